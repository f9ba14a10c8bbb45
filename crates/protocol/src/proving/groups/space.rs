//! Every state of one group of facts: one value for each, and what the values together make true.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use crate::answer::FactId;
use crate::bits::Bits;
use crate::condition::Atom;
use crate::protocol::Protocol;
use crate::question::NumberRange;

/// One value that a fact can have.
#[derive(Clone)]
struct Value {
    shown: String,
    truth: Bits,
    number: Decimal,
}

/// One fact: its values, and which step makes which worse.
struct Variable {
    values: Vec<Value>,
    /// From the number of one value to the number of the next worse.
    raises: Vec<(usize, usize)>,
    stride: usize,
}

/// All states of a group, by mixed-radix number.
pub(crate) struct Space {
    variables: Vec<Variable>,
    /// The atoms that read facts of this group.
    pub(crate) atoms: Bits,
    /// What each state makes true.
    pub(crate) truths: Vec<Bits>,
}

impl Space {
    /// All states, or the names of the facts when there are more than `max`.
    pub(crate) fn of(protocol: &Protocol, facts: &BTreeSet<usize>, max: usize) -> Result<Space, String> {
        let mut variables = Vec::new();
        let mut count: usize = 1;
        for &fact in facts {
            let mut variable = Variable::of(protocol, fact);
            variable.stride = count;
            count = count.saturating_mul(variable.values.len());
            variables.push(variable);
        }
        if count > max {
            let names = protocol
                .fact_numbers
                .iter()
                .filter(|(_, number)| facts.contains(number))
                .map(|(name, _)| name.as_str());
            return Err(names.collect::<Vec<_>>().join(", "));
        }
        let ours = |atom: &Atom| {
            let mut numbers = atom
                .facts()
                .iter()
                .filter_map(|fact| protocol.fact_numbers.get(fact));
            numbers.any(|number| facts.contains(number))
        };
        let atoms = protocol.atoms.iter().enumerate();
        let mut space = Space {
            variables,
            atoms: atoms
                .filter(|(_, atom)| ours(atom))
                .map(|(number, _)| number)
                .collect(),
            truths: Vec::new(),
        };
        let sums = space.sums(protocol, facts);
        space.truths = (0..count).map(|state| space.truth(state, &sums)).collect();
        Ok(space)
    }

    /// Sums of several facts: the atom, the variables it adds up and its threshold.
    fn sums(&self, protocol: &Protocol, facts: &BTreeSet<usize>) -> Vec<(usize, Vec<usize>, Decimal)> {
        let place = |fact| {
            let number = protocol.fact_numbers.get(fact)?;
            facts.iter().position(|ours| ours == number)
        };
        let mut sums = Vec::new();
        for number in self.atoms.iter() {
            if let Some(Atom::AtLeast(several, threshold)) = protocol.atoms.get(number)
                && several.len() > 1
            {
                sums.push((number, several.iter().filter_map(place).collect(), *threshold));
            }
        }
        sums
    }

    fn truth(&self, state: usize, sums: &[(usize, Vec<usize>, Decimal)]) -> Bits {
        let mut truth = Bits::default();
        for variable in &self.variables {
            truth = truth.with(&variable.at(state).truth);
        }
        for (atom, places, threshold) in sums {
            let numbers = places.iter().filter_map(|&place| self.variables.get(place));
            let sum: Decimal = numbers.map(|variable| variable.at(state).number).sum();
            if sum >= *threshold {
                truth.insert(*atom);
            }
        }
        truth
    }

    /// Every pair of states of which the second has one answer one step worse.
    pub(crate) fn edges(&self) -> impl Iterator<Item = (usize, usize)> {
        (0..self.truths.len()).flat_map(move |state| {
            self.variables.iter().flat_map(move |variable| {
                let now = variable.place(state);
                let steps = variable.raises.iter().filter(move |(from, _)| *from == now);
                steps.map(move |(from, to)| (state, state + (to - from) * variable.stride))
            })
        })
    }

    /// A state in words.
    pub(crate) fn words(&self, state: usize) -> String {
        let said: Vec<_> = self
            .variables
            .iter()
            .filter(|variable| variable.place(state) > 0)
            .map(|variable| variable.at(state).shown.as_str())
            .collect();
        if said.is_empty() {
            "everything no".into()
        } else {
            said.join(", ")
        }
    }
}

impl Value {
    /// A value that is no plain no, with what it alone makes true.
    fn of(protocol: &Protocol, name: &FactId, shown: &str, number: Option<Decimal>) -> Value {
        let holds = |atom: &Atom| match atom {
            Atom::Fact(_) => true,
            Atom::CannotCheck(_) => number.is_none(),
            Atom::AtLeast(_, threshold) => number.is_some_and(|number| number >= *threshold),
            _ => false,
        };
        let atoms = protocol.atoms.iter().enumerate();
        Value {
            shown: format!("{name} {shown}"),
            truth: atoms
                .filter(|(_, atom)| atom.facts() == std::slice::from_ref(name) && holds(atom))
                .map(|(number, _)| number)
                .collect(),
            number: number.unwrap_or_default(),
        }
    }

    fn plain_no(name: &FactId, number: Decimal) -> Value {
        Value {
            shown: format!("{name} no"),
            truth: Bits::default(),
            number,
        }
    }
}

impl Variable {
    fn of(protocol: &Protocol, fact: usize) -> Variable {
        let mut names = protocol.fact_numbers.iter();
        let name = names.find(|(_, number)| **number == fact);
        let name = name.map_or_else(|| FactId::new("?"), |(name, _)| name.clone());
        match protocol.range(&name) {
            Some(range) => Variable::number(protocol, &name, range),
            None => Variable {
                values: vec![
                    Value::plain_no(&name, Decimal::ZERO),
                    Value::of(protocol, &name, "yes", None),
                ],
                raises: vec![(0, 1)],
                stride: 1,
            },
        }
    }

    /// A number: no, every value at which something changes, and "I can not check".
    fn number(protocol: &Protocol, name: &FactId, range: &NumberRange) -> Variable {
        let mut values = vec![Value::plain_no(name, range.min)];
        for number in telling_numbers(protocol, name, range) {
            values.push(Value::of(protocol, name, &number.to_string(), Some(number)));
        }
        let mut raises: Vec<_> = (1..values.len()).map(|to| (to - 1, to)).collect();
        if range.cannot_check {
            raises.push((0, values.len()));
            values.push(Value {
                number: range.min,
                ..Value::of(protocol, name, "cannot-check", None)
            });
        }
        Variable {
            values,
            raises,
            stride: 1,
        }
    }

    fn place(&self, state: usize) -> usize {
        state / self.stride % self.values.len()
    }

    fn at(&self, state: usize) -> &Value {
        &self.values[self.place(state)]
    }
}

/// The thresholds of a number; every step of it when it is part of a sum.
fn telling_numbers(protocol: &Protocol, name: &FactId, range: &NumberRange) -> BTreeSet<Decimal> {
    let mut numbers = BTreeSet::new();
    for atom in &protocol.atoms {
        match atom {
            Atom::AtLeast(only, threshold) if only.as_slice() == std::slice::from_ref(name) => {
                numbers.insert(*threshold);
            }
            Atom::AtLeast(several, _) if several.contains(name) => {
                let mut step = range.min + range.step;
                while step <= range.max {
                    numbers.insert(step);
                    step += range.step;
                }
            }
            _ => {}
        }
    }
    numbers
}
