//! Clock times for one day: medicines that are kept apart, meals, and the times somebody already has.

use super::solve::{self, Apart, DAY, Solved, Times};
use super::{DayPlan, PlannedDose, Slot, slots};
use crate::check::{KeptApart, kept_apart};
use crate::directions::{DayTime, Dose, Food, NamedTime, TimeUnit};
use crate::entry::{Entry, EntryId};
use crate::formulary::{Cite, Formulary};
use jiff::civil::{Date, Time};
use serde::Serialize;
use std::collections::BTreeSet;

mod cost;
mod dose;

use dose::Placed;

/// When a person gets up, eats and goes to bed. Where nobody said, the times of the page: they are no advice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayTimes {
    /// The first time of the day.
    pub get_up: Time,
    /// Breakfast; what is taken "in the morning" goes here.
    pub breakfast: Time,
    /// Lunch; what is taken "at noon" goes here.
    pub lunch: Time,
    /// Dinner; what is taken "in the evening" goes here.
    pub dinner: Time,
    /// The last time of the day.
    pub bedtime: Time,
    /// How many minutes lie between the times that are tried.
    pub step_minutes: u16,
}

impl Default for DayTimes {
    fn default() -> DayTimes {
        DayTimes {
            get_up: Time::constant(7, 0, 0, 0),
            breakfast: Time::constant(8, 0, 0, 0),
            lunch: Time::constant(12, 0, 0, 0),
            dinner: Time::constant(18, 0, 0, 0),
            bedtime: Time::constant(22, 0, 0, 0),
            step_minutes: 30,
        }
    }
}

/// What a day is solved from.
#[derive(Clone, Copy, Debug)]
pub struct DayInput<'a> {
    /// The list.
    pub entries: &'a [Entry],
    /// The day.
    pub on: Date,
    /// The formulary, for what is kept apart.
    pub formulary: &'a Formulary,
    /// When the person gets up, eats and goes to bed.
    pub day: DayTimes,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum Proposed {
    /// Everything fits: a proposal, which the person and the team look at. It changes no list.
    Day(DayOnALine),
    /// There is no way to keep these apart: ask the team. Leaving any one of them out would make a way.
    Clash {
        /// What can not be kept together; without one of them, there would be a way.
        between: Vec<Clash>,
    },
    /// There are too many ways to look at: ask the team.
    TooMany,
}

/// The day on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DayOnALine {
    /// Every dose whose time is known or proposed, by time.
    pub doses: Vec<TimedDose>,
    /// Pairs that this line does not keep apart, and why: they are to be said beside it.
    pub open: Vec<OpenPair>,
    /// Entries kept apart from food or drink without an interval, with the word id that says from what.
    pub food: Vec<(EntryId, String)>,
    /// Entries taken only if needed.
    pub as_needed: Vec<EntryId>,
    /// Entries whose times are not known: ask for them.
    pub ask_times: Vec<EntryId>,
    /// Entries nobody knows the contents of: nothing is known of what they are kept apart from.
    pub not_checked: Vec<EntryId>,
}

/// One dose with its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimedDose {
    /// The time.
    pub at: Time,
    /// Which entry.
    pub entry: EntryId,
    /// Its name as written.
    pub name: String,
    /// How much.
    pub dose: Dose,
    /// The time as the directions say it.
    pub written: Option<DayTime>,
    /// How the time came about.
    pub change: Change,
    /// The other entries of this line that it is kept apart from.
    pub apart_from: Vec<EntryId>,
}

/// How the time of a dose came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// It is the written time.
    Kept,
    /// A part of the day was written; this is a time of it.
    Placed,
    /// A part of the day was written, and the time lies in another.
    OtherPart,
    /// A time was written, and this is another.
    Moved,
}

/// A pair that can not be kept apart in any way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clash {
    /// One entry.
    pub first: EntryId,
    /// The other; the same one where its own doses, or its own meals, do not go together.
    pub second: EntryId,
    /// From the first to the second at least so many minutes.
    pub minutes_before: u16,
    /// From the second to the first at least so many minutes.
    pub minutes_after: u16,
    /// Where that comes from; nothing where the directions of the entry say it.
    pub source: Option<Cite>,
}

/// A pair that the line does not keep apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenPair {
    /// One entry.
    pub first: EntryId,
    /// The other.
    pub second: EntryId,
    /// The hours before and after, where a source gives them.
    pub hours: Option<(u32, u32)>,
    /// Why.
    pub why: WhyOpen,
}

/// Why a pair is not kept apart by the line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyOpen {
    /// No source gives an interval.
    NoInterval,
    /// One of them is taken only if needed.
    AsNeeded,
    /// Nobody knows the times of one of them.
    NoTimes,
}

/// A rule between two entries that the line has to keep.
struct Rule {
    first: EntryId,
    second: EntryId,
    before: u16,
    after: u16,
    source: Option<Cite>,
}

/// Proposes times for one day. Intervals are kept whatever it costs; times that are written move least; "with breakfast" stays at breakfast.
pub fn propose_day(input: &DayInput<'_>) -> Proposed {
    let plan = DayPlan::of(input.entries, input.on);
    let grid = grid(input, &plan);
    let doses: Vec<Placed> = dose::placed(input, &plan, &grid);
    let known: BTreeSet<EntryId> = doses.iter().map(|d| d.planned.entry).collect();
    let pairs = kept_apart(input.entries, input.formulary);
    let rules = rules(input, &known, &pairs);
    let everything: Vec<&Rule> = rules.iter().collect();
    match search(&doses, &everything, &grid) {
        Solved::TooMany => Proposed::TooMany,
        Solved::None => clash(&doses, &rules, &grid),
        Solved::Times(times) => {
            let mut line = DayOnALine {
                open: open(&plan, &known, input.entries, &pairs),
                food: food(input),
                as_needed: plan.as_needed,
                ask_times: plan.ask_times,
                not_checked: not_checked(input),
                ..DayOnALine::default()
            };
            for (dose, at) in doses.iter().zip(times) {
                let minutes = grid.get(at).copied().unwrap_or(0);
                line.doses.push(dose.timed(minutes, &rules));
            }
            line.doses.sort_by_key(|d| d.at);
            Proposed::Day(line)
        }
    }
}

/// The times that are tried: every step from getting up to bedtime, the meals, and every time that is written.
fn grid(input: &DayInput<'_>, plan: &DayPlan) -> Vec<u16> {
    let day = input.day;
    let (first, last) = (minutes(day.get_up), minutes(day.bedtime).max(minutes(day.get_up)));
    let steps = (first..=last).step_by(usize::from(day.step_minutes.max(1)));
    let meals = [day.breakfast, day.lunch, day.dinner, day.bedtime].map(minutes);
    let written = plan.slots.iter().flatten().filter_map(|d| match d.time {
        Some(DayTime::Clock(clock)) => Some(minutes(clock)),
        _ => None,
    });
    let all: BTreeSet<u16> = steps.chain(meals).chain(written).collect();
    all.into_iter().collect()
}

fn minutes(time: Time) -> u16 {
    let of = |part: i8| u16::try_from(part).unwrap_or(0);
    of(time.hour()) * 60 + of(time.minute())
}

fn time(minutes: u16) -> Time {
    let part = |n: u16| i8::try_from(n).unwrap_or(0);
    Time::new(part(minutes / 60), part(minutes % 60), 0, 0).unwrap_or(Time::midnight())
}

/// Rows with hours between entries that both have times, and the gap between the doses of each entry.
fn rules(input: &DayInput<'_>, known: &BTreeSet<EntryId>, pairs: &[KeptApart<'_>]) -> Vec<Rule> {
    let between = pairs.iter().filter_map(|pair| {
        let (first, second) = (pair.first.id, pair.second.id);
        let hours = |h: Option<u32>| h.and_then(|h| u16::try_from(h.saturating_mul(60)).ok());
        (known.contains(&first) && known.contains(&second)).then_some(())?;
        Some(Rule {
            first,
            second,
            before: hours(pair.row.hours_before)?,
            after: hours(pair.row.hours_after)?,
            source: Some(pair.row.cite.clone()),
        })
    });
    let own = input.entries.iter().filter(|e| known.contains(&e.id)).map(|e| {
        let gap = own_gap(e).max(1);
        Rule {
            first: e.id,
            second: e.id,
            before: gap,
            after: gap,
            source: None,
        }
    });
    between.chain(own).collect()
}

/// The minutes between two doses of one entry, where its directions say so.
fn own_gap(entry: &Entry) -> u16 {
    let step = entry.directions.steps.first();
    let every = step.and_then(|s| s.every).filter(|e| e.unit == TimeUnit::Hour);
    let all = [
        entry.min_gap_minutes,
        entry.directions.min_gap_minutes,
        every.map(|e| e.low.saturating_mul(60)),
    ];
    let longest = all.into_iter().flatten().max().unwrap_or(0);
    u16::try_from(longest).unwrap_or(DAY)
}

/// Solves the doses with some of the rules.
fn search(doses: &[Placed], rules: &[&Rule], grid: &[u16]) -> Solved {
    let mut apart = Vec::new();
    for rule in rules {
        for (a, first) in doses.iter().enumerate() {
            for (b, second) in doses.iter().enumerate() {
                let own = rule.first == rule.second;
                let meets = first.planned.entry == rule.first && second.planned.entry == rule.second;
                if meets && a != b && (!own || a < b) {
                    apart.push(Apart {
                        first: a,
                        second: b,
                        before: rule.before,
                        after: rule.after,
                    });
                }
            }
        }
    }
    let each: Vec<solve::Dose> = doses.iter().map(|d| d.dose.clone()).collect();
    solve::solve(&each, &apart, grid)
}

/// Leaves out one rule after the other as long as there is still no way: what is left can not be kept together.
fn clash(doses: &[Placed], rules: &[Rule], grid: &[u16]) -> Proposed {
    if let Some(alone) = doses.iter().find(|d| d.dose.may == 0) {
        let entry = alone.planned.entry;
        let between = vec![Clash {
            first: entry,
            second: entry,
            minutes_before: 0,
            minutes_after: 0,
            source: None,
        }];
        return Proposed::Clash { between };
    }
    let mut needed: Vec<&Rule> = rules.iter().collect();
    let mut at = 0;
    while at < needed.len() {
        let mut fewer = needed.clone();
        fewer.remove(at);
        match search(doses, &fewer, grid) {
            Solved::None => needed = fewer,
            Solved::Times(_) => at += 1,
            Solved::TooMany => return Proposed::TooMany,
        }
    }
    let between = needed.iter().map(|rule| Clash {
        first: rule.first,
        second: rule.second,
        minutes_before: rule.before,
        minutes_after: rule.after,
        source: rule.source.clone(),
    });
    Proposed::Clash {
        between: between.collect(),
    }
}

/// The pairs that the line does not keep apart.
fn open(
    plan: &DayPlan,
    known: &BTreeSet<EntryId>,
    entries: &[Entry],
    pairs: &[KeptApart<'_>],
) -> Vec<OpenPair> {
    let is_on_the_day =
        |id: &EntryId| known.contains(id) || plan.as_needed.contains(id) || plan.ask_times.contains(id);
    let mut out: Vec<OpenPair> = Vec::new();
    for pair in pairs {
        let both = [pair.first.id, pair.second.id];
        if !both.iter().all(is_on_the_day) {
            continue;
        }
        let hours = pair.row.hours_before.zip(pair.row.hours_after);
        let why = if both.iter().any(|id| plan.as_needed.contains(id)) {
            WhyOpen::AsNeeded
        } else if both.iter().any(|id| plan.ask_times.contains(id)) {
            WhyOpen::NoTimes
        } else if hours.is_none() {
            WhyOpen::NoInterval
        } else {
            continue;
        };
        let [first, second] = both;
        out.push(OpenPair {
            first,
            second,
            hours,
            why,
        });
    }
    let place = |id: EntryId| entries.iter().position(|e| e.id == id);
    out.sort_by_key(|pair| (place(pair.first), place(pair.second)));
    // A pair whose hours are kept by another row needs no second word about an interval.
    let has_hours = |pair: &OpenPair| {
        let same = pairs.iter().filter(|p| {
            BTreeSet::from([p.first.id, p.second.id]) == BTreeSet::from([pair.first, pair.second])
        });
        same.filter(|p| p.row.hours_before.is_some()).count() > 0
    };
    out.retain(|pair| pair.hours.is_some() || !has_hours(pair));
    out
}

fn food(input: &DayInput<'_>) -> Vec<(EntryId, String)> {
    let holds = |entry: &Entry, row: &crate::formulary::FoodRow| {
        let mut own = entry.ingredients.components().iter();
        own.any(|c| {
            input
                .formulary
                .ingredient(&c.ingredient)
                .is_some_and(|i| row.a.holds(i))
        })
    };
    let rows = input.formulary.rows().food.iter();
    rows.flat_map(|row| {
        let entries = input.entries.iter().filter(move |e| holds(e, row));
        entries.map(|e| (e.id, row.word.clone()))
    })
    .collect()
}

fn not_checked(input: &DayInput<'_>) -> Vec<EntryId> {
    let unknown = input.entries.iter().filter(|e| !e.ingredients.is_matched());
    unknown.map(|e| e.id).collect()
}
