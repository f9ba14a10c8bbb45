//! Text → tokens, and the words of the grammar.

use super::{DayOfWeek, Food, NamedTime, Route, Verb};
use crate::amount::parse_number;
use jiff::civil::Time;
use rust_decimal::Decimal;
use std::ops::Range;

/// What a token is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Kind {
    /// Lower-case letters, perhaps with digits, hyphens and apostrophes.
    Word(String),
    /// A number.
    Number(Decimal),
    /// A fraction below one, which may follow a whole number.
    Fraction(Decimal),
    /// Hours and minutes.
    Clock(Time),
    /// Between two numbers of a range.
    Dash,
    /// "/" as in "3/day".
    Slash,
    /// A comma.
    Comma,
    /// Any other stop.
    Stop,
    /// Text in brackets: kept as not understood.
    Kept,
}

/// A token and how it was written.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) written: String,
    /// Where it stands in the text, in bytes.
    pub(super) span: Range<usize>,
}

impl Token {
    pub(super) fn word(&self) -> Option<&str> {
        match &self.kind {
            Kind::Word(w) => Some(w),
            _ => None,
        }
    }
}

/// Splits text into tokens. Every character that means something ends up in a token.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let start = text.len() - rest.len();
        let before = text.get(..start).and_then(|t| t.chars().next_back());
        let known = out.len();
        let len = match first {
            c if c.is_whitespace() => c.len_utf8(),
            '.' | ',' | '-' if begins_number(rest) => signed(rest, before, &mut out),
            '[' => kept(rest, &mut out),
            ']' => 1,
            ',' => single(Kind::Comma, first, &mut out),
            ';' | '.' | ':' | '(' | ')' => single(Kind::Stop, first, &mut out),
            '-' | '–' | '—' => single(Kind::Dash, first, &mut out),
            '/' => single(Kind::Slash, first, &mut out),
            '½' => single(Kind::Fraction(Decimal::new(5, 1)), first, &mut out),
            '¼' => single(Kind::Fraction(Decimal::new(25, 2)), first, &mut out),
            '¾' => single(Kind::Fraction(Decimal::new(75, 2)), first, &mut out),
            '×' => single(Kind::Word("x".to_owned()), first, &mut out),
            c if c.is_ascii_digit() => number(rest, &mut out),
            'w' | 'W' if begins_word(before) && rest.get(1..2) == Some("/") => with(rest, &mut out),
            _ => word(rest, &mut out),
        };
        if let Some(token) = out.get_mut(known) {
            token.span = start..start + len;
        }
        rest = rest.get(len..).unwrap_or("");
    }
    out
}

/// A token whose place is filled in by the pass over the text.
fn token(kind: Kind, written: impl Into<String>) -> Token {
    Token {
        kind,
        written: written.into(),
        span: 0..0,
    }
}

fn begins_word(before: Option<char>) -> bool {
    before.is_none_or(|c| c.is_whitespace() || c == '(')
}

/// "w/" and "w/o".
fn with(rest: &str, out: &mut Vec<Token>) -> usize {
    let alone = |at: usize| {
        rest.get(at..)
            .is_some_and(|t| !t.starts_with(|c: char| c.is_alphanumeric()))
    };
    let without = rest.get(2..3).is_some_and(|o| o.eq_ignore_ascii_case("o")) && alone(3);
    let (word, len) = if without { ("without", 3) } else { ("with", 2) };
    out.push(token(Kind::Word(word.to_owned()), rest.get(..len).unwrap_or("")));
    len
}

fn begins_number(rest: &str) -> bool {
    rest.chars().nth(1).is_some_and(|c| c.is_ascii_digit())
}

/// A point, a comma or a dash right before a digit. Nobody may take ".5 mg" for 5 mg, so only what can mean one thing is read: ".5" at the
/// start of a word is a half, a dash after a number is a range, a comma after a word parts two things. The rest is kept as one word that no
/// rule knows.
fn signed(rest: &str, before: Option<char>, out: &mut Vec<Token>) -> usize {
    let sign = rest.chars().next().unwrap_or(' ');
    let starts = begins_word(before);
    let after_number = out
        .last()
        .is_some_and(|token| matches!(token.kind, Kind::Number(_) | Kind::Fraction(_)));
    match sign {
        '-' if after_number || !starts => return single(Kind::Dash, sign, out),
        ',' if !starts => return single(Kind::Comma, sign, out),
        _ => {}
    }
    let ends = |c: char| !c.is_ascii_digit() && !['.', ','].contains(&c);
    let len = rest
        .get(1..)
        .and_then(|t| t.find(ends))
        .map_or(rest.len(), |n| n + 1);
    let written = rest.get(..len).unwrap_or("").to_owned();
    let half = (sign == '.' && starts)
        .then(|| parse_number(&format!("0{written}")))
        .flatten();
    out.push(token(
        half.map_or_else(|| Kind::Word(written.clone()), Kind::Number),
        written,
    ));
    len
}

fn single(kind: Kind, written: char, out: &mut Vec<Token>) -> usize {
    out.push(token(kind, written));
    written.len_utf8()
}

fn kept(rest: &str, out: &mut Vec<Token>) -> usize {
    let end = rest.find(']').unwrap_or(rest.len());
    let inner = rest.get(1..end).unwrap_or("").replace('[', " ");
    let written = inner.split_whitespace().collect::<Vec<_>>().join(" ");
    if !written.is_empty() {
        out.push(token(Kind::Kept, written));
    }
    (end + 1).min(rest.len())
}

fn number(rest: &str, out: &mut Vec<Token>) -> usize {
    let run = |s: &str, more: &[char]| {
        s.find(|c: char| !c.is_ascii_digit() && !more.contains(&c))
            .unwrap_or(s.len())
    };
    let digits = run(rest, &[]);
    let push = |out: &mut Vec<Token>, kind, len: usize| {
        let written = rest.get(..len).unwrap_or("").to_owned();
        out.push(token(kind, written));
        len
    };
    let after = |sign: char| {
        let tail = rest.get(digits..)?.strip_prefix(sign)?;
        let len = run(tail, &[]);
        (len > 0).then(|| (tail.get(..len).unwrap_or(""), digits + 1 + len))
    };
    let whole = rest.get(..digits).unwrap_or("");
    if let Some((minutes, len)) = after(':') {
        // What is written like a time and is none ("25:00") is one word that no rule knows.
        let kind = clock(whole, minutes).map_or_else(
            || Kind::Word(rest.get(..len).unwrap_or("").to_owned()),
            Kind::Clock,
        );
        return push(out, kind, len);
    }
    if let Some((under, len)) = after('/')
        && let Some(value) = fraction(whole, under)
    {
        return push(out, Kind::Fraction(value), len);
    }
    let mut len = run(rest, &['.', ',']);
    while rest.get(..len).is_some_and(|t| t.ends_with(['.', ','])) {
        len -= 1;
    }
    match rest.get(..len).and_then(parse_number) {
        Some(value) => push(out, Kind::Number(value), len),
        None => push(out, Kind::Word(rest.get(..len).unwrap_or("").to_owned()), len),
    }
}

fn clock(hours: &str, minutes: &str) -> Option<Time> {
    let two = minutes.len() == 2;
    two.then(|| Time::new(hours.parse().ok()?, minutes.parse().ok()?, 0, 0).ok())?
}

fn fraction(over: &str, under: &str) -> Option<Decimal> {
    match (over, under) {
        ("1", "2") => Some(Decimal::new(5, 1)),
        ("1", "4") => Some(Decimal::new(25, 2)),
        ("3", "4") => Some(Decimal::new(75, 2)),
        _ => None,
    }
}

fn word(rest: &str, out: &mut Vec<Token>) -> usize {
    let ends = |c: char| c.is_whitespace() || "[],;:()/–—½¼¾×".contains(c);
    let end = |from: usize| {
        let tail = rest.get(from..).unwrap_or("");
        from + tail.find(ends).unwrap_or(tail.len())
    };
    let mut len = end(0);
    // The longer dash of "q4–6h" is that of "q4-6h".
    let dash = rest
        .get(len..)
        .and_then(|t| t.chars().next())
        .filter(|c| ['–', '—'].contains(c));
    if let Some(dash) = dash
        && rest.starts_with(['q', 'Q'])
        && rest.get(1..len).is_some_and(is_digits)
        && rest
            .get(len + dash.len_utf8()..)
            .is_some_and(|t| t.starts_with(|c: char| c.is_ascii_digit()))
    {
        len = end(len + dash.len_utf8());
    }
    let dotted = |t: &str| t.len() > 3 && t.split('.').all(|part| part.chars().count() <= 1);
    let mut lower = rest.get(..len).unwrap_or("").to_lowercase();
    if dotted(&lower) {
        lower = lower.replace('.', "");
    } else {
        // A sentence may end right after a word; a dot inside it stays.
        while rest
            .get(..len)
            .is_some_and(|t| t.len() > 1 && t.ends_with(['.', '-']))
        {
            len -= 1;
        }
        lower = rest.get(..len).unwrap_or("").to_lowercase();
    }
    let lower = lower.replace('’', "'").replace(['–', '—'], "-");
    out.push(token(Kind::Word(lower), rest.get(..len).unwrap_or("")));
    len
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

pub(super) fn number_word(word: &str) -> Option<u32> {
    const WORDS: [&str; 12] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];
    WORDS.iter().zip(1..).find(|(w, _)| **w == word).map(|(_, n)| n)
}

pub(super) fn fraction_word(word: &str) -> Option<Decimal> {
    match word {
        "half" | "one-half" => Some(Decimal::new(5, 1)),
        "quarter" | "one-quarter" => Some(Decimal::new(25, 2)),
        _ => None,
    }
}

pub(super) fn verb(word: &str) -> Option<Verb> {
    Verb::ALL.iter().copied().find(|v| v.text() == word)
}

pub(super) fn weekday(word: &str) -> Option<DayOfWeek> {
    DayOfWeek::ALL.iter().copied().find(|day| {
        let name = day.text().to_lowercase();
        word == name || word.strip_suffix('s') == Some(&name) || (word.len() == 3 && name.starts_with(word))
    })
}

pub(super) const ROUTES: &[(&str, Route)] = &[
    ("orally", Route::Mouth),
    ("po", Route::Mouth),
    ("sublingually", Route::UnderTongue),
    ("to the skin", Route::Skin),
    ("on skin", Route::Skin),
    ("topically", Route::Skin),
    ("by inhalation", Route::Inhaled),
    ("in both eyes", Route::EachEye),
    ("into each eye", Route::EachEye),
    ("into both eyes", Route::EachEye),
    ("into the left eye", Route::LeftEye),
    ("into the right eye", Route::RightEye),
    ("in both ears", Route::EachEar),
    ("into each ear", Route::EachEar),
    ("in both nostrils", Route::EachNostril),
    ("into each nostril", Route::EachNostril),
    ("rectally", Route::Rectum),
    ("by rectum", Route::Rectum),
    ("into the rectum", Route::Rectum),
    ("vaginally", Route::Vagina),
    ("into the vagina", Route::Vagina),
    ("subcutaneously", Route::UnderSkin),
    ("into the muscle", Route::Muscle),
    ("intravenously", Route::Vein),
];

pub(super) const TIMES: &[(&str, NamedTime)] = &[
    ("every morning", NamedTime::Morning),
    ("each morning", NamedTime::Morning),
    ("morning", NamedTime::Morning),
    ("qam", NamedTime::Morning),
    ("noon", NamedTime::Noon),
    ("midday", NamedTime::Noon),
    ("at midday", NamedTime::Noon),
    ("every afternoon", NamedTime::Afternoon),
    ("afternoon", NamedTime::Afternoon),
    ("every evening", NamedTime::Evening),
    ("each evening", NamedTime::Evening),
    ("evening", NamedTime::Evening),
    ("qpm", NamedTime::Evening),
    ("every night", NamedTime::Night),
    ("each night", NamedTime::Night),
    ("nightly", NamedTime::Night),
    ("before bed", NamedTime::Bedtime),
    ("before bedtime", NamedTime::Bedtime),
    ("at bed time", NamedTime::Bedtime),
    ("every bedtime", NamedTime::Bedtime),
    ("bedtime", NamedTime::Bedtime),
    ("qhs", NamedTime::Bedtime),
    ("with each meal", NamedTime::WithMeals),
    ("with every meal", NamedTime::WithMeals),
    ("before each meal", NamedTime::BeforeMeals),
    ("before every meal", NamedTime::BeforeMeals),
    ("after each meal", NamedTime::AfterMeals),
    ("after every meal", NamedTime::AfterMeals),
    ("with supper", NamedTime::WithDinner),
    ("before supper", NamedTime::BeforeDinner),
    ("after supper", NamedTime::AfterDinner),
];

pub(super) const FOODS: &[(&str, Food)] = &[("on empty stomach", Food::EmptyStomach)];

/// Ways to say "only if needed"; the first is the one printed.
pub(super) const AS_NEEDED: &[&str] = &[
    "if you need it",
    "only if needed",
    "as needed",
    "if needed",
    "when needed",
    "as required",
    "if required",
    "when required",
    "as you need it",
    "prn",
];

/// Ways to begin a maximum.
pub(super) const AT_MOST: &[&str] = &[
    "do not take more than",
    "don't take more than",
    "no more than",
    "not more than",
    "do not exceed",
    "not to exceed",
    "a maximum of",
    "maximum of",
    "max of",
    "maximum",
    "max",
    "up to",
    "at most",
];

/// Ways to end one.
pub(super) const IN_A_DAY: &[&str] = &[
    "daily",
    "a day",
    "per day",
    "each day",
    "every day",
    "in a day",
    "in one day",
];

/// Words that end a reason, because what follows them is an instruction.
pub(super) const NOT_IN_A_REASON: &[&str] = &[
    "for", "then", "until", "but", "not", "no", "do", "don't", "avoid", "unless", "stop", "max", "maximum",
    "while", "if", "when", "except", "may", "repeat", "every", "each", "with", "without", "before", "after",
    "never", "only", "call", "up", "at", "as", "x", "half", "quarter", "once", "twice", "thrice", "q", "on",
    "in", "by", "to",
];

/// Words that turn what stands beside them round. Where one is not understood, nothing beside it is.
pub(super) const TURNING: &[&str] = &[
    "not",
    "no",
    "never",
    "except",
    "excluding",
    "without",
    "avoid",
    "unless",
    "stop",
    "skip",
    "don't",
    "dont",
    "hold",
    "instead",
];
