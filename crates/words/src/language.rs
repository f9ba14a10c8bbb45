//! The languages that have a folder of words.

use std::collections::HashMap;
use std::fmt;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader as _};

fluent_templates::static_loader! {
    static WORDS = {
        locales: "../../content/words",
        fallback_language: "en",
        // The marks that isolate an argument are only needed where directions mix; pages isolate numbers with `bdi`.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    LeftToRight,
    /// Right to left.
    RightToLeft,
}

impl Direction {
    /// The value of the `dir` attribute.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

/// A language that has a folder of words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language(&'static LanguageIdentifier);

impl Language {
    /// English, in which every word exists.
    #[must_use]
    pub fn english() -> Self {
        Language(WORDS.fallback())
    }

    /// The language of a tag such as `en`, `en-US` or `es_MX`; none when there is no folder for it.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let wanted: LanguageIdentifier = tag.trim().parse().ok()?;
        let folders = || WORDS.locales().map(Language);
        folders()
            .find(|folder| *folder.0 == wanted)
            .or_else(|| folders().find(|folder| folder.0.language == wanted.language))
    }

    /// Every language that has a folder, by tag.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let mut all: Vec<Self> = WORDS.locales().map(Language).collect();
        all.sort_by_key(|language| language.code());
        all
    }

    /// Its tag, for the `lang` attribute.
    #[must_use]
    pub fn code(self) -> String {
        self.0.to_string()
    }

    /// Which way it is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self.lookup("language-direction", &HashMap::new()).as_deref() {
            Some("rtl") => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }

    /// Whether it has words for an id.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        let no_arguments: Option<&HashMap<&str, FluentValue<'_>>> = None;
        match WORDS.lookup_single_language(self.0, id, no_arguments) {
            Ok(_) => true,
            // Words that lack an argument exist; the library does not export the type of its error, only its name.
            Err(error) => format!("{error:?}").starts_with("FluentError"),
        }
    }

    /// Those of these ids that it has no words for.
    #[must_use]
    pub fn missing<'a>(self, ids: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        ids.into_iter().filter(|id| !self.has(id)).collect()
    }

    /// The words of an id; none when the id, or an argument that it names, is missing.
    pub(crate) fn lookup(self, id: &str, arguments: &HashMap<&str, FluentValue<'_>>) -> Option<String> {
        WORDS.lookup_single_language(self.0, id, Some(arguments)).ok()
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.0)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_falls_back_to_its_language_and_an_unknown_language_to_none() {
        assert_eq!(Language::parse("en-US"), Some(Language::english()));
        assert_eq!(Language::parse(" EN "), Some(Language::english()));
        assert_eq!(Language::parse("tlh"), None);
        assert_eq!(Language::parse(""), None);
        assert_eq!(Language::parse("not a tag"), None);
    }

    #[test]
    fn a_missing_id_is_found_and_an_id_that_needs_arguments_is_not_called_missing() {
        let english = Language::english();
        assert_eq!(
            english.missing(["format-day", "no-such-words"]),
            ["no-such-words"]
        );
        assert_eq!(english.direction(), Direction::LeftToRight);
        assert_eq!(english.code(), "en");
    }
}
