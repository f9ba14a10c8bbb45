//! Numbered medicine lists, what was added at home, and allergies.
//!
//! A list never changes once it is issued: issuing list *n + 1* voids list *n*, on paper too.

use crate::actor::Actor;
use crate::enrolment::{Place, Seen};
use crate::event::Act;
use crate::medicine_check::Checking;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::question::{self, QuestionId, QuestionKind};
use crate::refusal::{Findings, Refusal};
use crate::stream::Draft;
use jiff::Timestamp;
use medicine::{Allergies, CentreLimits, DoNotTake, Entry, EntryId, Formulary};

use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A medicine list was issued; the one before is void.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MedicineListIssued {
    /// Its number, from 1.
    pub number: u32,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// What must not be taken.
    pub do_not_take: Vec<DoNotTake>,
    /// Why it was issued.
    pub reason: String,
}

/// The person added a medicine, vitamin or herb at home; it is on the list but not yet checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MedicineAdded {
    /// The entry.
    pub entry: Entry,
}

/// Allergies were asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllergiesRecorded {
    /// What was answered: "none known" is an answer.
    pub allergies: Allergies,
}

/// A list as the record holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MedicineList {
    /// Its number, from 1.
    pub number: u32,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// What must not be taken.
    pub do_not_take: Vec<DoNotTake>,
    /// Why it was issued.
    pub reason: String,
    /// By whom.
    pub issued_by: Actor,
    /// When.
    pub issued_at: Timestamp,
}

/// What is known about allergies, from whom and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllergyRecord {
    /// The answer.
    pub allergies: Allergies,
    /// Who recorded it.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
}

/// More rows than this are no list that anybody can carry.
pub const ENTRIES_MAX: usize = 60;

/// What a list editor sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListDraft {
    /// The number of the list the editor saw; 0 when there was none. Another list issued meanwhile refuses this one.
    pub seen: u32,
    /// Its entries, vetted one by one by [`medicine::EntryForm::read`].
    pub entries: Vec<Entry>,
    /// What must not be taken.
    pub do_not_take: Vec<DoNotTake>,
    /// Why it is issued.
    pub reason: String,
}

/// Issues the next list.
///
/// # Errors
/// The issuer is neither staff nor an import, nobody is enrolled, another list was issued meanwhile, or a field is missing.
pub fn issue(record: &PersonRecord, draft: ListDraft, act: &Act) -> Result<Vec<Draft>, Refusal> {
    if matches!(act.who, Actor::Person | Actor::Companion) {
        return Err(Refusal::of("", "refused-staff-only"));
    }
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    let last = record.list().map_or(0, |list| list.number);
    if draft.seen != last {
        return Err(Refusal::of("", "refused-list-changed"));
    }
    let mut findings = Findings::default();
    findings.when(
        draft.entries.len() > ENTRIES_MAX,
        "entries",
        "refused-list-too-long",
    );
    let unnamed = draft
        .do_not_take
        .iter()
        .any(|row| row.name.trim().is_empty() || row.reason.trim().is_empty());
    findings.when(unnamed, "do_not_take", "refused-do-not-take");
    findings.settle()?;
    act.drafts(
        record.episode(),
        vec![PersonEvent::from(MedicineListIssued {
            number: last + 1,
            entries: draft.entries,
            do_not_take: draft.do_not_take,
            reason: draft.reason.trim().to_owned(),
        })],
    )
}

/// Adds what the person takes besides the list, and tells the team; sooner when a check says stop.
///
/// # Errors
/// Nobody is enrolled, or there are too many entries.
pub fn add_at_home(
    record: &PersonRecord,
    entry: Entry,
    question: QuestionId,
    formulary: &Formulary,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.entries().count() >= ENTRIES_MAX {
        return Err(Refusal::of("", "refused-list-too-long"));
    }
    let checking = Checking {
        formulary,
        limits: &CentreLimits::new(),
        zone: &record.zone(place.centre),
        now: act.now,
    };
    let (kind, with) = match checking.stops(record, &entry) {
        Some(names) => (QuestionKind::AddedAgainstCheck, names.join(", ")),
        None => (QuestionKind::AddedMedicine, String::new()),
    };
    let told = question::events(record, question, kind, Some(&entry.name), &with, place, act)?;
    let events = [PersonEvent::from(MedicineAdded { entry })]
        .into_iter()
        .chain(told)
        .collect();
    act.drafts(record.episode(), events)
}

/// Records what was answered about allergies.
///
/// # Errors
/// Nobody is enrolled, or a substance is missing.
pub fn record_allergies(
    record: &PersonRecord,
    allergies: Allergies,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    if let Allergies::Known(known) = &allergies
        && (known.is_empty() || known.iter().any(|allergy| allergy.substance.trim().is_empty()))
    {
        return Err(Refusal::of("allergies", "refused-allergy-missing"));
    }
    if record
        .allergies
        .as_ref()
        .is_some_and(|old| old.allergies == allergies)
    {
        return Ok(Vec::new());
    }
    act.drafts(None, vec![PersonEvent::from(AllergiesRecorded { allergies })])
}

impl PersonRecord {
    /// Everything the person takes: the list in force, then what was added at home since.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.list()
            .map(|list| list.entries.as_slice())
            .unwrap_or_default()
            .iter()
            .chain(&self.added_at_home)
    }

    /// One entry of [`PersonRecord::entries`].
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries().find(|entry| entry.id == id)
    }

    /// What is known about allergies now, for a form that is made on it.
    #[must_use]
    pub fn allergies_seen(&self) -> Seen {
        Seen::of(&self.allergies.as_ref().map(|known| &known.allergies))
    }

    pub(crate) fn list_issued(&mut self, event: MedicineListIssued, who: Actor, at: Timestamp) {
        // Issuing a list reconciles: what was added at home is on it now, or was left off on purpose.
        self.added_before.append(&mut self.added_at_home);
        self.lists.push(Arc::new(MedicineList {
            number: event.number,
            entries: event.entries,
            do_not_take: event.do_not_take,
            reason: event.reason,
            issued_by: who,
            issued_at: at,
        }));
    }

    pub(crate) fn allergies_recorded(&mut self, event: AllergiesRecorded, who: Actor, at: Timestamp) {
        self.allergies = Some(AllergyRecord {
            allergies: event.allergies,
            by: who,
            at,
        });
    }
}
