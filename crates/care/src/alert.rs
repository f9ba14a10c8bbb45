//! What the team has to see: raised items, who has them, and the rows of the worklist.

use crate::actor::{Actor, Staff};
use crate::call::Outcome;
use crate::centre::CentreRecord;
use crate::check::{CheckId, CheckRecord};
use crate::event::Act;
use crate::hours::{Due, later};
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::projection::{Lane, WorklistRow};
use crate::question::QuestionId;
use crate::refusal::Refusal;
use crate::stream::Draft;
use crate::worklist;
use jiff::Timestamp;
use protocol::Level;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The name of one item, unique within a person: `check:UUID`, `question:UUID` or `contact:NAME`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(String);

impl ItemId {
    /// The item of a self-check.
    #[must_use]
    pub fn of_check(check: CheckId) -> ItemId {
        ItemId(format!("check:{check}"))
    }

    /// The item of a question.
    #[must_use]
    pub fn of_question(question: QuestionId) -> ItemId {
        ItemId(format!("question:{question}"))
    }

    /// The item of a planned contact.
    #[must_use]
    pub fn of_contact(contact: &str) -> ItemId {
        ItemId(format!("contact:{contact}"))
    }

    /// An item as a form sends it back; whether it exists is asked of the record.
    #[must_use]
    pub fn from_form(text: &str) -> ItemId {
        ItemId(text.chars().take(120).collect())
    }

    /// The name as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The check it is about.
    #[must_use]
    pub fn check(&self) -> Option<CheckId> {
        CheckId::parse(self.0.strip_prefix("check:")?)
    }

    /// The planned contact it is about.
    #[must_use]
    pub fn contact(&self) -> Option<&str> {
        self.0.strip_prefix("contact:")
    }
}

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What raised an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AlertSource {
    /// A self-check.
    Check(CheckId),
    /// A question, or a medicine that does not work.
    Question(QuestionId),
}

/// An item was raised for the team, or raised further.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertRaised {
    /// Which item.
    pub item: ItemId,
    /// Its level from now on; never lower than before.
    pub level: Level,
    /// What raised it.
    pub source: AlertSource,
    /// When its clock ends.
    pub due: Due,
}

/// Somebody took an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertTaken {
    /// Which.
    pub item: ItemId,
}

/// Somebody of the team read an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AlertRead {
    /// Which.
    pub item: ItemId,
}

/// An item as the record holds it. It stays open until a call with an outcome closes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Which item.
    pub item: ItemId,
    /// Its level.
    pub level: Level,
    /// What raised it.
    pub source: AlertSource,
    /// When it was raised to this level.
    pub raised_at: Timestamp,
    /// When its clock ends.
    pub due_at: Timestamp,
    /// It was raised outside working hours.
    pub on_call: bool,
    /// Who has it.
    pub owner: Option<Staff>,
    /// Who has read it, and when; the first reading of each.
    pub read: Vec<(Staff, Timestamp)>,
    /// Calls that nobody answered.
    pub tries: u32,
    /// When to try again.
    pub next_try_at: Option<Timestamp>,
    /// Who closed it, when, with which outcome.
    pub closed: Option<Closed>,
}

/// How an item was closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closed {
    /// By whom.
    pub by: Actor,
    /// When.
    pub at: Timestamp,
    /// With which outcome.
    pub outcome: Outcome,
}

/// Takes an item. Whoever takes it last has it.
///
/// # Errors
/// There is no such open item, or the one who takes it is not on the staff.
pub fn take(record: &PersonRecord, item: &ItemId, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let staff = act
        .who
        .staff()
        .ok_or_else(|| Refusal::of("", "refused-staff-only"))?;
    let raised = ensure(record, item, act.now)?;
    let owner = record.alerts.get(item).and_then(|alert| alert.owner.as_ref());
    if owner.is_some_and(|owner| owner.id == staff.id) {
        return Ok(Vec::new());
    }
    let events = raised
        .into_iter()
        .chain([AlertTaken { item: item.clone() }.into()])
        .collect();
    act.drafts(record.episode(), events)
}

/// Notes that somebody of the team read every open item of a person. It never closes one.
///
/// # Errors
/// The reader is not on the staff.
pub fn read_all(record: &PersonRecord, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let staff = act
        .who
        .staff()
        .ok_or_else(|| Refusal::of("", "refused-staff-only"))?;
    let events = record
        .open_alerts()
        .into_iter()
        .filter(|alert| alert.read.iter().all(|(reader, _)| reader.id != staff.id))
        .map(|alert| {
            AlertRead {
                item: alert.item.clone(),
            }
            .into()
        })
        .collect();
    act.drafts::<PersonEvent>(record.episode(), events)
}

/// What an item says at one moment: its level, since when, the rules behind it, and how often the person wrote. A sheet that was filled in beside one mark does not
/// close an item that has another by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark(String);

impl Mark {
    /// What the item says now.
    #[must_use]
    pub fn of(record: &PersonRecord, item: &ItemId) -> Mark {
        let alert = record.alerts.get(item).filter(|alert| alert.closed.is_none());
        let check = item.check().and_then(|id| record.checks.get(&id));
        let decision = check.map(|check| &check.decision);
        let level = alert
            .map(|alert| alert.level)
            .max(decision.and_then(|decision| decision.level));
        let since = alert.map_or(0, |alert| alert.raised_at.as_millisecond());
        let rules = decision.into_iter().flat_map(|decision| &decision.fired);
        let rules: Vec<&str> = rules.map(|fired| fired.rule.as_str()).collect();
        Mark(format!(
            "{} {since} {} {}",
            level.map_or("none", Level::name),
            check.map_or(0, |check| check.notes.len()),
            rules.join("+")
        ))
    }

    /// Items with what each says now.
    #[must_use]
    pub fn each(record: &PersonRecord, items: Vec<ItemId>) -> Vec<(ItemId, Mark)> {
        let marked = items.into_iter().map(|item| {
            let mark = Mark::of(record, &item);
            (item, mark)
        });
        marked.collect()
    }

    /// A mark as a form sends it back.
    #[must_use]
    pub fn from_form(text: &str) -> Mark {
        Mark(text.to_owned())
    }

    /// The mark as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An item that a page names must be open; one that only waits (a check left, a contact due) is raised when the team acts on it.
pub(crate) fn ensure(
    record: &PersonRecord,
    item: &ItemId,
    now: Timestamp,
) -> Result<Option<PersonEvent>, Refusal> {
    if record
        .alerts
        .get(item)
        .is_some_and(|alert| alert.closed.is_none())
    {
        return Ok(None);
    }
    if item.contact().is_some_and(|name| {
        record
            .contact(name)
            .is_some_and(|contact| contact.done_at.is_none())
    }) {
        return Ok(None);
    }
    let check = item
        .check()
        .and_then(|id| record.checks.get(&id))
        .filter(|check| is_left(check));
    let Some((check, left)) = check.and_then(|check| Some((check, check.left.as_ref()?))) else {
        return Err(Refusal::of("item", "refused-item-closed"));
    };
    Ok(Some(PersonEvent::from(AlertRaised {
        item: item.clone(),
        level: check.decision.level.unwrap_or(Level::YellowRoutine),
        source: AlertSource::Check(check.id),
        due: Due {
            at: left.due_at.max(now),
            on_call: false,
        },
    })))
}

fn is_left(check: &CheckRecord) -> bool {
    check.reported_at.is_none() && !check.closed
}

/// When somebody who is silent is to be called.
pub(crate) fn silence_due(centre: &CentreRecord, from: Timestamp) -> Timestamp {
    later(
        from,
        i64::from(
            centre
                .settings
                .as_ref()
                .map_or(0, |settings| settings.retry_minutes),
        ),
    )
}

/// The order of a level inside its lane.
fn rank(level: Option<Level>) -> u8 {
    match level {
        Some(Level::Red) => 5,
        Some(Level::Orange) => 4,
        Some(Level::Yellow) => 3,
        Some(Level::YellowRoutine) => 2,
        Some(Level::Green) | None => 1,
    }
}

fn lane(level: Option<Level>) -> Lane {
    match level {
        Some(Level::Red | Level::Orange) => Lane::Now,
        Some(Level::Yellow | Level::YellowRoutine) => Lane::Today,
        Some(Level::Green) | None => Lane::Silent,
    }
}

/// One row for each open item and for each check that was left.
pub(crate) fn rows(record: &PersonRecord) -> Vec<WorklistRow> {
    let alerts = record.open_alerts().into_iter().map(|alert| {
        // A check that went on after the item was raised may stand higher by now, held by an opener.
        let held = alert
            .item
            .check()
            .and_then(|id| record.checks.get(&id))
            .and_then(|check| check.decision.level);
        WorklistRow {
            item: alert.item.to_string(),
            lane: lane(Some(alert.level)),
            rank: rank(Some(alert.level)),
            opens_at: alert.raised_at,
            due_at: alert.due_at,
            body: worklist::Body::of_alert(record, alert, held).to_bytes(),
        }
    });
    let left = record
        .checks
        .values()
        .filter(|check| is_left(check))
        .filter_map(|check| {
            let left = check.left.as_ref()?;
            let item = ItemId::of_check(check.id);
            let raised = record.alerts.get(&item);
            // An item that a call closed knew nothing of what was answered since.
            let higher =
                raised.is_none_or(|alert| alert.closed.is_some() || check.decision.level > Some(alert.level));
            higher.then(|| WorklistRow {
                item: format!("{item}/left"),
                lane: lane(check.decision.level),
                rank: rank(check.decision.level),
                opens_at: left.opens_at,
                due_at: left.due_at,
                body: worklist::Body::of_left(record, check).to_bytes(),
            })
        });
    alerts.chain(left).collect()
}

impl PersonRecord {
    pub(crate) fn alert_raised(&mut self, event: AlertRaised, at: Timestamp) {
        let alert = self.alerts.entry(event.item.clone()).or_insert_with(|| Alert {
            item: event.item,
            level: event.level,
            source: event.source,
            raised_at: at,
            due_at: event.due.at,
            on_call: event.due.on_call,
            owner: None,
            read: Vec::new(),
            tries: 0,
            next_try_at: None,
            closed: None,
        });
        // Raising an item again means new facts: those who read it before have not read these.
        if event.level > alert.level || alert.closed.is_some() {
            alert.level = alert.level.max(event.level);
            alert.raised_at = at;
            alert.due_at = match alert.closed {
                Some(_) => event.due.at,
                None => alert.due_at.min(event.due.at),
            };
            alert.on_call = event.due.on_call;
            alert.read.clear();
            alert.closed = None;
        }
    }

    pub(crate) fn alert_taken(&mut self, event: &AlertTaken, who: Actor) {
        let Actor::Staff(staff) = who else { return };
        if let Some(alert) = self.alerts.get_mut(&event.item) {
            alert.owner = Some(staff);
        } else if let Some(contact) = event.item.contact().and_then(|name| self.contact_mut(name)) {
            contact.owner = Some(staff);
        }
    }

    pub(crate) fn alert_read(&mut self, event: &AlertRead, who: Actor, at: Timestamp) {
        if let (Some(alert), Actor::Staff(staff)) = (self.alerts.get_mut(&event.item), who)
            && alert.read.iter().all(|(reader, _)| reader.id != staff.id)
        {
            alert.read.push((staff, at));
        }
    }
}
