//! What a phone had kept: when it was said, and the level that counts.
use crate::bedside::Bedside;
use care::check::CheckId;
use care::device::DeviceId;
use care::sent::{self, Sending, Sent};
use care::{Actor, Refusal};
use jiff::{SignedDuration, Timestamp};
use protocol::{Answer, Answers, Case, FactId, Level, Protocol};
use rust_decimal::Decimal;
use uuid::Uuid;

fn id() -> CheckId {
    CheckId(Uuid::from_u128(71))
}

fn one(fact: &str, answer: Answer) -> Answers {
    [(FactId::new(fact), answer)].into_iter().collect()
}

/// The rules of an earlier version, which called it a fever from 37.0 on.
fn earlier() -> Protocol {
    let text = include_str!("../../../../content/protocols/marrow-harvest.toml");
    let earlier = text.replace("\"temp_c >= 38.0\"", "\"temp_c >= 37.0\"");
    assert_ne!(earlier, text);
    Protocol::parse(&earlier).unwrap()
}

impl Bedside {
    fn sent(
        &mut self,
        screen: &str,
        answers: &Answers,
        under: &Protocol,
        case: Option<Case>,
    ) -> Result<Vec<String>, Refusal> {
        let sending = Sending {
            sent: Sent {
                device: DeviceId(Uuid::from_u128(70)),
                said_at: self.now,
                protocol: under.hash().to_owned(),
            },
            protocol: under,
            case,
        };
        self.decide(Actor::Person, |record, place, act| {
            sent::answer(record, id(), screen, answers, place, &sending, act)
        })
    }

    fn level_of(&self, check: CheckId) -> Option<Level> {
        self.record
            .checks
            .get(&check)
            .and_then(|check| check.decision.level)
    }
}

#[test]
fn the_highest_level_of_the_rules_that_the_phone_asked_by_and_of_the_newest_counts() {
    let warm = one("temp_c", Answer::Number(Decimal::new(375, 1)));
    let mut bedside = Bedside::enrolled();
    let newest = bedside.protocol.clone();
    bedside.sent("temperature", &warm, &newest, None).unwrap();
    assert_eq!(bedside.level_of(id()), None);

    let mut bedside = Bedside::enrolled();
    bedside.sent("temperature", &warm, &earlier(), None).unwrap();
    let check = bedside.record.checks.get(&id()).unwrap();
    assert!(
        check.decision.level >= Some(Level::Yellow),
        "{:?}",
        check.decision.level
    );
    assert_eq!(
        check.protocol.hash,
        earlier().hash(),
        "the record says by which rules"
    );
}

#[test]
fn what_the_phone_showed_somebody_it_knew_little_of_reaches_the_team_as_high() {
    let mut bedside = Bedside::enrolled();
    let newest = bedside.protocol.clone();
    let pain = one("pain_elsewhere", Answer::Yes);
    let unknown: Case = serde_json::from_str(
        r#"{"role":"unrelated-donor","day":1,"sites":["unknown"],"anaesthesia":"general"}"#,
    )
    .unwrap();
    let kinds = bedside.sent("areas", &pain, &newest, Some(unknown)).unwrap();
    assert_eq!(kinds, ["CheckAnswered", "AlertRaised", "CheckReported"]);
    assert_eq!(bedside.level_of(id()), Some(Level::Red));
}

#[test]
fn a_sign_that_arrives_for_a_finished_check_begins_another_one_and_is_never_refused() {
    let mut bedside = Bedside::enrolled();
    let newest = bedside.protocol.clone();
    bedside
        .sent("chest", &one("chest_discomfort", Answer::Yes), &newest, None)
        .unwrap();
    assert!(bedside.record.checks[&id()].reported_at.is_some());
    bedside
        .sent("breath", &one("breath_trouble", Answer::Yes), &newest, None)
        .unwrap();
    assert_eq!(bedside.record.checks.len(), 2);
    let again = bedside
        .sent("chest", &one("chest_discomfort", Answer::Yes), &newest, None)
        .unwrap();
    assert!(
        again.is_empty(),
        "what is on record already is not recorded again"
    );
}

#[test]
fn an_answer_that_fits_neither_set_of_rules_is_refused() {
    let mut bedside = Bedside::enrolled();
    let newest = bedside.protocol.clone();
    let refused = bedside.sent("x", &one("no_such_fact", Answer::Yes), &newest, None);
    assert!(refused.unwrap_err().is("refused-answer"));
}

#[test]
fn only_the_time_that_passed_on_a_phone_is_believed_and_never_its_clock() {
    let at = |text: &str| -> Timestamp { text.parse().unwrap() };
    let now = at("2026-11-18T15:00:00Z");
    let two_hours = SignedDuration::from_hours(2);
    for (said, sent) in [
        ("2026-11-18T13:00:00Z", "2026-11-18T15:00:00Z"),
        ("2034-02-03T04:00:00Z", "2034-02-03T06:00:00Z"),
        ("1970-01-01T00:00:00Z", "1970-01-01T02:00:00Z"),
    ] {
        assert_eq!(
            sent::happened_at(at(said), at(sent), now),
            now - two_hours,
            "{said}"
        );
    }
    for (said, sent) in [
        ("2034-02-03T04:00:00Z", "2026-11-18T15:00:00Z"),
        ("1970-01-01T00:00:00Z", "2026-11-18T15:00:00Z"),
    ] {
        assert_eq!(
            sent::happened_at(at(said), at(sent), now),
            now,
            "its clock was moved: {said}"
        );
    }
}
