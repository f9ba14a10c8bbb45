//! Promises of "can I take one now?".

#![expect(
    clippy::unwrap_used,
    reason = "a test that can not build its own values has failed"
)]

use jiff::Timestamp;
use medicine::{
    Amount, AskWhy, Author, AuthorRole, CentreLimits, Checked, DoseAnswer, DoseBook, DoseId, DoseTaken,
    Entry, EntryForm, EntryId, Formulary, LimitFrom, NewEntry, Unit, Verdict,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use uuid::Uuid;

const HOUR: i64 = 3_600;
const START: i64 = 1_777_000_000;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(START + seconds).unwrap()
}

fn entry(n: u128, name: &str, strength: &str, amount: &str, max_24h: &str, gap: &str) -> Entry {
    let form = EntryForm {
        name: name.to_owned(),
        strength: strength.to_owned(),
        amount: amount.to_owned(),
        when: "if needed".to_owned(),
        how: "by mouth".to_owned(),
        why: "pain".to_owned(),
        max_24h: max_24h.to_owned(),
        min_gap_hours: gap.to_owned(),
        ..EntryForm::default()
    };
    let nurse = "Nurse".to_owned();
    form.read(NewEntry {
        id: EntryId(Uuid::from_u128(n)),
        added_by: Author {
            role: AuthorRole::Team,
            name: nurse.clone(),
        },
        start_on: None,
        checked: Some(Checked { by: nurse, at: at(0) }),
        formulary: Formulary::embedded(),
    })
    .unwrap()
}

fn took(n: u128, of: &Entry, seconds: i64) -> DoseTaken {
    let amount = of.directions.steps[0].dose.unwrap().largest();
    DoseTaken {
        id: DoseId(Uuid::from_u128(n)),
        entry: of.id,
        amount,
        taken_at: at(seconds),
    }
}

fn ask(entries: &[Entry], log: &[DoseTaken], centre: &CentreLimits, now: i64) -> DoseAnswer {
    let book = DoseBook {
        entries,
        log,
        formulary: Formulary::embedded(),
        centre,
        now: at(now),
    };
    book.can_take(entries[0].id)
}

fn tylenol() -> Entry {
    entry(1, "Tylenol", "500 mg", "2 tablets", "3 times", "6")
}

fn none() -> CentreLimits {
    CentreLimits::new()
}

#[test]
fn the_first_dose_may_be_taken_and_the_next_waits_for_the_gap() {
    let list = [tylenol()];
    let first = ask(&list, &[], &none(), 0);
    assert!(matches!(first.verdict, Verdict::Yes { .. }), "{first:?}");
    let log = [took(1, &list[0], 0)];
    let answer = ask(&list, &log, &none(), 2 * HOUR);
    assert_eq!(answer.verdict, Verdict::Wait { until: at(6 * HOUR) });
    assert_eq!((answer.count.taken, answer.count.of), (1, Some(3)));
    assert!(matches!(
        ask(&list, &log, &none(), 6 * HOUR).verdict,
        Verdict::Yes { .. }
    ));
}

#[test]
fn the_window_rolls_and_never_starts_afresh_at_midnight() {
    let list = [tylenol()];
    let log = [
        took(1, &list[0], 0),
        took(2, &list[0], 6 * HOUR),
        took(3, &list[0], 12 * HOUR),
    ];
    let answer = ask(&list, &log, &none(), 20 * HOUR);
    assert_eq!(answer.verdict, Verdict::NoMoreToday { until: at(24 * HOUR) });
}

#[test]
fn a_missing_gap_or_maximum_is_asked_about_and_never_assumed() {
    let no_gap = [entry(1, "Tylenol", "500 mg", "2 tablets", "3 times", "")];
    assert_eq!(
        ask(&no_gap, &[], &none(), 0).verdict,
        Verdict::AskYourNurse { why: AskWhy::NoGap }
    );
    let no_max = [entry(1, "oxycodone", "5 mg", "1 tablet", "", "6")];
    assert_eq!(
        ask(&no_max, &[], &none(), 0).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::NoMaximum
        }
    );
}

#[test]
fn a_cited_label_fills_in_a_missing_maximum_but_an_unconfirmed_one_does_not() {
    let cited = [entry(1, "ibuprofen", "200 mg", "2 tablets", "", "6")];
    let answer = ask(&cited, &[], &none(), 0);
    assert!(matches!(answer.verdict, Verdict::Yes { .. }));
    assert_eq!(answer.count.of, Some(3));
    let unconfirmed = [entry(1, "naproxen", "220 mg", "1 tablet", "", "8")];
    assert_eq!(
        ask(&unconfirmed, &[], &none(), 0).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::NoMaximum
        }
    );
}

#[test]
fn what_nobody_of_the_team_checked_is_asked_about() {
    let mut own = tylenol();
    own.checked = None;
    assert_eq!(
        ask(&[own], &[], &none(), 0).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::NotTeamChecked
        }
    );
}

#[test]
fn unknown_names_and_words_are_asked_about() {
    let unknown = [entry(1, "Mystery", "500 mg", "1 tablet", "3 times", "6")];
    assert_eq!(
        ask(&unknown, &[], &none(), 0).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::NotChecked
        }
    );
    let mut odd = tylenol();
    odd.directions = medicine::Directions::parse("2 tablets if needed until gone");
    assert_eq!(
        ask(&[odd], &[], &none(), 0).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::NotUnderstood
        }
    );
    let no_strength = [entry(1, "Tylenol", "", "2 tablets", "3 times", "6")];
    assert_eq!(
        ask(&no_strength, &[], &none(), 0).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::CannotTell
        }
    );
}

#[test]
fn the_same_ingredient_in_two_products_is_added_up() {
    let list = [
        tylenol(),
        entry(
            2,
            "oxycodone/acetaminophen",
            "5 mg/325 mg",
            "2 tablets",
            "6 times",
            "4",
        ),
    ];
    let centre = CentreLimits::from([("acetaminophen".to_owned(), Amount::new(3000, Unit::Milligram))]);
    let log = [
        took(1, &list[0], 0),
        took(2, &list[1], 6 * HOUR),
        took(3, &list[1], 10 * HOUR),
    ];
    let answer = ask(&list, &log, &centre, 16 * HOUR);
    assert_eq!(answer.verdict, Verdict::NoMoreToday { until: at(24 * HOUR) });
    let meter = &answer.meters[0];
    assert_eq!(meter.taken, Some(Amount::new(2300, Unit::Milligram)));
    assert_eq!(meter.would_be, Some(Amount::new(3300, Unit::Milligram)));
    assert_eq!(
        (meter.limit, &meter.limit_from),
        (Amount::new(3000, Unit::Milligram), &LimitFrom::Centre)
    );
    let parts: Vec<_> = meter.parts.iter().map(|p| p.taken.unwrap().value).collect();
    assert_eq!(parts, [Decimal::from(1000), Decimal::from(1300)]);
}

#[test]
fn a_dose_sent_twice_counts_once() {
    let list = [tylenol()];
    let log = [took(1, &list[0], 0), took(1, &list[0], 0)];
    assert_eq!(ask(&list, &log, &none(), HOUR).count.taken, 1);
}

#[test]
fn a_dose_of_something_that_is_not_on_the_list_makes_the_sum_unknown() {
    let list = [tylenol()];
    let mut stray = took(1, &list[0], 0);
    stray.entry = EntryId(Uuid::from_u128(99));
    let answer = ask(&list, &[stray], &none(), 10 * HOUR);
    assert_eq!(
        answer.verdict,
        Verdict::AskYourNurse {
            why: AskWhy::CannotTell
        }
    );
}

#[test]
fn a_range_is_held_at_its_largest_dose_and_its_smallest_gap() {
    let mut e = entry(1, "Tylenol", "500 mg", "1 to 2 tablets", "4 tablets", "");
    e.directions = medicine::Directions::parse("1 to 2 tablets every 4 to 6 hours if needed");
    let list = [e];
    let log = [took(1, &list[0], 0)];
    assert_eq!(
        ask(&list, &log, &none(), HOUR).verdict,
        Verdict::Wait { until: at(4 * HOUR) }
    );
    assert_eq!(ask(&list, &log, &none(), HOUR).count.of, Some(2));
}

#[test]
fn a_dose_that_alone_is_over_the_maximum_is_never_offered() {
    let list = [entry(1, "Tylenol", "500 mg", "2 tablets", "1 tablet", "6")];
    assert_eq!(
        ask(&list, &[], &none(), 0).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::DoseOverMaximum
        }
    );
}

#[test]
fn after_a_dose_of_another_product_the_longer_of_the_two_gaps_is_kept() {
    let list = [
        entry(1, "acetaminophen", "160 mg/5 mL", "10 mL", "6 times", "4"),
        entry(2, "Tylenol", "500 mg", "2 tablets", "3 times", "6"),
    ];
    let log = [took(1, &list[1], 0)];
    let answer = ask(&list, &log, &none(), 5 * HOUR);
    assert_eq!(answer.verdict, Verdict::Wait { until: at(6 * HOUR) });
    let own = [took(1, &list[0], 0)];
    let answer = ask(&list, &own, &none(), 5 * HOUR);
    assert!(matches!(answer.verdict, Verdict::Yes { .. }), "{answer:?}");
}

#[test]
fn the_count_never_says_of_none() {
    let list = [entry(1, "Tylenol", "500 mg", "20 tablets", "3 times", "6")];
    let answer = ask(&list, &[took(1, &list[0], 0)], &none(), HOUR);
    assert_eq!(
        answer.verdict,
        Verdict::AskYourNurse {
            why: AskWhy::DoseOverMaximum
        }
    );
    assert_eq!((answer.count.taken, answer.count.of), (1, None));
}

#[test]
fn a_prescribed_dose_is_answered_by_what_the_team_wrote_and_not_by_the_label_of_what_is_bought() {
    let mut strong = entry(1, "ibuprofen", "600 mg", "1 tablet", "3 times", "8");
    strong.prescriber = "Dr. Lee".to_owned();
    let weak = entry(2, "Advil", "200 mg", "1 tablet", "3 times", "6");
    let list = [strong, weak];
    let log = [took(1, &list[0], 0), took(2, &list[0], 8 * HOUR)];
    let answer = ask(&list, &log, &none(), 16 * HOUR);
    assert!(matches!(answer.verdict, Verdict::Yes { .. }), "{answer:?}");
    let both = [took(1, &list[0], 0), took(2, &list[1], 8 * HOUR)];
    assert_eq!(
        ask(&list, &both, &none(), 16 * HOUR).verdict,
        Verdict::AskYourNurse {
            why: AskWhy::CannotTell
        }
    );
}

/// The rules once more, in the plainest way: would this dose break the gap or the most in any 24 hours?
fn breaks(times: &[i64], now: i64, gap_hours: i64, most: usize) -> bool {
    let too_soon = times.iter().any(|t| now - t < gap_hours * HOUR);
    let within = times.iter().filter(|t| now - **t < 24 * HOUR).count();
    too_soon || within >= most
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn yes_is_said_exactly_when_neither_gap_nor_maximum_would_be_broken(
        times in prop::collection::vec(0i64..48 * HOUR, 0..8), gap in 1i64..12, most in 1usize..5, now in 0i64..60 * HOUR,
    ) {
        let list = [entry(1, "codeine", "30 mg", "1 tablet", &format!("{most} times"), &gap.to_string())];
        let log: Vec<DoseTaken> = times.iter().zip(1..).map(|(t, n)| took(n, &list[0], *t)).collect();
        let answer = ask(&list, &log, &none(), now);
        prop_assert_eq!(matches!(answer.verdict, Verdict::Yes { .. }), !breaks(&times, now, gap, most));
        if let Verdict::Wait { until } | Verdict::NoMoreToday { until } = answer.verdict {
            let then = until.as_second() - START;
            prop_assert!(then > now && !breaks(&times, then, gap, most));
            let before = then - 1;
            prop_assert!(breaks(&times, before, gap, most), "there was an earlier moment");
        }
    }

    #[test]
    fn one_more_dose_taken_never_turns_a_no_into_a_yes(
        times in prop::collection::vec(0i64..30 * HOUR, 0..6), more in 0i64..30 * HOUR, now in 0i64..40 * HOUR, second in any::<bool>(),
    ) {
        let list = [tylenol(), entry(2, "oxycodone/acetaminophen", "5 mg/325 mg", "1 tablet", "6 times", "4")];
        let of = |i: usize| &list[i % 2];
        let mut log: Vec<DoseTaken> = times.iter().enumerate().map(|(i, t)| took(i as u128, of(i), *t)).collect();
        let yes = |log: &[DoseTaken]| matches!(ask(&list, log, &none(), now).verdict, Verdict::Yes { .. });
        let before = yes(&log);
        log.push(took(77, of(usize::from(second)), more));
        prop_assert!(before || !yes(&log));
    }

    #[test]
    fn a_yes_never_takes_an_ingredient_over_its_limit(
        times in prop::collection::vec((0i64..30 * HOUR, any::<bool>()), 0..8), now in 0i64..40 * HOUR, limit in 1000u32..4000,
    ) {
        let list = [tylenol(), entry(2, "acetaminophen", "160 mg/5 mL", "20 mL", "9 times", "1")];
        let centre = CentreLimits::from([("acetaminophen".to_owned(), Amount::new(limit, Unit::Milligram))]);
        let mg = |first: bool| if first { 1000 } else { 640 };
        let log: Vec<DoseTaken> =
            times.iter().zip(1..).map(|((t, first), n)| took(n, &list[usize::from(!first)], *t)).collect();
        if matches!(ask(&list, &log, &centre, now).verdict, Verdict::Yes { .. }) {
            let taken: u32 = times.iter().filter(|(t, _)| now - t < 24 * HOUR).map(|(_, f)| mg(*f)).sum();
            prop_assert!(taken + 1000 <= limit);
        }
    }
}
