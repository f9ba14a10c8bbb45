//! The second proof: the file read again as plain TOML, and every state of every group of facts counted through one by one.
//!
//! It shares nothing with the first proof but the promises. It reads with integers where the first reads with decimals and sets of bits,
//! joins facts by whole rules where the first joins them by clauses, and asks the engine itself, the code behind every decision, at each
//! state. It may not use `reading`, `bits`, `condition` or `proving`.

mod claims;
mod file;
mod groups;
mod state;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::answer::{Answers, FactId};
use crate::case::Case;
use crate::level::Level;
use crate::protocol::Protocol;
use file::File;
use groups::Group;
use state::{Said, Who};

/// A promise that this proof looks at as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Claim {
    /// No sign ends under its floor, whatever a centre has set.
    Floors,
    /// No row of the catalogue ends under its level.
    Rows,
    /// One answer made worse never lowers the level.
    Monotone,
    /// Not sure counts as yes.
    Unsure,
    /// A raise only raises.
    Raises,
    /// The engine decides at every state what this reading decides.
    Engine,
    /// Numbers just below, at and above a threshold, in both units.
    Thresholds,
    /// Every rule decides alone at some state.
    Alone,
    /// Explaining rules never change the level.
    Explaining,
    /// Every line of the two lists is cited.
    Lines,
    /// A tap on the gate is Red, and "none of these" answers only what stands there.
    Gate,
}

impl Claim {
    const ALL: [Claim; 11] = [
        Claim::Floors,
        Claim::Rows,
        Claim::Monotone,
        Claim::Unsure,
        Claim::Raises,
        Claim::Engine,
        Claim::Thresholds,
        Claim::Alone,
        Claim::Explaining,
        Claim::Lines,
        Claim::Gate,
    ];
}

/// What this proof found about one claim.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// How many states, edges or lines were counted through.
    pub(crate) checked: usize,
    /// Place and counterexample of what does not hold; only the first few.
    pub(crate) failures: Vec<(String, String)>,
}

/// More counterexamples to one claim than this help nobody.
const FAILURES_MAX: usize = 5;

/// What this proof found, by claim.
#[derive(Default)]
pub(crate) struct Verdicts(BTreeMap<Claim, Verdict>);

impl Verdicts {
    pub(crate) fn of(&self, claim: Claim) -> Option<&Verdict> {
        self.0.get(&claim)
    }

    fn counted(&mut self, claim: Claim, states: usize) {
        self.0.entry(claim).or_default().checked += states;
    }

    fn fail(&mut self, claim: Claim, place: String, counterexample: String) {
        let failures = &mut self.0.entry(claim).or_default().failures;
        if failures.len() < FAILURES_MAX {
            failures.push((place, counterexample));
        }
    }
}

/// What is under test: the level that the true rules give.
type Engine<'a> = &'a dyn Fn(&Case, &Answers) -> Option<Level>;

/// Everything the counting needs.
struct Counting<'a> {
    engine: Engine<'a>,
    file: File,
    names: Vec<FactId>,
    everybody: Vec<Who>,
    nothing: Said,
    verdicts: Verdicts,
}

/// Counts through the text of a protocol, with the decision of this crate as the engine under test.
pub(crate) fn prove(protocol: &Protocol, catalogue: &str) -> Verdicts {
    let engine = |case: &Case, answers: &Answers| protocol.settled_level(&protocol.standing(case, answers));
    count_through(&protocol.text, catalogue, &engine)
}

fn count_through(protocol: &str, catalogue: &str, engine: Engine<'_>) -> Verdicts {
    let Some(file) = File::read(protocol, catalogue) else {
        let mut verdicts = Verdicts::default();
        for claim in Claim::ALL {
            let what =
                "read as plain TOML, the file or the catalogue says something this proof does not understand";
            verdicts.fail(claim, "file".into(), what.into());
        }
        return verdicts;
    };
    let mut counting = Counting {
        engine,
        names: file.facts.iter().map(|fact| FactId::new(&fact.name)).collect(),
        everybody: state::everybody(&file),
        nothing: Said::all_no(&file),
        file,
        verdicts: Verdicts::default(),
    };
    let groups = Group::all(&counting.file);
    for group in &groups {
        counting.walk(group);
    }
    counting.deciding_alone(&groups);
    counting.least_levels();
    counting.explaining_rules();
    counting.thresholds();
    counting.unsure();
    counting.lines();
    counting.gate();
    counting.verdicts
}
