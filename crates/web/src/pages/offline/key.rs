//! The key of a device: the public half is on record, the private half never leaves the browser that made it.

use axum::Extension;
use axum::extract::State;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::actor::Actor;
use care::device;
use care::event::Act;
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::stream::{CommandKey, EventId};
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{Signature, VerifyingKey};
use serde::Deserialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::json_answer;
use crate::answer::Answer;
use crate::app::App;
use crate::guard::SentLines;
use crate::visitor::{PersonVisitor, Visitor};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Registered {
    key: String,
}

/// Puts the key of this device on record. Sent twice it is there once.
pub(super) async fn register(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Extension(SentLines(bytes)): Extension<SentLines>,
) -> Answer {
    let sent: Registered =
        serde_json::from_slice(&bytes).map_err(|_| Refusal::of("key", "refused-answer"))?;
    if read(&sent.key).is_none() {
        return Err(Refusal::of("key", "refused-answer").into());
    }
    let key = CommandKey {
        id: EventId(Uuid::new_v5(&person.device.0, sent.key.as_bytes())),
        digest: Sha256::digest(sent.key.as_bytes()).into(),
    };
    let act = Act::now(key, Actor::Person, visitor.now());
    app.change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
        device::register_key(record, person.device, &sent.key, &act)
    })
    .await??;
    Ok(json_answer(
        &json!({ "person": person.person, "device": person.device }),
    ))
}

/// A public key as browsers export it: an uncompressed point.
fn read(key: &str) -> Option<VerifyingKey> {
    let bytes = URL_SAFE_NO_PAD.decode(key).ok()?;
    VerifyingKey::from_sec1_bytes(&bytes).ok()
}

/// Whether one of these keys signed these bytes.
pub(super) fn signed(keys: &[String], bytes: &[u8], signature: &str) -> bool {
    let signature = URL_SAFE_NO_PAD
        .decode(signature)
        .ok()
        .and_then(|bytes| Signature::from_slice(&bytes).ok());
    signature.is_some_and(|signature| {
        keys.iter()
            .filter_map(|key| read(key))
            .any(|key| key.verify(bytes, &signature).is_ok())
    })
}
