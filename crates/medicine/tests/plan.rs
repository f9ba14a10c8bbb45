//! Promises of the day on one line.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can not build its own values has failed"
)]

use jiff::civil::{Date, Time, date, time};
use medicine::{
    Author, AuthorRole, Change, Clash, DayInput, DayOnALine, DayTimes, Entry, EntryForm, EntryId, Formulary,
    NewEntry, Proposed, WhyOpen, propose_day,
};
use proptest::prelude::*;
use std::collections::BTreeSet;
use uuid::Uuid;

const DAY: i32 = 1_440;

fn id(n: u128) -> EntryId {
    EntryId(Uuid::from_u128(n))
}

fn entry(n: u128, name: &str, when: &str) -> Entry {
    let form = EntryForm {
        name: name.to_owned(),
        amount: "1 tablet".to_owned(),
        when: when.to_owned(),
        how: "by mouth".to_owned(),
        why: "as told".to_owned(),
        ..EntryForm::default()
    };
    form.read(NewEntry {
        id: id(n),
        added_by: Author {
            role: AuthorRole::Person,
            name: "Ana".to_owned(),
        },
        start_on: None,
        checked: None,
        formulary: Formulary::embedded(),
    })
    .unwrap()
}

fn list(rows: &[(&str, &str)]) -> Vec<Entry> {
    rows.iter()
        .zip(1..)
        .map(|((name, when), n)| entry(n, name, when))
        .collect()
}

fn on() -> Date {
    date(2026, 11, 25)
}

fn solved(entries: &[Entry], day: DayTimes) -> Proposed {
    propose_day(&DayInput {
        entries,
        on: on(),
        formulary: Formulary::embedded(),
        day,
    })
}

fn line(rows: &[(&str, &str)]) -> DayOnALine {
    match solved(&list(rows), DayTimes::default()) {
        Proposed::Day(line) => line,
        other => panic!("{other:?}"),
    }
}

fn clash(rows: &[(&str, &str)]) -> Vec<Clash> {
    match solved(&list(rows), DayTimes::default()) {
        Proposed::Clash { between } => between,
        other => panic!("{other:?}"),
    }
}

fn times(line: &DayOnALine) -> Vec<(&str, String, Change)> {
    let row = |d: &medicine::TimedDose| d.at.strftime("%H:%M").to_string();
    line.doses
        .iter()
        .map(|d| (d.name.as_str(), row(d), d.change))
        .collect()
}

#[test]
fn iron_and_levothyroxine_of_one_morning_are_parted_by_four_hours_within_the_day() {
    let line = line(&[
        ("ferrous sulfate", "in the morning"),
        ("levothyroxine", "in the morning"),
    ]);
    let minutes = |at: Time| i32::from(at.hour()) * 60 + i32::from(at.minute());
    let [first, second] = line.doses.as_slice() else {
        panic!("{line:?}")
    };
    assert!(minutes(second.at) - minutes(first.at) >= 240, "{line:?}");
    assert_eq!(first.apart_from, [second.entry]);
    assert_eq!(line.food[0].0, id(1), "tea and coffee are named beside the iron");
}

#[test]
fn a_written_time_stays_and_what_has_only_a_part_of_the_day_makes_room() {
    let line = line(&[
        ("levothyroxine", "at 7:00 am"),
        ("ferrous sulfate", "in the morning"),
    ]);
    assert_eq!(
        times(&line)[0],
        ("levothyroxine", "07:00".to_owned(), Change::Kept)
    );
    assert_eq!(line.doses[1].name, "ferrous sulfate");
    assert_eq!(line.doses[1].at, time(11, 0, 0, 0));
}

#[test]
fn of_two_written_times_the_least_is_moved() {
    let line = line(&[
        ("levothyroxine", "at 8:00 am"),
        ("calcium carbonate", "at 11:30 am"),
    ]);
    let moved: Vec<_> = line.doses.iter().filter(|d| d.change == Change::Moved).collect();
    assert_eq!(moved.len(), 1);
    let minutes = |at: Time| i32::from(at.hour()) * 60 + i32::from(at.minute());
    assert_eq!(minutes(line.doses[1].at) - minutes(line.doses[0].at), 240);
}

#[test]
fn what_clashes_with_nothing_stays_where_it_is() {
    let line = line(&[
        ("docusate", "in the morning and at bedtime"),
        ("sertraline", "at 9:15 am"),
    ]);
    assert_eq!(
        times(&line),
        [
            ("docusate", "08:00".to_owned(), Change::Placed),
            ("sertraline", "09:15".to_owned(), Change::Kept),
            ("docusate", "22:00".to_owned(), Change::Placed),
        ]
    );
}

#[test]
fn a_meal_holds_and_an_empty_stomach_is_never_at_one() {
    let line = line(&[
        ("ferrous sulfate", "in the morning on an empty stomach"),
        ("metformin", "with breakfast"),
        ("omeprazole", "before breakfast"),
    ]);
    let at = |name: &str| line.doses.iter().find(|d| d.name == name).unwrap().at;
    assert_ne!(at("ferrous sulfate"), time(8, 0, 0, 0));
    assert_eq!(at("metformin"), time(8, 0, 0, 0));
    assert!(at("omeprazole") < time(8, 0, 0, 0));
}

#[test]
fn ciprofloxacin_is_two_hours_before_iron_or_six_after_it() {
    let line = line(&[
        ("ciprofloxacin", "at 8:00 am and 8:00 pm"),
        ("ferrous sulfate", "at noon"),
    ]);
    let at = |name: &str| -> Vec<i32> {
        let of = line.doses.iter().filter(|d| d.name == name);
        of.map(|d| i32::from(d.at.hour()) * 60 + i32::from(d.at.minute()))
            .collect()
    };
    assert_eq!(at("ciprofloxacin"), [480, 1200]);
    let iron = at("ferrous sulfate")[0];
    assert!((480 + 120..=1200 - 360).contains(&iron), "{iron}");
}

#[test]
fn what_can_not_be_kept_apart_names_the_pair_and_its_source() {
    let between = clash(&[
        ("levothyroxine", "with breakfast"),
        ("docusate", "in the morning"),
        ("ferrous sulfate", "with breakfast"),
    ]);
    assert_eq!(between.len(), 1, "{between:?}");
    assert_eq!(
        BTreeSet::from([between[0].first, between[0].second]),
        BTreeSet::from([id(1), id(3)])
    );
    assert!(between[0].source.is_some());
    assert_eq!(between[0].minutes_before, 240);
}

#[test]
fn doses_of_one_medicine_whose_gap_does_not_fit_clash_with_themselves() {
    let mut entries = list(&[("metformin", "with breakfast and with lunch")]);
    entries[0].min_gap_minutes = Some(300);
    let Proposed::Clash { between } = solved(&entries, DayTimes::default()) else {
        panic!("breakfast and lunch are four hours apart")
    };
    assert_eq!((between[0].first, between[0].second), (id(1), id(1)));
}

#[test]
fn pairs_that_the_line_can_not_keep_are_said_beside_it() {
    let line = line(&[
        ("levothyroxine", "at 7:00 am"),
        ("calcium carbonate", "if needed"),
        ("mycophenolate mofetil", "at 8:00 am"),
        ("ferrous sulfate", "at 12:00 pm"),
        ("doxycycline", "twice a day"),
        ("Mystery Root", "at noon"),
    ]);
    let why = |a: u128, b: u128| {
        let pair = BTreeSet::from([id(a), id(b)]);
        let of = line
            .open
            .iter()
            .find(|o| BTreeSet::from([o.first, o.second]) == pair);
        of.map(|o| o.why)
    };
    assert_eq!(why(1, 2), Some(WhyOpen::AsNeeded));
    assert_eq!(why(3, 4), Some(WhyOpen::NoInterval));
    assert_eq!(why(4, 5), Some(WhyOpen::NoTimes));
    assert_eq!(why(1, 4), None, "they are kept apart");
    assert_eq!(line.not_checked, [id(6)]);
    assert_eq!(line.ask_times, [id(5)]);
}

/// A grid coarse enough to try everything.
fn coarse() -> DayTimes {
    DayTimes {
        get_up: time(6, 0, 0, 0),
        breakfast: time(8, 0, 0, 0),
        lunch: time(12, 0, 0, 0),
        dinner: time(18, 0, 0, 0),
        bedtime: time(22, 0, 0, 0),
        step_minutes: 120,
    }
}

const NAMES: [&str; 8] = [
    "ferrous sulfate",
    "levothyroxine",
    "ciprofloxacin",
    "doxycycline",
    "calcium carbonate",
    "zinc sulfate",
    "levodopa",
    "docusate",
];

/// A way to write one dose: the words, the time it has alone, whether it is written, and the times it may have.
type Way = (&'static str, i32, bool, fn(i32) -> bool);

const WAYS: [Way; 8] = [
    ("at 8:00 am", 480, true, |_| true),
    ("at 2:00 pm", 840, true, |_| true),
    ("at 8:00 pm", 1200, true, |_| true),
    ("in the morning", 480, false, |_| true),
    ("at noon", 720, false, |_| true),
    ("in the evening", 1080, false, |_| true),
    ("with breakfast", 480, false, |at| at == 480),
    ("with dinner", 1080, false, |at| at == 1080),
];

fn part(at: i32) -> u8 {
    match at / 60 {
        0..=3 | 20.. => 3,
        4..=10 => 0,
        11..=15 => 1,
        _ => 2,
    }
}

/// What the reference says of two medicines, in minutes: before and after. Section 8, by hand.
fn apart(a: &str, b: &str) -> (i32, i32) {
    let minerals = ["ferrous sulfate", "calcium carbonate", "zinc sulfate"];
    let both = |x: &str, y: &str| (a == x && b == y) || (a == y && b == x);
    let one = |x: &str| a == x || b == x;
    let mineral = minerals.contains(&a) || minerals.contains(&b);
    if one("ciprofloxacin") && mineral {
        return if a == "ciprofloxacin" {
            (120, 360)
        } else {
            (360, 120)
        };
    }
    if both("ferrous sulfate", "levothyroxine") || both("calcium carbonate", "levothyroxine") {
        return (240, 240);
    }
    if both("ferrous sulfate", "doxycycline") {
        return (180, 180);
    }
    let iron = ["zinc sulfate", "calcium carbonate", "levodopa"];
    if iron.iter().any(|other| both("ferrous sulfate", other)) {
        return (120, 120);
    }
    (0, 0)
}

fn far_enough(rule: (i32, i32), a: i32, b: i32) -> bool {
    (b - a).rem_euclid(DAY) >= rule.0 && (a - b).rem_euclid(DAY) >= rule.1
}

/// Whether some times keep every pair apart.
fn keeps(rows: &[(&str, Way)], at: &[i32]) -> bool {
    (0..rows.len())
        .all(|i| (i + 1..rows.len()).all(|j| far_enough(apart(rows[i].0, rows[j].0), at[i], at[j])))
}

/// What times cost, each part counting only where those before it are equal.
fn cost(rows: &[(&str, Way)], at: &[i32]) -> (i32, usize, usize, i32) {
    let away = |i: usize| (at[i] - rows[i].1.1).abs();
    let named = || (0..rows.len()).filter(|i| !rows[*i].1.2);
    let written = (0..rows.len()).filter(|i| rows[*i].1.2).map(away).sum();
    let other = named()
        .filter(|i| away(*i) > 0 && part(at[*i]) != part(rows[*i].1.1))
        .count();
    (
        written,
        other,
        named().filter(|i| away(*i) > 0).count(),
        named().map(away).sum(),
    )
}

/// Every way to give each row a time, tried out.
fn cheapest(rows: &[(&str, Way)]) -> Option<(i32, usize, usize, i32)> {
    let mut grid: BTreeSet<i32> = (0..=8).map(|n| 360 + n * 120).collect();
    grid.extend(rows.iter().filter(|r| r.1.2).map(|r| r.1.1));
    let grid: Vec<i32> = grid.into_iter().collect();
    let ways = grid.len().pow(u32::try_from(rows.len()).unwrap());
    let mut best = None;
    for way in 0..ways {
        let mut rest = way;
        let at: Vec<i32> = rows
            .iter()
            .map(|_| {
                let time = grid[rest % grid.len()];
                rest /= grid.len();
                time
            })
            .collect();
        let may = rows.iter().zip(&at).all(|(row, at)| row.1.3(*at));
        if may && keeps(rows, &at) && best.is_none_or(|b| cost(rows, &at) < b) {
            best = Some(cost(rows, &at));
        }
    }
    best
}

fn rows() -> impl Strategy<Value = Vec<(&'static str, Way)>> {
    let row = (
        prop::sample::select(NAMES.to_vec()),
        prop::sample::select(WAYS.to_vec()),
    );
    prop::collection::vec(row, 1..5).prop_map(|rows| {
        let mut seen = BTreeSet::new();
        rows.into_iter().filter(|r| seen.insert(r.0)).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn no_interval_is_ever_broken_no_cheaper_day_exists_and_impossible_is_only_said_when_it_is(rows in rows()) {
        let written: Vec<(&str, &str)> = rows.iter().map(|r| (r.0, r.1.0)).collect();
        let entries = list(&written);
        let proposed = solved(&entries, coarse());
        prop_assert_eq!(&proposed, &solved(&entries, coarse()), "the same day twice");
        match proposed {
            Proposed::Day(line) => {
                let minutes = |at: Time| i32::from(at.hour()) * 60 + i32::from(at.minute());
                let at: Vec<i32> = entries
                    .iter()
                    .map(|e| minutes(line.doses.iter().find(|d| d.entry == e.id).unwrap().at))
                    .collect();
                prop_assert!(keeps(&rows, &at), "{at:?}");
                prop_assert!(rows.iter().zip(&at).all(|(row, at)| row.1.3(*at)), "{at:?}");
                prop_assert_eq!(Some(cost(&rows, &at)), cheapest(&rows));
            }
            Proposed::Clash { between } => {
                prop_assert_eq!(cheapest(&rows), None);
                prop_assert!(!between.is_empty());
                // What is named can not be kept, on its own.
                let named: BTreeSet<EntryId> = between.iter().flat_map(|c| [c.first, c.second]).collect();
                let only: Vec<_> = rows.iter().zip(&entries).filter(|(_, e)| named.contains(&e.id)).map(|(r, _)| *r).collect();
                prop_assert_eq!(cheapest(&only), None);
            }
            Proposed::TooMany => prop_assert!(false, "a day of four medicines is small"),
        }
    }
}
