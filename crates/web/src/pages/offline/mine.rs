//! What a person's own device asks for: whose it is, what a decision looks at, and a check that has begun.

use axum::extract::{Path, State as Shared};
use care::alert::ItemId;
use care::person::PersonRecord;
use care::view::check as view;
use care::view::check::{Promise, Read, Receipt};
use care::view::questions::{self, State};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::json_answer;
use crate::answer::Answer;
use crate::app::App;
use crate::pages::check::{moment, next_path, say};
use crate::trouble::Trouble;
use crate::visitor::{PersonVisitor, Visitor};

/// Whose device this is. The device keeps the two ids; the rest it keeps only with a check that goes on, or after a plain choice.
pub(super) async fn show(Shared(app): Shared<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
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
        "standing": standing(&visitor, &record),
    })))
}

/// How long a phone shows what it sent.
const SHOWN_DAYS: i64 = 3;

/// Who has read what this person sent lately, and by when somebody calls: by the id of the check or of the question.
fn standing(visitor: &Visitor, record: &PersonRecord) -> Value {
    let t = visitor.voice();
    let since = visitor.now().as_second() - SHOWN_DAYS * 24 * 3600;
    let says = |read: Option<String>, by: Option<Timestamp>| json!({ "read": read, "by": by.map(|at| moment(t, at, visitor.now())) });
    let checks = record
        .checks
        .values()
        .filter(|check| check.received_at.as_second() >= since);
    let checks = checks.map(|check| {
        let receipt = view::result(record, check, &visitor.place(), visitor.now()).receipt;
        let (read, by) = stands(&receipt);
        (check.id.0.to_string(), says(read, by))
    });
    let asked = questions::all(record, visitor.now()).into_iter();
    let asked = asked
        .filter(|each| each.asked.at.as_second() >= since)
        .map(|each| {
            let by = match each.state {
                State::Open { by, .. } => Some(by),
                _ => None,
            };
            let reader = record.alerts.get(&ItemId::of_question(each.asked.id));
            let read = reader.and_then(|alert| alert.read.first());
            let read = read.map(|(staff, _)| staff.name.clone());
            (each.asked.id.0.to_string(), says(read, by))
        });
    Value::Object(checks.chain(asked).collect::<Map<_, _>>())
}

/// Who has read a check, and by when somebody calls.
fn stands(receipt: &Receipt) -> (Option<String>, Option<Timestamp>) {
    let read = match &receipt.read {
        Read::By(name, _) => Some(name.clone()),
        _ => None,
    };
    let by = match &receipt.promise {
        Promise::By(at) => Some(*at),
        _ => None,
    };
    (read, by)
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
    Shared(app): Shared<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.own(person)?;
    let check = view::find(&record, &id).ok_or_else(Trouble::not_found)?;
    let result = view::result(&record, check, &visitor.place(), visitor.now());
    let t = visitor.voice();
    let (read_by, calls_by) = stands(&result.receipt);
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
