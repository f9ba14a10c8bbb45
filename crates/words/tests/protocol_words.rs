//! Every word id that a protocol file uses exists in English, and `protocol.ftl` holds no other.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the allowance for tests does not reach the functions they share"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};
use words::Language;

#[test]
fn every_word_of_every_protocol_exists_in_english() {
    let ids = ids_of_all_protocols();
    assert!(
        ids.len() > 500,
        "only {} ids were found: was a protocol file read?",
        ids.len()
    );
    let missing = Language::english().missing(ids.iter().map(String::as_str));
    assert!(missing.is_empty(), "no words for {missing:#?}");
}

#[test]
fn the_protocol_words_hold_nothing_that_no_protocol_uses() {
    let used = ids_of_all_protocols();
    let written = fs::read_to_string(content().join("words/en/protocol.ftl")).unwrap();
    let unused: Vec<&str> = written
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .filter(|id| id.starts_with(|first: char| first.is_ascii_alphabetic()))
        .filter(|id| !used.contains(*id) && !is_optional(id, &used))
        .collect();
    assert!(unused.is_empty(), "protocol.ftl holds unused {unused:#?}");
}

/// A hint under a question or heading may exist or not, and so may the form of a reason that names the measured number.
fn is_optional(id: &str, used: &BTreeSet<String>) -> bool {
    let hint_about = id.strip_prefix("hint-");
    hint_about.is_some_and(|about| used.contains(about) || used.contains(&format!("q-{about}")))
        || id
            .strip_suffix("-measured")
            .is_some_and(|reason| used.contains(reason))
}

fn ids_of_all_protocols() -> BTreeSet<String> {
    let mut ids = ids_of_code();
    let mut protocols = 0;
    for path in files(&content().join("protocols"), "toml") {
        let table: Table = toml::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        if table.contains_key("rule") {
            protocols += 1;
            ids_of_protocol(&table, &mut ids);
        } else {
            ids_of_catalogue(&table, &mut ids);
        }
    }
    assert!(protocols > 0, "no protocol file was found");
    ids
}

/// The ids that the protocol crate names whatever the file says: levels, routes and channels.
fn ids_of_code() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for level in ["red", "orange", "yellow", "yellow-routine", "green"] {
        ids.extend(["", "-color", "-team"].map(|form| format!("level-{level}{form}")));
    }
    for route in ["emergency", "crisis", "poison"] {
        ids.extend(["", "-call", "-first"].map(|form| format!("route-{route}{form}")));
    }
    ids.extend(["visit", "phone", "app"].map(|name| format!("contact-channel-{name}")));
    ids
}

fn ids_of_catalogue(catalogue: &Table, ids: &mut BTreeSet<String>) {
    for item in strings(catalogue, "added").chain(strings(catalogue, "other")) {
        ids.insert(sign_word(item));
    }
    for sign in tables(catalogue, "sign") {
        ids.insert(sign_word(text(sign, "item")));
    }
}

fn ids_of_protocol(protocol: &Table, ids: &mut BTreeSet<String>) {
    for listed in ["meanwhile", "safety-net"] {
        let by_level = protocol[listed].as_table().unwrap();
        for level in by_level.keys() {
            ids.extend(strings(by_level, level).map(str::to_owned));
        }
    }
    for button in tables(protocol["gate"].as_table().unwrap(), "button") {
        ids.extend(["gate", "say-gate"].map(|kind| format!("{kind}-{}", text(button, "id"))));
    }
    for question in tables(protocol, "question") {
        ids_of_question(question, ids);
    }
    for sign in tables(protocol, "sign") {
        ids.insert(sign_word(text(sign, "item")));
    }
    for rule in tables(protocol, "rule") {
        ids_of_rule(rule, ids);
    }
    for shortcut in tables(protocol, "shortcut") {
        ids.insert(format!("shortcut-{}", text(shortcut, "id")));
    }
    for contact in tables(protocol, "contact") {
        ids_of_contact(contact, ids);
    }
}

fn ids_of_question(question: &Table, ids: &mut BTreeSet<String>) {
    let listed = matches!(text(question, "style"), "tick" | "one-tap");
    if listed {
        ids.insert(format!("ask-{}", text(question, "id")));
    }
    for line in tables(question, "lines") {
        let fact = text(line, "fact");
        ids.extend(["q", "told"].map(|kind| format!("{kind}-{fact}")));
        if listed {
            ids.insert(format!("line-{fact}"));
        }
        if text(question, "style") == "choice" {
            let range = question["number"].as_table().unwrap();
            let [min, max] = ["min", "max"].map(|end| text(range, end).parse::<u8>().unwrap());
            ids.extend((min..=max).map(|choice| format!("choice-{fact}-{choice}")));
        }
    }
}

fn ids_of_rule(rule: &Table, ids: &mut BTreeSet<String>) {
    let id = text(rule, "id");
    let why = rule.get("why").and_then(Value::as_str);
    let why = why.map_or_else(|| format!("why-{id}"), str::to_owned);
    ids.extend([format!("team-why-{id}"), format!("team-{why}"), why]);
    ids.extend(rule.get("say").and_then(Value::as_str).map(str::to_owned));
    ids.extend(strings(rule, "meanwhile").map(str::to_owned));
    ids.extend(strings(rule, "items").map(sign_word));
}

fn ids_of_contact(contact: &Table, ids: &mut BTreeSet<String>) {
    ids.insert(format!("contact-{}", text(contact, "id")));
    ids.insert(format!("contact-channel-{}", text(contact, "channel")));
    ids.extend(strings(contact, "content").map(|name| format!("contact-content-{name}")));
    if let Some(repeat) = contact.get("repeat").and_then(Value::as_table) {
        ids.insert(format!("contact-until-{}", text(repeat, "until")));
    }
    if let Some(only_if) = contact.get("only-if").and_then(Value::as_str) {
        ids.insert(format!("contact-only-if-{only_if}"));
    }
}

fn sign_word(item: &str) -> String {
    format!("sign-{}", item.replace('+', "plus"))
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table[key].as_str().unwrap()
}

fn strings<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a str> {
    let list = table.get(key).and_then(Value::as_array).into_iter().flatten();
    list.map(|item| item.as_str().unwrap())
}

fn tables<'a>(table: &'a Table, key: &str) -> impl Iterator<Item = &'a Table> {
    let list = table.get(key).and_then(Value::as_array).into_iter().flatten();
    list.map(|item| item.as_table().unwrap())
}

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content")
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect()
}
