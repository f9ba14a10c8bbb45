//! The call page: number first, then what to say. It has no tabs and no way off by accident, and works signed out.

use askama::Template;
use axum::extract::{Path, State};
use care::check::{self, CheckRecord};
use care::enrolment::Place;
use care::person::PersonRecord;
use care::view::check as view;
use care::view::check::{CallCard, Promise, Read, Receipt};
use jiff::Timestamp;
use serde::Deserialize;
use words::Arg;

use super::say::quotes;
use super::{moment, phone, say, tel};
use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::form::Posted;
use crate::frame;
use crate::look::part::Line;
use crate::look::{Icon, Shell};
use crate::query::Query;
use crate::route;
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor};
use crate::voice::Voice;

/// The check that a tap on a locked device began: only when it reached the hospital is said so.
#[derive(Deserialize)]
pub(super) struct Told {
    check: Option<String>,
}

/// "I need help now".
pub(super) async fn public(State(app): State<App>, visitor: Visitor) -> Answer {
    page(&CallPage::of(&app, &visitor, public_body(&visitor, None, None)?))
}

/// A tap on the gate by somebody we do not know, or whose device is locked.
pub(super) async fn public_sign(
    State(app): State<App>,
    visitor: Visitor,
    Path(sign): Path<String>,
    Query(told): Query<Told>,
) -> Answer {
    let at = match (visitor.sender(), told.check) {
        (Some(person), Some(id)) => {
            let record = app.own(person)?;
            view::find(&record, &id).map(|check| check.received_at)
        }
        _ => None,
    };
    page(&CallPage::of(
        &app,
        &visitor,
        public_body(&visitor, Some(&sign), at)?,
    ))
}

/// For somebody beside the person.
pub(super) async fn with_someone(State(app): State<App>, visitor: Visitor) -> Answer {
    let mut shown = public_body(&visitor, None, None)?;
    let t = visitor.voice();
    shown.lead = vec![t.with(
        "check-call-other-person-do",
        &[("emergency", shown.number.as_str().into())],
    )];
    shown.say = t.word("check-call-other-person-say");
    shown.wait = Vec::new();
    shown.other_person = false;
    shown.receipt = None;
    shown.over = Some(t.word("check-call-other-person-title"));
    page(&CallPage::of(&app, &visitor, shown))
}

/// "I have called 911."
pub(super) async fn called(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let check = view::find(&*app.own(person)?, &id)
        .ok_or_else(Trouble::not_found)?
        .id;
    let act = visitor.act(&posted);
    app.change::<PersonRecord>(&app.person_ref(person.person), &act, |record| {
        check::say_emergency_called(record, check, &act)
    })
    .await??;
    Ok(see_other(&format!("/check/{check}")))
}

/// The page of a Red check.
pub(super) fn red(
    app: &App,
    visitor: &Visitor,
    record: &PersonRecord,
    check: &CheckRecord,
    receipt: &Receipt,
) -> Answer {
    let body = red_body(visitor, visitor.voice(), &visitor.place(), record, check, receipt);
    page(&CallPage::of(app, visitor, body))
}

/// The same as its page holds it, in any voice.
pub(super) fn red_body(
    visitor: &Visitor,
    t: &Voice,
    place: &Place<'_>,
    record: &PersonRecord,
    check: &CheckRecord,
    receipt: &Receipt,
) -> CallBody {
    let card = view::call_card(record, check, place);
    let mut shown = filled(visitor, t, &card);
    let own = !card.medicines.is_empty();
    if own {
        let medicines = t.with(
            "check-call-medicines",
            &[("medicines", Arg::List(card.medicines))],
        );
        shown.say = format!("{} {medicines}", shown.say);
    }
    shown.wrote = quotes(check);
    shown.address = Some(card.address.unwrap_or_else(|| t.word("check-call-where-unknown")));
    shown.at_known = record
        .details
        .as_ref()
        .is_some_and(|details| details.address.is_some());
    shown.receipt = Some(hospital_has_it(
        t,
        &shown.number_of_emergency,
        receipt.received_at,
        visitor.now(),
    ));
    shown.news = news(t, receipt, visitor.now());
    shown.done = match check.emergency_said_at {
        Some(_) => Done::Said(t.word("check-call-done-thanks")),
        None => Done::Ask {
            action: format!("/check/{}/called", check.id),
            fields: visitor.fields(),
            words: say(t, &card.done),
        },
    };
    shown.leave = true;
    shown
}

/// What the team did with it, when it did something.
fn news(t: &Voice, receipt: &Receipt, now: Timestamp) -> Vec<String> {
    let mut news = Vec::new();
    if let Read::By(name, at) = &receipt.read {
        let read = t.name("check-receipt-read-by", "name", name);
        news.push(format!("{read}, {}.", moment(t, *at, now)));
    }
    if let Promise::Called { at, outcome } = &receipt.promise {
        news.push(format!(
            "{}, {}.",
            t.word(super::result::called_word(*outcome)),
            moment(t, *at, now)
        ));
    }
    news
}

fn hospital_has_it(t: &Voice, emergency: &str, at: Timestamp, now: Timestamp) -> String {
    let args = [
        ("emergency", emergency.into()),
        ("time", moment(t, at, now).into()),
    ];
    t.with("check-receipt-red", &args)
}

fn public_body(visitor: &Visitor, sign: Option<&str>, told_at: Option<Timestamp>) -> Answer<CallBody> {
    let t = visitor.voice();
    let card = view::public_card(&visitor.place(), sign).ok_or_else(Trouble::not_found)?;
    let mut shown = filled(visitor, t, &card);
    let emergency = shown.number_of_emergency.clone();
    shown.receipt = Some(match told_at {
        Some(at) => hospital_has_it(t, &emergency, at, visitor.now()),
        None => t.name("check-receipt-red-offline", "emergency", &emergency),
    });
    shown.told = told_at.is_some();
    Ok(shown)
}

fn filled(visitor: &Visitor, t: &Voice, card: &CallCard) -> CallBody {
    let title = say(t, &card.heading);
    let sentences: Vec<String> = card.say.iter().map(|line| say(t, line)).collect();
    CallBody {
        lead: card
            .why
            .iter()
            .chain([&card.first])
            .map(|line| say(t, line))
            .collect(),
        call: say(t, &card.button),
        tel: tel(&card.number),
        number: phone(t, &card.number),
        number_of_emergency: view::numbers(visitor.centre()).emergency,
        others: card
            .others
            .iter()
            .filter(|line| !line.number.is_empty())
            .map(|line| Other {
                label: t.word(&format!("check-call-label-{}", line.kind.name())),
                tel: tel(&line.number),
                number: phone(t, &line.number),
            })
            .collect(),
        say: sentences.join(" "),
        wrote: Vec::new(),
        address: None,
        at_known: false,
        wait: card
            .meanwhile
            .iter()
            .map(|line| Line {
                icon: picture(&line.id),
                words: say(t, line),
            })
            .collect(),
        receipt: None,
        told: true,
        news: Vec::new(),
        done: Done::Not,
        other_person: true,
        leave: false,
        over: None,
        help: route::is_page_for("/help", None),
        title,
        t: t.clone(),
    }
}

/// The picture beside a line of what to do meanwhile.
pub(super) fn picture(id: &str) -> Icon {
    match id {
        "meanwhile-no-driving" | "meanwhile-no-thinner" => Icon::Ban,
        "meanwhile-door" => Icon::DoorOpen,
        "meanwhile-company" => Icon::UserRound,
        "meanwhile-list" => Icon::FileText,
        "meanwhile-onset" => Icon::Clock4,
        "meanwhile-press" => Icon::Hand,
        "meanwhile-crisis" | "meanwhile-poison" => Icon::Phone,
        "meanwhile-temperature" => Icon::Thermometer,
        "meanwhile-no-waiting" | "meanwhile-no-answer" => Icon::ArrowRight,
        _ => Icon::Check,
    }
}

/// A number that stands second.
struct Other {
    label: String,
    tel: String,
    number: String,
}

/// Whether the person said that they had called.
enum Done {
    /// Nobody asks.
    Not,
    /// Not yet.
    Ask {
        action: String,
        fields: HiddenFields,
        words: String,
    },
    /// Yes.
    Said(String),
}

#[derive(Template)]
#[template(path = "check/call.html")]
struct CallPage {
    shell: Shell,
    body: CallBody,
}

impl CallPage {
    fn of(app: &App, visitor: &Visitor, body: CallBody) -> CallPage {
        CallPage {
            shell: frame::bare(app, visitor, &body.title),
            body,
        }
    }
}

#[derive(Template)]
#[template(path = "check/call-body.html")]
pub(super) struct CallBody {
    t: Voice,
    title: String,
    /// A line over the heading.
    over: Option<String>,
    lead: Vec<String>,
    call: String,
    tel: String,
    number: String,
    number_of_emergency: String,
    others: Vec<Other>,
    say: String,
    wrote: Vec<String>,
    address: Option<String>,
    at_known: bool,
    wait: Vec<Line>,
    receipt: Option<String>,
    /// The hospital has it.
    told: bool,
    news: Vec<String>,
    done: Done,
    other_person: bool,
    leave: bool,
    help: bool,
}
