//! Visits: ahead, with what to bring, and behind; the contacts that are planned; and both as a calendar file.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use care::person::PersonRecord;
use care::view::questions;
use care::view::visits::{Planned, Visits, When as PlannedWhen};
use care::visit::{Visit, VisitId};
use exchange::calendar::{self, Heading};
use protocol::Channel;
use uuid::Uuid;
use words::Arg;

use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, PersonTab};
use crate::look::part::{Line, Link, LinkRow, ThreadRow, When};
use crate::look::{Icon, Knot, Shell};
use crate::pages::check::{moment, phone, tel};
use crate::route::{self, Access, Route};
use crate::trouble::Trouble;
use crate::visitor::{PersonVisitor, Visitor};
use crate::voice::Voice;

/// The lines of this noun.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/visits", Access::Person, list),
        Route::get("/visits.ics", Access::Person, all_as_calendar),
        Route::get("/visits/{visit}/calendar", Access::Person, one_as_calendar),
    ]
}

async fn list(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    let t = visitor.voice().clone();
    let zone = record.zone(visitor.centre());
    let view = Visits::of(&record, &zone, visitor.now());
    let speech = Speech {
        t: &t,
        visitor: &visitor,
    };
    let title = t.word("visits-title");
    page(&VisitsPage {
        shell: frame::person(&app, &visitor, PersonTab::Recovery, &title),
        title,
        next: view.next.map(|visit| speech.ahead(visit)),
        later: view.later.iter().map(|visit| speech.ahead(visit)).collect(),
        past: view.past.iter().map(|visit| speech.behind(visit)).collect(),
        planned: view.planned.iter().map(|each| speech.planned(each)).collect(),
        bring: bring(&t, &record),
        change: speech.change(),
        whole: (!record.visits.is_empty()).then(|| Link {
            icon: Icon::Calendar,
            words: t.word("visits-ics-all"),
            href: "/visits.ics".to_owned(),
        }),
        ask: LinkRow {
            link: Link {
                icon: Icon::MessageCircleQuestionMark,
                words: t.word("visits-request-title"),
                href: "/questions".to_owned(),
            },
            hint: Some(t.word("visits-request-lead")),
            end: None,
        },
        t,
    })
}

/// A visit that is still to come.
struct Ahead {
    date: String,
    time: String,
    machine: String,
    purpose: String,
    place: String,
    happens: Vec<String>,
    calendar: Link,
}

/// A visit that is over or was called off.
struct Behind {
    when: String,
    purpose: String,
    state: Option<String>,
    note: Option<String>,
}

struct Speech<'a> {
    t: &'a Voice,
    visitor: &'a Visitor,
}

impl Speech<'_> {
    fn ahead(&self, visit: &Visit) -> Ahead {
        let speaker = self.t.speaker();
        let date = speaker.zone.to_datetime(visit.plan.at).date();
        Ahead {
            date: speaker.date_long(date),
            time: speaker.time(visit.plan.at),
            machine: visit.plan.at.to_string(),
            purpose: visit.plan.purpose.clone(),
            place: visit.plan.place.clone(),
            happens: happens(self.t, &visit.plan.content),
            calendar: Link {
                icon: Icon::Calendar,
                words: self.t.word("visits-ics-download"),
                href: format!("/visits/{}/calendar", visit.id),
            },
        }
    }

    fn behind(&self, visit: &Visit) -> Behind {
        let speaker = self.t.speaker();
        let note = visit.kept.as_ref().map(|(_, note)| note.clone());
        Behind {
            when: speaker.text(&Arg::Moment(visit.plan.at)),
            purpose: visit.plan.purpose.clone(),
            state: match (visit.cancelled_at, &visit.kept) {
                (Some(_), _) => Some(self.t.word("visits-cancelled")),
                (None, None) => Some(self.t.word("visits-no-note")),
                (None, Some(_)) => None,
            },
            note: note.filter(|note| !note.is_empty()),
        }
    }

    fn planned(&self, planned: &Planned<'_>) -> ThreadRow {
        let speaker = self.t.speaker();
        let channel = match planned.channel {
            Channel::Visit => "contact-channel-visit",
            Channel::Phone => "contact-channel-phone",
            Channel::App => "contact-channel-app",
        };
        let content: Vec<String> = planned
            .content
            .iter()
            .map(|name| self.t.word(&format!("contact-content-{name}")))
            .collect();
        let again = planned.every_days.map(|days| {
            self.t
                .with("visits-planned-every", &[("days", Arg::Count(days.into()))])
        });
        ThreadRow {
            knot: Knot::Later,
            title: self.t.word(channel),
            when: Some(match planned.when {
                PlannedWhen::At(at) => When::at(moment(self.t, at, self.visitor.now()), at.to_string()),
                PlannedWhen::On(date) => When::at(speaker.date(date), date.to_string()),
            }),
            note: again,
            more: (!content.is_empty()).then(|| format!("{}.", content.join(". "))),
            act: None,
        }
    }

    /// The number to call to move a visit.
    fn change(&self) -> Option<Link> {
        let settings = self.visitor.centre().settings.as_ref()?;
        let number = phone(self.t, &settings.numbers.day);
        Some(Link {
            icon: Icon::Phone,
            words: self.t.name("app-button-call-number", "number", &number),
            href: tel(&settings.numbers.day),
        })
    }
}

/// What is done at a visit, for what there are words.
fn happens(t: &Voice, content: &[String]) -> Vec<String> {
    let words = content.iter().flat_map(|name| match name.as_str() {
        "site-check" => vec!["visits-site-check-happens"],
        "blood-count" | "ferritin" => vec!["visits-blood-happens", "visits-blood-later"],
        _ => Vec::new(),
    });
    let mut said: Vec<String> = Vec::new();
    for line in words.map(|id| t.word(id)) {
        if !said.contains(&line) {
            said.push(line);
        }
    }
    said
}

/// The list first: an old list, or none, is what goes wrong most at a visit.
fn bring(t: &Voice, record: &PersonRecord) -> Vec<Line> {
    let mut lines = vec![
        Line {
            icon: Icon::Pill,
            words: match record.list() {
                Some(list) => t.name("visits-bring-list-number", "number", &list.number.to_string()),
                None => t.word("visits-bring-list"),
            },
        },
        Line {
            icon: Icon::IdCard,
            words: t.word("visits-bring-card"),
        },
    ];
    let open = questions::open(record);
    lines.push(Line {
        icon: Icon::MessageCircleQuestionMark,
        words: match i64::try_from(open) {
            Ok(0) | Err(_) => t.word("visits-bring-questions"),
            Ok(count) => t.with("visits-bring-questions-count", &[("count", Arg::Count(count))]),
        },
    });
    if !route::is_page_for("/card", None) {
        lines.retain(|line| line.icon != Icon::IdCard);
    }
    lines
}

async fn all_as_calendar(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    Ok(file(&visitor, record.visits.values(), "visits"))
}

async fn one_as_calendar(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(visit): Path<String>,
) -> Answer {
    let record = app.own(person)?;
    let id = Uuid::try_parse(&visit).map_err(|_| Trouble::not_found())?;
    let visit = record.visits.get(&VisitId(id)).ok_or_else(Trouble::not_found)?;
    Ok(file(&visitor, [visit], "visit"))
}

/// A calendar on a phone opens it by its media type; elsewhere it is saved under a name.
fn file<'a>(visitor: &Visitor, visits: impl IntoIterator<Item = &'a Visit>, name: &'static str) -> Response {
    let t = visitor.voice();
    let settings = visitor.centre().settings.as_ref();
    let centre = settings.map_or_else(|| t.word("site-care-team"), |settings| settings.name.clone());
    let number = settings.map_or_else(String::new, |settings| phone(t, &settings.numbers.day));
    let text = calendar::of(
        visits,
        &Heading {
            name: &t.word("visits-title"),
            centre: &centre,
            phone: &t.name("visits-ics-note", "team", &number),
            made_at: visitor.now(),
        },
    );
    let mut response = text.into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(calendar::MEDIA_TYPE),
    );
    headers.insert(
        header::CONTENT_DISPOSITION,
        match name {
            "visit" => HeaderValue::from_static("attachment; filename=\"visit.ics\""),
            _ => HeaderValue::from_static("attachment; filename=\"visits.ics\""),
        },
    );
    response
}

#[derive(Template)]
#[template(path = "visits/visits.html")]
struct VisitsPage {
    shell: Shell,
    t: Voice,
    title: String,
    next: Option<Ahead>,
    later: Vec<Ahead>,
    past: Vec<Behind>,
    planned: Vec<ThreadRow>,
    bring: Vec<Line>,
    change: Option<Link>,
    whole: Option<Link>,
    ask: LinkRow,
}
