//! Promises about every set of answers, tried on random ones with the real decision; the proof covers the whole space.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use people::shipped;
use proptest::prelude::*;
use protocol::{Anaesthesia, Answer, Answers, Case, FactId, Level, Mode, Protocol, Role, Site, Step};
use rust_decimal::Decimal;

static SHIPPED: LazyLock<Protocol> = LazyLock::new(shipped);

fn any_case() -> impl Strategy<Value = Case> {
    let sites = [Site::LeftHip, Site::RightHip, Site::Sternum, Site::Unknown];
    let kinds = [Anaesthesia::General, Anaesthesia::Spinal, Anaesthesia::Unknown];
    (
        prop::sample::select(&Role::ALL[..]),
        -1..40_i32,
        prop::collection::btree_set(prop::sample::select(sites.to_vec()), 0..3),
        prop::sample::select(kinds.to_vec()),
        prop::collection::btree_set(prop::sample::select(&Mode::ALL[..]), 0..3),
    )
        .prop_map(|(role, day, sites, anaesthesia, modes)| Case {
            role,
            day,
            sites,
            anaesthesia,
            modes,
        })
}

/// An answer for a fact, from the least to the worst, by a number from 0 to 99.
fn answer(fact: &FactId, dice: u32) -> Answer {
    let Some(range) = SHIPPED.range(fact) else {
        return match dice % 3 {
            0 => Answer::No,
            1 => Answer::Yes,
            _ => Answer::Unsure,
        };
    };
    match dice % 10 {
        0 => Answer::No,
        1 => Answer::Unsure,
        2 if range.cannot_check => Answer::CannotCheck,
        _ => {
            let steps = ((range.max - range.min) / range.step).trunc();
            let step = (Decimal::from(dice) * steps / Decimal::from(99)).trunc();
            Answer::Number(range.min + step * range.step)
        }
    }
}

/// Mostly few answers, so that low levels are tried as well.
fn any_answers() -> impl Strategy<Value = Answers> {
    prop::collection::vec((0..SHIPPED.facts().len(), 0..100_u32), 0..9).prop_map(|said| {
        said.into_iter()
            .map(|(fact, dice)| {
                let fact = SHIPPED.facts()[fact].clone();
                let answer = answer(&fact, dice);
                (fact, answer)
            })
            .collect()
    })
}

fn rest_no(answers: &Answers) -> Answers {
    let mut answers = answers.clone();
    protocol::command::fill_with_no(&SHIPPED, &mut answers);
    answers
}

fn worst(fact: &FactId) -> Answer {
    SHIPPED
        .range(fact)
        .map_or(Answer::Yes, |range| Answer::Number(range.max))
}

fn is_worse(fact: &FactId, answer: Answer, than: Answer) -> bool {
    let rank = |answer| match answer {
        Answer::No => Decimal::MIN,
        Answer::Number(number) => number,
        Answer::CannotCheck => Decimal::NEGATIVE_ONE,
        Answer::Yes | Answer::Unsure => Decimal::MAX,
    };
    let both_numbers = answer != Answer::CannotCheck && than != Answer::CannotCheck;
    (SHIPPED.range(fact).is_none() || both_numbers) && rank(answer) >= rank(than)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_worse_answer_never_lowers_the_level(case in any_case(), said in any_answers(), fact in 0..SHIPPED.facts().len(), dice in 0..100_u32) {
        let fact = SHIPPED.facts()[fact].clone();
        let before = rest_no(&said);
        let mut after = before.clone();
        after.set(fact.clone(), answer(&fact, dice));
        prop_assume!(is_worse(&fact, after.get(&fact).unwrap(), before.get(&fact).unwrap()));
        prop_assert!(SHIPPED.decide(&case, &after).level >= SHIPPED.decide(&case, &before).level);
    }

    #[test]
    fn one_more_answer_never_lowers_what_true_rules_give(case in any_case(), said in any_answers(), fact in 0..SHIPPED.facts().len(), dice in 0..100_u32) {
        let fact = SHIPPED.facts()[fact].clone();
        prop_assume!(said.get(&fact).is_none());
        let mut more = said.clone();
        more.set(fact.clone(), answer(&fact, dice));
        let (before, after) = (SHIPPED.decide(&case, &said), SHIPPED.decide(&case, &more));
        prop_assert!(after.settled() >= before.settled() || before.settled() == Some(Level::Green));
        let separates = SHIPPED.openers().iter().any(|opener| opener.separated_by.contains(&fact));
        prop_assert!(separates || after.level >= before.level);
    }

    #[test]
    fn not_sure_counts_as_the_worst_answer(case in any_case(), said in any_answers()) {
        let unsure: Answers = said.iter().map(|(fact, answer)| {
            (fact.clone(), if answer == worst(fact) { Answer::Unsure } else { answer })
        }).collect();
        let sure: Answers = said.iter().map(|(fact, answer)| {
            (fact.clone(), if answer == Answer::Unsure { worst(fact) } else { answer })
        }).collect();
        prop_assert_eq!(SHIPPED.decide(&case, &unsure), SHIPPED.decide(&case, &sure));
    }

    #[test]
    fn an_unfinished_check_is_never_green(case in any_case(), said in any_answers()) {
        let decision = SHIPPED.decide(&case, &said);
        prop_assert!(decision.finished || decision.level != Some(Level::Green));
        prop_assert!(!decision.finished || decision.level.is_some());
    }

    #[test]
    fn a_check_always_ends_and_stopping_at_red_equals_answering_everything(case in any_case(), truth in any_answers()) {
        let truth = rest_no(&truth);
        let mut given = Answers::new();
        let mut screens = 0;
        while let Step::Ask(question) = SHIPPED.next(&case, &given) {
            let open = SHIPPED.open_lines(question, &case, &given);
            prop_assert!(!open.is_empty());
            for line in open {
                given.set(line.fact.clone(), truth.get(&line.fact).unwrap());
            }
            screens += 1;
            prop_assert!(screens <= SHIPPED.questions().len() * 2);
        }
        let stopped = SHIPPED.decide(&case, &given);
        let all = SHIPPED.decide(&case, &truth);
        prop_assert!(stopped.finished);
        prop_assert_eq!(stopped.level, SHIPPED.decide(&case, &rest_no(&given)).level);
        prop_assert!(stopped.level != Some(Level::Red) || all.level == Some(Level::Red));
        prop_assert!(all.level >= stopped.level);
    }

    #[test]
    fn a_mode_a_site_or_a_kind_of_anaesthesia_only_raises(case in any_case(), said in any_answers(), mode in prop::sample::select(&Mode::ALL[..])) {
        let said = rest_no(&said);
        let before = SHIPPED.decide(&case, &said).level;
        let mut with_mode = case.clone();
        with_mode.modes.insert(mode);
        let mut unknown_site = case.clone();
        unknown_site.sites = BTreeSet::from([Site::Unknown]);
        let mut unknown_anaesthesia = case.clone();
        unknown_anaesthesia.anaesthesia = Anaesthesia::Unknown;
        let mut autologous = case;
        autologous.role = Role::AutologousPatient;
        for raised in [with_mode, unknown_site, unknown_anaesthesia, autologous] {
            prop_assert!(SHIPPED.decide(&raised, &said).level >= before);
        }
    }

    #[test]
    fn the_same_answers_give_the_same_decision_through_json(case in any_case(), said in any_answers()) {
        let text = serde_json::to_string(&said).unwrap();
        let back: Answers = serde_json::from_str(&text).unwrap();
        let case_back: Case = serde_json::from_str(&serde_json::to_string(&case).unwrap()).unwrap();
        prop_assert_eq!(SHIPPED.decide(&case, &said), SHIPPED.decide(&case_back, &back));
    }
}
