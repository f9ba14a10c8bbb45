//! Every translation beside the English it was made from: whole, with the same arguments and numbers, and with no English left in it.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the allowance for tests does not reach the functions they share"
)]

#[path = "../build/folder.rs"]
#[allow(dead_code, reason = "the build and the made-from command use the rest")]
mod folder;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use folder::{Compared, Kinds, MadeFrom, Text, entries, texts};
use jiff::civil::date;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use words::{Arg, DateOrder, Language, Speaker};

/// At most so many of a hundred words for the person may be missing; the page says that some are in English.
const MISSING_PERCENT_MOST: usize = 5;

/// Words of English that no sentence in Spanish, or in a language of another script, holds.
const ENGLISH_WORDS: [&str; 24] = [
    "the", "and", "your", "you", "is", "are", "this", "that", "with", "for", "from", "not", "call", "nurse",
    "team", "take", "now", "care", "list", "pain", "when", "what", "have", "of",
];

struct Translation {
    tag: String,
    own: BTreeMap<String, Text>,
    made: MadeFrom,
    /// Ids whose words are the same as in English, and rightly so.
    same: BTreeSet<String>,
}

#[test]
fn every_translated_message_is_in_english_too_and_says_what_it_was_made_from() {
    let english = english();
    let faults = faults(|id, text, translation| {
        let line = translation.made.lines.get(id);
        match (english.get(id), line) {
            (None, _) => Some("is not in English".to_owned()),
            (_, None) => Some("has no line in made-from.toml: run the made-from command".to_owned()),
            (_, Some((_, own))) if *own != text.hash() => {
                Some("was changed after its line in made-from.toml: run the made-from command".to_owned())
            }
            _ => None,
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_person_rarely_meets_an_english_word_in_another_language() {
    let english = english();
    let kinds = kinds();
    for translation in translations() {
        let compared = Compared::new(&english, &translation.own, &translation.made, &kinds);
        let most = translation.own.len() * MISSING_PERCENT_MOST / 100;
        assert!(
            compared.missing.len() <= most,
            "{} lacks {:#?}",
            translation.tag,
            compared.missing
        );
    }
}

#[test]
fn a_translation_says_the_same_numbers() {
    let english = english();
    let faults = faults(|id, text, translation| {
        let from = english
            .get(id)
            .filter(|from| !translation.made.is_stale(id, from))?;
        let (theirs, ours) = (numbers(&from.text), numbers(&text.text));
        (theirs != ours).then(|| format!("says {ours:?}, and English {theirs:?}"))
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_sentence_that_says_no_in_english_says_no_in_every_language() {
    let english = english();
    let no: BTreeMap<String, BTreeSet<String>> =
        toml::from_str(&fs::read_to_string(words().join("negations.toml")).unwrap()).unwrap();
    let mut sentences = 0;
    let faults = faults(|id, text, translation| {
        let from = english
            .get(id)
            .filter(|from| says_one_of(&from.text, &no["en"]))?;
        let own = no
            .get(&translation.tag)
            .unwrap_or_else(|| panic!("negations.toml does not know {}", translation.tag));
        (!says_one_of(&text.text, own))
            .then(|| format!("{:?} does not say no, and {:?} does", text.text, from.text))
    });
    for translation in translations() {
        let ids = translation.own.keys().filter_map(|id| english.get(id));
        sentences += ids.filter(|from| says_one_of(&from.text, &no["en"])).count();
    }
    assert!(sentences > 100, "only {sentences} sentences say no");
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn no_english_is_left_in_a_translation_by_accident() {
    let english = english();
    let faults = faults(|id, text, translation| {
        let is_same = english.get(id).is_some_and(|from| from.text == text.text);
        let bare = without_placeables(&text.text).to_lowercase();
        let left: Vec<&str> = bare
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| ENGLISH_WORDS.contains(word))
            .collect();
        let has_words = bare.contains(char::is_alphabetic);
        match (is_same, translation.same.contains(id)) {
            (true, false) if has_words => {
                Some("is the same as in English: is that right? List it in same-as-english.txt".to_owned())
            }
            (false, true) => Some("is listed as the same as in English, and is not".to_owned()),
            _ => (!left.is_empty() && !is_same).then(|| format!("says {left:?}")),
        }
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_translation_shouts_no_more_than_english_and_names_no_number_of_one_country() {
    let faults = faults(|_, text, _| {
        let bad = ["!", "¡", "911", "988", "112", "116123", "1-800"];
        let found: Vec<&str> = bad.into_iter().filter(|bad| text.text.contains(bad)).collect();
        (!found.is_empty()).then(|| format!("says {found:?}"))
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_translated_message_is_whole_when_its_arguments_are_given() {
    for translation in translations() {
        let language = Language::parse(&translation.tag).unwrap();
        let speaker = Speaker::person(language, TimeZone::UTC);
        for (id, text) in &translation.own {
            for count in [0, 1, 2, 3, 7, 11, 25, 100] {
                let arguments: Vec<(&str, Arg<'_>)> = text
                    .arguments()
                    .into_iter()
                    .map(|name| match text.text.contains(&format!("${name} ->")) {
                        true => (name, Arg::Count(count)),
                        false => (name, Arg::Number(Decimal::from(count))),
                    })
                    .collect();
                let said = speaker.say(id, &arguments);
                assert!(
                    !said.trim().is_empty() && !said.contains(['{', '}', '⟦', '$']),
                    "{}, {id}: came out as {said:?}",
                    translation.tag
                );
            }
        }
    }
}

#[test]
fn a_count_of_nothing_one_two_and_many_finds_its_form() {
    for translation in translations() {
        let language = Language::parse(&translation.tag).unwrap();
        let speaker = Speaker::person(language, TimeZone::UTC);
        let said: Vec<String> = [1, 2, 5].map(|count| speaker.length(count)).to_vec();
        assert_ne!(said[0], said[2], "{}: {said:?}", translation.tag);
        for count in [0, 2, 3, 11, 100] {
            let shown = speaker.amount(Decimal::from(count), "tablet");
            assert!(!shown.contains("tablet "), "{}: {shown}", translation.tag);
        }
    }
}

#[test]
fn a_date_keeps_its_order_of_day_month_and_year() {
    let day = date(2026, 11, 17);
    for translation in translations() {
        let language = Language::parse(&translation.tag).unwrap();
        let speaker = Speaker::person(language, TimeZone::UTC);
        for dates in [DateOrder::DayFirst, DateOrder::MonthFirst] {
            let speaker = Speaker {
                dates,
                ..speaker.clone()
            };
            let said = speaker.date_year(day);
            let month = speaker.word("month-11");
            let places = ["17", month.as_str(), "2026"].map(|part| said.find(part));
            assert!(places.iter().all(Option::is_some), "{}: {said}", translation.tag);
            assert_eq!(
                places[0] < places[1],
                dates == DateOrder::DayFirst,
                "{}: {said}",
                translation.tag
            );
            assert!(places[1] < places[2], "{}: {said}", translation.tag);
        }
        assert_ne!(speaker.weekday(day), "Tuesday");
        let decimal = speaker.word("format-decimal");
        assert!(
            [".", ",", "٫"].contains(&decimal.as_str()),
            "{}: {decimal}",
            translation.tag
        );
        assert_ne!(decimal, speaker.word("format-thousands"));
    }
}

#[test]
fn a_language_of_an_arabic_or_hebrew_script_runs_from_right_to_left() {
    for language in Language::all() {
        let runs_left = ["ar", "fa", "he", "ur"].contains(&language.code().as_str());
        let dir = if runs_left { "rtl" } else { "ltr" };
        assert_eq!(language.direction().as_str(), dir, "{language}");
    }
}

#[test]
fn a_text_whose_english_has_changed_is_known_to_be_old() {
    let text = |text: &str| Text {
        file: "help.ftl".to_owned(),
        text: text.to_owned(),
    };
    let (before, after) = (
        text("Call { $emergency } now"),
        text("Call { $emergency } at once"),
    );
    let own = text("Llame al { $emergency } ahora");
    let made = MadeFrom {
        lines: BTreeMap::from([("help-call".to_owned(), (before.hash(), own.hash()))]),
    };
    let compare = |english: &Text, own: &Text| {
        let one = |text: &Text| BTreeMap::from([("help-call".to_owned(), text.clone())]);
        Compared::new(&one(english), &one(own), &made, &kinds())
    };
    assert!(compare(&before, &own).stale.is_empty());
    assert_eq!(compare(&after, &own).stale, ["help-call"]);
    let other = compare(&before, &text("Llame al { $number } ahora"));
    assert_eq!(
        (other.left_out, other.missing.len()),
        (vec!["help-call".to_owned()], 1)
    );
}

#[test]
fn a_language_that_lacks_one_emergency_text_does_not_build() {
    let english = english();
    let kinds = kinds();
    for translation in translations() {
        for gone in ["level-red", "gate-chest", "route-crisis-first", "help-red-for"] {
            let mut own = translation.own.clone();
            own.remove(gone);
            let compared = Compared::new(&english, &own, &translation.made, &kinds);
            assert_eq!(compared.emergency_gap(&kinds), Some(gone), "{}", translation.tag);
        }
        let mut own = translation.own.clone();
        own.remove("leaflet-title");
        let compared = Compared::new(&english, &own, &translation.made, &kinds);
        assert_eq!(compared.emergency_gap(&kinds), None, "{}", translation.tag);
    }
}

#[test]
fn every_kind_of_id_names_ids_that_exist() {
    let english = english();
    let kinds = kinds();
    let count = |is: &dyn Fn(&str) -> bool| english.keys().filter(|id| is(id)).count();
    assert!(count(&|id| kinds.is_emergency(id)) > 100);
    assert!(count(&|id| kinds.is_safety(id)) > 300);
    let both: Vec<&String> = english
        .keys()
        .filter(|id| kinds.is_emergency(id) && kinds.is_staff(id))
        .collect();
    assert!(
        both.is_empty(),
        "only staff read these, yet a person needs them: {both:?}"
    );
    let table: toml::Table = toml::from_str(&fs::read_to_string(words().join("ids.toml")).unwrap()).unwrap();
    for (kind, patterns) in &table {
        for pattern in patterns.as_array().unwrap() {
            let pattern = pattern.as_str().unwrap();
            let (start, end) = pattern.split_once('*').unwrap_or((pattern, ""));
            let names = english
                .keys()
                .any(|id| id.starts_with(start) && id.ends_with(end));
            assert!(names, "{kind} names {pattern}, which no word id is");
        }
    }
}

/// Whether a text says one of these words. In Arabic a word may have "and" or "so" before it.
fn says_one_of(text: &str, words: &BTreeSet<String>) -> bool {
    let bare = without_placeables(text).to_lowercase();
    let said = bare.split(|letter: char| !letter.is_alphabetic());
    said.filter(|word| !word.is_empty()).any(|word| {
        let inner = word.strip_prefix(['و', 'ف']).unwrap_or(word);
        words.contains(word) || words.contains(inner)
    })
}

/// Digits, as they stand outside of arguments; the number a plural form is for is not said.
fn numbers(text: &str) -> BTreeSet<String> {
    let bare = without_placeables(text);
    let digits = bare.split(|letter: char| !letter.is_ascii_digit());
    digits.filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// The words without `{ … }`, and without the names of plural forms.
fn without_placeables(text: &str) -> String {
    let mut bare = String::new();
    let (mut depth, mut in_name) = (0_u32, false);
    let is_choice = text.contains("->");
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '[' => in_name = true,
            ']' => in_name = false,
            _ if !in_name && depth <= u32::from(is_choice) => bare.push(letter),
            _ => {}
        }
    }
    bare.split_whitespace()
        .filter(|word| !word.starts_with('$') && *word != "->")
        .collect::<Vec<_>>()
        .join(" ")
}

fn faults(check: impl Fn(&str, &Text, &Translation) -> Option<String>) -> Vec<String> {
    let mut faults = Vec::new();
    for translation in translations() {
        for (id, text) in &translation.own {
            if let Some(fault) = check(id, text, &translation) {
                faults.push(format!("{}/{}, {id}: {fault}", translation.tag, text.file));
            }
        }
    }
    faults
}

fn translations() -> Vec<Translation> {
    let folders = entries(&words()).unwrap();
    let folders = folders.into_iter().filter(|path| path.is_dir());
    folders
        .filter_map(|path| {
            let same = fs::read_to_string(path.join("same-as-english.txt")).unwrap_or_default();
            Some(Translation {
                tag: path.file_name().unwrap().to_str().unwrap().to_owned(),
                own: texts(&path).unwrap(),
                made: MadeFrom::read(&path).unwrap()?,
                same: same.split_whitespace().map(str::to_owned).collect(),
            })
        })
        .collect()
}

fn english() -> BTreeMap<String, Text> {
    let english = texts(&words().join("en")).unwrap();
    assert!(english.len() > 1000, "only {} messages were read", english.len());
    english
}

fn kinds() -> Kinds {
    Kinds::read(&words()).unwrap()
}

fn words() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content/words")
}
