//! Medicine lists: the lines of one record number are one list.

use super::field::{Reading, Row};
use super::{Batch, Origin, Problem, RowFault};
use medicine::{
    Author, AuthorRole, DoNotTake, Entry, EntryForm, EntryId, FIELD_CHARS_MAX, Field, Formulary, Kind,
    NewEntry,
};
use uuid::Uuid;

/// The names of the fields, as columns of CSV and keys of JSON.
pub(super) const FIELDS: [&str; 13] = [
    "record_number",
    "kind",
    "name",
    "strength",
    "form",
    "amount",
    "when",
    "how",
    "why",
    "max_24h",
    "min_gap_hours",
    "prescriber",
    "list_reason",
];

/// Those without which a row says too little.
pub(super) const REQUIRED: [&str; 6] = ["record_number", "name", "amount", "when", "how", "why"];

/// The kind of a row that says what must not be taken.
const DO_NOT_TAKE: &str = "do-not-take";

/// A medicine list as a file gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct ListRow {
    /// Where its first line stands.
    pub origin: Origin,
    /// Whose it is.
    pub record_number: String,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// What must not be taken.
    pub do_not_take: Vec<DoNotTake>,
    /// Why it is issued; empty when the file says nothing.
    pub reason: String,
}

/// A list whose lines are still being read.
struct Growing {
    list: ListRow,
    lines: Vec<Origin>,
    broken: Option<u64>,
}

/// Joins the rows of each record number to one list.
pub(super) fn lists(rows: &[Row], batch: &mut Batch) {
    let mut growing: Vec<Growing> = Vec::new();
    for row in rows {
        let record_number = row.text("record_number").trim().to_owned();
        if record_number.is_empty() {
            batch.faults.push(row.fault("record_number", Problem::Missing));
            continue;
        }
        let place = growing
            .iter()
            .position(|known| known.list.record_number == record_number);
        let index = place.unwrap_or_else(|| {
            growing.push(Growing::begin(row, record_number));
            growing.len() - 1
        });
        if let Some(list) = growing.get_mut(index) {
            batch.faults.extend(list.take(row));
        }
    }
    for grown in growing {
        match grown.broken {
            None => batch.lists.push(grown.list),
            Some(line) => {
                batch
                    .faults
                    .extend(
                        grown
                            .lines
                            .into_iter()
                            .filter(|origin| origin.line != line)
                            .map(|origin| RowFault {
                                origin,
                                field: String::new(),
                                problem: Problem::ListIncomplete { line },
                            }),
                    )
            }
        }
    }
}

impl Growing {
    fn begin(row: &Row, record_number: String) -> Growing {
        Growing {
            list: ListRow {
                origin: row.origin(),
                record_number,
                entries: Vec::new(),
                do_not_take: Vec::new(),
                reason: row.text("list_reason").trim().to_owned(),
            },
            lines: Vec::new(),
            broken: None,
        }
    }

    /// Takes one line; gives what is wrong with it.
    fn take(&mut self, row: &Row) -> Vec<RowFault> {
        self.lines.push(row.origin());
        let faults = match read_line(row, &self.list) {
            Ok(Line::Entry(entry)) => {
                self.list.entries.push(*entry);
                Vec::new()
            }
            Ok(Line::DoNotTake(line)) => {
                self.list.do_not_take.push(line);
                Vec::new()
            }
            Err(faults) => faults,
        };
        if !faults.is_empty() {
            self.broken = self.broken.or(Some(row.origin().line));
        }
        faults
    }
}

enum Line {
    Entry(Box<Entry>),
    DoNotTake(DoNotTake),
}

fn read_line(row: &Row, list: &ListRow) -> Result<Line, Vec<RowFault>> {
    let mut cells = Reading::of(row);
    if row.text("list_reason").trim() != list.reason {
        cells.note("list_reason", Problem::Reasons);
    }
    if row.text("kind").trim() == DO_NOT_TAKE {
        let line = DoNotTake {
            name: cells.required("name"),
            reason: cells.required("why"),
            said_by: cells.optional("prescriber").unwrap_or_default(),
        };
        return if cells.faults.is_empty() {
            Ok(Line::DoNotTake(line))
        } else {
            Err(cells.faults)
        };
    }
    let kind = cells.words(
        "kind",
        "medicine, vitamin, mineral, herb, other or do-not-take",
        read_kind,
    );
    let form = EntryForm {
        kind: kind.into_iter().next().unwrap_or_default(),
        name: row.text("name"),
        strength: row.text("strength"),
        form: row.text("form"),
        amount: row.text("amount"),
        when: row.text("when"),
        how: row.text("how"),
        why: row.text("why"),
        max_24h: row.text("max_24h"),
        min_gap_hours: row.text("min_gap_hours"),
        prescriber: row.text("prescriber"),
    };
    let new = NewEntry {
        id: entry_id(&form, list),
        added_by: Author {
            role: AuthorRole::Team,
            name: form.prescriber.trim().to_owned(),
        },
        start_on: None,
        // A file is no person: until a nurse issues a list, its entries count as not yet checked.
        checked: None,
        formulary: Formulary::embedded(),
    };
    match form.read(new) {
        Ok(entry) if cells.faults.is_empty() => Ok(Line::Entry(Box::new(entry))),
        Ok(_) => Err(cells.faults),
        Err(refusals) => {
            for refusal in refusals {
                let field = field_name(refusal.field);
                cells.note(field, problem(refusal.problem, row.text(field)));
            }
            Err(cells.faults)
        }
    }
}

fn problem(problem: medicine::Problem, text: String) -> Problem {
    match problem {
        medicine::Problem::Missing => Problem::Missing,
        medicine::Problem::TooLong => Problem::TooLong(FIELD_CHARS_MAX),
        medicine::Problem::NotRead => Problem::NotRead(text),
        medicine::Problem::OutOfRange => Problem::OutOfRange(text),
    }
}

/// The id follows from whose line it is and what it says, so that reading a file again gives the same entries; the same line twice on
/// one list is two entries.
fn entry_id(form: &EntryForm, list: &ListRow) -> EntryId {
    let said = [
        &form.name,
        &form.strength,
        &form.form,
        &form.amount,
        &form.when,
        &form.how,
        &form.why,
        &form.max_24h,
        &form.min_gap_hours,
        &form.prescriber,
    ];
    let mut text = format!("marrowline:import:entry:{:?}:{:?}", list.record_number, form.kind);
    for part in said {
        text.push_str(&format!(":{:?}", part.trim()));
    }
    let base = Uuid::new_v5(&Uuid::NAMESPACE_URL, text.as_bytes());
    let taken = |id: &Uuid| list.entries.iter().any(|entry| entry.id.0 == *id);
    let id = (0..=u32::try_from(list.entries.len()).unwrap_or(u32::MAX))
        .map(|again| match again {
            0 => base,
            again => Uuid::new_v5(&base, &again.to_be_bytes()),
        })
        .find(|id| !taken(id));
    EntryId(id.unwrap_or(base))
}

fn read_kind(word: &str) -> Option<Kind> {
    Some(match word {
        "medicine" => Kind::Medicine,
        "vitamin" => Kind::Vitamin,
        "mineral" => Kind::Mineral,
        "herb" => Kind::Herb,
        "other" => Kind::Other,
        _ => return None,
    })
}

fn field_name(field: Field) -> &'static str {
    match field {
        Field::Name => "name",
        Field::Amount => "amount",
        Field::When => "when",
        Field::How => "how",
        Field::Why => "why",
        Field::MaxPer24h => "max_24h",
        Field::MinGap => "min_gap_hours",
    }
}
