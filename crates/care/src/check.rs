//! Self-checks: every screen is recorded as it is answered, and the team is told before the check is finished.

use crate::actor::Actor;
use crate::alert::{self, AlertRaised, AlertSource, ItemId};
use crate::enrolment::Place;
use crate::event::Act;
use crate::hours::later;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::{Findings, Refusal};
use crate::sent::{Sending, Sent};
use crate::stream::{Draft, uuid_id};
use jiff::Timestamp;
use protocol::{Answer, Answers, Case, Decision, FactId, Level, Protocol, Refusal as Misfit, Status};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

uuid_id!(
    /// One self-check, made on the device that began it.
    CheckId
);

/// The version of the protocol that something was decided under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtocolRef {
    /// Its name.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its exact bytes.
    pub hash: String,
    /// No clinician has reviewed it.
    pub unreviewed: bool,
}

impl ProtocolRef {
    /// The reference of a protocol.
    #[must_use]
    pub fn of(protocol: &Protocol) -> ProtocolRef {
        ProtocolRef {
            id: protocol.id().to_owned(),
            version: protocol.version().to_owned(),
            hash: protocol.hash().to_owned(),
            unreviewed: protocol.status() == Status::Unreviewed,
        }
    }
}

/// One screen of a self-check was answered. The first one begins the check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckAnswered {
    /// Which check.
    pub check: CheckId,
    /// The question's id, or `gate`.
    pub screen: String,
    /// What was answered on this screen.
    pub answers: Answers,
    /// What the decision knew about the person.
    pub case: Case,
    /// The protocol it was decided under.
    pub protocol: ProtocolRef,
    /// The decision on all answers so far.
    pub decision: Decision,
    /// What happens when the check is left here; none when it is finished.
    pub left: Option<Left>,
    /// How it came, when a phone had kept it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent: Option<Sent>,
}

/// What happens when a check is left unfinished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left {
    /// When the item shows on the worklist.
    pub opens_at: Timestamp,
    /// When its clock ends.
    pub due_at: Timestamp,
}

/// A self-check has nothing left to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckReported {
    /// Which check.
    pub check: CheckId,
    /// Its level.
    pub level: Level,
}

/// The person says that the emergency number was called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmergencyCallSaid {
    /// On the result of which check.
    pub check: CheckId,
}

/// One self-check as the record holds it.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckRecord {
    /// Which check.
    pub id: CheckId,
    /// Who answers.
    pub by: Actor,
    /// When the first screen was answered.
    pub begun_at: Timestamp,
    /// When the last screen was answered.
    pub answered_at: Timestamp,
    /// When the server had it.
    pub received_at: Timestamp,
    /// All answers so far; a later answer replaces an earlier one, the events keep both.
    pub answers: Answers,
    /// Screens answered, in order; going back and answering again appends again.
    pub screens: Vec<String>,
    /// What the newest decision knew about the person.
    pub case: Case,
    /// The protocol of the newest decision.
    pub protocol: ProtocolRef,
    /// The newest decision.
    pub decision: Decision,
    /// The decision of this check that settled highest, when an answer was changed to something milder since.
    pub higher: Option<Decision>,
    /// What happens when the check is left here.
    pub left: Option<Left>,
    /// When it was reported.
    pub reported_at: Option<Timestamp>,
    /// When the person said that the emergency number was called.
    pub emergency_said_at: Option<Timestamp>,
    /// A call by the team closed it although it was never finished.
    pub closed: bool,
    /// How the newest answer came, when a phone had kept it.
    pub sent: Option<Sent>,
}

impl CheckRecord {
    /// The decision behind the level that is acted on: a sign that was reported keeps its reason when the answer is changed.
    #[must_use]
    pub fn acted_on(&self) -> &Decision {
        self.higher.as_ref().unwrap_or(&self.decision)
    }

    /// The answer to a fact.
    #[must_use]
    pub fn answer(&self, fact: &str) -> Option<Answer> {
        self.answers.get(&FactId::new(fact))
    }

    /// A number fact that was answered with a number.
    #[must_use]
    pub fn number(&self, fact: &str) -> Option<Decimal> {
        match self.answer(fact)? {
            Answer::Number(number) => Some(number),
            _ => None,
        }
    }
}

/// What a tap on a gate button answers, or what "none of these" answers.
///
/// # Errors
/// The protocol has no such button.
pub fn gate_answers(protocol: &Protocol, button: Option<&str>) -> Result<Answers, Refusal> {
    let gate = protocol.gate();
    match button {
        None => Ok(gate
            .none_answers()
            .map(|fact| (fact.clone(), Answer::No))
            .collect()),
        Some(id) => {
            let button = gate
                .button(id)
                .ok_or_else(|| Refusal::of("sign", "refused-not-found"))?;
            Ok(button
                .sets
                .iter()
                .map(|fact| (fact.clone(), Answer::Yes))
                .collect())
        }
    }
}

/// Records one answered screen, decides on all answers so far, and raises an item for the team when it is called for.
///
/// Red and Orange are raised at once: nothing that is answered later can take them back. Anything lower is raised when the check is
/// reported or left. Sending a screen of a reported check again changes nothing.
///
/// # Errors
/// An answer does not fit its fact, or the check is reported already and this would change it.
pub fn answer(
    record: &PersonRecord,
    check: CheckId,
    screen: &str,
    answers: Answers,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    report(record, check, screen, answers, place, None, act)
}

/// [`answer`], or the same for a screen that a phone had kept.
pub(crate) fn report(
    record: &PersonRecord,
    check: CheckId,
    screen: &str,
    answers: Answers,
    place: &Place<'_>,
    sending: Option<&Sending<'_>>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    vet(place.protocol, sending.map(|sending| sending.protocol), &answers)?;
    let old = record.checks.get(&check);
    let mut all = old.map(|old| old.answers.clone()).unwrap_or_default();
    if let Some(old) = old.filter(|old| old.reported_at.is_some()) {
        let same = answers
            .iter()
            .all(|(fact, answer)| old.answers.get(fact) == Some(answer));
        return if same {
            Ok(Vec::new())
        } else {
            Err(Refusal::of("", "refused-check-finished"))
        };
    }
    for (fact, answer) in answers.iter() {
        all.set(fact.clone(), answer);
    }
    // A rule that holds for some days after the harvest holds for what was said in those days, whenever it arrives.
    let case = record.case(place.centre, act.happened_at);
    let newest = Decided {
        protocol: place.protocol,
        decision: place.protocol.decide(&case, &all),
        case,
    };
    let Decided {
        protocol,
        decision,
        case,
    } = match sending {
        Some(sending) => sending.highest(newest, &all),
        None => newest,
    };
    let mut events = vec![PersonEvent::from(CheckAnswered {
        check,
        screen: screen.to_owned(),
        answers,
        case,
        protocol: ProtocolRef::of(protocol),
        left: (!decision.finished).then(|| left(&decision, place, act.now)),
        decision: decision.clone(),
        sent: sending.map(|sending| sending.sent.clone()),
    })];
    events.extend(raised(record, check, &decision, place, act.now).map(PersonEvent::from));
    if let (true, Some(level)) = (decision.finished, decision.level) {
        events.push(CheckReported { check, level }.into());
    }
    act.drafts(record.episode(), events)
}

/// Notes that the emergency number was called.
///
/// # Errors
/// There is no such check.
pub fn say_emergency_called(record: &PersonRecord, check: CheckId, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let known = record
        .checks
        .get(&check)
        .ok_or_else(|| Refusal::of("", "refused-not-found"))?;
    if known.emergency_said_at.is_some() {
        return Ok(Vec::new());
    }
    act.drafts(
        record.episode(),
        vec![PersonEvent::from(EmergencyCallSaid { check })],
    )
}

/// A decision, and by which rules and for whom it was made.
pub(crate) struct Decided<'a> {
    pub(crate) protocol: &'a Protocol,
    pub(crate) case: Case,
    pub(crate) decision: Decision,
}

/// An answer fits when it fits the newest protocol or the one that the phone asked by.
fn vet(protocol: &Protocol, sent_under: Option<&Protocol>, answers: &Answers) -> Result<(), Refusal> {
    let mut findings = Findings::default();
    for (fact, answer) in answers.iter() {
        if sent_under.is_some_and(|protocol| protocol.vet(fact, answer).is_ok()) {
            continue;
        }
        if let Err(misfit) = protocol.vet(fact, answer) {
            findings.note(fact.as_str().to_owned(), misfit_message(&misfit, answer));
        }
    }
    findings.settle()
}

fn misfit_message(misfit: &Misfit, answer: Answer) -> Message {
    match answer {
        Answer::Number(number) if misfit.out_of_range => {
            Message::new("refused-out-of-range").with("number", Arg::Number(number.round_dp(4).normalize()))
        }
        _ => Message::new("refused-answer"),
    }
}

/// When and with which clock a check that is left here reaches the team: at the highest level so far, an opener at its floor.
fn left(decision: &Decision, place: &Place<'_>, now: Timestamp) -> Left {
    let opens_at = later(now, place.protocol.setting("idle-minutes").unwrap_or(0));
    let due = decision
        .level
        .and_then(|level| place.centre.due(place.protocol, level, opens_at));
    Left {
        opens_at,
        due_at: due.map_or_else(|| alert::silence_due(place.centre, opens_at), |due| due.at),
    }
}

/// The item to raise now, when the level calls for it and it is not raised as high already.
fn raised(
    record: &PersonRecord,
    check: CheckId,
    decision: &Decision,
    place: &Place<'_>,
    now: Timestamp,
) -> Option<AlertRaised> {
    let level = if decision.finished {
        decision.level
    } else {
        decision.settled()
    }?;
    let calls = decision.finished && level > Level::Green || level >= Level::Orange;
    let item = ItemId::of_check(check);
    // An item that a call closed knew nothing of this answer: it opens again.
    let known = record
        .alerts
        .get(&item)
        .is_some_and(|alert| alert.level >= level && alert.closed.is_none());
    if !calls || known {
        return None;
    }
    let due = place.centre.due(place.protocol, level, now)?;
    Some(AlertRaised {
        item,
        level,
        source: AlertSource::Check(check),
        due,
    })
}

impl PersonRecord {
    pub(crate) fn check_answered(
        &mut self,
        event: CheckAnswered,
        who: Actor,
        at: Timestamp,
        learned_at: Timestamp,
    ) {
        if !self.checks.contains_key(&event.check) {
            self.check_order.push(event.check);
        }
        let check = self.checks.entry(event.check).or_insert_with(|| CheckRecord {
            id: event.check,
            by: who,
            begun_at: at,
            answered_at: at,
            received_at: learned_at,
            answers: Answers::new(),
            screens: Vec::new(),
            case: event.case.clone(),
            protocol: event.protocol.clone(),
            decision: event.decision.clone(),
            higher: None,
            left: None,
            reported_at: None,
            emergency_said_at: None,
            closed: false,
            sent: None,
        });
        for (fact, answer) in event.answers.iter() {
            check.answers.set(fact.clone(), answer);
        }
        check.screens.push(event.screen);
        check.closed = false;
        check.answered_at = at;
        check.received_at = learned_at;
        check.case = event.case;
        check.protocol = event.protocol;
        let before = check.higher.take().unwrap_or_else(|| check.decision.clone());
        check.higher = (before.settled() > event.decision.settled()).then_some(before);
        check.decision = event.decision;
        check.left = event.left;
        check.sent = event.sent;
    }

    pub(crate) fn check_reported(&mut self, event: CheckReported, at: Timestamp) {
        if let Some(check) = self.checks.get_mut(&event.check) {
            check.reported_at = Some(at);
            check.left = None;
        }
        self.contacts_checked(at);
    }

    pub(crate) fn emergency_call_said(&mut self, event: &EmergencyCallSaid, at: Timestamp) {
        if let Some(check) = self.checks.get_mut(&event.check) {
            check.emergency_said_at = Some(at);
        }
    }
}
