//! The words of a language as somebody reads them who is to say whether they are right: every text beside the English one, and one
//! fingerprint of them all.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::language::Language;

/// What hangs on a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Without it a person may not know what to do in an emergency.
    Emergency,
    /// It speaks of a danger.
    Danger,
    /// Any other.
    Other,
}

/// One English text, as the build found it.
pub(crate) struct EnglishLine {
    pub(crate) id: &'static str,
    pub(crate) file: &'static str,
    pub(crate) text: &'static str,
    pub(crate) weight: Weight,
}

/// One text that a person reads, beside the English one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its word id.
    pub id: &'static str,
    /// The file it stands in.
    pub file: &'static str,
    /// What hangs on it.
    pub weight: Weight,
    /// The English text as it stands in the file, with its arguments.
    pub english: &'static str,
    /// The text of this language; none where English stands in its place.
    pub own: Option<&'static str>,
}

impl Line {
    /// What a person reads.
    #[must_use]
    pub fn shown(&self) -> &'static str {
        self.own.unwrap_or(self.english)
    }
}

impl Language {
    /// Every text that a person reads in this language, in the order of their ids.
    pub fn lines(self) -> impl Iterator<Item = Line> {
        Language::english_lines().iter().map(move |line| Line {
            id: line.id,
            file: line.file,
            weight: line.weight,
            english: line.text,
            own: if self.is_translation() {
                self.own_text(line.id)
            } else {
                Some(line.text)
            },
        })
    }

    pub(crate) fn weight(self, id: &str) -> Option<Weight> {
        let lines = Language::english_lines();
        let at = lines.binary_search_by_key(&id, |line| line.id).ok()?;
        lines.get(at).map(|line| line.weight)
    }

    /// SHA-256 over all that a person reads in this language, in hexadecimal: each id with the words that are shown for it. It changes
    /// with any word, also with an English one that stands in for a missing one.
    #[must_use]
    pub fn words_hash(self) -> &'static str {
        self.kept_hash(|| hash(self.lines()))
    }

    /// SHA-256 over what a person reads under those ids for which this holds, in hexadecimal.
    #[must_use]
    pub fn words_hash_of(self, holds: impl Fn(&str) -> bool) -> String {
        hash(self.lines().filter(|line| holds(line.id)))
    }
}

fn hash(lines: impl Iterator<Item = Line>) -> String {
    let mut hash = Sha256::new();
    for line in lines {
        for part in [line.id, line.shown()] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
    }
    let mut written = String::new();
    for byte in hash.finalize() {
        let _ = write!(written, "{byte:02x}");
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn somebody_who_reads_a_language_sees_every_text_that_a_person_may_see() {
        for language in Language::all() {
            let lines: Vec<Line> = language.lines().collect();
            assert!(lines.len() > 1000, "{language}: {}", lines.len());
            for line in &lines {
                assert_eq!(
                    line.own.is_some(),
                    language.has(line.id),
                    "{language}: {}",
                    line.id
                );
            }
            let gaps = lines.iter().filter(|line| line.own.is_none()).count();
            assert_eq!(gaps, language.missing_ids().len(), "{language}");
            assert!(!lines.iter().any(|line| line.id.starts_with("team-")));
        }
    }

    #[test]
    fn the_fingerprint_changes_with_any_word_and_with_nothing_else() {
        let line = Line {
            id: "level-red",
            file: "app.ftl",
            weight: Weight::Emergency,
            english: "Call { $emergency } now",
            own: Some("Llame al { $emergency } ahora"),
        };
        let of = |line: Line| hash([line].into_iter());
        assert_eq!(
            of(line),
            of(Line {
                english: "Other",
                ..line
            })
        );
        assert_ne!(of(line), of(Line { own: None, ..line }));
        assert_ne!(
            of(line),
            of(Line {
                id: "level-orange",
                ..line
            })
        );
        let hashes: std::collections::BTreeSet<String> = Language::all()
            .into_iter()
            .map(|language| language.words_hash().to_owned())
            .collect();
        assert_eq!(hashes.len(), Language::all().len());
        assert_eq!(Language::english().words_hash(), Language::english().words_hash());
    }

    #[test]
    fn emergency_texts_are_known_as_such() {
        let english = Language::english();
        assert_eq!(english.weight("level-red"), Some(Weight::Emergency));
        assert_eq!(english.weight("team-nav-worklist"), None);
    }
}
