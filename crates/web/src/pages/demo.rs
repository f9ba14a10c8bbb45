//! Links that sign in as somebody made up. In `serve` there are none, so every path here is not found.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use care::person::PersonRecord;
use store::Token;
use subtle::ConstantTimeEq as _;

use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::frame;
use crate::look::Shell;
use crate::route::{Access, Route};
use crate::session::{self, Owner};
use crate::site::DemoWho;
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/demo/as/{token}", Access::Open, offer),
        Route::post("/demo/as/{token}", Access::Open, become_them),
    ]
}

async fn offer(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Answer {
    let who = find(&app, &token)?;
    let t = visitor.voice().clone();
    let (name, role) = match who {
        DemoWho::Staff(id) => {
            let staff = visitor.centre().staff.get(&id).ok_or_else(Trouble::not_found)?;
            (staff.name.clone(), frame::role_word(staff.role))
        }
        DemoWho::Person(person, _) => {
            let record = app.store().load::<PersonRecord>(&app.person_ref(person))?.record;
            (record.name(), "demo-role-person".to_owned())
        }
    };
    page(&DemoPage {
        shell: frame::bare(&app, &visitor, &t.word("demo-choose-role")),
        role: t.word(&role),
        button: t.name("site-demo-go-on", "name", &name),
        action: visitor.path().to_owned(),
        fields: visitor.fields(),
        t,
    })
}

async fn become_them(State(app): State<App>, Path(token): Path<String>, headers: HeaderMap) -> Answer {
    let (owner, place) = match find(&app, &token)? {
        DemoWho::Staff(staff) => (Owner::Staff { staff }, "/team"),
        DemoWho::Person(person, device) => (Owner::Person { person, device }, "/today"),
    };
    let mut response = see_other(place);
    response
        .headers_mut()
        .append(header::SET_COOKIE, session::open(&app, owner, &headers).await?);
    Ok(response)
}

fn find(app: &App, token: &str) -> Answer<DemoWho> {
    let sent = Token::parse(token).ok_or_else(Trouble::not_found)?.hash();
    app.demo_links()
        .iter()
        .find(|link| bool::from(link.token.hash().as_bytes().ct_eq(sent.as_bytes())))
        .map(|link| link.who)
        .ok_or_else(Trouble::not_found)
}

#[derive(Template)]
#[template(path = "pages/demo.html")]
struct DemoPage {
    shell: Shell,
    t: Voice,
    role: String,
    button: String,
    action: String,
    fields: HiddenFields,
}
