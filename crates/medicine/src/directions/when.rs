//! The rules that say when, how often, where, how long and at most.

use super::reading::{After, Reader, whole};
use super::words::{self, Kind};
use super::{DayTime, Every, Food, Maximum, NamedTime, Route, Span, SpanUnit, TimeUnit, Times};
use crate::amount::parse_number;
use jiff::civil::Time;

impl Reader<'_> {
    pub(super) fn maximum(&mut self, at: usize) -> Option<After> {
        let at = self.any(at, words::AT_MOST)?;
        let (value, after) = self.number(at)?;
        if let Some(after) = self.any(after, &["times", "time", "doses", "dose"])
            && let Some(end) = self.in_24_hours(after)
        {
            let times = whole(value).filter(|_| self.out.max_times_24h.is_none())?;
            self.out.max_times_24h = Some(times);
            return Some(end);
        }
        let unit = self.unit(after);
        let end = self.in_24_hours(unit.map_or(after, |u| u.1))?;
        if self.out.max_amount_24h.is_some() || value.is_zero() {
            return None;
        }
        self.out.max_amount_24h = Some(Maximum {
            value,
            unit: unit.map(|u| u.0),
        });
        Some(end)
    }

    fn in_24_hours(&self, at: usize) -> Option<After> {
        let slash = self.tokens.get(at).is_some_and(|t| t.kind == Kind::Slash);
        if slash && let Some(end) = self.phrase(at + 1, "day") {
            return Some(end);
        }
        if let Some(end) = self.any(at, words::IN_A_DAY) {
            return Some(end);
        }
        let at = if slash {
            at + 1
        } else {
            self.any(
                at,
                &[
                    "in any", "in each", "in a", "in", "per", "within", "every", "each",
                ],
            )?
        };
        let (hours, mut after) = self.number(at)?;
        after += usize::from(self.tokens.get(after).is_some_and(|t| t.kind == Kind::Dash));
        let end = self.any(after, &["hours", "hour", "hrs", "hr", "h"])?;
        let end = self.phrase(end, "period").unwrap_or(end);
        (whole(hours) == Some(24)).then_some(end)
    }

    pub(super) fn gap(&mut self, at: usize) -> Option<After> {
        let at = self.any(at, &["with at least", "wait at least", "at least"])?;
        let (count, after) = self.number(at)?;
        let hours = self.any(after, &["hours", "hour", "hrs", "hr", "h"]);
        let end = hours.or_else(|| self.any(after, &["minutes", "minute", "min"]))?;
        let end = self.any(end, &["apart", "between doses", "between each dose"])?;
        let minutes = whole(count)?.checked_mul(if hours.is_some() { 60 } else { 1 })?;
        if self.out.min_gap_minutes.is_some() {
            return None;
        }
        self.out.min_gap_minutes = Some(minutes);
        Some(end)
    }

    pub(super) fn as_needed(&mut self, at: usize) -> Option<After> {
        let end = self.any(at, words::AS_NEEDED)?;
        self.step.as_needed = true;
        Some(end)
    }

    pub(super) fn frequency(&mut self, at: usize) -> Option<After> {
        if self.step.every.is_some() || self.step.times_per_day.is_some() {
            return None;
        }
        if let Some((every, end)) = self.every(at) {
            self.step.every = Some(every);
            return Some(end);
        }
        let (times, end) = self.times_per_day(at)?;
        self.step.times_per_day = Some(times);
        Some(end)
    }

    fn every(&self, at: usize) -> Option<(Every, After)> {
        let once = |unit| Every {
            low: 1,
            high: 1,
            unit,
        };
        let at = self
            .phrase(at, "once")
            .filter(|next| self.any(*next, &["every", "each"]).is_some())
            .unwrap_or(at);
        if let Some(end) = self.any(
            at,
            &[
                "once weekly",
                "once a week",
                "once per week",
                "weekly",
                "every week",
            ],
        ) {
            return Some((once(TimeUnit::Week), end));
        }
        if let Some(end) = self.any(at, &["hourly", "every hour"]) {
            return Some((once(TimeUnit::Hour), end));
        }
        if let Some(end) = self.any(at, &["every day", "each day"]) {
            return Some((once(TimeUnit::Day), end));
        }
        if let Some(end) = self.phrase(at, "every other day") {
            return Some((
                Every {
                    low: 2,
                    high: 2,
                    unit: TimeUnit::Day,
                },
                end,
            ));
        }
        if let Some(every) = self.word(at).and_then(every_short) {
            return Some((every, at + 1));
        }
        let after = self.any(at, &["every", "each", "q"])?;
        let (low, high, after) = self.whole_range(after)?;
        let (unit, end) = self.time_unit(after)?;
        Some((Every { low, high, unit }, end))
    }

    fn time_unit(&self, at: usize) -> Option<(TimeUnit, After)> {
        let unit = match self.word(at)? {
            "hour" | "hours" | "hr" | "hrs" | "h" => TimeUnit::Hour,
            "day" | "days" => TimeUnit::Day,
            "week" | "weeks" => TimeUnit::Week,
            _ => return None,
        };
        Some((unit, at + 1))
    }

    fn times_per_day(&self, at: usize) -> Option<(Times, After)> {
        let exactly = |n| Times { low: n, high: n };
        for (word, n) in [("bid", 2), ("tid", 3), ("qid", 4), ("daily", 1)] {
            if let Some(end) = self.phrase(at, word) {
                return Some((exactly(n), end));
            }
        }
        for (word, n) in [("once", 1), ("twice", 2), ("thrice", 3)] {
            if let Some(end) = self.phrase(at, word).and_then(|after| self.a_day(after)) {
                return Some((exactly(n), end));
            }
        }
        let (low, high, after) = self.whole_range(at)?;
        let end = self
            .any(after, &["times", "time", "x"])
            .and_then(|after| self.a_day(after))?;
        Some((Times { low, high }, end))
    }

    fn a_day(&self, at: usize) -> Option<After> {
        let slash = self.tokens.get(at).is_some_and(|t| t.kind == Kind::Slash);
        if slash {
            self.phrase(at + 1, "day")
        } else {
            self.any(at, words::IN_A_DAY)
        }
    }

    pub(super) fn time(&self, at: usize) -> Option<(DayTime, After)> {
        let named = NamedTime::ALL
            .iter()
            .map(|t| (t.text(), *t))
            .chain(words::TIMES.iter().copied());
        for (phrase, time) in named {
            if let Some(end) = self.phrase(at, phrase) {
                return Some((DayTime::Named(time), end));
            }
        }
        let at = self.phrase(at, "at").unwrap_or(at);
        let token = self.tokens.get(at)?;
        let (clock, after) = match &token.kind {
            Kind::Clock(time) => (Some(*time), at + 1),
            Kind::Number(n) => (
                whole(*n).and_then(|h| Time::new(i8::try_from(h).ok()?, 0, 0, 0).ok()),
                at + 1,
            ),
            _ => return None,
        };
        let pm = match self.word(after) {
            Some("am") => Some(false),
            Some("pm") => Some(true),
            _ => None,
        };
        match (pm, &token.kind) {
            (Some(pm), _) => Some((DayTime::Clock(half_day(clock?, pm)?), after + 1)),
            (None, Kind::Clock(time)) => Some((DayTime::Clock(*time), after)),
            (None, _) => None,
        }
    }

    pub(super) fn weekdays(&mut self, at: usize) -> Option<After> {
        let start = self.any(at, &["on", "every", "each"]).unwrap_or(at);
        let mut after = start;
        while let Some(day) = self.word(after).and_then(words::weekday) {
            if !self.step.weekdays.contains(&day) {
                self.step.weekdays.push(day);
            }
            after += 1;
            let comma = usize::from(self.tokens.get(after).is_some_and(|t| t.kind == Kind::Comma));
            let and = usize::from(self.word(after + comma) == Some("and"));
            if self.word(after + comma + and).and_then(words::weekday).is_some() {
                after += comma + and;
            }
        }
        (after > start).then_some(after)
    }

    pub(super) fn route(&mut self, at: usize) -> Option<After> {
        let own = Route::ALL.iter().map(|r| (r.text(), *r));
        let (route, end) = own
            .chain(words::ROUTES.iter().copied())
            .find_map(|(phrase, route)| Some((route, self.phrase(at, phrase)?)))?;
        if self.step.route.is_some_and(|r| r != route) {
            return None;
        }
        self.step.route = Some(route);
        Some(end)
    }

    pub(super) fn food(&mut self, at: usize) -> Option<After> {
        let own = Food::ALL.iter().map(|f| (f.text(), *f));
        let (food, end) = own
            .chain(words::FOODS.iter().copied())
            .find_map(|(phrase, food)| Some((food, self.phrase(at, phrase)?)))?;
        if self.step.food.is_some_and(|f| f != food) {
            return None;
        }
        self.step.food = Some(food);
        Some(end)
    }

    pub(super) fn duration(&mut self, at: usize) -> Option<After> {
        if self.step.duration.is_some() {
            return None;
        }
        let (span, end) = self.span(at)?;
        self.step.duration = Some(span);
        Some(end)
    }

    fn span(&self, at: usize) -> Option<(Span, After)> {
        // "once" and nothing more about when is a single dose; anything else after it is not guessed at.
        if let Some(end) = self.phrase(at, "once") {
            let ends = self
                .tokens
                .get(end)
                .is_none_or(|t| matches!(t.kind, Kind::Comma | Kind::Stop));
            return ends.then_some((
                Span {
                    count: 1,
                    unit: SpanUnit::Dose,
                },
                end,
            ));
        }
        let after = self.any(at, &["for the next", "for", "x"])?;
        let (count, after) = match self.any(after, &["a", "an"]) {
            Some(next) => (1, next),
            None => self.number(after).and_then(|(n, next)| Some((whole(n)?, next)))?,
        };
        let unit = match self.word(after)? {
            "day" | "days" => SpanUnit::Day,
            "week" | "weeks" => SpanUnit::Week,
            "dose" | "doses" => SpanUnit::Dose,
            _ => return None,
        };
        Some((Span { count, unit }, after + 1))
    }
}

/// "q6h", "q4-6h".
fn every_short(word: &str) -> Option<Every> {
    let hours = word.strip_prefix('q')?;
    let hours = ["hours", "hrs", "h"]
        .iter()
        .find_map(|end| hours.strip_suffix(end))?;
    let (low, high) = hours.split_once('-').unwrap_or((hours, hours));
    let (low, high) = (whole(parse_number(low)?)?, whole(parse_number(high)?)?);
    (low <= high).then_some(Every {
        low,
        high,
        unit: TimeUnit::Hour,
    })
}

/// A time of the twelve-hour clock.
fn half_day(time: Time, pm: bool) -> Option<Time> {
    let hour = match (time.hour(), pm) {
        (12, false) => 0,
        (12, true) => 12,
        (h @ 1..=11, true) => h + 12,
        (h @ 1..=11, false) => h,
        _ => return None,
    };
    Time::new(hour, time.minute(), 0, 0).ok()
}
