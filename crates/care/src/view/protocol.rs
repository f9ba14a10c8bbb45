//! A protocol as those who sign it read it: every rule with its citation, question, level and source, then all the rest of the file.

use super::check::Wording;
use crate::enrolment::Place;
use crate::message::{Arg, Message};
use protocol::{Atom, Clock, Condition, Contact, FactId, Level, Question, Rule, SourceStatus, sign_word};
use std::collections::BTreeMap;

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The source as the file names it.
    pub source: String,
    /// How far it was checked.
    pub status: SourceStatus,
}

/// One line of a condition; what stands deeper belongs to the line above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// How deep it stands, from 0.
    pub depth: u8,
    /// What it says.
    pub says: Message,
}

/// What a rule may do to the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// It gives its level.
    Decides,
    /// It adds a reason and never changes the level.
    Explains,
    /// It is switched off.
    Off,
}

/// One rule.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleRow {
    /// Its name.
    pub rule: String,
    /// The leaflet lines it cites.
    pub lines: Vec<u16>,
    /// The items it cites, each with its short words where it has some.
    pub items: Vec<(String, Option<Message>)>,
    /// When it is true.
    pub asks: Vec<Part>,
    /// Its level.
    pub level: Level,
    /// Its level in the file, when the centre has raised it.
    pub was: Option<Level>,
    /// What it does.
    pub effect: Effect,
    /// Where it comes from.
    pub origin: Origin,
}

/// One line of the rest of the file.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is about.
    pub name: Message,
    /// What it says.
    pub says: Vec<Part>,
    /// Where it comes from, when it says so.
    pub origin: Option<Origin>,
}

/// One part of the rest of the file; its heading is `team-protocol-part-ID`.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its name.
    pub id: &'static str,
    /// Its lines.
    pub entries: Vec<Entry>,
}

/// A whole protocol.
#[derive(Clone, Debug, PartialEq)]
pub struct ProtocolView {
    /// Every rule in the order of the file.
    pub rules: Vec<RuleRow>,
    /// All the rest.
    pub sections: Vec<Section>,
}

/// Reads the protocol of a place.
#[must_use]
pub fn read(place: &Place<'_>) -> ProtocolView {
    let reading = Reading {
        place,
        wording: Wording::new(place, None),
    };
    ProtocolView {
        rules: place
            .protocol
            .rules()
            .iter()
            .map(|rule| reading.rule(rule))
            .collect(),
        sections: reading.sections(),
    }
}

struct Reading<'a> {
    place: &'a Place<'a>,
    wording: Wording<'a>,
}

impl Reading<'_> {
    fn rule(&self, rule: &Rule) -> RuleRow {
        let has_words = |item: &protocol::ItemId| {
            self.place.protocol.signs().iter().any(|sign| sign.item == *item)
                || item.as_str().starts_with('X')
                || item.as_str() == "modes"
        };
        let items = rule.items.iter().map(|item| {
            let words = has_words(item).then(|| self.wording.say(sign_word(item)));
            (item.to_string(), words)
        });
        RuleRow {
            rule: rule.id.to_string(),
            lines: rule.lines.clone(),
            items: items.collect(),
            asks: self.parts(&rule.when),
            level: rule.level,
            was: (rule.level != rule.level_unraised).then_some(rule.level_unraised),
            effect: match (rule.enabled, rule.explaining) {
                (false, _) => Effect::Off,
                (true, true) => Effect::Explains,
                (true, false) => Effect::Decides,
            },
            origin: origin(&rule.source, rule.status),
        }
    }

    fn sections(&self) -> Vec<Section> {
        let section = |id, entries| Section { id, entries };
        vec![
            section("named", self.named()),
            section("gate", self.gate()),
            section("openers", self.openers()),
            section("shortcuts", self.shortcuts()),
            section("readings", self.readings()),
            section("clocks", self.clocks()),
            section("settings", self.settings()),
            section("meanwhile", self.by_level(protocol::Protocol::meanwhile)),
            section("safety-net", self.by_level(protocol::Protocol::safety_net)),
            section("contacts", self.contacts()),
        ]
    }

    /// Conditions that the file names once and uses in several rules.
    fn named(&self) -> Vec<Entry> {
        let mut found = BTreeMap::new();
        for rule in self.place.protocol.rules() {
            collect_named(&rule.when, &mut found);
        }
        let entry = |(name, condition): (&str, &Condition)| Entry {
            name: plain(&spaced(name)),
            says: self.parts(condition),
            origin: None,
        };
        found.into_iter().map(entry).collect()
    }

    fn gate(&self) -> Vec<Entry> {
        let buttons = &self.place.protocol.gate().buttons;
        let entry = |button: &protocol::GateButton| Entry {
            name: self.wording.say(format!("gate-{}", button.id)),
            says: button.sets.iter().map(|fact| flat(self.asked(fact))).collect(),
            origin: None,
        };
        buttons.iter().map(entry).collect()
    }

    fn openers(&self) -> Vec<Entry> {
        let entry = |opener: &protocol::Opener| Entry {
            name: self.asked(&opener.fact),
            says: std::iter::once(flat(
                Message::new("team-protocol-holds").with("level", level_word(opener.floor)),
            ))
            .chain(opener.separated_by.iter().map(|fact| self.under(fact)))
            .collect(),
            origin: None,
        };
        self.place.protocol.openers().iter().map(entry).collect()
    }

    fn shortcuts(&self) -> Vec<Entry> {
        let entry = |shortcut: &protocol::Shortcut| {
            let items: Vec<_> = shortcut.instead_of.iter().map(ToString::to_string).collect();
            let lead = Message::new("team-protocol-instead")
                .with("items", Arg::List(items.iter().map(|item| plain(item)).collect()))
                .with("what", Arg::Message(Box::new(self.asked(&shortcut.opener))));
            let mut says = vec![flat(lead)];
            says.extend(shortcut.separated_by.iter().map(|fact| self.under(fact)));
            if let Some(off) = &shortcut.off_when {
                says.push(flat(Message::new("team-protocol-not-when")));
                says.extend(self.parts(off).into_iter().map(|part| Part {
                    depth: part.depth.saturating_add(1),
                    ..part
                }));
            }
            Entry {
                name: self.wording.say(format!("shortcut-{}", shortcut.id)),
                says,
                origin: Some(origin(&shortcut.source, shortcut.status)),
            }
        };
        self.place.protocol.shortcuts().iter().map(entry).collect()
    }

    fn readings(&self) -> Vec<Entry> {
        let entry = |reading: &protocol::Reading| Entry {
            name: plain(&spaced(&reading.id.replace('_', "-"))),
            says: vec![flat(plain(&reading.about)), flat(plain(&reading.decision))],
            origin: Some(origin(&reading.source, reading.status)),
        };
        self.place.protocol.readings().iter().map(entry).collect()
    }

    fn clocks(&self) -> Vec<Entry> {
        let entry = |level: Level| Entry {
            name: Message::new(format!("level-{}-team", level.name())),
            says: vec![flat(clock_words(self.place.protocol.clock(level)))],
            origin: None,
        };
        Level::ALL.into_iter().rev().map(entry).collect()
    }

    fn settings(&self) -> Vec<Entry> {
        let entry = |(name, number): (&str, i64)| Entry {
            name: Message::new(format!("team-protocol-setting-{name}")),
            says: vec![flat(plain(&number.to_string()))],
            origin: None,
        };
        self.place.protocol.settings().map(entry).collect()
    }

    fn by_level<'a>(&'a self, ids: impl Fn(&'a protocol::Protocol, Level) -> &'a [String]) -> Vec<Entry> {
        let entry = |level: Level| Entry {
            name: Message::new(format!("level-{}-team", level.name())),
            says: ids(self.place.protocol, level)
                .iter()
                .map(|id| flat(self.wording.say(id.clone())))
                .collect(),
            origin: None,
        };
        let all = Level::ALL.into_iter().rev().map(entry);
        all.filter(|entry| !entry.says.is_empty()).collect()
    }

    fn contacts(&self) -> Vec<Entry> {
        let entry = |contact: &Contact| {
            let days = Message::new("team-protocol-contact-days")
                .with("due", Arg::Count(i64::from(contact.due)))
                .with("latest", Arg::Count(i64::from(contact.latest)));
            let content = contact.content.iter();
            Entry {
                name: self.wording.say(format!("contact-{}", contact.id)),
                says: std::iter::once(flat(days))
                    .chain(content.map(|name| flat(self.wording.say(format!("contact-content-{name}")))))
                    .chain(std::iter::once(flat(plain(&contact.reason))))
                    .collect(),
                origin: Some(origin(&contact.source, contact.status)),
            }
        };
        self.place.protocol.contacts().iter().map(entry).collect()
    }

    fn parts(&self, condition: &Condition) -> Vec<Part> {
        let mut parts = Vec::new();
        self.add(condition, 0, &mut parts);
        parts
    }

    fn add(&self, condition: &Condition, depth: u8, parts: &mut Vec<Part>) {
        let (says, inner) = match condition {
            Condition::Is(atom) => (self.atom(atom), [].as_slice()),
            Condition::Named(name, _) => {
                let named = Message::new("team-protocol-named").with("name", Arg::Text(spaced(name)));
                (named, [].as_slice())
            }
            Condition::All(inner) => (Message::new("team-protocol-all-of"), inner.as_slice()),
            Condition::Any(inner) => (Message::new("team-protocol-any-of"), inner.as_slice()),
            Condition::AtLeast(count, inner) => {
                let count = i64::try_from(*count).unwrap_or(i64::MAX);
                let some = Message::new("team-protocol-some-of").with("count", Arg::Count(count));
                (some, inner.as_slice())
            }
        };
        parts.push(Part { depth, says });
        for part in inner {
            self.add(part, depth.saturating_add(1), parts);
        }
    }

    fn atom(&self, atom: &Atom) -> Message {
        match atom {
            Atom::Fact(fact) => self.asked(fact),
            Atom::AtLeast(facts, number) => {
                let celsius = facts
                    .iter()
                    .all(|fact| super::check::is_celsius(self.place.protocol, fact));
                let number = if celsius {
                    Arg::Celsius(*number)
                } else {
                    Arg::Number(*number)
                };
                let what = facts.iter().map(|fact| self.asked(fact)).collect();
                Message::new("team-protocol-at-least")
                    .with("what", Arg::List(what))
                    .with("number", number)
            }
            Atom::CannotCheck(fact) => Message::new("team-protocol-cannot-check")
                .with("what", Arg::Message(Box::new(self.asked(fact)))),
            Atom::Role(role) => Message::new(format!("person-role-{}", role.name())),
            Atom::Site(site) => Message::new(format!("person-site-{}", site.name())),
            Atom::Anaesthesia(kind) => Message::new(format!("person-anaesthesia-{}", kind.name())),
            Atom::Mode(mode) => Message::new(format!("person-mode-{}", mode.name())),
            Atom::DayUpTo(day) => {
                Message::new("team-protocol-day-up-to").with("day", Arg::Count(i64::from(*day)))
            }
        }
    }

    fn asked(&self, fact: &FactId) -> Message {
        self.wording.say(Question::word(fact))
    }

    fn under(&self, fact: &FactId) -> Part {
        Part {
            depth: 1,
            says: self.asked(fact),
        }
    }
}

fn collect_named<'a>(condition: &'a Condition, found: &mut BTreeMap<&'a str, &'a Condition>) {
    match condition {
        Condition::Is(_) => {}
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            for part in parts {
                collect_named(part, found);
            }
        }
        Condition::Named(name, inner) => {
            found.insert(name, inner);
            collect_named(inner, found);
        }
    }
}

fn clock_words(clock: Clock) -> Message {
    match clock {
        Clock::Minutes(minutes) => {
            Message::new("team-protocol-clock-minutes").with("minutes", Arg::Count(i64::from(minutes)))
        }
        Clock::WorkingHoursSameDay(hours) => {
            Message::new("team-protocol-clock-hours").with("hours", Arg::Count(i64::from(hours)))
        }
        Clock::NextWorkingDay => Message::new("team-protocol-clock-next-working-day"),
        Clock::NextContact => Message::new("team-protocol-clock-next-contact"),
    }
}

fn level_word(level: Level) -> Arg {
    Arg::Message(Box::new(Message::new(format!("level-{}-team", level.name()))))
}

fn origin(source: &str, status: SourceStatus) -> Origin {
    Origin {
        source: source.to_owned(),
        status,
    }
}

/// Text of the file itself.
fn plain(text: &str) -> Message {
    Message::new("team-protocol-text").with("text", Arg::Text(text.to_owned()))
}

fn flat(says: Message) -> Part {
    Part { depth: 0, says }
}

fn spaced(name: &str) -> String {
    name.replace('-', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::centre::CentreRecord;
    use crate::projection::Folded as _;
    use crate::stream::StreamId;
    use protocol::Protocol;

    fn shipped() -> ProtocolView {
        let protocol = Protocol::parse(protocol::MARROW_HARVEST).unwrap();
        let centre = CentreRecord::empty(StreamId(uuid::Uuid::nil()));
        read(&Place {
            centre: &centre,
            protocol: &protocol,
        })
    }

    #[test]
    fn every_rule_of_the_file_is_shown_with_what_it_asks_and_where_it_comes_from() {
        let protocol = Protocol::parse(protocol::MARROW_HARVEST).unwrap();
        let view = shipped();
        assert_eq!(view.rules.len(), protocol.rules().len());
        for row in &view.rules {
            assert!(!row.asks.is_empty(), "{}", row.rule);
            assert!(!row.items.is_empty(), "{}", row.rule);
            assert!(!row.origin.source.is_empty(), "{}", row.rule);
        }
    }

    #[test]
    fn every_group_of_answers_that_a_rule_names_is_spelled_out() {
        let view = shipped();
        let spelled: Vec<&Message> = view.sections[0].entries.iter().map(|entry| &entry.name).collect();
        let parts = view.rules.iter().flat_map(|row| &row.asks);
        let names = parts
            .filter(|part| part.says.id == "team-protocol-named")
            .map(|part| &part.says.args[0].1);
        let mut looked_at = 0;
        for name in names {
            looked_at += 1;
            assert!(
                spelled.iter().any(|message| message.args[0].1 == *name),
                "{name:?}"
            );
        }
        assert!(looked_at > 10);
    }

    #[test]
    fn nothing_of_the_file_beside_its_rules_is_left_out() {
        let protocol = Protocol::parse(protocol::MARROW_HARVEST).unwrap();
        let view = shipped();
        let count = |id: &str| {
            let section = view.sections.iter().find(|section| section.id == id);
            section.map_or(0, |section| section.entries.len())
        };
        assert_eq!(count("gate"), protocol.gate().buttons.len());
        assert_eq!(count("openers"), protocol.openers().len());
        assert_eq!(count("shortcuts"), protocol.shortcuts().len());
        assert_eq!(count("readings"), protocol.readings().len());
        assert_eq!(count("contacts"), protocol.contacts().len());
        assert_eq!(count("settings"), protocol.settings().count());
        assert_eq!(count("clocks"), Level::ALL.len());
    }
}
