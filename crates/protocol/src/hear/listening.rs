//! Finds the phrases in a text.

use super::lexicon::{Spoken, UNKNOWN, Word};
use super::phrases::{Phrase, Phrases};
use super::tokens::Pause;

/// How many words of a list may stand between the words of a phrase.
const LISTED_MAX: usize = 6;

/// One place where a phrase was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mention {
    /// Number of the fact.
    pub(super) fact: usize,
    /// Where its words stand, ascending; never empty.
    pub(super) words: Vec<usize>,
}

impl Mention {
    pub(super) fn start(&self) -> usize {
        self.words.first().copied().unwrap_or(0)
    }

    pub(super) fn last(&self) -> usize {
        self.words.last().copied().unwrap_or(0)
    }
}

/// Every place where a phrase was said.
pub(super) fn mentions(spoken: &[Spoken], phrases: &Phrases) -> Vec<Mention> {
    let mut found = Vec::new();
    for (start, first) in spoken.iter().enumerate() {
        if first.word == UNKNOWN {
            continue;
        }
        for &number in phrases.beginning_with(first.word) {
            let phrase = &phrases.phrases[number];
            if let Some(words) = words_of(spoken, start, phrase, phrases) {
                found.push(Mention {
                    fact: phrase.fact,
                    words,
                });
            }
        }
    }
    found
}

/// Where the words of a phrase stand, if it is said from `start` on.
fn words_of(spoken: &[Spoken], start: usize, phrase: &Phrase, phrases: &Phrases) -> Option<Vec<usize>> {
    let mut missing: Vec<Word> = phrase.words.clone();
    take(&mut missing, spoken[start].word, phrase.any_order)?;
    let mut words = vec![start];
    // What may still stand in between: other words, and words of a list. Nothing but what the phrase says may stand behind a
    // negation of its own: "I do not feel pain in my arm" is not "I do not feel my arm".
    let free = (phrases.gap, LISTED_MAX);
    let negates = |word: Word| phrase.negates && phrases.negators.contains(&word);
    let (mut others, mut listed) = if negates(spoken[start].word) { (0, 0) } else { free };
    let mut before = spoken[start].word;
    for (place, next) in spoken.iter().enumerate().skip(start + 1) {
        if missing.is_empty() {
            break;
        }
        let joined = next.before != Pause::None || phrases.joins.contains(&next.word);
        let one_list = || phrases.of_one_list(before, first_that_counts(&spoken[place..], phrases));
        if next.before >= Pause::Ask || (joined && !phrase.joined && !one_list()) {
            return None;
        }
        if take(&mut missing, next.word, phrase.any_order).is_some() {
            words.push(place);
            if negates(next.word) {
                (others, listed) = (0, 0);
            }
        } else if phrases.fillers.contains(&next.word) || phrases.joins.contains(&next.word) {
            continue;
        } else if phrases.skips.contains(&next.word) {
        } else if phrases.negators.contains(&next.word) {
            if phrase.negates {
                return None;
            }
        } else if phrases.blocks.contains(&next.word) {
            return None;
        } else if phrases.is_listed(next.word) && listed > 0 {
            listed -= 1;
        } else {
            others = others.checked_sub(1)?;
        }
        before = next.word;
    }
    missing.is_empty().then_some(words)
}

/// The first word that is not passed over.
fn first_that_counts(spoken: &[Spoken], phrases: &Phrases) -> Word {
    let passed = [&phrases.fillers, &phrases.skips, &phrases.joins];
    let mut counting = spoken
        .iter()
        .filter(|spoken| !passed.iter().any(|words| words.contains(&spoken.word)));
    counting.next().map_or(UNKNOWN, |spoken| spoken.word)
}

/// Takes a word off those that are missing: any of them, or only the first.
fn take(missing: &mut Vec<Word>, word: Word, any_order: bool) -> Option<()> {
    let place = missing.iter().position(|one| *one == word)?;
    if place > 0 && !any_order {
        return None;
    }
    missing.remove(place);
    Some(())
}
