//! `marrowline protocol` as others run it: what it says about a good file and a bad one, and made-up donors.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_marrowline"));
    command.arg("protocol").args(arguments).stdin(Stdio::null());
    command.output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The shipped protocol with one text replaced, in a file of its own.
fn changed(folder: &tempfile::TempDir, from: &str, to: &str) -> PathBuf {
    assert!(protocol::MARROW_HARVEST.contains(from));
    let file = folder.path().join("our-center.toml");
    fs::write(&file, protocol::MARROW_HARVEST.replacen(from, to, 1)).unwrap();
    file
}

#[test]
fn check_prints_one_line_for_each_invariant_with_what_was_counted() {
    let output = run(&["check"]);
    assert_eq!(output.status.code(), Some(0));
    let text = out(&output);
    for number in [
        "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "10a", "11", "12", "13", "14", "16", "asked",
        "alone",
    ] {
        let of_number = |line: &&str| line.starts_with(&format!("holds  {number:>5}  "));
        assert_eq!(text.lines().filter(of_number).count(), 1, "{number}: {text}");
    }
    assert!(text.contains("counted again"));
}

#[test]
fn a_bad_file_is_named_with_its_line_its_rule_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let file = changed(
        &folder,
        "when = \"cold_sweat\"\nitems",
        "when = \"cold_swaet\"\nitems",
    );
    let name = file.to_str().unwrap();
    let said = "rule B4e-sweat: no question asks the fact \"cold_swaet\". Mend the name, or add a question line for it.";

    let output = run(&["check", name]);
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    let line = text.lines().find(|line| line.contains(said)).unwrap();
    assert!(
        line.starts_with(&format!("{name}: the file can be read: line ")),
        "{line}"
    );

    let output = run(&["check", "--json", name]);
    let report: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(report["file"], name);
    assert!(
        report["failures"][0]["place"]
            .as_str()
            .unwrap()
            .ends_with("rule B4e-sweat")
    );

    for command in ["decide", "simulate"] {
        let output = run(&[command, "--protocol", name]);
        assert_eq!(output.status.code(), Some(2), "{command}");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(
            text.contains(&format!("{name}: line ")) && text.contains(said),
            "{command}: {text}"
        );
    }
}

#[test]
fn a_protocol_that_breaks_a_promise_is_refused_with_a_counterexample() {
    let folder = tempfile::tempdir().unwrap();
    let file = changed(
        &folder,
        "when = \"nausea\"\nitems = [\"A2\"]",
        "when = \"vomit_blood\"\nitems = [\"A2\"]",
    );
    let output = run(&["check", file.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    let text = out(&output);
    assert!(text.contains("FAILS      1  floor"), "{text}");
    assert!(
        text.contains("sign A2: with nausea it ends at Green (no rule is true), under its floor yellow"),
        "{text}"
    );
    assert!(
        text.contains("an ordinary donor who answers nausea yes, everything else no ends at green"),
        "{text}"
    );
}

#[test]
fn simulate_draws_the_same_donors_for_the_same_seed_and_holds_its_goal() {
    let draw = |seed: &str| run(&["simulate", "--people", "500", "--seed", seed, "--json"]);
    let (one, again, other) = (draw("4"), draw("4"), draw("5"));
    assert_eq!(one.status.code(), Some(0));
    assert_eq!(out(&one), out(&again));
    assert_ne!(out(&one), out(&other));
    let simulation: Value = serde_json::from_str(&out(&one)).unwrap();
    assert_eq!(
        (&simulation["seed"], &simulation["people"]),
        (&4.into(), &500.into())
    );
    assert_eq!(simulation["days"].as_array().unwrap().len(), 4);
    assert_eq!(simulation["planted"]["red"], simulation["planted"]["donors"]);
    assert_eq!(simulation["goal"]["held"], true);
    let text = out(&run(&["simulate", "--people", "100"]));
    assert!(
        text.starts_with("seed 1\n") && text.contains("planted emergencies:"),
        "{text}"
    );
}

#[test]
fn a_protocol_that_alarms_the_sore_misses_the_goal() {
    let folder = tempfile::tempdir().unwrap();
    let file = changed(
        &folder,
        "when = \"pain_with_cosign\"",
        "when = \"pain_elsewhere\"",
    );
    let output = run(&[
        "simulate",
        "--people",
        "200",
        "--protocol",
        file.to_str().unwrap(),
    ]);
    assert_eq!(output.status.code(), Some(1));
    assert!(out(&output).contains("MISSED"));
}

#[test]
fn the_lines_of_the_leaflet_are_compared_with_what_the_protocol_stores() {
    let folder = tempfile::tempdir().unwrap();
    let leaflet: String = (1..=70)
        .map(|number| format!("Line number {number}.\n"))
        .collect();
    let lines = folder.path().join("leaflet.txt");
    fs::write(&lines, &leaflet).unwrap();
    let lines = lines.to_str().unwrap();
    let shipped = run(&["check", "--lines", lines]);
    assert_eq!(shipped.status.code(), Some(1), "the shipped file stores no hash");
    let text = out(&shipped);
    let (_, hashes) = text.split_once("[line-hashes]").unwrap();
    let file = folder.path().join("our-center.toml");
    fs::write(
        &file,
        format!("{}\n[line-hashes]{hashes}", protocol::MARROW_HARVEST),
    )
    .unwrap();
    let file = file.to_str().unwrap();
    assert_eq!(run(&["check", file, "--lines", lines]).status.code(), Some(0));
    fs::write(lines, leaflet.replace("number 47.", "number 47, mended.")).unwrap();
    let changed = run(&["check", file, "--lines", lines, "--json"]);
    assert_eq!(changed.status.code(), Some(1));
    let report: Value = serde_json::from_str(&out(&changed)).unwrap();
    assert_eq!(report["lines"]["changed"], serde_json::json!([47]));
    assert_eq!(
        run(&["check", "--lines", "/nowhere/at/all"]).status.code(),
        Some(2)
    );
}
