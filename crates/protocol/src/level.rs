//! The four levels of a self-check, the route a result takes, and the clocks that a level starts.

use serde::{Deserialize, Serialize};

/// How urgent a check is. The order is the order of urgency: `Green < YellowRoutine < Yellow < Orange < Red`.
///
/// `YellowRoutine` has the same colour and words as `Yellow` on both screens; only the team's clock is slower.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// "OK for now": the next check is set.
    Green,
    /// "Call your team today", with the slow clock.
    YellowRoutine,
    /// "Call your team today".
    Yellow,
    /// "Get care now".
    Orange,
    /// "Call 911 now" (the number is localised).
    Red,
}

impl Level {
    /// Every level, the least urgent first.
    pub const ALL: [Level; 5] = [
        Level::Green,
        Level::YellowRoutine,
        Level::Yellow,
        Level::Orange,
        Level::Red,
    ];

    /// The name used in protocol files, events and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Level::Green => "green",
            Level::YellowRoutine => "yellow-routine",
            Level::Yellow => "yellow",
            Level::Orange => "orange",
            Level::Red => "red",
        }
    }

    /// The next level down, if there is one.
    #[must_use]
    pub fn lower(self) -> Option<Level> {
        match self {
            Level::Green => None,
            Level::YellowRoutine => Some(Level::Green),
            Level::Yellow => Some(Level::YellowRoutine),
            Level::Orange => Some(Level::Yellow),
            Level::Red => Some(Level::Orange),
        }
    }
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// Which heading, number and "say this" a result uses. The level decides urgency and clock, the route decides whom to ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Route {
    /// The emergency number.
    Emergency,
    /// The crisis line first, the emergency number second, a person of the team the same day.
    Crisis,
    /// The poison line.
    Poison,
}

impl Route {
    /// The name used in protocol files, events and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Route::Emergency => "emergency",
            Route::Crisis => "crisis",
            Route::Poison => "poison",
        }
    }
}

/// How long the team has to answer a level. The calendar (working hours, time zone) belongs to the centre, not to the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Clock {
    /// So many minutes by the clock on the wall, day and night.
    Minutes(u32),
    /// So many working hours, but never past the end of the same day.
    WorkingHoursSameDay(u32),
    /// By the end of the next working day.
    NextWorkingDay,
    /// No clock of its own: the next scheduled contact.
    NextContact,
}

impl Clock {
    /// Whether this clock never ends after the other, whenever both start. "Cannot tell" is no.
    #[must_use]
    pub fn never_slower_than(self, other: Clock) -> bool {
        use Clock::{Minutes, NextContact, NextWorkingDay, WorkingHoursSameDay};
        match (self, other) {
            (Minutes(these), Minutes(those)) => these <= those,
            (WorkingHoursSameDay(these), WorkingHoursSameDay(those)) => these <= those,
            // So many minutes of the wall's clock are over before so many of working time are.
            (Minutes(these), WorkingHoursSameDay(those)) => these <= those.saturating_mul(60),
            (Minutes(these), NextWorkingDay) => these <= 24 * 60,
            (WorkingHoursSameDay(_), NextWorkingDay)
            | (NextWorkingDay, NextWorkingDay)
            | (_, NextContact) => true,
            (WorkingHoursSameDay(_) | NextWorkingDay | NextContact, _) => false,
        }
    }
}
