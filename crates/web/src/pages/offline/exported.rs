//! The protocol as data for the second engine, which runs in the page of a phone that has no network.
//!
//! Conditions go out as the tree they were written as, not as the clauses that the server works with: the second engine then
//! reads the file's own meaning, and a fault in the clauses shows as a difference between the two.

use std::collections::BTreeMap;

use protocol::{Atom, Condition, FactId, Level, Line, Opener, Protocol, Question, Rule, Shortcut};
use serde_json::{Map, Value, json};

/// Everything the second engine needs to ask, decide and say why, as one JSON object. Numbers are exact decimals written as text.
///
/// A condition is `{"fact": F}`, `{"sum": [F, …], "from": "38.0"}`, `{"cannot": F}`, `{"role": R}`, `{"site": S}`,
/// `{"anaesthesia": A}`, `{"mode": M}`, `{"day": N}`, `{"all": […]}`, `{"any": […]}` or `{"least": N, "of": […]}`.
pub(super) fn exported(protocol: &Protocol) -> Value {
    json!({
        "id": protocol.id(),
        "version": protocol.version(),
        "title": protocol.title(),
        "status": protocol.status(),
        "hash": protocol.hash(),
        "settings": protocol.settings().collect::<BTreeMap<_, _>>(),
        "facts": protocol.facts(),
        "gate": {
            "buttons": protocol.gate().buttons.iter().map(|button| json!({
                "id": button.id,
                "sets": button.sets,
                "none": button.none_answers,
            })).collect::<Vec<_>>(),
        },
        "questions": protocol.questions().iter().map(question).collect::<Vec<_>>(),
        "rules": protocol.rules().iter().map(rule).collect::<Vec<_>>(),
        "openers": protocol.openers().iter().map(opener).collect::<Vec<_>>(),
        "shortcuts": protocol.shortcuts().iter().map(shortcut).collect::<Vec<_>>(),
        "meanwhile": by_level(|level| protocol.meanwhile(level)),
        "net": by_level(|level| protocol.safety_net(level)),
    })
}

fn by_level<'a>(of: impl Fn(Level) -> &'a [String]) -> Value {
    let levels = Level::ALL
        .into_iter()
        .map(|level| (level.name().to_owned(), json!(of(level))));
    Value::Object(levels.collect::<Map<_, _>>())
}

fn question(question: &Question) -> Value {
    json!({
        "id": question.id,
        "style": question.style,
        "private": question.private,
        "when": question.when.as_ref().map(condition),
        "number": question.number,
        "lines": question.lines.iter().map(line).collect::<Vec<_>>(),
    })
}

fn line(line: &Line) -> Value {
    json!({ "fact": line.fact, "when": line.when.as_ref().map(condition) })
}

fn rule(rule: &Rule) -> Value {
    json!({
        "id": rule.id,
        "level": rule.level,
        "when": condition(&rule.when),
        "items": rule.items,
        "why": rule.why,
        "say": rule.say,
        "meanwhile": rule.meanwhile,
        "route": rule.route,
        "enabled": rule.enabled,
    })
}

fn opener(opener: &Opener) -> Value {
    json!({ "fact": opener.fact, "floor": opener.floor, "separated": opener.separated_by })
}

fn shortcut(shortcut: &Shortcut) -> Value {
    json!({
        "id": shortcut.id,
        "opener": shortcut.opener,
        "separated": shortcut.separated_by,
        "off": shortcut.off_when.as_ref().map(condition),
    })
}

fn condition(written: &Condition) -> Value {
    let several = |parts: &[Condition]| parts.iter().map(condition).collect::<Vec<_>>();
    match written {
        Condition::Is(one) => atom(one),
        Condition::Named(_, inner) => condition(inner),
        Condition::All(parts) => json!({ "all": several(parts) }),
        Condition::Any(parts) => json!({ "any": several(parts) }),
        Condition::AtLeast(least, parts) => json!({ "least": least, "of": several(parts) }),
    }
}

fn atom(atom: &Atom) -> Value {
    let names = |facts: &[FactId]| facts.iter().map(ToString::to_string).collect::<Vec<_>>();
    match atom {
        Atom::Fact(fact) => json!({ "fact": fact }),
        Atom::AtLeast(facts, from) => json!({ "sum": names(facts), "from": from.to_string() }),
        Atom::CannotCheck(fact) => json!({ "cannot": fact }),
        Atom::Role(role) => json!({ "role": role }),
        Atom::Site(site) => json!({ "site": site }),
        Atom::Anaesthesia(kind) => json!({ "anaesthesia": kind }),
        Atom::Mode(mode) => json!({ "mode": mode }),
        Atom::DayUpTo(day) => json!({ "day": day }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_engine_is_given_every_rule_question_and_fact() {
        let protocol = Protocol::parse(protocol::MARROW_HARVEST).expect("the shipped file is read");
        let exported = exported(&protocol);
        let count = |name: &str| exported[name].as_array().map_or(0, Vec::len);
        assert_eq!(count("rules"), protocol.rules().len());
        assert_eq!(count("questions"), protocol.questions().len());
        assert_eq!(count("facts"), protocol.facts().len());
        assert_eq!(count("openers"), protocol.openers().len());
        assert_eq!(count("shortcuts"), protocol.shortcuts().len());
        assert_eq!(exported["hash"], protocol.hash());
        assert_eq!(exported["rules"][0]["level"], "red");
    }
}
