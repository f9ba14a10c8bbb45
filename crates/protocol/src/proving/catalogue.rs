//! What the catalogue of the leaflet demands of any protocol.

use std::collections::BTreeSet;

use crate::answer::Answer;
use crate::bits::Bits;
use crate::catalogue::{Catalogue, LeastLevel};
use crate::condition::Atom;
use crate::decision::ItemId;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::proving::person::{level_words, words};
use crate::reading::conditions::ConditionReader;
use crate::rule::{Rule, Shortcut};
use crate::standing::any_within;

/// Every line of the two lists is cited by a rule that is on, and a line that opens a group by every rule of the group.
pub(crate) fn lines_are_cited(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    let on = || protocol.rules.iter().filter(|rule| rule.enabled);
    let cited: BTreeSet<u16> = on().flat_map(|rule| rule.lines.iter().copied()).collect();
    for line in &catalogue.lines {
        ledger.looked_at += 1;
        if !cited.contains(line) {
            ledger.fail(format!("leaflet line {line}"), "no rule that is on cites it");
        }
    }
    for group in &catalogue.groups {
        for rule in on().filter(|rule| rule.items.iter().any(|item| group.items.contains(item))) {
            if !rule.lines.contains(&group.line) {
                let what = format!(
                    "it cites {}, but not line {}, which opens its group",
                    names(&rule.items),
                    group.line
                );
                ledger.fail(format!("rule {}", rule.id), what);
            }
        }
    }
}

fn names(items: &[ItemId]) -> String {
    let names: Vec<_> = items.iter().map(ItemId::as_str).collect();
    names.join(", ")
}

/// Each of the added rules has at least one rule of its own that is on.
pub(crate) fn added_rules_exist(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    for item in &catalogue.added {
        ledger.looked_at += 1;
        let exists = protocol
            .rules
            .iter()
            .any(|rule| rule.enabled && rule.items.contains(item));
        if !exists {
            ledger.fail(item.as_str(), "no rule that is on stands for it");
        }
    }
}

/// Every row of the catalogue: whenever it holds, a rule that cites its item gives at least its level, and its route is named.
pub(crate) fn rows_keep_their_level(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    let mut reader = reader(protocol, catalogue);
    for row in &catalogue.least_levels {
        let place = format!("catalogue row {} {}", row.item, row.level);
        match reader.read(&row.when) {
            Err((what, remedy)) => ledger.fail(place, format!("{what}. {remedy}")),
            Ok((_, clauses)) => {
                for clause in clauses {
                    row_keeps_its_level(protocol, row, &place, &atoms_of(&reader, &clause), ledger);
                }
            }
        }
    }
}

/// Every way of the catalogue to be an emergency: its item, and what holds.
pub(crate) fn red_signs(protocol: &Protocol, catalogue: &Catalogue) -> Vec<(String, Vec<Atom>)> {
    let mut reader = reader(protocol, catalogue);
    let mut signs = Vec::new();
    for row in catalogue
        .least_levels
        .iter()
        .filter(|row| row.level == Level::Red)
    {
        let clauses = reader
            .read(&row.when)
            .map(|(_, clauses)| clauses)
            .unwrap_or_default();
        signs.extend(
            clauses
                .iter()
                .map(|clause| (row.item.to_string(), atoms_of(&reader, clause))),
        );
    }
    signs
}

/// Reads the catalogue's conditions against the protocol's facts.
fn reader(protocol: &Protocol, catalogue: &Catalogue) -> ConditionReader {
    let names = protocol.fact_names.iter();
    ConditionReader {
        facts: names
            .map(|fact| (fact.clone(), protocol.range(fact).cloned()))
            .collect(),
        written: catalogue.conditions.clone(),
        ..ConditionReader::default()
    }
}

fn atoms_of(reader: &ConditionReader, clause: &Bits) -> Vec<Atom> {
    clause
        .iter()
        .filter_map(|number| reader.atoms.get(number).cloned())
        .collect()
}

fn row_keeps_its_level(
    protocol: &Protocol,
    row: &LeastLevel,
    place: &str,
    atoms: &[Atom],
    ledger: &mut Ledger,
) {
    ledger.looked_at += 1;
    let level = protocol.unchosen_level_of(&protocol.least_truth(atoms), |rule| {
        rule.items.contains(&row.item)
    });
    if level < Some(row.level) {
        let what = format!(
            "with {} the rules that cite it give {}",
            words(atoms),
            level_words(level)
        );
        ledger.fail(place, what);
    }
    let Some(person) = protocol.person(atoms) else {
        return;
    };
    ledger.looked_at += 1;
    let decision = protocol.decide(&person.case, &person.all_answers(protocol));
    if decision.level < Some(row.level) || !decision.items.contains(&row.item) {
        let what = format!(
            "a whole check with {} decides {}",
            words(atoms),
            level_words(decision.level)
        );
        ledger.fail(place, what);
    }
    if let Some(route) = row.route
        && !decision.routes.contains(&route)
    {
        ledger.fail(
            place,
            format!("with {} the result does not name {}", words(atoms), route.name()),
        );
    }
}

/// Every separation the catalogue names exists, is noted when it was used, and is not when a separating question was answered yes or
/// when it is switched off.
pub(crate) fn shortcuts(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    for id in &catalogue.shortcuts {
        if !protocol.shortcuts.iter().any(|shortcut| shortcut.id == *id) {
            ledger.fail(format!("shortcut {id}"), "the protocol does not have it");
        }
    }
    for shortcut in &protocol.shortcuts {
        for fact in catalogue.separated_by.get(&shortcut.id).into_iter().flatten() {
            ledger.looked_at += 1;
            if !shortcut.separated_by.contains(fact) {
                let what = format!("the catalogue wants it separated by {fact} as well");
                ledger.fail(format!("shortcut {}", shortcut.id), what);
            }
        }
        shortcut_is_honest(protocol, shortcut, ledger);
        shortcut_yields(protocol, shortcut, ledger);
    }
}

/// Where its opener makes true a rule of the very item it stands against, the separation is not noted.
fn shortcut_yields(protocol: &Protocol, shortcut: &Shortcut, ledger: &mut Ledger) {
    let opener = Atom::Fact(shortcut.opener.clone());
    let against =
        |rule: &&Rule| rule.enabled && rule.items.iter().any(|item| shortcut.instead_of.contains(item));
    for rule in protocol.rules.iter().filter(against) {
        for clause in &rule.clauses {
            let atoms = protocol.atoms_of(clause);
            let Some(person) = protocol.person(&atoms) else {
                continue;
            };
            if !atoms.contains(&opener) {
                continue;
            }
            ledger.looked_at += 1;
            let decision = protocol.decide(&person.case, &person.all_answers(protocol));
            if decision.shortcuts.contains(&shortcut.id) {
                let what = format!("it is noted although {} is true with {}", rule.id, words(&atoms));
                ledger.fail(format!("shortcut {}", shortcut.id), what);
            }
        }
    }
}

fn shortcut_is_honest(protocol: &Protocol, shortcut: &Shortcut, ledger: &mut Ledger) {
    let place = format!("shortcut {}", shortcut.id);
    let opener = Atom::Fact(shortcut.opener.clone());
    let Some(person) = protocol.person(std::slice::from_ref(&opener)) else {
        return;
    };
    let all = person.all_answers(protocol);
    let decision = protocol.decide(&person.case, &all);
    ledger.looked_at += 1;
    if !decision.shortcuts.contains(&shortcut.id) {
        ledger.fail(&place, format!("with {} alone it is not noted", shortcut.opener));
    }
    if let Some(item) = shortcut
        .instead_of
        .iter()
        .find(|item| decision.items.contains(item))
    {
        ledger.fail(
            &place,
            format!(
                "with {} alone the result cites {item} all the same",
                shortcut.opener
            ),
        );
    }
    for separator in &shortcut.separated_by {
        let mut worse = all.clone();
        worse.set(separator.clone(), Answer::Yes);
        ledger.looked_at += 1;
        if protocol
            .decide(&person.case, &worse)
            .shortcuts
            .contains(&shortcut.id)
        {
            ledger.fail(
                &place,
                format!("it is noted although {separator} was answered yes"),
            );
        }
    }
    for clause in &shortcut.off_clauses {
        let mut atoms = protocol.atoms_of(clause);
        atoms.push(opener.clone());
        ledger.looked_at += 1;
        if let Some(person) = protocol.person(&atoms)
            && any_within(
                &shortcut.off_clauses,
                &protocol.standing(&person.case, &person.answers).truth,
            )
            && protocol
                .decide(&person.case, &person.all_answers(protocol))
                .shortcuts
                .contains(&shortcut.id)
        {
            ledger.fail(
                &place,
                format!("it is noted although it is off with {}", words(&atoms)),
            );
        }
    }
}
