//! The shipped protocol, changed in every small way one by one. Each change must be found out: by reading the file, by an example of a
//! table, or by a proof. What nothing finds is listed in `survivors.txt` with the reason why it is no fault; the list may only shrink.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod changes;
#[path = "../people/mod.rs"]
mod people;
#[path = "../rows/mod.rs"]
mod rows;

use std::collections::BTreeSet;

use changes::Mutant;
use protocol::{Protocol, check, check_by_clauses};

/// How many changes may survive; lower it when one no longer does.
const SURVIVORS_MAX: usize = 1;

/// Who finds a changed file out.
fn killer(protocol: &Result<Protocol, protocol::Faults>) -> Option<String> {
    let protocol = match protocol {
        Err(faults) => return Some(format!("reading it: {}", faults.0[0])),
        Ok(protocol) => protocol,
    };
    example(protocol).or_else(|| proof(protocol))
}

/// A row of the tables that now decides otherwise, or a screen that is no longer asked.
fn example(protocol: &Protocol) -> Option<String> {
    if let Some(unknown) = rows::unasked_fact(protocol) {
        return Some(format!("the example {unknown}"));
    }
    let tables = [rows::SIGNS, rows::COLLISIONS, rows::ADDED, rows::MODES];
    let mut rows = tables.into_iter().flat_map(rows::read);
    let row = rows.find_map(|row| row.judge(protocol));
    let wrong = row
        .or_else(|| rows::judge_silence(protocol))
        .or_else(|| rows::judge_asking(protocol));
    wrong.map(|wrong| format!("the example {wrong}"))
}

fn proof(protocol: &Protocol) -> Option<String> {
    let quick = check_by_clauses(protocol);
    let report = if quick.holds() { check(protocol) } else { quick };
    let failure = report.failures.first()?;
    Some(format!("the proof \"{}\"", failure.proof))
}

/// Names of the survivors of one kind, as they stand in the list.
fn listed(kind: &str) -> BTreeSet<String> {
    survivors()
        .filter(|(of, ..)| *of == kind)
        .map(|(_, name, _)| name.to_owned())
        .collect()
}

fn survivors() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = include_str!("survivors.txt").lines();
    lines
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let cells: Vec<_> = line.split(" | ").map(str::trim).collect();
            let [kind, name, reason] = cells.as_slice() else {
                panic!("not three cells: {line}");
            };
            (*kind, *name, *reason)
        })
}

/// Tries every change of one kind; at least so many there must be.
fn all_are_found_out(kind: &str, mutants: Vec<Mutant>, least: usize) {
    assert!(mutants.len() >= least, "only {} changes of {kind}", mutants.len());
    let alive: BTreeSet<String> = mutants
        .iter()
        .filter(|mutant| killer(&Protocol::parse(&mutant.text())).is_none())
        .map(|mutant| mutant.name.clone())
        .collect();
    let listed = listed(kind);
    let new: Vec<_> = alive.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&alive).collect();
    assert!(
        new.is_empty(),
        "nothing finds these changes of {kind} out: {new:#?}"
    );
    assert!(
        gone.is_empty(),
        "these changes of {kind} are found out now; take them off the list: {gone:#?}"
    );
}

#[test]
fn the_file_written_anew_is_the_file() {
    let text = changes::unchanged().text();
    assert_eq!(killer(&Protocol::parse(&text)), None);
}

#[test]
fn the_list_of_survivors_is_short_and_says_why() {
    assert!(
        survivors().count() <= SURVIVORS_MAX,
        "the list of survivors may only shrink"
    );
    for (kind, name, reason) in survivors() {
        assert!(
            reason.split_whitespace().count() >= 5,
            "{kind} {name} does not say why it is no fault"
        );
    }
}

#[test]
fn a_rule_that_is_taken_out_is_found_out() {
    all_are_found_out("rule out", changes::rules_taken_out(), 95);
}

#[test]
fn a_rule_that_is_lowered_by_one_step_is_found_out() {
    all_are_found_out("rule lowered", changes::rules_lowered(), 95);
}

#[test]
fn a_clause_that_is_dropped_is_found_out() {
    all_are_found_out("clause", changes::clauses_dropped(), 100);
}

#[test]
fn a_condition_that_asks_for_less_is_found_out() {
    all_are_found_out("condition", changes::demands_dropped(), 30);
}

#[test]
fn a_threshold_that_moves_by_its_step_is_found_out() {
    all_are_found_out("threshold", changes::thresholds_moved(), 16);
}

#[test]
fn a_fact_that_leaves_the_gate_is_found_out() {
    all_are_found_out("gate", changes::gate_facts_dropped(), 20);
}

#[test]
fn a_route_or_a_sentence_for_the_call_that_is_dropped_is_found_out() {
    all_are_found_out("route", changes::routes_dropped(), 40);
}

#[test]
fn a_separating_question_that_is_forgotten_is_found_out() {
    all_are_found_out("separation", changes::separations_dropped(), 40);
}

#[test]
fn a_question_that_is_asked_of_fewer_people_is_found_out() {
    all_are_found_out("asked", changes::questions_narrowed(), 30);
}
