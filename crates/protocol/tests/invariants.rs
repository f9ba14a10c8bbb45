//! A proof that cannot fail is worth nothing: for each numbered invariant a protocol that breaks it, and the line that says so.
//!
//! Invariants 2, 4 and 12 are about the engine and cannot be broken by a file; the proofs' own unit tests break the engine instead.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::collections::BTreeSet;

use protocol::command::check_text;
use protocol::{MARROW_HARVEST, Protocol, check, check_by_clauses};

/// Invariant, a text of the shipped file, what it is changed to, and what the report says about it.
const BROKEN: &[(&str, &str, &str, &str)] = &[
    (
        "1",
        "when = \"nausea\"\nitems = [\"A2\"]",
        "when = \"vomit_blood\"\nitems = [\"A2\"]",
        "with nausea it ends at Green (no rule is true), under its floor yellow",
    ),
    (
        "1",
        "when = \"nausea\"\nitems = [\"A2\"]",
        "when = \"vomit_blood\"\nitems = [\"A2\"]",
        "counted again: an ordinary donor who answers nausea yes, everything else no ends at green, under the floor yellow",
    ),
    (
        "1",
        "id = \"A1-high\"\nlevel = \"orange\"",
        "id = \"A1-high\"\nlevel = \"yellow\"",
        "with temp_c >= 39 the rules that cite it give yellow",
    ),
    (
        "1",
        "id = \"A2-sick\"",
        "id = \"A2-sick\"\ncentre-choice = true",
        "sign A2: with nausea it ends at Green",
    ),
    (
        "3",
        "when = \"cold_sweat\"\nitems",
        "when = \"role:related-donor\"\nitems",
        "it is true of anybody with role:related-donor, whatever they answer",
    ),
    (
        "5",
        "fact = \"pain_elsewhere\"\nfloor = \"red\"",
        "fact = \"pain_elsewhere\"\nfloor = \"orange\"",
        "it holds orange, the catalogue wants red",
    ),
    (
        "5",
        "separated-by = [\"walk_sudden\", ",
        "separated-by = [",
        "the catalogue wants it separated by walk_sudden as well",
    ),
    ("6", "  { fact = \"cough_blood\" },\n", "", ""),
    (
        "7",
        "number = { min = \"0\", max = \"3\"",
        "number = { min = \"-1\", max = \"3\"",
        "an answer to phq2_interest can be below 0 and would take from a sum",
    ),
    (
        "8",
        "{ at-least = 2, of = [\"@fever\"",
        "{ at-least = 1, of = [\"@fever\"",
        "rule count-two: it is true with",
    ),
    (
        "9",
        "off-when = \"@sternum\"\n",
        "",
        "it is noted although B4b-sternum is true",
    ),
    (
        "9",
        "id = \"A4-tired\"\nopener",
        "id = \"A4-worn\"\nopener",
        "shortcut A4-tired: the protocol does not have it",
    ),
    (
        "10a",
        "sets = [\"cold_sweat\", \"cannot_stand_dizzy\"]\nnone-answers = [\"cold_sweat\", \"cannot_stand_dizzy\"]",
        "sets = [\"cold_sweat\"]\nnone-answers = [\"cold_sweat\"]",
        "gate: no button stands for cannot_stand_dizzy",
    ),
    (
        "10a",
        "sets = [\"breath_trouble\"]",
        "sets = [\"breath_trouble\", \"tired\"]",
        "counted again: a tap answers tired yes",
    ),
    (
        "10a",
        "say = \"say-cold-sweat\"\n",
        "",
        "rule B4e-sweat: it is Red without a sentence for the call",
    ),
    (
        "11",
        "red = [\"gate-chest\", \"gate-upper-pain\"",
        "green = [\"gate-chest\", \"gate-upper-pain\"",
        "level red: no list says which signs would raise a lower result to it",
    ),
    (
        "11",
        "red = { minutes = 5 }",
        "red = { minutes = 500000 }",
        "level red: its clock is slower than the slowest allowed, 30 minutes",
    ),
    (
        "11",
        "red = { minutes = 5 }",
        "red = { minutes = 31 }",
        "level red: its clock may end after the one of orange",
    ),
    (
        "11",
        "yellow = { working-hours-same-day = 4 }",
        "yellow = \"next-working-day\"",
        "level yellow: its clock is slower than the slowest allowed, 24 working hours of the same day",
    ),
    (
        "13",
        "temp_c >= 39.0",
        "temp_c >= 39.05",
        "no answer can be exactly 39.05: the step is 0.1",
    ),
    (
        "14",
        "lines = [48, 51]",
        "lines = [48]",
        "leaflet line 51: no rule that is on cites it",
    ),
    (
        "16",
        "id = \"safety\"\nstyle = \"one-tap\"\nprivate = true",
        "id = \"safety\"\nstyle = \"one-tap\"",
        "question safety: it asks self_harm where helpers and shared screens see it",
    ),
    (
        "asked",
        "id = \"wound\"\nstyle = \"yes-no\"\nwhen = \"skin_site\"",
        "id = \"wound\"\nstyle = \"yes-no\"\nwhen = \"hives_face\"",
        "question wound: nobody is ever asked wound_infected there",
    ),
    (
        "alone",
        "id = \"A6-worse\"\nlevel = \"orange\"\nwhen = \"pain_worse_daily\"",
        "id = \"A6-worse\"\nlevel = \"orange\"\nwhen = \"new_tingling\"",
        "rule A6-worse: wherever it is true, another rule gives orange or more without it",
    ),
    (
        "alone",
        "explaining = true\nsource = \"S48; much",
        "source = \"S48; much",
        "rule A2-drowsy: counted again: at no state does it decide alone",
    ),
];

/// The red question asked last: the file has to be put together anew for it.
fn with_danger_asked_last() -> String {
    let (start, rest) = MARROW_HARVEST
        .split_once("[[question]]\nid = \"danger-now\"")
        .unwrap();
    let (danger, rest) = rest.split_once("[[question]]").unwrap();
    format!("{start}[[question]]{rest}\n[[question]]\nid = \"danger-now\"{danger}")
}

fn broken(from: &str, to: &str) -> String {
    assert!(MARROW_HARVEST.contains(from), "{from} is not in the file");
    if from.contains("cough_blood") {
        return with_danger_asked_last();
    }
    MARROW_HARVEST.replacen(from, to, 1)
}

#[test]
fn each_invariant_has_a_protocol_that_breaks_it_and_a_counterexample_in_words() {
    for (invariant, from, to, said) in BROKEN {
        let report = check_text(&broken(from, to));
        let fails = report
            .proofs
            .iter()
            .any(|proof| proof.invariant == *invariant && !proof.holds);
        assert!(fails, "{to} does not fail invariant {invariant}: {report}");
        let text = report.to_string();
        assert!(text.contains(said), "{to}\n  says {text}\n  not  {said}");
        assert!(text.contains("the protocol must not be used"));
    }
}

#[test]
fn what_the_format_refuses_never_reaches_a_proof() {
    for (from, to) in [
        ("\nwhen = \"cold_sweat\"", "\nwhen = { not = [\"cold_sweat\"] }"),
        ("\nwhen = \"cold_sweat\"", "\nwhen = \"pain_score <= 3\""),
        (
            "id = \"B4a-chest\"\nlevel = \"red\"",
            "id = \"B4a-chest\"\nlevel = \"orange\"",
        ),
    ] {
        let report = check_text(&broken(from, to));
        assert!(!report.holds() && report.proofs.is_empty(), "{to}");
    }
}

#[test]
fn every_number_is_printed_once_and_every_one_that_a_file_can_break_is_broken_here() {
    let report = check_text(MARROW_HARVEST);
    let text = report.to_string();
    let printed: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("holds"))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    assert_eq!(
        printed,
        [
            "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "10a", "11", "12", "13", "14", "16", "asked",
            "alone"
        ]
    );
    let of_the_engine = ["2", "4", "10", "12"];
    let tried: BTreeSet<&str> = BROKEN
        .iter()
        .map(|(invariant, ..)| *invariant)
        .chain(of_the_engine)
        .collect();
    assert_eq!(tried, printed.into_iter().collect());
    for number in ["12", "15", "16"] {
        assert!(text.contains(&format!("not in a protocol file: {number},")));
    }
}

#[test]
fn each_proof_says_its_number_its_name_whether_it_held_and_what_was_counted() {
    let report = serde_json::to_value(check_text(MARROW_HARVEST)).unwrap();
    let proofs = report["proofs"].as_array().unwrap();
    assert!(proofs.len() > 20);
    for proof in proofs {
        assert!(proof["invariant"].is_string() && proof["name"].is_string());
        assert_eq!(proof["held"], true);
        assert!(proof["checked"].as_u64().unwrap() > 0, "{proof}");
        assert_eq!(
            (&proof["held"], &proof["checked"]),
            (&proof["holds"], &proof["looked_at"])
        );
    }
    let again = proofs
        .iter()
        .filter(|proof| proof["checked_again"].as_u64() > Some(0));
    assert_eq!(again.count(), 11, "the second proof looks at eleven promises");
}

#[test]
fn the_order_of_the_rules_means_nothing() {
    let mut file: toml::Table = MARROW_HARVEST.parse().unwrap();
    file.get_mut("rule").unwrap().as_array_mut().unwrap().reverse();
    let turned = Protocol::parse(&toml::to_string(&file).unwrap()).unwrap();
    let (one, other) = (check(&Protocol::parse(MARROW_HARVEST).unwrap()), check(&turned));
    assert!(other.holds());
    assert_eq!(one.states_checked, other.states_checked);
}

#[test]
fn the_quick_part_of_the_proof_promises_no_more_than_the_whole() {
    let protocol = Protocol::parse(MARROW_HARVEST).unwrap();
    let (whole, part) = (check(&protocol), check_by_clauses(&protocol));
    assert!(part.holds() && part.proofs.len() < whole.proofs.len());
    assert!(
        part.proofs
            .iter()
            .all(|proof| whole.proofs.iter().any(|known| known.name == proof.name))
    );
}
