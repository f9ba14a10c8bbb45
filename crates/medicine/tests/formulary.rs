//! Promises of the built-in formulary and of looking names up.

use medicine::{Formulary, Ingredients, Match};
use proptest::prelude::*;

fn names() -> Vec<(String, String)> {
    let all = Formulary::embedded().ingredients();
    all.iter()
        .flat_map(|i| {
            std::iter::once(&i.name)
                .chain(&i.brands)
                .map(|n| (n.clone(), i.name.clone()))
        })
        .collect()
}

#[test]
fn the_built_in_formulary_has_no_fault_and_says_what_is_empty() {
    let problems = Formulary::embedded().problems();
    assert_eq!(problems.faults, Vec::<String>::new());
    // Those of the seed, and alcohol, which is no medicine and has no code.
    assert_eq!(problems.ingredients, 272 + 1);
    assert_eq!(problems.without_unii, 3 + 1);
    assert!(problems.names > 1_700 && problems.facts > 150, "{problems:?}");
    assert_eq!(
        problems.facts_unreviewed, problems.facts,
        "nobody has reviewed anything yet"
    );
}

#[test]
fn every_fault_of_a_file_is_named() {
    let cite = r#"cite = { source = "", status = "read" }"#;
    let a = "name = \"a\"\ngroup = \"opioid\"\nbrands = [\"Same\"]\nclasses = [\"ghost\"]";
    let b = format!(
        "name = \"b\"\ngroup = \"opioid\"\nbrands = [\"same\"]\n[[tag]]\nname = \"sedating\"\n{cite}"
    );
    let formulary = Formulary::read(&[("a.toml", a), ("b.toml", &b), ("c.toml", "name = 3")], &[]);
    let faults = formulary.problems().faults.join("\n");
    for part in [
        "c.toml",
        "class ghost",
        "same: claimed by a and by b",
        "b: a fact has no source",
    ] {
        assert!(faults.contains(part), "{part} in {faults}");
    }
}

#[test]
fn a_row_that_stops_without_being_allowed_to_is_a_fault() {
    let class = "[[class]]\nid = \"x\"\ncite = { source = \"s\", status = \"read\" }\n";
    let row = |stops_by: &str, status: &str| {
        format!(
            "[[interaction]]\nid = \"r\"\na = \"class:x\"\nb = \"class:x\"\nseverity = \"stop\"\n{stops_by}cite = {{ source = \"s\", status = \"{status}\" }}"
        )
    };
    let panel = "stops_by = \"onc-high-priority\"\n";
    let faults = |stops_by: &str, status: &str| {
        let text = format!("{class}{}", row(stops_by, status));
        Formulary::read(&[], &[("rows.toml", &text)]).problems().faults
    };
    assert_eq!(
        faults(panel, "unconfirmed"),
        ["r: an unconfirmed row may not stop"]
    );
    assert_eq!(faults("", "read"), ["r: a row without stops_by may not stop"]);
    assert_eq!(faults(panel, "read"), Vec::<String>::new());
}

#[test]
fn names_are_recognized_exactly_or_not_at_all() {
    let f = Formulary::embedded();
    let of = |name: &str| {
        f.recognize(name, "")
            .components()
            .iter()
            .map(|c| c.ingredient.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(of("Tylenol"), ["acetaminophen"]);
    assert_eq!(of("  PARACETAMOL "), ["acetaminophen"]);
    assert_eq!(of("Tylenol 500 mg"), ["acetaminophen"]);
    assert_eq!(
        of("oxycodone/acetaminophen 5 mg/325 mg"),
        ["oxycodone", "acetaminophen"]
    );
    assert_eq!(
        of("amoxicillin and clavulanic acid"),
        ["amoxicillin", "clavulanic acid"]
    );
    assert_eq!(f.recognize("Tylenol PM", ""), Ingredients::NotChecked);
    assert_eq!(f.recognize("Tylenoll", ""), Ingredients::NotChecked);
    assert_eq!(f.recognize("oxycodone/mystery", ""), Ingredients::NotChecked);
}

#[test]
fn strengths_of_a_combination_keep_their_order() {
    let found = Formulary::embedded().recognize("oxycodone/acetaminophen", "5 mg/325 mg");
    let strengths: Vec<String> = found
        .components()
        .iter()
        .map(|c| c.strength.unwrap().to_string())
        .collect();
    assert_eq!(strengths, ["5 mg", "325 mg"]);
}

#[test]
fn two_confusable_names_are_both_shown_with_ingredient_and_purpose() {
    let found = Formulary::embedded().find("lustral");
    assert_eq!((found[0].name.as_str(), found[0].how), ("Lustral", Match::Exact));
    let other = found.iter().find(|c| c.name == "Abstral").unwrap();
    assert_eq!((other.ingredient.as_str(), other.how), ("fentanyl", Match::Near));
    assert_eq!(other.purpose, "medicine-group-opioid");
}

#[test]
fn what_is_like_nothing_finds_nothing() {
    assert!(Formulary::embedded().find("qqqqqqqqqq").is_empty());
    assert!(Formulary::embedded().find("").is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn one_edit_of_a_name_still_offers_its_ingredient(
        (name, ingredient) in prop::sample::select(names()).prop_filter("long enough", |(n, _)| n.chars().count() > 5),
        at in any::<prop::sample::Index>(),
        letter in prop::char::range('a', 'z'),
        kind in 0u8..3,
    ) {
        let mut letters: Vec<char> = name.to_lowercase().chars().collect();
        let at = at.index(letters.len());
        match kind {
            0 => letters[at] = letter,
            1 => letters.insert(at, letter),
            _ => { letters.remove(at); }
        }
        let typed: String = letters.into_iter().collect();
        let found = Formulary::embedded().find(&typed);
        prop_assert!(found.iter().any(|c| c.ingredient == ingredient), "{typed}: {found:?}");
    }

    #[test]
    fn any_text_is_looked_up_without_panic_and_always_in_the_same_order(text in ".{0,40}") {
        let f = Formulary::embedded();
        prop_assert_eq!(f.find(&text), f.find(&text));
        let _ = f.recognize(&text, &text);
    }
}
