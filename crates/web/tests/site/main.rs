//! The promises of the site, asked of a whole site in a temporary folder.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that can not go on stops"
)]

mod check;
mod day;
mod demo;
mod edge;
mod enrol;
mod forms;
mod headers;
mod language;
mod link;
mod live;
mod medicines;
mod pin;
mod set_up;
mod sign_in;
mod spoken;
mod stale_form;
mod table;
mod team;
mod visits;
