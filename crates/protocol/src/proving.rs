//! The proof of a protocol: every promise, over every case and every answer.
//!
//! Two things make "every" possible. Conditions are positive, so what holds at the least state that makes a clause true holds at every
//! state above it. And rules that share no fact cannot influence each other, so each linked group of facts can be walked state by state.
//! The first proof reads the clauses, and walks the groups by the condition trees. The second ([`crate::plain`]) reads the text again and
//! counts through every state. They have to agree.

mod alone;
mod asking;
mod catalogue;
mod gate;
mod groups;
mod levels;
mod person;
mod reach;
mod results;
mod values;

use crate::catalogue::{Catalogue, TEXT};
use crate::plain::{self, Claim, Verdicts};
use crate::protocol::Protocol;
use crate::report::{Failure, Method, Proof, Report};
pub(crate) use catalogue::red_signs;
use groups::Groups;
pub(crate) use person::{Person, words};

/// Proves the promises of a protocol. `seconds` of the report is left at 0 for the caller, who has a clock.
#[must_use]
pub fn check(protocol: &Protocol) -> Report {
    let groups = Groups::walk(protocol);
    let second = plain::prove(protocol, TEXT);
    prove(protocol, second, Some(&groups))
}

/// The part of [`check`] that reads clauses and walks checks, without counting through states: quick enough to ask after every change of
/// a file, and never enough to publish it.
#[must_use]
pub fn check_by_clauses(protocol: &Protocol) -> Report {
    prove(protocol, Verdicts::default(), None)
}

fn prove(protocol: &Protocol, second: Verdicts, groups: Option<&Groups>) -> Report {
    let mut proving = Proving {
        second,
        ..Proving::default()
    };
    let Ok(catalogue) = Catalogue::embedded() else {
        // Parsing needs the same catalogue, so a protocol in hand means it was read.
        return proving.report(protocol, 0, 0);
    };
    let (total, covered) = proving.signs(protocol, &catalogue, groups);
    proving.rules(protocol, &catalogue, groups);
    if let Some(groups) = groups {
        proving.states(protocol, groups);
    }
    proving.answers(protocol);
    proving.asking(protocol, &catalogue);
    proving.results(protocol, &catalogue);
    proving.report(protocol, total, covered)
}

const EXHAUSTIVE: [Method; 2] = [Method::Structural, Method::Exhaustive];
const WALKS: [Method; 2] = [Method::Structural, Method::Walks];
const SHAPE: [Method; 1] = [Method::Structural];
const EVERY: [Method; 1] = [Method::Exhaustive];
const LEAST: [Method; 1] = [Method::LeastStates];
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
    second: Verdicts,
}

/// What is proved, under which invariant, and what the second proof says to it.
struct Promise {
    invariant: &'static str,
    name: &'static str,
    methods: &'static [Method],
    again: Option<Claim>,
}

const fn promise(invariant: &'static str, name: &'static str, methods: &'static [Method]) -> Promise {
    Promise {
        invariant,
        name,
        methods,
        again: None,
    }
}

impl Promise {
    /// The second proof looks at it as well.
    const fn again(mut self, claim: Claim) -> Promise {
        self.again = Some(claim);
        self
    }
}

impl Proving {
    fn prove(&mut self, promise: Promise, run: impl FnOnce(&mut Ledger)) {
        let mut ledger = Ledger::default();
        run(&mut ledger);
        if promise.methods.iter().any(|method| *method != Method::Structural) {
            self.states += ledger.looked_at;
        }
        let second = promise.again.and_then(|claim| self.second.of(claim));
        let looked_at_again = second.map(|verdict| verdict.checked);
        self.states += looked_at_again.unwrap_or_default();
        if let Some(verdict) = second {
            let again = verdict.failures.iter();
            let again = again.map(|(place, what)| (place.clone(), format!("counted again: {what}")));
            ledger.failures.extend(again);
        }
        self.proofs.push(Proof {
            invariant: promise.invariant,
            name: promise.name,
            methods: promise.methods.to_vec(),
            looked_at: ledger.looked_at,
            looked_at_again,
            holds: ledger.failures.is_empty(),
            note: (!ledger.notes.is_empty()).then(|| ledger.notes.join("; ")),
        });
        let failures = ledger.failures.into_iter();
        self.failures
            .extend(failures.map(|(place, counterexample)| Failure {
                proof: promise.name,
                place,
                counterexample,
            }));
    }

    /// How many signs the leaflet has, and how many of them are kept.
    fn signs(
        &mut self,
        protocol: &Protocol,
        catalogue: &Catalogue,
        groups: Option<&Groups>,
    ) -> (usize, usize) {
        let mut kept = 0;
        self.prove(
            promise("1", "every sign of the leaflet keeps its floor", &BOTH).again(Claim::Floors),
            |ledger| {
                kept = catalogue
                    .signs
                    .iter()
                    .filter(|sign| levels::sign_is_kept(protocol, sign, groups, ledger))
                    .count();
            },
        );
        let lines = promise("14", "every line of the two lists is cited", &SHAPE).again(Claim::Lines);
        self.prove(lines, |ledger| {
            catalogue::lines_are_cited(protocol, catalogue, ledger)
        });
        let rows = promise("1", "every row of the catalogue keeps its level", &LEAST).again(Claim::Rows);
        self.prove(rows, |ledger| {
            catalogue::rows_keep_their_level(protocol, catalogue, ledger)
        });
        (catalogue.signs.len(), kept)
    }

    fn rules(&mut self, protocol: &Protocol, catalogue: &Catalogue, groups: Option<&Groups>) {
        self.prove(promise("14", "every added rule exists", &SHAPE), |ledger| {
            catalogue::added_rules_exist(protocol, catalogue, ledger);
        });
        let alone = promise("alone", "no rule is dead", &BOTH).again(Claim::Alone);
        self.prove(alone, |ledger| alone::no_rule_is_dead(protocol, groups, ledger));
        let explaining = promise("alone", "explaining rules only explain", &LEAST).again(Claim::Explaining);
        self.prove(explaining, |ledger| {
            alone::explaining_rules_only_explain(protocol, ledger)
        });
        let positive = promise("3", "a rule needs an answer, and a no is none", &LEAST);
        self.prove(positive, |ledger| {
            alone::nothing_is_true_of_everybody(protocol, ledger)
        });
        self.prove(
            promise("8", "a centre's choice decides nothing alone", &LEAST),
            |ledger| {
                alone::choices_only_add(protocol, ledger);
            },
        );
        self.prove(
            promise("9", "separations are named, used and switched off", &LEAST),
            |ledger| {
                catalogue::shortcuts(protocol, catalogue, ledger);
            },
        );
    }

    fn states(&mut self, protocol: &Protocol, groups: &Groups) {
        let raises = promise("10", "a centre's changes only raise", &EXHAUSTIVE).again(Claim::Raises);
        self.prove(raises, |ledger| groups.changes_only_raise(protocol, ledger));
        let monotone =
            promise("2", "a worse answer never lowers the level", &EXHAUSTIVE).again(Claim::Monotone);
        self.prove(monotone, |ledger| groups.monotone(ledger));
        let readings =
            promise("12", "both readings of every condition agree", &EXHAUSTIVE).again(Claim::Engine);
        self.prove(readings, |ledger| {
            groups.readings_agree(protocol, ledger);
            ledger.notes.push(groups.words());
        });
        self.prove(
            promise("2", "modes, sites, role and days only raise", &EXHAUSTIVE),
            |ledger| {
                groups.cases_only_raise(protocol, ledger);
            },
        );
        self.prove(
            promise("10a", "what is not recorded follows the stricter rules", &EVERY),
            |ledger| {
                groups.unknown_is_strict(protocol, ledger);
            },
        );
    }

    fn answers(&mut self, protocol: &Protocol) {
        self.prove(
            promise("4", "not sure counts as yes", &EVERY).again(Claim::Unsure),
            |ledger| {
                values::unsure_is_yes(protocol, ledger);
            },
        );
        let thresholds = promise(
            "13",
            "thresholds hold at the number itself, in both units",
            &EVERY,
        );
        self.prove(thresholds.again(Claim::Thresholds), |ledger| {
            values::thresholds(protocol, ledger);
        });
    }

    fn asking(&mut self, protocol: &Protocol, catalogue: &Catalogue) {
        self.prove(
            promise("10a", "the gate keeps its promises", &LEAST).again(Claim::Gate),
            |ledger| {
                gate::signs_stand_on_it(protocol, catalogue, ledger);
                gate::buttons(protocol, catalogue, ledger);
            },
        );
        self.prove(
            promise("6", "whatever can be Red is asked first", &WALKS),
            |ledger| {
                gate::red_comes_first(protocol, ledger);
            },
        );
        self.prove(
            promise("5", "an opener holds its floor until it is separated", &LEAST),
            |ledger| {
                levels::openers(protocol, catalogue, ledger);
            },
        );
        self.prove(
            promise("asked", "every question can be reached", &[Method::Walks]),
            |ledger| {
                asking::every_line_is_reached(protocol, ledger);
            },
        );
        self.prove(
            promise(
                "asked",
                "whoever has what a rule names is asked about it",
                &[Method::Walks],
            ),
            |ledger| {
                asking::every_rule_is_reached(protocol, ledger);
            },
        );
        let walks = "an unfinished check is never Green, and stopping at Red equals finishing";
        self.prove(promise("7", walks, &WALKS), |ledger| {
            values::answering_takes_nothing_away(protocol, ledger);
            asking::walks_keep_their_promises(protocol, ledger);
        });
        self.prove(
            promise(
                "10a",
                "whoever cannot check a number is asked what it would have told",
                &[Method::Walks],
            ),
            |ledger| {
                asking::cannot_check_is_followed(protocol, catalogue, ledger);
            },
        );
    }

    fn results(&mut self, protocol: &Protocol, catalogue: &Catalogue) {
        self.prove(
            promise(
                "10a",
                "every Red result says whom to ring and what to say",
                &LEAST,
            ),
            |ledger| {
                levels::routes(protocol, ledger);
            },
        );
        self.prove(
            promise("11", "every result has what it must show", &SHAPE),
            |ledger| {
                results::everything_is_there(protocol, catalogue, ledger);
            },
        );
        self.prove(promise("16", "mood is asked in private", &SHAPE), |ledger| {
            results::private_is_private(protocol, catalogue, ledger);
        });
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
            file: None,
            lines: None,
            seconds: 0.0,
        }
    }
}
