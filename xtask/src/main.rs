//! The project's own commands: `cargo xtask test`, `bench`, `pictures`, `words`, `long`.
//!
//! It may not: hold anything the product needs, or pass over a part silently. What could not be run is named and counted as skipped.
#![allow(
    clippy::print_stdout,
    reason = "it is a command line tool: what it prints is what it is for"
)]

mod bench;
mod browser;
mod step;
mod test;
mod words;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["test"] => test::all(),
        ["bench", rest @ ..] => bench::run(rest),
        ["pictures"] => browser::pictures(),
        ["long"] => test::long(),
        ["words"] => test::words(),
        _ => {
            println!("cargo xtask test      run every test, installing what it needs, and count them");
            println!("cargo xtask bench     measure, and print the rows of BENCHMARKS.md");
            println!("cargo xtask pictures  take a picture of every screen into ./pictures");
            println!("cargo xtask words     how hard the words are to read, and their spelling");
            println!("cargo xtask long      the long runs: many more kills and random checks");
            ExitCode::from(2)
        }
    }
}
