//! `/team/people/new`: enrolling somebody at the bedside.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use care::enrolment;
use care::message::{Arg, Message};
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::stream::StreamId;

use super::field::{DetailFields, Fields, HarvestFields, fault_lines, read_details, read_harvest};
use super::people::record_number_taken;
use super::person_path;
use crate::answer::{Answer, page, page_as, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::pages::sign_in::faults_title;
use crate::site::Mode;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;

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

pub(super) async fn enrol(State(app): State<App>, visitor: Visitor, posted: Posted) -> Answer {
    let act = visitor.act(&posted);
    // The same form sent twice names the same record.
    let id = StreamId(act.key.id.0);
    let mut read = posted.reader();
    for reason in blocked(&app, &visitor) {
        read.fault::<()>("", Message::new(reason));
    }
    let (details, harvest) = (read_details(&mut read), read_harvest(&mut read));
    if let Some(number) = details.as_ref().and_then(|details| details.record_number.clone())
        && record_number_taken(&app, Some(&number), id)?
    {
        let taken = Message::new("errors-field-record-number-taken").with("number", Arg::Text(number));
        read.fault::<()>("record_number", taken);
    }
    let done = match (details, harvest) {
        (Some(details), Some(harvest)) if read.faults().is_empty() => {
            let place = visitor.place();
            let decide = |record: &PersonRecord| {
                enrolment::enrol(record, details.clone(), harvest.clone(), &place, &act)
            };
            app.change::<PersonRecord>(&app.person_ref(id), &act, decide)
                .await?
        }
        _ => Err(read.refusal()),
    };
    match done {
        Ok(_) => Ok(see_other(&format!("{}/link", person_path(id)))),
        Err(refusal) => refused(&app, &visitor, posted, refusal),
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
        who: DetailFields::of(&fields),
        harvest: HarvestFields::of(&fields),
        faults_title: faults_title(&t, filled.faults()),
        faults: fault_lines(&t, filled.faults(), str::to_owned),
        fields: visitor.fields(),
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
}

#[derive(Template)]
#[template(path = "team/blocked.html")]
struct BlockedPage {
    shell: Shell,
    title: String,
    reasons: Vec<String>,
}
