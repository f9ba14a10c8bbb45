//! People for the tests, written as short lines: `"spinal day:3"` for a case, `"nausea temp_c=38.0 drowsy=unsure"` for answers.
#![allow(dead_code)]

use std::collections::BTreeSet;

use protocol::{
    Anaesthesia, Answer, Answers, Case, Decision, FactId, MARROW_HARVEST, Mode, Protocol, Role, Site, Step,
};

/// The protocol that ships.
pub(crate) fn shipped() -> Protocol {
    Protocol::parse(MARROW_HARVEST).unwrap_or_else(|faults| panic!("{faults}"))
}

/// A related donor on day 2 after a harvest from both hips under general anaesthesia, changed by the words of the line.
pub(crate) fn case(line: &str) -> Case {
    let mut case = Case {
        role: Role::RelatedDonor,
        day: 2,
        sites: BTreeSet::from([Site::LeftHip, Site::RightHip]),
        anaesthesia: Anaesthesia::General,
        modes: BTreeSet::new(),
    };
    for word in line.split_whitespace() {
        match word {
            "unrelated" => case.role = Role::UnrelatedDonor,
            "autologous" => case.role = Role::AutologousPatient,
            "spinal" => case.anaesthesia = Anaesthesia::Spinal,
            "anaesthesia-unknown" => case.anaesthesia = Anaesthesia::Unknown,
            "sternum" => case.sites = BTreeSet::from([Site::Sternum]),
            "site-unknown" => case.sites = BTreeSet::from([Site::Unknown]),
            "site-empty" => case.sites = BTreeSet::new(),
            _ => match word.strip_prefix("day:") {
                Some(day) => case.day = day.parse().unwrap(),
                None => {
                    let mode = Mode::ALL.into_iter().find(|mode| mode.name() == word);
                    case.modes
                        .insert(mode.unwrap_or_else(|| panic!("{word} is no case")));
                }
            },
        }
    }
    case
}

/// Answers: a bare fact is yes.
pub(crate) fn answers(line: &str) -> Answers {
    line.split_whitespace()
        .map(|word| {
            let (fact, said) = word.split_once('=').unwrap_or((word, "yes"));
            let answer = match said {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                "unsure" => Answer::Unsure,
                "cannot-check" => Answer::CannotCheck,
                number => Answer::Number(number.parse().unwrap()),
            };
            (FactId::new(fact), answer)
        })
        .collect()
}

/// The decision when everything else is answered no. Every fact named must exist.
pub(crate) fn decide_rest_no(protocol: &Protocol, case_line: &str, answers_line: &str) -> Decision {
    let mut answers = answers(answers_line);
    for (fact, _) in answers.iter() {
        assert!(protocol.facts().contains(fact), "no question asks {fact}");
    }
    protocol::command::fill_with_no(protocol, &mut answers);
    protocol.decide(&case(case_line), &answers)
}

/// The name of a decision's level, `none` when it has none.
pub(crate) fn level_name(decision: &Decision) -> &'static str {
    decision.level.map_or("none", protocol::Level::name)
}

/// Taps "none of these" on the gate, then answers every screen truthfully; returns the screens and the decision.
pub(crate) fn walk(protocol: &Protocol, case: &Case, truth: &Answers) -> (Vec<String>, Decision) {
    let none = protocol.gate().none_answers();
    let mut given: Answers = none.map(|fact| (fact.clone(), Answer::No)).collect();
    let mut screens = Vec::new();
    while let Step::Ask(question) = protocol.next(case, &given) {
        screens.push(question.id.clone());
        for line in protocol.open_lines(question, case, &given) {
            given.set(line.fact.clone(), truth.get(&line.fact).unwrap_or(Answer::No));
        }
    }
    (screens, protocol.decide(case, &given))
}

/// The screens that somebody is shown.
pub(crate) fn screens(protocol: &Protocol, who: &str, truth: &str) -> Vec<String> {
    walk(protocol, &case(who), &answers(truth)).0
}

/// Everything that somebody is shown: each screen by its name and each of its open lines by its fact.
pub(crate) fn shown(protocol: &Protocol, who: &str, truth: &str) -> Vec<String> {
    let (case, truth) = (case(who), answers(truth));
    let none = protocol.gate().none_answers();
    let mut given: Answers = none.map(|fact| (fact.clone(), Answer::No)).collect();
    let mut shown = Vec::new();
    while let Step::Ask(question) = protocol.next(&case, &given) {
        shown.push(question.id.clone());
        for line in protocol.open_lines(question, &case, &given) {
            shown.push(line.fact.to_string());
            given.set(line.fact.clone(), truth.get(&line.fact).unwrap_or(Answer::No));
        }
    }
    shown
}
