//! A folder of words as data: its messages, what each was made from, and of which kind their ids are.
//!
//! The build, the `made-from` command and the tests read it. It knows no more of Fluent than where a message begins.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use toml::{Table, Value};

/// The file that makes a folder a translation.
pub(crate) const MADE_FROM: &str = "made-from.toml";

/// One message as it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Text {
    /// Its file.
    pub(crate) file: String,
    /// Everything after the `=`, with single spaces.
    pub(crate) text: String,
}

impl Text {
    /// The names of its arguments.
    pub(crate) fn arguments(&self) -> BTreeSet<&str> {
        let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
        let names = self.text.split('$').skip(1);
        names
            .map(|rest| rest.split(|letter| !is_name(letter)).next().unwrap_or(rest))
            .collect()
    }

    /// A short name of exactly these words.
    pub(crate) fn hash(&self) -> String {
        let digest = Sha256::digest(self.text.as_bytes());
        digest.iter().take(6).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Every message of a folder, by id.
pub(crate) fn texts(folder: &Path) -> Result<BTreeMap<String, Text>, Box<dyn Error>> {
    let mut texts = BTreeMap::new();
    for path in word_files(folder)? {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        for (id, text) in messages(&fs::read_to_string(&path)?) {
            texts.insert(
                id,
                Text {
                    file: file.clone().into_owned(),
                    text,
                },
            );
        }
    }
    Ok(texts)
}

/// The word files of a folder, in order.
pub(crate) fn word_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths = entries(folder)?;
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "ftl"));
    Ok(paths)
}

/// What a folder holds, in order.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let entries = fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let mut paths = entries.collect::<Result<Vec<_>, std::io::Error>>()?;
    paths.sort();
    Ok(paths)
}

/// A message begins with its id at the margin and goes on while lines are indented.
fn messages(source: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in source.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with(char::is_whitespace) || line.starts_with('}') {
            if let Some((_, text)) = found.last_mut() {
                add(text, line);
            }
        } else if let Some((id, rest)) = line.split_once('=').filter(|_| !line.starts_with('#')) {
            found.push((id.trim().to_owned(), String::new()));
            if let Some((_, text)) = found.last_mut() {
                add(text, rest);
            }
        }
    }
    found
}

fn add(text: &mut String, line: &str) {
    for word in line.split_whitespace() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(word);
    }
}

/// Kinds of ids, from `content/words/ids.toml`.
pub(crate) struct Kinds(Table);

impl Kinds {
    /// Reads the list that stands beside the folders.
    pub(crate) fn read(words: &Path) -> Result<Self, Box<dyn Error>> {
        let kinds = toml::from_str(&fs::read_to_string(words.join("ids.toml"))?)?;
        Ok(Kinds(kinds))
    }

    /// Without it a person may not know what to do in an emergency.
    pub(crate) fn is_emergency(&self, id: &str) -> bool {
        self.is("emergency", id)
    }

    /// It says something about a danger.
    pub(crate) fn is_safety(&self, id: &str) -> bool {
        self.is_emergency(id) || self.is("safety", id)
    }

    /// Only the team reads it.
    pub(crate) fn is_staff(&self, id: &str) -> bool {
        self.is("staff", id)
    }

    fn is(&self, kind: &str, id: &str) -> bool {
        let patterns = self.0.get(kind).and_then(Value::as_array);
        let mut patterns = patterns.into_iter().flatten().filter_map(Value::as_str);
        patterns.any(|pattern| match pattern.split_once('*') {
            None => pattern == id,
            Some((start, end)) => id.strip_prefix(start).is_some_and(|rest| rest.ends_with(end)),
        })
    }
}

/// The file `made-from.toml` of a translation: for each id the hash of the English words it was made from, and of its own words.
#[derive(Default)]
pub(crate) struct MadeFrom {
    /// Id → hash of the English words, hash of its own.
    pub(crate) lines: BTreeMap<String, (String, String)>,
}

impl MadeFrom {
    /// Reads the file of a folder; none when the folder has no such file.
    pub(crate) fn read(folder: &Path) -> Result<Option<Self>, Box<dyn Error>> {
        let path = folder.join(MADE_FROM);
        if !path.exists() {
            return Ok(None);
        }
        let table: Table = toml::from_str(&fs::read_to_string(path)?)?;
        let lines = table.get("made-from").and_then(Value::as_table);
        let lines = lines.into_iter().flatten().filter_map(|(id, hashes)| {
            let hash = |place: usize| Some(hashes.get(place)?.as_str()?.to_owned());
            Some((id.clone(), (hash(0)?, hash(1)?)))
        });
        Ok(Some(MadeFrom {
            lines: lines.collect(),
        }))
    }

    /// Those whose English words have changed since.
    pub(crate) fn is_stale(&self, id: &str, english: &Text) -> bool {
        self.lines
            .get(id)
            .is_none_or(|(made_from, _)| *made_from != english.hash())
    }
}

/// A translation beside the English it was made from.
pub(crate) struct Compared {
    /// English ids for the person with no words here, or with words that take other arguments.
    pub(crate) missing: Vec<String>,
    /// Ids whose words take other arguments than the English ones: those are not used.
    pub(crate) left_out: Vec<String>,
    /// Ids whose English words have changed since.
    pub(crate) stale: Vec<String>,
}

impl Compared {
    /// Compares every English message that a person reads.
    pub(crate) fn new(
        english: &BTreeMap<String, Text>,
        own: &BTreeMap<String, Text>,
        made: &MadeFrom,
        kinds: &Kinds,
    ) -> Self {
        let mut compared = Compared {
            missing: Vec::new(),
            left_out: Vec::new(),
            stale: Vec::new(),
        };
        for (id, text) in english {
            let words = own.get(id);
            let fits = words.map(|words| words.arguments() == text.arguments());
            if fits == Some(false) {
                compared.left_out.push(id.clone());
            }
            if fits == Some(true) && made.is_stale(id, text) {
                compared.stale.push(id.clone());
            }
            if fits != Some(true) && !kinds.is_staff(id) {
                compared.missing.push(id.clone());
            }
        }
        compared
    }

    /// The first gap that could leave a person without words in an emergency. A language that has one is not built.
    pub(crate) fn emergency_gap(&self, kinds: &Kinds) -> Option<&str> {
        let mut missing = self.missing.iter().map(String::as_str);
        missing.find(|id| kinds.is_emergency(id))
    }
}
