//! Doses: logging one, taking it back, and what "can I take one now?" is computed from.

use crate::actor::Actor;
use crate::event::Act;
use crate::hours::later;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::Refusal;
use crate::stream::Draft;
use jiff::Timestamp;
use medicine::{Amount, DoseId, Entry, EntryId};
use serde::{Deserialize, Serialize};

/// A dose was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoseTaken {
    /// The dose.
    pub dose: medicine::DoseTaken,
    /// The list in force; none when the entry was added at home before any list.
    pub list: Option<u32>,
}

/// A dose was logged by mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoseUndone {
    /// Which.
    pub dose: DoseId,
}

/// A dose as the record holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dose {
    /// The dose.
    pub dose: medicine::DoseTaken,
    /// Who logged it.
    pub by: Actor,
    /// When we learned it: undo counts from here.
    pub learned_at: Timestamp,
}

/// Whether somebody who logs a second dose within [`AGAIN_MINUTES`] means it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// Not asked yet.
    Ask,
    /// "Yes, another one."
    Yes,
}

/// A second dose of the same entry within this time is asked about (medicines reference, dose log).
pub const AGAIN_MINUTES: i64 = 5;
/// A dose can be taken back for this long (medicines reference, dose log).
pub const UNDO_MINUTES: i64 = 10;
/// A dose can be logged after the fact for this long.
const LATE_HOURS: i64 = 48;
/// The clock of a phone may be ahead by this much.
const AHEAD_MINUTES: i64 = 2;

/// Logs a dose. A dose over a limit is logged too, and one of a medicine that has left the list: it happened.
///
/// # Errors
/// This person never had such an entry, the time is impossible, or the same entry was logged a moment ago and nobody said "another one".
pub fn take(
    record: &PersonRecord,
    dose: DoseId,
    entry: EntryId,
    amount: Option<Amount>,
    taken_at: Timestamp,
    again: Again,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.entry_ever(entry).is_none() {
        return Err(Refusal::of("entry", "refused-entry-gone"));
    }
    // A phone may have kept it for days: it is the time of saying it that a dose can not be far from.
    if taken_at > later(act.happened_at, AHEAD_MINUTES) {
        return Err(Refusal::of("taken_at", "refused-dose-in-future"));
    }
    if taken_at < later(act.happened_at, -LATE_HOURS * 60) {
        return Err(Refusal::of("taken_at", "refused-dose-too-long-ago"));
    }
    let near = |other: &Dose| {
        let apart = (other.dose.taken_at.as_second() - taken_at.as_second()).abs();
        other.dose.entry == entry && apart < AGAIN_MINUTES * 60
    };
    if again == Again::Ask && record.doses.iter().any(near) {
        return Err(Refusal::of("", "refused-dose-again"));
    }
    let event = DoseTaken {
        dose: medicine::DoseTaken {
            id: dose,
            entry,
            amount,
            taken_at,
        },
        list: record.list().map(|list| list.number),
    };
    act.drafts(record.episode(), vec![PersonEvent::from(event)])
}

/// Takes a dose back.
///
/// # Errors
/// There is no such dose, or it was logged too long ago.
pub fn undo(record: &PersonRecord, dose: DoseId, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let known = record
        .doses
        .iter()
        .find(|known| known.dose.id == dose)
        .ok_or_else(|| Refusal::of("dose", "refused-dose-gone"))?;
    if act.happened_at > later(known.learned_at, UNDO_MINUTES) {
        return Err(Refusal::of("dose", "refused-undo-late"));
    }
    act.drafts(record.episode(), vec![PersonEvent::from(DoseUndone { dose })])
}

impl PersonRecord {
    /// The doses, as the medicine rules read them.
    #[must_use]
    pub fn dose_log(&self) -> Vec<medicine::DoseTaken> {
        self.doses.iter().map(|dose| dose.dose.clone()).collect()
    }

    /// An entry that is on the list, or was on an earlier one or added at home, as it was last.
    #[must_use]
    pub fn entry_ever(&self, id: EntryId) -> Option<&Entry> {
        self.entry(id)
            .or_else(|| self.left().find(|entry| entry.id == id))
    }

    /// What stood on earlier lists or was added at home before this list, the newest first; some of it may still be in force.
    fn left(&self) -> impl Iterator<Item = &Entry> {
        let listed = self.lists.iter().rev().flat_map(|list| &list.entries);
        listed.chain(self.added_before.iter().rev())
    }

    /// Medicines that are not on the list any more and of which a dose was taken as lately as one can be logged.
    #[must_use]
    pub fn left_with_doses(&self, now: Timestamp) -> Vec<&Entry> {
        let since = later(now, -LATE_HOURS * 60);
        let mut left: Vec<&Entry> = Vec::new();
        for dose in self.doses.iter().filter(|dose| dose.dose.taken_at >= since) {
            let id = dose.dose.entry;
            if self.entry(id).is_none() && left.iter().all(|entry| entry.id != id) {
                left.extend(self.entry_ever(id));
            }
        }
        left
    }

    /// Entries the medicine rules need: everything in force, and what has left the list and has a dose in the log.
    #[must_use]
    pub fn dose_entries(&self) -> Vec<Entry> {
        let mut entries: Vec<Entry> = self.entries().cloned().collect();
        for old in self.left() {
            let taken = self.doses.iter().any(|dose| dose.dose.entry == old.id);
            if taken && entries.iter().all(|entry| entry.id != old.id) {
                entries.push(old.clone());
            }
        }
        entries
    }

    /// The newest dose of an entry.
    #[must_use]
    pub fn last_dose(&self, entry: EntryId) -> Option<&Dose> {
        self.doses
            .iter()
            .filter(|dose| dose.dose.entry == entry)
            .max_by_key(|dose| dose.dose.taken_at)
    }

    pub(crate) fn dose_taken(&mut self, event: DoseTaken, who: Actor, learned_at: Timestamp) {
        self.doses.push(Dose {
            dose: event.dose,
            by: who,
            learned_at,
        });
    }

    pub(crate) fn dose_undone(&mut self, event: &DoseUndone) {
        self.doses.retain(|dose| dose.dose.id != event.dose);
    }
}
