//! Screens in any order, answered in any way, sent once or twice.

use super::*;
use care::Folded as _;
use care::projection::Lane;
use proptest::prelude::*;

/// One step of a check: which screen of those that are open or answered, and how each of its lines is answered.
fn steps() -> impl Strategy<Value = Vec<(usize, [u8; 8])>> {
    prop::collection::vec((0..40_usize, prop::array::uniform8(0..12_u8)), 1..14)
}

fn answer_of(byte: u8, style: Style, fact: &FactId) -> Answer {
    match (style, byte) {
        (Style::Number, 0) if fact.as_str() == "temp_c" => Answer::CannotCheck,
        (Style::Number, _) if fact.as_str() == "temp_c" => {
            Answer::Number(Decimal::new(355 + 5 * i64::from(byte), 1))
        }
        (Style::Number, _) => Answer::Number(Decimal::from(byte.min(10))),
        (Style::Choice, _) => Answer::Number(Decimal::from(byte % 4)),
        (_, 0) => Answer::Yes,
        (_, 1) => Answer::Unsure,
        _ => Answer::No,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_is_answered_the_team_hears_of_red_at_once_and_nothing_is_lowered(steps in steps()) {
        let mut bedside = Bedside::enrolled();
        bedside.tap_gate(None);
        let mut highest: Option<Level> = None;
        for (choice, bytes) in steps {
            let (screen, answers) = {
                let check = bedside.check();
                let questions: Vec<_> = bedside
                    .protocol
                    .questions()
                    .iter()
                    .filter(|question| !bedside.protocol.open_lines(question, &check.case, &check.answers).is_empty()
                        || check.screens.contains(&question.id))
                    .collect();
                if questions.is_empty() { break }
                let question = questions[choice % questions.len()];
                let answers: Vec<(String, Answer)> = question
                    .facts()
                    .zip(bytes.iter().cycle())
                    .map(|(fact, byte)| (fact.to_string(), answer_of(*byte, question.style, fact)))
                    .collect();
                (question.id.clone(), answers)
            };
            let answers: Vec<_> = answers.iter().map(|(fact, answer)| (fact.as_str(), *answer)).collect();
            let sent = bedside.answer(&screen, &answers);
            let item = ItemId::of_check(id());
            let check = bedside.check().clone();
            if sent.is_err() {
                prop_assert!(check.reported_at.is_some(), "only a finished check refuses");
                break;
            }
            let alert = bedside.record.alerts.get(&item).map(|alert| alert.level);
            prop_assert!(alert >= highest, "an item is never lowered");
            highest = alert;
            if check.decision.settled() >= Some(Level::Orange) {
                prop_assert!(alert >= check.decision.settled(), "Red and Orange are raised before the check is finished");
                let rows = bedside.record.projected().worklist;
                let row = rows.iter().find(|row| row.item == item.as_str());
                prop_assert!(row.is_some_and(|row| row.lane == Lane::Now && row.opens_at <= bedside.now));
            }
            let result = bedside.result();
            if check.reported_at.is_none() {
                prop_assert!(result.face != Face::Green && result.level != Some(Level::Green), "not finished, never Green");
                let left = check.left.clone().unwrap();
                prop_assert_eq!(left.opens_at, bedside.now + jiff::SignedDuration::from_mins(10));
            }
            prop_assert!(result.level >= alert, "the person is never shown less than the team has");
            let before = bedside.check().clone();
            let again = bedside.answer(&screen, &answers).unwrap();
            prop_assert!(again.is_empty() || before.reported_at.is_none());
            let after = bedside.check();
            prop_assert_eq!(&after.answers, &before.answers);
            prop_assert_eq!(&after.decision, &before.decision, "sending a screen twice changes nothing");
        }
    }
}
