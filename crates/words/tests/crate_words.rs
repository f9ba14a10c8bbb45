//! Every reason for a refusal, and every fixed word id that a pure crate returns, has words in English.

#![allow(
    clippy::unwrap_used,
    reason = "the allowance for tests does not reach the functions they share"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use words::Language;

/// What stands before a fixed word id in the source of a pure crate.
const BEFORE_AN_ID: [&str; 2] = ["\"refused-", "Message::new(\""];

#[test]
fn every_fixed_word_id_of_the_pure_crates_has_words() {
    let mut ids = BTreeSet::new();
    for pure in ["care", "medicine", "protocol"] {
        let source = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .join(pure)
            .join("src");
        collect(&source, &mut ids);
    }
    assert!(ids.len() > 30, "only {} ids were found", ids.len());
    let missing = Language::english().missing(ids.iter().map(String::as_str));
    assert!(missing.is_empty(), "no words for {missing:#?}");
}

fn collect(folder: &Path, ids: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, ids);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let source = fs::read_to_string(&path).unwrap();
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            ids.extend(BEFORE_AN_ID.iter().flat_map(|before| ids_after(code, before)));
        }
    }
}

fn ids_after(code: &str, before: &str) -> Vec<String> {
    let start = before.rsplit('"').next().unwrap_or_default();
    let pieces = code.split(before).skip(1);
    pieces
        .filter_map(|rest| rest.split_once('"'))
        .map(|(id, _)| format!("{start}{id}"))
        .collect()
}
