//! Self-checks: every screen is recorded as it is answered, and the team is told before the check is finished.

use crate::actor::Actor;
use crate::alert::{self, AlertRaised, AlertSource, ItemId};
use crate::enrolment::Place;
use crate::event::Act;
use crate::hours::later;
use crate::message::{Arg, Message};
use crate::note::Note;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::{Findings, Refusal};
use crate::sent::{Sending, Sent};
use crate::stream::{Draft, uuid_id};
use jiff::Timestamp;
use protocol::{Answer, Answers, Case, Decision, FactId, Level, Opened, Protocol, Refusal as Misfit, Status};
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
    /// What was said in their own words, the oldest first.
    pub notes: Vec<Note>,
    /// How many screens were answered when the newest words came.
    pub notes_after: usize,
    /// What those words opened and nobody has answered since.
    pub opened: Opened,
}

impl CheckRecord {
    /// The decision behind the level that is acted on: a sign that was reported keeps its reason when the answer is changed.
    #[must_use]
    pub fn acted_on(&self) -> &Decision {
        self.higher.as_ref().unwrap_or(&self.decision)
    }

    /// Their own words, while nothing was answered since.
    #[must_use]
    pub fn newest_words(&self) -> Option<&Note> {
        let unanswered = self.notes_after == self.screens.len();
        self.notes.last().filter(|_| unanswered)
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
                .ok_or_else(|| Refusal::of("sign", "refused-sign-gone"))?;
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
    let mut opened = old.map(|old| old.opened.clone()).unwrap_or_default();
    opened.answer(&answers);
    let newest = Decided {
        protocol: place.protocol,
        decision: place.protocol.decide_opened(&case, &all, &opened),
        case,
    };
    let Decided {
        protocol,
        decision,
        case,
    } = match sending {
        Some(sending) => sending.highest(newest, &all, &opened),
        None => newest,
    };
    let left = (!decision.finished).then(|| left(&case, &all, &opened, &decision, place, act.now));
    let mut events = vec![PersonEvent::from(CheckAnswered {
        check,
        screen: screen.to_owned(),
        answers,
        case,
        protocol: ProtocolRef::of(protocol),
        left,
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
///
/// A sign that is Red and was written in their own words is on the worklist at once, until its question is answered: words raise, and
/// whoever writes them may not get as far as the question.
pub(crate) fn left(
    case: &Case,
    answers: &Answers,
    opened: &Opened,
    decision: &Decision,
    place: &Place<'_>,
    now: Timestamp,
) -> Left {
    let said = place.protocol.decide_as_said(case, answers, opened);
    let idle = place.protocol.setting("idle-minutes").unwrap_or(0);
    let opens_at = match said.settled() {
        Some(Level::Red) => now,
        _ => later(now, idle),
    };
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

/// Where a check stands after what was just answered or written.
pub(crate) struct Stand {
    pub(crate) case: Case,
    pub(crate) protocol: ProtocolRef,
    pub(crate) decision: Decision,
    pub(crate) left: Option<Left>,
}

impl PersonRecord {
    pub(crate) fn check_answered(
        &mut self,
        event: CheckAnswered,
        who: Actor,
        at: Timestamp,
        learned_at: Timestamp,
    ) {
        let stand = Stand {
            case: event.case,
            protocol: event.protocol,
            decision: event.decision,
            left: event.left,
        };
        let check = self.check_goes_on(event.check, who, at, learned_at, stand);
        for (fact, answer) in event.answers.iter() {
            check.answers.set(fact.clone(), answer);
        }
        check.opened.answer(&event.answers);
        check.screens.push(event.screen);
        check.sent = event.sent;
    }

    /// The check as it stands now; it begins here when it has not begun.
    pub(crate) fn check_goes_on(
        &mut self,
        id: CheckId,
        who: Actor,
        at: Timestamp,
        learned_at: Timestamp,
        stand: Stand,
    ) -> &mut CheckRecord {
        if !self.checks.contains_key(&id) {
            self.check_order.push(id);
        }
        let check = self.checks.entry(id).or_insert_with(|| CheckRecord {
            id,
            by: who,
            begun_at: at,
            answered_at: at,
            received_at: learned_at,
            answers: Answers::new(),
            screens: Vec::new(),
            case: stand.case.clone(),
            protocol: stand.protocol.clone(),
            decision: stand.decision.clone(),
            higher: None,
            left: None,
            reported_at: None,
            emergency_said_at: None,
            closed: false,
            sent: None,
            notes: Vec::new(),
            notes_after: 0,
            opened: Opened::new(),
        });
        check.closed = false;
        check.answered_at = at;
        check.received_at = learned_at;
        check.case = stand.case;
        check.protocol = stand.protocol;
        let before = check.higher.take().unwrap_or_else(|| check.decision.clone());
        check.higher = (before.settled() > stand.decision.settled()).then_some(before);
        check.decision = stand.decision;
        check.left = stand.left;
        check
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
