//! The frame round a page: what `templates/layout` reads.

use super::Icon;

/// Style sheets of `layout/person.html` and `layout/bare.html`, in order.
pub const PERSON_STYLES: &[&str] = &[
    "tokens.css",
    "base.css",
    "form.css",
    "draw.css",
    "thread.css",
    "person.css",
    "check.css",
    "result.css",
    "medicine.css",
    "day.css",
    "motion.css",
    "forced.css",
    "print.css",
];

/// Style sheets of `layout/team.html`, in order.
pub const TEAM_STYLES: &[&str] = &[
    "tokens.css",
    "base.css",
    "form.css",
    "draw.css",
    "thread.css",
    "check.css",
    "team.css",
    "worklist.css",
    "record.css",
    "desk.css",
    "admin.css",
    "languages.css",
    "motion.css",
    "forced.css",
    "print.css",
];

/// Style sheets of a page of the team that shows a person's screens, in order: those of the person, and the frame round them.
pub const PREVIEW_STYLES: &[&str] = &[
    "tokens.css",
    "base.css",
    "form.css",
    "draw.css",
    "thread.css",
    "person.css",
    "check.css",
    "result.css",
    "medicine.css",
    "day.css",
    "preview.css",
    "motion.css",
    "forced.css",
    "print.css",
];

/// Style sheets of `layout/print.html`, in order.
pub const PAPER_STYLES: &[&str] = &[
    "tokens.css",
    "base.css",
    "draw.css",
    "person.css",
    "paper.css",
    "print.css",
];

/// Everything the frame shows. Empty lists and `None` draw nothing.
#[derive(Debug, Clone, Default)]
pub struct Shell {
    /// Language tag of the page, such as `en-US`.
    pub lang: String,
    /// Direction of reading.
    pub dir: Direction,
    /// Colours asked for in the settings.
    pub theme: Theme,
    /// Title of the window; a page puts its own heading first.
    pub title: String,
    /// Name beside the mark.
    pub name: String,
    /// Where the mark leads.
    pub home: String,
    /// Words of the link over the header, for keyboards.
    pub skip: String,
    /// Draft, demo or offline notice; on every page or on none.
    pub notice: Option<String>,
    /// Links at the end of the header.
    pub tools: Vec<Tool>,
    /// The way back, on pages without tabs.
    pub back: Option<Tool>,
    /// Name of the tab bar or the team's navigation.
    pub tabs_name: String,
    /// Tab bar of the person, or the team's navigation.
    pub tabs: Vec<Tab>,
    /// The team's top bar.
    pub desk: Desk,
    /// Addresses of the style sheets, in order.
    pub styles: Vec<String>,
    /// Address of the Latin font, fetched early because it is never swapped in late.
    pub font: String,
    /// Address of the picture in the browser's tab.
    pub icon: String,
    /// Addresses of script modules; a page must work without them.
    pub scripts: Vec<String>,
}

/// Direction of reading.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Direction::Ltr => "ltr",
            Direction::Rtl => "rtl",
        }
    }
}

/// Colours of the page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device asks.
    #[default]
    Device,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// The value of the `data-theme` attribute.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Theme::Device => "device",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// A link in the header.
#[derive(Debug, Clone)]
pub struct Tool {
    /// Picture before the word.
    pub icon: Icon,
    /// Its word.
    pub word: String,
    /// Where it leads.
    pub href: String,
}

/// One tab.
#[derive(Debug, Clone)]
pub struct Tab {
    /// Picture over the word; the team's navigation has none.
    pub icon: Option<Icon>,
    /// Its word.
    pub word: String,
    /// Where it leads.
    pub href: String,
    /// Whether this page is under it, and whether it is the help tab.
    pub kind: TabKind,
}

/// How a tab is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TabKind {
    /// Another page.
    Other,
    /// This page: line with a knot, bold.
    Current,
    /// Help, in red ink, because it leads to a level.
    Help,
}

impl Tab {
    /// Whether this page is under the tab.
    #[must_use]
    pub fn is_current(&self) -> bool {
        self.kind == TabKind::Current
    }

    /// Whether the tab is drawn in red ink.
    #[must_use]
    pub fn is_help(&self) -> bool {
        self.kind == TabKind::Help
    }
}

/// What only the team's top bar has.
#[derive(Debug, Clone, Default)]
pub struct Desk {
    /// "Demo. Made-up people".
    pub chip: Option<String>,
    /// Search for a person.
    pub search: Option<Search>,
    /// Who is signed in.
    pub user: Option<User>,
}

/// The search field: a form that asks with GET.
#[derive(Debug, Clone)]
pub struct Search {
    /// Where it asks.
    pub action: String,
    /// Its spoken label and its hint.
    pub label: String,
    /// The spoken name of its button.
    pub button: String,
    /// What was searched for.
    pub value: String,
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct User {
    /// Two letters, a picture of the name beside them.
    pub initials: String,
    /// Name and role.
    pub name: String,
    /// Their own page.
    pub href: String,
}
