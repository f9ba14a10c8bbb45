//! Reading conditions: text to atoms, names to what they stand for, and every condition to its clauses.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr as _;
use std::sync::Arc;

use rust_decimal::Decimal;
use serde::Deserialize as _;
use serde::de::IntoDeserializer as _;
use serde::de::value::{Error as NameError, StrDeserializer};

use crate::answer::FactId;
use crate::bits::Bits;
use crate::condition::{Atom, Condition};
use crate::document::Written;
use crate::question::NumberRange;

/// A condition with more clauses than this is a mistake.
const CLAUSES_MAX: usize = 2_000;

/// What is wrong with a condition, and what to do.
pub(crate) type ConditionFault = (String, String);

/// Reads conditions against the facts that exist, and numbers the atoms it meets.
#[derive(Default)]
pub(crate) struct ConditionReader {
    /// Every fact; its range when it is a number.
    pub(crate) facts: BTreeMap<FactId, Option<NumberRange>>,
    pub(crate) written: BTreeMap<String, Written>,
    pub(crate) atoms: Vec<Atom>,
    pub(crate) numbers: BTreeMap<Atom, usize>,
    pub(crate) named: BTreeMap<String, Arc<Condition>>,
    pub(crate) used_names: BTreeSet<String>,
}

impl ConditionReader {
    /// The condition and its clauses: it holds when every atom of any clause is true.
    pub(crate) fn read(&mut self, written: &Written) -> Result<(Condition, Vec<Bits>), ConditionFault> {
        let condition = self.condition(written, &mut Vec::new())?;
        let clauses = absorbed(self.clauses(&condition)?);
        Ok((condition, clauses))
    }

    /// A condition that may be left out; left out means always.
    pub(crate) fn read_optional(
        &mut self,
        written: Option<&Written>,
    ) -> Result<(Option<Condition>, Vec<Bits>), ConditionFault> {
        match written {
            None => Ok((None, vec![Bits::default()])),
            Some(written) => self
                .read(written)
                .map(|(condition, clauses)| (Some(condition), clauses)),
        }
    }

    /// Names in `[conditions]` that nothing uses.
    pub(crate) fn unused_names(&self) -> Vec<String> {
        self.written
            .keys()
            .filter(|name| !self.used_names.contains(*name))
            .cloned()
            .collect()
    }

    /// The number of an atom, which is given one when it is new.
    pub(crate) fn number(&mut self, atom: &Atom) -> Result<usize, ConditionFault> {
        if let Some(&number) = self.numbers.get(atom) {
            return Ok(number);
        }
        let number = self.atoms.len();
        if number >= Bits::ROOM {
            return Err((
                format!("the file has more than {} different atoms", Bits::ROOM),
                "Split the protocol, or raise Bits::ROOM".into(),
            ));
        }
        self.atoms.push(atom.clone());
        self.numbers.insert(atom.clone(), number);
        Ok(number)
    }

    fn condition(
        &mut self,
        written: &Written,
        within: &mut Vec<String>,
    ) -> Result<Condition, ConditionFault> {
        let several = |reader: &mut Self, parts: &[Written], within: &mut Vec<String>| {
            if parts.is_empty() {
                return Err((
                    "a condition lists nothing".into(),
                    "List at least one part".into(),
                ));
            }
            parts
                .iter()
                .map(|part| reader.condition(part, within))
                .collect::<Result<Vec<_>, _>>()
        };
        match written {
            Written::Atom(text) => match text.strip_prefix('@') {
                Some(name) => self.named(name, within),
                None => Ok(Condition::Is(self.atom(text)?)),
            },
            Written::All(parts) => Ok(Condition::All(several(self, parts, within)?)),
            Written::Any(parts) => Ok(Condition::Any(several(self, parts, within)?)),
            Written::AtLeast(least, parts) => {
                if *least == 0 || *least > parts.len() {
                    return Err((
                        format!("at-least {least} of {} parts", parts.len()),
                        "Use a number from 1 to the number of parts".into(),
                    ));
                }
                Ok(Condition::AtLeast(*least, several(self, parts, within)?))
            }
        }
    }

    fn named(&mut self, name: &str, within: &mut Vec<String>) -> Result<Condition, ConditionFault> {
        self.used_names.insert(name.to_owned());
        if let Some(known) = self.named.get(name) {
            return Ok(Condition::Named(Arc::from(name), Arc::clone(known)));
        }
        if within.iter().any(|outer| outer == name) {
            within.push(name.to_owned());
            return Err((
                format!("conditions name each other in a circle: @{}", within.join(" → @")),
                "Spell one of them out".into(),
            ));
        }
        let Some(written) = self.written.get(name).cloned() else {
            return Err((
                format!("there is no condition @{name}"),
                "Add it under [conditions], or mend the name".into(),
            ));
        };
        within.push(name.to_owned());
        let condition = Arc::new(self.condition(&written, within)?);
        within.pop();
        self.named.insert(name.to_owned(), Arc::clone(&condition));
        Ok(Condition::Named(Arc::from(name), condition))
    }

    fn atom(&self, text: &str) -> Result<Atom, ConditionFault> {
        let text = text.trim();
        if let Some((kind, name)) = text.split_once(':') {
            return case_atom(kind.trim(), name.trim());
        }
        if let Some((left, right)) = text.split_once("<=") {
            return match (left.trim(), right.trim().parse()) {
                ("day", Ok(day)) => Ok(Atom::DayUpTo(day)),
                _ => Err((
                    format!("\"{text}\" uses <=, which would let a worse answer lower a level"),
                    "Only \"day <= N\" may use it; answers use >=".into(),
                )),
            };
        }
        if let Some((left, right)) = text.split_once(">=") {
            return self.threshold(text, left, right);
        }
        if let Some(name) = text.strip_suffix(" cannot-check") {
            let fact = self.fact(name.trim())?;
            return match self.facts.get(&fact).and_then(Option::as_ref) {
                Some(range) if range.cannot_check => Ok(Atom::CannotCheck(fact)),
                _ => Err((
                    format!("{fact} cannot be answered \"I can not check\""),
                    "Give its question cannot-check = true, or drop the condition".into(),
                )),
            };
        }
        let fact = self.fact(text)?;
        if self.facts.get(&fact).is_some_and(Option::is_some) {
            return Err((format!("{fact} is a number"), format!("Write \"{fact} >= N\"")));
        }
        Ok(Atom::Fact(fact))
    }

    fn threshold(&self, text: &str, left: &str, right: &str) -> Result<Atom, ConditionFault> {
        let threshold = Decimal::from_str(right.trim()).map_err(|_| {
            (
                format!("\"{text}\" has no number after >="),
                "Write it as in 38.0".into(),
            )
        })?;
        let (mut facts, mut highest, mut lowest) = (Vec::new(), Decimal::ZERO, Decimal::ZERO);
        for name in left.split('+') {
            let fact = self.fact(name.trim())?;
            let Some(range) = self.facts.get(&fact).and_then(Option::as_ref) else {
                return Err((
                    format!("{fact} is yes or no, not a number"),
                    "Name the fact alone".into(),
                ));
            };
            highest += range.max;
            lowest += range.min;
            facts.push(fact);
        }
        if threshold > highest || threshold <= lowest {
            return Err((
                format!("{threshold} in \"{text}\" is outside {lowest} to {highest}"),
                "Check the unit and the number: this condition would always or never hold".into(),
            ));
        }
        Ok(Atom::AtLeast(facts, threshold.normalize()))
    }

    fn fact(&self, name: &str) -> Result<FactId, ConditionFault> {
        let fact = FactId::new(name);
        if self.facts.contains_key(&fact) {
            return Ok(fact);
        }
        Err((
            format!("no question asks the fact \"{name}\""),
            "Mend the name, or add a question line for it".into(),
        ))
    }

    fn clauses(&mut self, condition: &Condition) -> Result<Vec<Bits>, ConditionFault> {
        let clauses = match condition {
            Condition::Is(atom) => vec![Bits::from_iter([self.number(atom)?])],
            Condition::Named(_, condition) => self.clauses(condition)?,
            Condition::Any(parts) => {
                let mut any = Vec::new();
                for part in parts {
                    any.extend(self.clauses(part)?);
                }
                any
            }
            Condition::All(parts) => self.at_least(parts.len(), parts)?,
            Condition::AtLeast(least, parts) => self.at_least(*least, parts)?,
        };
        Ok(clauses)
    }

    /// Clauses of "at least so many of these parts": for each number of parts met so far, the ways to have met them.
    fn at_least(&mut self, least: usize, parts: &[Condition]) -> Result<Vec<Bits>, ConditionFault> {
        let mut ways: Vec<Vec<Bits>> = vec![Vec::new(); least + 1];
        if let Some(none) = ways.first_mut() {
            none.push(Bits::default());
        }
        for part in parts {
            let of_part = self.clauses(part)?;
            for met in (1..=least).rev() {
                let fewer = ways.get(met - 1).cloned().unwrap_or_default();
                let more = fewer
                    .iter()
                    .flat_map(|way| of_part.iter().map(|clause| way.with(clause)));
                if let Some(slot) = ways.get_mut(met) {
                    slot.extend(more);
                    *slot = absorbed(std::mem::take(slot));
                    if slot.len() > CLAUSES_MAX {
                        return Err((
                            format!("a condition has more than {CLAUSES_MAX} ways to be true"),
                            "Split it into several rules".into(),
                        ));
                    }
                }
            }
        }
        Ok(ways.pop().unwrap_or_default())
    }
}

/// The clauses without those that contain another one: they can never matter.
pub(crate) fn absorbed(mut clauses: Vec<Bits>) -> Vec<Bits> {
    clauses.sort_unstable();
    clauses.dedup();
    let all = clauses.clone();
    clauses.retain(|clause| !all.iter().any(|other| other != clause && other.within(clause)));
    clauses
}

fn case_atom(kind: &str, name: &str) -> Result<Atom, ConditionFault> {
    let unknown = |kinds: &str| {
        (
            format!("\"{kind}:{name}\" is not known"),
            format!("Use {kinds} with one of the names of a case"),
        )
    };
    let value: StrDeserializer<'_, NameError> = name.into_deserializer();
    let atom = match kind {
        "role" => crate::case::Role::deserialize(value).map(Atom::Role),
        "site" => crate::case::Site::deserialize(value).map(Atom::Site),
        "anaesthesia" => crate::case::Anaesthesia::deserialize(value).map(Atom::Anaesthesia),
        "mode" => crate::case::Mode::deserialize(value).map(Atom::Mode),
        _ => return Err(unknown("role:, site:, anaesthesia: or mode:")),
    };
    atom.map_err(|_| unknown(&format!("{kind}:")))
}
