//! What a list gives of each ingredient in any 24 hours, against the limit of the centre or of a cited label.

use super::{CheckInput, named};
use crate::amount::{Amount, Unit};
use crate::directions::{DayTime, Dose, NamedTime, Step, TimeUnit};
use crate::dose::{LimitFrom, label_limit, of_dose};
use crate::entry::{Component, DayLimit, Entry};
use crate::finding::{Check, DailyTotal, Finding, Severity, TotalState};
use crate::formulary::{Cite, SourceStatus};
use crate::message::{Arg, Message};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

pub(super) fn check(input: &CheckInput<'_>) -> (Vec<DailyTotal>, Vec<Finding>) {
    let components = input.entries.iter().flat_map(|e| e.ingredients.components());
    let names: BTreeSet<&str> = components.map(|c| c.ingredient.as_str()).collect();
    let mut totals = Vec::new();
    let mut findings = Vec::new();
    for name in names {
        let Some((limit, from, cite)) = limit(input, name) else {
            continue;
        };
        let total = total(input, name, limit);
        findings.extend(finding(input, &total, &from, cite));
        totals.push(total);
    }
    (totals, findings)
}

fn limit(input: &CheckInput<'_>, ingredient: &str) -> Option<(Amount, LimitFrom, Cite)> {
    let centre = || input.formulary.rows().basis("daily-maximum-centre");
    match input.centre.get(ingredient) {
        Some(limit) => Some((*limit, LimitFrom::Centre, centre())),
        None => label_limit(input.formulary, ingredient),
    }
}

fn total(input: &CheckInput<'_>, ingredient: &str, limit: Amount) -> DailyTotal {
    let mut known = Decimal::ZERO;
    let mut complete = true;
    for entry in input.entries {
        for component in entry
            .ingredients
            .components()
            .iter()
            .filter(|c| c.ingredient == ingredient)
        {
            let gives = most_in_24h(entry, component, limit.unit);
            match gives.and_then(|g| known.checked_add(g)) {
                Some(sum) => known = sum,
                None => complete = false,
            }
        }
    }
    let state = match (known > limit.value, complete) {
        (true, _) => TotalState::Over,
        (false, true) => TotalState::Within,
        (false, false) => TotalState::CannotTell,
    };
    let most = Amount {
        value: known.normalize(),
        unit: limit.unit,
    };
    DailyTotal {
        ingredient: ingredient.to_owned(),
        most,
        limit,
        state,
    }
}

/// Over a cited label stops; over a limit of the centre asks, unless it is over the label too.
fn finding(input: &CheckInput<'_>, total: &DailyTotal, from: &LimitFrom, cite: Cite) -> Option<Finding> {
    let label = label_limit(input.formulary, &total.ingredient);
    let over_label = label.filter(|(limit, _, cite)| {
        let most = total.most.to_unit(limit.unit);
        cite.status == SourceStatus::Read && most.is_some_and(|m| m.value > limit.value)
    });
    let (word, severity, source) = match (total.state, over_label) {
        (TotalState::Within, _) => return None,
        (TotalState::CannotTell, _) => (
            "medicines-check-cannot-tell",
            Severity::Ask,
            input.formulary.rows().basis("limit-unread"),
        ),
        (TotalState::Over, Some((_, _, label))) => (
            "medicines-check-over",
            Severity::Stop,
            if *from == LimitFrom::Centre { label } else { cite },
        ),
        (TotalState::Over, None) => ("medicines-check-over", Severity::Ask, cite),
    };
    let holds = |e: &&Entry| {
        e.ingredients
            .components()
            .iter()
            .any(|c| c.ingredient == total.ingredient)
    };
    let medicines = input.entries.iter().filter(holds).map(|e| e.id).collect();
    let why = Message::new(word)
        .with("ingredient", named(&total.ingredient))
        .with("limit", Arg::Amount(total.limit))
        .with("most", Arg::Amount(total.most));
    Some(Finding {
        check: Check::DailyMaximum,
        severity,
        medicines,
        why,
        source,
    })
}

/// The most of an ingredient that one entry gives in any 24 hours; `None` when it can not be told.
fn most_in_24h(entry: &Entry, component: &Component, unit: Unit) -> Option<Decimal> {
    if !entry.directions.is_understood() {
        return None;
    }
    let gives = |dose: Amount| of_dose(entry, component, dose)?.to_unit(unit).map(|a| a.value);
    let capped = |step: &Step| step_most(entry, step, &gives);
    let steps: Option<Vec<Decimal>> = entry.directions.steps.iter().map(capped).collect();
    steps?.into_iter().max()
}

fn step_most(entry: &Entry, step: &Step, gives: &dyn Fn(Amount) -> Option<Decimal>) -> Option<Decimal> {
    let one = gives(step.dose?.largest()?)?;
    let mut caps: Vec<Decimal> = Vec::new();
    if let Some(times) = times_in_24h(step) {
        let mut sum = one.checked_mul(Decimal::from(times))?;
        for also in &step.also {
            sum = sum
                .checked_add(gives(also.dose.largest()?)?.checked_mul(Decimal::from(count(&also.times)))?)?;
        }
        caps.push(sum);
    }
    let written = entry.directions.max_times_24h.map(DayLimit::Times);
    let amount = entry.directions.max_amount_24h.map(DayLimit::Amount);
    for limit in entry.max_24h.into_iter().chain(written).chain(amount) {
        caps.push(match limit {
            DayLimit::Times(times) => largest(step, one, gives)?.checked_mul(Decimal::from(times))?,
            DayLimit::Amount(most) => {
                let unit = most.unit.or(step.dose.and_then(|d: Dose| d.unit))?;
                gives(Amount {
                    value: most.value,
                    unit,
                })?
            }
        });
    }
    caps.into_iter().min()
}

fn largest(step: &Step, one: Decimal, gives: &dyn Fn(Amount) -> Option<Decimal>) -> Option<Decimal> {
    step.also
        .iter()
        .try_fold(one, |most, also| Some(most.max(gives(also.dose.largest()?)?)))
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
