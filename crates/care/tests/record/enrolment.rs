//! Enrolling somebody at the bedside.
use crate::bedside::{Bedside, ana, details, fields, harvest, word};
use care::enrolment::{self, Details, Harvest};
use jiff::Timestamp;
use std::collections::BTreeMap;

#[test]
fn enrolling_records_the_person_the_harvest_and_the_whole_follow_up() {
    let mut bedside = Bedside::empty();
    let events = bedside
        .decide(ana(), |record, place, act| {
            enrolment::enrol(record, details(), harvest(), place, act)
        })
        .unwrap();
    assert_eq!(events, ["PersonEnrolled", "HarvestRecorded", "FollowUpPlanned"]);
    let record = &bedside.record;
    assert_eq!(
        (
            record.name().as_str(),
            record.day(bedside.now, bedside.centre.zone())
        ),
        ("Maria Keller", Some(1))
    );
    let planned: Vec<_> = record
        .contacts
        .iter()
        .map(|contact| contact.id.as_str())
        .collect();
    let wanted: Vec<_> = bedside
        .protocol
        .contacts()
        .iter()
        .filter(|contact| contact.only_if.is_none() && contact.latest >= 1)
        .map(|contact| contact.id.as_str())
        .collect();
    assert!(
        wanted.iter().all(|id| planned.contains(id)),
        "{wanted:?} are not all in {planned:?}"
    );
}

#[test]
fn a_person_is_enrolled_once() {
    let mut bedside = Bedside::enrolled();
    let again = bedside.decide(ana(), |record, place, act| {
        enrolment::enrol(record, details(), harvest(), place, act)
    });
    assert_eq!(word(&again.unwrap_err()), "refused-enrolled-already");
}

#[test]
fn impossible_dates_are_refused_all_at_once_and_each_with_its_field() {
    let mut bedside = Bedside::empty();
    let refusal = bedside
        .decide(ana(), |record, place, act| {
            let details = Details {
                given: "  ".into(),
                birth_on: "2027-01-01".parse().unwrap(),
                phone: "call me".into(),
                ..details()
            };
            let harvest = Harvest {
                harvested_on: "1900-01-01".parse().unwrap(),
                ..harvest()
            };
            enrolment::enrol(record, details, harvest, place, act)
        })
        .unwrap_err();
    assert_eq!(
        fields(&refusal),
        ["given", "birth_on", "phone", "harvested_on", "harvested_on"]
    );
}

#[test]
fn a_harvest_may_be_planned_ahead_but_not_years_ahead() {
    for (date, refused) in [("2026-12-01", false), ("2028-12-01", true)] {
        let mut bedside = Bedside::empty();
        let planned = bedside.decide(ana(), |record, place, act| {
            let harvest = Harvest {
                harvested_on: date.parse().unwrap(),
                ..harvest()
            };
            enrolment::enrol(record, details(), harvest, place, act)
        });
        assert_eq!(planned.is_err(), refused, "{date}");
    }
}

#[test]
fn moving_the_harvest_moves_every_contact_that_is_not_done() {
    let mut bedside = Bedside::enrolled();
    let due = |bedside: &Bedside| -> BTreeMap<String, Timestamp> {
        let contacts = bedside.record.contacts.iter();
        contacts
            .map(|contact| (contact.id.clone(), contact.due_at))
            .collect()
    };
    let before = due(&bedside);
    bedside
        .decide(ana(), |record, place, act| {
            let harvest = Harvest {
                harvested_on: "2026-11-18".parse().unwrap(),
                ..harvest()
            };
            enrolment::change_harvest(record, harvest, place, act)
        })
        .unwrap();
    let after = due(&bedside);
    assert!(!before.is_empty());
    for (id, before) in &before {
        assert!(
            after.get(id).is_some_and(|after| after > before),
            "{id} did not move"
        );
    }
}

#[test]
fn saving_details_that_did_not_change_adds_no_event() {
    let mut bedside = Bedside::enrolled();
    let events = bedside.decide(ana(), |record, place, act| {
        enrolment::change_details(record, details(), place, act)
    });
    assert_eq!(events, Ok(vec![]));
}

#[test]
fn the_day_is_counted_at_the_centre_wherever_the_phone_is() {
    let mut bedside = Bedside::enrolled();
    bedside.now = "2026-11-20T05:30:00Z".parse().unwrap();
    // Half past eleven at night in Chicago on 19 November, although London has the 20th already.
    assert_eq!(bedside.record.day(bedside.now, bedside.centre.zone()), Some(2));
}

#[test]
fn a_form_made_on_an_older_record_is_refused_until_it_has_seen_the_newest() {
    let mut bedside = Bedside::enrolled();
    let old = bedside.record.details_seen();
    let moved = Details {
        address: Some("9 Mill Lane".to_owned()),
        ..details()
    };
    let called = Details {
        second_phone: Some("+1 555 010 0199".to_owned()),
        ..details()
    };
    let mut change = |details: &Details, seen: &enrolment::Seen| {
        let done = bedside.decide(ana(), |record, place, act| {
            let drafts = enrolment::change_details(record, details.clone(), place, act)?;
            seen.still(&record.details_seen(), drafts)
        });
        (done, bedside.record.details_seen())
    };
    let (done, newest) = change(&moved, &old);
    assert_eq!(done.unwrap(), ["DetailsChanged"]);
    let (stale, same) = change(&called, &old);
    assert_eq!(word(&stale.unwrap_err()), enrolment::CHANGED_MEANWHILE);
    assert_eq!(same, newest);
    let (unseen, _) = change(&called, &enrolment::Seen::sent(""));
    assert!(unseen.is_err(), "a form that brings nothing has seen nothing");
    let (nothing, _) = change(&moved, &old);
    assert!(
        nothing.unwrap().is_empty(),
        "what the record says already is no conflict"
    );
    let (done, _) = change(&called, &newest);
    assert_eq!(done.unwrap(), ["DetailsChanged"]);
}
