//! What a phone had kept and sent later: when it was said, by which rules it was asked, and the level that counts.
//!
//! A phone's clock may be years off, so only the time that passed on it between saying and sending is used. What the phone asked by and
//! what is in force now may differ, and the phone may have known less of the person: the level that counts is the highest of all, so
//! that nobody was ever shown more than the team sees.

use crate::check::{self, CheckId, Decided};
use crate::device::DeviceId;
use crate::dose::{self, Again};
use crate::enrolment::Place;
use crate::event::Act;
use crate::person::PersonRecord;
use crate::refusal::Refusal;
use crate::stream::Draft;
use jiff::{SignedDuration, Timestamp};
use medicine::{Amount, DoseId, EntryId};
use protocol::{Answers, Case, Opened, Protocol};
use serde::{Deserialize, Serialize};

/// How an answer came that a phone had kept, as the record holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// The device that kept it.
    pub device: DeviceId,
    /// When it was said, by the clock of the phone, right or wrong.
    pub said_at: Timestamp,
    /// SHA-256 of the protocol that the phone asked by.
    pub protocol: String,
}

/// A message that was kept, with the rules it was asked by.
#[derive(Clone, Debug)]
pub struct Sending<'a> {
    /// How it came.
    pub sent: Sent,
    /// The protocol that the phone asked by.
    pub protocol: &'a Protocol,
    /// What the phone knew of the person when it decided.
    pub case: Option<Case>,
}

/// Time on a phone between saying and sending that is believed. Longer, or backwards, means that its clock was moved.
const KEPT_DAYS_MAX: i64 = 400;

/// When something was said, by the server's clock: as long ago as the phone kept it.
#[must_use]
pub fn happened_at(said_at: Timestamp, sent_at: Timestamp, now: Timestamp) -> Timestamp {
    let kept = sent_at.duration_since(said_at);
    if kept.is_negative() || kept > SignedDuration::from_hours(24 * KEPT_DAYS_MAX) {
        return now;
    }
    now.saturating_sub(kept).unwrap_or(now)
}

/// Records one answered screen that a phone had kept; see [`check::answer`].
///
/// A check that is finished already is not changed: what was said then begins another check, named after the command, because a sign is
/// never refused.
///
/// # Errors
/// An answer fits its fact neither by the newest protocol nor by the one that the phone asked by.
pub fn answer(
    record: &PersonRecord,
    check: CheckId,
    screen: &str,
    answers: &Answers,
    place: &Place<'_>,
    sending: &Sending<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    let told = |check| check::report(record, check, screen, answers.clone(), place, Some(sending), act);
    match told(check) {
        Err(refusal) if refusal.is("refused-check-finished") => told(CheckId(act.key.id.0)),
        told => told,
    }
}

/// Whoever is sent back a question within this time is still there to answer it.
const THERE_SECONDS: i64 = 60;

/// Logs a dose that a phone had kept, at the time when it was said; see [`dose::take`].
///
/// A second dose of a moment before is asked about only while somebody is there to be asked: of one that waited on the phone it is not
/// known better than that it was taken, and a dose too many in the count is the safe side.
///
/// # Errors
/// This person never had such an entry, or the same entry was logged a moment ago and nobody said "another one".
pub fn took(
    record: &PersonRecord,
    dose: DoseId,
    entry: EntryId,
    amount: Option<Amount>,
    again: Again,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    let waited = act.now.as_second() - act.happened_at.as_second() > THERE_SECONDS;
    let again = if waited { Again::Yes } else { again };
    dose::take(record, dose, entry, amount, act.happened_at, again, act)
}

impl Sending<'_> {
    /// The decision that counts: the newest, unless the rules or the case of the phone give a higher level.
    pub(crate) fn highest<'a>(
        &'a self,
        newest: Decided<'a>,
        answers: &Answers,
        opened: &Opened,
    ) -> Decided<'a> {
        let cases = [Some(&newest.case), self.case.as_ref()];
        let others: Vec<Decided<'a>> = cases
            .into_iter()
            .flatten()
            .flat_map(|case| [self.protocol, newest.protocol].map(|protocol| (protocol, case.clone())))
            .map(|(protocol, case)| Decided {
                decision: protocol.decide_opened(&case, answers, opened),
                protocol,
                case,
            })
            .collect();
        // Of two that stand equally high the one that true rules give counts: what only an opener holds is not told at once.
        let height = |decided: &Decided<'_>| (decided.decision.level, decided.decision.settled());
        others.into_iter().fold(newest, |best, other| {
            if height(&other) > height(&best) {
                other
            } else {
                best
            }
        })
    }
}
