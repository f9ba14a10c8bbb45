//! The wallet card: one short line for each entry, and the plain text of its code, which any phone reads without a network.

use crate::directions::{Route, Step};
use crate::entry::Entry;

/// The most characters the code may hold.
pub const CODE_CHARS_MAX: usize = 300;

/// The heads of the card, already worded and formatted by the caller.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardText<'a> {
    /// Name and birth date.
    pub person: &'a str,
    /// Harvest date and sites, donor or patient.
    pub harvest: &'a str,
    /// Allergies, or "none known", or "not asked".
    pub allergies: &'a str,
    /// The 24-hour number of the team.
    pub team: &'a str,
    /// The list number and date: "List 4, 2 May 2026". Never shortened away.
    pub list: &'a str,
    /// Do-not-take names.
    pub do_not_take: &'a str,
    /// What to say when something was left out: "more on phone".
    pub more: &'a str,
    /// What stands after a name nobody checked: "not checked".
    pub not_checked: &'a str,
}

/// The lengths that the heads of the code are cut to, so that they always fit: list, person, allergies, do-not-take, team.
const HEAD_CHARS: [usize; 5] = [40, 60, 90, 50, 40];
const MORE_CHARS: usize = 15;

/// How much of an entry a line shows; the order in which the code is shortened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Detail {
    Directions,
    Strength,
    Name,
}

/// One line: name, strength, and the directions in short; what nobody checked says so.
pub fn short_line(entry: &Entry, not_checked: &str) -> String {
    line(entry, not_checked, Detail::Directions)
}

fn line(entry: &Entry, not_checked: &str, detail: Detail) -> String {
    let mut text = flat(&entry.name);
    if detail != Detail::Name && !entry.strength.is_empty() && !text.contains(&entry.strength) {
        text = format!("{text} {}", flat(&entry.strength));
    }
    if !entry.is_checked() && !not_checked.is_empty() {
        text = format!("{text} ({not_checked})");
    }
    let directions = short_directions(entry);
    if detail == Detail::Directions && !directions.is_empty() {
        text = format!("{text}: {directions}");
    }
    text
}

/// The directions without the verb, the reason and "by mouth".
fn short_directions(entry: &Entry) -> String {
    let mut directions = entry.whole_directions();
    for step in &mut directions.steps {
        step.verb = None;
        step.reason = None;
        step.route = step.route.filter(|r| *r != Route::Mouth);
    }
    directions.steps.retain(|step| *step != Step::default());
    directions.text()
}

/// The text of the code: at most [`CODE_CHARS_MAX`] characters, always with the list number.
///
/// What is left out first: the harvest line, then the directions, then the strengths, then entries from the end of the list. A cut
/// is always marked, and `more` says that the phone has the rest.
pub fn code_text(card: &CardText<'_>, entries: &[Entry]) -> String {
    let heads = [
        card.list,
        card.person,
        card.allergies,
        card.do_not_take,
        card.team,
    ];
    let cut: Vec<String> = heads
        .iter()
        .zip(HEAD_CHARS)
        .map(|(head, most)| shortened(&flat(head), most))
        .collect();
    let mut is_cut = heads.iter().zip(&cut).any(|(head, cut)| flat(head) != *cut);
    let mut lines: Vec<String> = cut.into_iter().filter(|head| !head.is_empty()).collect();
    let more = shortened(&flat(card.more), MORE_CHARS);
    let harvest = flat(card.harvest);
    for detail in [Detail::Directions, Detail::Strength, Detail::Name] {
        let rows = entries.iter().map(|e| line(e, card.not_checked, detail));
        let mut all: Vec<String> = lines.iter().cloned().chain(rows).collect();
        if detail == Detail::Directions && !harvest.is_empty() {
            all.insert(1.min(all.len()), harvest.clone());
        }
        if is_cut || detail != Detail::Directions {
            all.push(more.clone());
        }
        if chars(&all) <= CODE_CHARS_MAX {
            return all.join("\n");
        }
        is_cut = true;
    }
    for entry in entries {
        lines.push(line(entry, card.not_checked, Detail::Name));
        if chars(&lines) + 1 + more.chars().count() > CODE_CHARS_MAX {
            lines.pop();
            break;
        }
    }
    lines.push(more);
    lines.join("\n")
}

fn chars(lines: &[String]) -> usize {
    lines.iter().map(|l| l.chars().count()).sum::<usize>() + lines.len().saturating_sub(1)
}

/// On one line, one space between words.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    text.chars().take(most.saturating_sub(1)).chain(['…']).collect()
}
