//! The frame of a page, filled for a visitor: notice, tabs, tools, style sheets. `templates/layout` draws it.

use care::actor::StaffRole;
use care::centre::CentreRecord;

use crate::app::App;
use crate::assets::{PAPER_SHEET, PERSON_SHEET, TEAM_SHEET, asset};
use crate::look::Icon;
use crate::look::shell::{Desk, Direction, Search, Shell, Tab, TabKind, Theme, Tool, User};
use crate::route;
use crate::site::Mode;
use crate::visitor::Visitor;
use crate::voice::Voice;

/// The tabs of a person, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonTab {
    /// What to do today.
    Today,
    /// The self-check.
    Check,
    /// List, doses, card.
    Medicines,
    /// Visits; later the way back to normal life.
    Recovery,
    /// What to do when; works signed out.
    Help,
}

impl PersonTab {
    const ALL: [(PersonTab, &'static str, Icon, &'static str); 5] = [
        (PersonTab::Today, "/today", Icon::Sun, "app-tab-today"),
        (PersonTab::Check, "/check", Icon::ClipboardCheck, "app-tab-check"),
        (
            PersonTab::Medicines,
            "/medicines",
            Icon::Pill,
            "app-tab-medicines",
        ),
        (
            PersonTab::Recovery,
            "/visits",
            Icon::TrendingUp,
            "app-tab-recovery",
        ),
        (PersonTab::Help, "/help", Icon::LifeBuoy, "app-tab-help"),
    ];
}

/// The rooms of the team, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TeamTab {
    /// Who needs a call.
    Worklist,
    /// Everyone who is enrolled.
    People,
    /// Enrol somebody.
    Enrol,
    /// The protocol and who signed it.
    Protocol,
    /// Staff, numbers, settings.
    Settings,
}

impl TeamTab {
    const ALL: [(TeamTab, &'static str, &'static str); 5] = [
        (TeamTab::Worklist, "/team", "team-nav-worklist"),
        (TeamTab::People, "/team/people", "team-nav-people"),
        (TeamTab::Enrol, "/team/people/new", "team-nav-enrol"),
        (TeamTab::Protocol, "/team/protocol", "team-nav-protocols"),
        (TeamTab::Settings, "/team/settings", "team-nav-settings"),
    ];
}

/// A page with the five tabs of the person (`layout/person.html`).
#[must_use]
pub fn person(app: &App, visitor: &Visitor, tab: PersonTab, title: &str) -> Shell {
    let t = visitor.voice();
    let mut shell = bare(app, visitor, title);
    shell.home = "/today".to_owned();
    shell.tabs_name = t.word("app-tabs-label");
    shell.tabs = PersonTab::ALL
        .into_iter()
        .filter(|(_, href, ..)| route::is_page_for(href, None))
        .map(|(each, href, icon, word)| Tab {
            icon: Some(icon),
            word: t.word(word),
            href: href.to_owned(),
            kind: match (each == tab, each) {
                (true, _) => TabKind::Current,
                (false, PersonTab::Help) => TabKind::Help,
                (false, _) => TabKind::Other,
            },
        })
        .collect();
    shell
}

/// A page of the team (`layout/team.html`).
#[must_use]
pub fn team(app: &App, visitor: &Visitor, tab: Option<TeamTab>, title: &str) -> Shell {
    let t = visitor.voice();
    let mut shell = bare(app, visitor, title);
    shell.styles = vec![asset(TEAM_SHEET).to_owned()];
    shell.scripts = Vec::new();
    shell.home = "/team".to_owned();
    shell.tabs_name = t.word("site-team-pages");
    if let Some(staff) = visitor.staff() {
        shell.tabs = TeamTab::ALL
            .into_iter()
            .filter(|(tab, href, _)| {
                route::is_page_for(href, Some(staff.role)) && leads_there(*tab, staff.role)
            })
            .map(|(each, href, word)| Tab {
                icon: None,
                word: t.word(word),
                href: href.to_owned(),
                kind: if Some(each) == tab {
                    TabKind::Current
                } else {
                    TabKind::Other
                },
            })
            .collect();
        shell.desk = Desk {
            chip: (app.site().mode == Mode::Demo).then(|| t.word("demo-banner-short")),
            search: route::is_page_for("/team/people", Some(staff.role)).then(|| Search {
                action: "/team/people".to_owned(),
                label: t.word("team-nav-search"),
                button: t.word("team-nav-search-label"),
                value: String::new(),
            }),
            user: Some(User {
                initials: initials(&staff.name),
                name: t.with(
                    "team-nav-signed-in",
                    &[
                        ("name", staff.name.as_str().into()),
                        ("role", t.word(&role_word(staff.role)).into()),
                    ],
                ),
                href: "/team/me".to_owned(),
            }),
        };
    }
    shell
}

/// An administrator who opens the worklist is led to the settings, which have a tab of their own.
fn leads_there(tab: TeamTab, role: StaffRole) -> bool {
    tab != TeamTab::Worklist || role != StaffRole::Administrator
}

/// A page without tabs (`layout/bare.html`): the gate, a question, Red, signing in, a sheet to print.
#[must_use]
pub fn bare(app: &App, visitor: &Visitor, title: &str) -> Shell {
    let t = visitor.voice();
    Shell {
        lang: t.speaker().language.code(),
        dir: direction(t),
        theme: Theme::Device,
        title: t.name("app-title", "page", title),
        name: t.word("app-name"),
        home: "/".to_owned(),
        skip: t.word("app-skip"),
        notice: notice(app, visitor.centre(), t),
        styles: vec![asset(PERSON_SHEET).to_owned()],
        font: asset("fonts/atkinson-next-latin.woff2").to_owned(),
        icon: asset("icon.svg").to_owned(),
        scripts: vec![asset("js/app.js").to_owned()],
        ..Shell::default()
    }
}

/// The way back, on a page without tabs.
#[must_use]
pub fn back(shell: Shell, href: &str, word: String) -> Shell {
    Shell {
        back: Some(Tool {
            icon: Icon::ArrowLeft,
            word,
            href: href.to_owned(),
        }),
        ..shell
    }
}

/// A page for paper (`layout/print.html`).
#[must_use]
pub fn paper(app: &App, visitor: &Visitor, title: &str) -> Shell {
    Shell {
        styles: vec![asset(PAPER_SHEET).to_owned()],
        ..bare(app, visitor, title)
    }
}

/// Which way the page is read.
pub(crate) fn direction(t: &Voice) -> Direction {
    match t.speaker().language.direction() {
        words::Direction::LeftToRight => Direction::Ltr,
        words::Direction::RightToLeft => Direction::Rtl,
    }
}

/// The draft is named on every screen until a protocol is published, and so are words that nobody has reviewed.
pub(crate) fn notice(app: &App, centre: &CentreRecord, t: &Voice) -> Option<String> {
    let ids: &[&str] = match (centre.in_force(), app.site().mode) {
        (None, Mode::Demo) => &["demo-banner-people", "demo-banner-rules"],
        (None, Mode::Serve) => &["demo-unpublished"],
        (Some(_), Mode::Demo) => &["demo-banner-people"],
        (Some(_), Mode::Serve) => &[],
    };
    let mut said: Vec<String> = ids.iter().map(|id| t.word(id)).collect();
    said.extend(t.about_words());
    (!said.is_empty()).then(|| said.join(" "))
}

/// The word for a role.
#[must_use]
pub fn role_word(role: StaffRole) -> String {
    format!("team-staff-role-{role}")
}

/// The first letters of the first and the last name.
pub(crate) fn initials(name: &str) -> String {
    let mut parts = name.split_whitespace();
    let first = parts.next().and_then(|part| part.chars().next());
    let last = parts.next_back().and_then(|part| part.chars().next());
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_are_of_the_first_and_the_last_name() {
        for (name, expected) in [
            ("Ana Maria Ortiz", "AO"),
            ("cher", "C"),
            ("", ""),
            ("Ólafur Þór", "ÓÞ"),
        ] {
            assert_eq!(initials(name), expected);
        }
    }
}
