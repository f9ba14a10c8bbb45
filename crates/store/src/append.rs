//! Appending: all events of a command and the rows computed from them, in one transaction.
//!
//! Everything costly (folding, sealing, hashing) happens on the caller's thread on the base of the version the
//! decision was made on; the writing thread only compares that version and inserts.

use crate::Store;
use crate::chain::{Place, SealedEvent};
use crate::clock::Moment;
use crate::error::{AppendError, ChangeError, StoreError};
use crate::held::Reason;
use crate::record::Known;
use crate::rows::SealedRows;
use crate::seal::SealingKey;
use crate::transaction::{Earlier, Write, read_earlier};
use care::projection::Folded;
use care::stream::{CommandKey, Draft, EventId, Stored, StreamRef};
use jiff::Timestamp;
use std::sync::Arc;

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
