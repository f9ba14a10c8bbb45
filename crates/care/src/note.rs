//! What a person says in their own words in a self-check.
//!
//! The words are kept exactly as they were typed. What is heard in them opens questions ([`protocol::Opened`]); they answer nothing and
//! end nothing, whatever they say.

use crate::actor::Actor;
use crate::check::{self, CheckId, Left, ProtocolRef, Stand};
use crate::enrolment::Place;
use crate::event::Act;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::question::QuestionKind;
use crate::refusal::Refusal;
use crate::stream::Draft;
use jiff::Timestamp;
use protocol::{Answers, Case, Decision, FactId, Heard, HeardFact, Opened, Phrases, hear};
use serde::{Deserialize, Serialize};

/// Words hold so many characters; more is a letter, and a call is better.
pub const WORDS_MAX: usize = 5_000;

/// So many characters of somebody's words stand where there is room for a line.
const LINE_MAX: usize = 120;

/// Somebody wrote in a self-check what is wrong. When nothing was answered yet, this begins the check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckNoted {
    /// Which check.
    pub check: CheckId,
    /// The words as they were typed.
    pub text: String,
    /// The language of the page.
    pub language: String,
    /// The version of the phrases that were listened for; none when there are none in this language.
    pub phrases: Option<String>,
    /// What was heard.
    pub heard: Vec<HeardFact>,
    /// Whether the emergency number has to stand beside what is shown next.
    pub show_emergency: bool,
    /// The text was longer than what is listened to.
    pub cut: bool,
    /// What the decision knew about the person.
    pub case: Case,
    /// The protocol whose facts were listened for and that decided.
    pub protocol: ProtocolRef,
    /// The decision on all answers so far, with the words beside them.
    pub decision: Decision,
    /// What happens when the check is left here.
    pub left: Option<Left>,
}

/// Somebody's words as the record holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// When.
    pub at: Timestamp,
    /// Who wrote.
    pub by: Actor,
    /// The words as they were typed.
    pub text: String,
    /// There are phrases in the language of the page.
    pub searched: bool,
    /// What was heard.
    pub heard: Vec<HeardFact>,
    /// Whether the emergency number has to stand beside what is shown next.
    pub show_emergency: bool,
}

impl Note {
    /// As much of the words as a line holds.
    #[must_use]
    pub fn line(&self) -> String {
        line(&self.text)
    }
}

/// As much of a text as a line holds, its line breaks as spaces.
fn line(text: &str) -> String {
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match plain.char_indices().nth(LINE_MAX) {
        None => plain,
        Some((end, _)) => format!("{}…", plain[..end].trim_end()),
    }
}

/// The words of a check in the team's words, as a reason; none when nothing was written.
pub(crate) fn why(notes: &[Note]) -> Option<Message> {
    let words: Vec<String> = notes.iter().map(|note| note.text.clone()).collect();
    let text = line(&words.join(" … "));
    (!text.is_empty()).then(|| Message::new("team-why-wrote").with("text", Arg::Text(text)))
}

/// The fact that words which a nurse has not read count as, once everything else is answered: a question to the team.
pub(crate) fn counts_as() -> FactId {
    FactId::new(QuestionKind::Question.fact())
}

/// What somebody wrote, and in which language.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// As it was typed.
    pub text: &'a str,
    /// The language of the page.
    pub language: &'a str,
    /// The phrases of that language for the protocol in force; none when there are none.
    pub phrases: Option<&'a Phrases>,
}

/// Keeps what somebody wrote and opens the questions of what is heard in it. A check that has not begun begins here.
///
/// # Errors
/// Nobody is enrolled, nothing was written, it is too long, or the check is finished.
pub fn write(
    record: &PersonRecord,
    check: CheckId,
    words: &Words<'_>,
    place: &Place<'_>,
    act: &Act,
) -> Result<Vec<Draft>, Refusal> {
    if record.details.is_none() {
        return Err(Refusal::of("", "refused-not-enrolled"));
    }
    if words.text.trim().is_empty() {
        return Err(Refusal::of("words", "refused-no-words"));
    }
    if words.text.chars().count() > WORDS_MAX {
        return Err(Refusal::of("words", "refused-text-too-long"));
    }
    let old = record.checks.get(&check);
    if old.is_some_and(|old| old.reported_at.is_some()) {
        return Err(Refusal::of("", "refused-check-finished"));
    }
    let heard = words
        .phrases
        .map_or_else(unheard, |phrases| hear(words.text, phrases));
    let answers = old.map_or_else(Answers::new, |old| old.answers.clone());
    let mut opened = old.map_or_else(Opened::new, |old| old.opened.clone());
    opened.write(&heard.facts, counts_as());
    let case = record.case(place.centre, act.happened_at);
    let decision = place.protocol.decide_opened(&case, &answers, &opened);
    let left = check::left(&case, &answers, &opened, &decision, place, act.now);
    let noted = CheckNoted {
        check,
        text: words.text.to_owned(),
        language: words.language.to_owned(),
        phrases: words.phrases.map(|phrases| phrases.version().to_owned()),
        heard: heard.facts,
        show_emergency: heard.show_emergency,
        cut: heard.cut,
        case,
        protocol: ProtocolRef::of(place.protocol),
        decision,
        left: Some(left),
    };
    act.drafts(record.episode(), vec![PersonEvent::from(noted)])
}

/// What nobody listened to is not known to be harmless: the number stands beside it.
fn unheard() -> Heard {
    Heard {
        facts: Vec::new(),
        show_emergency: true,
        cut: false,
    }
}

impl PersonRecord {
    pub(crate) fn check_noted(
        &mut self,
        event: CheckNoted,
        who: Actor,
        at: Timestamp,
        learned_at: Timestamp,
    ) {
        let stand = Stand {
            case: event.case,
            protocol: event.protocol,
            decision: event.decision,
            left: event.left,
        };
        let check = self.check_goes_on(event.check, who.clone(), at, learned_at, stand);
        check.opened.write(&event.heard, counts_as());
        check.notes_after = check.screens.len();
        check.notes.push(Note {
            at,
            by: who,
            text: event.text,
            searched: event.phrases.is_some(),
            heard: event.heard,
            show_emergency: event.show_emergency,
        });
    }
}
