//! The rows between ingredients: classes, families, pairs.

use super::{Cite, Ingredient, SourceStatus};
use crate::finding::Severity;
use serde::{Deserialize, Serialize};

/// Everything that is not a file of one ingredient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rows {
    /// Classes.
    pub class: Vec<Class>,
    /// Allergy families.
    pub family: Vec<Family>,
    /// Pairs that do not go together.
    pub interaction: Vec<Interaction>,
    /// Pairs that must never interrupt as interactions.
    pub never_interrupt: Vec<NeverInterrupt>,
    /// Pairs to take some hours apart.
    pub spacing: Vec<Spacing>,
    /// What is kept apart from food and drink.
    pub food: Vec<FoodRow>,
    /// What a check rests on where no other row says it.
    pub basis: Vec<Basis>,
}

/// What a check rests on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Its name.
    pub id: String,
    /// Where it comes from.
    pub cite: Cite,
}

/// The bases that the checks name.
pub(crate) const BASES: [&str; 7] = [
    "allergy-same",
    "allergy-not-checked",
    "duplicate-same",
    "duplicate-class",
    "daily-maximum-centre",
    "sedating-several",
    "limit-unread",
];

/// A class of ingredients.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Its name.
    pub id: String,
    /// Whether two of it on one list are asked about.
    #[serde(default)]
    pub twice: bool,
    /// Where the membership comes from.
    pub cite: Cite,
}

/// An allergy family.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// Its name.
    pub id: String,
    /// Other ways to write it.
    #[serde(default)]
    pub also: Vec<String>,
    /// What a recorded allergy to one member means for another.
    pub same: Severity,
    /// Words of a reaction that make it stop.
    #[serde(default)]
    pub stop_words: Vec<String>,
    /// Families that are asked about.
    #[serde(default)]
    pub cross: Vec<String>,
    /// Substances that are no medicine: an allergy to one matters at a harvest and when a site is cared for.
    #[serde(default)]
    pub care: Vec<String>,
    /// Where it comes from.
    pub cite: Cite,
    /// Where the crossing comes from.
    #[serde(default)]
    pub cross_cite: Option<Cite>,
}

/// One side of a pair: `class:ID` or `ingredient:NAME`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Side {
    /// Any member of a class.
    Class(String),
    /// One ingredient.
    Ingredient(String),
}

impl TryFrom<String> for Side {
    type Error = String;

    fn try_from(text: String) -> Result<Side, String> {
        match text.split_once(':') {
            Some(("class", id)) => Ok(Side::Class(id.to_owned())),
            Some(("ingredient", name)) => Ok(Side::Ingredient(name.to_owned())),
            _ => Err(format!("{text:?} must begin with \"class:\" or \"ingredient:\"")),
        }
    }
}

impl From<Side> for String {
    fn from(side: Side) -> String {
        match side {
            Side::Class(id) => format!("class:{id}"),
            Side::Ingredient(name) => format!("ingredient:{name}"),
        }
    }
}

impl Side {
    /// Whether an ingredient is on this side.
    pub fn holds(&self, ingredient: &Ingredient) -> bool {
        match self {
            Side::Class(id) => ingredient.classes.contains(id),
            Side::Ingredient(name) => ingredient.name == *name,
        }
    }
}

/// Which check a pair belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowCheck {
    /// Interactions.
    #[default]
    Interaction,
    /// Falls and sedation.
    Falls,
}

/// Why a row may stop. Nothing else may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopsBy {
    /// A panel put it among the pairs that interrupt every time.
    OncHighPriority,
    /// The boxed warning of a label.
    BoxedWarning,
}

/// What a pair does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// The two can harm when taken together.
    #[default]
    Together,
    /// The first makes the second work less well.
    Weakens,
}

/// A pair that does not go together.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interaction {
    /// Its name.
    pub id: String,
    /// Which check it belongs to.
    #[serde(default)]
    pub check: RowCheck,
    /// One side.
    pub a: Side,
    /// The other.
    pub b: Side,
    /// What it does.
    #[serde(default)]
    pub says: Says,
    /// How serious.
    pub severity: Severity,
    /// Why it may stop; without it, it never does.
    #[serde(default)]
    pub stops_by: Option<StopsBy>,
    /// Where it comes from.
    pub cite: Cite,
}

impl Interaction {
    /// How serious it is, once what may stop has been looked at: a row without a reason to stop, or with a source that still has to
    /// be confirmed, asks.
    pub fn level(&self) -> Severity {
        let may_stop = self.stops_by.is_some() && self.cite.status != SourceStatus::Unconfirmed;
        if may_stop {
            self.severity
        } else {
            self.severity.min(Severity::Ask)
        }
    }
}

/// A pair that must never interrupt as an interaction.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeverInterrupt {
    /// Its name.
    pub id: String,
    /// One side.
    pub a: Side,
    /// The other.
    pub b: Side,
    /// Where it comes from.
    pub cite: Cite,
}

/// A pair to take some hours apart.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spacing {
    /// Its name.
    pub id: String,
    /// One side.
    pub a: Side,
    /// The other.
    pub b: Side,
    /// The first side at least this long before the second; nothing when no source gives an interval.
    #[serde(default)]
    pub hours_before: Option<u32>,
    /// The first side at least this long after the second.
    #[serde(default)]
    pub hours_after: Option<u32>,
    /// Where it comes from.
    pub cite: Cite,
}

/// What is kept apart from food and drink, without an interval.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FoodRow {
    /// Its name.
    pub id: String,
    /// What is kept apart.
    pub a: Side,
    /// The word id that says from what.
    pub word: String,
    /// Where it comes from.
    pub cite: Cite,
}

impl Rows {
    /// Takes over the rows of another file.
    pub(super) fn extend(&mut self, more: Rows) {
        self.class.extend(more.class);
        self.family.extend(more.family);
        self.interaction.extend(more.interaction);
        self.never_interrupt.extend(more.never_interrupt);
        self.spacing.extend(more.spacing);
        self.food.extend(more.food);
        self.basis.extend(more.basis);
    }

    /// A class by name.
    pub fn class(&self, id: &str) -> Option<&Class> {
        self.class.iter().find(|c| c.id == id)
    }

    /// What a check rests on. A name that is missing is a fault of the formulary, and its findings say that they have no source.
    pub(crate) fn basis(&self, id: &str) -> Cite {
        let unknown = || Cite {
            source: String::new(),
            status: SourceStatus::Unconfirmed,
            quote: String::new(),
            read_on: None,
            reviewed_by: String::new(),
        };
        self.basis
            .iter()
            .find(|b| b.id == id)
            .map_or_else(unknown, |b| b.cite.clone())
    }

    /// A family by name, or by another way to write it.
    pub fn family(&self, name: &str) -> Option<&Family> {
        let is = |text: &String| text.eq_ignore_ascii_case(name);
        self.family.iter().find(|f| is(&f.id) || f.also.iter().any(is))
    }
}

impl Spacing {
    /// The longer of its two intervals; nothing when no source gives one.
    pub fn longest(&self) -> Option<u32> {
        self.hours_before.max(self.hours_after)
    }
}
