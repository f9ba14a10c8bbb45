//! `/team/people/ID/visits`: planning a visit, moving it, calling it off, noting that it took place.

use askama::Template;
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::visit::{self, Visit, VisitId, VisitPlan};

use super::field::{Fields, clock_value, fault_lines, filled, read_instant, shown_at};
use super::one_person::{About, OnePerson, status};
use super::said;
use crate::answer::{Answer, page_as, see_other};
use crate::form::{Filled, Posted};
use crate::frame::{self, TeamTab};
use crate::look::Shell;
use crate::look::form::{Fault, Field};
use crate::pages::sign_in::faults_title;
use crate::visitor::{HiddenFields, Visitor};
use crate::voice::Voice;

pub(super) async fn show(who: OnePerson) -> Answer {
    let record = who.read("visits").await?;
    visits_page(&who, &record, &Filled::empty())
}

/// What the button that was pressed asks for.
enum Asked {
    Plan(VisitId, VisitPlan),
    CallOff(VisitId),
    Keep(VisitId, String),
}

pub(super) async fn change(who: OnePerson, posted: Posted) -> Answer {
    let sent = who.sent(posted, "visits").await?;
    let asked = read(&sent.who.visitor, &sent.posted);
    let change = |record: &PersonRecord, asked: &Asked| match asked {
        Asked::Plan(visit, plan) => visit::plan(record, *visit, plan.clone(), &sent.act)
            .map_err(|refusal| shown_at(refusal, &[("at", "date")])),
        Asked::CallOff(visit) => visit::cancel(record, *visit, &sent.act),
        Asked::Keep(visit, note) => visit::keep(record, *visit, note, &sent.act),
    };
    match sent.decide(asked, change).await? {
        Ok(_) => Ok(see_other(&format!("{}/visits", sent.who.path()))),
        Err(again) => visits_page(&sent.who, &again.record, &again.filled),
    }
}

fn read(visitor: &Visitor, posted: &Posted) -> Result<Asked, Refusal> {
    let known = VisitId::parse(posted.text("visit"));
    let gone = || Refusal::of("", "refused-not-found");
    let mut read = posted.reader();
    match posted.text("do") {
        "call-off" => Ok(Asked::CallOff(known.ok_or_else(gone)?)),
        "keep" => {
            let note = read.optional("note").unwrap_or_default();
            let visit = known.ok_or_else(gone)?;
            if read.faults().is_empty() {
                Ok(Asked::Keep(visit, note))
            } else {
                Err(read.refusal())
            }
        }
        _ => {
            let (purpose, place) = (read.required("purpose"), read.required("place"));
            let at = read_instant(&mut read, "date", "time", visitor.centre().zone());
            let (purpose, place, at) = match (purpose, place, at) {
                (Some(purpose), Some(place), Some(at)) if read.faults().is_empty() => (purpose, place, at),
                _ => return Err(read.refusal()),
            };
            let plan = VisitPlan {
                at,
                place,
                purpose,
                content: Vec::new(),
            };
            // A new visit is named by its command, so that the same form sent twice is one visit.
            Ok(Asked::Plan(known.unwrap_or(VisitId(posted.command().id.0)), plan))
        }
    }
}

fn visits_page(who: &OnePerson, record: &PersonRecord, sent: &Filled) -> Answer {
    let visitor = &who.visitor;
    let t = visitor.voice().clone();
    let mut past: Vec<&Visit> = record
        .visits
        .values()
        .filter(|visit| visit.kept.is_some() || visit.cancelled_at.is_some())
        .collect();
    past.sort_by_key(|visit| std::cmp::Reverse(visit.plan.at));
    let about = sent.value("visit");
    let new = if about.is_empty() {
        sent.clone()
    } else {
        Filled::empty()
    };
    let title = t.word("team-visit-title");
    page_as(
        status(sent),
        &VisitsPage {
            shell: frame::team(&who.app, visitor, Some(TeamTab::People), &title),
            about: who.about(record, "/visits"),
            ahead: record
                .visits_ahead()
                .into_iter()
                .map(|visit| ahead(visitor, visit, sent))
                .collect(),
            past: past.into_iter().map(|visit| over(&t, visit)).collect(),
            book: VisitFields::of(&Fields { t: &t, filled: &new }, ""),
            fields: visitor.fields(),
            faults_title: faults_title(&t, sent.faults()),
            faults: fault_lines(&t, sent.faults(), |field| match about {
                "" => field.to_owned(),
                visit => format!("{field}-{visit}"),
            }),
            t,
        },
    )
}

fn ahead(visitor: &Visitor, visit: &Visit, sent: &Filled) -> AheadView {
    let t = visitor.voice();
    let id = visit.id.to_string();
    let local = visitor.centre().zone().to_datetime(visit.plan.at);
    let own = filled(&[
        ("purpose", visit.plan.purpose.clone()),
        ("place", visit.plan.place.clone()),
        ("date", local.date().to_string()),
        ("time", clock_value(local.time())),
    ]);
    let refused = sent.is_refused() && sent.value("visit") == id;
    let fields = Fields {
        t,
        filled: if refused { sent } else { &own },
    };
    let mut note = fields.text("note", "team-visit-keep-note", "text");
    note.id = format!("note-{id}");
    let moved = i64::from(visit.sequence);
    AheadView {
        title: visit.plan.purpose.clone(),
        when: said::moment(t, visit.plan.at),
        place: visit.plan.place.clone(),
        moved: (moved > 0).then(|| t.with("team-visit-moved-times", &[("count", moved.into())])),
        fields: VisitFields::of(&fields, &id),
        note,
        open: refused,
        change_form: visitor.fields(),
        keep_form: visitor.fields(),
        off_form: visitor.fields(),
        id,
    }
}

fn over(t: &Voice, visit: &Visit) -> OverView {
    let end = match (&visit.kept, visit.cancelled_at) {
        (Some((at, note)), _) => {
            let kept = t.name("team-visit-kept-at", "when", &said::moment(t, *at));
            format!("{kept} {note}").trim().to_owned()
        }
        (None, Some(at)) => t.name("team-visit-called-off", "when", &said::moment(t, at)),
        (None, None) => String::new(),
    };
    OverView {
        title: visit.plan.purpose.clone(),
        when: said::moment(t, visit.plan.at),
        end,
    }
}

/// The fields of one visit; ids carry the visit, because a page has several.
struct VisitFields {
    lines: Vec<Field>,
}

impl VisitFields {
    fn of(fields: &Fields<'_>, visit: &str) -> VisitFields {
        let names = [
            ("purpose", "team-visit-what", "text"),
            ("place", "team-visit-place", "text"),
            ("date", "team-visit-date", "date"),
            ("time", "team-visit-time", "time"),
        ];
        let lines = names.map(|(name, word, kind)| {
            let mut field = fields.text(name, word, kind);
            if !visit.is_empty() {
                field.id = format!("{name}-{visit}");
            }
            field
        });
        VisitFields { lines: lines.into() }
    }
}

#[derive(Template)]
#[template(path = "team/visits.html")]
struct VisitsPage {
    shell: Shell,
    t: Voice,
    about: About,
    ahead: Vec<AheadView>,
    past: Vec<OverView>,
    book: VisitFields,
    fields: HiddenFields,
    faults_title: String,
    faults: Vec<Fault>,
}

struct AheadView {
    id: String,
    title: String,
    when: String,
    place: String,
    moved: Option<String>,
    fields: VisitFields,
    note: Field,
    open: bool,
    change_form: HiddenFields,
    keep_form: HiddenFields,
    off_form: HiddenFields,
}

struct OverView {
    title: String,
    when: String,
    end: String,
}
