//! The PIN of a person's device: setting it, taking it off, and opening the lock. The server checks it.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;
use care::device;
use care::message::{Arg, Message};
use care::person::PersonRecord;
use care::refusal::Refusal;
use medicine::western_digits;
use serde::Deserialize;
use std::time::Duration;

use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::Shell;
use crate::look::form::Field;
use crate::look::part::Link;
use crate::pages::sign_in::{fault_lines, faults_title, team_call, team_phone};
use crate::query::Query;
use crate::route::{Access, Route};
use crate::session;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor, Who};
use crate::voice::Voice;

/// Digits of a PIN.
const DIGITS_MIN: usize = 4;
const DIGITS_MAX: usize = 8;
/// Tries at one person's lock in an hour: guessing four digits then takes months.
const TRIES: u64 = 5;
const TRIES_PERIOD: Duration = Duration::from_secs(3600);

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/pin", Access::Person, form),
        Route::post("/pin", Access::Person, change),
        Route::get("/unlock", Access::Open, locked),
        Route::post("/unlock", Access::Open, unlock),
    ]
}

async fn form(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let has_pin = app.own(person)?.devices.pin.is_some();
    page(&pin_page(&app, &visitor, &Filled::empty(), has_pin))
}

/// An empty form takes the lock off.
async fn change(State(app): State<App>, visitor: Visitor, person: PersonVisitor, posted: Posted) -> Answer {
    let [pin, again] = ["pin", "pin-again"].map(|field| western_digits(posted.text(field)));
    let fault = match (is_pin(&pin) || posted.has("lock", "off"), pin == again) {
        (false, _) => Some(("pin", shape())),
        (true, false) => Some(("pin-again", Message::new("sign-in-pin-different"))),
        (true, true) => None,
    };
    if let Some((field, message)) = fault {
        let has_pin = app.own(person)?.devices.pin.is_some();
        let mut read = posted.reader();
        read.fault::<()>(field, message);
        let refusal = read.refusal();
        return page_refused(&pin_page(
            &app,
            &visitor,
            &Filled::refused(posted, refusal),
            has_pin,
        ));
    }
    let hash = if posted.has("lock", "off") {
        None
    } else {
        let mut salt = [0; 16];
        app.chance().fill(&mut salt);
        Some(app.passwords().seal(pin, salt).await?)
    };
    let act = visitor.act(&posted);
    let stream = app.person_ref(person.person);
    app.change::<PersonRecord>(&stream, &act, |record| {
        device::change_pin(record, hash.clone(), &act)
    })
    .await??;
    Ok(see_other("/today"))
}

/// Where the visitor wanted to go.
#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    to: String,
}

async fn locked(State(app): State<App>, visitor: Visitor, Query(wish): Query<Wish>) -> Answer {
    match visitor.who() {
        Who::Locked(_) => page(&unlock_page(
            &app,
            &visitor,
            &Filled::with(&[("to", own_page(&wish.to))]),
        )),
        Who::Person(_) => Ok(see_other(own_page(&wish.to))),
        Who::Stranger | Who::Staff(_) => Ok(see_other("/sign-in")),
    }
}

async fn unlock(State(app): State<App>, visitor: Visitor, headers: HeaderMap, posted: Posted) -> Answer {
    let person = match visitor.who() {
        Who::Locked(person) => *person,
        Who::Person(_) => return Ok(see_other(own_page(posted.text("to")))),
        Who::Stranger | Who::Staff(_) => return Ok(see_other("/sign-in")),
    };
    let account = format!("pin {}", person.person);
    let left = app.take_try(&account, TRIES, TRIES_PERIOD).await?;
    let kept = app.own(person)?.devices.pin.clone();
    if !app
        .passwords()
        .matches(western_digits(posted.text("pin")), kept.as_deref())
        .await?
    {
        let left = Arg::Count(i64::try_from(left).unwrap_or(i64::MAX));
        let refusal = Refusal::of("pin", "site-pin-wrong").with("left", left);
        return page_refused(&unlock_page(&app, &visitor, &Filled::refused(posted, refusal)));
    }
    app.forget_tries(&account).await?;
    session::unlock(&app, &headers).await?;
    Ok(see_other(own_page(posted.text("to"))))
}

fn is_pin(text: &str) -> bool {
    (DIGITS_MIN..=DIGITS_MAX).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn shape() -> Message {
    let count = |number| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    Message::new("sign-in-pin-shape")
        .with("least", count(DIGITS_MIN))
        .with("most", count(DIGITS_MAX))
}

/// Only a page of this site is gone to, and none of the team's.
fn own_page(wish: &str) -> &str {
    let is_path = wish.starts_with('/') && !wish.starts_with("//") && !wish.starts_with("/team");
    let is_plain = wish.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_path && is_plain { wish } else { "/today" }
}

fn digits(t: &Voice, filled: &Filled, name: &str, word: &str, complete: &'static str) -> Field {
    Field {
        id: name.to_owned(),
        name: name.to_owned(),
        label: t.word(word),
        error: filled.fault(name).map(|fault| t.say(fault)),
        kind: "password",
        mode: Some("numeric"),
        complete: Some(complete),
        ..Field::default()
    }
}

fn pin_page(app: &App, visitor: &Visitor, filled: &Filled, has_pin: bool) -> PinPage {
    let t = visitor.voice().clone();
    let lead = Message {
        id: "sign-in-pin-lead".into(),
        ..shape()
    };
    PinPage {
        shell: frame::back(
            frame::bare(app, visitor, &t.word("sign-in-pin-set")),
            "/today",
            t.word("app-button-back"),
        ),
        lead: t.say(&lead),
        pin: digits(&t, filled, "pin", "site-pin", "new-password"),
        again: digits(&t, filled, "pin-again", "sign-in-pin-again", "new-password"),
        faults_title: faults_title(&t, filled.faults()),
        faults: fault_lines(&t, filled.faults()),
        set: visitor.fields(),
        off: has_pin.then(|| visitor.fields()),
        t,
    }
}

fn unlock_page(app: &App, visitor: &Visitor, filled: &Filled) -> UnlockPage {
    let t = visitor.voice().clone();
    UnlockPage {
        shell: frame::bare(app, visitor, &t.word("sign-in-pin-title")),
        pin: digits(&t, filled, "pin", "site-pin", "current-password"),
        forgot: t.name("sign-in-pin-forgot", "team", &team_phone(visitor)),
        call: team_call(visitor),
        to: filled.value("to").to_owned(),
        faults_title: faults_title(&t, filled.faults()),
        faults: fault_lines(&t, filled.faults()),
        fields: visitor.fields(),
        t,
    }
}

#[derive(Template)]
#[template(path = "pages/pin.html")]
struct PinPage {
    shell: Shell,
    t: Voice,
    lead: String,
    pin: Field,
    again: Field,
    faults_title: String,
    faults: Vec<crate::look::form::Fault>,
    set: HiddenFields,
    off: Option<HiddenFields>,
}

#[derive(Template)]
#[template(path = "pages/unlock.html")]
struct UnlockPage {
    shell: Shell,
    t: Voice,
    pin: Field,
    forgot: String,
    call: Option<Link>,
    to: String,
    faults_title: String,
    faults: Vec<crate::look::form::Fault>,
    fields: HiddenFields,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_the_lock_leads_to_a_page_of_ones_own() {
        assert_eq!(own_page("/medicines?x=1"), "/medicines?x=1");
        for elsewhere in [
            "",
            "//evil.example",
            "https://evil.example",
            "/team",
            "/\\evil",
            "medicines",
        ] {
            assert_eq!(own_page(elsewhere), "/today", "{elsewhere:?}");
        }
    }
}
