//! A form as a template sees it: empty, or as it was sent, with what is wrong beside each field.

use care::message::Message;
use care::refusal::{Fault, Refusal};

use super::Posted;

/// The values and faults of a form that is shown.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    posted: Posted,
    faults: Vec<Fault>,
}

impl Filled {
    /// A form nobody has filled in.
    #[must_use]
    pub fn empty() -> Filled {
        Filled::default()
    }

    /// A form that already says something, for example what the record holds now.
    #[must_use]
    pub fn with(pairs: &[(&str, &str)]) -> Filled {
        Filled {
            posted: Posted {
                path: String::new(),
                pairs: pairs
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                    .collect(),
            },
            faults: Vec::new(),
        }
    }

    /// A form as it was sent, with the reasons why it was not taken.
    #[must_use]
    pub fn refused(posted: Posted, refusal: Refusal) -> Filled {
        Filled {
            posted,
            faults: refusal.faults,
        }
    }

    /// What stands in a field.
    #[must_use]
    pub fn value(&self, field: &str) -> &str {
        self.posted.text(field)
    }

    /// Every value of a field that may come more than once.
    #[must_use]
    pub fn values(&self, field: &str) -> Vec<&str> {
        self.posted
            .pairs
            .iter()
            .filter(|(name, _)| name == field)
            .map(|(_, value)| value.as_str())
            .collect()
    }

    /// Whether a choice is taken or a box is ticked.
    #[must_use]
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.posted.has(field, value)
    }

    /// What is wrong with a field, if anything.
    #[must_use]
    pub fn fault(&self, field: &str) -> Option<&Message> {
        self.faults
            .iter()
            .find(|fault| fault.field == field)
            .map(|fault| &fault.message)
    }

    /// Everything that is wrong, in the order of the form, for the summary at the top.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Whether anything is wrong.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.faults.is_empty()
    }
}
