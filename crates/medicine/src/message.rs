//! What a page should say, as a word id with typed arguments; the sentence itself lives with the words of each language.

use crate::amount::Amount;
use jiff::Timestamp;
use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::BTreeMap;

/// A word id and its arguments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Message {
    /// Names the sentence; every id is listed in [`MESSAGE_IDS`].
    pub id: &'static str,
    /// Arguments by name.
    pub args: BTreeMap<&'static str, Arg>,
}

/// One typed argument of a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arg {
    /// A name as somebody wrote it: shown as it is, never translated.
    Text(String),
    /// Several names.
    Names(Vec<String>),
    /// A count.
    Count(u32),
    /// An exact number.
    Number(Decimal),
    /// An amount with its unit.
    Amount(Amount),
    /// An instant, shown in the zone of the reader.
    Instant(Timestamp),
    /// A civil day.
    Day(Date),
    /// A word id of its own, for example the name of a slot.
    Word(&'static str),
}

impl Message {
    /// A sentence without arguments.
    pub fn new(id: &'static str) -> Message {
        Message {
            id,
            args: BTreeMap::new(),
        }
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: Arg) -> Message {
        self.args.insert(name, arg);
        self
    }
}

/// Every word id that this crate can return; each language must have all of them.
pub const MESSAGE_IDS: &[&str] = &[
    "medicines-check-allergy",
    "medicines-check-allergy-family",
    "medicines-check-duplicate",
    "medicines-check-duplicate-class",
    "medicines-check-allergy-not-checked",
    "medicines-check-allergy-like",
    "medicines-check-allergy-care",
    "medicines-check-over",
    "medicines-check-over-label",
    "medicines-check-cannot-tell",
    "medicines-check-unknown-directions",
    "medicines-check-unknown-amount",
    "medicines-check-unknown-times",
    "medicines-check-unknown-strength",
    "medicines-check-unknown-volume",
    "medicines-check-weakens",
    "medicines-check-together",
    "medicines-check-sleepy-together",
    "medicines-check-apart",
    "medicines-check-apart-label",
    "medicines-check-bleeding",
    "medicines-note-acetaminophen",
    "medicines-note-acetaminophen-ask-first",
    "medicines-note-acetaminophen-drinks",
    "medicines-note-acetaminophen-too-much",
    "medicines-note-alcohol",
    "medicines-note-alendronic",
    "medicines-note-antidepressant",
    "medicines-note-antidepressant-young",
    "medicines-note-ibuprofen-stomach",
    "medicines-note-iron",
    "medicines-note-iron-children",
    "medicines-note-iron-stools",
    "medicines-note-ondansetron",
    "medicines-note-opioid-store",
    "medicines-note-pain-ten-days",
    "medicines-note-sleepy",
    "medicines-note-sleepy-many",
    "medicines-note-ten-days",
];
