//! The self-check, promise by promise: what the team hears, and what the person is shown.
mod any_order;
mod changed;

use crate::bedside::{Bedside, ana, word};
use care::alert::{self, ItemId, Mark};
use care::check::{self, CheckId, CheckRecord};
use care::view::check as view;
use care::view::check::{Face, NumberKind, Promise, Read};
use care::{Actor, call};
use protocol::{Answer, Answers, FactId, Level, Mode, Step, Style};
use rust_decimal::Decimal;
use uuid::Uuid;

fn id() -> CheckId {
    CheckId(Uuid::from_u128(70))
}

impl Bedside {
    fn answer(&mut self, screen: &str, answers: &[(&str, Answer)]) -> Result<Vec<String>, care::Refusal> {
        let answers: Answers = answers
            .iter()
            .map(|(fact, answer)| (FactId::new(fact), *answer))
            .collect();
        self.decide(Actor::Person, |record, place, act| {
            check::answer(record, id(), screen, answers, place, act)
        })
    }

    fn tap_gate(&mut self, button: Option<&str>) {
        let answers = check::gate_answers(&self.protocol, button).unwrap();
        self.decide(Actor::Person, |record, place, act| {
            check::answer(record, id(), view::GATE, answers, place, act)
        })
        .unwrap();
    }

    fn check(&self) -> &CheckRecord {
        self.record.checks.get(&id()).unwrap()
    }

    /// Answers every screen that is asked, each line with what `say` gives, until the result.
    fn walk(&mut self, say: impl Fn(&FactId, Style) -> Answer) {
        self.tap_gate(None);
        for _ in 0..60 {
            let check = self.check();
            let Step::Ask(question) = self.protocol.next(&check.case, &check.answers) else {
                return;
            };
            let (screen, style) = (question.id.clone(), question.style);
            let lines = self.protocol.open_lines(question, &check.case, &check.answers);
            let answers: Vec<(String, Answer)> = lines
                .iter()
                .map(|line| (line.fact.to_string(), say(&line.fact, style)))
                .collect();
            let answers: Vec<_> = answers
                .iter()
                .map(|(fact, answer)| (fact.as_str(), *answer))
                .collect();
            self.answer(&screen, &answers).unwrap();
        }
        assert_eq!(
            view::next_screen(&self.protocol, self.check()),
            None,
            "a check ends"
        );
    }

    /// A nurse reaches the person and closes the item of the check.
    fn close_by_call(&mut self) {
        let now = self.now;
        self.decide(ana(), |record, place, act| {
            let sheet = call::CallSheet {
                items: Mark::each(record, vec![ItemId::of_check(id())]),
                outcome: Some(call::Outcome::ReachedAdvised),
                note: "Drinks well.".into(),
                said_back: Some(true),
                next: Some(call::NextContact {
                    at: now + jiff::SignedDuration::from_hours(20),
                    channel: protocol::Channel::Phone,
                }),
            };
            call::log(record, sheet, place.centre, act)
        })
        .unwrap();
    }

    fn result(&self) -> view::CheckResult {
        view::result(
            &self.record,
            self.check(),
            &care::Place {
                centre: &self.centre,
                protocol: &self.protocol,
            },
            self.now,
        )
    }
}

/// No to everything, a healthy temperature, no pain.
fn well(fact: &FactId, style: Style) -> Answer {
    match style {
        Style::Number if fact.as_str() == "temp_c" => Answer::Number(Decimal::new(368, 1)),
        Style::Number | Style::Choice => Answer::Number(Decimal::ZERO),
        _ => Answer::No,
    }
}

fn feverish(fact: &FactId, style: Style) -> Answer {
    match fact.as_str() {
        "temp_c" => Answer::Number(protocol::celsius_from_fahrenheit(Decimal::new(1008, 1))),
        _ => well(fact, style),
    }
}

#[test]
fn somebody_who_is_well_ends_green_and_nobody_is_called() {
    let mut bedside = Bedside::enrolled();
    bedside.walk(well);
    let result = bedside.result();
    assert_eq!((result.face, result.level), (Face::Green, Some(Level::Green)));
    assert!(bedside.record.alerts.is_empty());
    assert_eq!(result.receipt.read, Read::NotNeeded);
    assert_eq!(result.call, None);
    let levels: Vec<Level> = result.net.iter().map(|(level, _)| *level).collect();
    assert_eq!(
        levels,
        [Level::Red, Level::Orange, Level::Yellow],
        "a safety net stands on Green too"
    );
    assert!(result.told.no_danger);
}

#[test]
fn a_fever_in_working_hours_gives_the_day_number_and_the_promise_of_the_item() {
    let mut bedside = Bedside::enrolled();
    bedside.walk(feverish);
    let result = bedside.result();
    assert_eq!(result.face, Face::Yellow);
    let alert = bedside.record.alerts.get(&ItemId::of_check(id())).unwrap();
    assert_eq!(result.receipt.promise, Promise::By(alert.due_at));
    assert_eq!(result.receipt.read, Read::NotYet);
    assert_eq!(result.call.unwrap().kind, NumberKind::Day);
    assert_eq!(result.why[0].id, "check-result-fever");
    assert!(
        result
            .because
            .iter()
            .any(|why| why.cites.iter().any(|cite| cite.id == "check-why-cites"))
    );
    assert!(
        result
            .about
            .iter()
            .any(|line| line.id == "check-about-D3-unsigned"),
        "a draft says so"
    );
}

#[test]
fn at_night_the_night_number_stands_in_place_of_a_promise() {
    let mut bedside = Bedside::enrolled();
    bedside.now = "2026-11-19T04:00:00Z".parse().unwrap();
    bedside.walk(feverish);
    let result = bedside.result();
    assert_eq!(result.receipt.promise, Promise::Night);
    assert_eq!(result.call.unwrap().kind, NumberKind::Night);
    let how: Vec<&str> = result.how.iter().map(|line| line.id.as_ref()).collect();
    assert_eq!(how, ["check-result-closed-urgent", "check-result-no-answer"]);
}

#[test]
fn what_is_answered_after_a_call_is_looked_at_again() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    bedside.answer("areas", &[("leg_swelling", Answer::Yes)]).unwrap();
    bedside.close_by_call();
    assert!(bedside.rows().is_empty());
    bedside.wait_minutes(5);
    bedside.answer("areas", &[("walk_trouble", Answer::Yes)]).unwrap();
    let item = ItemId::of_check(id());
    assert_eq!(bedside.rows(), [format!("now 4 {item}")]);
    let alert = bedside.record.alerts.get(&item).unwrap();
    assert_eq!((alert.raised_at, alert.read.len()), (bedside.now, 0));
    assert!(alert.due_at > bedside.now, "its clock starts anew");
}

#[test]
fn a_check_that_goes_on_after_a_call_and_is_left_again_is_not_forgotten() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    bedside
        .answer("areas", &[("pain_elsewhere", Answer::Yes)])
        .unwrap();
    bedside.wait_minutes(10);
    bedside.close_by_call();
    assert!(bedside.rows().is_empty());
    bedside
        .answer("pain-place", &[("pain_with_cosign", Answer::No)])
        .unwrap();
    bedside.wait_minutes(10);
    let rows = bedside.rows();
    assert!(rows.iter().any(|row| row.starts_with("now 5")), "{rows:?}");
}

#[test]
fn the_result_shows_who_read_it_and_that_it_was_closed() {
    let mut bedside = Bedside::enrolled();
    bedside.walk(feverish);
    bedside
        .decide(ana(), |record, _, act| alert::read_all(record, act))
        .unwrap();
    let read = bedside.result().receipt.read;
    assert_eq!(read, Read::By("Ana Ruiz".into(), bedside.now));
    bedside.close_by_call();
    let now = bedside.now;
    assert!(matches!(bedside.result().receipt.promise, Promise::Called { at, .. } if at == now));
}

#[test]
fn every_tap_on_the_gate_is_red_and_says_its_own_sentence() {
    let fresh = Bedside::enrolled();
    for row in view::gate(&fresh.protocol) {
        let mut bedside = Bedside::enrolled();
        bedside.tap_gate(Some(&row.id));
        let result = bedside.result();
        assert_eq!(result.face, Face::Red, "{}", row.id);
        let place = care::Place {
            centre: &bedside.centre,
            protocol: &bedside.protocol,
        };
        let card = view::call_card(&bedside.record, bedside.check(), &place);
        assert_eq!(card.number, "911");
        assert_eq!(card.say[0].id, format!("say-gate-{}", row.id));
        assert_eq!(card.say[1].id, "check-call-harvest");
        assert_eq!(card.address.as_deref(), Some("12 Mill Lane, Apt 3"));
    }
}

#[test]
fn none_of_these_answers_what_stands_on_the_gate_and_nothing_else() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    for fact in &bedside.protocol.gate().never_answers {
        assert_eq!(bedside.check().answers.get(fact), None, "{fact}");
    }
    assert_eq!(bedside.result().face, Face::Unfinished);
}

#[test]
fn thoughts_of_self_harm_put_the_crisis_line_first_and_a_plan_the_emergency_number() {
    for (fact, route, number) in [
        ("self_harm", protocol::Route::Crisis, "988"),
        ("self_harm_now", protocol::Route::Emergency, "911"),
    ] {
        let mut bedside = Bedside::enrolled();
        bedside.tap_gate(None);
        bedside.answer("safety", &[(fact, Answer::Yes)]).unwrap();
        let place = care::Place {
            centre: &bedside.centre,
            protocol: &bedside.protocol,
        };
        let card = view::call_card(&bedside.record, bedside.check(), &place);
        assert_eq!((card.route, card.number.as_str()), (route, number));
        assert_eq!(bedside.result().face, Face::Red);
        if route == protocol::Route::Crisis {
            assert_eq!(
                card.others[0].kind,
                NumberKind::Emergency,
                "the emergency number stands second"
            );
        }
    }
}

#[test]
fn too_much_medicine_alone_is_orange_and_calls_the_poison_line() {
    let mut bedside = Bedside::enrolled();
    bedside.walk(|fact, style| match fact.as_str() {
        "overdose" => Answer::Yes,
        _ => well(fact, style),
    });
    let result = bedside.result();
    assert_eq!((result.face, result.level), (Face::Orange, Some(Level::Orange)));
    assert_eq!(result.call.unwrap().kind, NumberKind::Poison);
    assert_eq!(result.action.unwrap().id, "route-poison");
}

#[test]
fn a_check_left_alone_opens_at_the_floor_of_what_is_not_separated_yet() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    bedside
        .answer("areas", &[("pain_elsewhere", Answer::Yes)])
        .unwrap();
    let left = |bedside: &Bedside| bedside.rows().into_iter().find(|row| row.ends_with("/left"));
    assert_eq!(left(&bedside), None, "not while it is being answered");
    bedside.wait_minutes(10);
    let row = left(&bedside).unwrap();
    assert!(
        row.starts_with("now 5"),
        "pain that may be the heart counts as Red: {row}"
    );
    assert_eq!(bedside.result().level, Some(Level::Red));
    assert_eq!(
        bedside.result().face,
        Face::Unfinished,
        "the person is asked on, not shown a result"
    );
}

#[test]
fn an_answer_that_is_taken_back_never_lowers_what_the_team_has() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    bedside
        .answer("areas", &[("bandage_soaked", Answer::Yes)])
        .unwrap();
    bedside
        .answer("areas", &[("bandage_soaked", Answer::No)])
        .unwrap();
    bedside.walk(well);
    assert_eq!(bedside.check().decision.level, Some(Level::Green));
    let result = bedside.result();
    assert_eq!((result.face, result.level), (Face::Orange, Some(Level::Orange)));
    assert!(result.why.iter().any(|line| line.id == "check-told-changed"));
}

#[test]
fn a_finished_check_sent_again_changes_nothing_and_another_answer_is_refused() {
    let mut bedside = Bedside::enrolled();
    bedside.walk(feverish);
    assert_eq!(
        bedside.answer("body", &[("chills", Answer::No)]).unwrap(),
        Vec::<String>::new()
    );
    let refusal = bedside.answer("body", &[("chills", Answer::Yes)]).unwrap_err();
    assert_eq!(word(&refusal), "refused-check-finished");
}

#[test]
fn a_fact_nobody_knows_and_a_temperature_of_48_are_refused() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    let refusal = bedside
        .answer("areas", &[("third_arm", Answer::Yes)])
        .unwrap_err();
    assert_eq!(word(&refusal), "refused-answer");
    let refusal = bedside
        .answer("temperature", &[("temp_c", Answer::Number(Decimal::from(48)))])
        .unwrap_err();
    assert_eq!(word(&refusal), "refused-out-of-range");
}

#[test]
fn a_left_check_is_offered_again_for_some_hours_and_not_after_a_call_closed_it() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    bedside.wait_minutes(60);
    assert_eq!(view::resumable(&bedside.record, bedside.now).unwrap().id, id());
    bedside.wait_minutes(4 * 60);
    assert!(view::resumable(&bedside.record, bedside.now).is_none());
}

#[test]
fn a_screen_shown_again_is_filled_in_and_leads_back_one_by_one() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    let none = |bedside: &Bedside, screen: &str| {
        let question = bedside
            .protocol
            .questions()
            .iter()
            .find(|each| each.id == screen)
            .unwrap();
        let facts: Vec<String> = question.facts().map(ToString::to_string).collect();
        facts
    };
    for screen in ["danger-now", "danger-skin"] {
        let facts = none(&bedside, screen);
        let no: Vec<_> = facts.iter().map(|fact| (fact.as_str(), Answer::No)).collect();
        bedside.answer(screen, &no).unwrap();
    }
    bedside
        .answer(
            "areas",
            &[("pain_elsewhere", Answer::No), ("leg_swelling", Answer::Unsure)],
        )
        .unwrap();
    let place = care::Place {
        centre: &bedside.centre,
        protocol: &bedside.protocol,
    };
    let ask = |screen: &str| {
        view::ask(
            &bedside.record,
            bedside.check(),
            screen,
            None,
            &place,
            bedside.now,
        )
    };
    let areas = ask("areas").unwrap();
    assert_eq!(areas.lines[1].said, Some(Answer::Unsure));
    assert_eq!(areas.back, "danger-skin");
    assert_eq!(ask("danger-skin").unwrap().back, "danger-now");
    assert_eq!(ask("danger-now").unwrap().back, view::GATE);
    assert_eq!(
        (areas.progress.asked, ask("danger-now").unwrap().progress.asked),
        (3, 1)
    );
    assert_eq!(ask("no-such-screen"), None);
}

#[test]
fn a_temperature_that_can_not_be_checked_has_its_own_question_in_its_place() {
    let mut bedside = Bedside::enrolled();
    bedside.tap_gate(None);
    let place = care::Place {
        centre: &bedside.centre,
        protocol: &bedside.protocol,
    };
    let ask = view::ask(
        &bedside.record,
        bedside.check(),
        "temperature",
        None,
        &place,
        bedside.now,
    )
    .unwrap();
    assert_eq!(ask.instead.unwrap().as_str(), "feels_feverish");
    assert!(ask.tip.is_some());
}

#[test]
fn a_rule_that_is_stricter_for_this_person_says_so() {
    let mut bedside = Bedside::enrolled();
    let mut details = crate::bedside::details();
    details.modes = [Mode::Immunosuppressed].into();
    bedside
        .decide(ana(), |record, place, act| {
            care::enrolment::change_details(record, details, place, act)
        })
        .unwrap();
    bedside.walk(feverish);
    assert_eq!(bedside.result().level, Some(Level::Orange));
}

#[test]
fn a_number_without_its_number_has_a_name() {
    let bedside = Bedside::enrolled();
    let words = include_str!("../../../../content/words/en/check.ftl");
    for fact in bedside.protocol.facts() {
        if bedside.protocol.range(fact).is_some() {
            assert!(words.contains(&format!("\ncheck-told-name-{fact} = ")), "{fact}");
        }
    }
}
