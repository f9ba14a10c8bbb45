//! What is counted over the whole list: medicines that make sleepy, and medicines that make bleeding likelier near a harvest.

use super::{CheckInput, named};
use crate::entry::Entry;
use crate::finding::{Check, Finding, Severity};
use crate::formulary::{Cite, Tag};
use crate::message::{Arg, Message};

pub(super) fn falls(input: &CheckInput<'_>) -> Vec<Finding> {
    let sleepy = tagged(input, Tag::Sedating);
    let names = || Arg::Names(sleepy.iter().map(|(e, _)| e.name.clone()).collect());
    let (severity, word, source) = match sleepy.as_slice() {
        [] => return Vec::new(),
        [(_, cite)] => (Severity::Know, "medicines-note-sleepy", (*cite).clone()),
        _ => (
            Severity::Ask,
            "medicines-note-sleepy-many",
            input.formulary.rows().basis("sedating-several"),
        ),
    };
    let medicines = sleepy.iter().map(|(e, _)| e.id).collect();
    vec![Finding {
        check: Check::Falls,
        severity,
        medicines,
        why: Message::new(word).with("names", names()),
        source,
    }]
}

pub(super) fn bleeding(input: &CheckInput<'_>) -> Vec<Finding> {
    let Some(days) = input.harvest_days_ago else {
        return Vec::new();
    };
    if input.bleeding_days.is_some_and(|most| days.unsigned_abs() > most) {
        return Vec::new();
    }
    let finding = |(entry, cite): (&Entry, &Cite)| Finding {
        check: Check::Bleeding,
        severity: Severity::Ask,
        medicines: vec![entry.id],
        why: Message::new("medicines-check-bleeding").with("name", named(&entry.name)),
        source: cite.clone(),
    };
    tagged(input, Tag::Bleeding).into_iter().map(finding).collect()
}

/// The entries that hold a tagged ingredient, with the source of the tag.
fn tagged<'f>(input: &CheckInput<'f>, tag: Tag) -> Vec<(&'f Entry, &'f Cite)> {
    let of = |entry: &'f Entry| {
        let mut own = entry
            .ingredients
            .components()
            .iter()
            .filter_map(|c| input.formulary.ingredient(&c.ingredient));
        own.find_map(|i| i.tag.iter().find(|t| t.name == tag))
            .map(|t| (entry, &t.cite))
    };
    input.entries.iter().filter_map(of).collect()
}
