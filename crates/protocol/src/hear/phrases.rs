//! The phrases of one language.

use std::collections::{BTreeMap, BTreeSet};

use super::document::Document;
use super::lexicon::{Lexicon, Word};
use super::reading::Reader;
use super::scope::Scope;
use crate::answer::{Answer, Answers, FactId};
use crate::case::{Anaesthesia, Case, Role, Site};
use crate::fault::{Fault, Faults};
use crate::level::Level;
use crate::protocol::Protocol;
use crate::provenance::{SourceStatus, Status};
use crate::reading::line_at;

/// The phrases of one language, as read by [`Phrases::parse`].
#[derive(Clone, Debug)]
pub struct Phrases {
    pub(super) language: String,
    pub(super) version: String,
    pub(super) status: Status,
    pub(super) source: (String, SourceStatus),
    pub(super) protocol: Protocol,
    pub(super) lexicon: Lexicon,
    pub(super) gap: usize,
    pub(super) joins: BTreeSet<Word>,
    pub(super) fillers: BTreeSet<Word>,
    pub(super) skips: BTreeSet<Word>,
    pub(super) listed: Vec<BTreeSet<Word>>,
    pub(super) blocks: BTreeSet<Word>,
    pub(super) negation: Scope,
    pub(super) past: Scope,
    pub(super) other_person: Scope,
    /// The words that a negation begins with.
    pub(super) negators: BTreeSet<Word>,
    pub(super) phrases: Vec<Phrase>,
    pub(super) by_word: BTreeMap<Word, Vec<usize>>,
    /// In asking order.
    pub(super) facts: Vec<FactPhrases>,
}

/// What people say for one fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactPhrases {
    /// The fact.
    pub fact: FactId,
    /// The phrases as they are written.
    pub says: Vec<String>,
    /// Whether the fact is Red by itself.
    pub emergency: bool,
    pub(super) also: Vec<usize>,
}

/// One phrase, as it is heard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub(super) fact: usize,
    pub(super) words: Vec<Word>,
    /// Short phrases are heard in any order.
    pub(super) any_order: bool,
    /// Written with an "and" or a comma, so it may be said with one.
    pub(super) joined: bool,
    /// Has a negation of its own.
    pub(super) negates: bool,
}

impl Phrases {
    /// Reads a file of phrases for a protocol, and proves that each phrase is heard on its own. `file` names it in faults.
    ///
    /// # Errors
    /// Every fault of the file, each with its line, what is wrong and what to do.
    pub fn parse(file: &str, text: &str, protocol: &Protocol) -> Result<Phrases, Faults> {
        let document: Document = toml::from_str(text).map_err(|fault| {
            let line = fault.span().map_or(0, |span| line_at(text, span.start));
            Faults(vec![Fault {
                line,
                place: file.to_owned(),
                what: fault.message().trim_end_matches('.').to_owned(),
                remedy: "Mend this line".into(),
            }])
        })?;
        Reader::new(file, text, protocol).read(document)
    }

    /// The language, such as `en`.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The version of the file.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether anybody has reviewed the phrases.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// Where the phrases come from, and how far that was checked.
    #[must_use]
    pub fn source(&self) -> (&str, SourceStatus) {
        (&self.source.0, self.source.1)
    }

    /// What people say, by fact in asking order.
    #[must_use]
    pub fn facts(&self) -> &[FactPhrases] {
        &self.facts
    }

    /// Whether the fact is Red by itself.
    #[must_use]
    pub fn is_emergency(&self, fact: &FactId) -> bool {
        self.facts
            .iter()
            .any(|phrases| phrases.fact == *fact && phrases.emergency)
    }

    /// Whether a word may stand in a list.
    pub(super) fn is_listed(&self, word: Word) -> bool {
        self.listed.iter().any(|list| list.contains(&word))
    }

    /// Whether two words are of one list.
    pub(super) fn of_one_list(&self, one: Word, other: Word) -> bool {
        self.listed
            .iter()
            .any(|list| list.contains(&one) && list.contains(&other))
    }

    pub(super) fn beginning_with(&self, word: Word) -> &[usize] {
        self.by_word.get(&word).map_or(&[], Vec::as_slice)
    }

    /// The level of some answers for a plain case; what is special about a person only raises it, when the check itself is opened.
    pub(super) fn level(&self, answers: &Answers) -> Option<Level> {
        self.protocol.decide(&plain_case(), answers).level
    }
}

fn plain_case() -> Case {
    Case {
        role: Role::RelatedDonor,
        day: 3,
        sites: BTreeSet::from([Site::LeftHip, Site::RightHip]),
        anaesthesia: Anaesthesia::General,
        modes: BTreeSet::new(),
    }
}

/// Whether this one answer gives Red by a rule of its own, not only until separating questions are answered.
pub(super) fn red_by_itself(protocol: &Protocol, fact: &FactId) -> bool {
    let answers: Answers = std::iter::once((fact.clone(), Answer::Yes)).collect();
    protocol.decide(&plain_case(), &answers).settled() == Some(Level::Red)
}
