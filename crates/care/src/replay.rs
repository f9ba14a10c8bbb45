//! What a protocol would have said to the checks of the past.

use crate::check::{CheckId, CheckRecord};
use crate::person::PersonRecord;
use jiff::Timestamp;
use protocol::{Level, Protocol, RuleId};
use std::collections::{BTreeMap, BTreeSet};

/// Changed checks that are kept to be read one by one; the counts go on.
pub const CHANGED_MAX: usize = 200;

/// What two levels a check had: in the record, and by the protocol that is replayed. None is a check that was left with nothing raised.
pub type Step = (Option<Level>, Option<Level>);

/// A check whose level would be another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Which check.
    pub check: CheckId,
    /// When it was answered last.
    pub answered_at: Timestamp,
    /// Days since the harvest.
    pub day: i32,
    /// From which level to which.
    pub step: Step,
    /// Rules that were true and would not be.
    pub gone: Vec<RuleId>,
    /// Rules that would be true and were not.
    pub new: Vec<RuleId>,
}

/// The counts over all checks that were replayed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replay {
    /// How many checks.
    pub checks: usize,
    /// Of how many people.
    pub people: usize,
    /// How many checks made each step to another level.
    pub steps: BTreeMap<Step, usize>,
    /// How many finished checks would have been asked something more.
    pub asked_more: usize,
    /// The changed checks, those that would sink first, then the newest; at most [`CHANGED_MAX`].
    pub changed: Vec<Changed>,
}

impl Replay {
    /// Replays the checks of one person that were answered since an instant.
    pub fn add(&mut self, record: &PersonRecord, protocol: &Protocol, since: Timestamp) {
        let checks: Vec<_> = record
            .checks
            .values()
            .filter(|check| check.answered_at >= since)
            .collect();
        self.people += usize::from(!checks.is_empty());
        for check in checks {
            self.add_check(check, protocol);
        }
    }

    fn add_check(&mut self, check: &CheckRecord, protocol: &Protocol) {
        let again = protocol.decide_opened(&check.case, &check.answers, &check.opened);
        self.checks += 1;
        self.asked_more += usize::from(check.decision.finished && !again.finished);
        let step = (check.decision.level, again.level);
        if step.0 == step.1 {
            return;
        }
        *self.steps.entry(step).or_default() += 1;
        let rules = |fired: &[protocol::Fired]| -> BTreeSet<RuleId> {
            fired.iter().map(|fired| fired.rule.clone()).collect()
        };
        let (were, would) = (rules(&check.decision.fired), rules(&again.fired));
        self.changed.push(Changed {
            check: check.id,
            answered_at: check.answered_at,
            day: check.case.day,
            step,
            gone: were.difference(&would).cloned().collect(),
            new: would.difference(&were).cloned().collect(),
        });
        self.changed.sort_by_key(|changed| {
            (
                changed.step.1 >= changed.step.0,
                std::cmp::Reverse(changed.answered_at),
            )
        });
        self.changed.truncate(CHANGED_MAX);
    }

    /// How many checks would have another level.
    #[must_use]
    pub fn changed_total(&self) -> usize {
        self.steps.values().sum()
    }

    /// How many would have a lower one.
    #[must_use]
    pub fn lowered_total(&self) -> usize {
        let lowered = self.steps.iter().filter(|((was, would), _)| would < was);
        lowered.map(|(_, count)| count).sum()
    }
}
