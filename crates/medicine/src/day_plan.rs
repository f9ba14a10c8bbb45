//! The day of a list: which entries, how much, in which of four slots.

mod proposal;
mod solve;

pub use proposal::{
    Change, Clash, DayInput, DayOnALine, DayTimes, OpenPair, Proposed, TimedDose, WhyOpen, propose_day,
};

use crate::directions::{DayTime, Dose, NamedTime, SpanUnit, Step, TimeUnit};
use crate::entry::{Entry, EntryId};
use jiff::civil::Date;
use serde::Serialize;

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// Morning.
    Morning,
    /// Noon.
    Noon,
    /// Evening.
    Evening,
    /// Bedtime.
    Bedtime,
}

impl Slot {
    /// All four, in order.
    pub const ALL: [Slot; 4] = [Slot::Morning, Slot::Noon, Slot::Evening, Slot::Bedtime];
}

/// One dose of one entry in a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedDose {
    /// Which entry.
    pub entry: EntryId,
    /// Its name as written.
    pub name: String,
    /// How much.
    pub dose: Dose,
    /// The written time, where there is one ("at 8:00", "with breakfast").
    pub time: Option<DayTime>,
}

/// The table of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DayPlan {
    /// Doses by slot: morning, noon, evening, bedtime.
    pub slots: [Vec<PlannedDose>; 4],
    /// Entries taken only if needed.
    pub as_needed: Vec<EntryId>,
    /// Scheduled entries whose times are not known: ask for them, never assume.
    pub ask_times: Vec<EntryId>,
}

impl DayPlan {
    /// The table for one day; entries that are not current on that day are left out. Nothing is assumed: "twice a day" without
    /// times, or every other day without a first day, is asked about.
    pub fn of(entries: &[Entry], on: Date) -> DayPlan {
        let mut plan = DayPlan::default();
        for entry in entries.iter().filter(|e| is_current(e, on)) {
            if entry.directions.as_needed() {
                plan.as_needed.push(entry.id);
                continue;
            }
            match today(entry, on) {
                Today::Nothing => {}
                Today::Ask => plan.ask_times.push(entry.id),
                Today::Step(step) => plan.add(entry, step),
            }
        }
        for slot in &mut plan.slots {
            slot.sort_by_key(|dose| clock(dose.time));
        }
        plan
    }

    /// The doses of a slot.
    pub fn slot(&self, slot: Slot) -> &[PlannedDose] {
        &self.slots[slot as usize]
    }

    fn add(&mut self, entry: &Entry, step: &Step) {
        let first = step
            .dose
            .into_iter()
            .flat_map(|dose| step.times.iter().map(move |time| (dose, *time)));
        let also = step
            .also
            .iter()
            .flat_map(|also| also.times.iter().map(|time| (also.dose, *time)));
        for (dose, time) in first.chain(also) {
            for slot in slots(time) {
                let planned = PlannedDose {
                    entry: entry.id,
                    name: entry.name.clone(),
                    dose,
                    time: Some(time),
                };
                self.slots[*slot as usize].push(planned);
            }
        }
    }
}

/// What an entry says about one day.
enum Today<'e> {
    Nothing,
    Ask,
    Step(&'e Step),
}

fn is_current(entry: &Entry, on: Date) -> bool {
    entry.start_on.is_none_or(|start| on >= start) && entry.stop_on.is_none_or(|stop| on <= stop)
}

fn today(entry: &Entry, on: Date) -> Today<'_> {
    if !entry.directions.is_understood() {
        return Today::Ask;
    }
    let since_start = entry
        .start_on
        .and_then(|start| (on - start).get_days().try_into().ok());
    let (step, since) = match (entry.directions.steps.as_slice(), since_start) {
        ([], _) => return Today::Ask,
        ([only], None) => (only, None),
        (_, None) => return Today::Ask,
        (steps, Some(since)) => match step_at(steps, since) {
            Running::Step(step, since) => (step, Some(since)),
            Running::Over => return Today::Nothing,
            Running::Unknown => return Today::Ask,
        },
    };
    if !step.weekdays.is_empty() && !step.weekdays.iter().any(|d| d.weekday() == on.weekday()) {
        return Today::Nothing;
    }
    match (due(step, since), step.dose.is_some() && !step.times.is_empty()) {
        (Some(false), _) => Today::Nothing,
        (Some(true), true) if agrees(step) => Today::Step(step),
        _ => Today::Ask,
    }
}

/// Which of several steps runs so many days after the start.
enum Running<'e> {
    Step(&'e Step, u32),
    Over,
    Unknown,
}

fn step_at(steps: &[Step], since: u32) -> Running<'_> {
    let mut left = since;
    for (at, step) in steps.iter().enumerate() {
        let days = step.duration.and_then(|span| match span.unit {
            SpanUnit::Day => Some(span.count),
            SpanUnit::Week => span.count.checked_mul(7),
            SpanUnit::Dose => None,
        });
        match days {
            Some(days) if left >= days => left -= days,
            Some(_) => return Running::Step(step, left),
            None if at + 1 == steps.len() => return Running::Step(step, left),
            None => return Running::Unknown,
        }
    }
    Running::Over
}

/// Whether a dose is due so many days after the start; `None` when that depends on a day nobody wrote.
fn due(step: &Step, since: Option<u32>) -> Option<bool> {
    let Some(every) = step.every else {
        return Some(true);
    };
    let days = match every.unit {
        TimeUnit::Hour => return None,
        TimeUnit::Day => every.low,
        TimeUnit::Week => every.low.checked_mul(7)?,
    };
    match (every.low == every.high, days) {
        (false, _) | (_, 0) => None,
        (true, 1) => Some(true),
        (true, days) => since.map(|since| since % days == 0),
    }
}

/// Whether "3 times a day" and the times that are written are the same number.
fn agrees(step: &Step) -> bool {
    let also = step.also.iter().flat_map(|a| &a.times);
    let written: usize = step.times.iter().chain(also).map(|t| slots(*t).len()).sum();
    step.times_per_day
        .is_none_or(|t| usize::try_from(t.high) == Ok(written))
}

/// The slots of a time: a meal each for "with meals". The hours between slots are those of the page, not of any medicine.
fn slots(time: DayTime) -> &'static [Slot] {
    match time {
        DayTime::Clock(clock) => match clock.hour() {
            0..=3 | 20.. => &[Slot::Bedtime],
            4..=10 => &[Slot::Morning],
            11..=15 => &[Slot::Noon],
            _ => &[Slot::Evening],
        },
        DayTime::Named(named) => match named {
            NamedTime::Morning
            | NamedTime::WithBreakfast
            | NamedTime::BeforeBreakfast
            | NamedTime::AfterBreakfast => &[Slot::Morning],
            NamedTime::Noon
            | NamedTime::Afternoon
            | NamedTime::WithLunch
            | NamedTime::BeforeLunch
            | NamedTime::AfterLunch => &[Slot::Noon],
            NamedTime::Evening | NamedTime::WithDinner | NamedTime::BeforeDinner | NamedTime::AfterDinner => {
                &[Slot::Evening]
            }
            NamedTime::Night | NamedTime::Bedtime => &[Slot::Bedtime],
            NamedTime::WithMeals | NamedTime::BeforeMeals | NamedTime::AfterMeals => {
                &[Slot::Morning, Slot::Noon, Slot::Evening]
            }
        },
    }
}

fn clock(time: Option<DayTime>) -> Option<jiff::civil::Time> {
    match time {
        Some(DayTime::Clock(clock)) => Some(clock),
        _ => None,
    }
}
