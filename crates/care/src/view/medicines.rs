//! The list, the answers to "can I take one now?", and what the wallet card says.

use crate::actor::Actor;
use crate::dose::{Dose, UNDO_MINUTES};
use crate::hours::later;
use crate::medicine_check::{Checking, HomeCheck};
use crate::medicine_list::MedicineList;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use medicine::{
    Allergies, CentreLimits, DayPlan, DoNotTake, DoseAnswer, DoseBook, Entry, EntryId, Formulary, Slot, Tag,
};

/// The whole page of medicines at one instant.
#[derive(Clone, Debug)]
pub struct Medicines<'a> {
    /// The list in force.
    pub list: Option<&'a MedicineList>,
    /// Numbers of the lists to throw away, the oldest first.
    pub void: Vec<u32>,
    /// Taken if needed, each with its answer.
    pub as_needed: Vec<AsNeeded<'a>>,
    /// Taken every day.
    pub every_day: Vec<EveryDay<'a>>,
    /// Not on the list any more, with a dose that can still be logged or counts.
    pub left: Vec<Row<'a>>,
    /// What must not be taken.
    pub do_not_take: &'a [DoNotTake],
    /// Allergies; [`Allergies::NotAsked`] when nobody asked.
    pub allergies: Allergies,
    /// What the checks say of what was added at home, which no nurse has looked at yet.
    pub home: HomeCheck<'a>,
}

/// One entry with what stands beside it.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// Added at home since the list was issued.
    pub added_at_home: bool,
    /// Notes that the formulary's facts call for.
    pub notes: Vec<Message>,
    /// The newest dose.
    pub last: Option<&'a Dose>,
    /// Until when the newest dose can be taken back.
    pub undo_until: Option<Timestamp>,
}

/// An entry taken if needed.
#[derive(Clone, Debug)]
pub struct AsNeeded<'a> {
    /// The entry.
    pub row: Row<'a>,
    /// The answer, the count and the sums.
    pub answer: DoseAnswer,
}

/// An entry taken every day.
#[derive(Clone, Debug)]
pub struct EveryDay<'a> {
    /// The entry.
    pub row: Row<'a>,
    /// What is taken in the morning, at noon, in the evening and at bedtime; all empty when the times are not known.
    pub slots: [Option<medicine::directions::Dose>; 4],
    /// The first slot of today that no dose of today covers.
    pub next: Option<Slot>,
    /// Doses logged today.
    pub taken_today: Vec<Timestamp>,
}

impl<'a> Medicines<'a> {
    /// The page for a record now. `zone` is the person's: it says which day "today" is.
    #[must_use]
    pub fn of(
        record: &'a PersonRecord,
        formulary: &'a Formulary,
        limits: &'a CentreLimits,
        zone: &TimeZone,
        now: Timestamp,
    ) -> Medicines<'a> {
        let today = zone.to_datetime(now).date();
        let (entries, log) = (record.dose_entries(), record.dose_log());
        let book = DoseBook {
            entries: &entries,
            log: &log,
            formulary,
            centre: limits,
            now,
        };
        let current: Vec<&Entry> = record
            .entries()
            .filter(|entry| is_current(entry, today))
            .collect();
        let plan = DayPlan::of(
            &current.iter().map(|entry| (*entry).clone()).collect::<Vec<_>>(),
            today,
        );
        let mut page = Medicines {
            list: record.list(),
            void: void_lists(record),
            as_needed: Vec::new(),
            every_day: Vec::new(),
            left: record
                .left_with_doses(now)
                .into_iter()
                .map(|entry| Row::of(record, entry, formulary, now))
                .collect(),
            do_not_take: record
                .list()
                .map(|list| list.do_not_take.as_slice())
                .unwrap_or_default(),
            allergies: record
                .allergies
                .as_ref()
                .map_or(Allergies::NotAsked, |known| known.allergies.clone()),
            home: Checking {
                formulary,
                limits,
                zone,
                now,
            }
            .of_home(record),
        };
        for entry in current {
            let row = Row::of(record, entry, formulary, now);
            if entry.directions.as_needed() {
                let answer = book.can_take(entry.id);
                page.as_needed.push(AsNeeded { row, answer });
            } else {
                page.every_day.push(EveryDay::of(record, row, &plan, today, zone));
            }
        }
        page
    }
}

impl<'a> Row<'a> {
    fn of(record: &'a PersonRecord, entry: &'a Entry, formulary: &Formulary, now: Timestamp) -> Row<'a> {
        let last = record.last_dose(entry.id);
        let newest = record
            .doses
            .iter()
            .filter(|dose| dose.dose.entry == entry.id)
            .max_by_key(|dose| dose.learned_at);
        Row {
            entry,
            added_at_home: record.added_at_home.iter().any(|added| added.id == entry.id),
            notes: notes(entry, formulary),
            last,
            undo_until: newest
                .map(|dose| later(dose.learned_at, UNDO_MINUTES))
                .filter(|until| now <= *until),
        }
    }
}

impl<'a> EveryDay<'a> {
    fn of(record: &PersonRecord, row: Row<'a>, plan: &DayPlan, today: Date, zone: &TimeZone) -> EveryDay<'a> {
        let id = row.entry.id;
        let in_slot = |slot: Slot| {
            plan.slot(slot)
                .iter()
                .find(|planned| planned.entry == id)
                .map(|planned| planned.dose)
        };
        let slots = Slot::ALL.map(in_slot);
        let mut taken_today: Vec<_> = record
            .doses
            .iter()
            .filter(|dose| dose.dose.entry == id && zone.to_datetime(dose.dose.taken_at).date() == today)
            .map(|dose| dose.dose.taken_at)
            .collect();
        taken_today.sort_unstable();
        let planned = Slot::ALL
            .into_iter()
            .zip(&slots)
            .filter(|(_, dose)| dose.is_some());
        let next = planned.map(|(slot, _)| slot).nth(taken_today.len());
        EveryDay {
            row,
            slots,
            next,
            taken_today,
        }
    }
}

/// Whether an entry is to be taken on a day.
fn is_current(entry: &Entry, on: Date) -> bool {
    entry.start_on.is_none_or(|start| start <= on) && entry.stop_on.is_none_or(|stop| on <= stop)
}

/// Lists on paper that are void now.
#[must_use]
pub fn void_lists(record: &PersonRecord) -> Vec<u32> {
    let current = record.list().map_or(0, |list| list.number);
    record
        .lists
        .iter()
        .map(|list| list.number)
        .filter(|number| *number < current)
        .collect()
}

/// What the facts about an entry's ingredients call for, each once.
fn notes(entry: &Entry, formulary: &Formulary) -> Vec<Message> {
    let mut notes: Vec<Message> = Vec::new();
    let mut note = |message: Message| {
        if !notes.contains(&message) {
            notes.push(message);
        }
    };
    // First what nobody has looked at, then what a dose does to the person, then what is good to know: a page shows the first ones.
    if !entry.ingredients.is_matched() {
        note(Message::new("medicines-note-not-checked"));
    }
    for text in &entry.directions.not_understood {
        note(Message::new("medicines-note-not-understood").with("text", Arg::Text(text.clone())));
    }
    let components = entry.ingredients.components();
    let ingredients: Vec<_> = components
        .iter()
        .filter_map(|component| formulary.ingredient(&component.ingredient))
        .collect();
    for tagged in ingredients.iter().flat_map(|ingredient| &ingredient.tag) {
        match tagged.name {
            Tag::Sedating => note(Message::new("medicines-note-sleepy")),
            Tag::Bleeding => note(Message::new("medicines-note-bleeding")),
            Tag::Constipating => note(Message::new("medicines-note-constipating")),
            // A rhythm risk is for the team to weigh: the check of the list says it there.
            Tag::Qt => {}
        }
    }
    for known in ingredients.iter().flat_map(|ingredient| &ingredient.know) {
        note(Message::new(known.word.clone()));
    }
    notes
}

/// Entries that make one sleepy or dizzy and of which a dose was taken in the last hours: Today hangs the fall notice on them.
#[must_use]
pub fn sleepy(record: &PersonRecord, formulary: &Formulary) -> Vec<EntryId> {
    let makes_sleepy = |entry: &&Entry| {
        entry
            .ingredients
            .components()
            .iter()
            .filter_map(|component| formulary.ingredient(&component.ingredient))
            .any(|ingredient| ingredient.tag.iter().any(|tagged| tagged.name == Tag::Sedating))
    };
    record
        .entries()
        .filter(makes_sleepy)
        .map(|entry| entry.id)
        .collect()
}

/// Who issued a list, by name; an import says where it came from.
#[must_use]
pub fn issued_by(list: &MedicineList) -> Option<&str> {
    match &list.issued_by {
        Actor::Staff(staff) => Some(&staff.name),
        Actor::Import { .. } | Actor::Program | Actor::Person | Actor::Companion => None,
    }
}
