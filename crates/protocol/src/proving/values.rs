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

/// An answer never takes away what was true before it was given, so a Red stays Red whatever is answered after it: for every fact alone a
/// no makes nothing false (see [`unsure_is_yes`]), and no number of a sum counts less than nothing.
pub(crate) fn answering_takes_nothing_away(protocol: &Protocol, ledger: &mut Ledger) {
    for atom in &protocol.atoms {
        let Atom::AtLeast(facts, _) = atom else { continue };
        for fact in facts {
            ledger.looked_at += 1;
            if protocol
                .range(fact)
                .is_some_and(|range| range.min < Decimal::ZERO)
            {
                let what = format!("an answer to {fact} can be below 0 and would take from a sum");
                ledger.fail(format!("threshold {atom}"), what);
            }
        }
    }
}

/// What one answer makes true, apart from the case.
fn truth_of(protocol: &Protocol, fact: &FactId, answer: Answer) -> Bits {
    truth_of_answers(protocol, &Answers::from_iter([(fact.clone(), answer)]))
}

fn truth_of_answers(protocol: &Protocol, answers: &Answers) -> Bits {
    let Some(person) = protocol.person(&[]) else {
        return Bits::default();
    };
    let of_facts: Bits = protocol
        .atoms
        .iter()
        .enumerate()
        .filter(|(_, atom)| !atom.facts().is_empty())
        .map(|(number, _)| number)
        .collect();
    protocol.standing(&person.case, answers).truth.common(&of_facts)
}

/// A threshold is false one step below, true at it and true one step above; temperatures also in tenths of a degree Fahrenheit and at
/// the exact Fahrenheit equal of the threshold; sums by raising their last number; limits of days on both sides.
pub(crate) fn thresholds(protocol: &Protocol, ledger: &mut Ledger) {
    for (number, atom) in protocol.atoms.iter().enumerate() {
        match atom {
            Atom::AtLeast(facts, threshold) => around(protocol, number, facts, *threshold, ledger),
            Atom::DayUpTo(day) => {
                for (here, expected) in [(day - 1, true), (*day, true), (day + 1, false)] {
                    ledger.looked_at += 1;
                    let person = protocol.person(&[]);
                    let holds = person.is_some_and(|mut person| {
                        person.case.day = here;
                        protocol.case_truth(&person.case).contains(number)
                    });
                    if holds != expected {
                        let what = format!("on day {here} it is {}", truth_words(holds));
                        ledger.fail(format!("limit {atom}"), what);
                    }
                }
            }
            _ => {}
        }
    }
}

fn truth_words(holds: bool) -> &'static str {
    if holds { "true" } else { "not true" }
}

fn around(protocol: &Protocol, number: usize, facts: &[FactId], threshold: Decimal, ledger: &mut Ledger) {
    let place = format!(
        "threshold {}",
        protocol
            .atoms
            .get(number)
            .map(ToString::to_string)
            .unwrap_or_default()
    );
    let Some((last, others)) = facts.split_last() else {
        return;
    };
    let Some(range) = protocol.range(last) else { return };
    let lowest: Decimal = facts
        .iter()
        .filter_map(|fact| protocol.range(fact))
        .map(|range| range.min)
        .sum();
    if !((threshold - lowest) / range.step).fract().is_zero() {
        let what = format!("no answer can be exactly {threshold}: the step is {}", range.step);
        ledger.fail(&place, what);
    }
    let mut rest = Answers::new();
    let mut missing = threshold;
    for fact in others {
        let most = protocol.range(fact).map_or(Decimal::ZERO, |range| range.max);
        let given = (missing - range.step).min(most);
        rest.set(fact.clone(), Answer::Number(given));
        missing -= given;
    }
    for (value, shown) in values_around(missing, range) {
        let expected = value >= missing;
        ledger.looked_at += 1;
        let mut answers = rest.clone();
        answers.set(last.clone(), Answer::Number(value));
        let holds = truth_of_answers(protocol, &answers).contains(number);
        if holds != expected {
            ledger.fail(&place, format!("at {shown} it is {}", truth_words(holds)));
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
