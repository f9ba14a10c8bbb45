//! Emergencies planted on ordinary donors: each must be Red, whatever else the donor complains of.

use serde::Serialize;

use crate::answer::{Answer, Answers};
use crate::catalogue::Catalogue;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::proving::{Person, red_signs, words};

/// Each emergency is planted on so many donors, the next ones in the order they were drawn.
const DONORS_FOR_EACH: usize = 10;

/// What became of the planted emergencies.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Planted {
    /// How many ways to be an emergency the catalogue of the leaflet names.
    pub signs: usize,
    /// On how many donors one was planted, said as yes and said as not sure.
    pub donors: usize,
    /// How many of those ended at Red.
    pub red: usize,
    /// Those that did not, in words.
    pub missed: Vec<String>,
}

/// Plants every emergency of the catalogue, which no protocol can lose.
pub(super) fn plant(protocol: &Protocol, donors: &[Answers], day: i32) -> Planted {
    let mut planted = Planted::default();
    let Ok(catalogue) = Catalogue::embedded() else {
        return planted;
    };
    let mut next = donors.iter().cycle();
    for (item, atoms) in red_signs(protocol, &catalogue) {
        planted.signs += 1;
        let mut ways = protocol.ways_to_be_asked(&atoms).into_iter();
        let Some(person) = ways.find_map(|way| protocol.person(&way)) else {
            planted.missed.push(format!(
                "{item}: nobody with {} is ever asked about it",
                words(&atoms)
            ));
            continue;
        };
        for complaints in next.by_ref().take(DONORS_FOR_EACH) {
            for said in [Answer::Yes, Answer::Unsure] {
                let walker = overlaid(complaints, &person, said, day);
                let walk = protocol.walk(&walker);
                let decision = protocol.decide(&walker.case, &walk.answers);
                planted.donors += 1;
                if decision.level == Some(Level::Red) && decision.finished && decision.provisional.is_none() {
                    planted.red += 1;
                } else {
                    let level = decision.level.map_or("none", Level::name);
                    planted
                        .missed
                        .push(format!("{item}: {} ends at {level}", words(&atoms)));
                }
            }
        }
    }
    planted
}

/// The donor's own complaints, and on top of them the emergency; a yes is said as `said`.
fn overlaid(complaints: &Answers, emergency: &Person, said: Answer, day: i32) -> Person {
    let mut person = Person {
        case: emergency.case.clone(),
        answers: complaints.clone(),
    };
    person.case.day = person.case.day.min(day);
    for (fact, answer) in emergency.answers.iter() {
        let answer = if answer == Answer::Yes { said } else { answer };
        person.answers.set(fact.clone(), answer);
    }
    person
}
