//! The protocol: reads a protocol file, asks its questions, decides a level, and proves that the file keeps its promises.
//!
//! It may not: know anything clinical (every sign, threshold, question and schedule is data in `content/protocols`), look at a clock,
//! a database or the environment, make a word a person reads (it returns word ids), or guess (a fact nobody answered is open).
//!
//! The one walk through it: [`Protocol::parse`] turns the text of a file into a [`Protocol`] or into every fault it has →
//! [`Protocol::next`] says which screen comes next for a [`Case`] and its [`Answers`] → [`Protocol::decide`] gives the
//! [`Decision`], at any time → [`check`] proves the promises of the file over its whole answer space. Beside it, [`hear()`] finds the
//! facts that a person's own words speak of, so that their questions are asked.

mod answer;
mod asking;
mod bits;
mod case;
mod catalogue;
pub mod command;
mod condition;
mod contact;
mod deciding;
mod decision;
mod document;
mod example;
mod fault;
mod hear;
mod invariant;
mod leaflet_lines;
mod level;
mod opened;
mod plain;
mod protocol;
mod provenance;
mod proving;
mod question;
mod reading;
mod report;
mod rule;
pub mod simulating;
mod standing;
mod vetting;
mod words_needed;

pub use answer::{Answer, Answers, FactId, celsius_from_fahrenheit};
pub use case::{Anaesthesia, Case, Mode, Role, Site};
pub use catalogue::{Catalogue, CatalogueGroup, CatalogueOpener, CatalogueSign};
pub use condition::{Atom, Condition};
pub use contact::{Channel, Contact, Repeat};
pub use decision::{Decision, Fired, ItemId, RuleId, ShortcutId};
pub use fault::{Fault, Faults};
pub use hear::{FactPhrases, Heard, HeardFact, PHRASES, Phrases, Said, TEXT_MAX, hear};
pub use leaflet_lines::{LineReport, line_hash};
pub use level::{Clock, Level, Route};
pub use opened::{Opened, Turn};
pub use protocol::Protocol;
pub use provenance::{Reading, SourceStatus, Status};
pub use proving::{check, check_by_clauses};
pub use question::{Gate, GateButton, Line, NumberRange, Progress, Question, Step, Style};
pub use report::{Failure, Method, Proof, Report};
pub use rule::{Opener, Rule, Shortcut, Sign, sign_word};
pub use vetting::Refusal;

/// The text of the protocol this program was built with: a draft that no clinician has reviewed. It seeds the first draft of a centre
/// and runs the demo; a published version comes from the centre's own record.
pub const MARROW_HARVEST: &str = include_str!("../../../content/protocols/marrow-harvest.toml");
