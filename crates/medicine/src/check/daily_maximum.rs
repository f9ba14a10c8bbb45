//! What a list gives of each ingredient in any 24 hours, against the limit of the centre or of a cited label.

use super::{CheckInput, named};
use crate::amount::Amount;
use crate::dose::{LimitFrom, label_holds, label_limit};
use crate::entry::{Component, Entry};
use crate::finding::{Check, DailyTotal, Finding, Severity, TotalState, Unknown, WhyUnknown};
use crate::formulary::{Cite, LabelLimit, SourceStatus};
use crate::message::{Arg, Message};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

mod most;

/// The limit that a total is held against.
struct Limit {
    amount: Amount,
    from: LimitFrom,
    cite: Cite,
}

pub(super) fn check(input: &CheckInput<'_>) -> (Vec<DailyTotal>, Vec<Finding>) {
    let components = input.entries.iter().flat_map(|e| e.ingredients.components());
    let names: BTreeSet<&str> = components.map(|c| c.ingredient.as_str()).collect();
    let mut totals = Vec::new();
    let mut findings = Vec::new();
    for name in names {
        let Some(limit) = limit(input, name) else {
            continue;
        };
        let total = total(input, name, limit.amount);
        match total.state {
            TotalState::Within => {}
            TotalState::Over => findings.push(over(input, &total, &limit)),
            TotalState::CannotTell => findings.extend(cannot_tell(input, &total)),
        }
        totals.push(total);
    }
    (totals, findings)
}

fn limit(input: &CheckInput<'_>, ingredient: &str) -> Option<Limit> {
    let centre = || input.formulary.rows().basis("daily-maximum-centre");
    if let Some(amount) = input.centre.get(ingredient) {
        return Some(Limit {
            amount: *amount,
            from: LimitFrom::Centre,
            cite: centre(),
        });
    }
    let any = |_: &LabelLimit| true;
    let (amount, from, cite) = label_limit(input.formulary, ingredient, any)?;
    Some(Limit { amount, from, cite })
}

/// The entries that hold an ingredient, each with its part of it.
fn holding<'a>(input: &CheckInput<'a>, ingredient: &str) -> impl Iterator<Item = (&'a Entry, &'a Component)> {
    let components = |e: &'a Entry| e.ingredients.components().iter().map(move |c| (e, c));
    let all = input.entries.iter().flat_map(components);
    all.filter(move |(_, c)| c.ingredient == ingredient)
}

fn total(input: &CheckInput<'_>, ingredient: &str, limit: Amount) -> DailyTotal {
    let mut known = Decimal::ZERO;
    let mut unknown: Vec<Unknown> = Vec::new();
    for (entry, component) in holding(input, ingredient) {
        let gives = most::most_in_24h(entry, component, limit.unit);
        match gives.and_then(|g| known.checked_add(g).ok_or(WhyUnknown::Amount)) {
            Ok(sum) => known = sum,
            Err(why) => unknown.push(Unknown { entry: entry.id, why }),
        }
    }
    let state = match (known > limit.value, unknown.is_empty()) {
        (true, _) => TotalState::Over,
        (false, true) => TotalState::Within,
        (false, false) => TotalState::CannotTell,
    };
    let most = Amount {
        value: known.normalize(),
        unit: limit.unit,
    };
    DailyTotal {
        ingredient: ingredient.to_owned(),
        most,
        limit,
        state,
        unknown,
    }
}

/// Over a cited label stops, where that label holds for what is on the list; over a limit of the centre, or over the label of what is
/// bought by a list that is prescribed, asks.
fn over(input: &CheckInput<'_>, total: &DailyTotal, limit: &Limit) -> Finding {
    let holds = |label: &LabelLimit| {
        let mut all = holding(input, &total.ingredient);
        label.cite.status == SourceStatus::Read && all.all(|(e, c)| label_holds(label, e, c))
    };
    let label = label_limit(input.formulary, &total.ingredient, holds);
    let broken = label.filter(|(limit, ..)| {
        let most = total.most.to_unit(limit.unit);
        most.is_some_and(|m| m.value > limit.value)
    });
    let by_centre = limit.from == LimitFrom::Centre;
    let (word, severity, source) = match broken {
        Some((_, _, label)) => ("medicines-check-over", Severity::Stop, label),
        None if by_centre => ("medicines-check-over", Severity::Ask, limit.cite.clone()),
        None => ("medicines-check-over-label", Severity::Ask, limit.cite.clone()),
    };
    let medicines = holding(input, &total.ingredient).map(|(e, _)| e.id).collect();
    let why = Message::new(word)
        .with("ingredient", named(&total.ingredient))
        .with("limit", Arg::Amount(total.limit))
        .with("most", Arg::Amount(total.most));
    Finding {
        check: Check::DailyMaximum,
        severity,
        medicines,
        why,
        source,
    }
}

/// One finding for each reason, naming the entries it is the reason of.
fn cannot_tell(input: &CheckInput<'_>, total: &DailyTotal) -> Vec<Finding> {
    let mut reasons: BTreeMap<WhyUnknown, Vec<&Entry>> = BTreeMap::new();
    for unknown in &total.unknown {
        let entry = input.entries.iter().find(|e| e.id == unknown.entry);
        reasons.entry(unknown.why).or_default().extend(entry);
    }
    let finding = |(reason, entries): (WhyUnknown, Vec<&Entry>)| {
        let names = entries.iter().map(|e| e.name.clone()).collect();
        let why = Message::new("medicines-check-cannot-tell")
            .with("ingredient", named(&total.ingredient))
            .with("limit", Arg::Amount(total.limit))
            .with("most", Arg::Amount(total.most))
            .with("names", Arg::Names(names))
            .with("why", Arg::Word(word(reason)));
        Finding {
            check: Check::DailyMaximum,
            severity: Severity::Ask,
            medicines: entries.iter().map(|e| e.id).collect(),
            why,
            source: input.formulary.rows().basis("limit-unread"),
        }
    };
    reasons.into_iter().map(finding).collect()
}

fn word(why: WhyUnknown) -> &'static str {
    match why {
        WhyUnknown::Directions => "medicines-check-unknown-directions",
        WhyUnknown::Amount => "medicines-check-unknown-amount",
        WhyUnknown::Times => "medicines-check-unknown-times",
        WhyUnknown::Strength => "medicines-check-unknown-strength",
        WhyUnknown::Volume => "medicines-check-unknown-volume",
    }
}
