//! Facts that a deciding rule needs together form a group; every state of every group is counted through. The level of a whole check is
//! the highest that any group gives.

use std::collections::BTreeSet;

use super::file::{Fact, File, LADDER, Plain, Rule};
use super::state::{Said, Who, facts_of, holds, seen_of};
use super::{Claim, Counting};
use crate::answer::Answers;
use crate::level::Level;

/// A group with more states than this for one kind of person is left to the first proof, and the claim says so.
const STATES_MAX: usize = 100_000;

/// One group of linked facts.
pub(super) struct Group {
    facts: Vec<usize>,
    /// The deciding rules that read them.
    rules: Vec<usize>,
}

/// A rule that gives the level wherever no centre has chosen anything.
pub(super) fn decides(rule: &Rule) -> bool {
    !rule.explains && !rule.is_choice
}

impl Group {
    pub(super) fn all(file: &File) -> Vec<Group> {
        let mut owner: Vec<usize> = (0..file.facts.len()).collect();
        let deciding = file.rules.iter().filter(|rule| decides(rule));
        for needed in deciding.flat_map(|rule| needed_together(&rule.when)) {
            let joined: BTreeSet<usize> = needed
                .iter()
                .filter_map(|&fact| owner.get(fact).copied())
                .collect();
            if let Some(&first) = joined.first() {
                for label in &mut owner {
                    if joined.contains(label) {
                        *label = first;
                    }
                }
            }
        }
        let labels: BTreeSet<usize> = owner.iter().copied().collect();
        let groups = labels.into_iter().map(|label| {
            let facts: Vec<usize> = (0..owner.len())
                .filter(|&fact| owner.get(fact) == Some(&label))
                .collect();
            let reads = |rule: &Rule| facts_of(&rule.when).iter().any(|fact| facts.contains(fact));
            let rules = file.rules.iter().enumerate();
            let rules = rules
                .filter(|(_, rule)| decides(rule) && reads(rule))
                .map(|(number, _)| number);
            Group {
                rules: rules.collect(),
                facts,
            }
        });
        groups.filter(|group| !group.rules.is_empty()).collect()
    }
}

/// Sets of facts that a condition needs together: the parts of an "any" stand apart.
fn needed_together(condition: &Plain) -> Vec<BTreeSet<usize>> {
    if let Plain::Count(needed, parts) = condition {
        let mut reading = parts.iter().filter(|part| !facts_of(part).is_empty());
        if *needed == 1 {
            return reading.flat_map(needed_together).collect();
        }
        if let (Some(only), None) = (reading.next(), reading.next()) {
            return needed_together(only);
        }
    }
    vec![facts_of(condition)]
}

/// Every value of a fact at which something changes, from a no upwards, "can not check" last.
pub(super) fn telling_values(file: &File, number: usize, fact: &Fact) -> Vec<(i64, bool)> {
    let mut values = BTreeSet::from([fact.low]);
    if fact.is_number {
        let conditions = file.rules.iter().map(|rule| &rule.when);
        for condition in conditions.chain(file.leasts.iter().map(|least| &least.when)) {
            add_thresholds(condition, number, fact, &mut values);
        }
    } else {
        values.insert(fact.high);
    }
    let mut values: Vec<_> = values.into_iter().map(|value| (value, false)).collect();
    if fact.cannot_check {
        values.push((fact.low, true));
    }
    values
}

fn add_thresholds(condition: &Plain, number: usize, fact: &Fact, values: &mut BTreeSet<i64>) {
    match condition {
        Plain::Sum(facts, threshold) if facts.as_slice() == [number] => {
            values.insert(*threshold);
        }
        Plain::Sum(facts, _) if facts.contains(&number) => {
            let steps = (fact.high - fact.low) / fact.step.max(1);
            values.extend((0..=steps).map(|step| fact.low + step * fact.step));
        }
        Plain::Count(_, parts) => {
            for part in parts {
                add_thresholds(part, number, fact, values);
            }
        }
        _ => {}
    }
}

/// The place of the highest rule that holds, before and after a centre's raises and choices.
pub(super) struct Levels {
    pub(super) least: usize,
    pub(super) now: usize,
}

impl Counting<'_> {
    pub(super) fn levels(&self, said: &Said, tokens: u64) -> Levels {
        let mut levels = Levels { least: 0, now: 0 };
        for rule in &self.file.rules {
            if holds(&rule.when, said, tokens) {
                if !rule.is_choice {
                    levels.least = levels.least.max(rule.level);
                }
                if rule.is_on {
                    levels.now = levels.now.max(rule.raised);
                }
            }
        }
        levels
    }

    /// One person for each way to look to these conditions.
    fn kinds<'b>(&self, conditions: impl Iterator<Item = &'b Plain> + Clone) -> Vec<Who> {
        let mut known = BTreeSet::new();
        let everybody = self.everybody.iter();
        everybody
            .filter(|who| {
                let mut seen = Vec::new();
                for condition in conditions.clone() {
                    seen_of(condition, &self.nothing, who.tokens, &mut seen);
                }
                known.insert(seen)
            })
            .cloned()
            .collect()
    }

    /// Of each way to look to one condition, everybody of whom no other says less: rules besides it may tell them apart.
    pub(super) fn least_people(&self, condition: &Plain) -> Vec<Who> {
        let mut least: Vec<(Vec<bool>, Who)> = Vec::new();
        for who in &self.everybody {
            let mut seen = Vec::new();
            seen_of(condition, &self.nothing, who.tokens, &mut seen);
            let has_less =
                |(known, other): &(Vec<bool>, Who)| *known == seen && other.tokens & !who.tokens == 0;
            if !least.iter().any(has_less) {
                least.push((seen, who.clone()));
            }
        }
        least.into_iter().map(|(_, who)| who).collect()
    }

    /// Every combination of the values of some facts, all else no; each calls `meet` with its number.
    pub(super) fn states(&self, facts: &[usize], mut meet: impl FnMut(usize, &Said)) -> bool {
        let values = self.values_of(facts);
        let count: usize = values.iter().map(Vec::len).product();
        if count > STATES_MAX {
            return false;
        }
        let mut said = self.nothing.clone();
        for state in 0..count {
            let mut rest = state;
            for (&fact, values) in facts.iter().zip(&values) {
                if let Some(value) = values.get(rest % values.len()) {
                    said.set(fact, *value);
                }
                rest /= values.len();
            }
            meet(state, &said);
        }
        true
    }

    fn values_of(&self, facts: &[usize]) -> Vec<Vec<(i64, bool)>> {
        let known = facts
            .iter()
            .filter_map(|&fact| Some((fact, self.file.facts.get(fact)?)));
        known
            .map(|(number, fact)| telling_values(&self.file, number, fact))
            .collect()
    }

    /// Counts through one group for every kind of person: the engine, raises, and every answer made one step worse.
    pub(super) fn walk(&mut self, group: &Group) {
        let rules: Vec<&Rule> = group
            .rules
            .iter()
            .filter_map(|&rule| self.file.rules.get(rule))
            .collect();
        let kinds = self.kinds(rules.iter().map(|rule| &rule.when));
        for who in &kinds {
            let mut levels: Vec<usize> = Vec::new();
            let mut found = Vec::new();
            let walked = self.states(&group.facts, |_, said| {
                let here = self.levels(said, who.tokens);
                let engine = self.engine(who, said, &group.facts, &[]);
                if engine != here.now {
                    let (plain, engine) = (name(here.now), name(engine));
                    let what = format!(
                        "{} with {}: the engine gives {engine}, the rules as written give {plain}",
                        who.words(&self.file),
                        said.words(&self.file)
                    );
                    found.push((Claim::Engine, what));
                }
                if here.now < here.least {
                    let what = format!(
                        "with {} a centre's changes lower {} to {}",
                        said.words(&self.file),
                        name(here.least),
                        name(here.now)
                    );
                    found.push((Claim::Raises, what));
                }
                levels.push(here.now);
            });
            let states = levels.len();
            self.verdicts.counted(Claim::Engine, states);
            self.verdicts.counted(Claim::Raises, states);
            for (claim, what) in found {
                self.verdicts.fail(claim, "answers".into(), what);
            }
            if walked {
                self.edges(group, who, &levels);
            } else {
                self.verdicts.fail(
                    Claim::Engine,
                    "answers".into(),
                    "a group of facts has too many states to count through".into(),
                );
            }
        }
    }

    /// One answer made one step worse never gives a lower level.
    pub(super) fn edges(&mut self, group: &Group, who: &Who, levels: &[usize]) {
        let mut stride = 1;
        let mut found = Vec::new();
        let mut edges = 0;
        for (values, &fact) in self.values_of(&group.facts).iter().zip(&group.facts) {
            for (state, level) in levels.iter().enumerate() {
                let place = state / stride % values.len();
                // "Can not check" is worse than a no, and comparable to nothing else.
                let worse = (place + 1..values.len()).filter(|&next| {
                    let cannot = values.get(next).is_some_and(|(_, cannot)| *cannot);
                    if cannot { place == 0 } else { next == place + 1 }
                });
                for next in worse {
                    edges += 1;
                    let after = levels.get(state + (next - place) * stride);
                    if after < Some(level) {
                        found.push((fact, *level, after.copied().unwrap_or_default()));
                    }
                }
            }
            stride *= values.len();
        }
        self.verdicts.counted(Claim::Monotone, edges);
        for (fact, before, after) in found {
            let named = self.file.facts.get(fact).map_or("?", |fact| fact.name.as_str());
            let what = format!(
                "for {} a worse {named} takes {} to {}",
                who.words(&self.file),
                name(before),
                name(after)
            );
            self.verdicts.fail(Claim::Monotone, "answers".into(), what);
        }
    }

    /// Every deciding rule is, at some state of its group, the only one that gives its level.
    pub(super) fn deciding_alone(&mut self, groups: &[Group]) {
        let mut alone = BTreeSet::new();
        let mut states = 0;
        for group in groups {
            let rules: Vec<(usize, &Rule)> = group
                .rules
                .iter()
                .filter_map(|&rule| Some((rule, self.file.rules.get(rule)?)))
                .collect();
            for who in self.kinds(rules.iter().map(|(_, rule)| &rule.when)) {
                self.states(&group.facts, |_, said| {
                    states += 1;
                    let met = rules
                        .iter()
                        .filter(|(_, rule)| holds(&rule.when, said, who.tokens));
                    let met: Vec<(usize, usize)> = met.map(|(number, rule)| (*number, rule.level)).collect();
                    let highest = met.iter().map(|(_, level)| *level).max();
                    let mut givers = met.iter().filter(|(_, level)| Some(*level) == highest);
                    if let (Some((only, _)), None) = (givers.next(), givers.next()) {
                        alone.insert(*only);
                    }
                });
            }
        }
        self.verdicts.counted(Claim::Alone, states);
        let never: Vec<String> = self
            .file
            .rules
            .iter()
            .enumerate()
            .filter(|(number, rule)| {
                decides(rule) && !alone.contains(number) && !facts_of(&rule.when).is_empty()
            })
            .map(|(_, rule)| rule.id.clone())
            .collect();
        for id in never {
            self.verdicts.fail(
                Claim::Alone,
                format!("rule {id}"),
                "at no state does it decide alone".into(),
            );
        }
    }

    /// The level the engine itself gives, as a place on the ladder.
    pub(super) fn engine(&self, who: &Who, said: &Said, facts: &[usize], unsure: &[usize]) -> usize {
        self.engine_at(who, &said.answers(&self.file, &self.names, facts, unsure))
    }

    pub(super) fn engine_at(&self, who: &Who, answers: &Answers) -> usize {
        let level = (self.engine)(&who.case, answers).map_or("green", Level::name);
        LADDER.iter().position(|step| *step == level).unwrap_or_default()
    }
}

pub(super) fn name(level: usize) -> &'static str {
    LADDER.get(level).copied().unwrap_or("?")
}
