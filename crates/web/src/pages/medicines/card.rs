//! The wallet card and the printed list: black on white, with a code that any phone reads without a network.

mod front;

use askama::Template;
use askama::filters::HtmlSafe;
use axum::extract::State;
use care::PersonRecord;
use care::centre::Settings;
use care::enrolment::Details;
use care::medicine_list::MedicineList;
use care::view::medicines::void_lists;
use jiff::Timestamp;
use medicine::card::{CardText, code_text};
use medicine::{DayLimit, DayPlan, Entry, Slot};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use std::fmt;
use words::Arg;

use super::said;
use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame;
use crate::look::Shell;
use crate::pages::check::unbroken;
use crate::route::{Access, Route};
use crate::trouble::Trouble;
use crate::visitor::{PersonVisitor, Visitor};
use crate::voice::Voice;
use front::{Front, front};

pub(super) fn routes() -> Vec<Route> {
    vec![Route::get("/card", Access::Person, card)]
}

async fn card(State(app): State<App>, visitor: Visitor, person: PersonVisitor) -> Answer {
    let record = app.own(person)?;
    page(&card_page(&app, &visitor, &record, "/medicines")?)
}

/// The card of a record, for the person and, printed at the bedside, for the nurse.
pub(crate) fn card_page(app: &App, visitor: &Visitor, record: &PersonRecord, back: &str) -> Answer<CardPage> {
    let t = visitor.voice();
    let details = record.details.as_ref().ok_or_else(Trouble::not_found)?;
    let settings = visitor
        .centre()
        .settings
        .as_ref()
        .ok_or_else(Trouble::not_found)?;
    let entries: Vec<Entry> = record.entries().cloned().collect();
    let front = front(t, details, record.harvest(), settings, record);
    let list = record
        .list()
        .map(|list| t.with("medicines-list-name", &[("number", number(list))]));
    let code = code(
        t,
        &front,
        list.as_deref().unwrap_or_default(),
        record,
        visitor.now(),
        &entries,
    );
    let title = t.name("medicines-card-title-of", "name", &details.given);
    let plan = DayPlan::of(
        &entries,
        record.zone(visitor.centre()).to_datetime(visitor.now()).date(),
    );
    Ok(CardPage {
        shell: frame::back(
            frame::paper(app, visitor, &title),
            back,
            t.word("medicines-title"),
        ),
        title,
        short: short(t, &entries, &plan),
        tables: tables(t, record, &plan),
        do_not_take: do_not_take(record),
        list_head: record
            .list()
            .map(|list| t.with("medicines-card-list", &[("number", number(list))])),
        list,
        changed: record.list().map(|list| said::changed(t, list)),
        throw_away: said::throw_away(t, &void_lists(record)),
        printed: printed(t, details, visitor.now()),
        list_date: record
            .list()
            .map(|list| t.speaker().date_year(today(t, list.issued_at))),
        qr: code,
        team: team_line(t, settings),
        front: front.on_paper(),
        t: t.clone(),
    })
}

/// Whose it is and when it was printed.
fn printed(t: &Voice, details: &Details, at: Timestamp) -> String {
    let args = [
        ("name", details.name().into()),
        ("date", Arg::DateYear(today(t, at))),
    ];
    t.with("medicines-card-printed", &args)
}

/// The center and its number of the night, on one line.
fn team_line(t: &Voice, settings: &Settings) -> String {
    let night = unbroken(&t.speaker().phone(&settings.numbers.night));
    format!("{}, {night}", settings.name)
}

/// Names and reasons.
fn do_not_take(record: &PersonRecord) -> Vec<(String, String)> {
    let rows = record.list().into_iter().flat_map(|list| &list.do_not_take);
    rows.map(|row| (row.name.clone(), row.reason.clone())).collect()
}

fn number(list: &MedicineList) -> Arg<'static> {
    list.number.to_string().into()
}

fn today(t: &Voice, at: Timestamp) -> jiff::civil::Date {
    t.speaker().zone.to_datetime(at).date()
}

/// How many lines the back of the card has room for, beside its heading, and how many signs one line takes.
/// The rest is on the list below and on the phone; nothing is cut off.
const LINES_MAX: usize = 10;
const LINE_CHARS: usize = 25;

/// As many entries as the back of the card has room for, with a line that says so when there are more.
fn short(t: &Voice, entries: &[Entry], plan: &DayPlan) -> Vec<(String, String)> {
    let all: Vec<(String, String)> = entries
        .iter()
        .map(|entry| (said::name(entry), short_how(t, entry, plan)))
        .collect();
    let lines = |text: &str| text.chars().count().div_ceil(LINE_CHARS);
    let tall = |(name, how): &(String, String)| lines(name) + lines(how);
    if all.iter().map(tall).sum::<usize>() <= LINES_MAX {
        return all;
    }
    let mut used = 1;
    let fits = |each: &(String, String)| {
        used += tall(each);
        used <= LINES_MAX
    };
    let mut shown: Vec<(String, String)> = all.into_iter().take_while(fits).collect();
    shown.push((t.word("medicines-card-more"), String::new()));
    shown
}

/// How an entry is taken, in as few words as the card has room for.
fn short_how(t: &Voice, entry: &Entry, plan: &DayPlan) -> String {
    let how = needed_how(t, entry).unwrap_or_else(|| daily_how(t, entry, plan));
    if entry.is_checked() {
        how
    } else {
        format!("{how} ({})", t.word("medicines-card-not-checked"))
    }
}

/// "2 tablets if needed, up to 3 times in 24 h"; none when the directions say more than that.
fn needed_how(t: &Voice, entry: &Entry) -> Option<String> {
    let whole = entry.whole_directions();
    if !entry.as_needed() || whole.steps.len() != 1 {
        return None;
    }
    let dose = said::dose(t, said::one_dose(entry)?);
    let args = |most: Option<Arg<'static>>| {
        let amount = ("amount", Arg::from(dose.clone()));
        [amount]
            .into_iter()
            .chain(most.map(|most| ("most", most)))
            .collect::<Vec<_>>()
    };
    match (whole.max_times_24h, whole.max_amount_24h) {
        (Some(most), None) => {
            let most = Arg::Count(i64::from(most));
            Some(t.with("medicines-card-short-needed", &args(Some(most))))
        }
        (None, Some(most)) => {
            let most = said::maximum(t, most).into();
            Some(t.with("medicines-card-short-needed-amount", &args(Some(most))))
        }
        (None, None) if whole.min_gap_minutes.is_none() && !entry.directions.says_when() => {
            Some(t.with("medicines-card-short-needed-only", &args(None)))
        }
        _ => None,
    }
}

fn daily_how(t: &Voice, entry: &Entry, plan: &DayPlan) -> String {
    let slots: Vec<String> = Slot::ALL
        .into_iter()
        .filter_map(|slot| {
            let planned = plan.slot(slot).iter().find(|planned| planned.entry == entry.id)?;
            let dose = said::slot_dose(t, planned.dose);
            Some(format!("{dose} {}", said::slot(t, slot).to_lowercase()))
        })
        .collect();
    if slots.is_empty() {
        entry.directions.text()
    } else {
        slots.join(", ")
    }
}

/// One row of the large list: name and why, and either four times of day or one sentence.
struct PrintRow {
    name: String,
    why: String,
    /// That no check could look at it, when the nurse has taken it on the list all the same.
    note: Option<String>,
    slots: Option<[String; 4]>,
    sentence: String,
}

/// The list that the team signed, and apart from it, under its own heading, what was added at home.
fn tables(t: &Voice, record: &PersonRecord, plan: &DayPlan) -> Vec<(Option<String>, Vec<PrintRow>)> {
    let issued = record
        .list()
        .map(|list| list.entries.as_slice())
        .unwrap_or_default();
    let home = Some(t.word("medicines-card-home"));
    let both = [(None, issued), (home, record.added_at_home.as_slice())];
    both.into_iter()
        .filter(|(_, entries)| !entries.is_empty())
        .map(|(head, entries)| (head, rows(t, entries, plan)))
        .collect()
}

fn rows(t: &Voice, entries: &[Entry], plan: &DayPlan) -> Vec<PrintRow> {
    entries
        .iter()
        .map(|entry| {
            let dose = |slot: Slot| {
                plan.slot(slot)
                    .iter()
                    .find(|planned| planned.entry == entry.id)
                    .map(|planned| said::slot_dose(t, planned.dose))
            };
            let slots = Slot::ALL.map(dose);
            let known = !entry.directions.as_needed() && slots.iter().any(Option::is_some);
            PrintRow {
                name: said::name(entry),
                why: entry.why.clone(),
                note: (!entry.is_checked()).then(|| t.word("medicines-card-not-checked")),
                slots: known.then(|| slots.map(|dose| dose.unwrap_or_else(|| t.word("medicines-time-none")))),
                sentence: sentence(t, entry),
            }
        })
        .collect()
}

/// The directions in words, with the limits that the team wrote beside them.
fn sentence(t: &Voice, entry: &Entry) -> String {
    let mut parts = vec![format!("{}.", entry.directions.text())];
    if let Some(minutes) = entry
        .min_gap_minutes
        .filter(|_| entry.directions.min_gap_minutes.is_none())
    {
        let length = t.speaker().length(i64::from(minutes));
        parts.push(t.name("medicines-if-needed-gap", "length", &length));
    }
    match entry.max_24h.filter(|_| entry.directions.max_times_24h.is_none()) {
        Some(DayLimit::Times(most)) => {
            parts.push(t.with("medicines-if-needed-most", &[("most", i64::from(most).into())]));
        }
        Some(DayLimit::Amount(most)) => {
            let amount = said::maximum(t, most);
            parts.push(t.name("medicines-if-needed-most-amount", "amount", &amount));
        }
        None => {}
    }
    parts.join(" ")
}

/// A QR code as SVG, 38 mm wide on paper.
pub(crate) struct Qr(String);

impl Qr {
    /// The code of a text at level M; none when the text is too long for one.
    pub(crate) fn of(text: &str, label: &str) -> Option<Qr> {
        let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
        let drawn = code
            .render::<svg::Color<'_>>()
            .quiet_zone(true)
            .module_dimensions(4, 4)
            .build();
        let start = drawn.find("<svg")?;
        let label = label.replace('"', "&quot;").replace('<', "&lt;");
        Some(Qr(drawn[start..].replacen(
            "<svg",
            &format!(r#"<svg role="img" aria-label="{label}""#),
            1,
        )))
    }
}

impl fmt::Display for Qr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The drawing comes from the library and the label is escaped above.
impl HtmlSafe for Qr {}

fn code(
    t: &Voice,
    front: &Front,
    list: &str,
    record: &PersonRecord,
    now: Timestamp,
    entries: &[Entry],
) -> Option<Qr> {
    let date = record.list().map_or(now, |list| list.issued_at);
    let names: Vec<&str> = record
        .list()
        .iter()
        .flat_map(|list| &list.do_not_take)
        .map(|row| row.name.as_str())
        .collect();
    let text = CardText {
        person: &format!("{}, {}", front.name, front.born),
        harvest: &front.harvest,
        allergies: &front.allergy,
        team: &front.team,
        list: &format!("{list}, {}", t.speaker().date_year(today(t, date))),
        do_not_take: &names.join(", "),
        more: &t.word("medicines-card-more"),
        not_checked: &t.word("medicines-card-not-checked"),
    };
    let plain = code_text(&text, entries).replace('\u{a0}', " ");
    Qr::of(&plain, &t.word("medicines-card-qr"))
}

/// The card and the list, ready to print.
#[derive(Template)]
#[template(path = "medicines/card.html")]
pub(crate) struct CardPage {
    shell: Shell,
    t: Voice,
    title: String,
    front: Front,
    list: Option<String>,
    list_head: Option<String>,
    list_date: Option<String>,
    changed: Option<String>,
    throw_away: Option<String>,
    short: Vec<(String, String)>,
    tables: Vec<(Option<String>, Vec<PrintRow>)>,
    do_not_take: Vec<(String, String)>,
    qr: Option<Qr>,
    printed: String,
    team: String,
}
