//! Phone numbers: one form to read, one to dial.

use crate::speaker::Speaker;

impl Speaker {
    /// A number to read. North American numbers are grouped ("555-010-0142"); any other stays as the centre wrote it.
    #[must_use]
    pub fn phone(&self, number: &str) -> String {
        let dialled = dial(number);
        let (country, national) = match dialled.strip_prefix("+1") {
            Some(national) => ("+1 ", national),
            None => ("", dialled.as_str()),
        };
        let digits = national.bytes().all(|byte| byte.is_ascii_digit());
        match (
            digits && national.len() == 10,
            national.get(..3),
            national.get(3..6),
            national.get(6..),
        ) {
            (true, Some(area), Some(exchange), Some(line)) => format!("{country}{area}-{exchange}-{line}"),
            _ => number.trim().to_owned(),
        }
    }
}

/// What a `tel:` link dials: only the digits and a leading `+`.
#[must_use]
pub fn dial(number: &str) -> String {
    let number = number.trim();
    let plus = number.starts_with('+').then_some('+');
    plus.into_iter()
        .chain(number.chars().filter(char::is_ascii_digit))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use jiff::tz::TimeZone;

    #[test]
    fn a_number_is_grouped_for_reading_and_bare_for_dialling() {
        let person = Speaker::person(Language::english(), TimeZone::UTC);
        assert_eq!(person.phone("5550100142"), "555-010-0142");
        assert_eq!(person.phone("+1 (555) 010-0142"), "+1 555-010-0142");
        assert_eq!(person.phone("911"), "911");
        assert_eq!(person.phone("+44 20 7946 0000"), "+44 20 7946 0000");
        assert_eq!(dial("+1 (555) 010-0142"), "+15550100142");
    }
}
