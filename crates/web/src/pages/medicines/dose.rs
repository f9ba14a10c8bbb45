//! "I took this", "another one?", "I took it earlier", and taking a dose back.

use askama::Template;
use axum::extract::{Path, State};
use care::PersonRecord;
use care::dose::{self, Again};
use care::refusal::{Fault as CareFault, Refusal};
use jiff::Timestamp;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use medicine::{Amount, DoseId, Entry, EntryId};
use uuid::Uuid;

use super::said;
use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::Shell;
use crate::look::form::{Choice, Choices, Chosen, Fault, Field};
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor};
use crate::voice::Voice;

pub(super) fn routes() -> Vec<Route> {
    vec![
        Route::post("/medicines/took", Access::Person, took),
        Route::post("/medicines/undo", Access::Person, undo),
        Route::get("/medicines/earlier/{entry}", Access::Person, earlier),
    ]
}

/// Logs a dose: now, or at a time of today or yesterday.
async fn took(State(app): State<App>, visitor: Visitor, person: PersonVisitor, posted: Posted) -> Answer {
    let record = app.own(person)?;
    let zone = record.zone(visitor.centre());
    let entry_id = parse(posted.text("entry"))
        .map(EntryId)
        .ok_or_else(Trouble::not_found)?;
    let Some(entry) = record.entry_ever(entry_id) else {
        return Err(Refusal::of("entry", "refused-entry-gone").into());
    };
    let taken_at = match when(&posted, &zone, visitor.now()) {
        Ok(at) => at,
        Err(refusal) => {
            return page_refused(&earlier_page(
                &app,
                &visitor,
                entry,
                &Filled::refused(posted, refusal),
            ));
        }
    };
    let again = if posted.has("again", "yes") {
        Again::Yes
    } else {
        Again::Ask
    };
    let act = visitor.act(&posted);
    let amount = said::one_dose(entry).and_then(medicine::directions::Dose::largest);
    let changed = app
        .change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
            take_now(record, entry_id, amount, taken_at, again, &act)
        })
        .await?;
    match changed {
        // The card of a medicine that has left the list says so.
        Ok(_) => Ok(see_other(&format!("/medicines#m-{}", entry_id.0))),
        Err(refusal) if is_again(&refusal) => page_refused(&again_page(&app, &visitor, entry, &posted)),
        Err(refusal) => page_refused(&earlier_page(
            &app,
            &visitor,
            entry,
            &Filled::refused(posted, refusal),
        )),
    }
}

/// The dose has the id of its command, so that sending it twice is one dose.
fn take_now(
    record: &PersonRecord,
    entry: EntryId,
    amount: Option<Amount>,
    taken_at: Timestamp,
    again: Again,
    act: &care::Act,
) -> Result<Vec<care::stream::Draft>, Refusal> {
    dose::take(record, DoseId(act.key.id.0), entry, amount, taken_at, again, act)
}

async fn undo(State(app): State<App>, visitor: Visitor, person: PersonVisitor, posted: Posted) -> Answer {
    let dose = parse(posted.text("dose"))
        .map(DoseId)
        .ok_or_else(Trouble::not_found)?;
    let act = visitor.act(&posted);
    app.change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
        dose::undo(record, dose, &act)
    })
    .await??;
    Ok(see_other("/medicines"))
}

async fn earlier(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(entry): Path<String>,
) -> Answer {
    let record = app.own(person)?;
    let entry = parse(&entry)
        .and_then(|id| record.entry_ever(EntryId(id)))
        .ok_or_else(Trouble::not_found)?;
    page(&earlier_page(&app, &visitor, entry, &Filled::empty()))
}

fn is_again(refusal: &Refusal) -> bool {
    refusal
        .faults
        .iter()
        .any(|fault| fault.message.id == "refused-dose-again")
}

fn parse(text: &str) -> Option<Uuid> {
    Uuid::try_parse(text).ok()
}

/// When it was taken: now, unless the form names a time.
fn when(posted: &Posted, zone: &TimeZone, now: Timestamp) -> Result<Timestamp, Refusal> {
    if posted.text("day").is_empty() && posted.text("at").is_empty() {
        return Ok(now);
    }
    if posted.text("at").is_empty() {
        return Err(Refusal::of("at", "medicines-dose-earlier-needed"));
    }
    let mut read = posted.reader();
    let time: Option<Time> = read.time("at");
    let Some(time) = time else {
        return Err(read.refusal());
    };
    let today = zone.to_datetime(now).date();
    let date = if posted.has("day", "yesterday") {
        today.yesterday().unwrap_or(today)
    } else {
        today
    };
    zone.to_ambiguous_timestamp(date.to_datetime(time))
        .compatible()
        .map_err(|_| Refusal::of("at", "refused-dose-in-future"))
}

fn earlier_page(app: &App, visitor: &Visitor, entry: &Entry, filled: &Filled) -> EarlierPage {
    let t = visitor.voice().clone();
    let fault = |names: [&str; 2]| {
        names
            .into_iter()
            .find_map(|name| filled.fault(name))
            .map(|fault| t.say(fault))
    };
    let day = |value: &str, word: &str, chosen: bool| Choice {
        id: format!("day-{value}"),
        name: "day".to_owned(),
        value: value.to_owned(),
        label: t.word(word),
        hint: None,
        chosen: if chosen { Chosen::Yes } else { Chosen::No },
    };
    let faults: Vec<_> = filled.faults().iter().map(at_the_field).collect();
    let is_yesterday = filled.has("day", "yesterday");
    let shell = frame::bare(app, visitor, &t.word("medicines-dose-earlier"));
    EarlierPage {
        shell: frame::back(shell, "/medicines", t.word("medicines-title")),
        name: said::name(entry),
        entry: entry.id.0.to_string(),
        days: Choices {
            id: "day".to_owned(),
            legend: t.word("medicines-dose-earlier-day"),
            hint: None,
            error: None,
            choices: vec![
                day("today", "medicines-dose-earlier-today", !is_yesterday),
                day("yesterday", "medicines-dose-earlier-yesterday", is_yesterday),
            ],
        },
        at: Field {
            id: "at".to_owned(),
            name: "at".to_owned(),
            label: t.word("medicines-dose-earlier-when"),
            hint: Some(t.word("medicines-dose-earlier-hint")),
            error: fault(["at", "taken_at"]),
            value: filled.value("at").to_owned(),
            kind: "text",
            ..Field::default()
        },
        faults_title: faults_title(&t, &faults),
        faults: fault_lines(&t, &faults),
        fields: visitor.fields(),
        t,
    }
}

/// The record says when a dose was taken; the form asks for it in the field `at`.
fn at_the_field(fault: &CareFault) -> CareFault {
    let field = match &*fault.field {
        "taken_at" => "at".into(),
        _ => fault.field.clone(),
    };
    CareFault {
        field,
        message: fault.message.clone(),
    }
}

fn again_page(app: &App, visitor: &Visitor, entry: &Entry, posted: &Posted) -> AgainPage {
    let t = visitor.voice().clone();
    let title = t.word("medicines-dose-another");
    AgainPage {
        shell: frame::back(
            frame::bare(app, visitor, &title),
            "/medicines",
            t.word("medicines-title"),
        ),
        title,
        name: said::name(entry),
        entry: entry.id.0.to_string(),
        day: posted.text("day").to_owned(),
        at: posted.text("at").to_owned(),
        fields: visitor.fields(),
        t,
    }
}

#[derive(Template)]
#[template(path = "medicines/earlier.html")]
struct EarlierPage {
    shell: Shell,
    t: Voice,
    name: String,
    entry: String,
    days: Choices,
    at: Field,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}

#[derive(Template)]
#[template(path = "medicines/again.html")]
struct AgainPage {
    shell: Shell,
    t: Voice,
    title: String,
    name: String,
    entry: String,
    day: String,
    at: String,
    fields: HiddenFields,
}
