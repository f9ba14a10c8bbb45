//! Everything in and everything out: other people's formats mapped to our records and back.
//!
//! **What it is for.** Reads people, harvests and medicine lists from CSV and JSON ([`import`]), and writes visits as a calendar
//! file ([`calendar`]).
//!
//! **What it may not do.** Open a file, look at a clock, or decide anything: it maps text to the shapes of `care` and `medicine`, and
//! says of every row that it could not read which line, which field and why.
//!
//! **The one walk through it.** The text of a file → [`import::read`] → people and lists, and a [`import::RowFault`] for each row
//! that is left out → the program hands each to the decisions of `care`.

pub mod calendar;
pub mod import;
