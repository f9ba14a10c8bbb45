//! Whether somebody who is enrolled may be there already: a quiet question before a second record is made.
//!
//! Two people may have one name, and twins one birthday, so this never refuses. It names who is like them, once.

use care::enrolment::Details;
use care::stream::StreamId;
use jiff::civil::Date;
use words::Arg;

use super::people::Line;
use super::person_path;
use crate::app::App;
use crate::form::Posted;
use crate::voice::Voice;

/// The field that says who was shown already.
pub(super) const SEEN: &str = "same-seen";
/// People looked at for each thing that may agree.
const LOOK_AT: usize = 200;
/// People named at most.
const NAMED: usize = 5;

/// Somebody who may be the same person.
pub(super) struct Alike {
    pub(super) id: String,
    pub(super) path: String,
    pub(super) words: String,
}

/// Who is like the person that is being enrolled, as long as one of them was not shown yet.
pub(super) fn not_yet_shown(
    app: &App,
    t: &Voice,
    posted: &Posted,
    details: &Details,
    own: StreamId,
) -> Vec<Alike> {
    let people = alike(app, details, own);
    if people.iter().all(|(id, _)| posted.has(SEEN, &id.to_string())) {
        return Vec::new();
    }
    people
        .into_iter()
        .map(|(id, line)| Alike {
            id: id.to_string(),
            path: person_path(id),
            words: t.with(
                "team-enrol-same-person",
                &[
                    ("name", line.name.into()),
                    ("date", Arg::DateYear(line.birth_on)),
                    (
                        "number",
                        line.record_number
                            .unwrap_or_else(|| t.word("team-people-not-given"))
                            .into(),
                    ),
                ],
            ),
        })
        .collect()
}

fn alike(app: &App, details: &Details, own: StreamId) -> Vec<(StreamId, Line)> {
    let wanted = [details.family.clone(), details.birth_on.to_string()];
    let found = wanted
        .iter()
        .flat_map(|text| app.store().search(app.centre_id(), text, LOOK_AT));
    let mut people: Vec<(StreamId, Line)> = Vec::new();
    for line in found.filter(|line| line.stream != own) {
        let Ok(read) = serde_json::from_slice::<Line>(&line.body) else {
            continue;
        };
        let is_new = people.iter().all(|(id, _)| *id != line.stream);
        if is_new && agrees(details, &read.name, read.birth_on) {
            people.push((line.stream, read));
        }
    }
    people.truncate(NAMED);
    people
}

/// Whether two of the three agree: birth date, family name, the beginning of a given name.
fn agrees(details: &Details, name: &str, birth_on: Date) -> bool {
    let name = name.to_lowercase();
    let given = details.given.to_lowercase();
    let family = details.family.trim().to_lowercase();
    let same_family = !family.is_empty() && name.ends_with(&family);
    let first = |text: &str| text.split_whitespace().next().map(|word| start(word).to_owned());
    let same_given = first(&given).is_some() && first(&given) == first(&name);
    let agreeing = [birth_on == details.birth_on, same_family, same_given];
    agreeing.iter().filter(|agrees| **agrees).count() >= 2
}

/// Enough of a given name to tell Maria and Marie from Mark: its first four letters.
fn start(word: &str) -> &str {
    word.char_indices().nth(4).map_or(word, |(end, _)| &word[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn details(given: &str, family: &str) -> Details {
        Details {
            given: given.to_owned(),
            family: family.to_owned(),
            birth_on: date(1992, 5, 2),
            record_number: None,
            phone: String::new(),
            second_phone: None,
            address: None,
            language: "en".to_owned(),
            interpreter: None,
            zone: None,
            helper: None,
            modes: Default::default(),
        }
    }

    #[test]
    fn two_of_name_family_and_birth_date_make_a_question_and_one_does_not() {
        let maria = details("Maria", "Ortiz");
        for (name, birth_on, expected) in [
            ("Maria Ortiz", date(1970, 1, 1), true),
            ("Marianne ORTIZ", date(1970, 1, 1), true),
            ("Jan Ortiz", date(1992, 5, 2), true),
            ("Maria Lopez", date(1992, 5, 2), true),
            ("Jan Ortiz", date(1970, 1, 1), false),
            ("Maria Lopez", date(1970, 1, 1), false),
            ("Jan Lopez", date(1992, 5, 2), false),
        ] {
            assert_eq!(agrees(&maria, name, birth_on), expected, "{name} {birth_on}");
        }
    }

    #[test]
    fn a_person_without_a_family_name_is_not_like_everyone() {
        let cher = details("Cher", "");
        assert!(!agrees(&cher, "Jan Ortiz", date(1992, 5, 2)));
        assert!(agrees(&cher, "Cher", date(1992, 5, 2)));
    }
}
