//! Dead rules and explaining rules.

use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::proving::groups::Groups;
use crate::proving::person::{level_words, words};
use crate::standing::any_within;

/// Each rule that is on decides the level alone for somebody, before a centre's choices (a raise or an extra rule may well overtake a
/// rule); explaining rules and the choices themselves are exempt and named.
pub(crate) fn no_rule_is_dead(protocol: &Protocol, groups: &Groups, ledger: &mut Ledger) {
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
        } else if !groups.decides_alone(number) {
            let what =
                "walking every state of its group, it never decides alone, although its clauses say so";
            ledger.fail(format!("rule {}", rule.id), what);
        }
    }
    ledger.looked_at += groups.states;
    if !exempt.is_empty() {
        ledger.notes.push(format!(
            "exempt because they explain or are a choice of the centre: {}",
            exempt.join(", ")
        ));
    }
    ledger.notes.extend(groups.too_large.iter().cloned());
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
