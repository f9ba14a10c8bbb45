//! Strengths that stand in the directions: "2 tablets of 500 mg", "10 mg (2 mL)".

use crate::amount::{Amount, Strength};
use crate::directions::{Directions, Step};
use crate::entry::{Component, Entry, Ingredients};

/// The ingredients with the strength of the directions where none was written beside the name.
pub(crate) fn filled(mut ingredients: Ingredients, directions: &Directions) -> Ingredients {
    let Ingredients::Matched(components) = &mut ingredients else {
        return ingredients;
    };
    if let ([only], [first]) = (components.as_mut_slice(), directions.steps.as_slice())
        && only.strength.is_none()
    {
        only.strength = written(first);
    }
    ingredients
}

/// Whether the directions and the strength of a product with one ingredient say different things.
pub(crate) fn contradicts(entry: &Entry, component: &Component) -> bool {
    let sole = entry.ingredients.components().len() == 1;
    let Some(strength) = component.strength.filter(|_| sole) else {
        return false;
    };
    entry.directions.steps.iter().any(|step| {
        let each = step
            .each
            .is_some_and(|each| !equal(strength.amount, each) || strength.per.is_some());
        each || pair(step)
            .is_some_and(|(mass, counted)| strength.of_dose(counted).is_none_or(|given| !equal(given, mass)))
    })
}

fn equal(a: Amount, b: Amount) -> bool {
    a.to_unit(b.unit).is_some_and(|a| a.value == b.value)
}

fn written(step: &Step) -> Option<Strength> {
    let each = step.each.map(|amount| Strength { amount, per: None });
    let pair = || {
        pair(step).map(|(amount, counted)| Strength {
            amount,
            per: Some(counted),
        })
    };
    each.or_else(pair)
}

/// The mass of a dose and what it is counted in.
fn pair(step: &Step) -> Option<(Amount, Amount)> {
    let (dose, same) = (step.dose?.largest()?, step.same?);
    match (dose.unit.is_mass(), same.unit.is_mass()) {
        (true, false) => Some((dose, same)),
        (false, true) => Some((same, dose)),
        _ => None,
    }
}
