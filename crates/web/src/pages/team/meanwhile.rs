//! A form whose part of the record somebody changed while it was open: what the record says now, beside what was typed.

use care::enrolment::{CHANGED_MEANWHILE, RECORD_NOW, Seen};

use crate::form::Filled;
use crate::voice::Voice;

/// What a form carries in `seen`: what it was made on, or the newest, once the page has shown it.
pub(super) fn seen(filled: &Filled, now: &Seen) -> String {
    match filled.value("seen") {
        seen if !seen.is_empty() && !is_stale(filled) => seen.to_owned(),
        _ => now.to_string(),
    }
}

fn is_stale(filled: &Filled) -> bool {
    filled
        .faults()
        .iter()
        .any(|fault| fault.message.id == CHANGED_MEANWHILE)
}

/// What the record says now.
pub(super) struct Meanwhile {
    /// The id that the error summary leads to.
    pub(super) id: &'static str,
    pub(super) lines: Vec<String>,
}

impl Meanwhile {
    /// Nothing, as long as the form was made on the newest record.
    pub(super) fn of(filled: &Filled, lines: impl FnOnce() -> Vec<String>) -> Option<Meanwhile> {
        is_stale(filled).then(|| Meanwhile {
            id: RECORD_NOW,
            lines: lines(),
        })
    }
}

/// The values of the record that differ from what was typed.
pub(super) fn differing(t: &Voice, now: Vec<(String, String)>, typed: &[(String, String)]) -> Vec<String> {
    now.into_iter()
        .filter(|value| !typed.contains(value))
        .map(|(label, value)| line(t, &label, value))
        .collect()
}

/// A value of the record under the label of its field.
pub(super) fn line(t: &Voice, label: &str, value: String) -> String {
    let value = match value.is_empty() {
        true => t.word("team-people-not-given"),
        false => value,
    };
    t.with(
        "team-form-now",
        &[("field", label.into()), ("value", value.into())],
    )
}
