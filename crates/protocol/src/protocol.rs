//! A protocol: everything a file says, parsed once, asked many times.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::answer::FactId;
use crate::condition::Atom;
use crate::contact::Contact;
use crate::level::{Clock, Level};
use crate::provenance::{Reading, Status};
use crate::question::{Gate, NumberRange, Question};
use crate::rule::{Opener, Rule, Shortcut, Sign};

/// One fact, seen from the inside: its number, who asks it, and the atoms that read it.
#[derive(Clone, Debug)]
pub(crate) struct FactEntry {
    pub(crate) question: usize,
    /// The atom "answered yes or unsure", if any condition reads it.
    pub(crate) yes_atom: Option<usize>,
    /// The atom "can not check", if any condition reads it.
    pub(crate) cannot_check_atom: Option<usize>,
    pub(crate) range: Option<NumberRange>,
}

/// A protocol, as parsed by [`Protocol::parse`].
#[derive(Clone, Debug)]
pub struct Protocol {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) title: String,
    pub(crate) status: Status,
    pub(crate) hash: String,
    /// The exact text, for the proof that reads it a second time.
    pub(crate) text: Arc<str>,
    pub(crate) gate: Gate,
    pub(crate) questions: Vec<Question>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) signs: Vec<Sign>,
    pub(crate) openers: Vec<Opener>,
    pub(crate) shortcuts: Vec<Shortcut>,
    pub(crate) readings: Vec<Reading>,
    pub(crate) contacts: Vec<Contact>,
    pub(crate) clocks: BTreeMap<Level, Clock>,
    pub(crate) settings: BTreeMap<String, i64>,
    /// The hash of each leaflet line that is cited, where the file stores one.
    pub(crate) line_hashes: BTreeMap<u16, String>,
    pub(crate) meanwhile: BTreeMap<Level, Vec<String>>,
    pub(crate) safety_net: BTreeMap<Level, Vec<String>>,
    pub(crate) fact_names: Vec<FactId>,
    pub(crate) fact_numbers: BTreeMap<FactId, usize>,
    pub(crate) facts: Vec<FactEntry>,
    pub(crate) atoms: Vec<Atom>,
    pub(crate) atom_numbers: BTreeMap<Atom, usize>,
}

impl Protocol {
    /// The name of the protocol.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The version of this file.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The title for staff.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// SHA-256 of the exact bytes of the file, in lower-case hexadecimal.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Whether a clinician has reviewed the file.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// The danger gate.
    #[must_use]
    pub fn gate(&self) -> &Gate {
        &self.gate
    }

    /// Every screen in asking order. The screens of the gate's own facts come first; the gate normally answers them.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The screen that asks a fact; when two do, the later one, which is asked most often.
    #[must_use]
    pub fn question(&self, fact: &FactId) -> Option<&Question> {
        let number = *self.fact_numbers.get(fact)?;
        self.questions.get(self.facts.get(number)?.question)
    }

    /// Every fact, by name.
    #[must_use]
    pub fn facts(&self) -> &[FactId] {
        &self.fact_names
    }

    /// The range of a number fact; none when the fact is yes or no.
    #[must_use]
    pub fn range(&self, fact: &FactId) -> Option<&NumberRange> {
        self.facts.get(*self.fact_numbers.get(fact)?)?.range.as_ref()
    }

    /// Every rule in the order of the file, those that are switched off too.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// Every sign of the leaflet.
    #[must_use]
    pub fn signs(&self) -> &[Sign] {
        &self.signs
    }

    /// Facts whose meaning needs separating questions.
    #[must_use]
    pub fn openers(&self) -> &[Opener] {
        &self.openers
    }

    /// The named separations.
    #[must_use]
    pub fn shortcuts(&self) -> &[Shortcut] {
        &self.shortcuts
    }

    /// The named decisions on doubtful places of the leaflet.
    #[must_use]
    pub fn readings(&self) -> &[Reading] {
        &self.readings
    }

    /// The follow-up schedule.
    #[must_use]
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// How long the team has to answer a level: the protocol's default, which a centre may replace.
    #[must_use]
    pub fn clock(&self, level: Level) -> Clock {
        self.clocks.get(&level).copied().unwrap_or(Clock::NextContact)
    }

    /// A named number of the protocol (`idle-minutes`, `pressure-minutes`, …), a default that a centre may replace.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<i64> {
        self.settings.get(name).copied()
    }

    /// Every named number, by name.
    pub fn settings(&self) -> impl Iterator<Item = (&str, i64)> {
        self.settings
            .iter()
            .map(|(name, number)| (name.as_str(), *number))
    }

    /// Word ids of what to do meanwhile at a level; rules add their own ([`crate::Fired::meanwhile`]).
    #[must_use]
    pub fn meanwhile(&self, level: Level) -> &[String] {
        self.meanwhile.get(&level).map_or(&[], Vec::as_slice)
    }

    /// Word ids of the signs to list under a level on results and on Help.
    #[must_use]
    pub fn safety_net(&self, level: Level) -> &[String] {
        self.safety_net.get(&level).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn atom_number(&self, atom: &Atom) -> Option<usize> {
        self.atom_numbers.get(atom).copied()
    }
}
