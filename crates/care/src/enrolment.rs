//! Enrolling a person and recording a harvest.

use crate::centre::CentreRecord;
use crate::device;
use crate::event::Act;
use crate::follow_up;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::{Findings, Refusal};
use crate::stream::Draft;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use protocol::{Anaesthesia, Mode, Protocol, Role, Site};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// Who a person is and how to reach them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Given name or names.
    pub given: String,
    /// Family name; may be empty, as some people have one name.
    pub family: String,
    /// Date of birth.
    pub birth_on: Date,
    /// The hospital's own number.
    pub record_number: Option<String>,
    /// The number to call first.
    pub phone: String,
    /// Another number of the person's.
    pub second_phone: Option<String>,
    /// Where an ambulance would find them.
    pub address: Option<String>,
    /// Language they want to be spoken to in, as a tag such as `en`.
    pub language: String,
    /// The language they speak with an interpreter, in words, when no screen is in it. None in records that were made before it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<String>,
    /// Their own time zone, when it is not the centre's.
    pub zone: Option<String>,
    /// Somebody who helps and may be called.
    pub helper: Option<HelperContact>,
    /// Circumstances that may only raise a level.
    pub modes: BTreeSet<Mode>,
}

impl Details {
    /// Given name, then family name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given, self.family).trim().to_owned()
    }

    /// The language somebody who calls them has to speak: a tag, or the words for one that no screen is in.
    #[must_use]
    pub fn spoken(&self) -> &str {
        self.interpreter.as_deref().unwrap_or(&self.language)
    }

    /// Full years of age on a day.
    #[must_use]
    pub fn age_on(&self, date: Date) -> i16 {
        age_on(self.birth_on, date)
    }
}

/// Full years from a birth date to a day.
pub(crate) fn age_on(birth_on: Date, date: Date) -> i16 {
    let had_birthday = (date.month(), date.day()) >= (birth_on.month(), birth_on.day());
    date.year() - birth_on.year() - i16::from(!had_birthday)
}

/// Somebody who helps at home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelperContact {
    /// Their name.
    pub name: String,
    /// What they are to the person, in the person's words.
    pub relation: String,
    /// Their number.
    pub phone: String,
}

/// One harvest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Harvest {
    /// Why the marrow was taken.
    pub role: Role,
    /// The civil day at the centre.
    pub harvested_on: Date,
    /// Where the needle went in.
    pub sites: BTreeSet<Site>,
    /// The anaesthesia.
    pub anaesthesia: Anaesthesia,
}

/// A nurse enrolled somebody at the bedside, or a file did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonEnrolled {
    /// Who they are.
    pub details: Details,
}

/// Name, contact, language, helper or circumstances changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DetailsChanged {
    /// All details after the change.
    pub details: Details,
}

/// Marrow was taken, or is going to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HarvestRecorded {
    /// The harvest.
    pub harvest: Harvest,
}

/// The record of the newest harvest was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HarvestChanged {
    /// The harvest after the correction.
    pub harvest: Harvest,
}

/// Enrols a person with a harvest and plans the follow-up.
///
/// # Errors
/// The record exists already, a field is missing, or a date is impossible. Whether the centre may enrol at all
/// ([`CentreRecord::may_enrol`]) is asked by the caller, because the demo may and `serve` may not.
pub fn enrol(
    record: &PersonRecord,
    details: Details,
    harvest: Harvest,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.details.is_some() {
        return Err(Refusal::of("", "refused-enrolled-already"));
    }
    let today = place.today(act.now);
    let mut findings = Findings::default();
    vet_details(&details, today, &mut findings);
    vet_harvest(&harvest, &details, today, &mut findings);
    findings.settle()?;
    let contacts = follow_up::plan(place, &harvest, &[], act.now);
    act.drafts(
        Some(1),
        vec![
            PersonEnrolled { details }.into(),
            HarvestRecorded { harvest }.into(),
            PersonEvent::from(contacts),
        ],
    )
}

/// Changes who a person is or how to reach them.
///
/// # Errors
/// Nobody is enrolled, a field is missing, or a date is impossible.
pub fn change_details(
    record: &PersonRecord,
    details: Details,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    let old = record
        .details
        .as_ref()
        .ok_or_else(|| Refusal::of("", "refused-not-enrolled"))?;
    let mut findings = Findings::default();
    vet_details(&details, place.today(act.now), &mut findings);
    findings.settle()?;
    if *old == details {
        return Ok(Vec::new());
    }
    act.drafts(None, vec![PersonEvent::from(DetailsChanged { details })])
}

/// Corrects the newest harvest; contacts that are not done move with its date.
///
/// # Errors
/// There is no harvest to correct, or the date is impossible.
pub fn change_harvest(
    record: &PersonRecord,
    harvest: Harvest,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    let (Some(details), Some(old)) = (&record.details, record.harvest()) else {
        return Err(Refusal::of("", "refused-not-enrolled"));
    };
    let mut findings = Findings::default();
    vet_harvest(&harvest, details, place.today(act.now), &mut findings);
    findings.settle()?;
    if *old == harvest {
        return Ok(Vec::new());
    }
    let moved = old.harvested_on != harvest.harvested_on;
    let contacts =
        moved.then(|| PersonEvent::from(follow_up::plan(place, &harvest, &record.contacts, act.now)));
    let events = [PersonEvent::from(HarvestChanged { harvest })]
        .into_iter()
        .chain(contacts)
        .collect();
    act.drafts(record.episode(), events)
}

/// What one part of a record said when a form was made on it: a short digest, which the form carries and sends back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen(String);

/// The reason for which a form that was made on an older record is refused.
pub const CHANGED_MEANWHILE: &str = "team-form-changed";
/// The field it stands at: the part of the page that says what is in the record now.
pub const RECORD_NOW: &str = "record-now";

impl Seen {
    /// The digest of a part as it is.
    #[must_use]
    pub fn of(part: &impl Serialize) -> Seen {
        let mut digest = device::digest(&serde_json::json!(part).to_string());
        digest.truncate(16);
        Seen(digest)
    }

    /// The digest that a form brought back; one that brings none has seen nothing.
    #[must_use]
    pub fn sent(text: &str) -> Seen {
        Seen(text.to_owned())
    }

    /// What a form decided, unless its part of the record is no longer what the form was made on.
    ///
    /// A form that changes nothing has nothing to refuse.
    ///
    /// # Errors
    /// Somebody changed this part meanwhile.
    pub fn still(&self, now: &Seen, drafts: Vec<Draft>) -> Result<Vec<Draft>, Refusal> {
        if drafts.is_empty() || self == now {
            Ok(drafts)
        } else {
            Err(Refusal::of(RECORD_NOW, CHANGED_MEANWHILE))
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where and by which rules people are cared for.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    /// The centre.
    pub centre: &'a CentreRecord,
    /// The protocol its decisions are made under.
    pub protocol: &'a Protocol,
}

impl Place<'_> {
    /// The civil day at the centre.
    #[must_use]
    pub fn today(&self, now: Timestamp) -> Date {
        self.centre.zone().to_datetime(now).date()
    }
}

/// The oldest age anybody has reached is under this; an older birth date is a slip of the finger.
const AGE_MAX: i16 = 125;
/// A harvest is not planned further ahead, nor recorded longer after.
const HARVEST_AHEAD_DAYS: i32 = 366;
const HARVEST_PAST_YEARS: i16 = 20;

fn vet_details(details: &Details, today: Date, findings: &mut Findings) {
    findings.when(details.given.trim().is_empty(), "given", "refused-missing");
    findings.when(details.birth_on > today, "birth_on", "refused-birth-in-future");
    findings.when(
        details.age_on(today) > AGE_MAX,
        "birth_on",
        "refused-birth-too-early",
    );
    findings.when(!is_phone(&details.phone), "phone", "refused-phone");
    let second = details.second_phone.as_deref();
    findings.when(
        second.is_some_and(|phone| !is_phone(phone)),
        "second_phone",
        "refused-phone",
    );
    let zone = details.zone.as_deref();
    findings.when(
        zone.is_some_and(|zone| TimeZone::get(zone).is_err()),
        "zone",
        "refused-zone-unknown",
    );
    if let Some(helper) = &details.helper {
        findings.when(helper.name.trim().is_empty(), "helper_name", "refused-missing");
        findings.when(!is_phone(&helper.phone), "helper_phone", "refused-phone");
    }
}

fn vet_harvest(harvest: &Harvest, details: &Details, today: Date, findings: &mut Findings) {
    let ahead = (harvest.harvested_on - today).get_days();
    findings.when(
        ahead > HARVEST_AHEAD_DAYS,
        "harvested_on",
        "refused-harvest-too-far",
    );
    let too_old = today.year() - harvest.harvested_on.year() > HARVEST_PAST_YEARS;
    findings.when(too_old, "harvested_on", "refused-harvest-too-old");
    findings.when(
        harvest.harvested_on < details.birth_on,
        "harvested_on",
        "refused-harvest-before-birth",
    );
    findings.when(harvest.sites.is_empty(), "sites", "refused-choose-site");
}

fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let fits = |c: char| c.is_ascii_digit() || " +()-./x".contains(c);
    (3..=20).contains(&digits) && text.chars().all(fits)
}

impl PersonRecord {
    /// What the details say now, for a form that is made on them.
    #[must_use]
    pub fn details_seen(&self) -> Seen {
        Seen::of(&self.details)
    }

    /// What the newest harvest says now, for a form that is made on it.
    #[must_use]
    pub fn harvest_seen(&self) -> Seen {
        Seen::of(&self.harvest())
    }

    pub(crate) fn harvest_changed(&mut self, event: HarvestChanged) {
        if let Some(harvest) = self.harvests.last_mut() {
            *harvest = event.harvest;
        }
    }
}
