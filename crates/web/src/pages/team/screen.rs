//! `/team/people/ID/screen`: the result that a person was shown last, exactly as it is on their screen, in their language.

use askama::Template;
use care::view::check as view;
use care::view::check::Face;

use super::one_person::OnePerson;
use crate::answer::{Answer, page};
use crate::assets::{PREVIEW_SHEET, asset};
use crate::frame;
use crate::look::Shell;
use crate::pages::check;
use crate::trouble::Trouble;
use crate::voice::{Voice, english_name, own_language, person_languages};

pub(super) async fn show(who: OnePerson) -> Answer {
    let record = who.read("their screen").await?;
    let visitor = &who.visitor;
    let t = visitor.voice().clone();
    let (centre, mode) = (visitor.centre(), who.app.site().mode);
    let known = record.last_check().ok_or_else(Trouble::not_found)?;
    let language = own_language(record.details.as_ref(), None, &person_languages(mode, centre));
    let theirs = Voice::person(language, record.zone(centre))
        .at(centre)
        .read_at(centre, mode);
    let place = visitor.place();
    let result = view::result(&record, known, &place, visitor.now());
    let title = t.name("team-person-sees", "name", &record.name());
    let mut shell = frame::back(frame::bare(&who.app, visitor, &title), &who.path(), record.name());
    shell.styles = vec![asset(PREVIEW_SHEET).to_owned()];
    page(&ScreenPage {
        shell,
        lead: t.name("team-call-sees-lead", "language", &english_name(&t, language)),
        lang: language.code(),
        dir: language.direction().as_str(),
        about_words: theirs.about_words(),
        class: if result.face == Face::Red { "redpage" } else { "" },
        html: check::drawn_result(visitor, &theirs, &place, &record, known, &result)?,
        title,
    })
}

#[derive(Template)]
#[template(path = "team/screen.html")]
struct ScreenPage {
    shell: Shell,
    title: String,
    lead: String,
    lang: String,
    dir: &'static str,
    about_words: Option<String>,
    class: &'static str,
    html: String,
}
