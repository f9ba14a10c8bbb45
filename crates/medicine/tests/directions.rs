//! Promises of the directions grammar.

use medicine::directions::{
    Also, DayOfWeek, DayTime, Directions, Dose, Every, Food, Maximum, NamedTime, Reason, Route, Span,
    SpanUnit, Step, TimeUnit, Times, Verb,
};
use medicine::{Amount, Unit};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn dose() -> impl Strategy<Value = Dose> {
    let units: Vec<Unit> = Unit::all().collect();
    (
        1u32..4000,
        0u32..100,
        prop::option::of(prop::sample::select(units)),
    )
        .prop_map(|(low, more, unit)| Dose {
            low: Decimal::new(i64::from(low) * 25, 2).normalize(),
            high: Decimal::new(i64::from(low + more) * 25, 2).normalize(),
            unit,
        })
}

fn day_time() -> impl Strategy<Value = DayTime> {
    prop_oneof![
        any_of(NamedTime::ALL).prop_map(DayTime::Named),
        (0i8..24, 0i8..60).prop_map(|(h, m)| DayTime::Clock(jiff::civil::time(h, m, 0, 0))),
    ]
}

fn day_times(at_least: usize) -> impl Strategy<Value = Vec<DayTime>> {
    prop::collection::vec(day_time(), at_least..4).prop_map(|mut times| {
        times.sort();
        times.dedup();
        times
    })
}

fn every() -> impl Strategy<Value = Every> {
    let unit = any_of(&[TimeUnit::Hour, TimeUnit::Day, TimeUnit::Week]);
    (1u32..30, 0u32..10, unit).prop_map(|(low, more, unit)| Every {
        low,
        high: low + more,
        unit,
    })
}

/// At most one way to say how often: several would contradict one another.
fn frequency() -> impl Strategy<Value = (Option<Every>, Option<Times>)> {
    prop_oneof![
        Just((None, None)),
        every().prop_map(|e| (Some(e), None)),
        (1u32..9, 0u32..3).prop_map(|(low, more)| (
            None,
            Some(Times {
                low,
                high: low + more
            })
        )),
    ]
}

fn reason() -> impl Strategy<Value = Reason> {
    prop::sample::select(vec![
        "pain",
        "severe pain",
        "fever or Aches",
        "sleep",
        "high blood pressure",
    ])
    .prop_filter_map("a reason", Reason::parse)
}

fn also(first: Option<Dose>, times: &[DayTime], extra: Vec<(Dose, Vec<DayTime>)>) -> Vec<Also> {
    let Some(first) = first.filter(|_| !times.is_empty()) else {
        return Vec::new();
    };
    extra
        .into_iter()
        .filter(|(dose, times)| *dose != first && !times.is_empty())
        .map(|(dose, times)| Also {
            dose: Dose {
                unit: dose.unit.or(first.unit),
                ..dose
            },
            times,
        })
        .filter(|a| a.dose != first)
        .collect()
}

/// What a dose may hold: "of 500 mg" where things are counted, the same in brackets where there is one number.
fn strengths(dose: Option<Dose>, each: Option<u32>, same: Option<u32>) -> (Option<Amount>, Option<Amount>) {
    let Some((dose, unit)) = dose.and_then(|dose| Some((dose, dose.unit?))) else {
        return (None, None);
    };
    let other = if unit.is_mass() {
        Unit::Milliliter
    } else {
        Unit::Milligram
    };
    let each = each.filter(|_| !unit.is_mass());
    let same = same.filter(|_| dose.low == dose.high);
    (
        each.map(|n| Amount::new(n, Unit::Milligram)),
        same.map(|n| Amount::new(n, other)),
    )
}

fn step() -> impl Strategy<Value = Step> {
    let days = prop::collection::vec(any_of(DayOfWeek::ALL), 0..4).prop_map(|mut days| {
        days.sort();
        days.dedup();
        days
    });
    let span = (1u32..40, any_of(&[SpanUnit::Day, SpanUnit::Week, SpanUnit::Dose]))
        .prop_map(|(count, unit)| Span { count, unit });
    (
        prop::option::of(any_of(Verb::ALL)),
        (
            prop::option::of(dose()),
            prop::option::of(1u32..2_000),
            prop::option::of(1u32..2_000),
        ),
        prop::option::of(any_of(Route::ALL)),
        frequency(),
        days,
        (day_times(0), prop::collection::vec((dose(), day_times(1)), 0..3)),
        prop::option::of(any_of(Food::ALL)),
        any::<bool>(),
        prop::option::of(reason()),
        prop::option::of(span),
    )
        .prop_map(
            |(
                verb,
                (dose, each, same),
                route,
                (every, times_per_day),
                weekdays,
                (times, extra),
                food,
                as_needed,
                reason,
                duration,
            )| {
                let also = also(dose, &times, extra);
                let (each, same) = strengths(dose, each, same);
                Step {
                    verb,
                    dose,
                    each,
                    same,
                    route,
                    every,
                    times_per_day,
                    weekdays,
                    times,
                    also,
                    food,
                    as_needed,
                    reason,
                    duration,
                }
            },
        )
        .prop_filter("a step says something", |s| *s != Step::default())
}

fn directions() -> impl Strategy<Value = Directions> {
    let most = (
        1u32..10_000,
        prop::option::of(any_of(&[Unit::Tablet, Unit::Milligram, Unit::Milliliter])),
    )
        .prop_map(|(n, unit)| Maximum {
            value: Decimal::from(n),
            unit,
        });
    (
        prop::collection::vec(step(), 1..4),
        prop::option::of(1u32..20),
        prop::option::of(most),
        prop::option::of(1u32..999),
        prop::collection::vec("[a-z]{3,8}( [a-z]{3,8})?", 0..2),
    )
        .prop_map(
            |(steps, max_times_24h, max_amount_24h, min_gap_minutes, not_understood)| Directions {
                steps,
                max_times_24h,
                max_amount_24h,
                min_gap_minutes,
                not_understood,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn what_is_printed_reads_back_to_the_same_structure(directions in directions()) {
        prop_assert_eq!(Directions::parse(&directions.text()), directions);
    }

    #[test]
    fn any_text_is_read_without_panic_and_printing_it_is_a_fixed_point(text in ".{0,80}") {
        let read = Directions::parse(&text);
        prop_assert_eq!(Directions::parse(&read.text()), read);
    }

    #[test]
    fn words_of_the_grammar_in_any_order_are_a_fixed_point(
        words in prop::collection::vec(prop::sample::select(vec![
            "take", "1", "2", "half", "a", "tablet", "mg", "to", "-", "every", "6", "hours", "day", "times", "daily",
            "once", "twice", "at", "bedtime", "8:00", "am", "morning", "noon", "and", ",", "then", "for", "pain",
            "as needed", "up to", "no more than", "in 24 hours", "at least", "apart", "by mouth", "with", "food",
            "meals", "on", "monday", "1/2", "[", "]", ".", "not", "until", "week", "doses", "or", "x", "the",
        ]), 0..14)
    ) {
        let read = Directions::parse(&words.join(" "));
        prop_assert_eq!(Directions::parse(&read.text()), read);
    }

    #[test]
    fn every_structure_survives_storage(directions in directions()) {
        let stored = serde_json::to_string(&directions).unwrap();
        prop_assert_eq!(serde_json::from_str::<Directions>(&stored).unwrap(), directions);
    }
}

#[test]
fn common_directions_are_understood_and_printed_plainly() {
    for (written, printed) in [
        (
            "2 tabs po q6h prn pain",
            "2 tablets by mouth every 6 hours if you need it [pain]",
        ),
        (
            "take 1-2 tablets by mouth every 4-6 hours as needed for pain",
            "Take 1 to 2 tablets by mouth every 4 to 6 hours if you need it for pain",
        ),
        ("Take 1 tablet BID", "Take 1 tablet twice a day"),
        (
            "1 tablet in the morning and 1 tablet at bedtime",
            "1 tablet in the morning and at bedtime",
        ),
        (
            "1 tablet in the morning and 2 at bedtime",
            "1 tablet in the morning and 2 tablets at bedtime",
        ),
        ("1/2 tablet daily", "Half a tablet once a day"),
        (
            "take one and a half tablets every evening",
            "Take 1.5 tablets in the evening",
        ),
        (
            "take 2 tablets today then 1 tablet daily for 4 days",
            "Take 2 tablets, then 1 tablet once a day for 4 days [today]",
        ),
        (
            "500 mg three times a day for 7 days",
            "500 mg 3 times a day for 7 days",
        ),
        (
            "2 tablets every 6 hours if needed, no more than 8 tablets in 24 hours",
            "2 tablets every 6 hours, no more than 8 tablets in 24 hours, if you need it",
        ),
        (
            "2 tablets, up to 3 times in 24 hours, at least 6 hours apart, if you need it",
            "2 tablets, up to 3 times in 24 hours, at least 6 hours apart, if you need it",
        ),
        (
            "1 tablet on Monday, Wednesday and Friday",
            "1 tablet on Monday, Wednesday and Friday",
        ),
        (
            "1 drop in each eye at 8 am and 8 pm",
            "1 drop in each eye at 8:00 am and at 8:00 pm",
        ),
        (
            "100 mcg on an empty stomach every morning",
            "100 micrograms in the morning on an empty stomach",
        ),
        ("1 tablet every other day", "1 tablet every other day"),
        ("1 tablet once", "1 tablet for 1 dose"),
        ("take 2 capsules with meals", "Take 2 capsules with meals"),
    ] {
        assert_eq!(Directions::parse(written).text(), printed, "{written}");
    }
}

#[test]
fn the_ways_of_a_prescription_pad_are_read() {
    for (written, printed) in [
        (
            "1–2 tabs q4–6h prn max 8/day",
            "1 to 2 tablets every 4 to 6 hours, no more than 8 in 24 hours, if you need it",
        ),
        ("1 cap w/ meals", "1 capsule with meals"),
        ("1 cap W/ food daily", "1 capsule once a day with food"),
        ("take two (2) tablets daily", "Take 2 tablets once a day"),
        ("2 (two) tablets at bedtime", "2 tablets at bedtime"),
        ("10 mg (2 mL) every 8 hours", "10 mg (2 mL) every 8 hours"),
        (
            "2 tablets of 500 mg (1000 mg) every 8 hours",
            "2 tablets of 500 mg (1000 mg) every 8 hours",
        ),
    ] {
        let read = Directions::parse(written);
        assert_eq!(read.text(), printed, "{written}");
        assert!(read.is_understood(), "{written}");
    }
}

#[test]
fn what_only_looks_like_a_way_of_a_prescription_pad_is_not_taken_for_one() {
    for (written, kept) in [
        ("two (3) tablets daily", "3"),
        ("10 mg (2 mg) daily", "2 mg"),
        ("1 tablet daily w/o food", "w/o food"),
        ("1 tablet at 25:00", "at 25:00"),
    ] {
        let read = Directions::parse(written);
        assert!(!read.is_understood(), "{written}: {read:?}");
        let shown = read.not_understood.join(" | ");
        assert!(shown.contains(kept), "{written}: {shown}");
    }
}

#[test]
fn words_that_are_not_understood_are_kept_letter_for_letter() {
    for written in ["q4–6x", "n/a", "at 25:00", "½-strength", "a—b", "ii/tab"] {
        let read = Directions::parse(&format!("1 tablet daily, {written}"));
        assert_eq!(read.not_understood, [written]);
    }
}

#[test]
fn words_that_are_not_understood_are_kept_in_the_words_they_were_written() {
    let read = Directions::parse("Take 1 tablet daily until Gone, avoid grapefruit");
    assert_eq!(read.not_understood, ["until Gone", "avoid grapefruit"]);
    assert!(!read.is_understood());
}

#[test]
fn an_instruction_after_a_reason_is_not_swallowed_by_it() {
    let read = Directions::parse("1 tablet daily for pain do not crush");
    assert_eq!(read.steps[0].reason.as_ref().unwrap().as_str(), "pain");
    assert_eq!(read.not_understood, ["do not crush"]);
}

#[test]
fn no_frequency_is_ever_assumed() {
    let read = Directions::parse("take 1 tablet by mouth");
    assert!(read.says_amount() && !read.says_when() && read.is_understood());
}

/// What is read of a dose, and what is kept as not understood.
fn dose_and_kept(text: &str) -> (Option<Decimal>, Vec<String>) {
    let read: Directions = Directions::parse(text);
    let dose = read.steps.iter().find_map(|step| step.dose).map(|dose| dose.low);
    (dose, read.not_understood)
}

#[test]
fn a_point_before_a_number_never_makes_the_dose_larger() {
    for (text, expected) in [
        (".5 mg twice a day", Decimal::new(5, 1)),
        (".125mg daily", Decimal::new(125, 3)),
        ("take .5 tablet at bedtime", Decimal::new(5, 1)),
        ("(.25 mL) by mouth", Decimal::new(25, 2)),
    ] {
        assert_eq!(dose_and_kept(text).0, Some(expected), "{text}");
    }
    for text in [
        ",5 mg twice a day",
        "take ,5 tablet",
        "-2 tablets daily",
        "take -2 tablets",
    ] {
        let (dose, kept) = dose_and_kept(text);
        assert_eq!(dose, None, "{text}");
        assert!(
            kept.iter().any(|kept| kept.contains(['5', '2'])),
            "{text}: {kept:?}"
        );
    }
    assert_eq!(dose_and_kept("1-2 tablets every 6 hours").0, Some(Decimal::ONE));
    assert_eq!(dose_and_kept("1 tablet,2 times a day").0, Some(Decimal::ONE));
}

#[test]
fn a_word_that_turns_round_what_stands_beside_it_leaves_nothing_to_compute_with() {
    for text in [
        "1 tablet every day except Sunday",
        "never 2 tablets",
        "not at bedtime",
        "2 tablets daily unless dizzy at noon",
        "stop every 6 hours",
        "2 tablets never",
    ] {
        let read = Directions::parse(text);
        assert!(read.steps.is_empty(), "{text}: {read:?}");
        assert_eq!(read.not_understood, [text], "the whole text is shown");
        assert_eq!(Directions::parse(&read.text()), read, "{text}");
    }
    let parted = Directions::parse("1 tablet every 6 hours, do not crush");
    assert_eq!(parted.steps.len(), 1);
    assert_eq!(parted.not_understood, ["do not crush"]);
    assert!(Directions::parse("no more than 4 times a day").is_understood());
}
