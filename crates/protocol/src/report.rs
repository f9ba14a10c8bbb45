//! What the proof of a protocol found.

use std::fmt;

use serde::ser::SerializeStruct as _;
use serde::{Serialize, Serializer};

use crate::catalogue::Catalogue;
use crate::fault::Faults;
use crate::invariant::{ELSEWHERE, INVARIANTS};
use crate::leaflet_lines::LineReport;

/// How one promise was proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// By the shape of the file alone (for example: the format has no "not").
    Structural,
    /// By evaluating every state of a group that no rule or question links to another group.
    Exhaustive,
    /// By evaluating the least states that make each rule or sign true; all others follow because rules are positive.
    LeastStates,
    /// By asking whole checks from the first screen to the last.
    Walks,
}

/// One promise of the protocol, proved or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The invariant it belongs to: its number in the catalogue of the leaflet, `10a`, `asked` or `alone`.
    pub invariant: &'static str,
    /// Name of the promise.
    pub name: &'static str,
    /// How it was proved.
    pub methods: Vec<Method>,
    /// How many things (rules, signs, states) were looked at.
    pub looked_at: usize,
    /// How many states the second proof counted through on its own; none where it does not look.
    pub looked_at_again: Option<usize>,
    /// Whether it holds.
    pub holds: bool,
    /// A remark for the reader, such as the names of exempt rules.
    pub note: Option<String>,
}

/// `held` and `checked` are what readers of the command go by; `holds` and `looked_at` are their older names and stay.
impl Serialize for Proof {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Proof", 9)?;
        fields.serialize_field("invariant", self.invariant)?;
        fields.serialize_field("name", self.name)?;
        fields.serialize_field("held", &self.holds)?;
        fields.serialize_field("checked", &self.looked_at)?;
        fields.serialize_field("checked_again", &self.looked_at_again)?;
        fields.serialize_field("methods", &self.methods)?;
        fields.serialize_field("looked_at", &self.looked_at)?;
        fields.serialize_field("holds", &self.holds)?;
        fields.serialize_field("note", &self.note)?;
        fields.end()
    }
}

/// One broken promise, with a counterexample in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// Name of the promise that is broken.
    pub proof: &'static str,
    /// The rule, sign, question, fact or word it is about.
    pub place: String,
    /// The counterexample in words.
    pub counterexample: String,
}

/// The answer of `protocol check`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Report {
    /// Name of the protocol.
    pub protocol: String,
    /// Its version.
    pub version: String,
    /// How many facts.
    pub facts: usize,
    /// How many rules are on.
    pub rules: usize,
    /// How many of the leaflet's signs have their floor kept.
    pub signs_covered: usize,
    /// How many signs the leaflet has.
    pub signs_total: usize,
    /// How many states were evaluated.
    pub states_checked: usize,
    /// Every broken promise; empty when all hold.
    pub failures: Vec<Failure>,
    /// Every promise.
    pub proofs: Vec<Proof>,
    /// The file it is about, for whoever reads the failures; this crate reads no files, so the caller sets it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// What the leaflet's own lines say, when the caller had them compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lines: Option<LineReport>,
    /// How long it took; this crate has no clock, so the caller sets it.
    pub seconds: f64,
}

impl Report {
    /// The report on a file that cannot be read: nothing is proved, and each fault is a failure.
    pub(crate) fn of_faults(faults: &Faults) -> Report {
        let failures = faults.0.iter().map(|fault| Failure {
            proof: "the file can be read",
            place: match fault.line {
                0 => fault.place.clone(),
                line => format!("line {line}, {}", fault.place),
            },
            counterexample: format!("{}. {}.", fault.what, fault.remedy),
        });
        Report {
            protocol: String::new(),
            version: String::new(),
            facts: 0,
            rules: 0,
            signs_covered: 0,
            signs_total: Catalogue::embedded().map_or(0, |catalogue| catalogue.signs.len()),
            states_checked: 0,
            failures: failures.collect(),
            proofs: Vec::new(),
            file: None,
            lines: None,
            seconds: 0.0,
        }
    }

    /// Whether every promise holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.failures.is_empty()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "{} {}: {} facts, {} rules",
            self.protocol, self.version, self.facts, self.rules
        )?;
        writeln!(f, "signs covered: {} of {}", self.signs_covered, self.signs_total)?;
        for invariant in INVARIANTS {
            self.write_invariant(f, invariant.number, invariant.name)?;
        }
        writeln!(f, "states checked: {}", self.states_checked)?;
        for (number, keeper) in ELSEWHERE {
            writeln!(f, "not in a protocol file: {number}, {keeper}")?;
        }
        for failure in &self.failures {
            if let Some(file) = &self.file {
                write!(f, "{file}: ")?;
            }
            writeln!(
                f,
                "{}: {}: {}",
                failure.proof, failure.place, failure.counterexample
            )?;
        }
        write!(
            f,
            "{}",
            if self.holds() {
                "no failures"
            } else {
                "the protocol must not be used"
            }
        )
    }
}

impl Report {
    /// One line: the number, its name, and for each of its promises what was counted.
    fn write_invariant(&self, f: &mut fmt::Formatter<'_>, number: &str, name: &str) -> fmt::Result {
        let proofs: Vec<_> = self
            .proofs
            .iter()
            .filter(|proof| proof.invariant == number)
            .collect();
        if proofs.is_empty() {
            return Ok(());
        }
        let held = proofs.iter().all(|proof| proof.holds);
        write!(
            f,
            "{}  {number:>5}  {name}: ",
            if held { "holds" } else { "FAILS" }
        )?;
        for (place, proof) in proofs.iter().enumerate() {
            let methods: Vec<_> = proof.methods.iter().map(|method| method.words()).collect();
            let join = if place > 0 { "; " } else { "" };
            write!(
                f,
                "{join}{} ({} by {}",
                proof.name,
                proof.looked_at,
                methods.join(" and ")
            )?;
            if let Some(again) = proof.looked_at_again {
                write!(f, ", {again} counted again")?;
            }
            if !proof.holds {
                write!(f, ", FAILS")?;
            }
            if let Some(note) = &proof.note {
                write!(f, ", {note}")?;
            }
            write!(f, ")")?;
        }
        writeln!(f)
    }
}

impl Method {
    fn words(self) -> &'static str {
        match self {
            Method::Structural => "the shape of the file",
            Method::Exhaustive => "every state of each group",
            Method::LeastStates => "the least states of each rule",
            Method::Walks => "whole checks walked",
        }
    }
}
