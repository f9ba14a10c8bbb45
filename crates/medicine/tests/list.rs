//! Promises of entries, the day plan, the card and the commands.

use jiff::civil::date;
use medicine::card::{CODE_CHARS_MAX, CardText, code_text, short_line};
use medicine::{
    Author, AuthorRole, DayPlan, Entry, EntryForm, EntryId, Field, Formulary, NewEntry, Problem, Refusal,
    Slot, command,
};
use proptest::prelude::*;
use serde_json::json;
use uuid::Uuid;

fn form(name: &str, amount: &str, when: &str) -> EntryForm {
    let text = str::to_owned;
    EntryForm {
        name: text(name),
        amount: text(amount),
        when: text(when),
        how: text("by mouth"),
        why: text("pain"),
        ..EntryForm::default()
    }
}

fn read(form: &EntryForm) -> Result<Entry, Vec<Refusal>> {
    form.read(NewEntry {
        id: EntryId(Uuid::from_u128(7)),
        added_by: Author {
            role: AuthorRole::Person,
            name: "Ana".to_owned(),
        },
        start_on: Some(date(2026, 5, 4)),
        checked: None,
        formulary: Formulary::embedded(),
    })
}

#[test]
fn each_of_the_five_required_fields_is_refused_by_name_when_it_is_empty() {
    let fields: Vec<Field> = read(&EntryForm::default())
        .unwrap_err()
        .iter()
        .map(|r| r.field)
        .collect();
    assert_eq!(
        fields,
        [Field::Name, Field::Amount, Field::When, Field::How, Field::Why]
    );
}

#[test]
fn numbers_that_can_not_be_read_are_refused_and_words_of_when_are_kept() {
    let mut odd = form("Tylenol", "some", "every 6 hours or so");
    odd.max_24h = "lots".to_owned();
    odd.min_gap_hours = "0".to_owned();
    let refused = |field, problem| Refusal { field, problem };
    assert_eq!(
        read(&odd).unwrap_err(),
        [
            refused(Field::Amount, Problem::NotRead),
            refused(Field::MaxPer24h, Problem::NotRead),
            refused(Field::MinGap, Problem::OutOfRange)
        ]
    );
    let kept = read(&form("Tylenol", "2 tablets", "every 6 hours or so")).unwrap();
    assert_eq!(kept.directions.not_understood, ["or so"]);
}

#[test]
fn limits_beside_the_directions_are_part_of_the_sentence() {
    let mut typed = form("Tylenol", "2 tablets", "if needed");
    typed.how = "by mouth".to_owned();
    typed.max_24h = "3 times".to_owned();
    typed.min_gap_hours = "6".to_owned();
    let entry = read(&typed).unwrap();
    assert_eq!(
        entry.sentence(),
        "2 tablets by mouth, up to 3 times in 24 hours, at least 6 hours apart, if you need it"
    );
    let stored = serde_json::to_string(&entry).unwrap();
    assert_eq!(serde_json::from_str::<Entry>(&stored).unwrap(), entry);
}

#[test]
fn the_day_plan_places_written_times_and_asks_for_the_others() {
    let plan = |when: &str, day| DayPlan::of(&[read(&form("x", "1 tablet", when)).unwrap()], day);
    let monday = date(2026, 5, 4);
    let placed = plan("in the morning and at bedtime", monday);
    assert_eq!(
        (placed.slot(Slot::Morning).len(), placed.slot(Slot::Bedtime).len()),
        (1, 1)
    );
    assert_eq!(plan("with meals", monday).slot(Slot::Noon).len(), 1);
    assert_eq!(plan("twice a day", monday).ask_times.len(), 1);
    assert_eq!(plan("every 6 hours if needed", monday).as_needed.len(), 1);
    let other_day = plan("every other day in the morning", date(2026, 5, 5));
    assert!(other_day.slot(Slot::Morning).is_empty() && other_day.ask_times.is_empty());
    assert_eq!(
        plan("every other day in the morning", date(2026, 5, 6))
            .slot(Slot::Morning)
            .len(),
        1
    );
    assert!(
        plan("in the morning for 5 days", date(2026, 5, 9))
            .slot(Slot::Morning)
            .is_empty()
    );
    assert!(
        plan("in the morning", date(2026, 5, 3))
            .slot(Slot::Morning)
            .is_empty()
    );
    assert!(
        plan("on Tuesday in the morning", monday)
            .slot(Slot::Morning)
            .is_empty()
    );
}

#[test]
fn a_card_line_is_short_and_says_when_nobody_checked_the_name() {
    let mut typed = form("Mystery", "2 tablets", "every 6 hours if needed for pain");
    typed.strength = "10 mg".to_owned();
    let entry = read(&typed).unwrap();
    assert_eq!(
        short_line(&entry, "not checked"),
        "Mystery 10 mg (not checked): 2 tablets every 6 hours if you need it"
    );
}

#[test]
fn the_commands_print_the_promised_shapes() {
    let line = command::directions(
        "take 1-2 tablets by mouth every 4-6 hours prn for pain, no more than 8 tablets in 24 hours",
    );
    assert_eq!(line["dose"], json!({"low": 1, "high": 2, "unit": "tablet"}));
    assert_eq!(
        line["every"],
        json!({"count": 4, "count_high": 6, "unit": "hour"})
    );
    assert_eq!(line["max_per_24h"], json!({"count": 8, "unit": "tablets"}));
    assert_eq!(
        (&line["as_needed"], &line["for"], &line["route"]),
        (&json!(true), &json!("pain"), &json!("by mouth"))
    );
    assert_eq!(line["not_understood"], json!([]));
    let request = json!({"age": 40, "allergies": ["penicillin"], "medicines": [
        {"name": "amoxicillin 500 mg", "directions": "1 capsule 3 times a day", "why": "infection"}, {"name": "Mystery"}]});
    let reply = command::check(&serde_json::from_value(request).unwrap(), Formulary::embedded());
    let reply = serde_json::to_value(reply).unwrap();
    assert_eq!(reply["findings"][0]["check"], "allergy");
    assert_eq!(reply["findings"][0]["severity"], "stop");
    assert_eq!(reply["not_checked"], json!(["Mystery"]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn the_code_of_a_card_always_fits_and_always_holds_the_list_number(
        names in prop::collection::vec("[A-Za-z ]{3,40}[a-z]", 0..20), heads in prop::collection::vec(".{0,120}", 4),
    ) {
        let entries: Vec<Entry> = names.iter().map(|n| read(&form(n, "2 tablets", "every 6 hours if needed")).unwrap()).collect();
        let card = CardText {
            list: "List 4, May 2", person: &heads[0], harvest: &heads[1], allergies: &heads[2], team: &heads[3],
            do_not_take: "", more: "more on phone", not_checked: "not checked",
        };
        let text = code_text(&card, &entries);
        prop_assert!(text.chars().count() <= CODE_CHARS_MAX, "{}", text.chars().count());
        prop_assert!(text.starts_with("List 4, May 2"));
        let whole = entries.iter().all(|e| text.contains(&short_line(e, "not checked")));
        prop_assert!(whole || text.ends_with("more on phone"), "a cut is marked: {text}");
    }

    #[test]
    fn any_form_is_read_or_refused_without_panic(fields in prop::collection::vec(".{0,30}", 7)) {
        let typed = EntryForm {
            name: fields[0].clone(), amount: fields[1].clone(), when: fields[2].clone(), how: fields[3].clone(),
            why: fields[4].clone(), max_24h: fields[5].clone(), min_gap_hours: fields[6].clone(), ..EntryForm::default()
        };
        if let Ok(entry) = read(&typed) {
            let _ = (entry.sentence(), DayPlan::of(&[entry], date(2026, 5, 4)));
        }
    }
}

#[test]
fn the_form_of_an_entry_reads_back_to_the_same_entry() {
    for (amount, when) in [
        ("2 tablets", "every 6 hours if needed"),
        ("1 to 2 tablets", "every 4 to 6 hours as needed for pain"),
        ("half a tablet", "at bedtime"),
        ("1 tablet", "in the morning and at bedtime with food"),
        ("500 mg", "3 times a day for 7 days"),
        ("1 tablet", "at 8:30 am"),
        ("2 capsules", "when the moon is full"),
    ] {
        let form = EntryForm {
            max_24h: "3 times".into(),
            min_gap_hours: "1.5".into(),
            ..form("acetaminophen", amount, when)
        };
        let first = read(&form).unwrap();
        let second = read(&EntryForm::of(&first)).unwrap();
        assert_eq!(first, second, "{amount} {when}");
    }
}
