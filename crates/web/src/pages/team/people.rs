//! `GET /team/people`: everyone who is enrolled, and search by name, birth date or record number.

use askama::Template;
use axum::extract::State;
use care::enrolment::Details;
use care::message::Message;
use care::stream::StreamId;
use jiff::civil::Date;
use protocol::Role;
use serde::Deserialize;
use store::IndexLine;
use words::Arg;

use super::{person_path, said};
use crate::answer::{Answer, page};
use crate::app::App;
use crate::form::{Reader, parse_date};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::query::Query;
use crate::route;
use crate::visitor::{StaffVisitor, Visitor};
use crate::voice::Voice;

/// People on one page.
const PAGE: usize = 50;
/// Pages that can be asked for; further ones are found by search.
const PAGES_MAX: usize = 10_000;

/// What was asked for.
#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: Option<String>,
}

pub(super) async fn list(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Query(asked): Query<Asked>,
) -> Answer {
    let t = visitor.voice().clone();
    let text: String = asked.q.trim().chars().take(100).collect();
    let number = asked
        .page
        .and_then(|page| page.parse().ok())
        .unwrap_or(0)
        .min(PAGES_MAX);
    let (lines, total) = if text.is_empty() {
        let people = app.store().people(app.centre_id(), number * PAGE, PAGE);
        (people.lines, people.total)
    } else {
        let mut found = app.store().search(app.centre_id(), &terms(&text), PAGE + 1);
        let total = found.len();
        found.truncate(PAGE);
        (found, total)
    };
    let kind = if text.is_empty() { "people" } else { "search" };
    app.note_list(&staff, kind, lines.len()).await?;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let title = t.word("team-people-title");
    let found = match text.is_empty() {
        true => t.with("team-people-all", &[("count", count(total).into())]),
        false if total > PAGE => t.with("team-people-many", &[("shown", count(PAGE).into())]),
        false => t.with("team-people-found", &[("count", count(total).into())]),
    };
    let at_page = |number: usize| format!("/team/people?page={number}");
    let may_enrol = route::is_page_for("/team/people/new", Some(staff.staff.role));
    let mut shell = frame::team(&app, &visitor, Some(TeamTab::People), &title);
    if let Some(search) = &mut shell.desk.search {
        search.value.clone_from(&text);
    }
    page(&PeoplePage {
        shell,
        people: lines
            .iter()
            .filter_map(|line| line_view(&t, &visitor, line))
            .collect(),
        before: (text.is_empty() && number > 0).then(|| at_page(number - 1)),
        next: (text.is_empty() && (number + 1) * PAGE < total).then(|| at_page(number + 1)),
        found,
        enrol: may_enrol.then(|| t.word("team-enrol-title")),
        title,
        t,
    })
}

/// What was typed as the index has it: a birth date is written there year first.
fn terms(text: &str) -> String {
    let term = |word: &str| parse_date(word).map_or_else(|| word.to_owned(), |date| date.to_string());
    text.split_whitespace().map(term).collect::<Vec<_>>().join(" ")
}

/// The body of an index line, as the record writes it.
#[derive(Deserialize)]
pub(super) struct Line {
    pub(super) name: String,
    pub(super) birth_on: Date,
    pub(super) record_number: Option<String>,
    harvested_on: Option<Date>,
    role: Option<Role>,
}

fn line_view(t: &Voice, visitor: &Visitor, line: &IndexLine) -> Option<PersonLine> {
    let read: Line = serde_json::from_slice(&line.body).ok()?;
    let today = visitor.centre().zone().to_datetime(visitor.now()).date();
    let none = || t.word("team-people-not-given");
    Some(PersonLine {
        path: person_path(line.stream),
        born: t.speaker().text(&Arg::DateYear(read.birth_on)),
        record: read.record_number.unwrap_or_else(none),
        day: said::day(
            t,
            read.harvested_on
                .map(|harvested_on| (today - harvested_on).get_days()),
        ),
        role: read
            .role
            .map_or_else(none, |role| t.word(&format!("team-role-{}", role.name()))),
        name: read.name,
    })
}

#[derive(Template)]
#[template(path = "team/people.html")]
struct PeoplePage {
    shell: Shell,
    t: Voice,
    title: String,
    found: String,
    people: Vec<PersonLine>,
    before: Option<String>,
    next: Option<String>,
    enrol: Option<String>,
}

struct PersonLine {
    path: String,
    name: String,
    born: String,
    record: String,
    day: String,
    role: String,
}

/// Notes that somebody else has the record number that was typed.
pub(super) fn note_taken_number(
    app: &App,
    read: &mut Reader<'_>,
    details: Option<&Details>,
    own: StreamId,
) -> Answer<()> {
    let Some(number) = details.and_then(|details| details.record_number.as_deref()) else {
        return Ok(());
    };
    let holder = app.store().find(app.centre_id(), "record-number", number)?;
    if holder.is_some_and(|holder| holder != own) {
        let taken = Message::new("errors-field-record-number-taken")
            .with("number", care::message::Arg::Text(number.to_owned()));
        read.fault::<()>("record_number", taken);
    }
    Ok(())
}
