//! `marrowline protocol check`, `marrowline protocol decide` and `marrowline protocol simulate`.

mod hear;
mod simulate;

use clap::Subcommand;
use protocol::Protocol;
use protocol::command::{check_text, decide_line, id_of};
use serde_json::json;
use std::path::{Path, PathBuf};
use store::{Clock as _, SystemClock};

use crate::answer::{Answer, Done, Misuse};
use crate::say;

#[derive(Subcommand, Debug)]
pub(super) enum ProtocolCommand {
    /// Prove every promise of a protocol; exit 1 when one does not hold
    Check {
        /// The protocol file, or `-` for standard input; without one, the protocol that is built in
        #[arg(value_name = "FILE")]
        file: Option<PathBuf>,
        /// The leaflet's text, to compare each line that is cited with the hash that the protocol stores; exit 1 when one differs
        #[arg(long, value_name = "FILE")]
        lines: Option<PathBuf>,
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
    /// Draw made-up donors from published symptom rates, and count how many would get which level; exit 1 when more than the goal are Red
    Simulate(simulate::Simulate),
    /// Hear the signs in free text: lines on standard input, one JSON line for each on standard output
    Hear(hear::Hear),
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
            ProtocolCommand::Check { file, lines, json } => check(file, lines, json),
            ProtocolCommand::Simulate(command) => command.run(),
            ProtocolCommand::Hear(command) => command.run(),
            ProtocolCommand::Decide { protocol, .. } => decide(protocol),
        }
    }
}

fn check(file: Option<PathBuf>, lines: Option<PathBuf>, json: bool) -> Done {
    let text = match &file {
        Some(file) => say::read(Some(file))?,
        None => protocol::MARROW_HARVEST.to_owned(),
    };
    let clock = SystemClock::start();
    let mut report = check_text(&text);
    report.file = file.as_deref().map(named);
    if let (Some(lines), Ok(protocol)) = (lines, Protocol::parse(&text)) {
        report.lines = Some(protocol.compare_lines(&say::read(Some(&lines))?));
    }
    report.seconds = clock.monotonic().as_secs_f64();
    if json {
        say::json(&report)?;
    } else {
        say::line(report.to_string().trim_end());
        if let Some(lines) = &report.lines {
            say::line(lines.to_string().trim_end());
        }
    }
    let lines_hold = report.lines.as_ref().is_none_or(protocol::LineReport::holds);
    Ok(Answer::when(report.holds() && lines_hold))
}

/// A line that can not be understood is answered in its place, so that line *n* out belongs to line *n* in; the exit code then is 2.
fn decide(file: Option<PathBuf>) -> Done {
    let protocol = read(file.as_deref())?;
    say::each_line(|number, line| match decide_line(&protocol, line) {
        Ok(reply) => {
            say::line(reply);
            Ok(true)
        }
        Err(fault) => {
            let error = json!({ "field": fault.field, "what": fault.what, "remedy": fault.remedy });
            say::json(&json!({ "line": number, "id": id_of(line), "error": error }))?;
            Ok(false)
        }
    })?;
    Ok(Answer::Fine)
}

/// How a file is called when something is said about it.
fn named(file: &Path) -> String {
    if file == Path::new("-") {
        "standard input".into()
    } else {
        file.display().to_string()
    }
}

/// The protocol of a file, or the one that is built in. Each fault names the file.
fn read(file: Option<&Path>) -> Result<Protocol, Misuse> {
    let Some(file) = file else {
        return Ok(Protocol::parse(protocol::MARROW_HARVEST)?);
    };
    Protocol::parse(&say::read(Some(file))?).map_err(|faults| {
        let name = named(file);
        let lines: Vec<String> = faults.0.iter().map(|fault| format!("{name}: {fault}")).collect();
        Misuse(lines.join("\n"))
    })
}
