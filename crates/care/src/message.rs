//! What this crate says instead of prose: a word id and typed arguments. `words` turns it into a sentence.

use jiff::Timestamp;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// One sentence or phrase, not yet in any language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// The word id.
    pub id: Cow<'static, str>,
    /// Its arguments by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(Cow<'static, str>, Arg)>,
}

/// One argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arg {
    /// Text as a person wrote it: a name, a phone number.
    Text(String),
    /// A whole number that may choose a plural.
    Count(i64),
    /// An exact number.
    Number(Decimal),
    /// A civil date.
    Date(Date),
    /// An instant, shown as a clock time in the reader's zone.
    Time(Timestamp),
    /// An instant, shown with its date and clock time.
    Moment(Timestamp),
    /// A temperature in degrees Celsius, shown in the units the reader uses.
    Celsius(Decimal),
    /// Another message.
    Message(Box<Message>),
    /// Several messages, joined as a list.
    List(Vec<Message>),
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub fn new(id: impl Into<Cow<'static, str>>) -> Message {
        Message {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: Arg) -> Message {
        self.args.push((Cow::Borrowed(name), arg));
        self
    }
}
