//! "Say what is wrong": somebody's own words in a check. They are kept as they were typed, open questions, and answer none.

use askama::Template;
use axum::extract::{Path, State};
use care::check::{CheckId, CheckRecord};
use care::note::{self, Note, Words};
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::view::check as view;
use care::view::check::{NumberLine, Wrote};

use super::gate::{fresh, is_finished};
use super::{next_path, phone, tel};
use crate::answer::{Answer, page, page_refused, see_other};
use crate::app::App;
use crate::form::{Filled, Posted};
use crate::frame;
use crate::look::form::{Fault, Field};
use crate::look::part::Link;
use crate::look::{Icon, Shell};
use crate::pages::sign_in::{fault_lines, faults_title};
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor, Who};
use crate::voice::Voice;

/// The field of the words.
const WORDS: &str = "words";

/// The box of the check to go on with, or of a new one. Signed out it is the number and the way to sign in.
pub(super) async fn start(State(app): State<App>, visitor: Visitor) -> Answer {
    let Some(person) = visitor.person() else {
        return page(&SayPage::of(&app, &visitor, None, None, &Filled::empty()));
    };
    let record = app.own(person)?;
    let begun = view::resumable(&record, visitor.now());
    let check = begun.map_or_else(|| fresh(&app), |check| check.id);
    page(&SayPage::of(&app, &visitor, Some(check), begun, &Filled::empty()))
}

/// The box of a check that has begun.
pub(super) async fn show(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.own(person)?;
    let check = view::find(&record, &id).ok_or_else(Trouble::not_found)?;
    page(&SayPage::of(
        &app,
        &visitor,
        Some(check.id),
        Some(check),
        &Filled::empty(),
    ))
}

/// Keeps the words and goes on with what they opened. On a check that is finished they begin another one: nothing said is refused.
pub(super) async fn send(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let check = CheckId::parse(&id).ok_or_else(Trouble::not_found)?;
    let language = visitor.voice().speaker().language.code();
    let phrases = app.phrases(visitor.protocol(), &language);
    let words = Words {
        text: posted.raw(WORDS),
        language: &language,
        phrases: phrases.as_deref(),
    };
    let noted = match write(&app, &visitor, person, check, &words, &posted).await? {
        Ok(noted) => noted,
        Err(refusal) => {
            let record = app.own(person)?;
            let begun = record.checks.get(&check);
            let filled = Filled::refused(posted, refusal);
            return page_refused(&SayPage::of(&app, &visitor, Some(check), begun, &filled));
        }
    };
    let record = app.own(person)?;
    let noted = record.checks.get(&noted).ok_or_else(Trouble::not_found)?;
    Ok(see_other(&next_path(&visitor, noted)))
}

async fn write(
    app: &App,
    visitor: &Visitor,
    person: PersonVisitor,
    check: CheckId,
    words: &Words<'_>,
    posted: &Posted,
) -> Answer<Result<CheckId, Refusal>> {
    let act = visitor.act(posted);
    let stream = app.person_ref(person.person);
    let another = CheckId(act.key.id.0);
    for id in [check, another] {
        let told = app
            .change::<PersonRecord>(&stream, &act, |record| {
                note::write(record, id, words, &visitor.place(), &act)
            })
            .await?;
        match told {
            Ok(_) => return Ok(Ok(id)),
            Err(refusal) if id == check && is_finished(&refusal) => {}
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    Ok(Err(Refusal::of("", "refused-check-finished")))
}

/// What stands above a screen because of somebody's own words.
pub(super) struct Said {
    /// Numbers to call, the emergency number first.
    pub(super) numbers: Vec<Link>,
    /// What they wrote.
    pub(super) wrote: Option<String>,
    /// What became of it, or what the question below has to do with it.
    pub(super) about: Option<String>,
}

impl Said {
    /// None when nothing was written, or nothing of it has to be said here.
    pub(super) fn of(
        t: &Voice,
        visitor: &Visitor,
        check: &CheckRecord,
        asked: Option<&Wrote>,
    ) -> Option<Said> {
        let numbers = view::beside_words(check, &visitor.place());
        let numbers: Vec<Link> = numbers.iter().map(|line| call(t, line)).collect();
        let (wrote, about) = match (asked, check.newest_words()) {
            (Some(asked), _) => {
                let about = format!("check-say-asked-{}", asked.said.name());
                (Some(asked.line.clone()), Some(t.word(&about)))
            }
            (None, Some(note)) => (Some(note.line()), Some(t.word(became(note)))),
            (None, None) => (None, None),
        };
        let says_something = !numbers.is_empty() || wrote.is_some();
        says_something.then(|| Said {
            numbers,
            wrote: wrote.map(|words| t.name("check-say-wrote", "text", &words)),
            about,
        })
    }
}

fn became(note: &Note) -> &'static str {
    match (note.searched, note.heard.is_empty()) {
        (false, _) => "check-say-not-searched",
        (true, true) => "check-say-nothing-heard",
        (true, false) => "check-say-kept",
    }
}

fn call(t: &Voice, line: &NumberLine) -> Link {
    let words = match line.kind {
        view::NumberKind::Emergency => t.name("help-call-emergency", "emergency", &phone(t, &line.number)),
        kind => format!(
            "{} {}",
            t.word(&format!("check-call-label-{}", kind.name())),
            phone(t, &line.number)
        ),
    };
    Link {
        icon: Icon::Phone,
        words,
        href: tel(&line.number),
    }
}

/// The whole of somebody's words, as they stand on a result.
pub(super) fn quotes(check: &CheckRecord) -> Vec<String> {
    check.notes.iter().map(|note| note.text.clone()).collect()
}

/// Where the words are sent.
struct Form {
    action: String,
    fields: HiddenFields,
    words: Field,
}

#[derive(Template)]
#[template(path = "check/say.html")]
struct SayPage {
    shell: Shell,
    t: Voice,
    title: String,
    emergency: Link,
    /// The danger signs to tap.
    signs: String,
    before: Vec<String>,
    form: Option<Form>,
    /// The way to sign in, or to unlock.
    door: String,
    faults_title: String,
    faults: Vec<Fault>,
}

impl SayPage {
    fn of(
        app: &App,
        visitor: &Visitor,
        check: Option<CheckId>,
        begun: Option<&CheckRecord>,
        filled: &Filled,
    ) -> SayPage {
        let t = visitor.voice().clone();
        let title = t.word("check-say-title");
        let searched = app
            .phrases(visitor.protocol(), &t.speaker().language.code())
            .is_some();
        let signs = check.map_or_else(|| "/check".to_owned(), |check| format!("/check/{check}/gate"));
        let signs = if begun.is_some() {
            signs
        } else {
            "/check".to_owned()
        };
        SayPage {
            shell: frame::back(
                frame::bare(app, visitor, &title),
                "/check",
                t.word("app-button-back"),
            ),
            emergency: Link {
                icon: Icon::Phone,
                words: t.name(
                    "help-call-emergency",
                    "emergency",
                    &phone(&t, &view::numbers(visitor.centre()).emergency),
                ),
                href: tel(&view::numbers(visitor.centre()).emergency),
            },
            signs,
            before: begun.map(quotes).unwrap_or_default(),
            form: check.map(|check| Form {
                action: format!("/check/{check}/say"),
                fields: visitor.fields(),
                words: Field {
                    id: WORDS.to_owned(),
                    name: WORDS.to_owned(),
                    label: t.word("check-say-words"),
                    hint: Some(t.word(if searched {
                        "check-say-hint"
                    } else {
                        "check-say-hint-not-searched"
                    })),
                    error: filled.fault(WORDS).map(|fault| t.say(fault)),
                    value: filled
                        .values(WORDS)
                        .first()
                        .copied()
                        .unwrap_or_default()
                        .to_owned(),
                    kind: "text",
                    ..Field::default()
                },
            }),
            door: match visitor.who() {
                Who::Locked(_) => "/unlock?to=/check/say".to_owned(),
                _ => "/sign-in".to_owned(),
            },
            faults_title: faults_title(&t, filled.faults()),
            faults: fault_lines(&t, filled.faults()),
            title,
            t,
        }
    }
}
