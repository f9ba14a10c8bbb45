//! Recorded allergies: the same ingredient, the same family, a family that is asked about.

use super::{CheckInput, named};
use crate::entry::{Allergies, Allergy, Entry};
use crate::finding::{Check, Finding, Severity};
use crate::formulary::{Cite, Family};
use crate::message::Message;

pub(super) fn check(input: &CheckInput<'_>) -> Vec<Finding> {
    let Allergies::Known(known) = input.allergies else {
        return Vec::new();
    };
    let every = input
        .entries
        .iter()
        .flat_map(|entry| known.iter().map(move |allergy| (entry, allergy)));
    every
        .filter_map(|(entry, allergy)| of(input, entry, allergy))
        .collect()
}

fn of(input: &CheckInput<'_>, entry: &Entry, allergy: &Allergy) -> Option<Finding> {
    let substance = input.formulary.recognize(&allergy.substance, "");
    let to: Vec<&str> = substance
        .components()
        .iter()
        .map(|c| c.ingredient.as_str())
        .collect();
    let same = entry
        .ingredients
        .components()
        .iter()
        .any(|c| to.contains(&c.ingredient.as_str()));
    let written = crate::find::normal(&entry.name) == crate::find::normal(&allergy.substance);
    let (severity, source, word) = if same || written {
        (
            Severity::Stop,
            input.formulary.rows().basis("allergy-same"),
            "medicines-check-allergy",
        )
    } else {
        let families = families(input, allergy, &to);
        let (severity, source) = families
            .iter()
            .filter_map(|f| by_family(input, entry, allergy, f))
            .max_by_key(|f| f.0)?;
        (severity, source, "medicines-check-allergy-family")
    };
    let why = Message::new(word)
        .with("name", named(&entry.name))
        .with("allergy", named(&allergy.substance));
    Some(Finding {
        check: Check::Allergy,
        severity,
        medicines: vec![entry.id],
        why,
        source,
    })
}

/// The families that an allergy is written as, or that its ingredients belong to.
fn families<'f>(input: &CheckInput<'f>, allergy: &Allergy, to: &[&str]) -> Vec<&'f Family> {
    let rows = input.formulary.rows();
    let written = crate::find::normal(&allergy.substance);
    let own = to.iter().filter_map(|name| input.formulary.ingredient(name));
    let members = own.flat_map(|i| i.allergy_families.iter().filter_map(|f| rows.family(f)));
    rows.family(&written).into_iter().chain(members).collect()
}

fn by_family(
    input: &CheckInput<'_>,
    entry: &Entry,
    allergy: &Allergy,
    family: &Family,
) -> Option<(Severity, Cite)> {
    let ingredients = input.ingredients(entry);
    let holds = |id: &String| ingredients.iter().any(|i| i.allergy_families.contains(id));
    if holds(&family.id) {
        let reaction = allergy.reaction.to_lowercase();
        let stops = family
            .stop_words
            .iter()
            .any(|word| reaction.contains(word.as_str()));
        return Some((
            if stops { Severity::Stop } else { family.same },
            family.cite.clone(),
        ));
    }
    let crossed = family.cross.iter().any(holds);
    crossed.then(|| {
        (
            Severity::Ask,
            family.cross_cite.clone().unwrap_or_else(|| family.cite.clone()),
        )
    })
}
