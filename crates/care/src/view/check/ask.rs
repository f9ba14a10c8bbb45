//! One question of a check, as it is shown first or again with what was answered.

use super::{GATE, SAY, Wording, question};
use crate::check::CheckRecord;
use crate::enrolment::Place;
use crate::message::{Arg, Message};
use crate::note::{Note, counts_as};
use crate::person::PersonRecord;
use jiff::{SignedDuration, Timestamp};
use protocol::{
    Answer, Answers, Atom, Condition, FactId, Line, NumberRange, Opened, Progress, Protocol, Question, Said,
    Style,
};
use rust_decimal::prelude::ToPrimitive as _;

/// One screen to show.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// Its name in the protocol.
    pub screen: String,
    /// How it asks; a screen with one line left asks it as yes or no.
    pub style: Style,
    /// The question.
    pub heading: Message,
    /// The id of a line under it; there are words for some only.
    pub hint: Message,
    /// What is asked, in order.
    pub lines: Vec<AskLine>,
    /// One line of a screen that has several is asked by itself.
    pub alone: bool,
    /// The numbers that fit.
    pub range: Option<NumberRange>,
    /// The words of each choice.
    pub choices: Vec<(u32, Message)>,
    /// The yes-or-no fact that stands in when a number can not be checked.
    pub instead: Option<FactId>,
    /// "Question 3 of about 9".
    pub progress: Progress,
    /// Helpers do not see these answers.
    pub private: bool,
    /// The screen before this one.
    pub back: String,
    /// A true line for this person under a temperature.
    pub tip: Option<Message>,
    /// The screen is asked because of what the person wrote.
    pub wrote: Option<Wrote>,
}

/// What was written about a fact that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrote {
    /// As much of the words as a line holds.
    pub line: String,
    /// How the fact was spoken of.
    pub said: Said,
}

/// One fact that a screen asks.
#[derive(Clone, Debug, PartialEq)]
pub struct AskLine {
    /// The fact.
    pub fact: FactId,
    /// Its words as a line of a list.
    pub line: Message,
    /// Its words as a question.
    pub question: Message,
    /// The id of a line under it; there are words for some only.
    pub hint: Message,
    /// What was answered before.
    pub said: Option<Answer>,
}

/// The screen to show next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextScreen<'a> {
    /// Its name: the id of a question, or [`GATE`].
    pub screen: &'a str,
    /// The one line of a screen with several that is asked by itself.
    pub line: Option<&'a FactId>,
}

/// The screen to show after what was answered and written; none when the result is next.
///
/// A check that began with somebody's own words comes to the gate after the danger signs that were heard, before all else.
#[must_use]
pub fn next_screen<'a>(protocol: &'a Protocol, check: &CheckRecord) -> Option<NextScreen<'a>> {
    let turn = protocol.next_opened(&check.case, &check.answers, &check.opened)?;
    let is_danger = |line: &Line| protocol.is_red_alone(&check.case, &line.fact);
    let gate_first = !check.notes.is_empty() && check.screens.iter().all(|screen| screen != GATE);
    if gate_first && !turn.heard.is_some_and(is_danger) {
        return Some(NextScreen {
            screen: GATE,
            line: None,
        });
    }
    let several = turn.question.lines.len() > 1;
    Some(NextScreen {
        screen: turn.question.id.as_str(),
        line: turn.heard.filter(|_| several).map(|line| &line.fact),
    })
}

/// The next line of a screen to ask by itself, in the order of the screen.
#[must_use]
pub fn single_line(protocol: &Protocol, check: &CheckRecord, screen: &str) -> Option<FactId> {
    let question = question(protocol, screen)?;
    let open = protocol.open_lines_opened(question, &check.case, &check.answers, &check.opened);
    open.first().map(|line| line.fact.clone())
}

/// A screen of a check that has begun, with what was answered on it. `line` asks one of its lines by itself.
///
/// None when the protocol has no such screen, or it asks this person nothing.
#[must_use]
pub fn ask(
    record: &PersonRecord,
    check: &CheckRecord,
    screen: &str,
    line: Option<&str>,
    place: &Place<'_>,
    now: Timestamp,
) -> Option<Ask> {
    let question = question(place.protocol, screen)?;
    let wording = Wording::new(place, Some(check));
    let mut lines: Vec<AskLine> = shown_lines(place.protocol, question, check)
        .into_iter()
        .map(|line| ask_line(&wording, check, &line.fact))
        .collect();
    let several = question.lines.len() > 1;
    if let Some(fact) = line {
        lines.retain(|line| several && line.fact.as_str() == fact);
    }
    let first = lines.first()?.clone();
    let one = several && lines.len() == 1;
    let number = matches!(question.style, Style::Number);
    Some(Ask {
        screen: screen.to_owned(),
        style: if one { Style::YesNo } else { question.style },
        heading: if several && !one {
            wording.say(question.heading_word())
        } else {
            first.question.clone()
        },
        hint: if several && !one {
            wording.say(format!("hint-{}", question.heading_word()))
        } else {
            first.hint.clone()
        },
        alone: one,
        range: question.number.clone(),
        choices: choices(&wording, question),
        instead: number.then(|| instead_of(place.protocol, &first.fact)).flatten(),
        progress: progress(place.protocol, check, screen),
        private: question.private,
        back: back(check, screen),
        tip: number
            .then(|| tip(record, place.protocol, &first.fact, now))
            .flatten(),
        wrote: lines.iter().find_map(|line| wrote(check, &line.fact)),
        lines,
    })
}

/// What this screen asks: its open lines and those that were answered, as if it were asked anew. What was ever heard is shown again,
/// although its question may not be asked of this person otherwise.
fn shown_lines<'a>(protocol: &Protocol, question: &'a Question, check: &CheckRecord) -> Vec<&'a Line> {
    let open = protocol.open_lines_opened(question, &check.case, &check.answers, &check.opened);
    if !open.is_empty() && !check.screens.contains(&question.id) {
        return open;
    }
    let mut without: Answers = check.answers.clone();
    for fact in question.facts() {
        without.clear(fact);
    }
    let mut heard = Opened::new();
    for note in &check.notes {
        heard.write(&note.heard, counts_as());
    }
    protocol.open_lines_opened(question, &check.case, &without, &heard)
}

/// The newest words in which a fact was heard that waits for its answer.
fn wrote(check: &CheckRecord, fact: &FactId) -> Option<Wrote> {
    let said = check.opened.said(fact)?;
    let heard = |note: &&Note| note.heard.iter().any(|heard| heard.fact == *fact);
    let note = check.notes.iter().rev().find(heard)?;
    Some(Wrote {
        line: note.line(),
        said,
    })
}

fn ask_line(wording: &Wording<'_>, check: &CheckRecord, fact: &FactId) -> AskLine {
    AskLine {
        line: wording.say(format!("line-{fact}")),
        question: wording.say(Question::word(fact)),
        hint: wording.say(format!("hint-{fact}")),
        said: check.answers.get(fact),
        fact: fact.clone(),
    }
}

fn choices(wording: &Wording<'_>, question: &Question) -> Vec<(u32, Message)> {
    let (Style::Choice, Some(range), Some(fact)) =
        (question.style, &question.number, question.facts().next())
    else {
        return Vec::new();
    };
    let whole = |number: rust_decimal::Decimal| number.to_u32().unwrap_or_default();
    (whole(range.min)..=whole(range.max))
        .map(|choice| (choice, wording.say(Question::choice_word(fact, choice))))
        .collect()
}

/// The yes-or-no question that the protocol asks only when this number can not be checked.
fn instead_of(protocol: &Protocol, number: &FactId) -> Option<FactId> {
    let asked = Condition::Is(Atom::CannotCheck(number.clone()));
    protocol
        .questions()
        .iter()
        .find(|question| question.style == Style::YesNo && question.when.as_ref() == Some(&asked))
        .and_then(|question| question.facts().next().cloned())
}

/// A screen that is shown again keeps its own number.
fn progress(protocol: &Protocol, check: &CheckRecord, screen: &str) -> Progress {
    let now = protocol.progress(&check.case, &check.answers);
    match order(check).iter().position(|name| *name == screen) {
        Some(place) => Progress {
            asked: place + 1,
            about: now.about.max(place + 1),
        },
        None => now,
    }
}

/// The screens after the gate, in the order they were first answered.
fn order(check: &CheckRecord) -> Vec<&str> {
    let mut order: Vec<&str> = Vec::new();
    for screen in check.screens.iter().filter(|screen| *screen != GATE) {
        if !order.contains(&screen.as_str()) {
            order.push(screen);
        }
    }
    order
}

fn back(check: &CheckRecord, screen: &str) -> String {
    let order = order(check);
    let before = match order.iter().position(|name| *name == screen) {
        Some(0) => None,
        Some(place) => order.get(place - 1),
        None => order.last(),
    };
    let begins_with = match check.screens.iter().any(|screen| screen == GATE) || check.notes.is_empty() {
        true => GATE,
        false => SAY,
    };
    before.copied().unwrap_or(begins_with).to_owned()
}

/// Hours in which a dose may still hide a fever is not known here: any dose of the last day is named, with its time.
const TIP_HOURS: i64 = 24;

fn tip(record: &PersonRecord, protocol: &Protocol, fact: &FactId, now: Timestamp) -> Option<Message> {
    if !super::is_celsius(protocol, fact) {
        return None;
    }
    Some(match super::told::acetaminophen(record, now, TIP_HOURS) {
        Some((_, at)) => Message::new("check-number-hides").with("time", Arg::Time(at)),
        None => Message::new("check-number-hides-general"),
    })
}

impl Ask {
    /// What the one fact of the screen was answered with.
    #[must_use]
    pub fn said(&self) -> Option<Answer> {
        self.lines.first().and_then(|line| line.said)
    }
}

pub(super) fn since(now: Timestamp, hours: i64) -> Timestamp {
    now.saturating_sub(SignedDuration::from_hours(hours))
        .unwrap_or(now)
}
