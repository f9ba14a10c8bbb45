//! The two streams that a command writes to.

use std::io::{self, BufRead as _, Read as _, Write as _};
use std::path::{Path, PathBuf};

use crate::answer::Misuse;

/// Says one line on standard output. A reader that has gone away (`| head`) is no fault: what is left is not said.
pub(crate) fn line(text: impl std::fmt::Display) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Says one line on standard error.
pub(crate) fn aside(text: impl std::fmt::Display) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Says a value as one line of JSON.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<(), Misuse> {
    line(serde_json::to_string(value)?);
    Ok(())
}

/// The text of a file, or of standard input when there is none or it is `-`.
pub(crate) fn read(file: Option<&Path>) -> Result<String, Misuse> {
    let text = match file.filter(|file| *file != Path::new("-")) {
        Some(file) => std::fs::read_to_string(file).map_err(|why| unreadable(file, &why))?,
        None => {
            let mut text = String::new();
            let read = io::stdin().lock().read_to_string(&mut text);
            read.map_err(|why| unreadable(&PathBuf::from("standard input"), &why))?;
            text
        }
    };
    Ok(text)
}

/// Each line of standard input, as it comes, so that another program can ask and wait for the answer.
pub(crate) fn each_line(mut each: impl FnMut(u64, &str) -> Result<(), Misuse>) -> Result<(), Misuse> {
    for (number, line) in (1..).zip(io::stdin().lock().lines()) {
        let line = line.map_err(|why| unreadable(&PathBuf::from("standard input"), &why))?;
        if !line.trim().is_empty() {
            each(number, &line)?;
        }
    }
    Ok(())
}

/// A file that can not be read.
pub(crate) fn unreadable(file: &Path, why: &io::Error) -> Misuse {
    Misuse(format!("{} can not be read: {why}", file.display()))
}
