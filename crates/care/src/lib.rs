//! One person's record: what happened, what it means, and what a screen needs of it.
//!
//! **What it is for.** Everything that happens to a person is an event in a stream. This crate holds the events, folds
//! them into records, decides what a command adds, and computes what the screens show.
//!
//! **What it may not do.** No clock, no randomness, no database, no network, no HTTP: `now` and new ids come in as
//! arguments. Nothing clinical is written here: levels, clocks, schedules and wording are data read by `protocol`,
//! `medicine` and `words`.
//!
//! **The one walk through it.** A command and a `PersonRecord` go into a `decide` function (for
//! example `check::answer`); it returns [`Draft`](stream::Draft)s; the store appends them; [`Folded::apply`] folds them
//! into the record; [`Folded::projected`] says which rows others search; a function in `view` says what a page shows.
pub mod actor;
pub mod alert;
pub mod call;
pub mod centre;
pub mod check;
pub mod device;
pub mod dose;
pub mod enrolment;
pub mod event;
pub mod follow_up;
pub mod hours;
pub mod language;
pub mod medicine_check;
pub mod medicine_list;
pub mod message;
pub mod note;
pub mod person;
pub mod person_event;
pub mod projection;
pub mod protocol_draft;
pub mod question;
pub mod refusal;
pub mod rehearsal;
pub mod replay;
pub mod sent;
pub mod stream;
pub mod view;
pub mod visit;
pub mod worklist;

pub use actor::{Actor, Staff, StaffId, StaffRole};
pub use centre::CentreRecord;
pub use enrolment::Place;
pub use event::{Act, Happened};
pub use message::{Arg, Message};
pub use person::PersonRecord;
pub use person_event::PersonEvent;
pub use projection::{Folded, Projected};
pub use refusal::{Fault, Refusal};
