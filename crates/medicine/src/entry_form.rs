//! Reading the form of an entry.

use crate::amount::{number_text, parse_number};
use crate::directions::{Directions, dose_text};
use crate::entry::{DayLimit, Entry, EntryForm, FIELD_CHARS_MAX, Field, NewEntry, Problem, Refusal};
use crate::entry_strength;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

pub(crate) fn read(form: &EntryForm, new: NewEntry<'_>) -> Result<Entry, Vec<Refusal>> {
    let mut refusals = required(form);
    let mut note = |field, problem| refusals.push(Refusal { field, problem });
    let amount = Directions::parse(&form.amount);
    if !form.amount.trim().is_empty() && !amount.says_amount() {
        note(Field::Amount, Problem::NotRead);
    }
    let max_24h = day_limit(&form.max_24h).unwrap_or_else(|problem| {
        note(Field::MaxPer24h, problem);
        None
    });
    let min_gap_minutes = gap_minutes(&form.min_gap_hours).unwrap_or_else(|problem| {
        note(Field::MinGap, problem);
        None
    });
    if !refusals.is_empty() {
        return Err(refusals);
    }
    let directions = Directions::parse(&format!(
        "{}, {}, {}",
        form.amount.trim(),
        form.how.trim(),
        form.when.trim()
    ));
    let ingredients = new.formulary.recognize(&form.name, &form.strength);
    Ok(Entry {
        id: new.id,
        kind: form.kind,
        name: form.name.trim().to_owned(),
        ingredients: entry_strength::filled(ingredients, &directions),
        strength: form.strength.trim().to_owned(),
        form: form.form.trim().to_owned(),
        directions,
        how: form.how.trim().to_owned(),
        why: form.why.trim().to_owned(),
        max_24h,
        min_gap_minutes,
        prescriber: form.prescriber.trim().to_owned(),
        supply: None,
        start_on: new.start_on,
        stop_on: None,
        added_by: new.added_by,
        checked: new.checked,
    })
}

/// The form that reads back to this entry.
pub(crate) fn of(entry: &Entry) -> EntryForm {
    let mut rest = entry.directions.clone();
    let mut amount = String::new();
    if let Some(first) = rest.steps.first_mut() {
        first.verb = None;
        first.route = None;
        let dose = first.dose.take().map(dose_text);
        let each = first.each.take().map(|each| format!("of {each}"));
        let same = first.same.take().map(|same| format!("({same})"));
        let parts: Vec<String> = dose.into_iter().chain(each).chain(same).collect();
        amount = parts.join(" ");
    }
    let when = rest.text();
    let max_24h = match entry.max_24h {
        Some(DayLimit::Times(times)) => format!("{times} times"),
        Some(DayLimit::Amount(most)) => {
            let unit = most
                .unit
                .map(|unit| format!(" {}", unit.word(most.value)))
                .unwrap_or_default();
            format!("{}{unit}", number_text(most.value))
        }
        None => String::new(),
    };
    let gap = entry
        .min_gap_minutes
        .map(|minutes| Decimal::from(minutes) / Decimal::from(60));
    EntryForm {
        kind: entry.kind,
        name: entry.name.clone(),
        strength: entry.strength.clone(),
        form: entry.form.clone(),
        amount,
        when: when.chars().next().map_or_else(String::new, |first| {
            format!("{}{}", first.to_lowercase(), &when[first.len_utf8()..])
        }),
        how: entry.how.clone(),
        why: entry.why.clone(),
        max_24h,
        min_gap_hours: gap.map(number_text).unwrap_or_default(),
        prescriber: entry.prescriber.clone(),
    }
}

fn required(form: &EntryForm) -> Vec<Refusal> {
    let fields = [
        (Field::Name, &form.name),
        (Field::Amount, &form.amount),
        (Field::When, &form.when),
        (Field::How, &form.how),
        (Field::Why, &form.why),
    ];
    let problem = |text: &str| match text.trim() {
        "" => Some(Problem::Missing),
        t if t.chars().count() > FIELD_CHARS_MAX => Some(Problem::TooLong),
        _ => None,
    };
    fields
        .iter()
        .filter_map(|(field, text)| {
            Some(Refusal {
                field: *field,
                problem: problem(text)?,
            })
        })
        .collect()
}

/// `3 times`, `6 tablets`, `3000 mg`; empty is not given.
fn day_limit(text: &str) -> Result<Option<DayLimit>, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let read = Directions::parse(&format!("no more than {text} in 24 hours"));
    match (
        read.is_understood() && read.steps.is_empty(),
        read.max_times_24h,
        read.max_amount_24h,
    ) {
        (true, Some(times), None) => Ok(Some(DayLimit::Times(times))),
        (true, None, Some(amount)) => Ok(Some(DayLimit::Amount(amount))),
        _ => Err(Problem::NotRead),
    }
}

/// Hours, also `1.5`; at most a week.
fn gap_minutes(text: &str) -> Result<Option<u32>, Problem> {
    const HOURS_MAX: u32 = 168;
    let text = text.trim();
    let text = ["hours", "hour", "h"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(text)
        .trim();
    if text.is_empty() {
        return Ok(None);
    }
    let minutes = parse_number(text)
        .map(|hours| hours * Decimal::from(60))
        .ok_or(Problem::NotRead)?;
    let minutes = minutes
        .is_integer()
        .then(|| minutes.to_u32())
        .flatten()
        .ok_or(Problem::OutOfRange)?;
    if minutes == 0 || minutes > HOURS_MAX * 60 {
        Err(Problem::OutOfRange)
    } else {
        Ok(Some(minutes))
    }
}
