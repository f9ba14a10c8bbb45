//! Events are stored for ever: every shape that was ever written is still read.
//!
//! `written.jsonl` holds one line for each shape. A line is only ever added, never changed: when an event gains a field, the test says
//! which line to add, and the old one proves that records written before are still read.

use crate::bedside::{Bedside, ana, details, fold, harvest, staff};
use care::alert::{self, ItemId, Mark};
use care::call::{self, CallSheet, NextContact, Outcome};
use care::check::{self, CheckId};
use care::device::{self, DeviceId};
use care::dose::{self, Again};
use care::enrolment::{self, Details, Harvest};
use care::medicine_list::{self, ListDraft};
use care::note::{self, Words};
use care::question::QuestionId;
use care::sent::{self, Sending, Sent};
use care::stream::{Draft, EventId, Stored, StreamId};
use care::visit::{self, VisitId, VisitPlan};
use care::{
    Act, Actor, CentreRecord, Folded, PersonEvent, PersonRecord, Refusal, StaffRole, centre, language,
};
use jiff::SignedDuration;
use medicine::{
    Allergies, Author, AuthorRole, DoNotTake, DoseId, Entry, EntryForm, EntryId, Formulary, NewEntry,
};
use protocol::Channel;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct Line {
    stream: String,
    kind: String,
    payload: serde_json::Value,
}

impl Line {
    fn of(stream: &str, draft: &Draft) -> Line {
        Line {
            stream: stream.into(),
            kind: draft.kind.clone(),
            payload: serde_json::from_slice(&draft.payload).unwrap(),
        }
    }

    /// Every path that holds something, whatever it holds: values change with the protocol, the shape does not.
    fn shape(&self) -> BTreeSet<String> {
        fn walk(value: &serde_json::Value, path: String, paths: &mut BTreeSet<String>) {
            match value {
                serde_json::Value::Object(fields) => {
                    fields
                        .iter()
                        .for_each(|(name, value)| walk(value, format!("{path}/{name}"), paths));
                }
                serde_json::Value::Array(rows) => {
                    rows.iter()
                        .for_each(|value| walk(value, format!("{path}/[]"), paths));
                }
                _ => {}
            }
            paths.insert(path);
        }
        let mut paths = BTreeSet::new();
        walk(&self.payload, self.stream.clone(), &mut paths);
        paths
    }

    fn stored(&self, seq: u64) -> Stored {
        Stored {
            seq,
            id: EventId(Uuid::from_u128(u128::from(seq))),
            kind: self.kind.clone(),
            payload: serde_json::to_vec(&self.payload).unwrap(),
            stored_at: "2026-11-18T15:00:00Z".parse().unwrap(),
            clock_suspect: false,
        }
    }
}

fn written() -> Vec<Line> {
    let lines = include_str!("written.jsonl").lines();
    lines.map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_shape_ever_written_is_still_read() {
    let mut person = PersonRecord::empty(StreamId(Uuid::from_u128(1)));
    let mut centre = CentreRecord::empty(StreamId(Uuid::from_u128(2)));
    for (seq, line) in (1..).zip(written()) {
        let read = match line.stream.as_str() {
            "person" => person.apply(&line.stored(seq)),
            _ => centre.apply(&line.stored(seq)),
        };
        assert_eq!(read, Ok(()), "line {seq}");
    }
}

#[test]
fn every_event_has_a_line_and_what_is_written_today_is_one_of_them() {
    let written = written();
    let today = written_today();
    let kinds: BTreeSet<_> = today.iter().map(|line| line.kind.as_str()).collect();
    let all = PersonEvent::KINDS.iter().chain(centre::CentreEvent::KINDS);
    for kind in all {
        assert!(kinds.contains(kind), "nothing here writes {kind}");
    }
    let known: BTreeSet<_> = written.iter().map(Line::shape).collect();
    let new: Vec<_> = today
        .iter()
        .filter(|line| !known.contains(&line.shape()))
        .collect();
    let lines: Vec<_> = new
        .iter()
        .map(|line| serde_json::to_string(line).unwrap())
        .collect();
    assert!(lines.is_empty(), "add to written.jsonl:\n{}", lines.join("\n"));
}

fn entry(number: u128, name: &str) -> Entry {
    let form = EntryForm {
        name: name.into(),
        strength: "500 mg".into(),
        amount: "2 tablets".into(),
        when: "every 6 hours if needed".into(),
        how: "by mouth".into(),
        why: "For pain.".into(),
        max_24h: "3 times".into(),
        min_gap_hours: "6".into(),
        ..EntryForm::default()
    };
    form.read(NewEntry {
        id: EntryId(Uuid::from_u128(number)),
        added_by: Author {
            role: AuthorRole::Team,
            name: "Ana Ruiz".into(),
        },
        start_on: None,
        checked: None,
        formulary: Formulary::embedded(),
    })
    .unwrap()
}

/// One of every event, as the decisions write them.
fn written_today() -> Vec<Line> {
    let mut bedside = Bedside::enrolled();
    harvest_and_devices(&mut bedside);
    medicines(&mut bedside);
    checks_and_calls(&mut bedside);
    visits(&mut bedside);
    let mut seen = BTreeSet::new();
    let mut lines: Vec<_> = bedside
        .written
        .iter()
        .map(|draft| Line::of("person", draft))
        .collect();
    lines.extend(centre_events());
    // One line for each event is enough: the first.
    lines.retain(|line| seen.insert((line.stream.clone(), line.kind.clone())));
    lines
}

fn harvest_and_devices(bedside: &mut Bedside) {
    let changed = Details {
        second_phone: Some("(612) 555-0178".into()),
        zone: Some("America/Denver".into()),
        modes: [protocol::Mode::Anticoagulant].into(),
        ..details()
    };
    bedside
        .decide(ana(), |record, place, act| {
            enrolment::change_details(record, changed, place, act)
        })
        .unwrap();
    let moved = Harvest {
        harvested_on: "2026-11-18".parse().unwrap(),
        ..harvest()
    };
    bedside
        .decide(ana(), |record, place, act| {
            enrolment::change_harvest(record, moved, place, act)
        })
        .unwrap();
    bedside
        .decide(ana(), |record, place, act| {
            device::issue_link(record, place.centre, "s", act)
        })
        .unwrap();
    let phone = DeviceId(Uuid::from_u128(70));
    for birth_on in ["1990-01-01", "1992-05-02"] {
        bedside
            .decide(Actor::Person, |record, _, act| {
                device::bind(
                    record,
                    &device::digest("s"),
                    birth_on.parse().unwrap(),
                    phone,
                    "Phone",
                    act,
                )
            })
            .unwrap();
    }
    bedside
        .decide(Actor::Person, |record, _, act| {
            device::register_key(record, phone, "BKey", act)
        })
        .unwrap();
    bedside
        .decide(ana(), |record, _, act| device::revoke(record, phone, act))
        .unwrap();
    let hash = Some("$argon2id$".to_owned());
    bedside
        .decide(Actor::Person, |record, _, act| {
            device::change_pin(record, hash, act)
        })
        .unwrap();
}

fn medicines(bedside: &mut Bedside) {
    bedside
        .decide(ana(), |record, _, act| {
            medicine_list::record_allergies(record, Allergies::NoneKnown, act)
        })
        .unwrap();
    let list = ListDraft {
        seen: 0,
        entries: vec![entry(1, "acetaminophen")],
        do_not_take: vec![DoNotTake {
            name: "aspirin".into(),
            reason: "It can make you bleed.".into(),
            said_by: "Ana Ruiz".into(),
        }],
        reason: "Discharge".into(),
    };
    bedside
        .decide(ana(), |record, _, act| medicine_list::issue(record, list, act))
        .unwrap();
    let question = QuestionId(Uuid::from_u128(61));
    bedside
        .decide(Actor::Companion, |record, place, act| {
            medicine_list::add_at_home(
                record,
                entry(2, "valerian"),
                question,
                Formulary::embedded(),
                place,
                act,
            )
        })
        .unwrap();
    let (dose, taken_at) = (DoseId(Uuid::from_u128(80)), bedside.now);
    let amount = medicine::Amount::parse("2 tablets");
    bedside
        .decide(Actor::Person, |record, _, act| {
            let entry = EntryId(Uuid::from_u128(1));
            dose::take(record, dose, entry, amount, taken_at, Again::Ask, act)
        })
        .unwrap();
    bedside
        .decide(Actor::Person, |record, _, act| dose::undo(record, dose, act))
        .unwrap();
}

fn sent_by_a_phone(bedside: &mut Bedside) {
    let protocol = bedside.protocol.clone();
    let answers = check::gate_answers(&protocol, Some("chest")).unwrap();
    let sending = Sending {
        sent: Sent {
            device: DeviceId(Uuid::from_u128(70)),
            said_at: bedside.now,
            protocol: protocol.hash().to_owned(),
        },
        protocol: &protocol,
        case: None,
    };
    let id = CheckId(Uuid::from_u128(51));
    bedside
        .decide(Actor::Person, |record, place, act| {
            sent::answer(record, id, "gate", &answers, place, &sending, act)
        })
        .unwrap();
}

fn said_in_own_words(bedside: &mut Bedside) {
    let (code, text) = protocol::PHRASES[0];
    let phrases = protocol::Phrases::parse(code, text, &bedside.protocol).unwrap();
    let words = Words {
        text: "My leg is swollen.",
        language: "en",
        phrases: Some(&phrases),
    };
    bedside
        .decide(Actor::Person, |record, place, act| {
            note::write(record, CheckId(Uuid::from_u128(52)), &words, place, act)
        })
        .unwrap();
}

fn checks_and_calls(bedside: &mut Bedside) {
    let id = CheckId(Uuid::from_u128(50));
    let answers = check::gate_answers(&bedside.protocol, Some("chest")).unwrap();
    bedside
        .decide(Actor::Person, |record, place, act| {
            check::answer(record, id, "gate", answers, place, act)
        })
        .unwrap();
    bedside
        .decide(Actor::Person, |record, _, act| {
            check::say_emergency_called(record, id, act)
        })
        .unwrap();
    sent_by_a_phone(bedside);
    said_in_own_words(bedside);
    let item = ItemId::of_check(id);
    bedside
        .decide(ana(), |record, _, act| alert::take(record, &item, act))
        .unwrap();
    bedside
        .decide(ana(), |record, _, act| alert::read_all(record, act))
        .unwrap();
    let sheet = CallSheet {
        items: Mark::each(&bedside.record, vec![item]),
        outcome: Some(Outcome::ReachedSentToEmergency),
        note: "Ambulance is on the way.".into(),
        said_back: Some(true),
        next: Some(NextContact {
            at: bedside.now + SignedDuration::from_hours(2),
            channel: Channel::Phone,
        }),
    };
    bedside
        .decide(ana(), |record, place, act| {
            call::log(record, sheet, place.centre, act)
        })
        .unwrap();
}

fn visits(bedside: &mut Bedside) {
    for number in [90, 91] {
        let plan = VisitPlan {
            at: bedside.now + SignedDuration::from_hours(24),
            place: "Clinic, room 4".into(),
            purpose: "Site check".into(),
            content: vec!["site-check".into()],
        };
        let id = VisitId(Uuid::from_u128(number));
        bedside
            .decide(ana(), |record, _, act| visit::plan(record, id, plan, act))
            .unwrap();
    }
    let (first, second) = (VisitId(Uuid::from_u128(90)), VisitId(Uuid::from_u128(91)));
    bedside
        .decide(ana(), |record, _, act| visit::cancel(record, first, act))
        .unwrap();
    bedside
        .decide(ana(), |record, _, act| {
            visit::keep(record, second, "Dry and closed.", act)
        })
        .unwrap();
}

fn centre_events() -> Vec<Line> {
    let mut bedside = Bedside::empty();
    let mut drafts = Vec::new();
    let ada = staff(4, "Dr Ada Obi", StaffRole::Physician);
    let settings = crate::bedside::settings();
    let act = bedside.act(ana());
    drafts.extend(centre::change_settings(settings.clone(), &act).unwrap());
    drafts.extend(centre::confirm_numbers(&bedside.centre, settings.numbers, &act).unwrap());
    drafts.extend(centre::add_staff(ada.clone(), &act).unwrap());
    fold(&mut bedside.centre, &drafts, bedside.now);
    drafts.extend(centre::remove_staff(&bedside.centre, ada.id, &act).unwrap());
    let text = include_str!("../../../../content/protocols/marrow-harvest.toml");
    let act = bedside.act(Actor::Staff(staff(5, "Signer", StaffRole::ClinicalOwner)));
    drafts.extend(care::protocol_draft::propose(&bedside.centre, text, &act).unwrap());
    for number in [5, 6] {
        let act = bedside.act(Actor::Staff(staff(number, "Signer", StaffRole::ClinicalOwner)));
        let signed = centre::sign_protocol(&bedside.centre, text, "0a", &act).unwrap();
        fold(&mut bedside.centre, &signed, bedside.now);
        drafts.extend(signed);
    }
    drafts.extend(languages(&mut bedside));
    let lines = drafts.iter().map(|draft| Line::of("centre", draft));
    lines.map(without_text).collect()
}

fn languages(bedside: &mut Bedside) -> Vec<Draft> {
    let mut drafts = Vec::new();
    let steps = [
        (5, language::read as Decide),
        (6, language::offer),
        (5, withdrawn),
    ];
    for (number, decide) in steps {
        let act = bedside.act(Actor::Staff(staff(number, "Signer", StaffRole::ClinicalOwner)));
        let done = decide(&bedside.centre, "ar", "0a", &act).unwrap();
        fold(&mut bedside.centre, &done, bedside.now);
        drafts.extend(done);
    }
    drafts
}

type Decide = fn(&CentreRecord, &str, &str, &Act) -> Result<Vec<Draft>, Refusal>;

fn withdrawn(centre: &CentreRecord, language: &str, _: &str, act: &Act) -> Result<Vec<Draft>, Refusal> {
    language::withdraw(centre, language, act)
}

/// The whole text of a protocol is no part of the shape and would fill the file.
fn without_text(mut line: Line) -> Line {
    for event in ["ProtocolPublished", "ProtocolDrafted"] {
        if let Some(text) = line.payload.pointer_mut(&format!("/what/{event}/text")) {
            *text = "-".into();
        }
    }
    line
}
