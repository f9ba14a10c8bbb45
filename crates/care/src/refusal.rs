//! Why a command was refused: which field, and the word that says what to do.

use crate::message::{Arg, Message};
use std::borrow::Cow;

/// One reason. Nothing was recorded; what was typed is still with the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field of the command it is about; empty when it is about the whole.
    pub field: Cow<'static, str>,
    /// What is wrong and what to do, as a word id (`refused-…`).
    pub message: Message,
}

/// A refused command, with every reason found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("refused: {}", self.faults.iter().map(|fault| format!("{} {}", fault.field, fault.message.id)).collect::<Vec<_>>().join("; "))]
pub struct Refusal {
    /// The reasons, in the order of the form.
    pub faults: Vec<Fault>,
}

impl Refusal {
    /// A refusal with one reason.
    #[must_use]
    pub fn of(field: impl Into<Cow<'static, str>>, id: &'static str) -> Refusal {
        Refusal {
            faults: vec![Fault {
                field: field.into(),
                message: Message::new(id),
            }],
        }
    }

    /// Whether this is one of the reasons.
    #[must_use]
    pub fn is(&self, id: &str) -> bool {
        self.faults.iter().any(|fault| fault.message.id == id)
    }

    /// The same refusal, its last reason with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: Arg) -> Refusal {
        if let Some(fault) = self.faults.pop() {
            self.faults.push(Fault {
                message: fault.message.with(name, arg),
                ..fault
            });
        }
        self
    }
}

/// Collects reasons, so that a form is told all of them at once.
#[derive(Default)]
pub(crate) struct Findings(Vec<Fault>);

impl Findings {
    /// Notes a reason when `wrong`.
    pub(crate) fn when(&mut self, wrong: bool, field: &'static str, id: &'static str) {
        if wrong {
            self.note(field, Message::new(id));
        }
    }

    /// Notes a reason.
    pub(crate) fn note(&mut self, field: impl Into<Cow<'static, str>>, message: Message) {
        self.0.push(Fault {
            field: field.into(),
            message,
        });
    }

    /// Refuses when there is any reason.
    pub(crate) fn settle(self) -> Result<(), Refusal> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Refusal { faults: self.0 })
        }
    }
}
