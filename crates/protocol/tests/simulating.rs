//! Made-up donors: the load of the shipped protocol, and emergencies among ordinary complaints.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod people;

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng as _, SeedableRng as _};
use people::shipped;
use protocol::simulating::{Simulation, SymptomRates, simulate};
use protocol::{MARROW_HARVEST, Protocol};

fn run(protocol: &Protocol, people: u32, seed: u64) -> Simulation {
    let mut generator = ChaCha8Rng::seed_from_u64(seed);
    let rates = SymptomRates::embedded().unwrap();
    simulate(protocol, &rates, people, &mut || generator.next_u64()).unwrap()
}

#[test]
fn fewer_than_five_in_a_hundred_ordinary_hip_donors_are_red_on_day_two() {
    let simulation = run(&shipped(), 4_000, 1);
    println!("{simulation}");
    assert!(simulation.goal.held, "{simulation}");
    let day = simulation.days.iter().find(|day| day.day == 2).unwrap();
    assert!(day.published && day.rates_of_day == 2);
    // The leaflet at its word sends nearly everybody with a sore back to the emergency number.
    assert!(day.literal.red > 3_200, "{day:?}");
    let counted = day.levels;
    assert_eq!(
        counted.red + counted.orange + counted.yellow + counted.yellow_routine + counted.green,
        4_000
    );
}

#[test]
fn every_planted_emergency_is_red_whatever_else_the_donor_complains_of() {
    let simulation = run(&shipped(), 500, 7);
    assert_eq!(simulation.planted.missed, Vec::<String>::new());
    assert_eq!(simulation.planted.red, simulation.planted.donors);
    assert!(
        simulation.planted.signs > 50 && simulation.planted.donors > 1_000,
        "{:?}",
        simulation.planted
    );
    assert!(simulation.holds());
}

#[test]
fn a_protocol_that_loses_an_emergency_or_alarms_the_sore_does_not_hold() {
    let lost = MARROW_HARVEST.replacen(
        "id = \"X12-collapse\"\nlevel = \"red\"",
        "id = \"X12-collapse\"\nlevel = \"orange\"",
        1,
    );
    let simulation = run(&Protocol::parse(&lost).unwrap(), 200, 1);
    assert!(!simulation.holds());
    assert!(
        simulation
            .planted
            .missed
            .iter()
            .any(|missed| missed == "X12: collapsed ends at orange"),
        "{simulation}"
    );
    let alarmed = MARROW_HARVEST.replacen("when = \"pain_with_cosign\"", "when = \"pain_elsewhere\"", 1);
    let simulation = run(&Protocol::parse(&alarmed).unwrap(), 200, 1);
    assert!(!simulation.goal.held && simulation.goal.red_percent > 70.0);
}

#[test]
fn the_same_seed_draws_the_same_donors_and_another_seed_others() {
    let protocol = shipped();
    assert_eq!(run(&protocol, 300, 5), run(&protocol, 300, 5));
    assert_ne!(run(&protocol, 300, 5).days, run(&protocol, 300, 6).days);
}

#[test]
fn the_drawn_shares_are_the_published_ones() {
    let simulation = run(&shipped(), 40_000, 3);
    let day = simulation.days.iter().find(|day| day.day == 2).unwrap();
    // 84 % have back or hip pain; 1 - 0.90 × 0.91 = 18.1 % are dizzy or sick, which is Yellow.
    let share = |count: u32| f64::from(count) / 400.0;
    assert!(
        (share(day.literal.red) - 84.0).abs() < 1.0,
        "{}",
        share(day.literal.red)
    );
    assert!(
        (share(day.levels.yellow) - 18.1).abs() < 1.0,
        "{}",
        share(day.levels.yellow)
    );
}

#[test]
fn a_day_without_a_published_rate_says_so() {
    let simulation = run(&shipped(), 100, 1);
    let days: Vec<_> = simulation
        .days
        .iter()
        .map(|day| (day.day, day.published, day.rates_of_day))
        .collect();
    assert_eq!(days, [(1, false, 2), (2, true, 2), (7, false, 2), (30, false, 2)]);
    for what in ["adults on day 1", "adults on day 7", "adults on day 30"] {
        assert!(
            simulation.absent.iter().any(|absent| absent.what == what),
            "{what}"
        );
    }
    assert!(
        simulation
            .to_string()
            .contains("none published; those of day 2 stand in")
    );
}

#[test]
fn every_rate_has_its_source_its_cohort_and_its_status() {
    let rates = SymptomRates::embedded().unwrap();
    assert_eq!(rates.faults(&shipped()), Vec::<String>::new());
    assert!(
        rates
            .rates
            .iter()
            .all(|rate| rate.source.starts_with('S') && !rate.when.is_empty())
    );
    let mut broken = rates;
    broken.rates[0].source = " ".into();
    broken.rates[1].symptom = "tiredness".into();
    broken.symptoms[0].answers = vec!["pain_elswhere".into()];
    let faults = broken.faults(&shipped()).join("; ");
    for said in [
        "it has no source",
        "the file has no such symptom",
        "no question asks the fact \"pain_elswhere\"",
    ] {
        assert!(faults.contains(said), "{faults}");
    }
}
