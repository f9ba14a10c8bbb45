//! What is counted over the whole list: medicines that make sleepy, and medicines that make bleeding likelier near a harvest.

use super::{List, named};
use crate::entry::Entry;
use crate::finding::{Check, Finding, Severity};
use crate::formulary::{Cite, Ingredient, Tag};
use crate::message::{Arg, Message};

/// Two that stop as a pair are said once, at the top level; a third is still asked about with both.
pub(super) fn falls(list: &List<'_>, pairs: &[Finding]) -> Vec<Finding> {
    let sleepy = tagged(list, Tag::Sedating);
    let names = || Arg::Names(sleepy.iter().map(|(e, _)| e.name.clone()).collect());
    let (severity, word, source) = match sleepy.as_slice() {
        [] => return Vec::new(),
        [(_, cite)] => (Severity::Know, "medicines-note-sleepy", (*cite).clone()),
        _ => (
            Severity::Ask,
            "medicines-note-sleepy-many",
            list.input.formulary.rows().basis("sedating-several"),
        ),
    };
    let medicines: Vec<_> = sleepy.iter().map(|(e, _)| e.id).collect();
    let is_said =
        |f: &Finding| f.check == Check::Falls && f.severity == Severity::Stop && f.medicines == medicines;
    if pairs.iter().any(is_said) {
        return Vec::new();
    }
    vec![Finding {
        check: Check::Falls,
        severity,
        medicines,
        why: Message::new(word).with("names", names()),
        source,
    }]
}

pub(super) fn bleeding(list: &List<'_>) -> Vec<Finding> {
    let Some(days) = list.input.harvest_days_ago else {
        return Vec::new();
    };
    if list
        .input
        .bleeding_days
        .is_some_and(|most| days.unsigned_abs() > most)
    {
        return Vec::new();
    }
    let finding = |(entry, cite): (&Entry, &Cite)| Finding {
        check: Check::Bleeding,
        severity: Severity::Ask,
        medicines: vec![entry.id],
        why: Message::new("medicines-check-bleeding").with("name", named(&entry.name)),
        source: cite.clone(),
    };
    tagged(list, Tag::Bleeding).into_iter().map(finding).collect()
}

/// The entries that hold a tagged ingredient, with the source of the tag.
fn tagged<'a>(list: &List<'a>, tag: Tag) -> Vec<(&'a Entry, &'a Cite)> {
    let cite = |held: &[&'a Ingredient]| {
        let tags = held.iter().flat_map(|i| &i.tag);
        tags.filter(|t| t.name == tag).map(|t| &t.cite).next()
    };
    list.entries()
        .filter_map(|(entry, held)| Some((entry, cite(held)?)))
        .collect()
}
