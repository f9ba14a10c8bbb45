//! Each number just below, at and above its step, in both units.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;

use people::{answers, case, decide_rest_no, level_name, shipped};
use protocol::{Answer, FactId, Protocol, celsius_from_fahrenheit};
use rust_decimal::Decimal;

fn level_at(protocol: &Protocol, who: &str, celsius: Decimal, also: &str) -> &'static str {
    let mut said = answers(also);
    said.set(FactId::new("temp_c"), Answer::Number(celsius));
    protocol::command::fill_with_no(protocol, &mut said);
    level_name(&protocol.decide(&case(who), &said))
}

fn number(text: &str) -> Decimal {
    text.parse().unwrap()
}

#[test]
fn each_step_of_the_temperature_holds_at_the_number_itself_in_celsius() {
    let protocol = shipped();
    for (who, celsius, also, level) in [
        ("", "37.9", "", "green"),
        ("", "37.99", "", "green"),
        ("", "38.0", "", "yellow"),
        ("", "38.1", "", "yellow"),
        ("", "38.2", "temp_over_24h", "yellow"),
        ("", "38.3", "temp_over_24h", "orange"),
        ("", "38.4", "temp_over_24h", "orange"),
        ("", "38.9", "", "yellow"),
        ("", "39.0", "", "orange"),
        ("", "39.1", "", "orange"),
        ("minor", "37.9", "", "green"),
        ("minor", "38.0", "", "orange"),
        ("minor", "38.1", "", "orange"),
    ] {
        assert_eq!(
            level_at(&protocol, who, number(celsius), also),
            level,
            "{who} {celsius} {also}"
        );
    }
}

#[test]
fn each_step_of_the_temperature_holds_at_the_number_itself_in_fahrenheit() {
    let protocol = shipped();
    for (who, fahrenheit, also, level) in [
        ("", "100.3", "", "green"),
        ("", "100.4", "", "yellow"),
        ("", "100.5", "", "yellow"),
        ("", "100.9", "temp_over_24h", "yellow"),
        ("", "100.94", "temp_over_24h", "orange"),
        ("", "101.0", "temp_over_24h", "orange"),
        ("", "102.1", "", "yellow"),
        ("", "102.2", "", "orange"),
        ("", "102.3", "", "orange"),
        ("minor", "100.3", "", "green"),
        ("minor", "100.4", "", "orange"),
    ] {
        let celsius = celsius_from_fahrenheit(number(fahrenheit));
        assert_eq!(
            level_at(&protocol, who, celsius, also),
            level,
            "{who} {fahrenheit} °F {also}"
        );
    }
}

#[test]
fn the_conversion_is_exact_where_celsius_has_tenths() {
    for (fahrenheit, celsius) in [
        ("100.4", "38"),
        ("100.94", "38.3"),
        ("102.2", "39"),
        ("98.6", "37"),
        ("32", "0"),
    ] {
        assert_eq!(celsius_from_fahrenheit(number(fahrenheit)), number(celsius));
    }
}

#[test]
fn pain_and_the_two_mood_questions_hold_at_the_number_itself() {
    let protocol = shipped();
    for (said, level) in [
        ("pain_after_dose pain_score=7", "yellow"),
        ("pain_after_dose pain_score=8", "orange"),
        ("pain_after_dose pain_score=9", "orange"),
        ("sad_stays phq2_interest=2", "yellow-routine"),
        ("sad_stays phq2_interest=3", "yellow"),
        ("sad_stays phq2_interest=2 phq2_mood=1", "yellow"),
        ("sad_stays phq2_mood=2 phq2_interest=0", "yellow-routine"),
        ("sad_stays phq2_interest=unsure", "yellow"),
    ] {
        assert_eq!(level_name(&decide_rest_no(&protocol, "", said)), level, "{said}");
    }
}

#[test]
fn a_week_after_a_spinal_ends_after_day_seven() {
    let protocol = shipped();
    for (who, level) in [
        ("spinal day:0", "orange"),
        ("spinal day:6", "orange"),
        ("spinal day:7", "orange"),
        ("spinal day:8", "green"),
        ("anaesthesia-unknown day:7", "orange"),
        ("day:2", "green"),
    ] {
        assert_eq!(
            level_name(&decide_rest_no(&protocol, who, "neck_stiff")),
            level,
            "{who}"
        );
    }
}

#[test]
fn a_number_outside_its_range_is_asked_again_and_never_calms() {
    let protocol = shipped();
    let temperature = FactId::new("temp_c");
    for (celsius, fits) in [
        ("33.9", false),
        ("34.0", true),
        ("42.5", true),
        ("42.6", false),
        ("100.4", false),
    ] {
        let vetted = protocol.vet(&temperature, Answer::Number(number(celsius)));
        assert_eq!(vetted.is_ok(), fits, "{celsius}");
        assert!(vetted.is_ok() || vetted.unwrap_err().out_of_range);
    }
    let mut said = answers("temp_c=3.84");
    protocol::command::fill_with_no(&protocol, &mut said);
    let decision = protocol.decide(&case(""), &said);
    assert!(
        !decision.finished,
        "a slip of the finger leaves the temperature open"
    );
    assert_eq!(
        level_at(&protocol, "", number("100.4"), ""),
        "orange",
        "above the range counts as the worst"
    );
}
