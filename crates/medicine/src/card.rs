//! The wallet card: one short line for each entry, and the plain text of its code, which any phone reads without a network.

use crate::entry::Entry;

/// The most characters the code may hold.
pub const CODE_CHARS_MAX: usize = 300;

/// The heads of the card, already worded and formatted by the caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardText<'a> {
    /// Name and birth date.
    pub person: &'a str,
    /// Harvest date and sites, donor or patient.
    pub harvest: &'a str,
    /// Allergies, or "none known", or "not asked".
    pub allergies: &'a str,
    /// The 24-hour number of the team.
    pub team: &'a str,
    /// The list number and date: "List 4, 2 May 2026". Never shortened away.
    pub list: &'a str,
    /// Do-not-take names.
    pub do_not_take: &'a str,
    /// What to say when something was left out: "more on phone".
    pub more: &'a str,
    /// What stands after a name nobody checked: "not checked".
    pub not_checked: &'a str,
}

/// One line: name, strength, and the directions in short.
pub fn short_line(entry: &Entry, not_checked: &str) -> String {
    let _ = not_checked;
    entry.name.clone()
}

/// The text of the code: at most [`CODE_CHARS_MAX`] characters, always with the list number.
pub fn code_text(card: &CardText<'_>, entries: &[Entry]) -> String {
    let _ = entries;
    card.list.to_owned()
}
