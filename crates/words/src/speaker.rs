//! How one reader is spoken to, and the arguments of a sentence.

use std::borrow::Cow;

use fluent_bundle::{FluentArgs, FluentValue};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;

use crate::language::Language;

/// How the time of day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// "2:15 pm", for the person.
    TwelveHour,
    /// "14:15", for the team.
    TwentyFourHour,
}

/// Which temperature unit stands first; the other follows in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemperatureUnit {
    /// °F first.
    Fahrenheit,
    /// °C first.
    Celsius,
}

/// Whether the day or the month comes first in a date. The month is always a word, so neither can be misread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    /// "17 November".
    DayFirst,
    /// "November 17".
    MonthFirst,
}

/// How one reader is spoken to.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// The language.
    pub language: Language,
    /// The zone in which instants become dates and times of day.
    pub zone: TimeZone,
    /// How the time of day is written.
    pub clock: Clock,
    /// Which temperature unit stands first.
    pub temperature: TemperatureUnit,
    /// Which part of a date comes first.
    pub dates: DateOrder,
}

/// One argument of a sentence. The speaker turns it into text, so that one kind of thing looks the same everywhere.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// Text as it is: a name, or words that were made before.
    Text(Cow<'a, str>),
    /// An exact number: no trailing zero, always a leading zero.
    Number(Decimal),
    /// A count; it chooses between singular and plural.
    Count(i64),
    /// "17 November".
    Date(Date),
    /// "17 November 2026".
    DateYear(Date),
    /// "Tuesday, 17 November 2026".
    DateLong(Date),
    /// The time of day in the reader's zone: "2:15 pm".
    Time(Timestamp),
    /// Date and time of day: "17 November, 2:15 pm".
    Moment(Timestamp),
    /// A length of time: "1 hour 55 minutes".
    Minutes(i64),
    /// A temperature in degrees Celsius, shown in both units.
    Celsius(Decimal),
    /// A quantity with its unit: "500 mg", "2 tablets".
    Amount(Decimal, &'a str),
    /// A phone number.
    Phone(&'a str),
    /// "a, b and c".
    List(Vec<String>),
}

impl Speaker {
    /// A person at home: twelve-hour clock, °F first, the day first.
    #[must_use]
    pub fn person(language: Language, zone: TimeZone) -> Self {
        Speaker {
            language,
            zone,
            clock: Clock::TwelveHour,
            temperature: TemperatureUnit::Fahrenheit,
            dates: DateOrder::DayFirst,
        }
    }

    /// The team: as [`Speaker::person`], with the 24-hour clock.
    #[must_use]
    pub fn team(language: Language, zone: TimeZone) -> Self {
        Speaker {
            clock: Clock::TwentyFourHour,
            ..Speaker::person(language, zone)
        }
    }

    /// The sentence of an id. A missing id shows as `⟦id⟧`, a missing argument as `⟦name⟧` in its place.
    #[must_use]
    pub fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let arguments = args
            .iter()
            .map(|(name, arg)| (*name, self.value(arg)))
            .collect::<FluentArgs<'_>>();
        let said = self.language.lookup(id, &arguments);
        said.unwrap_or_else(|| format!("⟦{id}⟧"))
    }

    /// The words of an id that takes no arguments.
    #[must_use]
    pub fn word(&self, id: &str) -> String {
        self.say(id, &[])
    }

    /// One argument as this reader sees it.
    #[must_use]
    pub fn text(&self, arg: &Arg<'_>) -> String {
        match arg {
            Arg::Text(text) => text.to_string(),
            Arg::Number(number) => self.number(*number),
            Arg::Count(count) => self.number(Decimal::from(*count)),
            Arg::Date(date) => self.date(*date),
            Arg::DateYear(date) => self.date_year(*date),
            Arg::DateLong(date) => self.date_long(*date),
            Arg::Time(instant) => self.time(*instant),
            Arg::Moment(instant) => self.moment(*instant),
            Arg::Minutes(minutes) => self.length(*minutes),
            Arg::Celsius(celsius) => self.temperature(*celsius),
            Arg::Amount(quantity, unit) => self.amount(*quantity, unit),
            Arg::Phone(number) => self.phone(number),
            Arg::List(items) => self.list(items),
        }
    }

    /// Several things as one phrase: "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list<S: AsRef<str>>(&self, items: &[S]) -> String {
        let Some((last, earlier)) = items.split_last() else {
            return String::new();
        };
        let joined = earlier
            .iter()
            .map(|item| item.as_ref().to_owned())
            .reduce(|so_far, next| self.join("format-list-middle", so_far, next));
        match joined {
            None => last.as_ref().to_owned(),
            Some(so_far) => self.join("format-list-last", so_far, last.as_ref().to_owned()),
        }
    }

    fn join(&self, id: &str, so_far: String, next: String) -> String {
        self.say(id, &[("first", so_far.into()), ("second", next.into())])
    }

    fn value<'a>(&self, arg: &'a Arg<'_>) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_ref()),
            Arg::Count(count) => FluentValue::from(*count),
            other => FluentValue::from(self.text(other)),
        }
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(count: i64) -> Self {
        Arg::Count(count)
    }
}

impl From<Decimal> for Arg<'_> {
    fn from(number: Decimal) -> Self {
        Arg::Number(number)
    }
}

impl From<Date> for Arg<'_> {
    fn from(date: Date) -> Self {
        Arg::Date(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> Speaker {
        Speaker::person(Language::english(), TimeZone::UTC)
    }

    #[test]
    fn a_missing_id_or_argument_is_visible() {
        assert_eq!(person().say("no-such-words", &[]), "⟦no-such-words⟧");
        assert_eq!(person().say("format-wait", &[]), "In ⟦length⟧");
    }

    #[test]
    fn a_list_reads_as_a_phrase() {
        let none: [&str; 0] = [];
        assert_eq!(person().list(&none), "");
        assert_eq!(person().list(&["hip"]), "hip");
        assert_eq!(person().list(&["hip", "back"]), "hip and back");
        assert_eq!(person().list(&["hip", "back", "leg"]), "hip, back and leg");
    }
}
