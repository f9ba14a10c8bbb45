//! Visits ahead and behind, and the contacts of the follow-up that are still to come.

use crate::follow_up::PlannedContact;
use crate::person::PersonRecord;
use crate::visit::Visit;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use protocol::Channel;

/// The page of visits at one instant.
#[derive(Clone, Debug, PartialEq)]
pub struct Visits<'a> {
    /// The next visit; one that began today stays until it is noted that it took place.
    pub next: Option<&'a Visit>,
    /// Visits after it.
    pub later: Vec<&'a Visit>,
    /// Over, called off, or past without a note; the newest first.
    pub past: Vec<&'a Visit>,
    /// What the team plans to do, in order.
    pub planned: Vec<Planned<'a>>,
}

/// One contact of the follow-up that is still to come.
#[derive(Clone, Debug, PartialEq)]
pub struct Planned<'a> {
    /// How.
    pub channel: Channel,
    /// What is done, by name.
    pub content: &'a [String],
    /// When.
    pub when: When,
    /// Days until it comes again.
    pub every_days: Option<u32>,
}

/// When a contact comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At an hour that was agreed.
    At(Timestamp),
    /// Some time on a day.
    On(Date),
}

/// Further contacts than this are shown when they are nearer.
const PLANNED_MOST: usize = 6;

impl<'a> Visits<'a> {
    /// The visits of a record, in the person's zone.
    #[must_use]
    pub fn of(record: &'a PersonRecord, zone: &TimeZone, now: Timestamp) -> Visits<'a> {
        let today = zone.to_datetime(now).date();
        let date = |at: Timestamp| zone.to_datetime(at).date();
        let mut ahead: Vec<&Visit> = Vec::new();
        let mut past: Vec<&Visit> = Vec::new();
        for visit in record.visits.values() {
            let over = visit.kept.is_some() || date(visit.plan.at) < today;
            let called_off = visit.cancelled_at.is_some();
            if over || called_off {
                past.push(visit);
            } else {
                ahead.push(visit);
            }
        }
        ahead.sort_by_key(|visit| (visit.plan.at, visit.id));
        past.sort_by_key(|visit| std::cmp::Reverse((visit.plan.at, visit.id)));
        let mut ahead = ahead.into_iter();
        Visits {
            next: ahead.next(),
            later: ahead.collect(),
            past,
            planned: planned(record, zone, today),
        }
    }
}

fn planned<'a>(record: &'a PersonRecord, zone: &TimeZone, today: Date) -> Vec<Planned<'a>> {
    let mut open: Vec<&PlannedContact> = record
        .contacts
        .iter()
        .filter(|contact| contact.done_at.is_none() && zone.to_datetime(contact.due_at).date() >= today)
        .collect();
    open.sort_by_key(|contact| contact.due_at);
    open.into_iter()
        .take(PLANNED_MOST)
        .map(|contact| Planned {
            channel: contact.channel,
            content: &contact.content,
            when: if contact.is_agreed() {
                When::At(contact.due_at)
            } else {
                When::On(zone.to_datetime(contact.due_at).date())
            },
            every_days: contact.every_days,
        })
        .collect()
}
