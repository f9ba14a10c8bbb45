//! Numbers, quantities and temperatures.

use fluent_bundle::{FluentArgs, FluentValue};
use rust_decimal::prelude::ToPrimitive as _;
use rust_decimal::{Decimal, RoundingStrategy};

use crate::speaker::{Speaker, TemperatureUnit};

impl Speaker {
    /// An exact number: no trailing zero, always a leading zero, thousands set apart ("0.5", "4,000").
    #[must_use]
    pub fn number(&self, number: Decimal) -> String {
        let plain = number.normalize().abs().to_string();
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let mut text = String::new();
        if number.normalize().is_sign_negative() && !number.is_zero() {
            text.push('\u{2212}');
        }
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push_str(&self.word("format-thousands"));
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push_str(&self.word("format-decimal"));
            text.push_str(fraction);
        }
        text
    }

    /// A quantity and its unit with a no-break space between: "500 mg", "2 tablets". A unit with no words of its own (`unit-…`) stays
    /// as it is written.
    #[must_use]
    pub fn amount(&self, quantity: Decimal, unit: &str) -> String {
        let count = quantity.normalize().to_f64().unwrap_or(f64::MAX);
        let arguments = FluentArgs::from_iter([("count", FluentValue::from(count))]);
        let id = format!("unit-{unit}");
        let unit = self
            .language
            .lookup(&id, &arguments)
            .unwrap_or_else(|| unit.to_owned());
        format!("{}\u{a0}{unit}", self.number(quantity))
    }

    /// A temperature given in degrees Celsius, in both units to one place: "100.8 °F (38.2 °C)".
    #[must_use]
    pub fn temperature(&self, celsius: Decimal) -> String {
        let fahrenheit = celsius * Decimal::from(9) / Decimal::from(5) + Decimal::from(32);
        let fahrenheit = self.degrees(fahrenheit, "°F");
        let celsius = self.degrees(celsius, "°C");
        match self.temperature {
            TemperatureUnit::Fahrenheit => format!("{fahrenheit} ({celsius})"),
            TemperatureUnit::Celsius => format!("{celsius} ({fahrenheit})"),
        }
    }

    /// One place is always shown: a thermometer says 38.0, and 38 would look like a rounded guess.
    fn degrees(&self, degrees: Decimal, unit: &str) -> String {
        let tenths = degrees.round_dp_with_strategy(1, RoundingStrategy::MidpointAwayFromZero);
        let mut text = self.number(tenths);
        if tenths.normalize().scale() == 0 {
            text.push_str(&self.word("format-decimal"));
            text.push('0');
        }
        format!("{text}\u{a0}{unit}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use jiff::tz::TimeZone;

    fn person() -> Speaker {
        Speaker::person(Language::english(), TimeZone::UTC)
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn a_dose_never_has_a_trailing_zero_and_always_a_leading_one() {
        for (typed, shown) in [
            ("1.0", "1"),
            (".5", "0.5"),
            ("0.50", "0.5"),
            ("10", "10"),
            ("100", "100"),
            ("1000", "1,000"),
            ("1234567.25", "1,234,567.25"),
            ("-3", "\u{2212}3"),
            ("-0", "0"),
        ] {
            assert_eq!(person().number(decimal(typed)), shown);
        }
    }

    #[test]
    fn an_amount_keeps_number_and_unit_on_one_line() {
        assert_eq!(person().amount(decimal("500"), "mg"), "500\u{a0}mg");
        assert_eq!(person().amount(decimal("1.0"), "tablet"), "1\u{a0}tablet");
        assert_eq!(person().amount(decimal("2"), "tablet"), "2\u{a0}tablets");
        assert_eq!(person().amount(decimal("250"), "mcg"), "250\u{a0}micrograms");
        assert_eq!(person().amount(decimal("3"), "scoops"), "3\u{a0}scoops");
    }

    #[test]
    fn a_temperature_shows_both_units_in_the_order_of_the_reader() {
        assert_eq!(
            person().temperature(decimal("38.2")),
            "100.8\u{a0}°F (38.2\u{a0}°C)"
        );
        assert_eq!(
            person().temperature(decimal("38")),
            "100.4\u{a0}°F (38.0\u{a0}°C)"
        );
        let celsius = Speaker {
            temperature: TemperatureUnit::Celsius,
            ..person()
        };
        assert_eq!(
            celsius.temperature(decimal("39.4")),
            "39.4\u{a0}°C (102.9\u{a0}°F)"
        );
    }
}
