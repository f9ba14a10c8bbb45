//! Files → formulary. A file that can not be read is left out and named: part of a formulary is better than none.

use super::{Formulary, Ingredient, NameRow, Rows};

include!(concat!(env!("OUT_DIR"), "/ingredients.rs"));

const ROWS: &[(&str, &str)] = &[
    (
        "basis.toml",
        include_str!("../../../../content/formulary/basis.toml"),
    ),
    (
        "classes.toml",
        include_str!("../../../../content/formulary/classes.toml"),
    ),
    (
        "families.toml",
        include_str!("../../../../content/formulary/families.toml"),
    ),
    (
        "interactions.toml",
        include_str!("../../../../content/formulary/interactions.toml"),
    ),
    (
        "never-interrupt.toml",
        include_str!("../../../../content/formulary/never-interrupt.toml"),
    ),
    (
        "spacing.toml",
        include_str!("../../../../content/formulary/spacing.toml"),
    ),
];

pub(super) fn embedded() -> Formulary {
    read(INGREDIENTS, ROWS)
}

pub(super) fn read(ingredient_files: &[(&str, &str)], row_files: &[(&str, &str)]) -> Formulary {
    let mut formulary = Formulary::default();
    for (file, text) in ingredient_files {
        match toml::from_str::<Ingredient>(text) {
            Ok(ingredient) => formulary.ingredients.push(ingredient),
            Err(fault) => formulary.faults.push(format!("{file}: {fault}")),
        }
    }
    for (file, text) in row_files {
        match toml::from_str::<Rows>(text) {
            Ok(rows) => formulary.rows.extend(rows),
            Err(fault) => formulary.faults.push(format!("{file}: {fault}")),
        }
    }
    formulary.ingredients.sort_by(|a, b| a.name.cmp(&b.name));
    formulary.names = names(&formulary.ingredients);
    formulary
}

fn names(ingredients: &[Ingredient]) -> Vec<NameRow> {
    let mut names: Vec<NameRow> = ingredients
        .iter()
        .enumerate()
        .flat_map(|(at, i)| {
            let shown = std::iter::once(&i.name).chain(&i.also).chain(&i.brands);
            shown.map(move |name| NameRow {
                key: name.to_lowercase(),
                letters: name.to_lowercase().chars().collect(),
                shown: name.clone(),
                ingredient: at,
            })
        })
        .collect();
    names.sort();
    names
}

/// An amount as text, `4000 mg`.
pub(super) mod amount_text {
    use crate::amount::Amount;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(in super::super) fn serialize<S: Serializer>(amount: &Amount, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(amount)
    }

    pub(in super::super) fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Amount, D::Error> {
        let text = String::deserialize(from)?;
        Amount::parse(&text)
            .ok_or_else(|| D::Error::custom(format!("{text:?} is no amount such as \"4000 mg\"")))
    }
}

/// The strength of a product as text, or nothing.
pub(super) mod strength_text {
    use crate::amount::Amount;
    use serde::{Deserializer, Serializer};

    pub(in super::super) fn serialize<S: Serializer>(
        amount: &Option<Amount>,
        to: S,
    ) -> Result<S::Ok, S::Error> {
        match amount {
            Some(amount) => to.collect_str(amount),
            None => to.serialize_none(),
        }
    }

    pub(in super::super) fn deserialize<'d, D: Deserializer<'d>>(
        from: D,
    ) -> Result<Option<Amount>, D::Error> {
        super::amount_text::deserialize(from).map(Some)
    }
}
