//! `/team/protocol`: the rules as they are, the proof of them, and the two signatures that put them into use.

mod changes;
mod draft;
mod paper;
mod phone;
mod proof;
mod read;
mod replay;
mod signing;
mod version;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use care::actor::StaffRole;
use care::centre::{self, CentreRecord};
use care::enrolment::Place;
use care::message::Message;
use care::refusal::Refusal;
use protocol::Protocol;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;

use crate::answer::{Answer, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::{StaffVisitor, Visitor};
use crate::voice::Voice;
use proof::ProofView;
use read::{RowView, SectionView};
use signing::{EarlierView, SignView};

/// Who reads the protocol: everybody who works by it.
const READ: Access = Access::Staff(&[
    StaffRole::Nurse,
    StaffRole::Coordinator,
    StaffRole::Physician,
    StaffRole::ClinicalOwner,
]);
/// Who may put their name under it; the record asks again.
const SIGN: Access = Access::Staff(&[StaffRole::Physician, StaffRole::ClinicalOwner]);

/// The lines of these pages.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/team/protocol", READ, show),
        Route::post("/team/protocol", SIGN, sign),
        Route::get("/team/protocol/file", READ, file),
        Route::get("/team/protocol/changes", READ, changes::show),
        Route::get("/team/protocol/replay", READ, replay::show),
        Route::get("/team/protocol/print", READ, paper::show),
        Route::get(phone::PATH, READ, phone::show),
        Route::get(draft::PATH, SIGN, draft::show),
        Route::post(draft::PATH, SIGN, draft::propose).taking(draft::FORM_BYTES_MAX),
        Route::get("/team/protocol/published/{hash}", READ, published_file),
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, staff: StaffVisitor) -> Answer {
    protocol_page(&app, &visitor, &staff, &Filled::empty()).await
}

async fn sign(State(app): State<App>, visitor: Visitor, staff: StaffVisitor, posted: Posted) -> Answer {
    let centre = app.centre()?;
    let draft = version::in_hand(&app, &centre)?;
    let mut read = posted.reader();
    if posted.text("hash") != draft.protocol.hash() {
        read.fault::<()>("", Message::new("team-protocol-changed"));
    }
    let words = version::words_of(&draft.protocol);
    if posted.text("words") != words {
        read.fault::<()>("", Message::new("team-protocol-words-moved"));
    }
    if !read.ticked("read") {
        read.fault::<()>("read", Message::new("team-protocol-sign-needed"));
    }
    let done = if read.faults().is_empty() {
        let text = Arc::clone(&draft.text);
        let act = visitor.act(&posted);
        let signing = app.clone();
        // The proof runs again where the decision is made: seconds of work that must not hold up other pages.
        let here = tokio::runtime::Handle::current();
        let job = tokio::task::spawn_blocking(move || {
            let decide = |record: &CentreRecord| centre::sign_protocol(record, &text, &words, &act);
            here.block_on(signing.change::<CentreRecord>(&signing.centre_ref(), &act, decide))
        });
        job.await.map_err(Trouble::broken)??
    } else {
        Err(read.refusal())
    };
    match done {
        Ok(_) => {
            tracing::info!(staff = %staff.staff.id, hash = draft.protocol.hash(), "a protocol was signed");
            Ok(see_other("/team/protocol"))
        }
        Err(refusal) => {
            protocol_page(&app, &visitor, &staff, &Filled::refused(posted, at_top(refusal))).await
        }
    }
}

/// What the record says about the file as a whole has no field on this page.
fn at_top(mut refusal: Refusal) -> Refusal {
    for fault in &mut refusal.faults {
        if fault.field == "protocol" {
            fault.field = "".into();
        }
    }
    refusal
}

async fn file(State(app): State<App>) -> Answer {
    let centre = app.centre()?;
    let draft = version::in_hand(&app, &centre)?;
    Ok(text_file(&draft.protocol, &draft.text))
}

async fn published_file(State(app): State<App>, Path(hash): Path<String>) -> Answer {
    let centre = app.centre()?;
    let found = centre.published.iter().find(|version| version.hash == hash);
    let version = found.ok_or_else(Trouble::not_found)?;
    let protocol = Protocol::parse(&version.text).map_err(Trouble::broken)?;
    Ok(text_file(&protocol, &version.text))
}

fn text_file(protocol: &Protocol, text: &str) -> Response {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || "-.".contains(c) {
            c
        } else {
            '-'
        }
    };
    let name: String = format!("{}-{}.toml", protocol.id(), protocol.version())
        .chars()
        .map(plain)
        .collect();
    let headers = [
        (header::CONTENT_TYPE, "text/plain; charset=utf-8".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    (headers, text.to_owned()).into_response()
}

/// The exact bytes of the text that ships: a signature is under these and no others.
fn text_of(draft: &Protocol) -> Answer<&'static str> {
    let text = protocol::MARROW_HARVEST;
    let hash = Sha256::digest(text.as_bytes());
    let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    if hash == draft.hash() {
        Ok(text)
    } else {
        Err(Trouble::broken(
            "the draft of this site is not the one that ships with the program",
        ))
    }
}

async fn protocol_page(app: &App, visitor: &Visitor, staff: &StaffVisitor, sent: &Filled) -> Answer {
    let centre = app.centre()?;
    let draft = &version::in_hand(app, &centre)?.protocol;
    let report = proof::report_of(draft).await?;
    let words = version::words_of(draft);
    let status = if sent.is_refused() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let t = visitor.voice().clone();
    let place = Place {
        centre: &centre,
        protocol: draft,
    };
    let view = care::view::protocol::read(&place);
    let title = t.with(
        "team-protocol-version",
        &[
            ("title", draft.title().into()),
            ("version", draft.version().into()),
        ],
    );
    let in_force = centre.in_force().filter(|version| version.hash == draft.hash());
    page_as(
        status,
        &ProtocolPage {
            shell: frame::team(app, visitor, Some(TeamTab::Protocol), &title),
            standing: match in_force {
                Some(version) => signing::in_use(&t, version),
                None => t.word("team-protocol-draft"),
            },
            review: t.word(signing::review_word(draft, in_force.is_some())),
            words_note: in_force.and_then(|version| signing::words_note(&t, version, &words)),
            counts: read::counts(&t, &view),
            rows: view.rules.iter().map(|row| read::row(&t, row)).collect(),
            sections: view
                .sections
                .iter()
                .map(|section| read::section(&t, section))
                .collect(),
            proof: ProofView::of(&t, &report),
            sign: SignView::of(visitor, staff, &centre, draft, words, &report, sent),
            earlier: signing::earlier(&t, &centre),
            may_propose: centre::may_sign(staff.staff.role),
            faults_title: faults_title(&t, sent.faults()),
            faults: fault_lines(&t, sent.faults()),
            title,
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "protocol/review.html")]
struct ProtocolPage {
    shell: Shell,
    t: Voice,
    title: String,
    standing: String,
    review: String,
    /// The words are not those that were signed.
    words_note: Option<String>,
    counts: String,
    rows: Vec<RowView>,
    sections: Vec<SectionView>,
    proof: ProofView,
    sign: SignView,
    earlier: Vec<EarlierView>,
    may_propose: bool,
    faults_title: String,
    faults: Vec<Fault>,
}
