//! The same ingredient in two entries; or else two of a class of which two are asked about.

use super::{List, named};
use crate::entry::Entry;
use crate::finding::{Check, Finding, Severity};
use crate::formulary::{Class, Ingredient};
use crate::message::Message;

pub(super) fn check(list: &List<'_>) -> Vec<Finding> {
    let entries: Vec<_> = list.entries().collect();
    let pairs = entries
        .iter()
        .enumerate()
        .flat_map(|(at, a)| entries.iter().skip(at + 1).map(move |b| (*a, *b)));
    pairs.filter_map(|(a, b)| of(list, a, b)).collect()
}

/// An entry and what it holds.
type Held<'h, 'a> = (&'a Entry, &'h [&'a Ingredient]);

fn of(list: &List<'_>, a: Held<'_, '_>, b: Held<'_, '_>) -> Option<Finding> {
    let rows = list.input.formulary.rows();
    let mut shared = a.1.iter().filter(|x| b.1.iter().any(|y| y.name == x.name));
    let (why, source) = match shared.next() {
        Some(same) => (
            Message::new("medicines-check-duplicate").with("ingredient", named(&same.name)),
            rows.basis("duplicate-same"),
        ),
        None => {
            let class = shared_class(&rows.class, a.1, b.1)?;
            (
                Message::new("medicines-check-duplicate-class").with("class", named(&class.id)),
                rows.basis("duplicate-class"),
            )
        }
    };
    let why = why
        .with("first", named(&a.0.name))
        .with("second", named(&b.0.name));
    Some(Finding {
        check: Check::Duplicate,
        severity: Severity::Ask,
        medicines: vec![a.0.id, b.0.id],
        why,
        source,
    })
}

fn shared_class<'c>(classes: &'c [Class], a: &[&Ingredient], b: &[&Ingredient]) -> Option<&'c Class> {
    let holds = |held: &[&Ingredient], id: &String| held.iter().any(|i| i.classes.contains(id));
    classes
        .iter()
        .find(|c| c.twice && holds(a, &c.id) && holds(b, &c.id))
}
