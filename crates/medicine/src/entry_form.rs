//! Reading the form of an entry.

use crate::directions::Directions;
use crate::entry::{Entry, EntryForm, Field, NewEntry, Problem, Refusal};

pub(crate) fn read(form: &EntryForm, new: NewEntry<'_>) -> Result<Entry, Vec<Refusal>> {
    let required = [
        (Field::Name, &form.name),
        (Field::Amount, &form.amount),
        (Field::When, &form.when),
        (Field::How, &form.how),
        (Field::Why, &form.why),
    ];
    let missing: Vec<Refusal> = required
        .iter()
        .filter(|(_, text)| text.trim().is_empty())
        .map(|(field, _)| Refusal {
            field: *field,
            problem: Problem::Missing,
        })
        .collect();
    if !missing.is_empty() {
        return Err(missing);
    }
    Ok(Entry {
        id: new.id,
        kind: form.kind,
        name: form.name.trim().to_owned(),
        ingredients: new.formulary.recognize(&form.name, &form.strength),
        strength: form.strength.trim().to_owned(),
        form: form.form.trim().to_owned(),
        directions: Directions::parse(&format!("{} {} {}", form.amount, form.how, form.when)),
        how: form.how.trim().to_owned(),
        why: form.why.trim().to_owned(),
        max_24h: None,
        min_gap_minutes: None,
        prescriber: form.prescriber.trim().to_owned(),
        start_on: new.start_on,
        stop_on: None,
        added_by: new.added_by,
        checked: new.checked,
    })
}
