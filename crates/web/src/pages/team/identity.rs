//! Who this is: the bar that stays in view, the tabs beside it, and the values that are known.

use care::centre::CentreRecord;
use care::enrolment::Details;
use care::person::PersonRecord;
use care::view::team_list::{self, Row};
use care::worklist;
use jiff::Timestamp;
use medicine::Allergies;
use protocol::Site;
use std::collections::BTreeSet;
use words::Arg;

use super::{person_path, said, spoken};
use crate::look::part::{DayRing, Fact, Identity, Weight};
use crate::look::{Icon, Markup};
use crate::route;
use crate::visitor::Visitor;
use crate::voice::Voice;

/// The bar of a person.
pub(super) fn identity(
    t: &Voice,
    record: &PersonRecord,
    centre: &CentreRecord,
    now: Timestamp,
    row: Option<&Row>,
) -> Identity {
    let day = record.day(now, centre.zone());
    let ring = match day {
        None => DayRing {
            word: t.word("team-person-day-word"),
            number: "–".to_owned(),
        },
        Some(day) if day < 0 => DayRing {
            word: t.word("team-person-before-word"),
            number: (-day).to_string(),
        },
        Some(day) => DayRing {
            word: t.word("team-person-day-word"),
            number: day.to_string(),
        },
    };
    let clock = row.map(|row| {
        let mut clock = said::clock(t, &row.clock);
        let owner = row.owner.as_ref().map_or_else(
            || t.word("team-person-owner-none"),
            |owner| t.name("team-person-owner", "name", &owner.name),
        );
        clock.of = match clock.of.is_empty() {
            true => owner,
            false => t.with(
                "team-person-clock-owner",
                &[("of", clock.of.into()), ("owner", owner.into())],
            ),
        };
        clock
    });
    Identity {
        ring,
        name: record.name(),
        tag: row.map(|row| said::tag(t, row)),
        facts: facts(t, record, centre, now),
        clock,
    }
}

fn facts(t: &Voice, record: &PersonRecord, centre: &CentreRecord, now: Timestamp) -> Vec<Fact> {
    let Some(details) = &record.details else {
        return Vec::new();
    };
    let today = centre.zone().to_datetime(now).date();
    let fact = |icon: Option<Icon>, weight: Weight, words: String| Fact { icon, words, weight };
    let age = details.age_on(today).to_string();
    let mut facts = vec![fact(
        None,
        Weight::Plain,
        t.with(
            "team-person-born",
            &[("date", Arg::DateYear(details.birth_on)), ("age", age.into())],
        ),
    )];
    if let Some(number) = &details.record_number {
        facts.push(fact(
            None,
            Weight::Quiet,
            t.name("team-person-record", "number", number),
        ));
    }
    facts.extend(harvest(t, record));
    facts.push(allergy(t, record));
    if let Some(interpreter) = spoken::interpreter(t, details) {
        facts.push(fact(Some(Icon::Languages), Weight::Plain, interpreter));
    }
    facts.push(helper(t, details));
    facts.extend(modes(t, details));
    facts
}

/// Who helps at home, or that nobody is named.
fn helper(t: &Voice, details: &Details) -> Fact {
    let (weight, words) = match &details.helper {
        None => (Weight::Quiet, t.word("person-helper-none")),
        Some(helper) => {
            let named = [
                ("name", helper.name.as_str().into()),
                ("relation", helper.relation.as_str().into()),
            ];
            (Weight::Plain, t.with("person-helper", &named))
        }
    };
    Fact {
        icon: Some(Icon::Users),
        words,
        weight,
    }
}

/// Circumstances that make stricter rules apply.
fn modes(t: &Voice, details: &Details) -> Option<Fact> {
    let modes: Vec<String> = details
        .modes
        .iter()
        .map(|mode| t.word(&format!("person-mode-{}", mode.name())))
        .collect();
    (!modes.is_empty()).then(|| Fact {
        icon: Some(Icon::TriangleAlert),
        words: t.with("person-modes", &[("modes", Arg::List(modes))]),
        weight: Weight::Alert,
    })
}

/// Role, sites and day of the harvest, and the anaesthesia.
fn harvest(t: &Voice, record: &PersonRecord) -> Vec<Fact> {
    let Some(harvest) = record.harvest() else {
        return Vec::new();
    };
    let sites = sites(t, &harvest.sites);
    let role = t.word(&format!("team-role-{}", harvest.role.name()));
    let taken = t.with(
        "team-person-harvest",
        &[
            ("role", role.into()),
            ("date", Arg::Date(harvest.harvested_on)),
            ("sites", sites.into()),
        ],
    );
    let anaesthesia = t.word(&format!("person-anaesthesia-{}", harvest.anaesthesia.name()));
    vec![
        Fact {
            icon: Some(Icon::RotateCcw),
            words: taken,
            weight: Weight::Plain,
        },
        Fact {
            icon: Some(Icon::Bed),
            words: anaesthesia,
            weight: Weight::Quiet,
        },
    ]
}

/// Both hips are said as one.
fn sites(t: &Voice, sites: &BTreeSet<Site>) -> String {
    if *sites == BTreeSet::from([Site::LeftHip, Site::RightHip]) {
        return t.word("person-sites-both-hips");
    }
    let named = sites
        .iter()
        .map(|site| t.word(&format!("person-sites-{}", site.name())))
        .collect();
    t.speaker().text(&Arg::List(named))
}

/// Known, none known, and not asked are three different things.
fn allergy(t: &Voice, record: &PersonRecord) -> Fact {
    match record.allergies.as_ref().map(|known| &known.allergies) {
        None | Some(Allergies::NotAsked) => Fact {
            icon: Some(Icon::TriangleAlert),
            words: t.word("team-person-allergies-asked-not"),
            weight: Weight::Alert,
        },
        Some(Allergies::NoneKnown) => Fact {
            icon: None,
            words: t.word("team-person-allergies-none"),
            weight: Weight::Plain,
        },
        Some(Allergies::Known(known)) => {
            let named = |allergy: &medicine::Allergy| match allergy.reaction.as_str() {
                "" => allergy.substance.clone(),
                reaction => format!("{} ({reaction})", allergy.substance),
            };
            let substances = known.iter().map(named).collect();
            Fact {
                icon: Some(Icon::TriangleAlert),
                words: t.with("team-person-allergy", &[("substances", Arg::List(substances))]),
                weight: Weight::Alert,
            }
        }
    }
}

/// One tab of a person's pages.
pub(super) struct PersonTab {
    pub(super) icon: Icon,
    pub(super) word: String,
    pub(super) href: String,
    pub(super) current: Current,
}

/// Whether a tab is the page that is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Current {
    Yes,
    No,
}

impl PersonTab {
    pub(super) fn is_current(&self) -> bool {
        self.current == Current::Yes
    }
}

const TABS: [(&str, Icon, &str); 6] = [
    ("", Icon::Phone, "team-person-tab-call"),
    ("/list", Icon::Pill, "team-person-medicines"),
    ("/allergies", Icon::TriangleAlert, "team-person-tab-allergies"),
    ("/visits", Icon::Calendar, "team-person-tab-visits"),
    ("/details", Icon::UserRound, "team-person-tab-details"),
    ("/link", Icon::IdCard, "team-person-tab-link"),
];

/// The tabs that exist for this visitor; `here` is the end of the address of this page.
pub(super) fn tabs(t: &Voice, visitor: &Visitor, record: &PersonRecord, here: &str) -> Vec<PersonTab> {
    let Some(staff) = visitor.staff() else {
        return Vec::new();
    };
    TABS.iter()
        .filter(|(end, ..)| route::is_page_for(&format!("/team/people/{{id}}{end}"), Some(staff.role)))
        .map(|(end, icon, word)| PersonTab {
            icon: *icon,
            word: t.word(word),
            href: format!("{}{end}", person_path(record.id)),
            current: if *end == here { Current::Yes } else { Current::No },
        })
        .collect()
}

/// One value on top of the thread.
pub(super) struct Tile {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) drawing: Option<Markup>,
    pub(super) second: String,
}

/// The newest temperature and pain, when there are any.
pub(super) fn tiles(t: &Voice, record: &PersonRecord, centre: &CentreRecord, now: Timestamp) -> Vec<Tile> {
    let newest = |fact: &str| {
        record
            .checks_newest_first()
            .find_map(|check| Some((check.number(fact)?, check.answered_at)))
    };
    let temperature = newest("temp_c").map(|(celsius, at)| Tile {
        label: t.word("team-person-temperature"),
        value: t.speaker().temperature(celsius),
        drawing: None,
        second: said::moment(t, at),
    });
    let today = centre.zone().to_datetime(now).date();
    let pain = newest("pain_score").map(|(pain, at)| Tile {
        label: t.word("team-person-pain"),
        value: t.with("team-person-pain-value", &[("pain", pain.into())]),
        drawing: said::pain(
            t,
            &team_list::pain_by_day(&worklist::pain(record), today, centre.zone()),
        ),
        second: said::moment(t, at),
    });
    temperature.into_iter().chain(pain).collect()
}
