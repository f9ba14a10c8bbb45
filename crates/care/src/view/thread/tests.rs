use super::*;
use crate::CentreRecord;
use crate::actor::Actor;
use crate::check::{self, CheckId};
use crate::enrolment::{self, Place};
use crate::event::Act;
use crate::projection::Folded as _;
use crate::stream::{CommandKey, Draft, EventId, StreamId};
use protocol::{Anaesthesia, Answer, FactId, Protocol, Role, Site};
use uuid::Uuid;

struct Told {
    centre: CentreRecord,
    protocol: Protocol,
    record: PersonRecord,
    events: Vec<Stored>,
    now: Timestamp,
}

impl Told {
    fn enrolled() -> Told {
        let text = include_str!("../../../../../content/protocols/marrow-harvest.toml");
        let mut told = Told {
            centre: CentreRecord::empty(StreamId(Uuid::from_u128(7))),
            protocol: Protocol::parse(text).unwrap(),
            record: PersonRecord::empty(StreamId(Uuid::from_u128(8))),
            events: Vec::new(),
            now: "2026-11-18T15:00:00Z".parse().unwrap(),
        };
        let details = Details {
            given: "Maria".into(),
            family: "<b>Keller</b>".into(),
            birth_on: "1992-05-02".parse().unwrap(),
            record_number: None,
            phone: "555 0177".into(),
            second_phone: None,
            address: None,
            language: "en".into(),
            interpreter: None,
            zone: None,
            helper: None,
            modes: [].into(),
        };
        let harvest = Harvest {
            role: Role::UnrelatedDonor,
            harvested_on: "2026-11-17".parse().unwrap(),
            sites: [Site::LeftHip].into(),
            anaesthesia: Anaesthesia::General,
        };
        let act = told.act(Actor::Program);
        let place = Place {
            centre: &told.centre,
            protocol: &told.protocol,
        };
        let drafts = enrolment::enrol(&told.record, details, harvest, &place, &act).unwrap();
        told.fold(drafts);
        told
    }

    fn act(&self, who: Actor) -> Act {
        let key = CommandKey {
            id: EventId(Uuid::from_u128(1_000 + self.events.len() as u128)),
            digest: [0; 32],
        };
        Act::now(key, who, self.now)
    }

    fn fold(&mut self, drafts: Vec<Draft>) {
        for draft in drafts {
            let stored = Stored {
                seq: self.events.len() as u64 + 1,
                id: draft.id,
                kind: draft.kind,
                payload: draft.payload,
                stored_at: self.now,
                clock_suspect: false,
            };
            self.record.apply(&stored).unwrap();
            self.events.push(stored);
        }
    }

    fn answer(&mut self, check: u128, fact: &str, answer: Answer) {
        let answers = [(FactId::new(fact), answer)].into_iter().collect();
        let act = self.act(Actor::Companion);
        let place = Place {
            centre: &self.centre,
            protocol: &self.protocol,
        };
        let check = CheckId(Uuid::from_u128(check));
        let drafts = check::answer(&self.record, check, fact, answers, &place, &act).unwrap();
        self.fold(drafts);
    }

    fn thread(&self, only: Option<Kind>) -> Thread {
        thread(&self.events, &self.record, &TimeZone::UTC, only, 100)
    }
}

fn titles(thread: &Thread) -> Vec<&str> {
    thread
        .days
        .iter()
        .flat_map(|day| &day.lines)
        .map(|line| line.title.id.as_ref())
        .collect()
}

#[test]
fn a_check_is_one_line_however_many_screens_it_had() {
    let mut told = Told::enrolled();
    told.answer(50, "leg_swelling", Answer::Unsure);
    told.answer(50, "chest_discomfort", Answer::Yes);
    let thread = told.thread(Some(Kind::Check));
    assert_eq!(titles(&thread).len(), 1);
    let line = &thread.days[0].lines[0];
    assert_eq!(line.level, Some(Level::Red));
    let said: Vec<_> = line.said.iter().map(|said| said.id.as_ref()).collect();
    assert!(
        said.contains(&"team-why-B4a-chest") && said.contains(&"told-chest_discomfort"),
        "{said:?}"
    );
    assert!(said.contains(&"team-event-unsure"), "{said:?}");
    let source: Vec<_> = line.source.iter().map(|source| source.id.as_ref()).collect();
    assert_eq!(
        source,
        [
            "team-event-check-rule",
            "team-event-unreviewed",
            "team-event-by-companion"
        ]
    );
}

#[test]
fn the_newest_day_comes_first_and_says_which_day_it_is() {
    let mut told = Told::enrolled();
    told.now = "2026-11-20T15:00:00Z".parse().unwrap();
    told.answer(50, "chest_discomfort", Answer::Yes);
    let thread = told.thread(None);
    let days: Vec<_> = thread.days.iter().map(|day| day.day).collect();
    assert_eq!(days, [Some(3), Some(1)]);
    assert_eq!(titles(&thread).last(), Some(&"team-event-enrolled"));
}

#[test]
fn an_event_of_a_newer_version_is_shown_and_not_hidden() {
    let mut told = Told::enrolled();
    told.events.push(Stored {
        seq: 99,
        id: EventId(Uuid::from_u128(99)),
        kind: "NotInventedYet".into(),
        payload: b"{}".to_vec(),
        stored_at: told.now,
        clock_suspect: false,
    });
    assert!(titles(&told.thread(None)).contains(&"team-event-unknown"));
}

#[test]
fn older_lines_that_are_left_off_are_counted() {
    let told = Told::enrolled();
    let all = titles(&told.thread(None)).len();
    let short = thread(&told.events, &told.record, &TimeZone::UTC, None, 1);
    assert_eq!((titles(&short).len(), short.older), (1, all - 1));
}
