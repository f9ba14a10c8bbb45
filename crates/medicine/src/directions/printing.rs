//! Structure → text. The order of the parts is fixed, so that the text reads back to the same structure.

use super::{DayTime, Directions, Dose, Every, Span, SpanUnit, Step, TimeUnit, Times};
use crate::amount::{Unit, number_text};
use jiff::civil::Time;
use rust_decimal::Decimal;

pub(super) fn print(directions: &Directions) -> String {
    let limits = limits(directions);
    // With one step, "if you need it" reads best after the limits.
    let needed_last = directions.steps.len() == 1 && !limits.is_empty();
    let steps: Vec<String> = directions.steps.iter().map(|s| step(s, needed_last)).collect();
    let mut parts: Vec<String> = Vec::new();
    if !steps.is_empty() {
        parts.push(steps.join(", then "));
    }
    parts.extend(limits);
    if needed_last && let Some(only) = directions.steps.first() {
        parts.extend(need(only));
    }
    parts.retain(|p| !p.is_empty());
    let mut text = capitalized(&parts.join(", "));
    for kept in &directions.not_understood {
        text.push_str(if text.is_empty() { "" } else { " " });
        text.push_str(&format!("[{kept}]"));
    }
    text
}

fn limits(directions: &Directions) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(times) = directions.max_times_24h {
        parts.push(format!(
            "up to {times} {} in 24 hours",
            if times == 1 { "time" } else { "times" }
        ));
    }
    if let Some(most) = directions.max_amount_24h {
        let unit = most
            .unit
            .map(|u| format!(" {}", u.word(most.value)))
            .unwrap_or_default();
        parts.push(format!(
            "no more than {}{unit} in 24 hours",
            number_text(most.value)
        ));
    }
    if let Some(minutes) = directions.min_gap_minutes {
        let (count, unit) = if minutes % 60 == 0 {
            (minutes / 60, "hour")
        } else {
            (minutes, "minute")
        };
        parts.push(format!("at least {count} {unit}{} apart", plural(count)));
    }
    parts
}

fn step(step: &Step, needed_last: bool) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(step.verb.map(|v| v.text().to_owned()));
    parts.extend(step.dose.map(dose_text));
    parts.extend(step.each.map(|each| format!("of {each}")));
    parts.extend(step.same.map(|same| format!("({same})")));
    parts.extend(step.route.map(|r| r.text().to_owned()));
    parts.extend(step.every.map(every_text));
    parts.extend(step.times_per_day.map(times_per_day_text));
    if !step.weekdays.is_empty() {
        parts.push(format!(
            "on {}",
            listed(step.weekdays.iter().map(|d| d.text().to_owned()).collect())
        ));
    }
    parts.extend(Some(times_text(&step.times)).filter(|t| !t.is_empty()));
    parts.extend(
        step.also
            .iter()
            .map(|a| format!("and {} {}", dose_text(a.dose), times_text(&a.times))),
    );
    parts.extend(step.food.map(|f| f.text().to_owned()));
    parts.extend(step.duration.map(span_text));
    if !needed_last {
        parts.extend(need(step));
    }
    parts.join(" ")
}

fn need(step: &Step) -> Option<String> {
    let reason = step.reason.as_ref().map(|r| format!("for {}", r.as_str()));
    match (step.as_needed, reason) {
        (true, Some(reason)) => Some(format!("if you need it {reason}")),
        (true, None) => Some("if you need it".to_owned()),
        (false, reason) => reason,
    }
}

/// "half a tablet", "1 to 2 tablets".
pub(crate) fn dose_text(dose: Dose) -> String {
    let half = Decimal::new(5, 1);
    if dose.low == half && dose.high == half && dose.unit == Some(Unit::Tablet) {
        return "half a tablet".to_owned();
    }
    let number = if dose.low == dose.high {
        number_text(dose.high)
    } else {
        format!("{} to {}", number_text(dose.low), number_text(dose.high))
    };
    dose.unit
        .map_or_else(|| number.clone(), |u| format!("{number} {}", u.word(dose.high)))
}

fn every_text(every: Every) -> String {
    let unit = match every.unit {
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
    };
    match (every.low, every.high) {
        (1, 1) => format!("every {unit}"),
        (2, 2) if every.unit == TimeUnit::Day => "every other day".to_owned(),
        (low, high) if low == high => format!("every {low} {unit}s"),
        (low, high) => format!("every {low} to {high} {unit}s"),
    }
}

fn times_per_day_text(times: Times) -> String {
    match (times.low, times.high) {
        (1, 1) => "once a day".to_owned(),
        (2, 2) => "twice a day".to_owned(),
        (low, high) if low == high => format!("{low} times a day"),
        (low, high) => format!("{low} to {high} times a day"),
    }
}

fn times_text(times: &[DayTime]) -> String {
    listed(times.iter().map(|t| time_text(*t)).collect())
}

/// "in the morning", "at 8:30 am".
pub(crate) fn time_text(time: DayTime) -> String {
    match time {
        DayTime::Named(named) => named.text().to_owned(),
        DayTime::Clock(clock) => format!("at {}", clock_text(clock)),
    }
}

fn clock_text(clock: Time) -> String {
    let (hour, half) = match clock.hour() {
        0 => (12, "am"),
        h @ 1..=11 => (h, "am"),
        12 => (12, "pm"),
        h => (h - 12, "pm"),
    };
    format!("{hour}:{:02} {half}", clock.minute())
}

fn span_text(span: Span) -> String {
    let unit = match span.unit {
        SpanUnit::Day => "day",
        SpanUnit::Week => "week",
        SpanUnit::Dose => "dose",
    };
    format!("for {} {unit}{}", span.count, plural(span.count))
}

fn plural(count: u32) -> &'static str {
    if count == 1 { "" } else { "s" }
}

/// "a, b and c".
fn listed(mut items: Vec<String>) -> String {
    match items.pop() {
        None => String::new(),
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} and {last}", items.join(", ")),
    }
}

fn capitalized(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|c| c.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
