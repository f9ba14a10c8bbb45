//! Which words a protocol needs, so that a missing one is found before a person is shown a gap.

use std::collections::BTreeSet;

use crate::answer::FactId;
use crate::protocol::Protocol;
use crate::question::{Question, Style};

impl Question {
    /// The word id of one numbered choice of a [`Style::Choice`] question, such as `choice-phq2_mood-0`.
    #[must_use]
    pub fn choice_word(fact: &FactId, choice: u32) -> String {
        format!("choice-{fact}-{choice}")
    }

    /// The word id of the heading of a screen with several lines, such as `ask-areas`.
    #[must_use]
    pub fn heading_word(&self) -> String {
        format!("ask-{}", self.id)
    }
}

impl Protocol {
    /// Every word id that a screen of this protocol may ask for: questions (`q-`), headings (`ask-`), choices (`choice-`), the gate
    /// (`gate-`, `say-gate-`), reasons (`why-`), sentences for the call (`say-`), what to do meanwhile (`meanwhile-`), signs (`sign-`),
    /// safety nets, and the content of contacts (`contact-content-`). Every language must have them all.
    #[must_use]
    pub fn word_ids(&self) -> BTreeSet<String> {
        let mut ids = BTreeSet::new();
        for question in &self.questions {
            ids.extend(question.facts().map(Question::word));
            if question.lines.len() > 1 {
                ids.insert(question.heading_word());
            }
            if question.style == Style::Choice {
                ids.extend(choice_words(question));
            }
        }
        for button in &self.gate.buttons {
            ids.insert(format!("gate-{}", button.id));
            ids.insert(format!("say-gate-{}", button.id));
        }
        for rule in &self.rules {
            ids.insert(rule.why.clone());
            ids.extend(rule.say.iter().chain(&rule.meanwhile).cloned());
        }
        ids.extend(self.signs.iter().map(crate::rule::Sign::word));
        ids.extend(
            self.meanwhile
                .values()
                .chain(self.safety_net.values())
                .flatten()
                .cloned(),
        );
        for contact in &self.contacts {
            ids.extend(
                contact
                    .content
                    .iter()
                    .map(|content| format!("contact-content-{content}")),
            );
        }
        ids
    }
}

fn choice_words(question: &Question) -> Vec<String> {
    use rust_decimal::prelude::ToPrimitive as _;
    let Some(range) = &question.number else {
        return Vec::new();
    };
    let (first, last) = (
        range.min.to_u32().unwrap_or_default(),
        range.max.to_u32().unwrap_or_default(),
    );
    question
        .facts()
        .flat_map(|fact| (first..=last).map(move |choice| Question::choice_word(fact, choice)))
        .collect()
}
