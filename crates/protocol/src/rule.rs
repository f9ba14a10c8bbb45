//! Rules, signs, openers and shortcuts: what the protocol file says about levels.

use crate::answer::FactId;
use crate::bits::Bits;
use crate::condition::Condition;
use crate::decision::{ItemId, RuleId, ShortcutId};
use crate::level::{Level, Route};
use crate::provenance::SourceStatus;

/// One rule: when its condition holds, the check is at least at its level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Name of the rule.
    pub id: RuleId,
    /// The level it gives, with the centre's raises applied.
    pub level: Level,
    /// The level before the centre's raises.
    pub level_unraised: Level,
    /// When it is true.
    pub when: Condition,
    /// The leaflet items and added rules it cites.
    pub items: Vec<ItemId>,
    /// The leaflet lines it cites.
    pub lines: Vec<u16>,
    /// Word id of the reason for the person.
    pub why: String,
    /// Word id of the sentence for the call.
    pub say: Option<String>,
    /// Word ids of what to do meanwhile.
    pub meanwhile: Vec<String>,
    /// Where the rule comes from.
    pub source: String,
    /// How far that source was checked.
    pub status: SourceStatus,
    /// Whom to ring, when it is not the default of the level.
    pub route: Option<Route>,
    /// It never changes the level; it adds a reason and a citation.
    pub explaining: bool,
    /// A rule that is off is never true.
    pub enabled: bool,
    /// A centre may switch it on or off; no leaflet sign and no other rule depends on it.
    pub centre_choice: bool,
    /// Line in the file.
    pub line: usize,
    pub(crate) clauses: Vec<Bits>,
}

/// One warning sign of the leaflet, with the floor that no rule and no centre may go under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// Its name, such as `B4b`. The short words for lists are `sign-ITEM`.
    pub item: ItemId,
    /// The leaflet lines that state it.
    pub lines: Vec<u16>,
    /// The lowest level it may end at.
    pub floor: Level,
    /// When it is present, *as resolved by the separating questions*.
    pub when: Condition,
    /// Line in the file.
    pub line: usize,
    pub(crate) clauses: Vec<Bits>,
}

impl Sign {
    /// The word id of its short words, such as `sign-A7plus` (a word id has no `+`).
    #[must_use]
    pub fn word(&self) -> String {
        sign_word(&self.item)
    }
}

/// The word id of an item's short words.
#[must_use]
pub fn sign_word(item: &ItemId) -> String {
    format!("sign-{}", item.as_str().replace('+', "plus"))
}

/// A fact that is not a sign yet: while its separating questions are open, it holds the level at its floor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opener {
    /// The fact.
    pub fact: FactId,
    /// The level it holds.
    pub floor: Level,
    /// The facts that separate its meanings.
    pub separated_by: Vec<FactId>,
    pub(crate) fact_number: usize,
    pub(crate) separated_numbers: Vec<usize>,
}

/// A named, signed separation: the opener was answered yes, and the questions that would have made it the worse sign were all answered no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// Its name.
    pub id: ShortcutId,
    /// The fact that opened it.
    pub opener: FactId,
    /// The facts that were answered no.
    pub separated_by: Vec<FactId>,
    /// When it may not be used.
    pub off_when: Option<Condition>,
    /// The items the opener would otherwise have been.
    pub instead_of: Vec<ItemId>,
    /// Where it comes from.
    pub source: String,
    /// How far that source was checked.
    pub status: SourceStatus,
    pub(crate) opener_atom: usize,
    pub(crate) separated_atoms: Bits,
    pub(crate) off_clauses: Vec<Bits>,
}
