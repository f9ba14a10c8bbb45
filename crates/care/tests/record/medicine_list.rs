//! Numbered lists, doses and allergies.

use crate::bedside::{Bedside, ana, word};
use care::Actor;
use care::dose::{self, Again};
use care::medicine_list::{self, ListDraft};
use care::question::QuestionId;
use care::sent;
use jiff::{SignedDuration, Timestamp};
use medicine::{
    Allergies, Allergy, AllergySeverity, Author, AuthorRole, DoseId, Entry, EntryForm, EntryId, Formulary,
    NewEntry,
};
use uuid::Uuid;

fn entry(number: u128, name: &str) -> Entry {
    let form = EntryForm {
        name: name.into(),
        strength: "500 mg".into(),
        form: "tablet".into(),
        amount: "2 tablets".into(),
        when: "every 6 hours if needed".into(),
        how: "by mouth".into(),
        why: "For pain.".into(),
        ..EntryForm::default()
    };
    let by = NewEntry {
        id: EntryId(Uuid::from_u128(number)),
        added_by: Author {
            role: AuthorRole::Team,
            name: "Ana Ruiz".into(),
        },
        start_on: None,
        checked: None,
        formulary: Formulary::embedded(),
    };
    form.read(by).unwrap()
}

fn draft(seen: u32, entries: Vec<Entry>) -> ListDraft {
    ListDraft {
        seen,
        entries,
        do_not_take: Vec::new(),
        reason: "Discharge".into(),
    }
}

fn with_list() -> Bedside {
    let mut bedside = Bedside::enrolled();
    let list = draft(0, vec![entry(1, "acetaminophen")]);
    bedside
        .decide(ana(), |record, _, act| medicine_list::issue(record, list, act))
        .unwrap();
    bedside
}

fn take(
    bedside: &mut Bedside,
    dose: u128,
    at: Timestamp,
    again: Again,
) -> Result<Vec<String>, care::Refusal> {
    let entry = EntryId(Uuid::from_u128(1));
    let dose = DoseId(Uuid::from_u128(dose));
    bedside.decide(Actor::Person, |record, _, act| {
        dose::take(record, dose, entry, None, at, again, act)
    })
}

#[test]
fn each_list_has_the_next_number_and_the_one_before_stays_as_it_was() {
    let mut bedside = with_list();
    let first = bedside.record.list().unwrap().clone();
    let second = draft(1, vec![entry(1, "acetaminophen"), entry(2, "docusate")]);
    bedside
        .decide(ana(), |record, _, act| medicine_list::issue(record, second, act))
        .unwrap();
    assert_eq!(
        bedside
            .record
            .list()
            .map(|list| (list.number, list.entries.len())),
        Some((2, 2))
    );
    assert_eq!(*bedside.record.lists[0], first);
}

#[test]
fn a_list_written_on_an_old_one_is_refused_and_nothing_is_lost() {
    let mut bedside = with_list();
    let stale = draft(0, vec![entry(2, "docusate")]);
    let refusal = bedside
        .decide(ana(), |record, _, act| medicine_list::issue(record, stale, act))
        .unwrap_err();
    assert_eq!(word(&refusal), "refused-list-changed");
    assert_eq!(bedside.record.list().map(|list| list.number), Some(1));
}

#[test]
fn a_home_medicine_that_a_check_stops_is_on_the_worklist_for_today_and_any_other_waits_longer() {
    for (name, row) in [("phenelzine", "today 3"), ("valerian", "today 2")] {
        let mut bedside = Bedside::enrolled();
        let list = draft(0, vec![entry(1, "sertraline")]);
        bedside
            .decide(ana(), |record, _, act| medicine_list::issue(record, list, act))
            .unwrap();
        let question = QuestionId(Uuid::from_u128(61));
        bedside
            .decide(Actor::Person, |record, place, act| {
                let formulary = Formulary::embedded();
                medicine_list::add_at_home(record, entry(9, name), question, formulary, place, act)
            })
            .unwrap();
        assert_eq!(bedside.rows(), [format!("{row} question:{question}")], "{name}");
    }
}

#[test]
fn a_person_can_not_issue_a_list() {
    let mut bedside = with_list();
    let list = draft(1, Vec::new());
    let refusal = bedside.decide(Actor::Person, |record, _, act| {
        medicine_list::issue(record, list, act)
    });
    assert_eq!(word(&refusal.unwrap_err()), "refused-staff-only");
}

#[test]
fn what_is_added_at_home_is_on_the_list_tells_the_team_and_waits_for_the_next_list() {
    let mut bedside = with_list();
    let herb = entry(9, "valerian");
    let question = QuestionId(Uuid::from_u128(61));
    bedside
        .decide(Actor::Person, |record, place, act| {
            medicine_list::add_at_home(record, herb, question, Formulary::embedded(), place, act)
        })
        .unwrap();
    assert_eq!(bedside.record.entries().count(), 2);
    assert_eq!(bedside.rows(), [format!("today 2 question:{question}")]);
    let next = draft(1, bedside.record.entries().cloned().collect());
    bedside
        .decide(ana(), |record, _, act| medicine_list::issue(record, next, act))
        .unwrap();
    assert_eq!(
        (
            bedside.record.entries().count(),
            bedside.record.added_at_home.len()
        ),
        (2, 0)
    );
}

#[test]
fn a_second_tap_within_five_minutes_is_asked_about_and_counted_when_meant() {
    let mut bedside = with_list();
    let now = bedside.now;
    take(&mut bedside, 1, now, Again::Ask).unwrap();
    bedside.wait_minutes(4);
    let now = bedside.now;
    assert_eq!(
        word(&take(&mut bedside, 2, now, Again::Ask).unwrap_err()),
        "refused-dose-again"
    );
    assert_eq!(take(&mut bedside, 2, now, Again::Yes).unwrap(), ["DoseTaken"]);
    bedside.wait_minutes(5);
    let now = bedside.now;
    assert_eq!(take(&mut bedside, 3, now, Again::Ask).unwrap(), ["DoseTaken"]);
}

#[test]
fn a_dose_can_be_taken_back_for_ten_minutes() {
    let mut bedside = with_list();
    let now = bedside.now;
    take(&mut bedside, 1, now, Again::Ask).unwrap();
    take(&mut bedside, 2, now - SignedDuration::from_hours(6), Again::Ask).unwrap();
    bedside.wait_minutes(10);
    let undo = |bedside: &mut Bedside, dose: u128| {
        let dose = DoseId(Uuid::from_u128(dose));
        bedside.decide(Actor::Person, |record, _, act| dose::undo(record, dose, act))
    };
    assert_eq!(undo(&mut bedside, 1).unwrap(), ["DoseUndone"]);
    bedside.wait_minutes(1);
    assert_eq!(word(&undo(&mut bedside, 2).unwrap_err()), "refused-undo-late");
    assert_eq!(bedside.record.doses.len(), 1);
}

#[test]
fn a_dose_that_waited_on_a_phone_is_logged_when_it_was_taken_and_not_asked_about() {
    let mut bedside = with_list();
    let said = bedside.now;
    take(&mut bedside, 1, said, Again::Ask).unwrap();
    bedside.wait_minutes(4 * 24 * 60);
    let told = |bedside: &mut Bedside, dose: u128, ago: SignedDuration| {
        let (entry, dose) = (EntryId(Uuid::from_u128(1)), DoseId(Uuid::from_u128(dose)));
        bedside.decide(Actor::Person, |record, _, act| {
            let act = care::Act {
                happened_at: act.now - ago,
                ..act.clone()
            };
            sent::took(record, dose, entry, None, Again::Ask, &act)
        })
    };
    let four_days = SignedDuration::from_hours(4 * 24);
    assert_eq!(told(&mut bedside, 2, four_days).unwrap(), ["DoseTaken"]);
    assert_eq!(bedside.record.doses[1].dose.taken_at, said);
    let moment = SignedDuration::from_secs(1);
    assert_eq!(told(&mut bedside, 3, moment).unwrap(), ["DoseTaken"]);
    let asked = told(&mut bedside, 4, moment).unwrap_err();
    assert_eq!(
        word(&asked),
        "refused-dose-again",
        "somebody is there to be asked"
    );
}

#[test]
fn a_dose_in_the_future_or_long_ago_is_asked_about() {
    let mut bedside = with_list();
    let (ahead, past) = (
        bedside.now + SignedDuration::from_mins(3),
        bedside.now - SignedDuration::from_hours(49),
    );
    assert_eq!(
        word(&take(&mut bedside, 1, ahead, Again::Ask).unwrap_err()),
        "refused-dose-in-future"
    );
    assert_eq!(
        word(&take(&mut bedside, 1, past, Again::Ask).unwrap_err()),
        "refused-dose-too-long-ago"
    );
}

#[test]
fn a_dose_of_a_medicine_that_left_the_list_still_counts() {
    let mut bedside = with_list();
    let now = bedside.now;
    take(&mut bedside, 1, now, Again::Ask).unwrap();
    let next = draft(1, vec![entry(2, "acetaminophen")]);
    bedside
        .decide(ana(), |record, _, act| medicine_list::issue(record, next, act))
        .unwrap();
    let known: Vec<_> = bedside
        .record
        .dose_entries()
        .iter()
        .map(|entry| entry.id.0.as_u128())
        .collect();
    assert_eq!(known, [2, 1]);
}

#[test]
fn none_known_is_an_answer_and_a_blank_allergy_is_not() {
    let mut bedside = Bedside::enrolled();
    assert!(bedside.record.allergies.is_none());
    let record_allergies = |bedside: &mut Bedside, allergies: Allergies| {
        bedside.decide(ana(), |record, _, act| {
            medicine_list::record_allergies(record, allergies, act)
        })
    };
    let blank = Allergies::Known(vec![Allergy {
        substance: " ".into(),
        reaction: String::new(),
        severity: AllergySeverity::Unknown,
        source: String::new(),
    }]);
    assert_eq!(
        word(&record_allergies(&mut bedside, blank).unwrap_err()),
        "refused-allergy-missing"
    );
    assert_eq!(
        record_allergies(&mut bedside, Allergies::NoneKnown).unwrap(),
        ["AllergiesRecorded"]
    );
    assert_eq!(record_allergies(&mut bedside, Allergies::NoneKnown), Ok(vec![]));
}

/// What the last 24 hours hold of the first ingredient of an entry, as the person's page adds it up.
fn total(bedside: &Bedside, of: u128) -> Option<medicine::Amount> {
    let (entries, log) = (bedside.record.dose_entries(), bedside.record.dose_log());
    let book = medicine::DoseBook {
        entries: &entries,
        log: &log,
        formulary: Formulary::embedded(),
        centre: &medicine::CentreLimits::new(),
        now: bedside.now,
    };
    let answer = book.can_take(EntryId(Uuid::from_u128(of)));
    answer.meters.first().unwrap().taken
}

fn log_two_tablets(bedside: &mut Bedside, of: u128) {
    let now = bedside.now;
    let amount = entry(of, "acetaminophen").directions.steps[0]
        .dose
        .and_then(medicine::directions::Dose::largest);
    bedside
        .decide(Actor::Person, |record, _, act| {
            let (dose, of) = (DoseId(Uuid::from_u128(of)), EntryId(Uuid::from_u128(of)));
            dose::take(record, dose, of, amount, now, Again::Ask, act)
        })
        .unwrap();
}

#[test]
fn a_dose_of_a_medicine_that_left_the_list_meanwhile_is_recorded_and_one_nobody_ever_had_is_not() {
    let mut bedside = with_list();
    let next = draft(1, vec![entry(2, "acetaminophen")]);
    bedside
        .decide(ana(), |record, _, act| medicine_list::issue(record, next, act))
        .unwrap();
    let before = total(&bedside, 2).unwrap().value;
    assert!(before.is_zero());
    log_two_tablets(&mut bedside, 1);
    assert_eq!(total(&bedside, 2).unwrap().value.to_string(), "1000");
    let now = bedside.now;
    let nobodys = bedside.decide(Actor::Person, |record, _, act| {
        let (dose, of) = (DoseId(Uuid::from_u128(3)), EntryId(Uuid::from_u128(77)));
        dose::take(record, dose, of, None, now, Again::Ask, act)
    });
    assert_eq!(word(&nobodys.unwrap_err()), "refused-entry-gone");
}

#[test]
fn taking_entries_off_the_list_never_lowers_a_total_of_the_last_24_hours() {
    const HOME: u128 = 9;
    for (taken, kept) in (0..16_u32).flat_map(|taken| (0..8_u32).map(move |kept| (taken, kept))) {
        let has = |mask: u32, place: usize| mask & (1 << place) != 0;
        let mut bedside = Bedside::enrolled();
        let all = [2, 1, 3].map(|number| entry(number, "acetaminophen"));
        let list = draft(0, all.to_vec());
        bedside
            .decide(ana(), |record, _, act| medicine_list::issue(record, list, act))
            .unwrap();
        let question = QuestionId(Uuid::from_u128(61));
        bedside
            .decide(Actor::Person, |record, place, act| {
                let home = entry(HOME, "acetaminophen");
                medicine_list::add_at_home(record, home, question, Formulary::embedded(), place, act)
            })
            .unwrap();
        for (place, of) in [2, 1, 3, HOME].into_iter().enumerate() {
            if has(taken, place) {
                log_two_tablets(&mut bedside, of);
            }
        }
        let before = total(&bedside, 2).unwrap();
        let rest = [
            entry(1, "acetaminophen"),
            entry(3, "acetaminophen"),
            entry(HOME, "acetaminophen"),
        ];
        let rest = rest
            .into_iter()
            .enumerate()
            .filter(|(place, _)| has(kept, *place));
        let next = draft(
            1,
            [entry(2, "acetaminophen")]
                .into_iter()
                .chain(rest.map(|(_, each)| each))
                .collect(),
        );
        bedside
            .decide(ana(), |record, _, act| medicine_list::issue(record, next, act))
            .unwrap();
        let after = total(&bedside, 2).unwrap();
        assert!(
            after.value >= before.value,
            "taken {taken:b}, kept {kept:b}: {after:?} < {before:?}"
        );
    }
}
