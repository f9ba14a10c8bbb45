//! The fields of a question's form: what was just typed, or else what was answered before.

use care::message::Message;
use care::view::check::{Ask, AskLine};
use protocol::Answer as Said;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use words::{Arg, TemperatureUnit};

use super::say;
use crate::form::Filled;
use crate::look::form::{Choice, Choices, Chosen, Field, NumberField};
use crate::voice::Voice;

/// What a form holds: what was just typed, or else what was answered before.
pub(super) struct Held<'a> {
    pub(super) typed: Option<&'a Filled>,
}

impl Held<'_> {
    fn chosen(&self, field: &str, value: &str, said: bool) -> Chosen {
        let chosen = self.typed.map_or(said, |typed| typed.has(field, value));
        if chosen { Chosen::Yes } else { Chosen::No }
    }

    pub(super) fn error(&self, t: &Voice, field: &str) -> Option<String> {
        self.typed
            .and_then(|typed| typed.fault(field))
            .map(|fault| say(t, fault))
    }
}

/// Only some facts have a line under their question.
pub(super) fn hint(t: &Voice, message: &Message) -> Option<String> {
    let language = t.speaker().language;
    language.has(&message.id).then(|| say(t, message))
}

fn choice_of(t: &Voice, id: &str, name: &str, value: &str, word: &str, chosen: Chosen) -> Choice {
    Choice {
        id: id.to_owned(),
        name: name.to_owned(),
        value: value.to_owned(),
        label: t.word(word),
        hint: None,
        chosen,
    }
}

pub(super) fn yes_no(t: &Voice, held: &Held<'_>, ask: &Ask, legend: &str) -> Choices {
    let answers = [
        ("answer", "yes", "check-question-yes", Said::Yes),
        ("answer-no", "no", "check-question-no", Said::No),
        ("answer-unsure", "unsure", "check-question-unsure", Said::Unsure),
    ];
    let choices = answers.map(|(id, value, word, said)| {
        let chosen = held.chosen("answer", value, ask.said() == Some(said));
        choice_of(t, id, "answer", value, word, chosen)
    });
    Choices {
        id: "answers".to_owned(),
        legend: legend.to_owned(),
        hint: None,
        error: held.error(t, "answer"),
        choices: choices.into(),
    }
}

pub(super) fn choice(t: &Voice, held: &Held<'_>, ask: &Ask, legend: &str) -> Choices {
    let rows = ask
        .choices
        .iter()
        .zip(0..)
        .map(|((value, words), place): (_, usize)| {
            let said = ask.said() == Some(Said::Number(Decimal::from(*value)));
            Choice {
                id: if place == 0 {
                    "answer".to_owned()
                } else {
                    format!("answer-{value}")
                },
                name: "answer".to_owned(),
                value: value.to_string(),
                label: say(t, words),
                hint: None,
                chosen: held.chosen("answer", &value.to_string(), said),
            }
        });
    Choices {
        id: "answers".to_owned(),
        legend: legend.to_owned(),
        hint: None,
        error: held.error(t, "answer"),
        choices: rows.chain([unsure(t, held, ask)]).collect(),
    }
}

fn unsure(t: &Voice, held: &Held<'_>, ask: &Ask) -> Choice {
    let chosen = held.chosen("answer", "unsure", ask.said() == Some(Said::Unsure));
    choice_of(
        t,
        "answer-unsure",
        "answer",
        "unsure",
        "check-question-unsure",
        chosen,
    )
}

/// Whole numbers from low to high, each a target of its own.
pub(super) fn scale(t: &Voice, held: &Held<'_>, ask: &Ask, legend: &str) -> Scale {
    let whole = |number: Decimal| number.to_i64().unwrap_or_default();
    let range = ask.range.as_ref();
    let (low, high) = range.map_or((0, 10), |range| (whole(range.min), whole(range.max)));
    let marks = (low..=high).map(|mark| Choice {
        id: if mark == low {
            "answer".to_owned()
        } else {
            format!("answer-{mark}")
        },
        name: "answer".to_owned(),
        value: mark.to_string(),
        label: t.speaker().text(&Arg::Count(mark)),
        hint: None,
        chosen: held.chosen(
            "answer",
            &mark.to_string(),
            ask.said() == Some(Said::Number(Decimal::from(mark))),
        ),
    });
    Scale {
        legend: legend.to_owned(),
        marks: marks.collect(),
        unsure: unsure(t, held, ask),
    }
}

pub(super) fn temperature(t: &Voice, held: &Held<'_>, ask: &Ask, title: &str) -> NumberField {
    let first = t.speaker().temperature == TemperatureUnit::Fahrenheit;
    let said = match ask.said() {
        Some(Said::Number(celsius)) => Some(celsius),
        _ => None,
    };
    let shown = said.map(|celsius| if first { fahrenheit(celsius) } else { celsius });
    let value = match held.typed {
        Some(typed) => typed.value("number").to_owned(),
        None => shown
            .map(|number| number.round_dp(1).normalize().to_string())
            .unwrap_or_default(),
    };
    let unit = |id: &str, value: &str, word: &str, here: bool| {
        choice_of(t, id, "unit", value, word, held.chosen("unit", value, here))
    };
    let fahrenheit_first = [
        unit("unit-f", "f", "check-number-fahrenheit", first),
        unit("unit-c", "c", "check-number-celsius", !first),
    ];
    let mut units: Vec<Choice> = fahrenheit_first.into();
    if !first {
        units.reverse();
    }
    let outside = held
        .typed
        .and_then(|typed| typed.fault("number"))
        .is_some_and(|fault| matches!(&*fault.id, "check-number-outside" | "check-number-both"));
    NumberField {
        field: Field {
            id: "number".to_owned(),
            name: "number".to_owned(),
            label: title.to_owned(),
            hint: ask.range.as_ref().filter(|_| outside).map(|range| {
                let degrees = |celsius: Decimal| Arg::Text(t.speaker().text(&Arg::Celsius(celsius)).into());
                t.with(
                    "check-number-outside-range",
                    &[("low", degrees(range.min)), ("high", degrees(range.max))],
                )
            }),
            error: held.error(t, "number"),
            value,
            ..Field::default()
        },
        unit_legend: t.word("check-number-unit"),
        units,
        same_as: said.filter(|_| held.typed.is_none()).map(|celsius| {
            let (typed, other) = degrees(t, celsius, first);
            t.with(
                "check-number-same",
                &[("typed", typed.into()), ("other", other.into())],
            )
        }),
    }
}

/// The two ways to write one temperature, the centre's own first.
fn degrees(t: &Voice, celsius: Decimal, fahrenheit_first: bool) -> (String, String) {
    let show = |number: Decimal, unit: &str| {
        let number = t.speaker().text(&Arg::Number(number.round_dp(1)));
        format!("{number}{}", t.word(unit))
    };
    let f = show(fahrenheit(celsius), "check-number-fahrenheit");
    let c = show(celsius, "check-number-celsius");
    if fahrenheit_first { (f, c) } else { (c, f) }
}

fn fahrenheit(celsius: Decimal) -> Decimal {
    celsius * Decimal::from(9) / Decimal::from(5) + Decimal::from(32)
}

/// "I can not check", with or without the question that stands in for the number.
pub(super) fn cannot(t: &Voice, held: &Held<'_>, ask: &Ask) -> Vec<Choice> {
    let offers = ask.range.as_ref().is_some_and(|range| range.cannot_check);
    if !offers {
        return Vec::new();
    }
    let said = ask.said() == Some(Said::CannotCheck);
    let one = |id: &str, value: &str, word: &str| {
        choice_of(
            t,
            id,
            "cannot",
            value,
            word,
            held.chosen("cannot", value, said && value == "only"),
        )
    };
    match ask.instead {
        Some(_) => vec![
            one("cannot", "yes", "check-number-cannot-yes"),
            one("cannot-no", "no", "check-number-cannot-no"),
        ],
        None => vec![one("cannot", "only", "check-question-cannot-check")],
    }
}

pub(super) fn rows(t: &Voice, held: &Held<'_>, ask: &Ask) -> Vec<Row> {
    let row = |(line, place): (&AskLine, usize)| {
        let said = matches!(line.said, Some(Said::Yes | Said::Unsure));
        Row {
            fact: line.fact.to_string(),
            words: Choice {
                id: if place == 0 {
                    "answer".to_owned()
                } else {
                    format!("answer-{}", line.fact)
                },
                name: "tick".to_owned(),
                value: line.fact.to_string(),
                label: say(t, &line.line),
                hint: hint(t, &line.hint),
                chosen: held.chosen("tick", line.fact.as_str(), said),
            },
        }
    };
    ask.lines.iter().zip(0..).map(row).collect()
}

/// Whole numbers side by side.
pub(super) struct Scale {
    pub(super) legend: String,
    pub(super) marks: Vec<Choice>,
    pub(super) unsure: Choice,
}

/// One line to tap or to tick.
pub(super) struct Row {
    pub(super) fact: String,
    pub(super) words: Choice,
}
