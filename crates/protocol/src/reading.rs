//! From the text of a file to a protocol, or to every fault it has.

pub(crate) mod conditions;
mod questions;
mod rules;
mod shape;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};
use toml::Spanned;

use crate::answer::FactId;
use crate::bits::Bits;
use crate::catalogue::Catalogue;
use crate::condition::{Atom, Condition};
use crate::document::{Document, Written};
use crate::fault::{Fault, Faults};
use crate::protocol::{FactEntry, Protocol};
use crate::rule::{Rule, Sign};
use conditions::ConditionReader;

impl Protocol {
    /// Reads a protocol file.
    ///
    /// A file that cannot be read as TOML of the right shape gives one fault; everything else is collected, so that an author sees
    /// all of it at once.
    ///
    /// # Errors
    /// Every fault of the file, each with its line, what is wrong and what to do.
    pub fn parse(text: &str) -> Result<Protocol, Faults> {
        let document: Document =
            toml::from_str(text).map_err(|fault| Faults(vec![shape::fault(text, &fault)]))?;
        let catalogue = Catalogue::embedded().map_err(|what| {
            Faults(vec![Fault {
                line: 0,
                place: "leaflet catalogue".into(),
                what,
                remedy: "Mend content/protocols/leaflet-catalogue.toml and build again".into(),
            }])
        })?;
        Reader::new(text, catalogue).read(document)
    }
}

pub(crate) fn line_at(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Reads one document and collects its faults.
pub(crate) struct Reader<'a> {
    text: &'a str,
    pub(crate) catalogue: Catalogue,
    pub(crate) faults: Vec<Fault>,
    pub(crate) conditions: ConditionReader,
    pub(crate) fact_numbers: BTreeMap<FactId, usize>,
    pub(crate) facts: Vec<FactEntry>,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, catalogue: Catalogue) -> Self {
        Reader {
            text,
            catalogue,
            faults: Vec::new(),
            conditions: ConditionReader::default(),
            fact_numbers: BTreeMap::new(),
            facts: Vec::new(),
        }
    }

    fn read(mut self, document: Document) -> Result<Protocol, Faults> {
        self.lint_head(&document);
        self.collect_facts(&document.questions);
        self.conditions.written = document
            .conditions
            .iter()
            .map(|(name, written)| (name.get_ref().clone(), written.clone()))
            .collect();
        let questions = self.questions(document.questions);
        let gate = self.gate(document.gate);
        let signs = self.signs(document.signs);
        let rules = self.rules(document.rules, document.raises);
        let line_hashes = self.line_hashes(&document.line_hashes, &rules, &signs);
        let openers = self.openers(document.openers);
        let shortcuts = self.shortcuts(document.shortcuts);
        for name in self.conditions.unused_names() {
            let line = document
                .conditions
                .keys()
                .find(|key| key.get_ref() == &name)
                .map_or(0, |key| self.line(key));
            self.fault(
                line,
                format!("condition {name}"),
                "nothing uses it".into(),
                "Use it or take it out".into(),
            );
        }
        self.note_fact_atoms();
        if !self.faults.is_empty() {
            self.faults.sort_by_key(|fault| fault.line);
            return Err(Faults(self.faults));
        }
        Ok(Protocol {
            id: document.id,
            version: document.version,
            title: document.title,
            status: document.status,
            hash: hash(self.text),
            text: Arc::from(self.text),
            gate,
            questions,
            rules,
            signs,
            openers,
            shortcuts,
            readings: document.readings,
            contacts: document.contacts,
            clocks: document.clocks,
            settings: document.settings,
            line_hashes,
            meanwhile: document.meanwhile,
            safety_net: document.safety_net,
            fact_names: self.fact_numbers.keys().cloned().collect(),
            fact_numbers: self.fact_numbers,
            facts: self.facts,
            atoms: self.conditions.atoms,
            atom_numbers: self.conditions.numbers,
        })
    }

    /// The hash of each leaflet line: one that a rule or sign cites, and 64 hexadecimal digits.
    fn line_hashes(
        &mut self,
        written: &BTreeMap<Spanned<String>, String>,
        rules: &[Rule],
        signs: &[Sign],
    ) -> BTreeMap<u16, String> {
        let of_rules = rules.iter().flat_map(|rule| &rule.lines);
        let cited: BTreeSet<u16> = of_rules
            .chain(signs.iter().flat_map(|sign| &sign.lines))
            .copied()
            .collect();
        let mut hashes = BTreeMap::new();
        for (name, hash) in written {
            let number = name.get_ref().parse().ok().filter(|line| cited.contains(line));
            let is_hash = hash.len() == 64 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
            match number {
                Some(number) if is_hash => {
                    hashes.insert(number, hash.to_ascii_lowercase());
                }
                Some(_) => self.bad_hash(
                    name,
                    "its hash is not 64 hexadecimal digits",
                    "Take the hash that `protocol check --lines` prints",
                ),
                None => self.bad_hash(name, "nothing cites this line", "Take it out, or mend the number"),
            }
        }
        hashes
    }

    fn bad_hash(&mut self, name: &Spanned<String>, what: &str, remedy: &str) {
        let place = format!("line-hashes {}", name.get_ref());
        self.fault(self.line(name), place, what.into(), remedy.into());
    }

    /// Each fact's entry learns which atoms read it, once all conditions are read.
    fn note_fact_atoms(&mut self) {
        for (number, atom) in self.conditions.atoms.iter().enumerate() {
            let (fact, cannot_check) = match atom {
                Atom::Fact(fact) => (fact, false),
                Atom::CannotCheck(fact) => (fact, true),
                _ => continue,
            };
            let entry = self
                .fact_numbers
                .get(fact)
                .and_then(|&fact| self.facts.get_mut(fact));
            if let Some(entry) = entry {
                let slot = if cannot_check {
                    &mut entry.cannot_check_atom
                } else {
                    &mut entry.yes_atom
                };
                *slot = Some(number);
            }
        }
    }

    pub(crate) fn line<T>(&self, spanned: &Spanned<T>) -> usize {
        line_at(self.text, spanned.span().start)
    }

    /// The line of the first place where this text stands, for what has no line of its own; 0 when it stands nowhere.
    pub(crate) fn line_saying(&self, text: &str) -> usize {
        self.text.find(text).map_or(0, |place| line_at(self.text, place))
    }

    pub(crate) fn fault(&mut self, line: usize, place: String, what: String, remedy: String) {
        self.faults.push(Fault {
            line,
            place,
            what,
            remedy,
        });
    }

    /// A condition; a fault leaves one that never holds, so that reading can go on and find the other faults.
    pub(crate) fn condition(
        &mut self,
        line: usize,
        place: &str,
        written: &Written,
    ) -> (Condition, Vec<Bits>) {
        match self.conditions.read(written) {
            Ok(read) => read,
            Err((what, remedy)) => {
                self.fault(line, place.to_owned(), what, remedy);
                (Condition::Any(Vec::new()), Vec::new())
            }
        }
    }

    pub(crate) fn condition_optional(
        &mut self,
        line: usize,
        place: &str,
        written: Option<&Written>,
    ) -> (Option<Condition>, Vec<Bits>) {
        match self.conditions.read_optional(written) {
            Ok(read) => read,
            Err((what, remedy)) => {
                self.fault(line, place.to_owned(), what, remedy);
                (None, Vec::new())
            }
        }
    }

    /// The fact with this name, which must exist.
    pub(crate) fn known_fact(&mut self, line: usize, place: &str, name: &str) -> FactId {
        let fact = FactId::new(name);
        if !self.fact_numbers.contains_key(&fact) {
            self.fault(
                line,
                place.to_owned(),
                format!("no question asks the fact \"{name}\""),
                "Mend the name, or add a question line for it".into(),
            );
        }
        fact
    }

    /// Says which names occur twice.
    pub(crate) fn unique<'b>(&mut self, kind: &str, names: impl Iterator<Item = (usize, &'b str)>) {
        let mut seen = BTreeMap::new();
        for (line, name) in names {
            if let Some(first) = seen.insert(name.to_owned(), line) {
                self.fault(
                    line,
                    format!("{kind} {name}"),
                    format!("the name stands on line {first} too"),
                    "Give one of them another name".into(),
                );
            }
        }
    }
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
