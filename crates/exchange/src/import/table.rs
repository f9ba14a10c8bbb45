//! CSV: UTF-8 with or without a byte order mark, `,` or `;` between cells, one heading line.

use super::field::Row;
use super::{Batch, Problem, RowFault, list, people, person};

pub(super) fn read(file: &str, text: &str) -> Batch {
    let mut batch = Batch::default();
    // The reader would count the line of a record before the second half of its `\r\n`.
    let text = &text.replace("\r\n", "\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(text))
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let heading: Vec<String> = match reader.headers() {
        Ok(heading) => heading.iter().map(str::to_lowercase).collect(),
        Err(error) => {
            batch
                .faults
                .push(RowFault::new(file, 1, "", Problem::Syntax(error.to_string())));
            return batch;
        }
    };
    let Some((fields, required)) = kind_of(&heading) else {
        batch
            .faults
            .push(RowFault::new(file, 1, "", Problem::UnknownHeading));
        return batch;
    };
    let is_people = fields.contains(&"given");
    let missing = required
        .iter()
        .filter(|field| !heading.iter().any(|name| name == **field));
    batch
        .faults
        .extend(missing.map(|field| RowFault::new(file, 1, field, Problem::ColumnMissing)));
    let unknown = heading.iter().filter(|name| !fields.contains(&name.as_str()));
    batch.faults.extend(unknown.map(|name| {
        let known = fields.join(", ");
        RowFault::new(file, 1, name, Problem::ColumnUnknown { known })
    }));
    if !batch.faults.is_empty() {
        return batch;
    }
    let rows = rows(file, &mut reader, &heading, &mut batch);
    if is_people {
        people(&rows, &mut batch);
    } else {
        list::lists(&rows, &mut batch);
    }
    batch
}

fn rows(file: &str, reader: &mut csv::Reader<&[u8]>, heading: &[String], batch: &mut Batch) -> Vec<Row> {
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(error) => {
                let line = error.position().map_or(1, csv::Position::line);
                batch
                    .faults
                    .push(RowFault::new(file, line, "", Problem::Syntax(error.to_string())));
                continue;
            }
        };
        let line = record.position().map_or(1, csv::Position::line);
        if record.iter().all(str::is_empty) {
            continue;
        }
        if record.len() != heading.len() {
            let problem = Problem::Cells {
                found: record.len() as u64,
                wanted: heading.len() as u64,
            };
            batch.faults.push(RowFault::new(file, line, "", problem));
            continue;
        }
        let mut row = Row::at(file, line);
        row.cells = heading
            .iter()
            .zip(record.iter())
            .map(|(name, cell)| (name.clone(), vec![cell.to_owned()]))
            .collect();
        rows.push(row);
    }
    rows
}

/// The separator is whichever of the two the heading line holds more of; no name of a column holds either.
fn separator(text: &str) -> u8 {
    let heading = text.lines().next().unwrap_or("");
    let count = |wanted: char| heading.chars().filter(|c| *c == wanted).count();
    if count(';') > count(',') { b';' } else { b',' }
}

type Names = &'static [&'static str];

/// Which fields a file has: people have given names, medicines have amounts.
fn kind_of(heading: &[String]) -> Option<(Names, Names)> {
    let has = |field: &str| heading.iter().any(|name| name == field);
    if has("given") || has("birth_on") {
        Some((&person::FIELDS, &person::REQUIRED))
    } else if has("amount") || has("when") {
        Some((&list::FIELDS, &list::REQUIRED))
    } else {
        None
    }
}
