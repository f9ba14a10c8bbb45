//! One line of the list editor: read into an entry, and shown again as it was typed.

use care::event::Act;
use care::person::PersonRecord;
use care::{Staff, message::Arg, message::Message};
use medicine::{
    Author, AuthorRole, Checked, DoNotTake, Entry, EntryForm, EntryId, Formulary, Match, NewEntry,
};
use uuid::Uuid;

use super::{at_line, said_rows};
use crate::form::{Filled, Posted, Reader};
use crate::look::form::{Choice, Chosen, Field};
use crate::pages::medicines::said;
use crate::voice::Voice;

/// Empty lines that stand under the written ones.
const SPARE: usize = 2;

/// Fields of a line, by name and word.
const FIELDS: [(&str, &str); 10] = [
    ("name", "team-editor-medicine"),
    ("strength", "team-editor-strength"),
    ("form", "team-editor-form"),
    ("amount", "team-editor-amount"),
    ("when", "team-editor-when"),
    ("how", "team-editor-how"),
    ("why", "team-editor-why"),
    ("max", "team-editor-most"),
    ("gap", "team-editor-gap"),
    ("prescriber", "team-editor-prescriber"),
];

/// The lines of a form that say something, as entries.
pub(super) struct Lines {
    pub(super) entries: Vec<Entry>,
}

impl Lines {
    /// Reads every line; what is wrong with one is noted at its own fields.
    pub(super) fn read(
        posted: &Posted,
        read: &mut Reader<'_>,
        record: &PersonRecord,
        staff: &Staff,
        act: &Act,
    ) -> Lines {
        let mut entries = Vec::new();
        for line in 0..rows(posted.text("rows")) {
            let form = form(posted, line);
            let is_empty = form
                == EntryForm {
                    kind: form.kind,
                    ..EntryForm::default()
                };
            if is_empty || posted.has(&format!("{line}-stop"), "yes") {
                continue;
            }
            let old = old_entry(record, posted.text(&format!("{line}-id")));
            let checked = Checked {
                by: staff.name.clone(),
                at: act.now,
            };
            if let Some(old) = old.filter(|old| EntryForm::of(old) == form) {
                let checked = Some(old.checked.clone().unwrap_or(checked));
                entries.push(Entry {
                    checked,
                    ..old.clone()
                });
                continue;
            }
            // A changed line is a new entry: the old one stays in the old list as it was.
            let new = NewEntry {
                id: EntryId(Uuid::new_v5(&act.key.id.0, format!("line {line}").as_bytes())),
                added_by: Author {
                    role: AuthorRole::Team,
                    name: staff.name.clone(),
                },
                start_on: None,
                checked: Some(checked),
                formulary: Formulary::embedded(),
            };
            match form.read(new) {
                Ok(entry) => entries.push(entry),
                Err(problems) => {
                    for fault in at_line(line, problems).faults {
                        read.fault::<()>(&fault.field, fault.message);
                    }
                }
            }
        }
        Lines { entries }
    }
}

fn old_entry<'a>(record: &'a PersonRecord, id: &str) -> Option<&'a Entry> {
    record.entry(EntryId(Uuid::try_parse(id).ok()?))
}

fn form(posted: &Posted, line: usize) -> EntryForm {
    let text = |name: &str| posted.text(&format!("{line}-{name}")).to_owned();
    EntryForm {
        kind: said::kind(&text("kind")),
        name: text("name"),
        strength: text("strength"),
        form: text("form"),
        amount: text("amount"),
        when: text("when"),
        how: text("how"),
        why: text("why"),
        max_24h: text("max"),
        min_gap_hours: text("gap"),
        prescriber: text("prescriber"),
    }
}

/// How many lines a form says it has; more than a list may hold is a made-up form.
fn rows(text: &str) -> usize {
    text.parse()
        .unwrap_or(0)
        .min(care::medicine_list::ENTRIES_MAX + SPARE)
}

/// How many lines to show: as many as were sent, and one more when asked for.
pub(super) fn count(filled: &Filled) -> usize {
    rows(filled.value("rows")) + usize::from(filled.has("do", "add"))
}

/// How many rows of "do not take" to show.
pub(super) fn do_not_take_count(filled: &Filled) -> usize {
    rows(filled.value("no-rows")).max(1) + usize::from(filled.has("do", "add"))
}

/// What must not be taken, as it was sent.
pub(super) fn read_do_not_take(posted: &Posted, said_by: &str) -> Vec<DoNotTake> {
    let text = |row: usize, name: &str| posted.text(&format!("no-{row}-{name}")).to_owned();
    let rows = (0..rows(posted.text("no-rows"))).map(|row| DoNotTake {
        name: text(row, "name"),
        reason: text(row, "reason"),
        said_by: said_by.to_owned(),
    });
    said_rows(rows.collect())
}

/// The form before anybody typed: the list in force, what was added at home, and spare lines.
pub(super) fn filled(record: &PersonRecord) -> Filled {
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut lines = 0;
    for entry in record.entries() {
        let form = EntryForm::of(entry);
        let kind = said::KINDS
            .iter()
            .find(|(_, kind)| *kind == form.kind)
            .map_or("medicine", |(name, _)| *name);
        let values = [
            ("id", entry.id.0.to_string()),
            ("kind", kind.to_owned()),
            ("name", form.name),
            ("strength", form.strength),
            ("form", form.form),
            ("amount", form.amount),
            ("when", form.when),
            ("how", form.how),
            ("why", form.why),
            ("max", form.max_24h),
            ("gap", form.min_gap_hours),
            ("prescriber", form.prescriber),
        ];
        pairs.extend(
            values
                .into_iter()
                .map(|(name, value)| (format!("{lines}-{name}"), value)),
        );
        lines += 1;
    }
    pairs.push(("rows".to_owned(), (lines + SPARE).to_string()));
    let do_not_take = record
        .list()
        .map(|list| list.do_not_take.as_slice())
        .unwrap_or_default();
    for (row, said) in do_not_take.iter().enumerate() {
        pairs.push((format!("no-{row}-name"), said.name.clone()));
        pairs.push((format!("no-{row}-reason"), said.reason.clone()));
    }
    pairs.push(("no-rows".to_owned(), (do_not_take.len() + 1).to_string()));
    let pairs: Vec<(&str, &str)> = pairs
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    Filled::with(&pairs)
}

/// One line as the template shows it.
pub(super) struct LineFields {
    pub(super) number: usize,
    pub(super) legend: String,
    pub(super) id: String,
    pub(super) kinds: Vec<Choice>,
    pub(super) kind: Field,
    pub(super) fields: Vec<Field>,
    pub(super) stop: bool,
    pub(super) is_written: bool,
    /// How the person reads it, or that the name is not known, with names that are close to it.
    pub(super) notes: Vec<String>,
}

impl LineFields {
    pub(super) fn of(
        t: &Voice,
        filled: &Filled,
        line: usize,
        record: &PersonRecord,
        entries: &[Entry],
    ) -> LineFields {
        let value = |name: &str| filled.value(&format!("{line}-{name}")).to_owned();
        let field = |name: &str, word: &str| Field {
            id: format!("{line}-{name}"),
            name: format!("{line}-{name}"),
            label: t.word(word),
            error: filled.fault(&format!("{line}-{name}")).map(|fault| t.say(fault)),
            value: value(name),
            kind: "text",
            complete: Some("off"),
            ..Field::default()
        };
        let chosen = if value("kind").is_empty() {
            "medicine".to_owned()
        } else {
            value("kind")
        };
        LineFields {
            number: line,
            legend: match value("name").as_str() {
                "" => t.word("team-editor-new-line"),
                name => name.to_owned(),
            },
            id: value("id"),
            kinds: said::KINDS
                .iter()
                .map(|(kind, _)| Choice {
                    id: format!("{line}-kind-{kind}"),
                    name: format!("{line}-kind"),
                    value: (*kind).to_owned(),
                    label: t.word(&format!("medicines-form-kind-{kind}")),
                    hint: None,
                    chosen: if *kind == chosen { Chosen::Yes } else { Chosen::No },
                })
                .collect(),
            kind: field("kind", "medicines-form-kind"),
            fields: FIELDS.iter().map(|(name, word)| field(name, word)).collect(),
            stop: filled.has(&format!("{line}-stop"), "yes"),
            is_written: !value("name").is_empty(),
            notes: notes(
                t,
                &value("name"),
                &value("strength"),
                record,
                entries,
                &value("id"),
            ),
        }
    }
}

/// What stands under a line: how the person reads it; and for a name nobody knows, the names close to it, none of them chosen.
fn notes(
    t: &Voice,
    name: &str,
    strength: &str,
    record: &PersonRecord,
    entries: &[Entry],
    id: &str,
) -> Vec<String> {
    if name.is_empty() {
        return Vec::new();
    }
    let mut notes = Vec::new();
    let matches = |entry: &&Entry| entry.name == name && entry.strength == strength;
    if let Some(entry) = entries.iter().find(matches) {
        notes.push(t.name("team-editor-reads", "text", &entry.directions.text()));
        let unread = entry.directions.not_understood.iter();
        notes.extend(unread.map(|text| t.name("team-editor-not-understood", "text", text)));
        if entry.directions.as_needed() && (entry.max_24h.is_none() || entry.min_gap_minutes.is_none()) {
            notes.push(t.word("team-editor-gap-missing"));
        }
    }
    let added_at_home = record
        .added_at_home
        .iter()
        .any(|added| added.id.0.to_string() == id);
    if added_at_home {
        notes.push(t.word("team-editor-added-at-home"));
    }
    let formulary = Formulary::embedded();
    if !formulary.recognize(name, strength).is_matched() {
        notes.push(t.word("team-editor-not-checked"));
        for candidate in formulary
            .find(name)
            .into_iter()
            .filter(|candidate| candidate.how != Match::Exact)
            .take(3)
        {
            let message = Message::new("team-editor-candidate")
                .with("name", Arg::Text(candidate.name))
                .with("ingredient", Arg::Text(candidate.ingredient))
                .with("purpose", Arg::Message(Box::new(Message::new(candidate.purpose))));
            notes.push(t.say(&message));
        }
    }
    notes
}
