//! Rows between two medicines: those that do not go together, and those that are taken some hours apart.

use super::{CheckInput, named, pairs_of};
use crate::entry::Entry;
use crate::finding::{Check, Finding, Severity};
use crate::formulary::{Ingredient, Interaction, RowCheck, Side, SourceStatus, Spacing};
use crate::message::{Arg, Message};

pub(super) fn interactions(input: &CheckInput<'_>) -> Vec<Finding> {
    let rows = &input.formulary.rows().interaction;
    pairs_of(input.entries)
        .flat_map(|(a, b)| rows.iter().filter_map(move |row| interaction(input, row, a, b)))
        .collect()
}

fn interaction(input: &CheckInput<'_>, row: &Interaction, a: &Entry, b: &Entry) -> Option<Finding> {
    let (x, y, _) = matching(input, &row.a, &row.b, a, b)?;
    let never = &input.formulary.rows().never_interrupt;
    let quiet = row.check == RowCheck::Interaction
        && never
            .iter()
            .any(|n| (n.a.holds(x) && n.b.holds(y)) || (n.a.holds(y) && n.b.holds(x)));
    let unsure = row.cite.status == SourceStatus::Unconfirmed;
    let severity = if quiet || unsure {
        row.severity.min(Severity::Ask)
    } else {
        row.severity
    };
    let (check, word) = match row.check {
        RowCheck::Interaction => (Check::Interaction, "medicines-check-together"),
        RowCheck::Falls => (Check::Falls, "medicines-check-sleepy-together"),
    };
    let why = Message::new(word)
        .with("first", named(&a.name))
        .with("second", named(&b.name))
        .with("rule", named(&row.id));
    Some(Finding {
        check,
        severity,
        medicines: vec![a.id, b.id],
        why,
        source: row.cite.clone(),
    })
}

/// The two different ingredients on the two sides, and whether the first entry is on the second side.
fn matching<'f>(
    input: &CheckInput<'f>,
    left: &Side,
    right: &Side,
    a: &Entry,
    b: &Entry,
) -> Option<(&'f Ingredient, &'f Ingredient, Turned)> {
    let find = |entry: &Entry, side: &Side| -> Vec<&'f Ingredient> {
        let own = entry
            .ingredients
            .components()
            .iter()
            .filter_map(|c| input.formulary.ingredient(&c.ingredient));
        own.filter(|i| side.holds(i)).collect()
    };
    let two = |first: Vec<&'f Ingredient>, second: Vec<&'f Ingredient>| {
        let all = first.iter().flat_map(|x| second.iter().map(move |y| (*x, *y)));
        all.into_iter().find(|(x, y)| x.name != y.name)
    };
    two(find(a, left), find(b, right))
        .map(|(x, y)| (x, y, Turned::No))
        .or_else(|| two(find(b, left), find(a, right)).map(|(x, y)| (x, y, Turned::Yes)))
}

/// Whether the sides of a row and the order of the list are the other way round.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turned {
    No,
    Yes,
}

pub(super) fn spacing(input: &CheckInput<'_>) -> Vec<Finding> {
    pairs_of(input.entries)
        .filter_map(|(a, b)| longest(input, a, b))
        .collect()
}

/// Of several rows for one pair, the one that keeps them apart the longest.
fn longest(input: &CheckInput<'_>, a: &Entry, b: &Entry) -> Option<Finding> {
    let rows = input.formulary.rows().spacing.iter();
    let found = rows.filter_map(|row| Some((row, matching(input, &row.a, &row.b, a, b)?.2)));
    let (row, turned) = found.max_by_key(|(row, _)| row.hours_before.max(row.hours_after))?;
    let (first, second) = if turned == Turned::Yes { (b, a) } else { (a, b) };
    Some(apart(row, first, second, vec![a.id, b.id]))
}

fn apart(row: &Spacing, first: &Entry, second: &Entry, medicines: Vec<crate::EntryId>) -> Finding {
    let names = |word| {
        Message::new(word)
            .with("first", named(&first.name))
            .with("second", named(&second.name))
    };
    let (severity, why) = match (row.hours_before, row.hours_after) {
        (Some(before), Some(after)) => {
            let why = names("medicines-check-apart");
            (
                Severity::Space,
                why.with("before", Arg::Count(before))
                    .with("after", Arg::Count(after)),
            )
        }
        _ => (Severity::Ask, names("medicines-check-apart-label")),
    };
    Finding {
        check: Check::Spacing,
        severity,
        medicines,
        why,
        source: row.cite.clone(),
    }
}
