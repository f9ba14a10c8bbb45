//! `marrowline protocol check` and `marrowline protocol decide`.

use clap::Subcommand;
use protocol::Protocol;
use protocol::command::{check_text, decide_line};
use serde_json::json;
use std::path::PathBuf;
use store::{Clock as _, SystemClock};

use crate::answer::{Answer, Done};
use crate::say;

#[derive(Subcommand, Debug)]
pub(super) enum ProtocolCommand {
    /// Prove every promise of a protocol; exit 1 when one does not hold
    Check {
        /// The protocol file, or `-` for standard input; without one, the protocol that is built in
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Decide: JSON lines on standard input, one JSON line for each on standard output
    Decide {
        /// The protocol file; without one, the protocol that is built in
        #[arg(long, value_name = "FILE")]
        protocol: Option<PathBuf>,
        /// Print JSON lines, which is what it always prints
        #[arg(long)]
        json: bool,
    },
}

impl ProtocolCommand {
    pub(super) fn run(self) -> Done {
        match self {
            ProtocolCommand::Check { file, json } => check(file, json),
            ProtocolCommand::Decide { protocol, .. } => decide(protocol),
        }
    }
}

fn check(file: Option<PathBuf>, json: bool) -> Done {
    let text = match file {
        Some(file) => say::read(Some(&file))?,
        None => protocol::MARROW_HARVEST.to_owned(),
    };
    let clock = SystemClock::start();
    let mut report = check_text(&text);
    report.seconds = clock.monotonic().as_secs_f64();
    if json {
        say::json(&report)?;
    } else {
        say::line(report.to_string().trim_end());
    }
    Ok(Answer::when(report.holds()))
}

/// A line that can not be understood is answered in its place, so that line *n* out belongs to line *n* in; the exit code then is 2.
fn decide(file: Option<PathBuf>) -> Done {
    let protocol = match file {
        Some(file) => Protocol::parse(&say::read(Some(&file))?)?,
        None => Protocol::parse(protocol::MARROW_HARVEST)?,
    };
    let mut refused = 0_u64;
    say::each_line(|number, line| {
        match decide_line(&protocol, line) {
            Ok(reply) => say::line(reply),
            Err(fault) => {
                refused += 1;
                let error = json!({ "field": fault.field, "what": fault.what, "remedy": fault.remedy });
                say::json(&json!({ "line": number, "error": error }))?;
            }
        }
        Ok(())
    })?;
    if refused > 0 {
        return Err(crate::answer::Misuse(format!(
            "{refused} lines could not be understood; each is named on its own line"
        )));
    }
    Ok(Answer::Fine)
}
