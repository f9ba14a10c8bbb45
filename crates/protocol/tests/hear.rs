//! What people say is heard: every phrase of the data by itself, and free sentences that are no phrases of it.
#![allow(clippy::unwrap_used, reason = "a test that can not go on stops")]

mod heard;

use heard::{PROTOCOL, facts, phrases, tables};
use protocol::{FactId, Said, hear};

/// Facts of the file, and phrases of each.
const FACTS_MIN: usize = 40;
const PHRASES_MIN: usize = 10;
const SENTENCES_MIN: usize = 120;

#[test]
fn every_phrase_is_heard_by_itself_as_yes() {
    for phrases in phrases() {
        let language = phrases.language();
        assert!(phrases.facts().len() >= FACTS_MIN, "{language}");
        for entry in phrases.facts() {
            assert!(entry.says.len() >= PHRASES_MIN, "{language}: {}", entry.fact);
            for said in &entry.says {
                let heard = hear(said, phrases);
                assert_eq!(heard.said(&entry.fact), Some(Said::Yes), "{language}: {said}");
                let shouted = hear(&format!("  «{}!»", said.to_uppercase()), phrases);
                assert_eq!(shouted.said(&entry.fact), Some(Said::Yes), "{language}: {said}");
            }
        }
    }
}

#[test]
fn both_languages_listen_for_the_same_facts_and_for_every_red_one() {
    let listened: Vec<Vec<&FactId>> = phrases()
        .iter()
        .map(|phrases| phrases.facts().iter().map(|entry| &entry.fact).collect())
        .collect();
    assert_eq!(listened[0], listened[1]);
    for fact in PROTOCOL.facts().iter().filter(|fact| heard::is_red(fact)) {
        assert!(
            listened[0].contains(&fact),
            "{fact} is Red and nobody listens for it"
        );
    }
    for opener in PROTOCOL.openers() {
        assert!(
            listened[0].contains(&&opener.fact),
            "{} opens and nobody listens",
            opener.fact
        );
    }
}

/// The table was written before the phrases were tuned, and holds none of them.
#[test]
fn free_sentences_are_heard_as_they_are_meant() {
    let mut wrong = Vec::new();
    for (phrases, table) in phrases().iter().zip(tables()) {
        assert!(table.len() >= SENTENCES_MIN);
        let said: Vec<&String> = phrases.facts().iter().flat_map(|entry| &entry.says).collect();
        for row in &table {
            let phrase = said.iter().find(|said| said.eq_ignore_ascii_case(&row.sentence));
            assert!(phrase.is_none(), "{} is a phrase", row.sentence);
            let heard = hear(&row.sentence, phrases);
            let missed: Vec<_> = row
                .meant
                .iter()
                .filter(|(fact, said)| heard.said(fact) != Some(*said))
                .collect();
            let alarm = row.calm
                && heard
                    .facts
                    .iter()
                    .any(|one| one.said == Said::Yes && heard::is_red(&one.fact));
            if !missed.is_empty() || alarm {
                wrong.push(format!(
                    "{}\n    missed {missed:?}\n    heard {}",
                    row.sentence,
                    facts(&heard)
                ));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{} sentences:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

/// Whatever else a person denies, remembers or tells of somebody else, behind a "but" the emergency is said.
#[test]
fn an_emergency_is_not_lost_in_what_stands_around_it() {
    let around = [
        [
            "no fever but {}",
            "{}, no fever",
            "no fever. {}",
            "last year I had a fever. {}",
            "my mother has a fever, but {}",
            "{}. My mother too.",
        ],
        [
            "no tengo fiebre pero {}",
            "{}, sin fiebre",
            "sin fiebre. {}",
            "el año pasado tuve fiebre. {}",
            "mi madre tiene fiebre, pero {}",
            "{}. Mi madre también.",
        ],
    ];
    let mut lost = Vec::new();
    for (phrases, around) in phrases().iter().zip(around) {
        for entry in phrases.facts().iter().filter(|entry| entry.emergency) {
            for (said, around) in entry
                .says
                .iter()
                .flat_map(|said| around.map(|around| (said, around)))
            {
                let text = around.replace("{}", said);
                if hear(&text, phrases).said(&entry.fact) != Some(Said::Yes) {
                    lost.push(text);
                }
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn a_red_fact_that_is_negated_past_or_of_another_person_still_shows_the_emergency_number() {
    for (phrases, table) in phrases().iter().zip(tables()) {
        for row in &table {
            let heard = hear(&row.sentence, phrases);
            let red = heard.facts.iter().any(|one| heard::is_red(&one.fact));
            assert!(heard.show_emergency || !red, "{}", row.sentence);
        }
    }
}

#[test]
fn ordinary_words_show_no_emergency_number() {
    for (phrases, calm) in phrases().iter().zip([
        include_str!("heard/calm.en.txt"),
        include_str!("heard/calm.es.txt"),
    ]) {
        for sentence in calm.lines() {
            let heard = hear(sentence, phrases);
            assert!(!heard.show_emergency, "{sentence}: {}", facts(&heard));
        }
    }
}

#[test]
fn signs_that_are_red_only_together_show_the_emergency_number() {
    let english = &phrases()[0];
    assert!(!hear("I took too many pills", english).show_emergency);
    assert!(hear("I took too many pills and I threw up", english).show_emergency);
}

#[test]
fn a_back_that_hurts_shows_the_number_until_the_questions_separate_it() {
    let english = &phrases()[0];
    assert!(hear("my back hurts", english).show_emergency);
    assert!(!hear("my back does not hurt", english).show_emergency);
}

#[test]
fn curly_quotes_accents_capitals_and_slips_change_nothing() {
    let [english, spanish] = phrases() else {
        unreachable!("two languages")
    };
    let breath = FactId::new("breath_trouble");
    for text in [
        "I can't breathe",
        "I CAN’T BREATHE",
        "i cant breathe",
        "I can´t breathe",
        "I can't brethe",
        "I can\u{301}t breahte",
    ] {
        assert_eq!(hear(text, english).said(&breath), Some(Said::Yes), "{text}");
    }
    for text in [
        "dificultad para respirar",
        "DIFICULTAD PARA RESPIRAR",
        "dificutlad para respirar",
        "dificultad para respirrar",
    ] {
        assert_eq!(hear(text, spanish).said(&breath), Some(Said::Yes), "{text}");
    }
}

#[test]
fn a_slip_never_makes_a_negation() {
    let [english, spanish] = phrases() else {
        unreachable!("two languages")
    };
    let chest = FactId::new("chest_discomfort");
    assert_eq!(
        hear("without chest pain", english).said(&chest),
        Some(Said::Negated)
    );
    assert_eq!(hear("withuot chest pain", english).said(&chest), Some(Said::Yes));
    assert_eq!(
        hear("no chest pressuer", english).said(&chest),
        Some(Said::Negated)
    );
    assert_eq!(
        hear("sin opresoin en el pecho", spanish).said(&chest),
        Some(Said::Negated)
    );
}

#[test]
fn a_full_stop_ends_a_sentence_and_trailing_dots_do_not() {
    let english = &phrases()[0];
    let chest = FactId::new("chest_discomfort");
    assert_eq!(
        hear("last year.\n. my chest hurts", english).said(&chest),
        Some(Said::Yes)
    );
    assert_eq!(hear("No. Chest pain.", english).said(&chest), Some(Said::Yes));
    assert_eq!(
        hear("my chest... it hurts", english).said(&chest),
        Some(Said::Yes)
    );
    assert_eq!(hear("my chest. it hurts", english).said(&chest), None);
}

#[test]
fn what_is_longer_than_can_be_read_is_said_so_and_shows_the_emergency_number() {
    let english = &phrases()[0];
    let heard = hear(&format!("{} I can't breathe", "fine ".repeat(400)), english);
    assert!(heard.cut && heard.show_emergency && heard.facts.is_empty());
    let heard = hear(&"fine ".repeat(400), english);
    assert!(!heard.cut && !heard.show_emergency);
}
