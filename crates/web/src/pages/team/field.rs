//! Fields of the team's forms, filled as they were sent, and the details and harvest that two forms share.

use care::enrolment::{Details, Harvest, HelperContact};
use care::message::Message;
use care::refusal::Refusal;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use protocol::{Anaesthesia, Mode, Role, Site};
use std::fmt::Display;

use super::spoken::{SpokenFields, Tongues, read_spoken, spoken_filled};
use crate::form::{Filled, Reader};
use crate::look::form::{self as look, Choice, Choices, Chosen, Field};
use crate::voice::Voice;

/// Makes the fields of one form.
pub(super) struct Fields<'a> {
    pub(super) t: &'a Voice,
    pub(super) filled: &'a Filled,
}

impl Fields<'_> {
    /// A line of text; the word of its hint is the word of its label with `-hint`, when there is one.
    pub(super) fn text(&self, name: &str, word: &str, kind: &'static str) -> Field {
        Field {
            id: name.to_owned(),
            name: name.to_owned(),
            label: self.t.word(word),
            hint: self.hint(word),
            error: self.error(name),
            value: self.filled.value(name).to_owned(),
            kind,
            mode: None,
            complete: Some("off"),
        }
    }

    /// One of several.
    pub(super) fn one_of(&self, name: &str, word: &str, values: &[(&str, String)]) -> Choices {
        self.set(name, word, values)
    }

    /// Any of several.
    pub(super) fn any_of(&self, name: &str, word: &str, values: &[(&str, String)]) -> Choices {
        self.set(name, word, values)
    }

    fn set(&self, name: &str, word: &str, values: &[(&str, String)]) -> Choices {
        let choices = values.iter().map(|(value, label)| Choice {
            id: format!("{name}-{value}"),
            name: name.to_owned(),
            value: (*value).to_owned(),
            label: label.clone(),
            hint: self.hint(&format!("team-enrol-mode-{value}")),
            chosen: if self.filled.has(name, value) {
                Chosen::Yes
            } else {
                Chosen::No
            },
        });
        Choices {
            id: name.to_owned(),
            legend: self.t.word(word),
            hint: self.hint(word),
            error: self.error(name),
            choices: choices.collect(),
        }
    }

    fn hint(&self, word: &str) -> Option<String> {
        let id = format!("{word}-hint");
        self.t.speaker().language.has(&id).then(|| self.t.word(&id))
    }

    pub(super) fn error(&self, name: &str) -> Option<String> {
        self.filled.fault(name).map(|fault| self.t.say(fault))
    }
}

/// Who a person is, as fields.
pub(super) struct DetailFields {
    pub(super) lines: Vec<Field>,
    pub(super) spoken: SpokenFields,
    pub(super) helper: Vec<Field>,
    pub(super) modes: Choices,
}

impl DetailFields {
    pub(super) fn of(fields: &Fields<'_>, tongues: &Tongues) -> DetailFields {
        let t = fields.t;
        let lines = [
            ("given", "team-enrol-name-given", "text"),
            ("family", "team-enrol-name-family", "text"),
            ("birth_on", "team-enrol-birth-date", "text"),
            ("record_number", "team-enrol-record-number", "text"),
            ("phone", "team-enrol-phone", "tel"),
            ("second_phone", "team-enrol-second-phone", "tel"),
            ("address", "team-enrol-address", "text"),
            ("zone", "team-enrol-zone", "text"),
        ];
        let helper = [
            ("helper_name", "team-enrol-helper-name", "text"),
            ("helper_relation", "team-enrol-helper-relation", "text"),
            ("helper_phone", "team-enrol-helper-phone", "tel"),
        ];
        let make = |(name, word, kind): (&str, &str, &'static str)| fields.text(name, word, kind);
        let modes = Mode::ALL.map(|mode| (mode.name(), t.word(&format!("person-mode-{}", mode.name()))));
        DetailFields {
            lines: lines.map(make).into(),
            spoken: SpokenFields::of(fields, tongues),
            helper: helper.map(make).into(),
            modes: fields.any_of("modes", "team-enrol-modes", &modes),
        }
    }
}

/// One harvest, as fields.
pub(super) struct HarvestFields {
    pub(super) role: Choices,
    pub(super) date: Field,
    pub(super) sites: Choices,
    pub(super) anaesthesia: Choices,
}

const SITES: [Site; 4] = [Site::LeftHip, Site::RightHip, Site::Sternum, Site::Unknown];
const ANAESTHESIA: [Anaesthesia; 3] = [Anaesthesia::General, Anaesthesia::Spinal, Anaesthesia::Unknown];

impl HarvestFields {
    pub(super) fn of(fields: &Fields<'_>) -> HarvestFields {
        let t = fields.t;
        let roles = Role::ALL.map(|role| (role.name(), t.word(&format!("person-role-{}", role.name()))));
        let sites = SITES.map(|site| (site.name(), t.word(&format!("person-site-{}", site.name()))));
        let kinds = ANAESTHESIA.map(|kind| {
            let name = kind.name();
            (name, t.word(&format!("person-anaesthesia-{name}")))
        });
        HarvestFields {
            role: fields.one_of("role", "team-enrol-role", &roles),
            date: fields.text("harvested_on", "team-enrol-harvest-date", "date"),
            sites: fields.any_of("sites", "team-enrol-sites", &sites),
            anaesthesia: fields.one_of("anaesthesia", "team-enrol-anaesthesia", &kinds),
        }
    }
}

impl DetailFields {
    /// What stands in each field, under its label.
    pub(super) fn values(&self) -> Vec<(String, String)> {
        let lines = self
            .lines
            .iter()
            .chain([&self.spoken.interpreter])
            .chain(&self.helper);
        let chosen = [chosen(&self.spoken.screens), chosen(&self.modes)];
        lines.map(value).chain(chosen).collect()
    }
}

impl HarvestFields {
    /// What stands in each field, under its label.
    pub(super) fn values(&self) -> Vec<(String, String)> {
        vec![
            chosen(&self.role),
            value(&self.date),
            chosen(&self.sites),
            chosen(&self.anaesthesia),
        ]
    }
}

fn value(field: &Field) -> (String, String) {
    (field.label.clone(), field.value.clone())
}

fn chosen(choices: &Choices) -> (String, String) {
    let chosen = choices
        .choices
        .iter()
        .filter(|choice| choice.chosen == Chosen::Yes);
    let words: Vec<&str> = chosen.map(|choice| choice.label.as_str()).collect();
    (choices.legend.clone(), words.join(", "))
}

/// Reads who a person is; none when a fault was noted.
pub(super) fn read_details(read: &mut Reader<'_>, tongues: &Tongues) -> Option<Details> {
    let given = read.required("given").and_then(|_| name_line(read, "given"));
    let family = name_line(read, "family").unwrap_or_default();
    let birth_on = read.date("birth_on");
    let record_number = read.optional("record_number");
    let phone = read.phone("phone");
    let second_phone = read.phone_if_any("second_phone");
    let address = read.optional("address");
    let zone = read.optional("zone");
    let spoken = read_spoken(read, tongues);
    let helper = [
        name_line(read, "helper_name"),
        read.optional("helper_relation"),
        read.phone_if_any("helper_phone"),
    ];
    let modes = read.choices("modes", |text| {
        Mode::ALL.into_iter().find(|mode| mode.name() == text)
    });
    let helper = match helper {
        [None, None, None] => None,
        [name, relation, phone] => Some(HelperContact {
            name: name.unwrap_or_default(),
            relation: relation.unwrap_or_default(),
            phone: phone.unwrap_or_default(),
        }),
    };
    let (language, interpreter) = spoken?;
    Some(Details {
        given: given?,
        family,
        birth_on: birth_on?,
        record_number,
        phone: phone?,
        second_phone,
        address,
        language,
        interpreter,
        zone,
        helper,
        modes: modes.into_iter().collect(),
    })
}

/// Reads a harvest; none when a fault was noted.
pub(super) fn read_harvest(read: &mut Reader<'_>) -> Option<Harvest> {
    let role = read.choice("role", |text| {
        Role::ALL.into_iter().find(|role| role.name() == text)
    });
    let harvested_on = read.date("harvested_on");
    let sites = read.choices("sites", |text| SITES.into_iter().find(|site| site.name() == text));
    if sites.is_empty() && read.faults().iter().all(|fault| fault.field != "sites") {
        read.fault::<Site>("sites", Message::new("refused-choose-site"));
    }
    let anaesthesia = read.choice("anaesthesia", |text| {
        ANAESTHESIA.into_iter().find(|kind| kind.name() == text)
    });
    Some(Harvest {
        role: role?,
        harvested_on: harvested_on?,
        sites: sites.into_iter().collect(),
        anaesthesia: anaesthesia?,
    })
}

/// What was read, or everything that is wrong with it.
pub(super) fn settled<T>(read: Reader<'_>, value: Option<T>) -> Result<T, Refusal> {
    match value {
        Some(value) if read.faults().is_empty() => Ok(value),
        _ => Err(read.refusal()),
    }
}

/// What a form says before anybody has typed: the record as it is.
pub(super) fn details_filled(details: &Details) -> Vec<(&'static str, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let helper =
        |part: fn(&HelperContact) -> &String| details.helper.as_ref().map(part).cloned().unwrap_or_default();
    let mut pairs = vec![
        ("given", details.given.clone()),
        ("family", details.family.clone()),
        ("birth_on", as_typed(details.birth_on)),
        ("record_number", text(&details.record_number)),
        ("phone", details.phone.clone()),
        ("second_phone", text(&details.second_phone)),
        ("address", text(&details.address)),
        ("zone", text(&details.zone)),
        ("helper_name", helper(|helper| &helper.name)),
        ("helper_relation", helper(|helper| &helper.relation)),
        ("helper_phone", helper(|helper| &helper.phone)),
    ];
    pairs.extend(spoken_filled(details));
    pairs.extend(details.modes.iter().map(|mode| ("modes", mode.name().to_owned())));
    pairs
}

/// A date as the hint of its field asks for it.
fn as_typed(date: Date) -> String {
    format!("{}/{}/{}", date.month(), date.day(), date.year())
}

/// What the harvest form says before anybody has typed.
pub(super) fn harvest_filled(harvest: &Harvest) -> Vec<(&'static str, String)> {
    let mut pairs = vec![
        ("role", harvest.role.name().to_owned()),
        ("harvested_on", harvest.harvested_on.to_string()),
        ("anaesthesia", harvest.anaesthesia.name().to_owned()),
    ];
    pairs.extend(harvest.sites.iter().map(|site| ("sites", site.name().to_owned())));
    pairs
}

/// A form that says what the record holds now.
pub(super) fn filled(pairs: &[(&'static str, String)]) -> Filled {
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    Filled::with(&pairs)
}

/// The words of the labels by field, so that a line of the error summary says which field it is about.
const LABELS: [(&str, &str); 25] = [
    ("language", "team-enrol-language"),
    ("interpreter", "team-enrol-interpreter-which"),
    ("given", "team-enrol-name-given"),
    ("family", "team-enrol-name-family"),
    ("birth_on", "team-enrol-birth-date"),
    ("record_number", "team-enrol-record-number"),
    ("phone", "team-enrol-phone"),
    ("second_phone", "team-enrol-second-phone"),
    ("address", "team-enrol-address"),
    ("zone", "team-enrol-zone"),
    ("helper_name", "team-enrol-helper-name"),
    ("helper_relation", "team-enrol-helper-relation"),
    ("helper_phone", "team-enrol-helper-phone"),
    ("role", "team-enrol-role"),
    ("harvested_on", "team-enrol-harvest-date"),
    ("sites", "team-enrol-sites"),
    ("anaesthesia", "team-enrol-anaesthesia"),
    ("next-date", "team-call-next"),
    ("next-time", "team-call-next-time"),
    ("next-how", "team-call-next-how"),
    ("note", "team-call-notes"),
    ("purpose", "team-visit-what"),
    ("place", "team-visit-place"),
    ("date", "team-visit-date"),
    ("time", "team-visit-time"),
];

/// The lines of the error summary. Fields whose ids carry more than their name get it from `id`.
pub(super) fn fault_lines(
    t: &Voice,
    faults: &[care::Fault],
    id: impl Fn(&str) -> String,
) -> Vec<look::Fault> {
    let label = |field: &str| {
        LABELS
            .iter()
            .find(|(known, _)| *known == field)
            .map(|(_, word)| t.word(word))
    };
    let mut lines = named_faults(t, faults, label);
    for line in &mut lines {
        line.id = id(&line.id);
    }
    lines
}

/// The lines of an error summary, each with the label of its field, where `label` knows it.
pub(in crate::pages) fn named_faults(
    t: &Voice,
    faults: &[care::Fault],
    label: impl Fn(&str) -> Option<String>,
) -> Vec<look::Fault> {
    let line = |fault: &care::Fault| {
        let said = t.say(&fault.message);
        look::Fault {
            id: fault.field.to_string(),
            words: match label(&fault.field) {
                None => said,
                Some(label) => {
                    let named = [("field", label.into()), ("reason", said.into())];
                    t.with("team-form-fault", &named)
                }
            },
        }
    };
    faults.iter().map(line).collect()
}

/// The label of the field with this id.
pub(in crate::pages) fn label_among<'a>(
    mut fields: impl Iterator<Item = &'a Field>,
    id: &str,
) -> Option<String> {
    fields
        .find(|field| field.id == id)
        .map(|field| field.label.clone())
}

/// Longest line that a list, a card or an allergy has room for, in characters.
const LINE_MAX: usize = 200;

/// Longest name, in characters.
const NAME_MAX: usize = 100;

/// A short line of text that may be left empty.
pub(super) fn short_line(read: &mut Reader<'_>, field: &str) -> String {
    let text = read.optional(field).unwrap_or_default();
    note_longer(read, field, &text, LINE_MAX);
    text
}

/// A name that may be left empty.
fn name_line(read: &mut Reader<'_>, field: &str) -> Option<String> {
    let text = read.optional(field)?;
    note_longer(read, field, &text, NAME_MAX);
    Some(text)
}

fn note_longer(read: &mut Reader<'_>, field: &str, text: &str, most: usize) {
    if text.chars().count() > most {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        read.fault::<()>(
            field,
            Message::new("errors-field-long").with("most", care::message::Arg::Count(most)),
        );
    }
}

/// A date and a time of day at the centre as an instant. A day no calendar reaches is a fault of the date.
pub(super) fn read_instant(
    read: &mut Reader<'_>,
    date_field: &str,
    time_field: &str,
    zone: &TimeZone,
) -> Option<Timestamp> {
    let (date, time) = (read.date(date_field), read.time(time_field));
    let (date, time) = (date?, time?);
    let at = zone
        .to_ambiguous_timestamp(date.to_datetime(time))
        .compatible()
        .ok();
    if at.is_none() {
        let typed = care::message::Arg::Text(date.to_string());
        read.fault::<()>(
            date_field,
            Message::new("errors-field-date-impossible").with("typed", typed),
        );
    }
    at
}

/// The same refusal with faults of one field shown at another, because the form has two fields for it.
pub(super) fn shown_at(mut refusal: Refusal, moves: &[(&'static str, &'static str)]) -> Refusal {
    for fault in &mut refusal.faults {
        if let Some((_, to)) = moves.iter().find(|(from, _)| *from == fault.field) {
            fault.field = (*to).into();
        }
    }
    refusal
}

/// Hours and minutes as a time field wants them.
pub(super) fn clock_value(time: impl Display) -> String {
    time.to_string().chars().take(5).collect()
}
