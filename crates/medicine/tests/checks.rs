//! Promises of the checks of a list.

#![expect(
    clippy::unwrap_used,
    reason = "a test that can not build its own values has failed"
)]

use medicine::directions::Maximum;
use medicine::{
    Allergies, Allergy, Amount, Author, AuthorRole, CentreLimits, Check, CheckInput, Checkup, DayLimit,
    Entry, EntryForm, EntryId, Finding, Formulary, MESSAGE_IDS, NewEntry, Severity, TotalState, Unit,
    WhyUnknown, check,
};
use proptest::prelude::*;
use uuid::Uuid;

fn entry(n: u128, name: &str, amount: &str, when: &str) -> Entry {
    let form = EntryForm {
        name: name.to_owned(),
        amount: amount.to_owned(),
        when: when.to_owned(),
        how: "by mouth".to_owned(),
        why: "as told".to_owned(),
        ..EntryForm::default()
    };
    form.read(NewEntry {
        id: EntryId(Uuid::from_u128(n)),
        added_by: Author {
            role: AuthorRole::Person,
            name: "Ana".to_owned(),
        },
        start_on: None,
        checked: None,
        formulary: Formulary::embedded(),
    })
    .unwrap()
}

fn list(names: &[&str]) -> Vec<Entry> {
    names
        .iter()
        .zip(1..)
        .map(|(name, n)| entry(n, name, "1 tablet", "once a day"))
        .collect()
}

fn run_with(
    entries: &[Entry],
    allergies: &Allergies,
    centre: &CentreLimits,
    harvest: Option<i32>,
) -> Checkup {
    check::run(&CheckInput {
        entries,
        allergies,
        formulary: Formulary::embedded(),
        centre,
        harvest_days_ago: harvest,
        bleeding_days: Some(14),
    })
}

fn run(names: &[&str]) -> Checkup {
    run_with(&list(names), &Allergies::NoneKnown, &CentreLimits::new(), None)
}

fn severities(checkup: &Checkup, check: Check) -> Vec<Severity> {
    checkup
        .findings
        .iter()
        .filter(|f| f.check == check)
        .map(|f| f.severity)
        .collect()
}

fn allergic(names: &[&str], substance: &str, reaction: &str) -> Vec<Severity> {
    let allergy = Allergy {
        substance: substance.to_owned(),
        reaction: reaction.to_owned(),
        severity: Default::default(),
        source: String::new(),
    };
    let checkup = run_with(
        &list(names),
        &Allergies::Known(vec![allergy]),
        &CentreLimits::new(),
        None,
    );
    severities(&checkup, Check::Allergy)
}

#[test]
fn a_recorded_allergy_stops_its_ingredient_also_under_a_brand_and_in_a_combination() {
    assert_eq!(allergic(&["Tylenol"], "acetaminophen", ""), [Severity::Stop]);
    assert_eq!(
        allergic(&["oxycodone/acetaminophen"], "Tylenol", ""),
        [Severity::Stop]
    );
    // A name that nobody knows still stops itself, and is asked about all the same.
    assert_eq!(
        allergic(&["Mystery Root"], "mystery root", ""),
        [Severity::Stop, Severity::Ask]
    );
}

#[test]
fn families_stop_ask_or_say_nothing_as_the_table_says() {
    assert_eq!(allergic(&["amoxicillin"], "penicillin", ""), [Severity::Stop]);
    assert_eq!(allergic(&["cephalexin"], "amoxicillin", ""), [Severity::Ask]);
    assert_eq!(
        allergic(&["ibuprofen"], "aspirin", "upset stomach"),
        [Severity::Ask]
    );
    assert_eq!(allergic(&["ibuprofen"], "aspirin", "Hives"), [Severity::Stop]);
    assert_eq!(allergic(&["morphine"], "codeine", "itch"), [Severity::Ask]);
    assert!(allergic(&["furosemide"], "sulfa", "").is_empty());
}

#[test]
fn an_allergy_that_is_no_known_name_is_asked_about_with_the_names_it_is_like() {
    let checkup = |substance: &str| {
        let allergy = Allergy {
            substance: substance.to_owned(),
            reaction: String::new(),
            severity: Default::default(),
            source: String::new(),
        };
        let known = Allergies::Known(vec![allergy]);
        run_with(&list(&["amoxicillin"]), &known, &CentreLimits::new(), None)
    };
    let like = |substance: &str| {
        let checkup = checkup(substance);
        assert_eq!(
            severities(&checkup, Check::Allergy),
            [Severity::Ask],
            "{substance}"
        );
        assert_eq!(checkup.not_checked_allergies.len(), 1, "{substance}");
        checkup.not_checked_allergies[0].like.clone()
    };
    assert!(like("penicilin").contains(&"penicillin".to_owned()));
    assert!(like("Percocet").is_empty());
    assert!(like("").is_empty());
    for (known, levels) in [
        ("penicillin (rash)", vec![Severity::Stop]),
        ("Penicillin antibiotics", vec![Severity::Stop]),
        ("sulfa drugs", vec![]),
        ("sulfa, penicillin and codeine", vec![Severity::Stop]),
        ("penicillin, mystery", vec![Severity::Stop, Severity::Ask]),
    ] {
        let checkup = checkup(known);
        assert_eq!(severities(&checkup, Check::Allergy), levels, "{known}");
        let unknown = usize::from(known.contains("mystery"));
        assert_eq!(checkup.not_checked_allergies.len(), unknown, "{known}");
    }
}

#[test]
fn a_reaction_in_brackets_counts_like_one_in_its_field() {
    assert_eq!(allergic(&["ibuprofen"], "aspirin (hives)", ""), [Severity::Stop]);
}

#[test]
fn an_allergy_to_what_is_no_medicine_is_shown_for_the_harvest_and_is_no_unknown_name() {
    let latex = Allergy {
        substance: "Latex".to_owned(),
        reaction: String::new(),
        severity: Default::default(),
        source: String::new(),
    };
    let known = Allergies::Known(vec![latex]);
    let checkup = run_with(&list(&["Tylenol"]), &known, &CentreLimits::new(), None);
    assert_eq!(severities(&checkup, Check::Allergy), [Severity::Know]);
    assert_eq!(checkup.care_allergies, ["latex"]);
    assert!(checkup.not_checked_allergies.is_empty());
}

#[test]
fn a_sum_that_can_not_be_told_says_why_for_each_medicine() {
    let why = |name: &str, amount: &str, when: &str| {
        let entries = [entry(1, name, amount, when)];
        let checkup = run_with(&entries, &Allergies::NotAsked, &CentreLimits::new(), None);
        let found: Vec<&Finding> = checkup
            .findings
            .iter()
            .filter(|f| f.check == Check::DailyMaximum)
            .collect();
        assert_eq!(found.len(), 1, "{name} {amount} {when}");
        checkup.totals[0].unknown[0].why
    };
    assert_eq!(why("Tylenol", "2 tablets", "every 6 hours"), WhyUnknown::Strength);
    assert_eq!(
        why("Tylenol 500 mg", "2 tablets", "every 6 hours or so"),
        WhyUnknown::Directions
    );
    assert_eq!(why("Tylenol 500 mg", "2 tablets", "if needed"), WhyUnknown::Times);
    assert_eq!(
        why("Tylenol 500 mg", "10 mL", "every 6 hours"),
        WhyUnknown::Volume
    );
    assert_eq!(why("Tylenol 500 mg", "2", "every 6 hours"), WhyUnknown::Amount);
}

#[test]
fn a_strength_in_the_directions_counts_and_one_that_contradicts_another_does_not() {
    let of = |name: &str, amount: &str| {
        let entries = [entry(1, name, amount, "every 6 hours")];
        let checkup = run_with(&entries, &Allergies::NotAsked, &CentreLimits::new(), None);
        (checkup.totals[0].state, checkup.totals[0].most.to_string())
    };
    let within = |most: &str| (TotalState::Within, most.to_owned());
    let unknown = (TotalState::CannotTell, "0 mg".to_owned());
    assert_eq!(of("Tylenol", "2 tablets of 500 mg"), within("4000 mg"));
    assert_eq!(of("Tylenol", "20 mL (640 mg)"), within("2560 mg"));
    assert_eq!(
        of("Tylenol 500 mg", "2 tablets of 500 mg (1000 mg)"),
        within("4000 mg")
    );
    assert_eq!(of("Tylenol 325 mg", "2 tablets of 500 mg"), unknown);
    assert_eq!(of("Tylenol 500 mg", "2 tablets (650 mg)"), unknown);
}

#[test]
fn the_label_of_what_is_bought_does_not_stop_what_is_prescribed() {
    let level = |name: &str, change: &dyn Fn(&mut Entry)| {
        let mut ibuprofen = entry(1, name, "1 tablet", "every 8 hours");
        change(&mut ibuprofen);
        let checkup = run_with(&[ibuprofen], &Allergies::NotAsked, &CentreLimits::new(), None);
        severities(&checkup, Check::DailyMaximum)
    };
    let as_written = |_: &mut Entry| {};
    let bought = |e: &mut Entry| e.supply = Some(medicine::Supply::OverTheCounter);
    let prescribed = |e: &mut Entry| e.prescriber = "Dr. Lee".to_owned();
    assert_eq!(level("ibuprofen 600 mg", &as_written), [Severity::Ask]);
    assert_eq!(level("ibuprofen 600 mg", &bought), [Severity::Stop]);
    assert_eq!(level("ibuprofen 600 mg", &prescribed), [Severity::Ask]);
    let many = |e: &mut Entry| e.directions = medicine::Directions::parse("4 tablets every 8 hours");
    assert_eq!(level("ibuprofen 200 mg", &many), [Severity::Stop]);
    // The label of acetaminophen warns of all that is taken.
    let six_grams = |e: &mut Entry| {
        prescribed(e);
        e.directions = medicine::Directions::parse("2 tablets every 4 hours");
    };
    assert_eq!(level("acetaminophen 500 mg", &six_grams), [Severity::Stop]);
}

#[test]
fn alcohol_can_be_named_beside_an_opioid() {
    let checkup = run(&["oxycodone", "wine"]);
    assert!(checkup.not_checked.is_empty());
    assert_eq!(
        severities(&checkup, Check::Falls),
        [Severity::Stop, Severity::Know]
    );
}

#[test]
fn what_weakens_another_is_named_first_in_either_order_of_the_list() {
    for names in [["aspirin", "Advil"], ["Advil", "aspirin"]] {
        let checkup = run(&names);
        let found = checkup.findings.iter().find(|f| f.check == Check::Interaction);
        let why = &found.unwrap().why;
        assert_eq!(why.id, "medicines-check-weakens");
        assert_eq!(why.args["first"], medicine::Arg::Text("Advil".to_owned()));
    }
}

#[test]
fn the_same_ingredient_or_class_twice_is_asked_about() {
    assert_eq!(
        severities(&run(&["Tylenol", "acetaminophen"]), Check::Duplicate),
        [Severity::Ask]
    );
    assert_eq!(
        severities(&run(&["ibuprofen", "naproxen"]), Check::Duplicate),
        [Severity::Ask]
    );
    assert!(severities(&run(&["ibuprofen", "acetaminophen"]), Check::Duplicate).is_empty());
}

#[test]
fn a_written_limit_does_not_hide_one_dose_that_is_above_the_limit_of_the_label() {
    let mut typed = entry(1, "acetaminophen 500 mg", "20 tablets", "every 6 hours if needed");
    typed.max_24h = Some(DayLimit::Amount(Maximum {
        value: 3000.into(),
        unit: Some(Unit::Milligram),
    }));
    let found = run_with(&[typed], &Allergies::NoneKnown, &CentreLimits::new(), None);
    let total = &found.totals[0];
    assert_eq!((total.state, total.most.value), (TotalState::Over, 10_000.into()));
    assert_eq!(found.findings[0].severity, Severity::Stop);
}

#[test]
fn a_daily_maximum_is_within_over_or_can_not_be_told() {
    let state = |entries: &[Entry], centre: &CentreLimits| {
        let checkup = run_with(entries, &Allergies::NotAsked, centre, None);
        let worst = severities(&checkup, Check::DailyMaximum);
        (checkup.totals[0].state, worst)
    };
    let none = CentreLimits::new();
    let four = [entry(1, "Tylenol 500 mg", "2 tablets", "every 6 hours")];
    assert_eq!(state(&four, &none), (TotalState::Within, vec![]));
    let six = [entry(1, "Tylenol 500 mg", "2 tablets", "every 4 hours")];
    assert_eq!(state(&six, &none), (TotalState::Over, vec![Severity::Stop]));
    let centre = CentreLimits::from([("acetaminophen".to_owned(), Amount::new(3000, Unit::Milligram))]);
    assert_eq!(state(&four, &centre), (TotalState::Over, vec![Severity::Ask]));
    let no_strength = [entry(1, "Tylenol", "2 tablets", "every 6 hours")];
    assert_eq!(
        state(&no_strength, &none),
        (TotalState::CannotTell, vec![Severity::Ask])
    );
    let no_limit = [entry(1, "Tylenol 500 mg", "2 tablets", "if needed")];
    assert_eq!(
        state(&no_limit, &none),
        (TotalState::CannotTell, vec![Severity::Ask])
    );
    let odd = [entry(1, "Tylenol 500 mg", "2 tablets", "every 6 hours or so")];
    assert_eq!(state(&odd, &none), (TotalState::CannotTell, vec![Severity::Ask]));
    let capped = [entry(
        1,
        "Tylenol 500 mg",
        "2 tablets",
        "every 4 hours, no more than 4000 mg in 24 hours",
    )];
    assert_eq!(state(&capped, &none), (TotalState::Within, vec![]));
}

#[test]
fn high_priority_pairs_stop_in_either_order_and_unconfirmed_ones_only_ask() {
    assert_eq!(
        severities(&run(&["sertraline", "phenelzine"]), Check::Interaction),
        [Severity::Stop]
    );
    assert_eq!(
        severities(&run(&["phenelzine", "sertraline"]), Check::Interaction),
        [Severity::Stop]
    );
    assert_eq!(
        severities(&run(&["ondansetron", "haloperidol"]), Check::Interaction),
        [Severity::Ask]
    );
}

#[test]
fn no_pair_of_the_quiet_list_ever_interrupts_as_an_interaction() {
    let f = Formulary::embedded();
    for quiet in &f.rows().never_interrupt {
        let side = |s: &medicine::Side| {
            f.ingredients()
                .iter()
                .filter(|i| s.holds(i))
                .map(|i| i.name.clone())
                .collect::<Vec<_>>()
        };
        for a in side(&quiet.a) {
            for b in side(&quiet.b).iter().filter(|b| **b != a) {
                let found = severities(&run(&[&a, b]), Check::Interaction);
                assert!(!found.contains(&Severity::Stop), "{}: {a} and {b}", quiet.id);
            }
        }
    }
}

#[test]
fn minerals_are_kept_apart_by_the_longer_of_two_rules() {
    let checkup = run(&["ferrous sulfate", "ciprofloxacin"]);
    let apart: Vec<&Finding> = checkup
        .findings
        .iter()
        .filter(|f| f.check == Check::Spacing && f.medicines.len() == 2)
        .collect();
    assert_eq!(apart.len(), 1);
    assert_eq!(apart[0].why.args["after"], medicine::Arg::Count(6));
    assert_eq!(apart[0].severity, Severity::Space);
}

#[test]
fn an_opioid_alone_tells_and_with_another_sedative_stops() {
    assert_eq!(severities(&run(&["oxycodone"]), Check::Falls), [Severity::Know]);
    assert_eq!(
        severities(&run(&["oxycodone", "lorazepam"]), Check::Falls),
        [Severity::Stop]
    );
    assert_eq!(
        severities(&run(&["oxycodone", "gabapentin"]), Check::Falls),
        [Severity::Stop]
    );
    assert_eq!(
        severities(&run(&["oxycodone", "gabapentin", "lorazepam"]), Check::Falls),
        [Severity::Stop, Severity::Stop, Severity::Ask]
    );
    assert_eq!(
        severities(&run(&["lorazepam", "gabapentin"]), Check::Falls),
        [Severity::Ask]
    );
}

#[test]
fn bleeding_is_asked_about_near_a_harvest_only() {
    let near = |days| {
        let entries = list(&["aspirin", "vitamin E"]);
        severities(
            &run_with(&entries, &Allergies::NoneKnown, &CentreLimits::new(), days),
            Check::Bleeding,
        )
        .len()
    };
    assert_eq!(
        (near(Some(3)), near(Some(-10)), near(Some(40)), near(None)),
        (2, 2, 0, 0)
    );
}

#[test]
fn a_name_nobody_knows_is_listed_as_not_checked() {
    let checkup = run(&["Tylenol", "Grandmother's tea"]);
    assert_eq!(checkup.not_checked, [EntryId(Uuid::from_u128(2))]);
}

fn ingredient() -> impl Strategy<Value = String> {
    let names: Vec<String> = Formulary::embedded()
        .ingredients()
        .iter()
        .map(|i| i.name.clone())
        .collect();
    prop::sample::select(names)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn findings_have_a_source_a_known_word_and_do_not_depend_on_the_order_of_the_list(
        names in prop::collection::vec(ingredient(), 0..9),
    ) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let forward = run(&names);
        for finding in &forward.findings {
            prop_assert!(!finding.source.source.is_empty(), "{finding:?}");
            prop_assert!(MESSAGE_IDS.contains(&finding.why.id), "{finding:?}");
        }
        let backward = run(&names.iter().rev().copied().collect::<Vec<_>>());
        let kinds = |c: &Checkup| {
            let mut all: Vec<_> = c.findings.iter().map(|f| (f.check, f.severity)).collect();
            all.sort_unstable();
            all
        };
        prop_assert_eq!(kinds(&forward), kinds(&backward));
    }

    #[test]
    fn one_more_medicine_never_takes_a_finding_away(names in prop::collection::vec(ingredient(), 1..8)) {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let stops = |c: &Checkup| c.findings.iter().filter(|f| f.severity == Severity::Stop).count();
        prop_assert!(stops(&run(&names[1..])) <= stops(&run(&names)));
    }
}
