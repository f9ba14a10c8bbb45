//! The danger gate: one tap goes to Red. Signed out it is a page of links, which need no cookie.

use askama::Template;
use axum::extract::{Path, State};
use care::check::{self, CheckId, CheckRecord};
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::view::check as view;

use super::say::Said;
use super::{next_path, say};
use crate::answer::{Answer, page, see_other};
use crate::app::App;
use crate::form::Posted;
use crate::frame::{self, PersonTab};
use crate::look::Shell;
use crate::look::gate::Sign;
use crate::route;
use crate::trouble::Trouble;
use crate::visitor::{HiddenFields, PersonVisitor, Visitor, Who};
use crate::voice::Voice;

/// The gate; for somebody who stopped a check in the last hours, the way on.
pub(super) async fn start(State(app): State<App>, visitor: Visitor) -> Answer {
    let Some(person) = visitor.person() else {
        return gate(&app, &visitor, fresh(&app), None);
    };
    let record = app.own(person)?;
    match view::resumable(&record, visitor.now()) {
        None => gate(&app, &visitor, fresh(&app), None),
        Some(check) => {
            let t = visitor.voice();
            let title = t.word("check-stopped-title");
            page(&StartPage {
                shell: frame::person(&app, &visitor, PersonTab::Check, &title),
                go_on: next_path(&visitor, check),
                title,
                t: t.clone(),
            })
        }
    }
}

/// A new check, although another one was stopped.
pub(super) async fn anew(State(app): State<App>, visitor: Visitor, _: PersonVisitor) -> Answer {
    gate(&app, &visitor, fresh(&app), None)
}

/// The gate of a check that has begun, reached by going back.
pub(super) async fn again(
    State(app): State<App>,
    visitor: Visitor,
    person: PersonVisitor,
    Path(id): Path<String>,
) -> Answer {
    let record = app.own(person)?;
    let check = view::find(&record, &id).ok_or_else(Trouble::not_found)?;
    gate(&app, &visitor, check.id, Some(check))
}

/// A tap. Whoever can not be recorded is led to the call page all the same: nobody waits for a server to be told to call.
pub(super) async fn tap(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
    posted: Posted,
) -> Answer {
    let id = CheckId::parse(&id).ok_or_else(Trouble::not_found)?;
    let sign = sign_of(&visitor, &posted);
    check::gate_answers(visitor.protocol(), sign)?;
    let untold = sign.map_or_else(help, |sign| format!("/check/now/{sign}"));
    let Some(person) = visitor.sender() else {
        return Ok(see_other(&untold));
    };
    let told = match record(&app, &visitor, person, id, sign, &posted).await {
        Ok(Ok(told)) => told,
        Ok(Err(_)) | Err(_) if sign.is_some() => return Ok(see_other(&untold)),
        Ok(Err(refusal)) => return Err(refusal.into()),
        Err(trouble) => return Err(trouble),
    };
    if matches!(visitor.who(), Who::Locked(_)) {
        return Ok(see_other(&match sign {
            Some(sign) => format!("/check/now/{sign}?check={told}"),
            None => format!("/unlock?to=/check/{told}"),
        }));
    }
    let record = app.own(person)?;
    let check = record.checks.get(&told).ok_or_else(Trouble::not_found)?;
    Ok(see_other(&next_path(&visitor, check)))
}

/// Where a tap on an old gate leads: a danger sign to the call page, which says that nobody was told; no sign to a new gate.
pub(super) fn stale(visitor: &Visitor, posted: &Posted) -> Option<String> {
    match sign_of(visitor, posted) {
        Some("") => None,
        None => Some("/check".to_owned()),
        Some(sign) => check::gate_answers(visitor.protocol(), Some(sign))
            .is_ok()
            .then(|| format!("/check/now/{sign}")),
    }
}

/// What was tapped; none for "none of these". A form that says several is read as its first danger sign.
fn sign_of<'a>(visitor: &Visitor, posted: &'a Posted) -> Option<&'a str> {
    let known = |sign: &&str| visitor.protocol().gate().button(sign).is_some();
    let first = || Some(posted.text("sign")).filter(|sign| *sign != "none");
    posted.all("sign").find(known).or_else(first)
}

/// Records a tap. On a check that is finished already it begins another one: a new sign is never refused.
async fn record(
    app: &App,
    visitor: &Visitor,
    person: PersonVisitor,
    id: CheckId,
    sign: Option<&str>,
    posted: &Posted,
) -> Answer<Result<CheckId, Refusal>> {
    let act = visitor.act(posted);
    let stream = app.person_ref(person.person);
    let answers = check::gate_answers(visitor.protocol(), sign)?;
    let another = CheckId(act.key.id.0);
    for check in [id, another] {
        let told = app
            .change::<PersonRecord>(&stream, &act, |record| {
                check::answer(record, check, view::GATE, answers.clone(), &visitor.place(), &act)
            })
            .await?;
        match told {
            Ok(_) => return Ok(Ok(check)),
            Err(refusal) if check == id && is_finished(&refusal) => {}
            Err(refusal) => return Ok(Err(refusal)),
        }
    }
    Ok(Err(Refusal::of("", "refused-check-finished")))
}

/// Whether a refusal says that the check is finished.
pub(super) fn is_finished(refusal: &Refusal) -> bool {
    refusal
        .faults
        .iter()
        .any(|fault| fault.message.id == "refused-check-finished")
}

pub(super) fn fresh(app: &App) -> CheckId {
    CheckId(app.chance().uuid())
}

/// Where "none of these" leads somebody who is not signed in.
fn help() -> String {
    let wanted = if route::is_page_for("/help", None) {
        "/help"
    } else {
        "/sign-in"
    };
    wanted.to_owned()
}

fn gate(app: &App, visitor: &Visitor, check: CheckId, begun: Option<&CheckRecord>) -> Answer {
    let t = visitor.voice().clone();
    let title = t.word("check-gate-title");
    let (back, word) = match visitor.person() {
        Some(_) => ("/today", "app-tab-today"),
        None if route::is_page_for("/help", None) => ("/help", "app-tab-help"),
        None => ("/", "app-button-back"),
    };
    let rows = view::gate(visitor.protocol()).into_iter().map(|row| Row {
        sign: Sign::of(&row.id),
        words: say(&t, &row.words),
        id: row.id,
    });
    page(&GatePage {
        shell: frame::back(frame::bare(app, visitor, &title), back, t.word(word)),
        rows: rows.collect(),
        form: visitor.sender().map(|_| Form {
            action: format!("/check/{check}/gate"),
            fields: visitor.fields(),
        }),
        none: help(),
        said: begun.and_then(|check| Said::of(&t, visitor, check, None)),
        say: visitor.person().map(|_| match begun {
            Some(check) => format!("/check/{}/say", check.id),
            None => "/check/say".to_owned(),
        }),
        title,
        t,
    })
}

/// One button: its picture, when one is drawn, and its words.
struct Row {
    id: String,
    sign: Option<Sign>,
    words: String,
}

/// Where the taps of somebody we know are sent.
struct Form {
    action: String,
    fields: HiddenFields,
}

#[derive(Template)]
#[template(path = "check/gate.html")]
struct GatePage {
    shell: Shell,
    t: Voice,
    title: String,
    rows: Vec<Row>,
    form: Option<Form>,
    none: String,
    said: Option<Said>,
    /// Where they can say it in their own words.
    say: Option<String>,
}

#[derive(Template)]
#[template(path = "check/start.html")]
struct StartPage {
    shell: Shell,
    t: Voice,
    title: String,
    go_on: String,
}
