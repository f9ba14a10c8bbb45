//! Text → structure: one pass over the tokens, one rule after the other at each place, the rest kept as not understood.

use super::words::{self, Kind, Token};
use super::{Also, DayTime, Directions, Dose, Step};
use crate::amount::{Amount, Unit};
use crate::numeral::western_digits;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::ops::Range;

/// The longest directions that are read; what is longer is kept whole, as not understood.
const TEXT_CHARS_MAX: usize = 1_000;

/// A place after a match.
pub(super) type After = usize;

pub(super) fn read(text: &str) -> Directions {
    if text.chars().count() > TEXT_CHARS_MAX {
        return kept_whole(text);
    }
    let text = western_digits(text);
    let tokens = words::tokens(&text);
    let mut reader = Reader {
        text: &text,
        ..Reader::new(&tokens)
    };
    let mut at = 0;
    while at < tokens.len() {
        at = reader.advance(at);
    }
    reader.finish().unwrap_or_else(|| kept_whole(&text))
}

fn kept_whole(text: &str) -> Directions {
    Directions {
        not_understood: vec![as_typed(text)],
        ..Directions::default()
    }
}

/// The words as they were typed. Square brackets are what kept words are printed in, so that they can not stand in them.
fn as_typed(text: &str) -> String {
    text.replace(['[', ']'], " ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// Words that stay a reason when they are printed and read again.
pub(super) fn reason(text: &str) -> Option<String> {
    let tokens = words::tokens(text);
    let (words, after) = Reader::new(&tokens).reason_words(0)?;
    (after == tokens.len()).then_some(words)
}

/// Where the pass is and what it has so far.
pub(super) struct Reader<'t> {
    /// What was typed; empty where nothing is kept.
    text: &'t str,
    pub(super) tokens: &'t [Token],
    pub(super) out: Directions,
    pub(super) step: Step,
    /// The tokens in a row that are not understood.
    unknown: Range<usize>,
    /// Something that is not understood may turn round what is.
    turned: bool,
}

impl<'t> Reader<'t> {
    fn new(tokens: &'t [Token]) -> Reader<'t> {
        Reader {
            text: "",
            tokens,
            out: Directions::default(),
            step: Step::default(),
            unknown: 0..0,
            turned: false,
        }
    }

    fn advance(&mut self, at: usize) -> After {
        let Some(token) = self.tokens.get(at) else {
            return at + 1;
        };
        match token.kind {
            Kind::Kept => {
                self.end_unknown();
                self.out.not_understood.push(token.written.clone());
                return at + 1;
            }
            Kind::Comma | Kind::Stop if self.also(at).is_none() => {
                self.end_unknown();
                return at + 1;
            }
            _ => {}
        }
        if let Some(after) = self.any(at, &["and then", "then"]) {
            self.end_step();
            return after;
        }
        if let Some(after) = self.rule(at) {
            self.end_unknown();
            return after;
        }
        // "and" between two things that are understood says nothing of its own.
        if self.unknown.is_empty() && token.word() == Some("and") && self.understands(at + 1) {
            return at + 1;
        }
        let from = if self.unknown.is_empty() {
            at
        } else {
            self.unknown.start
        };
        self.unknown = from..at + 1;
        at + 1
    }

    /// "every day except Sunday" is not "on Sunday": a word that turns round what follows takes the whole text along, unless what it turns
    /// is said in words of its own, as in "do not crush".
    fn turns(&self) -> bool {
        let turning = |word: &str| words::TURNING.contains(&word);
        let end = self.unknown.end;
        let run = self.tokens.get(self.unknown.clone()).unwrap_or_default();
        let ends_alone = self
            .tokens
            .get(end)
            .is_none_or(|token| matches!(token.kind, Kind::Comma | Kind::Stop | Kind::Kept));
        let says_what = run
            .last()
            .and_then(Token::word)
            .is_some_and(|word| !turning(word));
        let turns = run.iter().filter_map(Token::word).any(turning);
        turns && !(ends_alone && says_what)
    }

    fn end_unknown(&mut self) {
        if !self.unknown.is_empty() {
            self.turned |= self.turns();
            let run = self.tokens.get(self.unknown.clone()).unwrap_or_default();
            let span = run.first().zip(run.last()).map(|(a, b)| a.span.start..b.span.end);
            let typed = span.and_then(|span| self.text.get(span)).unwrap_or_default();
            self.out.not_understood.push(as_typed(typed));
            self.unknown = 0..0;
        }
    }

    fn end_step(&mut self) {
        self.end_unknown();
        let step = std::mem::take(&mut self.step);
        if step != Step::default() {
            self.out.steps.push(step);
        }
    }

    /// What was read; nothing when a word that is not understood may turn it round.
    fn finish(mut self) -> Option<Directions> {
        self.end_step();
        (!self.turned).then_some(self.out)
    }

    /// Whether a rule would match at this place, on a copy.
    pub(super) fn understands(&self, at: usize) -> bool {
        let mut probe = Reader::new(self.tokens);
        probe.step.dose = self.step.dose;
        probe.step.times = self.step.times.clone();
        probe.rule(at).is_some()
    }

    fn rule(&mut self, at: usize) -> Option<After> {
        self.maximum(at)
            .or_else(|| self.gap(at))
            .or_else(|| self.as_needed(at))
            .or_else(|| self.frequency(at))
            .or_else(|| self.time_rule(at))
            .or_else(|| self.weekdays(at))
            .or_else(|| self.route(at))
            .or_else(|| self.food(at))
            .or_else(|| self.duration(at))
            .or_else(|| self.also_rule(at))
            .or_else(|| self.verb(at))
            .or_else(|| self.dose_rule(at))
            .or_else(|| self.for_reason(at))
    }

    fn verb(&mut self, at: usize) -> Option<After> {
        if self.step.verb.is_some() || self.step.dose.is_some() {
            return None;
        }
        self.step.verb = Some(words::verb(self.word(at)?)?);
        Some(at + 1)
    }

    /// A number alone is a dose only right after the verb or at the very start of a step.
    fn dose_rule(&mut self, at: usize) -> Option<After> {
        if self.step.dose.is_some() {
            return None;
        }
        let (dose, after) = self.dose(at)?;
        let follows_verb = at > 0
            && self
                .word(at - 1)
                .is_some_and(|w| words::verb(w) == self.step.verb);
        let starts = self.step == Step::default() && self.unknown.is_empty();
        if dose.unit.is_none() && !(follows_verb && self.step.verb.is_some()) && !starts {
            return None;
        }
        self.step.dose = Some(dose);
        let after = self.each(dose, after).unwrap_or(after);
        Some(self.same(dose, after).unwrap_or(after))
    }

    /// "of 500 mg" after "2 tablets".
    fn each(&mut self, dose: Dose, at: usize) -> Option<After> {
        let counted = dose.unit.is_some_and(|unit| !unit.is_mass());
        let (amount, after) = self.amount(self.phrase(at, "of")?)?;
        if !counted || !amount.unit.is_mass() {
            return None;
        }
        self.step.each = Some(amount);
        Some(after)
    }

    /// "(2 mL)" after "10 mg": the same amount in another unit.
    fn same(&mut self, dose: Dose, at: usize) -> Option<After> {
        let (amount, after) = self.amount(self.mark(at, "(")?)?;
        let after = self.mark(after, ")")?;
        let other = dose
            .unit
            .is_some_and(|unit| unit != amount.unit && unit.is_mass() != amount.unit.is_mass());
        if !other || dose.low != dose.high {
            return None;
        }
        self.step.same = Some(amount);
        Some(after)
    }

    /// A number above zero with its unit.
    fn amount(&self, at: usize) -> Option<(Amount, After)> {
        let (value, after) = self.number(at)?;
        let (unit, after) = self.unit(after)?;
        (value > Decimal::ZERO).then_some((Amount { value, unit }, after))
    }

    fn mark(&self, at: usize, mark: &str) -> Option<After> {
        let token = self.tokens.get(at)?;
        (token.kind == Kind::Stop && token.written == mark).then_some(at + 1)
    }

    fn also_rule(&mut self, at: usize) -> Option<After> {
        let (also, after) = self.also(at)?;
        let times = if Some(also.dose) == self.step.dose && self.step.also.is_empty() {
            &mut self.step.times
        } else {
            self.step.also.push(Also {
                dose: also.dose,
                times: Vec::new(),
            });
            &mut self.step.also.last_mut()?.times
        };
        for time in also.times {
            if !times.contains(&time) {
                times.push(time);
            }
        }
        Some(after)
    }

    /// "and 2 tablets at bedtime" after a first dose with its times.
    fn also(&self, at: usize) -> Option<(Also, After)> {
        let first = self.step.dose?;
        if self.step.times.is_empty() {
            return None;
        }
        let comma = usize::from(self.tokens.get(at)?.kind == Kind::Comma);
        let and = usize::from(self.word(at + comma) == Some("and"));
        if comma + and == 0 {
            return None;
        }
        let (mut dose, mut after) = self.dose(at + comma + and)?;
        dose.unit = dose.unit.or(first.unit);
        let mut times = Vec::new();
        while let Some((time, next)) = self.time(after) {
            times.push(time);
            after = next;
            let skip = usize::from(self.word(after) == Some("and"));
            if self.time(after + skip).is_none() {
                break;
            }
            after += skip;
        }
        (!times.is_empty()).then_some((Also { dose, times }, after))
    }

    fn time_rule(&mut self, at: usize) -> Option<After> {
        let (time, after) = self.time(at)?;
        let times: &mut Vec<DayTime> = match self.step.also.last_mut() {
            Some(also) => &mut also.times,
            None => &mut self.step.times,
        };
        if !times.contains(&time) {
            times.push(time);
        }
        Some(after)
    }

    fn for_reason(&mut self, at: usize) -> Option<After> {
        if self.word(at) != Some("for") || self.step.reason.is_some() {
            return None;
        }
        let (words, after) = self.reason_words(at + 1)?;
        self.step.reason = Some(super::Reason(words));
        Some(after)
    }

    /// Plain words up to a stop, a number, or anything that reads as directions.
    fn reason_words(&self, at: usize) -> Option<(String, After)> {
        const WORDS_MAX: usize = 8;
        let fits = |i: usize| {
            self.word(i).is_some_and(|w| {
                !words::NOT_IN_A_REASON.contains(&w)
                    && words::number_word(w).is_none()
                    && !self.stands_alone(i)
            })
        };
        let mut end = at;
        while end < at + WORDS_MAX && fits(end) {
            end += 1;
        }
        while end > at && matches!(self.word(end - 1), Some("and" | "or" | "a" | "an" | "the")) {
            end -= 1;
        }
        let written: Vec<&str> = self
            .tokens
            .get(at..end)?
            .iter()
            .map(|t| t.written.as_str())
            .collect();
        (end > at).then(|| (written.join(" "), end))
    }

    /// Whether directions begin at this place, whatever came before.
    fn stands_alone(&self, at: usize) -> bool {
        let mut probe = Reader::new(self.tokens);
        probe
            .maximum(at)
            .or_else(|| probe.gap(at))
            .or_else(|| probe.as_needed(at))
            .or_else(|| probe.frequency(at))
            .or_else(|| probe.weekdays(at))
            .or_else(|| probe.route(at))
            .is_some()
            || self.time(at).is_some()
            || self.word(at).is_some_and(|w| words::verb(w).is_some())
    }

    // What the rules are made of.

    pub(super) fn word(&self, at: usize) -> Option<&'t str> {
        self.tokens.get(at)?.word()
    }

    /// The words of a phrase, one after the other.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> Option<After> {
        let mut at = at;
        for word in phrase.split(' ') {
            if self.word(at) != Some(word) {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    pub(super) fn any(&self, at: usize, phrases: &[&str]) -> Option<After> {
        phrases.iter().find_map(|p| self.phrase(at, p))
    }

    /// A number in digits, words or fractions, also written twice: "two (2)".
    pub(super) fn number(&self, at: usize) -> Option<(Decimal, After)> {
        let (value, after) = self.number_once(at)?;
        let again = self
            .mark(after, "(")
            .and_then(|at| self.number_once(at))
            .filter(|(twice, _)| *twice == value)
            .and_then(|(_, after)| self.mark(after, ")"));
        Some((value, again.unwrap_or(after)))
    }

    fn number_once(&self, at: usize) -> Option<(Decimal, After)> {
        let token = self.tokens.get(at)?;
        let half_more = |whole: Decimal, after: usize| match self.tokens.get(after).map(|t| &t.kind) {
            Some(Kind::Fraction(part)) => (whole + *part, after + 1),
            _ => self
                .phrase(after, "and a half")
                .map_or((whole, after), |end| (whole + Decimal::new(5, 1), end)),
        };
        match &token.kind {
            Kind::Number(n) => Some(half_more(*n, at + 1)),
            Kind::Fraction(n) => Some((*n, at + 1)),
            Kind::Word(w) => {
                if let Some(part) = words::fraction_word(w) {
                    return Some((
                        part,
                        self.any(at + 1, &["of a", "of an", "a", "an"]).unwrap_or(at + 1),
                    ));
                }
                if let Some(after) = self.any(at, &["one half", "a half"]) {
                    return Some((
                        Decimal::new(5, 1),
                        self.any(after, &["of a", "a"]).unwrap_or(after),
                    ));
                }
                let whole = Decimal::from(words::number_word(w)?);
                Some(half_more(whole, at + 1))
            }
            _ => None,
        }
    }

    /// A number, or two of them in order.
    pub(super) fn range(&self, at: usize) -> Option<(Decimal, Decimal, After)> {
        let (low, after) = self.number(at)?;
        if low <= Decimal::ZERO {
            return None;
        }
        let dash = self
            .tokens
            .get(after)
            .is_some_and(|t| t.kind == Kind::Dash || t.word() == Some("to"));
        if !dash {
            return Some((low, low, after));
        }
        let (high, after) = self.number(after + 1)?;
        (high >= low).then_some((low, high, after))
    }

    pub(super) fn whole_range(&self, at: usize) -> Option<(u32, u32, After)> {
        let (low, high, after) = self.range(at)?;
        Some((whole(low)?, whole(high)?, after))
    }

    pub(super) fn unit(&self, at: usize) -> Option<(Unit, After)> {
        let word = self.word(at)?;
        if let Some(next) = self.word(at + 1)
            && let Some(unit) = Unit::parse(&format!("{word} {next}"))
        {
            return Some((unit, at + 2));
        }
        Some((Unit::parse(word)?, at + 1))
    }

    fn dose(&self, at: usize) -> Option<(Dose, After)> {
        if let Some("a" | "an") = self.word(at)
            && let Some((unit, after)) = self.unit(at + 1)
        {
            return Some((
                Dose {
                    low: Decimal::ONE,
                    high: Decimal::ONE,
                    unit: Some(unit),
                },
                after,
            ));
        }
        let (low, high, after) = self.range(at)?;
        // The number of "3 times a day" is no dose.
        if matches!(self.word(after), Some("times" | "time" | "x" | "am" | "pm")) {
            return None;
        }
        let unit = self.unit(after);
        Some((
            Dose {
                low,
                high,
                unit: unit.map(|u| u.0),
            },
            unit.map_or(after, |u| u.1),
        ))
    }
}

/// A whole number between 1 and 999.
pub(super) fn whole(value: Decimal) -> Option<u32> {
    value
        .is_integer()
        .then(|| value.to_u32())
        .flatten()
        .filter(|n| (1..=999).contains(n))
}
