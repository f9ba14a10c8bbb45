//! The bedside link.
use crate::bedside::{Bedside, ana, word};
use care::Actor;
use care::Folded as _;
use care::device::{self, DeviceId, TRIES_MAX};
use uuid::Uuid;

const SECRET: &str = "a-secret-of-the-link";

fn phone() -> DeviceId {
    DeviceId(Uuid::from_u128(70))
}

fn with_link() -> Bedside {
    let mut bedside = Bedside::enrolled();
    bedside
        .decide(ana(), |record, place, act| {
            device::issue_link(record, place.centre, SECRET, act)
        })
        .unwrap();
    bedside
}

fn bind(bedside: &mut Bedside, birth_on: &str) -> Result<Vec<String>, care::Refusal> {
    let digest = device::digest(SECRET);
    bedside.decide(Actor::Person, |record, _, act| {
        device::bind(record, &digest, birth_on.parse().unwrap(), phone(), "Phone", act)
    })
}

#[test]
fn the_birth_date_binds_a_link_once() {
    let mut bedside = with_link();
    assert_eq!(bind(&mut bedside, "1992-05-02").unwrap(), ["DeviceBound"]);
    assert!(bedside.record.devices.is_bound(phone()));
    assert_eq!(
        word(&bind(&mut bedside, "1992-05-02").unwrap_err()),
        "refused-link-used"
    );
}

#[test]
fn five_wrong_birth_dates_kill_a_link_even_for_the_right_one() {
    let mut bedside = with_link();
    for _ in 0..TRIES_MAX {
        assert_eq!(bind(&mut bedside, "1990-01-01").unwrap(), ["DeviceLinkTried"]);
    }
    assert_eq!(
        word(&bind(&mut bedside, "1992-05-02").unwrap_err()),
        "refused-link-tries"
    );
    assert!(!bedside.record.devices.is_bound(phone()));
}

#[test]
fn a_link_expires_after_the_days_of_the_centre() {
    let mut bedside = with_link();
    bedside.wait_minutes(3 * 24 * 60);
    assert_eq!(
        word(&bind(&mut bedside, "1992-05-02").unwrap_err()),
        "refused-link-expired"
    );
}

#[test]
fn a_new_link_voids_the_sheet_of_paper_before_it() {
    let mut bedside = with_link();
    bedside.wait_minutes(1);
    bedside
        .decide(ana(), |record, place, act| {
            device::issue_link(record, place.centre, "another", act)
        })
        .unwrap();
    assert_eq!(
        word(&bind(&mut bedside, "1992-05-02").unwrap_err()),
        "refused-link-expired"
    );
}

#[test]
fn the_record_never_holds_the_secret_of_a_link() {
    let bedside = with_link();
    let shown = format!("{:?} {:?}", bedside.record, bedside.record.projected());
    assert!(!shown.contains(SECRET));
}

#[test]
fn a_revoked_device_is_not_bound() {
    let mut bedside = with_link();
    bind(&mut bedside, "1992-05-02").unwrap();
    assert_eq!(
        bedside
            .decide(ana(), |record, _, act| device::revoke(record, phone(), act))
            .unwrap(),
        ["DeviceRevoked"]
    );
    assert!(!bedside.record.devices.is_bound(phone()));
    let again = bedside.decide(ana(), |record, _, act| device::revoke(record, phone(), act));
    assert_eq!(again, Ok(vec![]));
}

#[test]
fn a_device_keeps_the_keys_it_registered_once_each_and_a_revoked_one_registers_none() {
    let mut bedside = with_link();
    bind(&mut bedside, "1992-05-02").unwrap();
    let register = |bedside: &mut Bedside, key: &str| {
        bedside.decide(Actor::Person, |record, _, act| {
            device::register_key(record, phone(), key, act)
        })
    };
    assert_eq!(register(&mut bedside, "one").unwrap(), ["DeviceKeyRegistered"]);
    assert!(register(&mut bedside, "one").unwrap().is_empty());
    for number in 1..device::KEYS_MAX {
        register(&mut bedside, &format!("key {number}")).unwrap();
    }
    assert!(register(&mut bedside, "one too many").is_err());
    bedside
        .decide(ana(), |record, _, act| device::revoke(record, phone(), act))
        .unwrap();
    assert!(register(&mut bedside, "late").is_err());
    let known = bedside.record.devices.find(phone()).unwrap();
    assert_eq!(
        known.keys.len(),
        device::KEYS_MAX,
        "what it signed before is still checked by its keys"
    );
}
