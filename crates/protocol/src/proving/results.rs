//! What every result must show, and what is asked in private.

use std::collections::BTreeSet;

use crate::answer::FactId;
use crate::catalogue::Catalogue;
use crate::condition::Atom;
use crate::level::{Clock, Level};
use crate::protocol::Protocol;
use crate::proving::Ledger;

/// For every level: by when, what to do meanwhile, and which signs would change it. For every rule: a reason, what it cites, and the
/// lines of the leaflet it stands on. For every check: when the next one is.
pub(crate) fn everything_is_there(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    for level in Level::ALL {
        ledger.looked_at += 1;
        let place = format!("level {level}");
        let clock = protocol.clocks.get(&level);
        if clock.is_none() || (level > Level::Green && clock == Some(&Clock::NextContact)) {
            ledger.fail(&place, "nothing says by when the team answers");
        }
        if let (Some(clock), Some(longest)) = (clock, catalogue.longest.get(&level))
            && !clock.never_slower_than(*longest)
        {
            ledger.fail(
                &place,
                format!("its clock is slower than the slowest allowed, {}", said(*longest)),
            );
        }
        if level > Level::Green && protocol.meanwhile(level).is_empty() {
            ledger.fail(&place, "nothing says what to do meanwhile");
        }
        let has_own_list = level >= Level::Yellow;
        if has_own_list && protocol.safety_net(level).is_empty() {
            ledger.fail(
                &place,
                "no list says which signs would raise a lower result to it",
            );
        }
    }
    for pair in Level::ALL.windows(2) {
        let [lower, higher] = [protocol.clock(pair[0]), protocol.clock(pair[1])];
        if !higher.never_slower_than(lower) {
            ledger.fail(
                format!("level {}", pair[1]),
                format!("its clock may end after the one of {}", pair[0]),
            );
        }
    }
    for rule in protocol.rules.iter().filter(|rule| rule.enabled) {
        ledger.looked_at += 1;
        let place = format!("rule {}", rule.id);
        if rule.why.trim().is_empty() {
            ledger.fail(&place, "it has no reason for the person");
        }
        for item in &rule.items {
            if let Some(sign) = catalogue.sign(item)
                && !sign.lines.iter().any(|line| rule.lines.contains(line))
            {
                ledger.fail(&place, format!("it cites {item}, but no line that states it"));
            }
        }
    }
    let is_check = |content: &String| content == "self-check";
    if !protocol
        .contacts
        .iter()
        .any(|contact| contact.content.iter().any(is_check))
    {
        ledger.fail("contacts", "no contact says when the next check is");
    }
}

fn said(clock: Clock) -> String {
    match clock {
        Clock::Minutes(minutes) => format!("{minutes} minutes"),
        Clock::WorkingHoursSameDay(hours) => format!("{hours} working hours of the same day"),
        Clock::NextWorkingDay => "the end of the next working day".into(),
        Clock::NextContact => "the next contact".into(),
    }
}

/// Every fact that a rule about mood or self-harm reads stands on private screens alone.
pub(crate) fn private_is_private(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    let about = |rule: &&crate::rule::Rule| rule.items.iter().any(|item| catalogue.private.contains(item));
    let rules = protocol.rules.iter().filter(about);
    let clauses = rules.flat_map(|rule| &rule.clauses);
    let facts: BTreeSet<FactId> = clauses
        .flat_map(|clause| protocol.atoms_of(clause))
        .flat_map(|atom: Atom| atom.facts().to_vec())
        .collect();
    for fact in facts {
        for question in &protocol.questions {
            if question.facts().any(|asked| *asked == fact) {
                ledger.looked_at += 1;
                if !question.private {
                    let what = format!("it asks {fact} where helpers and shared screens see it");
                    ledger.fail(format!("question {}", question.id), what);
                }
            }
        }
    }
}
