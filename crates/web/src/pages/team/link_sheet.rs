//! `/team/people/ID/link`: the sheet that links a phone, shown once, and the phones that are linked.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use care::device::{self, DeviceId};
use care::person::PersonRecord;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;
use store::Token;
use words::Arg;

use super::identity::{self, PersonTab};
use super::{person_id, person_path, said};
use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::form::Posted;
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::part::Identity;
use crate::pages::link;
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.read(&staff, person_id(&id)?, "link").await?;
    phones_page(&app, &visitor, &record)
}

/// Makes a link and shows its sheet. The secret is in this answer and nowhere else.
pub(super) async fn issue(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let id = person_id(&id)?;
    app.read(&staff, id, "link").await?;
    let secret = app.token();
    let act = visitor.act(&posted);
    let decide = |record: &PersonRecord| device::issue_link(record, visitor.centre(), secret.reveal(), &act);
    let receipt = app
        .change::<PersonRecord>(&app.person_ref(id), &act, decide)
        .await??;
    if receipt.repeated {
        // The first answer held the secret; this one has none to show.
        return Ok(see_other(&format!("{}/link", person_path(id))));
    }
    let record = app.store().load::<PersonRecord>(&app.person_ref(id))?.record;
    let mut sheet = page(&sheet(&app, &visitor, &record, &secret)?)?;
    sheet
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(sheet)
}

pub(super) async fn withdraw(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let id = person_id(&id)?;
    app.read(&staff, id, "link").await?;
    let device = DeviceId::parse(posted.text("device")).ok_or_else(Trouble::not_found)?;
    let act = visitor.act(&posted);
    let decide = |record: &PersonRecord| device::revoke(record, device, &act);
    app.change::<PersonRecord>(&app.person_ref(id), &act, decide)
        .await??;
    Ok(see_other(&format!("{}/link", person_path(id))))
}

fn sheet(app: &App, visitor: &Visitor, record: &PersonRecord, secret: &Token) -> Answer<SheetPage> {
    let t = visitor.voice().clone();
    let address = app.site().url(&link::path(secret));
    let until = record
        .devices
        .link(&device::digest(secret.reveal()))
        .map(|link| link.expires_at);
    let (size, qr) = qr_path(&address)?;
    let name = record.name();
    Ok(SheetPage {
        shell: frame::team(app, visitor, Some(TeamTab::People), &t.word("team-device-title")),
        code: t.name("team-device-code", "name", &name),
        until: until
            .map(|at| t.with("team-device-until", &[("time", Arg::Moment(at))]))
            .unwrap_or_default(),
        lead: t.name("team-device-for", "name", &name),
        back: t.name("team-device-back", "name", &name),
        path: person_path(record.id),
        address,
        size,
        qr,
        t,
    })
}

/// Dark squares of the code as one path, with four squares of quiet round it.
fn qr_path(text: &str) -> Answer<(usize, String)> {
    const QUIET: usize = 4;
    let code = QrCode::with_error_correction_level(text, EcLevel::M).map_err(Trouble::broken)?;
    let width = code.width();
    let mut path = String::new();
    for (place, _) in code
        .to_colors()
        .into_iter()
        .enumerate()
        .filter(|(_, color)| *color == Color::Dark)
    {
        // Writing to a string never fails.
        let _ = write!(
            path,
            "M{} {}h1v1h-1z",
            place % width + QUIET,
            place / width + QUIET
        );
    }
    Ok((width + 2 * QUIET, path))
}

fn phones_page(app: &App, visitor: &Visitor, record: &PersonRecord) -> Answer<Response> {
    let t = visitor.voice().clone();
    let row = care::view::team_list::row_of(record, visitor.centre().zone(), visitor.now());
    let phones = record.devices.devices.iter().rev().map(|device| Phone {
        label: device.label.clone(),
        linked: t.with("team-device-linked", &[("date", Arg::Moment(device.bound_at))]),
        withdrawn: device
            .revoked_at
            .map(|at| t.with("team-device-withdrawn", &[("date", Arg::Moment(at))])),
        form: visitor.fields(),
        id: device.id.to_string(),
    });
    let waiting = record
        .devices
        .links
        .iter()
        .rev()
        .find(|link| link.dead(visitor.now()).is_none());
    page(&PhonesPage {
        shell: frame::team(app, visitor, Some(TeamTab::People), &t.word("team-device-title")),
        identity: identity::identity(&t, record, visitor.centre(), visitor.now(), row.as_ref()),
        tabs: identity::tabs(&t, visitor, record, "/link"),
        tabs_name: t.name("team-person-tabs", "name", &record.name()),
        phones: phones.collect(),
        waiting: waiting.map(|link| {
            t.name(
                "team-device-open-link",
                "when",
                &said::moment(&t, link.expires_at),
            )
        }),
        fields: visitor.fields(),
        path: person_path(record.id),
        t,
    })
}

#[derive(Template)]
#[template(path = "team/link-sheet.html")]
struct SheetPage {
    shell: Shell,
    t: Voice,
    path: String,
    lead: String,
    code: String,
    until: String,
    back: String,
    address: String,
    size: usize,
    qr: String,
}

#[derive(Template)]
#[template(path = "team/phones.html")]
struct PhonesPage {
    shell: Shell,
    t: Voice,
    path: String,
    identity: Identity,
    tabs: Vec<PersonTab>,
    tabs_name: String,
    phones: Vec<Phone>,
    waiting: Option<String>,
    fields: HiddenFields,
}

struct Phone {
    id: String,
    label: String,
    linked: String,
    withdrawn: Option<String>,
    form: HiddenFields,
}
