//! Looking up a name: exact, then by its beginning, then within two edits. Never corrected silently: every answer shows the
//! ingredient and the purpose, and the person confirms.

use crate::Formulary;
use crate::formulary::NameRow;
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

/// The most names that are offered for an allergy.
const LIKE_MAX: usize = 5;

/// Longer text is no name.
const TEXT_CHARS_MAX: usize = 60;

impl Formulary {
    /// Names like `text`, best first, in an order that never changes: exact, beginnings, one edit, two edits, by letters.
    /// Text of fewer than two letters finds nothing; near names are looked for from three letters on.
    pub fn find(&self, text: &str) -> Vec<Candidate> {
        let typed = normal(text);
        let letters: Vec<char> = typed.chars().collect();
        if letters.len() < 2 || letters.len() > TEXT_CHARS_MAX {
            return Vec::new();
        }
        let mut found: Vec<(Match, u32, &NameRow)> = Vec::new();
        for row in self.names() {
            if row.key == typed {
                found.push((Match::Exact, 0, row));
            } else if row.key.starts_with(&typed) {
                found.push((Match::Prefix, 0, row));
            } else if letters.len() >= 3
                && let Some(distance) = edits(&letters, &row.letters)
            {
                found.push((Match::Near, distance, row));
            }
        }
        found.sort();
        found.truncate(CANDIDATES_MAX);
        let candidate = |(how, distance, row): (Match, u32, &NameRow)| {
            let ingredient = self.ingredients().get(row.ingredient)?;
            Some(Candidate {
                name: row.shown.clone(),
                ingredient: ingredient.name.clone(),
                purpose: format!("medicine-group-{}", ingredient.group),
                how,
                distance,
            })
        };
        found.into_iter().filter_map(candidate).collect()
    }
}

/// Names a person may have meant by an allergy that was not recognized: families first, then ingredients and brands.
pub(crate) fn allergies_like(formulary: &Formulary, text: &str) -> Vec<String> {
    let typed = normal(text);
    let letters: Vec<char> = typed.chars().collect();
    if letters.len() < 3 || letters.len() > TEXT_CHARS_MAX {
        return Vec::new();
    }
    let like = |name: &&String| {
        let key = normal(name);
        key.starts_with(&typed) || edits(&letters, &key.chars().collect::<Vec<_>>()).is_some()
    };
    let families = formulary.rows().family.iter();
    let names = families.flat_map(|f| std::iter::once(&f.id).chain(&f.also).chain(&f.care));
    let mut found: Vec<String> = names.filter(like).cloned().collect();
    for candidate in formulary.find(text) {
        if !found.contains(&candidate.name) {
            found.push(candidate.name);
        }
    }
    found.truncate(LIKE_MAX);
    found
}

/// Lower case, one space between words.
pub(crate) fn normal(text: &str) -> String {
    text.to_lowercase()
        .replace('’', "'")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Insertions, deletions, replacements and swaps of neighbors that turn one into the other, when there are at most two.
/// Words of three or four letters may differ by one only: two edits would be half of the word.
fn edits(a: &[char], b: &[char]) -> Option<u32> {
    let most: usize = if a.len() <= 4 { 1 } else { 2 };
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (above[j] + usize::from(x != y))
                .min(above[j + 1] + 1)
                .min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        if row.iter().all(|d| *d > most) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    above
        .last()
        .filter(|d| **d <= most)
        .and_then(|d| u32::try_from(*d).ok())
}
