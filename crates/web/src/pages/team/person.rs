//! `GET /team/people/ID`: the bar, the values, the thread, and the call sheet beside them. Opening it closes nothing.

use askama::Template;
use care::actor::Actor;
use care::alert;
use care::event::Act;
use care::person::PersonRecord;
use care::stream::CommandKey;
use care::view::thread::{self, Day, Kind, Line, Thread};
use serde::Deserialize;
use std::sync::Arc;
use words::Arg;

use super::call::CallSheetView;
use super::identity::{self, Tile};
use super::one_person::{About, OnePerson, status};
use super::{CALL_ROLES, said};
use crate::answer::{Answer, page_as};
use crate::form::Filled;
use crate::frame::{self, TeamTab};
use crate::look::part::{HistoryRow, When};
use crate::look::{Knot, Shell};
use crate::query::Query;
use crate::voice::Voice;

/// Lines of the thread on the page; the rest is one link away.
const LINES: usize = 60;
/// Lines after that link.
const LINES_MAX: usize = 2_000;

/// How the thread is narrowed.
#[derive(Deserialize, Default)]
pub(super) struct Shown {
    #[serde(default)]
    only: String,
    #[serde(default)]
    all: String,
}

pub(super) async fn show(who: OnePerson, Query(shown): Query<Shown>) -> Answer {
    who.read("person").await?;
    let key = CommandKey {
        id: who.app.chance().event_id(),
        digest: [0; 32],
    };
    let act = Act::now(key, Actor::Staff(who.staff.staff.clone()), who.visitor.now());
    let stream = who.app.person_ref(who.id);
    who.app
        .change::<PersonRecord>(&stream, &act, |record| alert::read_all(record, &act))
        .await??;
    let record = who.newest()?;
    person_page(&who, &record, &shown, &Filled::empty())
}

/// The page of a person with the call sheet as it was sent.
pub(super) fn person_page(
    who: &OnePerson,
    record: &Arc<PersonRecord>,
    shown: &Shown,
    filled: &Filled,
) -> Answer {
    let visitor = &who.visitor;
    let (t, centre, now) = (visitor.voice().clone(), visitor.centre(), visitor.now());
    let events = who.app.store().history(&who.app.person_ref(record.id))?;
    let most = if shown.all.is_empty() { LINES } else { LINES_MAX };
    let thread = thread::thread(&events, record, centre.zone(), kind(&shown.only), most);
    let path = who.path();
    let older = i64::try_from(thread.older).unwrap_or(i64::MAX);
    let sheet = who
        .staff
        .is_one_of(CALL_ROLES)
        .then(|| CallSheetView::of(&who.app, visitor, record, filled));
    page_as(
        status(filled),
        &PersonPage {
            shell: frame::team(&who.app, visitor, Some(TeamTab::People), &record.name()),
            about: who.about(record, ""),
            tiles: identity::tiles(&t, record, centre, now),
            filters: filters(&t, &path, &shown.only),
            days: days(&t, thread),
            older: (older > 0 && shown.all.is_empty()).then(|| {
                let only = if kind(&shown.only).is_some() {
                    shown.only.as_str()
                } else {
                    ""
                };
                (
                    format!("{path}?only={only}&all=1"),
                    t.with("team-person-older", &[("count", older.into())]),
                )
            }),
            sheet,
            t,
        },
    )
}

const KINDS: [(&str, Option<Kind>); 5] = [
    ("all", None),
    ("checks", Some(Kind::Check)),
    ("calls", Some(Kind::Call)),
    ("doses", Some(Kind::Dose)),
    ("lists", Some(Kind::List)),
];

fn kind(name: &str) -> Option<Kind> {
    KINDS
        .iter()
        .find(|(known, _)| *known == name)
        .and_then(|(_, kind)| *kind)
}

fn filters(t: &Voice, path: &str, only: &str) -> Vec<FilterLink> {
    let current = kind(only);
    KINDS
        .iter()
        .map(|(name, kind)| FilterLink {
            href: format!("{path}?only={name}"),
            word: t.word(&format!("team-person-filter-{name}")),
            here: if *kind == current { "true" } else { "" },
        })
        .collect()
}

fn days(t: &Voice, thread: Thread) -> Vec<DayView> {
    let view = |day: Day| DayView {
        title: t.with(
            "team-person-thread-day",
            &[
                ("date", Arg::DateLong(day.on)),
                ("day", said::day(t, day.day).into()),
            ],
        ),
        rows: day.lines.into_iter().map(|line| row(t, line)).collect(),
    };
    thread.days.into_iter().map(view).collect()
}

fn row(t: &Voice, line: Line) -> HistoryRow {
    let join = |messages: &[care::Message]| {
        let said = said::reasons(t, messages);
        (!said.is_empty()).then_some(said)
    };
    let learned = line
        .learned_at
        .map(|at| t.with("team-person-learned", &[("time", Arg::Time(at))]));
    let more = [join(&line.source), learned.map(said::sentence)];
    let more: Vec<String> = more.into_iter().flatten().collect();
    HistoryRow {
        knot: line
            .level
            .map_or(Knot::Past, |level| Knot::Level(said::shape(level))),
        when: When::at(t.speaker().time(line.at), line.at.to_string()),
        title: said::reason(t, &line.title),
        note: join(&line.said),
        more: (!more.is_empty()).then(|| more.join(" ")),
    }
}

#[derive(Template)]
#[template(path = "team/person.html")]
struct PersonPage {
    shell: Shell,
    t: Voice,
    about: About,
    tiles: Vec<Tile>,
    filters: Vec<FilterLink>,
    days: Vec<DayView>,
    older: Option<(String, String)>,
    sheet: Option<CallSheetView>,
}

struct FilterLink {
    href: String,
    word: String,
    here: &'static str,
}

struct DayView {
    title: String,
    rows: Vec<HistoryRow>,
}
