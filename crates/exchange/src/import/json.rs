//! JSON: `{"people": [{…, "medicines": [{…}]}]}`, or the list of people alone. The keys are the columns of the CSV files; a value
//! with several parts may be a list.

use super::field::Row;
use super::{Batch, Origin, Problem, RowFault, line_of, list, people, person};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

type Raw<'a> = BTreeMap<String, &'a RawValue>;

pub(super) fn read(file: &str, text: &str) -> Batch {
    let mut batch = Batch::default();
    let source = Source { file, text };
    let people_raw = match source.people() {
        Ok(people) => people,
        Err(fault) => {
            batch.faults.push(*fault);
            return batch;
        }
    };
    let mut rows = Vec::new();
    let mut medicines = Vec::new();
    for raw in people_raw {
        let Some(row) = source.row(raw, &person::FIELDS, Some("medicines"), &mut batch) else {
            continue;
        };
        source.medicines(raw, &row, &mut medicines, &mut batch);
        rows.push(row);
    }
    people(&rows, &mut batch);
    list::lists(&medicines, &mut batch);
    batch
}

/// The text, by which a part of it finds its line.
struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

impl<'a> Source<'a> {
    fn people(&self) -> Result<Vec<&'a RawValue>, Box<RowFault>> {
        let syntax = |error: &serde_json::Error| {
            let line = error.line() as u64;
            Box::new(RowFault::new(
                self.file,
                line.max(1),
                "",
                Problem::Syntax(error.to_string()),
            ))
        };
        if self.text.trim_start().starts_with('[') {
            return serde_json::from_str(self.text).map_err(|error| syntax(&error));
        }
        let whole: Raw<'a> = serde_json::from_str(self.text).map_err(|error| syntax(&error))?;
        if let Some((stray, value)) = whole.iter().find(|(key, _)| *key != "people") {
            let problem = Problem::ColumnUnknown {
                known: "people".to_owned(),
            };
            return Err(Box::new(RowFault::new(
                self.file,
                self.line(value),
                stray,
                problem,
            )));
        }
        let Some(people) = whole.get("people") else {
            return Err(Box::new(RowFault::new(self.file, 1, "people", Problem::Missing)));
        };
        serde_json::from_str(people.get()).map_err(|error| {
            let mut fault = syntax(&error);
            fault.origin.line = self.line(people) + error.line().saturating_sub(1) as u64;
            fault
        })
    }

    fn row(&self, raw: &'a RawValue, fields: &[&str], also: Option<&str>, batch: &mut Batch) -> Option<Row> {
        let mut row = Row::at(self.file, self.line(raw));
        let object: Raw<'a> = match serde_json::from_str(raw.get()) {
            Ok(object) => object,
            Err(error) => {
                batch
                    .faults
                    .push(row.fault("", Problem::Syntax(error.to_string())));
                return None;
            }
        };
        let mut sound = true;
        for (key, value) in object {
            if also == Some(key.as_str()) {
                continue;
            }
            let problem = if !fields.contains(&key.as_str()) {
                Some(Problem::ColumnUnknown {
                    known: fields.join(", "),
                })
            } else if let Some(cells) = texts(value.get()) {
                row.cells.insert(key.clone(), cells);
                None
            } else {
                Some(Problem::NotRead(value.get().chars().take(40).collect()))
            };
            if let Some(problem) = problem {
                sound = false;
                batch.faults.push(RowFault {
                    origin: Origin {
                        file: self.file.to_owned(),
                        line: self.line(value),
                    },
                    field: key,
                    problem,
                });
            }
        }
        sound.then_some(row)
    }

    fn medicines(&self, raw: &'a RawValue, person: &Row, rows: &mut Vec<Row>, batch: &mut Batch) {
        let object: Raw<'a> = serde_json::from_str(raw.get()).unwrap_or_default();
        let Some(list) = object.get("medicines") else {
            return;
        };
        let lines: Vec<&'a RawValue> = match serde_json::from_str(list.get()) {
            Ok(lines) => lines,
            Err(error) => {
                batch.faults.push(RowFault::new(
                    self.file,
                    self.line(list),
                    "medicines",
                    Problem::Syntax(error.to_string()),
                ));
                return;
            }
        };
        let faults_before = batch.faults.len();
        let mut read: Vec<Row> = lines
            .iter()
            .filter_map(|line| self.row(line, &list::FIELDS, None, batch))
            .collect();
        for row in &mut read {
            let number = person.cells.get("record_number").cloned().unwrap_or_default();
            row.cells.entry("record_number".to_owned()).or_insert(number);
        }
        // A line with a field nobody knows would silently be missing from the list.
        if let Some(line) = batch.faults.get(faults_before).map(|fault| fault.origin.line) {
            let left_out = read
                .iter()
                .map(|row| row.fault("", Problem::ListIncomplete { line }));
            batch.faults.extend(left_out);
        } else {
            rows.append(&mut read);
        }
    }

    /// The line on which a part of the text begins.
    fn line(&self, part: &RawValue) -> u64 {
        let at = (part.get().as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        line_of(self.text.as_bytes(), at)
    }
}

/// The texts of a value: a text, a number, a list of them; `null` is empty. Anything else is none.
fn texts(value: &str) -> Option<Vec<String>> {
    let one = |value: Value| match value {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Null => Some(String::new()),
        _ => None,
    };
    match serde_json::from_str(value).ok()? {
        Value::Array(parts) => parts.into_iter().map(one).collect(),
        other => one(other).map(|text| vec![text]),
    }
}
