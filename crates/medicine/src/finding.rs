//! What a check of a list found: which check, how serious, about which entries, why, and from which source.

use crate::amount::Amount;
use crate::entry::EntryId;
use crate::formulary::Cite;
use crate::message::Message;
use serde::{Deserialize, Serialize};

/// The checks of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// A recorded allergy.
    Allergy,
    /// The same ingredient, or the same class, twice.
    Duplicate,
    /// More of an ingredient than the most in 24 hours, or not known.
    DailyMaximum,
    /// Two medicines that do not go together.
    Interaction,
    /// Two medicines that must be taken some hours apart.
    Spacing,
    /// Makes falls likelier.
    Falls,
    /// Makes bleeding likelier near a harvest.
    Bleeding,
}

/// How serious; ordered, the most serious last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Good to know.
    Know,
    /// Take them some hours apart.
    Space,
    /// Ask the team.
    Ask,
    /// Do not take together until you have asked. The only level that interrupts.
    Stop,
}

/// One thing a check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// Which check.
    pub check: Check,
    /// How serious.
    pub severity: Severity,
    /// Which entries, in the order of the list.
    pub medicines: Vec<EntryId>,
    /// Why, as a word id with arguments.
    pub why: Message,
    /// Where the fact comes from; also says whether anyone reviewed it and when it was read.
    pub source: Cite,
}

/// What a check of a whole list gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Checkup {
    /// Everything found, the most serious first, then by check and by place on the list.
    pub findings: Vec<Finding>,
    /// What the list gives of each ingredient that has a limit.
    pub totals: Vec<DailyTotal>,
    /// Entries no check could look at, because nobody knows what is in them.
    pub not_checked: Vec<EntryId>,
    /// Recorded allergies no check could look at, because their name is not known. Each has a finding that asks, too.
    pub not_checked_allergies: Vec<NotCheckedAllergy>,
    /// Recorded allergies to what is no medicine: to be shown at a harvest and when a site is cared for.
    pub care_allergies: Vec<String>,
}

/// A recorded allergy that matches nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotCheckedAllergy {
    /// The part that matches nothing, as written.
    pub substance: String,
    /// Names it may have meant; the person chooses.
    pub like: Vec<String>,
}

/// What a list gives of one ingredient in any 24 hours, at the most.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DailyTotal {
    /// The ingredient.
    pub ingredient: String,
    /// The most that can be told; of `CannotTell`, the part that is known.
    pub most: Amount,
    /// The limit.
    pub limit: Amount,
    /// Within, over, or not known.
    pub state: TotalState,
    /// What keeps it from being told, entry by entry.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<Unknown>,
}

/// An entry whose part of a total is not known, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Unknown {
    /// Which entry.
    pub entry: EntryId,
    /// Why.
    pub why: WhyUnknown,
}

/// Why the part of one entry is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyUnknown {
    /// Some words of the directions are not understood.
    Directions,
    /// No amount is written, or one that can not be added up.
    Amount,
    /// Nothing says how often at the most.
    Times,
    /// No strength is written.
    Strength,
    /// The amount is a volume and the strength is not, or the other way round.
    Volume,
}

/// Whether a total is within its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TotalState {
    /// At most the limit.
    Within,
    /// More than the limit.
    Over,
    /// Something is missing or not understood; [`DailyTotal::unknown`] says what.
    CannotTell,
}
