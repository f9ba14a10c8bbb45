//! Who signed, who may sign now, and which versions were in use.

use care::actor::Staff;
use care::centre::{CentreRecord, Published, may_sign};
use jiff::Timestamp;
use protocol::{Protocol, Report, Status};

use crate::form::Filled;
use crate::frame::role_word;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;

/// The box "Two people sign".
pub(super) struct SignView {
    pub(super) hash: String,
    /// The hash of the English words that are signed with it.
    pub(super) words: String,
    pub(super) signatures: Vec<String>,
    /// How many are still missing.
    pub(super) missing: Vec<String>,
    /// Why this reader can not sign now.
    pub(super) closed: Option<String>,
    /// The form, for who may sign now.
    pub(super) form: Option<SignForm>,
}

/// The form of a signature.
pub(super) struct SignForm {
    pub(super) fields: HiddenFields,
    pub(super) ticked: bool,
    pub(super) error: Option<String>,
}

/// A version that is or was in use.
pub(super) struct EarlierView {
    pub(super) hash: String,
    pub(super) words: String,
    pub(super) signers: Vec<String>,
}

/// What a reader of the page may do about signing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    InUse,
    Fails,
    RoleMayNot,
    HasSigned,
    MaySign,
}

fn standing(
    reader: &Staff,
    centre: &CentreRecord,
    draft: &Protocol,
    words: &str,
    report: &Report,
) -> Standing {
    if centre.is_in_force(draft.hash(), words) {
        Standing::InUse
    } else if !report.holds() {
        Standing::Fails
    } else if !may_sign(reader.role) {
        Standing::RoleMayNot
    } else if centre
        .signed(draft.hash(), words)
        .any(|signature| signature.by.id == reader.id)
    {
        Standing::HasSigned
    } else {
        Standing::MaySign
    }
}

impl SignView {
    pub(super) fn of(
        visitor: &Visitor,
        reader: &StaffVisitor,
        centre: &CentreRecord,
        draft: &Protocol,
        words: String,
        report: &Report,
        sent: &Filled,
    ) -> SignView {
        let t = visitor.voice();
        let signatures: Vec<String> = centre
            .signed(draft.hash(), &words)
            .map(|signature| signed(t, &signature.by, signature.at))
            .collect();
        let standing = standing(&reader.staff, centre, draft, &words, report);
        let missing = match (standing, signatures.len()) {
            (Standing::InUse, _) | (_, 2..) => Vec::new(),
            (_, 1) => vec![t.word("team-protocol-second-signer")],
            (_, _) => vec![
                t.word("team-protocol-first-signer"),
                t.word("team-protocol-second-signer"),
            ],
        };
        SignView {
            hash: draft.hash().to_owned(),
            words,
            signatures,
            missing,
            closed: closed_word(standing).map(|id| t.word(id)),
            form: (standing == Standing::MaySign).then(|| SignForm {
                fields: visitor.fields(),
                ticked: !sent.value("read").is_empty(),
                error: sent.fault("read").map(|fault| t.say(fault)),
            }),
        }
    }
}

fn closed_word(standing: Standing) -> Option<&'static str> {
    match standing {
        Standing::InUse | Standing::MaySign => None,
        Standing::Fails => Some("team-protocol-proof-fails"),
        Standing::RoleMayNot => Some("team-protocol-who-signs"),
        Standing::HasSigned => Some("team-protocol-same-signer"),
    }
}

/// What to say when the words that people read are not those that were signed with the version in use.
pub(super) fn words_note(t: &Voice, version: &Published, words: &str) -> Option<String> {
    match version.words.as_deref() {
        Some(signed) if signed == words => None,
        Some(_) => Some(t.name("team-protocol-words-changed", "date", &moment(t, version.at))),
        None => Some(t.word("team-protocol-words-unsigned")),
    }
}

/// What may be said about the review of a version: what the file says, and whose names stand under it. No more.
pub(super) fn review_word(draft: &Protocol, in_force: bool) -> &'static str {
    match (draft.status(), in_force) {
        (_, true) => "team-protocol-reviewed-by",
        (Status::Unreviewed, false) => "team-protocol-unreviewed",
        (Status::Reviewed, false) => "team-protocol-not-signed",
    }
}

pub(super) fn in_use(t: &Voice, version: &Published) -> String {
    t.name("team-protocol-in-use", "date", &moment(t, version.at))
}

/// Every published version, the newest first.
pub(super) fn earlier(t: &Voice, centre: &CentreRecord) -> Vec<EarlierView> {
    let newest = centre.published.len().saturating_sub(1);
    let view = |(number, version): (usize, &Published)| EarlierView {
        hash: version.hash.clone(),
        words: if number == newest {
            in_use(t, version)
        } else {
            t.name("team-protocol-was-in-use", "date", &moment(t, version.at))
        },
        signers: version.signers.iter().map(|staff| named(t, staff)).collect(),
    };
    centre.published.iter().enumerate().rev().map(view).collect()
}

fn signed(t: &Voice, staff: &Staff, at: Timestamp) -> String {
    t.with(
        "team-protocol-signed-by",
        &[("name", named(t, staff).into()), ("date", moment(t, at).into())],
    )
}

fn named(t: &Voice, staff: &Staff) -> String {
    t.with(
        "team-protocol-signer",
        &[
            ("name", staff.name.as_str().into()),
            ("role", t.word(&role_word(staff.role)).into()),
        ],
    )
}

/// With the year: a signature is read long after.
fn moment(t: &Voice, at: Timestamp) -> String {
    let date = t.speaker().zone.to_datetime(at).date();
    t.with(
        "format-moment",
        &[
            ("date", t.speaker().date_year(date).into()),
            ("time", t.speaker().time(at).into()),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::actor::{StaffId, StaffRole};
    use care::projection::Folded as _;
    use care::stream::StreamId;

    fn reader(role: StaffRole) -> Staff {
        Staff {
            id: StaffId(uuid::Uuid::from_u128(1)),
            name: "Petra".to_owned(),
            role,
        }
    }

    /// The shipped file with one rule taken down a level, under a row of the catalogue.
    fn broken() -> Protocol {
        let kept = "id = \"A1-high\"\nlevel = \"orange\"";
        let lowered = kept.replace("orange", "yellow");
        let text = protocol::MARROW_HARVEST.replacen(kept, &lowered, 1);
        Protocol::parse(&text).unwrap()
    }

    #[test]
    fn nobody_may_sign_while_a_proof_fails() {
        let draft = broken();
        let report = protocol::check(&draft);
        assert!(!report.holds());
        let centre = CentreRecord::empty(StreamId(uuid::Uuid::nil()));
        for role in StaffRole::ALL {
            assert_eq!(
                standing(&reader(role), &centre, &draft, "0a", &report),
                Standing::Fails
            );
        }
        assert_eq!(closed_word(Standing::Fails), Some("team-protocol-proof-fails"));
    }
}
