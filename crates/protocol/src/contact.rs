//! The follow-up schedule as data: when the team or the app is in touch after a harvest, and why.

use serde::{Deserialize, Serialize};

use crate::provenance::SourceStatus;

/// How a contact is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    /// At the hospital.
    Visit,
    /// A call by the team.
    Phone,
    /// The person's own screens.
    App,
}

/// How a contact comes again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Repeat {
    /// Days from one to the next; earliest and latest move along.
    pub every_days: u32,
    /// What ends the series, by name; silence never does.
    pub until: String,
}

/// One planned contact. Days count from the harvest, which is day 0.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Contact {
    /// Name of the contact, such as `day-7`.
    pub id: String,
    /// The day it is due.
    pub due: i32,
    /// The first day that still counts; none when it is open (the baseline is any day of the work-up).
    pub earliest: Option<i32>,
    /// The last day that still counts.
    pub latest: i32,
    /// How it is made.
    pub channel: Channel,
    /// What is done, by name (`self-check`, `blood-count`, …); the words are `contact-content-NAME`.
    pub content: Vec<String>,
    /// Why it exists, in words for the team.
    pub reason: String,
    /// Where that comes from.
    pub source: String,
    /// How far that source was checked.
    pub status: SourceStatus,
    /// Set when it comes again until something is recorded.
    #[serde(default)]
    pub repeat: Option<Repeat>,
    /// Set when it is only made in some people, by name.
    #[serde(default)]
    pub only_if: Option<String>,
}
