//! Writes the gallery: one HTML file for each sample page, to look at beside the design pictures.
//!
//! `cargo run -p web --example gallery -- FOLDER`, then open the files; style sheets are copied beside them.

mod help;
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the gallery shows a part of what the pages use"
)]
#[path = "../../src/look/mod.rs"]
mod look;
mod person;
mod team;

use askama::Template;
use look::shell::{Shell, Tab, TabKind, Theme, Tool};
use look::{Icon, shell};
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("give a folder to write to")?;
    let folder = Path::new(&folder);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("assets"), folder)?;
    for (name, page) in person::pages()?.into_iter().chain(team::pages()?) {
        std::fs::write(folder.join(name), page)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

type Page = (&'static str, String);

fn written(name: &'static str, page: &impl Template) -> Result<Page, askama::Error> {
    Ok((name, page.render()?))
}

fn frame(title: &str, styles: &[&str]) -> Shell {
    Shell {
        lang: "en-US".into(),
        title: title.into(),
        name: "Marrowline".into(),
        home: "#".into(),
        skip: "Go to the page".into(),
        theme: Theme::Device,
        styles: styles.iter().map(ToString::to_string).collect(),
        font: String::new(),
        ..Shell::default()
    }
}

fn person_frame(title: &str, current: Option<usize>, tools: &[(Icon, &str)]) -> Shell {
    let tabs = [
        (Icon::Sun, "Today"),
        (Icon::ClipboardCheck, "Check"),
        (Icon::Pill, "Medicines"),
        (Icon::TrendingUp, "Recovery"),
        (Icon::LifeBuoy, "Help"),
    ];
    Shell {
        tabs_name: "Pages".into(),
        tabs: tabs
            .into_iter()
            .enumerate()
            .map(|(place, (icon, word))| Tab {
                icon: Some(icon),
                word: word.into(),
                href: "#".into(),
                kind: match place {
                    place if Some(place) == current => TabKind::Current,
                    4 => TabKind::Help,
                    _ => TabKind::Other,
                },
            })
            .collect(),
        tools: tools.iter().map(|(icon, word)| tool(*icon, word)).collect(),
        ..frame(title, shell::PERSON_STYLES)
    }
}

fn tool(icon: Icon, word: &str) -> Tool {
    Tool {
        icon,
        word: word.into(),
        href: "#".into(),
    }
}
