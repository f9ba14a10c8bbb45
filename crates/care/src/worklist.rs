//! What a row of the worklist says about a person: enough to choose whom to call, without loading the record.

use crate::actor::Staff;
use crate::alert::{Alert, AlertSource, ItemId};
use crate::check::CheckRecord;
use crate::follow_up::PlannedContact;
use crate::message::{Arg, Message};
use crate::note;
use crate::person::PersonRecord;
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use protocol::{Answer, Channel, Decision, FactId, Fired, Level, Role, RuleId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// The sealed body of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// The item that a form names.
    pub item: ItemId,
    /// Their name.
    pub name: String,
    /// Language they are spoken to in.
    pub language: String,
    /// The number to call first.
    pub phone: String,
    /// When the marrow was taken; the day is computed when the row is shown.
    pub harvested_on: Option<Date>,
    /// Why it was taken.
    pub role: Option<Role>,
    /// The level, when there is one.
    pub level: Option<Level>,
    /// Why the row is here, the most urgent reason first.
    pub why: Vec<Message>,
    /// The rules behind it.
    pub rules: Vec<RuleId>,
    /// When its clock began.
    pub since: Timestamp,
    /// It began outside working hours.
    pub on_call: bool,
    /// Who has it.
    pub owner: Option<Staff>,
    /// Calls that nobody answered.
    pub tries: u32,
    /// When to try again.
    pub next_try_at: Option<Timestamp>,
    /// How we last heard from them, and when.
    pub last_contact: Option<(Message, Timestamp)>,
    /// Pain by instant, from the newest checks, the oldest first.
    pub pain: Vec<(Timestamp, Decimal)>,
    /// Date of birth; the age is computed when the row is shown.
    #[serde(default)]
    pub birth_on: Option<Date>,
    /// The check before this one, so that the row can say what changed.
    #[serde(default)]
    pub before: Option<Before>,
    /// How a planned contact is made.
    #[serde(default)]
    pub channel: Option<Channel>,
}

/// The check before the one that a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// When it was answered last.
    pub at: Timestamp,
    /// Its level.
    pub level: Level,
    /// Whether the signs of today were there already.
    pub signs: Signs,
}

/// Whether a sign was there in the check before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Signs {
    /// At least one of them was.
    Known,
    /// None of them was.
    New,
}

/// An answer that arrives within this was not kept by the phone; it only took its time.
const LATE_SECONDS: i64 = 120;

/// How many pain values a row carries.
const PAIN_MAX: usize = 14;

impl Body {
    /// The row of an open item. `held` is the level of its check now, when that is higher.
    pub(crate) fn of_alert(record: &PersonRecord, alert: &Alert, held: Option<Level>) -> Body {
        let mut body = Body::of(record, alert.item.clone(), alert.raised_at);
        body.level = Some(alert.level);
        body.on_call = alert.on_call;
        body.owner = alert.owner.clone();
        body.tries = alert.tries;
        body.next_try_at = alert.next_try_at;
        match &alert.source {
            AlertSource::Check(id) => {
                if let Some(check) = record.checks.get(id) {
                    (body.why, body.rules) = reasons(check, alert.level);
                    note_late(&mut body.why, check);
                    body.why.extend(note::why(&check.notes));
                    body.before = before(record, check, alert.level);
                    if alert.level == Level::Red && check.emergency_said_at.is_none() {
                        body.why.push(Message::new("team-why-not-said-called"));
                    }
                    if check.reported_at.is_none() {
                        body.why.push(Message::new("team-why-not-finished"));
                    }
                    if check.higher.is_some() {
                        body.why.push(Message::new("team-why-changed"));
                    }
                    if held > Some(alert.level) {
                        body.why.push(Message::new("team-why-may-be-higher"));
                    }
                }
            }
            AlertSource::Question(id) => {
                body.why = record
                    .question(*id)
                    .map(|asked| asked.why())
                    .into_iter()
                    .collect()
            }
        }
        body
    }

    /// The row of a check that was left unfinished.
    pub(crate) fn of_left(record: &PersonRecord, check: &CheckRecord) -> Body {
        let since = check
            .left
            .as_ref()
            .map_or(check.answered_at, |left| left.opens_at);
        let mut body = Body::of(record, ItemId::of_check(check.id), since);
        body.level = check.decision.level;
        if let Some(level) = check.decision.level {
            (body.why, body.rules) = reasons(check, level);
            note_late(&mut body.why, check);
            body.before = before(record, check, level);
        }
        body.why.extend(note::why(&check.notes));
        let at_once = since <= check.received_at;
        let left = Message::new(match (at_once, check.decision.level) {
            (true, _) => "team-why-written-open",
            (false, Some(_)) => "team-why-left",
            (false, None) => "team-why-left-no-sign",
        });
        body.why.push(left.with("at", Arg::Time(check.answered_at)));
        if check.decision.provisional.is_some() && !at_once {
            body.why.push(Message::new("team-why-opener-open"));
        }
        body
    }

    /// The row of a planned contact; `silent` when it is here because nothing was heard.
    pub(crate) fn of_contact(record: &PersonRecord, contact: &PlannedContact, silent: bool) -> Body {
        let mut body = Body::of(record, ItemId::of_contact(&contact.id), contact.due_at);
        body.tries = contact.tries;
        body.next_try_at = contact.next_try_at;
        body.owner = contact.owner.clone();
        body.channel = Some(contact.channel);
        body.why = if silent {
            vec![Message::new("team-why-silent").with("since", Arg::Moment(contact.due_at))]
        } else {
            vec![contact.reason_message()]
        };
        body
    }

    fn of(record: &PersonRecord, item: ItemId, since: Timestamp) -> Body {
        let details = record.details.as_ref();
        let harvest = record.harvest();
        Body {
            item,
            name: record.name(),
            language: details
                .map(|details| details.spoken().to_owned())
                .unwrap_or_default(),
            phone: details.map(|details| details.phone.clone()).unwrap_or_default(),
            harvested_on: harvest.map(|harvest| harvest.harvested_on),
            role: harvest.map(|harvest| harvest.role),
            level: None,
            why: Vec::new(),
            rules: Vec::new(),
            since,
            on_call: false,
            owner: None,
            tries: 0,
            next_try_at: None,
            last_contact: last_contact(record),
            pain: pain(record),
            birth_on: details.map(|details| details.birth_on),
            before: None,
            channel: None,
        }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        // A body that can not be written would be a row that vanishes; an empty one still shows its level and clock.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Reads the body of a row.
    ///
    /// # Errors
    /// What the reader says; the caller shows the row without its words rather than not at all.
    pub fn from_bytes(bytes: &[u8]) -> Result<Body, serde_json::Error> {
        serde_json::from_slice(bytes)
    }
}

/// The reasons of a check at a level, in the team's words: those at the level itself, or the openers that hold it there.
fn reasons(check: &CheckRecord, level: Level) -> (Vec<Message>, Vec<RuleId>) {
    let top = check.acted_on().fired.iter().filter(|fired| fired.level == level);
    let mut why = Vec::new();
    let mut rules = Vec::new();
    for fired in top {
        let message = team_reason(fired, check);
        if !why.contains(&message) {
            why.push(message);
        }
        rules.push(fired.rule.clone());
    }
    (why, rules)
}

/// Both times of an answer that a phone had kept, beside the first reason: whoever calls must know how long ago it was said.
fn note_late(why: &mut Vec<Message>, check: &CheckRecord) {
    let kept = check.received_at.duration_since(check.answered_at);
    if kept > SignedDuration::from_secs(LATE_SECONDS) {
        let late = Message::new("offline-why-late")
            .with("said", Arg::Moment(check.answered_at))
            .with("received", Arg::Moment(check.received_at));
        why.insert(why.len().min(1), late);
    }
}

/// The check begun before this one, compared with the signs that give this one its level.
fn before(record: &PersonRecord, check: &CheckRecord, level: Level) -> Option<Before> {
    let earlier = record
        .checks_newest_first()
        .skip_while(|other| other.id != check.id)
        .skip(1);
    let (other, earlier_level) = earlier
        .filter_map(|other| Some((other, other.decision.level?)))
        .next()?;
    let there = |fact: &FactId| other.answers.get(fact).is_some_and(|answer| answer != Answer::No);
    let top = check.acted_on().fired.iter().filter(|fired| fired.level == level);
    let known = top.flat_map(|fired| &fired.facts).any(there);
    Some(Before {
        at: other.answered_at,
        level: earlier_level,
        signs: if known { Signs::Known } else { Signs::New },
    })
}

/// A rule's reason in the team's words, with the numbers it may name: pain when it was given, the temperature only
/// when it made the rule true, because a fever that is only felt has no number.
#[must_use]
pub fn team_reason(fired: &Fired, check: &CheckRecord) -> Message {
    let mut message = Message::new(format!("team-{}", fired.why));
    if let Some(celsius) = check.number("temp_c").filter(|_| fired.facts.contains("temp_c")) {
        message = message.with("temperature", Arg::Celsius(celsius));
    }
    if let Some(pain) = check.number("pain_score") {
        message = message.with("pain", Arg::Number(pain));
    }
    message
}

/// Pain by instant from the newest checks, the oldest first.
#[must_use]
pub fn pain(record: &PersonRecord) -> Vec<(Timestamp, Decimal)> {
    let mut pain: Vec<_> = record
        .checks_newest_first()
        .filter_map(|check| Some((check.answered_at, check.number("pain_score")?)))
        .take(PAIN_MAX)
        .collect();
    pain.reverse();
    pain
}

fn last_contact(record: &PersonRecord) -> Option<(Message, Timestamp)> {
    let check = record
        .last_check()
        .map(|check| (Message::new("team-last-check"), check.answered_at));
    let call = record.calls.last().map(|call| {
        let id = if call.outcome.is_reached() {
            "team-last-call"
        } else {
            "team-last-no-answer"
        };
        (Message::new(id), call.at)
    });
    let question = record
        .questions
        .last()
        .map(|asked| (Message::new("team-last-question"), asked.at));
    [check, call, question]
        .into_iter()
        .flatten()
        .max_by_key(|(_, at)| *at)
}

/// The facts that were answered yes or unsure, with unsure marked, for "what we told your nurse" and the thread.
#[must_use]
pub fn told(check: &CheckRecord) -> Vec<(FactId, Answer)> {
    check
        .answers
        .iter()
        .filter(|(_, answer)| !matches!(answer, Answer::No))
        .map(|(fact, answer)| (fact.clone(), answer))
        .collect()
}

/// The level a person is shown for a decision: an unfinished one shows the settled level.
#[must_use]
pub fn shown_level(decision: &Decision) -> Option<Level> {
    if decision.finished {
        decision.level
    } else {
        decision.settled()
    }
}
