//! The promises of what the team sets up: the protocol and its signatures, the center, the staff.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the allowance for tests does not reach the functions they share"
)]

mod centre;
mod languages;
mod phone;
mod protocol;
mod review;
mod staff;
