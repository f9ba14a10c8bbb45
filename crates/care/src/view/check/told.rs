//! "What we told your nurse": the answers in words.

use super::{Wording, ask};
use crate::check::CheckRecord;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use jiff::Timestamp;
use protocol::{Answer, FactId, Protocol};

/// The answers in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Yes, not sure, numbers.
    pub said: Vec<Message>,
    /// Everything that was answered with no.
    pub denied: Vec<Message>,
    /// The check is finished, and every sign that "none of these" of the gate stands for was answered with no.
    pub no_danger: bool,
    /// A dose that may hide a fever.
    pub dose: Option<Message>,
}

/// The dose that is named with a time lies at most this long back.
const DOSE_HOURS: i64 = 24;
/// The words of the tip name this one medicine.
const HIDES_FEVER: &str = "acetaminophen";

pub(super) fn told(
    wording: &Wording<'_>,
    record: &PersonRecord,
    check: &CheckRecord,
    protocol: &Protocol,
) -> Told {
    let mut told = Told {
        said: Vec::new(),
        denied: Vec::new(),
        no_danger: check.decision.finished
            && protocol
                .gate()
                .none_answers()
                .all(|fact| check.answers.get(fact) == Some(Answer::No)),
        dose: acetaminophen(record, check.answered_at, DOSE_HOURS).map(|(name, at)| {
            Message::new("check-told-medicine")
                .with("name", Arg::Text(name))
                .with("time", Arg::Time(at))
        }),
    };
    let gate: Vec<&FactId> = protocol.gate().none_answers().collect();
    for (fact, answer) in asked_order(check, protocol) {
        match answer {
            Answer::No if told.no_danger && gate.contains(&fact) => {}
            Answer::No => told
                .denied
                .push(about("check-told-no", name(wording, protocol, fact))),
            Answer::Yes => told.said.push(wording.say(format!("told-{fact}"))),
            Answer::Number(number) => told.said.push(
                wording
                    .say(format!("told-{fact}"))
                    .with("score", Arg::Number(number)),
            ),
            Answer::Unsure => told
                .said
                .push(about("check-told-unsure", name(wording, protocol, fact))),
            Answer::CannotCheck => told
                .said
                .push(about("check-told-cannot-check", name(wording, protocol, fact))),
        }
    }
    told
}

/// The answers in the order in which the protocol asks for them.
fn asked_order<'a>(check: &CheckRecord, protocol: &'a Protocol) -> Vec<(&'a FactId, Answer)> {
    let mut facts: Vec<&FactId> = Vec::new();
    for fact in protocol.questions().iter().flat_map(protocol::Question::facts) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    facts
        .into_iter()
        .filter_map(|fact| Some((fact, check.answers.get(fact)?)))
        .collect()
}

/// A number without its number has a name of its own.
fn name(wording: &Wording<'_>, protocol: &Protocol, fact: &FactId) -> Message {
    match protocol.range(fact) {
        Some(_) => Message::new(format!("check-told-name-{fact}")),
        None => wording.say(format!("told-{fact}")),
    }
}

fn about(id: &'static str, fact: Message) -> Message {
    Message::new(id).with("fact", Arg::Message(Box::new(fact)))
}

/// The newest logged dose that holds the medicine which can hide a fever: its name on the list, and when.
pub(super) fn acetaminophen(
    record: &PersonRecord,
    now: Timestamp,
    hours: i64,
) -> Option<(String, Timestamp)> {
    let from = ask::since(now, hours);
    let taken = record.doses.iter().map(|dose| &dose.dose);
    taken
        .filter(|dose| dose.taken_at >= from && dose.taken_at <= now)
        .filter_map(|dose| {
            let lists = record.lists.iter().flat_map(|list| &list.entries);
            let entry = lists
                .chain(&record.added_at_home)
                .find(|entry| entry.id == dose.entry)?;
            let holds = entry
                .ingredients
                .components()
                .iter()
                .any(|part| part.ingredient == HIDES_FEVER);
            holds.then(|| (entry.name.clone(), dose.taken_at))
        })
        .max_by_key(|(_, at)| *at)
}
