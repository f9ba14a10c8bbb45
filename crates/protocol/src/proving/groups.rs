//! The second proof: facts that no deciding rule links are walked apart, every state of every group, for every kind of case.
//!
//! The level of a whole state is the highest that any group gives. Groups vary freely, so the lowest level over all whole states in which
//! something is true is the highest of the groups' lowest levels. That makes walking the groups apart exact, not a sample.

mod cases;
mod space;

use std::collections::BTreeSet;

use crate::bits::Bits;
use crate::condition::{Atom, Condition};
use crate::level::Level;
use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::proving::person::{level_words, words};
use crate::rule::Rule;
use crate::standing::any_within;
use cases::CaseTruths;
use space::Space;

/// A group with more states than this is left to the first proof, and the report says so.
const STATES_MAX: usize = 60_000;

/// One linked group of facts, walked.
struct Group {
    space: Space,
    /// Numbers of the deciding rules that read its facts.
    rules: Vec<usize>,
    /// For each kind of case, the level of each state.
    levels: Vec<Vec<Option<Level>>>,
    /// For each distinct case truth, its kind.
    kind_of_case: Vec<usize>,
}

/// All groups of a protocol, walked once.
pub(crate) struct Groups {
    cases: CaseTruths,
    groups: Vec<Group>,
    alone: BTreeSet<usize>,
    disagreements: Vec<(usize, String)>,
    lowered: bool,
    /// How many states were evaluated.
    pub(crate) states: usize,
    /// Groups that were too large to walk, in words.
    pub(crate) too_large: Vec<String>,
}

impl Groups {
    /// Walks every group.
    pub(crate) fn walk(protocol: &Protocol) -> Groups {
        let mut groups = Groups {
            cases: CaseTruths::of(protocol),
            groups: Vec::new(),
            alone: BTreeSet::new(),
            disagreements: Vec::new(),
            lowered: false,
            states: 0,
            too_large: Vec::new(),
        };
        for facts in linked_facts(protocol) {
            groups.walk_group(protocol, &facts);
        }
        groups
    }

    fn walk_group(&mut self, protocol: &Protocol, facts: &BTreeSet<usize>) {
        let rules = rules_of(protocol, facts);
        if rules.is_empty() {
            return;
        }
        let (kinds, kind_of_case) = self.cases.kinds(protocol, &rules);
        let space = Space::of(protocol, facts, STATES_MAX / kinds.len().max(1));
        let space = match space {
            Ok(space) => space,
            Err(names) => {
                self.too_large
                    .push(format!("too many states, proved by clauses alone: {names}"));
                self.alone.extend(rules);
                return;
            }
        };
        let trees: Vec<_> = rules
            .iter()
            .filter_map(|&number| protocol.rules.get(number).map(|rule| (number, rule)))
            .map(|(number, rule)| (number, rule, Tree::of(protocol, &rule.when)))
            .collect();
        let mut levels = Vec::new();
        for case_truth in &kinds {
            let of_kind = space
                .truths
                .iter()
                .map(|truth| self.level_at(protocol, &trees, &truth.with(case_truth)));
            levels.push(of_kind.collect::<Vec<_>>());
        }
        self.states += levels.iter().map(Vec::len).sum::<usize>();
        self.groups.push(Group {
            space,
            rules,
            levels,
            kind_of_case,
        });
    }

    /// The level at one state by the condition trees; notes where the clauses say otherwise, and which rule decides alone before a
    /// centre's choices.
    fn level_at(
        &mut self,
        protocol: &Protocol,
        rules: &[(usize, &Rule, Tree)],
        truth: &Bits,
    ) -> Option<Level> {
        let (mut highest, mut unraised): (Option<Level>, Option<Level>) = (None, None);
        let mut decider = None;
        for &(number, rule, ref tree) in rules {
            let holds = tree.holds(truth);
            if holds != any_within(&rule.clauses, truth) {
                let state = words(&protocol.atoms_of(truth));
                self.disagreements.push((
                    number,
                    format!("with {state} its tree says {holds}, its clauses do not"),
                ));
            }
            if !holds {
                continue;
            }
            highest = highest.max(Some(rule.level));
            let own = Some(rule.level_unraised);
            if unraised <= own && !rule.centre_choice {
                decider = (unraised < own).then_some(number);
                unraised = own;
            }
        }
        self.alone.extend(decider);
        self.lowered |= highest < unraised;
        highest
    }

    /// Whether some state was met in which this rule gives the level and no other deciding rule gives as much.
    pub(crate) fn decides_alone(&self, rule: usize) -> bool {
        self.alone.contains(&rule)
    }

    /// The lowest level over every state and every case in which a clause is true, and how many states were looked at; none when no
    /// walked group reads it or nothing satisfies it.
    pub(crate) fn lowest(&self, clause: &Bits) -> (Option<Option<Level>>, usize) {
        let case_part = clause.common(&self.cases.atoms);
        let mut looked_at = 0;
        let mut by_group = Vec::new();
        for group in &self.groups {
            let part = clause.common(&group.space.atoms);
            if part.is_empty() {
                continue;
            }
            let inside: Vec<usize> = (0..group.space.truths.len())
                .filter(|&state| {
                    group
                        .space
                        .truths
                        .get(state)
                        .is_some_and(|truth| part.within(truth))
                })
                .collect();
            let lowest_of = |levels: &Vec<Option<Level>>| {
                inside
                    .iter()
                    .filter_map(|&state| levels.get(state).copied())
                    .min()
            };
            looked_at += inside.len() * group.levels.len();
            by_group.push((group, group.levels.iter().map(lowest_of).collect::<Vec<_>>()));
        }
        let cases = self
            .cases
            .truths
            .iter()
            .enumerate()
            .filter(|(_, truth)| case_part.within(truth));
        let of_case = |(case, _): (usize, &Bits)| {
            let levels = by_group.iter().filter_map(|(group, lowest)| {
                let kind = *group.kind_of_case.get(case)?;
                lowest.get(kind).copied().flatten()
            });
            levels.max()
        };
        (cases.filter_map(of_case).min(), looked_at)
    }

    /// Edge by edge: one answer made worse never gives a lower level.
    pub(crate) fn monotone(&self, ledger: &mut Ledger) {
        for group in &self.groups {
            for levels in &group.levels {
                for (from, to) in group.space.edges() {
                    let (before, after) = (
                        levels.get(from).copied().flatten(),
                        levels.get(to).copied().flatten(),
                    );
                    ledger.looked_at += 1;
                    if after < before {
                        let what = format!(
                            "from {} to {} the level falls from {} to {}",
                            group.space.words(from),
                            group.space.words(to),
                            level_words(before),
                            level_words(after)
                        );
                        ledger.fail("answers", what);
                    }
                }
            }
        }
    }

    /// The clauses and the condition tree of every rule agree at every state.
    pub(crate) fn readings_agree(&self, protocol: &Protocol, ledger: &mut Ledger) {
        ledger.looked_at = self.states;
        for (rule, what) in self.disagreements.iter().take(20) {
            let name = protocol.rules.get(*rule).map_or("?", |rule| rule.id.as_str());
            ledger.fail(format!("rule {name}"), what);
        }
    }

    /// At every state, a case of which more is true never has a lower level.
    pub(crate) fn cases_only_raise(&self, protocol: &Protocol, ledger: &mut Ledger) {
        let nested = self.cases.nested();
        for group in self.groups.iter().filter(|group| group.levels.len() > 1) {
            let mut seen = BTreeSet::new();
            for &(less, more) in &nested {
                let kinds = (group.kind_of_case.get(less), group.kind_of_case.get(more));
                let (Some(&low), Some(&high)) = kinds else {
                    continue;
                };
                if low == high || !seen.insert((low, high)) {
                    continue;
                }
                let (Some(low), Some(high)) = (group.levels.get(low), group.levels.get(high)) else {
                    continue;
                };
                ledger.looked_at += low.len();
                let falls = (0..low.len()).find(|&state| high.get(state) < low.get(state));
                if let (Some(state), Some(truth)) = (falls, self.cases.truths.get(more)) {
                    let whose = words(&protocol.atoms_of(truth));
                    let what = format!("with {} the level falls for {whose}", group.space.words(state));
                    ledger.fail("case", what);
                }
            }
        }
    }

    /// No raise lowers a rule, and at every state the level is at least what it was before a centre's raises and choices.
    pub(crate) fn changes_only_raise(&self, protocol: &Protocol, ledger: &mut Ledger) {
        ledger.looked_at = self.states;
        for rule in &protocol.rules {
            ledger.looked_at += 1;
            if rule.level < rule.level_unraised {
                let what = format!(
                    "a centre's change takes it from {} to {}",
                    rule.level_unraised, rule.level
                );
                ledger.fail(format!("rule {}", rule.id), what);
            }
        }
        if self.lowered {
            ledger.fail(
                "answers",
                "at some state the level is below what it was before a centre's changes",
            );
        }
    }

    /// A site that is not recorded counts as every site, an anaesthesia as every kind.
    pub(crate) fn unknown_is_strict(&self, protocol: &Protocol, ledger: &mut Ledger) {
        for (known, unknown) in cases::with_unknown(protocol) {
            ledger.looked_at += 1;
            let (low, high) = (protocol.case_truth(&known), protocol.case_truth(&unknown));
            if !low.within(&high) {
                let what = format!("{known:?} makes something true that nobody-recorded does not");
                ledger.fail("case", what);
            }
        }
    }

    /// How many groups were walked, and how many rules they hold.
    pub(crate) fn words(&self) -> String {
        let largest = self.groups.iter().map(|group| group.space.truths.len()).max();
        let rules: BTreeSet<_> = self.groups.iter().flat_map(|group| &group.rules).collect();
        format!(
            "{} groups of linked facts, the largest with {} states; {} deciding rules; {} kinds of case",
            self.groups.len(),
            largest.unwrap_or_default(),
            rules.len(),
            self.cases.truths.len()
        )
    }
}

/// A condition tree with its atoms numbered, so that millions of readings stay cheap.
enum Tree {
    Is(usize),
    AtLeast(usize, Vec<Tree>),
}

impl Tree {
    fn of(protocol: &Protocol, condition: &Condition) -> Tree {
        let parts = |parts: &[Condition]| parts.iter().map(|part| Tree::of(protocol, part)).collect();
        match condition {
            Condition::Is(atom) => Tree::Is(protocol.atom_number(atom).unwrap_or(Bits::ROOM)),
            Condition::Named(_, condition) => Tree::of(protocol, condition),
            Condition::All(all) => Tree::AtLeast(all.len(), parts(all)),
            Condition::Any(any) => Tree::AtLeast(1, parts(any)),
            Condition::AtLeast(least, of) => Tree::AtLeast(*least, parts(of)),
        }
    }

    fn holds(&self, truth: &Bits) -> bool {
        match self {
            Tree::Is(atom) => truth.contains(*atom),
            Tree::AtLeast(least, parts) => {
                let mut left = *least;
                for part in parts {
                    if left > 0 && part.holds(truth) {
                        left -= 1;
                    }
                }
                left == 0
            }
        }
    }
}

fn decides(rule: &Rule) -> bool {
    rule.enabled && !rule.explaining
}

/// Numbers of the deciding rules with a clause that reads one of these facts, or no fact at all.
fn rules_of(protocol: &Protocol, facts: &BTreeSet<usize>) -> Vec<usize> {
    let reads = |rule: &&Rule| {
        rule.clauses.iter().any(|clause| {
            let read = protocol.facts_of(clause);
            read.is_empty() || read.iter().any(|fact| facts.contains(fact))
        })
    };
    protocol
        .rules
        .iter()
        .enumerate()
        .filter(|(_, rule)| decides(rule) && reads(rule))
        .map(|(number, _)| number)
        .collect()
}

/// Facts joined whenever one clause of a deciding rule, or one sum, reads both.
fn linked_facts(protocol: &Protocol) -> Vec<BTreeSet<usize>> {
    let mut groups: Vec<BTreeSet<usize>> = Vec::new();
    let mut join = |facts: BTreeSet<usize>| {
        let (touched, mut rest): (Vec<_>, Vec<_>) = std::mem::take(&mut groups)
            .into_iter()
            .partition(|group| !group.is_disjoint(&facts));
        rest.push(touched.into_iter().flatten().chain(facts).collect());
        groups = rest;
    };
    for fact in 0..protocol.facts.len() {
        join(BTreeSet::from([fact]));
    }
    for rule in protocol.rules.iter().filter(|rule| decides(rule)) {
        for clause in &rule.clauses {
            join(protocol.facts_of(clause));
        }
    }
    for atom in &protocol.atoms {
        join(protocol.fact_numbers_of(atom));
    }
    groups.retain(|group| !group.is_empty());
    groups
}

impl Protocol {
    fn fact_numbers_of(&self, atom: &Atom) -> BTreeSet<usize> {
        let numbers = atom.facts().iter();
        numbers
            .filter_map(|fact| self.fact_numbers.get(fact).copied())
            .collect()
    }

    /// The numbers of the facts a clause reads.
    pub(crate) fn facts_of(&self, clause: &Bits) -> BTreeSet<usize> {
        let atoms = clause.iter().filter_map(|number| self.atoms.get(number));
        atoms.flat_map(|atom| self.fact_numbers_of(atom)).collect()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]

    use super::*;
    use crate::MARROW_HARVEST;

    fn walked() -> (Protocol, Groups) {
        let protocol = Protocol::parse(MARROW_HARVEST).unwrap();
        let groups = Groups::walk(&protocol);
        (protocol, groups)
    }

    #[test]
    fn a_level_that_falls_from_a_worse_answer_is_found_out() {
        let (_, mut groups) = walked();
        let last = groups.groups[0].levels[0].len() - 1;
        groups.groups[0].levels[0][last] = None;
        groups.groups[0].levels[0][0] = Some(Level::Yellow);
        let mut ledger = Ledger::default();
        groups.monotone(&mut ledger);
        assert!(!ledger.failures.is_empty());
    }

    #[test]
    fn a_level_that_falls_with_a_mode_is_found_out() {
        let (_, mut groups) = walked();
        let special = groups
            .groups
            .iter_mut()
            .find(|group| group.levels.len() > 1)
            .unwrap();
        for kind in 1..special.levels.len() {
            special.levels[kind] = vec![None; special.levels[kind].len()];
        }
        special.levels[0][0] = Some(Level::Yellow);
        let mut ledger = Ledger::default();
        groups.cases_only_raise(&Protocol::parse(MARROW_HARVEST).unwrap(), &mut ledger);
        assert!(!ledger.failures.is_empty());
    }

    #[test]
    fn a_change_that_lowers_and_a_reading_that_differs_are_found_out() {
        let (mut protocol, mut groups) = walked();
        protocol.rules[0].level = Level::Orange;
        let mut ledger = Ledger::default();
        groups.changes_only_raise(&protocol, &mut ledger);
        assert_eq!(ledger.failures.len(), 1, "{:?}", ledger.failures);
        groups.disagreements.push((0, "with cold_sweat".into()));
        let mut ledger = Ledger::default();
        groups.readings_agree(&protocol, &mut ledger);
        assert_eq!(ledger.failures[0].0, "rule B4a-chest");
    }
}
