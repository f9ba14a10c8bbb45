//! Why a row was left out.

use super::Origin;

/// One thing that is wrong with one row: nothing of the row is taken until it is mended.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}:{}: {}{problem}", origin.file, origin.line, if field.is_empty() { String::new() } else { format!("{field}: ") })]
pub struct RowFault {
    /// Where.
    pub origin: Origin,
    /// The column or field; empty when it is about the whole row or file.
    pub field: String,
    /// What is wrong and what to do.
    pub problem: Problem,
}

impl RowFault {
    /// A fault at a place.
    #[must_use]
    pub fn new(file: &str, line: u64, field: &str, problem: Problem) -> RowFault {
        RowFault {
            origin: Origin {
                file: file.to_owned(),
                line,
            },
            field: field.to_owned(),
            problem,
        }
    }
}

/// What is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Larger than [`super::FILE_BYTES_MAX`].
    #[error("the file is larger than 64 MB; split it")]
    TooLarge,
    /// Not UTF-8.
    #[error("the text is not UTF-8; save the file as UTF-8")]
    NotUtf8,
    /// A heading line that names neither people nor medicines.
    #[error(
        "the heading line names neither people (record_number, given, birth_on, …) nor medicines (record_number, name, amount, …); see the sample files"
    )]
    UnknownHeading,
    /// A column that must be there.
    #[error("this column is missing from the heading line; add it")]
    ColumnMissing,
    /// A column nobody reads: most likely misspelled, and then its values would be lost.
    #[error("this column is not known; correct its name or take it out (known: {known})")]
    ColumnUnknown {
        /// The names that are read.
        known: String,
    },
    /// A line with more or fewer cells than the heading.
    #[error("the line has {found} cells and the heading has {wanted}; quote cells that hold the separator")]
    Cells {
        /// Cells of the line.
        found: u64,
        /// Cells of the heading.
        wanted: u64,
    },
    /// What the reader of the format said.
    #[error("it can not be read: {0}")]
    Syntax(String),
    /// A required value is empty.
    #[error("it is empty; fill it in")]
    Missing,
    /// Not a date.
    #[error("{0:?} is no date; write it as 1992-05-02")]
    NotADate(String),
    /// Not one of the words that are read.
    #[error("{found:?} is not known; use {known}")]
    NotKnown {
        /// What was found.
        found: String,
        /// What is read.
        known: &'static str,
    },
    /// The record number was seen before.
    #[error("this record number stands in line {line} already; keep one of the two")]
    Twice {
        /// Where it was first.
        line: u64,
    },
    /// A value that could not be read as what it is.
    #[error("{0:?} can not be read; write it as in the sample files")]
    NotRead(String),
    /// A number nobody could mean.
    #[error("{0:?} is out of range; check the number and its unit")]
    OutOfRange(String),
    /// Longer than a field may be.
    #[error("it is too long; shorten it to {0} characters")]
    TooLong(usize),
    /// A list of which another line can not be read.
    #[error("it is left out because line {line} of the same list can not be read; mend that line")]
    ListIncomplete {
        /// The line that can not be read.
        line: u64,
    },
    /// Two lines of one list give different reasons.
    #[error("the lines of one list give different reasons; write the same on each")]
    Reasons,
    /// The decision of the record, in words; made by the caller.
    #[error("{0}")]
    Refused(String),
}
