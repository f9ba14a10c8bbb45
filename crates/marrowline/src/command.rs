//! The command line. One file for each command.

mod checkpoint;
mod demo;
mod import;
mod medicines;
mod protocol;
mod rebuild;
mod serve;
mod site_key;
mod verify;

use clap::{Parser, Subcommand};
use std::future::Future;
use std::process::ExitCode;

use crate::answer::{Done, Misuse};
use crate::{config, logs, say};

/// Aftercare for people whose bone marrow was taken: what to do today, how urgent a sign is, whom to call next.
///
/// Start with `marrowline demo`: everything runs on this machine with made-up people.
///
/// Exit codes: 0 fine, 1 the answer is no, 2 something was wrong with the question.
#[derive(Parser, Debug)]
#[command(
    name = "marrowline",
    version,
    arg_required_else_help = true,
    subcommand_required = true
)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand, Debug)]
enum Command {
    /// Run everything on this machine with made-up people, and print a sign-in link for each role
    Demo(demo::Demo),
    /// Run the site for a center
    Serve(serve::Serve),
    /// Make the key of a site
    #[command(subcommand)]
    SiteKey(site_key::SiteKeyCommand),
    /// Prove a protocol, or decide with it
    #[command(subcommand)]
    Protocol(protocol::ProtocolCommand),
    /// Read directions, find names, check a list
    #[command(subcommand)]
    Medicines(medicines::MedicinesCommand),
    /// Read people, harvests and medicine lists from CSV or JSON files
    Import(import::Import),
    /// Compute every searched row again from the events alone
    Rebuild(rebuild::Rebuild),
    /// Check that events, noted reads and searched rows are as they were written; sign-in names and sessions are not looked at
    Verify(verify::Verify),
    /// Take a checkpoint: one small document that shows later whether anything is missing
    Checkpoint(checkpoint::Checkpoint),
}

/// Runs the command of this process.
#[must_use]
pub fn run() -> ExitCode {
    match answer(Line::parse().command) {
        Ok(answer) => answer.into(),
        Err(misuse) => {
            say::aside(format_args!("marrowline: {misuse}"));
            ExitCode::from(2)
        }
    }
}

fn answer(command: Command) -> Done {
    match command {
        Command::Demo(command) => with_logs(&config::log_filter(), command.run()),
        Command::Serve(command) => {
            let config = command.config()?;
            let filter = config.log.clone();
            with_logs(&filter, command.run(config))
        }
        Command::SiteKey(command) => command.run(),
        Command::Protocol(command) => command.run(),
        Command::Medicines(command) => command.run(),
        Command::Import(command) => with_logs(&config::log_filter(), command.run()),
        Command::Rebuild(command) => with_logs(&config::log_filter(), command.run()),
        Command::Verify(command) => command.run(),
        Command::Checkpoint(command) => with_logs(&config::log_filter(), command.run()),
    }
}

fn with_logs(filter: &str, work: impl Future<Output = Done>) -> Done {
    logs::start(filter);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Misuse::of)?;
    runtime.block_on(work)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Line::command().debug_assert();
    }
}
