//! The program: commands, configuration, background jobs, and the wiring of the other crates.
//!
//! **What it is for.** One file for each command in `command/`; [`config`] is the one place that reads configuration and the
//! environment; [`installation`] opens the store that a command works on; [`server`] runs the site.
//!
//! **What it may not do.** Decide anything clinical, write a page, or write a log line with a name, an answer or a token in it.
//!
//! **The one walk through it.** [`run`] reads the command line → `command/NOUN.rs` opens an [`installation`] → calls the other crates
//! → says the answer through [`say`], as text or JSON → the [`Answer`] becomes the exit code: 0 fine, 1 the answer is no, 2 misuse.

mod answer;
mod command;
mod config;
mod demo;
mod installation;
mod jobs;
mod logs;
mod say;
mod server;

pub use answer::Answer;
pub use command::run;
