//! What the checks say of one person's medicines: all of a list, for whoever writes it, and of what was added at home, which no nurse has
//! looked at yet.

use crate::person::PersonRecord;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use medicine::check::{self, CheckInput};
use medicine::{Allergies, CentreLimits, Checkup, DoNotTake, Entry, EntryId, Finding, Formulary, Severity};

/// What the checks are made with.
#[derive(Clone, Copy, Debug)]
pub struct Checking<'a> {
    /// The facts.
    pub formulary: &'a Formulary,
    /// The limits of the centre.
    pub limits: &'a CentreLimits,
    /// The person's time zone, which says what day it is.
    pub zone: &'a TimeZone,
    /// When.
    pub now: Timestamp,
}

impl Checking<'_> {
    /// What the checks say of these entries for this person.
    #[must_use]
    pub fn of(&self, record: &PersonRecord, entries: &[Entry]) -> Checkup {
        let not_asked = Allergies::NotAsked;
        check::run(&CheckInput {
            entries,
            allergies: record
                .allergies
                .as_ref()
                .map_or(&not_asked, |known| &known.allergies),
            formulary: self.formulary,
            centre: self.limits,
            harvest_days_ago: record.day(self.now, self.zone),
            bleeding_days: None,
        })
    }

    /// What was added at home: the findings that touch it, and what stands on "do not take".
    #[must_use]
    pub fn of_home<'r>(&self, record: &'r PersonRecord) -> HomeCheck<'r> {
        if record.added_at_home.is_empty() {
            return HomeCheck::default();
        }
        let entries: Vec<Entry> = record.entries().cloned().collect();
        let mut findings = self.of(record, &entries).findings;
        // A finding about no entry is about an allergy that no check knows: then nothing new can be called safe.
        findings.retain(|finding| {
            let at_home = |id: &EntryId| record.added_at_home.iter().any(|entry| entry.id == *id);
            finding.medicines.is_empty() || finding.medicines.iter().any(at_home)
        });
        let forbidden = record
            .added_at_home
            .iter()
            .filter_map(|entry| Some((entry, self.forbidden(record, entry)?)));
        HomeCheck {
            findings,
            forbidden: forbidden.collect(),
        }
    }

    /// The row of "do not take" that this entry falls under.
    #[must_use]
    pub fn forbidden<'r>(&self, record: &'r PersonRecord, entry: &Entry) -> Option<&'r DoNotTake> {
        let rows = &record.list()?.do_not_take;
        rows.iter().find(|row| self.names(&row.name, entry))
    }

    /// Whether a name written by hand means this entry: the same words, or an ingredient that one of its words names.
    fn names(&self, written: &str, entry: &Entry) -> bool {
        let plain = |text: &str| text.trim().to_lowercase();
        if plain(written) == plain(&entry.name) {
            return true;
        }
        let holds = |name: &str| {
            let named = self.formulary.recognize(name, "");
            named.components().iter().any(|named| {
                let mut held = entry.ingredients.components().iter();
                held.any(|component| component.ingredient == named.ingredient)
            })
        };
        let of_a_word = |letter: char| letter.is_alphanumeric() || letter == '-' || letter == '\'';
        holds(written) || written.split(|letter| !of_a_word(letter)).any(holds)
    }

    /// What a new entry must not be taken with, by name, or the row of "do not take" that it falls under; itself when it stops alone, by
    /// an allergy or by its dose. None when no check says stop.
    pub(crate) fn stops(&self, record: &PersonRecord, new: &Entry) -> Option<Vec<String>> {
        let entries: Vec<Entry> = record.entries().chain([new]).cloned().collect();
        let stops = self.of(record, &entries).findings.into_iter();
        let mut stops = stops
            .filter(|finding| finding.severity == Severity::Stop && finding.medicines.contains(&new.id))
            .peekable();
        let forbidden = self.forbidden(record, new);
        if stops.peek().is_none() && forbidden.is_none() {
            return None;
        }
        let with = |id| entries.iter().find(|entry| entry.id == id);
        let mut names: Vec<String> = forbidden.map(|row| row.name.clone()).into_iter().collect();
        for other in stops.flat_map(|finding| finding.medicines).filter_map(with) {
            if other.id != new.id && !names.contains(&other.name) {
                names.push(other.name.clone());
            }
        }
        if names.is_empty() {
            names.push(new.name.clone());
        }
        Some(names)
    }
}

/// What the checks say of what was added at home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HomeCheck<'a> {
    /// The findings, the most serious first.
    pub findings: Vec<Finding>,
    /// Entries that stand on "do not take", with that row.
    pub forbidden: Vec<(&'a Entry, &'a DoNotTake)>,
}
