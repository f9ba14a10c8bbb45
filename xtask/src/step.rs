//! One command of a run: what it printed, and what it counted.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Passed, failed and skipped, added up over all steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl Count {
    pub(crate) fn add(&mut self, other: Count) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// What a run from a clean checkout leaves in `target`, in gigabytes, rounded up.
const ROOM_GB: u64 = 4;

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

/// A command in the project's folder.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Whether a program is there.
pub(crate) fn has(program: &str) -> bool {
    Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}

/// Says how much room is left on the disk, because a full one shows itself as a hundred strange errors.
pub(crate) fn say_room() {
    let Ok(output) = command("df", &["-Pk", "."]).output() else {
        return;
    };
    let text = String::from_utf8_lossy(&output.stdout);
    let free = text
        .lines()
        .nth(1)
        .and_then(|line| line.split_whitespace().nth(3))
        .and_then(|word| word.parse::<u64>().ok());
    if let Some(free) = free {
        println!(
            "== {} GB free on this disk; a whole run from nothing needs {ROOM_GB}",
            free / (1024 * 1024)
        );
    }
}

/// Runs a command whose exit says whether it passed; counts as one.
pub(crate) fn check(name: &str, command: Command) -> Count {
    let (fine, _) = watch(name, command);
    Count {
        passed: u64::from(fine),
        failed: u64::from(!fine),
        skipped: 0,
    }
}

/// Runs a command that counts for itself; one that counts nothing has failed.
pub(crate) fn counted(name: &str, command: Command) -> Count {
    let (fine, lines) = watch(name, command);
    let mut count = lines
        .iter()
        .filter_map(|line| counts(line))
        .fold(Count::default(), |mut sum, found| {
            sum.add(found);
            sum
        });
    if count.passed + count.failed == 0 || (!fine && count.failed == 0) {
        count.failed += 1;
    }
    count
}

/// A part that can not be run here.
pub(crate) fn skip(name: &str, why: &str) -> Count {
    println!("== {name}: SKIPPED: {why}");
    Count {
        skipped: 1,
        ..Count::default()
    }
}

/// Prints what the command prints as it comes, and keeps it.
fn watch(name: &str, mut command: Command) -> (bool, Vec<String>) {
    println!("== {name}");
    #[allow(
        clippy::disallowed_methods,
        reason = "a run says how long each part took; nothing is decided by it"
    )]
    let start = Instant::now();
    let child = command.stdout(Stdio::piped()).stderr(Stdio::inherit()).spawn();
    let mut lines = Vec::new();
    let fine = match child {
        Ok(mut child) => {
            if let Some(output) = child.stdout.take() {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    println!("{line}");
                    lines.push(line);
                }
            }
            child.wait().is_ok_and(|status| status.success())
        }
        Err(error) => {
            println!("{name} could not be started: {error}");
            false
        }
    };
    let verdict = if fine { "fine" } else { "FAILED" };
    println!("== {name}: {verdict}, {} s", start.elapsed().as_secs());
    (fine, lines)
}

/// What one line of a test runner counts: `12 passed, 0 failed, 1 skipped`, cargo's `test result`, or nextest's `Summary`.
fn counts(line: &str) -> Option<Count> {
    let line = line.trim();
    let is_total =
        line.starts_with("test result:") || line.starts_with("Summary [") || starts_with_count(line);
    if !is_total {
        return None;
    }
    let before = |word: &str| {
        let words: Vec<&str> = line
            .split([' ', ',', ';'])
            .filter(|part| !part.is_empty())
            .collect();
        let at = words.iter().position(|part| *part == word)?;
        words.get(at.checked_sub(1)?)?.parse().ok()
    };
    Some(Count {
        passed: before("passed")?,
        failed: before("failed").unwrap_or(0),
        skipped: before("skipped").or(before("ignored")).unwrap_or(0),
    })
}

fn starts_with_count(line: &str) -> bool {
    let mut words = line.split(' ');
    words.next().is_some_and(|first| first.parse::<u64>().is_ok())
        && words
            .next()
            .is_some_and(|second| second.trim_end_matches(',') == "passed")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_lines_of_every_runner_are_read() {
        let count = |passed, failed, skipped| {
            Some(Count {
                passed,
                failed,
                skipped,
            })
        };
        for (line, expected) in [
            ("12 passed, 0 failed, 1 skipped", count(12, 0, 1)),
            ("12 passed, 2 failed", count(12, 2, 0)),
            (
                "test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out",
                count(4, 0, 1),
            ),
            (
                "     Summary [  15.1s] 400 tests run: 399 passed, 1 failed, 2 skipped",
                count(399, 1, 2),
            ),
            (
                "     Summary [  15.1s] 1 test run: 1 passed, 0 skipped",
                count(1, 0, 0),
            ),
            ("it said 3 passed in between", None),
            ("passed", None),
        ] {
            assert_eq!(counts(line), expected, "{line}");
        }
    }
}
