//! Loading a record: the fold of a stream, kept in memory by (stream, version).
//!
//! The version is read from the database on every call, so what is kept can be behind but never wrong.

use crate::Store;
use crate::chain::{Hash, SealedEvent, beginning};
use crate::engine::{Connection, count};
use crate::error::StoreError;
use crate::seal::{Keys, SealingKey};
use care::projection::Folded;
use care::stream::{Stored, StreamKind, StreamRef};
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};

/// A record at a version.
#[derive(Debug, Clone)]
pub struct Loaded<R> {
    /// The folded events.
    pub record: Arc<R>,
    /// How many events were folded; 0 when nothing has happened.
    pub version: u64,
}

/// The row of a stream.
pub(crate) struct Head {
    pub(crate) version: u64,
    pub(crate) hash: Hash,
    pub(crate) key: SealingKey,
}

/// What is known about a stream at a version. Without a key nothing has happened yet.
#[derive(Clone)]
pub(crate) struct Known<R> {
    pub(crate) record: Arc<R>,
    pub(crate) version: u64,
    pub(crate) head: Hash,
    pub(crate) key: Option<SealingKey>,
}

impl<R: Folded> Known<R> {
    fn nothing(stream: &StreamRef) -> Known<R> {
        Known {
            record: Arc::new(R::empty(stream.id)),
            version: 0,
            head: beginning(stream),
            key: None,
        }
    }

    /// With the type of the record put aside.
    fn kept(&self) -> Kept {
        Kept {
            record: self.record.clone(),
            version: self.version,
            head: self.head,
            key: self.key.clone(),
        }
    }
}

/// [`Known`] with the type of the record put aside.
#[derive(Clone)]
struct Kept {
    record: Arc<dyn Any + Send + Sync>,
    version: u64,
    head: Hash,
    key: Option<SealingKey>,
}

impl Store {
    /// The record of a stream as it is now.
    ///
    /// # Errors
    /// [`StoreError`] when stored bytes are damaged, unreadable or erased, or the database can not be used.
    pub fn load<R: Folded>(&self, stream: &StreamRef) -> Result<Loaded<R>, StoreError> {
        let known = self.known::<R>(stream)?;
        Ok(Loaded {
            record: known.record,
            version: known.version,
        })
    }

    /// All events of a stream, unsealed, the chain checked on the way.
    ///
    /// # Errors
    /// As [`Store::load`].
    pub fn history(&self, stream: &StreamRef) -> Result<Vec<Stored>, StoreError> {
        self.inner.readers.snapshot(|connection| {
            let mut events = Vec::new();
            if let Some(head) = read_head(connection, &self.inner.keys, stream)? {
                walk(connection, stream, &head, 0, beginning(stream), |event| {
                    events.push(event);
                    Ok(())
                })?;
            }
            Ok(events)
        })
    }

    pub(crate) fn known<R: Folded>(&self, stream: &StreamRef) -> Result<Known<R>, StoreError> {
        if stream.kind != R::KIND {
            return Err(StoreError::WrongKind(stream.id));
        }
        let kept = self.inner.records.get::<R>(stream);
        let (known, news) = self.inner.readers.snapshot(|connection| {
            let Some(version) = read_version(connection, stream)? else {
                return Ok((Known::nothing(stream), false));
            };
            match kept {
                Some(kept) if kept.version == version => Ok((kept, false)),
                Some(kept) if kept.version < version => Ok((self.fold(connection, stream, kept)?, true)),
                _ => Ok((self.fold(connection, stream, Known::nothing(stream))?, true)),
            }
        })?;
        if news {
            self.inner.records.put(stream, &known);
        }
        Ok(known)
    }

    fn fold<R: Folded>(
        &self,
        connection: &Connection,
        stream: &StreamRef,
        from: Known<R>,
    ) -> Result<Known<R>, StoreError> {
        let head = read_head(connection, &self.inner.keys, stream)?.ok_or(StoreError::Broken {
            stream: stream.id,
            seq: 0,
        })?;
        let mut record = R::clone(&from.record);
        walk(connection, stream, &head, from.version, from.head, |event| {
            Ok(record.apply(&event)?)
        })?;
        Ok(Known {
            record: Arc::new(record),
            version: head.version,
            head: head.hash,
            key: Some(head.key),
        })
    }
}

/// The version of a stream; `None` when nothing has happened.
fn read_version(connection: &Connection, stream: &StreamRef) -> Result<Option<u64>, StoreError> {
    const SQL: &str = "SELECT version, kind, erased_at FROM stream WHERE centre_id = $1 AND stream_id = $2";
    let id = stream.id.to_string();
    connection.first(SQL, &[stream.centre.as_str().into(), id.as_str().into()], |row| {
        if StreamKind::parse(&row.text(1)?) != Some(stream.kind) {
            return Err(StoreError::WrongKind(stream.id));
        }
        if !row.is_null(2)? {
            return Err(StoreError::Erased(stream.id));
        }
        Ok(count(row.int(0)?))
    })
}

/// The row of a stream with its key; `None` when nothing has happened.
pub(crate) fn read_head(
    connection: &Connection,
    keys: &Keys,
    stream: &StreamRef,
) -> Result<Option<Head>, StoreError> {
    const SQL: &str = "SELECT version, head, wrapped_key FROM stream WHERE centre_id = $1 AND stream_id = $2";
    if read_version(connection, stream)?.is_none() {
        return Ok(None);
    }
    let id = stream.id.to_string();
    connection.first(SQL, &[stream.centre.as_str().into(), id.as_str().into()], |row| {
        let broken = StoreError::Broken {
            stream: stream.id,
            seq: 0,
        };
        Ok(Head {
            version: count(row.int(0)?),
            hash: row.bytes(1)?.try_into().map_err(|_| broken.clone())?,
            key: keys.unwrap(stream, &row.bytes(2)?).map_err(|_| broken)?,
        })
    })
}

/// Gives every event after `seq`, whose hash is `previous`, and checks the chain up to the head.
pub(crate) fn walk(
    connection: &Connection,
    stream: &StreamRef,
    head: &Head,
    mut seq: u64,
    mut previous: Hash,
    mut each: impl FnMut(Stored) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    SealedEvent::after(connection, stream, seq, |event| {
        if event.seq != seq + 1 || event.hash != event.expected_hash(&previous) {
            return Err(StoreError::Broken {
                stream: stream.id,
                seq: seq + 1,
            });
        }
        seq = event.seq;
        previous = event.hash;
        each(event.open(stream, &head.key)?)
    })?;
    if seq == head.version && previous == head.hash {
        Ok(())
    } else {
        Err(StoreError::Broken {
            stream: stream.id,
            seq,
        })
    }
}

/// Records kept per half; the older half is dropped when the newer one is full.
const HALF: usize = 2048;

/// A bounded memory of folded records: what was used since the halves last changed survives the next change.
#[derive(Default)]
pub(crate) struct Records {
    halves: Mutex<Halves>,
}

type Half = HashMap<(StreamRef, TypeId), Kept>;

#[derive(Default)]
struct Halves {
    newer: Half,
    older: Half,
}

impl Records {
    pub(crate) fn get<R: Folded>(&self, stream: &StreamRef) -> Option<Known<R>> {
        let place = (stream.clone(), TypeId::of::<R>());
        let mut halves = crate::lock(&self.halves);
        let kept = match halves.newer.get(&place) {
            Some(kept) => kept.clone(),
            None => {
                let kept = halves.older.remove(&place)?;
                halves.keep(place, kept.clone());
                kept
            }
        };
        let record = kept.record.downcast::<R>().ok()?;
        Some(Known {
            record,
            version: kept.version,
            head: kept.head,
            key: kept.key,
        })
    }

    /// Keeps a record unless a newer one is kept already.
    pub(crate) fn put<R: Folded>(&self, stream: &StreamRef, known: &Known<R>) {
        let place = (stream.clone(), TypeId::of::<R>());
        let mut halves = crate::lock(&self.halves);
        if halves
            .newer
            .get(&place)
            .is_none_or(|kept| kept.version < known.version)
        {
            halves.keep(place, known.kept());
        }
    }

    /// Forgets everything, so that the next load reads every event again.
    pub(crate) fn clear(&self) {
        *crate::lock(&self.halves) = Halves::default();
    }
}

impl Halves {
    fn keep(&mut self, place: (StreamRef, TypeId), kept: Kept) {
        if self.newer.len() >= HALF {
            self.older = std::mem::take(&mut self.newer);
        }
        self.newer.insert(place, kept);
    }
}
