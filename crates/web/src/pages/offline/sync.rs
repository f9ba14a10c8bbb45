//! What phones had kept: one message a line, each handled alone, one receipt for each.
//!
//! A line that is cut, made up or changed on the way is refused with its reason and takes no other with it. The id of a message was made
//! on the phone: the same id with the same bytes gives the same receipt, with other bytes it is kept for somebody to look at.

use std::sync::Arc;

use axum::Extension;
use axum::extract::State;
use care::actor::Actor;
use care::check::CheckId;
use care::device::DeviceId;
use care::event::Act;
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::sent::{self, Sending, Sent};
use care::stream::{CommandKey, EventId, StreamId};
use care::view::check::GATE;
use jiff::Timestamp;
use protocol::{Answers, Case, Protocol};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use store::{AppendError, ChangeError, Reason, Receipt as Stored};
use uuid::Uuid;

use super::json_answer;
use super::key::signed;
use super::what::What;
use crate::answer::Answer;
use crate::app::App;
use crate::guard::SentLines;
use crate::pages::check::next_path;
use crate::visitor::Visitor;

/// Largest request.
pub(super) const BYTES_MAX: usize = 256 * 1024;
/// Lines that are read; the phone sends the rest when it has the receipts of these.
const LINES_MAX: usize = 64;

/// The first line: when the phone sent this, by its own clock.
#[derive(Deserialize)]
struct Head {
    sent_at: Timestamp,
}

/// Every other line: a message as the text that was signed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope {
    body: String,
    #[serde(default)]
    signature: String,
}

/// One answered screen.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Message {
    id: Uuid,
    person: Option<StreamId>,
    device: Option<DeviceId>,
    check: Uuid,
    screen: String,
    answers: Answers,
    case: Option<Case>,
    protocol: String,
    said_at: Timestamp,
}

/// Whatever else a phone keeps.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Other {
    id: Uuid,
    person: Option<StreamId>,
    device: Option<DeviceId>,
    what: What,
    said_at: Timestamp,
}

/// Who says that they said it, and when by their own clock.
struct Claim {
    id: Uuid,
    person: Option<StreamId>,
    device: Option<DeviceId>,
    said_at: Timestamp,
}

/// What became of one line.
#[derive(Default, Serialize)]
pub(super) struct Receipt {
    /// The line, from 1 for the first message.
    line: usize,
    /// The message; none when it could not be read.
    id: Option<Uuid>,
    status: Status,
    /// Why it was not taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
    /// When the hospital had it.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<Timestamp>,
    /// The check it is part of now.
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<CheckId>,
    /// Where the check goes on.
    #[serde(skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Status {
    /// It is on record.
    Taken,
    /// It is kept for somebody to look at: the device was taken off.
    Held,
    /// The id was used for something else; this is kept for somebody to look at.
    Conflict,
    /// It can not be recorded, and sending it again changes nothing.
    #[default]
    Refused,
    /// Not now: send it again.
    Later,
}

impl Receipt {
    pub(super) fn refused(id: Option<Uuid>, reason: &'static str) -> Receipt {
        Receipt {
            id,
            reason: Some(reason),
            ..Receipt::default()
        }
    }

    pub(super) fn taken(id: Uuid, at: Timestamp) -> Receipt {
        Receipt {
            at: Some(at),
            ..Receipt::of(id, Status::Taken)
        }
    }

    pub(super) fn of(id: Uuid, status: Status) -> Receipt {
        Receipt {
            id: Some(id),
            status,
            ..Receipt::default()
        }
    }
}

/// Takes what a phone had kept.
pub(super) async fn sync(
    State(app): State<App>,
    visitor: Visitor,
    Extension(SentLines(bytes)): Extension<SentLines>,
) -> Answer {
    let mut lines = bytes.split(|byte| *byte == b'\n');
    let head: Option<Head> = lines.next().and_then(|line| serde_json::from_slice(line).ok());
    let sent_at = head.map(|head| head.sent_at);
    let mut receipts = Vec::new();
    for (number, line) in (1..).zip(lines.filter(|line| !line.is_empty())) {
        let receipt = if number > LINES_MAX {
            Receipt {
                status: Status::Later,
                ..Receipt::default()
            }
        } else {
            take(&app, &visitor, sent_at, line).await
        };
        receipts.push(Receipt {
            line: number,
            ..receipt
        });
    }
    Ok(json_answer(&json!({ "receipts": receipts })))
}

/// Who sent a message, as far as it can be proved.
pub(super) struct Sender {
    pub(super) person: StreamId,
    device: DeviceId,
    revoked: bool,
}

/// What a line says: an answered screen, or a dose or a question.
enum Said {
    Screen(Message),
    Other(What),
}

/// Reads a message: who says it, and what.
fn read(body: &str) -> Option<(Claim, Said)> {
    if let Ok(message) = serde_json::from_str::<Message>(body) {
        let claim = Claim {
            id: message.id,
            person: message.person,
            device: message.device,
            said_at: message.said_at,
        };
        return Some((claim, Said::Screen(message)));
    }
    let other: Other = serde_json::from_str(body).ok()?;
    let claim = Claim {
        id: other.id,
        person: other.person,
        device: other.device,
        said_at: other.said_at,
    };
    Some((claim, Said::Other(other.what)))
}

async fn take(app: &App, visitor: &Visitor, sent_at: Option<Timestamp>, line: &[u8]) -> Receipt {
    let Ok(envelope) = serde_json::from_slice::<Envelope>(line) else {
        return Receipt::refused(None, "malformed");
    };
    let Some((claim, said)) = read(&envelope.body) else {
        return Receipt::refused(None, "malformed");
    };
    let id = claim.id;
    let sender = match sender(app, visitor, &claim, &envelope) {
        Ok(sender) => sender,
        Err(receipt) => return receipt,
    };
    let command = CommandKey {
        id: EventId(id),
        digest: Sha256::digest(envelope.body.as_bytes()).into(),
    };
    if sender.revoked {
        let stream = app.person_ref(sender.person);
        let body = envelope.body.as_bytes();
        return match app
            .store()
            .hold(&stream, command, Reason::RevokedDevice, body)
            .await
        {
            Ok(()) => Receipt::of(id, Status::Held),
            Err(_) => Receipt::of(id, Status::Later),
        };
    }
    let act = Act {
        key: command,
        who: Actor::Person,
        happened_at: sent_at.map_or(visitor.now(), |sent_at| {
            sent::happened_at(claim.said_at, sent_at, visitor.now())
        }),
        now: visitor.now(),
    };
    match said {
        Said::Screen(message) => screen(app, visitor, &sender, &message, &act).await,
        Said::Other(what) => what.record(app, visitor, &sender, &act).await,
    }
}

/// One answered screen.
async fn screen(app: &App, visitor: &Visitor, sender: &Sender, message: &Message, act: &Act) -> Receipt {
    let id = message.id;
    let Some(protocol) = protocol_of(app, visitor, &message.protocol) else {
        return Receipt::refused(Some(id), "protocol");
    };
    let screen = message.screen.as_str();
    let known = screen == GATE || protocol.questions().iter().any(|question| question.id == screen);
    if !known || message.answers.is_empty() {
        return Receipt::refused(Some(id), "answers");
    }
    let sending = Sending {
        sent: Sent {
            device: sender.device,
            said_at: message.said_at,
            protocol: message.protocol.clone(),
        },
        protocol: &protocol,
        case: message.case.clone(),
    };
    record(app, visitor, sender, message, &sending, act).await
}

async fn record(
    app: &App,
    visitor: &Visitor,
    sender: &Sender,
    message: &Message,
    sending: &Sending<'_>,
    act: &Act,
) -> Receipt {
    let (id, check) = (message.id, CheckId(message.check));
    let stream = app.person_ref(sender.person);
    let told = app
        .store()
        .change::<PersonRecord, Refusal, _>(&stream, act.key, |record| {
            sent::answer(
                record,
                check,
                &message.screen,
                &message.answers,
                &visitor.place(),
                sending,
                act,
            )
        })
        .await;
    match told {
        Ok(stored) => taken(app, visitor, sender, message, &stored),
        Err(ChangeError::Append(AppendError::Conflict)) => Receipt::of(id, Status::Conflict),
        Err(ChangeError::Append(_)) => Receipt::of(id, Status::Later),
        Err(ChangeError::Refused(_)) => Receipt::refused(Some(id), "answers"),
    }
}

/// The receipt of what is on record. Where the check goes on is said only to the person whose page asks.
fn taken(app: &App, visitor: &Visitor, sender: &Sender, message: &Message, stored: &Stored) -> Receipt {
    let loaded = app
        .store()
        .load::<PersonRecord>(&app.person_ref(sender.person))
        .map(|loaded| loaded.record);
    let another = CheckId(message.id);
    let check = loaded.as_ref().ok().and_then(|record| {
        record
            .checks
            .get(&another)
            .or_else(|| record.checks.get(&CheckId(message.check)))
    });
    let theirs = visitor
        .person()
        .is_some_and(|person| person.person == sender.person);
    Receipt {
        at: Some(stored.stored_at),
        check: check.map(|check| check.id),
        next: check.filter(|_| theirs).map(|check| next_path(visitor, check)),
        ..Receipt::of(message.id, Status::Taken)
    }
}

/// A device that has registered a key must sign, whoever is signed in; one that has none is known by its session alone.
fn sender(app: &App, visitor: &Visitor, message: &Claim, envelope: &Envelope) -> Result<Sender, Receipt> {
    let id = Some(message.id);
    let session = visitor.sender();
    let (Some(person), Some(device)) = (
        message.person.or(session.map(|known| known.person)),
        message.device.or(session.map(|known| known.device)),
    ) else {
        return Err(Receipt::refused(id, "sender"));
    };
    let record = app
        .store()
        .load::<PersonRecord>(&app.person_ref(person))
        .map_err(|_| Receipt::of(message.id, Status::Later))?
        .record;
    let known = record
        .devices
        .find(device)
        .ok_or_else(|| Receipt::refused(id, "sender"))?;
    let here = session.is_some_and(|session| session.person == person && session.device == device);
    if known.keys.is_empty() {
        if !here {
            return Err(Receipt::refused(id, "sender"));
        }
    } else if !signed(&known.keys, envelope.body.as_bytes(), &envelope.signature) {
        return Err(Receipt::refused(id, "signature"));
    }
    Ok(Sender {
        person,
        device,
        revoked: known.revoked_at.is_some(),
    })
}

/// The protocol with these bytes: the one in force, the draft, or any that was ever published.
fn protocol_of(app: &App, visitor: &Visitor, hash: &str) -> Option<Arc<Protocol>> {
    let newest = visitor.protocol();
    if newest.hash() == hash {
        return Some(Arc::clone(newest));
    }
    if app.site().draft.hash() == hash {
        return Some(Arc::clone(&app.site().draft));
    }
    let published = visitor
        .centre()
        .published
        .iter()
        .find(|published| published.hash == hash)?;
    Protocol::parse(&published.text).ok().map(Arc::new)
}
