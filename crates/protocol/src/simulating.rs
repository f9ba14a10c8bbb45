//! Made-up donors, drawn from published rates of symptoms: how many of them would get which level, beside the leaflet taken at its word.
//!
//! It shows the load of a protocol, and that no emergency planted on an ordinary donor is lost among ordinary complaints. It proves
//! nothing about people: which symptoms come together, and how sore people answer, is published nowhere.

mod planted;
mod rates;
mod showing;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::answer::{Answer, Answers};
use crate::case::{Anaesthesia, Case, Role, Site};
use crate::level::Level;
use crate::protocol::Protocol;
use crate::proving::Person;
pub use planted::Planted;
pub use rates::{Absence, Cohort, Goal, Literal, Rate, Symptom, SymptomRates};

/// What the simulation found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Simulation {
    /// Name of the protocol.
    pub protocol: String,
    /// Its version.
    pub version: String,
    /// How many donors were drawn for each day.
    pub people: u32,
    /// Who they are.
    pub cohort: String,
    /// Each day.
    pub days: Vec<Day>,
    /// What the goal says and whether it is met.
    pub goal: GoalMet,
    /// For each answer that some would give as well: how large a share of those with the symptom the goal can bear.
    pub bearable: Vec<Bearable>,
    /// Emergencies planted on these donors.
    pub planted: Planted,
    /// What no source says.
    pub absent: Vec<Absence>,
}

/// How many donors got each level on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Day {
    /// Civil days since the harvest.
    pub day: i32,
    /// The day whose published rates were drawn.
    pub rates_of_day: i32,
    /// Whether the source gives rates for this very day; if not, those of the goal's day stand in.
    pub published: bool,
    /// By this protocol.
    pub levels: Counts,
    /// By the leaflet at its word.
    pub literal: Counts,
}

/// How many donors got each level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Counts {
    /// Red.
    pub red: u32,
    /// Orange.
    pub orange: u32,
    /// Yellow.
    pub yellow: u32,
    /// Yellow with the slow clock.
    pub yellow_routine: u32,
    /// Green.
    pub green: u32,
}

/// The goal, and whether it is met.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct GoalMet {
    /// The day it is about.
    pub day: i32,
    /// Fewer than so many of a hundred may be Red.
    pub red_percent_max: u32,
    /// So many of a hundred are.
    pub red_percent: f64,
    /// Whether that is fewer.
    pub held: bool,
}

/// How large a share of those with a symptom may give one more answer before the goal breaks.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bearable {
    /// The symptom.
    pub symptom: String,
    /// The answer that some of them would give as well.
    pub fact: String,
    /// The level that the answer gives.
    pub level: &'static str,
    /// So many of a hundred of them may; 100 when all may.
    pub share_percent: f64,
}

/// Draws donors and decides about each. `chance` gives evenly spread numbers; the same numbers give the same simulation.
///
/// # Errors
/// What does not fit together in the rates, or between them and the protocol.
pub fn simulate(
    protocol: &Protocol,
    rates: &SymptomRates,
    people: u32,
    chance: &mut dyn FnMut() -> u64,
) -> Result<Simulation, Vec<String>> {
    let faults = rates.faults(protocol);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut days = Vec::new();
    let mut donors = Vec::new();
    for &day in &rates.goal.days {
        let (drawn, complaints) = draw_day(protocol, rates, day, people, chance);
        if day == rates.goal.day {
            donors = complaints;
        }
        days.push(drawn);
    }
    let red = days
        .iter()
        .find(|day| day.day == rates.goal.day)
        .map_or(0, |day| day.levels.red);
    let red_percent = percent(red, people);
    let cohort = rates.cohorts.iter().find(|cohort| cohort.id == rates.goal.cohort);
    Ok(Simulation {
        protocol: protocol.id.clone(),
        version: protocol.version.clone(),
        people,
        cohort: cohort.map(|cohort| cohort.who.clone()).unwrap_or_default(),
        days,
        goal: GoalMet {
            day: rates.goal.day,
            red_percent_max: rates.goal.red_percent_max,
            red_percent,
            held: red_percent < f64::from(rates.goal.red_percent_max),
        },
        bearable: bearable(protocol, rates),
        planted: planted::plant(protocol, &donors, rates.goal.day),
        absent: rates.absences.clone(),
    })
}

impl Simulation {
    /// Whether the goal is met and no planted emergency was lost.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.goal.held && self.planted.missed.is_empty() && self.planted.donors > 0
    }
}

fn percent(part: u32, of: u32) -> f64 {
    if of == 0 {
        0.0
    } else {
        f64::from(part) * 100.0 / f64::from(of)
    }
}

impl Counts {
    fn add(&mut self, level: Option<Level>) {
        let slot = match level {
            Some(Level::Red) => &mut self.red,
            Some(Level::Orange) => &mut self.orange,
            Some(Level::Yellow) => &mut self.yellow,
            Some(Level::YellowRoutine) => &mut self.yellow_routine,
            Some(Level::Green) | None => &mut self.green,
        };
        *slot += 1;
    }
}

/// A related donor, harvested from both hips under general anaesthesia.
fn hip_donor(day: i32) -> Case {
    Case {
        role: Role::RelatedDonor,
        day,
        sites: BTreeSet::from([Site::LeftHip, Site::RightHip]),
        anaesthesia: Anaesthesia::General,
        modes: BTreeSet::new(),
    }
}

/// One day: the counts, and the complaints of the donors in the order they were drawn.
fn draw_day(
    protocol: &Protocol,
    rates: &SymptomRates,
    day: i32,
    people: u32,
    chance: &mut dyn FnMut() -> u64,
) -> (Day, Vec<Answers>) {
    let published = rates.drawn(day).next().is_some();
    let rates_of_day = if published { day } else { rates.goal.day };
    let symptoms: Vec<(&Symptom, u32)> = rates.drawn(rates_of_day).collect();
    let (mut levels, mut literal) = (Counts::default(), Counts::default());
    let mut known: BTreeMap<u64, (Option<Level>, Answers)> = BTreeMap::new();
    let mut donors = Vec::new();
    for _ in 0..people {
        let mut has: u64 = 0;
        let mut at_its_word = None;
        for (number, (symptom, of_ten_thousand)) in symptoms.iter().enumerate() {
            if one_of_ten_thousand(chance()) < *of_ten_thousand {
                has |= 1 << number;
                at_its_word = at_its_word.max(symptom.literal.as_ref().map(|literal| literal.level));
            }
        }
        // Donors with the same complaints walk the same check.
        let (level, complaints) = known.entry(has).or_insert_with(|| {
            let complaints = complaints_of(&symptoms, has);
            let person = Person {
                case: hip_donor(day),
                answers: complaints.clone(),
            };
            let walk = protocol.walk(&person);
            (protocol.decide(&person.case, &walk.answers).level, complaints)
        });
        levels.add(*level);
        literal.add(at_its_word);
        donors.push(complaints.clone());
    }
    let day = Day {
        day,
        rates_of_day,
        published,
        levels,
        literal,
    };
    (day, donors)
}

/// A number from 0 to 9,999.
fn one_of_ten_thousand(chance: u64) -> u32 {
    u32::try_from((u128::from(chance) * 10_000) >> 64).unwrap_or_default()
}

fn complaints_of(symptoms: &[(&Symptom, u32)], has: u64) -> Answers {
    let theirs = symptoms
        .iter()
        .enumerate()
        .filter(|(number, _)| has >> number & 1 == 1);
    let facts = theirs.flat_map(|(_, (symptom, _))| &symptom.answers);
    facts.map(|fact| (fact.clone(), Answer::Yes)).collect()
}

/// For each answer that some with a symptom would give as well and that is Red: the share of them at which the goal breaks.
fn bearable(protocol: &Protocol, rates: &SymptomRates) -> Vec<Bearable> {
    let mut lines = Vec::new();
    for (symptom, of_ten_thousand) in rates.drawn(rates.goal.day) {
        for fact in &symptom.may_be {
            let mut answers: Answers = symptom
                .answers
                .iter()
                .map(|fact| (fact.clone(), Answer::Yes))
                .collect();
            answers.set(fact.clone(), Answer::Yes);
            crate::command::fill_with_no(protocol, &mut answers);
            let level = protocol.decide(&hip_donor(rates.goal.day), &answers).level;
            let share = f64::from(rates.goal.red_percent_max) * 10_000.0 / f64::from(of_ten_thousand.max(1));
            lines.push(Bearable {
                symptom: symptom.id.clone(),
                fact: fact.as_str().to_owned(),
                level: level.map_or("none", Level::name),
                share_percent: if level == Some(Level::Red) {
                    share.min(100.0)
                } else {
                    100.0
                },
            });
        }
    }
    lines
}
