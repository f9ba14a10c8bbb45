//! The one place that reads the clock.
//!
//! Everything else is given `now`. A wall clock can be wrong and can jump, so the store also keeps a monotonic time
//! beside it and says when the two contradict each other.

use jiff::{SignedDuration, Timestamp};
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// The wall clock, UTC.
    fn now(&self) -> Timestamp;

    /// Time since an arbitrary start; it never goes back and does not follow the wall clock.
    fn monotonic(&self) -> Duration;
}

/// The clock of the machine.
#[derive(Debug)]
pub struct SystemClock {
    started: Instant,
    /// How far it is set ahead of the machine; nothing, except where everything is made up.
    ahead: SignedDuration,
}

impl SystemClock {
    /// Starts its monotonic time at zero.
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    pub fn start() -> SystemClock {
        SystemClock {
            started: Instant::now(),
            ahead: SignedDuration::ZERO,
        }
    }

    /// Runs like the clock of the machine, from this time on: made-up people can have any day.
    pub fn start_at(at: Timestamp) -> SystemClock {
        let real = SystemClock::start();
        SystemClock {
            ahead: at.duration_since(real.now()),
            ..real
        }
    }
}

impl Clock for SystemClock {
    #[expect(
        clippy::disallowed_methods,
        reason = "this is the one place that reads the clock"
    )]
    fn now(&self) -> Timestamp {
        let real = Timestamp::now();
        real.saturating_add(self.ahead).unwrap_or(real)
    }

    fn monotonic(&self) -> Duration {
        self.started.elapsed()
    }
}

/// An instant as the store writes it: whole milliseconds, with what made it doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Moment {
    pub(crate) at: Timestamp,
    pub(crate) monotonic_ms: i64,
    pub(crate) suspect: bool,
}

/// Compares the wall clock with the monotonic one. It never refuses anything.
pub(crate) struct ClockWatch {
    state: Mutex<Watched>,
}

struct Watched {
    wall: Timestamp,
    monotonic: Duration,
    suspect: bool,
}

/// A step of the wall clock larger than this is no drift.
const TOLERANCE: Duration = Duration::from_secs(120);

impl ClockWatch {
    /// `newest` is the newest time on record: a clock behind it is wrong, or that one was.
    pub(crate) fn start(clock: &dyn Clock, newest: Option<Timestamp>) -> ClockWatch {
        let wall = clock.now();
        let suspect = newest
            .is_some_and(|newest| wall.duration_until(newest).unsigned_abs() > TOLERANCE && wall < newest);
        ClockWatch {
            state: Mutex::new(Watched {
                wall,
                monotonic: clock.monotonic(),
                suspect,
            }),
        }
    }

    /// Now, with the doubt there is about it. Once in doubt it stays so until [`ClockWatch::confirm`].
    pub(crate) fn moment(&self, clock: &dyn Clock) -> Moment {
        let wall = clock.now();
        let monotonic = clock.monotonic();
        let mut state = crate::lock(&self.state);
        let walked = monotonic.saturating_sub(state.monotonic);
        let expected = state
            .wall
            .saturating_add(jiff::SignedDuration::try_from(walked).unwrap_or_default());
        if expected.is_ok_and(|expected| expected.duration_until(wall).unsigned_abs() > TOLERANCE) {
            state.suspect = true;
        }
        state.wall = wall;
        state.monotonic = monotonic;
        Moment {
            at: to_millisecond(wall),
            monotonic_ms: i64::try_from(monotonic.as_millis()).unwrap_or(i64::MAX),
            suspect: state.suspect,
        }
    }

    /// A person has looked at the time and found it right.
    pub(crate) fn confirm(&self, clock: &dyn Clock) {
        let mut state = crate::lock(&self.state);
        state.wall = clock.now();
        state.monotonic = clock.monotonic();
        state.suspect = false;
    }
}

/// The store keeps milliseconds; a record folded before the write must see what a later one reads.
pub(crate) fn to_millisecond(at: Timestamp) -> Timestamp {
    from_ms(at.as_millisecond())
}

pub(crate) fn from_ms(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH)
}
