//! The figures of BENCHMARKS.md. Machines are noisy: a figure stands beside its peer from the same run, and nothing is decided by one.

use std::process::ExitCode;

use crate::step::{self, check, command};
use crate::test::{program_path, release_build};

/// Measures the pages, the proof and the start; `store` measures durable writes beside the disk itself.
pub(crate) fn run(words: &[&str]) -> ExitCode {
    if check("release build", release_build()).failed > 0 {
        return ExitCode::FAILURE;
    }
    let mut count = check(
        "durable writes",
        command(
            "cargo",
            &[
                "run",
                "--quiet",
                "--release",
                "-p",
                "store",
                "--example",
                "durable",
                "--",
                "target/bench",
            ],
        ),
    );
    if !step::has("wrk") {
        count.add(check(
            "wrk",
            command("apt-get", &["install", "--yes", "--quiet", "wrk"]),
        ));
    }
    count.add(check(
        "the bare page",
        command(
            "cargo",
            &["build", "--quiet", "--release", "-p", "web", "--example", "bare"],
        ),
    ));
    let mut pages = command("node", &["tests/bench/run.mjs"]);
    pages.args(words).env("MARROWLINE_PROGRAM", program_path());
    count.add(check("pages, proof, start and memory", pages));
    if count.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
