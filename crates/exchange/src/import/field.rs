//! A row as both formats give it: named cells of text, and the place it came from.

use super::{Origin, Problem, RowFault};
use jiff::civil::Date;
use medicine::western_digits;
use std::collections::BTreeMap;

/// Longer text in one cell is no name, address or reason.
const CELL_CHARS_MAX: usize = 400;

/// Named cells. A cell holds one text or several; CSV separates several with `|`.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) origin: Option<Origin>,
    pub(super) cells: BTreeMap<String, Vec<String>>,
}

impl Row {
    pub(super) fn at(file: &str, line: u64) -> Row {
        Row {
            origin: Some(Origin {
                file: file.to_owned(),
                line,
            }),
            cells: BTreeMap::new(),
        }
    }

    pub(super) fn origin(&self) -> Origin {
        self.origin.clone().unwrap_or(Origin {
            file: String::new(),
            line: 0,
        })
    }

    pub(super) fn fault(&self, field: &str, problem: Problem) -> RowFault {
        RowFault {
            origin: self.origin(),
            field: field.to_owned(),
            problem,
        }
    }

    /// The whole cell as one text; empty when it is not there.
    pub(super) fn text(&self, field: &str) -> String {
        self.cells
            .get(field)
            .map(|parts| parts.join("|"))
            .unwrap_or_default()
    }

    /// The parts of a cell that are not empty.
    pub(super) fn parts(&self, field: &str) -> Vec<&str> {
        let parts = self.cells.get(field).map(Vec::as_slice).unwrap_or_default();
        parts
            .iter()
            .flat_map(|part| part.split('|'))
            .map(str::trim)
            .filter(|part| !part.is_empty())
            .collect()
    }
}

/// Reads the cells of one row and keeps every fault, so that a file is mended in one go.
pub(super) struct Reading<'a> {
    row: &'a Row,
    pub(super) faults: Vec<RowFault>,
}

impl<'a> Reading<'a> {
    pub(super) fn of(row: &'a Row) -> Reading<'a> {
        let faults = row
            .cells
            .iter()
            .filter(|(_, parts)| {
                parts.iter().map(|part| part.chars().count()).sum::<usize>() > CELL_CHARS_MAX
            })
            .map(|(field, _)| row.fault(field, Problem::TooLong(CELL_CHARS_MAX)))
            .collect();
        Reading { row, faults }
    }

    pub(super) fn note(&mut self, field: &str, problem: Problem) {
        self.faults.push(self.row.fault(field, problem));
    }

    pub(super) fn required(&mut self, field: &str) -> String {
        let text = self.row.text(field).trim().to_owned();
        if text.is_empty() {
            self.note(field, Problem::Missing);
        }
        text
    }

    pub(super) fn optional(&self, field: &str) -> Option<String> {
        Some(self.row.text(field).trim().to_owned()).filter(|text| !text.is_empty())
    }

    pub(super) fn date(&mut self, field: &str) -> Option<Date> {
        let text = western_digits(&self.required(field));
        if text.is_empty() {
            return None;
        }
        // The parser also takes other forms of a date; only this one can not be misread.
        let plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let date = text.parse().ok().filter(|_| plain);
        if date.is_none() {
            self.note(field, Problem::NotADate(text));
        }
        date
    }

    /// Every part of a cell, read as a word of a fixed list.
    pub(super) fn words<T: Ord>(
        &mut self,
        field: &str,
        known: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> std::collections::BTreeSet<T> {
        let row = self.row;
        let mut found = std::collections::BTreeSet::new();
        for part in row.parts(field) {
            match read(&part.to_lowercase()) {
                Some(word) => {
                    found.insert(word);
                }
                None => self.note(
                    field,
                    Problem::NotKnown {
                        found: part.to_owned(),
                        known,
                    },
                ),
            }
        }
        found
    }

    /// One required word of a fixed list.
    pub(super) fn word<T: Ord>(
        &mut self,
        field: &str,
        known: &'static str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        self.required(field);
        self.words(field, known, read).into_iter().next()
    }
}
