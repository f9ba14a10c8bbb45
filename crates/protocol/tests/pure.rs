//! The same input gives the same bytes, for ever: a table of lines with the exact bytes of their answers, and the order in which answers
//! come, which never matters.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;

use std::sync::LazyLock;

use people::shipped;
use proptest::prelude::*;
use protocol::Protocol;
use protocol::command::decide_line;
use serde_json::Value;

static SHIPPED: LazyLock<Protocol> = LazyLock::new(shipped);

/// What the line is about, and the line.
const LINES: &[(&str, &str)] = &[
    (
        "nothing answered",
        r#"{"id":1,"role":"related-donor","day":2,"sites":["left-hip"],"anaesthesia":"general"}"#,
    ),
    (
        "everything no",
        r#"{"id":2,"role":"unrelated-donor","day":2,"sites":["left-hip","right-hip"],"anaesthesia":"general","rest":"no"}"#,
    ),
    (
        "a sore back and tired, the ordinary second day",
        r#"{"id":3,"role":"related-donor","day":2,"sites":["left-hip","right-hip"],"anaesthesia":"general","answers":{"pain_elsewhere":"yes","tired":"yes","pain_score":4,"temp_c":36.8},"rest":"no"}"#,
    ),
    (
        "an opener alone holds Red",
        r#"{"id":4,"role":"related-donor","day":2,"sites":["left-hip"],"anaesthesia":"general","answers":{"pain_elsewhere":"unsure"}}"#,
    ),
    (
        "chest and breath",
        r#"{"id":5,"role":"related-donor","day":1,"answers":{"chest_discomfort":"yes","breath_trouble":"unsure"},"rest":"no"}"#,
    ),
    (
        "fever just below",
        r#"{"id":6,"role":"related-donor","day":5,"sites":["left-hip"],"anaesthesia":"general","answers":{"temp_c":37.9},"rest":"no"}"#,
    ),
    (
        "fever at the number",
        r#"{"id":7,"role":"related-donor","day":5,"sites":["left-hip"],"anaesthesia":"general","answers":{"temp_c":38},"rest":"no"}"#,
    ),
    (
        "fever in a special mode",
        r#"{"id":8,"role":"autologous-patient","day":5,"sites":["left-hip"],"anaesthesia":"general","modes":["immunosuppressed"],"answers":{"temp_c":38.0,"chills":"yes"},"rest":"no"}"#,
    ),
    (
        "no thermometer",
        r#"{"id":9,"role":"related-donor","day":5,"sites":["sternum"],"anaesthesia":"spinal","modes":["minor"],"answers":{"temp_c":"cannot-check"},"rest":"no"}"#,
    ),
    (
        "self-harm goes by the crisis route",
        r#"{"id":10,"role":"related-donor","day":9,"sites":["left-hip"],"anaesthesia":"general","answers":{"self_harm":"yes"},"rest":"no"}"#,
    ),
    (
        "too much medicine",
        r#"{"id":11,"role":"related-donor","day":3,"sites":["left-hip"],"anaesthesia":"general","answers":{"overdose":"yes","nausea":"yes"},"rest":"no"}"#,
    ),
    (
        "low mood by the slow clock",
        r#"{"id":12,"role":"related-donor","day":20,"sites":["left-hip"],"anaesthesia":"general","answers":{"sad_stays":"yes","phq2_mood":2},"rest":"no"}"#,
    ),
    (
        "after a spinal",
        r#"{"id":"thirteen","role":"unrelated-donor","day":7,"sites":["right-hip"],"anaesthesia":"spinal","answers":{"upright_headache":"yes"},"rest":"no"}"#,
    ),
    (
        "a soaked bandage on a blood thinner",
        r#"{"id":null,"role":"related-donor","day":0,"sites":["unknown"],"modes":["anticoagulant"],"answers":{"bandage_soaked":"yes"},"rest":"no"}"#,
    ),
];

#[test]
fn the_bytes_of_these_answers_never_change() {
    let answered: Vec<String> = LINES
        .iter()
        .map(|(about, line)| format!("{about}\n  {line}\n  {}\n", decide_line(&SHIPPED, line).unwrap()))
        .collect();
    insta::assert_snapshot!(answered.join("\n"));
}

#[test]
fn every_result_carries_what_it_must_show_as_data() {
    for (about, line) in LINES {
        let reply: Value = serde_json::from_str(&decide_line(&SHIPPED, line).unwrap()).unwrap();
        for field in [
            "level",
            "routes",
            "rules",
            "items",
            "shortcuts",
            "lines",
            "why",
            "meanwhile",
            "would_change",
            "facts",
            "version",
        ] {
            assert!(!reply[field].is_null(), "{about}: {field}");
        }
        let level = reply["level"].as_str().unwrap();
        let above: Vec<&str> = reply["would_change"]
            .as_array()
            .unwrap()
            .iter()
            .map(|list| list["level"].as_str().unwrap())
            .collect();
        let expected: &[&str] = match level {
            "red" => &[],
            "orange" => &["red"],
            "yellow" | "yellow-routine" => &["red", "orange"],
            _ => &["red", "orange", "yellow"],
        };
        assert_eq!(above, expected, "{about}");
        if ["red", "orange", "yellow", "yellow-routine"].contains(&level) && reply["provisional"] == false {
            assert!(!reply["why"].as_array().unwrap().is_empty(), "{about}");
            assert!(!reply["meanwhile"].as_array().unwrap().is_empty(), "{about}");
            assert!(!reply["by_when"].is_null(), "{about}");
            let facts = reply["facts"].as_object().unwrap();
            assert!(
                facts.values().all(|facts| !facts.as_array().unwrap().is_empty()),
                "{about}"
            );
        }
    }
}

/// A line of some of the facts, in the order given; a fact that comes twice is left out the second time.
fn line(said: &[(usize, usize)]) -> String {
    let mut seen = std::collections::BTreeSet::new();
    let mut answers = Vec::new();
    for (fact, dice) in said {
        let fact = &SHIPPED.facts()[*fact];
        if seen.insert(fact.clone()) {
            let answer = match SHIPPED.range(fact) {
                Some(range) => [range.min, range.max][dice % 2].to_string(),
                None => ["\"yes\"", "\"no\"", "\"unsure\""][dice % 3].to_owned(),
            };
            answers.push(format!("\"{fact}\":{answer}"));
        }
    }
    format!(
        r#"{{"id":0,"role":"related-donor","day":2,"sites":["left-hip"],"anaesthesia":"general","answers":{{{}}}}}"#,
        answers.join(",")
    )
}

/// Facts by number, each with a number that chooses its answer.
type SaidInOrder = Vec<(usize, usize)>;

fn some_answers_in_two_orders() -> impl Strategy<Value = (SaidInOrder, SaidInOrder)> {
    let facts = prop::collection::btree_map(0..SHIPPED.facts().len(), 0..6_usize, 0..12);
    facts.prop_flat_map(|facts| {
        let facts: Vec<_> = facts.into_iter().collect();
        (Just(facts.clone()).prop_shuffle(), Just(facts).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_in_which_answers_come_never_changes_a_byte((one, other) in some_answers_in_two_orders()) {
        prop_assert_eq!(decide_line(&SHIPPED, &line(&one)).unwrap(), decide_line(&SHIPPED, &line(&other)).unwrap());
    }

    #[test]
    fn the_same_line_asked_twice_gives_the_same_bytes((one, _) in some_answers_in_two_orders()) {
        let again = Protocol::parse(protocol::MARROW_HARVEST).unwrap();
        prop_assert_eq!(decide_line(&SHIPPED, &line(&one)).unwrap(), decide_line(&again, &line(&one)).unwrap());
    }
}
