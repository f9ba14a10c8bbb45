//! The result of a check: the level to act on, where the answers are, and why.

use super::call::{NumberKind, NumberLine, line, once};
use super::told::{Told, told};
use super::{Wording, numbers, open_until};
use crate::alert::{Alert, ItemId};
use crate::call::Outcome;
use crate::check::{CheckId, CheckRecord, ProtocolRef};
use crate::enrolment::Place;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use jiff::Timestamp;
use protocol::{Answer, Fired, Level, Route, sign_word};

/// Which of the result screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The call page.
    Red,
    /// Get care now.
    Orange,
    /// Call the team today.
    Yellow,
    /// OK for now.
    Green,
    /// Not finished: never Green.
    Unfinished,
}

/// The result of a check.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckResult {
    /// Which check.
    pub check: CheckId,
    /// Which screen.
    pub face: Face,
    /// The highest level of the check and of its item; none while nothing has raised an unfinished check.
    pub level: Option<Level>,
    /// "Yellow"; none without a level.
    pub color: Option<Message>,
    /// "Call your care team today", or the heading of the poison line.
    pub action: Option<Message>,
    /// Why, the most urgent first.
    pub why: Vec<Message>,
    /// The number of the one button; none on Green.
    pub call: Option<NumberLine>,
    /// Hours, the other number, and when to go without waiting.
    pub how: Vec<Message>,
    /// Where the answers are.
    pub receipt: Receipt,
    /// What to do meanwhile, with the id so that a page can choose a picture.
    pub meanwhile: Vec<Message>,
    /// When to do more, by level, the most urgent first.
    pub net: Vec<(Level, Vec<Message>)>,
    /// The answers in words.
    pub told: Told,
    /// The rules behind the level.
    pub because: Vec<Why>,
    /// Lines about this person or this separation.
    pub notes: Vec<Message>,
    /// When to check again.
    pub again: Vec<Message>,
    /// What this is and is not.
    pub about: Vec<Message>,
    /// The protocol it was decided under.
    pub protocol: ProtocolRef,
    /// When the person said that they had called.
    pub emergency_said_at: Option<Timestamp>,
    /// When a check that is left here reaches a nurse.
    pub left_at: Option<Timestamp>,
}

/// One rule that is true.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// Its reason.
    pub why: Message,
    /// What it cites, in words.
    pub cites: Vec<Message>,
    /// Its name and version.
    pub rule: Message,
}

/// Where the answers are.
#[derive(Clone, Debug, PartialEq)]
pub struct Receipt {
    /// When the last screen was answered, by the clock where it was.
    pub answered_at: Timestamp,
    /// When the hospital had it.
    pub received_at: Timestamp,
    /// Who read it first.
    pub read: Read,
    /// What was promised.
    pub promise: Promise,
}

/// Whether a nurse has read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    /// Nobody has to: nothing was raised.
    NotNeeded,
    /// Not yet.
    NotYet,
    /// By somebody, at an instant.
    By(String, Timestamp),
}

/// Which call was promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Promise {
    /// None: nothing was raised, or the level says to go at once.
    None,
    /// A nurse calls by then.
    By(Timestamp),
    /// The day line is closed: the person calls the night number.
    Night,
    /// The call was made.
    Called {
        /// When.
        at: Timestamp,
        /// With whom, and what came of it.
        outcome: Outcome,
    },
}

/// The result of a check as it is now.
#[must_use]
pub fn result(record: &PersonRecord, check: &CheckRecord, place: &Place<'_>, now: Timestamp) -> CheckResult {
    let wording = Wording::new(place, Some(check));
    let alert = record.alerts.get(&ItemId::of_check(check.id));
    let level = check.decision.level.max(alert.map(|alert| alert.level));
    let face = face(check, level);
    let top: Vec<&Fired> = check
        .acted_on()
        .fired
        .iter()
        .filter(|fired| Some(fired.level) == level)
        .collect();
    let poison = !top.is_empty() && top.iter().all(|fired| fired.route == Some(Route::Poison));
    let mut result = CheckResult {
        check: check.id,
        face,
        level,
        color: level.map(|level| Message::new(format!("level-{level}-color"))),
        action: level.map(|level| match poison {
            true => wording.say("route-poison"),
            false => wording.say(format!("level-{level}")),
        }),
        why: reasons(&wording, check, face, &top, level),
        call: None,
        how: Vec::new(),
        receipt: receipt(check, alert),
        meanwhile: meanwhile(&wording, place, check, level),
        net: net(&wording, place, level),
        told: told(&wording, record, check, place.protocol),
        because: because(&wording, check),
        notes: notes(place, check),
        again: again(record, check, place, now),
        about: about(&wording, place, check),
        protocol: check.protocol.clone(),
        emergency_said_at: check.emergency_said_at,
        left_at: check.left.as_ref().map(|left| left.opens_at),
    };
    let open_until = open_until(place.centre, now);
    result.call = number(level, poison, open_until, place);
    result.how = how(&wording, level, poison, open_until);
    result
}

/// A Red level that only an opener holds up does not end a check; any other Red is acted on, finished or not.
fn face(check: &CheckRecord, level: Option<Level>) -> Face {
    let settled = check.reported_at.is_some() || check.closed;
    match level {
        Some(Level::Red) if settled || check.decision.settled() == Some(Level::Red) => Face::Red,
        _ if !settled => Face::Unfinished,
        Some(Level::Red) => Face::Red,
        Some(Level::Orange) => Face::Orange,
        Some(Level::Yellow | Level::YellowRoutine) => Face::Yellow,
        // A check that a call closed before it was finished never says that all is well.
        Some(Level::Green) if check.decision.finished => Face::Green,
        Some(Level::Green) | None => Face::Unfinished,
    }
}

fn reasons(
    wording: &Wording<'_>,
    check: &CheckRecord,
    face: Face,
    top: &[&Fired],
    level: Option<Level>,
) -> Vec<Message> {
    if face == Face::Green {
        return vec![Message::new("check-result-green-lead")];
    }
    let mut why = Vec::new();
    if let Some((celsius, fact)) = wording.temperature()
        && top.iter().any(|fired| fired.facts.contains(&fact))
    {
        why.push(Message::new("check-result-fever").with("temperature", Arg::Celsius(celsius)));
    }
    let ids = once(top.iter().map(|fired| fired.why.as_str()));
    why.extend(ids.into_iter().map(|id| wording.say(id.to_owned())));
    if check.decision.level < level {
        why.push(Message::new("check-told-changed"));
    }
    why
}

fn number(
    level: Option<Level>,
    poison: bool,
    open_until: Option<Timestamp>,
    place: &Place<'_>,
) -> Option<NumberLine> {
    let kind = match (level?, poison, open_until) {
        (Level::Green, ..) => return None,
        (_, true, _) => NumberKind::Poison,
        (Level::Red, false, _) => NumberKind::Emergency,
        (_, false, Some(_)) => NumberKind::Day,
        (_, false, None) => NumberKind::Night,
    };
    Some(line(kind, &numbers(place.centre)))
}

/// Outside hours the Yellow screen gives the night number and the way of Orange in place of a promise.
fn how(
    wording: &Wording<'_>,
    level: Option<Level>,
    poison: bool,
    open_until: Option<Timestamp>,
) -> Vec<Message> {
    let mut how = Vec::new();
    let hours = match open_until {
        Some(until) => wording.say("check-result-open").with("time", Arg::Time(until)),
        None => wording.say("check-result-closed"),
    };
    match level {
        Some(Level::Orange) => {
            if poison {
                how.push(wording.say("route-poison-first"));
                how.push(wording.say("check-call-poison-place"));
            } else {
                how.push(wording.say("check-result-orange-where"));
            }
            how.push(wording.say("check-result-orange-drive"));
            how.push(hours);
        }
        Some(Level::Yellow) if open_until.is_none() => {
            how.push(wording.say("check-result-closed-urgent"));
            how.extend(no_answer(wording));
        }
        Some(Level::Yellow) => how.push(hours),
        Some(Level::YellowRoutine) => how.push(hours),
        Some(Level::Red | Level::Green) | None => {}
    }
    how
}

fn no_answer(wording: &Wording<'_>) -> Option<Message> {
    let minutes = wording.place.protocol.setting("no-answer-minutes")?;
    Some(Message::new("check-result-no-answer").with("minutes", Arg::Count(minutes)))
}

fn receipt(check: &CheckRecord, alert: Option<&Alert>) -> Receipt {
    let read = match alert.map(|alert| alert.read.first()) {
        None => Read::NotNeeded,
        Some(None) => Read::NotYet,
        Some(Some((staff, at))) => Read::By(staff.name.clone(), *at),
    };
    let promise = match alert {
        None => Promise::None,
        Some(alert) => match &alert.closed {
            Some(closed) => Promise::Called {
                at: closed.at,
                outcome: closed.outcome,
            },
            None if alert.on_call && alert.level < Level::Orange => Promise::Night,
            None => Promise::By(alert.due_at),
        },
    };
    Receipt {
        answered_at: check.answered_at,
        received_at: check.received_at,
        read,
        promise,
    }
}

fn meanwhile(
    wording: &Wording<'_>,
    place: &Place<'_>,
    check: &CheckRecord,
    level: Option<Level>,
) -> Vec<Message> {
    let own = check.acted_on().fired.iter().flat_map(|fired| &fired.meanwhile);
    let all = level
        .map(|level| place.protocol.meanwhile(level))
        .unwrap_or_default();
    once(own.chain(all).map(String::as_str))
        .into_iter()
        .map(|id| wording.say(id.to_owned()))
        .collect()
}

/// The signs of every level above this one; all of them while there is none.
fn net(wording: &Wording<'_>, place: &Place<'_>, level: Option<Level>) -> Vec<(Level, Vec<Message>)> {
    [Level::Red, Level::Orange, Level::Yellow]
        .into_iter()
        .filter(|above| match level {
            Some(Level::YellowRoutine) => *above > Level::Yellow,
            Some(level) => *above > level,
            None => true,
        })
        .map(|above| {
            let signs = place.protocol.safety_net(above).iter();
            (above, signs.map(|id| wording.say(id.clone())).collect())
        })
        .collect()
}

fn because(wording: &Wording<'_>, check: &CheckRecord) -> Vec<Why> {
    let fired = check.acted_on().fired.iter();
    fired
        .map(|fired| Why {
            why: wording.say(fired.why.clone()),
            cites: fired
                .items
                .iter()
                .map(|item| {
                    let leaflet = item.as_str().starts_with(['A', 'B']);
                    Message::new(if leaflet {
                        "check-why-cites"
                    } else {
                        "check-why-added"
                    })
                    .with("items", Arg::Text(item.to_string()))
                    .with("sign", Arg::Message(Box::new(wording.say(sign_word(item)))))
                })
                .collect(),
            rule: Message::new("check-why-rule")
                .with("rule", Arg::Text(fired.rule.to_string()))
                .with("version", Arg::Text(check.protocol.version.clone())),
        })
        .collect()
}

/// The separation of harvest-site soreness, in the protocol's name for it.
const SITE_SORENESS: &str = "B4b-site";

fn notes(place: &Place<'_>, check: &CheckRecord) -> Vec<Message> {
    let mut notes = Vec::new();
    let sore = check
        .decision
        .shortcuts
        .iter()
        .any(|shortcut| shortcut.as_str() == SITE_SORENESS);
    if let (true, Some(in_ten)) = (sore, place.protocol.setting("marrow-soreness-in-ten")) {
        notes.push(Message::new("check-result-soreness").with("in-ten", Arg::Count(in_ten)));
    }
    if check.decision.items.iter().any(|item| item.as_str() == "modes") {
        notes.push(Message::new("check-result-special"));
    }
    notes
}

fn again(record: &PersonRecord, check: &CheckRecord, place: &Place<'_>, now: Timestamp) -> Vec<Message> {
    let mut again = Vec::new();
    let pain = check.number("pain_score").is_some_and(|score| !score.is_zero())
        || matches!(check.answer("pain_score"), Some(Answer::Unsure));
    if let (true, Some(minutes)) = (pain, place.protocol.setting("recheck-after-dose-minutes")) {
        let newest = record.doses.iter().map(|dose| dose.dose.taken_at).max();
        let at = newest.map(|taken| crate::hours::later(taken, minutes));
        if let Some(at) = at.filter(|at| *at > now) {
            again.push(Message::new("check-again-after-dose").with("time", Arg::Time(at)));
        }
    }
    if let Some(next) = next_check_at(record, now) {
        let date = record.zone(place.centre).to_datetime(next).date();
        again.push(Message::new("check-result-green-next").with("date", Arg::Date(date)));
    }
    again.push(Message::new("check-result-green-anytime"));
    again
}

/// The name that the protocol gives to a self-check among the things done at a contact.
const SELF_CHECK: &str = "self-check";

pub(crate) fn next_check_at(record: &PersonRecord, now: Timestamp) -> Option<Timestamp> {
    let open = record.contacts.iter().filter(|contact| contact.done_at.is_none());
    open.filter(|contact| contact.content.iter().any(|name| name == SELF_CHECK))
        .map(|contact| contact.due_at)
        .filter(|due| *due > now)
        .min()
}

fn about(wording: &Wording<'_>, place: &Place<'_>, check: &CheckRecord) -> Vec<Message> {
    let mut about = vec![
        wording.say("check-about-D1"),
        wording.say("check-about-D2"),
        wording.say("check-about-D3"),
    ];
    if check.protocol.unreviewed {
        about.push(Message::new("check-about-D3-unsigned"));
    }
    about.push(
        Message::new("check-about-version")
            .with("title", Arg::Text(place.protocol.title().to_owned()))
            .with("version", Arg::Text(check.protocol.version.clone())),
    );
    about
}
