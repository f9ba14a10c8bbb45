//! A second reading of the file, written apart from the crate: it looks at the plain TOML and nothing else, and has to agree with the
//! real decision on every single answer, every pair, and many random sets.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;

use std::collections::BTreeMap;

use people::{case, shipped};
use protocol::{Answer, Answers, Case, FactId, MARROW_HARVEST, Protocol};
use toml::{Table, Value};

/// Answers in thousandths: yes is 1, a number is itself, "can not check" and no are absent.
struct Said<'a> {
    numbers: BTreeMap<&'a str, i64>,
    cannot_check: Vec<&'a str>,
    tokens: Vec<String>,
    day: i64,
}

/// A condition, as plainly as it can be read.
enum Plain {
    Yes(String),
    Sum(Vec<String>, i64),
    CannotCheck(String),
    Token(String),
    DayUpTo(i64),
    Count(usize, Vec<Plain>),
}

fn thousandths(text: &str) -> i64 {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), "0"));
    let part = format!("{part:0<3}");
    whole.parse::<i64>().unwrap() * 1000 + part[..3].parse::<i64>().unwrap()
}

fn plain(condition: &Value, names: &Table) -> Plain {
    let Some(table) = condition.as_table() else {
        return plain_atom(condition.as_str().unwrap(), names);
    };
    let parts = ["all", "any", "of"].iter().find_map(|kind| table.get(*kind));
    let parts = parts.unwrap().as_array().unwrap();
    let parts: Vec<_> = parts.iter().map(|part| plain(part, names)).collect();
    let needed = match table.get("at-least") {
        Some(least) => usize::try_from(least.as_integer().unwrap()).unwrap(),
        None if table.contains_key("all") => parts.len(),
        None => 1,
    };
    Plain::Count(needed, parts)
}

fn plain_atom(text: &str, names: &Table) -> Plain {
    if let Some(name) = text.strip_prefix('@') {
        return plain(&names[name], names);
    }
    if let Some(day) = text.strip_prefix("day <= ") {
        return Plain::DayUpTo(day.parse().unwrap());
    }
    if let Some(fact) = text.strip_suffix(" cannot-check") {
        return Plain::CannotCheck(fact.to_owned());
    }
    if let Some((facts, threshold)) = text.split_once(">=") {
        let facts = facts.split('+').map(|fact| fact.trim().to_owned());
        return Plain::Sum(facts.collect(), thousandths(threshold));
    }
    if text.contains(':') {
        return Plain::Token(text.to_owned());
    }
    Plain::Yes(text.to_owned())
}

fn holds(condition: &Plain, said: &Said) -> bool {
    match condition {
        Plain::Yes(fact) => said.numbers.contains_key(fact.as_str()),
        Plain::Sum(facts, threshold) => {
            let numbers = facts.iter().filter_map(|fact| said.numbers.get(fact.as_str()));
            numbers.sum::<i64>() >= *threshold
        }
        Plain::CannotCheck(fact) => said.cannot_check.contains(&fact.as_str()),
        Plain::Token(token) => said.tokens.contains(token),
        Plain::DayUpTo(day) => said.day <= *day,
        Plain::Count(needed, parts) => parts.iter().filter(|part| holds(part, said)).count() >= *needed,
    }
}

const LADDER: [&str; 5] = ["green", "yellow-routine", "yellow", "orange", "red"];

/// The entries of a list of tables with the step of the ladder under `key`, and their conditions.
fn read(file: &Table, list: &str, key: &str) -> Vec<(usize, Plain)> {
    let names = file["conditions"].as_table().unwrap();
    let entries = file[list].as_array().unwrap().iter();
    entries
        .filter(|entry| entry.get("enabled").is_none_or(|on| on.as_bool().unwrap()))
        .map(|entry| {
            let step = LADDER
                .iter()
                .position(|level| *level == entry[key].as_str().unwrap());
            (step.unwrap(), plain(&entry["when"], names))
        })
        .collect()
}

fn highest(entries: &[(usize, Plain)], said: &Said) -> usize {
    let met = entries.iter().filter(|(_, when)| holds(when, said));
    met.map(|(step, _)| *step).max().unwrap_or(0)
}

fn tokens(case: &Case) -> Vec<String> {
    let mut tokens: Vec<_> = case
        .modes
        .iter()
        .map(|mode| format!("mode:{}", mode.name()))
        .collect();
    tokens.push(format!("role:{}", case.role.name()));
    tokens.push(format!("anaesthesia:{}", case.anaesthesia.name()));
    if case.anaesthesia.name() == "unknown" {
        tokens.push("anaesthesia:spinal".into());
    }
    tokens.extend(case.sites.iter().map(|site| format!("site:{}", site.name())));
    if case.sites.is_empty() || case.sites.iter().any(|site| site.name() == "unknown") {
        tokens.push("site:sternum".into());
    }
    tokens
}

struct Both {
    protocol: Protocol,
    rules: Vec<(usize, Plain)>,
    floors: Vec<(usize, Plain)>,
    all_no: Answers,
    /// Everything one fact can say that is worse than no.
    sayings: Vec<(FactId, Answer)>,
}

impl Both {
    fn new() -> Both {
        let protocol = shipped();
        let mut all_no = Answers::new();
        protocol::command::fill_with_no(&protocol, &mut all_no);
        let mut sayings = Vec::new();
        for fact in protocol.facts() {
            let numbers: &[&str] = match fact.as_str() {
                "temp_c" => &["37.9", "38.0", "38.2", "38.3", "38.9", "39.0", "41.5"],
                "pain_score" => &["1", "7", "8", "10"],
                name if name.starts_with("phq2") => &["1", "2", "3"],
                _ => &[],
            };
            sayings.extend(
                numbers
                    .iter()
                    .map(|number| (fact.clone(), Answer::Number(number.parse().unwrap()))),
            );
            if numbers.is_empty() {
                sayings.push((fact.clone(), Answer::Yes));
            }
            if fact.as_str() == "temp_c" {
                sayings.push((fact.clone(), Answer::CannotCheck));
            }
            sayings.push((fact.clone(), Answer::Unsure));
        }
        let file: Table = MARROW_HARVEST.parse().unwrap();
        Both {
            protocol,
            rules: read(&file, "rule", "level"),
            floors: read(&file, "sign", "floor"),
            all_no,
            sayings,
        }
    }

    fn agree(&self, case: &Case, said: &[&(FactId, Answer)]) {
        let mut answers = self.all_no.clone();
        let mut numbers = BTreeMap::new();
        let mut cannot_check = Vec::new();
        for (fact, answer) in said {
            answers.set(fact.clone(), *answer);
            numbers.remove(fact.as_str());
            cannot_check.retain(|other| *other != fact.as_str());
            let most = match fact.as_str() {
                "temp_c" => 42_500,
                "pain_score" => 10_000,
                "phq2_interest" | "phq2_mood" => 3_000,
                _ => 1_000,
            };
            match answer {
                Answer::CannotCheck => cannot_check.push(fact.as_str()),
                Answer::Number(number) => {
                    numbers.insert(fact.as_str(), thousandths(&number.to_string()));
                }
                _ => {
                    numbers.insert(fact.as_str(), most);
                }
            }
        }
        let said_plainly = Said {
            numbers,
            cannot_check,
            tokens: tokens(case),
            day: i64::from(case.day),
        };
        let decision = self.protocol.decide(case, &answers);
        assert!(decision.finished);
        let step = highest(&self.rules, &said_plainly);
        assert_eq!(decision.level.unwrap().name(), LADDER[step], "{case:?} {said:?}");
        assert!(
            step >= highest(&self.floors, &said_plainly),
            "under a floor: {case:?} {said:?}"
        );
    }
}

const CASES: &[&str] = &[
    "",
    "unrelated",
    "autologous",
    "spinal day:7",
    "spinal day:8",
    "anaesthesia-unknown",
    "sternum",
    "site-unknown",
    "site-empty",
    "anticoagulant",
    "low-platelets",
    "immunosuppressed",
    "minor",
    "pregnant",
    "pregnant spinal sternum",
];

#[test]
fn both_readings_agree_on_every_single_answer_of_every_kind_of_person() {
    let both = Both::new();
    for line in CASES {
        both.agree(&case(line), &[]);
        for saying in &both.sayings {
            both.agree(&case(line), &[saying]);
        }
    }
}

#[test]
fn both_readings_agree_on_every_pair_of_answers() {
    let both = Both::new();
    for (line, place) in CASES.iter().zip(0..) {
        // Every pair for an ordinary donor; for the others every pair with a different seventh of the first answers.
        for (number, first) in both.sayings.iter().enumerate() {
            if place == 0 || number % 7 == place % 7 {
                for second in &both.sayings[number + 1..] {
                    both.agree(&case(line), &[first, second]);
                }
            }
        }
    }
}

#[test]
fn both_readings_agree_on_a_hundred_thousand_random_sets_of_answers() {
    let both = Both::new();
    let cases: Vec<Case> = CASES.iter().map(|line| case(line)).collect();
    // A linear congruential sequence: the same sets on every run.
    let mut state: u64 = 20_261_125;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % below
    };
    for _ in 0..100_000 {
        let case = &cases[next(cases.len())];
        let said: Vec<_> = (0..=next(5))
            .map(|_| &both.sayings[next(both.sayings.len())])
            .collect();
        both.agree(case, &said);
    }
}
