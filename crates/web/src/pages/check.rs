//! The self-check: danger gate, one question a screen, results. The gate and the call page work signed out.

mod ask;
mod call;
mod fields;
mod gate;
mod given;
mod result;
mod say;

pub(crate) use result::shape;

use askama::Template as _;
use care::check::CheckRecord;
use care::enrolment::Place;
use care::message::{Arg as Said, Message};
use care::person::PersonRecord;
use care::view::check as view;
use care::view::check::{Ask, CheckResult, Face};
use jiff::Timestamp;
use words::Arg;

use crate::answer::Answer;
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::Visitor;
use crate::voice::Voice;

/// The lines of this noun.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/check", Access::Open, gate::start),
        Route::get("/check/new", Access::Person, gate::anew),
        Route::get("/check/now", Access::Open, call::public),
        Route::get("/check/now/{sign}", Access::Open, call::public_sign),
        Route::get("/check/say", Access::Open, say::start),
        Route::get("/check/with-someone", Access::Open, call::with_someone),
        Route::get("/check/{check}", Access::Person, result::show),
        Route::get("/check/{check}/gate", Access::Person, gate::again),
        Route::post("/check/{check}/gate", Access::Open, gate::tap).when_stale(gate::stale),
        Route::get("/check/{check}/say", Access::Person, say::show),
        Route::post("/check/{check}/say", Access::Person, say::send),
        Route::post("/check/{check}/called", Access::Person, call::called),
        Route::get("/check/{check}/{screen}", Access::Person, ask::show),
        Route::post("/check/{check}/{screen}", Access::Person, ask::answer).when_stale(ask::stale),
    ]
}

/// A question as the person sees it, for a reader of the team, in the voice of that person.
///
/// # Errors
/// It can not be drawn.
pub(crate) fn drawn_question(
    visitor: &Visitor,
    theirs: &Voice,
    check: &CheckRecord,
    ask: &Ask,
) -> Answer<String> {
    let body = ask::ask_body(visitor, theirs, check, ask, ask.alone, None);
    body.render().map_err(Trouble::broken)
}

/// A result as the person sees it, in the same way.
///
/// # Errors
/// It can not be drawn.
pub(crate) fn drawn_result(
    visitor: &Visitor,
    theirs: &Voice,
    place: &Place<'_>,
    record: &PersonRecord,
    check: &CheckRecord,
    result: &CheckResult,
) -> Answer<String> {
    if result.face == Face::Red {
        let body = call::red_body(visitor, theirs, place, record, check, &result.receipt);
        return body.render().map_err(Trouble::broken);
    }
    let body = result::result_body(visitor, theirs, check, result);
    body.render().map_err(Trouble::broken)
}

/// Where a check goes on: its next screen, or its result.
pub(crate) fn next_path(visitor: &Visitor, check: &CheckRecord) -> String {
    let next = match check.reported_at.is_some() || check.closed {
        true => None,
        false => view::next_screen(visitor.protocol(), check),
    };
    match next {
        Some(next) => {
            let line = next.line.map(|line| format!("?line={line}")).unwrap_or_default();
            format!("/check/{}/{}{line}", check.id, next.screen)
        }
        None => format!("/check/{}", check.id),
    }
}

/// A time of today is a clock time; any other comes with its date.
pub(crate) fn moment(t: &Voice, at: Timestamp, now: Timestamp) -> String {
    let speaker = t.speaker();
    let day = |instant: Timestamp| speaker.zone.to_datetime(instant).date();
    let arg = if day(at) == day(now) {
        Arg::Time(at)
    } else {
        Arg::Moment(at)
    };
    speaker.text(&arg)
}

/// The arguments of a message that are telephone numbers; they are written as the reader writes them.
const PHONES: [&str; 5] = ["emergency", "crisis", "poison", "team", "night"];

/// What a view said, its telephone numbers grouped for reading.
pub(crate) fn say(t: &Voice, message: &Message) -> String {
    let mut message = message.clone();
    for (name, arg) in &mut message.args {
        if let (true, Said::Text(number)) = (PHONES.contains(&name.as_ref()), arg) {
            *number = unbroken(&phone(t, number));
        }
    }
    t.say(&message)
}

/// A number inside a sentence stays on one line.
pub(crate) fn unbroken(number: &str) -> String {
    number.replace(' ', "\u{a0}").replace('-', "\u{2060}-\u{2060}")
}

/// A number to read.
pub(crate) fn phone(t: &Voice, number: &str) -> String {
    t.speaker().phone(number)
}

/// What a call link dials.
pub(crate) fn tel(number: &str) -> String {
    format!("tel:{}", words::dial(number))
}
