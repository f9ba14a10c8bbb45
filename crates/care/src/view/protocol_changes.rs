//! What changed between two versions of a protocol, rule by rule and line by line, in the words of [`super::protocol`].

use super::protocol::{Entry, Part, ProtocolView, RuleRow};
use crate::message::Message;
use protocol::Level;

/// How a line is read. Two lines are the same when they read the same: a message also carries numbers that its words do not name.
pub type Say<'a> = &'a dyn Fn(&Message) -> String;

/// What happened to a rule.
#[derive(Clone, Debug, PartialEq)]
pub enum RuleChange {
    /// It is new.
    Added(RuleRow),
    /// It is gone.
    Removed(RuleRow),
    /// It says something else.
    Changed {
        /// As it was.
        was: RuleRow,
        /// As it is.
        now: RuleRow,
    },
}

/// What happened to a line of the rest of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct EntryChange {
    /// The part of the file, as [`super::protocol::Section::id`] names it.
    pub section: &'static str,
    /// As it was; none when it is new.
    pub was: Option<Entry>,
    /// As it is; none when it is gone.
    pub now: Option<Entry>,
}

/// All changes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Changes {
    /// Rules: those that give less than before first, then in the order of the file.
    pub rules: Vec<RuleChange>,
    /// The rest of the file.
    pub entries: Vec<EntryChange>,
}

impl Changes {
    /// From one version to another.
    #[must_use]
    pub fn between(was: &ProtocolView, now: &ProtocolView, say: Say<'_>) -> Changes {
        let find = |view: &ProtocolView, rule: &str| view.rules.iter().find(|row| row.rule == rule).cloned();
        let mut rules: Vec<_> = now
            .rules
            .iter()
            .filter_map(|row| match find(was, &row.rule) {
                None => Some(RuleChange::Added(row.clone())),
                Some(old) if same_rule(&old, row, say) => None,
                Some(old) => Some(RuleChange::Changed {
                    was: old,
                    now: row.clone(),
                }),
            })
            .collect();
        let gone = was.rules.iter().filter(|row| find(now, &row.rule).is_none());
        rules.extend(gone.cloned().map(RuleChange::Removed));
        rules.sort_by_key(|change| !change.gives_less());
        Changes {
            rules,
            entries: entries(was, now, say),
        }
    }

    /// Whether nothing changed that this page can show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty() && self.entries.is_empty()
    }
}

impl RuleChange {
    /// A rule that is gone, switched off or at a lower level: what a signer must see first.
    #[must_use]
    pub fn gives_less(&self) -> bool {
        match self {
            RuleChange::Added(_) => false,
            RuleChange::Removed(row) => given(row).is_some(),
            RuleChange::Changed { was, now } => given(now) < given(was),
        }
    }
}

/// The level that a rule gives; none when it gives none.
fn given(row: &RuleRow) -> Option<Level> {
    (row.effect == super::protocol::Effect::Decides).then_some(row.level)
}

fn same_parts(was: &[Part], now: &[Part], say: Say<'_>) -> bool {
    was.len() == now.len() && was.iter().zip(now).all(|(was, now)| same_part(was, now, say))
}

fn same_part(was: &Part, now: &Part, say: Say<'_>) -> bool {
    was.depth == now.depth && say(&was.says) == say(&now.says)
}

fn same_rule(was: &RuleRow, now: &RuleRow, say: Say<'_>) -> bool {
    let items = |row: &RuleRow| -> Vec<String> { row.items.iter().map(|(item, _)| item.clone()).collect() };
    (was.level, was.was, was.effect) == (now.level, now.was, now.effect)
        && was.lines == now.lines
        && was.origin == now.origin
        && items(was) == items(now)
        && same_parts(&was.asks, &now.asks, say)
}

fn same_entry(was: &Entry, now: &Entry, say: Say<'_>) -> bool {
    was.origin == now.origin && same_parts(&was.says, &now.says, say)
}

fn entries(was: &ProtocolView, now: &ProtocolView, say: Say<'_>) -> Vec<EntryChange> {
    let mut changes = Vec::new();
    for section in &now.sections {
        let before = was
            .sections
            .iter()
            .find(|old| old.id == section.id)
            .map_or(&[][..], |old| &old.entries);
        let find = |list: &[Entry], entry: &Entry| {
            let name = say(&entry.name);
            list.iter().find(|other| say(&other.name) == name).cloned()
        };
        for entry in &section.entries {
            let old = find(before, entry);
            if !old.as_ref().is_some_and(|old| same_entry(old, entry, say)) {
                changes.push(EntryChange {
                    section: section.id,
                    was: old,
                    now: Some(entry.clone()),
                });
            }
        }
        for old in before.iter().filter(|old| find(&section.entries, old).is_none()) {
            changes.push(EntryChange {
                section: section.id,
                was: Some(old.clone()),
                now: None,
            });
        }
    }
    changes
}

/// One line of two texts put beside each other.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// In both.
    Kept(Part),
    /// Only in the older one.
    Taken(Part),
    /// Only in the newer one.
    Put(Part),
}

/// Two texts as one, in order: what both share stays, the rest is marked. Both are as long as a rule, so the table of all pairs is small.
#[must_use]
pub fn lines(was: &[Part], now: &[Part], say: Say<'_>) -> Vec<Line> {
    let width = now.len() + 1;
    let mut shared = vec![0_usize; (was.len() + 1) * width];
    let cell = |old: usize, new: usize| old * width + new;
    for (old, was_part) in was.iter().enumerate().rev() {
        for (new, now_part) in now.iter().enumerate().rev() {
            shared[cell(old, new)] = if same_part(was_part, now_part, say) {
                shared[cell(old + 1, new + 1)] + 1
            } else {
                shared[cell(old + 1, new)].max(shared[cell(old, new + 1)])
            };
        }
    }
    let (mut old, mut new, mut lines) = (0, 0, Vec::new());
    while let (Some(was_part), Some(now_part)) = (was.get(old), now.get(new)) {
        if same_part(was_part, now_part, say) {
            lines.push(Line::Kept(now_part.clone()));
            (old, new) = (old + 1, new + 1);
        } else if shared[cell(old + 1, new)] >= shared[cell(old, new + 1)] {
            lines.push(Line::Taken(was_part.clone()));
            old += 1;
        } else {
            lines.push(Line::Put(now_part.clone()));
            new += 1;
        }
    }
    lines.extend(was[old..].iter().cloned().map(Line::Taken));
    lines.extend(now[new..].iter().cloned().map(Line::Put));
    lines
}

#[cfg(test)]
mod tests {
    use super::super::protocol::read;
    use super::*;
    use crate::centre::CentreRecord;
    use crate::enrolment::Place;
    use crate::message::Arg;
    use crate::projection::Folded as _;
    use crate::stream::StreamId;
    use protocol::Protocol;

    fn spelled(message: &Message) -> String {
        format!("{message:?}")
    }

    fn view(text: &str) -> ProtocolView {
        let protocol = Protocol::parse(text).unwrap();
        let centre = CentreRecord::empty(StreamId(uuid::Uuid::nil()));
        read(&Place {
            centre: &centre,
            protocol: &protocol,
        })
    }

    fn replaced(from: &str, to: &str) -> String {
        assert!(protocol::MARROW_HARVEST.contains(from), "{from}");
        protocol::MARROW_HARVEST.replacen(from, to, 1)
    }

    #[test]
    fn a_version_compared_with_itself_shows_no_change() {
        let shipped = view(protocol::MARROW_HARVEST);
        assert!(Changes::between(&shipped, &shipped, &spelled).is_empty());
    }

    #[test]
    fn a_rule_taken_down_a_level_is_shown_with_both_levels_and_as_giving_less() {
        let lowered = replaced(
            "id = \"A1-high\"\nlevel = \"orange\"",
            "id = \"A1-high\"\nlevel = \"yellow\"",
        );
        let (was, now) = (view(protocol::MARROW_HARVEST), view(&lowered));
        let changes = Changes::between(&was, &now, &spelled);
        let [change @ RuleChange::Changed { was, now }] = changes.rules.as_slice() else {
            panic!("{:?}", changes.rules)
        };
        assert_eq!((was.level, now.level), (Level::Orange, Level::Yellow));
        assert!(change.gives_less());
        let back = Changes::between(&view(&lowered), &view(protocol::MARROW_HARVEST), &spelled);
        assert!(!back.rules[0].gives_less());
    }

    #[test]
    fn a_setting_that_moves_is_shown_under_its_part_of_the_file() {
        let moved = replaced("pressure-minutes = 10", "pressure-minutes = 15");
        let changes = Changes::between(&view(protocol::MARROW_HARVEST), &view(&moved), &spelled);
        let settings: Vec<_> = changes
            .entries
            .iter()
            .filter(|entry| entry.section == "settings")
            .collect();
        assert_eq!(settings.len(), 1);
        assert!(settings[0].was.is_some() && settings[0].now.is_some());
    }

    #[test]
    fn the_lines_of_two_texts_keep_what_they_share_and_mark_the_rest() {
        let part = |text: &str| Part {
            depth: 0,
            says: Message::new("team-protocol-text").with("text", Arg::Text(text.into())),
        };
        let (was, now) = (
            [part("all of"), part("fever"), part("chills")],
            [
                part("all of"),
                part("fever over 39"),
                part("chills"),
                part("drowsy"),
            ],
        );
        let lines = lines(&was, &now, &spelled);
        assert_eq!(
            lines,
            [
                Line::Kept(part("all of")),
                Line::Taken(part("fever")),
                Line::Put(part("fever over 39")),
                Line::Kept(part("chills")),
                Line::Put(part("drowsy")),
            ]
        );
    }
}
