//! Signing in and out: staff by name and password; a person by the link on their sheet (`link.rs`).

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use care::message::Message;
use care::refusal::{Fault, Refusal};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::time::Duration;

use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::credential;
use crate::door;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::form::Field;
use crate::look::part::Link;
use crate::look::{Icon, Shell};
use crate::pages::check::{phone, tel, unbroken};
use crate::query::Query;
use crate::route::{Access, Route, Side};
use crate::session::{self, Owner};
use crate::visitor::{HiddenFields, Visitor, Who};
use crate::voice::Voice;

/// Wrong passwords of one account in a period: few from one address, so that nobody guesses, and more from all of them, so that a
/// stranger can not lock a nurse out.
const ADDRESS_TRIES: u64 = 10;
const ACCOUNT_TRIES: u64 = 100;
const ACCOUNT_PERIOD: Duration = Duration::from_secs(15 * 60);

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/sign-in", Access::Open, person_form),
        Route::post("/sign-out", Access::Person, person_out),
        Route::get("/team/sign-in", Access::Open, team_form),
        Route::post("/team/sign-in", Access::Open, team_in),
        Route::post("/team/sign-out", Access::StaffAny, team_out),
    ]
}

async fn person_form(State(app): State<App>, visitor: Visitor) -> Answer {
    let t = visitor.voice().clone();
    page(&PersonPage {
        shell: frame::bare(&app, &visitor, &t.word("sign-in-title")),
        no_link: t.name("sign-in-link-no-link", "team", &team_phone(&visitor)),
        call: team_call(&visitor),
        t,
    })
}

/// Where the visitor wanted to go before signing in.
#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    to: String,
}

async fn team_form(State(app): State<App>, visitor: Visitor, Query(wish): Query<Wish>) -> Answer {
    if matches!(visitor.who(), Who::Staff(_)) {
        return Ok(see_other(inside_team(&wish.to)));
    }
    let filled = Filled::with(&[("to", inside_team(&wish.to))]);
    page(&team_page(&app, &visitor, &filled))
}

async fn team_in(State(app): State<App>, visitor: Visitor, headers: HeaderMap, posted: Posted) -> Answer {
    app.knock(visitor.address())?;
    let mut read = posted.reader();
    let (name, password) = (read.required("name"), read.secret("password"));
    let (Some(name), Some(password)) = (name, password) else {
        let refusal = read.refusal();
        return page_refused(&team_page(&app, &visitor, &Filled::refused(posted, refusal)));
    };
    let account = format!("sign-in {}", name.to_lowercase());
    let here = format!("{account} from {}", door::neighbourhood(visitor.address()));
    app.take_try(&here, ADDRESS_TRIES, ACCOUNT_PERIOD).await?;
    app.take_try(&account, ACCOUNT_TRIES, ACCOUNT_PERIOD).await?;
    let staff = credential::check(&app, &name, password)
        .await?
        .filter(|staff| visitor.centre().staff.contains_key(staff));
    let Some(staff) = staff else {
        tracing::warn!(address = %visitor.address(), "a sign-in was refused");
        let refusal = Refusal::of("password", "sign-in-staff-wrong");
        return page_refused(&team_page(&app, &visitor, &Filled::refused(posted, refusal)));
    };
    app.forget_tries(&here).await?;
    let cookie = session::open(&app, Owner::Staff { staff }, &headers).await?;
    tracing::info!(%staff, "signed in");
    let mut response = see_other(inside_team(posted.text("to")));
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

async fn person_out(State(app): State<App>, headers: HeaderMap) -> Answer {
    Ok(signed_out(
        "/",
        session::close(&app, Side::Person, &headers).await?,
    ))
}

async fn team_out(State(app): State<App>, headers: HeaderMap) -> Answer {
    Ok(signed_out(
        "/team/sign-in",
        session::close(&app, Side::Team, &headers).await?,
    ))
}

/// Pages that were kept are dropped. Storage is not: a report that was not sent yet waits there.
fn signed_out(place: &str, cookie: HeaderValue) -> Response {
    let mut response = see_other(place);
    let headers = response.headers_mut();
    headers.append(header::SET_COOKIE, cookie);
    headers.insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    response
}

/// Only the team's own pages are gone to after signing in.
fn inside_team(wish: &str) -> &str {
    let is_path = wish == "/team" || wish.starts_with("/team/") || wish.starts_with("/team?");
    let is_plain = wish.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if is_path && is_plain && !wish.starts_with("/team/sign-") {
        wish
    } else {
        "/team"
    }
}

fn team_page(app: &App, visitor: &Visitor, filled: &Filled) -> TeamPage {
    let t = visitor.voice().clone();
    let field = |name: &str, kind: &'static str, complete: &'static str| Field {
        id: name.to_owned(),
        name: name.to_owned(),
        label: t.word(&format!("sign-in-staff-{name}")),
        error: filled.fault(name).map(|fault| t.say(fault)),
        value: if kind == "password" {
            String::new()
        } else {
            filled.value(name).to_owned()
        },
        kind,
        complete: Some(complete),
        ..Field::default()
    };
    let name = field("name", "text", "username");
    let password = field("password", "password", "current-password");
    TeamPage {
        shell: frame::bare(app, visitor, &t.word("sign-in-staff-title")),
        to: filled.value("to").to_owned(),
        faults_title: faults_title(&t, filled.faults()),
        faults: named_lines(&t, filled.faults(), [&name, &password]),
        name,
        password,
        fields: visitor.fields(),
        t,
    }
}

/// The number of the team by day, on one line, or plain words before it is set.
pub(crate) fn team_phone(visitor: &Visitor) -> String {
    let settings = visitor.centre().settings.as_ref();
    settings.map_or_else(
        || visitor.voice().word("site-care-team"),
        |settings| unbroken(&phone(visitor.voice(), &settings.numbers.day)),
    )
}

/// A button that calls the team, once it has a number.
pub(crate) fn team_call(visitor: &Visitor) -> Option<Link> {
    let settings = visitor.centre().settings.as_ref()?;
    let t = visitor.voice();
    Some(Link {
        icon: Icon::Phone,
        words: t.name(
            "app-button-call-number",
            "number",
            &phone(t, &settings.numbers.day),
        ),
        href: tel(&settings.numbers.day),
    })
}

/// The title of the error summary.
pub(crate) fn faults_title(t: &Voice, faults: &[Fault]) -> String {
    let count = i64::try_from(faults.len()).unwrap_or(i64::MAX);
    t.with("errors-summary", &[("count", count.into())])
}

/// The lines of the error summary, on a page whose faults all say which field they are about.
pub(crate) fn fault_lines(t: &Voice, faults: &[Fault]) -> Vec<crate::look::form::Fault> {
    named_lines(t, faults, [])
}

/// The lines of the error summary. Words that fit any field, such as "Fill this in.", come after the name of theirs.
pub(crate) fn named_lines<'a>(
    t: &Voice,
    faults: &[Fault],
    fields: impl IntoIterator<Item = &'a Field>,
) -> Vec<crate::look::form::Fault> {
    let labels: BTreeMap<&str, &str> = fields
        .into_iter()
        .map(|field| (field.id.as_str(), field.label.as_str()))
        .collect();
    let line = |fault: &Fault| {
        let said = t.say(&fault.message);
        let label = labels.get(&*fault.field).filter(|_| fits_any(&fault.message));
        crate::look::form::Fault {
            id: fault.field.to_string(),
            words: match label {
                Some(label) => t.with(
                    "errors-summary-line",
                    &[("field", (*label).into()), ("fault", said.into())],
                ),
                None => said,
            },
        }
    };
    faults.iter().map(line).collect()
}

fn fits_any(message: &Message) -> bool {
    const ANY: [&str; 3] = ["errors-field-", "site-field-", "medicines-form-problem-"];
    ANY.iter().any(|start| message.id.starts_with(start))
}

#[derive(Template)]
#[template(path = "pages/sign-in-person.html")]
struct PersonPage {
    shell: Shell,
    t: Voice,
    no_link: String,
    call: Option<Link>,
}

#[derive(Template)]
#[template(path = "pages/sign-in-team.html")]
struct TeamPage {
    shell: Shell,
    t: Voice,
    fields: HiddenFields,
    name: Field,
    password: Field,
    to: String,
    faults_title: String,
    faults: Vec<crate::look::form::Fault>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signing_in_leads_into_the_team_pages_and_nowhere_else() {
        for fine in ["/team", "/team/people/1?tab=x", "/team?lane=now"] {
            assert_eq!(inside_team(fine), fine);
        }
        for elsewhere in [
            "",
            "//evil.example",
            "https://evil.example/team",
            "/teamster",
            "/team/\\evil",
            "/team/sign-out",
            "/team/\r\nx",
        ] {
            assert_eq!(inside_team(elsewhere), "/team", "{elsewhere:?}");
        }
    }
}
