//! `/team/people/ID/details`: changing who somebody is and how to reach them, and correcting the harvest.

use askama::Template;
use axum::http::StatusCode;
use care::enrolment::{self, Details, Harvest};
use care::person::PersonRecord;
use care::refusal::Refusal;

use super::field::{
    DetailFields, Fields, HarvestFields, details_filled, fault_lines, filled, harvest_filled, read_details,
    read_harvest, settled,
};
use super::meanwhile::{self, Meanwhile};
use super::one_person::{About, OnePerson, Sent};
use super::people::note_taken_number;
use super::spoken::Tongues;
use crate::answer::{Answer, page_as, see_other};
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::pages::sign_in::faults_title;
use crate::visitor::HiddenFields;
use crate::voice::{Voice, person_languages};

/// Which of the two forms was refused.
enum Refused {
    Neither,
    Details(Filled),
    Harvest(Filled),
}

pub(super) async fn show(who: OnePerson) -> Answer {
    let record = who.read("details").await?;
    details_page(&who, &record, Refused::Neither)
}

pub(super) async fn change(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "details").await?;
    let place = sent.who.visitor.place();
    let change = |record: &PersonRecord, details: &Details| {
        let drafts = enrolment::change_details(record, details.clone(), &place, &sent.act)?;
        sent.seen().still(&record.details_seen(), drafts)
    };
    match sent.decide(read_own(&sent)?, change).await? {
        Ok(_) => Ok(see_other(&sent.who.path())),
        Err(again) => details_page(&sent.who, &again.record, Refused::Details(again.filled)),
    }
}

pub(super) async fn change_harvest(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "details").await?;
    let place = sent.who.visitor.place();
    let mut read = sent.posted.reader();
    let harvest = read_harvest(&mut read);
    let change = |record: &PersonRecord, harvest: &Harvest| {
        let drafts = enrolment::change_harvest(record, harvest.clone(), &place, &sent.act)?;
        sent.seen().still(&record.harvest_seen(), drafts)
    };
    match sent.decide(settled(read, harvest), change).await? {
        Ok(_) => Ok(see_other(&sent.who.path())),
        Err(again) => details_page(&sent.who, &again.record, Refused::Harvest(again.filled)),
    }
}

/// Reads the details; a record number that somebody else has is a fault of its field.
fn read_own(sent: &Sent) -> Answer<Result<Details, Refusal>> {
    let mut read = sent.posted.reader();
    let details = read_details(&mut read, &tongues(&sent.who, &sent.record));
    note_taken_number(&sent.who.app, &mut read, details.as_ref(), sent.who.id)?;
    Ok(settled(read, details))
}

fn tongues(who: &OnePerson, record: &PersonRecord) -> Tongues {
    Tongues {
        offered: person_languages(who.app.site().mode, who.visitor.centre()),
        kept: record.details.as_ref().map(|details| details.language.clone()),
    }
}

fn details_page(who: &OnePerson, record: &PersonRecord, refused: Refused) -> Answer {
    let t = who.visitor.voice().clone();
    let own = record
        .details
        .as_ref()
        .map(|details| filled(&details_filled(details)))
        .unwrap_or_default();
    let harvest = record
        .harvest()
        .map(|harvest| filled(&harvest_filled(harvest)))
        .unwrap_or_default();
    let tongues = tongues(who, record);
    let of_details = |filled: &Filled| DetailFields::of(&Fields { t: &t, filled }, &tongues);
    let of_harvest = |filled: &Filled| HarvestFields::of(&Fields { t: &t, filled });
    let (own_now, harvest_now) = (of_details(&own), of_harvest(&harvest));
    let (own, harvest) = match refused {
        Refused::Neither => (own, harvest),
        Refused::Details(sent) => (sent, harvest),
        Refused::Harvest(sent) => (own, sent),
    };
    let (own_typed, harvest_typed) = (of_details(&own), of_harvest(&harvest));
    let faults: Vec<_> = own.faults().iter().chain(harvest.faults()).cloned().collect();
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let differs = |now, typed: &[(String, String)]| meanwhile::differing(&t, now, typed);
    let meanwhile = Meanwhile::of(&own, || differs(own_now.values(), &own_typed.values())).or_else(|| {
        Meanwhile::of(&harvest, || {
            differs(harvest_now.values(), &harvest_typed.values())
        })
    });
    let title = t.name("team-details-title", "name", &record.name());
    page_as(
        status,
        &DetailsPage {
            shell: frame::team(&who.app, &who.visitor, Some(TeamTab::People), &title),
            about: who.about(record, "/details"),
            who: own_typed,
            harvest: harvest_typed,
            meanwhile,
            details_seen: meanwhile::seen(&own, &record.details_seen()),
            harvest_seen: meanwhile::seen(&harvest, &record.harvest_seen()),
            faults_title: faults_title(&t, &faults),
            faults: fault_lines(&t, &faults, str::to_owned),
            details_form: who.visitor.fields(),
            harvest_form: who.visitor.fields(),
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "team/details.html")]
struct DetailsPage {
    shell: Shell,
    t: Voice,
    about: About,
    who: DetailFields,
    harvest: HarvestFields,
    meanwhile: Option<Meanwhile>,
    details_seen: String,
    harvest_seen: String,
    details_form: HiddenFields,
    harvest_form: HiddenFields,
    faults_title: String,
    faults: Vec<Fault>,
}
