//! The tables of the medicines reference, written out by hand from it and from nothing else, held against every pair of all ingredients.

#![expect(
    clippy::unwrap_used,
    reason = "a test that can not build its own values has failed"
)]

#[path = "reference/table.rs"]
mod table;

use medicine::{
    Allergies, Author, AuthorRole, CentreLimits, Check, CheckInput, Checkup, Directions, Entry, EntryId,
    Formulary, Ingredients, Kind, Severity, SourceStatus, check,
};
use std::collections::{BTreeMap, BTreeSet};
use table::Pair;
use uuid::Uuid;

fn entry(n: u128, name: &str) -> Entry {
    let ingredients = Formulary::embedded().recognize(name, "");
    assert_ne!(
        ingredients,
        Ingredients::NotChecked,
        "{name} is not in the formulary"
    );
    Entry {
        id: EntryId(Uuid::from_u128(n)),
        kind: Kind::Medicine,
        name: name.to_owned(),
        ingredients,
        strength: String::new(),
        form: String::new(),
        directions: Directions::default(),
        how: String::new(),
        why: String::new(),
        max_24h: None,
        min_gap_minutes: None,
        prescriber: String::new(),
        supply: None,
        start_on: None,
        stop_on: None,
        added_by: Author {
            role: AuthorRole::Person,
            name: String::new(),
        },
        checked: None,
    }
}

/// Everything on one list: every pair of all ingredients meets once.
fn all() -> (Vec<Entry>, Checkup) {
    let names = Formulary::embedded().ingredients().iter().map(|i| i.name.clone());
    let entries: Vec<Entry> = names.zip(1..).map(|(name, n)| entry(n, &name)).collect();
    let checkup = check::run(&CheckInput {
        entries: &entries,
        allergies: &Allergies::NoneKnown,
        formulary: Formulary::embedded(),
        centre: &CentreLimits::new(),
        harvest_days_ago: Some(0),
        bleeding_days: None,
    });
    (entries, checkup)
}

/// The pairs of one check at one level.
fn found(entries: &[Entry], checkup: &Checkup, check: Check, severity: Severity) -> BTreeSet<Pair> {
    let name = |id: &EntryId| entries.iter().find(|e| e.id == *id).unwrap().name.clone();
    let of = checkup
        .findings
        .iter()
        .filter(|f| f.check == check && f.severity == severity);
    of.filter(|f| f.medicines.len() == 2)
        .map(|f| table::pair(&name(&f.medicines[0]), &name(&f.medicines[1])))
        .collect()
}

/// Says which pairs are too many and which are missing.
fn same(what: &str, found: &BTreeSet<Pair>, expected: &BTreeSet<Pair>) {
    let extra: Vec<_> = found.difference(expected).collect();
    let missing: Vec<_> = expected.difference(found).collect();
    assert!(
        extra.is_empty() && missing.is_empty(),
        "{what}: extra {extra:?}, missing {missing:?}"
    );
}

#[test]
fn every_pair_of_all_ingredients_says_what_the_reference_says_and_nothing_else() {
    let (entries, checkup) = all();
    let of = |check, severity| found(&entries, &checkup, check, severity);
    same(
        "interaction, stop",
        &of(Check::Interaction, Severity::Stop),
        &table::panel_stops(),
    );
    same(
        "interaction, ask",
        &of(Check::Interaction, Severity::Ask),
        &table::asks(),
    );
    same(
        "interaction, know",
        &of(Check::Interaction, Severity::Know),
        &table::knows(),
    );
    same(
        "falls, stop",
        &of(Check::Falls, Severity::Stop),
        &table::boxed_stops(),
    );
    same(
        "spacing, space",
        &of(Check::Spacing, Severity::Space),
        &table::spaced().into_keys().collect(),
    );
    same(
        "spacing, ask",
        &of(Check::Spacing, Severity::Ask),
        &table::spaced_by_the_label(),
    );
    same(
        "duplicate, ask",
        &of(Check::Duplicate, Severity::Ask),
        &table::of_one_kind(),
    );
}

#[test]
fn every_spaced_pair_is_kept_apart_as_long_as_the_reference_says() {
    let (entries, checkup) = all();
    let name = |id: &EntryId| entries.iter().find(|e| e.id == *id).unwrap().name.clone();
    let hours = |f: &medicine::Finding, word: &str| match f.why.args.get(word) {
        Some(medicine::Arg::Count(hours)) => Some(*hours),
        _ => None,
    };
    let mut found = BTreeMap::new();
    for f in checkup
        .findings
        .iter()
        .filter(|f| f.check == Check::Spacing && f.medicines.len() == 2)
    {
        if f.severity == Severity::Space {
            let pair = table::pair(&name(&f.medicines[0]), &name(&f.medicines[1]));
            let apart = hours(f, "before").zip(hours(f, "after"));
            found.insert(pair, apart.map(|(before, after)| before.max(after)));
        }
    }
    assert_eq!(found, table::spaced());
}

#[test]
fn no_pair_of_the_33_rows_interrupts_and_each_is_among_the_rows_that_never_do() {
    let (entries, checkup) = all();
    let stops = found(&entries, &checkup, Check::Interaction, Severity::Stop);
    let f = Formulary::embedded();
    let members = |side: &medicine::Side| -> Vec<String> {
        let held = f.ingredients().iter().filter(|i| side.holds(i));
        held.map(|i| i.name.clone()).collect()
    };
    let mut quiet = BTreeSet::new();
    for row in &f.rows().never_interrupt {
        for a in members(&row.a) {
            quiet.extend(
                members(&row.b)
                    .iter()
                    .filter(|b| **b != a)
                    .map(|b| table::pair(&a, b)),
            );
        }
    }
    same("never interrupt", &quiet, &table::never_interrupt());
    assert_eq!(stops.intersection(&quiet).count(), 0);
}

#[test]
fn families_have_the_members_and_the_levels_of_the_reference() {
    let f = Formulary::embedded();
    for (family, same, cross, members) in table::FAMILIES {
        let row = f.rows().family(family).unwrap();
        assert_eq!(
            (row.same, row.cross.first().map(String::as_str)),
            (*same, *cross),
            "{family}"
        );
        let of = f
            .ingredients()
            .iter()
            .filter(|i| i.allergy_families.contains(&row.id));
        let of: BTreeSet<&str> = of.map(|i| i.name.as_str()).collect();
        assert_eq!(of, table::names(members).collect(), "{family}");
    }
    let care: Vec<&String> = f.rows().family.iter().flat_map(|f| &f.care).collect();
    assert_eq!(care, ["latex", "adhesive", "iodine", "chlorhexidine"]);
    assert_eq!(f.rows().family.len(), table::FAMILIES.len() + 1);
}

#[test]
fn limits_and_gaps_are_those_of_the_reference_and_no_others() {
    let mut found = Vec::new();
    for i in Formulary::embedded().ingredients() {
        for l in &i.max_24h {
            let read = l.cite.status == SourceStatus::Read;
            found.push((
                i.name.as_str(),
                l.adult.to_string(),
                l.min_gap_h,
                l.max_doses,
                read,
            ));
        }
    }
    let expected = table::LIMITS.iter().map(|l| (l.0, l.1.to_owned(), l.2, l.3, l.4));
    assert_eq!(found, expected.collect::<Vec<_>>());
}

#[test]
fn what_is_asked_about_near_a_harvest_is_what_the_reference_names() {
    let (entries, checkup) = all();
    let of = checkup.findings.iter().filter(|f| f.check == Check::Bleeding);
    let of: BTreeSet<&str> = of
        .map(|f| {
            entries
                .iter()
                .find(|e| f.medicines[0] == e.id)
                .unwrap()
                .name
                .as_str()
        })
        .collect();
    assert_eq!(
        of,
        table::NEAR_A_HARVEST
            .iter()
            .flat_map(|n| table::names(n))
            .collect()
    );
}
