//! The words that phrases are made of, and how a text is brought into them.

use std::collections::{BTreeMap, BTreeSet};

use super::spelling::{LETTERS_MIN, one_slip};
use super::tokens::{Pause, Token};

/// One word of the phrases, by number; every other word of a text is [`UNKNOWN`].
pub(super) type Word = usize;

/// A word that no phrase has.
pub(super) const UNKNOWN: Word = 0;

/// A shorter word keeps its ending.
const STEM_MIN: usize = 4;

/// One word of a text, as it is heard: several written words may be one ("passed out").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spoken {
    pub(super) word: Word,
    pub(super) before: Pause,
}

/// Several words that are heard as one.
#[derive(Clone, Debug)]
struct Variant {
    written: Vec<Word>,
    heard: Word,
}

/// Every word of the phrases of one language.
#[derive(Clone, Debug, Default)]
pub(super) struct Lexicon {
    numbers: BTreeMap<String, Word>,
    /// By the first word, the longest variant first.
    variants: BTreeMap<Word, Vec<Variant>>,
    /// Words that a slip of one letter may lead to, by length: those of phrases, never those of cues, so that a slip can not make
    /// a negation.
    spellings: BTreeMap<usize, Vec<(Vec<char>, Word)>>,
    cues: BTreeSet<Word>,
}

impl Lexicon {
    /// The number of a word, which it gets now unless it has one.
    pub(super) fn number(&mut self, word: &str) -> Word {
        let next = self.numbers.len() + 1;
        *self.numbers.entry(word.to_owned()).or_insert(next)
    }

    /// From now on the written words are heard as one word.
    pub(super) fn hear_as(&mut self, written: Vec<Word>, heard: Word) {
        if let Some(&first) = written.first() {
            let variants = self.variants.entry(first).or_default();
            variants.push(Variant { written, heard });
            variants.sort_by_key(|variant| std::cmp::Reverse(variant.written.len()));
        }
    }

    /// Which words a slip may lead to.
    pub(super) fn forgive(&mut self, cues: BTreeSet<Word>) {
        for (text, &word) in &self.numbers {
            let letters: Vec<char> = text.chars().collect();
            if letters.len() >= LETTERS_MIN && !cues.contains(&word) {
                self.spellings
                    .entry(letters.len())
                    .or_default()
                    .push((letters, word));
            }
        }
        self.cues = cues;
    }

    /// The words of a text as they are heard.
    pub(super) fn words(&self, tokens: &[Token]) -> Vec<Spoken> {
        let written: Vec<Spoken> = tokens
            .iter()
            .map(|token| Spoken {
                word: self.find(&token.text),
                before: token.before,
            })
            .collect();
        let mut heard = Vec::with_capacity(written.len());
        let mut rest = &written[..];
        while let Some(first) = rest.first() {
            let (word, length) = self.first_heard(rest);
            heard.push(Spoken {
                word,
                before: first.before,
            });
            rest = &rest[length..];
        }
        heard
    }

    /// The word that a text begins with, and how many written words it takes.
    fn first_heard(&self, rest: &[Spoken]) -> (Word, usize) {
        let first = rest[0].word;
        for variant in self.variants.get(&first).into_iter().flatten() {
            let length = variant.written.len();
            let fits =
                rest.len() >= length
                    && rest[..length].iter().zip(&variant.written).enumerate().all(
                        |(place, (spoken, word))| {
                            spoken.word == *word && (place == 0 || spoken.before == Pause::None)
                        },
                    );
            if fits {
                return (variant.heard, length);
            }
        }
        (first, 1)
    }

    fn find(&self, text: &str) -> Word {
        if let Some(&word) = self.numbers.get(text) {
            return word;
        }
        let letters: Vec<char> = text.chars().collect();
        if letters.len() < LETTERS_MIN {
            return self.without_ending(text);
        }
        (letters.len() - 1..=letters.len() + 1)
            .filter_map(|length| self.spellings.get(&length))
            .flatten()
            .find(|(spelling, _)| one_slip(spelling, &letters))
            .map_or_else(|| self.without_ending(text), |&(_, word)| word)
    }

    /// One of several, or "heart's": the ending of both languages.
    fn without_ending(&self, text: &str) -> Word {
        let stem = text.strip_suffix('s').filter(|stem| stem.len() >= STEM_MIN);
        let word = stem.and_then(|stem| self.numbers.get(stem)).copied();
        word.filter(|word| !self.cues.contains(word)).unwrap_or(UNKNOWN)
    }
}
