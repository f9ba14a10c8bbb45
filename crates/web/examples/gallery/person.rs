//! Sample pages of a person: made-up people, numbers and wording.

use crate::look::form::{Choice, Chosen, Field, NumberField};
use crate::look::gate::Sign;
use crate::look::part::{
    Answer, AnswerKind, DayRing, LevelHead, Line, Link, LinkRow, Meter, Net, Slot, ThreadRow, When,
};
use crate::look::{Icon, Knot, Level, Shell, chart, shell};
use crate::{Page, frame, help, person_frame, tool, written};
use askama::Template;

pub(crate) fn pages() -> Result<Vec<Page>, askama::Error> {
    Ok(vec![
        written("today.html", &today())?,
        written("gate.html", &gate())?,
        written("question.html", &question())?,
        written("red.html", &red())?,
        written("yellow.html", &yellow())?,
        written("medicines.html", &medicines())?,
        written("help.html", &help::help())?,
        written("wallet.html", &help::wallet())?,
    ])
}

pub(crate) fn link(icon: Icon, words: &str) -> Link {
    Link {
        icon,
        words: words.into(),
        href: "#".into(),
    }
}

pub(crate) fn link_row(icon: Icon, words: &str, hint: Option<&str>, end: Option<&str>) -> LinkRow {
    LinkRow {
        link: link(icon, words),
        hint: hint.map(Into::into),
        end: end.map(Into::into),
    }
}

fn row(knot: Knot, title: &str, when: &str) -> ThreadRow {
    ThreadRow {
        knot,
        title: title.into(),
        when: Some(When::words(when)),
        note: None,
        more: None,
        act: None,
    }
}

fn more(row: ThreadRow, words: &str) -> ThreadRow {
    ThreadRow {
        more: Some(words.into()),
        ..row
    }
}

#[derive(Template)]
#[template(path = "gallery/today.html")]
struct Today {
    shell: Shell,
    ring: DayRing,
    greeting: &'static str,
    since: &'static str,
    sentence: &'static str,
    check: (&'static str, &'static str, &'static str),
    plan_title: &'static str,
    plan: Vec<ThreadRow>,
    receipt: &'static str,
    links: Vec<LinkRow>,
}

fn today() -> Today {
    Today {
        shell: person_frame("Today", Some(0), &[(Icon::Languages, "English")]),
        ring: DayRing {
            word: "Day".into(),
            number: "3".into(),
        },
        greeting: "Good morning, Maria",
        since: "3 days since your marrow was taken",
        sentence: "Sore hips and feeling tired are common now. About 8 in 10 donors feel this on day 2.",
        check: (
            "How are you today?",
            "About 1 minute. Your team sees your answers.",
            "Start my check",
        ),
        plan_title: "Your plan for today",
        plan: vec![
            more(row(Knot::Done, "Iron tablet", "8:10 am"), "Taken, with food"),
            ThreadRow {
                note: Some("This can make you sleepy or dizzy. Call someone before you get up.".into()),
                act: Some(link(Icon::Phone, "Call Jan")),
                ..row(Knot::Done, "Oxycodone, 1 tablet", "10:15 am")
            },
            more(
                row(Knot::Now, "Short walk indoors", "Now"),
                "5 minutes. Have someone near you.",
            ),
            more(
                row(Knot::Later, "Pain tablet, if you need it", "from 2:10 pm"),
                "Last one at 8:10 am. 1 of 3 in 24 hours.",
            ),
            more(
                row(Knot::Later, "Nurse Ana calls you", "4:00 pm"),
                "Day 3 call. Have your list ready.",
            ),
            more(
                row(Knot::Later, "Stool softener", "bedtime"),
                "1 capsule with water",
            ),
        ],
        receipt: "The hospital has all you sent. 10:31 am.",
        links: vec![
            link_row(Icon::FileText, "My leaflet", None, None),
            link_row(
                Icon::MessageCircleQuestionMark,
                "Questions to ask (2)",
                None,
                None,
            ),
            link_row(Icon::Users, "My helpers: Jan", None, None),
            link_row(Icon::Settings, "Settings", None, None),
        ],
    }
}

#[derive(Template)]
#[template(path = "gallery/gate.html")]
struct Gate {
    shell: Shell,
    title: &'static str,
    lead: &'static str,
    signs: Vec<(Sign, &'static str)>,
    or: &'static str,
    none: &'static str,
}

fn bare(title: &str, back: &str) -> Shell {
    Shell {
        back: Some(tool(Icon::ArrowLeft, back)),
        tools: vec![tool(Icon::Volume2, "Read aloud")],
        ..frame(title, shell::PERSON_STYLES)
    }
}

fn gate() -> Gate {
    Gate {
        shell: bare("Check", "Today"),
        title: "Is any of this happening now?",
        lead: "Tap the one that fits.",
        signs: Sign::ALL
            .into_iter()
            .zip([
                "Pain, pressure or a tight feeling in my chest",
                "Worrying pain in my arm, upper back, neck, jaw or stomach",
                "Trouble breathing",
                "Face, arm or leg is weak or numb",
                "Mixed up, or trouble speaking",
                "Worst headache of my life, or can not see",
                "Cold sweat, or too dizzy to stand",
            ])
            .collect(),
        or: "if none of them",
        none: "No, none of these",
    }
}

#[derive(Template)]
#[template(path = "gallery/question.html")]
struct Question {
    shell: Shell,
    progress: &'static str,
    title: &'static str,
    number: NumberField,
    instead: Vec<Choice>,
    tip: &'static str,
    next: &'static str,
    help: &'static str,
}

fn choice(name: &str, value: &str, label: &str, chosen: Chosen) -> Choice {
    Choice {
        id: format!("{name}-{value}"),
        name: name.into(),
        value: value.into(),
        label: label.into(),
        hint: None,
        chosen,
    }
}

fn question() -> Question {
    Question {
        shell: bare("Temperature", "Back"),
        progress: "Question 3 of about 9",
        title: "What is your temperature now?",
        number: NumberField {
            field: Field {
                id: "temp".into(),
                name: "temp".into(),
                label: "Temperature".into(),
                hint: Some("A fever is 100.4°F (38.0°C) or more.".into()),
                value: "100.8".into(),
                ..Field::default()
            },
            unit_legend: "Unit".into(),
            units: vec![
                choice("unit", "f", "°F", Chosen::Yes),
                choice("unit", "c", "°C", Chosen::No),
            ],
            same_as: Some("100.8°F is the same as 38.2°C.".into()),
        },
        instead: vec![
            choice("instead", "hot", "I feel hot, but I can not check", Chosen::No),
            choice(
                "instead",
                "not-hot",
                "I can not check. I do not feel hot",
                Chosen::No,
            ),
        ],
        tip: "Pain tablets can hide a fever. You took acetaminophen at 8:10 am. We will tell your nurse.",
        next: "Next",
        help: "I need help now",
    }
}

#[derive(Template)]
#[template(path = "gallery/red.html")]
struct Red {
    shell: Shell,
    action: &'static str,
    why: &'static str,
    call: &'static str,
    cannot: &'static str,
    say_title: &'static str,
    say: &'static str,
    at_word: &'static str,
    at: &'static str,
    wait_title: &'static str,
    wait: Vec<Line>,
    receipt: &'static str,
    called: &'static str,
    other: &'static str,
}

fn lines(list: &[(Icon, &str)]) -> Vec<Line> {
    list.iter()
        .map(|(icon, words)| Line {
            icon: *icon,
            words: (*words).into(),
        })
        .collect()
}

fn red() -> Red {
    Red {
        shell: frame("Call 911 now", shell::PERSON_STYLES),
        action: "Call 911 now",
        why: "Chest pressure with a cold sweat can be a heart attack. Do not wait. Do not drive.",
        call: "Call 911",
        cannot: "Can not call here? Use any phone.",
        say_title: "Say this",
        say: "“I have chest pressure and a cold sweat. Bone marrow was taken from my hips on 17 November. I take oxycodone.”",
        at_word: "You are at",
        at: "12 Mill Lane, Apt 3",
        wait_title: "While you wait",
        wait: lines(&[
            (Icon::Armchair, "Sit down and rest"),
            (Icon::DoorOpen, "Unlock your door"),
            (Icon::UserRound, "Ask someone to stay with you"),
        ]),
        receipt: "The hospital has this, 10:42 am. It can not call 911 for you.",
        called: "I have called 911",
        other: "I am with someone who needs help",
    }
}

#[derive(Template)]
#[template(path = "gallery/yellow.html")]
struct Yellow {
    shell: Shell,
    head: LevelHead,
    titles: (&'static str, &'static str, &'static str, &'static str),
    receipt: Vec<ThreadRow>,
    todo: Vec<Line>,
    net: Vec<Net>,
    told: Vec<&'static str>,
    rule: &'static str,
    again: &'static str,
}

fn yellow() -> Yellow {
    Yellow {
        shell: Shell {
            back: Some(tool(Icon::ArrowLeft, "Today")),
            ..person_frame("Call your team today", Some(1), &[(Icon::Volume2, "Read aloud")])
        },
        head: LevelHead {
            level: Level::Yellow,
            colour: "Yellow".into(),
            action: "Call your team today".into(),
            why: "Your temperature is 100.8°F. That is a fever.".into(),
            call: Some(link(Icon::Phone, "Call (612) 555-0142")),
            hours: Some("Open now until 5:00 pm. At night, call (612) 555-0199.".into()),
        },
        titles: (
            "Where your answers are",
            "What to do now",
            "What we told your nurse",
            "When to do more",
        ),
        receipt: vec![
            row(Knot::Done, "Saved on this phone", "10:41 am"),
            row(Knot::Done, "The hospital has it", "10:42 am"),
            row(Knot::Later, "A nurse has read it", "not yet"),
            more(
                row(Knot::Later, "A nurse calls you", "by 12:00"),
                "No call by 12:00? Call us.",
            ),
        ],
        todo: lines(&[
            (
                Icon::Thermometer,
                "Check your temperature again at 2:00 pm. Write it down.",
            ),
            (Icon::Pill, "Take pain tablets only as your list says."),
            (Icon::FileText, "Have your medicine list near you for the call."),
        ]),
        net: vec![
            Net {
                level: Level::Red,
                title: "Call 911 if".into(),
                words: "you have chest pain, trouble breathing, a weak face or arm, or you are mixed up."
                    .into(),
            },
            Net {
                level: Level::Orange,
                title: "Get care now if".into(),
                words: "you start to shake with chills, or blood soaks your bandage.".into(),
            },
        ],
        told: vec![
            "100.8°F (38.2°C) at 10:38 am",
            "No chills. No danger signs.",
            "Acetaminophen taken at 8:10 am",
        ],
        rule: "Why this color? A fever after the harvest. Rule FEV-1, version 7.",
        again: "Check again",
    }
}

#[derive(Template)]
#[template(path = "gallery/medicines.html")]
struct Medicines {
    shell: Shell,
    title: &'static str,
    yes: Answer,
    wait: Answer,
    meter: Meter,
    morning: Vec<Slot>,
    twice: Vec<Slot>,
}

fn slots(doses: [Option<&str>; 4]) -> Vec<Slot> {
    ["Morning", "Noon", "Evening", "Bedtime"]
        .into_iter()
        .zip(doses)
        .map(|(word, dose)| Slot {
            word: word.into(),
            dose: dose.map(Into::into),
        })
        .collect()
}

fn medicines() -> Medicines {
    Medicines {
        shell: person_frame("My medicines", Some(2), &[(Icon::Printer, "Print my card")]),
        title: "My medicines",
        yes: Answer {
            kind: AnswerKind::Yes,
            words: "Yes. You can take 2 tablets.".into(),
            reason: None,
        },
        wait: Answer {
            kind: AnswerKind::Wait,
            words: "Wait until 4:15 pm".into(),
            reason: Some("In 1 hour 55 minutes".into()),
        },
        meter: Meter {
            title: "All your acetaminophen, last 24 hours".into(),
            sum: "1,325 mg taken".into(),
            limit_word: "Limit".into(),
            next: Some("2,325 if you take 2 now".into()),
            limit: "3,000 mg".into(),
            bar: chart::meter(&[1000.0, 325.0], 1000.0, 3000.0, "1,325 mg of 3,000 mg taken"),
            parts: vec![
                ("2 tablets, 8:10 am".into(), "1,000 mg".into()),
                ("Cold syrup, 2:15 am".into(), "325 mg".into()),
            ],
        },
        morning: slots([Some("1"), None, None, None]),
        twice: slots([Some("1"), None, None, Some("1")]),
    }
}
