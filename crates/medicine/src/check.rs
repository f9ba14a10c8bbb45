//! The checks of a list: pure functions of the list and the formulary.

use crate::Formulary;
use crate::dose::CentreLimits;
use crate::entry::{Allergies, Entry};
use crate::finding::Checkup;

/// What the checks look at.
#[derive(Clone, Copy, Debug)]
pub struct CheckInput<'a> {
    /// The current entries.
    pub entries: &'a [Entry],
    /// The allergies.
    pub allergies: &'a Allergies,
    /// The formulary.
    pub formulary: &'a Formulary,
    /// Limits of the centre, which replace those of a label.
    pub centre: &'a CentreLimits,
    /// Days from the nearest harvest, negative before it; `None` when there is none.
    pub harvest_days_ago: Option<i32>,
    /// Within how many days of a harvest bleeding is asked about; set by the centre, `None` asks always near one.
    pub bleeding_days: Option<u32>,
}

/// Runs every check.
pub fn run(input: &CheckInput<'_>) -> Checkup {
    let _ = input;
    Checkup::default()
}
