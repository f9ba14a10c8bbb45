//! The hash chain of a stream: each event's hash covers the one before, its place, its times and its sealed bytes.

use crate::clock::{Moment, from_ms};
use crate::engine::{Connection, EngineError, Row, count, int};
use crate::error::StoreError;
use crate::seal::{SealingKey, stream_place};
use care::stream::{EventId, Stored, StreamRef};
use sha2::{Digest, Sha256};

pub(crate) type Hash = [u8; 32];

/// What the first event of a stream follows.
pub(crate) fn beginning(stream: &StreamRef) -> Hash {
    link(&[0; 32], &stream_place("stream", stream))
}

/// SHA-256 over the previous hash and the parts, each led by its length.
pub(crate) fn link(previous: &Hash, parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update(previous);
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// An event as it stands in the database.
pub(crate) struct SealedEvent {
    pub(crate) seq: u64,
    pub(crate) id: EventId,
    pub(crate) kind: String,
    pub(crate) sealed: Vec<u8>,
    pub(crate) hash: Hash,
    pub(crate) moment: Moment,
}

impl SealedEvent {
    /// The columns read by [`SealedEvent::read`].
    pub(crate) fn after(
        connection: &Connection,
        stream: &StreamRef,
        seq: u64,
        mut each: impl FnMut(SealedEvent) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        const SQL: &str = "SELECT seq, event_id, kind, sealed, hash, stored_at, monotonic_ms, clock_suspect
            FROM event WHERE centre_id = $1 AND stream_id = $2 AND seq > $3 ORDER BY seq";
        let id = stream.id.to_string();
        connection.each(
            SQL,
            &[stream.centre.as_str().into(), id.as_str().into(), int(seq).into()],
            |row| {
                let seq = count(row.int(0)?);
                each(SealedEvent::read(row)?.ok_or(StoreError::Broken {
                    stream: stream.id,
                    seq,
                })?)
            },
        )
    }

    fn read(row: &Row<'_>) -> Result<Option<SealedEvent>, EngineError> {
        let Some(id) = EventId::parse(&row.text(1)?) else {
            return Ok(None);
        };
        let Ok(hash) = Hash::try_from(row.bytes(4)?) else {
            return Ok(None);
        };
        Ok(Some(SealedEvent {
            seq: count(row.int(0)?),
            id,
            kind: row.text(2)?,
            sealed: row.bytes(3)?,
            hash,
            moment: Moment {
                at: from_ms(row.int(5)?),
                monotonic_ms: row.int(6)?,
                suspect: row.int(7)? != 0,
            },
        }))
    }

    /// What the hash of this event must be when it follows `previous`.
    pub(crate) fn expected_hash(&self, previous: &Hash) -> Hash {
        link(
            previous,
            &[
                &self.seq.to_be_bytes(),
                self.id.0.as_bytes(),
                self.kind.as_bytes(),
                &self.moment.at.as_millisecond().to_be_bytes(),
                &self.moment.monotonic_ms.to_be_bytes(),
                &[u8::from(self.moment.suspect)],
                &self.sealed,
            ],
        )
    }

    /// Opens the payload.
    pub(crate) fn open(self, stream: &StreamRef, key: &SealingKey) -> Result<Stored, StoreError> {
        let place = Place {
            stream,
            seq: self.seq,
            id: self.id,
            kind: &self.kind,
        };
        let payload = place
            .with(|place| key.open(place, &self.sealed))
            .map_err(|_| StoreError::Broken {
                stream: stream.id,
                seq: self.seq,
            })?;
        Ok(Stored {
            seq: self.seq,
            id: self.id,
            kind: self.kind,
            payload,
            stored_at: self.moment.at,
            clock_suspect: self.moment.suspect,
        })
    }
}

/// The associated data of an event: centre, stream, kind of stream, sequence, event id and event kind.
pub(crate) struct Place<'a> {
    pub(crate) stream: &'a StreamRef,
    pub(crate) seq: u64,
    pub(crate) id: EventId,
    pub(crate) kind: &'a str,
}

impl Place<'_> {
    pub(crate) fn with<T>(&self, with: impl FnOnce(&[&[u8]]) -> T) -> T {
        let [what, centre, kind, stream] = stream_place("event", self.stream);
        with(&[
            what,
            centre,
            kind,
            stream,
            &self.seq.to_be_bytes(),
            self.id.0.as_bytes(),
            self.kind.as_bytes(),
        ])
    }
}
