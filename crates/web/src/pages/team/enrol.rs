//! `/team/people/new`: enrolling somebody at the bedside.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use care::enrolment;
use care::message::Message;
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::stream::StreamId;

use super::field::{DetailFields, Fields, HarvestFields, fault_lines, read_details, read_harvest, settled};
use super::people::note_taken_number;
use super::person_path;
use super::same::{self, Alike};
use super::spoken::Tongues;
use crate::answer::{Answer, page, page_as, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::pages::sign_in::faults_title;
use crate::site::Mode;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::{Voice, person_languages};

/// Why nobody may be enrolled now, as word ids; empty when people may.
fn blocked(app: &App, visitor: &Visitor) -> Vec<&'static str> {
    let centre = visitor.centre();
    if app.site().mode == Mode::Demo || centre.may_enrol() {
        return Vec::new();
    }
    let unpublished = centre
        .in_force()
        .is_none()
        .then_some("team-enrol-blocked-unpublished");
    let unconfirmed = centre
        .numbers_confirmed
        .is_none()
        .then_some("team-enrol-blocked-numbers");
    unpublished.into_iter().chain(unconfirmed).collect()
}

pub(super) async fn form(State(app): State<App>, visitor: Visitor) -> Answer {
    let reasons = blocked(&app, &visitor);
    if reasons.is_empty() {
        return page(&enrol_page(&app, &visitor, &Filled::empty()));
    }
    let t = visitor.voice().clone();
    let title = t.word("team-enrol-blocked-title");
    page_as(
        StatusCode::CONFLICT,
        &BlockedPage {
            shell: frame::team(&app, &visitor, Some(TeamTab::Enrol), &title),
            reasons: reasons.into_iter().map(|id| t.word(id)).collect(),
            title,
        },
    )
}

pub(super) async fn enrol(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    posted: Posted,
) -> Answer {
    let act = visitor.act(&posted);
    // The same form sent twice names the same record.
    let id = StreamId(act.key.id.0);
    let mut read = posted.reader();
    for reason in blocked(&app, &visitor) {
        read.fault::<()>("", Message::new(reason));
    }
    let tongues = tongues(&app, &visitor);
    let (details, harvest) = (read_details(&mut read, &tongues), read_harvest(&mut read));
    note_taken_number(&app, &mut read, details.as_ref(), id)?;
    let done = match settled(read, details.zip(harvest)) {
        Err(refusal) => Err(refusal),
        Ok((details, harvest)) => {
            let alike = same::not_yet_shown(&app, visitor.voice(), &posted, &details, id);
            if !alike.is_empty() {
                app.note_list(&staff, "people like one being enrolled", alike.len())
                    .await?;
                let filled = Filled::refused(posted, Refusal { faults: Vec::new() });
                return page(&EnrolPage {
                    alike,
                    ..enrol_page(&app, &visitor, &filled)
                });
            }
            let place = visitor.place();
            let decide = |record: &PersonRecord| {
                enrolment::enrol(record, details.clone(), harvest.clone(), &place, &act)
            };
            app.change::<PersonRecord>(&app.person_ref(id), &act, decide)
                .await?
        }
    };
    match done {
        Ok(_) => Ok(see_other(&format!("{}/link", person_path(id)))),
        Err(refusal) => refused(&app, &visitor, posted, refusal),
    }
}

fn tongues(app: &App, visitor: &Visitor) -> Tongues {
    Tongues {
        offered: person_languages(app.site().mode, visitor.centre()),
        kept: None,
    }
}

fn refused(app: &App, visitor: &Visitor, posted: Posted, refusal: Refusal) -> Answer {
    page_refused(&enrol_page(app, visitor, &Filled::refused(posted, refusal)))
}

fn enrol_page(app: &App, visitor: &Visitor, filled: &Filled) -> EnrolPage {
    let t = visitor.voice().clone();
    let fields = Fields { t: &t, filled };
    let title = t.word("team-enrol-title");
    EnrolPage {
        shell: frame::team(app, visitor, Some(TeamTab::Enrol), &title),
        who: DetailFields::of(&fields, &tongues(app, visitor)),
        harvest: HarvestFields::of(&fields),
        faults_title: faults_title(&t, filled.faults()),
        faults: fault_lines(&t, filled.faults(), str::to_owned),
        fields: visitor.fields(),
        alike: Vec::new(),
        title,
        t,
    }
}

#[derive(Template)]
#[template(path = "team/enrol.html")]
struct EnrolPage {
    shell: Shell,
    t: Voice,
    title: String,
    fields: HiddenFields,
    who: DetailFields,
    harvest: HarvestFields,
    faults_title: String,
    faults: Vec<Fault>,
    alike: Vec<Alike>,
}

#[derive(Template)]
#[template(path = "team/blocked.html")]
struct BlockedPage {
    shell: Shell,
    title: String,
    reasons: Vec<String>,
}
