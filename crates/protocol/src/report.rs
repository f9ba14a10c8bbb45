//! What the proof of a protocol found.

use std::fmt;

use serde::Serialize;

use crate::catalogue::Catalogue;
use crate::fault::Faults;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Proof {
    /// Name of the promise.
    pub name: &'static str,
    /// How it was proved.
    pub methods: Vec<Method>,
    /// How many things (rules, signs, states) were looked at.
    pub looked_at: usize,
    /// Whether it holds.
    pub holds: bool,
    /// A remark for the reader, such as the names of exempt rules.
    pub note: Option<String>,
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
        for proof in &self.proofs {
            let mark = if proof.holds { "holds" } else { "FAILS" };
            let methods: Vec<_> = proof.methods.iter().map(|method| method.words()).collect();
            write!(
                f,
                "{mark}  {} ({}; {} looked at)",
                proof.name,
                methods.join(", "),
                proof.looked_at
            )?;
            match &proof.note {
                Some(note) => writeln!(f, ": {note}")?,
                None => writeln!(f)?,
            }
        }
        writeln!(f, "states checked: {}", self.states_checked)?;
        for failure in &self.failures {
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

impl Method {
    fn words(self) -> &'static str {
        match self {
            Method::Structural => "by the shape of the file",
            Method::Exhaustive => "every state of each group",
            Method::LeastStates => "the least states of each rule",
            Method::Walks => "whole checks walked",
        }
    }
}
