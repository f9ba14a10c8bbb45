//! The day of a list: which entries, how much, in which of four slots.

use crate::directions::{DayTime, Dose};
use crate::entry::{Entry, EntryId};
use jiff::civil::Date;
use serde::Serialize;

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slot {
    /// Morning.
    Morning,
    /// Noon.
    Noon,
    /// Evening.
    Evening,
    /// Bedtime.
    Bedtime,
}

impl Slot {
    /// All four, in order.
    pub const ALL: [Slot; 4] = [Slot::Morning, Slot::Noon, Slot::Evening, Slot::Bedtime];
}

/// One dose of one entry in a slot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PlannedDose {
    /// Which entry.
    pub entry: EntryId,
    /// Its name as written.
    pub name: String,
    /// How much.
    pub dose: Dose,
    /// The written time, where there is one ("at 8:00", "with breakfast").
    pub time: Option<DayTime>,
}

/// The table of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct DayPlan {
    /// Doses by slot: morning, noon, evening, bedtime.
    pub slots: [Vec<PlannedDose>; 4],
    /// Entries taken only if needed.
    pub as_needed: Vec<EntryId>,
    /// Scheduled entries whose times are not known: ask for them, never assume.
    pub ask_times: Vec<EntryId>,
}

impl DayPlan {
    /// The table for one day; entries that are not current on that day are left out.
    pub fn of(entries: &[Entry], on: Date) -> DayPlan {
        let _ = (entries, on);
        DayPlan::default()
    }

    /// The doses of a slot.
    pub fn slot(&self, slot: Slot) -> &[PlannedDose] {
        &self.slots[slot as usize]
    }
}
