//! The plan of one day as one thread: what was done, what is due now, what comes later.

use super::Card;
use crate::enrolment::Place;
use crate::hours::later;
use crate::person::PersonRecord;
use crate::view::medicines::{AsNeeded, EveryDay, Medicines, sleepy};
use crate::visit::Visit;
use jiff::Timestamp;
use jiff::civil::{Date, Time, time};
use jiff::tz::TimeZone;
use medicine::directions::Dose;
use medicine::{CentreLimits, DayPlan, DoseCount, Entry, EntryId, Formulary, Slot, Verdict};
use protocol::{Channel, Level};

/// One thing of the day.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<'a> {
    /// Where it stands.
    pub state: State,
    /// What it is.
    pub what: What<'a>,
    /// A dose that makes one sleepy or dizzy was taken: the fall notice hangs here.
    pub sleepy: bool,
    /// Where it stands in the order of the day; never shown.
    pub order: Timestamp,
}

/// Where a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It was done, at an instant.
    Done(Timestamp),
    /// Its time has come, and it is the next one.
    Now,
    /// Not yet.
    Later,
}

/// What a step is.
#[derive(Clone, Debug, PartialEq)]
pub enum What<'a> {
    /// A dose of a medicine.
    Dose {
        /// Which medicine.
        entry: &'a Entry,
        /// How much, when the list says so.
        dose: Option<Dose>,
        /// In which part of the day; none when the list does not say.
        slot: Option<Slot>,
    },
    /// A medicine that may be taken if needed.
    IfNeeded {
        /// Which medicine.
        entry: &'a Entry,
        /// Whether one may be taken now.
        verdict: Verdict,
        /// How many were taken in 24 hours.
        count: DoseCount,
        /// The last dose.
        last_at: Option<Timestamp>,
    },
    /// A call by the team.
    Call {
        /// Who calls, when somebody has taken it.
        name: Option<String>,
        /// When it was agreed for, or by when it comes.
        time: CallTime,
    },
    /// A visit.
    Visit(&'a Visit),
    /// A self-check that was reported today.
    CheckDone {
        /// Which, for the link to its result.
        check: crate::check::CheckId,
        /// What came of it.
        level: Option<Level>,
    },
    /// A self-check that is due, while something more urgent has the main card.
    CheckDue,
}

/// When a call comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CallTime {
    /// At the time that was agreed.
    At(Timestamp),
    /// Any time until then.
    By(Timestamp),
    /// It was made.
    Made,
}

/// What the plan is made from.
pub(super) struct Day<'a, 'p> {
    pub(super) record: &'a PersonRecord,
    pub(super) place: &'p Place<'p>,
    pub(super) formulary: &'a Formulary,
    pub(super) limits: &'a CentreLimits,
    pub(super) zone: &'p TimeZone,
    pub(super) now: Timestamp,
}

/// A notice about falls stays on a dose for this long, so that it is there in the night after it too.
const NOTICE_HOURS: i64 = 24;

/// The steps of today: done ones first, then what is due, then what comes, each in order of time.
pub(super) fn of<'a>(day: &Day<'a, '_>, card: &Card) -> Vec<Step<'a>> {
    let mut steps = Vec::new();
    if day
        .record
        .day(day.now, day.place.centre.zone())
        .is_none_or(|day| day >= 0)
    {
        steps.extend(doses(day));
        steps.extend(calls(day));
        steps.extend(checks(day, card));
    }
    steps.extend(visits(day));
    steps.sort_by_key(|step| (!matches!(step.state, State::Done(_)), step.order));
    let due = steps
        .iter_mut()
        .find(|step| matches!(step.what, What::Dose { slot: Some(_), .. }) && step.state == State::Later);
    if let Some(step) = due.filter(|step| step.order <= day.now) {
        step.state = State::Now;
    }
    steps
}

fn doses<'a>(day: &Day<'a, '_>) -> Vec<Step<'a>> {
    let medicines = Medicines::of(day.record, day.formulary, day.limits, day.zone, day.now);
    let makes_sleepy = sleepy(day.record, day.formulary);
    let entries: Vec<Entry> = day.record.entries().cloned().collect();
    let unknown = DayPlan::of(&entries, day.today()).ask_times;
    let mut steps = Vec::new();
    for each in &medicines.every_day {
        steps.extend(day.daily(each, &unknown, makes_sleepy.contains(&each.row.entry.id)));
    }
    for each in &medicines.as_needed {
        steps.extend(day.if_needed(each, makes_sleepy.contains(&each.row.entry.id)));
    }
    steps
}

impl<'a> Day<'a, '_> {
    pub(super) fn today(&self) -> Date {
        self.date(self.now)
    }

    fn date(&self, at: Timestamp) -> Date {
        self.zone.to_datetime(at).date()
    }

    fn at(&self, clock: Time) -> Timestamp {
        let there = self.today().to_datetime(clock);
        self.zone
            .to_ambiguous_timestamp(there)
            .compatible()
            .unwrap_or(self.now)
    }

    /// Doses taken today in the order they were taken, then the parts of the day that no dose covers.
    fn daily(&self, each: &EveryDay<'a>, unknown: &[EntryId], makes_sleepy: bool) -> Vec<Step<'a>> {
        let entry = each.row.entry;
        let planned: Vec<(Option<Slot>, Option<Dose>)> = Slot::ALL
            .into_iter()
            .zip(&each.slots)
            .filter(|(_, dose)| dose.is_some())
            .map(|(slot, dose)| (Some(slot), *dose))
            .collect();
        let mut steps = Vec::new();
        for (number, at) in each.taken_today.iter().enumerate() {
            let (slot, dose) = planned.get(number).copied().unwrap_or((None, None));
            steps.push(taken(entry, dose, slot, *at, makes_sleepy));
        }
        if each.taken_today.is_empty() && makes_sleepy {
            steps.extend(self.last_night(entry));
        }
        for (slot, dose) in planned.iter().skip(each.taken_today.len()) {
            let clock = slot.map_or(Time::MIN, begins);
            steps.push(later_dose(entry, *dose, *slot, self.at(clock)));
        }
        if planned.is_empty() && each.taken_today.is_empty() && unknown.contains(&entry.id) {
            steps.push(later_dose(entry, None, None, self.now));
        }
        steps
    }

    fn if_needed(&self, each: &AsNeeded<'a>, makes_sleepy: bool) -> Vec<Step<'a>> {
        let entry = each.row.entry;
        let mut steps = Vec::new();
        if makes_sleepy {
            steps.extend(self.last_night(entry));
        }
        let order = match each.answer.verdict {
            Verdict::Wait { until } | Verdict::NoMoreToday { until } => until,
            Verdict::Yes { .. } | Verdict::AskYourNurse { .. } => self.now,
        };
        steps.push(Step {
            state: State::Later,
            what: What::IfNeeded {
                entry,
                verdict: each.answer.verdict.clone(),
                count: each.answer.count,
                last_at: each.answer.last_at,
            },
            sleepy: false,
            order,
        });
        steps
    }

    /// The newest dose of a medicine that makes one sleepy, as long as its notice stays.
    fn last_night(&self, entry: &'a Entry) -> Option<Step<'a>> {
        let at = self.record.last_dose(entry.id)?.dose.taken_at;
        let stays = later(at, NOTICE_HOURS * 60) > self.now;
        stays.then(|| taken(entry, None, None, at, true))
    }
}

fn taken(entry: &Entry, dose: Option<Dose>, slot: Option<Slot>, at: Timestamp, sleepy: bool) -> Step<'_> {
    Step {
        state: State::Done(at),
        what: What::Dose { entry, dose, slot },
        sleepy,
        order: at,
    }
}

fn later_dose(entry: &Entry, dose: Option<Dose>, slot: Option<Slot>, order: Timestamp) -> Step<'_> {
    Step {
        state: State::Later,
        what: What::Dose { entry, dose, slot },
        sleepy: false,
        order,
    }
}

/// From when a part of the day counts as begun. It orders the plan and says "Now"; nobody is told it as a time.
fn begins(slot: Slot) -> Time {
    match slot {
        Slot::Morning => time(4, 0, 0, 0),
        Slot::Noon => time(11, 0, 0, 0),
        Slot::Evening => time(17, 0, 0, 0),
        Slot::Bedtime => time(21, 0, 0, 0),
    }
}

/// Calls planned for today, and those of today that were made. A call whose time is over is promised no more.
fn calls<'a>(day: &Day<'a, '_>) -> Vec<Step<'a>> {
    let contacts = day.record.contacts.iter();
    contacts
        .filter(|contact| contact.channel == Channel::Phone)
        .filter_map(|contact| {
            let name = contact.owner.as_ref().map(|staff| staff.name.clone());
            let (state, time, order) = match contact.done_at {
                Some(at) if day.date(at) == day.today() => (State::Done(at), CallTime::Made, at),
                Some(_) => return None,
                None if day.date(contact.due_at) != day.today() || contact.call_by <= day.now => return None,
                None if contact.is_agreed() => (State::Later, CallTime::At(contact.due_at), contact.due_at),
                None => (State::Later, CallTime::By(contact.call_by), contact.call_by),
            };
            Some(Step {
                state,
                what: What::Call { name, time },
                sleepy: false,
                order,
            })
        })
        .collect()
}

fn checks<'a>(day: &Day<'a, '_>, card: &Card) -> Vec<Step<'a>> {
    let done = day.record.checks.values().filter_map(|check| {
        let at = check.reported_at.filter(|at| day.date(*at) == day.today())?;
        Some(Step {
            state: State::Done(at),
            what: What::CheckDone {
                check: check.id,
                level: check.decision.level,
            },
            sleepy: false,
            order: at,
        })
    });
    let due = day.record.check_due(day.now).map(|_| Step {
        state: State::Later,
        what: What::CheckDue,
        sleepy: false,
        order: day.now,
    });
    let has_card = matches!(card, Card::CheckDue | Card::GoOn { .. });
    done.chain(due.filter(|_| !has_card)).collect()
}

fn visits<'a>(day: &Day<'a, '_>) -> Vec<Step<'a>> {
    let of_today = day
        .record
        .visits
        .values()
        .filter(|visit| visit.cancelled_at.is_none() && day.date(visit.plan.at) == day.today());
    of_today
        .map(|visit| Step {
            state: if visit.kept.is_some() {
                State::Done(visit.plan.at)
            } else {
                State::Later
            },
            what: What::Visit(visit),
            sleepy: false,
            order: visit.plan.at,
        })
        .collect()
}
