//! Checkpoints: one hash over the heads of all chains, kept here and elsewhere.
//!
//! A chain shows a changed past, but not a cut tail or a stream that is gone. A checkpoint that was carried elsewhere
//! shows those: [`Store::verify`] computes the same root from the events up to its position.

use crate::Store;
use crate::chain::{Hash, link};
use crate::engine::{Connection, Value, count, int};
use crate::error::StoreError;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// All chains at one instant. Small enough for a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checkpoint {
    /// The shape of this document; 1.
    pub format: u32,
    /// When it was taken.
    pub taken_at: Timestamp,
    /// Events of all streams up to this one, in the order of the commits.
    pub position: u64,
    /// How many streams there were.
    pub streams: u64,
    /// SHA-256 over all stream heads at that position, hexadecimal.
    pub root: String,
    /// Noted reads, by centre.
    pub reads: Vec<ReadsHead>,
}

/// The end of a centre's chain of noted reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadsHead {
    /// Whose.
    pub centre: String,
    /// How many.
    pub count: u64,
    /// The hash of the last, hexadecimal.
    pub head: String,
}

/// Computes a root from heads in the order of centre and stream.
pub(crate) struct Root {
    hash: Hash,
    pub(crate) streams: u64,
}

impl Root {
    pub(crate) fn new() -> Root {
        Root {
            hash: [0; 32],
            streams: 0,
        }
    }

    pub(crate) fn add(&mut self, centre: &str, stream: &str, version: u64, head: &[u8]) {
        self.hash = link(
            &self.hash,
            &[centre.as_bytes(), stream.as_bytes(), &version.to_be_bytes(), head],
        );
        self.streams += 1;
    }

    pub(crate) fn hex(&self) -> String {
        hex(&self.hash)
    }
}

impl Store {
    /// Takes a checkpoint, stores it and gives it back to be carried elsewhere.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn checkpoint(&self) -> Result<Checkpoint, StoreError> {
        const SQL: &str = "INSERT INTO checkpoint (position, taken_at, body) VALUES ($1, $2, $3)
            ON CONFLICT (taken_at, position) DO NOTHING";
        let at = self.moment().at;
        let taken = self.inner.readers.snapshot(|connection| take(connection, at))?;
        let body = serde_json::json!(taken).to_string();
        let position = int(taken.position);
        let write = move |connection: &Connection| {
            let values = [
                Value::Int(position),
                Value::Int(at.as_millisecond()),
                Value::Text(&body),
            ];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await?;
        Ok(taken)
    }

    /// The newest checkpoint that was stored.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn last_checkpoint(&self) -> Result<Option<Checkpoint>, StoreError> {
        self.inner.readers.read(last)
    }
}

pub(crate) fn last(connection: &Connection) -> Result<Option<Checkpoint>, StoreError> {
    const SQL: &str = "SELECT body FROM checkpoint ORDER BY position DESC, taken_at DESC LIMIT 1";
    connection.first(SQL, &[], |row| {
        serde_json::from_str(&row.text(0)?)
            .map_err(|error| StoreError::Engine(format!("a stored checkpoint can not be read: {error}")))
    })
}

fn take(connection: &Connection, taken_at: Timestamp) -> Result<Checkpoint, StoreError> {
    const HEADS: &str = "SELECT centre_id, stream_id, version, head, last_position FROM stream
        ORDER BY centre_id, stream_id";
    const READS: &str = "SELECT a.centre_id, a.seq, a.hash FROM read_audit a
        JOIN (SELECT centre_id, MAX(seq) AS seq FROM read_audit GROUP BY centre_id) m
        ON m.centre_id = a.centre_id AND m.seq = a.seq ORDER BY a.centre_id";
    let mut root = Root::new();
    let mut position = 0;
    connection.each(HEADS, &[], |row| {
        root.add(&row.text(0)?, &row.text(1)?, count(row.int(2)?), &row.bytes(3)?);
        position = position.max(count(row.int(4)?));
        Ok::<_, StoreError>(())
    })?;
    let reads = connection.all(READS, &[], |row| {
        Ok::<_, StoreError>(ReadsHead {
            centre: row.text(0)?,
            count: count(row.int(1)?),
            head: hex(&row.bytes(2)?),
        })
    })?;
    Ok(Checkpoint {
        format: 1,
        taken_at,
        position,
        streams: root.streams,
        root: root.hex(),
        reads,
    })
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
