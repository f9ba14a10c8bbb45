//! Questions to the team: what was asked, where each one stands, and the form to ask.

use askama::Template;
use axum::extract::State;
use care::person::PersonRecord;
use care::question::{self, QuestionId, QuestionKind};
use care::view::check as check_view;
use care::view::questions::{self as view, Question, State as Standing};
use jiff::Timestamp;

use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, PersonTab};
use crate::look::form::{Choice, Choices, Chosen, Fault, Field};
use crate::look::part::{ThreadRow, When};
use crate::look::{Knot, Shell};
use crate::pages::check::{moment, phone};
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::route::{Access, Route};
use crate::visitor::{HiddenFields, PersonVisitor, Visitor};
use crate::voice::Voice;

/// The lines of this noun.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/questions", Access::Person, list),
        Route::post("/questions", Access::Person, ask),
    ]
}

async fn list(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    page(&questions_page(&app, &visitor, &record, &Filled::empty()))
}

/// The question has the id of its command, so that sending it twice asks once.
async fn ask(State(app): State<App>, visitor: Visitor, person: PersonVisitor, posted: Posted) -> Answer {
    let kind = match posted.text("kind") {
        "wants-call" => QuestionKind::WantsCall,
        _ => QuestionKind::Question,
    };
    let act = visitor.act(&posted);
    let id = QuestionId(act.key.id.0);
    let place = visitor.place();
    let changed = app
        .change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
            question::ask(record, id, kind, None, posted.text("text"), &place, &act)
        })
        .await?;
    match changed {
        Ok(_) => Ok(see_other("/questions")),
        Err(refusal) => {
            let record = app.own(person)?;
            let filled = Filled::refused(posted, refusal);
            page_refused(&questions_page(&app, &visitor, &record, &filled))
        }
    }
}

fn questions_page(app: &App, visitor: &Visitor, record: &PersonRecord, filled: &Filled) -> QuestionsPage {
    let t = visitor.voice().clone();
    let title = t.word("questions-title");
    let night = phone(&t, &check_view::numbers(visitor.centre()).day);
    let asked = view::all(record, visitor.now());
    QuestionsPage {
        shell: frame::back(
            frame::person(app, visitor, PersonTab::Today, &title),
            "/today",
            t.word("app-tab-today"),
        ),
        title,
        asked: asked
            .iter()
            .map(|each| row(&t, each, &night, visitor.now()))
            .collect(),
        kinds: kinds(&t, filled),
        text: Field {
            id: "text".to_owned(),
            name: "text".to_owned(),
            label: t.word("questions-text"),
            hint: Some(t.word("questions-text-hint")),
            error: filled.fault("text").map(|fault| t.say(fault)),
            value: filled.value("text").to_owned(),
            kind: "text",
            ..Field::default()
        },
        faults_title: faults_title(&t, filled.faults()),
        faults: fault_lines(&t, filled.faults()),
        fields: visitor.fields(),
        t,
    }
}

fn kinds(t: &Voice, filled: &Filled) -> Choices {
    let wants_call = filled.has("kind", "wants-call");
    let choice = |value: &str, chosen: bool| Choice {
        id: format!("kind-{value}"),
        name: "kind".to_owned(),
        value: value.to_owned(),
        label: t.word(&format!("questions-kind-{value}")),
        hint: None,
        chosen: if chosen { Chosen::Yes } else { Chosen::No },
    };
    Choices {
        id: "kind".to_owned(),
        legend: t.word("questions-kind"),
        hint: None,
        error: None,
        choices: vec![choice("question", !wants_call), choice("wants-call", wants_call)],
    }
}

fn row(t: &Voice, question: &Question<'_>, team: &str, now: Timestamp) -> ThreadRow {
    let asked = question.asked;
    let title = match (&asked.about, asked.kind) {
        (_, QuestionKind::WantsCall) => t.word("questions-wants-call"),
        (Some(about), QuestionKind::NotWorking) => t.name("questions-not-working", "name", about),
        (Some(about), QuestionKind::AddedMedicine | QuestionKind::AddedAgainstCheck) => {
            t.name("questions-added", "name", about)
        }
        (Some(about), QuestionKind::Question) => t.name("questions-about", "name", about),
        (None, _) => t.word("questions-question"),
    };
    let (knot, stands) = match &question.state {
        Standing::Kept => (Knot::Done, t.word("questions-kept")),
        Standing::Open { by, read } => {
            let by = moment(t, *by, now);
            let said = t.name("questions-answer-by", "by", &by);
            let read = t.word(if *read {
                "questions-read"
            } else {
                "questions-not-read"
            });
            (Knot::Later, format!("{said} {read}"))
        }
        Standing::Late => (Knot::Later, t.name("questions-late", "team", team)),
        Standing::Answered { at, by } => {
            let at = moment(t, *at, now);
            let said = match by {
                Some(name) => t.with(
                    "questions-answered-by",
                    &[("time", at.into()), ("name", name.as_str().into())],
                ),
                None => t.name("questions-answered", "time", &at),
            };
            (Knot::Done, said)
        }
    };
    ThreadRow {
        knot,
        title,
        when: Some(When::at(moment(t, asked.at, now), asked.at.to_string())),
        // What a check found goes to the nurse with it; it is no word of the person.
        note: (!asked.text.is_empty() && asked.kind != QuestionKind::AddedAgainstCheck)
            .then(|| asked.text.clone()),
        more: Some(stands),
        act: None,
    }
}

#[derive(Template)]
#[template(path = "questions/questions.html")]
struct QuestionsPage {
    shell: Shell,
    t: Voice,
    title: String,
    asked: Vec<ThreadRow>,
    kinds: Choices,
    text: Field,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}
