//! Rows between two medicines: those that do not go together, and those that are taken some hours apart.

use super::{KeptApart, List, named};
use crate::entry::Entry;
use crate::finding::{Check, Finding, Severity};
use crate::formulary::{Ingredient, Interaction, RowCheck, Says, Side, SourceStatus, Spacing};
use crate::message::{Arg, MESSAGE_IDS, Message};
use std::collections::BTreeMap;

/// Two places of the list, the earlier first.
type Pair = (usize, usize);

/// What puts two entries on the two sides of a row.
#[derive(Clone, Copy)]
struct Meeting<'a> {
    /// The entry and its ingredient on the first side of the row.
    first: (&'a Entry, &'a Ingredient),
    /// The same of the second side.
    second: (&'a Entry, &'a Ingredient),
}

impl<'a> List<'a> {
    /// The entries on one side of a row, each with the ingredients that put it there.
    fn on_side(&self, side: &Side) -> Vec<(usize, &'a Entry, &'a Ingredient)> {
        let entries = self.entries().enumerate();
        entries
            .flat_map(|(at, (entry, held))| {
                let there = held.iter().copied().filter(|i| side.holds(i));
                there.map(move |i| (at, entry, i))
            })
            .collect()
    }

    /// Every two entries of which different ingredients stand on the two sides. Where both could stand on either side, the one that is
    /// earlier on the list is the first.
    fn meetings(&self, left: &Side, right: &Side) -> BTreeMap<Pair, Meeting<'a>> {
        let mut found: BTreeMap<Pair, Meeting<'a>> = BTreeMap::new();
        let lefts = self.on_side(left);
        if lefts.is_empty() {
            return found;
        }
        let rights = self.on_side(right);
        for in_order in [true, false] {
            for (a, x_entry, x) in &lefts {
                for (b, y_entry, y) in &rights {
                    if a == b || (a < b) != in_order || x.name == y.name {
                        continue;
                    }
                    found.entry(((*a).min(*b), (*a).max(*b))).or_insert(Meeting {
                        first: (x_entry, x),
                        second: (y_entry, y),
                    });
                }
            }
        }
        found
    }

    fn ids(&self, pair: Pair) -> Vec<crate::EntryId> {
        let id = |at: usize| self.input.entries.get(at).map(|e| e.id);
        [pair.0, pair.1].into_iter().filter_map(id).collect()
    }
}

pub(super) fn interactions(list: &List<'_>) -> Vec<Finding> {
    let rows = list.input.formulary.rows().interaction.iter();
    rows.flat_map(|row| {
        let met = list.meetings(&row.a, &row.b);
        met.into_iter()
            .map(move |(pair, meeting)| interaction(list, row, pair, meeting))
    })
    .collect()
}

fn interaction(list: &List<'_>, row: &Interaction, pair: Pair, met: Meeting<'_>) -> Finding {
    let (x, y) = (met.first.1, met.second.1);
    let never = &list.input.formulary.rows().never_interrupt;
    let quiet = row.check == RowCheck::Interaction
        && never
            .iter()
            .any(|n| (n.a.holds(x) && n.b.holds(y)) || (n.a.holds(y) && n.b.holds(x)));
    let severity = if quiet {
        row.level().min(Severity::Ask)
    } else {
        row.level()
    };
    let (check, word) = match (row.check, row.says) {
        (RowCheck::Falls, _) => (Check::Falls, "medicines-check-sleepy-together"),
        (RowCheck::Interaction, Says::Together) => (Check::Interaction, "medicines-check-together"),
        (RowCheck::Interaction, Says::Weakens) => (Check::Interaction, "medicines-check-weakens"),
    };
    // What can harm together is named in the order of the list; what weakens comes first.
    let (first, second) = match row.says {
        Says::Together if list.ids(pair).first() == Some(&met.second.0.id) => (met.second.0, met.first.0),
        _ => (met.first.0, met.second.0),
    };
    let why = Message::new(word)
        .with("first", named(&first.name))
        .with("second", named(&second.name))
        .with("rule", named(&row.id));
    Finding {
        check,
        severity,
        medicines: list.ids(pair),
        why,
        source: row.cite.clone(),
    }
}

/// Of several rows for one pair, the one that keeps them apart the longest.
pub(super) fn spacing(list: &List<'_>) -> Vec<Finding> {
    let mut longest: BTreeMap<Pair, (&Spacing, Meeting<'_>)> = BTreeMap::new();
    for row in &list.input.formulary.rows().spacing {
        for (pair, met) in list.meetings(&row.a, &row.b) {
            let known = longest.get(&pair);
            if known.is_none_or(|(known, _)| row.longest() >= known.longest()) {
                longest.insert(pair, (row, met));
            }
        }
    }
    longest
        .into_iter()
        .map(|(pair, (row, met))| apart(row, met, list.ids(pair)))
        .collect()
}

/// Every row with every pair that it keeps apart.
pub(super) fn kept_apart<'a>(list: &List<'a>) -> Vec<KeptApart<'a>> {
    let rows = list.input.formulary.rows().spacing.iter();
    rows.flat_map(|row| {
        let met = list.meetings(&row.a, &row.b).into_values();
        met.map(move |met| KeptApart {
            row,
            first: met.first.0,
            second: met.second.0,
        })
    })
    .collect()
}

fn apart(row: &Spacing, met: Meeting<'_>, medicines: Vec<crate::EntryId>) -> Finding {
    let names = |word| {
        Message::new(word)
            .with("first", named(&met.first.0.name))
            .with("second", named(&met.second.0.name))
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
        _ if row.cite.status == SourceStatus::Unconfirmed => {
            (Severity::Ask, names("medicines-check-apart-label"))
        }
        _ => (Severity::Space, names("medicines-check-apart-label")),
    };
    Finding {
        check: Check::Spacing,
        severity,
        medicines,
        why,
        source: row.cite.clone(),
    }
}

/// What is kept apart from food and drink.
pub(super) fn food(list: &List<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for row in &list.input.formulary.rows().food {
        let Some(word) = MESSAGE_IDS.iter().find(|id| **id == row.word) else {
            continue;
        };
        let mut medicines: Vec<_> = list.on_side(&row.a).into_iter().map(|(_, e, _)| e.id).collect();
        medicines.dedup();
        if !medicines.is_empty() {
            found.push(Finding {
                check: Check::Spacing,
                severity: Severity::Space,
                medicines,
                why: Message::new(word),
                source: row.cite.clone(),
            });
        }
    }
    found
}
