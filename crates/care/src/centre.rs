//! The centre: its numbers and hours, its staff, and the protocol it has published.

use crate::actor::{Staff, StaffId, StaffRole};
use crate::event::{self, Act, events};
use crate::hours::{Due, Hours};
use crate::language::{LanguageOffered, LanguageRead, LanguageWithdrawn, Languages};
use crate::projection::{Folded, Projected, Unreadable};
use crate::protocol_draft::{Drafted, ProtocolDrafted};
use crate::refusal::{Findings, Refusal};
use crate::stream::{Draft, Stored, StreamId, StreamKind};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use protocol::{Clock, Level, Protocol};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;

events! {
    /// What happens to a centre.
    CentreEvent {
        /// Name, numbers, hours and units were set.
        SettingsChanged(SettingsChanged),
        /// A named person confirmed that the numbers are right.
        NumbersConfirmed(NumbersConfirmed),
        /// Somebody joined the staff, or their name or role changed.
        StaffAdded(StaffAdded),
        /// Somebody left the staff.
        StaffLeft(StaffLeft),
        /// A changed protocol was put up to be read, proved and signed.
        ProtocolDrafted(ProtocolDrafted),
        /// One person signed the exact bytes of a protocol.
        ProtocolSigned(ProtocolSigned),
        /// A protocol signed by two people is in force.
        ProtocolPublished(ProtocolPublished),
        /// Somebody who reads a language put their name under its words.
        LanguageRead(LanguageRead),
        /// A second person confirmed that, and people are spoken to in the language.
        LanguageOffered(LanguageOffered),
        /// Nobody is spoken to in the language any more.
        LanguageWithdrawn(LanguageWithdrawn),
    }
}

/// Name, numbers, hours and units were set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsChanged {
    /// All settings after the change.
    pub settings: Settings,
}

/// A named person confirmed that the numbers are right. Changing a number withdraws it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NumbersConfirmed {
    /// The numbers as they were read back.
    pub numbers: Numbers,
}

/// Somebody joined the staff, or their name or role changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffAdded {
    /// Who, and in which role.
    pub staff: Staff,
}

/// Somebody left the staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffLeft {
    /// Who.
    pub id: StaffId,
}

/// One person signed the exact bytes of a protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtocolSigned {
    /// SHA-256 of the bytes, in hexadecimal.
    pub hash: String,
    /// The hash of the English words that a person reads with it. None in signatures that were made before the words were part of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// A protocol signed by two people is in force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProtocolPublished {
    /// The exact text.
    pub text: String,
    /// SHA-256 of the text, in hexadecimal.
    pub hash: String,
    /// The hash of the English words that both signed with it; none where they were no part of the signatures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The two people who signed.
    pub signers: Vec<Staff>,
}

/// The telephone numbers that people are given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numbers {
    /// Emergency number, 911 in the US.
    pub emergency: String,
    /// Crisis line, 988 in the US.
    pub crisis: String,
    /// Poison line.
    pub poison: String,
    /// The team while the centre is open.
    pub day: String,
    /// The team at night.
    pub night: String,
}

impl Numbers {
    fn all(&self) -> [(&'static str, &str); 5] {
        [
            ("emergency", &self.emergency),
            ("crisis", &self.crisis),
            ("poison", &self.poison),
            ("day", &self.day),
            ("night", &self.night),
        ]
    }
}

/// What a centre can set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// Its name, as people read it.
    pub name: String,
    /// Its time zone, by IANA name.
    pub zone: String,
    /// The numbers people are given.
    pub numbers: Numbers,
    /// When it is open.
    pub hours: Hours,
    /// Temperatures are asked in Fahrenheit first.
    pub fahrenheit: bool,
    /// Hours without a due check after which a person counts as silent.
    pub silent_after_hours: u32,
    /// Minutes until the next try when nobody answers the phone.
    pub retry_minutes: u32,
    /// Days a device link may be used.
    pub link_days: u32,
}

/// A centre as its stream tells it.
#[derive(Clone, Debug)]
pub struct CentreRecord {
    /// The settings; none before set-up.
    pub settings: Option<Settings>,
    /// Who confirmed the numbers as they are now, and when.
    pub numbers_confirmed: Option<(Staff, Timestamp)>,
    /// Everybody who is on the staff.
    pub staff: BTreeMap<StaffId, Staff>,
    /// The protocols that were put up to be signed, the newest last.
    pub drafted: Vec<Drafted>,
    /// Who signed which text of a protocol.
    pub signatures: Vec<Signature>,
    /// The published protocols, the newest last.
    pub published: Vec<Published>,
    /// The languages that people are spoken to in, beside English.
    pub languages: Languages,
    zone: TimeZone,
}

/// One signature under the bytes of a protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// What was signed.
    pub hash: String,
    /// The hash of the words that were signed with it.
    pub words: Option<String>,
    /// By whom.
    pub by: Staff,
    /// When.
    pub at: Timestamp,
}

/// A protocol in force, or one that was.
#[derive(Clone, Debug)]
pub struct Published {
    /// SHA-256 of the text.
    pub hash: String,
    /// The exact text.
    pub text: Arc<str>,
    /// The hash of the English words that were signed with it; none where they were no part of the signatures.
    pub words: Option<String>,
    /// Who signed.
    pub signers: Vec<Staff>,
    /// When it was published.
    pub at: Timestamp,
}

impl CentreRecord {
    /// The centre's time zone; UTC before set-up.
    #[must_use]
    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// When a level's clock that starts now ends.
    #[must_use]
    pub fn due(&self, protocol: &Protocol, level: Level, now: Timestamp) -> Option<Due> {
        self.due_of(protocol.clock(level), now)
    }

    /// When a clock that starts now ends.
    #[must_use]
    pub fn due_of(&self, clock: Clock, now: Timestamp) -> Option<Due> {
        let closed = Hours::default();
        let hours = self.settings.as_ref().map_or(&closed, |settings| &settings.hours);
        hours.due(clock, now, &self.zone)
    }

    /// The protocol in force.
    #[must_use]
    pub fn in_force(&self) -> Option<&Published> {
        self.published.last()
    }

    /// Whether people may be enrolled in `serve`: a protocol is published and a person has confirmed the numbers.
    #[must_use]
    pub fn may_enrol(&self) -> bool {
        self.in_force().is_some() && self.numbers_confirmed.is_some()
    }

    /// Who has signed these bytes with these words so far.
    pub fn signed(&self, hash: &str, words: &str) -> impl Iterator<Item = &Signature> {
        let same =
            move |signature: &&Signature| signature.hash == hash && signature.words.as_deref() == Some(words);
        self.signatures.iter().filter(same)
    }

    /// Whether these bytes are in force and were signed with these words.
    #[must_use]
    pub fn is_in_force(&self, hash: &str, words: &str) -> bool {
        self.in_force()
            .is_some_and(|published| published.hash == hash && published.words.as_deref() == Some(words))
    }
}

impl Folded for CentreRecord {
    const KIND: StreamKind = StreamKind::Centre;

    fn empty(_: StreamId) -> CentreRecord {
        CentreRecord {
            settings: None,
            numbers_confirmed: None,
            staff: BTreeMap::new(),
            drafted: Vec::new(),
            signatures: Vec::new(),
            published: Vec::new(),
            languages: Languages::default(),
            zone: TimeZone::UTC,
        }
    }

    fn apply(&mut self, stored: &Stored) -> Result<(), Unreadable> {
        let happened = event::read::<CentreEvent>(stored)?;
        match happened.what {
            CentreEvent::SettingsChanged(SettingsChanged { settings }) => {
                if self
                    .settings
                    .as_ref()
                    .is_some_and(|old| old.numbers != settings.numbers)
                {
                    self.numbers_confirmed = None;
                }
                self.zone = TimeZone::get(&settings.zone).unwrap_or(TimeZone::UTC);
                self.settings = Some(settings);
            }
            CentreEvent::NumbersConfirmed(_) => {
                self.numbers_confirmed = happened
                    .who
                    .staff()
                    .map(|staff| (staff.clone(), happened.happened_at));
            }
            CentreEvent::StaffAdded(StaffAdded { staff }) => {
                self.staff.insert(staff.id, staff);
            }
            CentreEvent::StaffLeft(StaffLeft { id }) => {
                self.staff.remove(&id);
            }
            CentreEvent::ProtocolDrafted(drafted) => {
                self.drafted.extend(happened.who.staff().map(|staff| Drafted {
                    hash: drafted.hash,
                    text: drafted.text.into(),
                    by: staff.clone(),
                    at: happened.happened_at,
                }));
            }
            CentreEvent::ProtocolSigned(ProtocolSigned { hash, words }) => {
                self.signatures
                    .extend(happened.who.staff().map(|staff| Signature {
                        hash,
                        words,
                        by: staff.clone(),
                        at: happened.happened_at,
                    }));
            }
            CentreEvent::LanguageRead(read) => {
                self.languages
                    .read(read, happened.who.staff(), happened.happened_at);
            }
            CentreEvent::LanguageOffered(offered) => {
                self.languages
                    .offer(offered, happened.who.staff(), happened.happened_at);
            }
            CentreEvent::LanguageWithdrawn(withdrawn) => self.languages.withdraw(&withdrawn),
            CentreEvent::ProtocolPublished(published) => self.published.push(Published {
                hash: published.hash,
                text: published.text.into(),
                words: published.words,
                signers: published.signers,
                at: happened.happened_at,
            }),
        }
        Ok(())
    }

    fn projected(&self) -> Projected {
        Projected::default()
    }
}

/// Sets name, numbers, hours and units.
///
/// # Errors
/// A field is empty, a number holds no digit, or the time zone is not known.
pub fn change_settings(settings: Settings, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let mut findings = Findings::default();
    findings.when(settings.name.trim().is_empty(), "name", "refused-missing");
    findings.when(
        TimeZone::get(&settings.zone).is_err(),
        "zone",
        "refused-zone-unknown",
    );
    for (field, number) in settings.numbers.all() {
        findings.when(
            !number.chars().any(|c| c.is_ascii_digit()),
            field,
            "refused-phone",
        );
    }
    findings.when(
        settings.silent_after_hours == 0,
        "silent_after_hours",
        "refused-missing",
    );
    findings.when(settings.retry_minutes == 0, "retry_minutes", "refused-missing");
    findings.when(settings.link_days == 0, "link_days", "refused-missing");
    findings.settle()?;
    act.drafts(None, vec![CentreEvent::from(SettingsChanged { settings })])
}

/// Confirms the numbers as they were read back.
///
/// # Errors
/// The numbers changed since they were read, or the one who confirms is not on the staff.
pub fn confirm_numbers(centre: &CentreRecord, numbers: Numbers, act: &Act) -> Result<Vec<Draft>, Refusal> {
    if act.who.staff().is_none() {
        return Err(Refusal::of("", "refused-staff-only"));
    }
    match &centre.settings {
        Some(settings) if settings.numbers == numbers => {
            act.drafts(None, vec![CentreEvent::from(NumbersConfirmed { numbers })])
        }
        _ => Err(Refusal::of("numbers", "refused-numbers-changed")),
    }
}

/// Adds a member of staff, or changes name or role.
///
/// # Errors
/// The name is empty.
pub fn add_staff(staff: Staff, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let mut findings = Findings::default();
    findings.when(staff.name.trim().is_empty(), "name", "refused-missing");
    findings.settle()?;
    act.drafts(None, vec![CentreEvent::from(StaffAdded { staff })])
}

/// Takes a member off the staff.
///
/// # Errors
/// Nobody has this id, or it is the last administrator.
pub fn remove_staff(centre: &CentreRecord, id: StaffId, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let leaving = centre
        .staff
        .get(&id)
        .ok_or_else(|| Refusal::of("staff", "refused-not-found"))?;
    let administrators = centre
        .staff
        .values()
        .filter(|staff| staff.role == StaffRole::Administrator)
        .count();
    if leaving.role == StaffRole::Administrator && administrators == 1 {
        return Err(Refusal::of("staff", "refused-last-administrator"));
    }
    act.drafts(None, vec![CentreEvent::from(StaffLeft { id })])
}

/// Signs a protocol with the words that a person reads under it, named by their hash; the second signature under both publishes it.
/// What is in force is signed anew when its words have changed.
///
/// # Errors
/// The text is not a protocol or breaks a promise, the signer may not sign, or has signed already.
pub fn sign_protocol(
    centre: &CentreRecord,
    text: &str,
    words: &str,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    let signer = act
        .who
        .staff()
        .ok_or_else(|| Refusal::of("", "refused-staff-only"))?;
    if !may_sign(signer.role) {
        return Err(Refusal::of("", "refused-may-not-sign"));
    }
    let protocol =
        Protocol::parse(text).map_err(|_| Refusal::of("protocol", "refused-protocol-unreadable"))?;
    if !protocol::check(&protocol).holds() {
        return Err(Refusal::of("protocol", "refused-protocol-unproved"));
    }
    let hash = protocol.hash().to_owned();
    if centre.is_in_force(&hash, words) {
        return Err(Refusal::of("protocol", "refused-published-already"));
    }
    let earlier: Vec<&Staff> = centre
        .signed(&hash, words)
        .map(|signature| &signature.by)
        .collect();
    if earlier.iter().any(|staff| staff.id == signer.id) {
        return Err(Refusal::of("protocol", "refused-signed-already"));
    }
    let mut events = vec![CentreEvent::from(ProtocolSigned {
        hash: hash.clone(),
        words: Some(words.to_owned()),
    })];
    if let Some(first) = earlier.first() {
        events.push(CentreEvent::from(ProtocolPublished {
            text: text.to_owned(),
            hash,
            words: Some(words.to_owned()),
            signers: vec![(*first).clone(), signer.clone()],
        }));
    }
    act.drafts(None, events)
}

/// Who may put their name under a protocol.
#[must_use]
pub fn may_sign(role: StaffRole) -> bool {
    matches!(role, StaffRole::ClinicalOwner | StaffRole::Physician)
}
