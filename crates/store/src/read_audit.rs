//! Who has looked at what: append-only, chained, noted before the page is sent.

use crate::Store;
use crate::chain::{Hash, link};
use crate::clock::from_ms;
use crate::engine::{Connection, Row, Value, count, int};
use crate::error::StoreError;
use crate::seal::{Keys, SealingKey};
use care::stream::{CentreId, StreamId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A read, as it is noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadNote {
    /// Who looked.
    pub who: String,
    /// At what, for example `person-page`.
    pub what: String,
    /// At whose record.
    pub whom: StreamId,
}

/// A read that was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedRead {
    /// The order, from 1, within the centre.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// Who, what, whose.
    pub note: ReadNote,
}

/// A row of the table.
pub(crate) struct AuditRow {
    pub(crate) seq: u64,
    pub(crate) at: i64,
    pub(crate) whom: Hash,
    pub(crate) sealed: Vec<u8>,
    pub(crate) hash: Hash,
}

impl Store {
    /// Notes a read; when this answers, the note is durable and the page may be sent.
    ///
    /// # Errors
    /// [`StoreError`]; then the page must not be sent.
    pub async fn note_read(&self, centre: &CentreId, note: ReadNote) -> Result<(), StoreError> {
        let key = self.inner.keys.table("read-audit", centre);
        let at = self.moment().at.as_millisecond();
        let whom = whom_hash(&self.inner.keys, centre, note.whom);
        let clear = serde_json::json!(note).to_string();
        let sealed = key.seal(self.chance(), &audit_place(centre, &whom), clear.as_bytes());
        let centre = centre.clone();
        let write = move |connection: &Connection| append(connection, &centre, at, whom, sealed);
        self.inner.writer.run(write, |()| ()).await
    }

    /// Who has looked at a record, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn reads_of(&self, centre: &CentreId, whom: StreamId) -> Result<Vec<NotedRead>, StoreError> {
        const SQL: &str = "SELECT seq, read_at, whom_hash, sealed, hash FROM read_audit
            WHERE centre_id = $1 AND whom_hash = $2 ORDER BY seq";
        let hash = whom_hash(&self.inner.keys, centre, whom);
        let key = self.inner.keys.table("read-audit", centre);
        self.inner.readers.read(|connection| {
            connection.all(SQL, &[Value::Text(centre.as_str()), Value::Bytes(&hash)], |row| {
                AuditRow::read(row)?.open(centre, &key)
            })
        })
    }
}

impl AuditRow {
    pub(crate) fn read(row: &Row<'_>) -> Result<AuditRow, StoreError> {
        let broken = || StoreError::SealBroken { table: "read_audit" };
        Ok(AuditRow {
            seq: count(row.int(0)?),
            at: row.int(1)?,
            whom: row.bytes(2)?.try_into().map_err(|_| broken())?,
            sealed: row.bytes(3)?,
            hash: row.bytes(4)?.try_into().map_err(|_| broken())?,
        })
    }

    pub(crate) fn expected_hash(&self, centre: &CentreId, previous: &Hash) -> Hash {
        let seq = self.seq.to_be_bytes();
        link(
            previous,
            &[
                centre.as_str().as_bytes(),
                &seq,
                &self.at.to_be_bytes(),
                &self.whom,
                &self.sealed,
            ],
        )
    }

    pub(crate) fn open(self, centre: &CentreId, key: &SealingKey) -> Result<NotedRead, StoreError> {
        let broken = || StoreError::SealBroken { table: "read_audit" };
        let clear = key
            .open(&audit_place(centre, &self.whom), &self.sealed)
            .map_err(|_| broken())?;
        let note = serde_json::from_slice(&clear).map_err(|_| broken())?;
        Ok(NotedRead {
            seq: self.seq,
            at: from_ms(self.at),
            note,
        })
    }
}

fn append(
    connection: &Connection,
    centre: &CentreId,
    at: i64,
    whom: Hash,
    sealed: Vec<u8>,
) -> Result<(), StoreError> {
    const LAST: &str = "SELECT seq, hash FROM read_audit WHERE centre_id = $1 ORDER BY seq DESC LIMIT 1";
    const SQL: &str = "INSERT INTO read_audit (centre_id, seq, read_at, whom_hash, sealed, hash)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let last = connection.first(LAST, &[centre.as_str().into()], |row| {
        Ok::<_, StoreError>((count(row.int(0)?), row.hash(1)?))
    })?;
    let (seq, previous) = last.unwrap_or((0, [0; 32]));
    let mut row = AuditRow {
        seq: seq + 1,
        at,
        whom,
        sealed,
        hash: previous,
    };
    row.hash = row.expected_hash(centre, &previous);
    let values = [
        Value::Text(centre.as_str()),
        Value::Int(int(row.seq)),
        Value::Int(row.at),
        Value::Bytes(&row.whom),
        Value::Bytes(&row.sealed),
        Value::Bytes(&row.hash),
    ];
    connection.execute(SQL, &values)?;
    Ok(())
}

fn whom_hash(keys: &Keys, centre: &CentreId, whom: StreamId) -> Hash {
    keys.hash(&[b"whom", centre.as_str().as_bytes(), whom.0.as_bytes()])
}

/// Its place and instant are bound by the chain.
fn audit_place<'a>(centre: &'a CentreId, whom: &'a Hash) -> [&'a [u8]; 3] {
    [b"read-audit", centre.as_str().as_bytes(), whom]
}
