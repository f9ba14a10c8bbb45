//! How a page speaks: the word ids and arguments that `care` and `medicine` return, said in the language of the visitor.

use care::message::{Arg as Said, Message};
use jiff::tz::TimeZone;
use words::{Arg, Language, Speaker};

/// The words of one page; templates call it `t`.
#[derive(Clone, Debug)]
pub struct Voice {
    speaker: Speaker,
}

impl Voice {
    /// As a person at home is spoken to.
    #[must_use]
    pub fn person(language: Language, zone: TimeZone) -> Voice {
        Voice {
            speaker: Speaker::person(language, zone),
        }
    }

    /// As the team is spoken to.
    #[must_use]
    pub fn team(language: Language, zone: TimeZone) -> Voice {
        Voice {
            speaker: Speaker::team(language, zone),
        }
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

/// The language a browser asks for, when there are words in it; English otherwise.
#[must_use]
pub fn asked_language(accept_language: Option<&str>) -> Language {
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
        .find_map(|(weight, tag)| (weight > 0).then(|| Language::parse(tag)).flatten())
        .unwrap_or_else(Language::english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_that_asks_for_an_unknown_language_is_answered_in_english() {
        for asked in [
            None,
            Some(""),
            Some("tlh"),
            Some("tlh;q=1, en;q=0.1"),
            Some("*;q=x,,;"),
        ] {
            assert_eq!(asked_language(asked), Language::english(), "{asked:?}");
        }
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
