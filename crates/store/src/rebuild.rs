//! Rebuilding: every row that is searched, computed again from the events alone.

use crate::Chance;
use crate::Store;
use crate::chain::beginning;
use crate::engine::Connection;
use crate::error::{AppendError, StoreError};
use crate::people::People;
use crate::record::{read_head, walk};
use crate::rows::{SealedRows, remove};
use crate::seal::Keys;
use crate::verify::Problem;
use care::projection::{Folded, Projected, Unreadable};
use care::stream::{CentreId, Stored, StreamId, StreamKind, StreamRef};
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};

/// Folds all events of a stream and gives its rows.
type Fold = fn(StreamId, &[Stored]) -> Result<Projected, Unreadable>;

/// Which record folds which kind of stream.
#[derive(Clone, Default)]
pub struct Kinds {
    folds: Vec<(StreamKind, Fold)>,
}

impl Kinds {
    /// Folds streams of the record's kind into it.
    #[must_use]
    pub fn with<R: Folded>(mut self) -> Kinds {
        self.folds.retain(|(kind, _)| *kind != R::KIND);
        self.folds.push((R::KIND, fold::<R>));
        self
    }

    fn of(&self, kind: StreamKind) -> Option<Fold> {
        self.folds
            .iter()
            .find(|(known, _)| *known == kind)
            .map(|(_, fold)| *fold)
    }
}

fn fold<R: Folded>(id: StreamId, events: &[Stored]) -> Result<Projected, Unreadable> {
    let mut record = R::empty(id);
    for event in events {
        record.apply(event)?;
    }
    Ok(record.projected())
}

/// What a rebuild found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct RebuildReport {
    /// Streams folded.
    pub streams: u64,
    /// Streams whose rows were not what their events say; they are now.
    pub differed: Vec<String>,
    /// Streams that can not be folded, each with the reason; their rows were left alone.
    pub unreadable: Vec<(String, String)>,
    /// Rows removed because their stream is gone or erased.
    pub strays: u64,
}

impl Store {
    /// Computes all rows again in one transaction. Other writes wait until it is done.
    ///
    /// # Errors
    /// [`StoreError`]; then nothing was changed.
    pub async fn rebuild(&self, kinds: Kinds) -> Result<RebuildReport, StoreError> {
        let people = Arc::clone(&self.inner.people);
        let (keys, chance) = (Arc::clone(&self.inner.keys), Arc::clone(&self.inner.chance));
        let work = move |connection: &Connection| {
            let report = Rebuild {
                connection,
                keys: &keys,
                chance: &*chance,
                kinds: &kinds,
            }
            .run()?;
            Ok::<_, StoreError>((report, Mutex::new(People::read(connection, &keys)?)))
        };
        // On the writing thread, so that the person index learns nothing between the commit and the exchange.
        let exchange = move |(_, fresh): &(RebuildReport, Mutex<People>)| {
            let mut people = people.write().unwrap_or_else(PoisonError::into_inner);
            std::mem::swap(&mut *people, &mut *crate::lock(fresh));
        };
        let (report, _) = self.inner.writer.run(work, exchange).await?;
        self.inner.records.clear();
        Ok(report)
    }
}

impl Store {
    /// Compares every row that is searched with what the events say; changes nothing. Call it off the async threads.
    ///
    /// # Errors
    /// [`StoreError`] when the database can not be used at all.
    pub fn verify_rows(&self, kinds: &Kinds) -> Result<Vec<Problem>, StoreError> {
        self.inner.readers.snapshot(|connection| {
            let rebuild = Rebuild {
                connection,
                keys: &self.inner.keys,
                chance: &*self.inner.chance,
                kinds,
            };
            let mut problems = Vec::new();
            for stream in streams(connection)? {
                let Some(fold) = kinds.of(stream.kind) else {
                    continue;
                };
                let what = match rebuild.rows(&stream, fold) {
                    Ok((_, true)) => continue,
                    Ok((_, false)) => "its searched rows are not what its events say; run rebuild",
                    Err(StoreError::Unreadable(_)) => "an event can not be read by this version",
                    // The chain itself is told by `verify`.
                    Err(StoreError::Broken { .. }) => continue,
                    Err(error) => return Err(error),
                };
                problems.push(Problem {
                    centre: Some(stream.centre.as_str().to_owned()),
                    stream: Some(stream.id.to_string()),
                    seq: None,
                    what,
                });
            }
            if count_strays(connection)? > 0 {
                problems.push(Problem {
                    centre: None,
                    stream: None,
                    seq: None,
                    what: "there are searched rows of a stream that is gone; run rebuild",
                });
            }
            Ok(problems)
        })
    }

    /// The centres that the database holds data of.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn centres(&self) -> Result<Vec<CentreId>, StoreError> {
        const SQL: &str = "SELECT DISTINCT centre_id FROM stream ORDER BY centre_id";
        self.inner.readers.read(|connection| {
            let names = connection.all(SQL, &[], |row| row.text(0))?;
            Ok(names.iter().filter_map(|name| CentreId::parse(name)).collect())
        })
    }
}

struct Rebuild<'a> {
    connection: &'a Connection,
    keys: &'a Keys,
    chance: &'a dyn Chance,
    kinds: &'a Kinds,
}

impl Rebuild<'_> {
    fn run(&self) -> Result<RebuildReport, StoreError> {
        let mut report = RebuildReport {
            strays: remove_strays(self.connection)?,
            ..RebuildReport::default()
        };
        let mut differing = Vec::new();
        for stream in streams(self.connection)? {
            let Some(fold) = self.kinds.of(stream.kind) else {
                continue;
            };
            report.streams += 1;
            match self.rows(&stream, fold) {
                Ok((rows, true)) => drop(rows),
                Ok((_, false)) => {
                    // Removed first: a lookup they hold wrongly may belong to a stream that comes later.
                    remove(self.connection, &stream)?;
                    differing.push((stream, fold));
                }
                Err(error @ (StoreError::Unreadable(_) | StoreError::Broken { .. })) => {
                    report.unreadable.push((stream.id.to_string(), error.to_string()));
                }
                Err(error) => return Err(error),
            }
        }
        for (stream, fold) in differing {
            let (rows, _) = self.rows(&stream, fold)?;
            match rows.replace(self.connection, &stream) {
                Ok(()) => report.differed.push(stream.id.to_string()),
                Err(AppendError::Store(error)) => return Err(error),
                Err(error) => report.unreadable.push((stream.id.to_string(), error.to_string())),
            }
        }
        Ok(report)
    }

    /// The rows of a stream by its events, and whether the database holds just these.
    fn rows(&self, stream: &StreamRef, fold: Fold) -> Result<(SealedRows, bool), StoreError> {
        let broken = StoreError::Broken {
            stream: stream.id,
            seq: 0,
        };
        let head = read_head(self.connection, self.keys, stream)?.ok_or(broken)?;
        let mut events = Vec::new();
        walk(self.connection, stream, &head, 0, beginning(stream), |event| {
            events.push(event);
            Ok(())
        })?;
        let projected = fold(stream.id, &events)?;
        let rows = SealedRows::seal(self.keys, self.chance, stream, &head.key, projected);
        let equal = rows.equal_stored(self.connection, stream, &head.key)?;
        Ok((rows, equal))
    }
}

fn streams(connection: &Connection) -> Result<Vec<StreamRef>, StoreError> {
    const SQL: &str = "SELECT centre_id, stream_id, kind FROM stream WHERE erased_at IS NULL
        ORDER BY centre_id, stream_id";
    let all = connection.all(SQL, &[], |row| {
        let (centre, id) = (CentreId::parse(&row.text(0)?), StreamId::parse(&row.text(1)?));
        let kind = StreamKind::parse(&row.text(2)?);
        Ok::<_, StoreError>(match (centre, kind, id) {
            (Some(centre), Some(kind), Some(id)) => Some(StreamRef { centre, kind, id }),
            _ => None,
        })
    })?;
    Ok(all.into_iter().flatten().collect())
}

fn count_strays(connection: &Connection) -> Result<i64, StoreError> {
    const SQL: &str = "SELECT CAST(COUNT(*) AS BIGINT) FROM (SELECT centre_id, stream_id FROM worklist
        UNION ALL SELECT centre_id, stream_id FROM person_index UNION ALL SELECT centre_id, stream_id FROM lookup) r
        WHERE NOT EXISTS (SELECT 1 FROM stream s
        WHERE s.centre_id = r.centre_id AND s.stream_id = r.stream_id AND s.erased_at IS NULL)";
    Ok(connection.first(SQL, &[], |row| row.int(0))?.unwrap_or(0))
}

fn remove_strays(connection: &Connection) -> Result<u64, StoreError> {
    const WORKLIST: &str = "DELETE FROM worklist WHERE NOT EXISTS (SELECT 1 FROM stream s
        WHERE s.centre_id = worklist.centre_id AND s.stream_id = worklist.stream_id AND s.erased_at IS NULL)";
    const INDEX: &str = "DELETE FROM person_index WHERE NOT EXISTS (SELECT 1 FROM stream s
        WHERE s.centre_id = person_index.centre_id AND s.stream_id = person_index.stream_id AND s.erased_at IS NULL)";
    const LOOKUP: &str = "DELETE FROM lookup WHERE NOT EXISTS (SELECT 1 FROM stream s
        WHERE s.centre_id = lookup.centre_id AND s.stream_id = lookup.stream_id AND s.erased_at IS NULL)";
    let mut removed = 0;
    for sql in [WORKLIST, INDEX, LOOKUP] {
        removed += connection.execute(sql, &[])? as u64;
    }
    Ok(removed)
}
