//! What holds for any text at all.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

mod heard;

use std::sync::LazyLock;

use heard::phrases;
use proptest::prelude::*;
use protocol::{Phrases, Said, TEXT_MAX, hear};

/// Every phrase, by language.
static SAID: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| {
    let said = |phrases: &Phrases| {
        phrases
            .facts()
            .iter()
            .flat_map(|entry| entry.says.clone())
            .collect()
    };
    phrases().iter().map(said).collect()
});

const GLUE: [&str; 24] = [
    "no",
    "not",
    "never",
    "but",
    "and",
    "or",
    ",",
    ".",
    "?",
    "...",
    "my mother",
    "last year",
    "is gone",
    "sin",
    "ni",
    "nunca",
    "pero",
    "y",
    "mi madre",
    "el año pasado",
    "I",
    "me",
    "not only",
    "no es que",
];

/// Words that people and phrases use, cues among them, in any order, with any pauses.
fn rambling(language: usize) -> impl Strategy<Value = String> {
    let said = any::<prop::sample::Index>().prop_map(move |index| index.get(&SAID[language]).clone());
    let glue = prop::sample::select(&GLUE[..]).prop_map(str::to_owned);
    let words = prop::collection::vec(prop_oneof![said, glue, "\\PC{0,8}"], 0..25);
    words.prop_map(|words| words.join(" "))
}

fn any_text() -> impl Strategy<Value = (usize, String)> {
    (0..2_usize).prop_flat_map(|language| {
        let text = prop_oneof![rambling(language), any::<String>(), "\\PC{0,3000}"];
        text.prop_map(move |text| (language, text))
    })
}

/// Two texts in one language.
fn two_texts() -> impl Strategy<Value = (usize, String, String)> {
    (0..2_usize).prop_flat_map(|language| (Just(language), rambling(language), rambling(language)))
}

/// What was heard in the first text is heard in the second at least as strongly.
fn keeps(first: &str, second: &str, phrases: &Phrases) -> Result<(), TestCaseError> {
    let second = hear(second, phrases);
    for heard in hear(first, phrases).facts {
        let said = second.said(&heard.fact);
        prop_assert!(
            said >= Some(heard.said),
            "{} was {:?} and is {said:?}",
            heard.fact,
            heard.said
        );
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_heard_and_each_fact_once((language, text) in any_text()) {
        let phrases = &phrases()[language];
        let heard = hear(&text, phrases);
        prop_assert_eq!(&heard, &hear(&text, phrases));
        let mut facts: Vec<_> = heard.facts.iter().map(|one| &one.fact).collect();
        let all = facts.len();
        facts.sort();
        facts.dedup();
        prop_assert_eq!(facts.len(), all);
        prop_assert_eq!(heard.cut, text.chars().skip(TEXT_MAX).any(|one| !one.is_whitespace()));
    }

    #[test]
    fn no_answer_is_ever_no((language, text) in any_text()) {
        let heard = hear(&text, &phrases()[language]);
        let line = serde_json::to_value(&heard).unwrap();
        for fact in line["facts"].as_array().unwrap() {
            let said = fact["said"].as_str().unwrap();
            prop_assert!(["yes", "negated", "past", "other-person"].contains(&said));
        }
    }

    #[test]
    fn another_sentence_takes_nothing_away((language, text, more) in two_texts()) {
        let phrases = &phrases()[language];
        prop_assume!(text.chars().count() + more.chars().count() < TEXT_MAX - 3);
        keeps(&text, &format!("{text}.\n{more}"), phrases)?;
        keeps(&text, &format!("{more}.\n{text}"), phrases)?;
    }
}

#[test]
fn a_negated_emergency_is_a_question_and_never_silence() {
    let cues = [
        ["no", "I do not think it is this:", "never", "without"],
        ["no", "no creo que sea esto:", "nunca", "sin"],
    ];
    for (phrases, cues) in phrases().iter().zip(cues) {
        for entry in phrases.facts().iter().filter(|entry| entry.emergency) {
            for said in &entry.says {
                for cue in cues {
                    let heard = hear(&format!("{cue} {said}"), phrases);
                    assert!(heard.said(&entry.fact).is_some(), "{cue} {said}");
                    assert!(heard.show_emergency, "{cue} {said}");
                }
            }
        }
    }
}

/// The longest text that is read, made to match as much as it can: the work is bounded by a small multiple of its words.
#[test]
fn the_longest_text_is_heard_within_a_moment() {
    for phrases in phrases() {
        for word in [
            "pain ",
            "no ",
            "dolor ",
            "a ",
            "numbness, ",
            "chest pain or ",
            "arm leg face hurt ",
        ] {
            let text: String = word.repeat(TEXT_MAX).chars().take(TEXT_MAX).collect();
            let heard = hear(&text, phrases);
            assert!(!heard.cut);
            assert!(heard.facts.iter().all(|one| one.said >= Said::Negated));
        }
    }
}
