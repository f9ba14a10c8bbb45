//! The few rows that must be searched across people, computed from one record.
//!
//! Rows belong to their stream: an append replaces all rows of the stream in the same transaction, and `rebuild` must
//! give the same rows from the events alone.

use crate::stream::{Stored, StreamId, StreamKind};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A record that is the fold of a stream.
pub trait Folded: Clone + Send + Sync + 'static {
    /// The kind of stream it folds.
    const KIND: StreamKind;

    /// The record before anything happened.
    fn empty(id: StreamId) -> Self;

    /// Adds one event.
    ///
    /// # Errors
    /// [`Unreadable`] when the payload is of a kind or shape that this version does not know; the record is not changed.
    fn apply(&mut self, event: &Stored) -> Result<(), Unreadable>;

    /// The rows that others search. A pure function of the record: it does not depend on the time it is called.
    fn projected(&self) -> Projected;
}

/// An event whose payload could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("event {seq} ({kind}) can not be read: {why}; was it written by a newer version of the program?")]
pub struct Unreadable {
    /// Its place in the stream.
    pub seq: u64,
    /// Its name.
    pub kind: String,
    /// What the reader said.
    pub why: String,
}

/// All rows of one stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Projected {
    /// Open items of the worklist, each with the instant from which it shows.
    pub worklist: Vec<WorklistRow>,
    /// The line of the person index; `None` for streams that are no person.
    pub index: Option<IndexRow>,
    /// Values by which the stream is found; the store keeps a keyed hash only.
    pub lookups: Vec<Lookup>,
}

/// Where an item stands on the worklist.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Lane {
    /// Minutes count.
    Now,
    /// Hours count.
    Today,
    /// No news is a sign.
    Silent,
    /// On the calendar.
    Planned,
}

impl Lane {
    /// All lanes, in the order of the screen.
    pub const ALL: [Lane; 4] = [Lane::Now, Lane::Today, Lane::Silent, Lane::Planned];

    /// The stored word.
    pub fn as_str(self) -> &'static str {
        match self {
            Lane::Now => "now",
            Lane::Today => "today",
            Lane::Silent => "silent",
            Lane::Planned => "planned",
        }
    }

    /// Reads the stored word.
    pub fn parse(text: &str) -> Option<Lane> {
        Lane::ALL.into_iter().find(|lane| lane.as_str() == text)
    }
}

/// One open item. Nothing here identifies a person but `body`, which the store seals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorklistRow {
    /// Unique within the stream.
    pub item: String,
    /// Lane.
    pub lane: Lane,
    /// Order inside a lane, highest first: 5 Red, 4 Orange, 3 Yellow, 2 Yellow routine, 1 Green or none.
    pub rank: u8,
    /// It does not show before this instant (silence, an idle check, a planned call).
    pub opens_at: Timestamp,
    /// The end of its clock.
    pub due_at: Timestamp,
    /// JSON for the screen: name, why, owner; sealed.
    pub body: Vec<u8>,
}

/// One line of the person index; sealed, searched in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexRow {
    /// What a searcher may type: names, birth date as `1992-05-02`, record number; lower case.
    pub terms: Vec<String>,
    /// JSON for the result line.
    pub body: Vec<u8>,
}

/// A value by which a stream is found exactly.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lookup {
    /// What the value is, for example `device-link` or `record-number`.
    pub kind: &'static str,
    /// The value in clear; the store keeps a keyed hash of it.
    pub value: String,
}
