//! `/team/protocol/changes`: what the text in hand changes, in words, what gives less first.

use askama::Template;
use axum::extract::State;
use care::centre::CentreRecord;
use care::enrolment::Place;
use care::view::protocol::{self as view, ProtocolView};
use care::view::protocol_changes::{Changes, EntryChange, Line, RuleChange, lines};
use protocol::Protocol;
use serde::Deserialize;

use super::read::{PartView, RowView, part_view, row};
use super::version::{self, Version};
use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::query::Query;
use crate::visitor::Visitor;
use crate::voice::Voice;

/// Which text the one in hand is compared with: a fingerprint, or nothing for the one in use.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    from: String,
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(asked): Query<Asked>) -> Answer {
    let centre = app.centre()?;
    let now = version::in_hand(&app, &centre)?;
    let was = match asked.from.as_str() {
        "" => version::compared_with(&app, &centre, now.protocol.hash())?,
        hash => version::find(&app, &centre, hash)?,
    };
    let t = visitor.voice().clone();
    let title = t.word("review-changes-title");
    let changes = Changes::between(
        &read(&centre, &was.protocol),
        &read(&centre, &now.protocol),
        &|message| t.say(message),
    );
    page(&ChangesPage {
        shell: frame::back(
            frame::team(&app, &visitor, Some(TeamTab::Protocol), &title),
            "/team/protocol",
            t.word("team-nav-protocols"),
        ),
        was: named(&t, &was),
        now: named(&t, &now),
        is_same: was.protocol.hash() == now.protocol.hash(),
        is_empty: changes.is_empty(),
        rules: changes.rules.iter().map(|change| rule(&t, change)).collect(),
        entries: changes.entries.iter().map(|change| entry(&t, change)).collect(),
        title,
        t,
    })
}

fn read(centre: &CentreRecord, protocol: &Protocol) -> ProtocolView {
    view::read(&Place { centre, protocol })
}

/// A version by its title, its number and its fingerprint.
pub(super) fn named(t: &Voice, version: &Version) -> String {
    t.with(
        "review-version",
        &[
            ("title", version.protocol.title().into()),
            ("version", version.protocol.version().into()),
            ("hash", version.protocol.hash().get(..12).unwrap_or("").into()),
        ],
    )
}

/// One line of what a rule asks, and whether it was taken out or put in.
struct LineView {
    part: PartView,
    /// "Taken out", "put in"; none when it stays.
    mark: Option<String>,
    is_taken: bool,
}

struct RuleView {
    kind: String,
    gives_less: bool,
    row: RowView,
    /// The row before; none when the rule is new or gone.
    was: Option<RowView>,
    lines: Vec<LineView>,
}

fn rule(t: &Voice, change: &RuleChange) -> RuleView {
    let (kind, shown, was) = match change {
        RuleChange::Added(row) => ("review-added", row, None),
        RuleChange::Removed(row) => ("review-removed", row, None),
        RuleChange::Changed { was, now } => ("review-changed", now, Some(was)),
    };
    let asks = match was {
        Some(was) => lines(&was.asks, &shown.asks, &|message| t.say(message)),
        None => shown.asks.iter().cloned().map(Line::Kept).collect(),
    };
    RuleView {
        kind: t.word(kind),
        gives_less: change.gives_less(),
        row: row(t, shown),
        was: was.map(|was| row(t, was)),
        lines: asks.iter().map(|line| line_view(t, line)).collect(),
    }
}

fn line_view(t: &Voice, line: &Line) -> LineView {
    let (part, mark) = match line {
        Line::Kept(part) => (part, None),
        Line::Taken(part) => (part, Some("review-line-taken")),
        Line::Put(part) => (part, Some("review-line-put")),
    };
    LineView {
        part: part_view(t, part),
        mark: mark.map(|id| t.word(id)),
        is_taken: matches!(line, Line::Taken(_)),
    }
}

struct EntryView {
    section: String,
    kind: String,
    name: String,
    lines: Vec<LineView>,
}

fn entry(t: &Voice, change: &EntryChange) -> EntryView {
    let says =
        |entry: &Option<view::Entry>| entry.as_ref().map(|entry| entry.says.clone()).unwrap_or_default();
    let name = change.now.as_ref().or(change.was.as_ref());
    EntryView {
        section: t.word(&format!("team-protocol-part-{}", change.section)),
        kind: t.word(match (&change.was, &change.now) {
            (None, _) => "review-added",
            (_, None) => "review-removed",
            _ => "review-changed",
        }),
        name: name.map(|entry| t.say(&entry.name)).unwrap_or_default(),
        lines: lines(&says(&change.was), &says(&change.now), &|message| t.say(message))
            .iter()
            .map(|line| line_view(t, line))
            .collect(),
    }
}

#[derive(Template)]
#[template(path = "protocol/changes.html")]
struct ChangesPage {
    shell: Shell,
    t: Voice,
    title: String,
    was: String,
    now: String,
    is_same: bool,
    is_empty: bool,
    rules: Vec<RuleView>,
    entries: Vec<EntryView>,
}
