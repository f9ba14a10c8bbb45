//! A changed protocol that waits to be signed. Those who sign read the same bytes, and it decides nothing for anybody until two have.

use crate::actor::Staff;
use crate::centre::{CentreEvent, CentreRecord, may_sign};
use crate::event::Act;
use crate::message::Arg;
use crate::refusal::Refusal;
use crate::stream::Draft;
use jiff::Timestamp;
use protocol::Protocol;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The largest text that is taken, in bytes: ten times the protocol that ships.
pub const TEXT_BYTES_MAX: usize = 1024 * 1024;

/// A changed protocol was put up to be read, proved and signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtocolDrafted {
    /// The exact text.
    pub text: String,
    /// SHA-256 of the text, in hexadecimal.
    pub hash: String,
}

/// A protocol that was put up.
#[derive(Clone, Debug)]
pub struct Drafted {
    /// SHA-256 of the text.
    pub hash: String,
    /// The exact text.
    pub text: Arc<str>,
    /// Who put it up.
    pub by: Staff,
    /// When.
    pub at: Timestamp,
}

/// Puts a protocol up to be signed. One whose proof fails is taken too: those who mend it want to see what fails. It can not be signed.
///
/// # Errors
/// The text is too long or is no protocol, each fault with its line, or the one who sends it may not sign.
pub fn propose(centre: &CentreRecord, text: &str, act: &Act) -> Result<Vec<Draft>, Refusal> {
    if !act.who.staff().is_some_and(|staff| may_sign(staff.role)) {
        return Err(Refusal::of("", "refused-may-not-sign"));
    }
    if text.trim().is_empty() {
        return Err(Refusal::of("text", "refused-missing"));
    }
    if text.len() > TEXT_BYTES_MAX {
        return Err(Refusal::of("text", "refused-protocol-long"));
    }
    let protocol = Protocol::parse(text).map_err(|faults| {
        Refusal::of("text", "refused-protocol-faults").with("faults", Arg::Text(faults.to_string()))
    })?;
    if centre
        .draft()
        .is_some_and(|drafted| drafted.hash == protocol.hash())
    {
        return Ok(Vec::new());
    }
    act.drafts(
        None,
        vec![CentreEvent::from(ProtocolDrafted {
            text: text.to_owned(),
            hash: protocol.hash().to_owned(),
        })],
    )
}

impl CentreRecord {
    /// The protocol that was put up last.
    #[must_use]
    pub fn draft(&self) -> Option<&Drafted> {
        self.drafted.last()
    }

    /// The text with this hash, published or put up.
    #[must_use]
    pub fn protocol_text(&self, hash: &str) -> Option<&Arc<str>> {
        let published = self
            .published
            .iter()
            .map(|version| (&version.hash, &version.text));
        let drafted = self.drafted.iter().map(|drafted| (&drafted.hash, &drafted.text));
        published
            .chain(drafted)
            .find_map(|(known, text)| (known == hash).then_some(text))
    }
}
