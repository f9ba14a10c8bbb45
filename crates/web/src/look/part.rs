//! What the part macros of `templates/parts` read. Words come in said and formatted.

use super::{Icon, Knot, Level, Markup};

/// A clock time or a date, with its machine form where there is one.
#[derive(Debug, Clone, Default)]
pub struct When {
    /// "8:10 am", "not yet", "from 2:10 pm".
    pub words: String,
    /// `datetime`; `None` when the words name no moment.
    pub machine: Option<String>,
}

impl When {
    /// Words that name no moment.
    #[must_use]
    pub fn words(words: impl Into<String>) -> When {
        When {
            words: words.into(),
            machine: None,
        }
    }

    /// A moment in words and in machine form.
    #[must_use]
    pub fn at(words: impl Into<String>, machine: impl Into<String>) -> When {
        When {
            words: words.into(),
            machine: Some(machine.into()),
        }
    }
}

/// The hero of Today: "Day 3".
#[derive(Debug, Clone, Default)]
pub struct DayRing {
    /// "Day".
    pub word: String,
    /// "3".
    pub number: String,
}

impl DayRing {
    /// Class that makes room for two and three digits.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self.number.chars().count() {
            0 | 1 => "d1",
            2 => "d2",
            _ => "d3",
        }
    }
}

/// A link or a form button with an icon.
#[derive(Debug, Clone)]
pub struct Link {
    /// Picture before the words.
    pub icon: Icon,
    /// Its words.
    pub words: String,
    /// Where it leads; `tel:` for a call.
    pub href: String,
}

/// A row of links: icon, words, and a chevron or a number at the end.
#[derive(Debug, Clone)]
pub struct LinkRow {
    /// Where it leads and what it says.
    pub link: Link,
    /// A second line.
    pub hint: Option<String>,
    /// Shown in place of the chevron, such as a phone number.
    pub end: Option<String>,
}

/// One row of a thread.
#[derive(Debug, Clone)]
pub struct ThreadRow {
    /// Where it stands.
    pub knot: Knot,
    /// Its heading.
    pub title: String,
    /// When, in words.
    pub when: Option<When>,
    /// Said in ink: what matters.
    pub note: Option<String>,
    /// Said in second ink: the rest.
    pub more: Option<String>,
    /// A soft button, such as "Call Jan".
    pub act: Option<Link>,
}

/// A line with a picture.
#[derive(Debug, Clone)]
pub struct Line {
    /// Picture before the words.
    pub icon: Icon,
    /// Its words.
    pub words: String,
}

/// The top of a result.
#[derive(Debug, Clone)]
pub struct LevelHead {
    /// Shape and colours.
    pub level: Level,
    /// "Yellow".
    pub colour: String,
    /// "Call your team today".
    pub action: String,
    /// Why, in one sentence.
    pub why: String,
    /// The one call button.
    pub call: Option<Link>,
    /// Hours, and the number outside them.
    pub hours: Option<String>,
}

/// One line of the safety net.
#[derive(Debug, Clone)]
pub struct Net {
    /// Level it leads to.
    pub level: Level,
    /// "Call 911 if".
    pub title: String,
    /// The signs, as one sentence.
    pub words: String,
}

/// "Can I take one now?": the answer first.
#[derive(Debug, Clone)]
pub struct Answer {
    /// How it is drawn.
    pub kind: AnswerKind,
    /// "Wait until 4:15 pm".
    pub words: String,
    /// "In 1 hour 55 minutes".
    pub reason: Option<String>,
}

/// Kinds of answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// Soft teal, tick.
    Yes,
    /// Sunk, clock.
    Wait,
    /// Sunk, ban: no more today.
    No,
    /// Sunk, question: the list does not say.
    Ask,
}

impl AnswerKind {
    /// The class of the answer.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            AnswerKind::Yes => "yes",
            AnswerKind::Wait | AnswerKind::No | AnswerKind::Ask => "quiet",
        }
    }

    /// The picture of the answer.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            AnswerKind::Yes => Icon::CircleCheck,
            AnswerKind::Wait => Icon::Clock4,
            AnswerKind::No => Icon::Ban,
            AnswerKind::Ask => Icon::MessageCircleQuestionMark,
        }
    }
}

/// The sum of one ingredient across products.
#[derive(Debug, Clone)]
pub struct Meter {
    /// "All your acetaminophen, last 24 hours".
    pub title: String,
    /// "1,325 mg taken".
    pub sum: String,
    /// "Limit".
    pub limit_word: String,
    /// "2,325 if you take 2 now".
    pub next: Option<String>,
    /// "3,000 mg".
    pub limit: String,
    /// From [`super::chart::meter`].
    pub bar: Markup,
    /// Each part with its amount.
    pub parts: Vec<(String, String)>,
}

/// One time of day in the time grid.
#[derive(Debug, Clone)]
pub struct Slot {
    /// "Morning".
    pub word: String,
    /// "1"; `None` shows a dash.
    pub dose: Option<String>,
}

/// Signs for one level on the Help page.
#[derive(Debug, Clone)]
pub struct CareList {
    /// Shape and colours.
    pub level: Level,
    /// "Call 911 now for".
    pub title: String,
    /// At most seven.
    pub signs: Vec<String>,
    /// The one button.
    pub call: Option<Link>,
    /// Hours, and the number outside them.
    pub hours: Option<String>,
}

/// Time left, in words.
#[derive(Debug, Clone)]
pub struct Clock {
    /// "18 min left".
    pub left: When,
    /// "of 30".
    pub of: String,
    /// Over the limit is an ink chip, not Red.
    pub state: ClockState,
}

/// Whether the limit has passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockState {
    /// There is time, or a promise.
    Left,
    /// The limit has passed.
    Over,
}

impl Clock {
    /// Whether the limit has passed.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.state == ClockState::Over
    }
}

/// A level with its word.
#[derive(Debug, Clone)]
pub struct Tag {
    /// Its shape.
    pub level: Level,
    /// Its word.
    pub word: String,
}

/// Who has it.
#[derive(Debug, Clone, Default)]
pub struct Owner {
    /// Two letters.
    pub initials: String,
    /// Full name.
    pub name: String,
}

/// One person on the worklist.
#[derive(Debug, Clone)]
pub struct WorkRow {
    /// Level with its word.
    pub tag: Tag,
    /// Name as the list shows it.
    pub name: String,
    /// The person's page.
    pub href: String,
    /// Language, when it is not the team's.
    pub language: Option<String>,
    /// "Day 3 · donor · 34".
    pub about: String,
    /// Why the person is here; pieces that are news are bold.
    pub why: Vec<Piece>,
    /// Names of the rules behind it.
    pub rules: Vec<String>,
    /// "and 2 more".
    pub more: Option<String>,
    /// Time left.
    pub clock: Clock,
    /// From [`super::chart::sparkline`], or `None` with `no_pain`.
    pub pain: Option<Markup>,
    /// "none yet".
    pub no_pain: String,
    /// How and when we last heard; `None` shows a dash.
    pub contact: Option<(String, String)>,
    /// Who has it; `None` offers to take it.
    pub owner: Option<Owner>,
    /// The form that takes it, for those who may.
    pub take: Option<Take>,
    /// The call button.
    pub call: Link,
}

/// The form that takes an item nobody has.
#[derive(Debug, Clone)]
pub struct Take {
    /// "Take".
    pub words: String,
    /// Where it is sent.
    pub action: String,
    /// Its hidden fields.
    pub fields: Markup,
    /// Which item.
    pub item: String,
}

/// A piece of a sentence.
#[derive(Debug, Clone)]
pub enum Piece {
    /// As it is.
    Plain(String),
    /// Bold: a change.
    News(String),
}

/// One lane of the worklist.
#[derive(Debug, Clone)]
pub struct Lane {
    /// "now"; the class and the anchor.
    pub id: String,
    /// "Now".
    pub word: String,
    /// How many.
    pub count: String,
    /// "Minutes count".
    pub hint: String,
    /// Its rows.
    pub rows: Vec<WorkRow>,
    /// "Nothing to do. Checked 10:46."
    pub empty: String,
}

/// Who this is, always in view.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Day ring.
    pub ring: DayRing,
    /// Full name.
    pub name: String,
    /// Open level with words.
    pub tag: Option<Tag>,
    /// Facts in words.
    pub facts: Vec<Fact>,
    /// Time left.
    pub clock: Option<Clock>,
}

/// One fact about a person.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Picture before the words.
    pub icon: Option<Icon>,
    /// Its words.
    pub words: String,
    /// An allergy stands out.
    pub weight: Weight,
}

/// How much a fact stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// In ink.
    Plain,
    /// In second ink.
    Quiet,
    /// Bold in a chip.
    Alert,
}

impl Weight {
    /// The class of the fact.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Weight::Plain => "fact",
            Weight::Quiet => "fact second",
            Weight::Alert => "fact chip",
        }
    }
}

/// One row of the nurse's history.
#[derive(Debug, Clone)]
pub struct HistoryRow {
    /// Dot or level shape.
    pub knot: Knot,
    /// Clock time.
    pub when: When,
    /// What happened.
    pub title: String,
    /// What was found or said.
    pub note: Option<String>,
    /// Rule, version, who entered it.
    pub more: Option<String>,
}
