//! Sample pages of the team: made-up people and numbers.

use crate::look::form::{Choice, Choices, Chosen, Field};
use crate::look::part::{
    Clock, ClockState, DayRing, Fact, HistoryRow, Identity, Lane, Link, Owner, Piece, Tag, Take, Weight,
    When, WorkRow,
};
use crate::look::shell::{Desk, Search, Shell, Tab, TabKind, User};
use crate::look::{Icon, Knot, Level, Markup, chart, shell};
use crate::{Page, frame, written};
use askama::Template;

pub(crate) fn pages() -> Result<Vec<Page>, askama::Error> {
    Ok(vec![
        written("worklist.html", &worklist())?,
        written("record.html", &record())?,
    ])
}

fn team_frame(title: &str, current: usize) -> Shell {
    Shell {
        tabs_name: "Rooms".into(),
        tabs: ["Worklist", "People", "Harvests", "Protocols", "Reports"]
            .into_iter()
            .enumerate()
            .map(|(place, word)| Tab {
                icon: None,
                word: word.into(),
                href: "#".into(),
                kind: if place == current {
                    TabKind::Current
                } else {
                    TabKind::Other
                },
            })
            .collect(),
        desk: Desk {
            chip: Some("Demo. Made-up people".into()),
            search: Some(Search {
                action: "#".into(),
                label: "Name, birth date or number".into(),
                button: "Search people".into(),
                value: String::new(),
            }),
            user: Some(User {
                initials: "AR".into(),
                name: "Ana Ruiz, nurse".into(),
                href: "#".into(),
            }),
        },
        ..frame(title, shell::TEAM_STYLES)
    }
}

#[derive(Template)]
#[template(path = "gallery/worklist.html")]
struct Worklist {
    shell: Shell,
    title: &'static str,
    live: &'static str,
    whose: &'static str,
    print: &'static str,
    columns: [&'static str; 9],
    lanes: Vec<Lane>,
}

struct Sample {
    tag: (Level, &'static str),
    who: (&'static str, Option<&'static str>, &'static str),
    why: (&'static str, Option<&'static str>, &'static str),
    clock: (&'static str, &'static str),
    pain: &'static [Option<u8>],
    last: (&'static str, &'static str),
    owner: Option<&'static str>,
}

fn work_row(sample: Sample) -> WorkRow {
    let (before, rule) = (sample.why.0, sample.why.2);
    let mut why = vec![Piece::Plain(before.into())];
    why.extend(sample.why.1.map(|news| Piece::News(news.into())));
    let over = sample.clock.0.ends_with("over");
    WorkRow {
        tag: Tag {
            level: sample.tag.0,
            word: sample.tag.1.into(),
        },
        name: sample.who.0.into(),
        href: "#".into(),
        language: sample.who.1.map(Into::into),
        about: sample.who.2.into(),
        why,
        rules: (!rule.is_empty()).then(|| rule.into()).into_iter().collect(),
        more: None,
        clock: Clock {
            left: When::words(sample.clock.0),
            of: sample.clock.1.into(),
            state: if over { ClockState::Over } else { ClockState::Left },
        },
        pain: (!sample.pain.is_empty()).then(|| chart::sparkline(sample.pain, "Pain, 7 days")),
        no_pain: "none yet".into(),
        contact: Some((sample.last.0.into(), sample.last.1.into())),
        owner: sample.owner.map(|two| Owner {
            initials: two.into(),
            name: "Nurse".into(),
        }),
        take: Some(Take {
            words: "Take".into(),
            action: "#".into(),
            fields: Markup::default(),
            item: "sample".into(),
        }),
        call: Link {
            icon: Icon::Phone,
            words: "Call".into(),
            href: "#".into(),
        },
    }
}

fn lane(id: &str, word: &str, hint: &str, rows: Vec<Sample>) -> Lane {
    Lane {
        id: id.into(),
        word: word.into(),
        count: rows.len().to_string(),
        hint: hint.into(),
        rows: rows.into_iter().map(work_row).collect(),
        empty: "Nothing to do. Checked 10:46.".into(),
    }
}

fn now_rows() -> Vec<Sample> {
    vec![
        Sample {
            tag: (Level::Red, "Red"),
            who: ("Grace O.", None, "Day 1 · donor · 29"),
            why: (
                "Chest pressure and cold sweat. Told to call 911. Has not tapped “I have called”.",
                None,
                "CHEST-1",
            ),
            clock: ("1 min left", "of 5"),
            pain: &[None, None, None, None, None, Some(5), Some(6)],
            last: ("Check 10:42", "by phone app"),
            owner: None,
        },
        Sample {
            tag: (Level::Orange, "Orange"),
            who: ("Tomasz W.", Some("Polish"), "Day 4 · donor · 44"),
            why: (
                "Left leg swollen and sore.",
                Some("Worse than yesterday."),
                "LEG-1",
            ),
            clock: ("4 min over", "limit 30"),
            pain: &[None, None, None, Some(6), Some(6), Some(5), Some(6)],
            last: ("Text 10:20", "not opened"),
            owner: Some("BC"),
        },
        Sample {
            tag: (Level::Orange, "Orange"),
            who: ("Omar S.", Some("Arabic"), "Day 6 · patient, own marrow · 61"),
            why: ("Fever 101.1°F (38.4°C) with chills.", Some("New today."), "FEV-3"),
            clock: ("18 min left", "of 30"),
            pain: &[None, Some(6), Some(5), Some(5), Some(4), Some(4), Some(3)],
            last: ("Check 10:34", "daughter helped"),
            owner: Some("AR"),
        },
    ]
}

fn worklist() -> Worklist {
    Worklist {
        shell: team_frame("Worklist", 0),
        title: "Worklist",
        live: "Live. Friday 20 November, 10:46. Showing 13 of 312 people. No filter is on.",
        whose: "Everyone’s",
        print: "Print handover",
        columns: [
            "Lane",
            "Level",
            "Person",
            "Why",
            "Clock",
            "Pain, 7 days",
            "Last contact",
            "Owner",
            "Call",
        ],
        lanes: vec![
            lane("now", "Now", "Minutes count", now_rows()),
            lane("today", "Today", "Hours count", today_rows()),
            lane("silent", "Silent", "No news is a sign", silent_rows()),
            lane("planned", "Planned", "On the calendar", planned_rows()),
            lane("waiting", "Later", "Nobody is due", Vec::new()),
        ],
    }
}

type Call = (&'static str, &'static str, &'static str, &'static str);

#[derive(Template)]
#[template(path = "gallery/record.html")]
struct Record {
    shell: Shell,
    who: Identity,
    pain: Markup,
    new: Vec<HistoryRow>,
    old: Vec<HistoryRow>,
    day: Vec<HistoryRow>,
    acts: Vec<(Icon, &'static str, bool)>,
    calls: Vec<Call>,
    asks: Vec<Choices>,
    outcome: Choices,
    next: Field,
    next_choices: Vec<Choice>,
    back: Field,
    back_choices: Vec<Choice>,
}

fn fact(icon: Option<Icon>, words: &str, weight: Weight) -> Fact {
    Fact {
        icon,
        words: words.into(),
        weight,
    }
}

fn identity() -> Identity {
    Identity {
        ring: DayRing {
            word: "Day".into(),
            number: "6".into(),
        },
        name: "Omar Saleh".into(),
        tag: Some(Tag {
            level: Level::Orange,
            word: "Orange: get care now".into(),
        }),
        facts: vec![
            fact(None, "14 March 1965 (61)", Weight::Plain),
            fact(None, "Record 40 118 206", Weight::Quiet),
            fact(
                Some(Icon::RotateCcw),
                "Patient, own marrow. Hips, 14 November",
                Weight::Plain,
            ),
            fact(Some(Icon::Languages), "Arabic, interpreter needed", Weight::Plain),
            fact(
                Some(Icon::TriangleAlert),
                "Allergy: penicillin (rash)",
                Weight::Alert,
            ),
            fact(Some(Icon::Bed), "Sleepy medicine at 8:30", Weight::Plain),
            fact(
                Some(Icon::Users),
                "Helper Layla, daughter: plan and checks",
                Weight::Plain,
            ),
            fact(Some(Icon::MessageSquare), "Texts: yes", Weight::Plain),
        ],
        clock: Some(Clock {
            left: When::words("16 min left"),
            of: "of 30, owner Ana Ruiz".into(),
            state: ClockState::Left,
        }),
    }
}

fn happened(knot: Knot, at: &str, title: &str, note: Option<&str>, more: Option<&str>) -> HistoryRow {
    HistoryRow {
        knot,
        when: When::at(at, format!("2026-11-20T{at:0>5}")),
        title: title.into(),
        note: note.map(Into::into),
        more: more.map(Into::into),
    }
}

fn answer(name: &str, value: &str, label: &str, chosen: Chosen) -> Choice {
    Choice {
        id: format!("{name}-{value}"),
        name: name.into(),
        value: value.into(),
        label: label.into(),
        hint: None,
        chosen,
    }
}

fn ask(name: &str, question: &str, said: Option<&str>) -> Choices {
    let one = |value: &str, label: &str| {
        let chosen = if said == Some(value) {
            Chosen::Yes
        } else {
            Chosen::No
        };
        answer(name, value, label, chosen)
    };
    Choices {
        id: name.into(),
        legend: question.into(),
        choices: vec![one("yes", "Yes"), one("no", "No")],
        ..Choices::default()
    }
}

fn select(name: &str, label: &str) -> Field {
    Field {
        id: name.into(),
        name: name.into(),
        label: label.into(),
        ..Field::default()
    }
}

fn record() -> Record {
    Record {
        shell: team_frame("Omar Saleh", 1),
        who: identity(),
        pain: chart::sparkline(
            &[Some(6), Some(5), Some(5), Some(4), Some(4), Some(4)],
            "Pain: 6, 5, 5, 4, 4, 4",
        ),
        new: new_rows(),
        old: vec![
            happened(
                Knot::Past,
                "8:30",
                "Dose: oxycodone 5 mg",
                Some("1 of 4 in 24 hours. Acetaminophen last 7:50, may hide a fever."),
                None,
            ),
            happened(Knot::Past, "7:05", "Medicine list 3 opened", None, None),
        ],
        day: day_rows(),
        acts: vec![
            (Icon::Phone, "Call sheet", true),
            (Icon::MessageSquare, "Message", false),
            (Icon::Pill, "Medicines", false),
            (Icon::Calendar, "Visit", false),
        ],
        calls: vec![
            (
                "1",
                "Arabic interpreter line",
                "(612) 555-0160, code 4471",
                "main",
            ),
            ("2", "Omar, mobile", "(612) 555-0177", ""),
            ("3", "Layla, daughter", "(612) 555-0131", ""),
        ],
        asks: vec![
            ask("chills", "Shaking chills still there?", Some("yes")),
            ask("mixed", "Mixed up, or hard to wake?", Some("no")),
            ask("site", "Site hot, swollen or with pus?", None),
            ask("way", "Way to get to the hospital now?", None),
        ],
        outcome: Choices {
            id: "outcome".into(),
            legend: "Outcome, needed to close".into(),
            hint: None,
            error: None,
            choices: vec![
                answer("outcome", "er", "Reached, sent to ER", Chosen::Yes),
                answer("outcome", "advice", "Reached, advice given", Chosen::No),
                answer("outcome", "helper", "Reached the helper", Chosen::No),
                answer("outcome", "none", "No answer, try again in 30 min", Chosen::No),
            ],
        },
        next: select("next", "Next contact, needed"),
        next_choices: vec![answer("next", "er", "Today 12:30, call ER", Chosen::Yes)],
        back: select("back", "Said it back in own words?"),
        back_choices: vec![answer("back", "yes", "Yes, through interpreter", Chosen::Yes)],
    }
}

fn today_rows() -> Vec<Sample> {
    vec![
        Sample {
            tag: (Level::Yellow, "Yellow"),
            who: ("Maria K.", None, "Day 3 · donor · 34"),
            why: ("Fever 100.8°F (38.2°C), no chills. First time.", None, "FEV-1"),
            clock: ("1 h 14 min", "promised 12:00"),
            pain: &[None, None, None, None, Some(6), Some(6), Some(5)],
            last: ("Check 10:42", "has receipt"),
            owner: Some("AR"),
        },
        Sample {
            tag: (Level::Yellow, "Yellow"),
            who: ("Priya N.", None, "Day 2 · donor · 26"),
            why: (
                "Pain 6, not better 1 hour after medicine. Was 5 yesterday.",
                None,
                "PAIN-2",
            ),
            clock: ("2 h 40 min", "of 4 h"),
            pain: &[None, None, None, None, None, Some(5), Some(6)],
            last: ("Check 9:26", "after text"),
            owner: Some("BC"),
        },
    ]
}

fn silent_rows() -> Vec<Sample> {
    vec![Sample {
        tag: (Level::Silent, "Silent"),
        who: ("Wei L.", Some("Mandarin"), "Day 4 · donor · 42"),
        why: ("No check for 31 h. Try 2 due now, then helper.", None, ""),
        clock: ("Call by 11:00", "step 4 of 7"),
        pain: &[None, None, None, None, Some(6), None, Some(5)],
        last: ("Call 10:12", "no answer"),
        owner: Some("SD"),
    }]
}

fn planned_rows() -> Vec<Sample> {
    vec![Sample {
        tag: (Level::Planned, "Planned"),
        who: ("Noah P.", None, "4 days before · donor · 33"),
        why: (
            "Usual pain and sleep not recorded yet. Harvest 24 November.",
            None,
            "",
        ),
        clock: ("14:00", "call"),
        pain: &[],
        last: ("Visit 12 Nov", "in person"),
        owner: Some("LK"),
    }]
}

fn new_rows() -> Vec<HistoryRow> {
    vec![
        happened(Knot::Now, "10:47", "You opened the call sheet", None, None),
        happened(
            Knot::Level(Level::Orange),
            "10:34",
            "Check: fever with chills, new today",
            Some("101.1°F (38.4°C). Shaking chills: yes. Bandage dry. No danger signs."),
            Some("Rule FEV-3, version 7: own marrow, any fever."),
        ),
        happened(
            Knot::Past,
            "10:34",
            "Screen shown in Arabic: “Get care now”",
            None,
            Some("Entered by Layla (helper). Received 10:34. Seen on phone 10:35."),
        ),
    ]
}

fn day_rows() -> Vec<HistoryRow> {
    vec![
        happened(
            Knot::Level(Level::Green),
            "18:12",
            "Check: OK for now",
            Some("Pain 5, was 5. Temperature 98.9°F (37.2°C). Tired, normal self-care."),
            None,
        ),
        happened(
            Knot::Past,
            "14:20",
            "Result: platelets 64, hemoglobin 9.4",
            None,
            Some("Told by Dr Lin by phone, with interpreter. Read back: yes."),
        ),
        happened(
            Knot::Level(Level::Yellow),
            "9:40",
            "Check: pain not better after medicine",
            Some("Ben Cho called 10:05. Reached. Advice given: take the dose on time."),
            None,
        ),
    ]
}
