//! The link on the sheet: opening it changes nothing; the birth date binds it to this device, once.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use care::device::{self, DeviceId};
use care::message::{Arg, Message};
use care::person::PersonRecord;
use care::refusal::{Fault, Refusal};
use care::stream::StreamId;
use store::Token;

use crate::answer::{Answer, page, page_as, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::Shell;
use crate::look::form::Field;
use crate::look::part::Link as Call;
use crate::pages::sign_in::{fault_lines, faults_title, team_call, team_phone};
use crate::route::{Access, Route};
use crate::session::{self, Owner};
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/l/{token}", Access::Open, form),
        Route::post("/l/{token}", Access::Open, bind),
    ]
}

/// The path of a link.
#[must_use]
pub fn path(secret: &Token) -> String {
    format!("/l/{}", secret.reveal())
}

async fn form(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Answer {
    app.knock(visitor.address())?;
    match find(&app, &token)? {
        None => dead(&app, &visitor, "refused-link-unknown"),
        Some(link) => match link.dead(&visitor) {
            Some(reason) => dead(&app, &visitor, reason),
            None => page(&link_page(&app, &visitor, &Filled::empty())),
        },
    }
}

async fn bind(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Answer {
    app.knock(visitor.address())?;
    let Some(link) = find(&app, &token)? else {
        return dead(&app, &visitor, "refused-link-unknown");
    };
    let mut read = posted.reader();
    let Some(birth_on) = read.date("birth") else {
        let refusal = asked_in_full(read.refusal());
        return page_refused(&link_page(&app, &visitor, &Filled::refused(posted, refusal)));
    };
    let act = visitor.act(&posted);
    let device = DeviceId(act.key.id.0);
    let label = device_label(&headers);
    let person = app.person_ref(link.person);
    let bound = app
        .change::<PersonRecord>(&person, &act, |record| {
            device::bind(record, &link.digest, birth_on, device, label, &act)
        })
        .await?;
    if let Err(refusal) = bound {
        let reason = refusal
            .faults
            .into_iter()
            .next()
            .map_or("refused-link-unknown".into(), |fault| fault.message.id);
        return dead(&app, &visitor, &reason);
    }
    let record = app.store().load::<PersonRecord>(&person)?.record;
    if !record.devices.is_bound(device) {
        return wrong_birth_date(&app, &visitor, posted, &record, &link);
    }
    let owner = Owner::Person {
        person: link.person,
        device,
    };
    let mut response = see_other("/today");
    response
        .headers_mut()
        .append(header::SET_COOKIE, session::open(&app, owner, &headers).await?);
    Ok(response)
}

/// Three fields that are all empty are one thing to fill in, and it has a name.
fn asked_in_full(mut refusal: Refusal) -> Refusal {
    for fault in &mut refusal.faults {
        if fault.message.id == "errors-field-needed" {
            fault.message = Message::new("sign-in-birth-needed");
        }
    }
    refusal
}

fn wrong_birth_date(
    app: &App,
    visitor: &Visitor,
    posted: Posted,
    record: &PersonRecord,
    link: &Link,
) -> Answer {
    let tries = record
        .devices
        .link(&link.digest)
        .map_or(device::TRIES_MAX, |link| link.tries);
    let left = device::TRIES_MAX.saturating_sub(tries);
    if left == 0 {
        return dead(app, visitor, "refused-link-tries");
    }
    let refusal = Refusal {
        faults: vec![Fault {
            field: "birth".into(),
            message: Message::new("sign-in-birth-wrong").with("left", Arg::Count(i64::from(left))),
        }],
    };
    page_refused(&link_page(app, visitor, &Filled::refused(posted, refusal)))
}

/// A link that some record knows.
struct Link {
    person: StreamId,
    digest: String,
    record: std::sync::Arc<PersonRecord>,
}

impl Link {
    fn dead(&self, visitor: &Visitor) -> Option<&'static str> {
        match self.record.devices.link(&self.digest) {
            Some(link) => link.dead(visitor.now()),
            None => Some("refused-link-unknown"),
        }
    }
}

fn find(app: &App, token: &str) -> Answer<Option<Link>> {
    let Some(secret) = Token::parse(token) else {
        return Ok(None);
    };
    let digest = device::digest(secret.reveal());
    let Some(person) = app.store().find(app.centre_id(), "device-link", &digest)? else {
        return Ok(None);
    };
    let record = app.store().load::<PersonRecord>(&app.person_ref(person))?.record;
    Ok(Some(Link {
        person,
        digest,
        record,
    }))
}

/// A link that leads nowhere says why, and what to do: help and the phone work without it (410).
fn dead(app: &App, visitor: &Visitor, reason: &str) -> Answer {
    let t = visitor.voice().clone();
    let title = t.word("site-link-dead");
    page_as(
        StatusCode::GONE,
        &DeadPage {
            shell: frame::bare(app, visitor, &title),
            reason: t.name(dead_word(reason), "team", &team_phone(visitor)),
            call: team_call(visitor),
            title,
            t,
        },
    )
}

/// The words for a reason of [`device::bind`].
fn dead_word(reason: &str) -> &'static str {
    match reason {
        "refused-link-used" => "sign-in-link-used",
        "refused-link-expired" => "sign-in-link-expired",
        "refused-link-tries" => "site-link-closed",
        _ => "sign-in-link-wrong",
    }
}

/// What a device is called in the list of devices: its kind, never the whole line that browsers send.
fn device_label(headers: &HeaderMap) -> &'static str {
    let agent = headers
        .get(header::USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    const KINDS: [(&str, &str); 6] = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "Mac"),
        ("Linux", "Linux"),
    ];
    KINDS
        .iter()
        .find(|(mark, _)| agent.contains(mark))
        .map_or("Web", |(_, name)| name)
}

fn link_page(app: &App, visitor: &Visitor, filled: &Filled) -> LinkPage {
    let t = visitor.voice().clone();
    let part = |name: &str, id: &str, complete: &'static str| Field {
        id: id.to_owned(),
        name: format!("birth-{name}"),
        label: t.word(&format!("sign-in-birth-{name}")),
        value: filled.value(&format!("birth-{name}")).to_owned(),
        kind: "text",
        mode: Some("numeric"),
        complete: Some(complete),
        ..Field::default()
    };
    LinkPage {
        shell: frame::bare(app, visitor, &t.word("sign-in-link-title")),
        error: filled.fault("birth").map(|fault| t.say(fault)),
        parts: [
            part("month", "birth", "bday-month"),
            part("day", "birth-day", "bday-day"),
            part("year", "birth-year", "bday-year"),
        ],
        faults_title: faults_title(&t, filled.faults()),
        faults: fault_lines(&t, filled.faults()),
        action: visitor.path().to_owned(),
        fields: visitor.fields(),
        t,
    }
}

#[derive(Template)]
#[template(path = "pages/link.html")]
struct LinkPage {
    shell: Shell,
    t: Voice,
    action: String,
    fields: HiddenFields,
    /// Month, day, year.
    parts: [Field; 3],
    error: Option<String>,
    faults_title: String,
    faults: Vec<crate::look::form::Fault>,
}

#[derive(Template)]
#[template(path = "pages/link-dead.html")]
struct DeadPage {
    shell: Shell,
    t: Voice,
    title: String,
    reason: String,
    call: Option<Call>,
}
