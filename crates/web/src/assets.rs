//! Style sheets, scripts, fonts and pictures: embedded, named by their content, compressed once.

use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use rust_embed::Embed;
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Write;
use std::sync::OnceLock;

use crate::look::shell::{PAPER_STYLES, PERSON_STYLES, PREVIEW_STYLES, TEAM_STYLES};
use crate::trouble::Trouble;

#[derive(Embed)]
#[folder = "assets"]
#[exclude = "*.txt"]
#[exclude = "*.md"]
struct Files;

struct Asset {
    bytes: Cow<'static, [u8]>,
    gzip: Option<Vec<u8>>,
    media_type: &'static str,
}

struct Shelf {
    /// `marrowline.css` → `/assets/0123456789abcdef/marrowline.css`.
    urls: BTreeMap<String, String>,
    /// `0123456789abcdef/marrowline.css` → its bytes.
    assets: BTreeMap<String, Asset>,
}

/// The address of an asset, with the hash of its content in it, so that a browser may keep it forever.
///
/// A name that does not exist gives an address that does not exist; a test asks for every address on every page.
#[must_use]
pub fn asset(name: &str) -> &'static str {
    shelf().urls.get(name).map_or("/assets/missing", String::as_str)
}

/// One value for everything that is served, which changes when any of it does.
#[must_use]
pub(crate) fn fingerprint() -> String {
    shelf().urls.values().map(String::as_str).collect()
}

/// The text of an asset as it was written; empty when there is none of this name.
#[must_use]
pub(crate) fn text(name: &str) -> String {
    Files::get(name).map_or_else(String::new, |file| {
        String::from_utf8_lossy(&file.data).into_owned()
    })
}

/// `GET /assets/{*name}`.
pub(crate) async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Result<Response, Trouble> {
    let asset = shelf().assets.get(&name).ok_or_else(Trouble::not_found)?;
    let takes_gzip = headers
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .any(|value| {
            value
                .split(',')
                .any(|coding| coding.trim().split(';').next() == Some("gzip"))
        });
    let mut response = match (&asset.gzip, takes_gzip) {
        (Some(gzip), true) => (
            [(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))],
            gzip.as_slice(),
        )
            .into_response(),
        _ => match &asset.bytes {
            Cow::Borrowed(bytes) => (*bytes).into_response(),
            Cow::Owned(bytes) => bytes.clone().into_response(),
        },
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.media_type));
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    );
    Ok(response)
}

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| {
        let mut shelf = Shelf {
            urls: BTreeMap::new(),
            assets: BTreeMap::new(),
        };
        let (sheets, others): (Vec<_>, Vec<_>) = Files::iter().partition(|name| name.ends_with(".css"));
        let (scripts, others): (Vec<_>, Vec<_>) = others.into_iter().partition(|name| name.ends_with(".js"));
        for name in others {
            if let Some(file) = Files::get(&name) {
                shelf.put(&name, file.data);
            }
        }
        let mut scripts: BTreeMap<String, String> = scripts
            .iter()
            .map(|name| (name.to_string(), text(name)))
            .collect();
        while let Some(name) = scripts.keys().next().cloned() {
            shelf.put_script(&name, &mut scripts);
        }
        // The sheets come after the fonts that they name.
        let sheets: BTreeMap<String, String> = sheets
            .into_iter()
            .filter_map(|name| {
                let text = String::from_utf8(Files::get(&name)?.data.into_owned()).ok()?;
                Some((name.to_string(), shelf.with_addresses(&text)))
            })
            .collect();
        for (bundle, names) in BUNDLES {
            let parts: Vec<&str> = names
                .iter()
                .chain(DOOR_STYLES)
                .filter_map(|name| sheets.get(*name).map(String::as_str))
                .collect();
            shelf.put(bundle, Cow::Owned(parts.concat().into_bytes()));
        }
        for (name, text) in sheets {
            shelf.put(&name, Cow::Owned(text.into_bytes()));
        }
        shelf
    })
}

/// The sheets of each layout as one file, because a phone on a slow network pays for every request.
const BUNDLES: [(&str, &[&str]); 4] = [
    (PERSON_SHEET, PERSON_STYLES),
    (TEAM_SHEET, TEAM_STYLES),
    (PAPER_SHEET, PAPER_STYLES),
    (PREVIEW_SHEET, PREVIEW_STYLES),
];

/// What the pages of this crate's own add to every layout.
const DOOR_STYLES: &[&str] = &["door.css"];

/// All of [`PERSON_STYLES`].
pub const PERSON_SHEET: &str = "all-person.css";
/// All of [`TEAM_STYLES`].
pub const TEAM_SHEET: &str = "all-team.css";
/// All of [`PAPER_STYLES`].
pub const PAPER_SHEET: &str = "all-paper.css";
/// All of [`PREVIEW_STYLES`].
pub const PREVIEW_SHEET: &str = "all-preview.css";

impl Shelf {
    fn put(&mut self, name: &str, bytes: Cow<'static, [u8]>) {
        let hash: String = Sha256::digest(&bytes)[..8]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let place = format!("{hash}/{name}");
        let media_type = media_type(name);
        self.urls.insert(name.to_owned(), format!("/assets/{place}"));
        let gzip = is_text(media_type).then(|| gzip(&bytes)).flatten();
        self.assets.insert(
            place,
            Asset {
                bytes,
                gzip,
                media_type,
            },
        );
    }

    /// A script names the modules it needs by their files (`"./decide.js"`); they are put first, because their addresses are part of it.
    fn put_script(&mut self, name: &str, waiting: &mut BTreeMap<String, String>) {
        let Some(mut text) = waiting.remove(name) else {
            return;
        };
        let needed: Vec<String> = waiting
            .keys()
            .filter(|other| text.contains(&import(other)))
            .cloned()
            .collect();
        for other in needed {
            self.put_script(&other, waiting);
        }
        for (other, url) in &self.urls {
            text = text.replace(&import(other), &format!("\"{url}\""));
        }
        self.put(name, Cow::Owned(text.into_bytes()));
    }

    /// A sheet names its fonts by their files; a browser needs the addresses with the hash.
    fn with_addresses(&self, sheet: &str) -> String {
        self.urls.iter().fold(sheet.to_owned(), |sheet, (name, url)| {
            sheet.replace(&format!("url(\"{name}\")"), &format!("url(\"{url}\")"))
        })
    }
}

/// How a script beside it names a module.
fn import(name: &str) -> String {
    format!("\"./{}\"", name.trim_start_matches("js/"))
}

fn gzip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).ok()?;
    let packed = encoder.finish().ok()?;
    (packed.len() < bytes.len()).then_some(packed)
}

fn is_text(media_type: &str) -> bool {
    !(media_type.starts_with("font/") || media_type == "image/png")
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_changes_when_the_content_does_and_leads_to_it() {
        let url = asset("js/live.js");
        let place = url.trim_start_matches("/assets/");
        let found = shelf().assets.get(place).expect("the address leads to the file");
        assert_eq!(found.media_type, "text/javascript; charset=utf-8");
        assert_eq!(
            place.split('/').next().map(str::len),
            Some(16),
            "a hash of the content is in {url}"
        );
    }

    #[test]
    fn a_sheet_names_its_fonts_by_the_address_they_are_served_at() {
        for bundle in [PERSON_SHEET, TEAM_SHEET] {
            let place = asset(bundle).trim_start_matches("/assets/");
            let sheet = String::from_utf8(shelf().assets[place].bytes.to_vec()).unwrap();
            let font = asset("fonts/atkinson-next-latin.woff2");
            assert!(
                sheet.contains(&format!("url(\"{font}\")")),
                "{bundle} does not name {font}"
            );
            assert!(
                !sheet.contains("url(\"fonts/"),
                "{bundle} names a font without its hash"
            );
        }
    }

    #[test]
    fn a_script_names_the_modules_it_needs_by_the_addresses_they_are_served_at() {
        let place = asset("js/app.js").trim_start_matches("/assets/");
        let app = String::from_utf8(shelf().assets[place].bytes.to_vec()).unwrap();
        assert!(app.contains(asset("js/box.js")), "app.js does not name box.js");
        for (name, url) in &shelf().urls {
            let text = &shelf().assets[url.trim_start_matches("/assets/")].bytes;
            let unresolved = name.ends_with(".js") && String::from_utf8_lossy(text).contains("from \"./");
            assert!(
                !unresolved,
                "{name} imports a module by a name that is not served"
            );
        }
    }

    #[test]
    fn every_sheet_of_every_layout_exists() {
        for (bundle, names) in BUNDLES {
            for name in names.iter().chain(DOOR_STYLES) {
                assert_ne!(asset(name), "/assets/missing", "{name} of {bundle}");
            }
        }
    }

    #[test]
    fn a_missing_name_gives_an_address_that_is_not_found() {
        assert!(!shelf().assets.contains_key("missing"));
        assert_eq!(asset("no-such-file.css"), "/assets/missing");
    }
}
