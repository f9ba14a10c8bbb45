//! The lines of `marrowline protocol decide` and `check`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;

use std::sync::LazyLock;

use people::shipped;
use protocol::command::{check_text, decide_line, id_of};
use protocol::{MARROW_HARVEST, Protocol};
use serde_json::{Value, json};

static SHIPPED: LazyLock<Protocol> = LazyLock::new(shipped);

fn decide(line: &Value) -> Value {
    let reply = decide_line(&SHIPPED, &line.to_string()).unwrap_or_else(|fault| panic!("{fault}"));
    assert!(!reply.contains('\n'));
    serde_json::from_str(&reply).unwrap()
}

fn refusal(line: &str) -> String {
    decide_line(&SHIPPED, line).unwrap_err().to_string()
}

#[test]
fn the_line_of_the_documentation_is_answered_in_its_shape() {
    let reply = decide(&json!({
        "id": "one", "role": "related-donor", "day": 3, "sites": ["left-hip", "right-hip"], "anaesthesia": "general",
        "modes": [], "answers": {"chest_discomfort": "no", "temp_c": 38.4, "pain_score": 7}, "rest": "no"
    }));
    let documented = json!({
        "id": "one", "level": "yellow", "finished": true, "routes": [], "rules": ["A1-fever"], "items": ["A1"],
        "shortcuts": []
    });
    for (field, value) in documented.as_object().unwrap() {
        assert_eq!(&reply[field], value, "{field}");
    }
    // What a result must show comes after the documented fields, as word ids and data.
    assert_eq!(reply["lines"], json!([34]));
    assert_eq!(reply["why"], json!(["why-A1-fever"]));
    assert_eq!(reply["by_when"], json!({"working-hours-same-day": 4}));
    assert_eq!(reply["facts"], json!({"A1-fever": ["temp_c"]}));
    assert_eq!(reply["would_change"][0]["level"], "red");
}

#[test]
fn every_mode_role_and_site_is_understood() {
    for role in ["related-donor", "unrelated-donor", "autologous-patient"] {
        for mode in [
            "anticoagulant",
            "minor",
            "pregnant",
            "immunosuppressed",
            "low-platelets",
        ] {
            for site in ["left-hip", "right-hip", "sternum", "unknown"] {
                for anaesthesia in ["general", "spinal", "unknown"] {
                    let line = json!({
                        "id": 1, "role": role, "day": 0, "sites": [site], "anaesthesia": anaesthesia, "modes": [mode],
                        "answers": {"temp_c": 38.0}, "rest": "no"
                    });
                    assert_eq!(decide(&line)["level"], "orange", "{line}");
                }
            }
        }
    }
}

#[test]
fn an_unfinished_check_with_nothing_raised_has_the_level_none() {
    let reply = decide(&json!({"id": 7, "role": "related-donor", "day": 2, "answers": {"nausea": "no"}}));
    assert_eq!(
        (&reply["level"], &reply["finished"]),
        (&json!("none"), &json!(false))
    );
    assert_eq!(reply["id"], 7);
    let reply = decide(&json!({"id": 7, "role": "related-donor", "day": 2, "rest": "unanswered"}));
    assert_eq!(reply["level"], "none");
}

#[test]
fn sites_or_anaesthesia_left_out_follow_the_stricter_rules() {
    let plain = |answers: Value| {
        decide(&json!({"role": "related-donor", "day": 2, "answers": answers, "rest": "no"}))
    };
    assert_eq!(plain(json!({"pain_elsewhere": "yes"}))["level"], "red");
    assert_eq!(plain(json!({"neck_stiff": "unsure"}))["level"], "orange");
    assert_eq!(plain(json!({}))["level"], "green");
    assert_eq!(plain(json!({}))["id"], Value::Null);
}

#[test]
fn routes_and_shortcuts_are_named() {
    let hip = |answers: Value| {
        decide(&json!({
            "id": "x", "role": "unrelated-donor", "day": 2, "sites": ["left-hip"], "anaesthesia": "general",
            "answers": answers, "rest": "no"
        }))
    };
    assert_eq!(hip(json!({"self_harm": "yes"}))["routes"], json!(["crisis"]));
    assert_eq!(hip(json!({"overdose": "yes"}))["routes"], json!(["poison"]));
    assert_eq!(
        hip(json!({"cold_sweat": "unsure"}))["routes"],
        json!(["emergency"])
    );
    assert_eq!(
        hip(json!({"pain_elsewhere": "yes"}))["shortcuts"],
        json!(["B4b-site"])
    );
    assert_eq!(hip(json!({"sad_stays": "yes"}))["level"], "yellow-routine");
}

#[test]
fn a_temperature_of_thirty_eight_point_three_is_not_below_it() {
    let reply = decide(&json!({
        "role": "related-donor", "day": 2, "sites": ["left-hip"], "anaesthesia": "general",
        "answers": {"temp_c": 38.3, "temp_over_24h": "yes"}, "rest": "no"
    }));
    assert_eq!(reply["level"], "orange");
}

#[test]
fn cannot_check_is_an_answer_for_the_temperature_only() {
    let line = |fact: &str| json!({"role": "autologous-patient", "day": 2, "answers": {fact: "cannot-check"}, "rest": "no"});
    assert_eq!(decide(&line("temp_c"))["level"], "yellow");
    assert_eq!(
        refusal(&line("pain_score").to_string()),
        "answers.pain_score: pain_score can always be answered. Give the number, or \"unsure\"."
    );
    assert!(refusal(&line("nausea").to_string()).starts_with("answers.nausea: nausea is yes or no."));
}

/// A line, and how its refusal begins.
const MISUSE: &[(&str, &str)] = &[
    (
        "nonsense",
        "line: it is not a JSON object (expected ident at line 1 column 2). Send one object on one line.",
    ),
    ("[]", "line: it is not a JSON object"),
    (
        "{}",
        "role: it is missing. Use related-donor, unrelated-donor or autologous-patient.",
    ),
    (
        r#"{"role":"donor","day":1}"#,
        "role: \"donor\" is not known. Use related-donor",
    ),
    (
        r#"{"role":"related-donor"}"#,
        "day: it is missing. Give whole days since the harvest, such as 3.",
    ),
    (
        r#"{"role":"related-donor","day":1.5}"#,
        "day: 1.5 is not known. Give whole days",
    ),
    (
        r#"{"role":"related-donor","day":1,"sites":["hip"]}"#,
        "sites: \"hip\" is not known. Use left-hip",
    ),
    (
        r#"{"role":"related-donor","day":1,"sites":3}"#,
        "sites: 3 is not a list",
    ),
    (
        r#"{"role":"related-donor","day":1,"anaesthesia":"none"}"#,
        "anaesthesia: \"none\" is not known. Use general, spinal or unknown.",
    ),
    (
        r#"{"role":"related-donor","day":1,"modes":["old"]}"#,
        "modes: \"old\" is not known. Use anticoagulant",
    ),
    (
        r#"{"role":"related-donor","day":1,"rest":"yes"}"#,
        "rest: it is not known. Use \"no\" or \"unanswered\".",
    ),
    (
        r#"{"role":"related-donor","day":1,"answer":{}}"#,
        "answer: this field is not known. Use id, role",
    ),
    (
        r#"{"role":"related-donor","day":1,"answers":[]}"#,
        "answers: it is not an object.",
    ),
    (
        r#"{"role":"related-donor","day":1,"answers":{"nausae":"yes"}}"#,
        "answers.nausae: the protocol has no fact \"nausae\". Mend the name.",
    ),
    (
        r#"{"role":"related-donor","day":1,"answers":{"nausea":"maybe"}}"#,
        "answers.nausea: \"maybe\" is no answer.",
    ),
    (
        r#"{"role":"related-donor","day":1,"answers":{"nausea":true}}"#,
        "answers.nausea: true is no answer.",
    ),
    (
        r#"{"role":"related-donor","day":1,"answers":{"temp_c":101}}"#,
        "answers.temp_c: 101 is outside 34.0 to 42.5. Check the number and its unit",
    ),
    (
        r#"{"role":"related-donor","day":1,"answers":{"temp_c":"yes"}}"#,
        "answers.temp_c: temp_c is a number. Give the number.",
    ),
];

#[test]
fn misuse_names_the_field_and_what_to_do() {
    for (line, message) in MISUSE {
        let said = refusal(line);
        assert!(
            said.starts_with(message),
            "{line}\n  says {said}\n  not  {message}"
        );
    }
}

#[test]
fn check_prints_its_documented_fields_and_holds() {
    let report = check_text(MARROW_HARVEST);
    assert!(report.holds());
    let json = serde_json::to_value(&report).unwrap();
    for field in [
        "protocol",
        "version",
        "facts",
        "rules",
        "signs_covered",
        "signs_total",
        "states_checked",
        "failures",
        "seconds",
    ] {
        assert!(json.get(field).is_some(), "{field}");
    }
    assert_eq!(json["protocol"], "marrow-harvest");
    assert_eq!(json["signs_covered"], json["signs_total"]);
    assert_eq!(json["failures"], json!([]));
    assert!(report.to_string().ends_with("no failures"));
}

#[test]
fn check_of_a_file_that_cannot_be_read_has_the_same_shape_and_says_where() {
    let broken = MARROW_HARVEST.replacen("when = \"cold_sweat\"", "when = \"cold_swaet\"", 1);
    let report = check_text(&broken);
    assert!(!report.holds());
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["states_checked"], 0);
    let place = json["failures"][0]["place"].as_str().unwrap();
    assert!(
        place.starts_with("line ") && place.ends_with("sign B4e"),
        "{place}"
    );
    assert!(
        json["failures"][0]["counterexample"]
            .as_str()
            .unwrap()
            .contains("no question asks the fact \"cold_swaet\"")
    );
}

#[test]
fn check_says_a_counterexample_in_words() {
    let lower = MARROW_HARVEST.replacen(
        "id = \"A1-high\"\nlevel = \"orange\"",
        "id = \"A1-high\"\nlevel = \"yellow\"",
        1,
    );
    let report = check_text(&lower);
    let said: Vec<_> = report
        .failures
        .iter()
        .map(|failure| failure.counterexample.as_str())
        .collect();
    assert!(
        said.iter()
            .any(|said| said.contains("with temp_c >= 39") && said.contains("give yellow")),
        "{said:?}"
    );
}

#[test]
fn a_name_that_stands_twice_is_refused_so_that_no_answer_vanishes_behind_another() {
    let start = r#"{"id":7,"role":"related-donor","#;
    for line in [
        format!(r#"{start}"day":3,"answers":{{"chest_discomfort":"yes","chest_discomfort":"no"}}}}"#),
        format!(r#"{start}"day":3,"day":9,"answers":{{"chest_discomfort":"yes"}}}}"#),
    ] {
        let said = refusal(&line);
        assert!(said.contains("stands twice"), "{said}");
        assert_eq!(id_of(&line), json!(7));
    }
    assert_eq!(id_of("no JSON"), Value::Null);
}
