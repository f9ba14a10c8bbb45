//! `/team/people/ID/allergies`: asking about allergies. "None known" is an answer; nobody asked is not.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::medicine_list;
use care::message::Message;
use care::person::PersonRecord;
use care::refusal::Refusal;
use medicine::{Allergies, Allergy, AllergySeverity};

use super::identity::{self, PersonTab};
use super::{person_id, person_path};
use crate::answer::{Answer, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::Shell;
use crate::look::form::{Choice, Choices, Chosen, Fault, Field};
use crate::look::part::Identity;
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
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

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.read(&staff, person_id(&id)?, "allergies").await?;
    allergies_page(&app, &visitor, &record, &filled(&record), StatusCode::OK)
}

pub(super) async fn change(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let id = person_id(&id)?;
    let record = app.read(&staff, id, "allergies").await?;
    if posted.has("do", "add") {
        let filled = Filled::refused(posted, Refusal { faults: Vec::new() });
        return allergies_page(&app, &visitor, &record, &filled, StatusCode::OK);
    }
    let act = visitor.act(&posted);
    let done = match read(&posted, &staff.staff.name) {
        Ok(allergies) => {
            let decide =
                |record: &PersonRecord| medicine_list::record_allergies(record, allergies.clone(), &act);
            app.change::<PersonRecord>(&app.person_ref(id), &act, decide)
                .await?
        }
        Err(refusal) => Err(refusal),
    };
    match done {
        Ok(_) => Ok(see_other(&person_path(id))),
        Err(refusal) => {
            let filled = Filled::refused(posted, refusal);
            allergies_page(&app, &visitor, &record, &filled, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// Reads the answer: none known, or the rows that say something.
fn read(posted: &Posted, source: &str) -> Result<Allergies, Refusal> {
    let text = |row: usize, name: &str| posted.text(&format!("{row}-{name}")).to_owned();
    let known: Vec<Allergy> = (0..rows(posted.text("rows")))
        .map(|row| Allergy {
            substance: text(row, "substance"),
            reaction: text(row, "reaction"),
            severity: severity(&text(row, "severity")),
            source: source.to_owned(),
        })
        .filter(|allergy| !allergy.substance.is_empty() || !allergy.reaction.is_empty())
        .collect();
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

fn allergies_page(
    app: &App,
    visitor: &Visitor,
    record: &PersonRecord,
    filled: &Filled,
    status: StatusCode,
) -> Answer<Response> {
    let t = visitor.voice().clone();
    let row = care::view::team_list::row_of(record, visitor.centre().zone(), visitor.now());
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
    page_as(
        status,
        &AllergiesPage {
            shell: frame::team(app, visitor, None, &title),
            identity: identity::identity(&t, record, visitor.centre(), visitor.now(), row.as_ref()),
            tabs: identity::tabs(&t, visitor, record, "/allergies"),
            tabs_name: t.name("team-person-tabs", "name", &record.name()),
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
            rows: (0..count).map(|row| row_fields(&t, filled, row)).collect(),
            count,
            faults_title: faults_title(&t, filled.faults()),
            faults: fault_lines(&t, filled.faults()),
            fields: visitor.fields(),
            path: person_path(record.id),
            t,
        },
    )
}

#[derive(Template)]
#[template(path = "team/allergies.html")]
struct AllergiesPage {
    shell: Shell,
    t: Voice,
    path: String,
    identity: Identity,
    tabs: Vec<PersonTab>,
    tabs_name: String,
    title: String,
    answer: Choices,
    rows: Vec<RowFields>,
    count: usize,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}
