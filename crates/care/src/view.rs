//! What a screen shows, as words to say and plain values: pure functions of a record, a centre and an instant.

pub mod check;
pub mod medicines;
pub mod protocol;
pub mod protocol_changes;
pub mod questions;
pub mod team_list;
pub mod thread;
pub mod today;
pub mod visits;
