//! What the checks say of what was added at home, in the person's words.

use care::centre::CentreRecord;
use care::medicine_check::HomeCheck;
use jiff::Timestamp;
use medicine::{Finding, Severity};
use words::dial;

use super::said;
use crate::look::Icon;
use crate::voice::Voice;

/// One thing to look at before it is taken.
pub(super) struct Found {
    /// Not to be taken before a call.
    pub(super) stops: bool,
    pub(super) icon: Icon,
    /// What to do.
    pub(super) head: String,
    /// Why.
    pub(super) why: String,
    /// Where that comes from; none when the team said it.
    pub(super) source: Option<String>,
    /// The number to call before it is taken.
    pub(super) call: Option<Call>,
}

/// A button that dials.
pub(super) struct Call {
    pub(super) words: String,
    pub(super) href: String,
}

/// What a nurse forbade first, then the findings, the most serious first.
pub(super) fn of_home(t: &Voice, centre: &CentreRecord, home: &HomeCheck<'_>, now: Timestamp) -> Vec<Found> {
    let forbidden = home.forbidden.iter().map(|(entry, row)| Found {
        stops: true,
        icon: Icon::Ban,
        head: t.name("medicines-check-forbidden", "name", &said::name(entry)),
        why: row.reason.clone(),
        source: None,
        call: call(t, centre, now),
    });
    let findings = home.findings.iter().map(|finding| found(t, centre, finding, now));
    forbidden.chain(findings).collect()
}

fn found(t: &Voice, centre: &CentreRecord, finding: &Finding, now: Timestamp) -> Found {
    let stops = finding.severity == Severity::Stop;
    let (icon, word) = match finding.severity {
        Severity::Stop if finding.medicines.len() > 1 => (Icon::Ban, "medicines-check-stop"),
        Severity::Stop => (Icon::Ban, "medicines-check-stop-one"),
        Severity::Ask => (Icon::MessageCircleQuestionMark, "medicines-check-ask"),
        Severity::Space => (Icon::AlarmClock, "medicines-check-space"),
        Severity::Know => (Icon::PillBottle, "medicines-check-know"),
    };
    Found {
        stops,
        icon,
        head: t.word(word),
        why: said::message(t, &finding.why),
        source: Some(said::source(t, &finding.source)),
        call: call(t, centre, now).filter(|_| stops),
    }
}

/// The day number while the line is open, else the one of the night.
fn call(t: &Voice, centre: &CentreRecord, now: Timestamp) -> Option<Call> {
    let settings = centre.settings.as_ref()?;
    let numbers = &settings.numbers;
    let number = match settings.hours.open_until(now, centre.zone()) {
        Some(_) => &numbers.day,
        None => &numbers.night,
    };
    Some(Call {
        words: t.name("app-button-call-number", "number", &t.speaker().phone(number)),
        href: format!("tel:{}", dial(number)),
    })
}
