//! The second proof finds what is wrong with an engine, not only with a file: each test gives it an engine with one fault.
#![allow(clippy::unwrap_used)]

use rust_decimal::Decimal;

use super::groups::Group;
use super::{Claim, Counting, Engine, FactId, Verdicts, count_through, state};
use crate::answer::{Answer, Answers};
use crate::case::{Anaesthesia, Case, Site};
use crate::catalogue::TEXT;
use crate::level::Level;
use crate::{MARROW_HARVEST, Protocol};

/// What the proof says of the shipped file when each answer reaches the engine changed.
fn with_faulty_answers(fault: impl Fn(&FactId, Answer) -> Answer) -> Verdicts {
    let protocol = Protocol::parse(MARROW_HARVEST).unwrap();
    let engine = |case: &Case, answers: &Answers| {
        let changed = answers
            .iter()
            .map(|(fact, answer)| (fact.clone(), fault(fact, answer)));
        protocol.settled_level(&protocol.standing(case, &changed.collect()))
    };
    count_through(MARROW_HARVEST, TEXT, &engine)
}

fn with_faulty_cases(fault: impl Fn(&Case) -> Case) -> Verdicts {
    let protocol = Protocol::parse(MARROW_HARVEST).unwrap();
    let engine =
        |case: &Case, answers: &Answers| protocol.settled_level(&protocol.standing(&fault(case), answers));
    count_through(MARROW_HARVEST, TEXT, &engine)
}

fn fails(verdicts: &Verdicts, claim: Claim) -> bool {
    verdicts
        .of(claim)
        .is_some_and(|verdict| !verdict.failures.is_empty())
}

#[test]
fn the_engine_itself_passes_every_claim() {
    let verdicts = with_faulty_answers(|_, answer| answer);
    for claim in Claim::ALL {
        let verdict = verdicts.of(claim).unwrap();
        assert!(verdict.failures.is_empty(), "{claim:?}: {:?}", verdict.failures);
        assert!(verdict.checked > 0, "{claim:?} looked at nothing");
    }
}

#[test]
fn an_engine_that_takes_not_sure_for_a_no_is_found_out() {
    let verdicts = with_faulty_answers(|_, answer| {
        if answer == Answer::Unsure {
            Answer::No
        } else {
            answer
        }
    });
    assert!(fails(&verdicts, Claim::Unsure));
}

#[test]
fn an_engine_that_is_a_hair_short_at_a_threshold_is_found_out() {
    let verdicts = with_faulty_answers(|fact, answer| match answer {
        Answer::Number(number) if fact.as_str() == "temp_c" => Answer::Number(number - Decimal::new(1, 9)),
        other => other,
    });
    assert!(fails(&verdicts, Claim::Thresholds) && fails(&verdicts, Claim::Engine));
}

#[test]
fn an_engine_that_forgets_one_fact_is_found_out_whichever_it_is() {
    let protocol = Protocol::parse(MARROW_HARVEST).unwrap();
    for fact in ["bruise_spreading", "phq2_mood"] {
        assert!(protocol.facts().contains(&FactId::new(fact)));
        let verdicts = with_faulty_answers(|known, answer| {
            if known.as_str() == fact {
                Answer::No
            } else {
                answer
            }
        });
        assert!(fails(&verdicts, Claim::Engine), "{fact}");
    }
}

#[test]
fn an_engine_that_takes_what_is_not_recorded_for_harmless_is_found_out() {
    let verdicts = with_faulty_cases(|case| {
        let mut case = case.clone();
        if case.sites.contains(&Site::Sternum) {
            case.sites = [Site::LeftHip].into();
        }
        case
    });
    assert!(fails(&verdicts, Claim::Engine), "sternum");
    let verdicts = with_faulty_cases(|case| {
        let mut case = case.clone();
        if case.anaesthesia == Anaesthesia::Unknown || case.anaesthesia == Anaesthesia::Spinal {
            case.anaesthesia = Anaesthesia::General;
        }
        case
    });
    assert!(fails(&verdicts, Claim::Engine), "spinal");
}

#[test]
fn a_level_that_falls_from_a_worse_answer_is_found_out() {
    let nobody: Engine<'_> = &|_, _| None::<Level>;
    let file = super::File::read(MARROW_HARVEST, TEXT).unwrap();
    let mut counting = Counting {
        engine: nobody,
        names: file.facts.iter().map(|fact| FactId::new(&fact.name)).collect(),
        everybody: state::everybody(&file),
        nothing: state::Said::all_no(&file),
        file,
        verdicts: Verdicts::default(),
    };
    let group = Group::all(&counting.file).into_iter().next().unwrap();
    let who = counting.everybody[0].clone();
    counting.edges(&group, &who, &[0, 4]);
    assert!(!fails(&counting.verdicts, Claim::Monotone));
    counting.edges(&group, &who, &[4, 3]);
    assert!(fails(&counting.verdicts, Claim::Monotone));
}
