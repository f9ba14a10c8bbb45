//! The danger gate, and the order of asking.

use std::collections::BTreeSet;

use crate::answer::{Answer, Answers, FactId};
use crate::bits::Bits;
use crate::catalogue::Catalogue;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::proving::person::level_words;
use crate::question::Step;
use crate::rule::Rule;

/// Every sign that the catalogue wants on the gate stands on a button.
pub(crate) fn signs_stand_on_it(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    for fact in &catalogue.on_the_gate {
        ledger.looked_at += 1;
        if !protocol
            .gate
            .buttons
            .iter()
            .any(|button| button.sets.contains(fact))
        {
            ledger.fail("gate", format!("no button stands for {fact}"));
        }
    }
}

/// Each fact of a button gives Red alone and ends the check; "none of these" answers nothing it may not.
pub(crate) fn buttons(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    let Some(person) = protocol.person(&[]) else {
        return;
    };
    for button in &protocol.gate.buttons {
        let place = format!("gate button {}", button.id);
        if button.sets.is_empty() {
            ledger.fail(&place, "it sets nothing");
        }
        for fact in &button.sets {
            let answers = Answers::from_iter([(fact.clone(), Answer::Yes)]);
            let decision = protocol.decide(&person.case, &answers);
            ledger.looked_at += 1;
            if decision.settled() != Some(Level::Red) || !decision.finished {
                let what = format!(
                    "{fact} alone gives {}, not Red at once",
                    level_words(decision.settled())
                );
                ledger.fail(&place, what);
            }
        }
        for fact in catalogue
            .never_by_gate
            .iter()
            .filter(|fact| button.none_answers.contains(fact))
        {
            ledger.fail(
                &place,
                format!("\"none of these\" answers {fact}, which no gate may answer"),
            );
        }
    }
    let none: Answers = protocol
        .gate
        .none_answers()
        .map(|fact| (fact.clone(), Answer::No))
        .collect();
    let decision = protocol.decide(&person.case, &none);
    ledger.looked_at += 1;
    if decision.finished || decision.level.is_some() {
        ledger.fail("gate", "\"none of these\" alone gives a result");
    }
    if let Step::Ask(question) = protocol.next(&person.case, &none)
        && protocol
            .gate
            .none_answers()
            .any(|fact| question.facts().any(|asked| asked == fact))
    {
        ledger.fail(
            format!("question {}", question.id),
            "the gate has answered it, but it is asked next",
        );
    }
}

/// Facts that occur in a deciding Red rule.
fn red_facts(protocol: &Protocol) -> BTreeSet<FactId> {
    red_clauses(protocol)
        .flat_map(|(_, clause)| protocol.atoms_of(clause))
        .flat_map(|atom| atom.facts().to_vec())
        .collect()
}

fn red_clauses(protocol: &Protocol) -> impl Iterator<Item = (&Rule, &Bits)> {
    let deciding = |rule: &&Rule| rule.enabled && !rule.explaining && rule.level == Level::Red;
    protocol
        .rules
        .iter()
        .filter(deciding)
        .flat_map(|rule| rule.clauses.iter().map(move |clause| (rule, clause)))
}

/// The number of the first screen that asks nothing a Red rule reads.
pub(crate) fn first_calm_screen(protocol: &Protocol) -> usize {
    let red = red_facts(protocol);
    let calm = protocol
        .questions
        .iter()
        .position(|question| !question.facts().any(|fact| red.contains(fact)));
    calm.unwrap_or(protocol.questions.len())
}

/// For each clause of a deciding Red rule, each of its facts is asked before the first calm screen whenever the rest of the clause is true,
/// and where a later screen could ask it, the check is Red already.
pub(crate) fn red_comes_first(protocol: &Protocol, ledger: &mut Ledger) {
    let calm_from = first_calm_screen(protocol);
    if let Some(calm) = protocol.questions.get(calm_from) {
        ledger
            .notes
            .push(format!("the first question that cannot be Red is {}", calm.id));
    }
    let late_facts = late_facts(protocol, calm_from);
    for (rule, clause) in red_clauses(protocol) {
        for fact in protocol
            .atoms_of(clause)
            .iter()
            .flat_map(|atom| atom.facts().to_vec())
        {
            ledger.looked_at += 1;
            let rest: Bits = clause
                .iter()
                .filter(|&number| {
                    protocol
                        .atoms
                        .get(number)
                        .is_some_and(|atom| !atom.facts().contains(&fact))
                })
                .collect();
            if let Some(question) = asked_late(protocol, &fact, &rest, calm_from, &late_facts) {
                let what =
                    format!("{fact} can make it Red, but may first be asked at the question {question}");
                ledger.fail(format!("rule {}", rule.id), what);
            }
        }
    }
}

/// Facts that no screen before the first calm one asks.
fn late_facts(protocol: &Protocol, calm_from: usize) -> BTreeSet<FactId> {
    let early: BTreeSet<&FactId> = protocol
        .questions
        .iter()
        .take(calm_from)
        .flat_map(|question| question.facts())
        .collect();
    protocol
        .fact_names
        .iter()
        .filter(|fact| !early.contains(fact))
        .cloned()
        .collect()
}

/// The screen at which a fact may be asked too late, given that the rest of its clause is true.
fn asked_late<'a>(
    protocol: &'a Protocol,
    fact: &FactId,
    rest: &Bits,
    calm_from: usize,
    late_facts: &BTreeSet<FactId>,
) -> Option<&'a str> {
    let truth = protocol.least_truth(&protocol.atoms_of(rest));
    let early = protocol.questions.iter().take(calm_from);
    let in_time = early
        .flat_map(|question| protocol.asked_when(question, fact))
        .any(|when| when.within(&truth));
    if in_time {
        return None;
    }
    for (place, question) in protocol.questions.iter().enumerate() {
        for when in protocol.asked_when(question, fact) {
            let opened_late = protocol
                .atoms_of(&when)
                .iter()
                .flat_map(|atom| atom.facts().to_vec())
                .any(|opener| late_facts.contains(&opener));
            let together = protocol.least_truth(&protocol.atoms_of(&when.with(rest)));
            let red_already = protocol.level_of(&together, |rule| !rule.explaining) == Some(Level::Red);
            if (place >= calm_from || opened_late) && !red_already {
                return Some(&question.id);
            }
        }
    }
    None
}
