//! The worklist as the team sees it: one row for each person, in four lanes, the most urgent first.
//!
//! Pure from the rows alone: no record is loaded, so that a list of hundreds is as quick as one of ten.

use crate::actor::Staff;
use crate::alert::ItemId;
use crate::message::Message;
use crate::person::PersonRecord;
use crate::projection::{Folded as _, Lane};
use crate::stream::StreamId;
use crate::worklist::{Body, Signs};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use protocol::{Channel, Level, Role};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// One row of the worklist as it is stored.
#[derive(Clone, Debug)]
pub struct Item {
    /// Whose.
    pub person: StreamId,
    /// Its lane.
    pub lane: Lane,
    /// Order inside the lane, highest first.
    pub rank: u8,
    /// The end of its clock.
    pub due_at: Timestamp,
    /// What it says; none when it can not be read, and then the row is shown without words.
    pub body: Option<Body>,
}

/// The whole list.
#[derive(Clone, Debug)]
pub struct Board {
    /// All four lanes, in the order of the screen.
    pub lanes: [LaneRows; 4],
}

impl Board {
    /// How many people are on it.
    #[must_use]
    pub fn people(&self) -> usize {
        self.lanes.iter().map(|lane| lane.rows.len()).sum()
    }
}

/// One lane.
#[derive(Clone, Debug)]
pub struct LaneRows {
    /// Which.
    pub lane: Lane,
    /// Its people, the most urgent first.
    pub rows: Vec<Row>,
}

/// One person.
#[derive(Clone, Debug)]
pub struct Row {
    /// Whose.
    pub person: StreamId,
    /// The item to take or close.
    pub item: Option<ItemId>,
    /// Their name; empty when the row can not be read.
    pub name: String,
    /// Language they are spoken to in.
    pub language: String,
    /// Civil days since the harvest in the centre's zone; negative before.
    pub day: Option<i32>,
    /// Why the marrow was taken.
    pub role: Option<Role>,
    /// Full years of age.
    pub age: Option<i16>,
    /// The level; none for silence without a sign and for what is planned.
    pub level: Option<Level>,
    /// Why they are here.
    pub why: Vec<Message>,
    /// The rules behind it.
    pub rules: Vec<String>,
    /// What changed, when it is known.
    pub news: Option<Change>,
    /// Further open items of the same person.
    pub more: usize,
    /// The clock.
    pub clock: Clock,
    /// Calls that nobody answered, and when to try again.
    pub tries: Option<(u32, Option<Timestamp>)>,
    /// Pain of the last seven days, today last; a day without a value stays empty.
    pub pain: [Option<u8>; 7],
    /// How and when they were last heard from.
    pub last_contact: Option<(Message, Timestamp)>,
    /// Who has it.
    pub owner: Option<Staff>,
}

/// What changed since the check of today or yesterday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// The same sign, at a higher level than yesterday.
    Worse,
    /// A sign that was not there.
    New,
}

/// Where the clock of a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// Time is left; `of` is the whole of it. Minutes.
    Left {
        /// Minutes left, rounded up: 0 is over.
        left: i64,
        /// Minutes in all.
        of: i64,
    },
    /// Time is left, and the person was told until when.
    Promised {
        /// Minutes left.
        left: i64,
        /// Until when.
        at: Timestamp,
    },
    /// The time is over. Minutes.
    Over {
        /// Minutes since.
        by: i64,
        /// Minutes there were in all.
        of: i64,
    },
    /// Call at the latest then.
    CallBy(Timestamp),
    /// On the calendar.
    Planned {
        /// When.
        at: Timestamp,
        /// How.
        channel: Channel,
    },
}

/// Puts the rows into lanes, one for each person: the most urgent of their items.
#[must_use]
pub fn board(items: Vec<Item>, zone: &TimeZone, now: Timestamp) -> Board {
    let mut people: BTreeMap<StreamId, (Item, BTreeSet<Option<ItemId>>)> = BTreeMap::new();
    for item in items {
        // The same item may stand twice: raised, and left at a higher level since. What is only planned is no further
        // item: everyone has a next contact.
        let further = (item.lane != Lane::Planned).then(|| id_of(&item));
        match people.get_mut(&item.person) {
            None => {
                people.insert(item.person, (item, further.into_iter().collect()));
            }
            Some((top, ids)) => {
                ids.extend(further);
                if urgency(&item) < urgency(top) {
                    *top = item;
                }
            }
        }
    }
    let mut lanes = Lane::ALL.map(|lane| LaneRows {
        lane,
        rows: Vec::new(),
    });
    let mut tops: Vec<_> = people.into_values().collect();
    tops.sort_by_cached_key(|(item, _)| {
        (
            urgency(item),
            Reverse(is_worse(item, zone)),
            started(item),
            item.person,
        )
    });
    for (item, mut ids) in tops {
        ids.remove(&id_of(&item));
        if let Some(lane) = lanes.iter_mut().find(|lane| lane.lane == item.lane) {
            lane.rows.push(row(item, ids.len(), zone, now));
        }
    }
    Board { lanes }
}

fn id_of(item: &Item) -> Option<ItemId> {
    item.body.as_ref().map(|body| body.item.clone())
}

/// The open items of one person as they show now, the most urgent first, each item once.
#[must_use]
pub fn open_items(record: &PersonRecord, now: Timestamp) -> Vec<Item> {
    let rows = record
        .projected()
        .worklist
        .into_iter()
        .filter(|row| row.opens_at <= now);
    let mut items: Vec<Item> = rows
        .map(|row| Item {
            person: record.id,
            lane: row.lane,
            rank: row.rank,
            due_at: row.due_at,
            body: Body::from_bytes(&row.body).ok(),
        })
        .collect();
    items.sort_by_key(urgency);
    let mut seen: Vec<ItemId> = Vec::new();
    items.retain(|item| {
        let Some(id) = item.body.as_ref().map(|body| body.item.clone()) else {
            return true;
        };
        let fresh = !seen.contains(&id);
        seen.push(id);
        fresh
    });
    items
}

/// The row of one person as the worklist shows it now; none when nothing of theirs is open.
#[must_use]
pub fn row_of(record: &PersonRecord, zone: &TimeZone, now: Timestamp) -> Option<Row> {
    let board = board(open_items(record, now), zone, now);
    board.lanes.into_iter().flat_map(|lane| lane.rows).next()
}

/// Lane, then level, then the time that is left.
fn urgency(item: &Item) -> (Lane, Reverse<u8>, Timestamp) {
    (item.lane, Reverse(item.rank), item.due_at)
}

fn is_worse(item: &Item, zone: &TimeZone) -> bool {
    item.body
        .as_ref()
        .is_some_and(|body| change(body, zone) == Some(Change::Worse))
}

/// The later harvest first: the day is lower.
fn started(item: &Item) -> Reverse<Option<Date>> {
    Reverse(item.body.as_ref().and_then(|body| body.harvested_on))
}

fn row(item: Item, more: usize, zone: &TimeZone, now: Timestamp) -> Row {
    let Some(body) = item.body else {
        return unreadable(item.person, item.lane, item.due_at, more, now);
    };
    let today = zone.to_datetime(now).date();
    Row {
        person: item.person,
        day: body
            .harvested_on
            .map(|harvested_on| (today - harvested_on).get_days()),
        age: body
            .birth_on
            .map(|birth_on| crate::enrolment::age_on(birth_on, today)),
        news: change(&body, zone),
        more,
        clock: clock(item.lane, item.due_at, &body, now),
        tries: (body.tries > 0).then_some((body.tries, body.next_try_at)),
        pain: pain_by_day(&body.pain, today, zone),
        item: Some(body.item),
        name: body.name,
        language: body.language,
        role: body.role,
        level: body.level,
        why: body.why,
        rules: body.rules.iter().map(ToString::to_string).collect(),
        last_contact: body.last_contact,
        owner: body.owner,
    }
}

/// A row whose words are lost still shows where it stands, so that somebody opens it.
fn unreadable(person: StreamId, lane: Lane, due_at: Timestamp, more: usize, now: Timestamp) -> Row {
    Row {
        person,
        item: None,
        name: String::new(),
        language: String::new(),
        day: None,
        role: None,
        age: None,
        level: match lane {
            Lane::Now => Some(Level::Red),
            Lane::Today => Some(Level::Yellow),
            Lane::Silent | Lane::Planned => None,
        },
        why: vec![Message::new("team-list-unreadable")],
        rules: Vec::new(),
        news: None,
        more,
        clock: spent(due_at, due_at, now).unwrap_or(Clock::CallBy(due_at)),
        tries: None,
        pain: [None; 7],
        last_contact: None,
        owner: None,
    }
}

fn clock(lane: Lane, due_at: Timestamp, body: &Body, now: Timestamp) -> Clock {
    if lane == Lane::Planned {
        return Clock::Planned {
            at: due_at,
            channel: body.channel.unwrap_or(Channel::Phone),
        };
    }
    if let Some(over) = spent(body.since, due_at, now) {
        return over;
    }
    let left = minutes_up(now, due_at);
    match lane {
        Lane::Silent | Lane::Planned => Clock::CallBy(due_at),
        Lane::Today => Clock::Promised { left, at: due_at },
        Lane::Now => Clock::Left {
            left,
            of: minutes_up(body.since, due_at),
        },
    }
}

/// The clock of an item that is over its limit.
pub(super) fn spent(since: Timestamp, due_at: Timestamp, now: Timestamp) -> Option<Clock> {
    (due_at <= now).then(|| Clock::Over {
        by: minutes_up(due_at, now).max(1),
        of: minutes_up(since, due_at),
    })
}

/// Whole minutes from one instant to a later one, rounded up, so that "1 minute left" is never zero seconds.
pub(super) fn minutes_up(from: Timestamp, to: Timestamp) -> i64 {
    let seconds = to.as_second().saturating_sub(from.as_second()).max(0);
    seconds / 60 + i64::from(seconds % 60 > 0)
}

/// Said only when the check before is of the same day or the day before: older news is none.
fn change(body: &Body, zone: &TimeZone) -> Option<Change> {
    let before = body.before?;
    let day = zone.to_datetime(body.since).date();
    let then = zone.to_datetime(before.at).date();
    let yesterday = day.checked_sub(1.day()).ok()?;
    match before.signs {
        Signs::New if then == day || then == yesterday => Some(Change::New),
        Signs::Known if then == yesterday && Some(before.level) < body.level => Some(Change::Worse),
        Signs::New | Signs::Known => None,
    }
}

/// The newest value of each of the seven days up to today.
#[must_use]
pub fn pain_by_day(values: &[(Timestamp, Decimal)], today: Date, zone: &TimeZone) -> [Option<u8>; 7] {
    let mut days = [None; 7];
    for (at, pain) in values {
        let ago = (today - zone.to_datetime(*at).date()).get_days();
        let slot = usize::try_from(6 - ago).ok();
        if let Some(day) = slot.and_then(|slot| days.get_mut(slot)) {
            *day = pain.round().to_u8();
        }
    }
    days
}

#[cfg(test)]
mod tests;
