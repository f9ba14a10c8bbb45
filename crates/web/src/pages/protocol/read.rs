//! The rules and the rest of the file, in words.

use care::view::protocol::{Effect, Entry, Origin, Part, ProtocolView, RuleRow, Section};
use protocol::{Level as CareLevel, SourceStatus};

use crate::look::Level;
use crate::look::part::Tag;
use crate::voice::Voice;

/// One line of a condition.
pub(super) struct PartView {
    pub(super) class: &'static str,
    pub(super) words: String,
}

/// A leaflet item and our short words for it.
pub(super) struct ItemView {
    pub(super) id: String,
    pub(super) words: Option<String>,
}

/// One rule.
pub(super) struct RowView {
    pub(super) lines: String,
    pub(super) items: Vec<ItemView>,
    pub(super) asks: Vec<PartView>,
    pub(super) level: Tag,
    pub(super) was: Option<String>,
    pub(super) effect: Option<String>,
    pub(super) rule: String,
    pub(super) source: String,
    pub(super) status: String,
}

/// One line of the rest.
pub(super) struct EntryView {
    pub(super) name: String,
    pub(super) says: Vec<PartView>,
    pub(super) origin: Option<String>,
}

/// One part of the rest.
pub(super) struct SectionView {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) count: usize,
    pub(super) entries: Vec<EntryView>,
}

/// How many rules there are, and how many of them wait for a clinician.
pub(super) fn counts(t: &Voice, view: &ProtocolView) -> String {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let waiting = view
        .rules
        .iter()
        .filter(|row| row.origin.status == SourceStatus::Unconfirmed)
        .count();
    t.with(
        "team-protocol-counts",
        &[
            ("rules", count(view.rules.len()).into()),
            ("waiting", count(waiting).into()),
        ],
    )
}

pub(super) fn row(t: &Voice, row: &RuleRow) -> RowView {
    let lines: Vec<String> = row.lines.iter().map(ToString::to_string).collect();
    RowView {
        lines: lines.join(", "),
        items: row
            .items
            .iter()
            .map(|(id, words)| ItemView {
                id: id.clone(),
                words: words.as_ref().map(|words| t.say(words)),
            })
            .collect(),
        asks: row.asks.iter().map(|part| part_view(t, part)).collect(),
        level: tag(t, row.level),
        was: row
            .was
            .map(|was| t.name("team-protocol-was", "level", &level_word(t, was))),
        effect: match row.effect {
            Effect::Decides => None,
            Effect::Explains => Some(t.word("team-protocol-explaining")),
            Effect::Off => Some(t.word("team-protocol-off")),
        },
        rule: row.rule.clone(),
        source: row.origin.source.clone(),
        status: t.word(status_word(row.origin.status)),
    }
}

pub(super) fn section(t: &Voice, section: &Section) -> SectionView {
    SectionView {
        id: section.id,
        title: t.word(&format!("team-protocol-part-{}", section.id)),
        count: section.entries.len(),
        entries: section.entries.iter().map(|entry| entry_view(t, entry)).collect(),
    }
}

fn entry_view(t: &Voice, entry: &Entry) -> EntryView {
    EntryView {
        name: t.say(&entry.name),
        says: entry.says.iter().map(|part| part_view(t, part)).collect(),
        origin: entry.origin.as_ref().map(|origin| origin_words(t, origin)),
    }
}

fn origin_words(t: &Voice, origin: &Origin) -> String {
    t.with(
        "team-protocol-origin",
        &[
            ("status", t.word(status_word(origin.status)).into()),
            ("source", origin.source.as_str().into()),
        ],
    )
}

pub(super) fn part_view(t: &Voice, part: &Part) -> PartView {
    PartView {
        class: match part.depth {
            0 => "in-0",
            1 => "in-1",
            2 => "in-2",
            _ => "in-3",
        },
        words: t.say(&part.says),
    }
}

pub(super) fn level_word(t: &Voice, level: CareLevel) -> String {
    t.word(&format!("level-{}-team", level.name()))
}

pub(super) fn tag(t: &Voice, level: CareLevel) -> Tag {
    Tag {
        level: match level {
            CareLevel::Red => Level::Red,
            CareLevel::Orange => Level::Orange,
            CareLevel::Yellow | CareLevel::YellowRoutine => Level::Yellow,
            CareLevel::Green => Level::Green,
        },
        word: level_word(t, level),
    }
}

fn status_word(status: SourceStatus) -> &'static str {
    match status {
        SourceStatus::Leaflet => "team-protocol-status-leaflet",
        SourceStatus::SourceRead => "team-protocol-status-source-read",
        SourceStatus::Proposed => "team-protocol-status-proposed",
        SourceStatus::Unconfirmed => "team-protocol-status-unconfirmed",
    }
}
