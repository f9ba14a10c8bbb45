//! How the team's screens say clocks, reasons and people.

use care::alert::ItemId;
use care::message::Message;
use care::view::team_list::{Change, Clock, Row};
use jiff::Timestamp;
use protocol::{Channel, Level as CareLevel};
use words::Arg;

use crate::look::chart::sparkline;
use crate::look::part::{self, ClockState, Owner, Tag, When};
use crate::look::{Level, Markup};
use crate::voice::Voice;

/// "18 min", "1 h 14 min", "3 days".
pub(super) fn length(t: &Voice, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match hours {
        0 => t.with("team-length-minutes", &[("minutes", minutes.into())]),
        // Nobody plans by the minute half a day ahead.
        12..48 => t.with("team-length-hours", &[("hours", hours.into())]),
        1..48 if rest == 0 => t.with("team-length-hours", &[("hours", hours.into())]),
        1..48 => t.with(
            "team-length-hours-minutes",
            &[("hours", hours.into()), ("minutes", rest.into())],
        ),
        _ => t.with("team-length-days", &[("days", (hours / 24).into())]),
    }
}

/// The clock of a row in words.
pub(super) fn clock(t: &Voice, clock: &Clock) -> part::Clock {
    let with = |id: &str, minutes: i64| t.name(id, "length", &length(t, minutes));
    let time = |id: &str, at: Timestamp| t.with(id, &[("time", Arg::Time(at))]);
    let left = |left: String, of: String, state| part::Clock {
        left: When::words(left),
        of,
        state,
    };
    match *clock {
        Clock::Left { left: minutes, of } => left(
            with("team-clock-left", minutes),
            with("team-clock-of", of),
            ClockState::Left,
        ),
        Clock::Promised { left: minutes, at } => left(
            with("team-clock-left", minutes),
            time("team-clock-promised", at),
            ClockState::Left,
        ),
        Clock::Over { by, of } => left(
            with("team-clock-over", by),
            with("team-clock-limit", of),
            ClockState::Over,
        ),
        Clock::CallBy(at) => left(time("team-clock-call-by", at), String::new(), ClockState::Left),
        Clock::Planned { at, channel } => left(
            t.speaker().time(at),
            t.word(&format!("team-clock-planned-{}", channel_name(channel))),
            ClockState::Left,
        ),
    }
}

/// The stored name of a channel.
pub(super) fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::Visit => "visit",
        Channel::Phone => "phone",
        Channel::App => "app",
    }
}

/// A reason; the form that names the measured number is taken when there is one.
pub(super) fn reason(t: &Voice, message: &Message) -> String {
    let measured = format!("{}-measured", message.id);
    let has_number = message
        .args
        .iter()
        .any(|(name, _)| name == "temperature" || name == "pain");
    if has_number && t.speaker().language.has(&measured) {
        let said = t.say(&Message {
            id: measured.into(),
            args: message.args.clone(),
        });
        // The form names the other number, which was not measured.
        if !said.contains('⟦') {
            return said;
        }
    }
    t.say(message)
}

/// Reasons as sentences, each with its full stop; what two rules say in the same words is said once.
pub(super) fn reasons<'a>(t: &Voice, why: impl IntoIterator<Item = &'a Message>) -> String {
    sentences(t, why).join(" ")
}

fn sentences<'a>(t: &Voice, why: impl IntoIterator<Item = &'a Message>) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for message in why {
        let said = sentence(reason(t, message));
        if !sentences.contains(&said) {
            sentences.push(said);
        }
    }
    sentences
}

/// Reasons for a row of two lines: the first sign, and what is not done yet. The row counts the other signs beside its rule.
pub(super) fn short_reasons(t: &Voice, why: &[Message]) -> String {
    let (state, signs): (Vec<_>, Vec<_>) = why.iter().partition(|message| is_state(message));
    let first = sentences(t, signs).into_iter().take(1).map(shortened);
    let said: Vec<String> = first.chain(sentences(t, state)).collect();
    said.join(" ")
}

/// What somebody wrote may be long; the person's page has all of it.
fn shortened(sentence: String) -> String {
    if sentence.chars().count() <= ROW_CHARACTERS {
        return sentence;
    }
    let start: String = sentence.chars().take(ROW_CHARACTERS).collect();
    let end = start.rfind(' ').unwrap_or(start.len());
    format!("{}…", start.get(..end).unwrap_or(&start))
}

/// How many further signs there are.
pub(super) fn further_signs(t: &Voice, why: &[Message]) -> usize {
    sentences(t, why.iter().filter(|message| !is_state(message)))
        .len()
        .saturating_sub(1)
}

/// What fits into a row of the worklist.
const ROW_CHARACTERS: usize = 90;

/// Whether a reason says what is not done yet, rather than a sign.
fn is_state(message: &Message) -> bool {
    matches!(
        &*message.id,
        "team-why-not-said-called"
            | "team-why-not-finished"
            | "team-why-may-be-higher"
            | "team-why-opener-open"
    )
}

/// The same words with a full stop at their end.
pub(super) fn sentence(mut words: String) -> String {
    if !words.is_empty() && !words.ends_with(['.', '?', '”', '…']) {
        words.push('.');
    }
    words
}

/// What changed, in the words of the worklist.
pub(super) fn news(t: &Voice, change: Option<Change>) -> Option<String> {
    let id = match change? {
        Change::Worse => "team-list-worse",
        Change::New => "team-list-new",
    };
    Some(sentence(t.word(id)))
}

/// Shape and word of a row.
pub(super) fn tag(t: &Voice, row: &Row) -> Tag {
    match (row.level, row.clock) {
        (Some(level), _) => level_tag(t, level),
        (None, Clock::Planned { .. }) => Tag {
            level: Level::Planned,
            word: t.word("team-lane-planned-level"),
        },
        (None, _) => Tag {
            level: Level::Silent,
            word: t.word("team-lane-silent-level"),
        },
    }
}

/// Shape and team word of a level.
pub(super) fn level_tag(t: &Voice, level: CareLevel) -> Tag {
    Tag {
        level: shape(level),
        word: t.word(&format!("level-{}-color", level.name())),
    }
}

/// The shape of a level.
pub(super) fn shape(level: CareLevel) -> Level {
    match level {
        CareLevel::Red => Level::Red,
        CareLevel::Orange => Level::Orange,
        CareLevel::Yellow | CareLevel::YellowRoutine => Level::Yellow,
        CareLevel::Green => Level::Green,
    }
}

/// The pain line of seven days; none when there is no value at all.
pub(super) fn pain(t: &Voice, days: &[Option<u8>; 7]) -> Option<Markup> {
    if days.iter().all(Option::is_none) {
        return None;
    }
    let values: Vec<String> = days
        .iter()
        .map(|day| day.map_or_else(|| t.word("team-list-pain-gap"), |pain| pain.to_string()))
        .collect();
    Some(sparkline(
        days,
        &t.name("team-list-pain", "values", &values.join(", ")),
    ))
}

/// The language of a person when it is not the one of the page.
pub(super) fn language(t: &Voice, tag: &str) -> Option<String> {
    let own = t.speaker().language.code();
    let code = tag.split('-').next().unwrap_or("");
    if code.is_empty() || own.starts_with(code) {
        return None;
    }
    Some(super::spoken::name_of(t, tag))
}

/// "Day 3", "4 days before".
pub(super) fn day(t: &Voice, day: Option<i32>) -> String {
    match day.map(i64::from) {
        None => t.word("team-person-no-harvest"),
        Some(day) if day < 0 => t.with("team-person-days-before", &[("days", (-day).into())]),
        Some(day) => t.with("team-person-day", &[("day", day.into())]),
    }
}

/// Who has it, as letters and as a name.
pub(super) fn owner(staff: &care::Staff) -> Owner {
    Owner {
        initials: crate::frame::initials(&staff.name),
        name: staff.name.clone(),
    }
}

/// How and when somebody was last heard from: "Check 10:42", and below it the day, when it was not today.
pub(super) fn last_contact(t: &Voice, how: &Message, at: Timestamp, now: Timestamp) -> (String, String) {
    let day = |instant: Timestamp| t.speaker().zone.to_datetime(instant).date();
    let when = match (day(now) - day(at)).get_days() {
        0 => None,
        1 => Some(t.word("team-last-yesterday")),
        _ => Some(t.speaker().date(day(at))),
    };
    let note = format!("{}-note", how.id);
    let note = t.speaker().language.has(&note).then(|| t.word(&note));
    let below: Vec<String> = [note, when].into_iter().flatten().collect();
    let time = [("how", t.say(how).into()), ("time", Arg::Time(at))];
    (t.with("team-last-at", &time), below.join(", "))
}

/// Date and time of day.
pub(super) fn moment(t: &Voice, at: Timestamp) -> String {
    t.speaker().moment(at)
}

/// The value of an item in a form.
pub(super) fn item_value(item: Option<&ItemId>) -> String {
    item.map(ToString::to_string).unwrap_or_default()
}
