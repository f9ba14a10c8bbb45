//! One question a screen. An answer is recorded as it is given; a choice never moves on by itself.

use askama::Template;
use axum::extract::{Path, State};
use care::Folded as _;
use care::check::{self, CheckRecord};
use care::enrolment::Place;
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::stream::StreamId;
use care::view::check as view;
use care::view::check::Ask;
use protocol::{Answer as Given, Answers, FactId, Level, Style};
use serde::Deserialize;
use uuid::Uuid;
use words::Arg;

use super::fields::{Held, Row, Scale, cannot, choice, hint, rows, scale, temperature, yes_no};
use super::gate::is_finished;
use super::say::Said;
use super::{given, next_path, say};
use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::form::{Choice, Choices, Fault, NumberField};
use crate::look::{Markup, Shell, figure};
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::query::Query;
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
    let here = view::next_screen(visitor.protocol(), check).is_some_and(|next| next.screen == screen);
    let over = check.reported_at.is_some() || check.closed;
    if over || (!here && !check.screens.contains(&screen)) {
        return Ok(see_other(&next));
    }
    let line = one.line.as_deref();
    match view::ask(&record, check, &screen, line, &visitor.place(), visitor.now()) {
        Some(ask) => {
            let each = line.is_some() && ask.wrote.is_none();
            page(&ask_page(&app, &visitor, check, &ask, each, None))
        }
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
        page_refused(&ask_page(&app, &visitor, known, &ask, each, Some(&filled)))
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

/// Where an answer of an ended session leads when it is Red by itself: to the call page, which says that nobody was told.
pub(super) fn stale(visitor: &Visitor, posted: &Posted) -> Option<String> {
    let protocol = visitor.protocol();
    let screen = posted.path().rsplit('/').next().unwrap_or_default();
    let question = protocol.questions().iter().find(|each| each.id == screen)?;
    let is_yes = posted.has("answer", "yes") && question.lines.len() == 1;
    let said =
        |fact: &&FactId| is_yes || posted.has("tap", fact.as_str()) || posted.has("tick", fact.as_str());
    let case = PersonRecord::empty(StreamId(Uuid::nil())).case(visitor.centre(), visitor.now());
    let is_red = |fact: &&FactId| {
        let alone: Answers = [((*fact).clone(), Given::Yes)].into_iter().collect();
        protocol.decide(&case, &alone).settled() == Some(Level::Red)
    };
    let sign = question.facts().filter(said).find(is_red)?;
    let buttons = &protocol.gate().buttons;
    Some(match buttons.iter().find(|button| button.sets.contains(sign)) {
        Some(button) => format!("/check/now/{}", button.id),
        None => "/check/now".to_owned(),
    })
}

fn line_of(filled: &Filled) -> bool {
    filled.has("each", "yes")
}

fn ask_page(
    app: &App,
    visitor: &Visitor,
    check: &CheckRecord,
    ask: &Ask,
    each: bool,
    typed: Option<&Filled>,
) -> AskPage {
    let t = visitor.voice();
    let body = ask_body(visitor, t, check, ask, each, typed);
    let back = match each {
        true => body.action.clone(),
        false => format!("/check/{}/{}", check.id, ask.back),
    };
    AskPage {
        shell: frame::back(
            frame::bare(app, visitor, &body.title),
            &back,
            t.word("app-button-back"),
        ),
        body,
    }
}

/// A question as its page holds it, in any voice.
pub(super) fn ask_body(
    visitor: &Visitor,
    t: &Voice,
    check: &CheckRecord,
    ask: &Ask,
    each: bool,
    typed: Option<&Filled>,
) -> AskBody {
    let held = Held { typed };
    let title = say(t, &ask.heading);
    let path = format!("/check/{}/{}", check.id, ask.screen);
    let small = |number: usize| u8::try_from(number).unwrap_or(u8::MAX);
    let faults = typed.map(Filled::faults).unwrap_or_default();
    let celsius = given::is_celsius(ask);
    AskBody {
        steps: figure::step_thread(small(ask.progress.asked), small(ask.progress.about)),
        progress: progress(t, ask),
        said: Said::of(t, visitor, check, ask.wrote.as_ref()),
        say: format!("/check/{}/say", check.id),
        hint: hint(t, &ask.hint),
        private: ask.private.then(|| t.word("check-private-note")),
        faults_title: faults_title(t, faults),
        faults: fault_lines(t, faults),
        error: held.error(t, "answer"),
        body: match ask.style {
            Style::YesNo => Body::Choices(yes_no(t, &held, ask, &title)),
            Style::Number if celsius => Body::Number(cannot(t, &held, ask)),
            Style::Number => Body::Scale(scale(t, &held, ask, &title)),
            Style::Choice => Body::Choices(choice(t, &held, ask, &title)),
            Style::OneTap => Body::Taps(rows(t, &held, ask)),
            Style::Tick => Body::Ticks(rows(t, &held, ask)),
        },
        number: match celsius {
            true => temperature(t, &held, ask, &title),
            false => NumberField::default(),
        },
        unsure: matches!(ask.style, Style::YesNo).then(|| t.word("check-question-unsure-note")),
        tip: ask.tip.as_ref().map(|tip| say(t, tip)),
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
        t: t.clone(),
    }
}

fn progress(t: &Voice, ask: &Ask) -> String {
    let args = [
        ("asked", count(ask.progress.asked)),
        ("about", count(ask.progress.about)),
    ];
    t.with("check-question-progress", &args)
}

fn count(number: usize) -> Arg<'static> {
    Arg::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

/// How a screen asks.
enum Body {
    Choices(Choices),
    Number(Vec<Choice>),
    Scale(Scale),
    Taps(Vec<Row>),
    Ticks(Vec<Row>),
}

#[derive(Template)]
#[template(path = "check/ask.html")]
struct AskPage {
    shell: Shell,
    body: AskBody,
}

#[derive(Template)]
#[template(path = "check/ask-body.html")]
pub(super) struct AskBody {
    t: Voice,
    title: String,
    said: Option<Said>,
    say: String,
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
