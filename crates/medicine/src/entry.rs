//! One line of a person's medicine list, what must be known before it may stand there, and allergies.

use crate::amount::Strength;
use crate::directions::{Directions, Maximum};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// One entry, for ever: a change closes it and opens another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub Uuid);

/// Medicines, vitamins and herbs are rows of the same rank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A medicine, prescribed or bought.
    #[default]
    Medicine,
    /// A vitamin.
    Vitamin,
    /// A mineral, such as iron.
    Mineral,
    /// A herb.
    Herb,
    /// Anything else that is taken.
    Other,
}

/// One ingredient of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Component {
    /// The name of the ingredient in the formulary.
    pub ingredient: String,
    /// How much of it one unit of the product holds, when that was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub strength: Option<Strength>,
}

/// What the name was matched to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ingredients {
    /// Nobody knows what is in it: shown as such everywhere, and left out of every check.
    #[default]
    NotChecked,
    /// Everything that is in it.
    Matched(Vec<Component>),
}

impl Ingredients {
    /// The components; none when not checked.
    pub fn components(&self) -> &[Component] {
        match self {
            Ingredients::NotChecked => &[],
            Ingredients::Matched(components) => components,
        }
    }

    /// Whether the name was matched to at least one ingredient.
    pub fn is_matched(&self) -> bool {
        !self.components().is_empty()
    }
}

/// Who wrote something on the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// What they are to the person.
    pub role: AuthorRole,
    /// Their name.
    pub name: String,
}

/// What the author is to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AuthorRole {
    /// A nurse, doctor or pharmacist of the centre.
    Team,
    /// The person.
    Person,
    /// Somebody who helps the person.
    Helper,
}

/// The named member of the team who checked an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Their name.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// One line of a medicine list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Which entry.
    pub id: EntryId,
    /// Medicine, vitamin, mineral, herb or other.
    pub kind: Kind,
    /// The name as somebody wrote it; never replaced.
    pub name: String,
    /// What it was matched to.
    pub ingredients: Ingredients,
    /// Strength as written, for example `500 mg`; read into [`Component::strength`] where it can be.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub strength: String,
    /// Tablet, liquid, patch …, as written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// Amount, when and how.
    pub directions: Directions,
    /// How, as written, where the directions do not say it ("by mouth").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
    /// Why: required.
    pub why: String,
    /// The most in any 24 hours that the team allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_24h: Option<DayLimit>,
    /// The least minutes between doses that the team allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_gap_minutes: Option<u32>,
    /// Who prescribed it, if anyone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prescriber: String,
    /// Bought without a prescription or not, where somebody said so; [`Entry::supply`] is the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supply: Option<Supply>,
    /// First day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_on: Option<Date>,
    /// Last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_on: Option<Date>,
    /// Who added it.
    pub added_by: Author,
    /// Who of the team checked it; `None` shows "not yet checked by your nurse".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<Checked>,
}

/// How a medicine is got: the limits of the two stay apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Supply {
    /// Bought without a prescription.
    OverTheCounter,
    /// Prescribed.
    Prescribed,
}

/// The most in any 24 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayLimit {
    /// So many times.
    Times(u32),
    /// So much in all.
    Amount(Maximum),
}

/// What somebody typed for one entry, as plain text: parsed once, given back whole when refused.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct EntryForm {
    /// Medicine, vitamin, mineral, herb or other.
    pub kind: Kind,
    /// Name.
    pub name: String,
    /// Strength, `500 mg`.
    pub strength: String,
    /// Form, `tablet`.
    pub form: String,
    /// How much: `2 tablets`.
    pub amount: String,
    /// When: `every 6 hours if needed`.
    pub when: String,
    /// How: `by mouth`.
    pub how: String,
    /// Why.
    pub why: String,
    /// Most in 24 hours: `3 times`, `6 tablets` or `3000 mg`; empty is not given.
    pub max_24h: String,
    /// Hours between doses: `6`; empty is not given.
    pub min_gap_hours: String,
    /// Prescriber.
    pub prescriber: String,
}

/// A field of [`EntryForm`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Name.
    Name,
    /// Amount.
    Amount,
    /// When.
    When,
    /// How.
    How,
    /// Why.
    Why,
    /// Most in 24 hours.
    MaxPer24h,
    /// Hours between doses.
    MinGap,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Problem {
    /// A required field is empty.
    Missing,
    /// Longer than [`FIELD_CHARS_MAX`] characters.
    TooLong,
    /// Holds something that is neither a dose nor anything else of this field.
    NotRead,
    /// Zero, or more than anyone could mean.
    OutOfRange,
}

/// Why an entry was refused: one field, one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{field:?}: {problem:?}")]
pub struct Refusal {
    /// The field to go back to.
    pub field: Field,
    /// What is wrong with it.
    pub problem: Problem,
}

/// The longest text of a field, in characters.
pub const FIELD_CHARS_MAX: usize = 200;

/// Something that must not be taken, printed in its own block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoNotTake {
    /// Name as written.
    pub name: String,
    /// Why not.
    pub reason: String,
    /// Who said so.
    pub said_by: String,
}

/// What is known about allergies. "None known" is an answer; nobody asked is not.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allergies {
    /// Nobody has asked yet.
    #[default]
    NotAsked,
    /// Asked, and none are known.
    NoneKnown,
    /// These are known.
    Known(Vec<Allergy>),
}

/// One allergy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allergy {
    /// A substance, a brand or a family (`penicillins`), as written.
    pub substance: String,
    /// What happened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reaction: String,
    /// How bad it was.
    #[serde(default)]
    pub severity: AllergySeverity,
    /// Who told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// How bad a reaction was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AllergySeverity {
    /// Not known.
    #[default]
    Unknown,
    /// Mild.
    Mild,
    /// Moderate.
    Moderate,
    /// Severe.
    Severe,
}

impl Entry {
    /// Whether the team has taken it on a list and the checks know what is in it. Paper and pages say "not checked" of anything else.
    pub fn is_checked(&self) -> bool {
        self.checked.is_some() && self.ingredients.is_matched()
    }

    /// The directions together with the limits that the team entered beside them; where both say something, the stricter.
    pub fn whole_directions(&self) -> Directions {
        let mut whole = self.directions.clone();
        match self.max_24h {
            Some(DayLimit::Times(times)) => {
                whole.max_times_24h = Some(whole.max_times_24h.unwrap_or(times).min(times))
            }
            Some(DayLimit::Amount(most)) => {
                let stricter = |own: &Maximum| own.unit == most.unit && own.value < most.value;
                whole.max_amount_24h = whole.max_amount_24h.filter(stricter).or(Some(most));
            }
            None => {}
        }
        whole.min_gap_minutes = whole.min_gap_minutes.max(self.min_gap_minutes);
        whole
    }

    /// One plain sentence: "2 tablets, up to 3 times in 24 hours, at least 6 hours apart, if you need it".
    pub fn sentence(&self) -> String {
        self.whole_directions().text()
    }

    /// Whether it is prescribed: as somebody said, or else because a prescriber is written.
    pub fn supply(&self) -> Option<Supply> {
        let written = !self.prescriber.trim().is_empty();
        self.supply.or(written.then_some(Supply::Prescribed))
    }

    /// Whether it is only taken if needed.
    pub fn as_needed(&self) -> bool {
        self.directions.as_needed()
    }
}

impl EntryForm {
    /// The form that reads back to an entry, for a list that is changed.
    pub fn of(entry: &Entry) -> EntryForm {
        crate::entry_form::of(entry)
    }

    /// Reads the form into an entry, or says which fields must be looked at again. Five fields are required: name, amount,
    /// when, how and why. Words of "when" that are not understood are kept and do not refuse the entry.
    pub fn read(&self, by: NewEntry<'_>) -> Result<Entry, Vec<Refusal>> {
        crate::entry_form::read(self, by)
    }
}

/// What an entry needs beside the form; nothing here is typed by hand.
#[derive(Clone, Debug)]
pub struct NewEntry<'a> {
    /// The id of the entry, made by the caller.
    pub id: EntryId,
    /// Who adds it.
    pub added_by: Author,
    /// The first day.
    pub start_on: Option<Date>,
    /// Set when a member of the team adds it.
    pub checked: Option<Checked>,
    /// Where names are looked up.
    pub formulary: &'a crate::Formulary,
}
