//! From answers to a decision.

use std::collections::BTreeSet;

use crate::answer::{Answers, FactId};
use crate::bits::Bits;
use crate::case::Case;
use crate::condition::Atom;
use crate::decision::{Decision, Fired};
use crate::level::{Level, Route};
use crate::protocol::Protocol;
use crate::question::Step;
use crate::rule::{Rule, Shortcut};
use crate::standing::{Standing, any_within};

impl Protocol {
    /// The decision for these answers. Pure and total: the same input gives the same decision, whatever the answers are.
    ///
    /// The level is the highest of all true rules and of all floors still held by an opener. A check that has nothing left to ask
    /// and no true rule is Green; one that has is never Green. Facts the protocol does not know are ignored (refuse them at the edge).
    #[must_use]
    pub fn decide(&self, case: &Case, answers: &Answers) -> Decision {
        let standing = self.standing(case, answers);
        let finished = self.next_of(&standing) == Step::Finished;
        let mut fired: Vec<Fired> = self
            .true_rules(&standing)
            .map(|rule| self.fired(rule, &standing, answers))
            .collect();
        fired.sort_by_key(|rule| std::cmp::Reverse(rule.level));
        let settled = fired.first().map(|rule| rule.level);
        let provisional = self.held_level(&standing).filter(|held| Some(*held) > settled);
        let level = provisional.or(settled).or(finished.then_some(Level::Green));
        let routes = fired
            .iter()
            .filter_map(|rule| {
                rule.route
                    .or((rule.level == Level::Red).then_some(Route::Emergency))
            })
            .collect();
        let items = fired.iter().flat_map(|rule| rule.items.iter().cloned()).collect();
        let shortcuts = self
            .shortcuts
            .iter()
            .filter(|shortcut| finished && shortcut_is_used(shortcut, &standing))
            .map(|shortcut| shortcut.id.clone())
            .collect();
        Decision {
            level,
            provisional,
            finished,
            routes,
            fired,
            items,
            shortcuts,
        }
    }

    fn fired(&self, rule: &Rule, standing: &Standing, answers: &Answers) -> Fired {
        let atoms = rule
            .clauses
            .iter()
            .filter(|clause| clause.within(&standing.truth))
            .fold(Bits::default(), |all, clause| all.with(clause));
        let facts = atoms
            .iter()
            .filter_map(|number| self.atoms.get(number))
            .flat_map(Atom::facts);
        let facts: BTreeSet<FactId> = facts
            .filter(|fact| answers.get(fact).is_some())
            .cloned()
            .collect();
        Fired {
            rule: rule.id.clone(),
            level: rule.level,
            items: rule.items.clone(),
            route: rule.route,
            why: rule.why.clone(),
            say: rule.say.clone(),
            meanwhile: rule.meanwhile.clone(),
            facts,
        }
    }
}

/// A shortcut is a note for the audit trail, never a rule, so it alone may look at what is *not* true.
fn shortcut_is_used(shortcut: &Shortcut, standing: &Standing) -> bool {
    standing.truth.contains(shortcut.opener_atom)
        && !shortcut
            .separated_atoms
            .iter()
            .any(|atom| standing.truth.contains(atom))
        && !any_within(&shortcut.off_clauses, &standing.truth)
}
