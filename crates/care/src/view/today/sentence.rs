//! One true sentence for the day: rows of `content/day-sentences.toml`, each with its source.

use crate::enrolment::Place;
use crate::message::{Arg, Message};
use crate::person::PersonRecord;
use jiff::Timestamp;
use protocol::{Mode, Role, Site};
use serde::Deserialize;
use std::sync::OnceLock;

const ROWS: &str = include_str!("../../../../../content/day-sentences.toml");

/// People under this age are not told the figures of adult donors.
const ADULT_YEARS: i16 = 18;

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Rows {
    sentence: Vec<Row>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Row {
    word: String,
    who: Who,
    first_day: i32,
    last_day: i32,
    in_ten: Option<String>,
    // Both are for whoever reviews the file.
    #[allow(dead_code)]
    source: String,
    #[allow(dead_code)]
    status: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Who {
    Everyone,
    Donors,
    HipDonors,
}

/// A sentence and, where it names a figure of other people, where that comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The sentence.
    pub words: Message,
    /// Where it comes from; none for words that claim nothing about others.
    pub source: Option<Message>,
}

impl Sentence {
    fn plain(words: Message) -> Sentence {
        Sentence { words, source: None }
    }
}

/// The sentence for the day of a record.
pub(super) fn of(record: &PersonRecord, place: &Place<'_>, now: Timestamp) -> Sentence {
    let day = record.day(now, place.centre.zone());
    let Some((day, harvest)) = day.zip(record.harvest()) else {
        return Sentence::plain(Message::new("today-sentence-patient"));
    };
    if day < 0 {
        let date = Arg::Date(harvest.harvested_on);
        return Sentence::plain(Message::new("today-sentence-before").with("date", date));
    }
    rows()
        .iter()
        .filter(|row| (row.first_day..=row.last_day).contains(&day) && fits(row.who, record, place, now))
        .find_map(|row| said(row, place))
        .unwrap_or_else(|| Sentence::plain(Message::new("today-sentence-patient")))
}

fn said(row: &Row, place: &Place<'_>) -> Option<Sentence> {
    let mut words = Message::new(row.word.clone());
    if let Some(setting) = &row.in_ten {
        words = words.with("in-ten", Arg::Count(place.protocol.setting(setting)?));
    }
    let source = (row.who != Who::Everyone).then(|| Message::new(format!("{}-source", row.word)));
    Some(Sentence { words, source })
}

fn fits(who: Who, record: &PersonRecord, place: &Place<'_>, now: Timestamp) -> bool {
    let Some((harvest, details)) = record.harvest().zip(record.details.as_ref()) else {
        return false;
    };
    let today = place.today(now);
    let adult = details.age_on(today) >= ADULT_YEARS && !details.modes.contains(&Mode::Minor);
    let donor = adult && harvest.role != Role::AutologousPatient;
    let hips_only = !harvest.sites.is_empty()
        && harvest
            .sites
            .iter()
            .all(|site| matches!(site, Site::LeftHip | Site::RightHip));
    match who {
        Who::Everyone => true,
        Who::Donors => donor,
        Who::HipDonors => donor && hips_only,
    }
}

/// A file that can not be read says nothing about anybody; a test keeps the shipped one readable.
fn rows() -> &'static [Row] {
    static READ: OnceLock<Vec<Row>> = OnceLock::new();
    READ.get_or_init(|| toml::from_str::<Rows>(ROWS).map_or_else(|_| Vec::new(), |rows| rows.sentence))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_names_its_source_and_status() {
        let rows = toml::from_str::<Rows>(ROWS).unwrap().sentence;
        assert!(!rows.is_empty());
        for row in rows {
            assert!(!row.source.is_empty() && !row.status.is_empty(), "{}", row.word);
            assert!(row.first_day <= row.last_day, "{}", row.word);
        }
    }
}
