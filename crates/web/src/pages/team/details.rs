//! `/team/people/ID/details`: changing who somebody is and how to reach them, and correcting the harvest.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::enrolment;
use care::message::{Arg, Message};
use care::person::PersonRecord;

use super::field::{
    DetailFields, Fields, HarvestFields, details_filled, fault_lines, filled, harvest_filled, read_details,
    read_harvest,
};
use super::identity::{self, PersonTab};
use super::people::record_number_taken;
use super::{person_id, person_path};
use crate::answer::{Answer, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::look::part::Identity;
use crate::pages::sign_in::faults_title;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;

/// Which of the two forms was refused.
enum Sent {
    Neither,
    Details(Filled),
    Harvest(Filled),
}

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.read(&staff, person_id(&id)?, "details").await?;
    details_page(&app, &visitor, &record, Sent::Neither)
}

pub(super) async fn change(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let id = person_id(&id)?;
    let record = app.read(&staff, id, "details").await?;
    let act = visitor.act(&posted);
    let mut read = posted.reader();
    let details = read_details(&mut read);
    if let Some(number) = details.as_ref().and_then(|details| details.record_number.clone())
        && record_number_taken(&app, Some(&number), id)?
    {
        let taken = Message::new("errors-field-record-number-taken").with("number", Arg::Text(number));
        read.fault::<()>("record_number", taken);
    }
    let done = match details {
        Some(mut details) if read.faults().is_empty() => {
            // The form has one language for now; what the record says stays.
            details.language = record
                .details
                .as_ref()
                .map_or(details.language, |old| old.language.clone());
            let place = visitor.place();
            let decide =
                |record: &PersonRecord| enrolment::change_details(record, details.clone(), &place, &act);
            app.change::<PersonRecord>(&app.person_ref(id), &act, decide)
                .await?
        }
        _ => Err(read.refusal()),
    };
    match done {
        Ok(_) => Ok(see_other(&person_path(id))),
        Err(refusal) => details_page(
            &app,
            &visitor,
            &record,
            Sent::Details(Filled::refused(posted, refusal)),
        ),
    }
}

pub(super) async fn change_harvest(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let id = person_id(&id)?;
    let record = app.read(&staff, id, "details").await?;
    let act = visitor.act(&posted);
    let mut read = posted.reader();
    let done = match read_harvest(&mut read) {
        Some(harvest) if read.faults().is_empty() => {
            let place = visitor.place();
            let decide =
                |record: &PersonRecord| enrolment::change_harvest(record, harvest.clone(), &place, &act);
            app.change::<PersonRecord>(&app.person_ref(id), &act, decide)
                .await?
        }
        _ => Err(read.refusal()),
    };
    match done {
        Ok(_) => Ok(see_other(&person_path(id))),
        Err(refusal) => details_page(
            &app,
            &visitor,
            &record,
            Sent::Harvest(Filled::refused(posted, refusal)),
        ),
    }
}

fn details_page(app: &App, visitor: &Visitor, record: &PersonRecord, sent: Sent) -> Answer<Response> {
    let t = visitor.voice().clone();
    let own = record
        .details
        .as_ref()
        .map(|details| filled(&details_filled(details)))
        .unwrap_or_default();
    let harvest = record
        .harvest()
        .map(|harvest| filled(&harvest_filled(harvest)))
        .unwrap_or_default();
    let status = match sent {
        Sent::Neither => StatusCode::OK,
        Sent::Details(_) | Sent::Harvest(_) => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let (own, harvest) = match sent {
        Sent::Neither => (own, harvest),
        Sent::Details(sent) => (sent, harvest),
        Sent::Harvest(sent) => (own, sent),
    };
    let faults: Vec<_> = own.faults().iter().chain(harvest.faults()).cloned().collect();
    let row = care::view::team_list::row_of(record, visitor.centre().zone(), visitor.now());
    page_as(
        status,
        &DetailsPage {
            shell: frame::team(
                app,
                visitor,
                Some(TeamTab::People),
                &t.name("team-details-title", "name", &record.name()),
            ),
            identity: identity::identity(&t, record, visitor.centre(), visitor.now(), row.as_ref()),
            tabs: identity::tabs(&t, visitor, record, "/details"),
            tabs_name: t.name("team-person-tabs", "name", &record.name()),
            who: DetailFields::of(&Fields { t: &t, filled: &own }),
            harvest: HarvestFields::of(&Fields {
                t: &t,
                filled: &harvest,
            }),
            faults_title: faults_title(&t, &faults),
            faults: fault_lines(&t, &faults, str::to_owned),
            details_form: visitor.fields(),
            harvest_form: visitor.fields(),
            path: person_path(record.id),
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "team/details.html")]
struct DetailsPage {
    shell: Shell,
    t: Voice,
    path: String,
    identity: Identity,
    tabs: Vec<PersonTab>,
    tabs_name: String,
    who: DetailFields,
    harvest: HarvestFields,
    details_form: HiddenFields,
    harvest_form: HiddenFields,
    faults_title: String,
    faults: Vec<Fault>,
}
