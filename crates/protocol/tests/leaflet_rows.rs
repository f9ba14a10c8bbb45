//! Every row of the catalogue, as a readable case: who, what is answered yes while all else is no, and the level it ends at.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;
mod rows;

use people::{decide_rest_no, shipped};
use protocol::{Level, Route};

fn hold(table: &'static str) {
    let protocol = shipped();
    let rows = rows::read(table);
    let wrong: Vec<String> = rows.iter().filter_map(|row| row.judge(&protocol)).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(rows.len() > 20);
}

#[test]
fn every_sign_of_the_leaflet_ends_at_its_level() {
    hold(rows::SIGNS);
}

#[test]
fn every_collision_of_the_leaflet_is_separated_as_the_catalogue_says() {
    hold(rows::COLLISIONS);
}

#[test]
fn every_added_rule_ends_at_its_level() {
    hold(rows::ADDED);
}

#[test]
fn every_special_mode_raises_as_the_catalogue_says() {
    hold(rows::MODES);
}

#[test]
fn a_result_gives_no_reason_that_is_not_the_persons_own() {
    assert_eq!(rows::unasked_fact(&shipped()), None);
    assert_eq!(rows::judge_silence(&shipped()), None);
}

#[test]
fn a_separation_that_was_used_is_named() {
    let protocol = shipped();
    let names = |case: &str, answers: &str| {
        let decision = decide_rest_no(&protocol, case, answers);
        let names: Vec<_> = decision.shortcuts.iter().map(|id| id.to_string()).collect();
        names.join(" ")
    };
    assert_eq!(names("", "pain_elsewhere pain_score=4"), "B4b-site");
    assert_eq!(names("", "nausea"), "A2-alone");
    assert_eq!(names("", "dizzy"), "A4-mild-dizzy");
    assert_eq!(names("", "tired"), "A4-tired");
    assert_eq!(
        names("", "pain_elsewhere tired nausea"),
        "B4b-site A2-alone A4-tired"
    );
    assert_eq!(names("sternum", "pain_elsewhere"), "");
    assert_eq!(names("sternum", "pain_elsewhere nausea dizzy"), "");
    assert_eq!(names("", "nausea pain_elsewhere pain_beyond_site"), "");
    assert_eq!(names("", "tired weak_new"), "");
}

#[test]
fn the_route_decides_whom_to_ring() {
    let protocol = shipped();
    let routes = |answers: &str| {
        let routes = decide_rest_no(&protocol, "", answers).routes;
        routes.into_iter().collect::<Vec<_>>()
    };
    assert_eq!(routes("chest_discomfort"), [Route::Emergency]);
    assert_eq!(routes("self_harm"), [Route::Crisis]);
    assert_eq!(
        routes("self_harm self_harm_now"),
        [Route::Emergency, Route::Crisis]
    );
    assert_eq!(routes("overdose"), [Route::Poison]);
    assert_eq!(routes("overdose drowsy"), [Route::Emergency, Route::Poison]);
    assert_eq!(routes("nausea"), []);
}

#[test]
fn a_count_of_two_yellow_signs_changes_nothing_until_a_centre_switches_it_on() {
    let protocol = shipped();
    assert_eq!(
        decide_rest_no(&protocol, "", "nausea dizzy").level,
        Some(Level::Yellow)
    );
    let (head, rule) = protocol::MARROW_HARVEST.split_once("id = \"count-two\"").unwrap();
    let switched_on = format!(
        "{head}id = \"count-two\"{}",
        rule.replacen("enabled = false", "enabled = true", 1)
    );
    let protocol = protocol::Protocol::parse(&switched_on).unwrap();
    assert_eq!(
        decide_rest_no(&protocol, "", "nausea dizzy").level,
        Some(Level::Orange)
    );
    assert_eq!(
        decide_rest_no(&protocol, "", "dizzy weak_new").level,
        Some(Level::Yellow)
    );
    let report = protocol::check(&protocol);
    assert!(report.holds(), "{report}");
}
