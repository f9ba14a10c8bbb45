//! Who came, and what their page needs: made once for each request by the guard, before any handler.

use askama::filters::HtmlSafe;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::actor::{Actor, Staff, StaffRole};
use care::centre::CentreRecord;
use care::device::DeviceId;
use care::enrolment::Place;
use care::event::Act;
use care::stream::StreamId;
use jiff::Timestamp;
use protocol::Protocol;
use sha2::{Digest, Sha256};
use std::fmt;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use store::Token;
use subtle::ConstantTimeEq as _;
use uuid::Uuid;

use crate::app::App;
use crate::form::{COMMAND_FIELD, Posted, TOKEN_FIELD};
use crate::trouble::Trouble;
use crate::voice::Voice;

/// One request: who came, when, and how their page speaks.
#[derive(Clone)]
pub struct Visitor(Arc<Inside>);

pub(crate) struct Inside {
    pub(crate) who: Who,
    pub(crate) centre: Arc<CentreRecord>,
    pub(crate) protocol: Arc<Protocol>,
    pub(crate) voice: Voice,
    pub(crate) key: FormKey,
    /// Random: the command ids of the page's forms follow from it.
    pub(crate) request: Uuid,
    pub(crate) forms: AtomicU32,
    pub(crate) now: Timestamp,
    pub(crate) address: IpAddr,
    pub(crate) path: String,
}

/// Who came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Nobody we know.
    Stranger,
    /// A person on a device of theirs.
    Person(PersonVisitor),
    /// A person's device whose lock is closed: it may report (the gate takes its answers) and shows nothing.
    Locked(PersonVisitor),
    /// A member of staff.
    Staff(StaffVisitor),
}

/// A person on a device of theirs. They reach the stream that is named here and no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PersonVisitor {
    /// Their record.
    pub person: StreamId,
    /// The device that the record has bound.
    pub device: DeviceId,
}

/// A member of staff, as the centre's record names them now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffVisitor {
    /// Who, and in which role.
    pub staff: Staff,
}

impl Visitor {
    pub(crate) fn new(inside: Inside) -> Visitor {
        Visitor(Arc::new(inside))
    }

    /// Who came.
    #[must_use]
    pub fn who(&self) -> &Who {
        &self.0.who
    }

    /// The centre's record: settings, numbers, zone, staff.
    #[must_use]
    pub fn centre(&self) -> &Arc<CentreRecord> {
        &self.0.centre
    }

    /// The protocol in force, or the draft.
    #[must_use]
    pub fn protocol(&self) -> &Arc<Protocol> {
        &self.0.protocol
    }

    /// Where, and by which rules: what decisions ask for.
    #[must_use]
    pub fn place(&self) -> Place<'_> {
        Place {
            centre: &self.0.centre,
            protocol: &self.0.protocol,
        }
    }

    /// The words of the page.
    #[must_use]
    pub fn voice(&self) -> &Voice {
        &self.0.voice
    }

    /// The time of the request.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.0.now
    }

    /// Where it came from.
    #[must_use]
    pub fn address(&self) -> IpAddr {
        self.0.address
    }

    /// The path that was asked for.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The hidden fields of one form: `<form method="post">{{ visitor.fields() }} …`. Each form of a page asks for its own.
    #[must_use]
    pub fn fields(&self) -> HiddenFields {
        let number = self.0.forms.fetch_add(1, Ordering::Relaxed);
        HiddenFields {
            token: self.0.key.value(),
            command: Uuid::new_v5(&self.0.request, &number.to_be_bytes()),
        }
    }

    /// The value of the form token, for a script that posts by itself.
    #[must_use]
    pub fn form_token(&self) -> String {
        self.0.key.value()
    }

    /// A command that this visitor sends now.
    #[must_use]
    pub fn act(&self, posted: &Posted) -> Act {
        let who = match &self.0.who {
            Who::Staff(visitor) => Actor::Staff(visitor.staff.clone()),
            Who::Person(_) | Who::Locked(_) | Who::Stranger => Actor::Person,
        };
        Act::now(posted.command(), who, self.0.now)
    }

    /// The person, when a person came.
    #[must_use]
    pub fn person(&self) -> Option<PersonVisitor> {
        match &self.0.who {
            Who::Person(visitor) => Some(*visitor),
            _ => None,
        }
    }

    /// The person whose device it is, even when its lock is closed: for what is sent, never for what is shown.
    #[must_use]
    pub fn sender(&self) -> Option<PersonVisitor> {
        match &self.0.who {
            Who::Person(visitor) | Who::Locked(visitor) => Some(*visitor),
            _ => None,
        }
    }

    /// The member of staff, when one came.
    #[must_use]
    pub fn staff(&self) -> Option<&Staff> {
        match &self.0.who {
            Who::Staff(visitor) => Some(&visitor.staff),
            _ => None,
        }
    }

    pub(crate) fn key(&self) -> &FormKey {
        &self.0.key
    }
}

impl StaffVisitor {
    /// Whether they act in one of these roles.
    #[must_use]
    pub fn is_one_of(&self, roles: &[StaffRole]) -> bool {
        roles.contains(&self.staff.role)
    }
}

/// What proves that a form came from our own page: bound to the secret of the session, or of a stranger's form cookie,
/// and marked with whose page it was, so that nothing typed by one is ever sent as another.
#[derive(Clone)]
pub(crate) struct FormKey {
    proof: String,
    whose: String,
}

/// What a form's token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FormProof {
    /// Made for this session.
    Ours,
    /// Made for this visitor, in an earlier session.
    Earlier,
    /// Made for somebody else, or made up.
    Foreign,
}

impl FormKey {
    pub(crate) fn new(secret: &Token, who: &Who) -> FormKey {
        let whose = match who {
            Who::Stranger => String::new(),
            Who::Person(visitor) | Who::Locked(visitor) => format!("person {}", visitor.person),
            Who::Staff(visitor) => format!("staff {}", visitor.staff.id),
        };
        FormKey {
            proof: short_hash(&["form", secret.reveal()]),
            whose: short_hash(&["whose", &whose]),
        }
    }

    pub(crate) fn value(&self) -> String {
        format!("{}.{}", self.whose, self.proof)
    }

    pub(crate) fn check(&self, sent: &str) -> FormProof {
        let Some((whose, proof)) = sent.split_once('.') else {
            return FormProof::Foreign;
        };
        let same = |a: &str, b: &str| bool::from(a.as_bytes().ct_eq(b.as_bytes()));
        match (same(whose, &self.whose), same(proof, &self.proof)) {
            (true, true) => FormProof::Ours,
            (true, false) => FormProof::Earlier,
            (false, _) => FormProof::Foreign,
        }
    }
}

fn short_hash(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    URL_SAFE_NO_PAD.encode(&hash.finalize()[..24])
}

/// Two hidden inputs: the form token, and the id that makes sending twice the same as sending once.
#[derive(Clone, Debug)]
pub struct HiddenFields {
    token: String,
    command: Uuid,
}

impl fmt::Display for HiddenFields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Both values are base64url or hexadecimal: nothing in them needs escaping.
        write!(
            f,
            r#"<input type="hidden" name="{TOKEN_FIELD}" value="{}"><input type="hidden" name="{COMMAND_FIELD}" value="{}">"#,
            self.token, self.command
        )
    }
}

impl HtmlSafe for HiddenFields {}

/// The guard puts a [`Visitor`] into every request of the table.
impl FromRequestParts<App> for Visitor {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Visitor, Trouble> {
        parts
            .extensions
            .get::<Visitor>()
            .cloned()
            .ok_or_else(|| Trouble::broken("a handler outside the route table asked who came"))
    }
}

impl FromRequestParts<App> for PersonVisitor {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<PersonVisitor, Trouble> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        visitor.person().ok_or_else(Trouble::not_allowed)
    }
}

impl FromRequestParts<App> for StaffVisitor {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<StaffVisitor, Trouble> {
        let visitor = Visitor::from_request_parts(parts, app).await?;
        match visitor.who() {
            Who::Staff(visitor) => Ok(visitor.clone()),
            _ => Err(Trouble::not_allowed()),
        }
    }
}

/// The form that was sent, its token already checked.
impl FromRequestParts<App> for Posted {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Posted, Trouble> {
        parts
            .extensions
            .remove::<Posted>()
            .ok_or_else(|| Trouble::broken("a handler read a form that was not sent"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(secret: u8, person: Option<u128>) -> FormKey {
        let text = URL_SAFE_NO_PAD.encode([secret; 32]);
        let who = person.map_or(Who::Stranger, |id| {
            Who::Person(PersonVisitor {
                person: StreamId(Uuid::from_u128(id)),
                device: DeviceId(Uuid::from_u128(id)),
            })
        });
        FormKey::new(&Token::parse(&text).unwrap(), &who)
    }

    #[test]
    fn a_form_of_one_person_is_never_taken_or_offered_again_as_another() {
        let ana = key(1, Some(1));
        assert_eq!(ana.check(&ana.value()), FormProof::Ours);
        assert_eq!(key(2, Some(1)).check(&ana.value()), FormProof::Earlier);
        assert_eq!(key(2, Some(2)).check(&ana.value()), FormProof::Foreign);
        assert_eq!(key(1, None).check(&ana.value()), FormProof::Foreign);
        for made_up in ["", ".", "x", "a.b"] {
            assert_eq!(ana.check(made_up), FormProof::Foreign, "{made_up:?}");
        }
    }

    #[test]
    fn a_form_token_does_not_reveal_the_session() {
        let text = URL_SAFE_NO_PAD.encode([1; 32]);
        assert!(!key(1, None).value().contains(&text[..16]));
    }
}
