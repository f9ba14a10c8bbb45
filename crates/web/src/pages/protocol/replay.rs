//! `/team/protocol/replay`: what the text in hand would have said to the checks of the past. Without names.

use askama::Template;
use axum::extract::State;
use care::person::PersonRecord;
use care::replay::{Changed, Replay, Step};
use jiff::{SignedDuration, Timestamp};
use protocol::{Level as CareLevel, Protocol};
use serde::Deserialize;
use std::sync::Arc;
use words::Arg;

use super::changes;
use super::read::tag;
use super::version::{self, Version};
use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::part::Tag;
use crate::query::Query;
use crate::trouble::Trouble;
use crate::visitor::Visitor;
use crate::voice::Voice;

/// Spans that are offered, in days; the first is taken when nobody says.
const SPANS: [u16; 3] = [30, 90, 365];
/// So many people are read at once, and at most.
const PAGE: usize = 500;
const PEOPLE_MAX: usize = 20_000;

#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    days: String,
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Answer {
    let days = asked
        .days
        .parse()
        .ok()
        .filter(|days| SPANS.contains(days))
        .unwrap_or(SPANS[0]);
    let centre = app.centre()?;
    let version = version::in_hand(&app, &centre)?;
    let since = visitor.now() - SignedDuration::from_hours(24 * i64::from(days));
    let (reader, protocol) = (app.clone(), Arc::clone(&version.protocol));
    let job = tokio::task::spawn_blocking(move || replayed(&reader, &protocol, since));
    let (replay, unread) = job.await.map_err(Trouble::broken)??;
    page(&replay_page(&app, &visitor, &version, &replay, unread, days))
}

fn replay_page(
    app: &App,
    visitor: &Visitor,
    version: &Version,
    replay: &Replay,
    unread: usize,
    days: u16,
) -> ReplayPage {
    let t = visitor.voice().clone();
    let title = t.word("review-replay-title");
    let number = |count: usize| Arg::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let of_checks = |id: &str, checks: usize| (checks > 0).then(|| t.with(id, &[("checks", number(checks))]));
    let about = [
        ("people", number(replay.people)),
        ("days", Arg::Count(i64::from(days))),
    ];
    let sum = [
        ("changed", number(replay.changed_total())),
        ("checks", number(replay.checks)),
    ];
    ReplayPage {
        shell: frame::back(
            frame::team(app, visitor, Some(TeamTab::Protocol), &title),
            "/team/protocol",
            t.word("team-nav-protocols"),
        ),
        version: changes::named(&t, version),
        sum: t.with("review-replay-sum", &sum),
        about: t.with("review-replay-about", &about),
        unread: (unread > 0).then(|| t.with("review-replay-unread", &[("people", number(unread))])),
        asked_more: of_checks("review-replay-asked-more", replay.asked_more),
        lowered: of_checks("review-replay-lowered", replay.lowered_total()),
        steps: replay
            .steps
            .iter()
            .rev()
            .map(|(step, count)| step_view(&t, *step, *count))
            .collect(),
        changed: replay
            .changed
            .iter()
            .map(|changed| changed_view(&t, changed))
            .collect(),
        more: replay.changed_total().saturating_sub(replay.changed.len()),
        spans: SPANS.into_iter().map(|span| span_view(&t, span, days)).collect(),
        title,
        t,
    }
}

fn step_view(t: &Voice, (was, would): Step, count: usize) -> StepView {
    StepView {
        was: level(t, was),
        would: level(t, would),
        words: step_words(t, was, would),
        count,
    }
}

fn span_view(t: &Voice, span: u16, days: u16) -> SpanView {
    SpanView {
        words: t.with("review-replay-span", &[("days", Arg::Count(i64::from(span)))]),
        href: format!("/team/protocol/replay?days={span}"),
        is_current: span == days,
    }
}

/// All checks since an instant, and how many people were left out because there are too many. The page shows nobody: no reading of a
/// person is noted.
fn replayed(app: &App, protocol: &Protocol, since: Timestamp) -> Answer<(Replay, usize)> {
    let mut replay = Replay::default();
    let mut read = 0;
    loop {
        let people = app.store().people(app.centre_id(), read, PAGE);
        for line in &people.lines {
            let loaded = app.store().load::<PersonRecord>(&app.person_ref(line.stream))?;
            replay.add(&loaded.record, protocol, since);
        }
        read += people.lines.len();
        if people.lines.is_empty() || read >= PEOPLE_MAX {
            return Ok((replay, people.total.saturating_sub(read)));
        }
    }
}

/// A level with its shape; a check that was left with nothing raised has none.
fn level(t: &Voice, level: Option<CareLevel>) -> Option<Tag> {
    level.map(|level| tag(t, level))
}

fn step_words(t: &Voice, was: Option<CareLevel>, would: Option<CareLevel>) -> String {
    let word = |level: Option<CareLevel>| match level {
        Some(level) => tag(t, level).word,
        None => t.word("review-no-level"),
    };
    t.with(
        "review-replay-step",
        &[("was", word(was).into()), ("would", word(would).into())],
    )
}

struct StepView {
    was: Option<Tag>,
    would: Option<Tag>,
    words: String,
    count: usize,
}

struct ChangedView {
    day: String,
    when: String,
    was: Option<Tag>,
    would: Option<Tag>,
    words: String,
    sinks: bool,
    gone: String,
    new: String,
}

fn changed_view(t: &Voice, changed: &Changed) -> ChangedView {
    let rules = |rules: &[protocol::RuleId]| {
        let names: Vec<String> = rules.iter().map(ToString::to_string).collect();
        names.join(", ")
    };
    let (was, would) = changed.step;
    ChangedView {
        day: t.with("review-day", &[("day", Arg::Count(i64::from(changed.day)))]),
        when: t
            .speaker()
            .date(t.speaker().zone.to_datetime(changed.answered_at).date()),
        was: level(t, was),
        would: level(t, would),
        words: step_words(t, was, would),
        sinks: would < was,
        gone: rules(&changed.gone),
        new: rules(&changed.new),
    }
}

struct SpanView {
    words: String,
    href: String,
    is_current: bool,
}

#[derive(Template)]
#[template(path = "protocol/replay.html")]
struct ReplayPage {
    shell: Shell,
    t: Voice,
    title: String,
    version: String,
    sum: String,
    about: String,
    unread: Option<String>,
    asked_more: Option<String>,
    lowered: Option<String>,
    steps: Vec<StepView>,
    changed: Vec<ChangedView>,
    more: usize,
    spans: Vec<SpanView>,
}
