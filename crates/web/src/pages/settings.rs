//! A person's settings: devices, PIN, language, helper, signing out.

use askama::Template;
use axum::extract::State;
use care::device::{self, Device, DeviceId};
use care::message::{Arg as Said, Message};
use care::person::PersonRecord;
use uuid::Uuid;
use words::Arg;

use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::form::Posted;
use crate::frame::{self, PersonTab};
use crate::look::part::{Link, LinkRow};
use crate::look::{Icon, Shell};
use crate::pages::check::{phone, say, tel};
use crate::pages::sign_in::team_phone;
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor};
use crate::voice::Voice;

/// The lines of this noun.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/settings", Access::Person, show),
        Route::post("/settings/revoke", Access::Person, revoke),
    ]
}

async fn show(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    let t = visitor.voice().clone();
    let title = t.word("settings-title");
    let details = record.details.as_ref();
    let devices = record.devices.devices.iter();
    page(&SettingsPage {
        shell: frame::back(
            frame::person(&app, &visitor, PersonTab::Today, &title),
            "/today",
            t.word("app-tab-today"),
        ),
        title,
        devices: devices
            .filter(|device| device.revoked_at.is_none())
            .map(|device| row(&t, &visitor, device, person))
            .collect(),
        pin: LinkRow {
            link: Link {
                icon: Icon::Settings,
                words: t.word("sign-in-pin-set"),
                href: "/pin".to_owned(),
            },
            hint: Some(t.word(match record.devices.pin {
                Some(_) => "settings-pin-on",
                None => "settings-pin-off",
            })),
            end: None,
        },
        phone: phone_row(&t),
        language: t.word("language-name"),
        zone: record
            .zone(visitor.centre())
            .iana_name()
            .map(|name| name.replace('_', " "))
            .unwrap_or_default(),
        helper: details
            .and_then(|details| details.helper.as_ref())
            .map(|helper| LinkRow {
                link: Link {
                    icon: Icon::Users,
                    words: helper.name.clone(),
                    href: tel(&helper.phone),
                },
                hint: Some(helper.relation.clone()).filter(|relation| !relation.is_empty()),
                end: Some(phone(&t, &helper.phone)),
            }),
        change: say(
            &t,
            &Message::new("settings-change").with("team", Said::Text(team_phone(&visitor))),
        ),
        out: visitor.fields(),
        t,
    })
}

/// What this phone keeps for when there is no network.
fn phone_row(t: &Voice) -> LinkRow {
    LinkRow {
        link: Link {
            icon: Icon::FileText,
            words: t.word("offline-phone-title"),
            href: "/phone".to_owned(),
        },
        hint: Some(t.word("offline-phone-lead")),
        end: None,
    }
}

/// A device that may open this person's pages.
struct DeviceRow {
    id: String,
    label: String,
    since: String,
    /// The form that takes it off; none for the device in the hand, which signs out.
    revoke: Option<HiddenFields>,
}

fn row(t: &Voice, visitor: &Visitor, device: &Device, person: PersonVisitor) -> DeviceRow {
    let date = t.speaker().zone.to_datetime(device.bound_at).date();
    let this = device.id == person.device;
    DeviceRow {
        id: device.id.to_string(),
        label: device.label.clone(),
        since: match this {
            true => t.word("settings-device-this"),
            false => t.with("settings-device-since", &[("date", Arg::Date(date))]),
        },
        revoke: (!this).then(|| visitor.fields()),
    }
}

/// Takes a device off. The one in the hand is not taken off here: it signs out.
async fn revoke(State(app): State<App>, visitor: Visitor, person: PersonVisitor, posted: Posted) -> Answer {
    let device = Uuid::try_parse(posted.text("device"))
        .map(DeviceId)
        .map_err(|_| Trouble::not_found())?;
    if device == person.device {
        return Ok(see_other("/settings"));
    }
    if !app
        .own(person)?
        .devices
        .devices
        .iter()
        .any(|known| known.id == device)
    {
        return Err(Trouble::not_found());
    }
    let act = visitor.act(&posted);
    app.change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
        device::revoke(record, device, &act)
    })
    .await??;
    Ok(see_other("/settings"))
}

#[derive(Template)]
#[template(path = "settings/settings.html")]
struct SettingsPage {
    shell: Shell,
    t: Voice,
    title: String,
    devices: Vec<DeviceRow>,
    pin: LinkRow,
    phone: LinkRow,
    language: String,
    zone: String,
    helper: Option<LinkRow>,
    change: String,
    out: HiddenFields,
}
