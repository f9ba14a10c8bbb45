//! Somebody for whom one rule is true, so that a reader of the protocol can see what that person would see.

use crate::answer::Answers;
use crate::case::Case;
use crate::decision::RuleId;
use crate::protocol::Protocol;

impl Protocol {
    /// The least that makes a rule true: somebody for whom no other rule gives more, when there is anybody like that. None for a rule
    /// that is off or that this protocol does not have.
    #[must_use]
    pub fn example(&self, rule: &RuleId) -> Option<(Case, Answers)> {
        let rule = self.rules.iter().find(|each| each.id == *rule && each.enabled)?;
        let mut first = None;
        for clause in &rule.clauses {
            let Some(person) = self.person(&self.atoms_of(clause)) else {
                continue;
            };
            let decision = self.decide(&person.case, &person.answers);
            if decision.fired.iter().all(|fired| fired.rule != rule.id) {
                continue;
            }
            if decision.level == Some(rule.level) {
                return Some((person.case, person.answers));
            }
            first.get_or_insert((person.case, person.answers));
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use crate::{MARROW_HARVEST, Protocol};

    #[test]
    fn every_rule_that_is_on_is_true_for_its_example() {
        let protocol = Protocol::parse(MARROW_HARVEST).unwrap();
        for rule in protocol.rules().iter().filter(|rule| rule.enabled) {
            let (case, answers) = protocol.example(&rule.id).unwrap();
            let decision = protocol.decide(&case, &answers);
            assert!(
                decision.fired.iter().any(|fired| fired.rule == rule.id),
                "{}",
                rule.id
            );
            assert!(decision.level >= Some(rule.level), "{}", rule.id);
        }
    }
}
