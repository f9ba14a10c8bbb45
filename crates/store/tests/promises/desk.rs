//! A store in a folder of its own, with a clock that is set by hand.

use crate::tally::{Happened, Tally};
use care::stream::{CentreId, CommandKey, Draft, EventId, StreamId, StreamKind, StreamRef};
use jiff::{SignedDuration, Timestamp};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::{AppendError, ChangeError, Clock, Opening, Receipt, SiteKey, Store, SystemChance};
use tempfile::TempDir;
use uuid::Uuid;

pub(crate) const START: i64 = 1_800_000_000;

pub(crate) struct HandClock(Mutex<(Timestamp, Duration)>);

impl HandClock {
    pub(crate) fn pass(&self, seconds: u64) {
        let mut now = self.0.lock().unwrap();
        now.0 += SignedDuration::from_secs(i64::try_from(seconds).unwrap());
        now.1 += Duration::from_secs(seconds);
    }

    pub(crate) fn jump(&self, seconds: i64) {
        self.0.lock().unwrap().0 += SignedDuration::from_secs(seconds);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Timestamp {
        self.0.lock().unwrap().0
    }

    fn monotonic(&self) -> Duration {
        self.0.lock().unwrap().1
    }
}

pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) clock: Arc<HandClock>,
    pub(crate) key: SiteKey,
    store: Option<Store>,
}

impl Desk {
    pub(crate) fn open() -> Desk {
        let folder = tempfile::tempdir().unwrap();
        let key = SiteKey::create(&folder.path().join("site.key"), &SystemChance).unwrap();
        let clock = Arc::new(HandClock(Mutex::new((
            Timestamp::from_second(START).unwrap(),
            Duration::ZERO,
        ))));
        let mut desk = Desk {
            folder,
            clock,
            key,
            store: None,
        };
        desk.reopen();
        desk
    }

    pub(crate) fn opening(&self) -> Opening {
        let clock: Arc<dyn Clock> = self.clock.clone();
        Opening {
            clock,
            ..Opening::new(self.data(), self.key.clone())
        }
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    pub(crate) fn store(&self) -> &Store {
        self.store.as_ref().unwrap()
    }

    pub(crate) fn close(&mut self) {
        self.store = None;
    }

    pub(crate) fn reopen(&mut self) {
        self.close();
        self.store = Some(Store::open(self.opening()).unwrap());
    }

    /// Changes the database as someone could who owns the file.
    pub(crate) fn tamper(&mut self, sql: &str) {
        self.close();
        let connection = rusqlite::Connection::open(self.data().join("marrowline.db")).unwrap();
        connection
            .execute_batch(&format!(
                "DROP TRIGGER event_keeps; DROP TRIGGER event_stays; DROP TRIGGER read_keeps; DROP TRIGGER read_stays;
                 {sql}"
            ))
            .unwrap();
        drop(connection);
        self.reopen();
    }

    pub(crate) async fn happen(&self, stream: &StreamRef, what: &[Happened]) -> Receipt {
        self.try_happen(stream, command(self.store().chance().uuid().as_u128()), what)
            .await
            .unwrap()
    }

    pub(crate) async fn try_happen(
        &self,
        stream: &StreamRef,
        key: CommandKey,
        what: &[Happened],
    ) -> Result<Receipt, AppendError> {
        let result = self
            .store()
            .change(stream, key, |_: &Tally| Ok::<_, AppendError>(drafts(key, what)))
            .await;
        result.map_err(|error| match error {
            ChangeError::Refused(error) | ChangeError::Append(error) => error,
        })
    }

    pub(crate) fn tally(&self, stream: &StreamRef) -> Tally {
        Tally::clone(&self.store().load::<Tally>(stream).unwrap().record)
    }
}

pub(crate) fn centre() -> CentreId {
    CentreId::parse("riverside").unwrap()
}

pub(crate) fn person(n: u128) -> StreamRef {
    StreamRef {
        centre: centre(),
        kind: StreamKind::Person,
        id: StreamId(Uuid::from_u128(n)),
    }
}

pub(crate) fn command(n: u128) -> CommandKey {
    CommandKey {
        id: EventId(Uuid::from_u128(n)),
        digest: [1; 32],
    }
}

pub(crate) fn drafts(key: CommandKey, what: &[Happened]) -> Vec<Draft> {
    (0..)
        .zip(what)
        .map(|(n, happened)| Draft {
            id: key.id.derived(n),
            kind: "Happened".to_owned(),
            payload: serde_json::to_vec(happened).unwrap(),
        })
        .collect()
}
