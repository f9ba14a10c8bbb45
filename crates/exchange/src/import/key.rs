//! Reading the same file again changes nothing: what the newest import brought, and the key of a command that a file gives.

use care::actor::Actor;
use care::enrolment::{Details, Harvest};
use care::event::Happened;
use care::medicine_list::MedicineListIssued;
use care::person_event::PersonEvent;
use care::stream::{CommandKey, EventId, Stored};
use medicine::Allergies;
use uuid::Uuid;

/// What imports have brought into a record, the newest of each part.
///
/// A part that a file repeats is not brought again, so that what a nurse corrected since then is not undone by reading the same file
/// once more.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// Who they are.
    pub details: Option<Details>,
    /// The harvest.
    pub harvest: Option<Harvest>,
    /// Allergies.
    pub allergies: Option<Allergies>,
    /// The medicine list.
    pub list: Option<MedicineListIssued>,
}

impl Brought {
    /// Reads it from the events of a record.
    #[must_use]
    pub fn of(history: &[Stored]) -> Brought {
        let mut brought = Brought::default();
        for stored in history {
            let Ok(happened) = serde_json::from_slice::<Happened<PersonEvent>>(&stored.payload) else {
                continue;
            };
            if !matches!(happened.who, Actor::Import { .. }) {
                continue;
            }
            match happened.what {
                PersonEvent::PersonEnrolled(event) => brought.details = Some(event.details),
                PersonEvent::DetailsChanged(event) => brought.details = Some(event.details),
                PersonEvent::HarvestRecorded(event) => brought.harvest = Some(event.harvest),
                PersonEvent::HarvestChanged(event) => brought.harvest = Some(event.harvest),
                PersonEvent::AllergiesRecorded(event) => brought.allergies = Some(event.allergies),
                PersonEvent::MedicineListIssued(event) => brought.list = Some(event),
                _ => {}
            }
        }
        brought
    }
}

/// The key of the command that brings a part with this content into a record at a version. The version is part of it, so that a value
/// that changes and changes back is a change each time.
#[must_use]
pub fn command_key(record_number: &str, part: &str, digest: [u8; 32], version: u64) -> CommandKey {
    let mut name = format!("marrowline:import:{part}:{record_number:?}:{version}:").into_bytes();
    name.extend(digest);
    CommandKey {
        id: EventId(Uuid::new_v5(&Uuid::NAMESPACE_URL, &name)),
        digest,
    }
}
