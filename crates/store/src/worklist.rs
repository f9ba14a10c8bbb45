//! The worklist of a centre.

use crate::Store;
use crate::clock::from_ms;
use crate::error::StoreError;
use crate::rows::open_worklist;
use care::projection::{Lane, WorklistRow};
use care::stream::{CentreId, StreamId, StreamKind, StreamRef};
use jiff::Timestamp;
use std::cmp::Reverse;

/// An open item and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorklistLine {
    /// Whose.
    pub stream: StreamRef,
    /// What.
    pub row: WorklistRow,
}

impl Store {
    /// What shows at `now`: by lane, then the highest rank, then the earliest clock.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn worklist(&self, centre: &CentreId, now: Timestamp) -> Result<Vec<WorklistLine>, StoreError> {
        const SQL: &str =
            "SELECT w.stream_id, s.kind, s.wrapped_key, w.item, w.lane, w.rank, w.opens_at, w.due_at,
            w.sealed FROM worklist w JOIN stream s ON s.centre_id = w.centre_id AND s.stream_id = w.stream_id
            WHERE w.centre_id = $1 AND w.opens_at <= $2 AND s.erased_at IS NULL";
        let broken = || StoreError::SealBroken { table: "worklist" };
        let values = [centre.as_str().into(), now.as_millisecond().into()];
        let mut lines = self.inner.readers.read(|connection| {
            connection.all(SQL, &values, |row| {
                let id = StreamId::parse(&row.text(0)?).ok_or_else(broken)?;
                let kind = StreamKind::parse(&row.text(1)?).ok_or_else(broken)?;
                let stream = StreamRef {
                    centre: centre.clone(),
                    kind,
                    id,
                };
                let key = self
                    .inner
                    .keys
                    .unwrap(&stream, &row.bytes(2)?)
                    .map_err(|_| broken())?;
                let item = row.text(3)?;
                let row = WorklistRow {
                    body: open_worklist(&stream, &key, &item, &row.bytes(8)?)?,
                    item,
                    lane: Lane::parse(&row.text(4)?).ok_or_else(broken)?,
                    rank: u8::try_from(row.int(5)?).unwrap_or(u8::MAX),
                    opens_at: from_ms(row.int(6)?),
                    due_at: from_ms(row.int(7)?),
                };
                Ok(WorklistLine { stream, row })
            })
        })?;
        lines.sort_by_key(|line| {
            (
                line.row.lane,
                Reverse(line.row.rank),
                line.row.due_at,
                line.stream.id,
            )
        });
        Ok(lines)
    }

    /// All items, those too that do not show yet.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn worklist_all(&self, centre: &CentreId) -> Result<Vec<WorklistLine>, StoreError> {
        self.worklist(centre, Timestamp::MAX)
    }
}
