//! `/team/protocol/phone`: what a person sees on their phone, rule by rule: the question, and the result, in each language.
//!
//! A made-up person answers a whole check so that the rule is true; the screens are drawn by the same parts as theirs.

use askama::Template;
use axum::extract::State;
use care::enrolment::Place;
use care::rehearsal::{self, Rehearsal};
use care::view::check as view;
use care::view::check::Face;
use protocol::Rule;
use serde::Deserialize;
use words::Language;

use super::read::level_word;
use super::version;
use crate::answer::{Answer, page};
use crate::app::App;
use crate::assets::{PREVIEW_SHEET, asset};
use crate::frame;
use crate::look::Shell;
use crate::pages::check;
use crate::query::Query;
use crate::trouble::Trouble;
use crate::visitor::Visitor;
use crate::voice::{Voice, english_name};

/// The address of this page.
pub(super) const PATH: &str = "/team/protocol/phone";

/// Which rule, and in which language; the first one, and English, when nobody says.
#[derive(Deserialize)]
pub(super) struct Wish {
    rule: Option<String>,
    lang: Option<String>,
}

pub(super) async fn show(State(app): State<App>, visitor: Visitor, Query(wish): Query<Wish>) -> Answer {
    let centre = app.centre()?;
    let protocol = version::in_hand(&app, &centre)?.protocol;
    let rules: Vec<&Rule> = protocol.rules().iter().collect();
    let wanted = wish.rule.as_deref();
    let at = rules
        .iter()
        .position(|rule| wanted.is_none_or(|wanted| rule.id.to_string() == wanted));
    let at = at.ok_or_else(Trouble::not_found)?;
    let rule = rules.get(at).copied().ok_or_else(Trouble::not_found)?;
    let tag = wish.lang.as_deref().unwrap_or("en");
    let language = Language::parse(tag).ok_or_else(Trouble::not_found)?;
    let t = visitor.voice().clone();
    let place = Place {
        centre: &centre,
        protocol: &protocol,
    };
    let theirs = Voice::person(language, centre.zone().clone())
        .at(&centre)
        .read_at(&centre, app.site().mode);
    let played = rehearsal::of_rule(&rule.id, &place, visitor.now());
    let title = t.word("review-phone-title");
    let link = |rule: &Rule| href(rule, language);
    let (question, result) = match &played {
        Some(played) => screens(&visitor, &theirs, &place, played)?,
        None => (None, None),
    };
    let mut shell = frame::back(
        frame::bare(&app, &visitor, &title),
        "/team/protocol",
        t.word("team-nav-protocols"),
    );
    shell.styles = vec![asset(PREVIEW_SHEET).to_owned()];
    page(&PhonePage {
        shell,
        rule: rule.id.to_string(),
        level: level_word(&t, rule.level),
        lang: language.code(),
        dir: language.direction().as_str(),
        about_words: theirs.about_words(),
        languages: languages(&t, rule, language),
        rules: rules.iter().map(|each| RuleLink::of(each, rule)).collect(),
        before: at
            .checked_sub(1)
            .and_then(|at| rules.get(at))
            .map(|rule| link(rule)),
        after: rules.get(at + 1).map(|rule| link(rule)),
        question,
        result,
        title,
        t,
    })
}

/// The two screens, drawn as the person's own are.
fn screens(
    visitor: &Visitor,
    theirs: &Voice,
    place: &Place<'_>,
    played: &Rehearsal,
) -> Answer<(Option<String>, Option<Drawn>)> {
    let (record, now) = (&played.record, visitor.now());
    let Some(known) = record.checks.get(&played.check) else {
        return Ok((None, None));
    };
    let screen = played.screen.as_deref();
    let ask = screen.and_then(|screen| view::ask(record, known, screen, None, place, now));
    let question = match ask {
        Some(ask) => Some(check::drawn_question(visitor, theirs, known, &ask)?),
        None => None,
    };
    let result = view::result(record, known, place, now);
    let html = check::drawn_result(visitor, theirs, place, record, known, &result)?;
    let drawn = Drawn {
        class: if result.face == Face::Red { "redpage" } else { "" },
        html,
    };
    Ok((question, Some(drawn)))
}

fn languages(t: &Voice, rule: &Rule, here: Language) -> Vec<LanguageLink> {
    let link = |language: Language| LanguageLink {
        words: english_name(t, language),
        href: href(rule, language),
        is_here: language == here,
    };
    Language::all().into_iter().map(link).collect()
}

fn href(rule: &Rule, language: Language) -> String {
    format!("{PATH}?rule={}&lang={language}", rule.id)
}

struct LanguageLink {
    words: String,
    href: String,
    is_here: bool,
}

struct RuleLink {
    words: String,
    is_here: bool,
}

impl RuleLink {
    fn of(rule: &Rule, here: &Rule) -> RuleLink {
        RuleLink {
            words: rule.id.to_string(),
            is_here: rule.id == here.id,
        }
    }
}

/// A screen, and the class of the page it stands on.
struct Drawn {
    class: &'static str,
    html: String,
}

#[derive(Template)]
#[template(path = "protocol/phone.html")]
struct PhonePage {
    shell: Shell,
    t: Voice,
    title: String,
    rule: String,
    level: String,
    lang: String,
    dir: &'static str,
    about_words: Option<String>,
    languages: Vec<LanguageLink>,
    rules: Vec<RuleLink>,
    before: Option<String>,
    after: Option<String>,
    question: Option<String>,
    result: Option<Drawn>,
}
