//! `GET /team`: who needs a call, in order of urgency, one row for each person.

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use care::actor::StaffRole;
use care::view::team_list::{self, Item, Row};
use care::worklist::Body;
use words::Arg;

use super::{CALL_ROLES, person_path, said};
use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::assets::asset;
use crate::frame::{self, TeamTab};
use crate::look::part::{Lane, Link, Piece, Take, WorkRow};
use crate::look::{Icon, Markup, Shell};
use crate::pages::live;
use crate::route;
use crate::visitor::{StaffVisitor, Visitor};
use crate::voice::Voice;

/// The worklist. An administrator has no care records and goes to the settings.
pub(super) async fn list(State(app): State<App>, visitor: Visitor, staff: StaffVisitor) -> Answer {
    if staff.is_one_of(&[StaffRole::Administrator]) {
        let settings = "/team/settings";
        let known = route::is_page_for(settings, Some(StaffRole::Administrator));
        return Ok(see_other(if known { settings } else { "/team/me" }));
    }
    let lines = app.store().worklist(app.centre_id(), visitor.now())?;
    let items = lines
        .into_iter()
        .map(|line| Item {
            person: line.stream.id,
            lane: line.row.lane,
            rank: line.row.rank,
            due_at: line.row.due_at,
            body: Body::from_bytes(&line.row.body).ok(),
        })
        .collect();
    let board = team_list::board(items, visitor.centre().zone(), visitor.now());
    app.note_list(&staff, "worklist", board.people()).await?;
    let t = visitor.voice().clone();
    let title = t.word("team-list-title");
    let mut shell = frame::team(&app, &visitor, Some(TeamTab::Worklist), &title);
    shell.scripts.push(asset("js/live.js").to_owned());
    let now = visitor.now();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let enrolled = app.store().people(app.centre_id(), 0, 0).total;
    let list = WorklistPage {
        shell,
        live: t.word("team-list-live"),
        as_of: t.with(
            "team-list-as-of",
            &[
                (
                    "date",
                    Arg::DateLong(visitor.centre().zone().to_datetime(now).date()),
                ),
                ("time", Arg::Time(now)),
            ],
        ),
        showing: t.with(
            "team-list-showing",
            &[
                ("shown", count(board.people()).into()),
                ("people", count(enrolled).into()),
            ],
        ),
        lanes: board
            .lanes
            .into_iter()
            .map(|lane| lane_view(&t, &visitor, &staff, lane.lane, lane.rows))
            .collect(),
        held: held(&app, &t, &staff)?,
        live_at: live::PATH,
        title,
        t,
    };
    Ok(page(&list)?.into_response())
}

/// What came from phones and waits for a nurse is not hidden from her: nothing else on the site leads there.
fn held(app: &App, t: &Voice, staff: &StaffVisitor) -> Answer<Option<String>> {
    if !route::is_page_for("/team/held", Some(staff.staff.role)) {
        return Ok(None);
    }
    let held = app.store().held(app.centre_id())?.len();
    let count = Arg::Count(i64::try_from(held).unwrap_or(i64::MAX));
    Ok((held > 0).then(|| t.with("offline-held-waiting", &[("count", count)])))
}

/// Rules named in a row; the person's page has them all.
const RULES: usize = 1;

fn lane_view(
    t: &Voice,
    visitor: &Visitor,
    staff: &StaffVisitor,
    lane: care::projection::Lane,
    rows: Vec<Row>,
) -> Lane {
    let name = lane.as_str();
    Lane {
        id: name.to_owned(),
        word: t.word(&format!("team-lane-{name}")),
        count: rows.len().to_string(),
        hint: t.word(&format!("team-lane-{name}-lead")),
        empty: t.with("team-lane-empty", &[("time", Arg::Time(visitor.now()))]),
        rows: rows
            .into_iter()
            .map(|row| row_view(t, visitor, staff, row))
            .collect(),
    }
}

fn row_view(t: &Voice, visitor: &Visitor, staff: &StaffVisitor, row: Row) -> WorkRow {
    let path = person_path(row.person);
    let role = row
        .role
        .map(|role| t.word(&format!("person-role-short-{}", role.name())));
    let about = [
        Some(said::day(t, row.day)),
        role,
        row.age.map(|age| age.to_string()),
    ];
    let counted = |word: &str, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        (count > 0).then(|| t.with(word, &[("count", count.into())]))
    };
    let more = [
        counted("team-list-also", said::further_signs(t, &row.why)),
        counted("team-list-more", row.more),
    ];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let may_take = staff.is_one_of(CALL_ROLES) && row.item.is_some();
    WorkRow {
        tag: said::tag(t, &row),
        language: said::language(t, &row.language),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        why: why(t, &row),
        rules: row.rules.iter().take(RULES).cloned().collect(),
        more: (!more.is_empty()).then(|| more.join(", ")),
        clock: said::clock(t, &row.clock),
        pain: said::pain(t, &row.pain),
        no_pain: t.word("team-list-pain-none"),
        contact: row
            .last_contact
            .as_ref()
            .map(|(how, at)| said::last_contact(t, how, *at, visitor.now())),
        owner: row.owner.as_ref().map(said::owner),
        take: may_take.then(|| Take {
            words: t.word("team-owner-take"),
            action: format!("{path}/take"),
            fields: Markup::of(&visitor.fields()),
            item: said::item_value(row.item.as_ref()),
        }),
        call: Link {
            icon: Icon::Phone,
            words: t.word("team-list-column-call"),
            href: format!("{path}#call"),
        },
        name: if row.name.is_empty() {
            t.word("team-nav-people")
        } else {
            row.name
        },
        href: path,
    }
}

/// Why somebody is on the list: the reasons, what changed, and the calls that nobody answered.
fn why(t: &Voice, row: &Row) -> Vec<Piece> {
    let tried = row.tries.map(|(tries, next)| {
        let tried = t.with("team-list-tries", &[("count", i64::from(tries).into())]);
        let next = next
            .map(|at| t.with("team-list-next-try", &[("time", Arg::Time(at))]))
            .unwrap_or_default();
        Piece::Plain(format!("{tried} {next}"))
    });
    let reasons = Piece::Plain(said::short_reasons(t, &row.why));
    let news = said::news(t, row.news).map(Piece::News);
    [Some(reasons), news, tried].into_iter().flatten().collect()
}

#[derive(Template)]
#[template(path = "team/worklist.html")]
struct WorklistPage {
    shell: Shell,
    t: Voice,
    title: String,
    /// What came from phones and is on no record, for who may look at it.
    held: Option<String>,
    live: String,
    as_of: String,
    showing: String,
    lanes: Vec<Lane>,
    live_at: &'static str,
}
