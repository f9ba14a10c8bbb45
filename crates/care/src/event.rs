//! Events as they are written: an envelope that says who and when, around what happened.

use crate::actor::Actor;
use crate::projection::Unreadable;
use crate::refusal::Refusal;
use crate::stream::{CommandKey, Draft, Stored};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Who did it and when, around what happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Happened<E> {
    /// Who did it.
    pub who: Actor,
    /// When it happened, by the clock where it happened.
    pub happened_at: Timestamp,
    /// When we learned it.
    pub learned_at: Timestamp,
    /// The harvest it belongs to, from 1; none for what belongs to the person as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub episode: Option<u32>,
    /// What happened.
    pub what: E,
}

/// What is common to every command: who, when, and the key by which sending it again is recognised.
#[derive(Clone, Debug)]
pub struct Act {
    /// Made by the sender.
    pub key: CommandKey,
    /// Who acts.
    pub who: Actor,
    /// When it happened, by the sender's clock.
    pub happened_at: Timestamp,
    /// The clock of the server.
    pub now: Timestamp,
}

impl Act {
    /// An act that happens as it is sent.
    #[must_use]
    pub fn now(key: CommandKey, who: Actor, now: Timestamp) -> Act {
        Act {
            key,
            who,
            happened_at: now,
            now,
        }
    }

    /// The events of one command, ready to append.
    pub(crate) fn drafts<E: Event>(
        &self,
        episode: Option<u32>,
        events: Vec<E>,
    ) -> Result<Vec<Draft>, Refusal> {
        let mut drafts = Vec::with_capacity(events.len());
        for (number, what) in (0..).zip(events) {
            let kind = what.kind().to_owned();
            let happened = Happened {
                who: self.who.clone(),
                happened_at: self.happened_at,
                learned_at: self.now,
                episode,
                what,
            };
            let payload =
                serde_json::to_vec(&happened).map_err(|_| Refusal::of("", "refused-can-not-be-written"))?;
            drafts.push(Draft {
                id: self.key.id.derived(number),
                kind,
                payload,
            });
        }
        Ok(drafts)
    }
}

/// An event of one kind of stream.
pub trait Event: Serialize + DeserializeOwned {
    /// The name stored in clear beside the sealed payload.
    fn kind(&self) -> &'static str;
}

/// Reads a stored event, older shapes included.
pub(crate) fn read<E: Event>(stored: &Stored) -> Result<Happened<E>, Unreadable> {
    serde_json::from_slice(&stored.payload).map_err(|error| Unreadable {
        seq: stored.seq,
        kind: stored.kind.clone(),
        why: error.to_string(),
    })
}

/// Declares the events of a stream: an enum of one struct each, with its names.
macro_rules! events {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident($body:ty),)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        #[allow(clippy::large_enum_variant)]
        pub enum $name {
            $($(#[$variant_doc])* $variant($body),)*
        }

        impl $name {
            /// The name of every event of this stream.
            pub const KINDS: &'static [&'static str] = &[$(stringify!($variant)),*];
        }

        impl crate::event::Event for $name {
            fn kind(&self) -> &'static str {
                match self { $($name::$variant(_) => stringify!($variant),)* }
            }
        }

        $(impl From<$body> for $name {
            fn from(body: $body) -> $name {
                $name::$variant(body)
            }
        })*
    };
}
pub(crate) use events;
