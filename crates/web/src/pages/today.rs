//! `GET /today`: the day, one true sentence, the one thing to do, the plan, and where what was sent is.

mod row;

use askama::Template;
use axum::extract::State;
use care::person::PersonRecord;
use care::view::check as check_view;
use care::view::today::{Card, Today};
use medicine::Formulary;
use words::Arg;

use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, PersonTab};
use crate::look::part::{DayRing, Link, LinkRow, Tag, ThreadRow};
use crate::look::{Icon, Shell};
use crate::pages::check::{moment, next_path, phone, shape, tel};
use crate::pages::medicines::centre_limits;
use crate::route::{self, Access, Route};
use crate::visitor::{PersonVisitor, Visitor};
use crate::voice::Voice;
use row::Speech;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get("/today", Access::Person, today)]
}

async fn today(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    let now = visitor.now();
    let t = visitor.voice().clone();
    let place = visitor.place();
    let view = Today::of(&record, &place, Formulary::embedded(), centre_limits(), now);
    let numbers = check_view::numbers(visitor.centre());
    let speech = Speech {
        t: &t,
        helper: view.helper,
        emergency: &numbers.emergency,
        now,
    };
    page(&TodayPage {
        shell: frame::person(&app, &visitor, PersonTab::Today, &t.word("today-title")),
        ring: Ring::of(&t, view.day),
        greeting: t.say(&view.greeting),
        since: view.since.as_ref().map(|since| t.say(since)),
        sentence: t.say(&view.sentence.words),
        source: view.sentence.source.as_ref().map(|source| t.say(source)),
        card: Bead::of(&t, &visitor, &record, &view.card),
        plan: view.plan.iter().map(|step| speech.row(step)).collect(),
        receipt: receipt(&t, &view, &visitor),
        links: links(&t, &view),
        t,
    })
}

/// The hero: a day since the harvest, or the days until it.
enum Ring {
    Day(DayRing),
    Before { number: String, words: String },
    None,
}

impl Ring {
    fn of(t: &Voice, day: Option<i32>) -> Ring {
        match day {
            None => Ring::None,
            Some(day) if day < 0 => Ring::Before {
                number: (-day).to_string(),
                words: t.with("today-day-before-word", &[("day", Arg::Count(i64::from(-day)))]),
            },
            Some(day) => Ring::Day(DayRing {
                word: t.word("today-day-word"),
                number: day.to_string(),
            }),
        }
    }
}

/// The main card.
struct Bead {
    tag: Option<Tag>,
    title: String,
    lead: Option<String>,
    go: Link,
    /// Drawn as the main button, or as a second one when nothing is due.
    class: &'static str,
    also: Option<Link>,
}

impl Bead {
    fn of(t: &Voice, visitor: &Visitor, record: &PersonRecord, card: &Card) -> Bead {
        match card {
            Card::Before => Bead {
                also: Some(link(Icon::Pill, t.word("medicines-title"), "/medicines")),
                ..Bead::main(
                    t.word("today-card-before-title"),
                    Some(t.word("today-card-before-lead")),
                    link(Icon::ArrowRight, t.word("today-link-leaflet"), "/leaflet"),
                )
            },
            Card::Act { check, level } => act(t, visitor, &check.to_string(), *level),
            Card::GoOn { check } => {
                let path = record
                    .checks
                    .get(check)
                    .map_or_else(|| "/check".to_owned(), |check| next_path(visitor, check));
                Bead::main(
                    t.word("today-card-check-continue-title"),
                    None,
                    link(Icon::ArrowRight, t.word("today-card-check-continue-go"), &path),
                )
            }
            Card::Promised { by, check } => {
                let by = moment(t, *by, visitor.now());
                let number = check_view::numbers(visitor.centre()).day;
                let path = check.map_or_else(|| "/questions".to_owned(), |id| format!("/check/{id}"));
                Bead {
                    also: Some(link(Icon::FileText, t.word("today-card-level-go"), &path)),
                    ..Bead::main(
                        t.name("today-card-call-title", "by", &by),
                        Some(t.name("today-card-call-lead", "by", &by)),
                        call(t, &number),
                    )
                }
            }
            Card::CheckDue => Bead::main(
                t.word("today-card-check-title"),
                Some(t.word("today-card-check-lead")),
                link(Icon::ArrowRight, t.word("today-card-check-go"), "/check"),
            ),
            Card::Done { next } => {
                let date = next.map(|at| t.speaker().zone.to_datetime(at).date());
                Bead {
                    class: "",
                    ..Bead::main(
                        t.word("today-card-done-title"),
                        date.map(|date| t.with("today-card-done-lead", &[("date", Arg::Date(date))])),
                        link(Icon::ClipboardCheck, t.word("today-card-check-any"), "/check"),
                    )
                }
            }
        }
    }

    fn main(title: String, lead: Option<String>, go: Link) -> Bead {
        Bead {
            tag: None,
            title,
            lead,
            go,
            class: "main",
            also: None,
        }
    }
}

/// An open level leads back to its result; Red offers the emergency number first.
fn act(t: &Voice, visitor: &Visitor, check: &str, level: protocol::Level) -> Bead {
    let emergency = check_view::numbers(visitor.centre()).emergency;
    let see = link(
        Icon::ArrowRight,
        t.word("today-card-level-go"),
        &format!("/check/{check}"),
    );
    let (go, also) = match level {
        protocol::Level::Red => {
            let words = t.name("help-call-emergency", "emergency", &emergency);
            (link(Icon::Phone, words, &tel(&emergency)), Some(see))
        }
        _ => (see, None),
    };
    Bead {
        tag: Some(Tag {
            level: shape(level),
            word: t.word(&format!("level-{level}-color")),
        }),
        also,
        ..Bead::main(
            t.name(&format!("level-{level}"), "emergency", &emergency),
            None,
            go,
        )
    }
}

fn link(icon: Icon, words: String, href: &str) -> Link {
    Link {
        icon,
        words,
        href: href.to_owned(),
    }
}

fn call(t: &Voice, number: &str) -> Link {
    Link {
        icon: Icon::Phone,
        words: t.name("today-card-call-go", "team", &phone(t, number)),
        href: tel(number),
    }
}

/// The server wrote this page, so all that it shows as sent is here.
fn receipt(t: &Voice, view: &Today<'_>, visitor: &Visitor) -> String {
    let Some(at) = view.sent_at else {
        return t.word("today-receipt-none");
    };
    let all = t.name("today-receipt-all", "time", &moment(t, at, visitor.now()));
    if view.unread {
        format!("{all} {}", t.word("today-receipt-not-read"))
    } else {
        all
    }
}

/// Rows of links, each to a page that exists.
fn links(t: &Voice, view: &Today<'_>) -> Vec<LinkRow> {
    let open = i64::try_from(view.questions_open).unwrap_or(i64::MAX);
    let mut rows = Vec::new();
    let mut add = |icon, words: String, href: &str| {
        if href.starts_with("tel:") || route::is_page_for(href, None) {
            rows.push(LinkRow {
                link: link(icon, words, href),
                hint: None,
                end: None,
            });
        }
    };
    add(Icon::MessageSquareQuote, t.word("check-say-go"), "/check/say");
    add(Icon::FileText, t.word("today-link-leaflet"), "/leaflet");
    add(
        Icon::MessageCircleQuestionMark,
        t.with("today-link-questions", &[("count", Arg::Count(open))]),
        "/questions",
    );
    if let Some(helper) = view.helper {
        let words = t.name("today-link-helper", "name", &helper.name);
        add(Icon::Users, words, &tel(&helper.phone));
    }
    add(Icon::Settings, t.word("today-link-settings"), "/settings");
    rows
}

#[derive(Template)]
#[template(path = "today/today.html")]
struct TodayPage {
    shell: Shell,
    t: Voice,
    ring: Ring,
    greeting: String,
    since: Option<String>,
    sentence: String,
    source: Option<String>,
    card: Bead,
    plan: Vec<ThreadRow>,
    receipt: String,
    links: Vec<LinkRow>,
}
