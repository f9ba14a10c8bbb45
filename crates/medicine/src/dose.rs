//! "Can I take one now?": an answer with a clock time and a count, or "ask your nurse".
//!
//! Only from a least gap and a most-in-24-hours that the team entered (a cited label value may fill either). The window rolls: any
//! 24 hours, never "today". Times are absolute instants, so no change of zone or clock moves the next dose.

mod answer;
mod meter;
mod rules;

pub(crate) use meter::{label_holds, label_limit, of_dose};

use crate::Formulary;
use crate::amount::Amount;
use crate::directions::Dose;
use crate::entry::{Entry, EntryId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// One dose, made where it was tapped, so that sending it again counts once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DoseId(pub Uuid);

/// A dose that was taken and not undone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoseTaken {
    /// Which dose.
    pub id: DoseId,
    /// Of which entry.
    pub entry: EntryId,
    /// How much; `None` when it is not known, which makes sums unknown.
    pub amount: Option<Amount>,
    /// When.
    pub taken_at: Timestamp,
}

/// The most of an ingredient in any 24 hours that the centre set, by ingredient.
pub type CentreLimits = BTreeMap<String, Amount>;

/// What the answer is computed from.
#[derive(Clone, Copy, Debug)]
pub struct DoseBook<'a> {
    /// Every entry that is current, and every stopped one with a dose in the last 24 hours.
    pub entries: &'a [Entry],
    /// Every dose of at least the last 24 hours and the longest gap; older ones do not matter.
    pub log: &'a [DoseTaken],
    /// The formulary.
    pub formulary: &'a Formulary,
    /// Limits of the centre, which replace those of a label.
    pub centre: &'a CentreLimits,
    /// Now.
    pub now: Timestamp,
}

/// The answer for one entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DoseAnswer {
    /// Yes, wait, no more, or ask.
    pub verdict: Verdict,
    /// "1 of 3 in 24 hours".
    pub count: DoseCount,
    /// The last dose of this entry or of another product with the same ingredient.
    pub last_at: Option<Timestamp>,
    /// One for each ingredient of the entry that has a limit.
    pub meters: Vec<Meter>,
    /// Current entries nobody knows the contents of: they are in no sum.
    pub not_counted: Vec<EntryId>,
}

/// Whether one may be taken now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "say")]
pub enum Verdict {
    /// Yes, this much.
    Yes {
        /// The amount of one dose.
        amount: Dose,
    },
    /// Too soon after the last dose.
    Wait {
        /// The first instant at which one may be taken.
        until: Timestamp,
    },
    /// The most in 24 hours is reached.
    NoMoreToday {
        /// The first instant at which one may be taken.
        until: Timestamp,
    },
    /// It cannot be told: ask the nurse, and why.
    AskYourNurse {
        /// Why.
        why: AskWhy,
    },
}

/// Why no answer is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskWhy {
    /// There is no such entry.
    NoSuchEntry,
    /// It was stopped or has not started.
    NotCurrent,
    /// Nobody of the team has checked it.
    NotTeamChecked,
    /// Nobody knows what is in it.
    NotChecked,
    /// Some words of the directions were not understood.
    NotUnderstood,
    /// The amount of one dose is not known.
    NoAmount,
    /// No least gap between doses was entered.
    NoGap,
    /// No most in 24 hours was entered.
    NoMaximum,
    /// The strength of something taken is not known, so that the sum is not.
    CannotTell,
    /// One dose alone is more than the most in 24 hours.
    DoseOverMaximum,
}

/// How many doses in the last 24 hours, of how many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct DoseCount {
    /// Doses taken in the last 24 hours, of this entry and others with the same ingredients.
    pub taken: u32,
    /// Doses allowed in 24 hours; `None` when not known, or when not even one is.
    pub of: Option<u32>,
}

/// One ingredient over the last 24 hours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Meter {
    /// The ingredient.
    pub ingredient: String,
    /// How much of it came from each product, in the order of the entries.
    pub parts: Vec<MeterPart>,
    /// How much in all; `None` when a part is not known.
    pub taken: Option<Amount>,
    /// How much it would be after one more dose.
    pub would_be: Option<Amount>,
    /// The most.
    pub limit: Amount,
    /// Where the limit comes from.
    pub limit_from: LimitFrom,
}

/// One product in a meter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MeterPart {
    /// Which entry.
    pub entry: EntryId,
    /// Its name as written.
    pub name: String,
    /// How much of the ingredient it gave; `None` when not known.
    pub taken: Option<Amount>,
}

/// Where a limit comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LimitFrom {
    /// The centre set it.
    Centre,
    /// The team wrote it on this list.
    Team,
    /// A label, with the source of the fact.
    Label {
        /// The source.
        source: String,
    },
}

impl DoseBook<'_> {
    /// Whether one dose of the entry may be taken now.
    pub fn can_take(&self, entry: EntryId) -> DoseAnswer {
        answer::answer(self, entry)
    }
}
