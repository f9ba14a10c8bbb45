//! The formulary: one file for each ingredient, and the rows between them. What a file does not say is not known.

mod names;
mod problems;
mod reading;
mod rows;

pub use rows::{
    Basis, Class, Family, FoodRow, Interaction, NeverInterrupt, RowCheck, Rows, Says, Side, Spacing, StopsBy,
};

use crate::amount::Amount;
use crate::entry::Ingredients;
use crate::find;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;

/// How far the source of a fact was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceStatus {
    /// The source was opened and read.
    Read,
    /// Read on a page that quotes the source.
    Secondary,
    /// Our judgement, to be set by the centre.
    Proposed,
    /// Needs a citation: never reaches stop or a maximum.
    Unconfirmed,
}

/// Where a fact comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cite {
    /// The source in words.
    pub source: String,
    /// How far it was checked.
    pub status: SourceStatus,
    /// The words of the label, only where the label itself was read.
    #[serde(default)]
    pub quote: String,
    /// The day the label was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub read_on: Option<Date>,
    /// Who of a centre reviewed the fact; empty shows "not yet reviewed by your pharmacist".
    #[serde(default)]
    pub reviewed_by: String,
}

/// One ingredient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub struct Ingredient {
    /// Its name.
    pub name: String,
    /// Other names of the same substance.
    #[serde(default)]
    pub also: Vec<String>,
    /// One of 17 groups: what it is for.
    pub group: String,
    /// Substance code of the FDA and the NLM; empty when there is none.
    #[serde(default)]
    pub unii: String,
    /// Brand names among the FDA's substance names.
    #[serde(default)]
    pub brands: Vec<String>,
    /// Classes, defined in `classes.toml`.
    #[serde(default)]
    pub classes: Vec<String>,
    /// Allergy families, defined in `families.toml`.
    #[serde(default)]
    pub allergy_families: Vec<String>,
    /// Tags, each with its source.
    #[serde(default)]
    pub tag: Vec<Tagged>,
    /// Limits, each with its source.
    #[serde(default)]
    pub max_24h: Vec<LabelLimit>,
    /// Other facts worth showing, each with its source.
    #[serde(default)]
    pub know: Vec<Know>,
}

/// The whole formulary.
#[derive(Debug, Default)]
pub struct Formulary {
    ingredients: Vec<Ingredient>,
    /// Lower-case names and brands, sorted: name as shown, index of its ingredient.
    names: Vec<NameRow>,
    rows: Rows,
    faults: Vec<String>,
}

/// A name that stands for an ingredient.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct NameRow {
    /// Lower case.
    pub(crate) key: String,
    /// The same, letter by letter.
    pub(crate) letters: Vec<char>,
    /// As shown.
    pub(crate) shown: String,
    /// Which ingredient.
    pub(crate) ingredient: usize,
}

/// A tag with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tagged {
    /// Which tag.
    pub name: Tag,
    /// Where it comes from.
    pub cite: Cite,
}

/// A property that checks count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tag {
    /// Makes one sleepy or dizzy.
    Sedating,
    /// Makes bleeding likelier.
    Bleeding,
    /// Constipates.
    Constipating,
    /// Lengthens the QT interval.
    Qt,
}

/// A limit of a label, for adults.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub struct LabelLimit {
    /// What kind of source.
    pub kind: LimitKind,
    /// The most in any 24 hours.
    #[serde(with = "reading::amount_text")]
    pub adult: Amount,
    /// Whether it holds for everything that was taken, also on prescription, and not only for what is bought without one.
    #[serde(default)]
    pub counts_prescribed: bool,
    /// The strength of the product that the label is of, where the source says so.
    #[serde(
        default,
        with = "reading::strength_text",
        skip_serializing_if = "Option::is_none"
    )]
    pub product: Option<Amount>,
    /// The least hours between doses, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_gap_h: Option<u32>,
    /// The most doses in any 24 hours, where the source says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_doses: Option<u32>,
    /// Where it comes from.
    pub cite: Cite,
}

/// What kind of source a limit has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitKind {
    /// The label of a medicine sold without prescription.
    OtcLabel,
    /// The label of a prescription medicine.
    RxLabel,
    /// A page of a public health service.
    HealthService,
}

/// A fact worth showing beside an ingredient, as a word id.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Know {
    /// The word id.
    pub word: String,
    /// Where it comes from.
    pub cite: Cite,
}

/// What is wrong with the formulary, and how much of it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Problems {
    /// Faults: each names the file and what to do.
    pub faults: Vec<String>,
    /// Ingredients.
    pub ingredients: usize,
    /// Names and brands.
    pub names: usize,
    /// Ingredients without a code.
    pub without_unii: usize,
    /// Ingredients without a brand.
    pub without_brand: usize,
    /// Ingredients without a class.
    pub without_class: usize,
    /// Ingredients without a limit.
    pub without_limit: usize,
    /// Ingredients without a limit that may be held against a list, because none of theirs is confirmed.
    pub without_usable_limit: usize,
    /// Ingredients without a least gap between doses.
    pub without_gap: usize,
    /// Ingredients of which nothing is said but name, code and group.
    pub without_any_fact: usize,
    /// Rows between ingredients: interactions, pairs that never interrupt, spacing.
    pub pairs: [usize; 3],
    /// Spacing rows without an interval.
    pub spacing_without_interval: usize,
    /// Facts with a source.
    pub facts: usize,
    /// Facts nobody reviewed.
    pub facts_unreviewed: usize,
    /// Facts whose source still has to be confirmed.
    pub facts_unconfirmed: usize,
}

impl Formulary {
    /// The formulary that is built in, read once, when it is first asked for.
    pub fn embedded() -> &'static Formulary {
        static EMBEDDED: OnceLock<Formulary> = OnceLock::new();
        EMBEDDED.get_or_init(reading::embedded)
    }

    /// Reads a formulary from the texts of its files; what can not be read is left out and named by [`Formulary::problems`].
    pub fn read(ingredient_files: &[(&str, &str)], row_files: &[(&str, &str)]) -> Formulary {
        reading::read(ingredient_files, row_files)
    }

    /// Every ingredient, by name.
    pub fn ingredients(&self) -> &[Ingredient] {
        &self.ingredients
    }

    /// One ingredient by its formulary name.
    pub fn ingredient(&self, name: &str) -> Option<&Ingredient> {
        let at = self
            .ingredients
            .binary_search_by(|i| i.name.as_str().cmp(name))
            .ok()?;
        self.ingredients.get(at)
    }

    /// What a written name and strength stand for: exact names and brands only, also several joined by "/", "and" or "with".
    /// Anything else is not checked. The person confirms; a brand is not an ingredient until then.
    pub fn recognize(&self, name: &str, strength: &str) -> Ingredients {
        names::recognize(self, name, strength)
    }

    /// What is wrong and what is empty.
    pub fn problems(&self) -> Problems {
        problems::problems(self)
    }

    /// Names of families and of ingredients that a written allergy is like, to choose from; none is taken by itself.
    pub fn allergies_like(&self, text: &str) -> Vec<String> {
        find::allergies_like(self, text)
    }

    /// The rows between ingredients.
    pub fn rows(&self) -> &Rows {
        &self.rows
    }

    pub(crate) fn names(&self) -> &[NameRow] {
        &self.names
    }
}
