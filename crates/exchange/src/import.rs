//! People with their harvest, and medicine lists, from CSV and JSON files.
//!
//! A record is known by its record number and nothing else. A row that can not be read is left out and reported; the rows around it
//! are kept. A medicine list is one thing: a list with a line that can not be read is left out whole, because half a list is wrong.
//!
//! What the columns are, `examples/import/README.md` says.

mod fault;
mod field;
mod json;
mod key;
mod list;
mod person;
mod table;

pub use fault::{Problem, RowFault};
pub use key::{Brought, command_key};
pub use list::ListRow;
pub use person::PersonRow;

use field::Row;

/// Where a row stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The name of the file, as the user gave it.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
}

/// What a file holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Batch {
    /// People, in the order of the file.
    pub people: Vec<PersonRow>,
    /// Medicine lists, in the order of their first lines.
    pub lists: Vec<ListRow>,
    /// Rows that are left out, one entry for each thing that is wrong.
    pub faults: Vec<RowFault>,
}

impl Batch {
    /// Takes in what another file holds.
    pub fn extend(&mut self, other: Batch) {
        self.people.extend(other.people);
        self.lists.extend(other.lists);
        self.faults.extend(other.faults);
    }
}

/// Files are read whole; a larger one is no list of people that one centre has.
pub const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Reads one file. JSON is known by its first character, CSV by its heading line.
#[must_use]
pub fn read(file: &str, bytes: &[u8]) -> Batch {
    let refuse = |line, problem| Batch {
        faults: vec![RowFault::new(file, line, "", problem)],
        ..Batch::default()
    };
    if bytes.len() > FILE_BYTES_MAX {
        return refuse(1, Problem::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => return refuse(line_of(bytes, error.valid_up_to()), Problem::NotUtf8),
    };
    if text.trim_start().starts_with(['{', '[']) {
        json::read(file, text)
    } else {
        table::read(file, text)
    }
}

/// The number of the line that holds this byte, from 1.
fn line_of(bytes: &[u8], at: usize) -> u64 {
    let before = bytes.get(..at).unwrap_or(bytes);
    1 + before.iter().filter(|byte| **byte == b'\n').count() as u64
}

/// Maps rows to people, a record number at most once.
fn people(rows: &[Row], batch: &mut Batch) {
    for row in rows {
        match person::read(row) {
            Ok(person) => {
                let twice = batch
                    .people
                    .iter()
                    .find(|known| known.record_number == person.record_number)
                    .map(|known| known.origin.line);
                match twice {
                    Some(line) => batch
                        .faults
                        .push(row.fault("record_number", Problem::Twice { line })),
                    None => batch.people.push(person),
                }
            }
            Err(faults) => batch.faults.extend(faults),
        }
    }
}
