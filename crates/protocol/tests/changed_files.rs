//! The prover is worth something only if it finds what is wrong: each test changes the shipped file and sees the change found out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use protocol::{MARROW_HARVEST, Protocol, check, check_by_clauses};
use toml::{Table, Value};

fn shipped() -> Table {
    MARROW_HARVEST.parse().unwrap()
}

/// How a changed file is found out: by reading it, by the proof, or not at all.
fn found_out(file: &Table) -> Option<String> {
    match Protocol::parse(&toml::to_string(file).unwrap()) {
        Err(faults) => Some(faults.to_string()),
        Ok(protocol) => {
            let quick = check_by_clauses(&protocol);
            let report = if quick.holds() { check(&protocol) } else { quick };
            (!report.holds()).then(|| report.to_string())
        }
    }
}

fn list<'a>(file: &'a mut Table, name: &str) -> &'a mut Vec<Value> {
    file.get_mut(name).unwrap().as_array_mut().unwrap()
}

fn text(value: &Value, key: &str) -> String {
    value[key].as_str().unwrap().to_owned()
}

/// The rules that are on: a rule that is off changes nothing, so nothing can find it out.
fn rules_on() -> Vec<(usize, String)> {
    let mut file = shipped();
    let rules = list(&mut file, "rule").iter().enumerate();
    rules
        .filter(|(_, rule)| rule.get("enabled").is_none())
        .map(|(number, rule)| (number, text(rule, "id")))
        .collect()
}

#[test]
fn a_sign_or_its_floor_cannot_be_lost() {
    let signs = list(&mut shipped(), "sign").len();
    for number in 0..signs {
        let mut file = shipped();
        let item = text(&list(&mut file, "sign")[number], "item");
        list(&mut file, "sign").remove(number);
        assert!(found_out(&file).unwrap().contains(&item), "{item} is not missed");
        let mut file = shipped();
        list(&mut file, "sign")[number]["floor"] = Value::String("green".into());
        assert!(
            found_out(&file).unwrap().contains(&item),
            "the floor of {item} is not missed"
        );
    }
}

#[test]
fn a_line_of_the_leaflet_that_no_rule_cites_is_found_out() {
    for line in (34..=42).chain(45..=60) {
        let mut file = shipped();
        for rule in list(&mut file, "rule") {
            if let Some(lines) = rule.as_table_mut().unwrap().get_mut("lines") {
                lines
                    .as_array_mut()
                    .unwrap()
                    .retain(|cited| cited.as_integer() != Some(line));
            }
        }
        assert!(found_out(&file).is_some(), "nobody misses line {line}");
    }
}

#[test]
fn an_opener_that_holds_less_or_is_never_separated_is_found_out() {
    for number in 0..2 {
        for changed in ["floor", "separated", "removed"] {
            let mut file = shipped();
            let openers = list(&mut file, "opener");
            match changed {
                "floor" => openers[number]["floor"] = Value::String("yellow".into()),
                "separated" => openers[number]["separated-by"]
                    .as_array_mut()
                    .unwrap()
                    .push("tired".into()),
                _ => drop(openers.remove(number)),
            }
            assert!(
                found_out(&file).is_some(),
                "opener {number} with its {changed} changed still passes"
            );
        }
    }
}

#[test]
fn a_separation_that_is_lost_or_never_off_is_found_out() {
    for number in 0..4 {
        let mut file = shipped();
        list(&mut file, "shortcut").remove(number);
        assert!(found_out(&file).is_some());
    }
}

#[test]
fn a_question_that_nobody_can_reach_is_found_out() {
    for id in ["wound", "stomach", "pain-relief", "sleep"] {
        let mut file = shipped();
        let question = list(&mut file, "question")
            .iter_mut()
            .find(|question| text(question, "id") == id);
        question.unwrap()["when"] = "hives_face".into();
        assert!(
            found_out(&file).is_some(),
            "{id} behind a Red answer still passes"
        );
    }
}

#[test]
fn a_red_question_behind_a_calm_one_is_found_out() {
    for id in ["danger-now", "areas", "bleeding", "overdose-signs", "safety"] {
        let mut file = shipped();
        let questions = list(&mut file, "question");
        let place = questions
            .iter()
            .position(|question| text(question, "id") == id)
            .unwrap();
        let moved = questions.remove(place);
        questions.push(moved);
        let found = found_out(&file).unwrap_or_else(|| panic!("{id} asked last still passes"));
        assert!(found.contains("whatever can be Red is asked first") || found.contains("earlier question"));
    }
}

#[test]
fn a_gate_that_says_too_much_is_found_out() {
    for fact in ["pain_elsewhere", "very_dizzy", "feels_emergency"] {
        let mut file = shipped();
        file["gate"]["never-answers"] = Value::Array(Vec::new());
        let button = &mut file["gate"]["button"].as_array_mut().unwrap()[0];
        button["sets"].as_array_mut().unwrap().push(fact.into());
        button["none-answers"].as_array_mut().unwrap().push(fact.into());
        assert!(found_out(&file).unwrap().contains(fact));
    }
    let mut file = shipped();
    file["gate"]["button"].as_array_mut().unwrap()[0]["sets"] = Value::Array(vec!["tired".into()]);
    file["gate"]["button"].as_array_mut().unwrap()[0]["none-answers"] = Value::Array(Vec::new());
    assert!(found_out(&file).unwrap().contains("not Red at once"));
}

#[test]
fn a_route_or_a_sentence_for_the_call_cannot_be_lost() {
    for (id, key) in [
        ("X2-self-harm", "route"),
        ("X3-overdose", "route"),
        ("B4a-chest", "say"),
    ] {
        let mut file = shipped();
        let rule = list(&mut file, "rule")
            .iter_mut()
            .find(|rule| text(rule, "id") == id)
            .unwrap();
        rule.as_table_mut().unwrap().remove(key);
        assert!(found_out(&file).is_some(), "{id} without its {key} still passes");
    }
}

#[test]
fn a_rule_that_can_never_matter_is_found_out() {
    let mut file = shipped();
    let mut twin = list(&mut file, "rule")[0].clone();
    twin["id"] = "twin".into();
    list(&mut file, "rule").push(twin);
    assert!(found_out(&file).unwrap().contains("no rule is dead"));
}

#[test]
fn a_deciding_rule_that_claims_to_explain_is_found_out() {
    for (number, id) in rules_on().into_iter().step_by(5) {
        let mut file = shipped();
        let rule = list(&mut file, "rule")[number].as_table_mut().unwrap();
        if rule.insert("explaining".into(), Value::Boolean(true)).is_none() {
            assert!(
                found_out(&file).is_some(),
                "{id} as an explaining rule still passes"
            );
        }
    }
}
