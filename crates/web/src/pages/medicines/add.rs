//! Adding what is taken besides the list, and telling the team about one medicine: it does not work, or a question.

use askama::Template;
use axum::extract::{Path, State};
use care::PersonRecord;
use care::medicine_list;
use care::message::Message;
use care::question::{self, QuestionId, QuestionKind};
use care::refusal::{Fault as CareFault, Refusal};
use medicine::{Author, AuthorRole, Entry, EntryForm, EntryId, Formulary, NewEntry};
use uuid::Uuid;

use super::said;
use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::Shell;
use crate::look::form::{Choice, Choices, Chosen, Fault, Field};
use crate::pages::sign_in::{fault_lines, faults_title, named_lines};
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor};
use crate::voice::Voice;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::get("/medicines/add", Access::Person, add),
        Route::post("/medicines/add", Access::Person, added),
        Route::get("/medicines/ask/{entry}", Access::Person, ask),
        Route::get("/medicines/not-working/{entry}", Access::Person, not_working),
        Route::post("/medicines/ask/{entry}", Access::Person, asked),
        Route::post("/medicines/not-working/{entry}", Access::Person, said_not_working),
    ]
}

/// The five lines that a person fills in, by field name and word.
const LINES: [&str; 5] = ["name", "amount", "when", "how", "why"];

async fn add(State(app): State<App>, visitor: Visitor, _: PersonVisitor) -> Answer {
    page(&add_page(&app, &visitor, &Filled::empty()))
}

async fn added(State(app): State<App>, visitor: Visitor, person: PersonVisitor, posted: Posted) -> Answer {
    let record = app.own(person)?;
    let act = visitor.act(&posted);
    let entry = match read_entry(&posted, &record, act.key.id.0) {
        Ok(entry) => entry,
        Err(refusal) => return page_refused(&add_page(&app, &visitor, &Filled::refused(posted, refusal))),
    };
    let question = QuestionId(act.key.id.derived(1).0);
    let place = visitor.place();
    let changed = app
        .change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
            medicine_list::add_at_home(
                record,
                entry.clone(),
                question,
                Formulary::embedded(),
                &place,
                &act,
            )
        })
        .await?;
    match changed {
        Ok(_) => Ok(see_other(&format!("/medicines#m-{}", entry.id.0))),
        Err(refusal) => page_refused(&add_page(&app, &visitor, &Filled::refused(posted, refusal))),
    }
}

fn read_entry(posted: &Posted, record: &PersonRecord, id: Uuid) -> Result<Entry, Refusal> {
    let form = EntryForm {
        kind: said::kind(posted.text("kind")),
        name: posted.text("name").to_owned(),
        strength: posted.text("strength").to_owned(),
        amount: posted.text("amount").to_owned(),
        when: posted.text("when").to_owned(),
        how: posted.text("how").to_owned(),
        why: posted.text("why").to_owned(),
        ..EntryForm::default()
    };
    let new = NewEntry {
        id: EntryId(id),
        added_by: Author {
            role: AuthorRole::Person,
            name: record.name(),
        },
        start_on: None,
        checked: None,
        formulary: Formulary::embedded(),
    };
    form.read(new).map_err(|problems| Refusal {
        faults: problems
            .into_iter()
            .map(|problem| CareFault {
                field: said::form_field(problem.field).into(),
                message: Message::new(said::problem_word(problem.problem)),
            })
            .collect(),
    })
}

fn add_page(app: &App, visitor: &Visitor, filled: &Filled) -> AddPage {
    let t = visitor.voice().clone();
    let title = t.word("medicines-form-add");
    let field = |name: &str| Field {
        id: name.to_owned(),
        name: name.to_owned(),
        label: t.word(&format!("medicines-form-{name}")),
        hint: Some(t.word(&format!("medicines-form-{name}-hint"))),
        error: filled.fault(name).map(|fault| t.say(fault)),
        value: filled.value(name).to_owned(),
        kind: "text",
        ..Field::default()
    };
    let lines: Vec<Field> = LINES.iter().map(|name| field(name)).collect();
    let chosen = match filled.value("kind") {
        "" => "medicine",
        kind => kind,
    };
    AddPage {
        shell: frame::back(
            frame::bare(app, visitor, &title),
            "/medicines",
            t.word("medicines-title"),
        ),
        title,
        kinds: Choices {
            id: "kind".to_owned(),
            legend: t.word("medicines-form-kind"),
            hint: None,
            error: None,
            choices: said::KINDS
                .iter()
                .map(|(kind, _)| Choice {
                    id: format!("kind-{kind}"),
                    name: "kind".to_owned(),
                    value: (*kind).to_owned(),
                    label: t.word(&format!("medicines-form-kind-{kind}")),
                    hint: None,
                    chosen: if *kind == chosen { Chosen::Yes } else { Chosen::No },
                })
                .collect(),
        },
        faults_title: faults_title(&t, filled.faults()),
        faults: named_lines(&t, filled.faults(), &lines),
        lines,
        fields: visitor.fields(),
        t,
    }
}

async fn ask(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(entry): Path<String>,
) -> Answer {
    about(&app, &visitor, person, &entry, QuestionKind::Question)
}

async fn not_working(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(entry): Path<String>,
) -> Answer {
    about(&app, &visitor, person, &entry, QuestionKind::NotWorking)
}

async fn asked(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(entry): Path<String>,
    posted: Posted,
) -> Answer {
    send(&app, &visitor, person, &entry, QuestionKind::Question, posted).await
}

async fn said_not_working(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(entry): Path<String>,
    posted: Posted,
) -> Answer {
    send(&app, &visitor, person, &entry, QuestionKind::NotWorking, posted).await
}

fn about(app: &App, visitor: &Visitor, person: PersonVisitor, entry: &str, kind: QuestionKind) -> Answer {
    let name = entry_name(app, person, entry)?;
    page(&ask_page(app, visitor, name, kind, &Filled::empty()))
}

async fn send(
    app: &App,
    visitor: &Visitor,
    person: PersonVisitor,
    entry: &str,
    kind: QuestionKind,
    posted: Posted,
) -> Answer {
    let name = entry_name(app, person, entry)?;
    let act = visitor.act(&posted);
    let id = QuestionId(act.key.id.0);
    let place = visitor.place();
    let text = posted.text("text");
    let changed = app
        .change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
            question::ask(record, id, kind, Some(&name), text, &place, &act)
        })
        .await?;
    match changed {
        Ok(_) => Ok(see_other("/questions")),
        Err(refusal) => page_refused(&ask_page(
            app,
            visitor,
            name,
            kind,
            &Filled::refused(posted, refusal),
        )),
    }
}

fn entry_name(app: &App, person: PersonVisitor, entry: &str) -> Answer<String> {
    let record = app.own(person)?;
    let id = Uuid::try_parse(entry).map_err(|_| Trouble::not_found())?;
    record
        .entry(EntryId(id))
        .map(said::name)
        .ok_or_else(Trouble::not_found)
}

fn ask_page(app: &App, visitor: &Visitor, name: String, kind: QuestionKind, filled: &Filled) -> AskPage {
    let t = visitor.voice().clone();
    let title = t.word(match kind {
        QuestionKind::NotWorking => "medicines-dose-not-working",
        _ => "medicines-dose-ask",
    });
    AskPage {
        shell: frame::back(
            frame::bare(app, visitor, &title),
            "/medicines",
            t.word("medicines-title"),
        ),
        title,
        name,
        action: visitor.path().to_owned(),
        text: Field {
            id: "text".to_owned(),
            name: "text".to_owned(),
            label: t.word(match kind {
                QuestionKind::NotWorking => "medicines-ask-what-happens",
                _ => "medicines-ask-question",
            }),
            hint: Some(t.word("medicines-ask-not-for-danger")),
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

#[derive(Template)]
#[template(path = "medicines/add.html")]
struct AddPage {
    shell: Shell,
    t: Voice,
    title: String,
    kinds: Choices,
    lines: Vec<Field>,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}

#[derive(Template)]
#[template(path = "medicines/ask.html")]
struct AskPage {
    shell: Shell,
    t: Voice,
    title: String,
    name: String,
    action: String,
    text: Field,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}
