//! What the person sees first: the day, one true sentence, the one thing to do, and the plan.

mod plan;
mod sentence;
#[cfg(test)]
mod tests;

pub use plan::{CallTime, State, Step, What};
pub use sentence::Sentence;

use super::check::{self, Wording};
use super::questions;
use crate::alert::{Alert, AlertSource};
use crate::check::CheckId;
use crate::enrolment::{HelperContact, Place};
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use jiff::Timestamp;
use medicine::{CentreLimits, Formulary};
use protocol::Level;

/// The whole of Today at one instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Today<'a> {
    /// Days since the harvest; negative before it, none while no harvest is known.
    pub day: Option<i32>,
    /// "Good morning, Maria".
    pub greeting: Message,
    /// "3 days since your marrow was taken".
    pub since: Option<Message>,
    /// One true sentence.
    pub sentence: Sentence,
    /// The one thing to do.
    pub card: Card,
    /// What was done, what is due, what comes.
    pub plan: Vec<Step<'a>>,
    /// When the newest thing they sent was received; none when nothing was sent.
    pub sent_at: Option<Timestamp>,
    /// Answers of theirs wait for somebody to read them.
    pub unread: bool,
    /// Questions that are still open.
    pub questions_open: usize,
    /// Who helps.
    pub helper: Option<&'a HelperContact>,
}

/// The one thing to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Card {
    /// The harvest is still to come.
    Before,
    /// A check says to act; its result says how.
    Act {
        /// Which check.
        check: CheckId,
        /// What it says.
        level: Level,
    },
    /// A check was begun and not finished.
    GoOn {
        /// Which check.
        check: CheckId,
    },
    /// Somebody calls by then.
    Promised {
        /// By when.
        by: Timestamp,
        /// The check it is about; none for a question.
        check: Option<CheckId>,
    },
    /// A self-check is due.
    CheckDue,
    /// Nothing is due.
    Done {
        /// When the next check is.
        next: Option<Timestamp>,
    },
}

impl<'a> Today<'a> {
    /// Today for a record, in the person's zone.
    #[must_use]
    pub fn of(
        record: &'a PersonRecord,
        place: &Place<'_>,
        formulary: &'a Formulary,
        limits: &'a CentreLimits,
        now: Timestamp,
    ) -> Today<'a> {
        let zone = record.zone(place.centre);
        let day = record.day(now, place.centre.zone());
        let card = card(record, day, now);
        let today = plan::Day {
            record,
            place,
            formulary,
            limits,
            zone: &zone,
            now,
        };
        let given = record.details.as_ref().map(|details| details.given.clone());
        let greeting = greeting(zone.to_datetime(now).hour());
        Today {
            day,
            greeting: Message::new(greeting).with("name", Arg::Text(given.unwrap_or_default())),
            since: day.map(since),
            sentence: sentence(record, place, &card, now),
            plan: plan::of(&today, &card),
            card,
            sent_at: sent_at(record),
            unread: record
                .open_alerts()
                .iter()
                .any(|alert| matches!(alert.source, AlertSource::Check(_)) && alert.read.is_empty()),
            questions_open: questions::open(record),
            helper: record
                .details
                .as_ref()
                .and_then(|details| details.helper.as_ref()),
        }
    }
}

fn greeting(hour: i8) -> &'static str {
    match hour {
        0..5 => "today-greeting-night",
        5..12 => "today-greeting-morning",
        12..18 => "today-greeting-afternoon",
        _ => "today-greeting-evening",
    }
}

fn since(day: i32) -> Message {
    if day < 0 {
        Message::new("today-day-before").with("day", Arg::Count(i64::from(-day)))
    } else {
        Message::new("today-day-since").with("day", Arg::Count(i64::from(day)))
    }
}

/// While a check says to act, the sentence says that; nothing on the page speaks against it.
fn sentence(record: &PersonRecord, place: &Place<'_>, card: &Card, now: Timestamp) -> Sentence {
    let level = match card {
        Card::Act { level, .. } => Some(*level),
        Card::Promised { check: Some(id), .. } => open_of(record, *id).map(|alert| alert.level),
        _ => None,
    };
    let Some(level) = level else {
        return sentence::of(record, place, now);
    };
    let action = Wording::new(place, None).say(format!("level-{level}"));
    Sentence {
        words: Message::new("today-sentence-open-level").with("level", Arg::Message(Box::new(action))),
        source: None,
    }
}

fn open_of(record: &PersonRecord, check: CheckId) -> Option<&Alert> {
    record
        .open_alerts()
        .into_iter()
        .find(|alert| alert.item.check() == Some(check))
}

/// Red and Orange first, then a check to go on with, then a promise, then what is due.
fn card(record: &PersonRecord, day: Option<i32>, now: Timestamp) -> Card {
    let open = record.open_alerts();
    let urgent = open.iter().find_map(|alert| act(alert, Level::Orange));
    if let Some(card) = urgent {
        return card;
    }
    if let Some(unfinished) = check::resumable(record, now) {
        return Card::GoOn { check: unfinished.id };
    }
    if let Some(card) = open.iter().find_map(|alert| waiting(alert, now)) {
        return card;
    }
    if day.is_some_and(|day| day < 0) {
        return Card::Before;
    }
    if record.check_due(now).is_some() {
        return Card::CheckDue;
    }
    Card::Done {
        next: check::next_check_at(record, now),
    }
}

fn act(alert: &Alert, at_least: Level) -> Option<Card> {
    let check = alert.item.check()?;
    (alert.level >= at_least).then_some(Card::Act {
        check,
        level: alert.level,
    })
}

/// A promise that still holds is told as one; outside hours, or when its time is over, the result says whom to call.
fn waiting(alert: &Alert, now: Timestamp) -> Option<Card> {
    let check = alert.item.check();
    if !alert.on_call && alert.due_at > now {
        return Some(Card::Promised {
            by: alert.due_at,
            check,
        });
    }
    act(alert, Level::Green)
}

fn sent_at(record: &PersonRecord) -> Option<Timestamp> {
    let checks = record.checks.values().map(|check| check.received_at);
    let doses = record.doses.iter().map(|dose| dose.learned_at);
    let questions = record.questions.iter().map(|asked| asked.at);
    checks.chain(doses).chain(questions).max()
}
