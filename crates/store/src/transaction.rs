//! What one append writes: the command, its events, the head of the stream, the rows.

use crate::append::Receipt;
use crate::chain::{Hash, SealedEvent};
use crate::clock::{Moment, from_ms};
use crate::engine::{Connection, Value, count, int};
use crate::error::{AppendError, StoreError};
use crate::rows::SealedRows;
use care::stream::{EventId, StreamRef};
use std::sync::atomic::Ordering;

/// Whether a command was stored before.
pub(crate) enum Earlier {
    None,
    Same(Receipt),
    Other,
}

pub(crate) fn read_earlier(
    connection: &Connection,
    stream: &StreamRef,
    command: EventId,
    digest: &Hash,
) -> Result<Earlier, StoreError> {
    const SQL: &str = "SELECT digest, first_seq, last_seq, stored_at FROM command
        WHERE centre_id = $1 AND stream_id = $2 AND command_id = $3";
    let (id, command_id) = (stream.id.to_string(), command.to_string());
    let values = [
        Value::Text(stream.centre.as_str()),
        Value::Text(&id),
        Value::Text(&command_id),
    ];
    let found = connection.first(SQL, &values, |row| {
        if row.bytes(0)? != digest {
            return Ok::<_, StoreError>(Earlier::Other);
        }
        let (first, last) = (count(row.int(1)?), count(row.int(2)?));
        Ok(Earlier::Same(Receipt {
            stream: stream.clone(),
            version: last,
            events: (0..).zip(first..=last).map(|(n, _)| command.derived(n)).collect(),
            stored_at: from_ms(row.int(3)?),
            repeated: true,
        }))
    })?;
    Ok(found.unwrap_or(Earlier::None))
}

/// A prepared append.
pub(crate) struct Write {
    pub(crate) stream: StreamRef,
    pub(crate) base: u64,
    pub(crate) base_head: Hash,
    pub(crate) command: EventId,
    pub(crate) digest: Hash,
    pub(crate) wrapped: Option<Vec<u8>>,
    pub(crate) events: Vec<SealedEvent>,
    pub(crate) rows: SealedRows,
    pub(crate) moment: Moment,
}

impl Write {
    pub(crate) fn run(
        self,
        connection: &Connection,
        position: &std::sync::atomic::AtomicI64,
    ) -> Result<Receipt, AppendError> {
        match read_earlier(connection, &self.stream, self.command, &self.digest)? {
            Earlier::Same(receipt) => return Ok(receipt),
            Earlier::Other => return Err(AppendError::Conflict),
            Earlier::None => {}
        }
        self.compare(connection)?;
        let id = self.stream.id.to_string();
        let mut last = position.load(Ordering::Acquire);
        for event in &self.events {
            last += 1;
            insert_event(connection, &self.stream, &id, event, last)?;
        }
        position.store(last, Ordering::Release);
        self.write_head(connection, &id, last)?;
        self.write_command(connection, &id)?;
        self.rows.replace(connection, &self.stream)?;
        Ok(Receipt {
            version: self.base + self.events.len() as u64,
            events: self.events.iter().map(|event| event.id).collect(),
            stored_at: self.moment.at,
            repeated: false,
            stream: self.stream,
        })
    }

    /// Refuses when the stream is not what the decision was made on, or an id is used already.
    fn compare(&self, connection: &Connection) -> Result<(), AppendError> {
        const HEAD: &str =
            "SELECT version, head, erased_at FROM stream WHERE centre_id = $1 AND stream_id = $2";
        const USED: &str = "SELECT seq FROM event WHERE centre_id = $1 AND stream_id = $2 AND event_id = $3";
        let (centre, id) = (self.stream.centre.as_str(), self.stream.id.to_string());
        let found = connection.first(HEAD, &[centre.into(), id.as_str().into()], |row| {
            if !row.is_null(2)? {
                return Err(StoreError::Erased(self.stream.id));
            }
            Ok((count(row.int(0)?), row.bytes(1)?))
        })?;
        let (actual, same_head) = match &found {
            Some((version, head)) => (*version, *head == self.base_head),
            None => (0, true),
        };
        if actual != self.base {
            return Err(AppendError::Stale { actual });
        }
        if !same_head {
            return Err(StoreError::Broken {
                stream: self.stream.id,
                seq: actual,
            }
            .into());
        }
        for event in &self.events {
            let event_id = event.id.to_string();
            let values = [Value::Text(centre), Value::Text(&id), Value::Text(&event_id)];
            if connection.first(USED, &values, |row| row.int(0))?.is_some() {
                return Err(AppendError::Conflict);
            }
        }
        Ok(())
    }

    fn write_head(&self, connection: &Connection, id: &str, position: i64) -> Result<(), StoreError> {
        const NEW: &str =
            "INSERT INTO stream (centre_id, stream_id, version, head, last_position, last_at, kind,
            wrapped_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
        const MORE: &str = "UPDATE stream SET version = $3, head = $4, last_position = $5, last_at = $6
            WHERE centre_id = $1 AND stream_id = $2";
        let head = self.events.last().map_or(self.base_head, |event| event.hash);
        let values = [
            Value::Text(self.stream.centre.as_str()),
            Value::Text(id),
            Value::Int(int(self.base + self.events.len() as u64)),
            Value::Bytes(&head),
            Value::Int(position),
            Value::Int(self.moment.at.as_millisecond()),
        ];
        match &self.wrapped {
            None => connection.execute(MORE, &values)?,
            Some(wrapped) => {
                let more = [Value::Text(self.stream.kind.as_str()), Value::Bytes(wrapped)];
                connection.execute(NEW, &[&values[..], &more].concat())?
            }
        };
        Ok(())
    }

    fn write_command(&self, connection: &Connection, id: &str) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO command (centre_id, stream_id, command_id, digest, first_seq, last_seq,
            stored_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let command_id = self.command.to_string();
        let values = [
            Value::Text(self.stream.centre.as_str()),
            Value::Text(id),
            Value::Text(&command_id),
            Value::Bytes(&self.digest),
            Value::Int(int(self.base + 1)),
            Value::Int(int(self.base + self.events.len() as u64)),
            Value::Int(self.moment.at.as_millisecond()),
        ];
        connection.execute(SQL, &values)?;
        Ok(())
    }
}

fn insert_event(
    connection: &Connection,
    stream: &StreamRef,
    id: &str,
    event: &SealedEvent,
    position: i64,
) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO event (centre_id, stream_id, seq, event_id, position, kind, sealed, hash,
        stored_at, monotonic_ms, clock_suspect) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let event_id = event.id.to_string();
    let values = [
        Value::Text(stream.centre.as_str()),
        Value::Text(id),
        Value::Int(int(event.seq)),
        Value::Text(&event_id),
        Value::Int(position),
        Value::Text(&event.kind),
        Value::Bytes(&event.sealed),
        Value::Bytes(&event.hash),
        Value::Int(event.moment.at.as_millisecond()),
        Value::Int(event.moment.monotonic_ms),
        Value::Int(i64::from(event.moment.suspect)),
    ];
    connection.execute(SQL, &values)?;
    Ok(())
}
