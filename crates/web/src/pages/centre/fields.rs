//! The settings as fields, filled, read and shown.

use care::centre::{Numbers, Settings};
use care::hours::Hours;
use care::message::{Arg, Message};
use care::refusal::Refusal;
use jiff::civil::{Date, Time};
use std::collections::{BTreeMap, BTreeSet};

use crate::form::{Filled, Posted, Reader};
use crate::look::form::{Choice, Choices, Chosen, Field};
use crate::pages::team::field::label_among;
use crate::voice::Voice;

/// The numbers, by field, with the word of each.
pub(super) const NUMBERS: [(&str, &str); 5] = [
    ("emergency", "team-settings-emergency"),
    ("crisis", "team-settings-crisis"),
    ("poison", "team-settings-poison"),
    ("day", "team-settings-day-line"),
    ("night", "team-settings-night-line"),
];
const COUNTS: [(&str, &str); 3] = [
    ("silent_after_hours", "team-settings-silent"),
    ("retry_minutes", "team-settings-retry"),
    ("link_days", "team-settings-link-days"),
];
/// Longest waits that make sense; they keep slips of the finger out.
const SILENT_HOURS_MAX: i64 = 24 * 31;
const RETRY_MINUTES_MAX: i64 = 24 * 60;
const LINK_DAYS_MAX: i64 = 90;
const HOLIDAYS_MAX: usize = 366;

/// One line of the settings, for who only reads.
pub(super) struct Fact {
    pub(super) name: String,
    pub(super) value: String,
}

/// Opening and closing of one weekday.
pub(super) struct HourRow {
    pub(super) day: String,
    pub(super) sides: [Field; 2],
}

/// The whole form.
pub(super) struct SettingsForm {
    pub(super) name: Field,
    pub(super) zone: Field,
    pub(super) zones: Vec<String>,
    pub(super) numbers: Vec<Field>,
    pub(super) hours: Vec<HourRow>,
    pub(super) holidays: Field,
    pub(super) unit: Choices,
    pub(super) counts: Vec<Field>,
}

impl SettingsForm {
    pub(super) fn of(t: &Voice, filled: &Filled) -> SettingsForm {
        let field = |name: &str, word: &str, kind: &'static str| field(t, filled, name, word, kind);
        SettingsForm {
            name: field("name", "team-settings-name", "text"),
            zone: field("zone", "team-settings-zone", "text"),
            zones: zones(),
            numbers: NUMBERS.map(|(name, word)| field(name, word, "tel")).into(),
            hours: (1..=7)
                .map(|day| HourRow {
                    day: t.word(&format!("weekday-{day}")),
                    sides: [
                        field(&format!("open-{day}"), "team-settings-open", "text"),
                        field(&format!("close-{day}"), "team-settings-close", "text"),
                    ],
                })
                .collect(),
            holidays: field("holidays", "team-settings-holidays", "text"),
            unit: unit(t, filled),
            counts: COUNTS
                .map(|(name, word)| Field {
                    mode: Some("numeric"),
                    ..field(name, word, "text")
                })
                .into(),
        }
    }
}

impl SettingsForm {
    /// What a field is called; opening and closing carry their day.
    pub(super) fn label(&self, id: &str) -> Option<String> {
        let single = [&self.name, &self.zone, &self.holidays];
        let known = single.into_iter().chain(&self.numbers).chain(&self.counts);
        let of_day = |row: &HourRow| {
            let side = row.sides.iter().find(|side| side.id == id)?;
            Some(format!("{}, {}", row.day, side.label))
        };
        label_among(known, id)
            .or_else(|| self.hours.iter().find_map(of_day))
            .or_else(|| (id == self.unit.id).then(|| self.unit.legend.clone()))
    }
}

fn field(t: &Voice, filled: &Filled, name: &str, word: &str, kind: &'static str) -> Field {
    let hint = format!("{word}-hint");
    Field {
        id: name.to_owned(),
        name: name.to_owned(),
        label: t.word(word),
        hint: t.speaker().language.has(&hint).then(|| t.word(&hint)),
        error: filled.fault(name).map(|fault| t.say(fault)),
        value: filled.value(name).to_owned(),
        kind,
        complete: Some("off"),
        ..Field::default()
    }
}

fn unit(t: &Voice, filled: &Filled) -> Choices {
    let choice = |value: &str| Choice {
        id: format!("unit-{value}"),
        name: "unit".to_owned(),
        value: value.to_owned(),
        label: t.word(&format!("team-settings-unit-{value}")),
        chosen: if filled.has("unit", value) {
            Chosen::Yes
        } else {
            Chosen::No
        },
        ..Choice::default()
    };
    Choices {
        id: "unit".to_owned(),
        legend: t.word("team-settings-temperature"),
        error: filled.fault("unit").map(|fault| t.say(fault)),
        choices: vec![choice("fahrenheit"), choice("celsius")],
        ..Choices::default()
    }
}

/// The places of the time-zone database that ships with the program.
fn zones() -> Vec<String> {
    let known = jiff::tz::db().available().map(|name| name.to_string());
    let mut zones: Vec<String> = known.filter(|name| name.contains('/')).collect();
    zones.sort_unstable();
    zones
}

/// The form as the record has it now. Before set-up it holds the two numbers that ship and nothing else.
pub(super) fn filled(settings: Option<&Settings>) -> Filled {
    let Some(settings) = settings else {
        return Filled::with(&[("emergency", "911"), ("crisis", "988"), ("unit", "fahrenheit")]);
    };
    let mut pairs = vec![
        ("name".to_owned(), settings.name.clone()),
        ("zone".to_owned(), settings.zone.clone()),
        ("unit".to_owned(), unit_name(settings).to_owned()),
        (
            "silent_after_hours".to_owned(),
            settings.silent_after_hours.to_string(),
        ),
        ("retry_minutes".to_owned(), settings.retry_minutes.to_string()),
        ("link_days".to_owned(), settings.link_days.to_string()),
    ];
    pairs.extend(values(&settings.numbers).map(|(name, value)| (name.to_owned(), value.to_owned())));
    for (day, (open, close)) in &settings.hours.week {
        pairs.push((format!("open-{day}"), clock(*open)));
        pairs.push((format!("close-{day}"), clock(*close)));
    }
    let holidays: Vec<String> = settings.hours.holidays.iter().map(ToString::to_string).collect();
    pairs.push(("holidays".to_owned(), holidays.join("\n")));
    let borrowed: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    Filled::with(&borrowed)
}

/// The numbers by field.
pub(super) fn values(numbers: &Numbers) -> [(&'static str, &str); 5] {
    [
        ("emergency", &numbers.emergency),
        ("crisis", &numbers.crisis),
        ("poison", &numbers.poison),
        ("day", &numbers.day),
        ("night", &numbers.night),
    ]
}

fn unit_name(settings: &Settings) -> &'static str {
    if settings.fahrenheit {
        "fahrenheit"
    } else {
        "celsius"
    }
}

fn clock(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The settings in words.
pub(super) fn facts(t: &Voice, settings: &Settings) -> Vec<Fact> {
    let fact = |word: &str, value: String| Fact {
        name: t.word(word),
        value,
    };
    let mut facts = vec![
        fact("team-settings-name", settings.name.clone()),
        fact("team-settings-zone", settings.zone.clone()),
    ];
    facts.extend(
        NUMBERS
            .iter()
            .zip(values(&settings.numbers))
            .map(|((_, word), (_, number))| fact(word, t.speaker().phone(number))),
    );
    for day in 1..=7 {
        facts.push(Fact {
            name: t.word(&format!("weekday-{day}")),
            value: settings.hours.week.get(&day).map_or_else(
                || t.word("team-settings-closed"),
                |(open, close)| format!("{} – {}", clock(*open), clock(*close)),
            ),
        });
    }
    let holidays: Vec<String> = settings
        .hours
        .holidays
        .iter()
        .map(|day| t.speaker().date_year(*day))
        .collect();
    if !holidays.is_empty() {
        facts.push(fact("team-settings-holidays", t.speaker().list(&holidays)));
    }
    facts.push(fact(
        "team-settings-temperature",
        t.word(&format!("team-settings-unit-{}", unit_name(settings))),
    ));
    let counts = [
        settings.silent_after_hours,
        settings.retry_minutes,
        settings.link_days,
    ];
    facts.extend(
        COUNTS
            .iter()
            .zip(counts)
            .map(|((_, word), count)| fact(word, count.to_string())),
    );
    facts
}

/// Reads the form. What only the record can judge, such as the zone, is left to it.
pub(super) fn read(posted: &Posted) -> Result<Settings, Refusal> {
    let mut read = posted.reader();
    let (name, zone) = (read.required("name"), read.required("zone"));
    if let Some(zone) = &zone
        && jiff::tz::TimeZone::get(zone).is_err()
    {
        read.fault::<()>("zone", Message::new("refused-zone-unknown"));
    }
    let numbers = NUMBERS.map(|(field, _)| phone(&mut read, field));
    let hours = Hours {
        week: week(posted, &mut read),
        holidays: holidays(posted, &mut read),
    };
    let fahrenheit = read.choice("unit", |unit| match unit {
        "fahrenheit" => Some(true),
        "celsius" => Some(false),
        _ => None,
    });
    let mut count = |field: &str, most: i64| read.count(field, 1..=most).and_then(|n| u32::try_from(n).ok());
    let counts = (
        count("silent_after_hours", SILENT_HOURS_MAX),
        count("retry_minutes", RETRY_MINUTES_MAX),
        count("link_days", LINK_DAYS_MAX),
    );
    match (name, zone, numbers, fahrenheit, counts) {
        (
            Some(name),
            Some(zone),
            [
                Some(emergency),
                Some(crisis),
                Some(poison),
                Some(day),
                Some(night),
            ],
            Some(fahrenheit),
            (Some(silent_after_hours), Some(retry_minutes), Some(link_days)),
        ) if read.faults().is_empty() => Ok(Settings {
            name,
            zone,
            numbers: Numbers {
                emergency,
                crisis,
                poison,
                day,
                night,
            },
            hours,
            fahrenheit,
            silent_after_hours,
            retry_minutes,
            link_days,
        }),
        _ => Err(read.refusal()),
    }
}

fn phone(read: &mut Reader<'_>, field: &str) -> Option<String> {
    let number = read.phone(field)?;
    if number.chars().any(|c| c.is_ascii_digit()) {
        Some(number)
    } else {
        read.fault(field, Message::new("refused-phone"))
    }
}

/// A day without times is closed; a day with one time is asked again.
fn week(posted: &Posted, read: &mut Reader<'_>) -> BTreeMap<i8, (Time, Time)> {
    let mut week = BTreeMap::new();
    for day in 1..=7 {
        let (open, close) = (format!("open-{day}"), format!("close-{day}"));
        if posted.text(&open).is_empty() && posted.text(&close).is_empty() {
            continue;
        }
        match (read.time(&open), read.time(&close)) {
            (Some(from), Some(to)) if from < to => {
                week.insert(day, (from, to));
            }
            (Some(_), Some(_)) => {
                read.fault::<()>(&close, Message::new("team-settings-close-early"));
            }
            _ => {}
        }
    }
    week
}

fn holidays(posted: &Posted, read: &mut Reader<'_>) -> BTreeSet<Date> {
    let mut days = BTreeSet::new();
    let text = posted.text("holidays");
    for line in text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(HOLIDAYS_MAX)
    {
        match date(line) {
            Some(day) => {
                days.insert(day);
            }
            None => {
                let typed = Arg::Text(line.to_owned());
                let message = Message::new("errors-field-date-impossible").with("typed", typed);
                read.fault::<()>("holidays", message);
                break;
            }
        }
    }
    days
}

/// `2026-12-25` or `12/25/2026`, as everywhere in the house.
fn date(line: &str) -> Option<Date> {
    let body: String = form_urlencoded::Serializer::new(String::new())
        .append_pair("d", line)
        .finish();
    Posted::parse("", body.as_bytes()).reader().date("d")
}
