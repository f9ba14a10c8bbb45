//! What a file may hold, and what is said about what it may not.

use exchange::import::{self, Batch, Problem};
use medicine::Allergies;

const HEADING: &str = "record_number,given,birth_on,phone,role,harvested_on,sites,anaesthesia,allergies";
const ROW: &str =
    "1,Ines,1988-04-12,555 0100,unrelated-donor,2026-11-16,left-hip|right-hip,general,none known";

fn people(rows: &[&str]) -> Batch {
    import::read(
        "people.csv",
        format!("{HEADING}\n{}\n", rows.join("\n")).as_bytes(),
    )
}

/// Line, field and problem of each fault.
fn faults(batch: &Batch) -> Vec<(u64, &str, &Problem)> {
    batch
        .faults
        .iter()
        .map(|fault| (fault.origin.line, fault.field.as_str(), &fault.problem))
        .collect()
}

#[test]
fn the_sample_files_hold_no_fault() {
    let files = [
        ("people.csv", include_str!("../../../examples/import/people.csv")),
        (
            "medicines.csv",
            include_str!("../../../examples/import/medicines.csv"),
        ),
        (
            "people.json",
            include_str!("../../../examples/import/people.json"),
        ),
    ];
    let mut all = Batch::default();
    for (name, text) in files {
        all.extend(import::read(name, text.as_bytes()));
    }
    assert_eq!(all.faults, []);
    assert_eq!((all.people.len(), all.lists.len()), (4, 3));
    assert_eq!(all.lists[0].do_not_take.len(), 1);
    assert_eq!(all.people[1].details.modes.len(), 1);
}

#[test]
fn a_byte_order_mark_and_semicolons_read_as_the_same_people() {
    let plain = people(&[ROW]);
    let marked = format!("\u{feff}{HEADING}\r\n{ROW}\r\n").replace(',', ";");
    assert_eq!(import::read("people.csv", marked.as_bytes()).people, plain.people);
    assert_eq!(plain.people.len(), 1);
}

#[test]
fn a_bad_row_is_reported_with_its_line_field_and_reason_and_the_good_rows_are_kept() {
    let batch = people(&[
        ROW,
        "2,,1988-13-40,555 0100,donor,16/11/2026,left-hip,general,",
        "3,Teo,1964-01-08,555 0101,autologous-patient,2026-11-14,sternum,unknown,latex: hives",
    ]);
    assert_eq!(batch.people.len(), 2);
    let found = faults(&batch);
    assert!(found.iter().all(|(line, ..)| *line == 3));
    let fields: Vec<_> = found.iter().map(|(_, field, _)| *field).collect();
    assert_eq!(fields, ["given", "birth_on", "role", "harvested_on"]);
    assert_eq!(
        batch.faults[1].to_string(),
        "people.csv:3: birth_on: \"1988-13-40\" is no date; write it as 1992-05-02"
    );
}

#[test]
fn a_record_number_that_stands_twice_is_taken_once() {
    let batch = people(&[ROW, &ROW.replace("Ines", "Agnes")]);
    assert_eq!(batch.people.len(), 1);
    assert_eq!(
        faults(&batch),
        [(3, "record_number", &Problem::Twice { line: 2 })]
    );
}

#[test]
fn nobody_asked_about_allergies_is_not_none_known() {
    let asked = people(&[ROW, &ROW.replace("1,Ines", "2,Agnes").replace("none known", "")]);
    assert_eq!(asked.people[0].allergies, Some(Allergies::NoneKnown));
    assert_eq!(asked.people[1].allergies, None);
}

#[test]
fn a_quoted_cell_may_hold_a_line_break_and_later_lines_are_still_counted() {
    let batch = people(&[&ROW.replace("Ines", "\"Ines\nMaria\""), "2,x"]);
    assert_eq!(batch.people[0].details.given, "Ines\nMaria");
    assert_eq!(faults(&batch), [(4, "", &Problem::Cells { found: 2, wanted: 9 })]);
}

#[test]
fn a_misspelled_column_is_named_and_nothing_is_lost_silently() {
    let batch = import::read(
        "p.csv",
        format!("{}\n{ROW}", HEADING.replace("phone", "fone")).as_bytes(),
    );
    assert!(batch.people.is_empty());
    assert_eq!(batch.faults[0].field, "phone");
    assert_eq!(batch.faults[1].field, "fone");
}

#[test]
fn text_that_is_not_utf8_is_named_by_its_line() {
    let batch = import::read("p.csv", b"record_number,given\n1,In\xe9s\n");
    assert_eq!(faults(&batch), [(2, "", &Problem::NotUtf8)]);
}

#[test]
fn a_list_with_a_line_that_can_not_be_read_is_left_out_whole() {
    let text = "record_number,name,amount,when,how,why,max_24h\n\
                1,Acetaminophen,2 tablets,every 6 hours,by mouth,pain,lots\n\
                1,Docusate,1 capsule,at bedtime,by mouth,soft stools,\n\
                2,Docusate,1 capsule,at bedtime,by mouth,soft stools,\n";
    let batch = import::read("m.csv", text.as_bytes());
    assert_eq!(batch.lists.len(), 1);
    assert_eq!(batch.lists[0].record_number, "2");
    assert_eq!(
        faults(&batch),
        [
            (2, "max_24h", &Problem::NotRead("lots".to_owned())),
            (3, "", &Problem::ListIncomplete { line: 2 }),
        ]
    );
}

#[test]
fn reading_a_list_again_gives_the_same_entries_and_the_same_line_twice_is_two_entries() {
    let line = "1,Acetaminophen,1 tablet,at bedtime,by mouth,pain";
    let text = format!("record_number,name,amount,when,how,why\n{line}\n{line}\n");
    let first = import::read("a.csv", text.as_bytes());
    let again = import::read("b.csv", text.as_bytes());
    assert_eq!(first.lists[0].entries, again.lists[0].entries);
    assert_ne!(first.lists[0].entries[0].id, first.lists[0].entries[1].id);
}

#[test]
fn json_names_the_line_of_a_person_that_can_not_be_read() {
    let text = "[\n  {\"record_number\": \"1\", \"given\": \"Ines\"},\n  {\"record_numbr\": \"2\"},\n  7\n]";
    let batch = import::read("p.json", text.as_bytes());
    let found = faults(&batch);
    assert!(
        found
            .iter()
            .any(|(line, field, _)| (*line, *field) == (2, "birth_on"))
    );
    assert!(
        found
            .iter()
            .any(|(line, field, _)| (*line, *field) == (3, "record_numbr"))
    );
    assert!(found.iter().any(|(line, ..)| *line == 4));
    assert!(batch.people.is_empty());
}

#[test]
fn broken_json_and_an_unknown_heading_are_one_fault_each() {
    for (name, text) in [
        ("a.json", "{\"people\": ["),
        ("b.json", "{}"),
        ("c.csv", "a,b\n1,2\n"),
        ("d.csv", ""),
    ] {
        let batch = import::read(name, text.as_bytes());
        assert_eq!(batch.faults.len(), 1, "{name}: {:?}", batch.faults);
    }
}
