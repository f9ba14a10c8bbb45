//! The self-check as the person sees it: the gate, one question a screen, and the result.
//!
//! Everything is said as word ids with their arguments; which words they are is the business of `words`.

mod ask;
mod call;
mod result;
mod told;

pub use ask::{Ask, AskLine, NextScreen, Wrote, ask, next_screen, single_line};
pub use call::{CallCard, NumberKind, NumberLine, beside_words, call_card, public_card};
pub(crate) use result::next_check_at;
pub use result::{CheckResult, Face, Promise, Read, Receipt, Why, result};
pub use told::Told;

use crate::centre::{CentreRecord, Numbers};
use crate::check::{CheckId, CheckRecord};
use crate::enrolment::Place;
use crate::hours::Hours;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use jiff::{SignedDuration, Timestamp};
use protocol::{Atom, Condition, FactId, Protocol, Question};
use rust_decimal::Decimal;

/// The screen of the danger gate, as events and paths name it.
pub const GATE: &str = "gate";

/// The screen on which somebody says in their own words what is wrong, as paths name it.
pub const SAY: &str = "say";

/// A check that was left is offered again for this long; later a new one tells more.
const RESUME_HOURS: i64 = 4;

/// One button of the gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateRow {
    /// What the button sends.
    pub id: String,
    /// Its words.
    pub words: Message,
}

/// The buttons of the gate, in the order of the protocol.
#[must_use]
pub fn gate(protocol: &Protocol) -> Vec<GateRow> {
    let buttons = protocol.gate().buttons.iter();
    buttons
        .map(|button| GateRow {
            id: button.id.clone(),
            words: Message::new(format!("gate-{}", button.id)),
        })
        .collect()
}

/// The check to go on with: begun in the last hours, not finished, and not closed by a call.
#[must_use]
pub fn resumable(record: &PersonRecord, now: Timestamp) -> Option<&CheckRecord> {
    record.last_check().filter(|check| {
        check.reported_at.is_none()
            && !check.closed
            && now.duration_since(check.answered_at) < SignedDuration::from_hours(RESUME_HOURS)
    })
}

/// A check of this person.
#[must_use]
pub fn find<'a>(record: &'a PersonRecord, id: &str) -> Option<&'a CheckRecord> {
    record.checks.get(&CheckId::parse(id)?)
}

/// The numbers people are given. Before set-up only those that ship: the US emergency number and crisis line.
#[must_use]
pub fn numbers(centre: &CentreRecord) -> Numbers {
    centre.settings.as_ref().map_or_else(
        || Numbers {
            emergency: "911".to_owned(),
            crisis: "988".to_owned(),
            poison: String::new(),
            day: String::new(),
            night: String::new(),
        },
        |settings| settings.numbers.clone(),
    )
}

/// When the centre closes today, while it is open.
fn open_until(centre: &CentreRecord, now: Timestamp) -> Option<Timestamp> {
    let closed = Hours::default();
    let hours = centre
        .settings
        .as_ref()
        .map_or(&closed, |settings| &settings.hours);
    hours.open_until(now, centre.zone())
}

/// Says words of the protocol with all the arguments they may name.
pub(crate) struct Wording<'a> {
    place: &'a Place<'a>,
    check: Option<&'a CheckRecord>,
}

impl<'a> Wording<'a> {
    /// The words of a check, or of no check in particular.
    pub(crate) fn new(place: &'a Place<'a>, check: Option<&'a CheckRecord>) -> Wording<'a> {
        Wording { place, check }
    }

    pub(crate) fn say(&self, id: impl Into<std::borrow::Cow<'static, str>>) -> Message {
        let numbers = numbers(self.place.centre);
        let protocol = self.place.protocol;
        let mut message = Message::new(id)
            .with("emergency", Arg::Text(numbers.emergency))
            .with("crisis", Arg::Text(numbers.crisis))
            .with("poison", Arg::Text(numbers.poison))
            .with("team", Arg::Text(numbers.day))
            .with("night", Arg::Text(numbers.night));
        for (name, setting) in [
            ("pressure-minutes", "pressure-minutes"),
            ("no-answer-minutes", "no-answer-minutes"),
        ] {
            if let Some(number) = protocol.setting(setting) {
                message = message.with(name, Arg::Count(number));
            }
        }
        if let Some(from) = fever_from(protocol) {
            message = message.with("fever-from", Arg::Celsius(from));
        }
        if let Some((celsius, _)) = self.temperature() {
            message = message.with("temperature", Arg::Celsius(celsius));
        }
        if let Some(pain) = self.check.and_then(|check| check.number("pain_score")) {
            message = message.with("pain", Arg::Number(pain));
        }
        message
    }

    /// The measured temperature and its fact.
    pub(crate) fn temperature(&self) -> Option<(Decimal, FactId)> {
        let check = self.check?;
        check.answers.iter().find_map(|(fact, answer)| match answer {
            protocol::Answer::Number(number) if is_celsius(self.place.protocol, fact) => {
                Some((number, fact.clone()))
            }
            _ => None,
        })
    }
}

/// Words of the protocol that are about nobody in particular, with the arguments they may name.
#[must_use]
pub fn words_of(place: &Place<'_>, id: &str) -> Message {
    Wording::new(place, None).say(id.to_owned())
}

/// Where and when the marrow was taken, as it is said on a call.
#[must_use]
pub fn harvest_words(record: &PersonRecord) -> Option<Message> {
    call::harvest_sentence(record)
}

/// Whether a fact is a temperature.
pub(crate) fn is_celsius(protocol: &Protocol, fact: &FactId) -> bool {
    protocol.range(fact).is_some_and(|range| range.unit == "celsius")
}

/// The lowest temperature that any rule looks at: from here it is called a fever.
fn fever_from(protocol: &Protocol) -> Option<Decimal> {
    let mut found: Option<Decimal> = None;
    let mut look = |atom: &Atom| {
        if let Atom::AtLeast(facts, from) = atom
            && let [fact] = facts.as_slice()
            && is_celsius(protocol, fact)
        {
            found = Some(found.map_or(*from, |lowest| lowest.min(*from)));
        }
    };
    for rule in protocol.rules() {
        each_atom(&rule.when, &mut look);
    }
    found
}

fn each_atom(condition: &Condition, look: &mut impl FnMut(&Atom)) {
    match condition {
        Condition::Is(atom) => look(atom),
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            for part in parts {
                each_atom(part, look);
            }
        }
        Condition::Named(_, inner) => each_atom(inner, look),
    }
}

/// The screen with this name.
fn question<'a>(protocol: &'a Protocol, screen: &str) -> Option<&'a Question> {
    protocol.questions().iter().find(|question| question.id == screen)
}
