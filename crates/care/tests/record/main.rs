//! What happens to one person, promise by promise: each test decides at a bedside and folds what was decided into the record.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

mod bedside;
mod call;
mod centre;
mod check;
mod device;
mod enrolment;
mod language;
mod medicine_list;
mod protocol_draft;
mod rehearsal;
mod said;
mod sent;
mod written;
