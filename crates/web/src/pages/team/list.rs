//! `/team/people/ID/list`: writing the next medicine list on the one in force, with the checks beside it.

mod line;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use care::medicine_list::{self, ListDraft};
use care::message::Message;
use care::person::PersonRecord;
use care::refusal::Refusal;
use medicine::check::{self, CheckInput};
use medicine::{Allergies, DoNotTake, Entry, Finding, Formulary, Severity};

use super::identity::{self, PersonTab};
use super::{person_id, person_path};
use crate::answer::{Answer, page, page_as, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::Shell;
use crate::look::form::{Fault, Field};
use crate::look::part::Identity;
use crate::pages::medicines::{centre_limits, said};
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::visitor::{HiddenFields, StaffVisitor, Visitor};
use crate::voice::Voice;
use line::{LineFields, Lines};

pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.read(&staff, person_id(&id)?, "medicine list").await?;
    let filled = line::filled(&record);
    let entries: Vec<Entry> = record.entries().cloned().collect();
    page(&list_page(&app, &visitor, &record, &filled, &entries))
}

pub(super) async fn change(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let id = person_id(&id)?;
    let record = app.read(&staff, id, "medicine list").await?;
    let act = visitor.act(&posted);
    let mut read = posted.reader();
    let lines = Lines::read(&posted, &mut read, &record, &staff.staff, &act);
    let do_not_take = line::read_do_not_take(&posted, &staff.staff.name);
    let reason = read.optional("reason").unwrap_or_default();
    if posted.has("do", "issue") && must_be_seen(&findings(&visitor, &record, &lines.entries), &posted) {
        read.fault::<()>("findings", Message::new("team-editor-see-stop"));
    }
    let refusal = read.refusal();
    if !refusal.faults.is_empty() || !posted.has("do", "issue") {
        let status = if refusal.faults.is_empty() {
            StatusCode::OK
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        let filled = Filled::refused(posted, refusal);
        return page_as(
            status,
            &list_page(&app, &visitor, &record, &filled, &lines.entries),
        );
    }
    let draft = ListDraft {
        seen: posted.text("seen").parse().unwrap_or(0),
        entries: lines.entries.clone(),
        do_not_take,
        reason,
    };
    let changed = app
        .change::<PersonRecord>(&app.person_ref(id), &act, |record| {
            medicine_list::issue(record, draft.clone(), &act)
        })
        .await?;
    match changed {
        Ok(_) => Ok(see_other(&format!("{}/list", person_path(id)))),
        Err(refusal) => {
            let filled = Filled::refused(posted, refusal);
            page_as(
                StatusCode::UNPROCESSABLE_ENTITY,
                &list_page(&app, &visitor, &record, &filled, &lines.entries),
            )
        }
    }
}

/// What the checks say of a list as it is written.
fn findings(visitor: &Visitor, record: &PersonRecord, entries: &[Entry]) -> Vec<Finding> {
    let none = Allergies::NotAsked;
    let zone = visitor.centre().zone();
    check::run(&CheckInput {
        entries,
        allergies: record.allergies.as_ref().map_or(&none, |known| &known.allergies),
        formulary: Formulary::embedded(),
        centre: centre_limits(),
        harvest_days_ago: record.day(visitor.now(), zone),
        bleeding_days: None,
    })
    .findings
}

/// The one level that interrupts has to be seen before a list is issued.
fn must_be_seen(findings: &[Finding], posted: &Posted) -> bool {
    findings.iter().any(|finding| finding.severity == Severity::Stop) && !posted.has("seen-stop", "yes")
}

/// One finding in words.
struct FindingLine {
    severity: String,
    words: String,
    source: String,
    interrupts: bool,
}

impl FindingLine {
    fn of(t: &Voice, finding: &Finding) -> FindingLine {
        let severity = match finding.severity {
            Severity::Stop => "team-editor-severity-stop",
            Severity::Ask => "medicines-check-ask",
            Severity::Space => "medicines-check-space",
            Severity::Know => "medicines-check-know",
        };
        let mut source = t.name("medicines-check-source", "source", &finding.source.source);
        if finding.source.reviewed_by.is_empty() {
            source = format!("{source}. {}", t.word("medicines-meter-not-reviewed"));
        }
        FindingLine {
            severity: t.word(severity),
            words: said::message(t, &finding.why),
            source,
            interrupts: finding.severity == Severity::Stop,
        }
    }
}

fn list_page(
    app: &App,
    visitor: &Visitor,
    record: &PersonRecord,
    filled: &Filled,
    entries: &[Entry],
) -> ListPage {
    let t = visitor.voice().clone();
    let current = record.list().map_or(0, |list| list.number);
    let number = |word: &str, number: u32| t.with(word, &[("number", number.to_string().into())]);
    let findings: Vec<_> = findings(visitor, record, entries)
        .iter()
        .map(|finding| FindingLine::of(&t, finding))
        .collect();
    let row = care::view::team_list::row_of(record, visitor.centre().zone(), visitor.now());
    let title = t.name("team-editor-title", "name", &record.name());
    let field = |name: &str, word: &str| Field {
        id: name.to_owned(),
        name: name.to_owned(),
        label: t.word(word),
        error: filled.fault(name).map(|fault| t.say(fault)),
        value: filled.value(name).to_owned(),
        kind: "text",
        complete: Some("off"),
        ..Field::default()
    };
    let lines = line::count(filled);
    ListPage {
        shell: frame::team(app, visitor, None, &title),
        identity: identity::identity(&t, record, visitor.centre(), visitor.now(), row.as_ref()),
        tabs: identity::tabs(&t, visitor, record, "/list"),
        tabs_name: t.name("team-person-tabs", "name", &record.name()),
        title,
        current: (current > 0).then(|| number("team-editor-current", current)),
        next: number("team-editor-next", current + 1),
        void: (current > 0).then(|| number("team-editor-void", current)),
        issue: number("team-editor-issue", current + 1),
        lines: (0..lines)
            .map(|line| LineFields::of(&t, filled, line, record, entries))
            .collect(),
        do_not_take: (0..line::do_not_take_count(filled))
            .map(|row| {
                (
                    field(&format!("no-{row}-name"), "team-editor-do-not-take"),
                    field(&format!("no-{row}-reason"), "team-editor-do-not-take-why"),
                )
            })
            .collect(),
        count: lines,
        reason: field("reason", "team-editor-reason"),
        seen: match filled.value("seen") {
            "" => current.to_string(),
            seen => seen.to_owned(),
        },
        needs_seen: findings.iter().any(|finding| finding.interrupts),
        seen_stop: filled.has("seen-stop", "yes"),
        findings,
        card: format!("{}/card", person_path(record.id)),
        faults_title: faults_title(&t, filled.faults()),
        faults: fault_lines(&t, filled.faults()),
        fields: visitor.fields(),
        path: person_path(record.id),
        t,
    }
}

pub(super) async fn card(
    State(app): State<App>,
    visitor: Visitor,
    staff: StaffVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.read(&staff, person_id(&id)?, "wallet card").await?;
    let back = format!("{}/list", person_path(record.id));
    page(&crate::pages::medicines::card_page(
        &app, &visitor, &record, &back,
    )?)
}

#[derive(Template)]
#[template(path = "team/list.html")]
struct ListPage {
    shell: Shell,
    t: Voice,
    path: String,
    identity: Identity,
    tabs: Vec<PersonTab>,
    tabs_name: String,
    title: String,
    current: Option<String>,
    next: String,
    void: Option<String>,
    issue: String,
    lines: Vec<LineFields>,
    count: usize,
    do_not_take: Vec<(Field, Field)>,
    reason: Field,
    seen: String,
    findings: Vec<FindingLine>,
    needs_seen: bool,
    seen_stop: bool,
    card: String,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}

/// Rows of "do not take" that say something.
fn said_rows(rows: Vec<DoNotTake>) -> Vec<DoNotTake> {
    rows.into_iter()
        .filter(|row| !row.name.is_empty() || !row.reason.is_empty())
        .collect()
}

/// Faults of one line, moved to the fields of that line.
fn at_line(line: usize, problems: Vec<medicine::Refusal>) -> Refusal {
    Refusal {
        faults: problems
            .into_iter()
            .map(|problem| care::Fault {
                field: format!("{line}-{}", said::form_field(problem.field)).into(),
                message: Message::new(said::problem_word(problem.problem)),
            })
            .collect(),
    }
}
