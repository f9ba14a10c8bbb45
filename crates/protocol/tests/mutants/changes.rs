//! Every small change of the file, by kind.

use protocol::MARROW_HARVEST;
use toml::{Table, Value};

/// The file with one change.
pub(crate) struct Mutant {
    pub(crate) name: String,
    file: Table,
}

impl Mutant {
    pub(crate) fn text(&self) -> String {
        toml::to_string(&self.file).unwrap()
    }
}

fn shipped() -> Table {
    MARROW_HARVEST.parse().unwrap()
}

pub(crate) fn unchanged() -> Mutant {
    Mutant {
        name: "unchanged".into(),
        file: shipped(),
    }
}

fn entries<'a>(file: &'a Table, list: &str) -> impl Iterator<Item = (usize, &'a Table)> {
    let list = file[list].as_array().unwrap().iter().enumerate();
    list.map(|(number, entry)| (number, entry.as_table().unwrap()))
}

fn id(entry: &Table) -> &str {
    let key = ["id", "item", "fact"]
        .into_iter()
        .find(|key| entry.contains_key(*key))
        .unwrap();
    entry[key].as_str().unwrap()
}

/// The rules that are on: a rule that is off changes nothing, so nothing can find it out.
fn rules_on(file: &Table) -> impl Iterator<Item = (usize, &Table)> {
    entries(file, "rule").filter(|(_, rule)| !rule.contains_key("enabled"))
}

/// The shipped file with one key of one entry of a list replaced, or taken out.
fn with(list: &str, number: usize, key: &str, value: Option<Value>) -> Table {
    let mut file = shipped();
    let entry = file[list].as_array_mut().unwrap()[number].as_table_mut().unwrap();
    match value {
        Some(value) => entry.insert(key.into(), value),
        None => entry.remove(key),
    };
    file
}

pub(crate) fn rules_taken_out() -> Vec<Mutant> {
    let file = shipped();
    let out = rules_on(&file).map(|(number, rule)| {
        let mut file = shipped();
        file["rule"].as_array_mut().unwrap().remove(number);
        Mutant {
            name: id(rule).to_owned(),
            file,
        }
    });
    out.collect()
}

pub(crate) fn rules_lowered() -> Vec<Mutant> {
    let file = shipped();
    let lowered = rules_on(&file).map(|(number, rule)| {
        let lower = match rule["level"].as_str().unwrap() {
            "red" => "orange",
            "orange" => "yellow",
            "yellow" => "yellow-routine",
            _ => "green",
        };
        Mutant {
            name: format!("{} to {lower}", id(rule)),
            file: with("rule", number, "level", Some(lower.into())),
        }
    });
    lowered.collect()
}

/// A condition with its named conditions written out, so that a change stays in one place.
fn spelled_out(condition: &Value, names: &Table) -> Value {
    match condition {
        Value::String(text) => match text.strip_prefix('@') {
            Some(name) => spelled_out(&names[name], names),
            None => condition.clone(),
        },
        Value::Array(parts) => Value::Array(parts.iter().map(|part| spelled_out(part, names)).collect()),
        Value::Table(table) => {
            let parts = table.iter();
            Value::Table(
                parts
                    .map(|(kind, part)| (kind.clone(), spelled_out(part, names)))
                    .collect(),
            )
        }
        other => other.clone(),
    }
}

/// A condition in short words, for the name of a change.
fn short(condition: &Value) -> String {
    match condition {
        Value::String(text) => text.clone(),
        Value::Table(table) => {
            let said = table
                .iter()
                .map(|(kind, parts)| format!("{kind}({})", short(parts)));
            said.collect::<Vec<_>>().join(" ")
        }
        Value::Array(parts) => parts.iter().map(short).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// Every condition made by `change` at one place of it, with what was changed.
fn at_each_place(condition: &Value, change: &dyn Fn(&Value) -> Vec<(String, Value)>) -> Vec<(String, Value)> {
    let mut changed = change(condition);
    if let Some(table) = condition.as_table() {
        for (kind, parts) in table {
            let Some(parts) = parts.as_array() else { continue };
            for (place, part) in parts.iter().enumerate() {
                for (what, inner) in at_each_place(part, change) {
                    let mut others = parts.clone();
                    others[place] = inner;
                    let mut whole = table.clone();
                    whole.insert(kind.clone(), Value::Array(others));
                    changed.push((what, Value::Table(whole)));
                }
            }
        }
    }
    changed
}

/// One part of a list of this kind taken out.
fn without_a_part(kind: &'static str) -> impl Fn(&Value) -> Vec<(String, Value)> {
    move |condition| {
        let parts = condition
            .as_table()
            .and_then(|table| table.get(kind))
            .and_then(Value::as_array);
        let Some(parts) = parts.filter(|parts| parts.len() > 1) else {
            return Vec::new();
        };
        let out = parts.iter().enumerate().map(|(place, part)| {
            let mut fewer = parts.clone();
            fewer.remove(place);
            let fewer = Table::from_iter([(kind.to_owned(), Value::Array(fewer))]);
            (format!("without {}", short(part)), Value::Table(fewer))
        });
        out.collect()
    }
}

fn shifted(condition: &Value) -> Vec<(String, Value)> {
    let Some(text) = condition.as_str() else {
        return Vec::new();
    };
    let (left, sign, step) = match (text.split_once(" >= "), text.split_once(" <= ")) {
        (Some((left, _)), _) if left == "temp_c" => (left, " >= ", "0.1"),
        (Some((left, _)), _) => (left, " >= ", "1"),
        (_, Some((left, _))) => (left, " <= ", "1"),
        _ => return Vec::new(),
    };
    let number: rust_decimal::Decimal = text[left.len() + sign.len()..].parse().unwrap();
    let step: rust_decimal::Decimal = step.parse().unwrap();
    let moved = [number - step, number + step];
    moved
        .map(|moved| {
            (
                format!("{text} at {moved}"),
                Value::String(format!("{left}{sign}{moved}")),
            )
        })
        .into()
}

/// Every condition of a rule changed in this way, and every named condition where it is named.
fn rules_with(change: &dyn Fn(&Value) -> Vec<(String, Value)>) -> Vec<Mutant> {
    let file = shipped();
    let names = file["conditions"].as_table().unwrap();
    let mut mutants = Vec::new();
    for (number, rule) in rules_on(&file) {
        for (what, when) in at_each_place(&spelled_out(&rule["when"], names), change) {
            mutants.push(Mutant {
                name: format!("{} {what}", id(rule)),
                file: with("rule", number, "when", Some(when)),
            });
        }
    }
    for (name, condition) in names {
        for (what, condition) in at_each_place(condition, change) {
            let mut file = shipped();
            file["conditions"]
                .as_table_mut()
                .unwrap()
                .insert(name.clone(), condition);
            mutants.push(Mutant {
                name: format!("@{name} {what}"),
                file,
            });
        }
    }
    mutants
}

pub(crate) fn clauses_dropped() -> Vec<Mutant> {
    rules_with(&without_a_part("any"))
}

pub(crate) fn demands_dropped() -> Vec<Mutant> {
    rules_with(&without_a_part("all"))
}

pub(crate) fn thresholds_moved() -> Vec<Mutant> {
    rules_with(&shifted)
}

pub(crate) fn gate_facts_dropped() -> Vec<Mutant> {
    let file = shipped();
    let mut mutants = Vec::new();
    for (number, button) in file["gate"]["button"].as_array().unwrap().iter().enumerate() {
        let button = button.as_table().unwrap();
        for fact in button["sets"].as_array().unwrap() {
            for keys in [&["sets", "none-answers"][..], &["none-answers"]] {
                let mut file = shipped();
                let changed = file["gate"]["button"].as_array_mut().unwrap()[number]
                    .as_table_mut()
                    .unwrap();
                let mut gone = false;
                for key in keys {
                    let list = changed[*key].as_array_mut().unwrap();
                    gone |= list.contains(fact);
                    list.retain(|other| other != fact);
                }
                if gone {
                    let name = format!("{} without {} in {}", id(button), short(fact), keys.join(" and "));
                    mutants.push(Mutant { name, file });
                }
            }
        }
        let mut file = shipped();
        file["gate"]["button"].as_array_mut().unwrap().remove(number);
        mutants.push(Mutant {
            name: format!("no button {}", id(button)),
            file,
        });
    }
    mutants
}

pub(crate) fn routes_dropped() -> Vec<Mutant> {
    let file = shipped();
    let mut mutants = Vec::new();
    for (number, rule) in rules_on(&file) {
        for key in ["route", "say"].into_iter().filter(|key| rule.contains_key(*key)) {
            mutants.push(Mutant {
                name: format!("{} without its {key}", id(rule)),
                file: with("rule", number, key, None),
            });
        }
    }
    mutants
}

pub(crate) fn separations_dropped() -> Vec<Mutant> {
    let file = shipped();
    let mut mutants = Vec::new();
    for list in ["opener", "shortcut"] {
        for (number, entry) in entries(&file, list) {
            let facts = entry["separated-by"].as_array().unwrap();
            for (place, fact) in facts.iter().enumerate() {
                let mut fewer = facts.clone();
                fewer.remove(place);
                mutants.push(Mutant {
                    name: format!("{list} {} without {}", id(entry), short(fact)),
                    file: with(list, number, "separated-by", Some(Value::Array(fewer))),
                });
            }
            let mut out = shipped();
            out[list].as_array_mut().unwrap().remove(number);
            mutants.push(Mutant {
                name: format!("no {list} {}", id(entry)),
                file: out,
            });
            if entry.contains_key("off-when") {
                mutants.push(Mutant {
                    name: format!("{list} {} never off", id(entry)),
                    file: with(list, number, "off-when", None),
                });
            }
        }
    }
    mutants
}

pub(crate) fn questions_narrowed() -> Vec<Mutant> {
    let file = shipped();
    let names = file["conditions"].as_table().unwrap();
    let mut mutants = Vec::new();
    for (number, question) in entries(&file, "question") {
        if let Some(when) = question.get("when") {
            for (what, when) in at_each_place(&spelled_out(when, names), &without_a_part("any")) {
                mutants.push(Mutant {
                    name: format!("{} {what}", id(question)),
                    file: with("question", number, "when", Some(when)),
                });
            }
        }
        if question.contains_key("private") {
            mutants.push(Mutant {
                name: format!("{} not private", id(question)),
                file: with("question", number, "private", None),
            });
        }
        let lines = question["lines"].as_array().unwrap();
        for (place, line) in lines.iter().enumerate().filter(|_| lines.len() > 2) {
            let mut fewer = lines.clone();
            fewer.remove(place);
            mutants.push(Mutant {
                name: format!("{} without {}", id(question), id(line.as_table().unwrap())),
                file: with("question", number, "lines", Some(Value::Array(fewer))),
            });
        }
    }
    mutants
}
