//! Faults of a file: each says the line, what is wrong and what to do, and all are found at once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use protocol::{Faults, MARROW_HARVEST, Protocol};

/// The faults of the shipped file with one text replaced, and the line it stands on.
fn faults(from: &str, to: &str) -> (Faults, usize) {
    let place = MARROW_HARVEST
        .find(from)
        .unwrap_or_else(|| panic!("{from} is not in the file"));
    let line = MARROW_HARVEST[..place].lines().count() + 1;
    let changed = MARROW_HARVEST.replacen(from, to, 1);
    (Protocol::parse(&changed).expect_err(to), line)
}

/// A text of the file, what it is changed to, and what the fault says.
const FAULTS: &[(&str, &str, &str)] = &[
    (
        "when = \"nausea\"\nlines",
        "when = \"nausae\"\nlines",
        "no question asks the fact \"nausae\". Mend the name",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = { not = [\"cold_sweat\"] }",
        "a condition can never say not",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = \"temp_c <= 38.0\"",
        "uses <=, which would let a worse answer lower a level",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = \"temp_c\"",
        "temp_c is a number. Write \"temp_c >= N\"",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = \"cold_sweat >= 1\"",
        "cold_sweat is yes or no, not a number",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = \"@sweat\"",
        "there is no condition @sweat",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = \"mode:tired\"",
        "\"mode:tired\" is not known",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = \"pain_score cannot-check\"",
        "cannot be answered \"I can not check\"",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = { any = [] }",
        "a condition lists nothing",
    ),
    (
        "\nwhen = \"cold_sweat\"",
        "\nwhen = { at-least = 3, of = [\"cold_sweat\", \"dizzy\"] }",
        "at-least 3 of 2 parts",
    ),
    (
        "temp_c >= 39.0",
        "temp_c >= 102.2",
        "outside 34.0 to 42.5. Check the unit",
    ),
    ("temp_c >= 39.0", "temp_c >= high", "has no number after >="),
    (
        "fever = { any = [\"temp_c >= 38.0\"",
        "fever = { any = [\"@fever\"",
        "name each other in a circle",
    ),
    (
        "sternum = \"site:sternum\"",
        "sternum = \"site:sternum\"\nspare = \"dizzy\"",
        "condition spare: nothing uses it",
    ),
    (
        "level = \"red\"\nwhen = \"chest_discomfort\"",
        "level = \"orange\"\nwhen = \"chest_discomfort\"",
        "under the floor red of B4a",
    ),
    (
        "level = \"yellow\"\nwhen = \"nausea\"",
        "level = \"green\"\nwhen = \"nausea\"",
        "a Green rule says nothing",
    ),
    (
        "items = [\"B4a\"]",
        "items = [\"B9\"]",
        "B9 is neither a sign of the leaflet nor an added rule",
    ),
    ("items = [\"B4a\"]", "items = []", "it cites nothing"),
    (
        "lines = [48, 49]",
        "lines = [48, 39]",
        "it cites line 39, which none of its items has",
    ),
    (
        "source = \"leaflet lines 48 and 49\"",
        "source = \" \"",
        "it has no source",
    ),
    (
        "item = \"A1\"\nlines = [34]\nfloor = \"yellow\"",
        "item = \"A1\"\nlines = [34]\nfloor = \"green\"",
        "its floor green is under the leaflet's yellow",
    ),
    (
        "item = \"A2\"\nlines = [35]",
        "item = \"A2\"\nlines = [36]",
        "the leaflet has it on [35]",
    ),
    (
        "id = \"B4b-upper\"",
        "id = \"B4b-cosign\"",
        "the name stands on line",
    ),
    (
        "none-answers = []",
        "none-answers = [\"pain_above_waist\"]",
        "which the gate must never answer",
    ),
    (
        "none-answers = [\"chest_discomfort\"]",
        "none-answers = [\"very_dizzy\"]",
        "whose question does not stand on the button",
    ),
    ("green = \"next-contact\"", "", "green has no clock"),
    (
        "lines = [{ fact = \"vision_loss\" }]",
        "lines = [{ fact = \"vision_loss\" }, { fact = \"confused\" }]",
        "it stands in an earlier question",
    ),
    (
        "min = \"34.0\", max = \"42.5\"",
        "min = \"42.5\", max = \"34.0\"",
        "question temperature",
    ),
    (
        "id = \"weak-side\"\nstyle = \"yes-no\"",
        "id = \"weak-side\"\nstyle = \"tick\"",
        "it is a list of one line",
    ),
];

#[test]
fn each_fault_says_what_is_wrong_and_what_to_do() {
    for (from, to, said) in FAULTS {
        let (faults, _) = faults(from, to);
        assert!(
            faults.to_string().contains(said),
            "{to}\n  says {faults}\n  not  {said}"
        );
    }
}

#[test]
fn a_fault_names_the_line_of_its_rule() {
    let (faults, line) = faults(
        "id = \"X12-collapse\"\nlevel = \"red\"\nwhen = \"collapsed\"",
        "id = \"X12-collapse\"\nlevel = \"red\"\nwhen = \"colapsed\"",
    );
    assert_eq!(faults.0.len(), 1);
    assert_eq!(faults.0[0].line, line);
    assert_eq!(faults.0[0].place, "rule X12-collapse");
    let said = faults.to_string();
    assert!(
        said.starts_with(&format!(
            "line {line}, rule X12-collapse: no question asks the fact \"colapsed\"."
        )),
        "{said}"
    );
}

/// What is changed, and the whole fault without its line: each names the entry, what is wrong and what to do.
const WHOLE: &[(&str, &str, &str)] = &[
    (
        "when = \"cold_sweat\"\nitems",
        "when = \"cold_swaet\"\nitems",
        "rule B4e-sweat: no question asks the fact \"cold_swaet\". Mend the name, or add a question line for it.",
    ),
    (
        "source = \"leaflet lines 48 and 53; the text says particularly, not only\"\n",
        "",
        "rule B4e-sweat: missing field `source`. Add source = \"…\" that says where it comes from: a rule without a source reaches nobody; \
         until then the service keeps the last good version.",
    ),
    (
        "id = \"B4e-sweat\"\nlevel = \"red\"\n",
        "id = \"B4e-sweat\"\n",
        "rule B4e-sweat: missing field `level`. Add a line \"level = …\" to this entry; until then the service keeps the last good version.",
    ),
    (
        "id = \"B4e-sweat\"\nlevel = \"red\"",
        "id = \"B4e-sweat\"\nlevel = \"purple\"",
        "rule B4e-sweat: unknown variant `purple`, expected one of `green`, `yellow-routine`, `yellow`, `orange`, `red`. \
         Put one of the names that are expected in place of \"purple\"; until then the service keeps the last good version.",
    ),
    (
        "id = \"B4e-sweat\"\nlevel = \"red\"",
        "id = \"B4e-sweat\"\nlevel = \"red\"\nlevel = \"red\"",
        "rule B4e-sweat: duplicate key. Take one of the two lines out; until then the service keeps the last good version.",
    ),
    (
        "id = \"B4e-sweat\"\nlevel = \"red\"",
        "id = \"B4e-sweat\"\nlevel = \"orange\"",
        "rule B4e-sweat: it gives orange, under the floor red of B4e. Raise the rule to the floor; no rule may lower a sign.",
    ),
    (
        "unit = \"celsius\"",
        "unit = \"fahrenheit\"",
        "question temperature: the unit \"fahrenheit\" is not known. Use one of: celsius, points.",
    ),
    (
        "sets = [\"chest_discomfort\"]\nnone-answers = [\"chest_discomfort\"]",
        "sets = [\"chest_discomfort\"]\nnone-answers = [\"chest_discomfort\", \"collapsed\"]",
        "gate button chest: \"none of these\" answers collapsed, whose question does not stand on the button. \
         Take it out of none-answers: a fact nobody was asked stays open.",
    ),
    (
        "sets = [\"chest_discomfort\"]",
        "sets = [\"chest_discomfort\", \"heartburn\"]",
        "gate button chest: no question asks the fact \"heartburn\". Mend the name, or add a question line for it.",
    ),
];

#[test]
fn each_kind_of_bad_file_names_its_entry_what_is_wrong_and_what_to_do() {
    for (from, to, said) in WHOLE {
        let (faults, line) = faults(from, to);
        let fault = &faults.0[0];
        let text = fault.to_string();
        let (place, rest) = text.split_once(", ").unwrap();
        assert!(place.starts_with("line "), "{text}");
        assert_eq!(rest, *said, "{to}");
        // A line of the entry: its first one, or the very line inside it.
        assert!(
            (line - 8..=line + 3).contains(&fault.line),
            "{to}: line {} for {line}",
            fault.line
        );
    }
}

#[test]
fn conditions_that_name_each_other_in_a_circle_show_the_circle() {
    let changed = MARROW_HARVEST
        .replacen(
            "fever = { any = [\"temp_c >= 38.0\"",
            "fever = { any = [\"@vomiting\", \"temp_c >= 38.0\"",
            1,
        )
        .replacen(
            "vomiting = { any = [\"nausea\"",
            "vomiting = { any = [\"@fever\", \"nausea\"",
            1,
        );
    let faults = Protocol::parse(&changed).unwrap_err().to_string();
    assert!(
        faults.contains(
            "conditions name each other in a circle: @fever → @vomiting → @fever. Spell one of them out."
        ),
        "{faults}"
    );
    assert!(faults.starts_with("line "), "{faults}");
}

#[test]
fn a_name_that_stands_twice_says_where_it_stands_first() {
    for (kind, first, second) in [
        ("rule", "id = \"B4a-chest\"", "id = \"B4e-sweat\""),
        ("question", "id = \"danger-now\"", "id = \"danger-skin\""),
        (
            "sign",
            "item = \"B4a\"\nlines = [49]",
            "item = \"B4e\"\nlines = [53]",
        ),
        (
            "gate button",
            "id = \"mixed-up\"\nsets",
            "id = \"head-sight\"\nsets",
        ),
        ("shortcut", "id = \"A2-alone\"", "id = \"A4-tired\""),
        ("contact", "id = \"day-7\"", "id = \"day-14\""),
        ("reading", "id = \"R1\"", "id = \"R2\""),
    ] {
        let line = MARROW_HARVEST[..MARROW_HARVEST.find(first).unwrap()]
            .lines()
            .count()
            + 1;
        let (faults, _) = faults(second, first);
        let said = format!("the name stands on line {line} too. Give one of them another name.");
        let found = faults
            .0
            .iter()
            .any(|fault| fault.place.starts_with(kind) && fault.to_string().ends_with(&said));
        assert!(found, "{kind}: {faults}");
    }
}

#[test]
fn a_file_that_is_no_toml_names_its_line() {
    let (faults, line) = faults("id = \"X12-collapse\"", "id = X12 collapse");
    assert_eq!((faults.0.len(), faults.0[0].line), (1, line));
}

#[test]
fn a_word_the_format_does_not_know_is_refused() {
    let (faults, _) = faults("explaining = true", "explains = true");
    assert!(
        faults.to_string().contains("unknown field `explains`"),
        "{faults}"
    );
}

#[test]
fn all_faults_are_found_at_once_in_the_order_of_the_file() {
    let changed = MARROW_HARVEST
        .replacen("when = \"vision_loss\"\nitems", "when = \"vision\"\nitems", 1)
        .replacen("items = [\"X14\"]", "items = [\"X15\"]", 1)
        .replacen("source = \"S48\"", "source = \"\"", 1);
    let faults = Protocol::parse(&changed).unwrap_err();
    assert_eq!(faults.0.len(), 3, "{faults}");
    assert!(faults.0.is_sorted_by_key(|fault| fault.line));
}

#[test]
fn a_centre_may_raise_a_rule_with_a_reason_but_never_lower_one() {
    let with = |rule: &str, level: &str, reason: &str| {
        let raise = format!("\n[[raise]]\nrule = \"{rule}\"\nlevel = \"{level}\"\nreason = \"{reason}\"\n");
        Protocol::parse(&format!("{MARROW_HARVEST}{raise}"))
    };
    let raised = with("A4-dizzy", "orange", "the centre's own experience").unwrap();
    let report = protocol::check(&raised);
    assert!(report.holds(), "{report}");
    for (rule, level, reason, said) in [
        (
            "A4-dizzy",
            "yellow-routine",
            "why not",
            "A centre may only raise a level",
        ),
        ("A4-dizzy", "yellow", "why not", "yellow does not raise yellow"),
        ("A4-dizzy", "orange", " ", "it has no reason"),
        ("A4-giddy", "orange", "why not", "there is no such rule"),
    ] {
        let faults = with(rule, level, reason).unwrap_err();
        assert!(faults.to_string().contains(said), "{faults}");
    }
}
