//! Appending: all events of a command and the rows computed from them, in one transaction.
//!
//! Everything costly (folding, sealing, hashing) happens on the caller's thread on the base of the version the
//! decision was made on; the writing thread only compares that version and inserts.

use crate::Store;
use crate::chain::{Hash, Place, SealedEvent};
use crate::clock::{Moment, from_ms};
use crate::engine::{Connection, Value, count, int};
use crate::error::{AppendError, ChangeError, StoreError};
use crate::held::Reason;
use crate::record::Known;
use crate::rows::SealedRows;
use crate::seal::SealingKey;
use care::projection::Folded;
use care::stream::{CommandKey, Draft, EventId, Stored, StreamRef};
use jiff::Timestamp;
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// Events that one command may give.
pub const DRAFTS_MAX: usize = 512;

/// The largest payload of one event, in bytes.
pub const PAYLOAD_MAX: usize = 4 * 1024 * 1024;

/// How often a change is decided again when others were first. Each time one of them succeeded.
const DECISIONS_MAX: usize = 128;

/// What is known once events are durable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Where.
    pub stream: StreamRef,
    /// The version of the record with these events.
    pub version: u64,
    /// Their ids; empty when the decision was that nothing needs recording.
    pub events: Vec<EventId>,
    /// The wall clock of the store when it took them.
    pub stored_at: Timestamp,
    /// This was sent before; nothing was added.
    pub repeated: bool,
}

impl Store {
    /// Appends events that were decided on `expected_version` of the record.
    ///
    /// The ids must be [`EventId::derived`] from the command's. No drafts: nothing is written or remembered.
    ///
    /// # Errors
    /// [`AppendError::Stale`] when the record is at another version, [`AppendError::Conflict`] when the id was used
    /// for something else (what came now is kept, see [`Store::held`]), [`AppendError::Taken`], [`StoreError`].
    pub async fn append<R: Folded>(
        &self,
        stream: &StreamRef,
        expected_version: u64,
        command: CommandKey,
        drafts: Vec<Draft>,
    ) -> Result<Receipt, AppendError> {
        check_drafts(command, &drafts)?;
        match self.earlier(stream, command)? {
            Earlier::Same(receipt) => return Ok(receipt),
            Earlier::Other => return self.conflict(stream, command, &drafts).await,
            Earlier::None => {}
        }
        let known = self.known::<R>(stream)?;
        if known.version != expected_version {
            return Err(AppendError::Stale {
                actual: known.version,
            });
        }
        self.append_to(stream, known, command, drafts).await
    }

    /// Load, decide, append; decided again when another writer was first.
    ///
    /// A command that was sent before gives its first receipt without deciding.
    ///
    /// # Errors
    /// [`ChangeError::Refused`] with what `decide` said, or why nothing could be appended.
    pub async fn change<R, E, D>(
        &self,
        stream: &StreamRef,
        command: CommandKey,
        decide: D,
    ) -> Result<Receipt, ChangeError<E>>
    where
        R: Folded,
        D: Fn(&R) -> Result<Vec<Draft>, E>,
    {
        for _ in 0..DECISIONS_MAX {
            let earlier = self.earlier(stream, command)?;
            if let Earlier::Same(receipt) = earlier {
                return Ok(receipt);
            }
            let known = self.known::<R>(stream)?;
            let decided = decide(&known.record);
            if let Earlier::Other = earlier {
                // Kept for review is what it would have recorded, as far as it would have been accepted at all.
                return Ok(self
                    .conflict(stream, command, &decided.unwrap_or_default())
                    .await?);
            }
            let drafts = decided.map_err(ChangeError::Refused)?;
            check_drafts(command, &drafts)?;
            match self.append_to(stream, known, command, drafts).await {
                Err(AppendError::Stale { .. }) => {}
                result => return Ok(result?),
            }
        }
        Err(StoreError::Busy.into())
    }

    async fn append_to<R: Folded>(
        &self,
        stream: &StreamRef,
        known: Known<R>,
        command: CommandKey,
        drafts: Vec<Draft>,
    ) -> Result<Receipt, AppendError> {
        let moment = self.moment();
        if drafts.is_empty() {
            return Ok(Receipt {
                stream: stream.clone(),
                version: known.version,
                events: Vec::new(),
                stored_at: moment.at,
                repeated: false,
            });
        }
        let (write, next) = self.prepare(stream, known, command, &drafts, moment)?;
        let inner = Arc::clone(&self.inner);
        let people = write.rows.index_change(stream);
        let position = Arc::clone(&self.inner.position);
        let noticed = self.inner.noticed();
        let result = self
            .inner
            .writer
            .run(
                move |connection| write.run(connection, &position),
                move |receipt: &Receipt| {
                    if !receipt.repeated {
                        noticed.committed(people);
                    }
                },
            )
            .await;
        match result {
            Ok(receipt) => {
                if !receipt.repeated {
                    inner.records.put(stream, &next);
                }
                Ok(receipt)
            }
            Err(AppendError::Conflict) => self.conflict(stream, command, &drafts).await,
            Err(error) => Err(error),
        }
    }

    /// Folds, seals and hashes the new events onto what is known.
    fn prepare<R: Folded>(
        &self,
        stream: &StreamRef,
        known: Known<R>,
        command: CommandKey,
        drafts: &[Draft],
        moment: Moment,
    ) -> Result<(Write, Known<R>), AppendError> {
        let chance = self.chance();
        let (key, wrapped) = match known.key {
            Some(key) => (key, None),
            None => {
                let key = SealingKey::random(chance);
                let wrapped = self.inner.keys.wrap(chance, stream, &key);
                (key, Some(wrapped))
            }
        };
        let mut record = R::clone(&known.record);
        let mut head = known.head;
        let mut events = Vec::with_capacity(drafts.len());
        for (seq, draft) in (known.version + 1..).zip(drafts) {
            record
                .apply(&as_stored(draft, seq, moment))
                .map_err(StoreError::from)?;
            let place = Place {
                stream,
                seq,
                id: draft.id,
                kind: &draft.kind,
            };
            let sealed = place.with(|place| key.seal(chance, place, &draft.payload));
            let mut event = SealedEvent {
                seq,
                id: draft.id,
                kind: draft.kind.clone(),
                sealed,
                hash: head,
                moment,
            };
            event.hash = event.expected_hash(&head);
            head = event.hash;
            events.push(event);
        }
        let rows = SealedRows::seal(&self.inner.keys, chance, stream, &key, record.projected());
        let version = known.version + events.len() as u64;
        let write = Write {
            stream: stream.clone(),
            base: known.version,
            base_head: known.head,
            command: command.id,
            digest: self.digest(command),
            wrapped,
            events,
            rows,
            moment,
        };
        Ok((
            write,
            Known {
                record: Arc::new(record),
                version,
                head,
                key: Some(key),
            },
        ))
    }

    async fn conflict(
        &self,
        stream: &StreamRef,
        command: CommandKey,
        drafts: &[Draft],
    ) -> Result<Receipt, AppendError> {
        self.hold(
            stream,
            command,
            Reason::Conflict,
            &crate::held::drafts_as_json(drafts),
        )
        .await?;
        Err(AppendError::Conflict)
    }

    /// Whether the command was stored before.
    fn earlier(&self, stream: &StreamRef, command: CommandKey) -> Result<Earlier, StoreError> {
        let digest = self.digest(command);
        self.inner
            .readers
            .read(|connection| read_earlier(connection, stream, command.id, &digest))
    }

    /// A digest of few possible answers could be searched; a keyed hash of it can not.
    pub(crate) fn digest(&self, command: CommandKey) -> [u8; 32] {
        self.inner
            .keys
            .hash(&[b"command", command.id.0.as_bytes(), &command.digest])
    }
}

fn check_drafts(command: CommandKey, drafts: &[Draft]) -> Result<(), AppendError> {
    if drafts.len() > DRAFTS_MAX {
        return Err(AppendError::BadDraft("too many events for one command"));
    }
    if drafts.iter().any(|draft| draft.payload.len() > PAYLOAD_MAX) {
        return Err(AppendError::BadDraft("an event is too large"));
    }
    // Else the same command sent again would give other ids.
    let derived = (0..)
        .zip(drafts)
        .all(|(n, draft)| draft.id == command.id.derived(n));
    if derived {
        Ok(())
    } else {
        Err(AppendError::BadDraft(
            "the event ids are not derived from the command's",
        ))
    }
}

fn as_stored(draft: &Draft, seq: u64, moment: Moment) -> Stored {
    Stored {
        seq,
        id: draft.id,
        kind: draft.kind.clone(),
        payload: draft.payload.clone(),
        stored_at: moment.at,
        clock_suspect: moment.suspect,
    }
}

enum Earlier {
    None,
    Same(Receipt),
    Other,
}

fn read_earlier(
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
struct Write {
    stream: StreamRef,
    base: u64,
    base_head: Hash,
    command: EventId,
    digest: Hash,
    wrapped: Option<Vec<u8>>,
    events: Vec<SealedEvent>,
    rows: SealedRows,
    moment: Moment,
}

impl Write {
    fn run(
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
