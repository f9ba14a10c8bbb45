//! The page for calling: which number first, what to say, what to do while waiting.

use super::{GATE, Wording, numbers};
use crate::check::CheckRecord;
use crate::enrolment::Place;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use medicine::{Formulary, Tag};
use protocol::{Answer, Fired, Level, Route, Site};

/// What a call needs.
#[derive(Clone, Debug, PartialEq)]
pub struct CallCard {
    /// Whom the page is about.
    pub route: Route,
    /// The heading: "Call 911 now", or that of the route.
    pub heading: Message,
    /// Why, most urgent first.
    pub why: Vec<Message>,
    /// What to do at once.
    pub first: Message,
    /// Words of the one large button.
    pub button: Message,
    /// The number of the button.
    pub number: String,
    /// Numbers that stand second.
    pub others: Vec<NumberLine>,
    /// The sentences to say.
    pub say: Vec<Message>,
    /// Medicines they take that make one sleepy: whoever comes must know.
    pub medicines: Vec<String>,
    /// Where they are, as the record has it.
    pub address: Option<String>,
    /// What to do while waiting.
    pub meanwhile: Vec<Message>,
    /// "I have called 911".
    pub done: Message,
}

/// Which line a number reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberKind {
    /// Emergency.
    Emergency,
    /// Crisis line.
    Crisis,
    /// Poison line.
    Poison,
    /// The team by day.
    Day,
    /// The team at night.
    Night,
}

impl NumberKind {
    /// The name in word ids.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            NumberKind::Emergency => "emergency",
            NumberKind::Crisis => "crisis",
            NumberKind::Poison => "poison",
            NumberKind::Day => "team",
            NumberKind::Night => "night",
        }
    }
}

/// A number with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberLine {
    /// Whose it is.
    pub kind: NumberKind,
    /// The number as the centre wrote it.
    pub number: String,
}

/// The card of somebody we do not know, or do not show: the number, the sign they tapped, and nothing of a record.
///
/// None when the gate has no such sign.
#[must_use]
pub fn public_card(place: &Place<'_>, sign: Option<&str>) -> Option<CallCard> {
    let wording = Wording::new(place, None);
    let say = match sign {
        None => Vec::new(),
        Some(sign) => {
            let button = place.protocol.gate().button(sign)?;
            vec![wording.say(format!("say-gate-{}", button.id))]
        }
    };
    let mut card = card(&wording, Route::Emergency, place);
    card.say = say;
    card.say.push(Message::new("check-call-harvest-alone"));
    card.meanwhile = meanwhile(&wording, place, &[]);
    Some(card)
}

/// The card of a Red check.
#[must_use]
pub fn call_card(record: &PersonRecord, check: &CheckRecord, place: &Place<'_>) -> CallCard {
    let wording = Wording::new(place, Some(check));
    let red: Vec<&Fired> = check
        .acted_on()
        .fired
        .iter()
        .filter(|fired| fired.level == Level::Red)
        .collect();
    let mut card = card(&wording, red_route(check), place);
    card.why = once(red.iter().map(|fired| fired.why.as_str()))
        .into_iter()
        .map(|id| wording.say(id.to_owned()))
        .collect();
    let (own, second): (Vec<_>, Vec<_>) = [
        (Route::Crisis, NumberKind::Crisis),
        (Route::Poison, NumberKind::Poison),
    ]
    .into_iter()
    .filter(|(route, _)| check.acted_on().routes.contains(route))
    .partition(|(route, _)| *route == card.route);
    if own.is_empty() {
        let numbers = numbers(place.centre);
        card.others
            .extend(second.into_iter().map(|(_, kind)| line(kind, &numbers)));
    }
    card.say = say(&wording, record, check, place, &red);
    card.medicines = sedating(record);
    card.address = record
        .details
        .as_ref()
        .and_then(|details| details.address.clone());
    card.meanwhile = meanwhile(&wording, place, &red);
    card
}

/// The numbers that stand beside what is shown after somebody's own words: the emergency number first, then the lines that the words
/// may be for. None when nothing in the words calls for them, or the check is over.
#[must_use]
pub fn beside_words(check: &CheckRecord, place: &Place<'_>) -> Vec<NumberLine> {
    let over = check.reported_at.is_some() || check.closed;
    if over || !check.notes.iter().any(|note| note.show_emergency) {
        return Vec::new();
    }
    let spoken = place
        .protocol
        .decide_as_spoken(&check.case, &check.answers, &check.opened);
    let numbers = numbers(place.centre);
    let others = [
        (Route::Crisis, NumberKind::Crisis),
        (Route::Poison, NumberKind::Poison),
    ];
    let others = others
        .into_iter()
        .filter(|(route, _)| spoken.routes.contains(route))
        .map(|(_, kind)| line(kind, &numbers));
    let mut lines = vec![line(NumberKind::Emergency, &numbers)];
    lines.extend(others.filter(|line| !line.number.is_empty()));
    lines
}

/// The emergency number stands first whenever a rule asks for it; the other routes only when they alone are asked for.
fn red_route(check: &CheckRecord) -> Route {
    let routes = &check.acted_on().routes;
    let emergency = routes.contains(&Route::Emergency) || routes.is_empty();
    match (emergency, routes.contains(&Route::Crisis)) {
        (true, _) => Route::Emergency,
        (false, true) => Route::Crisis,
        (false, false) => Route::Poison,
    }
}

fn card(wording: &Wording<'_>, route: Route, place: &Place<'_>) -> CallCard {
    let numbers = numbers(place.centre);
    let name = route.name();
    let (number, others) = match route {
        Route::Emergency => (numbers.emergency.clone(), Vec::new()),
        Route::Crisis => (
            numbers.crisis.clone(),
            vec![line(NumberKind::Emergency, &numbers)],
        ),
        Route::Poison => (
            numbers.poison.clone(),
            vec![line(NumberKind::Emergency, &numbers)],
        ),
    };
    CallCard {
        route,
        heading: match route {
            Route::Emergency => wording.say("level-red"),
            Route::Crisis | Route::Poison => wording.say(format!("route-{name}")),
        },
        why: Vec::new(),
        first: wording.say(format!("route-{name}-first")),
        button: wording.say(format!("route-{name}-call")),
        number,
        others,
        say: Vec::new(),
        medicines: Vec::new(),
        address: None,
        meanwhile: Vec::new(),
        done: wording.say(match route {
            Route::Emergency => "check-call-done",
            Route::Crisis => "check-call-done-crisis",
            Route::Poison => "check-call-done-poison",
        }),
    }
}

pub(super) fn line(kind: NumberKind, numbers: &crate::centre::Numbers) -> NumberLine {
    let number = match kind {
        NumberKind::Emergency => &numbers.emergency,
        NumberKind::Crisis => &numbers.crisis,
        NumberKind::Poison => &numbers.poison,
        NumberKind::Day => &numbers.day,
        NumberKind::Night => &numbers.night,
    };
    NumberLine {
        kind,
        number: number.clone(),
    }
}

/// What is wrong, and where and when the marrow was taken.
fn say(
    wording: &Wording<'_>,
    record: &PersonRecord,
    check: &CheckRecord,
    place: &Place<'_>,
    red: &[&Fired],
) -> Vec<Message> {
    let tapped = place.protocol.gate().buttons.iter().find(|button| {
        check.screens.last().is_some_and(|screen| screen == GATE)
            && !button.sets.is_empty()
            && button
                .sets
                .iter()
                .all(|fact| check.answers.get(fact) == Some(Answer::Yes))
    });
    let mut say: Vec<Message> = match tapped {
        Some(button) => vec![wording.say(format!("say-gate-{}", button.id))],
        None => once(red.iter().filter_map(|fired| fired.say.as_deref()))
            .into_iter()
            .map(|id| wording.say(id.to_owned()))
            .collect(),
    };
    say.extend(harvest_sentence(record));
    say
}

pub(super) fn harvest_sentence(record: &PersonRecord) -> Option<Message> {
    let harvest = record.harvest()?;
    let has = |site: Site| harvest.sites.contains(&site);
    let mut sites: Vec<Message> = Vec::new();
    if has(Site::LeftHip) && has(Site::RightHip) {
        sites.push(Message::new("check-call-site-hips"));
    }
    for site in [Site::LeftHip, Site::RightHip, Site::Sternum] {
        let told = !sites.is_empty() && site != Site::Sternum;
        if has(site) && !told {
            sites.push(Message::new(format!("check-call-site-{}", site.name())));
        }
    }
    let date = Arg::Date(harvest.harvested_on);
    Some(match sites.is_empty() {
        true => Message::new("check-call-harvest-date").with("date", date),
        false => Message::new("check-call-harvest")
            .with("sites", Arg::List(sites))
            .with("date", date),
    })
}

/// Medicines of the list, and those added at home, that make one sleepy, as they are written there.
fn sedating(record: &PersonRecord) -> Vec<String> {
    let formulary = Formulary::embedded();
    let sedates = |name: &str| {
        formulary
            .ingredient(name)
            .is_some_and(|ingredient| ingredient.tag.iter().any(|tagged| tagged.name == Tag::Sedating))
    };
    let listed = record
        .list()
        .map(|list| list.entries.as_slice())
        .unwrap_or_default();
    listed
        .iter()
        .chain(&record.added_at_home)
        .filter(|entry| {
            entry
                .ingredients
                .components()
                .iter()
                .any(|part| sedates(&part.ingredient))
        })
        .map(|entry| entry.name.clone())
        .collect()
}

fn meanwhile(wording: &Wording<'_>, place: &Place<'_>, red: &[&Fired]) -> Vec<Message> {
    let own = red.iter().flat_map(|fired| &fired.meanwhile).map(String::as_str);
    let level = place.protocol.meanwhile(Level::Red).iter().map(String::as_str);
    once(own.chain(level))
        .into_iter()
        .map(|id| wording.say(id.to_owned()))
        .collect()
}

/// Each id once, in the order it first came.
pub(super) fn once<'a>(ids: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen: Vec<&str> = Vec::new();
    for id in ids {
        if !seen.contains(&id) {
            seen.push(id);
        }
    }
    seen
}
