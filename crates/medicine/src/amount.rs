//! Exact amounts with a unit. Never a float, never a conversion that needs a strength nobody gave.

use crate::numeral::western_digits;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What an amount is counted in. Listed by hand: a unit that is not here is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// A tablet, also written pill or caplet.
    Tablet,
    /// A capsule.
    Capsule,
    /// A milliliter.
    Milliliter,
    /// A drop.
    Drop,
    /// A puff of an inhaler.
    Puff,
    /// A patch.
    Patch,
    /// A spray.
    Spray,
    /// One application of a cream or gel.
    Application,
    /// A milligram.
    Milligram,
    /// A gram.
    Gram,
    /// A microgram; written in full because "µg" is misread.
    Microgram,
    /// A unit, as of insulin; never shortened to "U".
    Unit,
    /// An international unit.
    InternationalUnit,
    /// A milliequivalent.
    Milliequivalent,
    /// A US teaspoon.
    Teaspoon,
    /// A US tablespoon.
    Tablespoon,
    /// A lozenge.
    Lozenge,
    /// A suppository.
    Suppository,
    /// A packet or sachet.
    Packet,
    /// A scoop.
    Scoop,
    /// A gummy.
    Gummy,
    /// A film that dissolves.
    Film,
    /// A vial.
    Vial,
    /// An injection.
    Injection,
    /// A cup, as of tea.
    Cup,
    /// A capful.
    Capful,
}

/// Unit, word for one, word for several, further spellings, UCUM code.
type UnitRow = (
    Unit,
    &'static str,
    &'static str,
    &'static [&'static str],
    &'static str,
);

const UNITS: &[UnitRow] = &[
    (
        Unit::Tablet,
        "tablet",
        "tablets",
        &["tab", "tabs", "pill", "pills", "caplet", "caplets"],
        "{tbl}",
    ),
    (
        Unit::Capsule,
        "capsule",
        "capsules",
        &["cap", "caps"],
        "{capsule}",
    ),
    (
        Unit::Milliliter,
        "mL",
        "mL",
        &["ml", "milliliter", "milliliters", "millilitre", "millilitres"],
        "mL",
    ),
    (Unit::Drop, "drop", "drops", &["gtt", "gtts"], "[drp]"),
    (
        Unit::Puff,
        "puff",
        "puffs",
        &["inhalation", "inhalations"],
        "{puff}",
    ),
    (Unit::Patch, "patch", "patches", &[], "{patch}"),
    (Unit::Spray, "spray", "sprays", &[], "{spray}"),
    (
        Unit::Application,
        "application",
        "applications",
        &[],
        "{application}",
    ),
    (Unit::Milligram, "mg", "mg", &["milligram", "milligrams"], "mg"),
    (Unit::Gram, "g", "g", &["gram", "grams"], "g"),
    (
        Unit::Microgram,
        "microgram",
        "micrograms",
        &["mcg", "ug", "µg", "μg"],
        "ug",
    ),
    (Unit::Unit, "unit", "units", &[], "[USP'U]"),
    (
        Unit::InternationalUnit,
        "international unit",
        "international units",
        &["iu"],
        "[iU]",
    ),
    (
        Unit::Milliequivalent,
        "mEq",
        "mEq",
        &["meq", "milliequivalent", "milliequivalents"],
        "meq",
    ),
    (
        Unit::Teaspoon,
        "teaspoon",
        "teaspoons",
        &["tsp", "teaspoonful", "teaspoonfuls"],
        "[tsp_us]",
    ),
    (
        Unit::Tablespoon,
        "tablespoon",
        "tablespoons",
        &["tbsp", "tablespoonful", "tablespoonfuls"],
        "[tbs_us]",
    ),
    (Unit::Lozenge, "lozenge", "lozenges", &[], "{lozenge}"),
    (
        Unit::Suppository,
        "suppository",
        "suppositories",
        &[],
        "{suppository}",
    ),
    (
        Unit::Packet,
        "packet",
        "packets",
        &["sachet", "sachets"],
        "{packet}",
    ),
    (Unit::Scoop, "scoop", "scoops", &[], "{scoop}"),
    (Unit::Gummy, "gummy", "gummies", &[], "{gummy}"),
    (Unit::Film, "film", "films", &[], "{film}"),
    (Unit::Vial, "vial", "vials", &[], "{vial}"),
    (Unit::Injection, "injection", "injections", &[], "{injection}"),
    (Unit::Cup, "cup", "cups", &[], "[cup_us]"),
    (Unit::Capful, "capful", "capfuls", &[], "{capful}"),
];

impl Unit {
    /// Every unit.
    pub fn all() -> impl Iterator<Item = Unit> {
        UNITS.iter().map(|row| row.0)
    }

    fn row(self) -> &'static UnitRow {
        UNITS.iter().find(|row| row.0 == self).unwrap_or(&UNITS[0])
    }

    /// The UCUM code for exchange.
    pub fn ucum(self) -> &'static str {
        self.row().4
    }

    /// The English word for so many of it.
    pub fn word(self, count: Decimal) -> &'static str {
        if count > Decimal::ONE {
            self.row().2
        } else {
            self.row().1
        }
    }

    /// Reads one or two words (`international units`), any case.
    pub fn parse(text: &str) -> Option<Unit> {
        let word = text.trim().to_lowercase();
        let is = |name: &str| name.to_lowercase() == word;
        UNITS
            .iter()
            .find(|row| is(row.1) || is(row.2) || row.3.contains(&word.as_str()))
            .map(|row| row.0)
    }

    /// How many micrograms one of it weighs; `None` for what is not a mass.
    fn micrograms(self) -> Option<Decimal> {
        match self {
            Unit::Microgram => Some(Decimal::ONE),
            Unit::Milligram => Some(Decimal::from(1_000)),
            Unit::Gram => Some(Decimal::from(1_000_000)),
            _ => None,
        }
    }

    /// Whether it is a mass, so that it can be compared without a strength.
    pub fn is_mass(self) -> bool {
        self.micrograms().is_some()
    }
}

/// An exact number of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// How many.
    pub value: Decimal,
    /// Of what.
    pub unit: Unit,
}

impl Amount {
    /// So many of a unit.
    pub fn new(value: impl Into<Decimal>, unit: Unit) -> Amount {
        Amount {
            value: value.into(),
            unit,
        }
    }

    /// Reads `500 mg`, `1,000 mg`, `2 tablets`.
    pub fn parse(text: &str) -> Option<Amount> {
        let text = western_digits(text.trim());
        let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.' || c == ','))?;
        let (number, unit) = text.split_at(end);
        Some(Amount {
            value: parse_number(number)?,
            unit: Unit::parse(unit)?,
        })
    }

    /// The same amount in another unit: only between masses, and only when exact; never through a guessed strength.
    pub fn to_unit(self, unit: Unit) -> Option<Amount> {
        if self.unit == unit {
            return Some(self);
        }
        let value = self
            .value
            .checked_mul(self.unit.micrograms()?)?
            .checked_div(unit.micrograms()?)?;
        Some(Amount {
            value: value.normalize(),
            unit,
        })
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", number_text(self.value), self.unit.word(self.value))
    }
}

/// A number without a trailing zero and always with a leading one.
pub(crate) fn number_text(value: Decimal) -> String {
    value.normalize().to_string()
}

/// Reads `12`, `0.5`, `4,000`; refuses `1,5` (a decimal comma somewhere, a thousands mark elsewhere), `1.000` (one here, a thousand
/// elsewhere), `0,500` (half of one here, five hundred elsewhere), `.5` and `5.`.
pub(crate) fn parse_number(text: &str) -> Option<Decimal> {
    let text = western_digits(text);
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let digits = |s: &str| !s.is_empty() && s.len() <= 9 && s.bytes().all(|b| b.is_ascii_digit());
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    if !digits(first)
        || (grouped && (first.len() > 3 || first.starts_with('0')))
        || !groups.all(|g| g.len() == 3 && digits(g))
    {
        return None;
    }
    if fraction.is_some_and(|f| whole != "0" && f.len() == 3 && f.ends_with('0')) {
        return None;
    }
    if fraction.is_some_and(|f| !digits(f)) || whole.len() > 11 {
        return None;
    }
    text.replace(',', "")
        .parse::<Decimal>()
        .ok()
        .map(|d| d.normalize())
}

/// How much of an ingredient one unit of a product holds: 500 mg in 1 tablet, 160 mg in 5 mL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// How much of the ingredient.
    pub amount: Amount,
    /// In how much of the product; `None` is one piece of whatever the dose counts (tablet, capsule, puff, patch …).
    pub per: Option<Amount>,
}

impl Strength {
    /// Reads `500 mg`, `160 mg/5 mL`, `160 mg per 5 mL`, `100 units/mL`.
    pub fn parse(text: &str) -> Option<Strength> {
        let text = text.replace(" per ", "/").replace(" in ", "/");
        let Some((amount, per)) = text.split_once('/') else {
            return Some(Strength {
                amount: Amount::parse(&text)?,
                per: None,
            });
        };
        let per = Amount::parse(per).or_else(|| Some(Amount::new(1, Unit::parse(per)?)))?;
        let whole = per.value > Decimal::ZERO;
        Some(Strength {
            amount: Amount::parse(amount)?,
            per: whole.then_some(per),
        })
        .filter(|_| whole)
    }

    /// Reads the strengths of a product with several ingredients, in their order: `5 mg/325 mg`, `5 mg + 325 mg`, `5-325 mg`.
    pub fn parse_several(text: &str, ingredients: usize) -> Option<Vec<Strength>> {
        if ingredients == 1 {
            return Strength::parse(text).map(|s| vec![s]);
        }
        let parts: Vec<&str> = text.split(['/', '+', '-']).map(str::trim).collect();
        let last = Amount::parse(parts.last()?)?;
        let read = |part: &&str| {
            Amount::parse(part).or_else(|| {
                Some(Amount {
                    value: parse_number(part)?,
                    unit: last.unit,
                })
            })
        };
        let amounts: Option<Vec<Amount>> = parts.iter().map(read).collect();
        let all_mass = |a: &Vec<Amount>| a.len() == ingredients && a.iter().all(|x| x.unit.is_mass());
        amounts.filter(all_mass).map(|a| {
            a.into_iter()
                .map(|amount| Strength { amount, per: None })
                .collect()
        })
    }

    /// How much of the ingredient a dose holds; `None` when that cannot be told exactly.
    ///
    /// Milligrams are never made from milliliters unless the strength is given per milliliter.
    pub fn of_dose(self, dose: Amount) -> Option<Amount> {
        let counted = match self.per {
            None if dose.unit.is_mass() || dose.unit == Unit::Milliliter => return None,
            None => dose.value,
            Some(per) => dose.to_unit(per.unit)?.value.checked_div(per.value)?,
        };
        Some(Amount {
            value: self.amount.value.checked_mul(counted)?,
            unit: self.amount.unit,
        })
    }
}

impl fmt::Display for Strength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.per {
            None => self.amount.fmt(f),
            Some(per) => write!(f, "{}/{per}", self.amount),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, Strength, Unit, parse_number};
    use rust_decimal::Decimal;

    #[test]
    fn numbers_that_mean_two_things_are_refused() {
        for text in [
            "1,5",
            "1.000",
            "12.500",
            ".5",
            "5.",
            "",
            "1,0000",
            "1e3",
            "-1",
            "0,500",
            "٠،٥٠٠",
            "١،٥",
            "٣٨٬٢",
        ] {
            assert_eq!(parse_number(text), None, "{text}");
        }
        assert_eq!(parse_number("4,000"), Some(Decimal::from(4000)));
        assert_eq!(parse_number("0.250"), Some(Decimal::new(25, 2)));
        assert_eq!(parse_number("٠٫٢٥"), Some(Decimal::new(25, 2)));
        assert_eq!(parse_number("۴٬۰۰۰"), Some(Decimal::from(4000)));
        assert_eq!(Strength::parse("١٦٠ mg/٥ mL"), Strength::parse("160 mg/5 mL"));
    }

    #[test]
    fn amounts_have_no_trailing_zero_and_always_a_leading_one() {
        let shown = |value: Decimal, unit| Amount { value, unit }.to_string();
        assert_eq!(shown(Decimal::new(50, 2), Unit::Milligram), "0.5 mg");
        assert_eq!(shown(Decimal::new(10, 1), Unit::Tablet), "1 tablet");
        assert_eq!(shown(Decimal::from(50), Unit::Microgram), "50 micrograms");
    }

    #[test]
    fn a_volume_becomes_a_mass_only_through_a_strength_for_a_volume() {
        let spoon = Amount::new(10, Unit::Milliliter);
        let liquid = Strength::parse("160 mg/5 mL");
        assert_eq!(
            liquid.and_then(|s| s.of_dose(spoon)),
            Some(Amount::new(320, Unit::Milligram))
        );
        assert_eq!(Strength::parse("160 mg").and_then(|s| s.of_dose(spoon)), None);
        assert_eq!(spoon.to_unit(Unit::Milligram), None);
        assert_eq!(
            Amount::new(1, Unit::Gram).to_unit(Unit::Milligram),
            Some(Amount::new(1000, Unit::Milligram))
        );
        assert_eq!(Amount::new(1, Unit::InternationalUnit).to_unit(Unit::Unit), None);
    }

    #[test]
    fn every_unit_reads_back_from_its_own_words() {
        for unit in Unit::all() {
            assert_eq!(Unit::parse(unit.word(Decimal::ONE)), Some(unit));
            assert_eq!(Unit::parse(unit.word(Decimal::TWO)), Some(unit));
        }
    }
}
