//! How a check stands: which atoms are true and which facts are answered.

use rust_decimal::Decimal;

use crate::answer::{Answer, Answers, FactId};
use crate::bits::Bits;
use crate::case::{Anaesthesia, Case, Site};
use crate::condition::Atom;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::question::{NumberRange, Question};
use crate::rule::Rule;

/// The truth of every atom for one case and one set of answers.
pub(crate) struct Standing {
    pub(crate) truth: Bits,
    pub(crate) answered: Bits,
}

/// Whether a clause list (any of, each all of) holds.
pub(crate) fn any_within(clauses: &[Bits], truth: &Bits) -> bool {
    clauses.iter().any(|clause| clause.within(truth))
}

/// What a number fact counts as. Below its range is a slip of the finger and counts as not answered;
/// unsure, yes and above the range count as the worst, so that a doubt can only raise.
fn value(answer: Answer, range: &NumberRange) -> Option<Decimal> {
    match answer {
        Answer::Yes | Answer::Unsure => Some(range.max),
        Answer::Number(number) if number < range.min => None,
        Answer::Number(number) => Some(number.min(range.max)),
        Answer::No | Answer::CannotCheck => Some(range.min),
    }
}

impl Protocol {
    pub(crate) fn standing(&self, case: &Case, answers: &Answers) -> Standing {
        let mut standing = Standing {
            truth: self.case_truth(case),
            answered: Bits::default(),
        };
        for (name, answer) in answers.iter() {
            let Some(&number) = self.fact_numbers.get(name) else {
                continue;
            };
            let Some(entry) = self.facts.get(number) else {
                continue;
            };
            let is_yes = match (&entry.range, answer) {
                (Some(range), answer) if value(answer, range).is_none() => continue,
                (Some(_), Answer::CannotCheck) => {
                    entry
                        .cannot_check_atom
                        .into_iter()
                        .for_each(|atom| standing.truth.insert(atom));
                    false
                }
                (Some(_), _) | (None, Answer::No) => false,
                (None, Answer::Yes | Answer::Unsure | Answer::CannotCheck) => true,
                (None, Answer::Number(number)) => number > Decimal::ZERO,
            };
            standing.answered.insert(number);
            if is_yes && let Some(atom) = entry.yes_atom {
                standing.truth.insert(atom);
            }
        }
        for (number, atom) in self.atoms.iter().enumerate() {
            if let Atom::AtLeast(facts, threshold) = atom
                && self.sum(facts, answers).is_some_and(|sum| sum >= *threshold)
            {
                standing.truth.insert(number);
            }
        }
        standing
    }

    fn sum(&self, facts: &[FactId], answers: &Answers) -> Option<Decimal> {
        let mut sum = None;
        for fact in facts {
            if let Some(answer) = answers.get(fact)
                && let Some(range) = self.range(fact)
                && let Some(value) = value(answer, range)
            {
                sum = Some(sum.unwrap_or(Decimal::ZERO) + value);
            }
        }
        sum
    }

    pub(crate) fn case_truth(&self, case: &Case) -> Bits {
        let holds = |atom: &Atom| match atom {
            Atom::Role(role) => case.role == *role,
            Atom::Mode(mode) => case.modes.contains(mode),
            Atom::DayUpTo(day) => case.day <= *day,
            Atom::Site(site) => {
                case.sites.contains(site) || case.sites.is_empty() || case.sites.contains(&Site::Unknown)
            }
            Atom::Anaesthesia(kind) => case.anaesthesia == *kind || case.anaesthesia == Anaesthesia::Unknown,
            Atom::Fact(_) | Atom::AtLeast(..) | Atom::CannotCheck(_) => false,
        };
        self.atoms
            .iter()
            .enumerate()
            .filter(|(_, atom)| holds(atom))
            .map(|(number, _)| number)
            .collect()
    }

    /// The rules that are true, in the order of the file.
    pub(crate) fn true_rules<'a>(&'a self, standing: &'a Standing) -> impl Iterator<Item = &'a Rule> {
        self.rules
            .iter()
            .filter(|rule| rule.enabled && any_within(&rule.clauses, &standing.truth))
    }

    /// The highest level of the true rules.
    pub(crate) fn settled_level(&self, standing: &Standing) -> Option<Level> {
        self.true_rules(standing).map(|rule| rule.level).max()
    }

    /// The highest floor of an opener that is true and whose separating questions are not all answered.
    pub(crate) fn held_level(&self, standing: &Standing) -> Option<Level> {
        self.openers
            .iter()
            .filter(|opener| {
                let is_true = self
                    .facts
                    .get(opener.fact_number)
                    .and_then(|fact| fact.yes_atom)
                    .is_some_and(|atom| standing.truth.contains(atom));
                is_true
                    && opener
                        .separated_numbers
                        .iter()
                        .any(|&fact| !standing.answered.contains(fact))
            })
            .map(|opener| opener.floor)
            .max()
    }

    /// Whether a line of a question is to be asked and has no answer yet.
    pub(crate) fn line_is_open(&self, question: &Question, line: usize, standing: &Standing) -> bool {
        question.lines.get(line).is_some_and(|line| {
            let asked =
                any_within(&question.clauses, &standing.truth) && any_within(&line.clauses, &standing.truth);
            asked && !standing.answered.contains(line.fact_number)
        })
    }
}
