//! A clock that moves only when a test moves it.

use jiff::{SignedDuration, Timestamp};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::Clock;

/// Starts on Tuesday 2026-11-17 at 15:00 UTC: 10 am in New York, inside working hours. Clones share the time.
#[derive(Clone, Debug)]
pub struct FakeClock(Arc<Mutex<Told>>);

#[derive(Debug)]
struct Told {
    wall: Timestamp,
    monotonic: Duration,
}

impl FakeClock {
    /// A clock that stands at an instant.
    #[must_use]
    pub fn at(wall: Timestamp) -> FakeClock {
        FakeClock(Arc::new(Mutex::new(Told {
            wall,
            monotonic: Duration::ZERO,
        })))
    }

    /// Time passes.
    pub fn advance(&self, by: SignedDuration) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.wall = told.wall.saturating_add(by).unwrap_or(told.wall);
        told.monotonic += by.unsigned_abs();
    }

    /// The wall clock jumps and no time passes: somebody set it, or it was wrong.
    pub fn jump(&self, by: SignedDuration) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        told.wall = told.wall.saturating_add(by).unwrap_or(told.wall);
    }
}

impl Default for FakeClock {
    fn default() -> FakeClock {
        FakeClock::at(Timestamp::from_second(1_794_927_600).unwrap_or(Timestamp::UNIX_EPOCH))
    }
}

impl Clock for FakeClock {
    fn now(&self) -> Timestamp {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).wall
    }

    fn monotonic(&self) -> Duration {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).monotonic
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_starts_on_a_working_morning_and_stands_still() {
        let clock = FakeClock::default();
        assert_eq!(clock.now().to_string(), "2026-11-17T15:00:00Z");
        assert_eq!(clock.now(), clock.now());
        clock.advance(SignedDuration::from_mins(5));
        assert_eq!(clock.now().to_string(), "2026-11-17T15:05:00Z");
        assert_eq!(clock.monotonic(), Duration::from_secs(300));
    }
}
