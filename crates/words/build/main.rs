//! Lists the word files of every language for the crate to embed, and what a page has to say about a translation.
//!
//! A new file needs no other change. A new folder becomes a language when it has its `made-from.toml`.
#![allow(clippy::print_stdout, reason = "cargo reads what a build prints")]

mod folder;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use folder::{Compared, Kinds, MadeFrom, Text, entries, texts, word_files};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=../../content/words");
    println!("cargo:rerun-if-changed=build");
    let out = std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    let words = fs::canonicalize("../../content/words")?;
    let kinds = Kinds::read(&words)?;
    let english = words.join("en");
    let english_texts = texts(&english)?;
    let mut others = String::new();
    for path in entries(&words)?
        .iter()
        .filter(|path| path.is_dir() && **path != english)
    {
        match MadeFrom::read(path)? {
            Some(made) => others.push_str(&translation(path, &english_texts, &made, &kinds)?),
            None => println!(
                "cargo:warning={} has no {} yet and is not built in",
                path.display(),
                folder::MADE_FROM
            ),
        }
    }
    let english_files = embedded(&english)?;
    let english_lines = english_lines(&english_texts, &kinds);
    let code = format!(
        "const ENGLISH_FILES: &[&str] = &[{english_files}];\nconst ENGLISH_LINES: &[EnglishLine] = &[{english_lines}];\n\
         const TRANSLATIONS: &[Translation] = &[{others}];\n"
    );
    fs::write(Path::new(&out).join("word_files.rs"), code)?;
    Ok(())
}

/// Every English text that a person reads, in the order of their ids.
fn english_lines(texts: &BTreeMap<String, Text>, kinds: &Kinds) -> String {
    let mut lines = String::new();
    for (id, text) in texts.iter().filter(|(id, _)| !kinds.is_staff(id)) {
        let weight = match (kinds.is_emergency(id), kinds.is_safety(id)) {
            (true, _) => "Emergency",
            (false, true) => "Danger",
            (false, false) => "Other",
        };
        lines.push_str(&format!(
            "EnglishLine {{ id: {id:?}, file: {:?}, text: {:?}, weight: Weight::{weight} }}, ",
            text.file, text.text
        ));
    }
    lines
}

/// A translation as code. It stops the build when a person could be without words in an emergency.
fn translation(
    path: &Path,
    english: &BTreeMap<String, Text>,
    made: &MadeFrom,
    kinds: &Kinds,
) -> Result<String, Box<dyn Error>> {
    let own = texts(path)?;
    let compared = Compared::new(english, &own, made, kinds);
    if let Some(id) = compared.emergency_gap(kinds) {
        let file = english.get(id).map_or("", |text| text.file.as_str());
        return Err(format!(
            "{}: {id} is missing or takes other arguments than in English, and a person needs it in an emergency. \
             Write it, or take this language out by removing its {}.",
            path.join(file).display(),
            folder::MADE_FROM
        )
        .into());
    }
    let tag = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(format!(
        "Translation {{ tag: {tag:?}, files: &[{}], texts: &{:?}, missing: &{:?}, stale: &{:?}, left_out: &{:?} }}, ",
        embedded(path)?,
        own.iter().map(|(id, text)| (id, &text.text)).collect::<Vec<_>>(),
        compared.missing,
        compared.stale,
        compared.left_out,
    ))
}

fn embedded(folder: &Path) -> Result<String, Box<dyn Error>> {
    let files = word_files(folder)?.into_iter();
    Ok(files.map(|path| format!("include_str!({path:?}), ")).collect())
}
