//! The cues of one kind (negation, past, another person) and what ends or lifts their reach.

use std::collections::BTreeSet;
use std::ops::Range;

use super::lexicon::{Spoken, Word};
use super::tokens::Pause;

/// Words in a row; one word most of the time.
#[derive(Clone, Debug, Default)]
pub(super) struct Rows(pub(super) Vec<Vec<Word>>);

impl Rows {
    /// Where the rows stand, overlapping ones as well. A row does not reach over a pause.
    pub(super) fn places(&self, spoken: &[Spoken]) -> Vec<Range<usize>> {
        let mut places = Vec::new();
        for start in 0..spoken.len() {
            let longest = self
                .0
                .iter()
                .filter(|row| stands(row, &spoken[start..]))
                .map(Vec::len);
            if let Some(length) = longest.max() {
                places.push(start..start + length);
            }
        }
        places
    }
}

fn stands(row: &[Word], spoken: &[Spoken]) -> bool {
    !row.is_empty()
        && spoken.len() >= row.len()
        && row.iter().zip(spoken).enumerate().all(|(place, (word, spoken))| {
            spoken.word == *word && (place == 0 || spoken.before == Pause::None)
        })
}

/// The cues of one kind. What each list means is written in the file of phrases.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    pub(super) reach: usize,
    pub(super) cues: Rows,
    pub(super) agreeing: Rows,
    pub(super) idle: Rows,
    pub(super) after: Rows,
    pub(super) ends: BTreeSet<Word>,
    pub(super) goes_on: BTreeSet<Word>,
    pub(super) carries: BTreeSet<Word>,
    pub(super) first_person: BTreeSet<Word>,
    pub(super) lifted_by: Rows,
    pub(super) after_lifted_by: Rows,
}
