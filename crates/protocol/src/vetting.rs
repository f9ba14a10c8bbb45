//! Whether an answer fits its fact. Pages and commands ask this at the edge; [`crate::Protocol::decide`] is total and never refuses.

use rust_decimal::Decimal;

use crate::answer::{Answer, FactId};
use crate::protocol::Protocol;

/// Why an answer was refused, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{what}. {remedy}.")]
pub struct Refusal {
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
    /// Set when a number is outside its range: ask again ("Is 48 right?").
    pub out_of_range: bool,
}

impl Protocol {
    /// Whether this answer may be recorded for this fact. Temperatures are in degrees Celsius
    /// (see [`crate::celsius_from_fahrenheit`]).
    ///
    /// # Errors
    /// The fact is unknown, the answer is of the wrong kind, or the number is outside the range of the protocol.
    pub fn vet(&self, fact: &FactId, answer: Answer) -> Result<(), Refusal> {
        let refuse = |what: String, remedy: &str| {
            Err(Refusal {
                what,
                remedy: remedy.to_owned(),
                out_of_range: false,
            })
        };
        if !self.fact_numbers.contains_key(fact) {
            return refuse(format!("the protocol has no fact \"{fact}\""), "Mend the name");
        }
        match (self.range(fact), answer) {
            (None, Answer::Yes | Answer::No | Answer::Unsure) => Ok(()),
            (None, _) => refuse(
                format!("{fact} is yes or no"),
                "Use \"yes\", \"no\" or \"unsure\"",
            ),
            (Some(_), Answer::Yes) => refuse(format!("{fact} is a number"), "Give the number"),
            (Some(_), Answer::No | Answer::Unsure) => Ok(()),
            (Some(range), Answer::CannotCheck) if range.cannot_check => Ok(()),
            (Some(_), Answer::CannotCheck) => refuse(
                format!("{fact} can always be answered"),
                "Give the number, or \"unsure\"",
            ),
            (Some(range), Answer::Number(number)) if (range.min..=range.max).contains(&number) => Ok(()),
            (Some(range), Answer::Number(number)) => Err(Refusal {
                what: format!("{} is outside {} to {}", plain(number), range.min, range.max),
                remedy: "Check the number and its unit, and ask again".into(),
                out_of_range: true,
            }),
        }
    }
}

fn plain(number: Decimal) -> Decimal {
    number.round_dp(4).normalize()
}
