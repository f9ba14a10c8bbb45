//! A bedside for tests: a centre, a protocol, one record, a clock that only moves when told.

use care::actor::{Actor, Staff, StaffId, StaffRole};
use care::centre::{self, CentreRecord, Numbers, Settings};
use care::enrolment::{Details, Harvest, HelperContact};
use care::hours::Hours;
use care::projection::Lane;
use care::stream::{CommandKey, Draft, EventId, Stored, StreamId};
use care::{Act, Folded, PersonRecord, Place, Refusal};
use jiff::civil::time;
use jiff::{SignedDuration, Timestamp};
use protocol::{Anaesthesia, Protocol, Role, Site};
use uuid::Uuid;

pub(crate) struct Bedside {
    pub(crate) centre: CentreRecord,
    pub(crate) protocol: Protocol,
    pub(crate) record: PersonRecord,
    pub(crate) now: Timestamp,
    /// Every event that was decided here.
    pub(crate) written: Vec<Draft>,
    commands: u128,
}

pub(crate) fn staff(number: u128, name: &str, role: StaffRole) -> Staff {
    Staff {
        id: StaffId(Uuid::from_u128(number)),
        name: name.into(),
        role,
    }
}

pub(crate) fn ana() -> Actor {
    Actor::Staff(staff(1, "Ana Ruiz", StaffRole::Nurse))
}

pub(crate) fn settings() -> Settings {
    Settings {
        name: "Riverside Marrow Center".into(),
        zone: "America/Chicago".into(),
        numbers: Numbers {
            emergency: "911".into(),
            crisis: "988".into(),
            poison: "555-0122".into(),
            day: "(612) 555-0142".into(),
            night: "(612) 555-0199".into(),
        },
        hours: Hours::weekdays(time(8, 0, 0, 0), time(17, 0, 0, 0)),
        fahrenheit: true,
        silent_after_hours: 24,
        retry_minutes: 30,
        link_days: 3,
    }
}

pub(crate) fn details() -> Details {
    Details {
        given: "Maria".into(),
        family: "Keller".into(),
        birth_on: "1992-05-02".parse().unwrap(),
        record_number: Some("40 118 206".into()),
        phone: "(612) 555-0177".into(),
        second_phone: None,
        address: Some("12 Mill Lane, Apt 3".into()),
        language: "en".into(),
        interpreter: Some("Haitian Creole".into()),
        zone: None,
        helper: Some(HelperContact {
            name: "Jan".into(),
            relation: "husband".into(),
            phone: "(612) 555-0118".into(),
        }),
        modes: [].into(),
    }
}

pub(crate) fn harvest() -> Harvest {
    Harvest {
        role: Role::UnrelatedDonor,
        harvested_on: "2026-11-17".parse().unwrap(),
        sites: [Site::LeftHip, Site::RightHip].into(),
        anaesthesia: Anaesthesia::General,
    }
}

impl Bedside {
    /// A centre that is set up and a record in which nothing has happened. It is 9:00 in Chicago on the day after the harvest.
    pub(crate) fn empty() -> Bedside {
        let text = include_str!("../../../../content/protocols/marrow-harvest.toml");
        let mut bedside = Bedside {
            centre: CentreRecord::empty(StreamId(Uuid::from_u128(7))),
            protocol: Protocol::parse(text).unwrap(),
            record: PersonRecord::empty(StreamId(Uuid::from_u128(8))),
            now: "2026-11-18T15:00:00Z".parse().unwrap(),
            written: Vec::new(),
            commands: 0,
        };
        let act = bedside.act(Actor::Program);
        let drafts = centre::change_settings(settings(), &act).unwrap();
        fold(&mut bedside.centre, &drafts, bedside.now);
        bedside
    }

    /// A bedside with Maria enrolled.
    pub(crate) fn enrolled() -> Bedside {
        let mut bedside = Bedside::empty();
        bedside
            .decide(ana(), |record, place, act| {
                care::enrolment::enrol(record, details(), harvest(), place, act)
            })
            .unwrap();
        bedside
    }

    pub(crate) fn act(&mut self, who: Actor) -> Act {
        self.commands += 1;
        let key = CommandKey {
            id: EventId(Uuid::from_u128(1_000 + self.commands)),
            digest: [0; 32],
        };
        Act::now(key, who, self.now)
    }

    pub(crate) fn wait_minutes(&mut self, minutes: i64) {
        self.now += SignedDuration::from_mins(minutes);
    }

    /// Decides, and when it is not refused folds the events in; gives the names of the events.
    pub(crate) fn decide(
        &mut self,
        who: Actor,
        decide: impl FnOnce(&PersonRecord, &Place<'_>, &Act) -> Result<Vec<Draft>, Refusal>,
    ) -> Result<Vec<String>, Refusal> {
        let act = self.act(who);
        let place = Place {
            centre: &self.centre,
            protocol: &self.protocol,
        };
        let drafts = decide(&self.record, &place, &act)?;
        fold(&mut self.record, &drafts, self.now);
        self.written.extend(drafts.iter().cloned());
        Ok(drafts.into_iter().map(|draft| draft.kind).collect())
    }

    /// The rows a nurse sees now besides the calendar, as "lane rank item".
    pub(crate) fn rows(&self) -> Vec<String> {
        let mut rows = self.record.projected().worklist;
        rows.retain(|row| row.opens_at <= self.now && row.lane != Lane::Planned);
        rows.sort_by_key(|row| (row.lane, std::cmp::Reverse(row.rank), row.due_at));
        rows.iter()
            .map(|row| format!("{} {} {}", row.lane.as_str(), row.rank, row.item))
            .collect()
    }
}

pub(crate) fn fold<R: Folded>(record: &mut R, drafts: &[Draft], now: Timestamp) {
    for (seq, draft) in (1..).zip(drafts) {
        let stored = Stored {
            seq,
            id: draft.id,
            kind: draft.kind.clone(),
            payload: draft.payload.clone(),
            stored_at: now,
            clock_suspect: false,
        };
        record.apply(&stored).unwrap();
    }
}

/// The fields a refusal names.
pub(crate) fn fields(refusal: &Refusal) -> Vec<&str> {
    refusal.faults.iter().map(|fault| fault.field.as_ref()).collect()
}

/// The first word id of a refusal.
pub(crate) fn word(refusal: &Refusal) -> &str {
    refusal
        .faults
        .first()
        .map_or("", |fault| fault.message.id.as_ref())
}
