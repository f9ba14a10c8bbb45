//! A changed protocol: put up, read again, replayed on the checks of the past.

use crate::bedside::{Bedside, ana, fold, staff, word};
use care::check::{self, CheckId};
use care::protocol_draft;
use care::replay::Replay;
use care::{Actor, Message, StaffRole};
use jiff::SignedDuration;
use protocol::{Answer, Answers, FactId, Level, Protocol};
use uuid::Uuid;

const KEPT: &str = "id = \"A1-high\"\nlevel = \"orange\"";

fn lin() -> Actor {
    Actor::Staff(staff(3, "Dr Mei Lin", StaffRole::ClinicalOwner))
}

/// The shipped file with one rule taken down a level.
fn lowered() -> String {
    assert!(protocol::MARROW_HARVEST.contains(KEPT));
    protocol::MARROW_HARVEST.replacen(KEPT, &KEPT.replace("orange", "yellow"), 1)
}

fn propose(bedside: &mut Bedside, who: Actor, text: &str) -> Result<usize, care::Refusal> {
    let act = bedside.act(who);
    let drafts = protocol_draft::propose(&bedside.centre, text, &act)?;
    fold(&mut bedside.centre, &drafts, bedside.now);
    Ok(drafts.len())
}

#[test]
fn a_draft_is_kept_to_the_byte_and_decides_nothing_before_two_have_signed() {
    let mut bedside = Bedside::empty();
    let text = lowered();
    assert_eq!(propose(&mut bedside, lin(), &text).unwrap(), 1);
    let draft = bedside.centre.draft().unwrap();
    assert_eq!(
        (&*draft.text, draft.by.name.as_str()),
        (text.as_str(), "Dr Mei Lin")
    );
    assert!(bedside.centre.in_force().is_none());
    assert_eq!(
        propose(&mut bedside, lin(), &text).unwrap(),
        0,
        "the same text again is no news"
    );
}

#[test]
fn a_draft_that_is_no_protocol_is_refused_with_each_fault_and_its_line() {
    let mut bedside = Bedside::empty();
    let text = protocol::MARROW_HARVEST.replacen("level = \"orange\"", "level = \"purple\"", 1);
    let refusal = propose(&mut bedside, lin(), &text).unwrap_err();
    assert_eq!(word(&refusal), "refused-protocol-faults");
    let Message { args, .. } = &refusal.faults[0].message;
    assert!(format!("{args:?}").contains("line"), "{args:?}");
    assert!(bedside.centre.draft().is_none());
    assert_eq!(
        word(&propose(&mut bedside, ana(), &lowered()).unwrap_err()),
        "refused-may-not-sign"
    );
}

#[test]
fn a_replay_says_which_past_checks_would_sink_and_by_which_rule() {
    let mut bedside = Bedside::enrolled();
    for (number, celsius) in [(70, 39.2), (71, 36.8)] {
        let temperature = Answer::Number(rust_decimal::Decimal::try_from(celsius).unwrap());
        let answers: Answers = [(FactId::new("temp_c"), temperature)].into_iter().collect();
        bedside
            .decide(Actor::Person, |record, place, act| {
                check::answer(
                    record,
                    CheckId(Uuid::from_u128(number)),
                    "temperature",
                    answers,
                    place,
                    act,
                )
            })
            .unwrap();
    }
    let draft = Protocol::parse(&lowered()).unwrap();
    let long_ago = bedside.now - SignedDuration::from_hours(24);
    let mut replay = Replay::default();
    replay.add(&bedside.record, &draft, long_ago);
    assert_eq!((replay.people, replay.checks, replay.changed_total()), (1, 2, 1));
    assert_eq!(replay.lowered_total(), 1);
    let changed = &replay.changed[0];
    assert_eq!(changed.step, (Some(Level::Orange), Some(Level::Yellow)));
    assert_eq!(changed.check, CheckId(Uuid::from_u128(70)));

    let mut same = Replay::default();
    same.add(&bedside.record, &bedside.protocol, long_ago);
    assert_eq!((same.checks, same.changed_total(), same.asked_more), (2, 0, 0));
    let mut later = Replay::default();
    later.add(
        &bedside.record,
        &draft,
        bedside.now + SignedDuration::from_secs(1),
    );
    assert_eq!((later.people, later.checks), (0, 0));
}
