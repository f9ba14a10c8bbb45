//! Facts, and what a person answered about them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr as _;
use std::sync::Arc;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The name of one fact, such as `chest_discomfort`. Which facts exist is said by the protocol file, not by this type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FactId(Arc<str>);

impl FactId {
    /// A fact by its name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        FactId(Arc::from(name))
    }

    /// The name as it stands in the protocol file.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for FactId {
    fn from(name: &str) -> Self {
        FactId::new(name)
    }
}

impl std::borrow::Borrow<str> for FactId {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One answer. In JSON: `"yes"`, `"no"`, `"unsure"`, `"cannot-check"` or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No. For a number fact: nothing of it (pain 0, no raised temperature).
    No,
    /// "I am not sure": counts as yes for the level (for a number fact: as the worst value) and is kept as unsure.
    Unsure,
    /// A number in the unit of the fact (degrees Celsius for `temp_c`, 0 to 10 for `pain_score`).
    Number(Decimal),
    /// "I can not check", for the temperature.
    CannotCheck,
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Answer::Yes => serializer.serialize_str("yes"),
            Answer::No => serializer.serialize_str("no"),
            Answer::Unsure => serializer.serialize_str("unsure"),
            Answer::CannotCheck => serializer.serialize_str("cannot-check"),
            Answer::Number(number) => match number.to_i64() {
                Some(whole) if Decimal::from(whole) == *number => serializer.serialize_i64(whole),
                _ => serializer.serialize_f64(number.to_f64().unwrap_or(f64::MAX)),
            },
        }
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnswerVisitor)
    }
}

struct AnswerVisitor;

impl de::Visitor<'_> for AnswerVisitor {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\"yes\", \"no\", \"unsure\", \"cannot-check\" or a number")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Answer, E> {
        match text {
            "yes" => Ok(Answer::Yes),
            "no" => Ok(Answer::No),
            "unsure" => Ok(Answer::Unsure),
            "cannot-check" => Ok(Answer::CannotCheck),
            _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
        }
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Answer, E> {
        Ok(Answer::Number(Decimal::from(number)))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Answer, E> {
        Ok(Answer::Number(Decimal::from(number)))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Answer, E> {
        // The shortest text that reads back as this float is what was typed, so 38.3 stays 38.3 and does not fall below a threshold.
        Decimal::from_str(&number.to_string())
            .map(Answer::Number)
            .map_err(|_| E::invalid_value(de::Unexpected::Float(number), &self))
    }
}

/// All answers of one check so far. A fact that is not in here is unanswered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<FactId, Answer>);

impl Answers {
    /// No answers yet.
    #[must_use]
    pub fn new() -> Self {
        Answers::default()
    }

    /// The answer to a fact, if it was given.
    #[must_use]
    pub fn get(&self, fact: &FactId) -> Option<Answer> {
        self.0.get(fact).copied()
    }

    /// Records an answer; a later answer to the same fact replaces the earlier one.
    pub fn set(&mut self, fact: FactId, answer: Answer) {
        self.0.insert(fact, answer);
    }

    /// Takes an answer back.
    pub fn clear(&mut self, fact: &FactId) {
        self.0.remove(fact);
    }

    /// Every answer given, by fact name.
    pub fn iter(&self) -> impl Iterator<Item = (&FactId, Answer)> {
        self.0.iter().map(|(fact, answer)| (fact, *answer))
    }

    /// How many facts are answered.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is answered yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(FactId, Answer)> for Answers {
    fn from_iter<I: IntoIterator<Item = (FactId, Answer)>>(answers: I) -> Self {
        Answers(answers.into_iter().collect())
    }
}

/// Degrees Fahrenheit as degrees Celsius, by exact decimal arithmetic: `(f − 32) × 5 ÷ 9`.
///
/// Only the division can be endless; it is cut at 28 digits, which never crosses a threshold written in tenths.
#[must_use]
pub fn celsius_from_fahrenheit(fahrenheit: Decimal) -> Decimal {
    (fahrenheit - Decimal::from(32)) * Decimal::from(5) / Decimal::from(9)
}
