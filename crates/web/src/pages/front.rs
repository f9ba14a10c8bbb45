//! `GET /`: leads everyone to where they belong. A stranger finds the ways in, and Help.

use askama::Template;
use axum::extract::State;
use axum::http::HeaderMap;

use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::cookie::Cookie;
use crate::frame;
use crate::look::Shell;
use crate::route::{self, Access, Route, Side};
use crate::session;
use crate::visitor::{Visitor, Who};
use crate::voice::Voice;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get("/", Access::Open, front)]
}

async fn front(State(app): State<App>, visitor: Visitor, headers: HeaderMap) -> Answer {
    match visitor.who() {
        Who::Person(_) => return Ok(see_other("/today")),
        Who::Stranger if is_staff(&app, &visitor, &headers).await? => return Ok(see_other("/team")),
        Who::Staff(_) | Who::Locked(_) | Who::Stranger => {}
    }
    let t = visitor.voice().clone();
    page(&FrontPage {
        shell: frame::bare(&app, &visitor, &t.word("site-front-title")),
        has_help: route::is_page_for("/help", None),
        t,
    })
}

/// Whether somebody of the team is signed in: this page belongs to the person's side, whose visitor does not say so.
async fn is_staff(app: &App, visitor: &Visitor, headers: &HeaderMap) -> Answer<bool> {
    let Some(secret) = Cookie::Team.read(headers, app.site().is_https()) else {
        return Ok(false);
    };
    let usage = session::Use::of(visitor.path(), headers);
    let who = session::find(app, visitor.centre(), Side::Team, &secret, usage).await?;
    Ok(who.is_some())
}

#[derive(Template)]
#[template(path = "pages/front.html")]
struct FrontPage {
    shell: Shell,
    t: Voice,
    has_help: bool,
}
