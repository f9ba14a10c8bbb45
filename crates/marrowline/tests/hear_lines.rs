//! `marrowline protocol hear` as others run it.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

use serde_json::{Value, json};
use std::io::Write as _;
use std::process::{Command, Output, Stdio};

fn hear(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_marrowline"))
        .args(["protocol", "hear"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments may have gone before it reads.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn each_line_of_free_text_is_answered_by_one_line_of_json() {
    let output = hear(&[], "no chest pain but I can't breathe\nall is well\n");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(
        lines(&output),
        [
            json!({
                "facts": [
                    { "fact": "chest_discomfort", "said": "negated" },
                    { "fact": "breath_trouble", "said": "yes" },
                ],
                "show_emergency": true,
            }),
            json!({ "facts": [], "show_emergency": false }),
        ]
    );
}

#[test]
fn spanish_is_heard_when_it_is_asked_for() {
    let output = hear(&["--language", "es"], "mi madre tiene dolor de pecho\n");
    assert_eq!(
        lines(&output),
        [
            json!({ "facts": [{ "fact": "chest_discomfort", "said": "other-person" }], "show_emergency": true })
        ]
    );
}

#[test]
fn a_language_nobody_wrote_is_refused_with_those_that_are_there() {
    let output = hear(&["--language", "tlh"], "anything\n");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("\"tlh\"") && said.contains("en or es"), "{said}");
}

#[test]
fn a_line_that_is_too_long_says_that_its_end_was_not_read() {
    let output = hear(&[], &format!("{}\n", "word ".repeat(600)));
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(lines(&output)[0]["show_emergency"], json!(true));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("line 1: only the first 2000 characters"), "{said}");
}
