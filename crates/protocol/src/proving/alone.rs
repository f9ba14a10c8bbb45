//! Dead rules and explaining rules.

use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::proving::groups::Groups;
use crate::proving::person::{level_words, words};
use crate::rule::Rule;
use crate::standing::any_within;

/// Each rule that is on decides the level alone for somebody, before a centre's choices (a raise or an extra rule may well overtake a
/// rule); explaining rules and the choices themselves are exempt and named.
pub(crate) fn no_rule_is_dead(protocol: &Protocol, groups: Option<&Groups>, ledger: &mut Ledger) {
    let mut exempt = Vec::new();
    for (number, rule) in protocol.rules.iter().enumerate().filter(|(_, rule)| rule.enabled) {
        if rule.explaining || rule.centre_choice {
            exempt.push(rule.id.as_str());
            continue;
        }
        ledger.looked_at += rule.clauses.len();
        let by_clauses = rule.clauses.iter().any(|clause| {
            let atoms = protocol.atoms_of(clause);
            let truth = protocol.least_truth(&atoms);
            let others = protocol.rules.iter().filter(|other| {
                let counts = other.enabled && !other.explaining && !other.centre_choice;
                counts && other.id != rule.id && any_within(&other.clauses, &truth)
            });
            let without = others.map(|other| other.level_unraised).max();
            without < Some(rule.level_unraised) && protocol.person(&atoms).is_some()
        });
        if !by_clauses {
            let what = format!(
                "wherever it is true, another rule gives {} or more without it",
                rule.level
            );
            ledger.fail(format!("rule {}", rule.id), what);
        } else if groups.is_some_and(|groups| !groups.decides_alone(number)) {
            let what =
                "walking every state of its group, it never decides alone, although its clauses say so";
            ledger.fail(format!("rule {}", rule.id), what);
        }
    }
    ledger.looked_at += groups.map_or(0, |groups| groups.states);
    if !exempt.is_empty() {
        ledger.notes.push(format!(
            "exempt because they explain or are a choice of the centre: {}",
            exempt.join(", ")
        ));
    }
    ledger
        .notes
        .extend(groups.into_iter().flat_map(|groups| &groups.too_large).cloned());
}

/// Where an explaining rule is true, rules that decide give its level without it.
pub(crate) fn explaining_rules_only_explain(protocol: &Protocol, ledger: &mut Ledger) {
    for rule in protocol
        .rules
        .iter()
        .filter(|rule| rule.enabled && rule.explaining)
    {
        for clause in &rule.clauses {
            let atoms = protocol.atoms_of(clause);
            ledger.looked_at += 1;
            let others = protocol.level_of(&protocol.least_truth(&atoms), |other| !other.explaining);
            if others < Some(rule.level) {
                let what = format!(
                    "with {} the other rules give {}",
                    words(&atoms),
                    level_words(others)
                );
                ledger.fail(format!("rule {}", rule.id), what);
            }
        }
    }
}

/// With everything answered no, no rule is true of anybody: every clause of every rule reads an answer.
pub(crate) fn nothing_is_true_of_everybody(protocol: &Protocol, ledger: &mut Ledger) {
    for rule in &protocol.rules {
        for clause in &rule.clauses {
            ledger.looked_at += 1;
            let atoms = protocol.atoms_of(clause);
            if atoms.iter().all(|atom| atom.facts().is_empty()) {
                let what = format!(
                    "it is true of anybody with {}, whatever they answer",
                    words(&atoms)
                );
                ledger.fail(format!("rule {}", rule.id), what);
            }
        }
    }
    ledger
        .notes
        .push("the format has no not, and the level is the highest that any rule gives, in any order".into());
}

/// A rule that a centre may switch counts several answers, and is never the only one that stands for an item.
pub(crate) fn choices_only_add(protocol: &Protocol, ledger: &mut Ledger) {
    for choice in protocol.rules.iter().filter(|rule| rule.centre_choice) {
        let place = format!("rule {}", choice.id);
        let state = if choice.enabled { "on" } else { "off" };
        ledger.notes.push(format!("{} is {state}", choice.id));
        for clause in &choice.clauses {
            ledger.looked_at += 1;
            if protocol.facts_of(clause).len() < 2 {
                let atoms = protocol.atoms_of(clause);
                let what = format!(
                    "it is true with {} alone, so it is no count of signs",
                    words(&atoms)
                );
                ledger.fail(&place, what);
            }
        }
        for item in &choice.items {
            ledger.looked_at += 1;
            let stands = |rule: &&Rule| rule.enabled && !rule.centre_choice && rule.items.contains(item);
            if !protocol.rules.iter().any(|rule| stands(&rule)) {
                ledger.fail(&place, format!("switched off, nothing stands for {item}"));
            }
        }
    }
}
