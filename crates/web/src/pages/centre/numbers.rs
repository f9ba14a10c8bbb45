//! `/team/settings/numbers`: the numbers read back, each with a tick, before a name is put to them.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use care::centre::{self, CentreRecord, Numbers};
use care::message::Message;

use super::fields::{NUMBERS, values};
use super::{PATH, Room, confirmed_words, rooms};
use crate::answer::{Answer, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;

pub(super) async fn show(State(app): State<App>, visitor: Visitor, staff: StaffVisitor) -> Answer {
    numbers_page(&app, &visitor, &staff, &Filled::empty())
}

pub(super) async fn confirm(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    posted: Posted,
) -> Answer {
    let act = visitor.act(&posted);
    let mut read = posted.reader();
    for (name, _) in NUMBERS {
        let tick = tick_name(name);
        if !read.ticked(&tick) {
            read.fault::<()>(&tick, Message::new("team-settings-confirm-needed"));
        }
    }
    let done = if read.faults().is_empty() {
        // The numbers as this page read them back; the record refuses others than its own.
        let sent = |name: &str| posted.text(name).to_owned();
        let numbers = Numbers {
            emergency: sent("emergency"),
            crisis: sent("crisis"),
            poison: sent("poison"),
            day: sent("day"),
            night: sent("night"),
        };
        let decide = |record: &CentreRecord| centre::confirm_numbers(record, numbers.clone(), &act);
        app.change::<CentreRecord>(&app.centre_ref(), &act, decide)
            .await?
    } else {
        Err(read.refusal())
    };
    match done {
        Ok(_) => {
            tracing::info!(staff = %staff.staff.id, "the numbers were confirmed");
            Ok(see_other(PATH))
        }
        Err(refusal) => numbers_page(&app, &visitor, &staff, &Filled::refused(posted, refusal)),
    }
}

fn tick_name(number: &str) -> String {
    format!("right-{number}")
}

/// One number and its tick.
struct NumberView {
    name: &'static str,
    id: String,
    label: String,
    number: String,
    shown: String,
    tick: String,
    error: Option<String>,
    is_ticked: bool,
}

fn number_view(t: &Voice, sent: &Filled, (name, word): (&'static str, &str), number: &str) -> NumberView {
    let id = tick_name(name);
    // Nobody rings an emergency or a crisis line to try it.
    let tick = match name {
        "emergency" | "crisis" => "team-settings-confirm-uncalled",
        _ => "team-settings-confirm",
    };
    NumberView {
        name,
        label: t.word(word),
        number: number.to_owned(),
        shown: t.speaker().phone(number),
        tick: t.word(tick),
        error: sent.fault(&id).map(|fault| t.say(fault)),
        // A tick belongs to the number that was on the page.
        is_ticked: sent.value(name) == number && !sent.value(&id).is_empty(),
        id,
    }
}

fn numbers_page(app: &App, visitor: &Visitor, staff: &StaffVisitor, sent: &Filled) -> Answer {
    let t = visitor.voice().clone();
    let centre = app.centre()?;
    let numbers = centre.settings.as_ref().map(|settings| {
        let each = NUMBERS.into_iter().zip(values(&settings.numbers));
        each.map(|(line, (_, number))| number_view(&t, sent, line, number))
            .collect()
    });
    let status = if sent.is_refused() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let title = t.word("team-settings-numbers-title");
    page_as(
        status,
        &NumbersPage {
            shell: frame::team(app, visitor, Some(TeamTab::Settings), &title),
            rooms: rooms(&t, staff.staff.role, super::NUMBERS),
            confirmed: confirmed_words(&t, &centre),
            numbers: numbers.unwrap_or_default(),
            fields: visitor.fields(),
            faults_title: faults_title(&t, sent.faults()),
            faults: fault_lines(&t, sent.faults()),
            title,
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "centre/numbers.html")]
struct NumbersPage {
    shell: Shell,
    t: Voice,
    title: String,
    rooms: Vec<Room>,
    confirmed: String,
    numbers: Vec<NumberView>,
    fields: HiddenFields,
    faults_title: String,
    faults: Vec<Fault>,
}
