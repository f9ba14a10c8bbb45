//! Help: what to do when, and whom to call. Works signed out and without a record.

use askama::Template;
use axum::extract::State;
use care::centre::Settings;
use care::enrolment::Details;
use care::message::{Arg as Said, Message};
use care::person::PersonRecord;
use care::view::check as check_view;
use protocol::Level as Urgency;
use std::sync::Arc;
use words::Arg;

use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, PersonTab};
use crate::look::part::{CareList, Line, Link, LinkRow};
use crate::look::{Icon, Level, Shell};
use crate::pages::check::{phone, tel};
use crate::route::{self, Access, Route};
use crate::visitor::Visitor;
use crate::voice::Voice;

/// The lines of this noun.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/help", Access::Open, help),
        Route::get("/help/say", Access::Open, say),
    ]
}

async fn help(State(app): State<App>, visitor: Visitor) -> Answer {
    let t = visitor.voice().clone();
    let settings = visitor.centre().settings.as_ref();
    let title = t.word("help-title");
    page(&HelpPage {
        shell: frame::person(&app, &visitor, PersonTab::Help, &title),
        title,
        red: red(&t, &visitor),
        orange: orange(&t, &visitor),
        yellow: yellow(&t, &visitor, settings),
        missing: settings.is_none().then(|| {
            let emergency = check_view::numbers(visitor.centre()).emergency;
            t.name("help-numbers-missing", "emergency", &emergency)
        }),
        links: links(&t, &visitor, settings),
        centre: settings.map(|settings| settings.name.clone()),
        t,
    })
}

/// The signs of a level, said with the numbers they may name.
fn signs(t: &Voice, visitor: &Visitor, level: Urgency) -> Vec<String> {
    let numbers = check_view::numbers(visitor.centre());
    let say = |id: &String| {
        let message = Message::new(id.clone())
            .with("emergency", Said::Text(numbers.emergency.clone()))
            .with("crisis", Said::Text(numbers.crisis.clone()))
            .with("poison", Said::Text(numbers.poison.clone()))
            .with("team", Said::Text(numbers.day.clone()))
            .with("night", Said::Text(numbers.night.clone()));
        t.say(&message)
    };
    visitor.protocol().safety_net(level).iter().map(say).collect()
}

fn red(t: &Voice, visitor: &Visitor) -> CareList {
    let emergency = check_view::numbers(visitor.centre()).emergency;
    CareList {
        level: Level::Red,
        title: t.name("help-red-for", "emergency", &emergency),
        signs: signs(t, visitor, Urgency::Red),
        call: Some(Link {
            icon: Icon::Phone,
            words: t.name("help-call-emergency", "emergency", &emergency),
            href: tel(&emergency),
        }),
        hours: None,
    }
}

fn orange(t: &Voice, visitor: &Visitor) -> CareList {
    CareList {
        level: Level::Orange,
        title: t.word("help-orange-for"),
        signs: signs(t, visitor, Urgency::Orange),
        call: None,
        hours: Some(format!(
            "{} {}",
            t.word("help-orange-how"),
            t.word("help-orange-press")
        )),
    }
}

/// The button calls whoever answers now.
fn yellow(t: &Voice, visitor: &Visitor, settings: Option<&Settings>) -> CareList {
    let zone = visitor.centre().zone();
    let open = settings.and_then(|settings| settings.hours.open_until(visitor.now(), zone));
    let night = settings.map(|settings| phone(t, &settings.numbers.night));
    CareList {
        level: Level::Yellow,
        title: t.word("help-yellow-for"),
        signs: signs(t, visitor, Urgency::Yellow),
        call: settings.map(|settings| {
            let number = match open {
                Some(_) => &settings.numbers.day,
                None => &settings.numbers.night,
            };
            Link {
                icon: Icon::Phone,
                words: t.name("help-call-team", "team", &phone(t, number)),
                href: tel(number),
            }
        }),
        hours: night.map(|night| match open {
            Some(until) => t.with(
                "help-open",
                &[("time", Arg::Time(until)), ("night", night.into())],
            ),
            None => t.name("help-closed", "night", &night),
        }),
    }
}

/// Numbers first, then pages, each only where it leads somewhere.
fn links(t: &Voice, visitor: &Visitor, settings: Option<&Settings>) -> Vec<LinkRow> {
    let mut rows = Vec::new();
    if let Some(numbers) = settings.map(|settings| &settings.numbers) {
        for (icon, word, number) in [
            (Icon::HeartHandshake, "help-line-crisis", &numbers.crisis),
            (Icon::PillBottle, "help-line-poison", &numbers.poison),
        ] {
            rows.push(LinkRow {
                link: Link {
                    icon,
                    words: t.word(word),
                    href: tel(number),
                },
                hint: Some(t.word(&format!("{word}-lead"))),
                end: Some(phone(t, number)),
            });
        }
    }
    let signed_in = visitor.person().is_some();
    let pages = [
        (Icon::ClipboardCheck, "help-line-check", "/check", true),
        (Icon::MessageSquareQuote, "help-line-say", "/help/say", true),
        (Icon::Users, "help-line-other-person", "/check/with-someone", true),
        (Icon::IdCard, "help-line-card", "/card", signed_in),
        (Icon::FileText, "help-line-leaflet", "/leaflet", true),
        (Icon::UserRound, "help-line-sign-in", "/sign-in", !signed_in),
    ];
    let shown = pages
        .into_iter()
        .filter(|(.., href, shown)| *shown && route::is_page_for(href, None));
    rows.extend(shown.map(|(icon, word, href, _)| LinkRow {
        link: Link {
            icon,
            words: t.word(word),
            href: href.to_owned(),
        },
        hint: None,
        end: None,
    }));
    rows
}

/// What to say on the phone. Somebody who is signed in reads their own name, dates and address to say.
async fn say(State(app): State<App>, visitor: Visitor) -> Answer {
    let t = visitor.voice().clone();
    let record = visitor.person().map(|person| app.own(person)).transpose()?;
    let title = t.word("help-line-say");
    let shell = frame::person(&app, &visitor, PersonTab::Help, &title);
    page(&SayPage {
        shell: frame::back(shell, "/help", t.word("help-title")),
        title,
        lines: say_lines(&t, record.as_ref()),
    })
}

fn say_lines(t: &Voice, record: Option<&Arc<PersonRecord>>) -> Vec<(Line, Option<String>)> {
    let details = record.and_then(|record| record.details.as_ref());
    let harvest = record.and_then(|record| record.harvest());
    let line = |icon, word: &str, own: Option<String>| {
        let words = t.word(word);
        (Line { icon, words }, own)
    };
    vec![
        line(Icon::UserRound, "help-say-name", details.map(|own| who(t, own))),
        line(
            Icon::Droplet,
            "help-say-harvest",
            harvest.map(|harvest| t.speaker().date_year(harvest.harvested_on)),
        ),
        line(Icon::TriangleAlert, "help-say-sign", None),
        line(Icon::Pill, "help-say-medicines", None),
        line(
            Icon::MapPin,
            "help-say-where",
            details.and_then(|own| own.address.clone()),
        ),
    ]
}

fn who(t: &Voice, details: &Details) -> String {
    format!("{}, {}", details.name(), t.speaker().date_year(details.birth_on))
}

#[derive(Template)]
#[template(path = "help/help.html")]
struct HelpPage {
    shell: Shell,
    t: Voice,
    title: String,
    red: CareList,
    orange: CareList,
    yellow: CareList,
    missing: Option<String>,
    links: Vec<LinkRow>,
    centre: Option<String>,
}

#[derive(Template)]
#[template(path = "help/say.html")]
struct SayPage {
    shell: Shell,
    title: String,
    lines: Vec<(Line, Option<String>)>,
}
