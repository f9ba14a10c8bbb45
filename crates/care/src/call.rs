//! Calls by the team: an item closes only on an outcome that a named person records.

use crate::actor::Actor;
use crate::alert::{self, Closed, ItemId, Mark};
use crate::centre::CentreRecord;
use crate::event::Act;
use crate::hours::later;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::{Findings, Refusal};
use crate::stream::Draft;
use jiff::Timestamp;
use protocol::Channel;
use serde::{Deserialize, Serialize};

/// How a call ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Reached, and sent to emergency care.
    ReachedSentToEmergency,
    /// Reached, and advised.
    ReachedAdvised,
    /// The helper was reached.
    ReachedHelper,
    /// Nobody answered: the item stays open and is tried again.
    NoAnswer,
}

impl Outcome {
    /// Every outcome, in the order of the form.
    pub const ALL: [Outcome; 4] = [
        Outcome::ReachedSentToEmergency,
        Outcome::ReachedAdvised,
        Outcome::ReachedHelper,
        Outcome::NoAnswer,
    ];

    /// The stored word; `outcome-WORD` is its name on the screen.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::ReachedSentToEmergency => "reached-sent-to-emergency",
            Outcome::ReachedAdvised => "reached-advised",
            Outcome::ReachedHelper => "reached-helper",
            Outcome::NoAnswer => "no-answer",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<Outcome> {
        Outcome::ALL.into_iter().find(|outcome| outcome.as_str() == text)
    }

    /// Whether somebody was spoken to; only then does an item close.
    #[must_use]
    pub fn is_reached(self) -> bool {
        self != Outcome::NoAnswer
    }
}

/// What comes next after a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextContact {
    /// When.
    pub at: Timestamp,
    /// How.
    pub channel: Channel,
}

/// A call was made, with its outcome and what comes next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallLogged {
    /// The items it was about.
    pub items: Vec<ItemId>,
    /// How it ended.
    pub outcome: Outcome,
    /// What was said, in the caller's words.
    pub note: String,
    /// The person said it back in their own words; none when not asked.
    pub said_back: Option<bool>,
    /// What comes next.
    pub next: NextContact,
    /// When to try again, after a call that nobody answered.
    pub retry_at: Option<Timestamp>,
}

/// A call as the record holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    /// Who called.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// How it ended.
    pub outcome: Outcome,
    /// What was said.
    pub note: String,
    /// The person said it back in their own words.
    pub said_back: Option<bool>,
    /// What comes next.
    pub next: NextContact,
    /// The items it was about.
    pub items: Vec<ItemId>,
}

/// What a call sheet sends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallSheet {
    /// The items the call was about, each with what it said when the sheet was opened.
    pub items: Vec<(ItemId, Mark)>,
    /// How it ended; required.
    pub outcome: Option<Outcome>,
    /// What was said.
    pub note: String,
    /// The person said it back in their own words.
    pub said_back: Option<bool>,
    /// What comes next; required.
    pub next: Option<NextContact>,
}

/// A next contact lies within this many days; further ahead is a slip of the finger.
const NEXT_MAX_DAYS: i64 = 366;

/// Logs a call. Outcome and next contact are required; only an outcome that reached somebody closes the items.
///
/// # Errors
/// The caller is not on the staff, outcome or next contact is missing or impossible, an item is not open, or it says something else than
/// when the sheet was opened: what came meanwhile was in nobody's mind when the outcome was written.
pub fn log(
    record: &PersonRecord,
    sheet: CallSheet,
    centre: &CentreRecord,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if act.who.staff().is_none() {
        return Err(Refusal::of("", "refused-staff-only"));
    }
    let mut findings = Findings::default();
    findings.when(sheet.outcome.is_none(), "outcome", "refused-choose-outcome");
    findings.when(sheet.next.is_none(), "next", "refused-next-missing");
    if let Some(next) = &sheet.next {
        findings.when(next.at <= act.now, "next", "refused-next-in-past");
        findings.when(
            next.at > later(act.now, NEXT_MAX_DAYS * 24 * 60),
            "next",
            "refused-next-too-far",
        );
    }
    findings.settle()?;
    let (Some(outcome), Some(next)) = (sheet.outcome, sheet.next) else {
        return Err(Refusal::of("outcome", "refused-choose-outcome"));
    };
    let mut events = Vec::new();
    for (item, seen) in &sheet.items {
        events.extend(alert::ensure(record, item, act.now)?);
        if Mark::of(record, item) != *seen {
            return Err(Refusal::of("item", "refused-item-rose"));
        }
    }
    let retry_minutes = centre
        .settings
        .as_ref()
        .map_or(0, |settings| settings.retry_minutes);
    events.push(PersonEvent::from(CallLogged {
        items: sheet.items.into_iter().map(|(item, _)| item).collect(),
        outcome,
        note: sheet.note.trim().to_owned(),
        said_back: sheet.said_back,
        next,
        retry_at: (!outcome.is_reached()).then(|| later(act.now, i64::from(retry_minutes))),
    }));
    act.drafts(record.episode(), events)
}

impl PersonRecord {
    pub(crate) fn call_logged(&mut self, event: CallLogged, who: Actor, at: Timestamp) {
        for item in &event.items {
            if event.outcome.is_reached() {
                self.close_item(item, &who, at, event.outcome);
            } else if let Some(alert) = self.alerts.get_mut(item) {
                alert.tries += 1;
                alert.next_try_at = event.retry_at;
            } else if let Some(contact) = item.contact().and_then(|name| self.contact_mut(name)) {
                contact.tries += 1;
                contact.next_try_at = event.retry_at;
            }
        }
        if event.outcome.is_reached() {
            self.contacts_called(at);
            self.contact_agreed(&event.next, at);
        }
        self.calls.push(Call {
            by: who,
            at,
            outcome: event.outcome,
            note: event.note,
            said_back: event.said_back,
            next: event.next,
            items: event.items,
        });
    }

    fn close_item(&mut self, item: &ItemId, who: &Actor, at: Timestamp, outcome: Outcome) {
        if let Some(alert) = self.alerts.get_mut(item) {
            alert.closed = Some(Closed {
                by: who.clone(),
                at,
                outcome,
            });
        }
        if let Some(check) = item.check().and_then(|id| self.checks.get_mut(&id)) {
            check.closed = true;
        }
        if let Some(name) = item.contact().map(str::to_owned) {
            self.contact_done(&name, at);
        }
    }
}
