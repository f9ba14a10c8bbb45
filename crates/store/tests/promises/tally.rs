//! A record small enough to see through: a name, a count, and items that are open.

use care::projection::{Folded, IndexRow, Lane, Lookup, Projected, Unreadable, WorklistRow};
use care::stream::{Stored, StreamId, StreamKind};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What happens to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Happened {
    /// It has a name.
    Named(String),
    /// It counts one more.
    Counted,
    /// Something is to be done from this second on.
    Opened(String, i64),
    /// It was done.
    Closed(String),
}

/// The record.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tally {
    /// Its name.
    pub(crate) name: Option<String>,
    /// How often it counted.
    pub(crate) count: u64,
    /// What is open, and from which second.
    pub(crate) open: Vec<(String, i64)>,
}

impl Folded for Tally {
    const KIND: StreamKind = StreamKind::Person;

    fn empty(_: StreamId) -> Self {
        Tally {
            name: None,
            count: 0,
            open: Vec::new(),
        }
    }

    fn apply(&mut self, event: &Stored) -> Result<(), Unreadable> {
        let happened = serde_json::from_slice(&event.payload).map_err(|error| Unreadable {
            seq: event.seq,
            kind: event.kind.clone(),
            why: error.to_string(),
        })?;
        match happened {
            Happened::Named(name) => self.name = Some(name),
            Happened::Counted => self.count += 1,
            Happened::Opened(item, at) => {
                self.open.retain(|(open, _)| *open != item);
                self.open.push((item, at));
            }
            Happened::Closed(item) => self.open.retain(|(open, _)| *open != item),
        }
        Ok(())
    }

    fn projected(&self) -> Projected {
        let instant = |second| Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
        let worklist = self.open.iter().map(|(item, at)| WorklistRow {
            item: item.clone(),
            lane: if item.starts_with("now") {
                Lane::Now
            } else {
                Lane::Planned
            },
            rank: u8::try_from(item.len() % 6).unwrap_or_default(),
            opens_at: instant(*at),
            due_at: instant(at + 60),
            body: format!("{{\"item\":{item:?}}}").into_bytes(),
        });
        Projected {
            worklist: worklist.collect(),
            index: self.name.as_ref().map(|name| IndexRow {
                terms: name.split(' ').map(str::to_lowercase).collect(),
                body: name.clone().into_bytes(),
            }),
            lookups: self
                .name
                .iter()
                .map(|name| Lookup {
                    kind: "name",
                    value: name.clone(),
                })
                .collect(),
        }
    }
}
