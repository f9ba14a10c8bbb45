//! The result of a check: Orange, Yellow, Green, and a check that is not finished. Red is the call page.

use askama::Template;
use axum::extract::{Path, State};
use care::call::Outcome;
use care::check::CheckRecord;
use care::message::Message;
use care::view::check as view;
use care::view::check::{CheckResult, Face, Promise, Read, Receipt};
use jiff::Timestamp;
use protocol::Level as Urgency;
use serde::Deserialize;
use words::Arg;

use super::say::quotes;
use super::{call, moment, next_path, phone, say, tel};
use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, PersonTab};
use crate::look::part::{Line, Link, ThreadRow, When};
use crate::look::{Icon, Knot, Level, Shell};
use crate::query::Query;
use crate::trouble::Trouble;
use crate::visitor::{PersonVisitor, Visitor};
use crate::voice::Voice;

/// Whether somebody tried to change a finished check.
#[derive(Deserialize)]
pub(super) struct Wish {
    finished: Option<String>,
}

/// The result as it is now: what the team did since is on it.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(id): Path<String>,
    Query(wish): Query<Wish>,
) -> Answer {
    let record = app.own(person)?;
    let check = view::find(&record, &id).ok_or_else(Trouble::not_found)?;
    let result = view::result(&record, check, &visitor.place(), visitor.now());
    if result.face == Face::Red {
        return call::red(&app, &visitor, &record, check, &result.receipt);
    }
    page(&result_page(
        &app,
        &visitor,
        check,
        &result,
        wish.finished.is_some(),
    ))
}

/// The words for how a call ended.
pub(super) fn called_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::ReachedHelper => "check-receipt-called-helper",
        _ => "check-receipt-called",
    }
}

pub(crate) fn shape(level: Urgency) -> Level {
    match level {
        Urgency::Red => Level::Red,
        Urgency::Orange => Level::Orange,
        Urgency::Yellow | Urgency::YellowRoutine => Level::Yellow,
        Urgency::Green => Level::Green,
    }
}

/// More reasons than this stand further down, under "Why this color?".
const REASONS_MAX: usize = 2;

fn result_page(
    app: &App,
    visitor: &Visitor,
    check: &CheckRecord,
    result: &CheckResult,
    finished_again: bool,
) -> ResultPage {
    let t = visitor.voice();
    let body = ResultBody {
        finished_again,
        ..result_body(visitor, t, check, result)
    };
    ResultPage {
        shell: frame::back(
            frame::person(app, visitor, PersonTab::Check, &body.title),
            "/today",
            t.word("app-tab-today"),
        ),
        body,
    }
}

/// A result as its page holds it, in any voice.
pub(super) fn result_body(
    visitor: &Visitor,
    t: &Voice,
    check: &CheckRecord,
    result: &CheckResult,
) -> ResultBody {
    let say_all = |list: &[Message]| -> Vec<String> { list.iter().map(|line| say(t, line)).collect() };
    let title = match (&result.action, result.face) {
        (Some(action), Face::Orange | Face::Yellow | Face::Green) => say(t, action),
        _ => t.word("check-stopped-title"),
    };
    ResultBody {
        level: result.level.map(shape),
        color: result.color.as_ref().map(|color| say(t, color)),
        why: say_all(&result.why).into_iter().take(REASONS_MAX).collect(),
        call: result
            .call
            .as_ref()
            .filter(|line| !line.number.is_empty())
            .map(|line| {
                let number = phone(t, &line.number);
                Link {
                    icon: Icon::Phone,
                    words: t.with("app-button-call-number", &[("number", number.into())]),
                    href: tel(&line.number),
                }
            }),
        how: say_all(&result.how),
        stopped: (result.face == Face::Unfinished).then(|| stopped(visitor, t, check, result)),
        receipt: receipt(visitor, t, &result.receipt, result.level),
        meanwhile: result
            .meanwhile
            .iter()
            .map(|line| Line {
                icon: call::picture(&line.id),
                words: say(t, line),
            })
            .collect(),
        net: net(visitor, t, result),
        told: say_all(&result.told.said),
        wrote: quotes(check),
        told_dose: result.told.dose.as_ref().map(|dose| say(t, dose)),
        no_danger: result.told.no_danger,
        denied: say_all(&result.told.denied),
        because: because(t, result),
        notes: say_all(&result.notes),
        again: say_all(&result.again),
        about: say_all(&result.about),
        finished_again: false,
        title,
        t: t.clone(),
    }
}

/// What stands on top of a check that is not finished.
fn stopped(visitor: &Visitor, t: &Voice, check: &CheckRecord, result: &CheckResult) -> Stopped {
    let minutes = visitor.protocol().setting("idle-minutes").unwrap_or_default();
    let idle = result.left_at.is_none_or(|at| at <= visitor.now());
    Stopped {
        so_far: match &result.action {
            Some(action) => t.name("check-stopped-so-far", "level", &say(t, action)),
            None => t.name(
                "check-stopped-none",
                "team",
                &phone(t, &view::numbers(visitor.centre()).day),
            ),
        },
        team: match idle {
            true => t.word("check-stopped-team"),
            false => t.with("check-stopped-idle", &[("minutes", Arg::Count(minutes))]),
        },
        go_on: (!check.closed).then(|| next_path(visitor, check)),
    }
}

fn receipt(visitor: &Visitor, t: &Voice, receipt: &Receipt, level: Option<Urgency>) -> Vec<ThreadRow> {
    let now = visitor.now();
    let when = |at: Timestamp| When::at(moment(t, at, now), at.to_string());
    let mut rows = vec![
        row(
            Knot::Done,
            t.word("check-receipt-answered"),
            Some(when(receipt.answered_at)),
        ),
        row(
            Knot::Done,
            t.word("check-receipt-hospital"),
            Some(when(receipt.received_at)),
        ),
    ];
    match &receipt.read {
        Read::NotNeeded => {}
        Read::NotYet => rows.push(row(
            Knot::Later,
            t.word("check-receipt-read"),
            Some(When::words(t.word("check-receipt-not-yet"))),
        )),
        Read::By(name, at) => rows.push(row(
            Knot::Done,
            t.name("check-receipt-read-by", "name", name),
            Some(when(*at)),
        )),
    }
    rows.extend(promised(visitor, t, &receipt.promise, level));
    rows
}

/// The last knot: the call that was promised, or made.
fn promised(visitor: &Visitor, t: &Voice, promise: &Promise, level: Option<Urgency>) -> Option<ThreadRow> {
    let now = visitor.now();
    match promise {
        Promise::None => None,
        Promise::Night => {
            let night = phone(t, &view::numbers(visitor.centre()).night);
            Some(row(
                Knot::Now,
                t.name("check-result-closed", "night", &night),
                None,
            ))
        }
        Promise::By(at) => {
            let by = moment(t, *at, now);
            let when = When::at(t.name("app-by", "time", &by), at.to_string());
            Some(ThreadRow {
                more: Some(match level {
                    Some(Urgency::Orange) => t.word("check-receipt-go"),
                    _ => t.name("check-receipt-no-call", "by", &by),
                }),
                ..row(Knot::Later, t.word("check-receipt-calls"), Some(when))
            })
        }
        Promise::Called { at, outcome } => {
            let when = When::at(moment(t, *at, now), at.to_string());
            Some(row(Knot::Done, t.word(called_word(*outcome)), Some(when)))
        }
    }
}

fn row(knot: Knot, title: String, when: Option<When>) -> ThreadRow {
    ThreadRow {
        knot,
        title,
        when,
        note: None,
        more: None,
        act: None,
    }
}

fn net(visitor: &Visitor, t: &Voice, result: &CheckResult) -> Vec<NetRow> {
    let emergency = view::numbers(visitor.centre()).emergency;
    let rows = result.net.iter().map(|(level, signs)| NetRow {
        level: shape(*level),
        title: t.name(&format!("check-net-{level}"), "emergency", &emergency),
        signs: signs.iter().map(|sign| say(t, sign)).collect(),
    });
    rows.collect()
}

fn because(t: &Voice, result: &CheckResult) -> Vec<Because> {
    let rows = result.because.iter().map(|why| Because {
        why: say(t, &why.why),
        cites: why.cites.iter().map(|cite| say(t, cite)).collect(),
        rule: say(t, &why.rule),
    });
    rows.collect()
}

/// What stands on top of a check that is not finished.
struct Stopped {
    so_far: String,
    team: String,
    go_on: Option<String>,
}

/// The signs of one level.
struct NetRow {
    level: Level,
    title: String,
    signs: Vec<String>,
}

/// One rule that is true.
struct Because {
    why: String,
    cites: Vec<String>,
    rule: String,
}

#[derive(Template)]
#[template(path = "check/result.html")]
struct ResultPage {
    shell: Shell,
    body: ResultBody,
}

#[derive(Template)]
#[template(path = "check/result-body.html")]
pub(super) struct ResultBody {
    t: Voice,
    title: String,
    level: Option<Level>,
    color: Option<String>,
    why: Vec<String>,
    call: Option<Link>,
    how: Vec<String>,
    stopped: Option<Stopped>,
    receipt: Vec<ThreadRow>,
    meanwhile: Vec<Line>,
    net: Vec<NetRow>,
    told: Vec<String>,
    wrote: Vec<String>,
    told_dose: Option<String>,
    no_danger: bool,
    denied: Vec<String>,
    because: Vec<Because>,
    notes: Vec<String>,
    again: Vec<String>,
    about: Vec<String>,
    finished_again: bool,
}
