//! `/team/people/ID/allergies`: asking about allergies. "None known" is an answer; nobody asked is not.

use askama::Template;
use care::medicine_list;
use care::message::Message;
use care::person::PersonRecord;
use care::refusal::Refusal;
use medicine::{Allergies, Allergy, AllergySeverity};

use super::field::{label_among, named_faults, short_line};
use super::meanwhile::{self, Meanwhile};
use super::one_person::{About, OnePerson, status};
use crate::answer::{Answer, page_as, see_other};
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::{Choice, Choices, Chosen, Fault, Field};
use crate::pages::sign_in::faults_title;
use crate::visitor::HiddenFields;
use crate::voice::Voice;

/// Most allergies one form takes.
const ROWS_MAX: usize = 30;

/// How bad a reaction was, as forms send it.
const SEVERITIES: [(&str, AllergySeverity); 4] = [
    ("unknown", AllergySeverity::Unknown),
    ("mild", AllergySeverity::Mild),
    ("moderate", AllergySeverity::Moderate),
    ("severe", AllergySeverity::Severe),
];

pub(super) async fn show(who: OnePerson) -> Answer {
    let record = who.read("allergies").await?;
    allergies_page(&who, &record, &filled(&record))
}

pub(super) async fn change(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "allergies").await?;
    if sent.posted.has("do", "add") {
        let filled = Filled::refused(sent.posted, Refusal { faults: Vec::new() });
        return allergies_page(&sent.who, &sent.record, &filled);
    }
    let allergies = read(&sent.posted, &sent.who.staff.staff.name);
    let record = |record: &PersonRecord, allergies: &Allergies| {
        let drafts = medicine_list::record_allergies(record, allergies.clone(), &sent.act)?;
        sent.seen().still(&record.allergies_seen(), drafts)
    };
    match sent.decide(allergies, record).await? {
        Ok(_) => Ok(see_other(&sent.who.path())),
        Err(again) => allergies_page(&sent.who, &again.record, &again.filled),
    }
}

/// Reads the answer: none known, or the rows that say something.
fn read(posted: &Posted, source: &str) -> Result<Allergies, Refusal> {
    let mut read = posted.reader();
    let mut known = Vec::new();
    for row in 0..rows(posted.text("rows")) {
        let allergy = Allergy {
            substance: short_line(&mut read, &format!("{row}-substance")),
            reaction: short_line(&mut read, &format!("{row}-reaction")),
            severity: severity(posted.text(&format!("{row}-severity"))),
            source: source.to_owned(),
        };
        if !allergy.substance.is_empty() || !allergy.reaction.is_empty() {
            known.push(allergy);
        }
    }
    if !read.faults().is_empty() {
        return Err(read.refusal());
    }
    match (posted.text("answer"), known.is_empty()) {
        ("none", true) => Ok(Allergies::NoneKnown),
        ("known", false) => Ok(Allergies::Known(known)),
        ("", _) => Err(Refusal::of("answer", "errors-field-choose")),
        _ => Err(Refusal::of("answer", "refused-allergy-missing")),
    }
}

fn severity(text: &str) -> AllergySeverity {
    SEVERITIES
        .iter()
        .find(|(name, _)| *name == text)
        .map_or(AllergySeverity::Unknown, |(_, severity)| *severity)
}

fn rows(text: &str) -> usize {
    text.parse().unwrap_or(0).min(ROWS_MAX)
}

/// The form before anybody typed: what the record says.
fn filled(record: &PersonRecord) -> Filled {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut rows = 0;
    match record.allergies.as_ref().map(|known| &known.allergies) {
        Some(Allergies::NoneKnown) => pairs.push(("answer".to_owned(), "none".to_owned())),
        Some(Allergies::Known(known)) => {
            pairs.push(("answer".to_owned(), "known".to_owned()));
            for allergy in known {
                let severity = SEVERITIES
                    .iter()
                    .find(|(_, severity)| *severity == allergy.severity);
                pairs.push((format!("{rows}-substance"), allergy.substance.clone()));
                pairs.push((format!("{rows}-reaction"), allergy.reaction.clone()));
                pairs.push((
                    format!("{rows}-severity"),
                    severity.map_or("unknown", |(name, _)| name).to_owned(),
                ));
                rows += 1;
            }
        }
        Some(Allergies::NotAsked) | None => {}
    }
    pairs.push(("rows".to_owned(), (rows + 1).to_string()));
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    Filled::with(&pairs)
}

/// One allergy as the template shows it.
struct RowFields {
    substance: Field,
    reaction: Field,
    severity: Field,
    severities: Vec<Choice>,
}

fn row_fields(t: &Voice, filled: &Filled, row: usize) -> RowFields {
    let field = |name: &str| Field {
        id: format!("{row}-{name}"),
        name: format!("{row}-{name}"),
        label: t.word(&format!("medicines-allergy-{name}")),
        error: filled.fault(&format!("{row}-{name}")).map(|fault| t.say(fault)),
        value: filled.value(&format!("{row}-{name}")).to_owned(),
        kind: "text",
        complete: Some("off"),
        ..Field::default()
    };
    let chosen = severity(filled.value(&format!("{row}-severity")));
    RowFields {
        substance: field("substance"),
        reaction: field("reaction"),
        severity: field("severity"),
        severities: SEVERITIES
            .iter()
            .map(|(name, severity)| Choice {
                id: format!("{row}-severity-{name}"),
                name: format!("{row}-severity"),
                value: (*name).to_owned(),
                label: t.word(&format!("medicines-allergy-severity-{name}")),
                hint: None,
                chosen: if *severity == chosen {
                    Chosen::Yes
                } else {
                    Chosen::No
                },
            })
            .collect(),
    }
}

fn allergies_page(who: &OnePerson, record: &PersonRecord, filled: &Filled) -> Answer {
    let t = who.visitor.voice().clone();
    let count = (rows(filled.value("rows")) + usize::from(filled.has("do", "add"))).min(ROWS_MAX);
    let answer = |value: &str, label: String| Choice {
        id: format!("answer-{value}"),
        name: "answer".to_owned(),
        value: value.to_owned(),
        label,
        hint: None,
        chosen: if filled.has("answer", value) {
            Chosen::Yes
        } else {
            Chosen::No
        },
    };
    let title = t.word("medicines-allergy-title");
    let rows: Vec<RowFields> = (0..count).map(|row| row_fields(&t, filled, row)).collect();
    let faults = named_faults(&t, filled.faults(), |id| {
        label_among(rows.iter().flat_map(|row| [&row.substance, &row.reaction]), id)
    });
    page_as(
        status(filled),
        &AllergiesPage {
            shell: frame::team(&who.app, &who.visitor, Some(TeamTab::People), &title),
            about: who.about(record, "/allergies"),
            title,
            answer: Choices {
                id: "answer".to_owned(),
                legend: t.word("medicines-allergy-ask"),
                hint: None,
                error: filled
                    .fault("answer")
                    .or(filled.fault("allergies"))
                    .map(|fault: &Message| t.say(fault)),
                choices: vec![
                    answer("none", t.word("medicines-allergy-none")),
                    answer("known", t.word("medicines-allergy-known")),
                ],
            },
            rows,
            count,
            seen: meanwhile::seen(filled, &record.allergies_seen()),
            meanwhile: Meanwhile::of(filled, || in_record(&t, record)),
            faults_title: faults_title(&t, filled.faults()),
            faults,
            fields: who.visitor.fields(),
            t,
        },
    )
}

/// What the record says about allergies, one line for each.
fn in_record(t: &Voice, record: &PersonRecord) -> Vec<String> {
    match record.allergies.as_ref().map(|known| &known.allergies) {
        None | Some(Allergies::NotAsked) => vec![t.word("team-person-allergies-asked-not")],
        Some(Allergies::NoneKnown) => vec![t.word("medicines-allergy-none")],
        Some(Allergies::Known(known)) => known.iter().map(|allergy| one_line(t, allergy)).collect(),
    }
}

fn one_line(t: &Voice, allergy: &Allergy) -> String {
    let severity = SEVERITIES
        .iter()
        .find(|(_, severity)| *severity == allergy.severity)
        .map(|(name, _)| t.word(&format!("medicines-allergy-severity-{name}")));
    let reaction = Some(allergy.reaction.clone()).filter(|reaction| !reaction.is_empty());
    let more: Vec<String> = reaction.into_iter().chain(severity).collect();
    meanwhile::line(t, &allergy.substance, more.join(", "))
}

#[derive(Template)]
#[template(path = "team/allergies.html")]
struct AllergiesPage {
    shell: Shell,
    t: Voice,
    about: About,
    title: String,
    answer: Choices,
    rows: Vec<RowFields>,
    count: usize,
    seen: String,
    meanwhile: Option<Meanwhile>,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}
