//! How whole a language is, whose names stand under its words, and what a reader of the page may do about that.

use care::centre::{CentreRecord, may_sign};
use care::language::{may_read, may_withdraw};
use jiff::Timestamp;
use words::{Arg, Language};

use crate::form::Filled;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::{Voice, english_name, own_name};

/// What is said of a language. Nothing here claims more than the names do.
pub(super) struct Standing {
    /// What the team calls it.
    pub(super) name: String,
    /// What it calls itself.
    pub(super) own_name: String,
    pub(super) counts: Vec<String>,
    pub(super) state: String,
    pub(super) is_offered: bool,
    /// Offered, but some of the words that were read have changed.
    pub(super) changed: Option<String>,
    /// Why nobody can put a name under it now.
    pub(super) blocked: Option<String>,
}

impl Standing {
    pub(super) fn of(t: &Voice, centre: &CentreRecord, language: Language) -> Standing {
        let (tag, hash) = (language.code(), language.words_hash());
        let offered = centre.languages.offered(&tag);
        let waiting = centre.languages.waiting(&tag, hash);
        let state = match (offered, waiting) {
            (Some(offered), _) => t.with(
                "languages-offered",
                &[
                    ("date", date(t, offered.at)),
                    ("reader", offered.reader.name.as_str().into()),
                    ("confirmer", offered.confirmed_by.name.as_str().into()),
                ],
            ),
            (None, Some(reading)) => t.with(
                "languages-waiting",
                &[
                    ("name", reading.by.name.as_str().into()),
                    ("date", date(t, reading.at)),
                ],
            ),
            (None, None) => t.word("languages-nobody"),
        };
        Standing {
            name: english_name(t, language),
            own_name: own_name(t, language),
            counts: counts(t, language),
            state: format!("{} {state}", t.word("languages-machine")),
            is_offered: offered.is_some(),
            changed: offered
                .filter(|offered| offered.hash != hash)
                .map(|offered| t.with("languages-changed", &[("date", date(t, offered.at))])),
            blocked: (!language.stale_ids().is_empty()).then(|| t.word("languages-blocked")),
        }
    }
}

fn counts(t: &Voice, language: Language) -> Vec<String> {
    let count = |number: usize| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    [
        ("languages-strings", language.lines().count()),
        ("languages-missing", language.missing_ids().len()),
        ("languages-stale", language.stale_ids().len()),
    ]
    .map(|(id, number)| t.with(id, &[("count", count(number))]))
    .into()
}

/// With the year: a name is read long after.
fn date<'a>(t: &Voice, at: Timestamp) -> Arg<'a> {
    Arg::DateYear(t.speaker().zone.to_datetime(at).date())
}

/// The form of a name under the words.
pub(super) struct NameForm {
    pub(super) action: &'static str,
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) confirm: String,
    pub(super) go: String,
    pub(super) fields: HiddenFields,
    pub(super) is_ticked: bool,
    pub(super) error: Option<String>,
}

/// What a reader of the page may do.
pub(super) struct Forms {
    pub(super) name: Option<NameForm>,
    /// Why there is no such form.
    pub(super) closed: Option<String>,
    pub(super) withdraw: Option<HiddenFields>,
}

impl Forms {
    pub(super) fn of(
        visitor: &Visitor,
        reader: &StaffVisitor,
        centre: &CentreRecord,
        language: Language,
        own_name: &str,
        sent: &Filled,
    ) -> Forms {
        let t = visitor.voice();
        let (tag, hash, role) = (language.code(), language.words_hash(), reader.staff.role);
        let languages = &centre.languages;
        let offered = languages.offered(&tag);
        let is_settled =
            offered.is_some_and(|offered| offered.hash == hash) || !language.stale_ids().is_empty();
        let waiting = languages.waiting(&tag, hash);
        let form = |kind: &str, action, lead: String, name: &str| NameForm {
            action,
            title: t.word(&format!("languages-{kind}-title")),
            lead,
            confirm: t.with(
                &format!("languages-{kind}-confirm"),
                &[("language", own_name.into()), ("name", name.into())],
            ),
            go: t.word(&format!("languages-{kind}-go")),
            fields: visitor.fields(),
            is_ticked: !sent.value("read").is_empty(),
            error: sent.fault("read").map(|fault| t.say(fault)),
        };
        let (name, closed) = match waiting {
            _ if is_settled => (None, None),
            None if may_read(role) => {
                let lead = t.word("languages-read-lead");
                (Some(form("read", "read", lead, &reader.staff.name)), None)
            }
            Some(reading) if reading.by.id == reader.staff.id => {
                (None, Some(t.word("languages-same-person")))
            }
            Some(reading) if may_sign(role) => {
                let lead = t.with(
                    "languages-offer-lead",
                    &[
                        ("name", reading.by.name.as_str().into()),
                        ("date", date(t, reading.at)),
                        ("language", own_name.into()),
                    ],
                );
                (Some(form("offer", "confirm", lead, &reading.by.name)), None)
            }
            _ => (None, Some(t.word("languages-may-not"))),
        };
        Forms {
            name,
            closed,
            withdraw: (may_withdraw(role) && (offered.is_some() || waiting.is_some()))
                .then(|| visitor.fields()),
        }
    }
}
