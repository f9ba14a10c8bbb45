//! Who is signed in: rows in the store, found by the hash of the secret in the cookie.
//!
//! A session ends when it is idle too long, when it is too old, when its device is revoked or its owner leaves the staff,
//! and when somebody signs out. Signing in always makes a new one.

use axum::http::{HeaderMap, HeaderValue};
use care::actor::StaffId;
use care::centre::CentreRecord;
use care::device::DeviceId;
use care::person::PersonRecord;
use care::stream::StreamId;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use store::{Session, Token};

use crate::answer::Answer;
use crate::app::App;
use crate::cookie::Cookie;
use crate::route::Side;
use crate::trouble::Trouble;
use crate::visitor::{PersonVisitor, StaffVisitor, Who};

/// How long a session may live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lifetime {
    /// Without being used, in seconds.
    pub idle_seconds: i64,
    /// In all, in seconds.
    pub whole_seconds: i64,
}

/// A person's own device: follow-up goes on for years, so it stays signed in from one yearly contact to the next.
pub const PERSON_LIFETIME: Lifetime = Lifetime {
    idle_seconds: 400 * 24 * 3600,
    whole_seconds: 800 * 24 * 3600,
};

/// A workstation on a ward: half an hour idle, one shift in all.
pub const STAFF_LIFETIME: Lifetime = Lifetime {
    idle_seconds: 30 * 60,
    whole_seconds: 12 * 3600,
};

/// A device with a PIN locks after this long without being used.
pub const PIN_IDLE_SECONDS: i64 = 15 * 60;

/// The header of a page that refreshes itself: nobody did anything, so it does not keep a session alive.
pub const REFRESH_HEADER: &str = "x-refresh";

/// Whether a request says that somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// Somebody did something.
    Person,
    /// The page asked by itself.
    Page,
}

impl Use {
    pub(crate) fn of(path: &str, headers: &HeaderMap) -> Use {
        if headers.contains_key(REFRESH_HEADER) || path == crate::pages::live::PATH {
            Use::Page
        } else {
            Use::Person
        }
    }
}

/// Whose session it is, as the store keeps it sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    /// A person on a device that their record has bound.
    Person {
        /// Their record.
        person: StreamId,
        /// The device.
        device: DeviceId,
    },
    /// A member of staff.
    Staff {
        /// Who.
        staff: StaffId,
    },
}

impl Owner {
    fn side(self) -> Side {
        match self {
            Owner::Person { .. } => Side::Person,
            Owner::Staff { .. } => Side::Team,
        }
    }

    fn lifetime(self) -> Lifetime {
        match self {
            Owner::Person { .. } => PERSON_LIFETIME,
            Owner::Staff { .. } => STAFF_LIFETIME,
        }
    }

    /// By what all sessions of one owner are found and ended.
    fn subject(self) -> String {
        match self {
            Owner::Person { person, device } => format!("person {person} {device}"),
            Owner::Staff { staff } => format!("staff {staff}"),
        }
    }
}

/// Who a cookie stands for; none when its session has ended.
pub(crate) async fn find(
    app: &App,
    centre: &CentreRecord,
    side: Side,
    secret: &Token,
    usage: Use,
) -> Answer<Option<Who>> {
    let now = app.now();
    let Some(session) = app.store().session(app.centre_id(), secret.hash())? else {
        return Ok(None);
    };
    let Ok(owner) = serde_json::from_str::<Owner>(&session.body) else {
        return Ok(None);
    };
    let idle = now.duration_since(session.seen_at).as_secs();
    if owner.side() != side || idle >= owner.lifetime().idle_seconds {
        return Ok(None);
    }
    let who = match owner {
        Owner::Staff { staff } => centre
            .staff
            .get(&staff)
            .map(|staff| Who::Staff(StaffVisitor { staff: staff.clone() })),
        Owner::Person { person, device } => {
            let record = app.store().load::<PersonRecord>(&app.person_ref(person))?.record;
            let visitor = PersonVisitor { person, device };
            let locked = record.devices.pin.is_some() && idle >= PIN_IDLE_SECONDS;
            record.devices.is_bound(device).then_some(if locked {
                Who::Locked(visitor)
            } else {
                Who::Person(visitor)
            })
        }
    };
    let shown = matches!(who, Some(Who::Person(_) | Who::Staff(_)));
    if shown && usage == Use::Person {
        app.store().touch_session(&session).await?;
    }
    Ok(who)
}

/// Starts a new session and gives its cookie; the one that the browser had ends. The caller has made sure who it is.
///
/// # Errors
/// The store gave no answer.
pub async fn open(app: &App, owner: Owner, headers: &HeaderMap) -> Answer<HeaderValue> {
    let https = app.site().is_https();
    let cookie = Cookie::of(owner.side());
    if let Some(old) = cookie.read(headers, https) {
        app.store().close_session(app.centre_id(), old.hash()).await?;
    }
    let secret = app.token();
    let now = app.now();
    app.store()
        .open_session(Session {
            centre: app.centre_id().clone(),
            token: secret.hash(),
            subject: owner.subject(),
            body: serde_json::to_string(&owner).map_err(Trouble::broken)?,
            created_at: now,
            seen_at: now,
            expires_at: later(now, owner.lifetime().whole_seconds),
        })
        .await?;
    let age = match owner {
        Owner::Person { .. } => Some(owner.lifetime().whole_seconds),
        Owner::Staff { .. } => None,
    };
    Ok(cookie.set(&secret, age, https))
}

/// Opens the lock of a person's device: the session counts as used now. The caller has checked the PIN.
pub(crate) async fn unlock(app: &App, headers: &HeaderMap) -> Answer<()> {
    let secret = Cookie::Person.read(headers, app.site().is_https());
    let session = match secret {
        Some(secret) => app.store().session(app.centre_id(), secret.hash())?,
        None => None,
    };
    if let Some(session) = session {
        app.store().touch_session(&session).await?;
    }
    Ok(())
}

/// Ends the session of this browser and gives the cookie that takes its cookie away.
pub(crate) async fn close(app: &App, side: Side, headers: &HeaderMap) -> Answer<HeaderValue> {
    let https = app.site().is_https();
    let cookie = Cookie::of(side);
    if let Some(secret) = cookie.read(headers, https) {
        app.store().close_session(app.centre_id(), secret.hash()).await?;
    }
    Ok(cookie.clear(https))
}

/// Ends every session of a member of staff: after a new password, or when a device was lost.
///
/// # Errors
/// The store gave no answer.
pub async fn close_all_of_staff(app: &App, staff: StaffId) -> Answer<()> {
    app.store()
        .close_sessions_of(app.centre_id(), &Owner::Staff { staff }.subject())
        .await?;
    Ok(())
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.saturating_add(SignedDuration::from_secs(seconds))
        .unwrap_or(Timestamp::MAX)
}
