//! Single answers: not sure, and numbers at their thresholds.

use rust_decimal::Decimal;

use crate::answer::{Answer, Answers, FactId, celsius_from_fahrenheit};
use crate::bits::Bits;
use crate::condition::Atom;
use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::question::NumberRange;

/// For every fact alone, "not sure" makes true whatever "yes", or the worst number, makes true. Truth is the union over facts (sums add
/// up), so this holds for every set of answers.
pub(crate) fn unsure_is_yes(protocol: &Protocol, ledger: &mut Ledger) {
    for fact in &protocol.fact_names {
        let worst = protocol
            .range(fact)
            .map_or(Answer::Yes, |range| Answer::Number(range.max));
        ledger.looked_at += 2;
        if truth_of(protocol, fact, Answer::Unsure) != truth_of(protocol, fact, worst) {
            ledger.fail(
                format!("fact {fact}"),
                "not sure and the worst answer make different things true",
            );
        }
        if truth_of(protocol, fact, Answer::No) != Bits::default() {
            ledger.fail(format!("fact {fact}"), "a plain no makes something true");
        }
    }
}

/// What one answer makes true, apart from the case.
fn truth_of(protocol: &Protocol, fact: &FactId, answer: Answer) -> Bits {
    let Some(person) = protocol.person(&[]) else {
        return Bits::default();
    };
    let answers = Answers::from_iter([(fact.clone(), answer)]);
    let of_facts: Bits = protocol
        .atoms
        .iter()
        .enumerate()
        .filter(|(_, atom)| !atom.facts().is_empty())
        .map(|(number, _)| number)
        .collect();
    protocol.standing(&person.case, &answers).truth.common(&of_facts)
}

/// A threshold on one fact is false one step below, true at it and true one step above; temperatures also in tenths of a degree
/// Fahrenheit and at the exact Fahrenheit equal of the threshold.
pub(crate) fn thresholds(protocol: &Protocol, ledger: &mut Ledger) {
    for (number, atom) in protocol.atoms.iter().enumerate() {
        let Atom::AtLeast(facts, threshold) = atom else {
            continue;
        };
        let [fact] = facts.as_slice() else { continue };
        let Some(range) = protocol.range(fact) else {
            continue;
        };
        for (value, shown) in values_around(*threshold, range) {
            let expected = value >= *threshold;
            ledger.looked_at += 1;
            if truth_of(protocol, fact, Answer::Number(value)).contains(number) != expected {
                let what = format!("at {shown} it is {}", if expected { "not true" } else { "true" });
                ledger.fail(format!("threshold {atom}"), what);
            }
        }
    }
}

fn values_around(threshold: Decimal, range: &NumberRange) -> Vec<(Decimal, String)> {
    let mut values = Vec::new();
    for value in [threshold - range.step, threshold, threshold + range.step] {
        values.push((value, format!("{value} {}", range.unit)));
    }
    if range.unit == "celsius" {
        let exact = threshold * Decimal::from(9) / Decimal::from(5) + Decimal::from(32);
        let tenth = Decimal::new(1, 1);
        let below =
            (exact - tenth).round_dp_with_strategy(1, rust_decimal::RoundingStrategy::ToPositiveInfinity);
        for fahrenheit in [below, exact, exact + tenth] {
            values.push((
                celsius_from_fahrenheit(fahrenheit),
                format!("{} °F", fahrenheit.normalize()),
            ));
        }
    }
    values.retain(|(value, _)| (range.min..=range.max).contains(value));
    values
}
