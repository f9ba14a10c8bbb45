//! Settings, numbers, staff and the protocol in force.

use crate::bedside::{Bedside, ana, fields, fold, settings, staff, word};
use care::centre::{self, Numbers, Settings};
use care::stream::Draft;
use care::{Act, Actor, CentreRecord, Refusal, StaffRole};

fn decide(
    bedside: &mut Bedside,
    who: Actor,
    decide: impl FnOnce(&CentreRecord, &Act) -> Result<Vec<Draft>, Refusal>,
) -> Result<Vec<String>, Refusal> {
    let act = bedside.act(who);
    let drafts = decide(&bedside.centre, &act)?;
    fold(&mut bedside.centre, &drafts, bedside.now);
    Ok(drafts.into_iter().map(|draft| draft.kind).collect())
}

const PROTOCOL: &str = include_str!("../../../../content/protocols/marrow-harvest.toml");

/// The hash of the words that a person reads, as whoever shows them names it.
const WORDS: &str = "0a";

fn lin() -> Actor {
    Actor::Staff(staff(3, "Dr Mei Lin", StaffRole::ClinicalOwner))
}

fn sign(bedside: &mut Bedside, who: Actor) -> Result<Vec<String>, Refusal> {
    decide(bedside, who, |centre, act| {
        centre::sign_protocol(centre, PROTOCOL, WORDS, act)
    })
}

#[test]
fn a_protocol_is_in_force_when_two_people_have_signed_the_same_bytes() {
    let mut bedside = Bedside::empty();
    assert_eq!(sign(&mut bedside, lin()).unwrap(), ["ProtocolSigned"]);
    assert!(bedside.centre.in_force().is_none());
    assert_eq!(
        word(&sign(&mut bedside, lin()).unwrap_err()),
        "refused-signed-already"
    );
    let second = Actor::Staff(staff(4, "Dr Ada Obi", StaffRole::Physician));
    assert_eq!(
        sign(&mut bedside, second).unwrap(),
        ["ProtocolSigned", "ProtocolPublished"]
    );
    let published = bedside.centre.in_force().unwrap();
    assert_eq!((&*published.text, published.signers.len()), (PROTOCOL, 2));
}

#[test]
fn two_people_sign_the_words_with_the_rules_and_sign_anew_when_the_words_have_changed() {
    let mut bedside = Bedside::empty();
    let obi = || Actor::Staff(staff(4, "Dr Ada Obi", StaffRole::Physician));
    let mut with = |who: Actor, words: &str| {
        decide(&mut bedside, who, |centre, act| {
            centre::sign_protocol(centre, PROTOCOL, words, act)
        })
    };
    with(lin(), "0a").unwrap();
    assert_eq!(
        with(obi(), "0b").unwrap(),
        ["ProtocolSigned"],
        "they signed other words, so nothing is published"
    );
    assert_eq!(
        with(obi(), "0a").unwrap(),
        ["ProtocolSigned", "ProtocolPublished"]
    );
    assert_eq!(word(&with(lin(), "0a").unwrap_err()), "refused-published-already");
    assert_eq!(
        with(lin(), "0b").unwrap(),
        ["ProtocolSigned", "ProtocolPublished"]
    );
    let published = bedside.centre.in_force().unwrap();
    assert_eq!(published.words.as_deref(), Some("0b"));
    assert!(bedside.centre.is_in_force(&published.hash, "0b"));
    assert!(!bedside.centre.is_in_force(&published.hash, "0a"));
}

#[test]
fn a_nurse_can_not_sign_and_a_text_that_is_no_protocol_can_not_be_signed() {
    let mut bedside = Bedside::empty();
    assert_eq!(
        word(&sign(&mut bedside, ana()).unwrap_err()),
        "refused-may-not-sign"
    );
    let refusal = decide(&mut bedside, lin(), |centre, act| {
        centre::sign_protocol(centre, "level = 3", WORDS, act)
    });
    assert_eq!(word(&refusal.unwrap_err()), "refused-protocol-unreadable");
}

#[test]
fn nobody_is_enrolled_before_a_protocol_is_published_and_the_numbers_are_confirmed() {
    let mut bedside = Bedside::empty();
    assert!(!bedside.centre.may_enrol());
    sign(&mut bedside, lin()).unwrap();
    sign(
        &mut bedside,
        Actor::Staff(staff(4, "Dr Ada Obi", StaffRole::Physician)),
    )
    .unwrap();
    assert!(!bedside.centre.may_enrol());
    let numbers = settings().numbers;
    decide(&mut bedside, ana(), |centre, act| {
        centre::confirm_numbers(centre, numbers, act)
    })
    .unwrap();
    assert!(bedside.centre.may_enrol());
}

#[test]
fn changing_a_number_withdraws_the_confirmation() {
    let mut bedside = Bedside::empty();
    let numbers = settings().numbers;
    decide(&mut bedside, ana(), |centre, act| {
        centre::confirm_numbers(centre, numbers, act)
    })
    .unwrap();
    let changed = Settings {
        numbers: Numbers {
            night: "(612) 555-0100".into(),
            ..settings().numbers
        },
        ..settings()
    };
    decide(&mut bedside, ana(), |_, act| {
        centre::change_settings(changed, act)
    })
    .unwrap();
    assert!(bedside.centre.numbers_confirmed.is_none());
    let old = settings().numbers;
    let refusal = decide(&mut bedside, ana(), |centre, act| {
        centre::confirm_numbers(centre, old, act)
    });
    assert_eq!(word(&refusal.unwrap_err()), "refused-numbers-changed");
}

#[test]
fn settings_are_refused_with_every_field_that_is_wrong() {
    let mut bedside = Bedside::empty();
    let wrong = Settings {
        name: String::new(),
        zone: "Mars/Olympus".into(),
        numbers: Numbers {
            night: "ask at the desk".into(),
            ..settings().numbers
        },
        ..settings()
    };
    let refusal = decide(&mut bedside, ana(), |_, act| centre::change_settings(wrong, act)).unwrap_err();
    assert_eq!(fields(&refusal), ["name", "zone", "night"]);
}

#[test]
fn the_last_administrator_can_not_leave() {
    let mut bedside = Bedside::empty();
    let sam = staff(5, "Sam Ode", StaffRole::Administrator);
    let id = sam.id;
    decide(&mut bedside, Actor::Program, |_, act| centre::add_staff(sam, act)).unwrap();
    let refusal = decide(&mut bedside, ana(), |centre, act| {
        centre::remove_staff(centre, id, act)
    });
    assert_eq!(word(&refusal.unwrap_err()), "refused-last-administrator");
}
