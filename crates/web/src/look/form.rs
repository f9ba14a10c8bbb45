//! What the form macros read: every field keeps what was typed and says what to do when it is refused.

/// A line of text, a number, a date or a password.
#[derive(Debug, Clone, Default)]
pub struct Field {
    /// Id of the control; the error summary links to it.
    pub id: String,
    /// Name it is sent under.
    pub name: String,
    /// Its label.
    pub label: String,
    /// Help under the label.
    pub hint: Option<String>,
    /// What is wrong and what to do.
    pub error: Option<String>,
    /// What is, or was, typed.
    pub value: String,
    /// `type` of the control.
    pub kind: &'static str,
    /// `inputmode`, such as `decimal` or `tel`.
    pub mode: Option<&'static str>,
    /// `autocomplete`, such as `bday` or `current-password`.
    pub complete: Option<&'static str>,
}

/// One answer of a choice, or one line to tick.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// Id of the control.
    pub id: String,
    /// Name it is sent under.
    pub name: String,
    /// Value it is sent as.
    pub value: String,
    /// Its words.
    pub label: String,
    /// A second line.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub chosen: Chosen,
}

/// Whether an answer is chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Chosen {
    /// Not chosen.
    #[default]
    No,
    /// Chosen.
    Yes,
}

impl Choice {
    /// Whether the control is checked.
    #[must_use]
    pub fn is_chosen(&self) -> bool {
        self.chosen == Chosen::Yes
    }
}

/// A set of answers under one question.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Id of the group.
    pub id: String,
    /// The question.
    pub legend: String,
    /// Help under the question.
    pub hint: Option<String>,
    /// What is wrong and what to do.
    pub error: Option<String>,
    /// The answers.
    pub choices: Vec<Choice>,
}

/// A large number with a pair of units.
#[derive(Debug, Clone, Default)]
pub struct NumberField {
    /// The number itself; its label is the heading of the page.
    pub field: Field,
    /// Name of the pair of units.
    pub unit_legend: String,
    /// The units, one chosen.
    pub units: Vec<Choice>,
    /// "100.8°F is the same as 38.2°C."
    pub same_as: Option<String>,
}

/// One line of the error summary.
#[derive(Debug, Clone)]
pub struct Fault {
    /// Id of the control.
    pub id: String,
    /// What is wrong and what to do.
    pub words: String,
}
