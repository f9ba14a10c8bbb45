//! `/team/staff`: who works here, and who no longer does.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use care::actor::{Staff, StaffId, StaffRole};
use care::centre::{self, CentreRecord};
use care::message::{Arg, Message};
use care::refusal::Refusal;

use crate::answer::{Answer, page_as, see_other};
use crate::app::App;
use crate::credential;
use crate::form::{Filled, Posted, Reader};
use crate::frame::{self, TeamTab, role_word};
use crate::look::Shell;
use crate::look::form::{Choice, Choices, Chosen, Fault, Field};
use crate::pages::centre::{Room, rooms};
use crate::pages::sign_in::faults_title;
use crate::pages::team::field::{label_among, named_faults};
use crate::password::{self, Weak};
use crate::route::{Access, Route};
use crate::session;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;

const ADMINISTER: Access = Access::Staff(&[StaffRole::Administrator]);
const PATH: &str = "/team/staff";

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/team/staff", ADMINISTER, show),
        Route::post("/team/staff", ADMINISTER, add),
        Route::post("/team/staff/remove", ADMINISTER, remove),
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, staff: StaffVisitor) -> Answer {
    staff_page(&app, &visitor, &staff, &Filled::empty())
}

async fn add(State(app): State<App>, visitor: Visitor, staff: StaffVisitor, posted: Posted) -> Answer {
    let act = visitor.act(&posted);
    // The same form sent twice names the same account.
    let id = StaffId(act.key.id.0);
    let done = match read_account(&app, &posted, id)? {
        Ok(account) => {
            // The password comes first: whoever is on the list can sign in.
            credential::set_password(&app, &account.sign_in, id, account.password).await?;
            let joined = Staff {
                id,
                name: account.name,
                role: account.role,
            };
            let decide = |_: &CentreRecord| centre::add_staff(joined.clone(), &act);
            app.change::<CentreRecord>(&app.centre_ref(), &act, decide)
                .await?
        }
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(_) => {
            tracing::info!(by = %staff.staff.id, staff = %id, "somebody joined the staff");
            Ok(see_other(PATH))
        }
        Err(refusal) => staff_page(&app, &visitor, &staff, &Filled::refused(posted, refusal)),
    }
}

async fn remove(State(app): State<App>, visitor: Visitor, staff: StaffVisitor, posted: Posted) -> Answer {
    let act = visitor.act(&posted);
    let done = match StaffId::parse(posted.text("staff")) {
        Some(id) => {
            let decide = |record: &CentreRecord| centre::remove_staff(record, id, &act);
            let left = app
                .change::<CentreRecord>(&app.centre_ref(), &act, decide)
                .await?;
            left.map(|_| id)
        }
        None => Err(Refusal::of("staff", "refused-not-found")),
    };
    match done {
        Ok(id) => {
            session::close_all_of_staff(&app, id).await?;
            tracing::info!(by = %staff.staff.id, staff = %id, "somebody left the staff");
            Ok(see_other(PATH))
        }
        Err(refusal) => staff_page(&app, &visitor, &staff, &Filled::refused(posted, refusal)),
    }
}

struct Account {
    name: String,
    role: StaffRole,
    sign_in: String,
    password: String,
}

fn read_account(app: &App, posted: &Posted, id: StaffId) -> Answer<Result<Account, Refusal>> {
    let mut read = posted.reader();
    let (name, role) = (read.required("name"), read.choice("role", StaffRole::parse));
    let sign_in = read.required("sign-in");
    if let Some(sign_in) = &sign_in
        && is_held_by_another(app, sign_in, id)?
    {
        read.fault::<()>("sign-in", Message::new("team-staff-sign-in-taken"));
    }
    let password = read_password(&mut read, sign_in.as_deref().unwrap_or(""));
    Ok(match (name, role, sign_in, password) {
        (Some(name), Some(role), Some(sign_in), Some(password)) if read.faults().is_empty() => Ok(Account {
            name,
            role,
            sign_in,
            password,
        }),
        _ => Err(read.refusal()),
    })
}

/// Whether somebody else who is on the staff signs in with this name. The name of somebody who left is free again.
fn is_held_by_another(app: &App, sign_in: &str, id: StaffId) -> Answer<bool> {
    let Some(kept) = app.store().credential(app.centre_id(), sign_in)? else {
        return Ok(false);
    };
    let holder = StaffId::parse(&kept.staff).filter(|holder| *holder != id);
    let centre = app.centre()?;
    Ok(holder.is_some_and(|holder| centre.staff.contains_key(&holder)))
}

fn read_password(read: &mut Reader<'_>, account: &str) -> Option<String> {
    let password = read.secret("password")?;
    let count = |number| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let message = match password::judge(&password, account) {
        Ok(()) => return Some(password),
        Err(Weak::Short) => {
            Message::new("sign-in-setup-password-short").with("least", count(password::LENGTH_MIN))
        }
        Err(Weak::Long) => Message::new("errors-field-long").with("most", count(password::LENGTH_MAX)),
        Err(Weak::Common) => Message::new("site-password-common"),
    };
    read.fault("password", message)
}

/// One member of staff on the page.
struct MemberView {
    id: String,
    name: String,
    role: String,
    close: String,
    error: Option<String>,
    fields: HiddenFields,
}

struct AddForm {
    fields: HiddenFields,
    name: Field,
    role: Choices,
    sign_in: Field,
    password: Field,
}

impl AddForm {
    fn of(visitor: &Visitor, filled: &Filled) -> AddForm {
        let t = visitor.voice();
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
        let role = |role: StaffRole| Choice {
            id: format!("role-{role}"),
            name: "role".to_owned(),
            value: role.to_string(),
            label: t.word(&role_word(role)),
            hint: Some(t.word(&format!("{}-hint", role_word(role)))),
            chosen: if filled.has("role", role.as_str()) {
                Chosen::Yes
            } else {
                Chosen::No
            },
        };
        let mut password = field("password", "team-staff-password", "password", "new-password");
        let least = i64::try_from(password::LENGTH_MIN).unwrap_or(i64::MAX);
        password.hint = Some(t.with("team-staff-password-lead", &[("least", least.into())]));
        AddForm {
            fields: visitor.fields(),
            name: field("name", "team-staff-name", "text", "off"),
            role: Choices {
                id: "role".to_owned(),
                legend: t.word("team-staff-role"),
                error: filled.fault("role").map(|fault| t.say(fault)),
                choices: StaffRole::ALL.map(role).into(),
                ..Choices::default()
            },
            sign_in: field("sign-in", "team-staff-email", "text", "off"),
            password,
        }
    }
}

fn staff_page(app: &App, visitor: &Visitor, staff: &StaffVisitor, sent: &Filled) -> Answer {
    let t = visitor.voice().clone();
    let centre = app.centre()?;
    let mut members: Vec<&Staff> = centre.staff.values().collect();
    members.sort_by(|a, b| a.name.cmp(&b.name));
    let refused_member = sent.value("staff").to_owned();
    let member = |member: &Staff| MemberView {
        id: member.id.to_string(),
        name: member.name.clone(),
        role: t.word(&role_word(member.role)),
        close: t.name("team-staff-close-of", "name", &member.name),
        error: sent
            .fault("staff")
            .filter(|_| refused_member == member.id.to_string())
            .map(|fault| t.say(fault)),
        fields: visitor.fields(),
    };
    let status = if sent.is_refused() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    let title = t.word("team-staff-title");
    let add = AddForm::of(visitor, sent);
    let faults = named_faults(&t, sent.faults(), |id| {
        label_among([&add.name, &add.sign_in, &add.password].into_iter(), id)
            .or_else(|| (id == add.role.id).then(|| add.role.legend.clone()))
    });
    page_as(
        status,
        &StaffPage {
            shell: frame::team(app, visitor, Some(TeamTab::Settings), &title),
            rooms: rooms(&t, staff.staff.role, PATH),
            members: members.into_iter().map(member).collect(),
            add,
            faults_title: faults_title(&t, sent.faults()),
            faults,
            title,
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "staff/staff.html")]
struct StaffPage {
    shell: Shell,
    t: Voice,
    title: String,
    rooms: Vec<Room>,
    members: Vec<MemberView>,
    add: AddForm,
    faults_title: String,
    faults: Vec<Fault>,
}
