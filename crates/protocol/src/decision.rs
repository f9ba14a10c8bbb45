//! The answer of a check: the level, the rules that gave it, and what they cite.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::answer::FactId;
use crate::level::{Level, Route};

macro_rules! names {
    ($($(#[$doc:meta])* $name:ident),*) => { $(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The name as it stands in the protocol file.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )* };
}

names!(
    /// The name of a rule, such as `A1-fever`.
    RuleId,
    /// The name of a leaflet item or added rule that a rule cites: `A1` … `B5e`, `A7+`, `X1` … `X14`.
    ItemId,
    /// The name of a separation that kept an opener from its sign, such as `B4b-site`.
    ShortcutId
);

/// One rule that is true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fired {
    /// Which rule.
    pub rule: RuleId,
    /// The level it gives.
    pub level: Level,
    /// What it cites.
    pub items: Vec<ItemId>,
    /// The route it asks for. A Red rule without one takes [`Route::Emergency`].
    pub route: Option<Route>,
    /// The word id of the reason for the person (`why-…`).
    pub why: String,
    /// The word id of the sentence for the call (`say-…`), if the rule has one.
    pub say: Option<String>,
    /// The word ids of what to do meanwhile (`meanwhile-…`).
    pub meanwhile: Vec<String>,
    /// The answered facts that made it true.
    pub facts: BTreeSet<FactId>,
}

/// The answer of a check. Same protocol, same case and same answers give the same decision for ever.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The level to act on: the highest of all true rules and of all floors still held by an opener.
    /// None only while the check is unfinished and nothing has raised it yet; an unfinished check is never Green.
    pub level: Option<Level>,
    /// Set when an opener (such as `pain_elsewhere`) holds the level up although no true rule gives it yet: the level may still come
    /// down when its separating questions are answered. While a check goes on, do not show it as the result; if the check stops, act on it.
    pub provisional: Option<Level>,
    /// Whether nothing is left to ask.
    pub finished: bool,
    /// Whom to ring: the routes of every true Red rule, and any route that a lower true rule names.
    pub routes: BTreeSet<Route>,
    /// Every true rule, the most urgent first, then in the order of the file.
    pub fired: Vec<Fired>,
    /// All that the true rules cite.
    pub items: BTreeSet<ItemId>,
    /// Separations that were used, for the audit trail.
    pub shortcuts: Vec<ShortcutId>,
}

impl Decision {
    /// The level that true rules give, without what only an opener holds up.
    #[must_use]
    pub fn settled(&self) -> Option<Level> {
        match self.provisional {
            Some(_) => self.fired.first().map(|fired| fired.level),
            None => self.level,
        }
    }
}
