//! A file of phrases that is wrong says where, what, and what to do.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can not go on stops"
)]

mod heard;

use heard::PROTOCOL;
use protocol::{PHRASES, Phrases};

/// The English file with one change, which must occur.
fn changed(from: &str, to: &str) -> Vec<protocol::Fault> {
    let text = PHRASES[0].1;
    assert!(text.contains(from), "{from} is not in the file");
    let text = text.replacen(from, to, 1);
    match Phrases::parse("en.toml", &text, &PROTOCOL) {
        Err(faults) => faults.0,
        Ok(_) => panic!("\"{to}\" was read without a fault"),
    }
}

fn says(faults: &[protocol::Fault], what: &str) {
    let fault = faults.iter().find(|fault| fault.what.contains(what));
    let fault = fault.unwrap_or_else(|| panic!("nothing says \"{what}\": {faults:?}"));
    assert!(
        fault.line > 0 && fault.place.starts_with("en.toml") && !fault.remedy.is_empty(),
        "{fault}"
    );
}

#[test]
fn the_phrases_are_marked_as_reviewed_by_nobody() {
    for phrases in heard::phrases() {
        assert_eq!(phrases.status(), protocol::Status::Unreviewed);
        assert_eq!(phrases.source().1, protocol::SourceStatus::Proposed);
        assert!(!phrases.version().is_empty());
    }
}

#[test]
fn a_phrase_that_two_facts_claim_is_named_with_both_places() {
    let faults = changed("\"trouble breathing\"", "\"trouble breathing\", \"chest pain\"");
    says(
        &faults,
        "\"chest pain\" is claimed by chest_discomfort too, on line ",
    );
}

#[test]
fn the_same_words_in_another_order_are_one_phrase() {
    says(
        &changed("\"trouble breathing\"", "\"pains in the chest\""),
        "is claimed by chest_discomfort too",
    );
}

#[test]
fn a_fact_that_no_question_asks_is_named() {
    let faults = changed("fact = \"breath_trouble\"", "fact = \"breath_truoble\"");
    says(&faults, "no question asks the fact \"breath_truoble\"");
}

#[test]
fn a_fact_that_is_a_number_is_not_answered_by_words() {
    let faults = changed("also = [\"dizzy\"]", "also = [\"temp_c\"]");
    says(&faults, "\"temp_c\" is answered with a number");
}

#[test]
fn an_empty_phrase_is_named() {
    says(
        &changed("\"trouble breathing\"", "\"\""),
        "the phrase \"\" says nothing",
    );
    says(
        &changed("\"trouble breathing\"", "\"I have it\""),
        "the phrase \"I have it\" says nothing",
    );
}

#[test]
fn a_fact_that_stands_twice_is_named() {
    let faults = changed("fact = \"breath_trouble\"", "fact = \"chest_discomfort\"");
    says(&faults, "the fact stands in the file twice");
}

#[test]
fn a_phrase_that_its_own_cues_take_back_is_named() {
    let faults = changed("\"trouble breathing\"", "\"she has trouble breathing\"");
    says(&faults, "alone is heard");
}

#[test]
fn a_word_that_is_heard_as_two_is_named() {
    let faults = changed("arm = [\"arms\"]", "arm = [\"arms\", \"feet\"]");
    says(&faults, "\"feet\" is heard as");
}

#[test]
fn a_typing_slip_in_the_file_is_named_with_its_line() {
    says(&changed("[past]\nreach", "[past]\nraech"), "raech");
    says(&changed("language = \"en\"", "language = "), "");
}

#[test]
fn phrases_for_another_protocol_are_refused() {
    says(
        &changed("protocol = \"marrow-harvest\"", "protocol = \"knee\""),
        "for the protocol \"knee\"",
    );
}
