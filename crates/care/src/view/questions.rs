//! What the person asked the team, and where each question stands.

use crate::alert::ItemId;
use crate::person::PersonRecord;
use crate::question::Asked;
use jiff::Timestamp;

/// One question with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// What was asked.
    pub asked: &'a Asked,
    /// Where it stands.
    pub state: State,
}

/// Where a question stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has to answer it: nothing was raised.
    Kept,
    /// It waits.
    Open {
        /// The answer was promised by then.
        by: Timestamp,
        /// Somebody of the team has read it.
        read: bool,
    },
    /// It waits, and the promised time is over: the person calls.
    Late,
    /// A call answered it.
    Answered {
        /// When.
        at: Timestamp,
        /// Who called, by name.
        by: Option<String>,
    },
}

/// Every question, the newest first.
#[must_use]
pub fn all(record: &PersonRecord, now: Timestamp) -> Vec<Question<'_>> {
    let asked = record.questions.iter().rev();
    asked
        .map(|asked| Question {
            asked,
            state: state(record, asked, now),
        })
        .collect()
}

/// How many questions wait for an answer.
#[must_use]
pub fn open(record: &PersonRecord) -> usize {
    let waits = |asked: &&Asked| {
        record
            .alerts
            .get(&ItemId::of_question(asked.id))
            .is_some_and(|alert| alert.closed.is_none())
    };
    record.questions.iter().filter(waits).count()
}

fn state(record: &PersonRecord, asked: &Asked, now: Timestamp) -> State {
    match record.alerts.get(&ItemId::of_question(asked.id)) {
        None => State::Kept,
        Some(alert) => match &alert.closed {
            Some(closed) => State::Answered {
                at: closed.at,
                by: closed.by.staff().map(|staff| staff.name.clone()),
            },
            None if alert.due_at <= now => State::Late,
            None => State::Open {
                by: alert.due_at,
                read: !alert.read.is_empty(),
            },
        },
    }
}
