//! Recorded allergies: the same ingredient, the same family, a family that is asked about. A name that is not known is said, never
//! passed over.

use super::allergy_name::{self, AllergyTo};
use super::{List, named};
use crate::entry::{Allergies, Entry, EntryId};
use crate::finding::{Check, Finding, NotCheckedAllergy, Severity};
use crate::formulary::{Cite, Family, Ingredient};
use crate::message::{Arg, Message};

/// What the check of the allergies gave.
#[derive(Default)]
pub(super) struct Checked {
    pub(super) findings: Vec<Finding>,
    pub(super) not_checked: Vec<NotCheckedAllergy>,
    pub(super) care: Vec<String>,
}

pub(super) fn check(list: &List<'_>) -> Checked {
    let mut out = Checked::default();
    let Allergies::Known(known) = list.input.allergies else {
        return out;
    };
    for allergy in known {
        let to = allergy_name::read(list.input.formulary, allergy);
        let against = list.entries();
        out.findings
            .extend(against.filter_map(|(entry, held)| of(list, entry, held, &to)));
        out.findings
            .extend(to.unknown.iter().map(|name| unknown(list, name)));
        out.findings.extend(care(list, &to));
        out.not_checked.extend(to.unknown);
        out.care.extend(to.care);
    }
    out
}

fn of(list: &List<'_>, entry: &Entry, held: &[&Ingredient], to: &AllergyTo<'_>) -> Option<Finding> {
    let substance = &to.allergy.substance;
    let same = held.iter().any(|i| to.ingredients.contains(&i.name));
    let written = crate::find::normal(&entry.name) == crate::find::normal(substance);
    let (severity, source, word) = if same || written {
        let basis = list.input.formulary.rows().basis("allergy-same");
        (Severity::Stop, basis, "medicines-check-allergy")
    } else {
        let families = to.families.iter().filter_map(|f| by_family(held, to, f));
        let (severity, source) = families.max_by_key(|f| f.0)?;
        (severity, source, "medicines-check-allergy-family")
    };
    let why = Message::new(word)
        .with("name", named(&entry.name))
        .with("allergy", named(substance));
    Some(finding(severity, vec![entry.id], why, source))
}

fn by_family(held: &[&Ingredient], to: &AllergyTo<'_>, family: &Family) -> Option<(Severity, Cite)> {
    let holds = |id: &String| held.iter().any(|i| i.allergy_families.contains(id));
    if holds(&family.id) {
        let stops = family
            .stop_words
            .iter()
            .any(|word| to.reaction.contains(word.as_str()));
        let severity = if stops { Severity::Stop } else { family.same };
        return Some((severity, family.cite.clone()));
    }
    let source = || family.cross_cite.clone().unwrap_or_else(|| family.cite.clone());
    let crossed = family.cross.iter().any(holds);
    crossed.then(|| (Severity::Ask, source()))
}

fn unknown(list: &List<'_>, name: &NotCheckedAllergy) -> Finding {
    let why = if name.like.is_empty() {
        Message::new("medicines-check-allergy-not-checked")
    } else {
        Message::new("medicines-check-allergy-like").with("names", Arg::Names(name.like.clone()))
    };
    let source = list.input.formulary.rows().basis("allergy-not-checked");
    let why = why.with("allergy", named(&name.substance));
    finding(Severity::Ask, Vec::new(), why, source)
}

fn care(list: &List<'_>, to: &AllergyTo<'_>) -> Vec<Finding> {
    let rows = list.input.formulary.rows();
    let family = |name: &String| rows.family.iter().find(|f| f.care.contains(name));
    let named_ones = to.care.iter().filter_map(|name| Some((name, family(name)?)));
    named_ones
        .map(|(name, family)| {
            let why = Message::new("medicines-check-allergy-care").with("allergy", named(name));
            finding(family.same, Vec::new(), why, family.cite.clone())
        })
        .collect()
}

fn finding(severity: Severity, medicines: Vec<EntryId>, why: Message, source: Cite) -> Finding {
    Finding {
        check: Check::Allergy,
        severity,
        medicines,
        why,
        source,
    }
}
