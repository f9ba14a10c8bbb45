//! My leaflet: the aftercare text in our own words, item by item. Works signed out; a person also reads what is theirs.

use askama::Template;
use axum::extract::State;
use care::message::{Arg as Said, Message};
use care::person::PersonRecord;
use protocol::{Catalogue, ItemId, Level as Urgency, Site, sign_word};
use words::Arg;

use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame::{self, PersonTab};
use crate::look::{Icon, Level, Shell};
use crate::pages::check::{say, shape};
use crate::pages::sign_in::team_phone;
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::Visitor;
use crate::voice::Voice;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get("/leaflet", Access::Open, leaflet)]
}

/// Sections with the items that stand in them, in the order of the leaflet.
const SECTIONS: [(&str, &[&str]); 4] = [
    ("harvest", &["S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9"]),
    (
        "medicines",
        &[
            "M1", "M2", "M3", "M4", "M5", "M6", "M7", "M8", "M9", "M10", "M11", "M12", "M13", "M14", "M15",
            "M16", "M17", "M18", "M19",
        ],
    ),
    ("visits", &["F1", "F2", "F3", "F4", "F5", "F6"]),
    ("work", &["W1", "W2", "W3"]),
];

/// Items that have a second sentence.
const WITH_MORE: [&str; 2] = ["S9", "M10"];

async fn leaflet(State(app): State<App>, visitor: Visitor) -> Answer {
    let t = visitor.voice().clone();
    let record = visitor.person().map(|person| app.own(person)).transpose()?;
    let title = t.word("leaflet-title");
    let sections = SECTIONS
        .iter()
        .map(|(name, items)| Section {
            title: t.word(&format!("leaflet-section-{name}")),
            items: items
                .iter()
                .map(|item| said(&t, item, record.as_deref()))
                .collect(),
        })
        .collect();
    page(&LeafletPage {
        shell: frame::person(&app, &visitor, PersonTab::Help, &title),
        title,
        sections,
        signs: signs(&t, &visitor)?,
        about: about(&t, &visitor),
        t,
    })
}

/// One section.
struct Section {
    title: String,
    items: Vec<Item>,
}

/// One item with its id, and what of it is this person's own.
struct Item {
    id: String,
    words: String,
    own: Option<String>,
}

fn said(t: &Voice, item: &str, record: Option<&PersonRecord>) -> Item {
    let mut words = t.word(&format!("leaflet-{item}"));
    if WITH_MORE.contains(&item) {
        words = format!("{words} {}", t.word(&format!("leaflet-{item}-more")));
    }
    let harvest = record.and_then(PersonRecord::harvest);
    let own = harvest.and_then(|harvest| match item {
        "S4" => Some(t.word(&format!("leaflet-S4-{}", harvest.role.name()))),
        "S8" => {
            let known = harvest.sites.iter().filter(|site| **site != Site::Unknown);
            let sites: Vec<String> = known
                .map(|site| t.word(&format!("person-sites-{}", site.name())))
                .collect();
            (!sites.is_empty()).then(|| t.with("leaflet-S8-yours", &[("sites", Arg::List(sites))]))
        }
        _ => None,
    });
    Item {
        id: item.to_owned(),
        words,
        own,
    }
}

/// The signs of one level.
struct Signs {
    level: Level,
    title: String,
    items: Vec<(String, String)>,
}

/// Every sign under the lowest level it can end at; a check may find it more urgent.
fn signs(t: &Voice, visitor: &Visitor) -> Answer<Vec<Signs>> {
    let catalogue = Catalogue::embedded().map_err(Trouble::broken)?;
    let emergency = care::view::check::numbers(visitor.centre()).emergency;
    let level = |of: &[Urgency], top: Urgency| Signs {
        level: shape(top),
        title: t.say(&Message::new(format!("level-{top}")).with("emergency", Said::Text(emergency.clone()))),
        items: catalogue
            .signs
            .iter()
            .filter(|sign| of.contains(&sign.floor))
            .map(|sign| sign_line(t, &sign.item))
            .collect(),
    };
    Ok(vec![
        level(&[Urgency::Red], Urgency::Red),
        level(&[Urgency::Orange], Urgency::Orange),
        level(&[Urgency::Yellow, Urgency::YellowRoutine], Urgency::Yellow),
    ])
}

fn sign_line(t: &Voice, item: &ItemId) -> (String, String) {
    (item.to_string(), t.word(&sign_word(item)))
}

/// What this text is, and who stands behind it.
fn about(t: &Voice, visitor: &Visitor) -> Vec<Item> {
    let item = |id: &str, words: String| Item {
        id: id.to_owned(),
        words,
        own: None,
    };
    let signed = match visitor.centre().in_force() {
        None => t.word("leaflet-unsigned"),
        Some(published) => {
            let signers = published.signers.iter().map(|staff| staff.name.clone()).collect();
            let date = t.speaker().zone.to_datetime(published.at).date();
            t.with(
                "leaflet-rules-signed",
                &[("signers", Arg::List(signers)), ("date", Arg::Date(date))],
            )
        }
    };
    vec![
        item("D1", t.word("leaflet-D1")),
        item(
            "D2",
            say(
                t,
                &Message::new("leaflet-D2").with("team", Said::Text(team_phone(visitor))),
            ),
        ),
        item("D3", format!("{} {signed}", t.word("leaflet-D3"))),
        item("D4", t.word("leaflet-D4-none")),
        item("D5", t.word("leaflet-D5-own")),
    ]
}

#[derive(Template)]
#[template(path = "leaflet/leaflet.html")]
struct LeafletPage {
    shell: Shell,
    t: Voice,
    title: String,
    sections: Vec<Section>,
    signs: Vec<Signs>,
    about: Vec<Item>,
}

impl LeafletPage {
    /// The picture of a person's own line.
    fn own_icon() -> Icon {
        Icon::UserRound
    }
}
