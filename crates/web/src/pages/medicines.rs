//! The person's medicines: the list, "can I take one now?", doses, what was added at home, questions about one, and the card.

mod add;
mod card;
mod dose;
mod entry;
mod found;
pub(crate) mod said;

pub(crate) use card::card_page;

use askama::Template;
use axum::extract::State;
use care::medicine_list::MedicineList;
use care::view::medicines::Medicines;
use medicine::{CentreLimits, DoNotTake, Formulary};

use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, PersonTab};
use crate::look::shell::Tool;
use crate::look::{Icon, Shell};
use crate::route::{Access, Route};
use crate::visitor::{PersonVisitor, Visitor};
use crate::voice::Voice;
use entry::{EntryCard, LeftCard, daily, if_needed, left};

/// The lines of this noun.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut lines = vec![Route::get("/medicines", Access::Person, list)];
    lines.extend(dose::routes());
    lines.extend(add::routes());
    lines.extend(card::routes());
    lines
}

/// Limits that a centre sets itself; none can be set yet, so that those of the labels hold.
pub(crate) fn centre_limits() -> &'static CentreLimits {
    static NONE: CentreLimits = CentreLimits::new();
    &NONE
}

async fn list(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    let t = visitor.voice();
    let zone = record.zone(visitor.centre());
    let view = Medicines::of(
        &record,
        Formulary::embedded(),
        centre_limits(),
        &zone,
        visitor.now(),
    );
    let title = t.word("medicines-title");
    let mut shell = frame::person(&app, &visitor, PersonTab::Medicines, &title);
    shell.tools.push(Tool {
        icon: Icon::Printer,
        word: t.word("medicines-card-print"),
        href: "/card".to_owned(),
    });
    let held = app.store().held(app.centre_id())?;
    let elsewhere =
        record.devices.others_than(person.device) || held.iter().any(|held| held.stream.id == person.person);
    // A stop stands above everything; what can wait stands below the answers that cannot.
    let found = found::of_home(t, visitor.centre(), &view.home, visitor.now());
    let (stops, others) = found.into_iter().partition(|each| each.stops);
    page(&ListPage {
        title,
        stops,
        others,
        elsewhere,
        head: view.list.map(|list| Head::of(t, list, &view.void)),
        now: t.with(
            "medicines-list-if-needed-lead",
            &[("time", words::Arg::Time(visitor.now()))],
        ),
        if_needed: view
            .as_needed
            .iter()
            .map(|each| if_needed(&visitor, each))
            .collect(),
        every_day: view.every_day.iter().map(|each| daily(&visitor, each)).collect(),
        left: view.left.iter().map(|row| left(&visitor, row)).collect(),
        do_not_take: view.do_not_take.iter().map(do_not_take).collect(),
        allergies: said::allergies(t, &view.allergies),
        shell,
        t: t.clone(),
    })
}

/// The number of the list, who changed it, and which ones to throw away.
struct Head {
    number: String,
    changed: String,
    throw_away: Option<String>,
}

impl Head {
    fn of(t: &Voice, list: &MedicineList, void: &[u32]) -> Head {
        Head {
            number: list.number.to_string(),
            changed: said::changed(t, list),
            throw_away: said::throw_away(t, void),
        }
    }
}

/// A row of "do not take": the name and why.
fn do_not_take(row: &DoNotTake) -> (String, String) {
    (row.name.clone(), row.reason.clone())
}

#[derive(Template)]
#[template(path = "medicines/list.html")]
struct ListPage {
    shell: Shell,
    t: Voice,
    title: String,
    stops: Vec<found::Found>,
    others: Vec<found::Found>,
    head: Option<Head>,
    now: String,
    /// Another phone may hold doses that are not counted.
    elsewhere: bool,
    if_needed: Vec<EntryCard>,
    every_day: Vec<EntryCard>,
    left: Vec<LeftCard>,
    do_not_take: Vec<(String, String)>,
    allergies: String,
}
