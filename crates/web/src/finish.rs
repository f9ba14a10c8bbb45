//! The outermost layer: turns a trouble into its page or into problem details, and dresses every answer in its headers.

use askama::Template;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use care::Folded as _;
use care::centre::CentreRecord;
use care::stream::StreamId;
use care::view::check::numbers;
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use uuid::Uuid;
use words::{Arg, Language};

use crate::answer::see_other;
use crate::app::App;
use crate::assets::{PERSON_SHEET, asset};
use crate::frame;
use crate::headers::dress;
use crate::look::Shell;
use crate::pages::check::unbroken;
use crate::trouble::{Kind, Trouble, problem, wants_json};
use crate::voice::{Voice, asked_language, person_languages, team_languages};

/// Calls the site and finishes what it answers.
pub(crate) async fn finish(app: &App, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let place = request
        .uri()
        .path_and_query()
        .map(ToString::to_string)
        .unwrap_or_default();
    let asked = Asked::of(request.headers());
    let mut response = next.run(request).await;
    if let Some(trouble) = response.extensions_mut().remove::<Trouble>() {
        let told = tell(app, &method, &place, &asked, &trouble);
        response = keep_headers(response, told);
    }
    dress(&mut response, app.site().is_https());
    response
}

/// What a trouble needs to know of the request.
struct Asked {
    json: bool,
    language: Option<String>,
}

impl Asked {
    fn of(headers: &HeaderMap) -> Asked {
        let language = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        Asked {
            json: wants_json(headers),
            language: language.map(str::to_owned),
        }
    }
}

fn tell(app: &App, method: &Method, place: &str, asked: &Asked, trouble: &Trouble) -> Response {
    let centre = app.centre().ok();
    let zone = centre
        .as_ref()
        .map_or(TimeZone::UTC, |centre| centre.zone().clone());
    let is_team = place.starts_with("/team");
    let among = match &centre {
        _ if is_team => team_languages(),
        Some(centre) => person_languages(app.site().mode, centre),
        None => vec![Language::english()],
    };
    let mut voice = Voice::person(asked_language(asked.language.as_deref(), &among), zone);
    if let Some(centre) = &centre {
        voice = voice.read_at(centre, app.site().mode);
    }
    let (title, text) = words_of(app, &voice, centre.as_deref(), trouble);
    if asked.json {
        return problem(trouble, &title, &text);
    }
    let door = door_of(trouble.kind(), place);
    let looks = matches!(*method, Method::GET | Method::HEAD);
    if let (Some(door), true) = (door, looks) {
        return see_other(&with_wish(door, place));
    }
    let page = TroublePage {
        shell: shell(app, &voice, centre.as_deref(), &title),
        title,
        text,
        reasons: trouble.reasons().iter().map(|reason| voice.say(reason)).collect(),
        sign_in: door,
        home: if is_team { "/team" } else { "/" },
        emergency: (!is_team && !looks).then(|| emergency(&voice, centre.as_deref())),
        kept: kept_fields(trouble),
        has_help: crate::route::is_page_for("/help", None),
        t: voice,
    };
    match page.render() {
        Ok(html) => (trouble.status(), Html(html)).into_response(),
        Err(_) => trouble.status().into_response(),
    }
}

/// Title and text, with whom to call, when to try again, and how much is taken.
fn words_of(app: &App, voice: &Voice, centre: Option<&CentreRecord>, trouble: &Trouble) -> (String, String) {
    let team = centre
        .and_then(|centre| centre.settings.as_ref())
        .map(|settings| unbroken(&voice.speaker().phone(&settings.numbers.day)));
    let wait = SignedDuration::from_secs(i64::from(trouble.retry_seconds().unwrap_or(60)));
    let args = [
        (
            "team",
            team.unwrap_or_else(|| voice.word("site-care-team")).into(),
        ),
        (
            "time",
            Arg::Time(app.now().saturating_add(wait).unwrap_or(app.now())),
        ),
        (
            "most",
            format!("{} KB", app.site().sizes.body_bytes_max / 1024).into(),
        ),
    ];
    let id = trouble.kind().words();
    (
        voice.with(&format!("{id}-title"), &args),
        voice.with(&format!("{id}-text"), &args),
    )
}

/// Whoever's words or answers were not taken reads the number beside the reason.
fn emergency(voice: &Voice, centre: Option<&CentreRecord>) -> String {
    let number = centre.map_or_else(
        || numbers(&CentreRecord::empty(StreamId(Uuid::nil()))).emergency,
        |centre| numbers(centre).emergency,
    );
    let number = unbroken(&voice.speaker().phone(&number));
    voice.with("errors-emergency", &[("emergency", number.into())])
}

/// The page that opens the way, when there is one.
fn door_of(kind: Kind, place: &str) -> Option<&'static str> {
    match kind {
        Kind::SignIn if place.starts_with("/team") => Some("/team/sign-in"),
        Kind::SignIn => Some("/sign-in"),
        Kind::Locked => Some("/unlock"),
        _ => None,
    }
}

/// The address of a door, with where to go on afterwards.
fn with_wish(door: &str, place: &str) -> String {
    if door == "/sign-in" {
        return door.to_owned();
    }
    let to: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("to", place)
        .finish();
    format!("{door}?{to}")
}

/// Cookies and hints that were set before the trouble stay.
fn keep_headers(before: Response, mut told: Response) -> Response {
    for name in [header::SET_COOKIE, header::RETRY_AFTER, header::ALLOW] {
        for value in before.headers().get_all(&name) {
            told.headers_mut().append(&name, value.clone());
        }
    }
    told
}

/// What was typed, as it is shown and sent again.
struct KeptFields {
    action: String,
    token: Option<String>,
    /// Every field, to be sent again unseen.
    fields: Vec<(String, String)>,
    /// What a person typed, to be read and copied.
    shown: Vec<String>,
}

fn kept_fields(trouble: &Trouble) -> Option<KeptFields> {
    let kept = trouble.kept()?;
    let is_secret = |name: &str| name.contains("password") || name.contains("pin");
    let own = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    let fields: Vec<_> = kept
        .posted
        .typed()
        .filter(|(name, _)| !is_secret(name))
        .map(own)
        .collect();
    let shown = fields
        .iter()
        .filter(|(name, value)| !name.starts_with('_') && !value.trim().is_empty())
        .map(|(_, value)| value.clone())
        .collect();
    Some(KeptFields {
        action: kept.posted.path().to_owned(),
        token: kept.token.clone(),
        fields,
        shown,
    })
}

fn shell(app: &App, voice: &Voice, centre: Option<&CentreRecord>, title: &str) -> Shell {
    Shell {
        lang: voice.speaker().language.code(),
        dir: frame::direction(voice),
        title: voice.name("app-title", "page", title),
        name: voice.word("app-name"),
        home: "/".to_owned(),
        skip: voice.word("app-skip"),
        notice: centre.and_then(|centre| frame::notice(app, centre, voice)),
        styles: vec![asset(PERSON_SHEET).to_owned()],
        font: asset("fonts/atkinson-next-latin.woff2").to_owned(),
        ..Shell::default()
    }
}

#[derive(Template)]
#[template(path = "pages/trouble.html")]
struct TroublePage {
    shell: Shell,
    t: Voice,
    title: String,
    text: String,
    reasons: Vec<String>,
    emergency: Option<String>,
    sign_in: Option<&'static str>,
    home: &'static str,
    kept: Option<KeptFields>,
    has_help: bool,
}
