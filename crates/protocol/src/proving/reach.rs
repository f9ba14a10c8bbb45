//! Which further answers open the questions of a fact, and what a person meets who walks the check from the first screen to the last.

use std::collections::BTreeSet;

use crate::answer::{Answer, Answers, FactId};
use crate::bits::Bits;
use crate::condition::Atom;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::proving::person::Person;
use crate::question::{Question, Step};

/// More ways to open a question than this are not tried.
const WAYS_MAX: usize = 24;

/// One screen of a walk, as it stood when it was shown.
pub(crate) struct Shown {
    /// The number of the screen in asking order.
    pub(crate) question: usize,
    /// The facts of its open lines.
    pub(crate) facts: Vec<FactId>,
    /// The level of the true rules before it was answered.
    pub(crate) settled: Option<Level>,
    /// The level of the decision before it was answered.
    pub(crate) level: Option<Level>,
}

/// A whole check.
pub(crate) struct Walk {
    pub(crate) shown: Vec<Shown>,
    pub(crate) answers: Answers,
    /// Whether it came to an end at all.
    pub(crate) finished: bool,
}

impl Protocol {
    /// Walks the check of one person, who answers every open line truthfully.
    pub(crate) fn walk(&self, person: &Person) -> Walk {
        let mut walk = Walk {
            shown: Vec::new(),
            answers: Answers::new(),
            finished: false,
        };
        let lines: usize = self.questions.iter().map(|question| question.lines.len()).sum();
        for _ in 0..=lines {
            let standing = self.standing(&person.case, &walk.answers);
            let Step::Ask(question) = self.next_of(&standing) else {
                walk.finished = true;
                break;
            };
            let settled = self.settled_level(&standing);
            let open = (0..question.lines.len()).filter(|&line| self.line_is_open(question, line, &standing));
            let open = open.filter_map(|line| question.lines.get(line));
            let facts: Vec<FactId> = open.map(|line| line.fact.clone()).collect();
            for fact in &facts {
                let answer = person.answers.get(fact).unwrap_or(Answer::No);
                walk.answers.set(fact.clone(), answer);
            }
            walk.shown.push(Shown {
                question: self.place_of(question),
                facts,
                settled,
                level: settled.max(self.held_level(&standing)),
            });
        }
        walk
    }

    fn place_of(&self, question: &Question) -> usize {
        let place = self
            .questions
            .iter()
            .position(|other| std::ptr::eq(other, question));
        place.unwrap_or_default()
    }

    /// The conditions under which a screen asks a fact: each is a set of atoms.
    pub(crate) fn asked_when(&self, question: &Question, fact: &FactId) -> Vec<Bits> {
        let lines = question.lines.iter().filter(|line| line.fact == *fact);
        let joined = lines.flat_map(|line| {
            let screen = question.clauses.iter();
            screen.flat_map(move |screen| line.clauses.iter().map(move |line| screen.with(line)))
        });
        joined.collect()
    }

    /// Ways to add to these atoms until every fact they read is asked.
    pub(crate) fn ways_to_be_asked(&self, atoms: &[Atom]) -> Vec<Vec<Atom>> {
        let (mut open, mut done) = (vec![atoms.to_vec()], Vec::new());
        let mut tried = BTreeSet::new();
        while let Some(atoms) = open.pop() {
            let mut sorted = atoms.clone();
            sorted.sort();
            if !tried.insert(sorted) || tried.len() > WAYS_MAX * 4 || done.len() >= WAYS_MAX {
                continue;
            }
            match self.first_unasked(&atoms) {
                None => done.push(atoms),
                Some(ways) => open.extend(ways.into_iter().rev().map(|way| {
                    let missing = self
                        .atoms_of(&way)
                        .into_iter()
                        .filter(|atom| !atoms.contains(atom));
                    atoms.iter().cloned().chain(missing).collect()
                })),
            }
        }
        done
    }

    /// For the first fact that these atoms read but do not open: the conditions that would open it.
    fn first_unasked(&self, atoms: &[Atom]) -> Option<Vec<Bits>> {
        let truth = self.least_truth(atoms);
        let facts = atoms.iter().flat_map(Atom::facts);
        let mut ways = facts.map(|fact| {
            let screens = self.questions.iter();
            screens
                .flat_map(|question| self.asked_when(question, fact))
                .collect::<Vec<Bits>>()
        });
        ways.find(|ways| !ways.iter().any(|way| way.within(&truth)))
    }
}
