//! What the team allows for one entry: the dose, the least gap, the most in 24 hours. Anything missing is a reason to ask.

use super::meter::label_holds;
use super::{AskWhy, DoseBook};
use crate::amount::{Amount, Unit};
use crate::directions::{Dose, Maximum, TimeUnit};
use crate::entry::{DayLimit, Entry};
use crate::entry_strength;
use crate::formulary::{LabelLimit, LimitKind, SourceStatus};
use rust_decimal::Decimal;

/// The rules of one entry.
#[derive(Clone, Debug)]
pub(super) struct Rules {
    /// One dose, as written.
    pub(super) dose: Dose,
    /// The largest dose; maxima are always held against it.
    pub(super) largest: Amount,
    /// At least so many seconds between doses.
    pub(super) gap_seconds: i64,
    /// At most so many times.
    pub(super) times: Option<u32>,
    /// At most so much, in the unit of the dose.
    pub(super) amount: Option<Amount>,
    /// At most so much of the only ingredient, where the team wrote a mass.
    pub(super) mass: Option<Amount>,
}

/// Reads the rules of an entry, or why they can not be used.
pub(super) fn of(book: &DoseBook<'_>, entry: &Entry) -> Result<Rules, AskWhy> {
    // Where the person is, the civil day may be one earlier or later than in UTC; only clear cases are refused here.
    let day = jiff::tz::Offset::UTC.to_datetime(book.now).date();
    let over = entry
        .stop_on
        .and_then(|stop| stop.tomorrow().ok())
        .is_some_and(|after| day > after);
    let early = entry
        .start_on
        .and_then(|start| start.yesterday().ok())
        .is_some_and(|before| day < before);
    if over || early {
        return Err(AskWhy::NotCurrent);
    }
    if entry.checked.is_none() {
        return Err(AskWhy::NotTeamChecked);
    }
    if !entry.ingredients.is_matched() {
        return Err(AskWhy::NotChecked);
    }
    if !entry.directions.is_understood() {
        return Err(AskWhy::NotUnderstood);
    }
    let mut components = entry.ingredients.components().iter();
    if components.any(|c| entry_strength::contradicts(entry, c)) {
        return Err(AskWhy::CannotTell);
    }
    let dose = one_dose(entry).ok_or(AskWhy::NoAmount)?;
    let largest = dose.largest().ok_or(AskWhy::NoAmount)?;
    let label = book.label(entry);
    let gap_minutes = gap_minutes(entry, label).ok_or(AskWhy::NoGap)?;
    let mut rules = Rules {
        dose,
        largest,
        gap_seconds: i64::from(gap_minutes) * 60,
        times: None,
        amount: None,
        mass: None,
    };
    for limit in day_limits(entry) {
        rules.apply(limit, entry)?;
    }
    let limited = rules.times.is_some() || rules.amount.is_some() || rules.mass.is_some();
    if limited || label.is_some() {
        Ok(rules)
    } else {
        Err(AskWhy::NoMaximum)
    }
}

/// The same dose at all times of the entry; steps that differ can not be answered.
fn one_dose(entry: &Entry) -> Option<Dose> {
    match entry.directions.steps.as_slice() {
        [only] if only.also.is_empty() => only.dose,
        _ => None,
    }
}

/// The longest of the gaps that were entered; for "every 4 to 6 hours" the smallest counts. A label fills in only when none was.
fn gap_minutes(entry: &Entry, label: Option<&LabelLimit>) -> Option<u32> {
    let every = entry.directions.steps.first().and_then(|step| step.every);
    let hours = every.map(|e| match e.unit {
        TimeUnit::Hour => e.low,
        TimeUnit::Day => e.low.saturating_mul(24),
        TimeUnit::Week => e.low.saturating_mul(24 * 7),
    });
    let entered = [
        entry.min_gap_minutes,
        entry.directions.min_gap_minutes,
        hours.map(|h| h.saturating_mul(60)),
    ];
    let longest = entered.into_iter().flatten().filter(|m| *m > 0).max();
    longest.or_else(|| label.and_then(|l| l.min_gap_h).map(|h| h.saturating_mul(60)))
}

fn day_limits(entry: &Entry) -> impl Iterator<Item = DayLimit> {
    let times = entry.directions.max_times_24h.map(DayLimit::Times);
    let amount = entry.directions.max_amount_24h.map(DayLimit::Amount);
    entry.max_24h.into_iter().chain(times).chain(amount)
}

/// The least seconds after a dose of another entry, where that entry says so.
pub(super) fn gap_seconds(book: &DoseBook<'_>, entry: &Entry) -> Option<i64> {
    let minutes = gap_minutes(entry, book.label(entry))?;
    Some(i64::from(minutes) * 60)
}

impl Rules {
    fn apply(&mut self, limit: DayLimit, entry: &Entry) -> Result<(), AskWhy> {
        let most = match limit {
            DayLimit::Times(times) => return self.cap_times(times),
            DayLimit::Amount(most) => most,
        };
        let Maximum { value, unit } = most;
        // A bare number may mean tablets or times: both hold.
        let Some(unit) = unit else {
            self.cap_amount(Amount {
                value,
                unit: self.largest.unit,
            });
            return match u32::try_from(value.floor()) {
                Ok(times) => self.cap_times(times),
                Err(_) => Err(AskWhy::NoMaximum),
            };
        };
        let most = Amount { value, unit };
        if let Some(same) = most.to_unit(self.largest.unit) {
            self.cap_amount(same);
            return Ok(());
        }
        if unit.is_mass() && entry.ingredients.components().len() == 1 {
            self.mass = Some(most);
            return Ok(());
        }
        Err(AskWhy::CannotTell)
    }

    fn cap_times(&mut self, times: u32) -> Result<(), AskWhy> {
        self.times = Some(self.times.map_or(times, |t| t.min(times)));
        Ok(())
    }

    fn cap_amount(&mut self, most: Amount) {
        let least = self.amount.map_or(most.value, |a| a.value.min(most.value));
        self.amount = Some(Amount {
            value: least,
            unit: most.unit,
        });
    }

    /// How many of the largest dose fit into 24 hours by the rules of the team.
    pub(super) fn times_allowed(&self) -> Option<u32> {
        let by_amount = self
            .amount
            .filter(|_| self.largest.value > Decimal::ZERO)
            .and_then(|most| most.value.checked_div(self.largest.value))
            .and_then(|n| u32::try_from(n.floor()).ok());
        [self.times, by_amount].into_iter().flatten().min()
    }
}

impl DoseBook<'_> {
    /// The cited label of an entry with a single ingredient, which may fill in what the team left open.
    fn label(&self, entry: &Entry) -> Option<&LabelLimit> {
        let [only] = entry.ingredients.components() else {
            return None;
        };
        let usable = |l: &&LabelLimit| {
            l.cite.status == SourceStatus::Read
                && l.kind != LimitKind::HealthService
                && label_holds(l, entry, only)
        };
        self.formulary
            .ingredient(&only.ingredient)?
            .max_24h
            .iter()
            .find(usable)
    }
}

/// Whether two units count the same thing, so that they may be added.
pub(super) fn same_unit(a: Unit, b: Unit) -> bool {
    a == b || (a.is_mass() && b.is_mass())
}
