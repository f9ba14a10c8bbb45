//! What a person's own device asks for: whose it is, what a decision looks at, and a check that has begun.

use axum::extract::{Path, State};
use care::person::PersonRecord;
use care::view::check as view;
use care::view::check::{Promise, Read};
use serde_json::{Value, json};

use super::json_answer;
use crate::answer::Answer;
use crate::app::App;
use crate::pages::check::{moment, next_path, say};
use crate::trouble::Trouble;
use crate::visitor::{PersonVisitor, Visitor};

/// Whose device this is. The device keeps the two ids; the rest it keeps only with a check that goes on, or after a plain choice.
pub(super) async fn show(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    let keys = record
        .devices
        .find(person.device)
        .map_or(0, |device| device.keys.len());
    Ok(json_answer(&json!({
        "person": person.person,
        "device": person.device,
        "keys": keys,
        "about": about(&visitor, &record),
    })))
}

/// What a decision on the phone looks at beside the answers, as of today.
fn about(visitor: &Visitor, record: &PersonRecord) -> Value {
    let t = visitor.voice();
    let today = visitor.centre().zone().to_datetime(visitor.now()).date();
    json!({
        "case": record.case(visitor.centre(), visitor.now()),
        "on": today,
        "harvest": view::harvest_words(record).map(|words| say(t, &words)),
        "address": record.details.as_ref().and_then(|details| details.address.clone()),
    })
}

/// A check that has begun: what was answered, and where the answers are.
pub(super) async fn check(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.own(person)?;
    let check = view::find(&record, &id).ok_or_else(Trouble::not_found)?;
    let result = view::result(&record, check, &visitor.place(), visitor.now());
    let t = visitor.voice();
    let (read_by, calls_by) = match (&result.receipt.read, &result.receipt.promise) {
        (Read::By(name, _), Promise::By(at)) => (Some(name.clone()), Some(*at)),
        (Read::By(name, _), _) => (Some(name.clone()), None),
        (_, Promise::By(at)) => (None, Some(*at)),
        _ => (None, None),
    };
    Ok(json_answer(&json!({
        "check": check.id,
        "answers": check.answers,
        "screens": check.screens,
        "about": about(&visitor, &record),
        "received": moment(t, check.received_at, visitor.now()),
        "read_by": read_by,
        "calls_by": calls_by.map(|at| moment(t, at, visitor.now())),
        "next": next_path(&visitor, check),
    })))
}
