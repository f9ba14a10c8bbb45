//! What happened to a person, for the team: the newest first, by day, a self-check as one line however often it was answered.

mod line;

use crate::check::CheckId;
use crate::enrolment::{Details, Harvest};
use crate::event::{self, Happened};
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::stream::Stored;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use protocol::Level;
use std::collections::{BTreeMap, BTreeSet};

/// The newest lines of a thread.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thread {
    /// The newest day first.
    pub days: Vec<Day>,
    /// Older lines that were left off.
    pub older: usize,
}

/// The lines of one day.
#[derive(Clone, Debug, PartialEq)]
pub struct Day {
    /// The civil day at the centre.
    pub on: Date,
    /// Days since the harvest.
    pub day: Option<i32>,
    /// The newest first.
    pub lines: Vec<Line>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// When it happened.
    pub at: Timestamp,
    /// When we learned it, when that was later.
    pub learned_at: Option<Timestamp>,
    /// The level, for a check.
    pub level: Option<Level>,
    /// What kind of thing it is.
    pub kind: Kind,
    /// What happened.
    pub title: Message,
    /// What was said or found.
    pub said: Vec<Message>,
    /// Rule, version, who entered it, what comes next.
    pub source: Vec<Message>,
}

/// What the thread can be narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Self-checks, questions, and what was said on a result.
    Check,
    /// Calls, and who took or read what.
    Call,
    /// Doses.
    Dose,
    /// Medicine lists, allergies and what was added at home.
    List,
    /// Enrolment, details, visits, links.
    Other,
}

/// Learned so much later than it happened, a line says both.
const LATE_SECONDS: i64 = 120;

/// The newest `most` lines, all of one kind when one is named.
#[must_use]
pub fn thread(
    events: &[Stored],
    record: &PersonRecord,
    zone: &TimeZone,
    only: Option<Kind>,
    most: usize,
) -> Thread {
    let mut past = Past::of(events, zone);
    let mut lines: Vec<Line> = events
        .iter()
        .filter_map(|stored| past.line(stored, record))
        .filter(|line| only.is_none_or(|kind| line.kind == kind))
        .collect();
    // The sequence is the order in which things were learned; what a phone sends late belongs where it happened.
    lines.sort_by_key(|line| line.at);
    let older = lines.len().saturating_sub(most);
    let mut days: Vec<Day> = Vec::new();
    for line in lines.into_iter().skip(older).rev() {
        let on = zone.to_datetime(line.at).date();
        match days.last_mut().filter(|day| day.on == on) {
            Some(day) => day.lines.push(line),
            None => days.push(Day {
                on,
                day: record.day(line.at, zone),
                lines: vec![line],
            }),
        }
    }
    Thread { days, older }
}

/// What came before the event that is being read, as far as its line needs it.
struct Past<'a> {
    zone: &'a TimeZone,
    details: Option<Details>,
    harvest: Option<Harvest>,
    /// The names of medicines by entry, and the entries of doses.
    medicines: BTreeMap<medicine::EntryId, String>,
    doses: BTreeMap<medicine::DoseId, String>,
    visits: BTreeSet<crate::visit::VisitId>,
    /// The last event of each check: there its line stands.
    checks: BTreeMap<CheckId, u64>,
}

impl<'a> Past<'a> {
    fn of(events: &[Stored], zone: &'a TimeZone) -> Past<'a> {
        let mut checks = BTreeMap::new();
        for stored in events {
            let check = match event::read::<PersonEvent>(stored).map(|happened| happened.what) {
                Ok(PersonEvent::CheckAnswered(answered)) => answered.check,
                Ok(PersonEvent::CheckReported(reported)) => reported.check,
                _ => continue,
            };
            checks.insert(check, stored.seq);
        }
        Past {
            zone,
            details: None,
            harvest: None,
            medicines: BTreeMap::new(),
            doses: BTreeMap::new(),
            visits: BTreeSet::new(),
            checks,
        }
    }

    fn line(&mut self, stored: &Stored, record: &PersonRecord) -> Option<Line> {
        let happened = match event::read::<PersonEvent>(stored) {
            Ok(happened) => happened,
            Err(_) => return Some(unknown(stored)),
        };
        let Happened {
            who,
            happened_at,
            learned_at,
            what,
            ..
        } = happened;
        let told = self.told(stored.seq, &who, what, record)?;
        let mut source = told.source;
        if stored.clock_suspect {
            source.push(Message::new("team-event-clock-suspect"));
        }
        let late = learned_at.as_second() - happened_at.as_second() > LATE_SECONDS;
        Some(Line {
            at: happened_at,
            learned_at: late.then_some(learned_at),
            level: told.level,
            kind: told.kind,
            title: told.title,
            said: told.said,
            source,
        })
    }
}

/// An event of a newer version is never hidden.
fn unknown(stored: &Stored) -> Line {
    Line {
        at: stored.stored_at,
        learned_at: None,
        level: None,
        kind: Kind::Other,
        title: Message::new("team-event-unknown"),
        said: Vec::new(),
        source: written("team-event-kind", "kind", &stored.kind)
            .into_iter()
            .collect(),
    }
}

/// What a line says, before it has its time.
struct Told {
    kind: Kind,
    level: Option<Level>,
    title: Message,
    said: Vec<Message>,
    source: Vec<Message>,
}

impl Told {
    fn new(kind: Kind, title: Message) -> Told {
        Told {
            kind,
            level: None,
            title,
            said: Vec::new(),
            source: Vec::new(),
        }
    }

    fn said(mut self, said: Option<Message>) -> Told {
        self.said.extend(said);
        self
    }

    fn source(mut self, source: Option<Message>) -> Told {
        self.source.extend(source);
        self
    }
}

/// What somebody wrote, in a frame of words; none when nothing was written.
fn written(id: &'static str, argument: &'static str, words: &str) -> Option<Message> {
    let words = words.trim();
    (!words.is_empty()).then(|| Message::new(id).with(argument, Arg::Text(words.to_owned())))
}

#[cfg(test)]
mod tests;
