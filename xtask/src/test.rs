//! Every test of the project, and the long runs.

use std::process::{Command, ExitCode};

use crate::browser;
use crate::step::{self, Count, check, command, counted, skip};
use crate::words;

/// Runs everything and closes with the count.
pub(crate) fn all() -> ExitCode {
    let mut count = Count::default();
    step::say_room();
    count.add(check("format", command("cargo", &["fmt", "--all", "--check"])));
    count.add(check(
        "lints",
        command(
            "cargo",
            &[
                "clippy",
                "--quiet",
                "--workspace",
                "--all-targets",
                "--",
                "--deny",
                "warnings",
            ],
        ),
    ));
    count.add(counted("tests", tests()));
    count.add(counted(
        "examples in the documents",
        command("cargo", &["test", "--quiet", "--workspace", "--doc"]),
    ));
    count.add(words::all());
    let build = check("release build", release_build());
    let built = build.failed == 0;
    count.add(build);
    if built {
        count.add(check("the shipped protocol", program(&["protocol", "check"])));
        count.add(killed(20));
        count.add(browser::journeys());
        count.add(browser::types());
        count.add(browser::engines(20_000));
        count.add(browser::offline());
        count.add(browser::access());
    } else {
        count.add(skip(
            "protocol, kills, journeys, engines and the phone without a network",
            "the program was not built",
        ));
    }
    close(count)
}

/// Many more kills than the test command has time for.
pub(crate) fn long() -> ExitCode {
    let mut count = Count::default();
    count.add(check("release build", release_build()));
    count.add(killed(200));
    count.add(browser::engines(1_000_000));
    close(count)
}

/// Only the words: quick, for whoever writes them.
pub(crate) fn words() -> ExitCode {
    close(words::all())
}

fn close(count: Count) -> ExitCode {
    println!(
        "{} passed, {} failed, {} skipped",
        count.passed, count.failed, count.skipped
    );
    if count.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// nextest where it is, because it runs the test programs side by side; cargo's own runner otherwise.
fn tests() -> Command {
    if step::has("cargo-nextest") {
        let mut run = command(
            "cargo",
            &[
                "nextest",
                "run",
                "--workspace",
                "--no-fail-fast",
                "--status-level",
                "fail",
            ],
        );
        // Its summary goes to the standard error stream with the rest; here it is read.
        run.env("NEXTEST_HIDE_PROGRESS_BAR", "1");
        into_output(&run)
    } else {
        command(
            "cargo",
            &[
                "test",
                "--quiet",
                "--workspace",
                "--lib",
                "--bins",
                "--tests",
                "--no-fail-fast",
            ],
        )
    }
}

/// The same command with its error stream in its output.
fn into_output(run: &Command) -> Command {
    let mut line = vec![run.get_program().to_string_lossy().into_owned()];
    line.extend(run.get_args().map(|word| word.to_string_lossy().into_owned()));
    let mut shell = command("sh", &["-c", "exec \"$@\" 2>&1", "sh"]);
    shell.args(line);
    shell
}

/// The program as it ships.
pub(crate) fn release_build() -> Command {
    command(
        "cargo",
        &["build", "--quiet", "--release", "--package", "marrowline"],
    )
}

/// Where cargo puts the program.
pub(crate) fn program_path() -> String {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| step::root().join("target"), Into::into);
    target.join("release/marrowline").to_string_lossy().into_owned()
}

pub(crate) fn program(arguments: &[&str]) -> Command {
    command(&program_path(), arguments)
}

/// The whole program killed in the middle of many check-ins, so many times.
fn killed(rounds: u32) -> Count {
    let mut run = command("node", &["tests/kill/run.mjs"]);
    run.env("MARROWLINE_PROGRAM", program_path())
        .env("ROUNDS", rounds.to_string());
    if step::has("node") {
        counted("kills in the middle of check-ins", run)
    } else {
        skip("kills in the middle of check-ins", "Node is not installed")
    }
}
