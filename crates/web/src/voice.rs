//! How a page speaks: the word ids and arguments that `care` and `medicine` return, said in the language of the visitor.

use care::centre::CentreRecord;
use care::enrolment::Details;
use care::message::{Arg as Said, Message};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use words::{Arg, Language, Speaker, TemperatureUnit};

use crate::site::Mode;

/// The words of one page; templates call it `t`.
#[derive(Clone, Debug)]
pub struct Voice {
    speaker: Speaker,
    read: WordsRead,
}

/// What two people of the centre have said about the words of the page's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum WordsRead {
    /// Nothing.
    ByNobody,
    /// They read exactly these words.
    AsTheyAre,
    /// They read them on this day, and some have changed since.
    Before(Date),
}

impl Voice {
    /// As a person at home is spoken to.
    #[must_use]
    pub fn person(language: Language, zone: TimeZone) -> Voice {
        Voice {
            speaker: Speaker::person(language, zone),
            read: WordsRead::ByNobody,
        }
    }

    /// As the team is spoken to.
    #[must_use]
    pub fn team(language: Language, zone: TimeZone) -> Voice {
        Voice {
            speaker: Speaker::team(language, zone),
            read: WordsRead::ByNobody,
        }
    }

    /// What the page has to say about its own words, when nobody read them as they are or they are not whole.
    #[must_use]
    pub fn about_words(&self) -> Option<String> {
        let language = self.speaker.language;
        let review = match self.read {
            _ if !language.is_translation() => None,
            WordsRead::AsTheyAre => None,
            WordsRead::ByNobody => Some(self.word("words-unreviewed")),
            WordsRead::Before(date) => {
                Some(self.with("words-changed-since", &[("date", Arg::DateYear(date))]))
            }
        };
        let warnings = language.warnings().into_iter().map(|id| self.word(id));
        let said: Vec<String> = review.into_iter().chain(warnings).collect();
        (!said.is_empty()).then(|| said.join(" "))
    }

    /// The same voice, knowing who at this centre has read its words. People made up for the demo review nothing.
    #[must_use]
    pub fn read_at(mut self, centre: &CentreRecord, mode: Mode) -> Voice {
        let language = self.speaker.language;
        self.read = match centre.languages.offered(&language.code()) {
            Some(offered) if mode == Mode::Serve => {
                if offered.hash == language.words_hash() {
                    WordsRead::AsTheyAre
                } else {
                    WordsRead::Before(centre.zone().to_datetime(offered.at).date())
                }
            }
            _ => WordsRead::ByNobody,
        };
        self
    }

    /// The same voice with the temperature first in the unit that this centre uses.
    #[must_use]
    pub fn at(mut self, centre: &CentreRecord) -> Voice {
        if let Some(settings) = &centre.settings {
            self.speaker.temperature = if settings.fahrenheit {
                TemperatureUnit::Fahrenheit
            } else {
                TemperatureUnit::Celsius
            };
        }
        self
    }

    /// The speaker, for dates, times and numbers on their own.
    #[must_use]
    pub fn speaker(&self) -> &Speaker {
        &self.speaker
    }

    /// Words that take no arguments: `{{ t.word("today-title") }}`.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.speaker.word(id)
    }

    /// Words with arguments made by the page.
    #[must_use]
    pub fn with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.speaker.say(id, args)
    }

    /// Words with one argument that is text: `{{ t.name("team-signed-in-as", "name", staff.name) }}`.
    #[must_use]
    pub fn name(&self, id: &str, argument: &str, text: &str) -> String {
        self.speaker.say(id, &[(argument, text.into())])
    }

    /// What a decision or view said: `{{ t.say(message) }}`.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let args: Vec<(&str, Arg<'_>)> = message
            .args
            .iter()
            .map(|(name, arg)| (name.as_ref(), self.arg(arg)))
            .collect();
        self.speaker.say(&message.id, &args)
    }

    fn arg<'a>(&self, arg: &'a Said) -> Arg<'a> {
        match arg {
            Said::Text(text) => Arg::Text(text.as_str().into()),
            Said::Count(count) => Arg::Count(*count),
            Said::Number(number) => Arg::Number(*number),
            Said::Date(date) => Arg::Date(*date),
            Said::Time(instant) => Arg::Time(*instant),
            Said::Moment(instant) => Arg::Moment(*instant),
            Said::Celsius(celsius) => Arg::Celsius(*celsius),
            Said::Message(inner) => Arg::Text(self.say(inner).into()),
            Said::List(items) => Arg::List(items.iter().map(|item| self.say(item)).collect()),
        }
    }
}

/// The languages a page for a person may be in: English, those whose words two people of the centre stand for, and in the demo every
/// one.
#[must_use]
pub fn person_languages(mode: Mode, centre: &CentreRecord) -> Vec<Language> {
    let mut languages = Language::all();
    languages.retain(|language| {
        mode == Mode::Demo
            || !language.is_translation()
            || centre.languages.offered(&language.code()).is_some()
    });
    languages
}

/// What the reader of a page calls a language; its own name for itself when the page has no word for it.
#[must_use]
pub fn english_name(t: &Voice, language: Language) -> String {
    let id = format!("languages-name-{language}");
    if t.speaker().language.has(&id) {
        t.word(&id)
    } else {
        own_name(t, language)
    }
}

/// Its own name for itself.
#[must_use]
pub fn own_name(t: &Voice, language: Language) -> String {
    Speaker::team(language, t.speaker().zone.clone()).word("language-name")
}

/// The language of a person's pages: that of their record when it is another than English, else what their browser asks for. A
/// record says English too when nobody asked.
#[must_use]
pub fn own_language(details: Option<&Details>, asked: Option<&str>, among: &[Language]) -> Language {
    let own = details.and_then(|details| Language::parse_among(&details.language, among));
    own.filter(|language| language.is_translation())
        .unwrap_or_else(|| asked_language(asked, among))
}

/// The languages of the team's pages.
#[must_use]
pub fn team_languages() -> Vec<Language> {
    let mut languages = Language::all();
    languages.retain(|language| language.has_team_words());
    languages
}

/// The language a browser asks for, when it is among these; English otherwise.
#[must_use]
pub fn asked_language(accept_language: Option<&str>, among: &[Language]) -> Language {
    let mut wishes: Vec<(u16, &str)> = accept_language
        .unwrap_or("")
        .split(',')
        .take(16)
        .filter_map(|wish| {
            let (tag, weight) = wish.split_once(";q=").unwrap_or((wish, "1"));
            let weight: f32 = weight.trim().parse().ok()?;
            let thousandths = (weight.clamp(0.0, 1.0) * 1000.0)
                .round()
                .to_string()
                .parse()
                .ok()?;
            Some((thousandths, tag.trim()))
        })
        .collect();
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes
        .into_iter()
        .find_map(|(weight, tag)| (weight > 0).then(|| Language::parse_among(tag, among)).flatten())
        .unwrap_or_else(Language::english)
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::projection::Folded as _;
    use care::stream::StreamId;

    #[test]
    fn a_browser_that_asks_for_an_unknown_language_is_answered_in_english() {
        for asked in [
            None,
            Some(""),
            Some("tlh"),
            Some("tlh;q=1, en;q=0.1"),
            Some("*;q=x,,;"),
        ] {
            let language = asked_language(asked, &Language::all());
            assert_eq!(language, Language::english(), "{asked:?}");
        }
    }

    fn centre() -> CentreRecord {
        CentreRecord::empty(StreamId(uuid::Uuid::nil()))
    }

    #[test]
    fn a_person_is_never_spoken_to_in_words_that_nobody_at_the_centre_stands_for() {
        for language in Language::all() {
            let asked = format!("{language}, en;q=0.5");
            let answered = asked_language(Some(&asked), &person_languages(Mode::Serve, &centre()));
            assert_eq!(answered, Language::english());
            let shown = asked_language(Some(&asked), &person_languages(Mode::Demo, &centre()));
            assert_eq!(shown, language);
        }
    }

    #[test]
    fn every_page_in_words_that_nobody_has_reviewed_says_so() {
        for language in Language::all() {
            let voice = Voice::person(language, TimeZone::UTC).read_at(&centre(), Mode::Demo);
            let bar = voice.about_words().unwrap_or_default();
            let says_so = bar.contains(&voice.word("words-unreviewed"));
            assert_eq!(says_so, language.is_translation(), "{language}: {bar}");
        }
    }

    #[test]
    fn the_team_is_spoken_to_in_a_language_that_has_its_words() {
        for language in team_languages() {
            assert!(language.has("team-nav-people"), "{language}");
        }
        assert!(team_languages().contains(&Language::english()));
    }

    #[test]
    fn a_message_inside_a_message_is_said_too() {
        let voice = Voice::person(Language::english(), TimeZone::UTC);
        let one = Message::new("errors-field-needed");
        let list = Message::new("format-list-last")
            .with("first", Said::Message(Box::new(one.clone())))
            .with("second", Said::Text("b".to_owned()));
        assert_eq!(voice.say(&list), format!("{} and b", voice.say(&one)));
    }
}
