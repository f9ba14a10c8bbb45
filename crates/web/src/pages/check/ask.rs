//! One question a screen. An answer is recorded as it is given; a choice never moves on by itself.

use askama::Template;
use axum::extract::{Path, Query, State};
use care::check::{self, CheckId};
use care::enrolment::Place;
use care::message::Message;
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::view::check as view;
use care::view::check::{Ask, AskLine};
use protocol::{Answer as Said, Style};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::Deserialize;
use words::Arg;

use super::gate::is_finished;
use super::{dressed, given, next_path, say, voice};
use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::form::{Choice, Choices, Chosen, Fault, Field, NumberField};
use crate::look::{Markup, Shell, figure};
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor};
use crate::voice::Voice;

/// Asks one line of a screen by itself.
#[derive(Deserialize)]
pub(super) struct One {
    line: Option<String>,
}

/// A question: the next one, or one that was answered before, filled in.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path((id, screen)): Path<(String, String)>,
    Query(one): Query<One>,
) -> Answer {
    let record = app.own(person)?;
    let check = view::find(&record, &id).ok_or_else(Trouble::not_found)?;
    let known = visitor
        .protocol()
        .questions()
        .iter()
        .any(|each| each.id == screen);
    if !known {
        return Err(Trouble::not_found());
    }
    let next = next_path(&visitor, check);
    let here = format!("/check/{}/{screen}", check.id);
    let over = check.reported_at.is_some() || check.closed;
    if over || (next != here && !check.screens.contains(&screen)) {
        return Ok(see_other(&next));
    }
    let line = one.line.as_deref();
    match view::ask(&record, check, &screen, line, &visitor.place(), visitor.now()) {
        Some(ask) => page(&ask_page(
            &app,
            &visitor,
            &record,
            check.id,
            &ask,
            line.is_some(),
            None,
        )),
        None => Ok(see_other(&next)),
    }
}

/// Records one screen and goes on.
pub(super) async fn answer(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path((id, screen)): Path<(String, String)>,
    posted: Posted,
) -> Answer {
    let record = app.own(person)?;
    let known = view::find(&record, &id).ok_or_else(Trouble::not_found)?;
    let check = known.id;
    let line = Some(posted.text("line")).filter(|line| !line.is_empty());
    let ask = view::ask(&record, known, &screen, line, &visitor.place(), visitor.now());
    let Some(ask) = ask else {
        return Ok(see_other(&next_path(&visitor, known)));
    };
    let refused = |posted: Posted, refusal: Refusal| {
        let filled = Filled::refused(posted, refusal);
        let each = line_of(&filled);
        page_refused(&ask_page(
            &app,
            &visitor,
            &record,
            check,
            &ask,
            each,
            Some(&filled),
        ))
    };
    let answers = match given::read(&ask, &posted, visitor.protocol()) {
        Ok(answers) => answers,
        Err(refusal) => return refused(posted, refusal),
    };
    let act = visitor.act(&posted);
    let place: Place<'_> = visitor.place();
    let told = app
        .change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
            check::answer(record, check, &screen, answers.clone(), &place, &act)
        })
        .await?;
    match told {
        Ok(_) => {}
        Err(refusal) if is_finished(&refusal) => {
            return Ok(see_other(&format!("/check/{check}?finished=yes")));
        }
        Err(refusal) => return refused(posted, refusal),
    }
    let record = app.own(person)?;
    let known = record.checks.get(&check).ok_or_else(Trouble::not_found)?;
    let next = next_path(&visitor, known);
    let here = format!("/check/{check}/{screen}");
    let single = (posted.has("each", "yes") && next == here)
        .then(|| view::single_line(visitor.protocol(), known, &screen))
        .flatten();
    Ok(see_other(&match single {
        Some(line) => format!("{here}?line={line}"),
        None => next,
    }))
}

fn line_of(filled: &Filled) -> bool {
    filled.has("each", "yes")
}

/// What a form holds: what was just typed, or else what was answered before.
struct Held<'a> {
    typed: Option<&'a Filled>,
}

impl Held<'_> {
    fn chosen(&self, field: &str, value: &str, said: bool) -> Chosen {
        let chosen = self.typed.map_or(said, |typed| typed.has(field, value));
        if chosen { Chosen::Yes } else { Chosen::No }
    }

    fn error(&self, t: &Voice, field: &str) -> Option<String> {
        self.typed
            .and_then(|typed| typed.fault(field))
            .map(|fault| say(t, fault))
    }
}

fn ask_page(
    app: &App,
    visitor: &Visitor,
    record: &PersonRecord,
    check: CheckId,
    ask: &Ask,
    each: bool,
    typed: Option<&Filled>,
) -> AskPage {
    let t = voice(visitor, record);
    let held = Held { typed };
    let title = say(&t, &ask.heading);
    let path = format!("/check/{check}/{}", ask.screen);
    let back = match each {
        true => path.clone(),
        false => format!("/check/{check}/{}", ask.back),
    };
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    let faults = typed.map(Filled::faults).unwrap_or_default();
    let celsius = given::is_celsius(ask);
    AskPage {
        shell: dressed(frame::back(
            frame::bare(app, visitor, &title),
            &back,
            t.word("app-button-back"),
        )),
        steps: figure::step_thread(small(ask.progress.asked), small(ask.progress.about)),
        progress: t.with(
            "check-question-progress",
            &[
                ("asked", count(ask.progress.asked)),
                ("about", count(ask.progress.about)),
            ],
        ),
        hint: hint(&t, &ask.hint),
        private: ask.private.then(|| t.word("check-private-note")),
        faults_title: faults_title(&t, faults),
        faults: fault_lines(&t, faults),
        error: held.error(&t, "answer"),
        body: match ask.style {
            Style::YesNo => Body::Choices(yes_no(&t, &held, ask, &title)),
            Style::Number if celsius => Body::Number(cannot(&t, &held, ask)),
            Style::Number => Body::Scale(scale(&t, &held, ask, &title)),
            Style::Choice => Body::Choices(choice(&t, &held, ask, &title)),
            Style::OneTap => Body::Taps(rows(&t, &held, ask)),
            Style::Tick => Body::Ticks(rows(&t, &held, ask)),
        },
        number: match celsius {
            true => temperature(visitor, &t, &held, ask, &title),
            false => NumberField::default(),
        },
        unsure: matches!(ask.style, Style::YesNo).then(|| t.word("check-question-unsure-note")),
        tip: ask.tip.as_ref().map(|tip| say(&t, tip)),
        one_line: match (&ask.alone, ask.lines.first()) {
            (true, Some(line)) => line.fact.to_string(),
            _ => String::new(),
        },
        each,
        each_href: ask
            .lines
            .first()
            .filter(|_| matches!(ask.style, Style::OneTap | Style::Tick))
            .map(|line| format!("{path}?line={}", line.fact)),
        action: path,
        fields: visitor.fields(),
        title,
        t,
    }
}

fn count(number: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Only some facts have a line under their question.
fn hint(t: &Voice, message: &Message) -> Option<String> {
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

fn yes_no(t: &Voice, held: &Held<'_>, ask: &Ask, legend: &str) -> Choices {
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

fn choice(t: &Voice, held: &Held<'_>, ask: &Ask, legend: &str) -> Choices {
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
fn scale(t: &Voice, held: &Held<'_>, ask: &Ask, legend: &str) -> Scale {
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

fn temperature(visitor: &Visitor, t: &Voice, held: &Held<'_>, ask: &Ask, title: &str) -> NumberField {
    let settings = visitor.centre().settings.as_ref();
    let first = settings.is_none_or(|settings| settings.fahrenheit);
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
        .is_some_and(|fault| fault.id == "check-number-outside");
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
fn cannot(t: &Voice, held: &Held<'_>, ask: &Ask) -> Vec<Choice> {
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

fn rows(t: &Voice, held: &Held<'_>, ask: &Ask) -> Vec<Row> {
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

/// How a screen asks.
enum Body {
    Choices(Choices),
    Number(Vec<Choice>),
    Scale(Scale),
    Taps(Vec<Row>),
    Ticks(Vec<Row>),
}

/// Whole numbers side by side.
struct Scale {
    legend: String,
    marks: Vec<Choice>,
    unsure: Choice,
}

/// One line to tap or to tick.
struct Row {
    fact: String,
    words: Choice,
}

#[derive(Template)]
#[template(path = "check/ask.html")]
struct AskPage {
    shell: Shell,
    t: Voice,
    title: String,
    hint: Option<String>,
    private: Option<String>,
    steps: Markup,
    progress: String,
    action: String,
    fields: HiddenFields,
    faults_title: String,
    faults: Vec<Fault>,
    error: Option<String>,
    body: Body,
    /// Shown with [`Body::Number`].
    number: NumberField,
    unsure: Option<String>,
    tip: Option<String>,
    /// The one line of a screen of several that is asked here.
    one_line: String,
    each: bool,
    each_href: Option<String>,
}
