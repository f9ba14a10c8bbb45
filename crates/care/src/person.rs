//! One person's record: the fold of everything that happened to them.

use crate::alert::{self, Alert, ItemId};
use crate::call::Call;
use crate::centre::CentreRecord;
use crate::check::{CheckId, CheckRecord};
use crate::device::Devices;
use crate::dose::Dose;
use crate::enrolment::{Details, Harvest};
use crate::event;
use crate::follow_up::{self, PlannedContact};
use crate::medicine_list::{AllergyRecord, MedicineList};
use crate::person_event::PersonEvent;
use crate::projection::{Folded, IndexRow, Lookup, Projected, Unreadable};
use crate::question::Asked;
use crate::stream::{Stored, StreamId, StreamKind};
use crate::visit::{Visit, VisitId};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use medicine::Entry;
use protocol::{Anaesthesia, Case, Role, Site};
use serde_json::json;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything known about one person.
#[derive(Clone, Debug)]
pub struct PersonRecord {
    /// The stream it is the fold of.
    pub id: StreamId,
    /// Who they are; none before enrolment.
    pub details: Option<Details>,
    /// Their harvests, the first is episode 1.
    pub harvests: Vec<Harvest>,
    /// What is known about allergies; none means nobody asked.
    pub allergies: Option<AllergyRecord>,
    /// Every medicine list ever issued, the current one last.
    pub lists: Vec<Arc<MedicineList>>,
    /// What the person added at home since the list in force was issued.
    pub added_at_home: Vec<Entry>,
    /// What the person added at home before that: a dose of it still counts.
    pub added_before: Vec<Entry>,
    /// Doses that were logged and not taken back, in the order they were logged.
    pub doses: Vec<Dose>,
    /// Self-checks, by id.
    pub checks: BTreeMap<CheckId, CheckRecord>,
    /// The order in which the checks were begun.
    pub check_order: Vec<CheckId>,
    /// Items that were raised for the team, open and closed.
    pub alerts: BTreeMap<ItemId, Alert>,
    /// Calls, the newest last.
    pub calls: Vec<Call>,
    /// Planned contacts of the follow-up.
    pub contacts: Vec<PlannedContact>,
    /// Visits by id.
    pub visits: BTreeMap<VisitId, Visit>,
    /// Questions the person wrote down.
    pub questions: Vec<Asked>,
    /// Devices and links.
    pub devices: Devices,
    /// When the last event was learned.
    pub last_event_at: Option<Timestamp>,
}

impl PersonRecord {
    /// Their name as it is written: given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        self.details.as_ref().map(Details::name).unwrap_or_default()
    }

    /// The harvest that follow-up is about: the newest one.
    #[must_use]
    pub fn harvest(&self) -> Option<&Harvest> {
        self.harvests.last()
    }

    /// The number of the newest harvest, from 1.
    #[must_use]
    pub fn episode(&self) -> Option<u32> {
        u32::try_from(self.harvests.len())
            .ok()
            .filter(|number| *number > 0)
    }

    /// Civil days since the harvest in the centre's zone: 0 on the day itself, negative before.
    #[must_use]
    pub fn day(&self, now: Timestamp, centre_zone: &TimeZone) -> Option<i32> {
        let harvest = self.harvest()?;
        Some(days_between(
            harvest.harvested_on,
            centre_zone.to_datetime(now).date(),
        ))
    }

    /// What a decision may look at besides the answers. What is not recorded follows the stricter rules.
    #[must_use]
    pub fn case(&self, centre: &CentreRecord, now: Timestamp) -> Case {
        let harvest = self.harvest();
        Case {
            role: harvest.map_or(Role::AutologousPatient, |harvest| harvest.role),
            day: self.day(now, centre.zone()).unwrap_or(0),
            sites: harvest.map_or_else(|| [Site::Unknown].into(), |harvest| harvest.sites.clone()),
            anaesthesia: harvest.map_or(Anaesthesia::Unknown, |harvest| harvest.anaesthesia),
            modes: self
                .details
                .as_ref()
                .map(|details| details.modes.clone())
                .unwrap_or_default(),
        }
    }

    /// The zone in which this person's screens show times: their own setting, else the centre's.
    #[must_use]
    pub fn zone(&self, centre: &CentreRecord) -> TimeZone {
        let own = self.details.as_ref().and_then(|details| details.zone.as_deref());
        own.and_then(|name| TimeZone::get(name).ok())
            .unwrap_or_else(|| centre.zone().clone())
    }

    /// The medicine list in force.
    #[must_use]
    pub fn list(&self) -> Option<&MedicineList> {
        self.lists.last().map(Arc::as_ref)
    }

    /// The check begun last.
    #[must_use]
    pub fn last_check(&self) -> Option<&CheckRecord> {
        self.check_order.last().and_then(|id| self.checks.get(id))
    }

    /// Checks, the newest first.
    pub fn checks_newest_first(&self) -> impl Iterator<Item = &CheckRecord> {
        self.check_order.iter().rev().filter_map(|id| self.checks.get(id))
    }

    /// Open items, the most urgent first, then the one whose clock ends first.
    #[must_use]
    pub fn open_alerts(&self) -> Vec<&Alert> {
        let mut open: Vec<_> = self
            .alerts
            .values()
            .filter(|alert| alert.closed.is_none())
            .collect();
        open.sort_by_key(|alert| (std::cmp::Reverse(alert.level), alert.due_at, alert.item.clone()));
        open
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

impl Folded for PersonRecord {
    const KIND: StreamKind = StreamKind::Person;

    fn empty(id: StreamId) -> PersonRecord {
        PersonRecord {
            id,
            details: None,
            harvests: Vec::new(),
            allergies: None,
            lists: Vec::new(),
            added_at_home: Vec::new(),
            added_before: Vec::new(),
            doses: Vec::new(),
            checks: BTreeMap::new(),
            check_order: Vec::new(),
            alerts: BTreeMap::new(),
            calls: Vec::new(),
            contacts: Vec::new(),
            visits: BTreeMap::new(),
            questions: Vec::new(),
            devices: Devices::default(),
            last_event_at: None,
        }
    }

    fn apply(&mut self, stored: &Stored) -> Result<(), Unreadable> {
        let happened = event::read::<PersonEvent>(stored)?;
        self.last_event_at = Some(happened.learned_at);
        self.take(happened);
        Ok(())
    }

    fn projected(&self) -> Projected {
        Projected {
            worklist: alert::rows(self)
                .into_iter()
                .chain(follow_up::rows(self))
                .collect(),
            index: self.index_row(),
            lookups: self.lookups(),
        }
    }
}

impl PersonRecord {
    fn index_row(&self) -> Option<IndexRow> {
        let details = self.details.as_ref()?;
        let mut terms = vec![
            details.given.to_lowercase(),
            details.family.to_lowercase(),
            details.birth_on.to_string(),
        ];
        terms.extend(details.record_number.iter().map(|number| number.to_lowercase()));
        let harvest = self.harvest();
        let body = json!({
            "name": details.name(),
            "birth_on": details.birth_on,
            "record_number": details.record_number,
            "harvested_on": harvest.map(|harvest| harvest.harvested_on),
            "role": harvest.map(|harvest| harvest.role),
        });
        Some(IndexRow {
            terms,
            body: body.to_string().into_bytes(),
        })
    }

    fn lookups(&self) -> Vec<Lookup> {
        let number = self
            .details
            .as_ref()
            .and_then(|details| details.record_number.clone());
        let mut lookups: Vec<_> = number
            .into_iter()
            .map(|value| Lookup {
                kind: "record-number",
                value,
            })
            .collect();
        lookups.extend(self.devices.links.iter().map(|link| Lookup {
            kind: "device-link",
            value: link.digest.clone(),
        }));
        lookups
    }
}
