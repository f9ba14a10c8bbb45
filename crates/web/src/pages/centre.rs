//! `/team/settings`: name, zone, numbers and hours of the center, and the numbers read back one by one.

mod fields;
mod numbers;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use care::actor::StaffRole;
use care::centre::{self, CentreRecord, Settings};

use crate::answer::{Answer, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::Fault;
use crate::pages::sign_in::faults_title;
use crate::pages::team::field::named_faults;
use crate::route::{self, Access, Route};
use crate::site::Mode;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;
use fields::{Fact, SettingsForm};

/// Who changes the settings.
const CHANGE: Access = Access::Staff(&[StaffRole::Administrator]);
/// Who puts their name to the numbers.
const CONFIRM: Access = Access::Staff(&[StaffRole::Administrator, StaffRole::ClinicalOwner]);
const PATH: &str = "/team/settings";
const NUMBERS: &str = "/team/settings/numbers";

/// The lines of these pages.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/team/settings", Access::StaffAny, show),
        Route::post("/team/settings", CHANGE, change),
        Route::get("/team/settings/numbers", CONFIRM, numbers::show),
        Route::post("/team/settings/numbers", CONFIRM, numbers::confirm),
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, staff: StaffVisitor) -> Answer {
    settings_page(&app, &visitor, &staff, None)
}

async fn change(State(app): State<App>, visitor: Visitor, staff: StaffVisitor, posted: Posted) -> Answer {
    let before = visitor
        .centre()
        .settings
        .as_ref()
        .map(|settings| settings.numbers.clone());
    let act = visitor.act(&posted);
    let done = match fields::read(&posted) {
        Ok(settings) => {
            let numbers = settings.numbers.clone();
            let decide = |_: &CentreRecord| centre::change_settings(settings.clone(), &act);
            let changed = app
                .change::<CentreRecord>(&app.centre_ref(), &act, decide)
                .await?;
            changed.map(|_| before.as_ref() != Some(&numbers))
        }
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(true) => Ok(see_other(NUMBERS)),
        Ok(false) => Ok(see_other(PATH)),
        Err(refusal) => settings_page(&app, &visitor, &staff, Some(Filled::refused(posted, refusal))),
    }
}

/// One thing that has to be done before anybody can be enrolled.
struct Step {
    is_done: bool,
    words: String,
    /// Where it is done, for whom it is open.
    href: Option<&'static str>,
}

/// What is missing before people may be enrolled; empty in the demo, and when nothing is missing.
fn steps(app: &App, t: &Voice, centre: &CentreRecord, role: StaffRole) -> Vec<Step> {
    if app.site().mode == Mode::Demo || centre.may_enrol() {
        return Vec::new();
    }
    let all = [
        (
            centre.settings.is_some(),
            "team-settings-step-settings",
            "/team/settings#name",
            PATH,
        ),
        (
            centre.numbers_confirmed.is_some(),
            "team-settings-step-numbers",
            NUMBERS,
            NUMBERS,
        ),
        (
            centre.in_force().is_some(),
            "team-settings-step-protocol",
            "/team/protocol",
            "/team/protocol",
        ),
    ];
    let step = |(is_done, word, href, page): (bool, &str, &'static str, &str)| Step {
        is_done,
        words: t.word(word),
        href: (!is_done && route::is_page_for(page, Some(role))).then_some(href),
    };
    all.map(step).into()
}

/// The pages that an administrator goes through, beside each other.
pub(crate) struct Room {
    pub(crate) words: String,
    pub(crate) href: &'static str,
    pub(crate) is_here: bool,
}

/// The rooms that are open to a role; none when there is only the one.
pub(crate) fn rooms(t: &Voice, role: StaffRole, here: &str) -> Vec<Room> {
    let all = [
        (PATH, "team-nav-settings"),
        (NUMBERS, "team-settings-numbers"),
        ("/team/staff", "team-nav-staff"),
        (super::languages::PATH, "languages-title"),
    ];
    let open: Vec<Room> = all
        .into_iter()
        .filter(|(href, _)| route::is_page_for(href, Some(role)))
        .map(|(href, word)| Room {
            words: t.word(word),
            href,
            is_here: href == here,
        })
        .collect();
    if open.len() > 1 { open } else { Vec::new() }
}

/// Who confirmed the numbers as they are now, and when; or that nobody did.
fn confirmed_words(t: &Voice, centre: &CentreRecord) -> String {
    centre.numbers_confirmed.as_ref().map_or_else(
        || t.word("team-settings-not-confirmed"),
        |(staff, at)| {
            let date = t.speaker().zone.to_datetime(*at).date();
            t.with(
                "team-settings-confirmed",
                &[
                    ("name", staff.name.as_str().into()),
                    ("date", t.speaker().date_year(date).into()),
                ],
            )
        },
    )
}

fn settings_page(app: &App, visitor: &Visitor, staff: &StaffVisitor, sent: Option<Filled>) -> Answer {
    let t = visitor.voice().clone();
    let centre = app.centre()?;
    let settings: Option<&Settings> = centre.settings.as_ref();
    let changes = staff.is_one_of(&[StaffRole::Administrator]);
    let faults = sent.as_ref().map_or(&[][..], Filled::faults).to_vec();
    let filled = sent.unwrap_or_else(|| fields::filled(settings));
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let title = t.word("team-settings-title");
    let form = SettingsForm::of(&t, &filled);
    let faults_title = faults_title(&t, &faults);
    let faults = named_faults(&t, &faults, |id| form.label(id));
    page_as(
        status,
        &SettingsPage {
            shell: frame::team(app, visitor, Some(TeamTab::Settings), &title),
            rooms: rooms(&t, staff.staff.role, PATH),
            steps: steps(app, &t, &centre, staff.staff.role),
            confirmed: confirmed_words(&t, &centre),
            form: changes.then_some(form),
            facts: settings
                .map(|settings| fields::facts(&t, settings))
                .unwrap_or_default(),
            fields: visitor.fields(),
            faults_title,
            faults,
            title,
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "centre/settings.html")]
struct SettingsPage {
    shell: Shell,
    t: Voice,
    title: String,
    rooms: Vec<Room>,
    steps: Vec<Step>,
    confirmed: String,
    form: Option<SettingsForm>,
    facts: Vec<Fact>,
    fields: HiddenFields,
    faults_title: String,
    faults: Vec<Fault>,
}
