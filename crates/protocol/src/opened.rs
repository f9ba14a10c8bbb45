//! Asking and deciding while a person's own words have opened questions.
//!
//! Words answer nothing and end nothing. A fact that was heard is asked, also when it was answered with no before it was written, and
//! until it is answered the check is not finished. Heard as said of oneself and now, it holds the level where a yes would put it, as an
//! opener does; the answer to its question takes that place. With all of them answered, words still count as one fact that the caller
//! names (a question to the team), so that no check ends as if nothing had been written.

use std::collections::BTreeMap;

use crate::answer::{Answer, Answers, FactId};
use crate::case::Case;
use crate::decision::Decision;
use crate::hear::{HeardFact, Said};
use crate::level::Level;
use crate::protocol::Protocol;
use crate::question::{Line, Question, Step};
use crate::standing::Standing;

/// What a person's own words opened in a check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Facts that were heard and not answered since.
    facts: BTreeMap<FactId, Said>,
    counts_as: Option<FactId>,
}

impl Opened {
    /// Nothing was written.
    #[must_use]
    pub fn new() -> Opened {
        Opened::default()
    }

    /// Something was written: what was heard in it is to be asked, and the words count as this fact.
    pub fn write(&mut self, heard: &[HeardFact], counts_as: FactId) {
        for HeardFact { fact, said } in heard {
            let strongest = self.facts.entry(fact.clone()).or_insert(*said);
            *strongest = (*strongest).max(*said);
        }
        self.counts_as = Some(counts_as);
    }

    /// These facts were answered.
    pub fn answer(&mut self, answers: &Answers) {
        self.facts.retain(|fact, _| answers.get(fact).is_none());
    }

    /// How a fact that waits for its answer was said.
    #[must_use]
    pub fn said(&self, fact: &FactId) -> Option<Said> {
        self.facts.get(fact).copied()
    }

    /// The facts that wait for their answers, by name.
    pub fn facts(&self) -> impl Iterator<Item = &FactId> {
        self.facts.keys()
    }

    /// The answers without those that are asked for again.
    fn unanswered(&self, answers: &Answers) -> Answers {
        let mut left = answers.clone();
        self.facts.keys().for_each(|fact| left.clear(fact));
        left
    }
}

/// The screen that comes next, whole or one line of it by itself.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Turn<'a> {
    /// The screen.
    pub question: &'a Question,
    /// The one line to ask, because the person wrote about it.
    pub heard: Option<&'a Line>,
}

impl Protocol {
    /// What to ask next: of what can be Red by one answer, first what was heard, then the rest; of all else the same.
    ///
    /// A fact that was heard is asked also where its question would not be. Nothing comes after a settled Red.
    #[must_use]
    pub fn next_opened(&self, case: &Case, answers: &Answers, opened: &Opened) -> Option<Turn<'_>> {
        if self.settled_level(&self.standing(case, answers)) == Some(Level::Red) {
            return None;
        }
        let standing = self.standing(case, &opened.unanswered(answers));
        let mut heard = self.heard_lines(&standing, opened);
        let next = match self.next_of(&standing) {
            Step::Ask(question) => Some(Turn {
                question,
                heard: None,
            }),
            Step::Finished => None,
        };
        if heard.is_empty() {
            return next;
        }
        let is_urgent = |line: &Line| self.is_red_alone(case, &line.fact);
        let urgent = heard
            .iter()
            .position(|turn| turn.heard.is_some_and(is_urgent))
            .unwrap_or(0);
        let first = heard.swap_remove(urgent);
        if first.heard.is_some_and(is_urgent) {
            return Some(first);
        }
        let whole_is_urgent = next.is_some_and(|turn| {
            let lines = turn.question.lines.iter().enumerate();
            lines
                .filter(|(number, _)| self.line_is_open(turn.question, *number, &standing))
                .any(|(_, line)| is_urgent(line))
        });
        if whole_is_urgent { next } else { Some(first) }
    }

    /// The lines of a screen to show now: those of [`Protocol::open_lines`], and those that were heard.
    #[must_use]
    pub fn open_lines_opened<'a>(
        &self,
        question: &'a Question,
        case: &Case,
        answers: &Answers,
        opened: &Opened,
    ) -> Vec<&'a Line> {
        let standing = self.standing(case, &opened.unanswered(answers));
        let lines = question.lines.iter().enumerate();
        lines
            .filter(|(number, line)| {
                opened.said(&line.fact).is_some() || self.line_is_open(question, *number, &standing)
            })
            .map(|(_, line)| line)
            .collect()
    }

    /// The decision for these answers while words stand beside them; see the top of this file. Without words it is [`Protocol::decide`].
    #[must_use]
    pub fn decide_opened(&self, case: &Case, answers: &Answers, opened: &Opened) -> Decision {
        let answered = self.decide(case, answers);
        if answered.settled() == Some(Level::Red) {
            return answered;
        }
        if opened.facts().any(|fact| self.question(fact).is_some()) {
            return self.held(case, answers, opened, answered);
        }
        match &opened.counts_as {
            Some(fact) if answered.finished => {
                let mut read = answers.clone();
                read.set(fact.clone(), Answer::Yes);
                Decision {
                    finished: true,
                    ..self.decide(case, &read)
                }
            }
            _ => answered,
        }
    }

    /// The decision if every fact that was said of oneself and now is answered with yes.
    #[must_use]
    pub fn decide_as_said(&self, case: &Case, answers: &Answers, opened: &Opened) -> Decision {
        self.decide_if_yes(case, answers, opened, |said| said == Said::Yes)
    }

    /// The decision if every fact that was spoken of, however it was, is answered with yes: whom the words may be for.
    #[must_use]
    pub fn decide_as_spoken(&self, case: &Case, answers: &Answers, opened: &Opened) -> Decision {
        self.decide_if_yes(case, answers, opened, |_| true)
    }

    fn decide_if_yes(
        &self,
        case: &Case,
        answers: &Answers,
        opened: &Opened,
        counts: impl Fn(Said) -> bool,
    ) -> Decision {
        let mut yes = answers.clone();
        let said = opened.facts.iter().filter(|(_, said)| counts(**said));
        // Words carry no number: what was heard of a number fact only opens it.
        for (fact, _) in said.filter(|(fact, _)| self.range(fact).is_none()) {
            if matches!(yes.get(fact), None | Some(Answer::No)) {
                yes.set(fact.clone(), Answer::Yes);
            }
        }
        self.decide(case, &yes)
    }

    /// Not finished, and held at least where the words put it.
    fn held(&self, case: &Case, answers: &Answers, opened: &Opened, answered: Decision) -> Decision {
        let raises = |level: &Level| *level > Level::Green;
        let settled = answered.settled().filter(raises);
        let said = self.decide_as_said(case, answers, opened).level.filter(raises);
        let provisional = said
            .max(answered.provisional)
            .filter(|held| Some(*held) > settled);
        Decision {
            level: provisional.or(settled),
            provisional,
            finished: false,
            shortcuts: Vec::new(),
            ..answered
        }
    }

    /// The lines of what was heard, in asking order; a fact that stands on two screens is asked on the one that asks it now.
    fn heard_lines(&self, standing: &Standing, opened: &Opened) -> Vec<Turn<'_>> {
        let mut found: BTreeMap<(usize, usize), Turn<'_>> = BTreeMap::new();
        for fact in opened.facts() {
            let lines = self.questions.iter().enumerate().flat_map(|(screen, question)| {
                let lines = question.lines.iter().enumerate();
                lines
                    .filter(|(_, line)| line.fact == *fact)
                    .map(move |(number, line)| (screen, number, question, line))
            });
            let asked = |(_, number, question, _): &(usize, usize, &Question, &Line)| {
                !self.line_is_open(question, *number, standing)
            };
            if let Some((screen, number, question, line)) = lines.min_by_key(asked) {
                let turn = Turn {
                    question,
                    heard: Some(line),
                };
                found.insert((screen, number), turn);
            }
        }
        found.into_values().collect()
    }

    /// Whether a yes to this fact alone is Red for this person.
    #[must_use]
    pub fn is_red_alone(&self, case: &Case, fact: &FactId) -> bool {
        let yes: Answers = [(fact.clone(), Answer::Yes)].into_iter().collect();
        self.decide(case, &yes).settled() == Some(Level::Red)
    }
}
