//! Looking at everything: every hash, every seal, every head, and what a checkpoint says there must be.

use crate::Store;
use crate::chain::{Hash, SealedEvent, beginning};
use crate::checkpoint::{Checkpoint, Root, hex, last};
use crate::engine::{Connection, count};
use crate::error::StoreError;
use crate::read_audit::AuditRow;
use care::stream::{CentreId, StreamId, StreamKind, StreamRef};
use serde::Serialize;
use std::collections::HashMap;

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct VerifyReport {
    /// Streams looked at.
    pub streams: u64,
    /// Streams that were erased; their chains were checked, their payloads can not be opened.
    pub erased: u64,
    /// Events looked at.
    pub events: u64,
    /// Noted reads looked at.
    pub reads: u64,
    /// What does not fit. Nothing: all is as it was written.
    pub problems: Vec<Problem>,
}

/// Something that is not as it was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Where, as far as it is known.
    pub centre: Option<String>,
    /// Which stream, as far as it is known.
    pub stream: Option<String>,
    /// The first event that does not fit.
    pub seq: Option<u64>,
    /// One sentence.
    pub what: &'static str,
}

impl VerifyReport {
    /// Whether all is as it was written.
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }
}

/// The row of a stream, unread.
struct StreamRow {
    centre: String,
    stream: String,
    kind: String,
    version: u64,
    head: Vec<u8>,
    wrapped_key: Option<Vec<u8>>,
    erased: bool,
}

impl Store {
    /// Checks every chain and seal; with a checkpoint (or else the newest stored one) that no tail was cut and no
    /// stream is gone. Reads everything as of one instant: call it off the async threads.
    ///
    /// # Errors
    /// [`StoreError`] when the database can not be used at all; damage is in the report.
    pub fn verify(&self, checkpoint: Option<&Checkpoint>) -> Result<VerifyReport, StoreError> {
        self.inner.readers.snapshot(|connection| {
            let mut report = VerifyReport::default();
            self.verify_streams(connection, &mut report)?;
            verify_strays(connection, &mut report)?;
            let heads = self.verify_reads(connection, &mut report)?;
            let stored = last(connection)?;
            for checkpoint in checkpoint.into_iter().chain(stored.as_ref()) {
                verify_checkpoint(connection, checkpoint, &heads, &mut report)?;
            }
            report.problems.dedup();
            Ok(report)
        })
    }

    fn verify_streams(&self, connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
        const SQL: &str =
            "SELECT centre_id, stream_id, kind, version, head, wrapped_key, erased_at FROM stream";
        connection.each(SQL, &[], |row| {
            let row = StreamRow {
                centre: row.text(0)?,
                stream: row.text(1)?,
                kind: row.text(2)?,
                version: count(row.int(3)?),
                head: row.bytes(4)?,
                wrapped_key: if row.is_null(5)? {
                    None
                } else {
                    Some(row.bytes(5)?)
                },
                erased: !row.is_null(6)?,
            };
            report.streams += 1;
            report.erased += u64::from(row.erased);
            match (
                CentreId::parse(&row.centre),
                StreamKind::parse(&row.kind),
                StreamId::parse(&row.stream),
            ) {
                (Some(centre), Some(kind), Some(id)) => {
                    self.verify_stream(connection, &StreamRef { centre, kind, id }, &row, report)
                }
                _ => {
                    report.problem(&row, None, "the row of the stream can not be read");
                    Ok(())
                }
            }
        })
    }

    fn verify_stream(
        &self,
        connection: &Connection,
        stream: &StreamRef,
        row: &StreamRow,
        report: &mut VerifyReport,
    ) -> Result<(), StoreError> {
        let key = match (&row.wrapped_key, row.erased) {
            (Some(wrapped), false) => self.inner.keys.unwrap(stream, wrapped).ok(),
            _ => None,
        };
        if key.is_none() && !row.erased {
            report.problem(row, None, "the key of the stream does not open");
        }
        let (mut seq, mut previous) = (0, beginning(stream));
        let walked = SealedEvent::after(connection, stream, 0, |event| {
            report.events += 1;
            let broken = StoreError::Broken {
                stream: stream.id,
                seq: seq + 1,
            };
            if event.seq != seq + 1 || event.hash != event.expected_hash(&previous) {
                return Err(broken);
            }
            (seq, previous) = (event.seq, event.hash);
            match &key {
                Some(key) => event.open(stream, key).map(drop).map_err(|_| broken),
                None => Ok(()),
            }
        });
        match walked {
            Err(StoreError::Broken { seq, .. }) => {
                report.problem(row, Some(seq), "an event was changed or is missing")
            }
            Err(error) => return Err(error),
            Ok(()) if seq != row.version || row.head != previous => {
                report.problem(
                    row,
                    Some(seq),
                    "the chain does not end where the stream says it does",
                );
            }
            Ok(()) => {}
        }
        Ok(())
    }

    /// Checks the chains of noted reads and gives the hash of each, by centre and number.
    fn verify_reads(
        &self,
        connection: &Connection,
        report: &mut VerifyReport,
    ) -> Result<HashMap<String, Vec<Hash>>, StoreError> {
        const SQL: &str = "SELECT seq, read_at, whom_hash, sealed, hash, centre_id FROM read_audit
            ORDER BY centre_id, seq";
        let mut heads: HashMap<String, Vec<Hash>> = HashMap::new();
        connection.each(SQL, &[], |row| {
            let name = row.text(5)?;
            let chain = heads.entry(name.clone()).or_default();
            let previous = chain.last().copied().unwrap_or([0; 32]);
            let expected_seq = chain.len() as u64 + 1;
            report.reads += 1;
            let sound = match (AuditRow::read(row), CentreId::parse(&name)) {
                (Ok(read), Some(centre)) => {
                    chain.push(read.hash);
                    let fits =
                        read.seq == expected_seq && read.hash == read.expected_hash(&centre, &previous);
                    fits && read
                        .open(&centre, &self.inner.keys.table("read-audit", &centre))
                        .is_ok()
                }
                _ => false,
            };
            if !sound {
                let what = "a noted read was changed or is missing";
                report.problems.push(Problem {
                    centre: Some(name),
                    stream: None,
                    seq: Some(expected_seq),
                    what,
                });
            }
            Ok::<_, StoreError>(())
        })?;
        Ok(heads)
    }
}

/// Events of streams that do not exist.
fn verify_strays(connection: &Connection, report: &mut VerifyReport) -> Result<(), StoreError> {
    const SQL: &str = "SELECT DISTINCT e.centre_id, e.stream_id FROM event e LEFT JOIN stream s
        ON s.centre_id = e.centre_id AND s.stream_id = e.stream_id WHERE s.stream_id IS NULL";
    connection.each(SQL, &[], |row| {
        report.problems.push(Problem {
            centre: Some(row.text(0)?),
            stream: Some(row.text(1)?),
            seq: None,
            what: "there are events of a stream that is gone",
        });
        Ok(())
    })
}

fn verify_checkpoint(
    connection: &Connection,
    checkpoint: &Checkpoint,
    reads: &HashMap<String, Vec<Hash>>,
    report: &mut VerifyReport,
) -> Result<(), StoreError> {
    // The last event of each stream up to the position; MAX picks the row the other columns come from.
    const SQL: &str = "SELECT e.centre_id, e.stream_id, e.seq, e.hash FROM event e
        JOIN (SELECT centre_id, stream_id, MAX(seq) AS seq FROM event WHERE position <= $1
              GROUP BY centre_id, stream_id) m
        ON m.centre_id = e.centre_id AND m.stream_id = e.stream_id AND m.seq = e.seq
        ORDER BY e.centre_id, e.stream_id";
    let mut root = Root::new();
    connection.each(SQL, &[crate::engine::int(checkpoint.position).into()], |row| {
        root.add(&row.text(0)?, &row.text(1)?, count(row.int(2)?), &row.bytes(3)?);
        Ok::<_, StoreError>(())
    })?;
    if root.streams != checkpoint.streams || root.hex() != checkpoint.root {
        let what = "events that the checkpoint covers were changed, cut off or removed";
        report.problems.push(Problem {
            centre: None,
            stream: None,
            seq: None,
            what,
        });
    }
    for wanted in &checkpoint.reads {
        let index = usize::try_from(wanted.count).unwrap_or(usize::MAX).checked_sub(1);
        let found = reads
            .get(&wanted.centre)
            .zip(index)
            .and_then(|(chain, index)| chain.get(index));
        if found.is_none_or(|hash| hex(hash) != wanted.head) {
            let what = "noted reads that the checkpoint covers were changed, cut off or removed";
            report.problems.push(Problem {
                centre: Some(wanted.centre.clone()),
                stream: None,
                seq: None,
                what,
            });
        }
    }
    Ok(())
}

impl VerifyReport {
    fn problem(&mut self, row: &StreamRow, seq: Option<u64>, what: &'static str) {
        let (centre, stream) = (Some(row.centre.clone()), Some(row.stream.clone()));
        self.problems.push(Problem {
            centre,
            stream,
            seq,
            what,
        });
    }
}
