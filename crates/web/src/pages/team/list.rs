//! `/team/people/ID/list`: writing the next medicine list on the one in force, with the checks beside it.

mod line;

use askama::Template;
use care::medicine_list::{self, ListDraft};
use care::message::Message;
use care::person::PersonRecord;
use care::refusal::Refusal;
use medicine::check::{self, CheckInput};
use medicine::{Allergies, Entry, Finding, Formulary, Severity};

use super::field::{label_among, named_faults, settled};
use super::one_person::{About, OnePerson, status};
use crate::answer::{Answer, page, page_as, see_other};
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::{Fault, Field};
use crate::pages::medicines::{centre_limits, said};
use crate::pages::sign_in::faults_title;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;
use line::{LineFields, Lines};

pub(super) async fn show(who: OnePerson) -> Answer {
    let record = who.read("medicine list").await?;
    let filled = line::filled(&record);
    let entries: Vec<Entry> = record.entries().cloned().collect();
    list_page(&who, &record, &filled, &entries)
}

pub(super) async fn change(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "medicine list").await?;
    let (posted, staff) = (&sent.posted, &sent.who.staff.staff);
    let mut read = posted.reader();
    let lines = Lines::read(posted, &mut read, &sent.record, staff, &sent.act);
    let draft = ListDraft {
        seen: posted.text("seen").parse().unwrap_or(0),
        entries: lines.entries.clone(),
        do_not_take: line::read_do_not_take(posted, &mut read, &sent.record, staff),
        reason: read.optional("reason").unwrap_or_default(),
    };
    if !posted.has("do", "issue") {
        // A line that is half written is no fault as long as only another line is asked for.
        let refusal = if posted.has("do", "check") {
            read.refusal()
        } else {
            Refusal { faults: Vec::new() }
        };
        let filled = Filled::refused(posted.clone(), refusal);
        return list_page(&sent.who, &sent.record, &filled, &lines.entries);
    }
    if is_the_list_in_force(&sent.record, &draft) {
        read.fault::<()>("entries", Message::new("team-editor-no-change"));
    }
    if must_be_seen(&findings(&sent.who.visitor, &sent.record, &lines.entries), posted) {
        read.fault::<()>("findings", Message::new("team-editor-see-stop"));
    }
    if any_unread(&lines.entries) && !posted.has("seen-unread", "yes") {
        read.fault::<()>("seen-unread", Message::new("team-editor-see-unread"));
    }
    let issue =
        |record: &PersonRecord, draft: &ListDraft| medicine_list::issue(record, draft.clone(), &sent.act);
    match sent.decide(settled(read, Some(draft)), issue).await? {
        Ok(_) => Ok(see_other(&format!("{}/list", sent.who.path()))),
        Err(again) => list_page(&sent.who, &again.record, &again.filled, &lines.entries),
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

/// Whether a line holds words that nobody reads but a person: it is printed as typed and not counted.
fn any_unread(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| !entry.directions.is_understood())
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

fn list_page(who: &OnePerson, record: &PersonRecord, filled: &Filled, entries: &[Entry]) -> Answer {
    let visitor = &who.visitor;
    let t = visitor.voice().clone();
    let current = record.list().map_or(0, |list| list.number);
    let number = |word: &str, number: u32| t.with(word, &[("number", number.to_string().into())]);
    let findings: Vec<_> = findings(visitor, record, entries)
        .iter()
        .map(|finding| FindingLine::of(&t, finding))
        .collect();
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
    let count = line::count(filled);
    let lines: Vec<LineFields> = (0..count)
        .map(|line| LineFields::of(&t, filled, line, record, entries))
        .collect();
    let do_not_take = do_not_take_rows(line::do_not_take_count(filled), field);
    let faults = named_faults(&t, filled.faults(), |id| {
        let of_lines = lines.iter().flat_map(|line| line.rows.iter().flatten());
        label_among(
            of_lines.chain(do_not_take.iter().flat_map(|(name, why)| [name, why])),
            id,
        )
    });
    let page = ListPage {
        shell: frame::team(&who.app, visitor, Some(TeamTab::People), &title),
        about: who.about(record, "/list"),
        title,
        current: (current > 0).then(|| number("team-editor-current", current)),
        next: number("team-editor-next", current + 1),
        void: (current > 0).then(|| number("team-editor-void", current)),
        issue: number("team-editor-issue", current + 1),
        lines,
        do_not_take,
        count,
        reason: field("reason", "team-editor-reason"),
        seen: match filled.value("seen") {
            "" => current.to_string(),
            seen => seen.to_owned(),
        },
        needs_seen: findings.iter().any(|finding| finding.interrupts),
        seen_stop: filled.has("seen-stop", "yes"),
        needs_seen_unread: any_unread(entries),
        seen_unread: filled.has("seen-unread", "yes"),
        findings,
        card: format!("{}/card", who.path()),
        faults_title: faults_title(&t, filled.faults()),
        faults,
        fields: visitor.fields(),
        t,
    };
    page_as(status(filled), &page)
}

/// The rows of what must not be taken: what, and why not.
fn do_not_take_rows(count: usize, field: impl Fn(&str, &str) -> Field) -> Vec<(Field, Field)> {
    let row = |row: usize| {
        (
            field(&format!("no-{row}-name"), "team-editor-do-not-take"),
            field(&format!("no-{row}-reason"), "team-editor-do-not-take-why"),
        )
    };
    (0..count).map(row).collect()
}

pub(super) async fn card(who: OnePerson) -> Answer {
    let record = who.read("wallet card").await?;
    let back = format!("{}/list", who.path());
    page(&crate::pages::medicines::card_page(
        &who.app,
        &who.visitor,
        &record,
        &back,
    )?)
}

#[derive(Template)]
#[template(path = "team/list.html")]
struct ListPage {
    shell: Shell,
    t: Voice,
    about: About,
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
    needs_seen_unread: bool,
    seen_unread: bool,
    card: String,
    faults_title: String,
    faults: Vec<Fault>,
    fields: HiddenFields,
}

/// A list that says what the one in force says would only make a printed card void.
fn is_the_list_in_force(record: &PersonRecord, draft: &ListDraft) -> bool {
    record.list().is_some_and(|list| {
        draft.seen == list.number && list.entries == draft.entries && list.do_not_take == draft.do_not_take
    })
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
