//! The rows computed from one record: sealed, written in the transaction of the append, read back for comparison.

use crate::chance::Chance;
use crate::clock::to_millisecond;
use crate::engine::{Connection, EngineError, Value};
use crate::error::{AppendError, StoreError};
use crate::people::{IndexChange, Person};
use crate::seal::{Keys, SealingKey, stream_place};
use care::projection::{IndexRow, Lane, Projected, WorklistRow};
use care::stream::{CentreId, StreamId, StreamRef};
use serde::{Deserialize, Serialize};

/// The rows of one stream, as they are written.
pub(crate) struct SealedRows {
    worklist: Vec<(WorklistRow, Vec<u8>)>,
    index: Option<(IndexRow, Vec<u8>)>,
    lookups: Vec<(&'static str, [u8; 32])>,
}

/// What is sealed in a row of the person index.
#[derive(Serialize, Deserialize)]
struct IndexBody {
    terms: Vec<String>,
    body: Vec<u8>,
}

impl SealedRows {
    pub(crate) fn seal(
        keys: &Keys,
        chance: &dyn Chance,
        stream: &StreamRef,
        key: &SealingKey,
        projected: Projected,
    ) -> SealedRows {
        let worklist = projected.worklist.into_iter().map(|row| {
            // The columns hold milliseconds: what is compared with them must not hold more.
            let row = WorklistRow {
                opens_at: to_millisecond(row.opens_at),
                due_at: to_millisecond(row.due_at),
                ..row
            };
            let sealed = with_item(stream, &row.item, |place| key.seal(chance, place, &row.body));
            (row, sealed)
        });
        let index = projected.index.map(|row| {
            let body = IndexBody {
                terms: row.terms.clone(),
                body: row.body.clone(),
            };
            let clear = serde_json::to_vec(&body).unwrap_or_default();
            let sealed = key.seal(chance, &stream_place("person-index", stream), &clear);
            (row, sealed)
        });
        let lookups = projected
            .lookups
            .iter()
            .map(|l| (l.kind, lookup_hash(keys, &stream.centre, l.kind, &l.value)));
        SealedRows {
            worklist: worklist.collect(),
            index,
            lookups: lookups.collect(),
        }
    }

    /// What the person index in memory must learn after the commit.
    pub(crate) fn index_change(&self, stream: &StreamRef) -> IndexChange {
        let person = self.index.as_ref().map(|(row, _)| Person::from(row.clone()));
        IndexChange {
            centre: stream.centre.clone(),
            stream: stream.id,
            person,
        }
    }

    /// Replaces all rows of the stream.
    pub(crate) fn replace(&self, connection: &Connection, stream: &StreamRef) -> Result<(), AppendError> {
        remove(connection, stream)?;
        let (centre, id) = (stream.centre.as_str(), stream.id.to_string());
        for (row, sealed) in &self.worklist {
            insert_worklist(connection, centre, &id, row, sealed)?;
        }
        if let Some((_, sealed)) = &self.index {
            const SQL: &str = "INSERT INTO person_index (centre_id, stream_id, sealed) VALUES ($1, $2, $3)";
            connection.execute(
                SQL,
                &[Value::Text(centre), Value::Text(&id), Value::Bytes(sealed)],
            )?;
        }
        for (kind, hash) in &self.lookups {
            insert_lookup(connection, stream, kind, hash)?;
        }
        Ok(())
    }

    /// Whether the database holds these rows and no others.
    pub(crate) fn equal_stored(
        &self,
        connection: &Connection,
        stream: &StreamRef,
        key: &SealingKey,
    ) -> Result<bool, StoreError> {
        let mut wanted: Vec<_> = self.worklist.iter().map(|(row, _)| row.clone()).collect();
        wanted.sort_by(|a, b| a.item.cmp(&b.item));
        let mut lookups: Vec<_> = self
            .lookups
            .iter()
            .map(|(kind, hash)| ((*kind).to_owned(), *hash))
            .collect();
        lookups.sort();
        lookups.dedup();
        Ok(
            read_worklist(connection, stream, key).is_ok_and(|found| found == wanted)
                && read_index(connection, stream, key)
                    .is_ok_and(|found| found == self.index.as_ref().map(|i| i.0.clone()))
                && read_lookups(connection, stream)? == lookups,
        )
    }
}

/// Removes all rows of a stream.
pub(crate) fn remove(connection: &Connection, stream: &StreamRef) -> Result<(), EngineError> {
    const WORKLIST: &str = "DELETE FROM worklist WHERE centre_id = $1 AND stream_id = $2";
    const INDEX: &str = "DELETE FROM person_index WHERE centre_id = $1 AND stream_id = $2";
    const LOOKUP: &str = "DELETE FROM lookup WHERE centre_id = $1 AND stream_id = $2";
    let id = stream.id.to_string();
    for sql in [WORKLIST, INDEX, LOOKUP] {
        connection.execute(sql, &[stream.centre.as_str().into(), id.as_str().into()])?;
    }
    Ok(())
}

fn insert_worklist(
    connection: &Connection,
    centre: &str,
    id: &str,
    row: &WorklistRow,
    sealed: &[u8],
) -> Result<(), EngineError> {
    const SQL: &str =
        "INSERT INTO worklist (centre_id, stream_id, item, lane, rank, opens_at, due_at, sealed)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values = [
        Value::Text(centre),
        Value::Text(id),
        Value::Text(&row.item),
        Value::Text(row.lane.as_str()),
        Value::Int(i64::from(row.rank)),
        Value::Int(row.opens_at.as_millisecond()),
        Value::Int(row.due_at.as_millisecond()),
        Value::Bytes(sealed),
    ];
    connection.execute(SQL, &values).map(drop)
}

fn insert_lookup(
    connection: &Connection,
    stream: &StreamRef,
    kind: &'static str,
    hash: &[u8; 32],
) -> Result<(), AppendError> {
    const SQL: &str = "INSERT INTO lookup (centre_id, kind, hash, stream_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT (centre_id, kind, hash) DO NOTHING";
    let id = stream.id.to_string();
    let values = [
        Value::Text(stream.centre.as_str()),
        Value::Text(kind),
        Value::Bytes(hash),
        Value::Text(&id),
    ];
    if connection.execute(SQL, &values)? == 0
        && let Some(owner) = read_owner(connection, &stream.centre, kind, hash)?
        && owner != stream.id
    {
        return Err(AppendError::Taken { kind, owner });
    }
    Ok(())
}

/// Who is found by a hashed value.
pub(crate) fn read_owner(
    connection: &Connection,
    centre: &CentreId,
    kind: &str,
    hash: &[u8; 32],
) -> Result<Option<StreamId>, StoreError> {
    const SQL: &str = "SELECT stream_id FROM lookup WHERE centre_id = $1 AND kind = $2 AND hash = $3";
    let values = [
        Value::Text(centre.as_str()),
        Value::Text(kind),
        Value::Bytes(hash),
    ];
    Ok(connection
        .first(SQL, &values, |row| row.text(0))?
        .and_then(|text: String| StreamId::parse(&text)))
}

pub(crate) fn lookup_hash(keys: &Keys, centre: &CentreId, kind: &str, value: &str) -> [u8; 32] {
    keys.hash(&[
        b"lookup",
        centre.as_str().as_bytes(),
        kind.as_bytes(),
        value.as_bytes(),
    ])
}

/// Opens the body of a worklist row.
pub(crate) fn open_worklist(
    stream: &StreamRef,
    key: &SealingKey,
    item: &str,
    sealed: &[u8],
) -> Result<Vec<u8>, StoreError> {
    with_item(stream, item, |place| key.open(place, sealed))
        .map_err(|_| StoreError::SealBroken { table: "worklist" })
}

/// Opens a row of the person index.
pub(crate) fn open_index(
    stream: &StreamRef,
    key: &SealingKey,
    sealed: &[u8],
) -> Result<IndexRow, StoreError> {
    let broken = || StoreError::SealBroken {
        table: "person_index",
    };
    let clear = key
        .open(&stream_place("person-index", stream), sealed)
        .map_err(|_| broken())?;
    let body: IndexBody = serde_json::from_slice(&clear).map_err(|_| broken())?;
    Ok(IndexRow {
        terms: body.terms,
        body: body.body,
    })
}

fn read_worklist(
    connection: &Connection,
    stream: &StreamRef,
    key: &SealingKey,
) -> Result<Vec<WorklistRow>, StoreError> {
    const SQL: &str = "SELECT item, lane, rank, opens_at, due_at, sealed FROM worklist
        WHERE centre_id = $1 AND stream_id = $2 ORDER BY item";
    let id = stream.id.to_string();
    connection.all(SQL, &[stream.centre.as_str().into(), id.as_str().into()], |row| {
        let item = row.text(0)?;
        let body = open_worklist(stream, key, &item, &row.bytes(5)?)?;
        Ok(WorklistRow {
            item,
            lane: Lane::parse(&row.text(1)?).ok_or(StoreError::SealBroken { table: "worklist" })?,
            rank: u8::try_from(row.int(2)?).unwrap_or(u8::MAX),
            opens_at: crate::clock::from_ms(row.int(3)?),
            due_at: crate::clock::from_ms(row.int(4)?),
            body,
        })
    })
}

fn read_index(
    connection: &Connection,
    stream: &StreamRef,
    key: &SealingKey,
) -> Result<Option<IndexRow>, StoreError> {
    const SQL: &str = "SELECT sealed FROM person_index WHERE centre_id = $1 AND stream_id = $2";
    let id = stream.id.to_string();
    connection.first(SQL, &[stream.centre.as_str().into(), id.as_str().into()], |row| {
        open_index(stream, key, &row.bytes(0)?)
    })
}

fn read_lookups(connection: &Connection, stream: &StreamRef) -> Result<Vec<(String, [u8; 32])>, StoreError> {
    const SQL: &str =
        "SELECT kind, hash FROM lookup WHERE centre_id = $1 AND stream_id = $2 ORDER BY kind, hash";
    let id = stream.id.to_string();
    connection.all(SQL, &[stream.centre.as_str().into(), id.as_str().into()], |row| {
        Ok((row.text(0)?, row.hash(1)?))
    })
}

fn with_item<T>(stream: &StreamRef, item: &str, with: impl FnOnce(&[&[u8]]) -> T) -> T {
    let [what, centre, kind, id] = stream_place("worklist", stream);
    with(&[what, centre, kind, id, item.as_bytes()])
}
