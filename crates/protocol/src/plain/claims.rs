//! Claims about signs, rows, single answers, thresholds, lines and the gate.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::file::{Fact, Least, Plain, RED};
use super::groups::name;
use super::state::{Said, facts_of, holds};
use super::{Claim, Counting};
use crate::answer::{Answer, celsius_from_fahrenheit};

impl Counting<'_> {
    /// Wherever a sign or a row of the catalogue holds by its own facts and all else is no, the level is at least its floor, with every
    /// centre's raise and choice taken back. That everything else only raises is the claim [`Claim::Monotone`].
    pub(super) fn least_levels(&mut self) {
        for number in 0..self.file.leasts.len() {
            let Some(least) = self.file.leasts.get(number) else {
                return;
            };
            let claim = if least.is_row { Claim::Rows } else { Claim::Floors };
            let facts: Vec<usize> = facts_of(&least.when).into_iter().collect();
            let mut states = 0;
            let mut under = None;
            let mut walked = true;
            for who in self.least_people(&least.when) {
                walked &= self.states(&facts, |_, said| {
                    if under.is_none() && holds(&least.when, said, who.tokens) {
                        states += 1;
                        let level = self.level_for(least, said, who.tokens);
                        if level < least.level {
                            under = Some((who.clone(), said.clone(), level));
                        }
                    }
                });
            }
            let place = format!(
                "{} {}",
                if least.is_row { "catalogue row" } else { "sign" },
                least.item
            );
            let floor = name(least.level);
            let what = under.map(|(who, said, level)| {
                let (who, said) = (who.words(&self.file), said.words(&self.file));
                format!(
                    "{who} who answers {said} ends at {}, under the floor {floor}",
                    name(level)
                )
            });
            self.verdicts.counted(claim, states);
            if let Some(what) = what {
                self.verdicts.fail(claim, place, what);
            } else if !walked {
                self.verdicts
                    .fail(claim, place, "it has too many states to count through".into());
            }
        }
    }

    fn level_for(&self, least: &Least, said: &Said, tokens: u64) -> usize {
        let rules = self.file.rules.iter().filter(|rule| !rule.is_choice);
        let cited = rules.filter(|rule| !least.is_row || rule.items.contains(&least.item));
        let met = cited.filter(|rule| holds(&rule.when, said, tokens));
        met.map(|rule| rule.level).max().unwrap_or_default()
    }

    /// Where an explaining rule holds by its own facts and all else is no, the others give its level.
    pub(super) fn explaining_rules(&mut self) {
        let mut found = Vec::new();
        let mut states = 0;
        for rule in self.file.rules.iter().filter(|rule| rule.explains && rule.is_on) {
            let facts: Vec<usize> = facts_of(&rule.when).into_iter().collect();
            for who in self.least_people(&rule.when) {
                self.states(&facts, |_, said| {
                    if holds(&rule.when, said, who.tokens) {
                        states += 1;
                        let others = self
                            .file
                            .rules
                            .iter()
                            .filter(|other| !other.explains && other.is_on);
                        let others = others.filter(|other| holds(&other.when, said, who.tokens));
                        if others.map(|other| other.raised).max().unwrap_or_default() < rule.raised {
                            found.push((rule.id.clone(), said.words(&self.file)));
                        }
                    }
                });
            }
        }
        self.verdicts.counted(Claim::Explaining, states);
        for (id, said) in found {
            let what = format!("with {said} no other rule gives its level");
            self.verdicts.fail(Claim::Explaining, format!("rule {id}"), what);
        }
    }

    /// Alone and in pairs, "not sure" gives what the worst answer gives.
    pub(super) fn unsure(&mut self) {
        let Some(plain) = self.everybody.first().cloned() else {
            return;
        };
        let worst: Vec<(usize, i64)> = self
            .file
            .facts
            .iter()
            .enumerate()
            .map(|(fact, known)| (fact, known.high))
            .collect();
        let mut found = Vec::new();
        let mut pairs = 0;
        for (place, &(first, high)) in worst.iter().enumerate() {
            for &(second, other) in worst.iter().skip(place) {
                let mut said = self.nothing.clone();
                said.set(first, (high, false));
                said.set(second, (other, false));
                let both = [first, second];
                pairs += 1;
                let (sure, unsure) = (
                    self.engine(&plain, &said, &both, &[]),
                    self.engine(&plain, &said, &both, &both),
                );
                if sure != unsure {
                    let said = said.words(&self.file);
                    found.push(format!(
                        "{said} is {}, but {} when not sure",
                        name(sure),
                        name(unsure)
                    ));
                }
            }
        }
        self.verdicts.counted(Claim::Unsure, pairs);
        for what in found {
            self.verdicts.fail(Claim::Unsure, "answers".into(), what);
        }
    }

    /// Around every threshold on one number the engine agrees with integers: one step below, at it and one step above; temperatures also
    /// in every tenth of a degree Fahrenheit around it.
    pub(super) fn thresholds(&mut self) {
        let mut thresholds = BTreeSet::new();
        let conditions = self.file.rules.iter().map(|rule| &rule.when);
        for condition in conditions.chain(self.file.leasts.iter().map(|least| &least.when)) {
            collect(condition, &mut thresholds);
        }
        for (number, threshold) in thresholds {
            let Some(fact) = self.file.facts.get(number) else {
                continue;
            };
            if (threshold - fact.low) % fact.step != 0 {
                let what = format!(
                    "no answer can be exactly {}: the step is {}",
                    shown(threshold),
                    shown(fact.step)
                );
                self.verdicts
                    .fail(Claim::Thresholds, format!("fact {}", fact.name), what);
                continue;
            }
            let mut values: Vec<(i64, Decimal, String)> =
                [threshold - fact.step, threshold, threshold + fact.step]
                    .into_iter()
                    .map(|value| (value, Decimal::new(value, 3), shown(value).to_string()))
                    .collect();
            if fact.is_temperature {
                values.extend(fahrenheit_around(threshold));
            }
            values.retain(|(value, ..)| (fact.low..=fact.high).contains(value));
            self.around(number, threshold, values);
        }
    }

    fn around(&mut self, number: usize, threshold: i64, values: Vec<(i64, Decimal, String)>) {
        let Some(plain) = self.everybody.first().cloned() else {
            return;
        };
        let companions = self.companions(number, threshold);
        let mut found = Vec::new();
        let mut checked = 0;
        for (value, exact, shown) in values {
            for company in &companions {
                let mut said = self.nothing.clone();
                for &fact in company {
                    said.set(fact, (1000, false));
                }
                said.set(number, (value, false));
                let mut answers = said.answers(&self.file, &self.names, company, &[]);
                if let Some(name) = self.names.get(number) {
                    answers.set(name.clone(), Answer::Number(exact));
                }
                checked += 1;
                let (engine, expected) = (
                    self.engine_at(&plain, &answers),
                    self.levels(&said, plain.tokens).now,
                );
                if engine != expected {
                    found.push(format!(
                        "at {shown} the engine gives {}, not {}",
                        name(engine),
                        name(expected)
                    ));
                }
            }
        }
        self.verdicts.counted(Claim::Thresholds, checked);
        let fact = self
            .file
            .facts
            .get(number)
            .map(|fact| fact.name.clone())
            .unwrap_or_default();
        for what in found {
            self.verdicts
                .fail(Claim::Thresholds, format!("fact {fact}"), what);
        }
    }

    /// Nobody else, and each yes that the threshold stands together with.
    fn companions(&self, number: usize, threshold: i64) -> Vec<Vec<usize>> {
        let mut companions = vec![Vec::new()];
        for rule in &self.file.rules {
            let mut read = BTreeSet::new();
            collect(&rule.when, &mut read);
            if read.contains(&(number, threshold)) {
                let is_yes = |fact: &usize| {
                    self.file
                        .facts
                        .get(*fact)
                        .is_some_and(|fact: &Fact| !fact.is_number)
                };
                companions.extend(
                    facts_of(&rule.when)
                        .into_iter()
                        .filter(is_yes)
                        .map(|fact| vec![fact]),
                );
            }
        }
        companions
    }

    pub(super) fn lines(&mut self) {
        let cited: BTreeSet<i64> = self
            .file
            .rules
            .iter()
            .filter(|rule| rule.is_on)
            .flat_map(|rule| rule.lines.iter().copied())
            .collect();
        self.verdicts.counted(Claim::Lines, self.file.lines.len());
        let missing: Vec<i64> = self
            .file
            .lines
            .iter()
            .copied()
            .filter(|line| !cited.contains(line))
            .collect();
        for line in missing {
            self.verdicts.fail(
                Claim::Lines,
                format!("leaflet line {line}"),
                "no rule cites it".into(),
            );
        }
    }

    pub(super) fn gate(&mut self) {
        let Some(plain) = self.everybody.first().cloned() else {
            return;
        };
        let mut found = Vec::new();
        let mut checked = 0;
        for button in &self.file.buttons {
            let place = format!("gate button {}", button.id);
            for &fact in &button.sets {
                checked += 1;
                let mut said = self.nothing.clone();
                said.set(fact, (1000, false));
                if self.levels(&said, plain.tokens).least < RED {
                    found.push((
                        place.clone(),
                        format!("a tap answers {}, which is not Red", said.words(&self.file)),
                    ));
                }
            }
            for fact in &button.none_answers {
                checked += 1;
                let name = self.file.facts.get(*fact).map_or("?", |fact| fact.name.as_str());
                if !button.sets.contains(fact) || self.file.never_by_gate.iter().any(|never| never == name) {
                    found.push((place.clone(), format!("\"none of these\" answers {name}")));
                }
            }
        }
        self.verdicts.counted(Claim::Gate, checked);
        for (place, what) in found {
            self.verdicts.fail(Claim::Gate, place, what);
        }
    }
}

/// Thresholds on one number alone.
fn collect(condition: &Plain, thresholds: &mut BTreeSet<(usize, i64)>) {
    match condition {
        Plain::Sum(facts, threshold) => {
            if let [fact] = facts.as_slice() {
                thresholds.insert((*fact, *threshold));
            }
        }
        Plain::Count(_, parts) => {
            for part in parts {
                collect(part, thresholds);
            }
        }
        _ => {}
    }
}

fn shown(thousandths: i64) -> Decimal {
    Decimal::new(thousandths, 3).normalize()
}

/// Tenths of a degree Fahrenheit around a threshold in thousandths of a degree Celsius. Whether one reaches the threshold is said by
/// integers: (tenths - 320) × 500 ÷ 9 thousandths. The value given back is only good for that comparison.
fn fahrenheit_around(threshold: i64) -> Vec<(i64, Decimal, String)> {
    let nearest = threshold * 18 / 1000 + 320;
    let around = nearest - 2..=nearest + 2;
    around
        .map(|tenths| {
            let reaches = (tenths - 320) * 500 >= threshold * 9;
            let fahrenheit = Decimal::new(tenths, 1);
            let value = if reaches { threshold } else { threshold - 1 };
            (
                value,
                celsius_from_fahrenheit(fahrenheit),
                format!("{fahrenheit} °F"),
            )
        })
        .collect()
}
