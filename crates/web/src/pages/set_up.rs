//! The first administrator, by a link that the program prints as long as there is none. It works once.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use care::actor::{Actor, Staff, StaffId, StaffRole};
use care::centre::{self, CentreRecord};
use care::event::Act;
use care::message::{Arg, Message};
use care::refusal::Refusal;
use store::Token;
use subtle::ConstantTimeEq as _;

use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::credential;
use crate::form::{Filled, Posted, Reader};
use crate::frame;
use crate::look::Shell;
use crate::look::form::Field;
use crate::pages::sign_in::{faults_title, named_lines};
use crate::password::{self, Weak};
use crate::route::{Access, Route};
use crate::session::{self, Owner};
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/set-up/{token}", Access::SetUp, form),
        Route::post("/set-up/{token}", Access::SetUp, create),
    ]
}

/// A new set-up link, voiding the one before; none when the centre has an administrator. The program prints it.
///
/// # Errors
/// The store gave no answer.
pub fn new_link(app: &App) -> Answer<Option<String>> {
    if has_administrator(&*app.centre()?) {
        return Ok(None);
    }
    let secret = app.token();
    *app.set_up() = Some(secret.hash());
    Ok(Some(app.site().url(&format!("/set-up/{}", secret.reveal()))))
}

fn has_administrator(centre: &CentreRecord) -> bool {
    centre
        .staff
        .values()
        .any(|staff| staff.role == StaffRole::Administrator)
}

fn check_link(app: &App, token: &str) -> Answer<()> {
    let sent = Token::parse(token).ok_or_else(Trouble::not_found)?.hash();
    let open = *app.set_up();
    match open {
        Some(open) if bool::from(open.as_bytes().ct_eq(sent.as_bytes())) => Ok(()),
        _ => Err(Trouble::not_found()),
    }
}

async fn form(State(app): State<App>, visitor: Visitor, Path(token): Path<String>) -> Answer {
    app.knock(visitor.address())?;
    check_link(&app, &token)?;
    page(&set_up_page(&app, &visitor, &Filled::empty()))
}

async fn create(
    State(app): State<App>,
    visitor: Visitor,
    Path(token): Path<String>,
    headers: HeaderMap,
    posted: Posted,
) -> Answer {
    app.knock(visitor.address())?;
    check_link(&app, &token)?;
    let mut read = posted.reader();
    let Some((full_name, name, password)) = read_account(&mut read) else {
        let refusal = read.refusal();
        return page_refused(&set_up_page(&app, &visitor, &Filled::refused(posted, refusal)));
    };
    let act = Act::now(posted.command(), Actor::Program, visitor.now());
    let staff = Staff {
        id: StaffId(act.key.id.0),
        name: full_name,
        role: StaffRole::Administrator,
    };
    let id = staff.id;
    // The password comes first: an administrator without one would close this page for good.
    credential::set_password(&app, &name, id, password).await?;
    let added = app
        .change::<CentreRecord>(&app.centre_ref(), &act, |record| {
            if has_administrator(record) {
                return Err(Refusal::of("", "sign-in-setup-used"));
            }
            centre::add_staff(staff.clone(), &act)
        })
        .await?;
    if let Err(refusal) = added {
        return page_refused(&set_up_page(&app, &visitor, &Filled::refused(posted, refusal)));
    }
    *app.set_up() = None;
    tracing::info!(staff = %id, "the first administrator was created");
    let mut response = see_other("/team");
    let cookie = session::open(&app, Owner::Staff { staff: id }, &headers).await?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Full name, sign-in name and password of a new account.
fn read_account(read: &mut Reader<'_>) -> Option<(String, String, String)> {
    let full_name = read.required("full-name");
    let name = read.required("name");
    let password = read.secret("password").and_then(|password| {
        match password::judge(&password, name.as_deref().unwrap_or("")) {
            Ok(()) => Some(password),
            Err(weak) => read.fault("password", weak_message(weak)),
        }
    });
    if read
        .secret("password-again")
        .is_some_and(|again| password.as_ref().is_some_and(|first| *first != again))
    {
        return read.fault("password-again", Message::new("sign-in-setup-password-different"));
    }
    if !read.faults().is_empty() {
        return None;
    }
    Some((full_name?, name?, password?))
}

fn weak_message(weak: Weak) -> Message {
    let count = |number| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    match weak {
        Weak::Short => {
            Message::new("sign-in-setup-password-short").with("least", count(password::LENGTH_MIN))
        }
        Weak::Long => Message::new("errors-field-long").with("most", count(password::LENGTH_MAX)),
        Weak::Common => Message::new("site-password-common"),
    }
}

fn set_up_page(app: &App, visitor: &Visitor, filled: &Filled) -> SetUpPage {
    let t = visitor.voice().clone();
    let field = |name: &str, word: &str, kind: &'static str, complete: &'static str| Field {
        id: name.to_owned(),
        name: name.to_owned(),
        label: t.word(word),
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
    let account = [
        field("full-name", "sign-in-setup-name", "text", "name"),
        field("name", "sign-in-staff-name", "text", "username"),
        field("password", "sign-in-setup-password", "password", "new-password"),
        field(
            "password-again",
            "sign-in-setup-password-again",
            "password",
            "new-password",
        ),
    ];
    SetUpPage {
        shell: frame::bare(app, visitor, &t.word("sign-in-setup-title")),
        faults_title: faults_title(&t, filled.faults()),
        faults: named_lines(&t, filled.faults(), &account),
        account,
        action: visitor.path().to_owned(),
        fields: visitor.fields(),
        t,
    }
}

#[derive(Template)]
#[template(path = "pages/set-up.html")]
struct SetUpPage {
    shell: Shell,
    t: Voice,
    action: String,
    fields: HiddenFields,
    account: [Field; 4],
    faults_title: String,
    faults: Vec<crate::look::form::Fault>,
}
