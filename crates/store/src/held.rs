//! What was sent and could not be recorded, kept for someone to look at: never dropped, never recorded silently.

use crate::Store;
use crate::clock::from_ms;
use crate::engine::Value;
use crate::error::StoreError;
use crate::record::read_head;
use crate::seal::{SealingKey, stream_place};
use care::stream::{CentreId, CommandKey, Draft, EventId, StreamId, StreamKind, StreamRef};
use jiff::Timestamp;

/// Why it was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The id was used before for something else.
    Conflict,
    /// It came from a device that was revoked.
    RevokedDevice,
}

impl Reason {
    fn as_str(self) -> &'static str {
        match self {
            Reason::Conflict => "conflict",
            Reason::RevokedDevice => "revoked-device",
        }
    }

    fn parse(text: &str) -> Option<Reason> {
        [Reason::Conflict, Reason::RevokedDevice]
            .into_iter()
            .find(|reason| reason.as_str() == text)
    }
}

/// Something kept for review.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Whose record it was for.
    pub stream: StreamRef,
    /// The id it was sent with.
    pub command: EventId,
    /// Tells apart several that were sent with the same id.
    pub digest: [u8; 32],
    /// Why.
    pub reason: Reason,
    /// What was sent: for a conflict, the events it would have recorded as JSON `[{"kind", "payload"}]`.
    pub body: Vec<u8>,
    /// When it came.
    pub held_at: Timestamp,
}

impl Store {
    /// Keeps what was sent. Kept twice is kept once.
    ///
    /// # Errors
    /// [`StoreError`]; [`StoreError::WrongKind`] also when the stream does not exist.
    pub async fn hold(
        &self,
        stream: &StreamRef,
        command: CommandKey,
        reason: Reason,
        body: &[u8],
    ) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO held (centre_id, stream_id, command_id, digest, reason, sealed, held_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (centre_id, stream_id, command_id, digest) DO NOTHING";
        let key = self.key_of(stream)?;
        let digest = self.digest(command);
        let sealed = with_digest(stream, &digest, |place| key.seal(self.chance(), place, body));
        let (stream, at) = (stream.clone(), self.moment().at.as_millisecond());
        let write = move |connection: &crate::engine::Connection| {
            let (id, command_id) = (stream.id.to_string(), command.id.to_string());
            let values = [
                Value::Text(stream.centre.as_str()),
                Value::Text(&id),
                Value::Text(&command_id),
                Value::Bytes(&digest),
                Value::Text(reason.as_str()),
                Value::Bytes(&sealed),
                Value::Int(at),
            ];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    /// What is kept and was not settled, oldest first.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn held(&self, centre: &CentreId) -> Result<Vec<Held>, StoreError> {
        const SQL: &str = "SELECT h.stream_id, s.kind, h.command_id, h.digest, h.reason, h.sealed, h.held_at
            FROM held h JOIN stream s ON s.centre_id = h.centre_id AND s.stream_id = h.stream_id
            WHERE h.centre_id = $1 AND h.settled_at IS NULL AND s.erased_at IS NULL ORDER BY h.held_at, h.command_id";
        let broken = || StoreError::SealBroken { table: "held" };
        self.inner.readers.snapshot(|connection| {
            connection.all(SQL, &[centre.as_str().into()], |row| {
                let id = StreamId::parse(&row.text(0)?).ok_or_else(broken)?;
                let kind = StreamKind::parse(&row.text(1)?).ok_or_else(broken)?;
                let stream = StreamRef {
                    centre: centre.clone(),
                    kind,
                    id,
                };
                let key = read_head(connection, &self.inner.keys, &stream)?
                    .ok_or_else(broken)?
                    .key;
                let digest = row.hash(3)?;
                let sealed = row.bytes(5)?;
                let body =
                    with_digest(&stream, &digest, |place| key.open(place, &sealed)).map_err(|_| broken())?;
                Ok(Held {
                    command: EventId::parse(&row.text(2)?).ok_or_else(broken)?,
                    reason: Reason::parse(&row.text(4)?).ok_or_else(broken)?,
                    held_at: from_ms(row.int(6)?),
                    stream,
                    digest,
                    body,
                })
            })
        })
    }

    /// Marks something kept as looked at. It stays in the database.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn settle(&self, held: &Held) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE held SET settled_at = $5
            WHERE centre_id = $1 AND stream_id = $2 AND command_id = $3 AND digest = $4 AND settled_at IS NULL";
        let (held, at) = (held.clone(), self.moment().at.as_millisecond());
        let write = move |connection: &crate::engine::Connection| {
            let (id, command_id) = (held.stream.id.to_string(), held.command.to_string());
            let values = [
                Value::Text(held.stream.centre.as_str()),
                Value::Text(&id),
                Value::Text(&command_id),
                Value::Bytes(&held.digest),
                Value::Int(at),
            ];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    fn key_of(&self, stream: &StreamRef) -> Result<SealingKey, StoreError> {
        let head = self
            .inner
            .readers
            .read(|connection| read_head(connection, &self.inner.keys, stream))?;
        Ok(head.ok_or(StoreError::WrongKind(stream.id))?.key)
    }
}

/// The drafts of a refused command as JSON `[{"kind", "payload"}]`.
pub(crate) fn drafts_as_json(drafts: &[Draft]) -> Vec<u8> {
    let events: Vec<_> = drafts
        .iter()
        .map(|draft| {
            let payload = serde_json::from_slice(&draft.payload)
                .unwrap_or_else(|_| serde_json::Value::from(draft.payload.clone()));
            serde_json::json!({ "kind": draft.kind, "payload": payload })
        })
        .collect();
    serde_json::Value::from(events).to_string().into_bytes()
}

fn with_digest<T>(stream: &StreamRef, digest: &[u8; 32], with: impl FnOnce(&[&[u8]]) -> T) -> T {
    let [what, centre, kind, id] = stream_place("held", stream);
    with(&[what, centre, kind, id, digest])
}
