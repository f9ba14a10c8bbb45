//! Reads what a question's form sent into answers. What does not fit is asked again, with what was typed kept.

use care::message::{Arg, Message};
use care::refusal::{Fault, Refusal};
use care::view::check::Ask;
use medicine::western_digits;
use protocol::{Answer, Answers, FactId, Protocol, Style, celsius_from_fahrenheit};
use rust_decimal::Decimal;
use std::str::FromStr as _;

use crate::form::Posted;

/// Longest number that anybody types.
const NUMBER_CHARS_MAX: usize = 12;

/// The answers of one screen.
pub(super) fn read(ask: &Ask, posted: &Posted, protocol: &Protocol) -> Result<Answers, Refusal> {
    match ask.style {
        Style::YesNo => yes_no(ask, posted),
        Style::Number if is_celsius(ask) => temperature(ask, posted, protocol),
        Style::Number | Style::Choice => scale(ask, posted, protocol),
        Style::OneTap => taps(ask, posted),
        Style::Tick => ticks(ask, posted),
    }
}

/// Whether a screen asks for a temperature, which is typed in either unit.
pub(super) fn is_celsius(ask: &Ask) -> bool {
    ask.range.as_ref().is_some_and(|range| range.unit == "celsius")
}

fn fault<T>(field: &'static str, message: Message) -> Result<T, Refusal> {
    Err(Refusal {
        faults: vec![Fault {
            field: field.into(),
            message,
        }],
    })
}

fn one(fact: &FactId, answer: Answer) -> Answers {
    [(fact.clone(), answer)].into_iter().collect()
}

fn first(ask: &Ask) -> Result<&FactId, Refusal> {
    match ask.lines.first() {
        Some(line) => Ok(&line.fact),
        None => fault("answer", Message::new("refused-answer")),
    }
}

fn yes_no(ask: &Ask, posted: &Posted) -> Result<Answers, Refusal> {
    let answer = match posted.text("answer") {
        "yes" => Answer::Yes,
        "no" => Answer::No,
        "unsure" => Answer::Unsure,
        "" => return fault("answer", Message::new("check-question-needed")),
        _ => return fault("answer", Message::new("refused-answer")),
    };
    Ok(one(first(ask)?, answer))
}

/// A number wins over "I can not check"; that it feels hot is kept beside it, because it can only raise. A number that can not
/// be used is asked about, whatever was chosen beside it: what was typed is never thrown away.
fn temperature(ask: &Ask, posted: &Posted, protocol: &Protocol) -> Result<Answers, Refusal> {
    let fact = first(ask)?;
    let typed = posted.text("number");
    let cannot = posted.text("cannot");
    let measured = measured(fact, typed, posted.text("unit"), protocol);
    let mut answers = match (measured, cannot) {
        (Ok(Some(celsius)), _) => one(fact, Answer::Number(celsius)),
        (Ok(None), "yes" | "no" | "only") => one(fact, Answer::CannotCheck),
        (Err(_), "yes" | "no" | "only") => return fault("number", both(typed)),
        (Err(refusal), _) => return Err(refusal),
        (Ok(None), _) => return fault("number", Message::new("check-question-needed")),
    };
    let checked = matches!(answers.get(fact), Some(Answer::Number(_)));
    match (&ask.instead, cannot) {
        (Some(instead), "yes") => answers.set(instead.clone(), Answer::Yes),
        (Some(instead), "no") if !checked => answers.set(instead.clone(), Answer::No),
        _ => {}
    }
    Ok(answers)
}

/// "You typed this and chose that you can not check": as much of it as a line holds.
fn both(typed: &str) -> Message {
    let short: String = typed.chars().take(NUMBER_CHARS_MAX).collect();
    Message::new("check-number-both").with("typed", Arg::Text(short))
}

/// A typed temperature in degrees Celsius; none when nothing was typed.
fn measured(fact: &FactId, typed: &str, unit: &str, protocol: &Protocol) -> Result<Option<Decimal>, Refusal> {
    if typed.is_empty() {
        return Ok(None);
    }
    let fahrenheit = unit != "c";
    let Some(number) = number(typed) else {
        let example = if fahrenheit { "98.6" } else { "37.0" };
        let message =
            Message::new("check-number-not-a-number").with("example", Arg::Text(example.to_owned()));
        return fault("number", message);
    };
    let celsius = if fahrenheit {
        celsius_from_fahrenheit(number)
    } else {
        number
    };
    match protocol.vet(fact, Answer::Number(celsius)) {
        Ok(()) => Ok(Some(celsius)),
        Err(_) => {
            let unit = if fahrenheit {
                "check-number-fahrenheit"
            } else {
                "check-number-celsius"
            };
            let typed = Message::new("check-number-typed")
                .with("number", Arg::Text(typed.to_owned()))
                .with("unit", Arg::Message(Box::new(Message::new(unit))));
            fault(
                "number",
                Message::new("check-number-outside").with("typed", Arg::Message(Box::new(typed))),
            )
        }
    }
}

/// Digits with one point or comma between them.
pub(super) fn number(typed: &str) -> Option<Decimal> {
    let western = western_digits(typed);
    let plain = western.trim_end_matches('°').trim().replace(',', ".");
    let fits = plain.len() <= NUMBER_CHARS_MAX
        && plain.starts_with(|c: char| c.is_ascii_digit())
        && plain.chars().all(|c| c.is_ascii_digit() || c == '.');
    fits.then(|| Decimal::from_str(&plain).ok()).flatten()
}

fn scale(ask: &Ask, posted: &Posted, protocol: &Protocol) -> Result<Answers, Refusal> {
    let fact = first(ask)?;
    let text = posted.text("answer");
    let answer = match text {
        "" => return fault("answer", Message::new("check-question-needed")),
        "unsure" => Answer::Unsure,
        text => match number(text) {
            Some(number) => Answer::Number(number),
            None => return fault("answer", Message::new("refused-answer")),
        },
    };
    if let (Answer::Number(number), Some(range)) = (answer, &ask.range) {
        let between = !range.step.is_zero() && !(number % range.step).is_zero();
        if between || protocol.vet(fact, answer).is_err() {
            let message = Message::new("check-number-whole")
                .with("low", Arg::Number(range.min))
                .with("high", Arg::Number(range.max));
            return fault("answer", message);
        }
    }
    Ok(one(fact, answer))
}

/// Only lines that stood on the page are answered: what was not shown was not denied.
fn shown<'a>(ask: &'a Ask, posted: &Posted) -> Vec<&'a FactId> {
    let lines = ask.lines.iter().map(|line| &line.fact);
    lines.filter(|fact| posted.has("shown", fact.as_str())).collect()
}

/// Every line that was tapped counts, whatever else the form says: a sign is never dropped.
fn taps(ask: &Ask, posted: &Posted) -> Result<Answers, Refusal> {
    let shown = shown(ask, posted);
    let tapped: Vec<&str> = posted.all("tap").filter(|fact| !fact.is_empty()).collect();
    let is_tapped = |fact: &FactId| tapped.contains(&fact.as_str());
    let yes: Answers = shown
        .iter()
        .filter(|fact| is_tapped(fact))
        .map(|fact| ((*fact).clone(), Answer::Yes))
        .collect();
    match (yes.is_empty(), tapped.is_empty(), posted.has("none", "none")) {
        (false, _, _) => Ok(yes),
        (true, false, _) => fault("answer", Message::new("refused-answer")),
        (true, true, true) => no_to(&shown),
        (true, true, false) => fault("answer", Message::new("check-question-needed")),
    }
}

fn ticks(ask: &Ask, posted: &Posted) -> Result<Answers, Refusal> {
    let shown = shown(ask, posted);
    let ticked: Vec<&str> = posted.all("tick").collect();
    let none = posted.has("none", "none");
    if ticked
        .iter()
        .any(|fact| shown.iter().all(|each| each.as_str() != *fact))
    {
        return fault("answer", Message::new("refused-answer"));
    }
    match (none, ticked.is_empty()) {
        (true, true) => no_to(&shown),
        (true, false) => fault("answer", Message::new("check-question-both")),
        (false, true) => fault("answer", Message::new("check-question-needed-tick")),
        (false, false) => Ok(shown
            .into_iter()
            .map(|fact| {
                let yes = ticked.contains(&fact.as_str());
                (fact.clone(), if yes { Answer::Yes } else { Answer::No })
            })
            .collect()),
    }
}

fn no_to(shown: &[&FactId]) -> Result<Answers, Refusal> {
    if shown.is_empty() {
        return fault("answer", Message::new("refused-answer"));
    }
    Ok(shown.iter().map(|fact| ((*fact).clone(), Answer::No)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_with_a_point_or_a_comma_and_nothing_else() {
        for (typed, expected) in [
            ("38.2", Some("38.2")),
            ("38,2", Some("38.2")),
            ("101°", Some("101")),
            ("7", Some("7")),
            ("٣٨٫٢", Some("38.2")),
            ("۳۸٫۲", Some("38.2")),
            ("٣٨،٢", Some("38.2")),
            ("١٠١°", Some("101")),
            ("٧", Some("7")),
            ("\u{200f}٣٨٫٢\u{200f}", Some("38.2")),
        ] {
            assert_eq!(
                number(typed),
                expected.and_then(|text| Decimal::from_str(text).ok()),
                "{typed}"
            );
        }
        for refused in [
            "",
            "hot",
            "-3",
            "3e9",
            ".5",
            "38.2.1",
            "1234567890123",
            "38 2",
            "٣٨٬٢",
            "٣٨٫",
            "٫٥",
        ] {
            assert_eq!(number(refused), None, "{refused}");
        }
    }
}
