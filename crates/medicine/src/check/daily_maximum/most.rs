//! The most that one entry gives of an ingredient in any 24 hours, or why that is not known.

use crate::amount::{Amount, Unit};
use crate::directions::{DayTime, Dose, NamedTime, Step, TimeUnit};
use crate::dose::of_dose;
use crate::entry::{Component, DayLimit, Entry};
use crate::entry_strength;
use crate::finding::WhyUnknown;
use rust_decimal::Decimal;

type Known = Result<Decimal, WhyUnknown>;

pub(super) fn most_in_24h(entry: &Entry, component: &Component, unit: Unit) -> Known {
    if !entry.directions.is_understood() {
        return Err(WhyUnknown::Directions);
    }
    if entry_strength::contradicts(entry, component) {
        return Err(WhyUnknown::Amount);
    }
    let gives = |dose: Amount| -> Known {
        let given = of_dose(entry, component, dose).ok_or_else(|| why_no_mass(component, dose))?;
        let same = given.to_unit(unit).ok_or(WhyUnknown::Strength)?;
        Ok(same.value)
    };
    let steps = entry.directions.steps.iter();
    let each: Result<Vec<Decimal>, WhyUnknown> = steps.map(|s| step_most(entry, s, &gives)).collect();
    each?.into_iter().max().ok_or(WhyUnknown::Amount)
}

/// Why a dose gives no amount of the ingredient.
fn why_no_mass(component: &Component, dose: Amount) -> WhyUnknown {
    match component.strength {
        None => WhyUnknown::Strength,
        Some(strength) => {
            let volume = |unit: Unit| unit == Unit::Milliliter;
            let per = strength.per.map(|per| per.unit);
            if volume(dose.unit) || per.is_some_and(volume) {
                WhyUnknown::Volume
            } else {
                WhyUnknown::Amount
            }
        }
    }
}

fn step_most(entry: &Entry, step: &Step, gives: &dyn Fn(Amount) -> Known) -> Known {
    let largest_of = |dose: Dose| dose.largest().ok_or(WhyUnknown::Amount);
    let one = gives(largest_of(step.dose.ok_or(WhyUnknown::Amount)?)?)?;
    let mut caps: Vec<Decimal> = Vec::new();
    if let Some(times) = times_in_24h(step) {
        let mut sum = multiplied(one, times)?;
        for also in &step.also {
            let more = multiplied(gives(largest_of(also.dose)?)?, count(&also.times))?;
            sum = sum.checked_add(more).ok_or(WhyUnknown::Amount)?;
        }
        caps.push(sum);
    }
    let written = entry.directions.max_times_24h.map(DayLimit::Times);
    let amount = entry.directions.max_amount_24h.map(DayLimit::Amount);
    for limit in entry.max_24h.into_iter().chain(written).chain(amount) {
        caps.push(match limit {
            DayLimit::Times(times) => multiplied(largest(step, one, gives)?, times)?,
            DayLimit::Amount(most) => {
                let unit = most.unit.or(step.dose.and_then(|d: Dose| d.unit));
                gives(Amount {
                    value: most.value,
                    unit: unit.ok_or(WhyUnknown::Amount)?,
                })?
            }
        });
    }
    // A limit that is smaller than one dose does not make the dose smaller: whoever takes one has taken that much.
    let dose = largest(step, one, gives)?;
    let most = caps.into_iter().min().ok_or(WhyUnknown::Times)?;
    Ok(most.max(dose))
}

fn multiplied(one: Decimal, times: u32) -> Known {
    one.checked_mul(Decimal::from(times)).ok_or(WhyUnknown::Amount)
}

fn largest(step: &Step, one: Decimal, gives: &dyn Fn(Amount) -> Known) -> Known {
    let mut most = one;
    for also in &step.also {
        most = most.max(gives(also.dose.largest().ok_or(WhyUnknown::Amount)?)?);
    }
    Ok(most)
}

/// The most doses in any 24 hours; "if you need it" alone gives no number.
fn times_in_24h(step: &Step) -> Option<u32> {
    let every = step.every.map(|e| match e.unit {
        TimeUnit::Hour => 24u32.div_ceil(e.low.max(1)),
        TimeUnit::Day | TimeUnit::Week => 1,
    });
    let times = (!step.times.is_empty()).then(|| count(&step.times));
    let days = (!step.weekdays.is_empty()).then_some(1);
    let single = (!step.as_needed && step.says_when()).then_some(1);
    [every, step.times_per_day.map(|t| t.high), times, days, single]
        .into_iter()
        .flatten()
        .max()
}

/// "With meals" is three times.
fn count(times: &[DayTime]) -> u32 {
    let of = |t: &DayTime| match t {
        DayTime::Named(NamedTime::WithMeals | NamedTime::BeforeMeals | NamedTime::AfterMeals) => 3,
        _ => 1,
    };
    times.iter().map(of).sum()
}
