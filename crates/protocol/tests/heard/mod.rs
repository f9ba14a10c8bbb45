//! The phrases that the program was built with, and the table of free sentences.

use std::sync::LazyLock;

use protocol::{
    Anaesthesia, Answer, Answers, Case, FactId, Heard, Level, MARROW_HARVEST, PHRASES, Phrases, Protocol,
    Role, Said, Site,
};

pub(crate) static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| Protocol::parse(MARROW_HARVEST).unwrap());

static READ: LazyLock<Vec<Phrases>> = LazyLock::new(|| {
    let read = PHRASES.iter().map(|(language, text)| {
        let read = Phrases::parse(&format!("{language}.toml"), text, &PROTOCOL);
        read.map_err(|faults| faults.to_string()).unwrap()
    });
    read.collect()
});

/// English, Spanish.
pub(crate) fn phrases() -> &'static [Phrases] {
    &READ
}

/// One sentence, and what has to be heard in it.
#[allow(dead_code, reason = "each test file reads its own part")]
pub(crate) struct Row {
    pub(crate) sentence: String,
    pub(crate) meant: Vec<(FactId, Said)>,
    /// No emergency may be heard as said.
    pub(crate) calm: bool,
}

#[allow(dead_code, reason = "each test file reads its own part")]
pub(crate) fn tables() -> [Vec<Row>; 2] {
    [table(include_str!("en.txt")), table(include_str!("es.txt"))]
}

#[allow(dead_code, reason = "each test file reads its own part")]
fn table(text: &str) -> Vec<Row> {
    let rows = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    rows.map(|line| {
        let (sentence, meant) = line.rsplit_once('|').unwrap();
        let meant = meant.split(',').map(str::trim).filter(|one| *one != "-");
        let meant: Vec<(FactId, Said)> = meant.map(meaning).collect();
        Row {
            sentence: sentence.trim().to_owned(),
            calm: !meant
                .iter()
                .any(|(fact, said)| *said == Said::Yes && is_red(fact)),
            meant,
        }
    })
    .collect()
}

fn meaning(text: &str) -> (FactId, Said) {
    let (fact, said) = text.split_once(' ').unwrap_or((text, "yes"));
    let said = match said {
        "yes" => Said::Yes,
        "negated" => Said::Negated,
        "past" => Said::Past,
        "other-person" => Said::OtherPerson,
        other => unreachable!("{other} is not known"),
    };
    let fact = FactId::new(fact);
    assert!(PROTOCOL.question(&fact).is_some(), "{fact} is no fact");
    (fact, said)
}

/// Whether the fact alone is Red, for a plain case.
#[allow(dead_code, reason = "each test file reads its own part")]
pub(crate) fn is_red(fact: &FactId) -> bool {
    let case = Case {
        role: Role::UnrelatedDonor,
        day: 3,
        sites: [Site::LeftHip].into(),
        anaesthesia: Anaesthesia::General,
        modes: [].into(),
    };
    let answers: Answers = std::iter::once((fact.clone(), Answer::Yes)).collect();
    PROTOCOL.decide(&case, &answers).settled() == Some(Level::Red)
}

#[allow(dead_code, reason = "each test file reads its own part")]
pub(crate) fn facts(heard: &Heard) -> String {
    heard
        .facts
        .iter()
        .map(|one| format!("{} {:?}", one.fact, one.said))
        .collect::<Vec<_>>()
        .join(", ")
}
