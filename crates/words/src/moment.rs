//! Dates, times of day, lengths of time and days of recovery.

use jiff::Timestamp;
use jiff::civil::Date;

use crate::speaker::{Arg, Clock, DateOrder, Speaker};

const MINUTES_OF_HOUR: i64 = 60;
const MINUTES_OF_DAY: i64 = 24 * MINUTES_OF_HOUR;

impl Speaker {
    /// "17 November".
    #[must_use]
    pub fn date(&self, date: Date) -> String {
        self.date_in("format-date", date)
    }

    /// "17 November 2026".
    #[must_use]
    pub fn date_year(&self, date: Date) -> String {
        self.date_in("format-date-year", date)
    }

    /// "Tuesday, 17 November 2026".
    #[must_use]
    pub fn date_long(&self, date: Date) -> String {
        self.date_in("format-date-long", date)
    }

    /// The day of the week: "Tuesday".
    #[must_use]
    pub fn weekday(&self, date: Date) -> String {
        self.word(&format!("weekday-{}", date.weekday().to_monday_one_offset()))
    }

    /// The time of day in the reader's zone: "2:15 pm", or "14:15" for a 24-hour reader.
    #[must_use]
    pub fn time(&self, instant: Timestamp) -> String {
        let time = self.zone.to_datetime(instant).time();
        let minute = format!("{:02}", time.minute());
        let (id, hour) = match (self.clock, time.hour(), time.minute()) {
            (Clock::TwentyFourHour, hour, _) => ("format-time-24", format!("{hour:02}")),
            (Clock::TwelveHour, 12, 0) => ("format-time-noon", String::new()),
            (Clock::TwelveHour, 0, 0) => ("format-time-midnight", String::new()),
            (Clock::TwelveHour, hour @ ..12, _) => ("format-time-am", twelve(hour)),
            (Clock::TwelveHour, hour, _) => ("format-time-pm", twelve(hour)),
        };
        self.say(id, &[("hour", hour.into()), ("minute", minute.into())])
    }

    /// Date and time of day in the reader's zone: "17 November, 2:15 pm".
    #[must_use]
    pub fn moment(&self, instant: Timestamp) -> String {
        let date = self.date(self.zone.to_datetime(instant).date());
        self.say(
            "format-moment",
            &[("date", date.into()), ("time", self.time(instant).into())],
        )
    }

    /// How long until an instant: "In 1 hour 55 minutes", or "Now". A started minute counts, so nobody is told to act too early.
    #[must_use]
    pub fn wait(&self, until: Timestamp, now: Timestamp) -> String {
        let seconds = until.as_second().saturating_sub(now.as_second());
        if seconds <= 0 {
            return self.word("format-wait-over");
        }
        let minutes = seconds.saturating_add(59) / 60;
        self.say("format-wait", &[("length", self.length(minutes).into())])
    }

    /// A length of time: "55 minutes", "1 hour 55 minutes", "2 days 3 hours". Never negative; from a day on, minutes are left out.
    #[must_use]
    pub fn length(&self, minutes: i64) -> String {
        let minutes = minutes.max(0);
        let days = minutes / MINUTES_OF_DAY;
        let hours = minutes % MINUTES_OF_DAY / MINUTES_OF_HOUR;
        let rest = minutes % MINUTES_OF_HOUR;
        let parts = match (days, hours) {
            (0, 0) => vec![("format-minutes", rest)],
            (0, _) => vec![("format-hours", hours), ("format-minutes", rest)],
            _ => vec![("format-days", days), ("format-hours", hours)],
        };
        let shown = parts
            .iter()
            .enumerate()
            .filter(|(place, (_, count))| *place == 0 || *count > 0)
            .map(|(_, (id, count))| self.say(id, &[("count", Arg::Count(*count))]))
            .collect::<Vec<_>>();
        shown.join(" ")
    }

    /// A day of recovery, counted from the harvest: "Day 3", "Harvest day", "4 days before".
    #[must_use]
    pub fn day(&self, day: i64) -> String {
        let (id, count) = match day {
            ..0 => ("format-days-before", day.saturating_neg()),
            _ => ("format-day", day),
        };
        self.say(id, &[("day", Arg::Count(count))])
    }

    fn date_in(&self, form: &str, date: Date) -> String {
        let order = match self.dates {
            DateOrder::DayFirst => "day-first",
            DateOrder::MonthFirst => "month-first",
        };
        let month = self.word(&format!("month-{}", date.month()));
        self.say(
            &format!("{form}-{order}"),
            &[
                ("weekday", self.weekday(date).into()),
                ("day", date.day().to_string().into()),
                ("month", month.into()),
                ("year", date.year().to_string().into()),
            ],
        )
    }
}

/// The hour on a twelve-hour clock: 0 and 12 are both "12".
fn twelve(hour: i8) -> String {
    match hour % 12 {
        0 => "12".to_owned(),
        hour => hour.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DateOrder, Language};
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    fn person() -> Speaker {
        Speaker::person(Language::english(), TimeZone::get("America/New_York").unwrap())
    }

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn a_date_names_its_month_in_either_order() {
        let day = date(2026, 11, 17);
        assert_eq!(person().date(day), "17\u{a0}November");
        assert_eq!(person().date_year(day), "17\u{a0}November 2026");
        assert_eq!(person().date_long(day), "Tuesday, 17\u{a0}November 2026");
        let month_first = Speaker {
            dates: DateOrder::MonthFirst,
            ..person()
        };
        assert_eq!(month_first.date(day), "November\u{a0}17");
        assert_eq!(month_first.date_year(day), "November\u{a0}17, 2026");
        assert_eq!(month_first.date_long(day), "Tuesday, November\u{a0}17, 2026");
    }

    #[test]
    fn the_time_of_day_is_that_of_the_reader() {
        let team = Speaker::team(Language::english(), person().zone);
        for (instant, twelve_hour, twenty_four) in [
            ("2026-11-17T19:15:00Z", "2:15\u{a0}pm", "14:15"),
            ("2026-11-17T14:05:00Z", "9:05\u{a0}am", "09:05"),
            ("2026-11-17T17:00:00Z", "12:00\u{a0}noon", "12:00"),
            ("2026-11-17T17:30:00Z", "12:30\u{a0}pm", "12:30"),
            ("2026-11-17T05:00:00Z", "12:00\u{a0}midnight", "00:00"),
            ("2026-11-17T05:30:00Z", "12:30\u{a0}am", "00:30"),
        ] {
            assert_eq!(person().time(at(instant)), twelve_hour);
            assert_eq!(team.time(at(instant)), twenty_four);
        }
        assert_eq!(
            person().moment(at("2026-11-18T01:15:00Z")),
            "17\u{a0}November, 8:15\u{a0}pm"
        );
    }

    #[test]
    fn a_started_minute_counts_so_that_nobody_acts_too_early() {
        let now = at("2026-11-17T12:00:00Z");
        for (until, shown) in [
            ("2026-11-17T13:55:00Z", "In 1 hour 55 minutes"),
            ("2026-11-17T12:00:01Z", "In 1 minute"),
            ("2026-11-17T12:59:01Z", "In 1 hour"),
            ("2026-11-18T14:05:00Z", "In 1 day 2 hours"),
            ("2026-11-17T12:00:00Z", "Now"),
            ("2026-11-17T11:00:00Z", "Now"),
        ] {
            assert_eq!(person().wait(at(until), now), shown);
        }
        assert_eq!(person().length(-5), "0 minutes");
    }

    #[test]
    fn a_day_counts_from_the_harvest() {
        assert_eq!(person().day(3), "Day 3");
        assert_eq!(person().day(0), "Harvest day");
        assert_eq!(person().day(-1), "1 day before");
        assert_eq!(person().day(-4), "4 days before");
    }
}
