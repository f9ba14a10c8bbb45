//! The checks of a list: pure functions of the list and the formulary.

mod allergy;
mod daily_maximum;
mod duplicate;
mod pairs;
mod tags;

use crate::Formulary;
use crate::dose::CentreLimits;
use crate::entry::{Allergies, Entry};
use crate::finding::{Checkup, Finding};
use crate::formulary::Ingredient;
use crate::message::Arg;

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
    let (totals, over) = daily_maximum::check(input);
    let mut findings = allergy::check(input);
    findings.extend(duplicate::check(input));
    findings.extend(over);
    findings.extend(pairs::interactions(input));
    findings.extend(pairs::spacing(input));
    findings.extend(tags::falls(input));
    findings.extend(tags::bleeding(input));
    let place = |f: &Finding| {
        f.medicines
            .iter()
            .map(|m| input.entries.iter().position(|e| e.id == *m))
            .collect::<Vec<_>>()
    };
    findings.sort_by_key(|f| (std::cmp::Reverse(f.severity), f.check, place(f), f.why.id));
    let unmatched = input.entries.iter().filter(|e| !e.ingredients.is_matched());
    Checkup {
        findings,
        totals,
        not_checked: unmatched.map(|e| e.id).collect(),
    }
}

/// Every two entries, in the order of the list.
fn pairs_of(entries: &[Entry]) -> impl Iterator<Item = (&Entry, &Entry)> {
    entries
        .iter()
        .enumerate()
        .flat_map(|(i, a)| entries.iter().skip(i + 1).map(move |b| (a, b)))
}

impl CheckInput<'_> {
    /// The known ingredients of an entry.
    fn ingredients(&self, entry: &Entry) -> Vec<&Ingredient> {
        entry
            .ingredients
            .components()
            .iter()
            .filter_map(|c| self.formulary.ingredient(&c.ingredient))
            .collect()
    }
}

fn named(name: &str) -> Arg {
    Arg::Text(name.to_owned())
}
