//! What a phone needs when there is no network: the service worker, the shell page of the offline check, and the data behind it.
//!
//! Everything here is the same for everybody, except what the person's own device asks for by name ([`mine`]). A page without script
//! never asks for any of it.

mod exported;
mod held;
mod key;
mod kit;
mod mine;
mod sync;
mod what;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use crate::answer::{Answer, page};
use crate::app::App;
use crate::assets::{self, asset};
use crate::frame::{self, PersonTab};
use crate::look::gate::Sign;
use crate::look::{Icon, Knot, Level, Shell};
use crate::route::{Access, Route};
use crate::visitor::Visitor;
use crate::voice::Voice;

/// The lines of this noun.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut lines = vec![
        Route::get("/sw.js", Access::Open, worker),
        Route::get("/app.webmanifest", Access::Open, manifest),
        Route::get("/offline", Access::Open, shell),
        Route::get("/offline/kit.json", Access::Open, kit::show),
        Route::get("/offline/mine.json", Access::Person, mine::show),
        Route::get("/offline/check/{check}", Access::Person, mine::check),
        Route::post("/offline/key", Access::Person, key::register).taking_lines(),
        Route::post("/sync", Access::Open, sync::sync)
            .taking_lines()
            .taking(sync::BYTES_MAX),
        Route::get("/phone", Access::Person, phone),
    ];
    lines.extend(held::routes());
    lines
}

/// Pages that work signed out and are kept on every phone, beside the call page of each sign of the gate.
const PAGES: [&str; 5] = [
    "/offline",
    "/help",
    "/leaflet",
    "/check/now",
    "/check/with-someone",
];

/// JSON with its media type.
fn json_answer(value: &Value) -> Response {
    typed("application/json", value.to_string())
}

fn typed(media_type: &'static str, text: String) -> Response {
    let mut response = text.into_response();
    response
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

/// The service worker: one file, told what to keep. Its text changes when anything it keeps may have changed.
async fn worker(visitor: Visitor) -> Answer {
    let signs = visitor.protocol().gate().buttons.iter();
    let pages: Vec<String> = PAGES
        .iter()
        .map(|page| (*page).to_owned())
        .chain(signs.map(|button| format!("/check/now/{}", button.id)))
        .collect();
    let kit = kit::kit(&visitor).to_string();
    let version: String = Sha256::new()
        .chain_update(&kit)
        .chain_update(assets::fingerprint())
        .chain_update(pages.join(" "))
        .finalize()[..8]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let shell = json!({
        "version": version,
        "pages": pages,
        "data": ["/offline/kit.json", "/app.webmanifest"],
        "assets": [asset("js/app.js"), asset("icon.svg")],
    });
    let text = assets::text("js/sw.js").replace("\"__SHELL__\"", &shell.to_string());
    Ok(typed("text/javascript; charset=utf-8", text))
}

/// What a phone needs to put the site on its home screen.
async fn manifest(visitor: Visitor) -> Answer {
    let t = visitor.voice();
    let manifest = json!({
        "id": "/",
        "name": t.word("app-name"),
        "short_name": t.word("app-name"),
        "description": t.word("offline-app-about"),
        "lang": t.speaker().language.code(),
        "dir": frame::direction(t).name(),
        "start_url": "/today",
        "scope": "/",
        "display": "standalone",
        "background_color": "#f7f5f0",
        "theme_color": "#f7f5f0",
        "icons": [{ "src": asset("icon.svg"), "sizes": "any", "type": "image/svg+xml", "purpose": "any maskable" }],
        "shortcuts": [
            { "name": t.word("app-tab-help"), "url": "/help" },
            { "name": t.word("app-tab-check"), "url": "/check" },
        ],
    });
    Ok(typed("application/manifest+json", manifest.to_string()))
}

/// The page that a phone without a network gets in place of a check, or of a page it did not keep. A script fills it.
async fn shell(State(app): State<App>, visitor: Visitor) -> Answer {
    let t = visitor.voice().clone();
    let title = t.word("errors-page-offline-title");
    let signs = visitor.protocol().gate().buttons.iter();
    page(&OfflinePage {
        shell: frame::back(
            frame::bare(&app, &visitor, &title),
            "/help",
            t.word("app-tab-help"),
        ),
        signs: signs
            .filter_map(|button| Sign::of(&button.id).map(|sign| (button.id.clone(), sign)))
            .collect(),
        title,
        t,
    })
}

/// What waits on this phone, and the choice to keep the person's own pages on it.
async fn phone(State(app): State<App>, visitor: Visitor) -> Answer {
    let t = visitor.voice().clone();
    let title = t.word("offline-phone-title");
    let shell = frame::person(&app, &visitor, PersonTab::Today, &title);
    page(&PhonePage {
        shell: frame::back(shell, "/settings", t.word("app-settings")),
        title,
        t,
    })
}

#[derive(Template)]
#[template(path = "offline/phone.html")]
struct PhonePage {
    shell: Shell,
    t: Voice,
    title: String,
}

#[derive(Template)]
#[template(path = "offline/offline.html")]
struct OfflinePage {
    shell: Shell,
    t: Voice,
    title: String,
    signs: Vec<(String, Sign)>,
}

impl OfflinePage {
    const ICONS: [(&'static str, Icon); 8] = [
        ("phone", Icon::Phone),
        ("map-pin", Icon::MapPin),
        ("triangle-alert", Icon::TriangleAlert),
        ("cloud-check", Icon::CloudCheck),
        ("circle-check", Icon::CircleCheck),
        ("life-buoy", Icon::LifeBuoy),
        ("wifi-off", Icon::WifiOff),
        ("rotate-ccw", Icon::RotateCcw),
    ];
    const LEVELS: [Level; 4] = [Level::Red, Level::Orange, Level::Yellow, Level::Green];
    const KNOTS: [Knot; 2] = [Knot::Done, Knot::Later];
}
