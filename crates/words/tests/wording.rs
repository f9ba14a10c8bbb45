//! How every word of every language is written: short, calm, in the house's own terms, and complete.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "the allowance for tests does not reach the functions they share"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use jiff::tz::TimeZone;
use rust_decimal::Decimal;
use words::{Arg, Language, Speaker};

/// Words of the field that patients and the team do not hear from us, and British spellings.
const FORBIDDEN: [&str; 20] = [
    "provider",
    "providers",
    "caregiver",
    "caregivers",
    "procedure",
    "procedures",
    "prn",
    "bid",
    "bmh",
    "patient's",
    "colour",
    "coloured",
    "grey",
    "centre",
    "anaesthesia",
    "anaesthetic",
    "haemoglobin",
    "paediatric",
    "cannot",
    "enrol",
];

/// Emergency and crisis numbers are settings of a centre.
const NUMBERS_OF_SOMEWHERE: [&str; 7] = ["911", "988", "112", "999", "116123", "741741", "1-800"];

/// Files whose words people read in danger or with a tablet in the hand, and the word limit of a sentence there.
const SHORT_SENTENCES: [&str; 2] = ["protocol", "medicines"];
const WORDS_SHORT: usize = 15;
const WORDS_MOST: usize = 20;

/// These files name their ids by kind, as their first lines say.
const OWN_SCHEME: [&str; 2] = ["protocol", "format"];

/// Here the argument is words already, and the column it stands in says what they are.
const ARGUMENT_IS_ENOUGH: [&str; 1] = ["team-why-planned"];

/// What stands for an argument while a text is looked at: one word.
const ARGUMENT: &str = "…";

struct Message {
    file: String,
    id: String,
    texts: Vec<String>,
    arguments: BTreeSet<String>,
    counted: BTreeSet<String>,
}

#[test]
fn no_exclamation_mark_no_forbidden_word_and_no_number_of_one_country() {
    let faults = faults(|message| {
        let text = message.texts.join(" ");
        let lower = text.to_lowercase();
        let words: BTreeSet<&str> = lower
            .split(|letter: char| !letter.is_alphanumeric() && letter != '\'')
            .collect();
        let mut faults: Vec<String> = FORBIDDEN
            .iter()
            .filter(|word| words.contains(**word))
            .map(|word| format!("says {word:?}"))
            .collect();
        faults.extend(text.contains('!').then(|| "has an exclamation mark".to_owned()));
        let numbers = NUMBERS_OF_SOMEWHERE
            .iter()
            .filter(|number| text.contains(**number));
        faults.extend(numbers.map(|number| format!("names the number {number}")));
        faults
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn sentences_are_short() {
    let faults = faults(|message| {
        let most = words_most(message);
        let sentences = message.texts.iter().flat_map(|text| sentences(text));
        sentences
            .map(|sentence| (sentence.split_whitespace().count(), sentence))
            .filter(|(words, _)| *words > most)
            .map(|(words, sentence)| format!("{words} words, at most {most}: {sentence}"))
            .collect()
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Other languages need more words for the same; a fifth more is enough.
#[test]
fn sentences_of_a_translation_are_hardly_longer() {
    let mut faults = Vec::new();
    for tag in Language::all()
        .into_iter()
        .map(Language::code)
        .filter(|tag| tag != "en")
    {
        for message in messages_of(&tag) {
            let most = words_most(&message) * 6 / 5;
            let sentences = message.texts.iter().flat_map(|text| sentences(text));
            let long = sentences.filter(|sentence| sentence.split_whitespace().count() > most);
            faults.extend(long.map(|sentence| format!("{tag}, {}: {sentence}", message.id)));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_question_of_the_check_is_short_as_a_whole() {
    let faults = faults(|message| {
        let is_question = message.file == "protocol" && message.id.starts_with("q-");
        let texts = message.texts.iter().filter(|_| is_question);
        texts
            .filter(|text| text.split_whitespace().count() > WORDS_SHORT || !text.ends_with('?'))
            .cloned()
            .collect()
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_message_says_more_than_its_argument() {
    let faults = faults(|message| {
        let is_enough = ARGUMENT_IS_ENOUGH.contains(&message.id.as_str());
        let texts = message.texts.iter().filter(|_| !is_enough);
        texts.filter(|text| *text == ARGUMENT).cloned().collect()
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_message_is_complete_when_its_arguments_are_given() {
    let speaker = Speaker::person(Language::english(), TimeZone::UTC);
    let faults = faults(|message| {
        let said = [0, 1, 7].map(|count| {
            let arguments: Vec<(&str, Arg<'_>)> = message
                .arguments
                .iter()
                .map(|name| match message.counted.contains(name) {
                    true => (name.as_str(), Arg::Count(count)),
                    false => (name.as_str(), Arg::Number(Decimal::from(count))),
                })
                .collect();
            speaker.say(&message.id, &arguments)
        });
        let broken = |said: &String| said.trim().is_empty() || said.contains(['{', '}', '⟦', '$']);
        said.into_iter()
            .filter(broken)
            .map(|said| format!("came out as {said:?}"))
            .collect()
    });
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn an_id_stands_once_and_begins_with_the_name_of_its_file() {
    let mut seen = BTreeMap::new();
    for message in messages() {
        let prefix = format!("{}-", message.file);
        let named = OWN_SCHEME.contains(&message.file.as_str()) || message.id.starts_with(&prefix);
        assert!(
            named,
            "{} in {}.ftl does not begin with {prefix}",
            message.id, message.file
        );
        let earlier = seen.insert(message.id.clone(), message.file.clone());
        assert_eq!(earlier, None, "{} stands twice", message.id);
    }
}

#[test]
fn the_words_of_the_levels_are_fixed() {
    let speaker = Speaker::person(Language::english(), TimeZone::UTC);
    let said = ["red", "orange", "yellow", "yellow-routine", "green"]
        .map(|level| speaker.say(&format!("level-{level}"), &[("emergency", "112".into())]));
    assert_eq!(
        said,
        [
            "Call 112 now",
            "Get care now",
            "Call your care team today",
            "Call your care team today",
            "OK for now",
        ]
    );
}

fn faults(check: impl Fn(&Message) -> Vec<String>) -> Vec<String> {
    let messages = messages();
    assert!(
        messages.len() > 1000,
        "only {} messages were read",
        messages.len()
    );
    let named = |message: &Message| {
        let found = check(message);
        found
            .into_iter()
            .map(|fault| format!("{}.ftl, {}: {fault}", message.file, message.id))
            .collect::<Vec<_>>()
    };
    messages.iter().flat_map(named).collect()
}

/// How many words a sentence of this message may have.
fn words_most(message: &Message) -> usize {
    match SHORT_SENTENCES.contains(&message.file.as_str()) {
        true => WORDS_SHORT,
        false => WORDS_MOST,
    }
}

/// A text cut at full stops, question marks and colons.
fn sentences(text: &str) -> Vec<String> {
    let cut = text
        .replace(". ", ".\n")
        .replace("? ", "?\n")
        .replace(": ", ":\n");
    cut.lines().map(str::to_owned).collect()
}

fn messages() -> Vec<Message> {
    messages_of("en")
}

fn messages_of(tag: &str) -> Vec<Message> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../content/words")
        .join(tag);
    let mut messages = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "ftl") {
            continue;
        }
        let file = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let source = fs::read_to_string(&path).unwrap();
        let resource =
            parser::parse(source.as_str()).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut read = Message {
                        file: file.clone(),
                        id: message.id.name.to_owned(),
                        texts: Vec::new(),
                        arguments: BTreeSet::new(),
                        counted: BTreeSet::new(),
                    };
                    read_pattern(&message.value.unwrap(), &mut read);
                    messages.push(read);
                }
                Entry::Junk { content } => panic!("{file}.ftl has a line that is no message: {content}"),
                _ => {}
            }
        }
    }
    messages
}

/// Notes the text of a pattern, or of each of its variants, with every argument as one word.
fn read_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(inline),
            } => text.push_str(&read_inline(inline, message)),
            PatternElement::Placeable {
                expression: Expression::Select { selector, variants },
            } => {
                if let InlineExpression::VariableReference { id } = selector {
                    message.arguments.insert(id.name.to_owned());
                    message.counted.insert(id.name.to_owned());
                }
                for variant in variants {
                    read_pattern(&variant.value, message);
                }
            }
        }
    }
    message.texts.push(text);
}

fn read_inline(inline: &InlineExpression<&str>, message: &mut Message) -> String {
    match inline {
        InlineExpression::VariableReference { id } => {
            message.arguments.insert(id.name.to_owned());
            ARGUMENT.to_owned()
        }
        InlineExpression::StringLiteral { value } => value.replace("\\u00A0", "\u{a0}"),
        other => panic!(
            "{} uses more of Fluent than the house does: {other:?}",
            message.id
        ),
    }
}
