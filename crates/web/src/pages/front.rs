//! `GET /`: leads everyone to where they belong. A stranger finds the ways in, and Help.

use askama::Template;
use axum::extract::State;

use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::frame;
use crate::look::Shell;
use crate::route::{self, Access, Route};
use crate::visitor::{Visitor, Who};
use crate::voice::Voice;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get("/", Access::Open, front)]
}

async fn front(State(app): State<App>, visitor: Visitor) -> Answer {
    if matches!(visitor.who(), Who::Person(_)) {
        return Ok(see_other("/today"));
    }
    let t = visitor.voice().clone();
    page(&FrontPage {
        shell: frame::bare(&app, &visitor, &t.word("site-front-title")),
        has_help: route::is_page_for("/help", None),
        t,
    })
}

#[derive(Template)]
#[template(path = "pages/front.html")]
struct FrontPage {
    shell: Shell,
    t: Voice,
    has_help: bool,
}
