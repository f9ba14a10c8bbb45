//! What came from phones and is on no record: from a device that was taken off, or twice under one id. A nurse looks at it.

use askama::Template;
use axum::extract::State;
use care::actor::StaffRole;
use care::message::Message;
use care::person::PersonRecord;
use care::stream::EventId;
use protocol::{Answer as Said, Answers, Question};
use serde_json::Value;
use store::{Held, Reason};
use words::Arg;

use super::what::What;
use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::form::Posted;
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::pages::medicines::said;
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;

const PATH: &str = "/team/held";
const NURSES: Access = Access::Staff(&[StaffRole::Nurse, StaffRole::Physician]);

pub(super) fn routes() -> [Route; 2] {
    [Route::get(PATH, NURSES, show), Route::post(PATH, NURSES, settle)]
}

async fn show(State(app): State<App>, visitor: Visitor, staff: StaffVisitor) -> Answer {
    let t = visitor.voice().clone();
    let title = t.word("offline-held-title");
    let mut rows = Vec::new();
    for held in app.store().held(app.centre_id())? {
        let record = app.read(&staff, held.stream.id, "held").await?;
        rows.push(Row {
            name: record.name(),
            person: format!("/team/people/{}", held.stream.id),
            reason: t.word(match held.reason {
                Reason::RevokedDevice => "offline-held-revoked",
                Reason::Conflict => "offline-held-conflict",
            }),
            came: t.with("offline-held-came", &[("time", Arg::Moment(held.held_at))]),
            said: said_in(&t, &record, &held),
            command: held.command.to_string(),
            digest: hex(&held.digest),
            fields: visitor.fields(),
        });
    }
    page(&HeldPage {
        shell: frame::team(&app, &visitor, Some(TeamTab::Worklist), &title),
        title,
        rows,
        t,
    })
}

/// Looked at: it leaves the list and stays in the database.
async fn settle(State(app): State<App>, posted: Posted) -> Answer {
    let command = EventId::parse(posted.text("command")).ok_or_else(Trouble::not_found)?;
    let digest = posted.text("digest");
    let held = app.store().held(app.centre_id())?;
    let known = held
        .iter()
        .find(|held| held.command == command && hex(&held.digest) == digest);
    if let Some(held) = known {
        app.store().settle(held).await?;
    }
    Ok(see_other(PATH))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What was kept, in words: answers, a dose or a question.
fn said_in(t: &Voice, record: &PersonRecord, held: &Held) -> Vec<String> {
    let body: Value = serde_json::from_slice(&held.body).unwrap_or_default();
    let what = body.get("what").cloned();
    match what.and_then(|what| serde_json::from_value::<What>(what).ok()) {
        Some(what) => vec![in_words(t, record, &what, &body)],
        None => answers_of(&body).iter().map(|answer| line(t, answer)).collect(),
    }
}

fn in_words(t: &Voice, record: &PersonRecord, what: &What, body: &Value) -> String {
    let at = body.get("said_at").and_then(Value::as_str);
    let time = Arg::from(at.unwrap_or_default());
    let time = at.and_then(|at| at.parse().ok()).map_or(time, Arg::Moment);
    match what {
        What::Took { entry, .. } => {
            let name = record.entry_ever(*entry).map(said::name).unwrap_or_default();
            t.with("offline-held-took", &[("time", time), ("name", name.into())])
        }
        What::Undo { .. } => t.with("offline-held-undo", &[("time", time)]),
        What::Asked { text, .. } => t.with(
            "offline-held-asked",
            &[("time", time), ("text", text.as_str().into())],
        ),
    }
}

/// The answers in what was kept: a message as it was sent, or the events it would have made.
fn answers_of(body: &Value) -> Vec<(String, Said)> {
    let sent = body
        .get("answers")
        .or_else(|| body.pointer("/0/payload/what/CheckAnswered/answers"))
        .cloned()
        .unwrap_or_default();
    let answers: Answers = serde_json::from_value(sent).unwrap_or_default();
    answers
        .iter()
        .map(|(fact, answer)| (Question::word(fact), answer))
        .collect()
}

fn line(t: &Voice, (question, answer): &(String, Said)) -> String {
    let answer = match answer {
        Said::Yes => t.word("check-question-yes"),
        Said::No => t.word("check-question-no"),
        Said::Unsure => t.word("check-question-unsure"),
        Said::CannotCheck => t.word("check-question-cannot-check"),
        Said::Number(number) => number.normalize().to_string(),
    };
    format!("{} {answer}", t.say(&Message::new(question.clone())))
}

struct Row {
    name: String,
    person: String,
    reason: String,
    came: String,
    said: Vec<String>,
    command: String,
    digest: String,
    fields: HiddenFields,
}

#[derive(Template)]
#[template(path = "offline/held.html")]
struct HeldPage {
    shell: Shell,
    t: Voice,
    title: String,
    rows: Vec<Row>,
}
