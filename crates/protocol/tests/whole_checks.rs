//! Whole checks, screen by screen, as a person meets them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;
mod rows;

use people::{answers, case, level_name, screens, shipped, walk};
use protocol::{Answer, Answers, Level, Step};

#[test]
fn an_ordinary_donor_on_day_two_is_ok_for_now() {
    let protocol = shipped();
    let truth = answers("pain_elsewhere tired temp_c=36.8 pain_score=4");
    for who in ["", "unrelated", "spinal"] {
        let (screens, decision) = walk(&protocol, &case(who), &truth);
        assert_eq!(level_name(&decision), "green", "{who}");
        assert!(decision.finished && decision.fired.is_empty());
        let used: Vec<_> = decision.shortcuts.iter().map(|id| id.as_str()).collect();
        assert_eq!(used, ["B4b-site", "A4-tired"]);
        assert!(screens.len() <= 16, "{who}: {screens:?}");
    }
}

#[test]
fn an_ordinary_donor_whose_pain_medicine_is_not_enough_calls_the_team() {
    let protocol = shipped();
    let truth = answers("pain_elsewhere tired temp_c=37.2 pain_score=6 pain_after_dose");
    assert_eq!(level_name(&walk(&protocol, &case(""), &truth).1), "yellow");
}

#[test]
fn a_donor_without_any_complaint_meets_few_screens() {
    let protocol = shipped();
    let asked = screens(&protocol, "", "temp_c=36.6");
    assert_eq!(
        asked,
        [
            "danger-now",
            "danger-skin",
            "areas",
            "safety",
            "temperature",
            "body",
            "site",
            "pain",
            "mood",
            "medicines"
        ]
    );
}

#[test]
fn everybody_is_asked_what_the_catalogue_wants_to_know_of_them() {
    assert_eq!(rows::judge_asking(&shipped()), None);
}

#[test]
fn whatever_can_be_red_is_asked_before_the_temperature() {
    let protocol = shipped();
    let asked = screens(
        &protocol,
        "spinal",
        "pain_elsewhere leg_swelling bandage_soaked temp_c=36.6",
    );
    let calm = asked.iter().position(|screen| screen == "temperature").unwrap();
    for screen in [
        "danger-now",
        "danger-skin",
        "areas",
        "pain-place",
        "nerves",
        "bleeding",
        "legs",
        "faint",
        "safety",
    ] {
        assert!(
            asked[..calm].iter().any(|shown| shown == screen),
            "{screen} not before {asked:?}"
        );
    }
}

#[test]
fn after_a_spinal_nerves_and_headache_are_always_asked_for_a_week() {
    let protocol = shipped();
    for (who, asked) in [
        ("spinal day:7", true),
        ("anaesthesia-unknown", true),
        ("spinal day:8", false),
        ("", false),
    ] {
        let shown = screens(&protocol, who, "temp_c=36.6");
        for screen in ["nerves", "headache"] {
            assert_eq!(shown.iter().any(|shown| shown == screen), asked, "{who} {screen}");
        }
    }
}

#[test]
fn a_temperature_nobody_can_take_is_followed_by_feeling_feverish() {
    let protocol = shipped();
    let shown = screens(&protocol, "", "temp_c=cannot-check");
    let temperature = shown.iter().position(|screen| screen == "temperature").unwrap();
    assert_eq!(shown[temperature + 1], "feverish");
    let special = walk(
        &protocol,
        &case("immunosuppressed"),
        &answers("temp_c=cannot-check"),
    )
    .1;
    assert_eq!(special.level, Some(Level::Yellow));
}

#[test]
fn the_first_red_answer_ends_the_check() {
    let protocol = shipped();
    let (screens, decision) = walk(&protocol, &case(""), &answers("cough_blood temp_c=39.5"));
    assert_eq!(screens, ["danger-now"]);
    assert!(decision.finished);
    assert_eq!(decision.level, Some(Level::Red));
}

#[test]
fn every_gate_button_is_red_at_once() {
    let protocol = shipped();
    for button in protocol.gate().buttons.clone() {
        let tapped = button
            .sets
            .iter()
            .map(|fact| (fact.clone(), Answer::Yes))
            .collect();
        let decision = protocol.decide(&case(""), &tapped);
        assert!(
            decision.finished && decision.provisional.is_none(),
            "{}",
            button.id
        );
        assert_eq!(decision.level, Some(Level::Red), "{}", button.id);
    }
}

#[test]
fn none_of_these_leaves_worrying_facts_open() {
    let protocol = shipped();
    let answered: Vec<_> = protocol.gate().none_answers().map(|fact| fact.as_str()).collect();
    for fact in [
        "pain_elsewhere",
        "pain_above_waist",
        "very_dizzy",
        "feels_emergency",
        "self_harm",
    ] {
        assert!(!answered.contains(&fact), "{fact}");
    }
}

#[test]
fn back_pain_holds_at_red_until_its_last_separating_question_is_answered() {
    let protocol = shipped();
    let mut given = answers("pain_elsewhere=unsure");
    let opener = protocol
        .openers()
        .iter()
        .find(|opener| opener.fact.as_str() == "pain_elsewhere");
    for separator in opener.unwrap().separated_by.clone() {
        let decision = protocol.decide(&case(""), &given);
        assert_eq!(decision.level, Some(Level::Red), "{separator} is open");
        assert_eq!(decision.provisional, Some(Level::Red));
        assert_eq!(decision.settled(), None);
        assert!(!decision.finished);
        given.set(separator, Answer::No);
    }
    assert_eq!(protocol.decide(&case(""), &given).level, None);
}

#[test]
fn trouble_walking_holds_at_orange_while_its_questions_are_open() {
    let protocol = shipped();
    let decision = protocol.decide(&case(""), &answers("walk_trouble"));
    assert_eq!(decision.level, Some(Level::Orange));
    assert!(!decision.finished);
}

#[test]
fn a_check_left_after_one_answer_shows_the_highest_level_so_far_and_is_not_finished() {
    let protocol = shipped();
    for (said, level) in [
        ("nausea", "yellow"),
        ("wound_infected", "orange"),
        ("nausea=no", "none"),
        ("", "none"),
    ] {
        let decision = protocol.decide(&case(""), &answers(said));
        assert_eq!(level_name(&decision), level, "{said}");
        assert!(!decision.finished);
    }
}

#[test]
fn mood_is_asked_in_private() {
    let protocol = shipped();
    for fact in [
        "self_harm",
        "self_harm_now",
        "sad_stays",
        "phq2_interest",
        "phq2_mood",
        "sad_two_weeks",
        "not_coping",
    ] {
        assert!(protocol.question(&fact.into()).unwrap().private, "{fact}");
    }
    assert!(!protocol.question(&"chest_discomfort".into()).unwrap().private);
}

#[test]
fn progress_counts_up_and_never_past_its_end() {
    let protocol = shipped();
    let who = case("");
    let none = protocol.gate().none_answers();
    let mut given: Answers = none.map(|fact| (fact.clone(), Answer::No)).collect();
    let mut last = 0;
    while let Step::Ask(question) = protocol.next(&who, &given) {
        let progress = protocol.progress(&who, &given);
        assert!(
            progress.asked > last && progress.asked <= progress.about,
            "{progress:?} at {}",
            question.id
        );
        last = progress.asked;
        for line in protocol.open_lines(question, &who, &given) {
            given.set(line.fact.clone(), Answer::No);
        }
    }
    let progress = protocol.progress(&who, &given);
    assert_eq!((progress.asked, progress.about), (last, last));
}

#[test]
fn every_word_a_screen_needs_has_an_id() {
    let protocol = shipped();
    let ids = protocol.word_ids();
    for id in [
        "q-chest_discomfort",
        "ask-areas",
        "choice-phq2_mood-0",
        "choice-phq2_interest-3",
        "gate-chest",
        "say-gate-chest",
        "why-A1-fever",
        "say-cough-blood",
        "meanwhile-press",
        "meanwhile-no-answer",
        "sign-A7plus",
        "net-mood-sleep",
        "contact-content-self-check",
    ] {
        assert!(ids.contains(id), "{id}");
    }
    assert!(ids.iter().all(|id| !id.contains('+') && !id.contains(' ')));
}
