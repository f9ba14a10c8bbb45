//! Which text of the protocol a page is about: the one that waits to be signed, one that was in use, or the one that ships.

use care::centre::CentreRecord;
use protocol::Protocol;
use std::sync::Arc;
use words::Language;

use crate::answer::Answer;
use crate::app::App;
use crate::trouble::Trouble;

/// The name of the shipped text in addresses.
pub(super) const SHIPPED: &str = "shipped";

/// One text and what it says.
pub(super) struct Version {
    pub(super) protocol: Arc<Protocol>,
    pub(super) text: Arc<str>,
}

/// The text that waits to be signed: what was put up last; what is in use, when nothing was put up since; else what ships.
pub(super) fn in_hand(app: &App, centre: &CentreRecord) -> Answer<Version> {
    let drafted = centre.draft().map(|drafted| (drafted.at, &drafted.text));
    let published = centre.in_force().map(|version| (version.at, &version.text));
    match drafted.into_iter().chain(published).max_by_key(|(at, _)| *at) {
        Some((_, text)) => read(text),
        None => shipped(app),
    }
}

/// The text with this hash, or [`SHIPPED`].
pub(super) fn find(app: &App, centre: &CentreRecord, hash: &str) -> Answer<Version> {
    if hash == SHIPPED || hash == app.site().draft.hash() {
        return shipped(app);
    }
    read(centre.protocol_text(hash).ok_or_else(Trouble::not_found)?)
}

/// What the text in hand is compared with when nobody says: what is in use, or what ships.
pub(super) fn compared_with(app: &App, centre: &CentreRecord, hash: &str) -> Answer<Version> {
    match centre.in_force() {
        Some(version) if version.hash != hash => read(&version.text),
        Some(_) => match centre.published.iter().rev().nth(1) {
            Some(earlier) => read(&earlier.text),
            None => shipped(app),
        },
        None => shipped(app),
    }
}

fn read(text: &Arc<str>) -> Answer<Version> {
    Ok(Version {
        protocol: Arc::new(Protocol::parse(text).map_err(Trouble::broken)?),
        text: Arc::clone(text),
    })
}

fn shipped(app: &App) -> Answer<Version> {
    let protocol = Arc::clone(&app.site().draft);
    let text = super::text_of(&protocol)?.into();
    Ok(Version { protocol, text })
}

/// What a screen of a check may say beside the words that the protocol names.
const OF_EVERY_CHECK: [&str; 5] = ["check-", "level-", "route-", "line-", "hint-"];

/// The hash of the English words that a person reads under this protocol: those it names, and those of the screens round them.
pub(super) fn words_of(protocol: &Protocol) -> String {
    let named = protocol.word_ids();
    Language::english()
        .words_hash_of(|id| named.contains(id) || OF_EVERY_CHECK.iter().any(|start| id.starts_with(start)))
}
