//! What can go wrong, by what the caller must do about it.

use crate::engine::EngineError;
use crate::site_key::SiteKeyError;
use care::projection::Unreadable;
use care::stream::StreamId;
use std::path::PathBuf;

/// Why the store can not be opened. Each is one sentence a person can act on.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder can not be used.
    #[error("the data folder {path} can not be used: {why}")]
    Folder {
        /// Which folder.
        path: PathBuf,
        /// What the system said.
        why: std::io::Error,
    },
    /// Two processes would not see each other's changes.
    #[error("another process has the data folder {0} open: stop it first")]
    InUse(PathBuf),
    /// See [`SiteKeyError`].
    #[error(transparent)]
    SiteKey(#[from] SiteKeyError),
    /// Made with another key.
    #[error("the database was made with another site key: give the key that belongs to this data folder")]
    WrongKey,
    /// The file system or the build gives less than WAL with FULL.
    #[error("the database would not be durable ({0}): put the data folder on a local disk")]
    NotDurable(String),
    /// Written by a newer program.
    #[error("the database has version {found} and this program knows {known}: run the newer program")]
    Newer {
        /// Its version.
        found: i64,
        /// The newest that this program reads.
        known: i64,
    },
    /// Written by an older program, and opened only to read.
    #[error(
        "the database has version {found} and this program reads {known}: start the service once, it upgrades"
    )]
    Older {
        /// Its version.
        found: i64,
        /// The version that this program reads.
        known: i64,
    },
    /// An SQLite file with other contents.
    #[error("the database file was not made by this program: give another data folder")]
    NotOurs,
    /// Too little room to start with.
    #[error("the data folder {path} has {free_mb} MB free, less than {needed_mb} MB: make room first")]
    NoRoom {
        /// Which folder.
        path: PathBuf,
        /// What is free.
        free_mb: u64,
        /// What is asked for.
        needed_mb: u64,
    },
    /// What is stored can not be read.
    #[error("the database can not be read: {0}")]
    Store(#[from] StoreError),
}

impl From<EngineError> for OpenError {
    fn from(error: EngineError) -> Self {
        OpenError::Store(error.into())
    }
}

/// Why the store gave no answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The queue of writes is full, or another process holds the database (503; try again soon).
    #[error("too much is being saved at once; nothing of this was saved: try again in a moment")]
    Busy,
    /// The disk is full (507). Nothing of this was written; everything before it is safe.
    #[error("the disk is full; this could not be saved, nothing else is lost: tell the ward")]
    Full,
    /// The store is closing down, so whether this was saved is not known; the same id asked again tells.
    #[error("the store is stopping: send this again with the same id")]
    Stopped,
    /// The store was opened to read only.
    #[error("the store was opened to be read only; nothing was saved")]
    ReadOnly,
    /// Stored bytes are not what was written: the chain or a seal is broken.
    #[error("stream {stream} is damaged at event {seq}: run verify and restore from a backup")]
    Broken {
        /// Which stream.
        stream: StreamId,
        /// The first event that does not fit.
        seq: u64,
    },
    /// A sealed row of another table does not open.
    #[error("a sealed row of {table} does not open: run verify and restore from a backup")]
    SealBroken {
        /// Which table.
        table: &'static str,
    },
    /// An event this version does not know.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The stream was erased and its key is gone.
    #[error("stream {0} was erased")]
    Erased(StreamId),
    /// The stream exists with another kind.
    #[error("stream {0} is of another kind")]
    WrongKind(StreamId),
    /// What the database engine said.
    #[error("the database can not be used: {0}")]
    Engine(String),
}

impl From<EngineError> for StoreError {
    fn from(error: EngineError) -> Self {
        match error {
            EngineError::Full => StoreError::Full,
            EngineError::Busy => StoreError::Busy,
            EngineError::Other(why) => StoreError::Engine(why),
        }
    }
}

/// Why events were not appended.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Another writer was first: load again and decide again.
    #[error("the record has changed meanwhile (it is at version {actual})")]
    Stale {
        /// The version it is at.
        actual: u64,
    },
    /// The id was used before for something else. What came now is kept for review.
    #[error("this was sent before with other contents; both are kept and someone will look at them")]
    Conflict,
    /// A value by which a stream is found belongs to another stream already.
    #[error("this {kind} belongs to another record already")]
    Taken {
        /// The kind of the lookup.
        kind: &'static str,
        /// Who has it.
        owner: StreamId,
    },
    /// The drafts break a rule of the store; a fault of the program.
    #[error("the drafts can not be stored: {0}")]
    BadDraft(&'static str),
    /// See [`StoreError`].
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<EngineError> for AppendError {
    fn from(error: EngineError) -> Self {
        AppendError::Store(error.into())
    }
}

/// Why a change was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChangeError<E> {
    /// The decision was no.
    #[error(transparent)]
    Refused(E),
    /// See [`AppendError`]; never [`AppendError::Stale`], which is decided again.
    #[error(transparent)]
    Append(AppendError),
}

impl<E> ChangeError<E> {
    /// Whether the id was used before for something else.
    pub fn is_conflict(&self) -> bool {
        matches!(self, ChangeError::Append(AppendError::Conflict))
    }
}

impl<E> From<AppendError> for ChangeError<E> {
    fn from(error: AppendError) -> Self {
        ChangeError::Append(error)
    }
}

impl<E> From<StoreError> for ChangeError<E> {
    fn from(error: StoreError) -> Self {
        ChangeError::Append(AppendError::Store(error))
    }
}
