//! What a time costs: the written times move least, then the part of the day is kept, then as few as possible leave their usual time, then
//! they leave it by as little as possible. Each weight is more than everything below it can add up to on a day.

/// Per minute that a written time moves.
const MINUTE_OF_A_WRITTEN_TIME: u64 = 1_000_000_000;
/// For leaving the part of the day.
const OTHER_PART: u64 = 10_000_000;
/// For leaving the usual time.
const LEAVES: u64 = 100_000;

/// The time that a dose would have if it were alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Usual {
    /// It is written.
    Written(u16),
    /// It is that of a part of the day.
    Part(u16),
}

impl Usual {
    pub(super) fn minutes(self) -> u16 {
        match self {
            Usual::Written(minutes) | Usual::Part(minutes) => minutes,
        }
    }
}

pub(super) fn of(usual: Usual, at: u16, other_part: bool) -> u64 {
    let away = u64::from(usual.minutes().abs_diff(at));
    match usual {
        Usual::Written(_) => away * MINUTE_OF_A_WRITTEN_TIME,
        Usual::Part(_) if away == 0 => 0,
        Usual::Part(_) if other_part => OTHER_PART + LEAVES + away,
        Usual::Part(_) => LEAVES + away,
    }
}
