use super::*;
use crate::alert::{AlertRaised, ItemId};
use crate::centre::CentreRecord;
use crate::enrolment::{Details, Harvest};
use crate::hours::Due;
use crate::projection::Folded as _;
use crate::stream::StreamId;
use protocol::{Anaesthesia, Mode, Protocol, Role, Site};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use uuid::Uuid;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn person(role: Role) -> PersonRecord {
    let mut record = PersonRecord::empty(StreamId(Uuid::from_u128(1)));
    record.details = Some(Details {
        given: "Maria".to_owned(),
        family: "Keller".to_owned(),
        birth_on: "1992-05-02".parse().unwrap(),
        record_number: None,
        phone: "555 0177".to_owned(),
        second_phone: None,
        address: None,
        language: "en".to_owned(),
        interpreter: None,
        zone: None,
        helper: None,
        modes: BTreeSet::new(),
    });
    record.harvests = vec![Harvest {
        role,
        harvested_on: "2026-11-17".parse().unwrap(),
        sites: [Site::LeftHip, Site::RightHip].into(),
        anaesthesia: Anaesthesia::General,
    }];
    record
}

fn shipped() -> &'static Protocol {
    static SHIPPED: OnceLock<Protocol> = OnceLock::new();
    SHIPPED.get_or_init(|| Protocol::parse(protocol::MARROW_HARVEST).unwrap())
}

struct Told {
    sentence: Sentence,
    card: Card,
    greeting: String,
    since: Option<Message>,
}

fn told(record: &PersonRecord, now: &str) -> Told {
    let centre = CentreRecord::empty(StreamId(Uuid::from_u128(2)));
    let place = Place {
        centre: &centre,
        protocol: shipped(),
    };
    let limits = CentreLimits::new();
    let today = Today::of(record, &place, Formulary::embedded(), &limits, at(now));
    Told {
        sentence: today.sentence,
        card: today.card,
        greeting: today.greeting.id.to_string(),
        since: today.since,
    }
}

fn sentence_on(record: &PersonRecord, date: &str) -> Message {
    told(record, &format!("{date}T15:00:00Z")).sentence.words
}

#[test]
fn a_donor_is_told_a_figure_only_with_its_source() {
    let donor = person(Role::UnrelatedDonor);
    for day in ["2026-11-19", "2026-11-27", "2026-12-20"] {
        let said = told(&donor, &format!("{day}T15:00:00Z")).sentence;
        assert!(said.words.id.starts_with("today-sentence-donor"), "{said:?}");
        assert_eq!(said.source.unwrap().id, format!("{}-source", said.words.id));
    }
    assert_eq!(
        sentence_on(&donor, "2026-11-19").args,
        vec![("in-ten".into(), Arg::Count(8))]
    );
}

#[test]
fn a_patient_with_their_own_marrow_and_anyone_under_18_are_told_no_figure_of_donors_on_any_day() {
    let patient = person(Role::AutologousPatient);
    let mut marked_minor = person(Role::RelatedDonor);
    marked_minor.details.as_mut().unwrap().modes = [Mode::Minor].into();
    let mut young = person(Role::RelatedDonor);
    young.details.as_mut().unwrap().birth_on = "2010-05-02".parse().unwrap();
    let start: jiff::civil::Date = "2026-11-17".parse().unwrap();
    for record in [patient, marked_minor, young] {
        for day in 0..400 {
            let date = start.checked_add(jiff::Span::new().days(day)).unwrap();
            let said = sentence_on(&record, &date.to_string());
            assert!(!said.id.contains("donor"), "day {day}: {said:?}");
        }
    }
}

#[test]
fn sore_hips_are_not_called_common_after_a_harvest_from_the_breastbone() {
    let mut donor = person(Role::UnrelatedDonor);
    donor.harvests[0].sites = [Site::Sternum, Site::LeftHip].into();
    assert_eq!(sentence_on(&donor, "2026-11-19").id, "today-sentence-patient");
}

#[test]
fn before_the_harvest_the_days_are_counted_down_and_no_check_is_asked_for() {
    let donor = person(Role::UnrelatedDonor);
    let said = told(&donor, "2026-11-13T15:00:00Z");
    assert_eq!(said.card, Card::Before);
    let since = said.since.unwrap();
    assert_eq!(
        (since.id.as_ref(), &since.args[0].1),
        ("today-day-before", &Arg::Count(4))
    );
}

#[test]
fn the_greeting_follows_the_clock_of_the_person() {
    let mut donor = person(Role::UnrelatedDonor);
    assert_eq!(
        told(&donor, "2026-11-19T19:00:00Z").greeting,
        "today-greeting-evening"
    );
    donor.details.as_mut().unwrap().zone = Some("Asia/Tokyo".to_owned());
    assert_eq!(
        told(&donor, "2026-11-19T03:00:00Z").greeting,
        "today-greeting-afternoon"
    );
    donor.details.as_mut().unwrap().zone = Some("America/Chicago".to_owned());
    for (now, greeting) in [
        ("2026-11-19T07:14:00Z", "today-greeting-night"),
        ("2026-11-19T10:59:00Z", "today-greeting-night"),
        ("2026-11-19T11:00:00Z", "today-greeting-morning"),
    ] {
        assert_eq!(told(&donor, now).greeting, greeting, "{now}");
    }
}

fn raised(record: &mut PersonRecord, level: Level, due: &str, on_call: bool) -> CheckId {
    let check = CheckId(Uuid::from_u128(9));
    record.alert_raised(
        AlertRaised {
            item: ItemId::of_check(check),
            level,
            source: AlertSource::Check(check),
            due: Due { at: at(due), on_call },
        },
        at("2026-11-19T14:00:00Z"),
    );
    check
}

#[test]
fn an_open_level_leads_back_to_its_result_and_reassures_nobody() {
    for level in [Level::Red, Level::Orange] {
        let mut donor = person(Role::UnrelatedDonor);
        let check = raised(&mut donor, level, "2026-11-19T18:00:00Z", false);
        let said = told(&donor, "2026-11-19T15:00:00Z");
        assert_eq!(said.card, Card::Act { check, level });
        assert_eq!(said.sentence.words.id, "today-sentence-open-level");
    }
}

#[test]
fn a_promise_is_told_only_as_long_as_it_holds() {
    let mut donor = person(Role::UnrelatedDonor);
    let check = raised(&mut donor, Level::Yellow, "2026-11-19T18:00:00Z", false);
    let by = at("2026-11-19T18:00:00Z");
    assert_eq!(
        told(&donor, "2026-11-19T15:00:00Z").card,
        Card::Promised {
            by,
            check: Some(check)
        }
    );
    let late = told(&donor, "2026-11-19T18:00:00Z").card;
    assert_eq!(
        late,
        Card::Act {
            check,
            level: Level::Yellow
        }
    );
    let mut at_night = person(Role::UnrelatedDonor);
    let check = raised(&mut at_night, Level::Yellow, "2026-11-19T18:00:00Z", true);
    assert_eq!(
        told(&at_night, "2026-11-19T15:00:00Z").card,
        Card::Act {
            check,
            level: Level::Yellow
        }
    );
}
