//! Reading signs, rules, raises, openers and shortcuts.

use std::collections::BTreeSet;

use crate::bits::Bits;
use crate::condition::Atom;
use crate::decision::{ItemId, RuleId, ShortcutId};
use crate::document::{OpenerWritten, RaiseWritten, RuleWritten, ShortcutWritten, SignWritten};
use crate::level::Level;
use crate::reading::Reader;
use crate::rule::{Opener, Rule, Shortcut, Sign};

impl Reader<'_> {
    pub(crate) fn signs(&mut self, signs: Vec<SignWritten>) -> Vec<Sign> {
        let names: Vec<_> = signs
            .iter()
            .map(|sign| (self.line(&sign.item), sign.item.get_ref().clone()))
            .collect();
        self.unique("sign", names.iter().map(|(line, name)| (*line, name.as_str())));
        signs.into_iter().map(|sign| self.sign(sign)).collect()
    }

    fn sign(&mut self, written: SignWritten) -> Sign {
        let line = self.line(&written.item);
        let item = ItemId(written.item.into_inner());
        let place = format!("sign {item}");
        match self.catalogue.sign(&item).cloned() {
            None => self.fault(
                line,
                place.clone(),
                "the leaflet catalogue has no such sign".into(),
                "Mend the name; rules of our own are X items".into(),
            ),
            Some(known) => {
                if written.floor < known.floor {
                    self.fault(
                        line,
                        place.clone(),
                        format!(
                            "its floor {} is under the leaflet's {}",
                            written.floor, known.floor
                        ),
                        "A floor can only be raised".into(),
                    );
                }
                if written.lines != known.lines {
                    self.fault(
                        line,
                        place.clone(),
                        format!(
                            "it cites lines {:?}, the leaflet has it on {:?}",
                            written.lines, known.lines
                        ),
                        "Mend the lines".into(),
                    );
                }
            }
        }
        let (when, clauses) = self.condition(line, &place, &written.when);
        Sign {
            item,
            lines: written.lines,
            floor: written.floor,
            when,
            line,
            clauses,
        }
    }

    pub(crate) fn rules(&mut self, rules: Vec<RuleWritten>, raises: Vec<RaiseWritten>) -> Vec<Rule> {
        let names: Vec<_> = rules
            .iter()
            .map(|rule| (self.line(&rule.id), rule.id.get_ref().clone()))
            .collect();
        self.unique("rule", names.iter().map(|(line, name)| (*line, name.as_str())));
        let mut rules: Vec<_> = rules.into_iter().map(|rule| self.rule(rule)).collect();
        for raise in raises {
            self.raise(&mut rules, &raise);
        }
        rules
    }

    fn rule(&mut self, written: RuleWritten) -> Rule {
        let line = self.line(&written.id);
        let id = RuleId(written.id.into_inner());
        let place = format!("rule {id}");
        let (when, clauses) = self.condition(line, &place, &written.when);
        if written.source.trim().is_empty() {
            self.no_source(line, place.clone());
        }
        if written.level == Level::Green {
            self.fault(
                line,
                place.clone(),
                "a Green rule says nothing: Green is what is left when no rule is true".into(),
                "Take it out".into(),
            );
        }
        let items: Vec<_> = written.items.into_iter().map(ItemId).collect();
        self.lint_items(line, &place, &items, &written.lines, written.level);
        Rule {
            why: written.why.unwrap_or_else(|| format!("why-{id}")),
            id,
            level: written.level,
            level_unraised: written.level,
            when,
            items,
            lines: written.lines,
            say: written.say,
            meanwhile: written.meanwhile,
            source: written.source,
            status: written.status,
            route: written.route,
            explaining: written.explaining,
            enabled: written.enabled,
            centre_choice: written.centre_choice,
            line,
            clauses,
        }
    }

    /// A rule cites something that exists, with its lines, and does not put a sign under its floor.
    fn lint_items(&mut self, line: usize, place: &str, items: &[ItemId], lines: &[u16], level: Level) {
        if items.is_empty() {
            self.fault(
                line,
                place.to_owned(),
                "it cites nothing".into(),
                "Name the leaflet item or the added rule it stands for".into(),
            );
        }
        let mut allowed = BTreeSet::new();
        for item in items {
            if !self.catalogue.knows(item) {
                self.fault(
                    line,
                    place.to_owned(),
                    format!("{item} is neither a sign of the leaflet nor an added rule"),
                    "Mend the name, or add it to the catalogue".into(),
                );
            }
            let Some(sign) = self.catalogue.sign(item).cloned() else {
                continue;
            };
            if level < sign.floor {
                self.fault(
                    line,
                    place.to_owned(),
                    format!("it gives {level}, under the floor {} of {item}", sign.floor),
                    "Raise the rule to the floor; no rule may lower a sign".into(),
                );
            }
            allowed.extend(sign.lines);
            let groups = self
                .catalogue
                .groups
                .iter()
                .filter(|group| group.items.contains(item));
            allowed.extend(groups.map(|group| group.line));
        }
        if let Some(stray) = lines.iter().find(|cited| !allowed.contains(cited)) {
            self.fault(
                line,
                place.to_owned(),
                format!("it cites line {stray}, which none of its items has"),
                "Mend the lines or the items".into(),
            );
        }
    }

    fn raise(&mut self, rules: &mut [Rule], raise: &RaiseWritten) {
        let line = self.line(&raise.rule);
        let place = format!("raise of {}", raise.rule.get_ref());
        let Some(rule) = rules
            .iter_mut()
            .find(|rule| rule.id.as_str() == raise.rule.get_ref())
        else {
            return self.fault(
                line,
                place,
                "there is no such rule".into(),
                "Mend the name".into(),
            );
        };
        if raise.level <= rule.level_unraised {
            let what = format!("{} does not raise {}", raise.level, rule.level_unraised);
            return self.fault(line, place, what, "A centre may only raise a level".into());
        }
        rule.level = raise.level;
        if raise.reason.trim().is_empty() {
            self.fault(
                line,
                place,
                "it has no reason".into(),
                "Say why the centre raises it".into(),
            );
        }
    }

    pub(crate) fn openers(&mut self, openers: Vec<OpenerWritten>) -> Vec<Opener> {
        openers.into_iter().map(|opener| self.opener(opener)).collect()
    }

    fn opener(&mut self, written: OpenerWritten) -> Opener {
        let line = self.line(&written.fact);
        let place = format!("opener {}", written.fact.get_ref());
        let fact = self.known_fact(line, &place, written.fact.get_ref());
        self.yes_atom(line, &place, &fact);
        let separated_by: Vec<_> = written
            .separated_by
            .iter()
            .map(|fact| self.known_fact(line, &place, fact))
            .collect();
        let number = |fact| self.fact_numbers.get(fact).copied().unwrap_or_default();
        Opener {
            fact_number: number(&fact),
            separated_numbers: separated_by.iter().map(number).collect(),
            fact,
            floor: written.floor,
            separated_by,
        }
    }

    /// The atom "answered yes or unsure" of a fact, made if no condition has it yet.
    fn yes_atom(&mut self, line: usize, place: &str, fact: &crate::answer::FactId) -> usize {
        self.conditions
            .number(&Atom::Fact(fact.clone()))
            .unwrap_or_else(|(what, remedy)| {
                self.fault(line, place.to_owned(), what, remedy);
                0
            })
    }

    pub(crate) fn shortcuts(&mut self, shortcuts: Vec<ShortcutWritten>) -> Vec<Shortcut> {
        let names: Vec<_> = shortcuts
            .iter()
            .map(|shortcut| (self.line(&shortcut.id), shortcut.id.get_ref().clone()))
            .collect();
        self.unique(
            "shortcut",
            names.iter().map(|(line, name)| (*line, name.as_str())),
        );
        shortcuts
            .into_iter()
            .map(|shortcut| self.shortcut(shortcut))
            .collect()
    }

    fn shortcut(&mut self, written: ShortcutWritten) -> Shortcut {
        let line = self.line(&written.id);
        let id = ShortcutId(written.id.into_inner());
        let place = format!("shortcut {id}");
        let opener = self.known_fact(line, &place, &written.opener);
        let opener_atom = self.yes_atom(line, &place, &opener);
        let separated_by: Vec<_> = written
            .separated_by
            .iter()
            .map(|fact| self.known_fact(line, &place, fact))
            .collect();
        let separated_atoms: Bits = separated_by
            .iter()
            .map(|fact| self.yes_atom(line, &place, fact))
            .collect();
        let (off_when, off_clauses) = match &written.off_when {
            None => (None, Vec::new()),
            Some(condition) => {
                let (condition, clauses) = self.condition(line, &place, condition);
                (Some(condition), clauses)
            }
        };
        let instead_of: Vec<_> = written.instead_of.into_iter().map(ItemId).collect();
        if let Some(stray) = instead_of
            .iter()
            .find(|item| !self.catalogue.knows(item))
            .cloned()
        {
            self.fault(
                line,
                place.clone(),
                format!("{stray} is not in the catalogue"),
                "Mend the name".into(),
            );
        }
        if written.source.trim().is_empty() {
            self.no_source(line, place);
        }
        Shortcut {
            id,
            opener,
            separated_by,
            off_when,
            instead_of,
            source: written.source,
            status: written.status,
            opener_atom,
            separated_atoms,
            off_clauses,
        }
    }
}
