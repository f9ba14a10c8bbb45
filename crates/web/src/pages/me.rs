//! A member of staff's own page: who is signed in, and the ways out.

use askama::Template;
use axum::extract::State;
use axum::http::header;

use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::cookie::Cookie;
use crate::frame;
use crate::look::Shell;
use crate::route::{Access, Route};
use crate::session;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/team/me", Access::StaffAny, me),
        Route::post("/team/me/sign-out-everywhere", Access::StaffAny, out_everywhere),
    ]
}

async fn me(State(app): State<App>, visitor: Visitor, StaffVisitor { staff }: StaffVisitor) -> Answer {
    let t = visitor.voice().clone();
    page(&MePage {
        shell: frame::team(&app, &visitor, None, &staff.name),
        role: t.word(&frame::role_word(staff.role)),
        name: staff.name,
        out: visitor.fields(),
        everywhere: visitor.fields(),
        t,
    })
}

async fn out_everywhere(State(app): State<App>, StaffVisitor { staff }: StaffVisitor) -> Answer {
    session::close_all_of_staff(&app, staff.id).await?;
    let mut response = see_other("/team/sign-in");
    response
        .headers_mut()
        .append(header::SET_COOKIE, Cookie::Team.clear(app.site().is_https()));
    Ok(response)
}

#[derive(Template)]
#[template(path = "pages/me.html")]
struct MePage {
    shell: Shell,
    t: Voice,
    name: String,
    role: String,
    out: HiddenFields,
    everywhere: HiddenFields,
}
