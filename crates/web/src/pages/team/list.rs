//! `/team/people/ID/list`: writing the next medicine list on the one in force, with the checks beside it.

mod line;

use askama::Template;
use care::enrolment::Seen;
use care::medicine_check::Checking;
use care::medicine_list::{self, ListDraft};
use care::message::Message;
use care::person::PersonRecord;
use care::refusal::Refusal;
use medicine::{Entry, Finding, Formulary, Severity};

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
use line::{DoseChange, LineFields, Lines};

pub(super) async fn show(who: OnePerson) -> Answer {
    let record = who.read("medicine list").await?;
    let filled = line::filled(&record);
    list_page(&who, &record, &filled, &Lines::in_force(&record))
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
        return list_page(&sent.who, &sent.record, &filled, &lines);
    }
    if is_the_list_in_force(&sent.record, &draft) {
        read.fault::<()>("entries", Message::new("team-editor-no-change"));
    }
    let found = findings(&sent.who.visitor, &sent.record, &lines.entries);
    let stops = stops_mark(&found, &lines.entries);
    if stops.is_some_and(|mark| !posted.has("seen-stop", &mark)) {
        read.fault::<()>("findings", Message::new("team-editor-see-stop"));
    }
    if changes_mark(&lines.changes).is_some_and(|mark| !posted.has("seen-change", &mark)) {
        read.fault::<()>("changes", Message::new("team-editor-see-change"));
    }
    if any_unread(&lines.entries) && !posted.has("seen-unread", "yes") {
        read.fault::<()>("seen-unread", Message::new("team-editor-see-unread"));
    }
    let issue =
        |record: &PersonRecord, draft: &ListDraft| medicine_list::issue(record, draft.clone(), &sent.act);
    match sent.decide(settled(read, Some(draft)), issue).await? {
        Ok(_) => Ok(see_other(&format!("{}/list", sent.who.path()))),
        Err(again) => list_page(&sent.who, &again.record, &again.filled, &lines),
    }
}

/// What the checks say of a list as it is written.
fn findings(visitor: &Visitor, record: &PersonRecord, entries: &[Entry]) -> Vec<Finding> {
    let checking = Checking {
        formulary: Formulary::embedded(),
        limits: centre_limits(),
        zone: visitor.centre().zone(),
        now: visitor.now(),
    };
    checking.of(record, entries).findings
}

/// The findings of the one level that interrupts, as a tick that covers these and no others; none when there are none.
fn stops_mark(findings: &[Finding], entries: &[Entry]) -> Option<String> {
    // By what the lines say: a line that is not issued yet has another id each time it is sent.
    let line = |id| {
        entries
            .iter()
            .find(|entry| entry.id == id)
            .map(|entry| (&entry.name, &entry.strength))
    };
    let stops: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Stop)
        .map(|finding| {
            let about: Vec<_> = finding.medicines.iter().map(|id| line(*id)).collect();
            (finding.why.id, about)
        })
        .collect();
    (!stops.is_empty()).then(|| Seen::of(&stops).to_string())
}

/// Doses that the list in force gives otherwise, as a tick that covers these and no others.
fn changes_mark(changes: &[DoseChange]) -> Option<String> {
    (!changes.is_empty()).then(|| Seen::of(&changes).to_string())
}

/// Whether a line holds words that nobody reads but a person: it is printed as typed and not counted.
fn any_unread(entries: &[Entry]) -> bool {
    entries.iter().any(|entry| !entry.directions.is_understood())
}

/// A tick whose value names what was on the page beside it, so that it stands for nothing that came later.
struct Tick {
    mark: String,
    is_set: bool,
}

impl Tick {
    fn of(filled: &Filled, name: &str, mark: String) -> Tick {
        let is_set = filled.has(name, &mark);
        Tick { mark, is_set }
    }
}

/// One finding in words.
struct FindingLine {
    severity: String,
    words: String,
    source: String,
}

impl FindingLine {
    fn of(t: &Voice, finding: &Finding) -> FindingLine {
        let severity = match finding.severity {
            Severity::Stop => "team-editor-severity-stop",
            Severity::Ask => "medicines-check-ask",
            Severity::Space => "medicines-check-space",
            Severity::Know => "medicines-check-know",
        };
        FindingLine {
            severity: t.word(severity),
            words: said::message(t, &finding.why),
            source: said::source(t, &finding.source),
        }
    }
}

fn list_page(who: &OnePerson, record: &PersonRecord, filled: &Filled, written: &Lines) -> Answer {
    let entries = written.entries.as_slice();
    let visitor = &who.visitor;
    let t = visitor.voice().clone();
    let current = record.list().map_or(0, |list| list.number);
    let number = |word: &str, number: u32| t.with(word, &[("number", number.to_string().into())]);
    let found = findings(visitor, record, entries);
    let findings: Vec<_> = found.iter().map(|finding| FindingLine::of(&t, finding)).collect();
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
        stops: stops_mark(&found, entries).map(|mark| Tick::of(filled, "seen-stop", mark)),
        dose_changes: changes_mark(&written.changes).map(|mark| Tick::of(filled, "seen-change", mark)),
        changes: written.changes.iter().map(|change| change.words(&t)).collect(),
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
    stops: Option<Tick>,
    dose_changes: Option<Tick>,
    changes: Vec<String>,
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
