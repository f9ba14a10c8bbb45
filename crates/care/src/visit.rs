//! Visits: when, where, what for, and what was found.

use crate::event::Act;
use crate::hours::later;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::{Findings, Refusal};
use crate::stream::{Draft, uuid_id};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

uuid_id!(
    /// One visit.
    VisitId
);

/// A visit was planned, or moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitPlanned {
    /// Which visit; the same id again moves it.
    pub visit: VisitId,
    /// All about it after the change.
    pub plan: VisitPlan,
}

/// When, where and what for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitPlan {
    /// When it begins.
    pub at: Timestamp,
    /// Where, as the person finds it.
    pub place: String,
    /// What for, in words for the person.
    pub purpose: String,
    /// What is done, by name: `site-check`, `blood-count`, …
    pub content: Vec<String>,
}

/// A visit was called off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitCancelled {
    /// Which.
    pub visit: VisitId,
}

/// A visit took place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitKept {
    /// Which.
    pub visit: VisitId,
    /// What was found and agreed.
    pub note: String,
}

/// A visit as the record holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Which.
    pub id: VisitId,
    /// When, where and what for.
    pub plan: VisitPlan,
    /// How often it was moved; calendars need it to replace the old entry.
    pub sequence: u32,
    /// When it was called off.
    pub cancelled_at: Option<Timestamp>,
    /// When it was noted that it took place, and what was found.
    pub kept: Option<(Timestamp, String)>,
}

/// A visit lies within this many days before or after now.
const AHEAD_DAYS: i64 = 3_700;

/// Plans a visit, or moves one.
///
/// # Errors
/// Nobody is enrolled, a field is missing, the time is past or impossible, or the visit is over.
pub fn plan(
    record: &PersonRecord,
    visit: VisitId,
    plan: VisitPlan,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    let known = record.visits.get(&visit);
    if known.is_some_and(|visit| visit.kept.is_some()) {
        return Err(Refusal::of("", "refused-visit-over"));
    }
    let mut findings = Findings::default();
    findings.when(plan.place.trim().is_empty(), "place", "refused-missing");
    findings.when(plan.purpose.trim().is_empty(), "purpose", "refused-missing");
    findings.when(plan.at <= act.now, "at", "refused-visit-in-past");
    findings.when(
        plan.at > later(act.now, AHEAD_DAYS * 24 * 60),
        "at",
        "refused-visit-too-far",
    );
    findings.settle()?;
    if known.is_some_and(|visit| visit.plan == plan && visit.cancelled_at.is_none()) {
        return Ok(Vec::new());
    }
    act.drafts(
        record.episode(),
        vec![PersonEvent::from(VisitPlanned { visit, plan })],
    )
}

/// Calls a visit off.
///
/// # Errors
/// There is no such visit, or it is over.
pub fn cancel(record: &PersonRecord, visit: VisitId, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let known = record
        .visits
        .get(&visit)
        .ok_or_else(|| Refusal::of("", "refused-not-found"))?;
    if known.kept.is_some() {
        return Err(Refusal::of("", "refused-visit-over"));
    }
    if known.cancelled_at.is_some() {
        return Ok(Vec::new());
    }
    act.drafts(
        record.episode(),
        vec![PersonEvent::from(VisitCancelled { visit })],
    )
}

/// Notes that a visit took place.
///
/// # Errors
/// There is no such visit, or it was called off.
pub fn keep(record: &PersonRecord, visit: VisitId, note: &str, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let known = record
        .visits
        .get(&visit)
        .ok_or_else(|| Refusal::of("", "refused-not-found"))?;
    if known.cancelled_at.is_some() {
        return Err(Refusal::of("", "refused-visit-cancelled"));
    }
    let note = note.trim().to_owned();
    act.drafts(
        record.episode(),
        vec![PersonEvent::from(VisitKept { visit, note })],
    )
}

impl PersonRecord {
    /// Visits that are neither over nor called off, the next one first.
    #[must_use]
    pub fn visits_ahead(&self) -> Vec<&Visit> {
        let mut ahead: Vec<_> = self
            .visits
            .values()
            .filter(|visit| visit.kept.is_none() && visit.cancelled_at.is_none())
            .collect();
        ahead.sort_by_key(|visit| visit.plan.at);
        ahead
    }

    pub(crate) fn visit_planned(&mut self, event: VisitPlanned) {
        let sequence = self.visits.get(&event.visit).map_or(0, |old| old.sequence + 1);
        self.visits.insert(
            event.visit,
            Visit {
                id: event.visit,
                plan: event.plan,
                sequence,
                cancelled_at: None,
                kept: None,
            },
        );
    }

    pub(crate) fn visit_cancelled(&mut self, event: &VisitCancelled, at: Timestamp) {
        if let Some(visit) = self.visits.get_mut(&event.visit) {
            visit.cancelled_at = Some(at);
            visit.sequence += 1;
        }
    }

    pub(crate) fn visit_kept(&mut self, event: VisitKept, at: Timestamp) {
        if let Some(visit) = self.visits.get_mut(&event.visit) {
            visit.kept = Some((at, event.note));
        }
    }
}
