//! The script of the demo, as `people.toml` writes it.

use care::call::Outcome;
use care::question::QuestionKind;
use jiff::civil::{Date, Time};
use medicine::EntryForm;
use protocol::{Anaesthesia, Answer, Channel, Mode, Role, Site};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// The whole script.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Script {
    /// Lines of medicine lists, by the name that lists and doses use.
    pub(super) entries: BTreeMap<String, EntryForm>,
    pub(super) person: Vec<Person>,
}

/// One made-up person.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Person {
    pub(super) record: String,
    pub(super) given: String,
    pub(super) family: String,
    pub(super) born: Date,
    pub(super) phone: String,
    #[serde(default)]
    pub(super) address: Option<String>,
    #[serde(default)]
    pub(super) helper: Option<[String; 3]>,
    #[serde(default)]
    pub(super) modes: BTreeSet<Mode>,
    pub(super) role: Role,
    /// Days since the harvest; negative before it.
    pub(super) day: i32,
    #[serde(default = "both_hips")]
    pub(super) sites: BTreeSet<Site>,
    #[serde(default = "general")]
    pub(super) anaesthesia: Anaesthesia,
    /// Substance and what happened; empty is "none known", missing is "nobody asked".
    #[serde(default)]
    pub(super) allergies: Option<Vec<[String; 2]>>,
    /// One check without any sign for each day and pain score.
    pub(super) pain: Vec<(i32, i64)>,
    pub(super) story: Vec<Step>,
}

fn both_hips() -> BTreeSet<Site> {
    [Site::LeftHip, Site::RightHip].into()
}

fn general() -> Anaesthesia {
    Anaesthesia::General
}

/// One step of a story: either so many minutes ago, or on a day since the harvest at a time of the centre's day. A step whose time has
/// not come yet is left out.
#[derive(Deserialize)]
pub(super) struct Step {
    pub(super) ago: Option<i64>,
    pub(super) day: Option<i32>,
    pub(super) at: Option<Time>,
    #[serde(flatten)]
    pub(super) deed: Deed,
}

/// What is done in a step.
#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", rename_all_fields = "kebab-case")]
pub(super) enum Deed {
    /// A list is issued.
    List {
        by: String,
        entries: Vec<String>,
        reason: String,
        #[serde(default)]
        do_not_take: Vec<[String; 2]>,
    },
    /// The person adds a medicine at home.
    Add { entry: String },
    /// A dose is taken.
    Dose { entry: String },
    /// A self-check is answered: a button of the gate, or none and then every question, no to all that is not named.
    Check {
        #[serde(default)]
        gate: Option<String>,
        #[serde(default)]
        yes: Vec<String>,
        #[serde(default)]
        numbers: BTreeMap<String, Answer>,
        /// Leaves the check after so many screens.
        #[serde(default)]
        stops_after: Option<usize>,
        /// Somebody beside the person answers.
        #[serde(default)]
        helped: bool,
    },
    /// The person asks something.
    Ask {
        kind: QuestionKind,
        text: String,
        about: Option<String>,
    },
    /// A member of staff takes every open item.
    Take { by: String },
    /// A call about everything that is open or due.
    Call {
        by: String,
        outcome: Outcome,
        note: String,
        /// Hours from the call to the next contact.
        next_hours: i64,
        #[serde(default = "by_phone")]
        next: Channel,
    },
    /// A visit is planned so many days after the harvest.
    Visit {
        by: String,
        on_day: i32,
        at_time: Time,
        place: String,
        purpose: String,
        content: Vec<String>,
    },
}

fn by_phone() -> Channel {
    Channel::Phone
}
