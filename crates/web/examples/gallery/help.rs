//! Sample pages that leave the screen: Help, which works without a signal, and the wallet card.

use crate::look::part::{CareList, Link, LinkRow};
use crate::look::{Icon, Level, Shell, shell};
use crate::person::{link, link_row};
use crate::{frame, person_frame};
use askama::Template;

#[derive(Template)]
#[template(path = "gallery/help.html")]
pub(crate) struct Help {
    shell: Shell,
    title: &'static str,
    red: CareList,
    orange: CareList,
    yellow: CareList,
    more: &'static str,
    links: Vec<LinkRow>,
    foot: &'static str,
}

fn care(level: Level, title: &str, signs: &[&str], call: Link, hours: Option<&str>) -> CareList {
    CareList {
        level,
        title: title.into(),
        signs: signs.iter().map(ToString::to_string).collect(),
        call: Some(call),
        hours: hours.map(Into::into),
    }
}

pub(crate) fn help() -> Help {
    Help {
        shell: person_frame("Help", Some(4), &[(Icon::Languages, "English")]),
        title: "Help",
        red: red_list(),
        orange: orange_list(),
        yellow: yellow_list(),
        more: "More help",
        links: vec![
            link_row(
                Icon::HeartHandshake,
                "Crisis line",
                Some("Day or night, call or text"),
                Some("988"),
            ),
            link_row(
                Icon::PillBottle,
                "Poison help",
                Some("Took too much"),
                Some("1-800-222-1222"),
            ),
            link_row(Icon::MessageSquareQuote, "What to say on the phone", None, None),
            link_row(Icon::Languages, "I need an interpreter", None, None),
            link_row(Icon::IdCard, "My wallet card", None, None),
            link_row(Icon::FileText, "My leaflet", None, None),
        ],
        foot: "This page works with no signal and no sign-in. Riverside Marrow Center",
    }
}

#[derive(Template)]
#[template(path = "gallery/wallet.html")]
pub(crate) struct Wallet {
    shell: Shell,
    short: Vec<(&'static str, &'static str)>,
}

pub(crate) fn wallet() -> Wallet {
    Wallet {
        shell: frame("Wallet card", shell::PAPER_STYLES),
        short: vec![
            ("Acetaminophen 500 mg", "2 if needed, up to 3 times in 24 h"),
            ("Oxycodone 5 mg", "1 if needed, up to 4 times in 24 h"),
            ("Iron 65 mg", "1 in the morning"),
            ("Docusate 100 mg", "1 morning, 1 bedtime"),
        ],
    }
}

fn red_list() -> CareList {
    care(
        Level::Red,
        "Call 911 now for",
        &[
            "Chest pain, pressure or tight feeling",
            "Worrying pain in your arm, upper back, neck, jaw or stomach",
            "Trouble breathing",
            "Weak or numb face, arm or leg",
            "Mixed up, or trouble speaking",
            "Worst headache, or can not see",
            "Cold sweat, or too dizzy to stand",
        ],
        link(Icon::Phone, "Call 911"),
        None,
    )
}

fn orange_list() -> CareList {
    care(
        Level::Orange,
        "Get care now for",
        &[
            "Swelling or pain in your legs",
            "Trouble walking",
            "Fever with shaking chills",
            "Blood soaks your bandage. Press hard on it first.",
        ],
        link(Icon::MapPin, "Find an emergency room"),
        None,
    )
}

fn yellow_list() -> CareList {
    care(
        Level::Yellow,
        "Call your team today for",
        &[
            "Fever, chills, or feeling weak or dizzy",
            "Sick to your stomach, or throwing up",
            "Sore skin that is hot, swollen or itchy",
            "Pain that medicine does not help",
            "Sad feelings that do not go away",
            "Trouble sleeping, or any question",
        ],
        link(Icon::Phone, "Call (612) 555-0142"),
        Some("Open now until 5:00 pm. At night, call (612) 555-0199."),
    )
}
