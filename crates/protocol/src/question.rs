//! What is asked: questions, the lines of a question, the danger gate, and what comes next.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::answer::FactId;
use crate::bits::Bits;
use crate::condition::Condition;

/// How one screen asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// One fact: yes, no, "I am not sure".
    YesNo,
    /// One fact: a number in a range, and "I can not check" where the range allows it.
    Number,
    /// One fact: one of a few numbered choices (0, 1, 2, …), each with its own words.
    Choice,
    /// Several facts that each call for the emergency number. A tap on a line is its yes and goes on at once;
    /// "none of these" answers no to every open line; each line can also be asked alone.
    OneTap,
    /// Several facts, tick all that fit. Going on answers yes to what is ticked and no to the rest;
    /// "none of these" answers no to every open line; each line can also be asked alone.
    Tick,
}

/// The numbers a number fact may hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberRange {
    /// Below this the question is asked again.
    pub min: Decimal,
    /// Above this the question is asked again.
    pub max: Decimal,
    /// Smallest step, such as 0.1.
    pub step: Decimal,
    /// The unit by name: `celsius` (shown in either unit) or `points`.
    pub unit: String,
    /// Whether "I can not check" is an answer.
    pub cannot_check: bool,
}

/// One fact of a question, with its own words (`q-FACT`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The fact that this line answers.
    pub fact: FactId,
    /// When the line is asked; none means whenever its question is.
    pub when: Option<Condition>,
    /// Set on lines that only inform the nurse: no rule reads them.
    pub detail: bool,
    pub(crate) fact_number: usize,
    pub(crate) clauses: Vec<Bits>,
}

/// One screen of the check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Name of the screen; its heading is the word `ask-ID` when it has several lines.
    pub id: String,
    /// How it asks.
    pub style: Style,
    /// The facts it asks, in order; one unless the style is `OneTap` or `Tick`.
    pub lines: Vec<Line>,
    /// When it is asked; none means always.
    pub when: Option<Condition>,
    /// The range of a number or choice.
    pub number: Option<NumberRange>,
    /// Hidden from helpers, the lock screen and shared screens unless the person says otherwise.
    pub private: bool,
    /// Line in the file.
    pub line: usize,
    pub(crate) clauses: Vec<Bits>,
}

impl Question {
    /// The facts of this screen, in order.
    pub fn facts(&self) -> impl Iterator<Item = &FactId> {
        self.lines.iter().map(|line| &line.fact)
    }

    /// The word id of the question for one of its facts, such as `q-chest_discomfort`.
    #[must_use]
    pub fn word(fact: &FactId) -> String {
        format!("q-{fact}")
    }
}

/// What to do after the answers so far.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step<'a> {
    /// Show this screen, with the lines of [`crate::Protocol::open_lines`].
    Ask(&'a Question),
    /// Nothing is left to ask: show the result.
    Finished,
}

/// "Question 3 of about 9".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Progress {
    /// The number of the screen that is being asked, from 1; when finished, the number of screens that were asked.
    pub asked: usize,
    /// How many screens there will be if nothing more turns up. The danger gate is not counted.
    pub about: usize,
}

/// The first screen: seven buttons that go straight to Red, and "none of these".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// The buttons in the order they are shown.
    pub buttons: Vec<GateButton>,
    /// Facts that "none of these" must never answer.
    pub never_answers: Vec<FactId>,
}

impl Gate {
    /// The facts that "none of these" answers with no.
    pub fn none_answers(&self) -> impl Iterator<Item = &FactId> {
        self.buttons.iter().flat_map(|button| &button.none_answers)
    }

    /// The button with this id.
    #[must_use]
    pub fn button(&self, id: &str) -> Option<&GateButton> {
        self.buttons.iter().find(|button| button.id == id)
    }
}

/// One button of the gate. Its words are `gate-ID`, its sentence for the call is `say-gate-ID`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateButton {
    /// Name of the button.
    pub id: String,
    /// The facts that a tap answers with yes.
    pub sets: Vec<FactId>,
    /// Those of them that "none of these" answers with no, because their whole question stands on the button.
    pub none_answers: Vec<FactId>,
}
