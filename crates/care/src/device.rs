//! A person's devices: the link that binds one, and the lock of its screens.
//!
//! A link is a secret of 256 bits that only the link itself holds; the record keeps its SHA-256. Opening it changes nothing; the
//! birth date binds it, once, to one device. Five wrong birth dates kill it.

use crate::actor::Actor;
use crate::centre::CentreRecord;
use crate::event::Act;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::Refusal;
use crate::stream::{Draft, uuid_id};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

uuid_id!(
    /// One bound device.
    DeviceId
);

/// Wrong birth dates after which a link is dead.
pub const TRIES_MAX: u32 = 5;

/// A link for a device was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceLinkIssued {
    /// SHA-256 of the secret, in hexadecimal.
    pub digest: String,
    /// It can not be used from here on.
    pub expires_at: Timestamp,
}

/// Somebody opened a link with a birth date that is not the person's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceLinkTried {
    /// The link.
    pub digest: String,
}

/// A device was bound.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceBound {
    /// The link.
    pub digest: String,
    /// The device from now on.
    pub device: DeviceId,
    /// What it calls itself, such as `Android phone`.
    pub label: String,
}

/// A device was revoked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceRevoked {
    /// Which.
    pub device: DeviceId,
}

/// A device made a key with which it signs what it keeps and sends later.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceKeyRegistered {
    /// Which device.
    pub device: DeviceId,
    /// The public key: a P-256 point as 65 bytes in base64url.
    pub key: String,
}

/// The lock of the person's screens was set or taken off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinChanged {
    /// Salted hash of the PIN; none takes the lock off.
    pub hash: Option<String>,
}

/// Devices and links of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Devices {
    /// Links, the newest last.
    pub links: Vec<DeviceLink>,
    /// Devices, the newest last.
    pub devices: Vec<Device>,
    /// Salted hash of the PIN, when there is a lock.
    pub pin: Option<String>,
}

/// One link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceLink {
    /// SHA-256 of the secret, in hexadecimal.
    pub digest: String,
    /// It can not be used from here on.
    pub expires_at: Timestamp,
    /// Who made it.
    pub issued_by: Actor,
    /// When it was made.
    pub issued_at: Timestamp,
    /// Wrong birth dates so far.
    pub tries: u32,
    /// It has bound a device.
    pub used: bool,
}

/// One device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Which.
    pub id: DeviceId,
    /// What it calls itself.
    pub label: String,
    /// When it was bound.
    pub bound_at: Timestamp,
    /// When it was revoked.
    pub revoked_at: Option<Timestamp>,
    /// The public keys it signs with, the newest last; a browser that lost its key makes another.
    pub keys: Vec<String>,
}

impl DeviceLink {
    /// Why it can not be used now; none when it can.
    #[must_use]
    pub fn dead(&self, now: Timestamp) -> Option<&'static str> {
        if self.used {
            Some("refused-link-used")
        } else if self.tries >= TRIES_MAX {
            Some("refused-link-tries")
        } else if now >= self.expires_at {
            Some("refused-link-expired")
        } else {
            None
        }
    }
}

impl Devices {
    /// The link with this digest.
    #[must_use]
    pub fn link(&self, digest: &str) -> Option<&DeviceLink> {
        self.links.iter().find(|link| link.digest == digest)
    }

    /// Whether a device is bound and not revoked.
    #[must_use]
    pub fn is_bound(&self, device: DeviceId) -> bool {
        self.devices
            .iter()
            .any(|known| known.id == device && known.revoked_at.is_none())
    }

    /// Whether a device other than this one is bound: it may hold what it could not send yet.
    #[must_use]
    pub fn others_than(&self, device: DeviceId) -> bool {
        self.devices
            .iter()
            .any(|known| known.id != device && known.revoked_at.is_none())
    }

    pub(crate) fn issued(&mut self, event: DeviceLinkIssued, by: &Actor, at: Timestamp) {
        // A new link voids the ones before it: only one sheet of paper is ever valid.
        for link in self.links.iter_mut().filter(|link| !link.used) {
            link.expires_at = link.expires_at.min(at);
        }
        self.links.push(DeviceLink {
            digest: event.digest,
            expires_at: event.expires_at,
            issued_by: by.clone(),
            issued_at: at,
            tries: 0,
            used: false,
        });
    }

    pub(crate) fn tried(&mut self, event: &DeviceLinkTried) {
        for link in self.links.iter_mut().filter(|link| link.digest == event.digest) {
            link.tries += 1;
        }
    }

    pub(crate) fn bound(&mut self, event: DeviceBound, at: Timestamp) {
        for link in self.links.iter_mut().filter(|link| link.digest == event.digest) {
            link.used = true;
        }
        self.devices.push(Device {
            id: event.device,
            label: event.label,
            bound_at: at,
            revoked_at: None,
            keys: Vec::new(),
        });
    }

    /// A device, revoked or not.
    #[must_use]
    pub fn find(&self, device: DeviceId) -> Option<&Device> {
        self.devices.iter().find(|known| known.id == device)
    }

    pub(crate) fn key_registered(&mut self, event: DeviceKeyRegistered) {
        for device in self.devices.iter_mut().filter(|device| device.id == event.device) {
            device.keys.push(event.key.clone());
        }
    }

    pub(crate) fn revoked(&mut self, event: &DeviceRevoked, at: Timestamp) {
        for device in self.devices.iter_mut().filter(|device| device.id == event.device) {
            device.revoked_at = Some(at);
        }
    }
}

/// SHA-256 of a link's secret, in hexadecimal: what the record holds and the lookup `device-link` finds.
#[must_use]
pub fn digest(secret: &str) -> String {
    Sha256::digest(secret.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Makes a link from a secret of at least 256 bits.
///
/// # Errors
/// Nobody is enrolled.
pub fn issue_link(
    record: &PersonRecord,
    centre: &CentreRecord,
    secret: &str,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    let days = centre.settings.as_ref().map_or(1, |settings| settings.link_days);
    let expires_at = act
        .now
        .saturating_add(SignedDuration::from_hours(i64::from(days) * 24))
        .unwrap_or(act.now);
    act.drafts(
        None,
        vec![PersonEvent::from(DeviceLinkIssued {
            digest: digest(secret),
            expires_at,
        })],
    )
}

/// Binds a device with the birth date. A wrong date is recorded too, so the tries count across devices and restarts:
/// look at the record afterwards to see whether the device is bound.
///
/// # Errors
/// The link is not of this record, used, expired or tried too often.
pub fn bind(
    record: &PersonRecord,
    digest: &str,
    birth_on: Date,
    device: DeviceId,
    label: &str,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    let link = record
        .devices
        .link(digest)
        .ok_or_else(|| Refusal::of("", "refused-link-unknown"))?;
    if let Some(reason) = link.dead(act.now) {
        return Err(Refusal::of("", reason));
    }
    let digest = digest.to_owned();
    let is_theirs = record
        .details
        .as_ref()
        .is_some_and(|details| details.birth_on == birth_on);
    let event = if is_theirs {
        PersonEvent::from(DeviceBound {
            digest,
            device,
            label: label.chars().take(80).collect(),
        })
    } else {
        PersonEvent::from(DeviceLinkTried { digest })
    };
    act.drafts(None, vec![event])
}

/// Revokes a device. Revoking one that is not bound changes nothing.
///
/// # Errors
/// None today; the shape is that of every decision.
pub fn revoke(record: &PersonRecord, device: DeviceId, act: &Act) -> Result<Vec<Draft>, Refusal> {
    if !record.devices.is_bound(device) {
        return Ok(Vec::new());
    }
    act.drafts(None, vec![PersonEvent::from(DeviceRevoked { device })])
}

/// Keys that one device may register. A browser that keeps losing its key is broken, and its session still counts.
pub const KEYS_MAX: usize = 8;

/// Registers the key that a bound device signs with. The same key again changes nothing.
///
/// # Errors
/// The device is not bound, or has registered too many keys.
pub fn register_key(
    record: &PersonRecord,
    device: DeviceId,
    key: &str,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    let known = record
        .devices
        .find(device)
        .filter(|known| known.revoked_at.is_none())
        .ok_or_else(|| Refusal::of("", "refused-not-found"))?;
    if known.keys.iter().any(|old| old == key) {
        return Ok(Vec::new());
    }
    if known.keys.len() >= KEYS_MAX {
        return Err(Refusal::of("", "refused-not-found"));
    }
    let key = key.to_owned();
    act.drafts(None, vec![PersonEvent::from(DeviceKeyRegistered { device, key })])
}

/// Sets the lock from a salted hash, or takes it off.
///
/// # Errors
/// Nobody is enrolled.
pub fn change_pin(record: &PersonRecord, hash: Option<String>, act: &Act) -> Result<Vec<Draft>, Refusal> {
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    act.drafts(None, vec![PersonEvent::from(PinChanged { hash })])
}
