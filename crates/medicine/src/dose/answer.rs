//! The answer: every reason to ask first, then the earliest instant at which nothing would be broken.

use super::meter::{DAY, of_dose};
use super::rules::{self, Rules, same_unit};
use super::{AskWhy, DoseAnswer, DoseBook, DoseCount, DoseTaken, Verdict};
use crate::amount::Amount;
use crate::entry::{Entry, EntryId};
use jiff::Timestamp;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// Whether one may be taken at an instant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Fits,
    TooSoon,
    TooMuch,
}

pub(super) fn answer(book: &DoseBook<'_>, id: EntryId) -> DoseAnswer {
    let Some(entry) = book.entry(id) else {
        return ask(AskWhy::NoSuchEntry);
    };
    let rules = rules::of(book, entry);
    let largest = rules.as_ref().ok().map(|r| r.largest);
    let now = book.now.as_second();
    let taken = book
        .in_window(now)
        .filter(|d| book.same_contents(entry, d))
        .count();
    let unmatched = book
        .entries
        .iter()
        .filter(|e| e.id != id && !e.ingredients.is_matched());
    DoseAnswer {
        count: DoseCount {
            taken: u32::try_from(taken).unwrap_or(u32::MAX),
            // "2 of 0" says nothing: a dose that is over the most is asked about.
            of: rules
                .as_ref()
                .ok()
                .and_then(|r| book.times_allowed(entry, r))
                .filter(|of| *of > 0),
        },
        last_at: book
            .doses()
            .filter(|d| book.shares(entry, d))
            .map(|d| d.taken_at)
            .max(),
        meters: book.meters(entry, largest),
        not_counted: unmatched.map(|e| e.id).collect(),
        verdict: rules
            .and_then(|r| book.verdict(entry, &r))
            .unwrap_or_else(|why| Verdict::AskYourNurse { why }),
    }
}

fn ask(why: AskWhy) -> DoseAnswer {
    DoseAnswer {
        verdict: Verdict::AskYourNurse { why },
        count: DoseCount { taken: 0, of: None },
        last_at: None,
        meters: Vec::new(),
        not_counted: Vec::new(),
    }
}

impl DoseBook<'_> {
    fn verdict(&self, entry: &Entry, rules: &Rules) -> Result<Verdict, AskWhy> {
        let now = self.now.as_second();
        let first = self.fits_at(entry, rules, now)?;
        if first == At::Fits {
            return Ok(Verdict::Yes { amount: rules.dose });
        }
        // Only the end of a gap or of somebody's 24 hours can change the answer.
        let moments: BTreeSet<i64> = self
            .doses()
            .flat_map(|d| {
                let gap = self.gap_after(d, rules);
                [
                    d.taken_at.as_second().saturating_add(gap),
                    d.taken_at.as_second() + DAY,
                ]
            })
            .filter(|at| *at > now)
            .collect();
        for at in moments {
            if self.fits_at(entry, rules, at)? == At::Fits {
                let until = Timestamp::from_second(at).map_err(|_| AskWhy::CannotTell)?;
                return Ok(match first {
                    At::TooSoon => Verdict::Wait { until },
                    _ => Verdict::NoMoreToday { until },
                });
            }
        }
        Err(AskWhy::DoseOverMaximum)
    }

    /// Whether one largest dose fits at an instant, counting doses that are said to come later as taken.
    fn fits_at(&self, entry: &Entry, rules: &Rules, at: i64) -> Result<At, AskWhy> {
        if self.in_window(at).any(|d| self.entry(d.entry).is_none()) {
            return Err(AskWhy::CannotTell);
        }
        let same: Vec<&DoseTaken> = self
            .in_window(at)
            .filter(|d| self.same_contents(entry, d))
            .collect();
        let times = u32::try_from(same.len()).unwrap_or(u32::MAX);
        if rules.times.is_some_and(|most| times >= most) || self.over_amount(rules, &same)? {
            return Ok(At::TooMuch);
        }
        if self.over_limit(entry, rules, at)? {
            return Ok(At::TooMuch);
        }
        let mut near = self.doses().filter(|d| self.shares(entry, d));
        let too_soon = near.any(|d| at < d.taken_at.as_second().saturating_add(self.gap_after(d, rules)));
        Ok(if too_soon { At::TooSoon } else { At::Fits })
    }

    /// How long to wait after a dose: the gap of what is asked about, or that of what was taken, whichever is longer.
    fn gap_after(&self, dose: &DoseTaken, rules: &Rules) -> i64 {
        let own = self.entry(dose.entry).and_then(|e| rules::gap_seconds(self, e));
        own.unwrap_or(0).max(rules.gap_seconds)
    }

    /// Against the most of the team, in the unit of the dose.
    fn over_amount(&self, rules: &Rules, same: &[&DoseTaken]) -> Result<bool, AskWhy> {
        let Some(most) = rules.amount else {
            return Ok(false);
        };
        let mut sum = rules.largest.value;
        for dose in same {
            let amount = dose
                .amount
                .filter(|a| same_unit(a.unit, most.unit))
                .ok_or(AskWhy::CannotTell)?;
            let value = amount.to_unit(most.unit).ok_or(AskWhy::CannotTell)?.value;
            sum = sum.checked_add(value).ok_or(AskWhy::CannotTell)?;
        }
        Ok(sum > most.value)
    }

    /// Against the limit of each ingredient, across every product. Two products with one ingredient and no limit can not be told.
    fn over_limit(&self, entry: &Entry, rules: &Rules, at: i64) -> Result<bool, AskWhy> {
        for component in entry.ingredients.components() {
            let Some((limit, _)) = self.limit(entry, component) else {
                let mut others = self
                    .in_window(at)
                    .filter(|d| self.holds(d, &component.ingredient));
                if others.any(|d| !self.same_product(entry, d)) {
                    return Err(AskWhy::CannotTell);
                }
                continue;
            };
            let taken = self
                .taken(&component.ingredient, limit.unit, at)
                .ok_or(AskWhy::CannotTell)?;
            let more = of_dose(entry, component, rules.largest).and_then(|a| a.to_unit(limit.unit));
            let more = more.ok_or(AskWhy::CannotTell)?;
            if taken
                .value
                .checked_add(more.value)
                .is_none_or(|sum| sum > limit.value)
            {
                return Ok(true);
            }
        }
        if rules.mass.is_some() && entry.ingredients.components().len() != 1 {
            return Err(AskWhy::CannotTell);
        }
        Ok(false)
    }

    fn holds(&self, dose: &DoseTaken, ingredient: &str) -> bool {
        let entry = self.entry(dose.entry);
        entry.is_some_and(|e| {
            e.ingredients
                .components()
                .iter()
                .any(|c| c.ingredient == ingredient)
        })
    }

    /// A dose of this entry, or of another with an ingredient of it.
    fn shares(&self, entry: &Entry, dose: &DoseTaken) -> bool {
        dose.entry == entry.id
            || entry
                .ingredients
                .components()
                .iter()
                .any(|c| self.holds(dose, &c.ingredient))
    }

    /// A dose of this entry, or of another with exactly its ingredients.
    fn same_contents(&self, entry: &Entry, dose: &DoseTaken) -> bool {
        let names = |e: &Entry| -> BTreeSet<String> {
            e.ingredients
                .components()
                .iter()
                .map(|c| c.ingredient.clone())
                .collect()
        };
        let other = self.entry(dose.entry);
        dose.entry == entry.id
            || (entry.ingredients.is_matched() && other.is_some_and(|other| names(other) == names(entry)))
    }

    /// A dose of this entry, or of another with exactly its ingredients in the same strengths: only of such can tablets be counted together.
    fn same_product(&self, entry: &Entry, dose: &DoseTaken) -> bool {
        let other = self.entry(dose.entry);
        dose.entry == entry.id
            || (entry.ingredients.is_matched() && other.is_some_and(|o| o.ingredients == entry.ingredients))
    }

    /// How many largest doses fit into 24 hours: by the rules of the team, or else by the limits of the ingredients.
    fn times_allowed(&self, entry: &Entry, rules: &Rules) -> Option<u32> {
        let by_limit = entry.ingredients.components().iter().filter_map(|component| {
            let (limit, _) = self.limit(entry, component)?;
            let one: Amount = of_dose(entry, component, rules.largest)?.to_unit(limit.unit)?;
            let fits = (one.value > Decimal::ZERO)
                .then(|| limit.value.checked_div(one.value))
                .flatten()?;
            u32::try_from(fits.floor()).ok()
        });
        rules.times_allowed().into_iter().chain(by_limit).min()
    }
}
