//! What is wrong with a formulary, and how much of it is empty.

use super::{Cite, Formulary, Ingredient, LabelLimit, Problems, Side, SourceStatus};
use crate::finding::Severity;
use crate::message::MESSAGE_IDS;
use std::collections::BTreeSet;

pub(super) fn problems(formulary: &Formulary) -> Problems {
    let mut out = Problems {
        faults: formulary.faults.clone(),
        ..Problems::default()
    };
    out.ingredients = formulary.ingredients.len();
    out.names = formulary.names.len();
    let count = |test: &dyn Fn(&&Ingredient) -> bool| formulary.ingredients.iter().filter(test).count();
    out.without_unii = count(&|i| i.unii.is_empty());
    out.without_brand = count(&|i| i.brands.is_empty());
    out.without_class = count(&|i| i.classes.is_empty());
    out.without_limit = count(&|i| i.max_24h.is_empty());
    let confirmed = |l: &LabelLimit| l.cite.status != SourceStatus::Unconfirmed;
    out.without_usable_limit = count(&|i| !i.max_24h.iter().any(confirmed));
    out.without_gap = count(&|i| i.max_24h.iter().all(|l| l.min_gap_h.is_none()));
    let bare = |i: &Ingredient| i.classes.is_empty() && i.allergy_families.is_empty() && i.tag.is_empty();
    out.without_any_fact = count(&|i| bare(i) && i.max_24h.is_empty() && i.know.is_empty());
    let between = &formulary.rows;
    out.pairs = [
        between.interaction.len(),
        between.never_interrupt.len(),
        between.spacing.len(),
    ];
    let open = between
        .spacing
        .iter()
        .filter(|r| r.hours_before.is_none() || r.hours_after.is_none());
    out.spacing_without_interval = open.count();
    names(formulary, &mut out);
    ingredients(formulary, &mut out);
    rows(formulary, &mut out);
    facts(formulary, &mut out);
    out
}

fn names(formulary: &Formulary, out: &mut Problems) {
    for (row, next) in formulary.names.iter().zip(formulary.names.iter().skip(1)) {
        if row.key == next.key {
            let of = |at: usize| formulary.ingredients.get(at).map_or("", |i| i.name.as_str());
            let (a, b) = (of(row.ingredient), of(next.ingredient));
            out.faults.push(format!(
                "{}: claimed by {a} and by {b}; drop it from both",
                row.key
            ));
        }
    }
}

fn ingredients(formulary: &Formulary, out: &mut Problems) {
    for i in &formulary.ingredients {
        for class in i.classes.iter().filter(|c| formulary.rows.class(c).is_none()) {
            out.faults
                .push(format!("{}: class {class} is not in classes.toml", i.name));
        }
        for family in i
            .allergy_families
            .iter()
            .filter(|f| formulary.rows.family(f).is_none())
        {
            out.faults
                .push(format!("{}: family {family} is not in families.toml", i.name));
        }
        for know in i.know.iter().filter(|k| !MESSAGE_IDS.contains(&k.word.as_str())) {
            out.faults
                .push(format!("{}: {} is not among the word ids", i.name, know.word));
        }
        for limit in i
            .max_24h
            .iter()
            .filter(|l| !l.adult.unit.is_mass() || l.adult.value.is_zero())
        {
            out.faults.push(format!(
                "{}: the limit {} is no mass above zero",
                i.name, limit.adult
            ));
        }
    }
}

fn rows(formulary: &Formulary, out: &mut Problems) {
    let rows = &formulary.rows;
    let pairs = rows.interaction.iter().map(|r| (&r.id, [&r.a, &r.b]));
    let pairs = pairs.chain(rows.never_interrupt.iter().map(|r| (&r.id, [&r.a, &r.b])));
    let pairs = pairs.chain(rows.spacing.iter().map(|r| (&r.id, [&r.a, &r.b])));
    let pairs = pairs.chain(rows.food.iter().map(|r| (&r.id, [&r.a, &r.a])));
    let mut seen = BTreeSet::new();
    for (id, sides) in pairs {
        if !seen.insert(id) {
            out.faults
                .push(format!("{id}: two rows have this id; rename one"));
        }
        for side in sides {
            let known = match side {
                Side::Class(class) => rows.class(class).is_some(),
                Side::Ingredient(name) => formulary.ingredient(name).is_some(),
            };
            if !known {
                out.faults.push(format!(
                    "{id}: {} is not in the formulary",
                    String::from(side.clone())
                ));
            }
        }
    }
    stops(formulary, out);
    let missing = |id: &&&str| rows.basis.iter().all(|b| b.id != **id);
    for id in super::rows::BASES
        .iter()
        .filter(missing)
        .filter(|_| !formulary.ingredients.is_empty())
    {
        out.faults.push(format!("{id}: is not in basis.toml"));
    }
    for family in &rows.family {
        for cross in family.cross.iter().filter(|c| rows.family(c).is_none()) {
            out.faults
                .push(format!("{}: crosses to {cross}, which is no family", family.id));
        }
    }
}

/// Only a pair of the panel or of a boxed warning may stop, and only with a source that is confirmed.
fn stops(formulary: &Formulary, out: &mut Problems) {
    let rows = &formulary.rows;
    for row in rows.interaction.iter().filter(|r| r.severity == Severity::Stop) {
        if row.cite.status == SourceStatus::Unconfirmed {
            out.faults
                .push(format!("{}: an unconfirmed row may not stop", row.id));
        }
        if row.stops_by.is_none() {
            out.faults
                .push(format!("{}: a row without stops_by may not stop", row.id));
        }
    }
    for row in rows
        .food
        .iter()
        .filter(|r| !MESSAGE_IDS.contains(&r.word.as_str()))
    {
        out.faults
            .push(format!("{}: {} is not among the word ids", row.id, row.word));
    }
}

fn facts(formulary: &Formulary, out: &mut Problems) {
    let rows = &formulary.rows;
    let mut cites: Vec<(&str, &Cite)> = Vec::new();
    for i in &formulary.ingredients {
        let own = i
            .tag
            .iter()
            .map(|t| &t.cite)
            .chain(i.max_24h.iter().map(|l| &l.cite));
        cites.extend(
            own.chain(i.know.iter().map(|k| &k.cite))
                .map(|c| (i.name.as_str(), c)),
        );
    }
    cites.extend(rows.class.iter().map(|r| (r.id.as_str(), &r.cite)));
    cites.extend(rows.family.iter().map(|r| (r.id.as_str(), &r.cite)));
    cites.extend(rows.interaction.iter().map(|r| (r.id.as_str(), &r.cite)));
    cites.extend(rows.never_interrupt.iter().map(|r| (r.id.as_str(), &r.cite)));
    cites.extend(rows.basis.iter().map(|r| (r.id.as_str(), &r.cite)));
    cites.extend(
        rows.family
            .iter()
            .filter_map(|r| Some((r.id.as_str(), r.cross_cite.as_ref()?))),
    );
    cites.extend(rows.spacing.iter().map(|r| (r.id.as_str(), &r.cite)));
    cites.extend(rows.food.iter().map(|r| (r.id.as_str(), &r.cite)));
    for (of, cite) in cites {
        out.facts += 1;
        out.facts_unreviewed += usize::from(cite.reviewed_by.is_empty());
        out.facts_unconfirmed += usize::from(cite.status == SourceStatus::Unconfirmed);
        if cite.source.trim().is_empty() {
            out.faults.push(format!("{of}: a fact has no source"));
        }
        if cite.quote.is_empty() == cite.read_on.is_some() {
            out.faults
                .push(format!("{of}: a quote and the day it was read go together"));
        }
    }
}
