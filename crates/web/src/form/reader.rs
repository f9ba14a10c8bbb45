//! Reads fields into typed values and collects every fault on the way.

use care::message::{Arg, Message};
use care::refusal::{Fault, Refusal};
use jiff::civil::{Date, Time};
use medicine::western_digits;
use rust_decimal::Decimal;
use std::str::FromStr;

use super::Posted;

/// Reads the fields of one form. A reader that returns `None` for a required field has noted why.
///
/// ```
/// # use web::form::Posted;
/// let posted = Posted::parse("/people", b"name=Ana&birth=1992-05-02");
/// let mut read = posted.reader();
/// let (name, birth) = (read.required("name"), read.date("birth"));
/// assert!(read.faults().is_empty());
/// assert_eq!((name.as_deref(), birth.is_some()), (Some("Ana"), true));
/// ```
#[derive(Debug)]
pub struct Reader<'a> {
    posted: &'a Posted,
    faults: Vec<Fault>,
}

/// Longest text that one field takes, in characters.
pub(super) const TEXT_MAX: usize = 2000;

impl<'a> Reader<'a> {
    pub(super) fn new(posted: &'a Posted) -> Reader<'a> {
        Reader {
            posted,
            faults: Vec::new(),
        }
    }

    /// Text that may be left empty; control characters other than line breaks are refused, and those that would turn the
    /// text round on the page are left out.
    pub fn optional(&mut self, field: &str) -> Option<String> {
        let text = without_turns(self.posted.text(field));
        if text.chars().count() > TEXT_MAX {
            let message = Message::new("errors-field-long").with("most", Arg::Count(TEXT_MAX as i64));
            return self.fault(field, message);
        }
        if text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
        {
            return self.fault(field, Message::new("site-field-strange"));
        }
        (!text.is_empty()).then_some(text)
    }

    /// Text that must be there.
    pub fn required(&mut self, field: &str) -> Option<String> {
        if without_turns(self.posted.text(field)).is_empty() {
            return self.fault(field, Message::new("errors-field-needed"));
        }
        self.optional(field)
    }

    /// A password: exactly as it was typed, spaces and all; must be there.
    pub fn secret(&mut self, field: &str) -> Option<String> {
        match self.posted.raw(field) {
            "" => self.fault(field, Message::new("errors-field-needed")),
            text => Some(text.to_owned()),
        }
    }

    /// One of a set of words, for example `read.choice("role", StaffRole::parse)`; must be there.
    pub fn choice<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self.posted.text(field) {
            "" => self.fault(field, Message::new("errors-field-choose")),
            text => match parse(text) {
                Some(value) => Some(value),
                None => self.fault(field, Message::new("errors-field-choose")),
            },
        }
    }

    /// Any number of a set of words; a word outside the set is a fault.
    pub fn choices<T>(&mut self, field: &str, parse: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let posted = self.posted;
        let mut values = Vec::new();
        for text in posted.all(field).filter(|text| !text.is_empty()) {
            match parse(text) {
                Some(value) => values.push(value),
                None => {
                    self.fault::<T>(field, Message::new("errors-field-choose"));
                    break;
                }
            }
        }
        values
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, field: &str) -> bool {
        !self.posted.text(field).is_empty()
    }

    /// A telephone number that must be there, in digits that every phone dials.
    pub fn phone(&mut self, field: &str) -> Option<String> {
        self.required(field).map(|text| western_digits(&text))
    }

    /// A telephone number that may be left empty.
    pub fn phone_if_any(&mut self, field: &str) -> Option<String> {
        self.optional(field).map(|text| western_digits(&text))
    }

    /// A date that must be there: `1992-05-02` or `5/2/1992` in one field, or the fields `NAME-year`, `NAME-month` and
    /// `NAME-day`.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        let text = self.date_text(field);
        if text.is_empty() {
            return self.fault(field, Message::new("errors-field-needed"));
        }
        match parse_date(&text) {
            Some(date) => Some(date),
            None => self.fault(
                field,
                Message::new("errors-field-date-impossible").with("typed", Arg::Text(text)),
            ),
        }
    }

    /// A date that may be left empty.
    pub fn date_if_any(&mut self, field: &str) -> Option<Date> {
        if self.date_text(field).is_empty() {
            return None;
        }
        self.date(field)
    }

    /// A clock time such as `16:15`, `4:15 pm` or `9 am`; must be there.
    pub fn time(&mut self, field: &str) -> Option<Time> {
        match self.posted.text(field) {
            "" => self.fault(field, Message::new("errors-field-needed")),
            text => match parse_time(text) {
                Some(time) => Some(time),
                None => {
                    let message =
                        Message::new("errors-field-time").with("example", Arg::Text("4:15 pm".to_owned()));
                    self.fault(field, message)
                }
            },
        }
    }

    /// An exact number that must be there; a decimal comma is read as a point.
    pub fn number(&mut self, field: &str) -> Option<Decimal> {
        match self.posted.text(field) {
            "" => self.fault(field, Message::new("errors-field-needed")),
            text => match Decimal::from_str(&western_digits(text).replace(',', ".")) {
                Ok(number) => Some(number),
                Err(_) => {
                    let message =
                        Message::new("errors-field-number").with("example", Arg::Number(Decimal::new(5, 1)));
                    self.fault(field, message)
                }
            },
        }
    }

    /// An exact number that may be left empty.
    pub fn number_if_any(&mut self, field: &str) -> Option<Decimal> {
        if self.posted.text(field).is_empty() {
            return None;
        }
        self.number(field)
    }

    /// A whole number that must be there and be inside the range.
    pub fn count(&mut self, field: &str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let number = self.number(field)?;
        match i64::try_from(number) {
            Ok(count) if number.is_integer() && range.contains(&count) => Some(count),
            _ => {
                let message = Message::new("errors-field-number-range")
                    .with("low", Arg::Count(*range.start()))
                    .with("high", Arg::Count(*range.end()));
                self.fault(field, message)
            }
        }
    }

    /// Notes a fault that only the page can see.
    pub fn fault<T>(&mut self, field: &str, message: Message) -> Option<T> {
        self.faults.push(Fault {
            field: field.to_owned().into(),
            message,
        });
        None
    }

    /// What is wrong so far, in the order the fields were read.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// All faults, for a form that is sent back.
    #[must_use]
    pub fn refusal(self) -> Refusal {
        Refusal { faults: self.faults }
    }

    fn date_text(&self, field: &str) -> String {
        let whole = self.posted.text(field);
        if !whole.is_empty() {
            return whole.to_owned();
        }
        let part = |end: &str| self.posted.text(&format!("{field}-{end}")).to_owned();
        let (year, month, day) = (part("year"), part("month"), part("day"));
        if year.is_empty() && month.is_empty() && day.is_empty() {
            String::new()
        } else {
            format!("{month}/{day}/{year}")
        }
    }
}

/// Embeddings, overrides and isolates of text direction. Nobody types them, and a name with one would turn the line it stands in.
fn without_turns(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .filter(|c| !turns(c))
        .collect::<String>()
        .trim()
        .to_owned()
}

/// `1992-05-02` or `5/2/1992`; the year has four digits, so that 5/2/92 is asked again and not guessed.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let text = western_digits(text);
    let (year, month, day) = match text.split(['-', '/']).collect::<Vec<_>>().as_slice() {
        [year, month, day] if text.contains('-') => (*year, *month, *day),
        [month, day, year] => (*year, *month, *day),
        _ => return None,
    };
    let digits = |part: &str, most: usize| part.len() <= most && part.bytes().all(|b| b.is_ascii_digit());
    if year.len() != 4 || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

fn parse_time(text: &str) -> Option<Time> {
    let lower = western_digits(text).to_ascii_lowercase().replace('.', "");
    let (clock, noon) = match lower.strip_suffix("pm") {
        Some(clock) => (clock, Some(12)),
        None => match lower.strip_suffix("am") {
            Some(clock) => (clock, Some(0)),
            None => (lower.as_str(), None),
        },
    };
    let (hour, minute) = clock.trim().split_once(':').unwrap_or((clock.trim(), "00"));
    let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
    let hour = match noon {
        Some(add) if (1..=12).contains(&hour) => hour % 12 + add,
        Some(_) => return None,
        None => hour,
    };
    Time::new(hour, minute, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn read<T>(body: &str, read: impl Fn(&mut Reader<'_>) -> T) -> (T, Vec<String>) {
        let posted = Posted::parse("/x", body.as_bytes());
        let mut reader = posted.reader();
        let value = read(&mut reader);
        let faults = reader
            .faults()
            .iter()
            .map(|fault| fault.message.id.to_string())
            .collect();
        (value, faults)
    }

    #[test]
    fn every_fault_of_a_form_is_collected() {
        let ((), faults) = read("birth=2026-02-30&weight=heavy", |reader| {
            reader.required("name");
            reader.date("birth");
            reader.number("weight");
        });
        assert_eq!(
            faults,
            [
                "errors-field-needed",
                "errors-field-date-impossible",
                "errors-field-number"
            ]
        );
    }

    #[test]
    fn dates_are_read_in_both_orders_and_never_guessed() {
        let expected = Some(date(1992, 5, 2));
        for fine in [
            "d=1992-05-02",
            "d=5/2/1992",
            "d-year=1992&d-month=05&d-day=2",
            "d=+1992-5-2+",
        ] {
            assert_eq!(read(fine, |reader| reader.date("d")).0, expected, "{fine}");
        }
        for refused in [
            "d=5/2/92",
            "d=1992",
            "d=1992-13-01",
            "d=1992-05-02-01",
            "d=-1992-05-02",
            "d-year=1992",
            "d=%2B992-05-02",
        ] {
            assert_eq!(read(refused, |reader| reader.date("d")).0, None, "{refused}");
        }
    }

    #[test]
    fn times_are_read_on_both_clocks() {
        for (text, expected) in [
            ("16:15", Some(time(16, 15, 0, 0))),
            ("4:15 pm", Some(time(16, 15, 0, 0))),
            ("12 am", Some(time(0, 0, 0, 0))),
            ("12:30 p.m.", Some(time(12, 30, 0, 0))),
            ("13 pm", None),
            ("25:00", None),
            ("soon", None),
        ] {
            assert_eq!(parse_time(text), expected, "{text}");
        }
    }

    #[test]
    fn a_count_outside_its_range_says_the_range() {
        assert_eq!(read("n=7", |reader| reader.count("n", 1..=10)).0, Some(7));
        for refused in ["n=0", "n=11", "n=2.5"] {
            assert_eq!(
                read(refused, |reader| reader.count("n", 1..=10)).1,
                ["errors-field-number-range"],
                "{refused}"
            );
        }
    }

    #[test]
    fn characters_that_turn_text_round_are_left_out() {
        let turned = "t=%E2%80%AEab%E2%81%A6c%E2%81%A9";
        assert_eq!(
            read(turned, |reader| reader.optional("t")).0.as_deref(),
            Some("abc")
        );
        let only = "t=%E2%80%AE";
        assert_eq!(
            read(only, |reader| reader.required("t")).1,
            ["errors-field-needed"]
        );
    }

    #[test]
    fn text_with_control_characters_or_without_end_is_refused() {
        assert_eq!(
            read("t=a%00b", |reader| reader.optional("t")).1,
            ["site-field-strange"]
        );
        let long = format!("t={}", "x".repeat(TEXT_MAX + 1));
        assert_eq!(
            read(&long, |reader| reader.optional("t")).1,
            ["errors-field-long"]
        );
        assert_eq!(
            read("t=two%0Alines", |reader| reader.optional("t")).0.as_deref(),
            Some("two\nlines")
        );
    }
}
