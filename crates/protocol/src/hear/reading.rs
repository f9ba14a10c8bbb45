//! Reads a file of phrases and collects its faults.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;

use super::document::{Document, FactWritten, ScopeWritten, Written};
use super::lexicon::{Lexicon, Word};
use super::phrases::{FactPhrases, Phrase, Phrases, red_by_itself};
use super::scope::{Rows, Scope};
use super::{Said, hear, tokens};
use crate::answer::FactId;
use crate::fault::{Fault, Faults};
use crate::protocol::Protocol;
use crate::reading::line_at;

/// A phrase of more words is heard in its own order only.
const ANY_ORDER_MAX: usize = 3;

/// Reads one document.
pub(super) struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    protocol: &'a Protocol,
    lexicon: Lexicon,
    faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a str, text: &'a str, protocol: &'a Protocol) -> Self {
        Reader {
            file,
            text,
            protocol,
            lexicon: Lexicon::default(),
            faults: Vec::new(),
        }
    }

    pub(super) fn read(mut self, document: Document) -> Result<Phrases, Faults> {
        if document.protocol.get_ref() != self.protocol.id() {
            let what = format!(
                "the phrases are for the protocol \"{}\"",
                document.protocol.get_ref()
            );
            let remedy = format!("They are read with \"{}\": mend the name", self.protocol.id());
            self.fault(&document.protocol, "head", what, remedy);
        }
        self.same(&document.same);
        let facts = self.facts(&document.facts);
        let reading = &document.reading;
        let mut phrases = Phrases {
            language: document.language,
            version: document.version,
            status: document.status,
            source: (document.source, document.source_status),
            protocol: self.protocol.clone(),
            gap: reading.gap,
            joins: self.single("reading, joins", &reading.joins),
            fillers: self.single("reading, fillers", &reading.fillers),
            skips: self.single("reading, skips", &reading.skips),
            listed: reading
                .listed
                .iter()
                .map(|list| self.single("reading, listed", list))
                .collect(),
            blocks: self.single("reading, blocks", &reading.blocks),
            negation: self.scope("negation", &document.negation),
            past: self.scope("past", &document.past),
            other_person: self.scope("other-person", &document.other_person),
            negators: BTreeSet::new(),
            lexicon: Lexicon::default(),
            phrases: Vec::new(),
            by_word: BTreeMap::new(),
            facts,
        };
        let cues = [&phrases.negation.cues, &phrases.negation.agreeing];
        phrases.negators = cues
            .iter()
            .flat_map(|rows| &rows.0)
            .filter_map(|row| row.first().copied())
            .collect();
        self.phrases(&document.facts, &mut phrases);
        let scopes = [&phrases.negation, &phrases.past, &phrases.other_person];
        let cue_words = scopes
            .iter()
            .flat_map(|scope| [&scope.cues, &scope.agreeing, &scope.after]);
        let cue_words: BTreeSet<Word> = cue_words
            .flat_map(|rows| rows.0.iter().flatten().copied())
            .collect();
        self.lexicon.forgive(cue_words);
        phrases.lexicon = std::mem::take(&mut self.lexicon);
        if self.faults.is_empty() {
            self.prove(&document.facts, &phrases);
        }
        if self.faults.is_empty() {
            return Ok(phrases);
        }
        self.faults.sort_by_key(|fault| fault.line);
        Err(Faults(self.faults))
    }

    /// Words that are heard as another word.
    fn same(&mut self, same: &BTreeMap<Spanned<String>, Written>) {
        let mut claimed: BTreeMap<Vec<Word>, String> = BTreeMap::new();
        for heard in same.keys() {
            let row = self.numbers(heard.get_ref());
            if row.len() != 1 {
                self.fault(
                    heard,
                    "same",
                    format!("\"{}\" is not one word", heard.get_ref()),
                    "Take one word".into(),
                );
            }
            claimed.insert(row, heard.get_ref().clone());
        }
        for (heard, variants) in same {
            let to = self.lexicon.number(heard.get_ref());
            for variant in variants {
                let row = self.numbers(variant.get_ref());
                let place = format!("same, {}", heard.get_ref());
                if row.is_empty() {
                    self.fault(
                        variant,
                        &place,
                        "a variant has no word".into(),
                        "Take it out".into(),
                    );
                } else if let Some(first) = claimed.insert(row.clone(), heard.get_ref().clone()) {
                    let what = format!("\"{}\" is heard as \"{first}\" already", variant.get_ref());
                    self.fault(variant, &place, what, "Keep it in one place".into());
                }
                self.lexicon.hear_as(row, to);
            }
        }
    }

    /// The facts of the file in asking order, with what each says too.
    fn facts(&mut self, written: &[FactWritten]) -> Vec<FactPhrases> {
        let mut seen = BTreeSet::new();
        for entry in written {
            let name = entry.fact.get_ref().as_str();
            for fact in std::iter::once(&entry.fact).chain(&entry.also) {
                self.known_fact(fact);
            }
            if !seen.insert(name) {
                let remedy = "Put all its phrases in one place".into();
                self.fault(
                    &entry.fact,
                    name,
                    "the fact stands in the file twice".into(),
                    remedy,
                );
            }
            for also in entry
                .also
                .iter()
                .filter(|also| !written.iter().any(|one| one.fact.get_ref() == also.get_ref()))
            {
                let what = format!("\"{}\" has no phrases of its own", also.get_ref());
                self.fault(also, name, what, "Give it phrases, or take it out of also".into());
            }
        }
        let lines = self.protocol.questions().iter().flat_map(crate::Question::facts);
        let mut ordered = Vec::new();
        for fact in lines {
            if seen.remove(fact.as_str()) {
                ordered.push(fact.clone());
            }
        }
        let number = |name: &str| ordered.iter().position(|fact| fact.as_str() == name);
        let entry_of = |fact: &FactId| written.iter().find(|entry| entry.fact.get_ref() == fact.as_str());
        let entries = ordered.iter().filter_map(|fact| Some((fact, entry_of(fact)?)));
        entries
            .map(|(fact, entry)| FactPhrases {
                fact: fact.clone(),
                says: entry.says.iter().map(|phrase| phrase.get_ref().clone()).collect(),
                emergency: red_by_itself(self.protocol, fact),
                also: entry
                    .also
                    .iter()
                    .filter_map(|also| number(also.get_ref()))
                    .collect(),
            })
            .collect()
    }

    fn known_fact(&mut self, name: &Spanned<String>) {
        let fact = FactId::new(name.get_ref());
        if self.protocol.question(&fact).is_none() {
            let what = format!("no question asks the fact \"{fact}\"");
            self.fault(
                name,
                name.get_ref(),
                what,
                "Mend the name, or take the fact out".into(),
            );
        } else if self.protocol.range(&fact).is_some() {
            let what = format!("\"{fact}\" is answered with a number");
            self.fault(
                name,
                name.get_ref(),
                what,
                "Take it out: free text answers no number".into(),
            );
        }
    }

    fn phrases(&mut self, written: &[FactWritten], phrases: &mut Phrases) {
        let mut claimed: BTreeMap<Vec<Word>, (&str, &Spanned<String>)> = BTreeMap::new();
        for entry in written {
            let name = entry.fact.get_ref().as_str();
            let Some(fact) = phrases.facts.iter().position(|one| one.fact.as_str() == name) else {
                continue;
            };
            for said in &entry.says {
                let phrase = self.phrase(fact, said.get_ref(), phrases);
                if phrase.words.is_empty() {
                    let what = format!("the phrase \"{}\" says nothing", said.get_ref());
                    self.fault(
                        said,
                        name,
                        what,
                        "Write what a person says, or take it out".into(),
                    );
                    continue;
                }
                let mut claim = phrase.words.clone();
                if phrase.any_order {
                    claim.sort_unstable();
                }
                match claimed.insert(claim, (name, said)) {
                    Some((other, first)) if other != name => {
                        let line = line_at(self.text, first.span().start);
                        let what =
                            format!("\"{}\" is claimed by {other} too, on line {line}", said.get_ref());
                        self.fault(said, name, what, "Keep it for the more urgent of the two".into());
                        continue;
                    }
                    // Two phrases of one fact may come down to the same words; either may be written with an "and".
                    Some(_) => {
                        for same in phrases
                            .phrases
                            .iter_mut()
                            .filter(|one| one.fact == fact && one.words.len() == phrase.words.len())
                        {
                            same.joined |=
                                phrase.joined && phrase.words.iter().all(|word| same.words.contains(word));
                        }
                        continue;
                    }
                    None => {}
                }
                let number = phrases.phrases.len();
                let begins: BTreeSet<Word> = match phrase.any_order {
                    true => phrase.words.iter().copied().collect(),
                    false => phrase.words.iter().take(1).copied().collect(),
                };
                for word in begins {
                    phrases.by_word.entry(word).or_default().push(number);
                }
                phrases.phrases.push(phrase);
            }
        }
    }

    fn phrase(&mut self, fact: usize, said: &str, phrases: &Phrases) -> Phrase {
        let (tokens, _) = tokens::read(said, usize::MAX);
        let spoken = self.spoken(said);
        let words: Vec<Word> = spoken
            .iter()
            .copied()
            .filter(|word| !phrases.fillers.contains(word))
            .collect();
        let negates = words.iter().any(|word| phrases.negators.contains(word));
        Phrase {
            fact,
            // "Without air" is not "the air is without smell": a negation is heard in its place.
            any_order: words.len() <= ANY_ORDER_MAX && !negates,
            joined: tokens.iter().any(|token| token.before > tokens::Pause::None)
                || spoken.iter().any(|word| phrases.joins.contains(word)),
            negates,
            words,
        }
    }

    /// Each phrase must be heard as yes on its own; else it would be in the file and help nobody.
    fn prove(&mut self, written: &[FactWritten], phrases: &Phrases) {
        for entry in written {
            let fact = FactId::new(entry.fact.get_ref());
            for said in &entry.says {
                let heard = hear(said.get_ref(), phrases).said(&fact);
                if heard != Some(Said::Yes) {
                    let how =
                        heard.map_or("not at all".to_owned(), |said| format!("{said:?}").to_lowercase());
                    let what = format!("\"{}\" alone is heard {how}", said.get_ref());
                    let remedy = "Word it without the cue, or mend the cue".into();
                    self.fault(said, fact.as_str(), what, remedy);
                }
            }
        }
    }

    fn scope(&mut self, name: &str, written: &ScopeWritten) -> Scope {
        let mut single = |list: &str, words: &Written| self.single(&format!("{name}, {list}"), words);
        let ends = single("ends", &written.ends);
        let goes_on = single("goes-on", &written.goes_on);
        let carries = single("carries", &written.carries);
        let first_person = single("first-person", &written.first_person);
        Scope {
            reach: written.reach,
            cues: self.rows(name, &written.cues),
            agreeing: self.rows(name, &written.agreeing),
            idle: self.rows(name, &written.idle),
            after: self.rows(name, &written.after),
            ends,
            goes_on,
            carries,
            first_person,
            lifted_by: self.rows(name, &written.lifted_by),
            after_lifted_by: self.rows(name, &written.after_lifted_by),
        }
    }

    fn rows(&mut self, place: &str, written: &Written) -> Rows {
        let mut rows = Vec::new();
        for cue in written {
            let row = self.spoken(cue.get_ref());
            if row.is_empty() {
                self.fault(
                    cue,
                    place,
                    "a cue has no word".into(),
                    "Write the cue, or take it out".into(),
                );
            }
            rows.push(row);
        }
        Rows(rows)
    }

    fn single(&mut self, place: &str, written: &Written) -> BTreeSet<Word> {
        let mut words = BTreeSet::new();
        for word in written {
            match (
                &self.spoken(word.get_ref())[..],
                &self.numbers(word.get_ref())[..],
            ) {
                (&[one], &[written]) if one == written => {
                    words.insert(one);
                }
                ([_], _) => {
                    let what = format!("\"{}\" is heard as another word", word.get_ref());
                    self.fault(
                        word,
                        place,
                        what,
                        "Take the word it is heard as, or take it out of same".into(),
                    );
                }
                _ => {
                    let what = format!("\"{}\" is not one word", word.get_ref());
                    self.fault(word, place, what, "Take one word".into());
                }
            }
        }
        words
    }

    /// A text of the file as written words.
    fn numbers(&mut self, text: &str) -> Vec<Word> {
        let (tokens, _) = tokens::read(text, usize::MAX);
        tokens
            .iter()
            .map(|token| self.lexicon.number(&token.text))
            .collect()
    }

    /// A text of the file as heard words.
    fn spoken(&mut self, text: &str) -> Vec<Word> {
        self.numbers(text);
        let (tokens, _) = tokens::read(text, usize::MAX);
        self.lexicon
            .words(&tokens)
            .iter()
            .map(|spoken| spoken.word)
            .collect()
    }

    fn fault(&mut self, at: &Spanned<String>, place: &str, what: String, remedy: String) {
        self.faults.push(Fault {
            line: line_at(self.text, at.span().start),
            place: format!("{}, {place}", self.file),
            what,
            remedy,
        });
    }
}
