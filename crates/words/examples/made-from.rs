//! `cargo run -p words --example made-from -- LANG [--still-right ID …]`
//!
//! Writes `content/words/LANG/made-from.toml`: for each message the hash of the English words it was made from. A message whose own
//! words have not changed keeps its line, so that one whose English has changed stays listed until somebody has looked at it:
//! change its words, or say that they are still right.
#![allow(
    clippy::print_stdout,
    reason = "it is a command line tool: what it prints is what it is for"
)]

#[path = "../build/folder.rs"]
#[allow(dead_code, reason = "the build and the tests use the rest")]
mod folder;

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use folder::{Compared, Kinds, MADE_FROM, MadeFrom, Text, texts};

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let tag = arguments
        .next()
        .ok_or("which language? Name its folder, such as: es")?;
    let still_right: Vec<String> = arguments.filter(|word| word != "--still-right").collect();
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/words");
    let (english, own) = (texts(&words.join("en"))?, texts(&words.join(&tag))?);
    let old = MadeFrom::read(&words.join(&tag))?.unwrap_or_default();
    let made = renewed(&english, &own, &old, &still_right);
    fs::write(words.join(&tag).join(MADE_FROM), written(&tag, &made))?;
    report(
        &english,
        &own,
        &Compared::new(&english, &own, &made, &Kinds::read(&words)?),
    );
    Ok(())
}

fn renewed(
    english: &BTreeMap<String, Text>,
    own: &BTreeMap<String, Text>,
    old: &MadeFrom,
    still_right: &[String],
) -> MadeFrom {
    let lines = own.iter().filter_map(|(id, words)| {
        let hash = words.hash();
        let kept = old.lines.get(id);
        let kept = kept.filter(|(_, own)| *own == hash && !still_right.contains(id));
        let from = kept.map_or_else(|| english.get(id).map(Text::hash), |(from, _)| Some(from.clone()));
        Some((id.clone(), (from?, hash)))
    });
    MadeFrom {
        lines: lines.collect(),
    }
}

fn written(tag: &str, made: &MadeFrom) -> String {
    let mut file = format!(
        "# Written by `cargo run -p words --example made-from -- {tag}`. Each line: the hash of the English words a message was made\n\
         # from, and the hash of its own. Who has read the words of a language is no matter of this file: each center says so for itself.\n\n\
         [made-from]\n"
    );
    for (id, (from, own)) in &made.lines {
        let _ = writeln!(file, "{id} = [\"{from}\", \"{own}\"]");
    }
    file
}

fn report(english: &BTreeMap<String, Text>, own: &BTreeMap<String, Text>, compared: &Compared) {
    let unknown = own.keys().filter(|id| !english.contains_key(*id));
    let unknown: Vec<String> = unknown.cloned().collect();
    for (what, ids) in [
        ("not in English", &unknown),
        (
            "with other arguments than in English, so not used",
            &compared.left_out,
        ),
        ("missing", &compared.missing),
        ("older than the English words", &compared.stale),
    ] {
        for id in ids {
            println!("{what}: {id}");
        }
        println!("{} {what}", ids.len());
    }
    println!("{} messages", own.len());
}
