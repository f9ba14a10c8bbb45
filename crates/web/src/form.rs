//! A form that was sent: its fields, what is wrong with them, and the same form filled in again.
//!
//! Handlers read it with a [`Reader`], which collects every fault, so that a person hears all of them at once and
//! nothing typed is lost: [`Filled`] gives each field back as it was sent.

mod filled;
mod reader;

pub use filled::Filled;
pub use reader::Reader;
pub(crate) use reader::parse_date;

use care::stream::{CommandKey, EventId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The field that proves the form came from our own page.
pub const TOKEN_FIELD: &str = "_form";
/// The field that makes sending twice the same as sending once.
pub const COMMAND_FIELD: &str = "_command";

/// The fields of a form in the order they were sent; a name may come more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted {
    path: String,
    pairs: Vec<(String, String)>,
}

impl Posted {
    /// Reads an urlencoded body; bytes that are not UTF-8 become replacement characters.
    #[must_use]
    pub fn parse(path: &str, body: &[u8]) -> Posted {
        Posted {
            path: path.to_owned(),
            pairs: form_urlencoded::parse(body).into_owned().collect(),
        }
    }

    /// The first value of a field as it was typed, without space around it; empty when it was not sent.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.raw(field).trim()
    }

    /// The first value of a field exactly as it was sent.
    pub(crate) fn raw(&self, field: &str) -> &str {
        self.pairs
            .iter()
            .find(|(name, _)| name == field)
            .map_or("", |(_, value)| value)
    }

    /// Every value of a field.
    pub fn all<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.pairs
            .iter()
            .filter(move |(name, _)| name == field)
            .map(|(_, value)| value.trim())
    }

    /// Whether a field was sent with this value: a ticked box, a chosen button.
    #[must_use]
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.all(field).any(|sent| sent == value)
    }

    /// Every field but the two that the house puts there.
    pub fn typed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .filter(|(name, _)| *name != TOKEN_FIELD)
    }

    /// The path it was sent to.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The key of the command: an id made of the one that the page carried and of all the form says.
    ///
    /// The same form sent twice is one command. The same page sent with other words or by another button (after going
    /// back) is another command, and never refused: nobody who corrects an answer is told that it conflicts. The form
    /// token says nothing, because a page that went stale sends the same command with another token.
    #[must_use]
    pub fn command(&self) -> CommandKey {
        let mut hash = Sha256::new();
        let mut add = |text: &str| {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text.as_bytes());
        };
        add(&self.path);
        for (name, value) in self.typed() {
            add(name);
            add(value);
        }
        let digest: [u8; 32] = hash.finalize().into();
        let page = Uuid::try_parse(self.text(COMMAND_FIELD)).unwrap_or(Uuid::NAMESPACE_URL);
        CommandKey {
            id: EventId(Uuid::new_v5(&page, &digest)),
            digest,
        }
    }

    /// Starts reading the fields.
    #[must_use]
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_may_come_more_than_once() {
        let posted = Posted::parse("/x", b"site=left-hip&site=sternum&name=+Ana%20M+");
        assert_eq!(posted.all("site").collect::<Vec<_>>(), ["left-hip", "sternum"]);
        assert!(posted.has("site", "sternum"));
        assert_eq!(posted.text("name"), "Ana M");
        assert_eq!(posted.text("missing"), "");
    }

    #[test]
    fn the_command_is_the_same_when_only_the_form_token_differs_and_another_when_anything_else_does() {
        let id = "_command=6f1f2c56-6ad1-4a8c-9a71-4b3c8ad1c001";
        let first = Posted::parse("/x", format!("a=1&_form=old&{id}").as_bytes()).command();
        let again = Posted::parse("/x", format!("a=1&_form=new&{id}").as_bytes()).command();
        let other = Posted::parse("/x", format!("a=2&_form=old&{id}").as_bytes()).command();
        let elsewhere = Posted::parse("/y", format!("a=1&_form=old&{id}").as_bytes()).command();
        assert_eq!(first, again);
        let later = Posted::parse(
            "/x",
            b"a=1&_form=old&_command=6f1f2c56-6ad1-4a8c-9a71-4b3c8ad1c002",
        )
        .command();
        for another in [other, elsewhere, later] {
            assert_ne!(first.id, another.id);
            assert_ne!(first.digest, another.digest);
        }
    }
}
