//! Floors of signs, floors of openers, and routes.

use crate::answer::Answer;
use crate::catalogue::{Catalogue, CatalogueSign};
use crate::level::{Level, Route};
use crate::protocol::Protocol;
use crate::proving::Ledger;
use crate::proving::groups::Groups;
use crate::proving::person::{level_words, words};
use crate::rule::Opener;

/// Whether a sign of the leaflet is in the protocol, cited by a rule with all its lines, and never ends under its floor.
pub(crate) fn sign_is_kept(
    protocol: &Protocol,
    known: &CatalogueSign,
    groups: Option<&Groups>,
    ledger: &mut Ledger,
) -> bool {
    let failures_before = ledger.failures.len();
    let place = format!("sign {}", known.item);
    let cited = protocol.rules.iter().any(|rule| {
        let lines = known.lines.iter().all(|line| rule.lines.contains(line));
        rule.enabled && rule.items.contains(&known.item) && lines
    });
    if !cited {
        ledger.fail(
            &place,
            format!("no rule cites it with its lines {:?}", known.lines),
        );
    }
    let Some(sign) = protocol.signs.iter().find(|sign| sign.item == known.item) else {
        ledger.fail(&place, "the protocol does not have it");
        return false;
    };
    let floor = sign.floor.max(known.floor);
    for (number, clause) in sign.clauses.iter().enumerate() {
        let atoms = protocol.atoms_of(clause);
        // Whatever a centre has set: with every choice switched off and every raise taken back.
        let level = protocol.unchosen_level_of(&protocol.least_truth(&atoms), |_| true);
        ledger.looked_at += 1;
        if level < Some(floor) {
            let what = format!(
                "with {} it ends at {}, under its floor {floor}",
                words(&atoms),
                level_words(level)
            );
            ledger.fail(&place, what);
        }
        if let Some(person) = protocol.person(&atoms) {
            let decision = protocol.decide(&person.case, &person.all_answers(protocol));
            ledger.looked_at += 1;
            if decision.level < Some(floor) || !decision.finished {
                let what = format!(
                    "a whole check with {} decides {}",
                    words(&atoms),
                    level_words(decision.level)
                );
                ledger.fail(&place, what);
            }
        }
        let (lowest, states) = groups.map_or((None, 0), |groups| groups.lowest(clause));
        ledger.looked_at += states;
        if let Some(lowest) = lowest
            && lowest < Some(floor)
        {
            let (atoms, level) = (words(&atoms), level_words(lowest));
            let what = format!("walking every state with {atoms} finds {level} (clause {number})");
            ledger.fail(&place, what);
        }
    }
    ledger.failures.len() == failures_before
}

/// Every Red rule has a sentence for the call and a route, and a route that a rule names is in the result.
pub(crate) fn routes(protocol: &Protocol, ledger: &mut Ledger) {
    for rule in protocol.rules.iter().filter(|rule| rule.enabled) {
        let place = format!("rule {}", rule.id);
        if rule.level == Level::Red && rule.say.is_none() {
            ledger.fail(&place, "it is Red without a sentence for the call");
        }
        let wanted = rule
            .route
            .or((rule.level == Level::Red).then_some(Route::Emergency));
        for clause in &rule.clauses {
            let atoms = protocol.atoms_of(clause);
            let Some(person) = protocol.person(&atoms) else {
                continue;
            };
            ledger.looked_at += 1;
            let decision = protocol.decide(&person.case, &person.all_answers(protocol));
            if let Some(route) = wanted
                && !decision.routes.contains(&route)
            {
                ledger.fail(
                    &place,
                    format!("with {} the result does not name {}", words(&atoms), route.name()),
                );
            }
        }
    }
}

/// While any separating question of an opener is open, the level is at least its floor; each separating question is asked, and its yes
/// keeps the floor; when all are answered no, the opener holds nothing.
pub(crate) fn openers(protocol: &Protocol, catalogue: &Catalogue, ledger: &mut Ledger) {
    for known in &catalogue.openers {
        match protocol.openers.iter().find(|opener| opener.fact == known.fact) {
            None => ledger.fail(format!("opener {}", known.fact), "the protocol does not have it"),
            Some(opener) if opener.floor < known.floor => {
                let what = format!("it holds {}, the catalogue wants {}", opener.floor, known.floor);
                ledger.fail(format!("opener {}", known.fact), what);
            }
            Some(opener) => {
                for fact in known
                    .separated_by
                    .iter()
                    .filter(|fact| !opener.separated_by.contains(fact))
                {
                    let what = format!("the catalogue wants it separated by {fact} as well");
                    ledger.fail(format!("opener {}", known.fact), what);
                }
            }
        }
    }
    for opener in &protocol.openers {
        opener_holds(protocol, opener, ledger);
    }
}

fn opener_holds(protocol: &Protocol, opener: &Opener, ledger: &mut Ledger) {
    let place = format!("opener {}", opener.fact);
    let Some(person) = protocol.person(&[crate::condition::Atom::Fact(opener.fact.clone())]) else {
        return;
    };
    if opener.separated_by.is_empty() {
        ledger.fail(&place, "nothing separates it");
    }
    let all = person.all_answers(protocol);
    let alone = protocol.decide(&person.case, &all).settled();
    for answer in [Answer::Yes, Answer::Unsure] {
        for separator in &opener.separated_by {
            let mut open = all.clone();
            open.set(opener.fact.clone(), answer);
            open.clear(separator);
            ledger.looked_at += 2;
            let level = protocol.decide(&person.case, &open).level;
            if level < Some(opener.floor) {
                ledger.fail(
                    &place,
                    format!("while {separator} is open the level is {}", level_words(level)),
                );
            }
            let mut worse = all.clone();
            worse.set(separator.clone(), answer);
            let settled = protocol.decide(&person.case, &worse).settled();
            if settled < Some(opener.floor) || settled <= alone {
                let what = format!(
                    "{separator} answered yes gives {}, so it separates nothing",
                    level_words(settled)
                );
                ledger.fail(&place, what);
            }
            let asked = protocol.questions.iter().any(|question| {
                (0..question.lines.len()).any(|line| {
                    let asks = question
                        .lines
                        .get(line)
                        .is_some_and(|line| line.fact == *separator);
                    asks && protocol.line_is_open(question, line, &protocol.standing(&person.case, &open))
                })
            });
            if !asked {
                ledger.fail(
                    &place,
                    format!("{separator} is not asked, so the opener can never be separated"),
                );
            }
        }
    }
    ledger.looked_at += 1;
    if protocol.decide(&person.case, &all).provisional.is_some() {
        ledger.fail(
            &place,
            "it still holds when every separating question is answered",
        );
    }
}
