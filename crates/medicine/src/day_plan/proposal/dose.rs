//! One dose of the day: where it would stand alone, and which times it may have.

use super::cost::{self, Usual};
use super::{
    Change, DayInput, DayPlan, DayTime, DayTimes, Food, NamedTime, PlannedDose, Rule, Slot, TimedDose, Times,
    minutes, slots, solve, time,
};
use crate::entry::EntryId;

/// A dose and what the search needs of it.
pub(super) struct Placed {
    pub(super) planned: PlannedDose,
    pub(super) dose: solve::Dose,
    usual: Usual,
    slot: Slot,
}

/// Every dose of the plan.
pub(super) fn placed(input: &DayInput<'_>, plan: &DayPlan, grid: &[u16]) -> Vec<Placed> {
    let mut out = Vec::new();
    for slot in Slot::ALL {
        for planned in plan.slot(slot) {
            let step = input.entries.iter().find(|e| e.id == planned.entry);
            let food = step.and_then(|e| e.directions.steps.iter().find_map(|s| s.food));
            out.push(place(input.day, planned, slot, food, grid));
        }
    }
    out
}

fn place(day: DayTimes, planned: &PlannedDose, slot: Slot, food: Option<Food>, grid: &[u16]) -> Placed {
    let allowed = |at: u16| may(day, planned.time, slot, food, at);
    let wish = wish(day, planned.time, slot);
    let nearest = || {
        let fit = grid.iter().copied().filter(|at| allowed(*at));
        fit.min_by_key(|at| at.abs_diff(wish)).unwrap_or(wish)
    };
    let usual = match planned.time {
        Some(DayTime::Clock(clock)) => Usual::Written(minutes(clock)),
        _ => Usual::Part(nearest()),
    };
    let cost = |at: &u16| cost::of(usual, *at, part(*at) != slot);
    let fit = grid.iter().enumerate().filter(|(_, at)| allowed(**at));
    Placed {
        planned: planned.clone(),
        dose: solve::Dose {
            cost: grid.iter().map(cost).collect(),
            may: fit.fold(0, |times: Times, (at, _)| {
                times
                    | 1u128
                        .checked_shl(u32::try_from(at).unwrap_or(u32::MAX))
                        .unwrap_or(0)
            }),
        },
        usual,
        slot,
    }
}

/// The part of the day of a time.
fn part(at: u16) -> Slot {
    slots(DayTime::Clock(time(at)))
        .first()
        .copied()
        .unwrap_or(Slot::Morning)
}

fn meal(day: DayTimes, slot: Slot) -> u16 {
    minutes(match slot {
        Slot::Morning => day.breakfast,
        Slot::Noon => day.lunch,
        Slot::Evening => day.dinner,
        Slot::Bedtime => day.bedtime,
    })
}

/// The time that a dose would have if nothing else counted.
fn wish(day: DayTimes, written: Option<DayTime>, slot: Slot) -> u16 {
    match written {
        Some(DayTime::Clock(clock)) => minutes(clock),
        Some(DayTime::Named(NamedTime::Afternoon)) => u16::midpoint(minutes(day.lunch), minutes(day.dinner)),
        _ => meal(day, slot),
    }
}

/// Whether a dose may be taken at a time of the grid. A time on the clock is never refused for a meal: nobody but the person knows when
/// that meal is.
fn may(day: DayTimes, written: Option<DayTime>, slot: Slot, food: Option<Food>, at: u16) -> bool {
    let meals = [day.breakfast, day.lunch, day.dinner].map(minutes);
    let is_meal = meals.contains(&at);
    let by_food = match food {
        None => true,
        Some(Food::WithFood) => is_meal,
        Some(Food::EmptyStomach) => !is_meal,
    };
    let named = match written {
        Some(DayTime::Clock(clock)) if minutes(clock) == at => return true,
        Some(DayTime::Clock(_)) | None => return by_food,
        Some(DayTime::Named(named)) => named,
    };
    let own = meal(day, slot);
    by_food
        && match named {
            NamedTime::WithMeals
            | NamedTime::WithBreakfast
            | NamedTime::WithLunch
            | NamedTime::WithDinner => at == own,
            NamedTime::BeforeMeals
            | NamedTime::BeforeBreakfast
            | NamedTime::BeforeLunch
            | NamedTime::BeforeDinner => at < own && meals.iter().all(|m| *m >= own || *m < at),
            NamedTime::AfterMeals
            | NamedTime::AfterBreakfast
            | NamedTime::AfterLunch
            | NamedTime::AfterDinner => at > own && meals.iter().all(|m| *m <= own || *m > at),
            NamedTime::Night | NamedTime::Bedtime => part(at) == Slot::Bedtime || at == minutes(day.bedtime),
            NamedTime::Morning | NamedTime::Noon | NamedTime::Afternoon | NamedTime::Evening => true,
        }
}

impl Placed {
    /// The dose at its time.
    pub(super) fn timed(&self, at: u16, rules: &[Rule]) -> TimedDose {
        let change = match self.usual {
            Usual::Written(minutes) if minutes == at => Change::Kept,
            Usual::Written(_) => Change::Moved,
            Usual::Part(_) if part(at) == self.slot || at == self.usual.minutes() => Change::Placed,
            Usual::Part(_) => Change::OtherPart,
        };
        let entry = self.planned.entry;
        let other = |rule: &Rule| match (rule.first == entry, rule.second == entry) {
            (true, false) => Some(rule.second),
            (false, true) => Some(rule.first),
            _ => None,
        };
        let mut apart_from: Vec<EntryId> = Vec::new();
        for id in rules.iter().filter_map(other) {
            if !apart_from.contains(&id) {
                apart_from.push(id);
            }
        }
        TimedDose {
            at: time(at),
            entry,
            name: self.planned.name.clone(),
            dose: self.planned.dose,
            written: self.planned.time,
            change,
            apart_from,
        }
    }
}
