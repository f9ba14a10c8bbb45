//! A person's own words in a check: kept as they were typed, asked about, never an answer.

use crate::bedside::{Bedside, ana, fields, word};
use care::alert::{ItemId, Mark};
use care::call;
use care::check::{self, CheckId, CheckRecord};
use care::note::{self, WORDS_MAX, Words};
use care::view::check as view;
use care::view::check::{Face, NumberKind};
use care::{Actor, Folded as _};
use jiff::SignedDuration;
use protocol::{Answer, Answers, Channel, FactId, Level, PHRASES, Phrases, Said, Style};
use rust_decimal::Decimal;
use uuid::Uuid;

fn id() -> CheckId {
    CheckId(Uuid::from_u128(71))
}

fn item() -> ItemId {
    ItemId::of_check(id())
}

impl Bedside {
    fn writes(&mut self, language: &str, text: &str) -> Result<Vec<String>, care::Refusal> {
        let file = PHRASES.iter().find(|(code, _)| *code == language);
        let phrases = file.map(|(code, text)| Phrases::parse(code, text, &self.protocol).unwrap());
        self.decide(Actor::Person, |record, place, act| {
            let words = Words {
                text,
                language,
                phrases: phrases.as_ref(),
            };
            note::write(record, id(), &words, place, act)
        })
    }

    fn says(&mut self, screen: &str, answers: &[(&str, Answer)]) {
        let answers: Answers = answers
            .iter()
            .map(|(fact, answer)| (FactId::new(fact), *answer))
            .collect();
        self.decide(Actor::Person, |record, place, act| {
            check::answer(record, id(), screen, answers, place, act)
        })
        .unwrap();
    }

    fn gate_none(&mut self) {
        let none = check::gate_answers(&self.protocol, None).unwrap();
        let none: Vec<_> = none
            .iter()
            .map(|(fact, answer)| (fact.to_string(), answer))
            .collect();
        let none: Vec<_> = none
            .iter()
            .map(|(fact, answer)| (fact.as_str(), *answer))
            .collect();
        self.says(view::GATE, &none);
    }

    fn said_check(&self) -> &CheckRecord {
        self.record.checks.get(&id()).unwrap()
    }

    fn next(&self) -> (String, Option<String>) {
        let next = view::next_screen(&self.protocol, self.said_check()).unwrap();
        (next.screen.to_owned(), next.line.map(ToString::to_string))
    }

    /// Goes on as somebody who is well, until the result.
    fn well_to_the_end(&mut self) {
        for _ in 0..60 {
            let check = self.said_check();
            let Some(next) = view::next_screen(&self.protocol, check) else {
                return;
            };
            if next.screen == view::GATE {
                self.gate_none();
                continue;
            }
            let question = self.protocol.questions().iter().find(|one| one.id == next.screen);
            let question = question.unwrap();
            let lines = self
                .protocol
                .open_lines_opened(question, &check.case, &check.answers, &check.opened);
            let facts = lines.iter().map(|line| line.fact.to_string());
            let facts: Vec<String> = match next.line {
                Some(line) => vec![line.to_string()],
                None => facts.collect(),
            };
            let answer = match question.style {
                Style::Number if question.id == "temperature" => Answer::Number(Decimal::new(368, 1)),
                Style::Number | Style::Choice => Answer::Number(Decimal::ZERO),
                _ => Answer::No,
            };
            let screen = question.id.clone();
            let said: Vec<_> = facts.iter().map(|fact| (fact.as_str(), answer)).collect();
            self.says(&screen, &said);
        }
        assert_eq!(view::next_screen(&self.protocol, self.said_check()), None);
    }

    fn why(&self) -> Vec<String> {
        let rows = self.record.projected().worklist;
        let row = rows.iter().find(|row| row.item.starts_with(item().as_str()));
        let body = care::worklist::Body::from_bytes(&row.unwrap().body).unwrap();
        body.why.iter().map(|why| why.id.to_string()).collect()
    }
}

#[test]
fn words_are_kept_as_they_were_typed_and_begin_the_check_with_what_was_heard() {
    let mut bedside = Bedside::enrolled();
    let text = "  My chest hurts.\r\n\r\nIt started <b>today</b> & it’s bad  ";
    assert_eq!(bedside.writes("en", text).unwrap(), ["CheckNoted"]);
    let check = bedside.said_check();
    assert_eq!(check.notes[0].text, text);
    assert!(check.answers.is_empty() && check.screens.is_empty());
    assert_eq!(
        check.opened.said(&FactId::new("chest_discomfort")),
        Some(Said::Yes)
    );
    assert_eq!(bedside.next(), ("chest".into(), None));
}

#[test]
fn a_danger_sign_that_was_written_is_on_the_worklist_at_once_until_its_question_is_answered_with_no() {
    let mut bedside = Bedside::enrolled();
    bedside.writes("en", "I have chest pain").unwrap();
    assert_eq!(bedside.rows(), [format!("now 5 {}/left", item())]);
    assert_eq!(bedside.why(), ["team-why-wrote", "team-why-written-open"]);
    bedside.says("chest", &[("chest_discomfort", Answer::No)]);
    assert!(bedside.rows().is_empty(), "{:?}", bedside.rows());
    bedside.wait_minutes(11);
    assert_eq!(
        bedside.rows().len(),
        1,
        "left alone it is on the list all the same"
    );
    assert!(bedside.why().contains(&"team-why-wrote".to_owned()));
}

#[test]
fn a_danger_sign_that_was_written_and_answered_with_yes_is_red() {
    let mut bedside = Bedside::enrolled();
    bedside.writes("es", "me duele el pecho").unwrap();
    bedside.says("chest", &[("chest_discomfort", Answer::Unsure)]);
    assert_eq!(bedside.record.alerts[&item()].level, Level::Red);
    assert!(bedside.said_check().reported_at.is_some());
}

#[test]
fn a_denied_danger_sign_is_asked_and_raises_nothing_by_itself() {
    let mut bedside = Bedside::enrolled();
    bedside.writes("en", "no chest pain at all").unwrap();
    assert!(bedside.rows().is_empty());
    assert_eq!(bedside.next(), ("chest".into(), None));
    let place = care::Place {
        centre: &bedside.centre,
        protocol: &bedside.protocol,
    };
    let beside = view::beside_words(bedside.said_check(), &place);
    assert_eq!(beside[0].kind, NumberKind::Emergency);
}

#[test]
fn what_was_denied_on_the_gate_is_asked_again_when_it_is_written_afterwards() {
    let mut bedside = Bedside::enrolled();
    bedside.gate_none();
    bedside
        .writes("en", "now my chest hurts and my leg is swollen")
        .unwrap();
    assert_eq!(bedside.next(), ("chest".into(), None));
    assert_eq!(bedside.said_check().decision.level, Some(Level::Red));
    bedside.says("chest", &[("chest_discomfort", Answer::No)]);
    assert_eq!(
        bedside.next().0,
        "danger-now",
        "every danger sign before what else was heard"
    );
}

#[test]
fn words_in_which_nothing_is_heard_go_on_with_the_gate_and_never_end_green() {
    let mut bedside = Bedside::enrolled();
    bedside.writes("en", "The thing from before is back").unwrap();
    assert_eq!(bedside.next(), (view::GATE.into(), None));
    bedside.well_to_the_end();
    let place = care::Place {
        centre: &bedside.centre,
        protocol: &bedside.protocol,
    };
    let check = bedside.said_check();
    let result = view::result(&bedside.record, check, &place, bedside.now);
    assert_eq!(
        (result.face, result.level),
        (Face::Yellow, Some(Level::YellowRoutine))
    );
    assert_eq!(result.why[0].id, "why-A9-question");
    assert_eq!(bedside.record.alerts[&item()].level, Level::YellowRoutine);
    assert_eq!(bedside.why(), ["team-why-A9-question", "team-why-wrote"]);
    let again = bedside.writes("en", "and more").unwrap_err();
    assert_eq!(word(&again), "refused-check-finished");
}

#[test]
fn every_sign_that_was_heard_is_asked_before_the_check_ends() {
    let mut bedside = Bedside::enrolled();
    bedside
        .writes(
            "en",
            "blood is spurting from it, my mother has a rash, I threw up blood",
        )
        .unwrap();
    let heard: Vec<FactId> = bedside.said_check().opened.facts().cloned().collect();
    assert!(heard.len() >= 3, "{heard:?}");
    bedside.well_to_the_end();
    let check = bedside.said_check();
    for fact in heard {
        assert_eq!(check.answers.get(&fact), Some(Answer::No), "{fact}");
    }
}

#[test]
fn words_that_are_not_searched_are_kept_and_the_number_stands_beside_them() {
    let mut bedside = Bedside::enrolled();
    bedside.writes("ar", "صدري يؤلمني").unwrap();
    let check = bedside.said_check();
    assert!(!check.notes[0].searched && check.notes[0].show_emergency);
    assert_eq!(bedside.next(), (view::GATE.into(), None));
    bedside.wait_minutes(11);
    assert_eq!(bedside.why(), ["team-why-wrote", "team-why-left-no-sign"]);
}

#[test]
fn a_thought_of_self_harm_shows_the_crisis_line_beside_the_emergency_number() {
    let mut bedside = Bedside::enrolled();
    bedside.writes("en", "I want to die").unwrap();
    let place = care::Place {
        centre: &bedside.centre,
        protocol: &bedside.protocol,
    };
    let kinds: Vec<NumberKind> = view::beside_words(bedside.said_check(), &place)
        .iter()
        .map(|line| line.kind)
        .collect();
    assert_eq!(kinds, [NumberKind::Emergency, NumberKind::Crisis]);
    assert_eq!(bedside.next().0, "safety");
}

#[test]
fn no_words_and_too_many_are_refused_at_their_field() {
    let mut bedside = Bedside::enrolled();
    for (text, id) in [
        (" \n ".to_owned(), "refused-no-words"),
        ("a".repeat(WORDS_MAX + 1), "refused-text-too-long"),
    ] {
        let refusal = bedside.writes("en", &text).unwrap_err();
        assert_eq!((word(&refusal), fields(&refusal)), (id, vec!["words"]));
    }
    assert!(bedside.record.checks.is_empty());
}

#[test]
fn a_long_text_is_kept_whole_and_shortened_on_a_line_of_the_list() {
    let mut bedside = Bedside::enrolled();
    let text = "ä ".repeat(1_500);
    bedside.writes("en", &text).unwrap();
    let note = &bedside.said_check().notes[0];
    assert_eq!(note.text, text);
    assert!(
        note.show_emergency,
        "what was not read is not known to be harmless"
    );
    assert!(note.line().chars().count() <= 121 && note.line().ends_with('…'));
}

#[test]
fn a_call_sheet_that_was_opened_before_somebody_wrote_closes_nothing() {
    let mut bedside = Bedside::enrolled();
    bedside.says("areas", &[("walk_trouble", Answer::Yes)]);
    let item = ItemId::of_check(id());
    let seen = Mark::each(&bedside.record, vec![item.clone()]);
    // Nobody listens for phrases in Arabic: only the words themselves are new.
    bedside.writes("ar", "أشعر بضيق في صدري").unwrap();
    let log = |bedside: &mut Bedside, items| {
        let at = bedside.now + SignedDuration::from_hours(2);
        bedside.decide(ana(), |record, place, act| {
            let sheet = call::CallSheet {
                items,
                outcome: Some(call::Outcome::ReachedAdvised),
                note: String::new(),
                said_back: None,
                next: Some(call::NextContact {
                    at,
                    channel: Channel::Phone,
                }),
            };
            call::log(record, sheet, place.centre, act)
        })
    };
    assert_eq!(word(&log(&mut bedside, seen).unwrap_err()), "refused-item-rose");
    let seen = Mark::each(&bedside.record, vec![item]);
    assert_eq!(log(&mut bedside, seen).unwrap(), ["CallLogged"]);
}
