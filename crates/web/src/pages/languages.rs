//! `/team/languages`: the languages that people can be spoken to in, and the two names that a language needs before it is.

mod state;
mod texts;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use care::actor::StaffRole;
use care::centre::CentreRecord;
use care::event::Act;
use care::language;
use care::message::Message;
use care::refusal::Refusal;
use care::stream::Draft;
use words::Language;

use crate::answer::{Answer, page, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::pages::centre::{Room, rooms};
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::route::{Access, Route};
use crate::site::Mode;
use crate::trouble::Trouble;
use crate::visitor::{StaffVisitor, Visitor};
use crate::voice::Voice;
use state::{Forms, Standing};
use texts::GroupView;

/// The address of these pages.
pub(crate) const PATH: &str = "/team/languages";

/// Who may say that they have read the words; the record asks again.
const READ: Access = Access::Staff(&[
    StaffRole::Nurse,
    StaffRole::Coordinator,
    StaffRole::Physician,
    StaffRole::ClinicalOwner,
]);
/// Who confirms it.
const CONFIRM: Access = Access::Staff(&[StaffRole::Physician, StaffRole::ClinicalOwner]);
/// Who takes a language away.
const WITHDRAW: Access = Access::Staff(&[
    StaffRole::Physician,
    StaffRole::ClinicalOwner,
    StaffRole::Administrator,
]);

/// The lines of these pages.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get(PATH, Access::StaffAny, list),
        Route::get("/team/languages/{tag}", Access::StaffAny, show),
        Route::post("/team/languages/{tag}/read", READ, read),
        Route::post("/team/languages/{tag}/confirm", CONFIRM, confirm),
        Route::post("/team/languages/{tag}/withdraw", WITHDRAW, withdraw),
    ]
}

async fn list(State(app): State<App>, visitor: Visitor, staff: StaffVisitor) -> Answer {
    let t = visitor.voice().clone();
    let title = t.word("languages-title");
    let centre = app.centre()?;
    page(&ListPage {
        shell: frame::team(&app, &visitor, Some(TeamTab::Settings), &title),
        rooms: rooms(&t, staff.staff.role, PATH),
        demo: (app.site().mode == Mode::Demo).then(|| t.word("languages-demo")),
        languages: translations()
            .map(|language| LanguageRow {
                href: path_of(language),
                standing: Standing::of(&t, &centre, language),
            })
            .collect(),
        title,
        t,
    })
}

async fn show(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(tag): Path<String>,
) -> Answer {
    words_page(&app, &visitor, &staff, find(&tag)?, &Filled::empty())
}

async fn read(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(tag): Path<String>,
    posted: Posted,
) -> Answer {
    put_name(&app, &visitor, &staff, find(&tag)?, posted, language::read).await
}

async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(tag): Path<String>,
    posted: Posted,
) -> Answer {
    put_name(&app, &visitor, &staff, find(&tag)?, posted, language::offer).await
}

/// A name under the words as they stood on the page: ticked, and under these words and no others.
async fn put_name(
    app: &App,
    visitor: &Visitor,
    staff: &StaffVisitor,
    language: Language,
    posted: Posted,
    decide: impl Fn(&CentreRecord, &str, &str, &Act) -> Result<Vec<Draft>, Refusal> + Send + Sync,
) -> Answer {
    let mut read = posted.reader();
    let hash = language.words_hash();
    if posted.text("hash") != hash {
        read.fault::<()>("", Message::new("languages-words-changed"));
    }
    if !language.stale_ids().is_empty() {
        read.fault::<()>("", Message::new("languages-blocked"));
    }
    if !read.ticked("read") {
        read.fault::<()>("read", Message::new("languages-read-needed"));
    }
    if !read.faults().is_empty() {
        let refusal = read.refusal();
        return words_page(app, visitor, staff, language, &Filled::refused(posted, refusal));
    }
    let act = visitor.act(&posted);
    let tag = language.code();
    let done = app
        .change::<CentreRecord>(&app.centre_ref(), &act, |centre| decide(centre, &tag, hash, &act))
        .await?;
    settle(app, visitor, staff, language, posted, done.err())
}

async fn withdraw(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(tag): Path<String>,
    posted: Posted,
) -> Answer {
    let language = find(&tag)?;
    let act = visitor.act(&posted);
    let tag = language.code();
    let done = app
        .change::<CentreRecord>(&app.centre_ref(), &act, |centre| {
            language::withdraw(centre, &tag, &act)
        })
        .await?;
    settle(&app, &visitor, &staff, language, posted, done.err())
}

fn settle(
    app: &App,
    visitor: &Visitor,
    staff: &StaffVisitor,
    language: Language,
    posted: Posted,
    refused: Option<Refusal>,
) -> Answer {
    match refused {
        None => {
            tracing::info!(staff = %staff.staff.id, language = %language, path = visitor.path(), "a language changed");
            Ok(see_other(&path_of(language)))
        }
        Some(refusal) => words_page(app, visitor, staff, language, &Filled::refused(posted, refusal)),
    }
}

fn words_page(
    app: &App,
    visitor: &Visitor,
    staff: &StaffVisitor,
    language: Language,
    sent: &Filled,
) -> Answer {
    let t = visitor.voice().clone();
    let centre = app.centre()?;
    let standing = Standing::of(&t, &centre, language);
    let title = t.name("languages-words-title", "language", &standing.name);
    let status = if sent.is_refused() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    page_as(
        status,
        &WordsPage {
            shell: frame::back(
                frame::team(app, visitor, Some(TeamTab::Settings), &title),
                PATH,
                t.word("languages-title"),
            ),
            lead: t.name("languages-words-lead", "example", "{emergency}"),
            demo: (app.site().mode == Mode::Demo).then(|| t.word("languages-demo")),
            column: t.name("languages-column-own", "language", &standing.name),
            hash: language.words_hash(),
            lang: language.code(),
            dir: language.direction().as_str(),
            forms: Forms::of(visitor, staff, &centre, language, &standing.name, sent),
            groups: texts::groups(&t, language),
            faults_title: faults_title(&t, sent.faults()),
            faults: fault_lines(&t, sent.faults()),
            path: path_of(language),
            standing,
            title,
            t,
        },
    )
}

/// Every language but English: that one needs nobody's name to be there.
fn translations() -> impl Iterator<Item = Language> {
    Language::all()
        .into_iter()
        .filter(|language| language.is_translation())
}

fn find(tag: &str) -> Answer<Language> {
    let mut all = translations();
    all.find(|language| language.code() == tag)
        .ok_or_else(Trouble::not_found)
}

fn path_of(language: Language) -> String {
    format!("{PATH}/{language}")
}

struct LanguageRow {
    href: String,
    standing: Standing,
}

#[derive(Template)]
#[template(path = "languages/list.html")]
struct ListPage {
    shell: Shell,
    t: Voice,
    title: String,
    rooms: Vec<Room>,
    demo: Option<String>,
    languages: Vec<LanguageRow>,
}

#[derive(Template)]
#[template(path = "languages/words.html")]
struct WordsPage {
    shell: Shell,
    t: Voice,
    title: String,
    lead: String,
    demo: Option<String>,
    column: String,
    hash: &'static str,
    lang: String,
    dir: &'static str,
    path: String,
    standing: Standing,
    forms: Forms,
    groups: Vec<GroupView>,
    faults_title: String,
    faults: Vec<Fault>,
}
