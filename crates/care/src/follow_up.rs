//! The follow-up: contacts planned from the protocol's schedule, and who has fallen silent.

use crate::actor::Staff;
use crate::alert::ItemId;
use crate::call::NextContact;
use crate::enrolment::{Harvest, Place};
use crate::hours::later;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use crate::projection::{Lane, WorklistRow};
use crate::worklist;
use jiff::civil::{Date, time};
use jiff::{Timestamp, ToSpan as _};
use protocol::{Channel, Contact};
use serde::{Deserialize, Serialize};

/// The contacts of the follow-up were planned, or planned anew: they replace every planned contact that is not done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpPlanned {
    /// The contacts, in order of their due date.
    pub contacts: Vec<ContactPlan>,
}

/// One contact as it was planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactPlan {
    /// Name, such as `day-7`.
    pub id: String,
    /// From when it counts.
    pub opens_at: Timestamp,
    /// When it is due.
    pub due_at: Timestamp,
    /// When somebody who has not been heard from counts as silent; none for what the team does itself.
    pub silent_at: Option<Timestamp>,
    /// When the silent person is to be called at the latest.
    pub call_by: Timestamp,
    /// How.
    pub channel: Channel,
    /// What is done, by name.
    pub content: Vec<String>,
    /// Days until it comes again.
    pub every_days: Option<u32>,
}

/// One planned contact as the record holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedContact {
    /// Name, such as `day-7`, or `agreed-N` for one agreed in a call.
    pub id: String,
    /// From when it counts.
    pub opens_at: Timestamp,
    /// When it is due.
    pub due_at: Timestamp,
    /// When somebody who has not been heard from counts as silent.
    pub silent_at: Option<Timestamp>,
    /// When to call at the latest.
    pub call_by: Timestamp,
    /// How.
    pub channel: Channel,
    /// What is done, by name.
    pub content: Vec<String>,
    /// Days until it comes again.
    pub every_days: Option<u32>,
    /// When it was done.
    pub done_at: Option<Timestamp>,
    /// Who has it.
    pub owner: Option<Staff>,
    /// Calls that nobody answered.
    pub tries: u32,
    /// When to try again.
    pub next_try_at: Option<Timestamp>,
}

impl PlannedContact {
    fn of(plan: ContactPlan) -> PlannedContact {
        PlannedContact {
            id: plan.id,
            opens_at: plan.opens_at,
            due_at: plan.due_at,
            silent_at: plan.silent_at,
            call_by: plan.call_by,
            channel: plan.channel,
            content: plan.content,
            every_days: plan.every_days,
            done_at: None,
            owner: None,
            tries: 0,
            next_try_at: None,
        }
    }

    /// Whether its time was agreed in a call, so that it may be told as an hour.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        self.id.starts_with(AGREED)
    }

    /// What the contact is for, in the team's words.
    #[must_use]
    pub fn reason_message(&self) -> Message {
        if self.is_agreed() {
            return Message::new("team-why-agreed").with("at", Arg::Moment(self.due_at));
        }
        let content = self
            .content
            .iter()
            .map(|name| Message::new(format!("contact-content-{name}")))
            .collect();
        Message::new("team-why-planned").with("content", Arg::List(content))
    }

    /// Done once more; one that comes again moves on to its next date after now.
    fn finish(&mut self, at: Timestamp) {
        let Some(days) = self.every_days.filter(|days| *days > 0) else {
            self.done_at = Some(at);
            return;
        };
        let step = i64::from(days) * 24 * 60;
        let mut shift = step;
        while later(self.opens_at, shift) <= at {
            shift += step;
        }
        self.opens_at = later(self.opens_at, shift);
        self.due_at = later(self.due_at, shift);
        self.silent_at = self.silent_at.map(|silent| later(silent, shift));
        self.call_by = later(self.call_by, shift);
        self.tries = 0;
        self.next_try_at = None;
        self.owner = None;
    }
}

const AGREED: &str = "agreed-";

/// Plans every contact of the protocol from the harvest whose last day is not over. Those made only in some people (`only_if`) are
/// planned when that is known.
pub(crate) fn plan(
    place: &Place<'_>,
    harvest: &Harvest,
    existing: &[PlannedContact],
    now: Timestamp,
) -> FollowUpPlanned {
    let today = place.today(now);
    let over = |contact: &Contact| {
        let last = harvest.harvested_on.checked_add(contact.latest.days()).ok();
        contact.repeat.is_none() && last.is_some_and(|last| last < today)
    };
    let done = |id: &str| {
        existing
            .iter()
            .any(|contact| contact.id == id && contact.done_at.is_some())
    };
    let mut contacts: Vec<_> = place
        .protocol
        .contacts()
        .iter()
        .filter(|contact| contact.only_if.is_none() && !done(&contact.id) && !over(contact))
        .filter_map(|contact| plan_one(contact, place, harvest.harvested_on))
        .collect();
    contacts.sort_by_key(|contact| contact.due_at);
    FollowUpPlanned { contacts }
}

fn plan_one(contact: &Contact, place: &Place<'_>, harvested_on: Date) -> Option<ContactPlan> {
    let settings = place.centre.settings.as_ref();
    let zone = place.centre.zone();
    let day = |days: i32| harvested_on.checked_add(days.days()).ok();
    let start = |date: Date| zone.to_ambiguous_timestamp(date.at(0, 0, 0, 0)).compatible().ok();
    let due_on = day(contact.due)?;
    let morning = time(9, 0, 0, 0);
    let due_at = settings
        .and_then(|settings| settings.hours.on(due_on, zone))
        .map(|(open, _)| open)
        .or_else(|| {
            zone.to_ambiguous_timestamp(due_on.to_datetime(morning))
                .compatible()
                .ok()
        })?;
    let opens_at = start(day(contact.earliest.unwrap_or(contact.due))?)?;
    let silent_hours = settings.map_or(0, |settings| settings.silent_after_hours);
    let silent_at = later(due_at, i64::from(silent_hours) * 60);
    Some(ContactPlan {
        id: contact.id.clone(),
        opens_at: opens_at.min(due_at),
        due_at,
        silent_at: (contact.channel == Channel::App).then_some(silent_at),
        call_by: if contact.channel == Channel::App {
            crate::alert::silence_due(place.centre, silent_at)
        } else {
            settings
                .and_then(|settings| settings.hours.on(due_on, zone))
                .map_or(due_at, |(_, close)| close)
        },
        channel: contact.channel,
        content: contact.content.clone(),
        every_days: contact.repeat.as_ref().map(|repeat| repeat.every_days),
    })
}

/// The next contact by app (silent when nothing is heard) and the next the team makes itself.
pub(crate) fn rows(record: &PersonRecord) -> Vec<WorklistRow> {
    let next = |wanted: fn(&PlannedContact) -> bool| {
        record
            .contacts
            .iter()
            .filter(|contact| contact.done_at.is_none() && wanted(contact))
            .min_by_key(|contact| contact.due_at)
    };
    let silent = next(|contact| contact.silent_at.is_some()).and_then(|contact| {
        Some(WorklistRow {
            item: ItemId::of_contact(&contact.id).to_string(),
            lane: Lane::Silent,
            rank: 1,
            opens_at: contact.silent_at?,
            due_at: contact.next_try_at.unwrap_or(contact.call_by),
            body: worklist::Body::of_contact(record, contact, true).to_bytes(),
        })
    });
    let planned = next(|contact| contact.silent_at.is_none()).map(|contact| WorklistRow {
        item: ItemId::of_contact(&contact.id).to_string(),
        lane: Lane::Planned,
        rank: 1,
        // It shows on the morning of its day, not weeks before.
        opens_at: later(contact.due_at, -12 * 60),
        due_at: contact.next_try_at.unwrap_or(contact.due_at),
        body: worklist::Body::of_contact(record, contact, false).to_bytes(),
    });
    silent.into_iter().chain(planned).collect()
}

impl PersonRecord {
    /// A planned contact by name.
    #[must_use]
    pub fn contact(&self, id: &str) -> Option<&PlannedContact> {
        self.contacts.iter().find(|contact| contact.id == id)
    }

    /// The self-check that is due now, if one is.
    #[must_use]
    pub fn check_due(&self, now: Timestamp) -> Option<&PlannedContact> {
        self.contacts.iter().find(|contact| {
            contact.done_at.is_none() && contact.channel == Channel::App && contact.opens_at <= now
        })
    }

    pub(crate) fn contact_mut(&mut self, id: &str) -> Option<&mut PlannedContact> {
        self.contacts.iter_mut().find(|contact| contact.id == id)
    }

    pub(crate) fn contacts_planned(&mut self, event: FollowUpPlanned) {
        self.contacts
            .retain(|contact| contact.done_at.is_some() || contact.id.starts_with(AGREED));
        self.contacts
            .extend(event.contacts.into_iter().map(PlannedContact::of));
    }

    pub(crate) fn contact_done(&mut self, id: &str, at: Timestamp) {
        if let Some(contact) = self.contact_mut(id) {
            contact.finish(at);
        }
    }

    /// A reported check is every contact by app that was open.
    pub(crate) fn contacts_checked(&mut self, at: Timestamp) {
        self.finish_open(at, |channel| channel == Channel::App);
    }

    /// A call that reached somebody is every phone contact that was open, and ends a silence.
    pub(crate) fn contacts_called(&mut self, at: Timestamp) {
        self.finish_open(at, |channel| channel == Channel::Phone);
        for contact in &mut self.contacts {
            let silent = contact.silent_at.is_some_and(|silent| silent <= at);
            if contact.done_at.is_none() && silent {
                contact.finish(at);
            }
        }
    }

    fn finish_open(&mut self, at: Timestamp, wanted: fn(Channel) -> bool) {
        for contact in &mut self.contacts {
            if contact.done_at.is_none() && contact.opens_at <= at && wanted(contact.channel) {
                contact.finish(at);
            }
        }
    }

    /// What was agreed at the end of a call becomes a planned contact.
    pub(crate) fn contact_agreed(&mut self, next: &NextContact, at: Timestamp) {
        let number = self
            .contacts
            .iter()
            .filter(|contact| contact.id.starts_with(AGREED))
            .count()
            + 1;
        self.contacts.push(PlannedContact::of(ContactPlan {
            id: format!("{AGREED}{number}"),
            opens_at: at,
            due_at: next.at,
            silent_at: None,
            call_by: next.at,
            channel: next.channel,
            content: Vec::new(),
            every_days: None,
        }));
    }
}
