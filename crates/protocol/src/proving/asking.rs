//! Promises about asking, proved by walking whole checks.

use std::collections::BTreeSet;

use crate::answer::Answer;
use crate::case::Mode;
use crate::catalogue::Catalogue;
use crate::condition::Atom;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::proving::gate::first_calm_screen;
use crate::proving::person::{Person, level_words, words};

/// Every line of every screen is shown to somebody.
pub(crate) fn every_line_is_reached(protocol: &Protocol, ledger: &mut Ledger) {
    for (place, question) in protocol.questions.iter().enumerate() {
        for line in &question.lines {
            let reached = protocol.asked_when(question, &line.fact).iter().any(|clause| {
                let ways = protocol.ways_to_be_asked(&protocol.atoms_of(clause));
                ways.iter().any(|atoms| {
                    let Some(person) = protocol.person(atoms) else {
                        return false;
                    };
                    let walk = protocol.walk(&person);
                    ledger.looked_at += walk.shown.len();
                    walk.shown
                        .iter()
                        .any(|shown| shown.question == place && shown.facts.contains(&line.fact))
                })
            });
            if !reached {
                let what = format!("nobody is ever asked {} there", line.fact);
                ledger.fail(format!("question {}", question.id), what);
            }
        }
    }
}

/// For every clause of every rule that decides: somebody for whom it is true, and who answers truthfully, ends at the rule's level or more.
pub(crate) fn every_rule_is_reached(protocol: &Protocol, ledger: &mut Ledger) {
    for rule in protocol
        .rules
        .iter()
        .filter(|rule| rule.enabled && !rule.explaining)
    {
        for clause in &rule.clauses {
            let atoms = protocol.atoms_of(clause);
            let ways = protocol.ways_to_be_asked(&atoms);
            let possible: Vec<Person> = ways.iter().filter_map(|atoms| protocol.person(atoms)).collect();
            if possible.is_empty() && protocol.person(&atoms).is_none() {
                continue;
            }
            let reached = possible.iter().any(|person| {
                let walk = protocol.walk(person);
                ledger.looked_at += walk.shown.len();
                let standing = protocol.standing(&person.case, &walk.answers);
                protocol.settled_level(&standing) >= Some(rule.level)
            });
            if !reached {
                let what = format!(
                    "somebody with {} who answers every question asked is not found",
                    words(&atoms)
                );
                ledger.fail(format!("rule {}", rule.id), what);
            }
        }
    }
}

/// Along whole checks of everybody whom a rule, a sign or an opener names: the check ends, is never Green before, its level never falls
/// but by separating an opener, and after a Red nothing that was left unasked would have changed it.
pub(crate) fn walks_keep_their_promises(protocol: &Protocol, ledger: &mut Ledger) {
    let calm_from = first_calm_screen(protocol);
    let mut seen = BTreeSet::new();
    for atoms in everybody(protocol) {
        for way in protocol.ways_to_be_asked(&atoms).into_iter().take(3) {
            let mut sorted = way.clone();
            sorted.sort();
            if seen.insert(sorted)
                && let Some(person) = protocol.person(&way)
            {
                walk_keeps_its_promises(protocol, &person, &way, calm_from, ledger);
            }
        }
    }
}

fn everybody(protocol: &Protocol) -> Vec<Vec<Atom>> {
    let rules = protocol
        .rules
        .iter()
        .filter(|rule| rule.enabled)
        .flat_map(|rule| &rule.clauses);
    let signs = protocol.signs.iter().flat_map(|sign| &sign.clauses);
    let mut everybody: Vec<_> = rules
        .chain(signs)
        .map(|clause| protocol.atoms_of(clause))
        .collect();
    everybody.push(Vec::new());
    everybody.extend(
        protocol
            .openers
            .iter()
            .map(|opener| vec![Atom::Fact(opener.fact.clone())]),
    );
    everybody
}

fn walk_keeps_its_promises(
    protocol: &Protocol,
    person: &Person,
    atoms: &[Atom],
    calm_from: usize,
    ledger: &mut Ledger,
) {
    let walk = protocol.walk(person);
    ledger.looked_at += walk.shown.len();
    let place = words(atoms);
    if !walk.finished {
        return ledger.fail(place, "the check never comes to an end");
    }
    let last = protocol.decide(&person.case, &walk.answers);
    let mut before: Option<Level> = None;
    for shown in &walk.shown {
        if shown.level == Some(Level::Green) {
            ledger.fail(&place, "an unfinished check is Green");
        }
        if shown.settled < before {
            ledger.fail(
                &place,
                "the level of the true rules falls while answers are added",
            );
        }
        before = shown.settled;
    }
    let first_calm = walk.shown.iter().position(|shown| shown.question >= calm_from);
    if let Some(calm) = first_calm
        && last.settled() == Some(Level::Red)
    {
        let name = walk
            .shown
            .get(calm)
            .and_then(|shown| protocol.questions.get(shown.question));
        let name = name.map_or("?", |question| question.id.as_str());
        ledger.fail(&place, format!("Red is found only after the question {name}"));
    }
    let mut rest = walk.answers.clone();
    crate::command::fill_with_no(protocol, &mut rest);
    let mut worst = rest.clone();
    for (fact, answer) in person.answers.iter() {
        worst.set(fact.clone(), answer);
    }
    let all = protocol.decide(&person.case, &rest);
    if all.level != last.level {
        let what = format!(
            "it stops at {}, but answering all gives {}",
            level_words(last.level),
            level_words(all.level)
        );
        ledger.fail(&place, what);
    }
    let worst = protocol.decide(&person.case, &worst).level;
    if last.settled() == Some(Level::Red) && worst != Some(Level::Red) {
        ledger.fail(
            &place,
            "stopping at Red and finishing with every true answer disagree",
        );
    }
}

/// Whoever cannot check a number is asked, after it, what the number would have told; in every mode and whatever the role.
pub(crate) fn cannot_check_is_followed(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    for (number, told) in &catalogue.after_cannot_check {
        let place = format!("fact {number}");
        if !protocol.range(number).is_some_and(|range| range.cannot_check) {
            ledger.fail(&place, "nobody can say that it cannot be checked");
            continue;
        }
        for mode in std::iter::once(None).chain(Mode::ALL.into_iter().map(Some)) {
            let Some(mut person) = protocol.person(&[]) else {
                return;
            };
            person.case.modes.extend(mode);
            person.answers.set(number.clone(), Answer::CannotCheck);
            let walk = protocol.walk(&person);
            ledger.looked_at += walk.shown.len();
            let after = walk
                .shown
                .iter()
                .skip_while(|shown| !shown.facts.contains(number));
            if !after.into_iter().any(|shown| shown.facts.contains(told)) {
                let who = mode.map_or("an ordinary donor", Mode::name);
                ledger.fail(
                    &place,
                    format!("after \"I can not check\" {who} is not asked {told}"),
                );
            }
        }
    }
}
