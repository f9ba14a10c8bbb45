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

/// Each line of standard input, as it comes, so that another program can ask and wait for the answer; `each` says whether it understood.
/// A line that is not UTF-8 is told in its place and does not stop the rest; a byte order mark before the first is no part of it.
///
/// # Errors
/// How many lines were not understood, after all of them were answered.
pub(crate) fn each_line(mut each: impl FnMut(u64, &str) -> Result<bool, Misuse>) -> Result<(), Misuse> {
    let mut refused = 0_u64;
    for (number, line) in (1..).zip(io::stdin().lock().split(b'\n')) {
        let line = line.map_err(|why| unreadable(&PathBuf::from("standard input"), &why))?;
        let understood = match std::str::from_utf8(&line) {
            Ok(text) => {
                let mark = if number == 1 { "\u{feff}" } else { "" };
                let text = text.strip_prefix(mark).unwrap_or(text).trim_end_matches('\r');
                text.trim().is_empty() || each(number, text)?
            }
            Err(_) => {
                let error = serde_json::json!({ "field": "line", "what": "it is not UTF-8", "remedy": "Save the file as UTF-8" });
                json(&serde_json::json!({ "line": number, "error": error }))?;
                false
            }
        };
        refused += u64::from(!understood);
    }
    if refused > 0 {
        return Err(Misuse(format!(
            "{refused} lines could not be understood; each is named on its own line"
        )));
    }
    Ok(())
}

/// A file that can not be read.
pub(crate) fn unreadable(file: &Path, why: &io::Error) -> Misuse {
    Misuse(format!("{} can not be read: {why}", file.display()))
}
