//! Calls, the items they close, and those they leave open.
use crate::bedside::{Bedside, ana, fields, word};
use care::Actor;
use care::alert::{self, ItemId, Mark};
use care::call::{self, CallSheet, NextContact, Outcome};
use care::check::{self, CheckId};
use care::enrolment::Place;
use care::event::Act;
use care::person::PersonRecord;
use care::question::{self, QuestionId, QuestionKind};
use jiff::SignedDuration;
use protocol::{Answer, Answers, Channel, FactId};
use uuid::Uuid;

fn check_id() -> CheckId {
    CheckId(Uuid::from_u128(50))
}

fn with_red() -> Bedside {
    let mut bedside = Bedside::enrolled();
    let answers = check::gate_answers(&bedside.protocol, Some("chest")).unwrap();
    bedside
        .decide(Actor::Person, |record, place, act| {
            check::answer(record, check_id(), "gate", answers, place, act)
        })
        .unwrap();
    bedside
}

fn sheet(bedside: &Bedside, outcome: Outcome) -> CallSheet {
    CallSheet {
        items: Mark::each(&bedside.record, vec![ItemId::of_check(check_id())]),
        outcome: Some(outcome),
        note: "Ambulance is on the way.".into(),
        said_back: Some(true),
        next: Some(NextContact {
            at: bedside.now + SignedDuration::from_hours(2),
            channel: Channel::Phone,
        }),
    }
}

fn log(bedside: &mut Bedside, sheet: CallSheet) -> Result<Vec<String>, care::Refusal> {
    bedside.decide(ana(), |record, place, act| {
        call::log(record, sheet, place.centre, act)
    })
}

#[test]
fn a_tap_on_the_gate_is_on_the_worklist_at_once() {
    let bedside = with_red();
    assert_eq!(
        bedside.rows(),
        [format!("now 5 {}", ItemId::of_check(check_id()))]
    );
}

#[test]
fn reading_and_taking_an_item_never_closes_it() {
    let mut bedside = with_red();
    let item = ItemId::of_check(check_id());
    bedside
        .decide(ana(), |record, _, act| alert::read_all(record, act))
        .unwrap();
    bedside
        .decide(ana(), |record, _, act| alert::take(record, &item, act))
        .unwrap();
    assert_eq!(bedside.rows().len(), 1);
    let alert = &bedside.record.alerts[&item];
    assert_eq!(
        alert.owner.as_ref().map(|owner| owner.name.as_str()),
        Some("Ana Ruiz")
    );
    assert_eq!(alert.read.len(), 1);
}

#[test]
fn an_outcome_and_a_next_contact_are_required_to_close() {
    let mut bedside = with_red();
    let empty = CallSheet {
        outcome: None,
        next: None,
        ..sheet(&bedside, Outcome::ReachedAdvised)
    };
    assert_eq!(
        fields(&log(&mut bedside, empty).unwrap_err()),
        ["outcome", "next"]
    );
    assert_eq!(bedside.rows().len(), 1);
}

#[test]
fn a_call_that_reached_somebody_closes_the_item_and_plans_what_was_agreed() {
    let mut bedside = with_red();
    let sheet = sheet(&bedside, Outcome::ReachedSentToEmergency);
    assert_eq!(log(&mut bedside, sheet).unwrap(), ["CallLogged"]);
    assert_eq!(bedside.rows(), Vec::<String>::new());
    let agreed = bedside.record.contact("agreed-1").unwrap();
    assert_eq!(
        (agreed.due_at, agreed.done_at),
        (bedside.now + SignedDuration::from_hours(2), None)
    );
}

#[test]
fn a_call_that_nobody_answered_keeps_the_item_open_and_says_when_to_try_again() {
    let mut bedside = with_red();
    let sheet = sheet(&bedside, Outcome::NoAnswer);
    log(&mut bedside, sheet).unwrap();
    let item = ItemId::of_check(check_id());
    assert_eq!(bedside.rows(), [format!("now 5 {item}")]);
    let alert = &bedside.record.alerts[&item];
    assert_eq!(
        (alert.tries, alert.next_try_at),
        (1, Some(bedside.now + SignedDuration::from_mins(30)))
    );
}

#[test]
fn a_closed_item_can_not_be_closed_again() {
    let mut bedside = with_red();
    let first = sheet(&bedside, Outcome::ReachedAdvised);
    log(&mut bedside, first).unwrap();
    let second = sheet(&bedside, Outcome::ReachedAdvised);
    assert_eq!(
        word(&log(&mut bedside, second).unwrap_err()),
        "refused-item-closed"
    );
}

#[test]
fn a_sheet_filled_in_for_an_orange_does_not_close_the_red_that_came_meanwhile() {
    let mut bedside = Bedside::enrolled();
    let answer = |bedside: &mut Bedside, screen: &str, answers: Answers| {
        let sent = |record: &PersonRecord, place: &Place<'_>, act: &Act| {
            check::answer(record, check_id(), screen, answers.clone(), place, act)
        };
        bedside.decide(Actor::Person, sent).unwrap();
    };
    let gate = |bedside: &Bedside, button| check::gate_answers(&bedside.protocol, button).unwrap();
    let none = gate(&bedside, None);
    answer(&mut bedside, "gate", none);
    let legs = [(FactId::new("walk_trouble"), Answer::Yes)].into_iter().collect();
    answer(&mut bedside, "areas", legs);
    let before = sheet(&bedside, Outcome::ReachedAdvised);
    assert_eq!(
        bedside.rows(),
        [format!("now 4 {}", ItemId::of_check(check_id()))]
    );

    let chest = gate(&bedside, Some("chest"));
    answer(&mut bedside, "gate", chest);
    assert_eq!(word(&log(&mut bedside, before).unwrap_err()), "refused-item-rose");
    assert_eq!(
        bedside.rows(),
        [format!("now 5 {}", ItemId::of_check(check_id()))]
    );
    let after = sheet(&bedside, Outcome::ReachedSentToEmergency);
    log(&mut bedside, after).unwrap();
    assert_eq!(bedside.rows(), Vec::<String>::new());
}

#[test]
fn the_next_contact_lies_ahead() {
    let mut bedside = with_red();
    let mut past = sheet(&bedside, Outcome::ReachedAdvised);
    past.next = Some(NextContact {
        at: bedside.now,
        channel: Channel::Phone,
    });
    assert_eq!(
        word(&log(&mut bedside, past).unwrap_err()),
        "refused-next-in-past"
    );
}

#[test]
fn a_person_can_not_close_their_own_item() {
    let mut bedside = with_red();
    let sheet = sheet(&bedside, Outcome::ReachedAdvised);
    let refusal = bedside.decide(Actor::Person, |record, place, act| {
        call::log(record, sheet, place.centre, act)
    });
    assert_eq!(word(&refusal.unwrap_err()), "refused-staff-only");
}

#[test]
fn a_check_left_alone_reaches_the_list_after_the_idle_time_with_its_opener_at_its_floor() {
    let mut bedside = Bedside::enrolled();
    let answers = [(FactId::new("pain_elsewhere"), Answer::Unsure)]
        .into_iter()
        .collect();
    bedside
        .decide(Actor::Person, |record, place, act| {
            check::answer(record, check_id(), "areas", answers, place, act)
        })
        .unwrap();
    assert_eq!(bedside.rows(), Vec::<String>::new());
    bedside.wait_minutes(bedside.protocol.setting("idle-minutes").unwrap());
    assert_eq!(
        bedside.rows(),
        [format!("now 5 {}/left", ItemId::of_check(check_id()))]
    );
    let sheet = sheet(&bedside, Outcome::ReachedAdvised);
    assert_eq!(log(&mut bedside, sheet).unwrap(), ["AlertRaised", "CallLogged"]);
    assert_eq!(bedside.rows(), Vec::<String>::new());
}

#[test]
fn a_question_is_raised_with_the_clock_its_rule_has() {
    let mut bedside = Bedside::enrolled();
    let id = QuestionId(Uuid::from_u128(60));
    bedside
        .decide(Actor::Person, |record, place, act| {
            question::ask(
                record,
                id,
                QuestionKind::Question,
                None,
                "May I drive?",
                place,
                act,
            )
        })
        .unwrap();
    assert_eq!(bedside.rows(), [format!("today 2 {}", ItemId::of_question(id))]);
}

#[test]
fn silence_reaches_the_list_when_a_due_check_is_a_day_late_and_a_check_ends_it() {
    let mut bedside = Bedside::enrolled();
    let due = bedside
        .record
        .contacts
        .iter()
        .find_map(|contact| contact.silent_at)
        .unwrap();
    bedside.now = due - SignedDuration::from_mins(1);
    assert!(
        bedside.rows().iter().all(|row| !row.starts_with("silent")),
        "{:?}",
        bedside.rows()
    );
    bedside.now = due;
    assert!(
        bedside.rows().iter().any(|row| row.starts_with("silent")),
        "{:?}",
        bedside.rows()
    );
    let answers: protocol::Answers = bedside
        .protocol
        .facts()
        .iter()
        .map(|fact| (fact.clone(), Answer::No))
        .collect();
    bedside
        .decide(Actor::Person, |record, place, act| {
            check::answer(record, check_id(), "all", answers, place, act)
        })
        .unwrap();
    assert!(
        bedside.rows().iter().all(|row| !row.starts_with("silent")),
        "{:?}",
        bedside.rows()
    );
}
