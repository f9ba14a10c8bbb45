//! How long a check of a list and a look-up of a name take, and how many findings lists of eight medicines have.
//!
//!     cargo run --release -p medicine --example speed

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::{Duration, Instant};

use medicine::command::{AllergyLine, CheckRequest, MedicineLine, check};
use medicine::{Allergies, CentreLimits, CheckInput, DayInput, DayTimes, Formulary, Severity, propose_day};

/// Lists that people really have after a harvest.
const TYPICAL: [(&str, [&str; 8]); 2] = [
    (
        "pain and mood",
        [
            "acetaminophen 500 mg",
            "oxycodone 5 mg",
            "docusate",
            "ferrous sulfate",
            "sertraline",
            "levothyroxine",
            "omeprazole",
            "lorazepam",
        ],
    ),
    (
        "nerve and heart",
        [
            "acetaminophen 500 mg",
            "oxycodone 5 mg",
            "docusate",
            "gabapentin",
            "ondansetron",
            "ferrous sulfate",
            "lisinopril",
            "atorvastatin",
        ],
    ),
];

static NO_LIMITS: CentreLimits = CentreLimits::new();

const LISTS: usize = 1_000;
const ROUNDS: usize = 200;

fn main() {
    let formulary = Formulary::embedded();
    let twenty = request(
        formulary
            .ingredients()
            .iter()
            .step_by(13)
            .take(20)
            .map(|i| i.name.as_str()),
    );
    let five = [
        "penicilin",
        "sulfa drugs",
        "latex",
        "ibuprofen (hives)",
        "codeine",
    ];
    let with_allergies = CheckRequest {
        allergies: Some(
            five.iter()
                .map(|a| AllergyLine::Substance((*a).to_owned()))
                .collect(),
        ),
        ..twenty.clone()
    };
    let entries = medicine::command::entries(&twenty, formulary);
    took("check of a list of 20", ROUNDS, |_| {
        black_box(medicine::check::run(&CheckInput {
            entries: &entries,
            allergies: &Allergies::NoneKnown,
            formulary,
            centre: &NO_LIMITS,
            harvest_days_ago: Some(3),
            bleeding_days: None,
        }));
    });
    took(
        "the same from its words, 5 allergies, one misspelt",
        ROUNDS,
        |_| {
            black_box(check(&with_allergies, formulary));
        },
    );
    names_and_day(formulary);
    findings(formulary);
}

fn names_and_day(formulary: &Formulary) {
    let names: Vec<String> = formulary
        .ingredients()
        .iter()
        .flat_map(|i| std::iter::once(&i.name).chain(&i.brands))
        .map(|name| misspelt(name))
        .collect();
    took(
        &format!("look-up among {} names, one letter wrong", names.len()),
        names.len(),
        |at| {
            black_box(names.get(at).map(|name| formulary.find(name)));
        },
    );
    let day = medicine::command::entries(&spaced(), formulary);
    took("a day of 6 medicines kept apart", ROUNDS, |_| {
        black_box(propose_day(&DayInput {
            entries: &day,
            on: jiff::civil::date(2026, 11, 25),
            formulary,
            day: DayTimes::default(),
        }));
    });
}

/// The shortest, the middle and the longest of many runs: the longest is what the machine adds.
#[expect(clippy::disallowed_methods, reason = "it measures, and decides nothing")]
fn took(what: &str, rounds: usize, run: impl Fn(usize)) {
    let one = |at: usize| -> Duration {
        let start = Instant::now();
        run(at);
        start.elapsed()
    };
    let mut times: Vec<Duration> = (0..rounds).map(one).collect();
    times.sort_unstable();
    let at = |part: usize| times.get(times.len() * part / 100).copied().unwrap_or_default();
    say(&format!(
        "{what}: middle {:?}, 99 of 100 {:?}, {rounds} runs",
        at(50),
        at(99)
    ));
}

fn findings(formulary: &Formulary) {
    let all: Vec<&str> = formulary.ingredients().iter().map(|i| i.name.as_str()).collect();
    let mut random = Random(1);
    let lists = (0..LISTS).map(|_| {
        let mut names: Vec<&str> = Vec::new();
        while names.len() < 8 {
            let name = all.get(random.below(all.len())).copied().unwrap_or_default();
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    });
    let mut sums: BTreeMap<Severity, usize> = BTreeMap::new();
    let mut interrupted = 0;
    for list in lists {
        let counts = counted(&request(list.into_iter()), formulary);
        interrupted += usize::from(counts.contains_key(&Severity::Stop));
        for (severity, count) in counts {
            *sums.entry(severity).or_default() += count;
        }
    }
    let mean = |severity| {
        let thousandths = sums.get(&severity).copied().unwrap_or(0) * 1_000 / LISTS;
        format!("{}.{:03}", thousandths / 1_000, thousandths % 1_000)
    };
    say(&format!(
        "findings of {LISTS} random lists of 8, seed 1: stop {}, ask {}, space {}, know {} on average; {interrupted} lists interrupt",
        mean(Severity::Stop),
        mean(Severity::Ask),
        mean(Severity::Space),
        mean(Severity::Know)
    ));
    for (name, list) in TYPICAL {
        let counts = counted(&request(list.into_iter()), formulary);
        let of = |severity| counts.get(&severity).copied().unwrap_or(0);
        say(&format!(
            "findings of the list \"{name}\": stop {}, ask {}, space {}, know {}",
            of(Severity::Stop),
            of(Severity::Ask),
            of(Severity::Space),
            of(Severity::Know)
        ));
    }
}

fn counted(request: &CheckRequest, formulary: &Formulary) -> BTreeMap<Severity, usize> {
    let mut counts = BTreeMap::new();
    for finding in check(request, formulary).findings {
        *counts.entry(finding.severity).or_default() += 1;
    }
    counts
}

fn request<'a>(names: impl Iterator<Item = &'a str>) -> CheckRequest {
    let line = |name: &str| MedicineLine {
        name: name.to_owned(),
        directions: "1 tablet twice a day".to_owned(),
        ..MedicineLine::default()
    };
    CheckRequest {
        medicines: names.map(line).collect(),
        ..CheckRequest::default()
    }
}

fn spaced() -> CheckRequest {
    let rows = [
        ("ferrous sulfate", "1 tablet in the morning"),
        ("levothyroxine", "1 tablet in the morning"),
        ("calcium carbonate", "1 tablet at noon"),
        ("ciprofloxacin", "1 tablet at 8:00 am and at 8:00 pm"),
        ("zinc sulfate", "1 tablet in the evening"),
        ("docusate", "1 capsule in the morning and at bedtime"),
    ];
    let line = |(name, directions): (&str, &str)| MedicineLine {
        name: name.to_owned(),
        directions: directions.to_owned(),
        ..MedicineLine::default()
    };
    CheckRequest {
        medicines: rows.into_iter().map(line).collect(),
        ..CheckRequest::default()
    }
}

/// The name with its third letter replaced.
fn misspelt(name: &str) -> String {
    name.chars()
        .enumerate()
        .map(|(at, c)| if at == 2 { 'x' } else { c })
        .collect()
}

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % most.max(1)
    }
}

#[expect(clippy::print_stdout, reason = "it is asked for on a command line")]
fn say(line: &str) {
    println!("{line}");
}
