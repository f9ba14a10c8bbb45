//! Streams and the envelope of an event: ids, order and bytes, without any meaning.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// A transplant or harvest centre: the tenant. Leads every key.
///
/// A short lower-case name such as `riverside`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CentreId(String);

impl CentreId {
    /// Accepts 1–40 characters of `a-z`, `0-9` and `-`.
    pub fn parse(text: &str) -> Option<CentreId> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        (!text.is_empty() && text.len() <= 40 && text.chars().all(fits)).then(|| CentreId(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CentreId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

macro_rules! uuid_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub uuid::Uuid);

        impl $name {
            /// Reads the hyphenated form; `None` for anything else.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                uuid::Uuid::try_parse(text).ok().map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

pub(crate) use uuid_id;

uuid_id!(
    /// One stream: a person, a case or a centre.
    StreamId
);
uuid_id!(
    /// One event, made where it happened; sending it twice is the same as sending it once.
    EventId
);

impl EventId {
    /// The id of the `n`th event that one command gives, so that a command sent again gives the same ids.
    pub fn derived(self, n: u32) -> EventId {
        if n == 0 {
            self
        } else {
            EventId(Uuid::new_v5(&self.0, &n.to_be_bytes()))
        }
    }
}

/// What a stream is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StreamKind {
    /// Care of one person.
    Person,
    /// One donation: donor and recipient pseudonyms, match, clearance, harvest plan.
    Case,
    /// Settings, published versions, staff and rights.
    Centre,
}

impl StreamKind {
    /// The word stored with the stream.
    pub fn as_str(self) -> &'static str {
        match self {
            StreamKind::Person => "person",
            StreamKind::Case => "case",
            StreamKind::Centre => "centre",
        }
    }

    /// Reads the stored word.
    pub fn parse(text: &str) -> Option<StreamKind> {
        [StreamKind::Person, StreamKind::Case, StreamKind::Centre]
            .into_iter()
            .find(|k| k.as_str() == text)
    }
}

/// Where a stream is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StreamRef {
    /// The centre that owns it.
    pub centre: CentreId,
    /// What it is about.
    pub kind: StreamKind,
    /// Which one.
    pub id: StreamId,
}

/// What a person or system asked for, as far as sending it again matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CommandKey {
    /// Made by the sender; the first event of the command carries it.
    pub id: EventId,
    /// SHA-256 of what the sender sent. The same id with another digest is a conflict, kept for review.
    pub digest: [u8; 32],
}

/// An event that was decided and is to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// [`EventId::derived`] from the command.
    pub id: EventId,
    /// The name of the event, for example `CheckReported`; stored in clear.
    pub kind: String,
    /// JSON of the whole event; sealed by the store.
    pub payload: Vec<u8>,
}

/// An event as the store gives it back, unsealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// 1 for the first event of the stream; the only order there is.
    pub seq: u64,
    /// Made where it happened.
    pub id: EventId,
    /// The name of the event.
    pub kind: String,
    /// JSON of the whole event.
    pub payload: Vec<u8>,
    /// Wall clock of the store when it was appended.
    pub stored_at: Timestamp,
    /// The wall clock contradicted itself at that moment: show the time with a warning.
    pub clock_suspect: bool,
}
