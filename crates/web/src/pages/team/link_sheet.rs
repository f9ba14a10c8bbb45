//! `/team/people/ID/link`: the sheet that links a phone, shown once, and the phones that are linked.

use askama::Template;
use axum::http::{HeaderValue, header};
use care::device::{self, DeviceId};
use care::person::PersonRecord;
use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write as _;
use store::Token;
use words::Arg;

use super::one_person::{About, OnePerson};
use super::said;
use crate::answer::{Answer, page, see_other};
use crate::form::Posted;
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::pages::link;
use crate::trouble::Trouble;
use crate::visitor::HiddenFields;
use crate::voice::Voice;

pub(super) async fn show(who: OnePerson) -> Answer {
    let record = who.read("link").await?;
    phones_page(&who, &record)
}

/// Makes a link and shows its sheet. The secret is in this answer and nowhere else.
pub(super) async fn issue(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "link").await?;
    let secret = sent.who.app.token();
    let issue = |record: &PersonRecord| {
        device::issue_link(record, sent.who.visitor.centre(), secret.reveal(), &sent.act)
    };
    if sent.press(issue).await?.repeated {
        // The first answer held the secret; this one has none to show.
        return Ok(see_other(&format!("{}/link", sent.who.path())));
    }
    let record = sent.who.newest()?;
    let mut sheet = page(&sheet(&sent.who, &record, &secret)?)?;
    sheet
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(sheet)
}

pub(super) async fn withdraw(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "link").await?;
    let device = DeviceId::parse(sent.posted.text("device")).ok_or_else(Trouble::not_found)?;
    // Another person's phone is not withdrawn from here, and nobody is told that it was.
    let is_theirs = sent.record.devices.devices.iter().any(|each| each.id == device);
    if !is_theirs {
        return Err(Trouble::not_found());
    }
    sent.press(|record| device::revoke(record, device, &sent.act))
        .await?;
    Ok(see_other(&format!("{}/link", sent.who.path())))
}

fn sheet(who: &OnePerson, record: &PersonRecord, secret: &Token) -> Answer<SheetPage> {
    let t = who.visitor.voice().clone();
    let address = who.app.site().url(&link::path(secret));
    let until = record
        .devices
        .link(&device::digest(secret.reveal()))
        .map(|link| link.expires_at);
    let (size, qr) = qr_path(&address)?;
    let name = record.name();
    Ok(SheetPage {
        shell: frame::team(
            &who.app,
            &who.visitor,
            Some(TeamTab::People),
            &t.word("team-device-title"),
        ),
        code: t.name("team-device-code", "name", &name),
        until: until
            .map(|at| t.with("team-device-until", &[("time", Arg::Moment(at))]))
            .unwrap_or_default(),
        lead: t.name("team-device-for", "name", &name),
        back: t.name("team-device-back", "name", &name),
        path: who.path(),
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

fn phones_page(who: &OnePerson, record: &PersonRecord) -> Answer {
    let visitor = &who.visitor;
    let t = visitor.voice().clone();
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
        shell: frame::team(
            &who.app,
            visitor,
            Some(TeamTab::People),
            &t.word("team-device-title"),
        ),
        about: who.about(record, "/link"),
        phones: phones.collect(),
        waiting: waiting.map(|link| {
            t.name(
                "team-device-open-link",
                "when",
                &said::moment(&t, link.expires_at),
            )
        }),
        fields: visitor.fields(),
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
    about: About,
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
