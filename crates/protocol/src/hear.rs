//! Free text: which facts a person's own words speak of, and how.
//!
//! It may open questions and raise; it never answers no. A phrase that is negated, past or somebody else's is still heard, so that
//! its question is asked: only a person's own answer to the question counts as no. What people say is data (`content/phrases`),
//! read and proved by [`Phrases::parse`]; nothing here knows a word of any language.
//!
//! The emergency number shows at once ([`Heard::show_emergency`])
//! - when a fact that is Red by itself is spoken of in any way. "No chest pain" may be a slip, a past one may be coming back, and who
//!   writes about another person may be that person's helper: a number that is not needed costs a glance, a missing one costs hours;
//! - when the facts said yes are Red together, or one of them holds the level at Red until its separating questions are answered;
//! - when the text was longer than what is read ([`TEXT_MAX`]): what was not read is not known to be harmless.

mod document;
mod lexicon;
mod listening;
mod phrases;
mod reading;
mod saying;
mod scope;
mod spelling;
mod tokens;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::{Answer, Answers, FactId};
use crate::level::Level;
pub use phrases::{FactPhrases, Phrases};

/// How many characters of a text are read.
pub const TEXT_MAX: usize = 2_000;

/// The phrases this program was built with, by language. Nobody has reviewed them.
pub const PHRASES: [(&str, &str); 2] = [
    ("en", include_str!("../../../content/phrases/en.toml")),
    ("es", include_str!("../../../content/phrases/es.toml")),
];

/// How a fact was spoken of; the later one outweighs the earlier when a fact is spoken of more than once.
///
/// There is no "no": a negated phrase is a question to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// "No chest pain."
    Negated,
    /// "My mother has chest pain."
    OtherPerson,
    /// "I had chest pain last year."
    Past,
    /// "My chest hurts", "I am not sure whether it is chest pain".
    Yes,
}

impl Said {
    /// The name used in events and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Said::Negated => "negated",
            Said::OtherPerson => "other-person",
            Said::Past => "past",
            Said::Yes => "yes",
        }
    }
}

/// One fact that was spoken of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeardFact {
    /// The fact.
    pub fact: FactId,
    /// How it was spoken of.
    pub said: Said,
}

/// What was heard in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heard {
    /// Every fact that was spoken of, once, in asking order.
    pub facts: Vec<HeardFact>,
    /// Whether the emergency number has to stand beside whatever is shown next.
    pub show_emergency: bool,
    /// Whether the text went on after [`TEXT_MAX`] characters; the rest was not read.
    #[serde(skip)]
    pub cut: bool,
}

impl Heard {
    /// How a fact was spoken of, if it was.
    #[must_use]
    pub fn said(&self, fact: &FactId) -> Option<Said> {
        let heard = self.facts.iter().find(|heard| heard.fact == *fact)?;
        Some(heard.said)
    }
}

/// Hears a text. The same text and phrases give the same answer for ever; any text is heard, and in bounded time.
#[must_use]
pub fn hear(text: &str, phrases: &Phrases) -> Heard {
    let (tokens, cut) = tokens::read(text, TEXT_MAX);
    let spoken = phrases.lexicon.words(&tokens);
    let mentions = listening::mentions(&spoken, phrases);
    let asides = saying::Asides::of(&spoken, &mentions, phrases);
    let mut heard: BTreeMap<usize, Said> = BTreeMap::new();
    for mention in &mentions {
        let said = saying::said(&spoken, mention, &asides, phrases);
        let mut note = |fact: usize| {
            let strongest = heard.entry(fact).or_insert(said);
            *strongest = (*strongest).max(said);
        };
        note(mention.fact);
        if said != Said::Negated {
            phrases.facts[mention.fact].also.iter().copied().for_each(note);
        }
    }
    let facts: Vec<HeardFact> = heard
        .into_iter()
        .map(|(fact, said)| HeardFact {
            fact: phrases.facts[fact].fact.clone(),
            said,
        })
        .collect();
    let show_emergency = cut || calls_for_the_number(&facts, phrases);
    Heard {
        facts,
        show_emergency,
        cut,
    }
}

fn calls_for_the_number(facts: &[HeardFact], phrases: &Phrases) -> bool {
    if facts.iter().any(|heard| phrases.is_emergency(&heard.fact)) {
        return true;
    }
    let said: Answers = facts
        .iter()
        .filter(|heard| heard.said == Said::Yes)
        .filter(|heard| phrases.protocol.range(&heard.fact).is_none())
        .map(|heard| (heard.fact.clone(), Answer::Yes))
        .collect();
    phrases.level(&said) == Some(Level::Red)
}
