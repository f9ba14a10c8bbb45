//! A person's own words open questions and raise; they answer none, lower nothing and end nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that can not go on stops"
)]

mod heard;
mod people;

use std::sync::LazyLock;

use heard::phrases;
use people::case;
use proptest::prelude::*;
use protocol::{Answer, Answers, Case, FactId, HeardFact, Level, Opened, Protocol, Said, Style, Turn, hear};
use rust_decimal::Decimal;

static SHIPPED: LazyLock<Protocol> = LazyLock::new(people::shipped);

const CASES: [&str; 5] = [
    "",
    "spinal day:3",
    "autologous",
    "anticoagulant",
    "sternum pregnant",
];

fn read_by_nobody() -> FactId {
    FactId::new("question")
}

fn written(heard: &[HeardFact]) -> Opened {
    let mut opened = Opened::new();
    opened.write(heard, read_by_nobody());
    opened
}

fn any_said() -> impl Strategy<Value = Said> {
    prop::sample::select(vec![Said::Negated, Said::OtherPerson, Said::Past, Said::Yes])
}

fn any_fact() -> impl Strategy<Value = FactId> {
    any::<prop::sample::Index>().prop_map(|index| index.get(SHIPPED.facts()).clone())
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let answer = prop::sample::select(vec![
        Answer::No,
        Answer::No,
        Answer::No,
        Answer::Yes,
        Answer::Unsure,
    ]);
    prop::collection::vec((any_fact(), answer), 0..60).prop_map(|answers| answers.into_iter().collect())
}

fn any_words() -> impl Strategy<Value = Opened> {
    let heard = (any_fact(), any_said()).prop_map(|(fact, said)| HeardFact { fact, said });
    prop::collection::vec(heard, 0..6).prop_map(|heard| written(&heard))
}

fn any_case() -> impl Strategy<Value = Case> {
    prop::sample::select(CASES.to_vec()).prop_map(case)
}

/// What somebody answers who is well.
fn well(turn: &Turn<'_>) -> Answer {
    match turn.question.style {
        Style::Number if turn.question.id == "temperature" => Answer::Number(Decimal::new(368, 1)),
        Style::Number | Style::Choice => Answer::Number(Decimal::ZERO),
        _ => Answer::No,
    }
}

/// Every turn of a check whose every answer is no, as the facts that were asked.
fn walk(case: &Case, mut answers: Answers, mut opened: Opened) -> Vec<(bool, Vec<FactId>)> {
    let mut turns = Vec::new();
    while let Some(turn) = SHIPPED.next_opened(case, &answers, &opened) {
        let lines = match turn.heard {
            Some(line) => vec![line],
            None => SHIPPED.open_lines_opened(turn.question, case, &answers, &opened),
        };
        let facts: Vec<FactId> = lines.iter().map(|line| line.fact.clone()).collect();
        let said: Answers = facts.iter().map(|fact| (fact.clone(), well(&turn))).collect();
        said.iter()
            .for_each(|(fact, answer)| answers.set(fact.clone(), answer));
        opened.answer(&said);
        turns.push((turn.heard.is_some(), facts));
        assert!(turns.len() < 200, "a check ends");
    }
    turns
}

proptest! {
    #[test]
    fn words_never_lower_a_level_and_never_end_a_check(
        case in any_case(),
        answers in any_answers(),
        opened in any_words(),
    ) {
        let without = SHIPPED.decide(&case, &answers);
        let with = SHIPPED.decide_opened(&case, &answers, &opened);
        prop_assert!(with.level.max(Some(Level::Green)) >= without.level, "{without:?} {with:?}");
        prop_assert!(with.settled() >= without.settled().filter(|level| *level > Level::Green));
        prop_assert!(with.finished <= without.finished, "words ended a check");
        prop_assert_ne!(with.level, Some(Level::Green), "words that nobody has read are never Green");
        prop_assert!(with.fired.iter().filter(|fired| fired.rule.as_str() != "A9-question").eq(
            without.fired.iter().filter(|fired| fired.rule.as_str() != "A9-question")),
            "words answer nothing"
        );
    }

    #[test]
    fn more_words_never_lower_a_level(
        case in any_case(),
        answers in any_answers(),
        opened in any_words(),
        fact in any_fact(),
        said in any_said(),
    ) {
        let mut more = opened.clone();
        more.write(&[HeardFact { fact, said }], read_by_nobody());
        let (before, after) = (
            SHIPPED.decide_opened(&case, &answers, &opened),
            SHIPPED.decide_opened(&case, &answers, &more),
        );
        // A finished check with a question more is unfinished; until it is answered its level is that of the answers.
        let floor = before.level.filter(|level| *level > Level::YellowRoutine);
        prop_assert!(after.level >= floor, "{before:?} {after:?}");
    }

    #[test]
    fn a_check_is_finished_when_nothing_is_left_to_ask_and_not_before(
        case in any_case(),
        answers in any_answers(),
        opened in any_words(),
    ) {
        let decision = SHIPPED.decide_opened(&case, &answers, &opened);
        let next = SHIPPED.next_opened(&case, &answers, &opened);
        prop_assert_eq!(decision.finished, next.is_none());
        if let Some(turn) = next {
            prop_assert!(!SHIPPED.open_lines_opened(turn.question, &case, &answers, &opened).is_empty());
        }
    }

    #[test]
    fn without_words_nothing_is_asked_or_decided_differently(case in any_case(), answers in any_answers()) {
        let none = Opened::new();
        prop_assert_eq!(SHIPPED.decide(&case, &answers), SHIPPED.decide_opened(&case, &answers, &none));
        let next = SHIPPED.next_opened(&case, &answers, &none).map(|turn| turn.question);
        match SHIPPED.next(&case, &answers) {
            protocol::Step::Ask(question) => prop_assert_eq!(Some(question), next),
            protocol::Step::Finished => prop_assert_eq!(None, next),
        }
    }

    #[test]
    fn a_danger_sign_that_was_heard_comes_before_all_else_however_it_was_said(
        case in any_case(),
        opened in any_words(),
        fact in any_fact(),
        said in any_said(),
    ) {
        prop_assume!(SHIPPED.is_red_alone(&case, &fact));
        let mut opened = opened;
        opened.write(&[HeardFact { fact, said }], read_by_nobody());
        let first = SHIPPED.next_opened(&case, &Answers::new(), &opened);
        let line = first.and_then(|turn| turn.heard).unwrap();
        prop_assert!(SHIPPED.is_red_alone(&case, &line.fact));
    }
}

#[test]
fn every_phrase_of_every_fact_opens_its_question_also_after_everything_was_denied() {
    let case = case("");
    let asked_of = |turns: &[(bool, Vec<FactId>)]| -> Vec<FactId> {
        turns.iter().flat_map(|(_, facts)| facts.clone()).collect()
    };
    let denied: Answers = SHIPPED
        .facts()
        .iter()
        .filter(|fact| SHIPPED.range(fact).is_none())
        .map(|fact| (fact.clone(), Answer::No))
        .collect();
    for phrases in phrases() {
        for entry in phrases.facts() {
            for phrase in &entry.says {
                let opened = written(&hear(phrase, phrases).facts);
                for answers in [Answers::new(), denied.clone()] {
                    let turns = walk(&case, answers, opened.clone());
                    assert!(asked_of(&turns).contains(&entry.fact), "{phrase}: {}", entry.fact);
                }
            }
        }
    }
}

#[test]
fn a_denied_danger_sign_is_a_question_until_it_is_answered() {
    let english = &phrases()[0];
    let opened = written(&hear("No chest pain, and my mother had a stroke last year.", english).facts);
    let chest = FactId::new("chest_discomfort");
    assert_eq!(opened.said(&chest), Some(Said::Negated));
    let turns = walk(&case(""), Answers::new(), opened);
    assert_eq!(turns[0], (true, vec![chest]));
}

#[test]
fn what_is_said_to_happen_now_holds_the_level_until_its_question_is_answered() {
    let (case, chest) = (case(""), FactId::new("chest_discomfort"));
    let mut opened = written(&[HeardFact {
        fact: chest.clone(),
        said: Said::Yes,
    }]);
    let held = SHIPPED.decide_opened(&case, &Answers::new(), &opened);
    assert_eq!(
        (held.level, held.settled(), held.finished),
        (Some(Level::Red), None, false)
    );
    let no: Answers = [(chest, Answer::No)].into_iter().collect();
    opened.answer(&no);
    let after = SHIPPED.decide_opened(&case, &no, &opened);
    assert_eq!((after.level, after.finished), (None, false));
}

#[test]
fn signs_that_were_heard_come_before_the_others_of_their_urgency() {
    let heard = |fact: &str| HeardFact {
        fact: FactId::new(fact),
        said: Said::Yes,
    };
    let opened = written(&[heard("new_tingling"), heard("spurting"), heard("leg_swelling")]);
    let turns = walk(&case(""), Answers::new(), opened);
    let alone: Vec<usize> = turns
        .iter()
        .enumerate()
        .filter(|(_, (heard, _))| *heard)
        .map(|(place, _)| place)
        .collect();
    let facts: Vec<&str> = alone.iter().map(|place| turns[*place].1[0].as_str()).collect();
    assert_eq!(facts, ["spurting", "leg_swelling", "new_tingling"]);
    assert_eq!(alone[0], 0, "a danger sign that was heard comes first");
    let last_danger = turns
        .iter()
        .rposition(|(heard, facts)| !heard && facts.iter().any(|fact| fact.as_str() == "hives_face"))
        .unwrap();
    assert_eq!(
        alone[1],
        last_danger + 1,
        "then every danger sign, then what else was heard"
    );
}
