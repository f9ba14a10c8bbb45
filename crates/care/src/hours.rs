//! When the centre is open, and how long its clocks give. Civil time is that of the centre.

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use protocol::Clock;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Opening hours. A day that is not listed is closed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Opening and closing time by weekday, 1 for Monday to 7 for Sunday.
    pub week: BTreeMap<i8, (Time, Time)>,
    /// Days on which the centre is closed.
    pub holidays: BTreeSet<Date>,
}

/// The end of a clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// When the time is over.
    pub at: Timestamp,
    /// It started outside working hours: the item is for whoever is on call, and the person is given the night number.
    pub on_call: bool,
}

/// How far ahead the calendar is searched for an open day; a centre that is closed longer has no working hours.
const LOOK_AHEAD_DAYS: i32 = 30;

impl Hours {
    /// Monday to Friday between two times, without holidays.
    #[must_use]
    pub fn weekdays(open: Time, close: Time) -> Hours {
        Hours {
            week: (1..=5).map(|day| (day, (open, close))).collect(),
            holidays: BTreeSet::new(),
        }
    }

    /// Opening and closing instants of a civil day; none when it is closed.
    #[must_use]
    pub fn on(&self, date: Date, zone: &TimeZone) -> Option<(Timestamp, Timestamp)> {
        if self.holidays.contains(&date) {
            return None;
        }
        let (open, close) = self.week.get(&weekday_number(date.weekday()))?;
        let instant = |time: &Time| {
            zone.to_ambiguous_timestamp(date.to_datetime(*time))
                .compatible()
                .ok()
        };
        let (open, close) = (instant(open)?, instant(close)?);
        (open < close).then_some((open, close))
    }

    /// When the centre closes today, while it is open.
    #[must_use]
    pub fn open_until(&self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let (open, close) = self.on(zone.to_datetime(now).date(), zone)?;
        (open <= now && now < close).then_some(close)
    }

    /// When a clock that starts now ends; none for [`Clock::NextContact`].
    ///
    /// `WorkingHoursSameDay` ends after that many hours or at the close of the day, whichever is first. Outside working hours it
    /// runs by the clock on the wall for whoever is on call.
    #[must_use]
    pub fn due(&self, clock: Clock, now: Timestamp, zone: &TimeZone) -> Option<Due> {
        match clock {
            Clock::Minutes(minutes) => Some(Due {
                at: later(now, i64::from(minutes)),
                on_call: self.open_until(now, zone).is_none(),
            }),
            Clock::WorkingHoursSameDay(hours) => {
                let end = later(now, i64::from(hours) * 60);
                Some(match self.open_until(now, zone) {
                    Some(close) => Due {
                        at: end.min(close),
                        on_call: false,
                    },
                    None => Due {
                        at: end,
                        on_call: true,
                    },
                })
            }
            Clock::NextWorkingDay => Some(Due {
                at: self.next_close(now, zone).unwrap_or_else(|| later(now, 24 * 60)),
                on_call: false,
            }),
            Clock::NextContact => None,
        }
    }

    /// The close of the first working day after today.
    fn next_close(&self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let today = zone.to_datetime(now).date();
        (1..=LOOK_AHEAD_DAYS)
            .filter_map(|ahead| today.checked_add(ahead.days()).ok())
            .find_map(|date| self.on(date, zone))
            .map(|(_, close)| close)
    }
}

fn weekday_number(day: Weekday) -> i8 {
    day.to_monday_one_offset()
}

/// An instant so many minutes later; the end of time stays the end of time.
pub(crate) fn later(from: Timestamp, minutes: i64) -> Timestamp {
    from.saturating_add(SignedDuration::from_mins(minutes))
        .unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::time;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn chicago() -> TimeZone {
        TimeZone::get("America/Chicago").unwrap()
    }

    fn hours() -> Hours {
        Hours::weekdays(time(8, 0, 0, 0), time(17, 0, 0, 0))
    }

    #[test]
    fn yellow_ends_after_four_hours_or_at_close_whichever_is_first() {
        let morning = hours().due(
            Clock::WorkingHoursSameDay(4),
            at("2026-11-20T15:00:00Z"),
            &chicago(),
        );
        assert_eq!(morning.unwrap().at, at("2026-11-20T19:00:00Z"));
        let afternoon = hours()
            .due(
                Clock::WorkingHoursSameDay(4),
                at("2026-11-20T21:30:00Z"),
                &chicago(),
            )
            .unwrap();
        assert_eq!(
            (afternoon.at, afternoon.on_call),
            (at("2026-11-20T23:00:00Z"), false)
        );
    }

    #[test]
    fn outside_hours_the_item_is_for_whoever_is_on_call_at_once() {
        let night = hours()
            .due(
                Clock::WorkingHoursSameDay(4),
                at("2026-11-21T02:00:00Z"),
                &chicago(),
            )
            .unwrap();
        assert_eq!((night.at, night.on_call), (at("2026-11-21T06:00:00Z"), true));
    }

    #[test]
    fn the_next_working_day_skips_the_weekend_and_holidays() {
        let mut hours = hours();
        hours.holidays.insert("2026-11-23".parse().unwrap());
        let friday = hours
            .due(Clock::NextWorkingDay, at("2026-11-20T15:00:00Z"), &chicago())
            .unwrap();
        assert_eq!(friday.at, at("2026-11-24T23:00:00Z"));
    }

    #[test]
    fn a_clock_that_ends_with_the_next_contact_has_no_end_of_its_own() {
        assert_eq!(
            hours().due(Clock::NextContact, at("2026-11-20T15:00:00Z"), &chicago()),
            None
        );
    }
}
