//! From the atoms of a clause to the least truth they force, and to a person for whom they hold.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::answer::{Answer, Answers, FactId};
use crate::bits::Bits;
use crate::case::{Anaesthesia, Case, Role, Site};
use crate::command::fill_with_no;
use crate::condition::Atom;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::rule::Rule;
use crate::standing::any_within;

/// Somebody for whom some atoms hold, and as little else as possible.
#[derive(Clone)]
pub(crate) struct Person {
    pub(crate) case: Case,
    /// Only what is not no.
    pub(crate) answers: Answers,
}

impl Person {
    /// Their answers when everything else is answered no.
    pub(crate) fn all_answers(&self, protocol: &Protocol) -> Answers {
        let mut answers = self.answers.clone();
        fill_with_no(protocol, &mut answers);
        answers
    }
}

/// Atoms in words, for a counterexample.
pub(crate) fn words(atoms: &[Atom]) -> String {
    if atoms.is_empty() {
        return "nothing at all".into();
    }
    let words: Vec<_> = atoms.iter().map(ToString::to_string).collect();
    words.join(" and ")
}

/// A level in words, where none means that no rule is true.
pub(crate) fn level_words(level: Option<Level>) -> &'static str {
    level.map_or("Green (no rule is true)", Level::name)
}

impl Protocol {
    pub(crate) fn atoms_of(&self, clause: &Bits) -> Vec<Atom> {
        clause
            .iter()
            .filter_map(|number| self.atoms.get(number).cloned())
            .collect()
    }

    /// What is true whenever these atoms are: themselves, lower thresholds and later days. Every real state with these atoms is above it.
    pub(crate) fn least_truth(&self, atoms: &[Atom]) -> Bits {
        let forced = |atom: &Atom| match atom {
            Atom::AtLeast(facts, threshold) => at_least(self, facts, atoms) >= *threshold,
            Atom::DayUpTo(day) => atoms
                .iter()
                .any(|other| matches!(other, Atom::DayUpTo(earlier) if earlier <= day)),
            _ => atoms.contains(atom),
        };
        self.atoms
            .iter()
            .enumerate()
            .filter(|(_, atom)| forced(atom))
            .map(|(number, _)| number)
            .collect()
    }

    /// The highest level of the rules that `counts` lets in, at this truth.
    pub(crate) fn level_of(&self, truth: &Bits, counts: impl Fn(&Rule) -> bool) -> Option<Level> {
        self.rules
            .iter()
            .filter(|rule| rule.enabled && counts(rule) && any_within(&rule.clauses, truth))
            .map(|rule| rule.level)
            .max()
    }

    /// The same before anything that a centre chooses: no choices, no raises.
    pub(crate) fn unchosen_level_of(&self, truth: &Bits, counts: impl Fn(&Rule) -> bool) -> Option<Level> {
        let ours = |rule: &&Rule| rule.enabled && !rule.centre_choice && counts(rule);
        self.rules
            .iter()
            .filter(|rule| ours(rule) && any_within(&rule.clauses, truth))
            .map(|rule| rule.level_unraised)
            .max()
    }

    /// Somebody for whom these atoms hold; none when they contradict each other.
    pub(crate) fn person(&self, atoms: &[Atom]) -> Option<Person> {
        Some(Person {
            case: self.least_case(atoms)?,
            answers: self.least_answers(atoms)?,
        })
    }

    fn least_case(&self, atoms: &[Atom]) -> Option<Case> {
        let roles: BTreeSet<Role> = atoms
            .iter()
            .filter_map(|atom| match atom {
                Atom::Role(role) => Some(*role),
                _ => None,
            })
            .collect();
        if roles.len() > 1 {
            return None;
        }
        let mut case = Case {
            role: roles.first().copied().unwrap_or(Role::RelatedDonor),
            day: self.last_day() + 1,
            sites: BTreeSet::new(),
            anaesthesia: Anaesthesia::General,
            modes: BTreeSet::new(),
        };
        for atom in atoms {
            match atom {
                Atom::Site(site) => {
                    case.sites.insert(*site);
                }
                Atom::Mode(mode) => {
                    case.modes.insert(*mode);
                }
                Atom::DayUpTo(day) => case.day = case.day.min(*day),
                Atom::Anaesthesia(kind) => case.anaesthesia = *kind,
                _ => {}
            }
        }
        let kinds: BTreeSet<_> = atoms
            .iter()
            .filter(|atom| matches!(atom, Atom::Anaesthesia(_)))
            .collect();
        if kinds.len() > 1 {
            case.anaesthesia = Anaesthesia::Unknown;
        }
        if case.sites.is_empty() {
            case.sites.extend([Site::LeftHip, Site::RightHip]);
        }
        Some(case)
    }

    /// The last day that any condition names.
    pub(crate) fn last_day(&self) -> i32 {
        let days = self.atoms.iter().filter_map(|atom| match atom {
            Atom::DayUpTo(day) => Some(*day),
            _ => None,
        });
        days.max().unwrap_or_default()
    }

    fn least_answers(&self, atoms: &[Atom]) -> Option<Answers> {
        let mut answers = Answers::new();
        for atom in atoms {
            match atom {
                Atom::Fact(fact) => answers.set(fact.clone(), Answer::Yes),
                Atom::CannotCheck(fact) => answers.set(fact.clone(), Answer::CannotCheck),
                _ => {}
            }
        }
        for atom in atoms {
            if let Atom::AtLeast(facts, threshold) = atom {
                self.reach(facts, *threshold, &mut answers)?;
            }
        }
        Some(answers)
    }

    /// Raises the facts of a threshold, the first one first, until their sum reaches it.
    fn reach(&self, facts: &[FactId], threshold: Decimal, answers: &mut Answers) -> Option<()> {
        let value = |fact: &FactId, answers: &Answers| match answers.get(fact) {
            Some(Answer::Number(number)) => Some(number),
            Some(_) => None,
            None => self.range(fact).map(|range| range.min),
        };
        for fact in facts {
            let mut sum = Decimal::ZERO;
            for other in facts {
                sum += value(other, answers)?;
            }
            if sum >= threshold {
                return Some(());
            }
            let now = value(fact, answers)?;
            let raised = (now + threshold - sum).min(self.range(fact)?.max);
            answers.set(fact.clone(), Answer::Number(raised));
        }
        let sum: Option<Decimal> = facts.iter().map(|fact| value(fact, answers)).sum();
        (sum? >= threshold).then_some(())
    }
}

/// The least that the sum of these facts can be when the atoms hold.
fn at_least(protocol: &Protocol, facts: &[FactId], atoms: &[Atom]) -> Decimal {
    let lowest = |fact: &FactId| protocol.range(fact).map_or(Decimal::ZERO, |range| range.min);
    let mut least = Decimal::MIN;
    let mut apart = Decimal::ZERO;
    for fact in facts {
        let own = atoms.iter().filter_map(|atom| match atom {
            Atom::AtLeast(only, threshold) if only.as_slice() == std::slice::from_ref(fact) => {
                Some(*threshold)
            }
            _ => None,
        });
        apart += own.max().unwrap_or_else(|| lowest(fact));
    }
    // A sum whose facts have no bound of their own says nothing: unanswered and "no" look alike.
    let any_own = atoms
        .iter()
        .any(|atom| matches!(atom, Atom::AtLeast(only, _) if only.len() == 1 && only.iter().all(|fact| facts.contains(fact))));
    if any_own {
        least = least.max(apart);
    }
    for atom in atoms {
        if let Atom::AtLeast(some, threshold) = atom
            && some.iter().all(|fact| facts.contains(fact))
        {
            let others: Decimal = facts.iter().filter(|fact| !some.contains(fact)).map(lowest).sum();
            least = least.max(*threshold + others);
        }
    }
    least
}
