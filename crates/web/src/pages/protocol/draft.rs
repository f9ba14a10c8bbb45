//! `/team/protocol/draft`: put up a changed protocol, to be read, proved, replayed and signed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use care::centre::CentreRecord;
use care::protocol_draft;

use crate::answer::{Answer, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::{Fault, Field};
use crate::pages::sign_in::faults_title;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;

/// The address of this page.
pub(super) const PATH: &str = "/team/protocol/draft";
/// A form grows by escaping; the record measures the text itself.
pub(super) const FORM_BYTES_MAX: usize = 4 * protocol_draft::TEXT_BYTES_MAX;

pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Answer {
    draft_page(&app, &visitor, &Filled::empty())
}

pub(super) async fn propose(State(app): State<App>, visitor: Visitor, posted: Posted) -> Answer {
    // A browser sends every end of a line as two characters; the file has one.
    let text = posted.raw("text").replace("\r\n", "\n");
    let act = visitor.act(&posted);
    let done = app
        .change::<CentreRecord>(&app.centre_ref(), &act, |centre| {
            protocol_draft::propose(centre, &text, &act)
        })
        .await?;
    match done {
        Ok(_) => Ok(see_other("/team/protocol")),
        Err(refusal) => draft_page(&app, &visitor, &Filled::refused(posted, refusal)),
    }
}

fn draft_page(app: &App, visitor: &Visitor, sent: &Filled) -> Answer {
    let t = visitor.voice().clone();
    let centre = app.centre()?;
    let title = t.word("review-draft-title");
    let error = sent.fault("text").map(|fault| t.say(fault));
    let in_hand = super::version::in_hand(app, &centre)?;
    let status = if sent.is_refused() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    page_as(
        status,
        &DraftPage {
            shell: frame::back(
                frame::team(app, visitor, Some(TeamTab::Protocol), &title),
                "/team/protocol",
                t.word("team-nav-protocols"),
            ),
            faults_title: faults_title(&t, sent.faults()),
            faults: sent
                .faults()
                .iter()
                .map(|fault| Fault {
                    id: "text".to_owned(),
                    words: t.say(&fault.message),
                })
                .collect(),
            field: Field {
                id: "text".to_owned(),
                name: "text".to_owned(),
                label: t.word("review-draft-text"),
                hint: Some(t.word("review-draft-hint")),
                error,
                value: if sent.is_refused() {
                    sent.value("text").to_owned()
                } else {
                    in_hand.text.as_ref().to_owned()
                },
                ..Field::default()
            },
            fields: visitor.fields(),
            title,
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "protocol/draft.html")]
struct DraftPage {
    shell: Shell,
    t: Voice,
    title: String,
    faults_title: String,
    faults: Vec<Fault>,
    field: Field,
    fields: HiddenFields,
}
