//! The published rates of symptoms, as they stand in `content/protocols/symptom-rates.toml`.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use serde::{Deserialize, Serialize};

use crate::answer::FactId;
use crate::level::Level;
use crate::protocol::Protocol;
use crate::provenance::SourceStatus;

const TEXT: &str = include_str!("../../../../content/protocols/symptom-rates.toml");

/// All rates, with what is not published.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SymptomRates {
    /// Who is drawn, and what may not happen to them.
    pub goal: Goal,
    /// Whose rates they are.
    #[serde(rename = "cohort")]
    pub cohorts: Vec<Cohort>,
    /// What a donor answers who has a symptom.
    #[serde(rename = "symptom")]
    pub symptoms: Vec<Symptom>,
    /// How often it is.
    #[serde(rename = "rate")]
    pub rates: Vec<Rate>,
    /// What no source says.
    #[serde(rename = "absent")]
    pub absences: Vec<Absence>,
}

/// Who is drawn, and what may not happen to them.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Goal {
    /// Whose rates are drawn.
    pub cohort: String,
    /// The day the goal is about, and whose rates stand in for days without any.
    pub day: i32,
    /// The days that are shown.
    pub days: Vec<i32>,
    /// Fewer than so many of a hundred may be Red.
    pub red_percent_max: u32,
    /// Where the goal comes from.
    pub source: String,
}

/// A group of people somebody counted.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cohort {
    /// Its name.
    pub id: String,
    /// Who they are.
    pub who: String,
}

/// A symptom, in the terms of the protocol and of the leaflet.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Symptom {
    /// Its name.
    pub id: String,
    /// The facts that a donor who has it answers with yes.
    pub answers: Vec<FactId>,
    /// Where the literal reading of the leaflet puts it; none when the leaflet does not list it.
    #[serde(default)]
    pub literal: Option<Literal>,
    /// Why these answers.
    pub reading: String,
    /// Answers that some who have it would give as well; how many is published nowhere.
    #[serde(default)]
    pub may_be: Vec<FactId>,
    /// How far the reading was checked.
    pub status: SourceStatus,
}

/// A sign of the leaflet taken at its word.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Literal {
    /// The leaflet line.
    pub line: u16,
    /// The level of its list.
    pub level: Level,
}

/// How many of a cohort had a symptom.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// The symptom.
    pub symptom: String,
    /// The cohort.
    pub cohort: String,
    /// Civil days since the harvest, where the source gives one.
    #[serde(default)]
    pub day: Option<i32>,
    /// The time in the source's own terms.
    pub when: String,
    /// How many of a hundred.
    pub percent: Decimal,
    /// The source by number.
    pub source: String,
    /// How far it was checked.
    pub status: SourceStatus,
}

/// Something that no source says.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    /// What is not published.
    pub what: String,
    /// What follows for the figures.
    pub consequence: String,
}

impl SymptomRates {
    /// The rates this program was built with.
    ///
    /// # Errors
    /// What is wrong with the file.
    pub fn embedded() -> Result<SymptomRates, String> {
        toml::from_str(TEXT).map_err(|fault| fault.to_string())
    }

    /// What does not fit together, or does not fit the protocol.
    #[must_use]
    pub fn faults(&self, protocol: &Protocol) -> Vec<String> {
        let mut faults = Vec::new();
        for symptom in &self.symptoms {
            for fact in symptom.answers.iter().chain(&symptom.may_be) {
                if !protocol.facts().contains(fact) {
                    faults.push(format!(
                        "symptom {}: no question asks the fact \"{fact}\"",
                        symptom.id
                    ));
                }
            }
        }
        for rate in &self.rates {
            let place = format!("rate of {} in {}", rate.symptom, rate.cohort);
            if self.symptom(&rate.symptom).is_none() {
                faults.push(format!("{place}: the file has no such symptom"));
            }
            if !self.cohorts.iter().any(|cohort| cohort.id == rate.cohort) {
                faults.push(format!("{place}: the file has no such cohort"));
            }
            if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&rate.percent) {
                faults.push(format!("{place}: {} is not a percentage", rate.percent));
            }
            if rate.source.trim().is_empty() {
                faults.push(format!("{place}: it has no source"));
            }
        }
        if self.drawn(self.goal.day).next().is_none() {
            faults.push(format!(
                "cohort {} has no rate on day {}",
                self.goal.cohort, self.goal.day
            ));
        }
        faults
    }

    pub(super) fn symptom(&self, id: &str) -> Option<&Symptom> {
        self.symptoms.iter().find(|symptom| symptom.id == id)
    }

    /// The rates of the drawn cohort on one day, each with its symptom and how many of ten thousand have it.
    pub(super) fn drawn(&self, day: i32) -> impl Iterator<Item = (&Symptom, u32)> {
        let rates = self
            .rates
            .iter()
            .filter(move |rate| rate.cohort == self.goal.cohort && rate.day == Some(day));
        rates.filter_map(|rate| {
            let of_ten_thousand = (rate.percent * Decimal::ONE_HUNDRED).to_u32()?;
            Some((self.symptom(&rate.symptom)?, of_ten_thousand))
        })
    }
}
