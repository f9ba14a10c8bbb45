//! The proof of a protocol: every promise, over every case and every answer.
//!
//! Two things make "every" possible. Conditions are positive, so what holds at the least state that makes a clause true holds at every
//! state above it. And rules that share no fact cannot influence each other, so each linked group of facts can be walked state by state.
//! The first proof reads the clauses, the second the condition trees; they have to agree.

mod alone;
mod asking;
mod catalogue;
mod gate;
mod groups;
mod levels;
mod person;
mod reach;
mod values;

use crate::catalogue::Catalogue;
use crate::protocol::Protocol;
use crate::report::{Failure, Method, Proof, Report};
use groups::Groups;

/// Proves the promises of a protocol. `seconds` of the report is left at 0 for the caller, who has a clock.
#[must_use]
pub fn check(protocol: &Protocol) -> Report {
    let mut proving = Proving::default();
    let Ok(catalogue) = Catalogue::embedded() else {
        // Parsing needs the same catalogue, so a protocol in hand means it was read.
        return proving.report(protocol, 0, 0);
    };
    let groups = Groups::walk(protocol);
    let (total, covered) = proving.signs(protocol, &catalogue, &groups);
    proving.rules(protocol, &catalogue, &groups);
    proving.prove("a worse answer never lowers the level", &EXHAUSTIVE, |ledger| {
        groups.monotone(ledger);
    });
    proving.prove("both readings of every condition agree", &EXHAUSTIVE, |ledger| {
        groups.readings_agree(protocol, ledger);
        ledger.notes.push(groups.words());
    });
    proving.prove("modes, sites, role and days only raise", &EXHAUSTIVE, |ledger| {
        groups.cases_only_raise(protocol, ledger);
    });
    proving.prove("not sure counts as yes", &[Method::Exhaustive], |ledger| {
        values::unsure_is_yes(protocol, ledger);
    });
    proving.prove(
        "thresholds hold at the number itself, in both units",
        &[Method::Exhaustive],
        |ledger| {
            values::thresholds(protocol, ledger);
        },
    );
    proving.asking(protocol, &catalogue);
    proving.report(protocol, total, covered)
}

const EXHAUSTIVE: [Method; 2] = [Method::Structural, Method::Exhaustive];
const WALKS: [Method; 2] = [Method::Structural, Method::Walks];
const BOTH: [Method; 2] = [Method::LeastStates, Method::Exhaustive];

/// What one proof looked at and found.
#[derive(Default)]
pub(crate) struct Ledger {
    pub(crate) looked_at: usize,
    pub(crate) failures: Vec<(String, String)>,
    pub(crate) notes: Vec<String>,
}

impl Ledger {
    pub(crate) fn fail(&mut self, place: impl Into<String>, counterexample: impl Into<String>) {
        self.failures.push((place.into(), counterexample.into()));
    }
}

#[derive(Default)]
struct Proving {
    proofs: Vec<Proof>,
    failures: Vec<Failure>,
    states: usize,
}

impl Proving {
    fn prove(&mut self, name: &'static str, methods: &[Method], run: impl FnOnce(&mut Ledger)) {
        let mut ledger = Ledger::default();
        run(&mut ledger);
        if methods.iter().any(|method| *method != Method::Structural) {
            self.states += ledger.looked_at;
        }
        self.proofs.push(Proof {
            name,
            methods: methods.to_vec(),
            looked_at: ledger.looked_at,
            holds: ledger.failures.is_empty(),
            note: (!ledger.notes.is_empty()).then(|| ledger.notes.join("; ")),
        });
        let failures = ledger.failures.into_iter();
        self.failures
            .extend(failures.map(|(place, counterexample)| Failure {
                proof: name,
                place,
                counterexample,
            }));
    }

    /// How many signs the leaflet has, and how many of them are kept.
    fn signs(&mut self, protocol: &Protocol, catalogue: &Catalogue, groups: &Groups) -> (usize, usize) {
        let mut kept = 0;
        self.prove("every sign of the leaflet keeps its floor", &BOTH, |ledger| {
            kept = catalogue
                .signs
                .iter()
                .filter(|sign| levels::sign_is_kept(protocol, sign, groups, ledger))
                .count();
        });
        self.prove(
            "every line of the two lists is cited",
            &[Method::Structural],
            |ledger| {
                catalogue::lines_are_cited(protocol, catalogue, ledger);
            },
        );
        self.prove(
            "every row of the catalogue keeps its level",
            &[Method::LeastStates],
            |ledger| {
                catalogue::rows_keep_their_level(protocol, catalogue, ledger);
            },
        );
        (catalogue.signs.len(), kept)
    }

    fn rules(&mut self, protocol: &Protocol, catalogue: &Catalogue, groups: &Groups) {
        self.prove("every added rule exists", &[Method::Structural], |ledger| {
            catalogue::added_rules_exist(protocol, catalogue, ledger);
        });
        self.prove("no rule is dead", &BOTH, |ledger| {
            alone::no_rule_is_dead(protocol, groups, ledger);
        });
        self.prove(
            "explaining rules only explain",
            &[Method::LeastStates],
            |ledger| {
                alone::explaining_rules_only_explain(protocol, ledger);
            },
        );
        self.prove(
            "every Red result says whom to ring and what to say",
            &[Method::LeastStates],
            |ledger| {
                levels::routes(protocol, ledger);
            },
        );
        self.prove(
            "separations are named, used and switched off",
            &[Method::LeastStates],
            |ledger| {
                catalogue::shortcuts(protocol, catalogue, ledger);
            },
        );
    }

    fn asking(&mut self, protocol: &Protocol, catalogue: &Catalogue) {
        self.prove("the gate keeps its promises", &[Method::LeastStates], |ledger| {
            gate::buttons(protocol, catalogue, ledger);
        });
        self.prove("whatever can be Red is asked first", &WALKS, |ledger| {
            gate::red_comes_first(protocol, ledger);
        });
        self.prove(
            "an opener holds its floor until it is separated",
            &[Method::LeastStates],
            |ledger| {
                levels::openers(protocol, catalogue, ledger);
            },
        );
        self.prove("every question can be reached", &[Method::Walks], |ledger| {
            asking::every_line_is_reached(protocol, ledger);
        });
        self.prove(
            "whoever has what a rule names is asked about it",
            &[Method::Walks],
            |ledger| {
                asking::every_rule_is_reached(protocol, ledger);
            },
        );
        self.prove(
            "an unfinished check is never Green, and stopping at Red equals finishing",
            &WALKS,
            |ledger| {
                asking::walks_keep_their_promises(protocol, ledger);
            },
        );
    }

    fn report(self, protocol: &Protocol, signs_total: usize, signs_covered: usize) -> Report {
        Report {
            protocol: protocol.id.clone(),
            version: protocol.version.clone(),
            facts: protocol.facts.len(),
            rules: protocol.rules.iter().filter(|rule| rule.enabled).count(),
            signs_covered,
            signs_total,
            states_checked: self.states,
            failures: self.failures,
            proofs: self.proofs,
            seconds: 0.0,
        }
    }
}
