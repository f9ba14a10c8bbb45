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
}

/// Whether a total is within its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TotalState {
    /// At most the limit.
    Within,
    /// More than the limit.
    Over,
    /// A strength, an amount or a frequency is missing or not understood.
    CannotTell,
}
