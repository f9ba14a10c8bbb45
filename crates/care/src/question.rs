//! What a person asks or tells outside a self-check: a question, a wish for a call, a medicine that does not work.

use crate::alert::{AlertRaised, AlertSource, ItemId};
use crate::enrolment::Place;
use crate::event::Act;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::refusal::Refusal;
use crate::stream::{Draft, uuid_id};
use jiff::Timestamp;
use protocol::{Answer, Answers, FactId};
use serde::{Deserialize, Serialize};

uuid_id!(
    /// One question.
    QuestionId
);

/// What kind of question it is. Which fact of the protocol it stands for, and so its level, is data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// Any question.
    Question,
    /// "Please call me today."
    WantsCall,
    /// A medicine does not work as expected.
    NotWorking,
    /// A medicine, vitamin or herb was added at home and is to be checked.
    AddedMedicine,
    /// The same, and a check of the list says stop: the person is told to call today, and the team sees it with that clock.
    AddedAgainstCheck,
}

impl QuestionKind {
    /// Every kind.
    pub const ALL: [QuestionKind; 5] = [
        QuestionKind::Question,
        QuestionKind::WantsCall,
        QuestionKind::NotWorking,
        QuestionKind::AddedMedicine,
        QuestionKind::AddedAgainstCheck,
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            QuestionKind::Question => "question",
            QuestionKind::WantsCall => "wants-call",
            QuestionKind::NotWorking => "not-working",
            QuestionKind::AddedMedicine => "added-medicine",
            QuestionKind::AddedAgainstCheck => "added-against-check",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<QuestionKind> {
        QuestionKind::ALL.into_iter().find(|kind| kind.as_str() == text)
    }

    /// The fact of the protocol whose level it takes.
    pub(crate) fn fact(self) -> &'static str {
        match self {
            QuestionKind::Question | QuestionKind::AddedMedicine => "question",
            QuestionKind::WantsCall | QuestionKind::AddedAgainstCheck => "wants_call",
            QuestionKind::NotWorking => "medicine_not_working",
        }
    }
}

/// The person wrote a question, or says that a medicine does not work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionAsked {
    /// Which.
    pub question: QuestionId,
    /// What kind.
    pub kind: QuestionKind,
    /// The medicine it is about, by its name at that time.
    pub about: Option<String>,
    /// The words of the person; may be empty for a medicine that does not work. Of one that a check stops: the names it stops it with.
    pub text: String,
}

/// A question as the record holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Which.
    pub id: QuestionId,
    /// What kind.
    pub kind: QuestionKind,
    /// The medicine it is about.
    pub about: Option<String>,
    /// The words of the person, or the names of [`QuestionAsked::text`].
    pub text: String,
    /// When.
    pub at: Timestamp,
}

impl Asked {
    /// Why it is on the worklist, in the team's words.
    #[must_use]
    pub fn why(&self) -> Message {
        let message = Message::new(format!("team-why-asked-{}", self.kind.as_str()));
        let about = self.about.clone().unwrap_or_default();
        message
            .with("about", Arg::Text(about))
            .with("text", Arg::Text(self.text.clone()))
    }
}

/// A question holds so many characters; more is a letter, and a call is better.
pub const TEXT_MAX: usize = 2_000;

/// Sends a question to the team and raises it with the clock its kind has in the protocol.
///
/// # Errors
/// Nobody is enrolled, a question has no words, or the words are too long.
pub fn ask(
    record: &PersonRecord,
    question: QuestionId,
    kind: QuestionKind,
    about: Option<&str>,
    text: &str,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    act.drafts(
        record.episode(),
        events(record, question, kind, about, text, place, act)?,
    )
}

pub(crate) fn events(
    record: &PersonRecord,
    question: QuestionId,
    kind: QuestionKind,
    about: Option<&str>,
    text: &str,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<PersonEvent>, Refusal> {
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    let text = text.trim();
    if text.is_empty() && kind == QuestionKind::Question {
        return Err(Refusal::of("text", "refused-write-question"));
    }
    if text.chars().count() > TEXT_MAX {
        return Err(Refusal::of("text", "refused-text-too-long"));
    }
    let answers: Answers = [(FactId::new(kind.fact()), Answer::Yes)].into_iter().collect();
    let decision = place
        .protocol
        .decide(&record.case(place.centre, act.now), &answers);
    let level = decision
        .settled()
        .ok_or_else(|| Refusal::of("", "refused-question-has-no-rule"))?;
    let due = place.centre.due(place.protocol, level, act.now);
    let mut events = vec![PersonEvent::from(QuestionAsked {
        question,
        kind,
        about: about.map(str::to_owned),
        text: text.to_owned(),
    })];
    events.extend(due.map(|due| {
        PersonEvent::from(AlertRaised {
            item: ItemId::of_question(question),
            level,
            source: AlertSource::Question(question),
            due,
        })
    }));
    Ok(events)
}

impl PersonRecord {
    /// A question by id.
    #[must_use]
    pub fn question(&self, id: QuestionId) -> Option<&Asked> {
        self.questions.iter().find(|asked| asked.id == id)
    }

    pub(crate) fn asked(&mut self, event: QuestionAsked, at: Timestamp) {
        self.questions.push(Asked {
            id: event.question,
            kind: event.kind,
            about: event.about,
            text: event.text,
            at,
        });
    }
}
