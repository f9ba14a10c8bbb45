//! The checks of a list: pure functions of the list and the formulary.

mod allergy;
mod allergy_name;
mod daily_maximum;
mod duplicate;
mod pairs;
mod tags;

use crate::Formulary;
use crate::dose::CentreLimits;
use crate::entry::{Allergies, Entry};
use crate::finding::{Checkup, Finding};
use crate::formulary::{Ingredient, Spacing};
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
    let list = List::of(*input);
    let allergies = allergy::check(&list);
    let (totals, over) = daily_maximum::check(input);
    let mut findings = allergies.findings;
    findings.extend(duplicate::check(&list));
    findings.extend(over);
    let pairs = pairs::interactions(&list);
    let falls = tags::falls(&list, &pairs);
    findings.extend(pairs);
    findings.extend(pairs::spacing(&list));
    findings.extend(pairs::food(&list));
    findings.extend(falls);
    findings.extend(tags::bleeding(&list));
    let place = |f: &Finding| {
        f.medicines
            .iter()
            .map(|m| input.entries.iter().position(|e| e.id == *m))
            .collect::<Vec<_>>()
    };
    findings.sort_by_cached_key(|f| (std::cmp::Reverse(f.severity), f.check, place(f), f.why.id));
    let unmatched = input.entries.iter().filter(|e| !e.ingredients.is_matched());
    Checkup {
        findings,
        totals,
        not_checked: unmatched.map(|e| e.id).collect(),
        not_checked_allergies: allergies.not_checked,
        care_allergies: allergies.care,
    }
}

/// The list with what each entry holds, looked up once.
struct List<'a> {
    input: CheckInput<'a>,
    held: Vec<Vec<&'a Ingredient>>,
}

impl<'a> List<'a> {
    fn of(input: CheckInput<'a>) -> List<'a> {
        let held = |entry: &Entry| -> Vec<&'a Ingredient> {
            let components = entry.ingredients.components().iter();
            components
                .filter_map(|c| input.formulary.ingredient(&c.ingredient))
                .collect()
        };
        List {
            input,
            held: input.entries.iter().map(held).collect(),
        }
    }

    /// Every entry with what it holds, in the order of the list.
    fn entries(&self) -> impl Iterator<Item = (&'a Entry, &[&'a Ingredient])> {
        let held = self.held.iter().map(Vec::as_slice);
        self.input.entries.iter().zip(held)
    }
}

/// Two entries that a row keeps apart, in the order of its sides.
pub(crate) struct KeptApart<'a> {
    pub(crate) row: &'a Spacing,
    pub(crate) first: &'a Entry,
    pub(crate) second: &'a Entry,
}

/// Every row of spacing with every two entries that it keeps apart.
pub(crate) fn kept_apart<'a>(entries: &'a [Entry], formulary: &'a Formulary) -> Vec<KeptApart<'a>> {
    static NO_LIMITS: CentreLimits = CentreLimits::new();
    let list = List::of(CheckInput {
        entries,
        allergies: &Allergies::NotAsked,
        formulary,
        centre: &NO_LIMITS,
        harvest_days_ago: None,
        bleeding_days: None,
    });
    pairs::kept_apart(&list)
}

fn named(name: &str) -> Arg {
    Arg::Text(name.to_owned())
}
