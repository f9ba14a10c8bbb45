//! The same ingredient in two entries; or else two of a class of which two are asked about.

use super::{CheckInput, named, pairs_of};
use crate::entry::Entry;
use crate::finding::{Check, Finding, Severity};
use crate::formulary::Class;
use crate::message::Message;

pub(super) fn check(input: &CheckInput<'_>) -> Vec<Finding> {
    pairs_of(input.entries)
        .filter_map(|(a, b)| of(input, a, b))
        .collect()
}

fn of(input: &CheckInput<'_>, a: &Entry, b: &Entry) -> Option<Finding> {
    let others = b.ingredients.components();
    let same = a
        .ingredients
        .components()
        .iter()
        .find(|c| others.iter().any(|o| o.ingredient == c.ingredient));
    let (why, source) = match same {
        Some(c) => (
            Message::new("medicines-check-duplicate").with("ingredient", named(&c.ingredient)),
            input.formulary.rows().basis("duplicate-same"),
        ),
        None => {
            let class = shared_class(input, a, b)?;
            (
                Message::new("medicines-check-duplicate-class").with("class", named(&class.id)),
                class.cite.clone(),
            )
        }
    };
    let why = why.with("first", named(&a.name)).with("second", named(&b.name));
    Some(Finding {
        check: Check::Duplicate,
        severity: Severity::Ask,
        medicines: vec![a.id, b.id],
        why,
        source,
    })
}

fn shared_class<'f>(input: &CheckInput<'f>, a: &Entry, b: &Entry) -> Option<&'f Class> {
    let holds = |entry: &Entry, id: &String| input.ingredients(entry).iter().any(|i| i.classes.contains(id));
    input
        .formulary
        .rows()
        .class
        .iter()
        .find(|c| c.twice && holds(a, &c.id) && holds(b, &c.id))
}
