//! Written names → ingredients. Exact only: what is near a name is for the person to choose, never taken.

use super::Formulary;
use crate::amount::Strength;
use crate::entry::{Component, Ingredients};

/// The longest name that is looked at.
const NAME_CHARS_MAX: usize = 200;

pub(super) fn recognize(formulary: &Formulary, name: &str, strength: &str) -> Ingredients {
    if name.chars().count() > NAME_CHARS_MAX {
        return Ingredients::NotChecked;
    }
    let (name, written) = split_strength(name);
    let name = crate::find::normal(name);
    let strength = if strength.trim().is_empty() {
        written
    } else {
        strength
    };
    let Some(found) = whole(formulary, &name).or_else(|| parts(formulary, &name)) else {
        return Ingredients::NotChecked;
    };
    let strengths = Strength::parse_several(strength.trim(), found.len());
    let components = found.into_iter().enumerate().map(|(at, ingredient)| Component {
        ingredient,
        strength: strengths.as_ref().and_then(|s| s.get(at).copied()),
    });
    Ingredients::Matched(components.collect())
}

/// "Tylenol 500 mg" → "Tylenol", "500 mg". The strength begins at the first digit after a space, if it reads as one.
fn split_strength(name: &str) -> (&str, &str) {
    let digit = name
        .char_indices()
        .zip(name.chars().skip(1))
        .find(|((_, c), n)| *c == ' ' && n.is_ascii_digit());
    let Some(((at, _), _)) = digit else {
        return (name, "");
    };
    let (front, back) = name.split_at(at);
    let is_strength = (1..=4).any(|n| Strength::parse_several(back.trim(), n).is_some());
    if is_strength {
        (front, back.trim())
    } else {
        (name, "")
    }
}

fn whole(formulary: &Formulary, name: &str) -> Option<Vec<String>> {
    let from = formulary.names.partition_point(|row| row.key.as_str() < name);
    let rows = formulary.names.get(from..).unwrap_or_default().iter();
    let mut same = rows.take_while(|row| row.key == name).map(|row| row.ingredient);
    let first = same.next()?;
    // One name for two ingredients is no name at all.
    if same.any(|other| other != first) {
        return None;
    }
    formulary.ingredients.get(first).map(|i| vec![i.name.clone()])
}

fn parts(formulary: &Formulary, name: &str) -> Option<Vec<String>> {
    let joined = name
        .replace(" and ", "/")
        .replace(" with ", "/")
        .replace([',', '+', '&'], "/");
    let mut found: Vec<String> = Vec::new();
    for part in joined.split('/') {
        let ingredient = whole(formulary, part.trim())?.pop()?;
        if !found.contains(&ingredient) {
            found.push(ingredient);
        }
    }
    (found.len() > 1).then_some(found)
}
