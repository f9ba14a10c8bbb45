//! One ingredient over the last 24 hours, across every product that holds it.

use super::{DoseBook, DoseTaken, LimitFrom, Meter, MeterPart};
use crate::amount::Amount;
use crate::entry::{Component, DayLimit, Entry, Supply};
use crate::formulary::{Formulary, LabelLimit, LimitKind, SourceStatus};
use rust_decimal::Decimal;

/// Seconds of the window.
pub(super) const DAY: i64 = 86_400;

/// How much of an ingredient a dose of a product gives; `None` when that can not be told.
pub(crate) fn of_dose(entry: &Entry, component: &Component, dose: Amount) -> Option<Amount> {
    match component.strength {
        // "650 mg" of a product with one ingredient is 650 mg of the ingredient.
        _ if dose.unit.is_mass() && entry.ingredients.components().len() == 1 => Some(dose),
        Some(strength) => strength.of_dose(dose),
        None => None,
    }
}

/// The limit of a label that may be held against a sum: cited, not unconfirmed; the smallest where several pass `holds`.
pub(crate) fn label_limit(
    formulary: &Formulary,
    ingredient: &str,
    holds: impl Fn(&LabelLimit) -> bool,
) -> Option<(Amount, LimitFrom, crate::Cite)> {
    let limits = &formulary.ingredient(ingredient)?.max_24h;
    let cited = limits
        .iter()
        .filter(|l| l.cite.status != SourceStatus::Unconfirmed && holds(l));
    let least = cited.min_by_key(|l| l.adult.to_unit(crate::Unit::Microgram).map(|a| a.value))?;
    Some((
        least.adult,
        LimitFrom::Label {
            source: least.cite.source.clone(),
        },
        least.cite.clone(),
    ))
}

/// Whether a label speaks of this entry. The label of what is bought without a prescription does not speak of what is prescribed, unless
/// it warns of all that is taken; where nobody said which it is, a strength above that of the labeled product is taken for prescribed.
pub(crate) fn label_holds(label: &LabelLimit, entry: &Entry, component: &Component) -> bool {
    if label.kind != LimitKind::OtcLabel || label.counts_prescribed {
        return true;
    }
    match entry.supply() {
        Some(Supply::OverTheCounter) => true,
        Some(Supply::Prescribed) => false,
        None => {
            let of_one = component.strength.filter(|s| s.per.is_none()).map(|s| s.amount);
            let weight = |a: Amount| a.to_unit(crate::Unit::Microgram).map(|a| a.value);
            let stronger = |product| Some(weight(of_one?)? > weight(product)?);
            !label.product.and_then(stronger).unwrap_or(false)
        }
    }
}

impl DoseBook<'_> {
    /// The least of the limits of a part of an entry: of the centre or else of a label that speaks of it, and what the team wrote as a mass.
    pub(super) fn limit(&self, entry: &Entry, component: &Component) -> Option<(Amount, LimitFrom)> {
        let ingredient = component.ingredient.as_str();
        let centre = self.centre.get(ingredient).map(|a| (*a, LimitFrom::Centre));
        let holds = |label: &LabelLimit| label_holds(label, entry, component);
        let label = || label_limit(self.formulary, ingredient, holds).map(|(a, from, _)| (a, from));
        let general = centre.or_else(label);
        let team = self
            .entries
            .iter()
            .filter_map(|e| team_mass(e, ingredient))
            .map(|a| (a, LimitFrom::Team));
        let weight = |a: &Amount| a.to_unit(crate::Unit::Microgram).map(|a| a.value);
        team.chain(general)
            .min_by(|(a, _), (b, _)| weight(a).cmp(&weight(b)))
    }

    /// The doses whose 24 hours are not over at `at` (in seconds).
    pub(super) fn in_window(&self, at: i64) -> impl Iterator<Item = &DoseTaken> {
        self.doses().filter(move |d| d.taken_at.as_second() > at - DAY)
    }

    /// Every dose once, however often it was sent.
    pub(super) fn doses(&self) -> impl Iterator<Item = &DoseTaken> {
        let first = |i: usize, d: &DoseTaken| self.log.iter().take(i).all(|other| other.id != d.id);
        self.log
            .iter()
            .enumerate()
            .filter(move |(i, d)| first(*i, d))
            .map(|(_, d)| d)
    }

    pub(super) fn entry(&self, id: crate::EntryId) -> Option<&Entry> {
        self.entries.iter().find(|e| e.id == id)
    }

    /// How much of an ingredient was taken in the 24 hours before `at`; `None` when a part is not known.
    pub(super) fn taken(&self, ingredient: &str, unit: crate::Unit, at: i64) -> Option<Amount> {
        let mut sum = Decimal::ZERO;
        for dose in self.in_window(at) {
            let entry = self.entry(dose.entry)?;
            for component in entry
                .ingredients
                .components()
                .iter()
                .filter(|c| c.ingredient == ingredient)
            {
                let given = of_dose(entry, component, dose.amount?)?.to_unit(unit)?;
                sum = sum.checked_add(given.value)?;
            }
        }
        Some(Amount {
            value: sum.normalize(),
            unit,
        })
    }

    /// One meter for each ingredient of the entry that has a limit.
    pub(super) fn meters(&self, entry: &Entry, dose: Option<Amount>) -> Vec<Meter> {
        let components = entry.ingredients.components().iter();
        components
            .filter_map(|component| {
                let (limit, limit_from) = self.limit(entry, component)?;
                let taken = self.taken(&component.ingredient, limit.unit, self.now.as_second());
                let more = dose.and_then(|d| of_dose(entry, component, d)?.to_unit(limit.unit));
                let would_be = taken.zip(more).and_then(|(t, m)| {
                    Some(Amount {
                        value: t.value.checked_add(m.value)?.normalize(),
                        unit: limit.unit,
                    })
                });
                let parts = self.parts(&component.ingredient, limit.unit);
                Some(Meter {
                    ingredient: component.ingredient.clone(),
                    parts,
                    taken,
                    would_be,
                    limit,
                    limit_from,
                })
            })
            .collect()
    }

    fn parts(&self, ingredient: &str, unit: crate::Unit) -> Vec<MeterPart> {
        let holds = |e: &&Entry| {
            e.ingredients
                .components()
                .iter()
                .any(|c| c.ingredient == ingredient)
        };
        let part = |e: &Entry| {
            let only: Vec<DoseTaken> = self.doses().filter(|d| d.entry == e.id).cloned().collect();
            let book = DoseBook { log: &only, ..*self };
            MeterPart {
                entry: e.id,
                name: e.name.clone(),
                taken: book.taken(ingredient, unit, self.now.as_second()),
            }
        };
        self.entries.iter().filter(holds).map(part).collect()
    }
}

/// What the team wrote as a mass for a product whose only ingredient this is.
fn team_mass(entry: &Entry, ingredient: &str) -> Option<Amount> {
    let [only] = entry.ingredients.components() else {
        return None;
    };
    if only.ingredient != ingredient || entry.checked.is_none() {
        return None;
    }
    let own = match entry.max_24h {
        Some(DayLimit::Amount(most)) => Some(most),
        _ => None,
    };
    let all = own.into_iter().chain(entry.directions.max_amount_24h);
    let masses = all.filter_map(|m| {
        Some(Amount {
            value: m.value,
            unit: m.unit.filter(|u| u.is_mass())?,
        })
    });
    masses.min_by_key(|a| a.to_unit(crate::Unit::Microgram).map(|a| a.value))
}
