//! In which language a person reads their screens, and which one an interpreter speaks with them.

use care::enrolment::Details;
use words::Language;

use super::field::Fields;
use crate::form::Reader;
use crate::look::form::{Choices, Chosen, Field};
use crate::voice::{Voice, english_name};

/// No screen is in their language: somebody interprets.
const OTHER: &str = "other";

/// The languages a form may be sent with.
pub(super) struct Tongues {
    /// Those that this site speaks to people in.
    pub(super) offered: Vec<Language>,
    /// The one that the record has, offered or not: a form about something else does not change it.
    pub(super) kept: Option<String>,
}

/// The fields of it.
pub(super) struct SpokenFields {
    pub(super) screens: Choices,
    pub(super) interpreter: Field,
}

impl SpokenFields {
    pub(super) fn of(fields: &Fields<'_>, tongues: &Tongues) -> SpokenFields {
        let t = fields.t;
        let tags: Vec<(String, String)> = tongues
            .offered
            .iter()
            .map(|language| (language.code(), english_name(t, *language)))
            .collect();
        let kept = tongues
            .kept
            .iter()
            .filter(|kept| tags.iter().all(|(tag, _)| tag != *kept));
        let kept = kept.map(|kept| {
            (
                kept.clone(),
                t.name("team-enrol-language-kept", "language", &name_of(t, kept)),
            )
        });
        let mut values: Vec<(String, String)> = tags.iter().cloned().chain(kept).collect();
        values.push((OTHER.to_owned(), t.word("team-enrol-language-other")));
        let values: Vec<(&str, String)> = values
            .iter()
            .map(|(tag, words)| (&**tag, words.clone()))
            .collect();
        let mut screens = fields.one_of("language", "team-enrol-language", &values);
        if fields.filled.value("language").is_empty()
            && let Some(first) = screens.choices.first_mut()
        {
            first.chosen = Chosen::Yes;
        }
        SpokenFields {
            screens,
            interpreter: fields.text("interpreter", "team-enrol-interpreter-which", "text"),
        }
    }
}

/// The tag of the screens, and the language of the interpreter; none when a fault was noted.
pub(super) fn read_spoken(read: &mut Reader<'_>, tongues: &Tongues) -> Option<(String, Option<String>)> {
    let sent = read.optional("language");
    let is_known = |tag: &str| {
        tongues.kept.as_deref() == Some(tag) || tongues.offered.iter().any(|language| language.code() == tag)
    };
    match sent.as_deref() {
        None => Some((Language::english().code(), read.optional("interpreter"))),
        Some(OTHER) => Some((Language::english().code(), Some(read.required("interpreter")?))),
        Some(tag) if is_known(tag) => Some((tag.to_owned(), read.optional("interpreter"))),
        Some(_) => read.choice("language", |_| None),
    }
}

/// What the fields say before anybody has typed.
pub(super) fn spoken_filled(details: &Details) -> [(&'static str, String); 2] {
    let by_interpreter = details.interpreter.is_some() && details.language == Language::english().code();
    let screens = if by_interpreter { OTHER } else { &details.language };
    [
        ("language", screens.to_owned()),
        ("interpreter", details.interpreter.clone().unwrap_or_default()),
    ]
}

/// "Interpreter: Arabic", for somebody who is to be spoken to in another language than the team's.
pub(super) fn interpreter(t: &Voice, details: &Details) -> Option<String> {
    let spoken = super::said::language(t, details.spoken())?;
    Some(t.name("team-person-interpreter", "language", &spoken))
}

/// The words for a tag; the tag itself when this program has no words in that language.
pub(super) fn name_of(t: &Voice, tag: &str) -> String {
    Language::parse(tag).map_or_else(|| tag.to_owned(), |language| english_name(t, language))
}
