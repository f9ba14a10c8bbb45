//! A person at home meets plain words only: none of those for which `content/words/plain.toml` knows a plainer one.

#![allow(
    clippy::unwrap_used,
    reason = "the allowance for tests does not reach the functions they share"
)]

#[path = "../build/folder.rs"]
#[allow(dead_code, reason = "the build and the made-from command use the rest")]
mod folder;

use std::fs;
use std::path::Path;

use folder::{Kinds, texts};
use toml::Table;

/// The short form of a fact for the nurse, which the person sees beside their own words.
const FOR_THE_NURSE: &str = "told-";

#[test]
fn a_person_reads_no_word_for_which_there_is_a_plainer_one() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/words");
    let plain: Table = toml::from_str(&fs::read_to_string(words.join("plain.toml")).unwrap()).unwrap();
    assert!(plain.len() > 100, "only {} words are listed", plain.len());
    let kinds = Kinds::read(&words).unwrap();
    let english = texts(&words.join("en")).unwrap();
    let read = english
        .iter()
        .filter(|(id, _)| !kinds.is_staff(id) && !id.starts_with(FOR_THE_NURSE));
    let mut faults = Vec::new();
    for (id, text) in read {
        let said = spoken(&text.text);
        for (word, better) in &plain {
            if said.contains(&format!(" {word} ")) {
                faults.push(format!("{}, {id}: not {word:?}, but {better}", text.file));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_plain_word_is_itself_one_that_should_be_plainer() {
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/words");
    let plain: Table = toml::from_str(&fs::read_to_string(words.join("plain.toml")).unwrap()).unwrap();
    for (word, better) in &plain {
        let said = spoken(better.as_str().unwrap());
        let again: Vec<&String> = plain
            .keys()
            .filter(|other| said.contains(&format!(" {other} ")))
            .collect();
        assert!(again.is_empty(), "{word}: {better} says {again:?}");
        assert!(!said.trim().is_empty(), "{word} has nothing plainer");
    }
}

/// The words of a text in small letters, one space around each, without the names of arguments.
fn spoken(text: &str) -> String {
    let words = text.split_whitespace().filter(|word| !word.starts_with('$'));
    let bare = words.map(|word| {
        word.trim_matches(|letter: char| !letter.is_alphanumeric())
            .to_lowercase()
    });
    format!(" {} ", bare.collect::<Vec<_>>().join(" "))
}
