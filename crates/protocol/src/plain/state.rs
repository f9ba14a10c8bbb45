//! One person with one set of answers, and what holds for them.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::file::{File, Plain};
use crate::answer::{Answer, Answers, FactId};
use crate::case::{Anaesthesia, Case, Mode, Role, Site};

/// What is said about every fact: its value, and whether it is "can not check" (then the value is that of a no).
#[derive(Clone)]
pub(super) struct Said {
    pub(super) values: Vec<i64>,
    pub(super) cannot: Vec<bool>,
}

/// A person: a case for the engine under test, and which tokens hold, as bits.
#[derive(Clone)]
pub(super) struct Who {
    pub(super) case: Case,
    pub(super) tokens: u64,
}

impl Said {
    pub(super) fn all_no(file: &File) -> Said {
        Said {
            values: file.facts.iter().map(|fact| fact.low).collect(),
            cannot: vec![false; file.facts.len()],
        }
    }

    pub(super) fn set(&mut self, fact: usize, (value, cannot): (i64, bool)) {
        if let (Some(held), Some(flag)) = (self.values.get_mut(fact), self.cannot.get_mut(fact)) {
            (*held, *flag) = (value, cannot);
        }
    }

    fn value(&self, fact: usize) -> i64 {
        self.values.get(fact).copied().unwrap_or_default()
    }

    /// The answers to some facts, for the engine; with `unsure`, the worst answers are given as "not sure".
    pub(super) fn answers(&self, file: &File, names: &[FactId], of: &[usize], unsure: &[usize]) -> Answers {
        let answer = |&fact: &usize| {
            let known = file.facts.get(fact)?;
            let value = self.value(fact);
            let answer = match (known.is_number, value) {
                _ if unsure.contains(&fact) => Answer::Unsure,
                _ if self.cannot.get(fact) == Some(&true) => Answer::CannotCheck,
                (_, value) if value == known.low => Answer::No,
                (false, _) => Answer::Yes,
                (true, value) => Answer::Number(Decimal::new(value, 3)),
            };
            Some((names.get(fact)?.clone(), answer))
        };
        of.iter().filter_map(answer).collect()
    }

    /// What is not a plain no, in words.
    pub(super) fn words(&self, file: &File) -> String {
        let mut said = Vec::new();
        for (fact, known) in file.facts.iter().enumerate() {
            let value = self.value(fact);
            if self.cannot.get(fact) == Some(&true) {
                said.push(format!("{} cannot-check", known.name));
            } else if value != known.low && known.is_number {
                said.push(format!("{} {}", known.name, Decimal::new(value, 3).normalize()));
            } else if value != known.low {
                said.push(format!("{} yes", known.name));
            }
        }
        if said.is_empty() {
            return "everything no".into();
        }
        format!("{}, everything else no", said.join(", "))
    }
}

impl Who {
    /// In words: only what a condition of the file can see.
    pub(super) fn words(&self, file: &File) -> String {
        let tokens = file.tokens.iter().enumerate();
        let seen: Vec<_> = tokens
            .filter(|(number, _)| self.tokens >> number & 1 == 1)
            .map(|(_, token)| token.as_str())
            .collect();
        if seen.is_empty() {
            "an ordinary donor".into()
        } else {
            format!("somebody with {}", seen.join(", "))
        }
    }
}

pub(super) fn holds(condition: &Plain, said: &Said, tokens: u64) -> bool {
    match condition {
        Plain::Yes(fact) => said.value(*fact) == 1000,
        Plain::Sum(facts, threshold) => facts.iter().map(|fact| said.value(*fact)).sum::<i64>() >= *threshold,
        Plain::CannotCheck(fact) => said.cannot.get(*fact) == Some(&true),
        Plain::Token(token) => tokens >> token & 1 == 1,
        Plain::Count(needed, parts) => {
            parts.iter().filter(|part| holds(part, said, tokens)).count() >= *needed
        }
    }
}

/// The facts that a condition reads.
pub(super) fn facts_of(condition: &Plain) -> BTreeSet<usize> {
    match condition {
        Plain::Yes(fact) | Plain::CannotCheck(fact) => BTreeSet::from([*fact]),
        Plain::Sum(facts, _) => facts.iter().copied().collect(),
        Plain::Token(_) => BTreeSet::new(),
        Plain::Count(_, parts) => parts.iter().flat_map(facts_of).collect(),
    }
}

/// How a condition sees a person: the truth of every largest part of it that reads no fact.
pub(super) fn seen_of(condition: &Plain, nothing: &Said, tokens: u64, seen: &mut Vec<bool>) {
    if facts_of(condition).is_empty() {
        seen.push(holds(condition, nothing, tokens));
    } else if let Plain::Count(_, parts) = condition {
        for part in parts {
            seen_of(part, nothing, tokens, seen);
        }
    }
}

/// One person for each different set of tokens, those with the fewest first.
pub(super) fn everybody(file: &File) -> Vec<Who> {
    let mut days = BTreeSet::from([0]);
    for token in &file.tokens {
        if let Some(day) = token
            .strip_prefix("day <= ")
            .and_then(|day| day.parse::<i32>().ok())
        {
            days.extend([day, day + 1]);
        }
    }
    let hips = BTreeSet::from([Site::LeftHip, Site::RightHip]);
    let mut sites = vec![hips];
    sites.extend(
        [Site::LeftHip, Site::RightHip, Site::Sternum, Site::Unknown].map(|site| BTreeSet::from([site])),
    );
    let mut everybody: Vec<Who> = Vec::new();
    let mut known = BTreeSet::new();
    for role in Role::ALL {
        for chosen in 0..1_u32 << Mode::ALL.len() {
            let modes = Mode::ALL
                .iter()
                .zip(0..)
                .filter(|(_, number)| chosen >> number & 1 == 1);
            let modes: BTreeSet<Mode> = modes.map(|(mode, _)| *mode).collect();
            for sites in &sites {
                for anaesthesia in [Anaesthesia::General, Anaesthesia::Spinal, Anaesthesia::Unknown] {
                    for &day in &days {
                        let (sites, modes) = (sites.clone(), modes.clone());
                        let case = Case {
                            role,
                            day,
                            sites,
                            anaesthesia,
                            modes,
                        };
                        let tokens = tokens_of(file, &case);
                        if known.insert(tokens) {
                            everybody.push(Who { case, tokens });
                        }
                    }
                }
            }
        }
    }
    everybody.sort_by_key(|who| who.tokens.count_ones());
    everybody
}

fn tokens_of(file: &File, case: &Case) -> u64 {
    let holds = |token: &str| match token.split_once(':') {
        Some(("role", name)) => case.role.name() == name,
        Some(("mode", name)) => case.modes.iter().any(|mode| mode.name() == name),
        Some(("anaesthesia", name)) => {
            case.anaesthesia.name() == name || case.anaesthesia.name() == "unknown"
        }
        Some(("site", name)) => case
            .sites
            .iter()
            .any(|site| site.name() == name || site.name() == "unknown"),
        _ => {
            let day = token
                .strip_prefix("day <= ")
                .and_then(|day| day.parse::<i32>().ok());
            day.is_some_and(|day| case.day <= day)
        }
    };
    let tokens = file.tokens.iter().enumerate();
    tokens
        .filter(|(_, token)| holds(token))
        .fold(0, |bits, (number, _)| bits | 1 << number)
}
