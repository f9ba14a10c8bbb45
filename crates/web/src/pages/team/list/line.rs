//! One line of the list editor: read into an entry, and shown again as it was typed.

use care::event::Act;
use care::person::PersonRecord;
use care::{Staff, message::Arg, message::Message};
use medicine::{
    Author, AuthorRole, Checked, DoNotTake, Entry, EntryForm, EntryId, Formulary, Match, NewEntry,
};
use serde::Serialize;
use uuid::Uuid;

use super::at_line;
use crate::form::{Filled, Posted, Reader};
use crate::look::form::{Choice, Chosen, Field};
use crate::pages::medicines::said;
use crate::pages::team::field::short_line;
use crate::voice::Voice;

/// Empty lines that stand under the written ones.
const SPARE: usize = 1;

/// The fields of a line in the rows they stand in, each by name, word, and word of its hint.
const FIELDS: [&[(&str, &str, Option<&str>)]; 4] = [
    &[
        ("name", "team-editor-medicine", Some("medicines-form-name-hint")),
        (
            "strength",
            "team-editor-strength",
            Some("team-editor-strength-hint"),
        ),
        ("form", "team-editor-form", Some("team-editor-form-hint")),
    ],
    &[
        ("amount", "team-editor-amount", Some("medicines-form-amount-hint")),
        ("when", "team-editor-when", Some("medicines-form-when-hint")),
    ],
    &[
        ("how", "team-editor-how", Some("medicines-form-how-hint")),
        ("why", "team-editor-why", Some("medicines-form-why-hint")),
    ],
    &[
        ("max", "team-editor-most", Some("team-editor-most-hint")),
        ("gap", "team-editor-gap", Some("team-editor-gap-hint")),
        ("prescriber", "team-editor-prescriber", None),
    ],
];

/// The lines of a form that say something, as entries.
pub(super) struct Lines {
    pub(super) entries: Vec<Entry>,
    /// Where the list in force gives another dose.
    pub(super) changes: Vec<DoseChange>,
}

/// A medicine whose dose is another one than in the list in force.
#[derive(Serialize)]
pub(super) struct DoseChange {
    name: String,
    before: String,
    after: String,
}

impl DoseChange {
    fn of(record: &PersonRecord, old: &Entry, new: &Entry) -> Option<DoseChange> {
        let list = record.list()?;
        let dose = |entry: &Entry| {
            let form = EntryForm::of(entry);
            let words = [
                form.strength,
                form.amount,
                form.when,
                form.max_24h,
                form.min_gap_hours,
            ];
            words.map(|text| text.trim().to_lowercase())
        };
        let in_force = list.entries.iter().any(|entry| entry.id == old.id);
        (in_force && dose(old) != dose(new)).then(|| DoseChange {
            name: new.name.clone(),
            before: dose_words(old),
            after: dose_words(new),
        })
    }

    pub(super) fn words(&self, t: &Voice) -> String {
        let said = [
            ("name", self.name.as_str().into()),
            ("before", self.before.as_str().into()),
            ("after", self.after.as_str().into()),
        ];
        t.with("team-editor-change-line", &said)
    }
}

fn dose_words(entry: &Entry) -> String {
    let words = [entry.strength.clone(), entry.sentence()];
    let words: Vec<String> = words.into_iter().filter(|text| !text.is_empty()).collect();
    words.join(", ")
}

impl Lines {
    /// The list in force with what was added at home, before anybody typed.
    pub(super) fn in_force(record: &PersonRecord) -> Lines {
        Lines {
            entries: record.entries().cloned().collect(),
            changes: Vec::new(),
        }
    }

    /// Reads every line; what is wrong with one is noted at its own fields.
    pub(super) fn read(
        posted: &Posted,
        read: &mut Reader<'_>,
        record: &PersonRecord,
        staff: &Staff,
        act: &Act,
    ) -> Lines {
        let (mut entries, mut changes) = (Vec::new(), Vec::new());
        for line in 0..rows(posted.text("rows")) {
            let form = form(line, |name| posted.text(name));
            let is_empty = form
                == EntryForm {
                    kind: form.kind,
                    ..EntryForm::default()
                };
            if is_empty || posted.has(&format!("{line}-stop"), "yes") {
                continue;
            }
            for (name, ..) in FIELDS.iter().copied().flatten() {
                // Strange characters are a fault of their field; how long it may be, the entry says.
                read.optional(&format!("{line}-{name}"));
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
                Ok(entry) => {
                    changes.extend(old.and_then(|old| DoseChange::of(record, old, &entry)));
                    entries.push(entry);
                }
                Err(problems) => {
                    for fault in at_line(line, problems).faults {
                        read.fault::<()>(&fault.field, fault.message);
                    }
                }
            }
        }
        Lines { entries, changes }
    }
}

fn old_entry<'a>(record: &'a PersonRecord, id: &str) -> Option<&'a Entry> {
    record.entry(EntryId(Uuid::try_parse(id).ok()?))
}

fn form<'a>(line: usize, value: impl Fn(&str) -> &'a str) -> EntryForm {
    let text = |name: &str| value(&format!("{line}-{name}")).to_owned();
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
    rows(filled.value("no-rows")).max(1) + usize::from(filled.has("do", "add-no"))
}

/// What must not be taken, as it was sent. A row that stands unchanged keeps who said so.
pub(super) fn read_do_not_take(
    posted: &Posted,
    read: &mut Reader<'_>,
    record: &PersonRecord,
    staff: &Staff,
) -> Vec<DoNotTake> {
    let before = do_not_take(record);
    let mut said = Vec::new();
    for row in 0..rows(posted.text("no-rows")) {
        let name = short_line(read, &format!("no-{row}-name"));
        let reason = short_line(read, &format!("no-{row}-reason"));
        let old = before.iter().find(|old| old.name == name && old.reason == reason);
        if !name.is_empty() || !reason.is_empty() {
            said.push(old.cloned().unwrap_or_else(|| DoNotTake {
                name,
                reason,
                said_by: staff.name.clone(),
            }));
        }
    }
    said
}

/// What the list in force says must not be taken.
pub(super) fn do_not_take(record: &PersonRecord) -> &[DoNotTake] {
    record
        .list()
        .map(|list| list.do_not_take.as_slice())
        .unwrap_or_default()
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
    let do_not_take = do_not_take(record);
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
    pub(super) rows: Vec<Vec<Field>>,
    pub(super) stop: bool,
    pub(super) is_written: bool,
    /// New, changed or at fault: its fields stand open.
    pub(super) is_open: bool,
    pub(super) added_at_home: bool,
    /// How the person reads it.
    pub(super) reads: Option<String>,
    /// What to look at: not understood, not known, with names that are close to it.
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
        let now = form(line, |name| filled.value(name));
        let id = filled.value(&format!("{line}-id"));
        let field = |name: &str, word: &str, hint: Option<&str>| Field {
            id: format!("{line}-{name}"),
            name: format!("{line}-{name}"),
            label: t.word(word),
            hint: hint.map(|hint| t.word(hint)),
            error: filled.fault(&format!("{line}-{name}")).map(|fault| t.say(fault)),
            value: filled.value(&format!("{line}-{name}")).to_owned(),
            kind: "text",
            complete: Some("off"),
            ..Field::default()
        };
        let rows: Vec<Vec<Field>> = FIELDS
            .iter()
            .map(|row| {
                row.iter()
                    .map(|(name, word, hint)| field(name, word, *hint))
                    .collect()
            })
            .collect();
        let is_changed = old_entry(record, id).is_none_or(|old| EntryForm::of(old) != now);
        let matches = |entry: &&Entry| entry.name == now.name && entry.strength == now.strength;
        let entry = entries.iter().find(matches).filter(|_| !now.name.is_empty());
        LineFields {
            number: line,
            legend: match (now.name.as_str(), now.strength.as_str()) {
                ("", _) => t.word("team-editor-new-line"),
                (name, strength) => format!("{name} {strength}").trim().to_owned(),
            },
            id: id.to_owned(),
            kinds: kinds(t, line, &now),
            kind: field("kind", "medicines-form-kind", None),
            is_open: is_changed || rows.iter().flatten().any(|field| field.error.is_some()),
            rows,
            stop: filled.has(&format!("{line}-stop"), "yes"),
            is_written: !now.name.is_empty(),
            added_at_home: record
                .added_at_home
                .iter()
                .any(|added| added.id.0.to_string() == id),
            reads: entry.map(|entry| t.name("team-editor-reads", "text", &entry.directions.text())),
            notes: notes(t, &now, entry),
        }
    }
}

fn kinds(t: &Voice, line: usize, now: &EntryForm) -> Vec<Choice> {
    said::KINDS
        .iter()
        .map(|(name, kind)| Choice {
            id: format!("{line}-kind-{name}"),
            name: format!("{line}-kind"),
            value: (*name).to_owned(),
            label: t.word(&format!("medicines-form-kind-{name}")),
            hint: None,
            chosen: if *kind == now.kind {
                Chosen::Yes
            } else {
                Chosen::No
            },
        })
        .collect()
}

/// What to look at in a line; for a name nobody knows, the names close to it, none of them chosen.
fn notes(t: &Voice, now: &EntryForm, entry: Option<&Entry>) -> Vec<String> {
    if now.name.is_empty() {
        return Vec::new();
    }
    let mut notes = Vec::new();
    if let Some(entry) = entry {
        let unread = entry.directions.not_understood.iter();
        notes.extend(unread.map(|text| t.name("team-editor-not-understood", "text", text)));
        if entry.directions.as_needed() && (entry.max_24h.is_none() || entry.min_gap_minutes.is_none()) {
            notes.push(t.word("team-editor-gap-missing"));
        }
    }
    let formulary = Formulary::embedded();
    if !formulary.recognize(&now.name, &now.strength).is_matched() {
        notes.push(t.word("team-editor-not-checked"));
        let close = formulary
            .find(&now.name)
            .into_iter()
            .filter(|candidate| candidate.how != Match::Exact);
        for candidate in close.take(3) {
            let message = Message::new("team-editor-candidate")
                .with("name", Arg::Text(candidate.name))
                .with("ingredient", Arg::Text(candidate.ingredient))
                .with("purpose", Arg::Message(Box::new(Message::new(candidate.purpose))));
            notes.push(t.say(&message));
        }
    }
    notes
}
