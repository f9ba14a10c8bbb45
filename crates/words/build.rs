//! Lists the word files of every language for the crate to embed. A new file or folder needs no other change.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=../../content/words");
    let out = std::env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?;
    let mut english = String::new();
    let mut others = String::new();
    for folder in sorted(&fs::canonicalize("../../content/words")?)? {
        if !folder.is_dir() {
            continue;
        }
        let tag = folder.file_name().unwrap_or_default().to_string_lossy();
        let files = embedded(&folder)?;
        match tag.as_ref() {
            "en" => english.push_str(&files),
            _ => others.push_str(&format!("({tag:?}, &[{files}]), ")),
        }
    }
    let code = format!(
        "const ENGLISH_FILES: &[&str] = &[{english}];\nconst OTHER_LANGUAGES: &[(&str, &[&str])] = &[{others}];\n"
    );
    fs::write(Path::new(&out).join("word_files.rs"), code)?;
    Ok(())
}

fn embedded(folder: &Path) -> Result<String, Box<dyn Error>> {
    let files = sorted(folder)?.into_iter();
    Ok(files
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .map(|path| format!("include_str!({path:?}), "))
        .collect())
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    Ok(paths)
}
