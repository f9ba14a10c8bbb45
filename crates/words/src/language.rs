//! The languages that have a folder of words.

use std::fmt;
use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::lines::{EnglishLine, Weight};

include!(concat!(env!("OUT_DIR"), "/word_files.rs"));

/// A folder of words beside English, as the build found it.
struct Translation {
    tag: &'static str,
    files: &'static [&'static str],
    /// Its own texts as they stand in the files, by id, in order.
    texts: &'static [(&'static str, &'static str)],
    /// Ids that a person reads and that it has no words for.
    missing: &'static [&'static str],
    /// Ids whose English words have changed since.
    stale: &'static [&'static str],
    /// Ids whose words take other arguments than the English ones, in order.
    left_out: &'static [&'static str],
}

static ENGLISH: LazyLock<Folder> = LazyLock::new(|| Folder::read("en", ENGLISH_FILES));

static OTHERS: LazyLock<Vec<Folder>> = LazyLock::new(|| {
    let read = |translation: &'static Translation| Folder {
        translation: Some(translation),
        ..Folder::read(translation.tag, translation.files)
    };
    TRANSLATIONS.iter().map(read).collect()
});

/// The words of one language.
struct Folder {
    tag: LanguageIdentifier,
    direction: Direction,
    words: FluentBundle<FluentResource>,
    /// What the build found out about it; none for English.
    translation: Option<&'static Translation>,
    /// The fingerprint of its words, once it was asked for.
    hash: OnceLock<String>,
}

impl Folder {
    /// A line that is no message is left out, and an id that stands twice keeps its last words; tests find both before anybody reads
    /// them.
    fn read(tag: &str, files: &[&str]) -> Self {
        let tag: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut words = FluentBundle::new_concurrent(vec![tag.clone()]);
        words.set_use_isolating(false);
        for file in files {
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*file).to_owned());
            words.add_resource_overriding(resource);
        }
        let mut folder = Folder {
            tag,
            direction: Direction::LeftToRight,
            words,
            translation: None,
            hash: OnceLock::new(),
        };
        if folder.lookup("language-direction", &FluentArgs::new()).as_deref() == Some("rtl") {
            folder.direction = Direction::RightToLeft;
            // A name or number inside a sentence of the other direction needs marks around it, or its parts change places.
            folder.words.set_use_isolating(true);
        }
        folder
    }

    fn has(&self, id: &str) -> bool {
        let message = self.words.get_message(id);
        let is_left_out = self
            .translation
            .is_some_and(|translation| translation.left_out.binary_search(&id).is_ok());
        message.is_some_and(|message| message.value().is_some()) && !is_left_out
    }

    fn lookup(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        if !self.has(id) {
            return None;
        }
        let pattern = self.words.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.words.format_pattern(pattern, Some(arguments), &mut errors);
        if errors.is_empty() {
            return Some(text.into_owned());
        }
        // Fluent leaves an argument that is missing as `{$name}`. The rest of the sentence may still be the one that matters.
        Some(text.replace("{$", "⟦").replace('}', "⟧"))
    }
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
#[derive(Clone, Copy)]
pub struct Language(&'static Folder);

impl Language {
    /// English, in which every word exists.
    #[must_use]
    pub fn english() -> Self {
        Language(&ENGLISH)
    }

    /// Every language that has a folder, English first.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let others = OTHERS.iter().map(Language);
        std::iter::once(Language::english()).chain(others).collect()
    }

    /// The language of a tag such as `en`, `en-US` or `es_MX`; none when there is no folder for it.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        Language::parse_among(tag, &Language::all())
    }

    /// As [`Language::parse`], among those that may be used.
    #[must_use]
    pub fn parse_among(tag: &str, all: &[Self]) -> Option<Self> {
        let wanted: LanguageIdentifier = tag.trim().parse().ok()?;
        let exact = all.iter().find(|folder| folder.0.tag == wanted);
        let near = || all.iter().find(|folder| folder.0.tag.language == wanted.language);
        exact.or_else(near).copied()
    }

    /// Its tag, for the `lang` attribute.
    #[must_use]
    pub fn code(self) -> String {
        self.0.tag.to_string()
    }

    /// Which way it is written.
    #[must_use]
    pub fn direction(self) -> Direction {
        self.0.direction
    }

    /// Whether it has words of its own for an id.
    #[must_use]
    pub fn has(self, id: &str) -> bool {
        self.0.has(id)
    }

    /// Whether its words were made from the English ones, as those of every language but English are.
    #[must_use]
    pub fn is_translation(self) -> bool {
        self.0.translation.is_some()
    }

    /// Whether the team's own pages have words in it.
    #[must_use]
    pub fn has_team_words(self) -> bool {
        self.has("team-nav-worklist")
    }

    /// What a page has to say about words in this language: some are English, some are older than the English ones that speak of
    /// danger. Word ids, for a bar on every page.
    #[must_use]
    pub fn warnings(self) -> Vec<&'static str> {
        let speaks_of_danger = |id: &&str| self.weight(id).is_some_and(|weight| weight != Weight::Other);
        let warnings = [
            (!self.missing_ids().is_empty(), "words-some-english"),
            (self.stale_ids().iter().any(speaks_of_danger), "words-out-of-date"),
        ];
        let warnings = warnings.into_iter().filter(|(holds, _)| *holds);
        warnings.map(|(_, id)| id).collect()
    }

    /// Every English text that a person reads.
    pub(crate) fn english_lines() -> &'static [EnglishLine] {
        ENGLISH_LINES
    }

    /// The fingerprint of its words: they are built in, so it never changes while the program runs.
    pub(crate) fn kept_hash(self, make: impl FnOnce() -> String) -> &'static str {
        self.0.hash.get_or_init(make)
    }

    /// Its own text for an id as it stands in the file; none where its own words are not used.
    pub(crate) fn own_text(self, id: &str) -> Option<&'static str> {
        let translation = self.0.translation?;
        let at = translation.texts.binary_search_by_key(&id, |(id, _)| id).ok()?;
        let (_, text) = translation.texts.get(at)?;
        self.has(id).then_some(*text)
    }

    /// Ids that a person reads and that stand in English because it has no words for them.
    #[must_use]
    pub fn missing_ids(self) -> &'static [&'static str] {
        self.0.translation.map_or(&[], |translation| translation.missing)
    }

    /// Ids whose English words have changed since its own were made.
    #[must_use]
    pub fn stale_ids(self) -> &'static [&'static str] {
        self.0.translation.map_or(&[], |translation| translation.stale)
    }

    /// Those of these ids that it has no words for.
    #[must_use]
    pub fn missing<'a>(self, ids: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        ids.into_iter().filter(|id| !self.has(id)).collect()
    }

    /// The words of an id, in English where this language has none: English words help more than a gap.
    pub(crate) fn lookup(self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let own = self.0.lookup(id, arguments);
        own.or_else(|| ENGLISH.lookup(id, arguments))
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.0.tag == other.0.tag
    }
}

impl Eq for Language {}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.0.tag)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.tag.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_argument_is_kept_whole_inside_a_sentence_of_the_other_direction() {
        let arabic = Folder::read("ar", &["language-direction = rtl", "call = اتصل { $number }"]);
        let arguments = FluentArgs::from_iter([("number", "112")]);
        let said = arabic.lookup("call", &arguments);
        assert_eq!(said.as_deref(), Some("اتصل \u{2068}112\u{2069}"));
        assert_eq!(arabic.direction, Direction::RightToLeft);
    }

    #[test]
    fn a_broken_line_does_not_take_the_words_around_it_away() {
        let folder = Folder::read("en", &["first = One\n} broken\nsecond = Two"]);
        let none = FluentArgs::new();
        assert_eq!(folder.lookup("first", &none).as_deref(), Some("One"));
        assert_eq!(folder.lookup("second", &none).as_deref(), Some("Two"));
    }

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
