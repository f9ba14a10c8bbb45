//! What is done for everybody, so that a story tells only what is its own.

use care::call::Outcome;
use jiff::Timestamp;
use jiff::civil::time;
use protocol::{Answer, Channel};
use rust_decimal::Decimal;

use super::super::script::Deed;
use super::Story;
use crate::answer::Misuse;

/// Days on which the team itself is in touch: the talk before going home, the call of the next day, the look at the site, the count.
const ROUTINE_DAYS: [i32; 4] = [0, 1, 7, 30];

const ROUTINE_NOTE: &str = "All well. Knows when to call and where the list is.";

impl Story<'_> {
    /// What is done for everybody: calls on the days of the plan, and a check without any sign for each pain score.
    pub(super) fn routine(&self) -> Result<Vec<(Timestamp, Deed)>, Misuse> {
        let day = self.person.day;
        // A visit that is due today is still ahead.
        let done = |contact: &i32| *contact < day || (*contact <= 1 && *contact == day);
        let mut deeds = Vec::new();
        for contact in ROUTINE_DAYS.into_iter().filter(done) {
            let at = self.on(contact, time(16, 20, 0, 0))?;
            let ahead = self.scene.now.duration_since(at).as_hours() + 6 * 24;
            let call = Deed::Call {
                by: if contact % 2 == 0 { "ana" } else { "ben" }.to_owned(),
                outcome: Outcome::ReachedAdvised,
                note: ROUTINE_NOTE.to_owned(),
                next_hours: ahead.min(300 * 24),
                next: Channel::Phone,
            };
            deeds.push((at, call));
        }
        for (day, pain) in &self.person.pain {
            let at = self.on(*day, time(18, 10, 0, 0))?;
            let numbers = [
                ("temp_c", Decimal::new(368, 1)),
                ("pain_score", Decimal::from(*pain)),
            ]
            .map(|(fact, number)| (fact.to_owned(), Answer::Number(number)));
            let check = Deed::Check {
                gate: None,
                yes: Vec::new(),
                numbers: numbers.into(),
                stops_after: None,
                helped: false,
            };
            deeds.push((at, check));
        }
        Ok(deeds)
    }
}
