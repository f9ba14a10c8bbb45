//! How a medicine is said: amounts, names, directions, allergies. One place, so that a dose reads the same on every page.

use care::medicine_list::MedicineList;
use care::view::medicines::issued_by;
use medicine::directions::{Dose, Maximum};
use medicine::{Allergies, Amount, Arg as Said, Cite, Entry, Field, Kind, Message, Problem, Slot, Unit};
use words::Arg;

use crate::voice::Voice;

/// "2 tablets", "500 mg", and "2" when no unit was written.
pub(crate) fn dose(t: &Voice, dose: Dose) -> String {
    let speaker = t.speaker();
    let of = |value| match dose.unit {
        Some(unit) => speaker.amount(value, &unit_id(unit)),
        None => speaker.number(value),
    };
    if dose.low == dose.high {
        of(dose.high)
    } else {
        format!("{}\u{2013}{}", speaker.number(dose.low), of(dose.high))
    }
}

/// What stands in the grid of a day: "2" where tablets or capsules are counted, the unit with every other number.
pub(crate) fn slot_dose(t: &Voice, dose: Dose) -> String {
    let counted = matches!(dose.unit, Some(Unit::Tablet | Unit::Capsule));
    self::dose(
        t,
        Dose {
            unit: dose.unit.filter(|_| !counted),
            ..dose
        },
    )
}

/// "500 mg".
pub(crate) fn amount(t: &Voice, amount: Amount) -> String {
    t.speaker().amount(amount.value, &unit_id(amount.unit))
}

/// The word id of a unit ends with the name it is stored under.
fn unit_id(unit: Unit) -> String {
    serde_json::to_value(unit)
        .ok()
        .and_then(|name| name.as_str().map(str::to_owned))
        .unwrap_or_default()
}

/// "Acetaminophen 500 mg": the name as it was written, then the strength.
pub(crate) fn name(entry: &Entry) -> String {
    let mut letters = entry.name.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    format!("{first}{} {}", letters.as_str(), entry.strength)
        .trim_end()
        .to_owned()
}

/// The amount of one dose as the directions say it; none when they do not, or when they hold words that may turn it round.
pub(crate) fn one_dose(entry: &Entry) -> Option<Dose> {
    if !entry.directions.is_understood() {
        return None;
    }
    entry.directions.steps.first().and_then(|step| step.dose)
}

/// A part of the day.
pub(crate) fn slot(t: &Voice, slot: Slot) -> String {
    t.word(match slot {
        Slot::Morning => "medicines-time-morning",
        Slot::Noon => "medicines-time-noon",
        Slot::Evening => "medicines-time-evening",
        Slot::Bedtime => "medicines-time-bedtime",
    })
}

/// "Changed 19 November by Ana Ruiz."
pub(crate) fn changed(t: &Voice, list: &MedicineList) -> String {
    let date = t.speaker().zone.to_datetime(list.issued_at).date();
    match issued_by(list) {
        Some(name) => t.with(
            "medicines-list-changed",
            &[("date", Arg::Date(date)), ("name", name.into())],
        ),
        None => t.with("medicines-list-changed-on", &[("date", Arg::Date(date))]),
    }
}

/// Which lists on paper to throw away; none when there is nothing to throw away.
pub(crate) fn throw_away(t: &Voice, void: &[u32]) -> Option<String> {
    match void {
        [] => None,
        [one] => Some(t.with(
            "medicines-list-throw-away-one",
            &[("number", one.to_string().into())],
        )),
        many => {
            let numbers = many.iter().map(u32::to_string).collect();
            Some(t.with(
                "medicines-list-throw-away-many",
                &[("numbers", Arg::List(numbers))],
            ))
        }
    }
}

/// "penicillin (rash)", "None known", or that nobody has asked.
pub(crate) fn allergies(t: &Voice, allergies: &Allergies) -> String {
    match allergies {
        Allergies::NotAsked => t.word("medicines-allergy-not-asked"),
        Allergies::NoneKnown => t.word("medicines-allergy-none"),
        Allergies::Known(known) => {
            let lines: Vec<String> = known
                .iter()
                .map(|allergy| match allergy.reaction.as_str() {
                    "" => allergy.substance.clone(),
                    reaction => t.with(
                        "medicines-allergy-line",
                        &[
                            ("substance", allergy.substance.as_str().into()),
                            ("reaction", reaction.into()),
                        ],
                    ),
                })
                .collect();
            t.speaker().list(&lines)
        }
    }
}

/// Kinds of entry, as forms send them.
pub(crate) const KINDS: [(&str, Kind); 5] = [
    ("medicine", Kind::Medicine),
    ("vitamin", Kind::Vitamin),
    ("mineral", Kind::Mineral),
    ("herb", Kind::Herb),
    ("other", Kind::Other),
];

/// The kind that a form sends; a medicine when it sends none.
pub(crate) fn kind(text: &str) -> Kind {
    KINDS
        .iter()
        .find(|(name, _)| *name == text)
        .map_or(Kind::Medicine, |(_, kind)| *kind)
}

/// The field of a form that a refusal of [`medicine::EntryForm`] is about.
pub(crate) fn form_field(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Amount => "amount",
        Field::When => "when",
        Field::How => "how",
        Field::Why => "why",
        Field::MaxPer24h => "max",
        Field::MinGap => "gap",
    }
}

/// What is wrong with a field, as a word id.
pub(crate) fn problem_word(problem: Problem) -> &'static str {
    match problem {
        Problem::Missing => "medicines-form-problem-missing",
        Problem::TooLong => "medicines-form-problem-too-long",
        Problem::NotRead => "medicines-form-problem-not-read",
        Problem::OutOfRange => "medicines-form-problem-out-of-range",
    }
}

/// "6 tablets", "3,000 mg" or "6" of a written maximum.
pub(crate) fn maximum(t: &Voice, most: Maximum) -> String {
    match most.unit {
        Some(unit) => t.speaker().amount(most.value, &unit_id(unit)),
        None => t.speaker().number(most.value),
    }
}

/// Where a fact comes from, and that nobody has reviewed it, if so.
pub(crate) fn source(t: &Voice, cite: &Cite) -> String {
    let source = t.name("medicines-check-source", "source", &cite.source);
    if cite.reviewed_by.is_empty() {
        format!("{source}. {}", t.word("medicines-meter-not-reviewed"))
    } else {
        source
    }
}

/// What the medicine rules say.
pub(crate) fn message(t: &Voice, message: &Message) -> String {
    let args: Vec<(&str, Arg<'_>)> = message
        .args
        .iter()
        .map(|(name, said)| (*name, arg(t, said)))
        .collect();
    t.with(message.id, &args)
}

fn arg<'a>(t: &Voice, said: &'a Said) -> Arg<'a> {
    match said {
        Said::Text(text) => Arg::Text(text.as_str().into()),
        Said::Names(names) => Arg::List(names.clone()),
        Said::Count(count) => Arg::Count(i64::from(*count)),
        Said::Number(number) => Arg::Number(*number),
        Said::Amount(said) => Arg::Text(amount(t, *said).into()),
        Said::Instant(at) => Arg::Time(*at),
        Said::Day(date) => Arg::Date(*date),
        Said::Word(id) => Arg::Text(t.word(id).into()),
    }
}
