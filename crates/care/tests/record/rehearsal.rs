//! What a reader of the protocol is shown on the phone is what the rules give.

use crate::bedside::Bedside;
use care::rehearsal;
use care::view::check as view;
use protocol::Protocol;

/// Rules that the made-up person does not come to yet: several answers have to come together, or a worse one ends the check first.
const NOT_REACHED: [&str; 12] = [
    "B4c-sick",
    "B4f-company",
    "X7-company",
    "B3-company",
    "X8-fever",
    "X3-company",
    "A1-unwell",
    "A2-fluids",
    "A2-vomiting",
    "A2-blood",
    "A2-urine",
    "special-headache",
];

#[test]
fn every_rule_that_is_on_is_true_of_the_person_who_shows_it_and_its_question_was_asked() {
    let protocol = Protocol::parse(protocol::MARROW_HARVEST).unwrap();
    let bedside = Bedside::empty();
    let place = care::enrolment::Place {
        centre: &bedside.centre,
        protocol: &protocol,
    };
    let mut unseen = Vec::new();
    for rule in protocol.rules().iter().filter(|rule| rule.enabled) {
        let Some(played) = rehearsal::of_rule(&rule.id, &place, bedside.now) else {
            unseen.push(rule.id.to_string());
            continue;
        };
        let check = &played.record.checks[&played.check];
        let fired = check.decision.fired.iter();
        assert!(
            fired.map(|fired| &fired.rule).any(|fired| *fired == rule.id),
            "{}",
            rule.id
        );
        assert!(check.decision.level >= Some(rule.level), "{}", rule.id);
        let screen = played.screen.unwrap();
        let ask = view::ask(&played.record, check, &screen, None, &place, bedside.now);
        assert!(ask.is_some(), "{}: {screen}", rule.id);
    }
    assert_eq!(unseen, NOT_REACHED, "the page says so of these");
}

#[test]
fn a_rule_that_is_off_or_unknown_is_shown_to_nobody() {
    let protocol = Protocol::parse(protocol::MARROW_HARVEST).unwrap();
    let bedside = Bedside::empty();
    let place = care::enrolment::Place {
        centre: &bedside.centre,
        protocol: &protocol,
    };
    for rule in protocol.rules().iter().filter(|rule| !rule.enabled) {
        assert!(rehearsal::of_rule(&rule.id, &place, bedside.now).is_none());
    }
}
