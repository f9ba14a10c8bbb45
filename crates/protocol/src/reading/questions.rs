//! Reading questions and the gate.

use std::collections::BTreeSet;
use std::str::FromStr as _;

use rust_decimal::Decimal;

use crate::answer::FactId;
use crate::bits::Bits;
use crate::document::{Document, GateWritten, NumberWritten, QuestionWritten};
use crate::level::Level;
use crate::protocol::FactEntry;
use crate::question::{Gate, GateButton, Line, NumberRange, Question, Style};
use crate::reading::Reader;

/// The units a number fact may have.
const UNITS: [&str; 2] = ["celsius", "points"];

impl Reader<'_> {
    pub(crate) fn lint_head(&mut self, document: &Document) {
        for (name, text) in [
            ("id", &document.id),
            ("version", &document.version),
            ("title", &document.title),
        ] {
            if text.trim().is_empty() {
                self.fault(0, name.into(), "it is empty".into(), "Give it a value".into());
            }
        }
        for level in Level::ALL {
            if !document.clocks.contains_key(&level) {
                let line = self.line_saying("[clocks]");
                self.fault(
                    line,
                    "clocks".into(),
                    format!("{level} has no clock"),
                    format!("Add a line for {level} under [clocks]"),
                );
            }
        }
        let contacts: Vec<_> = document
            .contacts
            .iter()
            .map(|contact| {
                (
                    self.line_saying(&format!("id = \"{}\"", contact.id)),
                    contact.id.as_str(),
                )
            })
            .collect();
        self.unique("contact", contacts.into_iter());
        for contact in &document.contacts {
            let line = self.line_saying(&format!("id = \"{}\"", contact.id));
            let early = contact.earliest.is_some_and(|earliest| earliest > contact.due);
            if early || contact.latest < contact.due {
                self.fault(
                    line,
                    format!("contact {}", contact.id),
                    "its due day is outside its window".into(),
                    "Put earliest, due and latest in order".into(),
                );
            }
            if contact.source.trim().is_empty() {
                self.no_source(line, format!("contact {}", contact.id));
            }
        }
        let readings: Vec<_> = document
            .readings
            .iter()
            .map(|reading| {
                (
                    self.line_saying(&format!("id = \"{}\"", reading.id)),
                    reading.id.as_str(),
                )
            })
            .collect();
        self.unique("reading", readings.into_iter());
    }

    pub(crate) fn no_source(&mut self, line: usize, place: String) {
        self.fault(
            line,
            place,
            "it has no source".into(),
            "Say where it comes from; a rule without a source reaches nobody".into(),
        );
    }

    /// Facts exist because a question line asks them. A fact may stand in two questions when the earlier one is asked only sometimes;
    /// it is asked once.
    pub(crate) fn collect_facts(&mut self, questions: &[QuestionWritten]) {
        for (number, question) in questions.iter().enumerate() {
            let line = self.line(&question.id);
            let range = question
                .number
                .as_ref()
                .and_then(|written| self.range(line, &question.id, written));
            for written in &question.lines {
                let fact = FactId::new(&written.fact);
                if let Some(&known) = self.fact_numbers.get(&fact) {
                    self.repeated_fact(line, &fact, questions, known, number);
                    continue;
                }
                self.conditions.facts.insert(fact.clone(), range.clone());
                self.fact_numbers.insert(fact, self.facts.len());
                let range = range.clone();
                self.facts.push(FactEntry {
                    question: number,
                    yes_atom: None,
                    cannot_check_atom: None,
                    range,
                });
            }
        }
        if self.facts.len() > Bits::ROOM {
            let what = format!("the file has more than {} facts", Bits::ROOM);
            self.fault(0, "questions".into(), what, "Split the protocol".into());
        }
    }

    fn repeated_fact(
        &mut self,
        line: usize,
        fact: &FactId,
        questions: &[QuestionWritten],
        known: usize,
        number: usize,
    ) {
        let Some(entry) = self.facts.get_mut(known) else {
            return;
        };
        let first = questions.get(entry.question);
        let sometimes = first.is_some_and(|first| first.when.is_some() && first.number.is_none());
        if entry.question == number || !sometimes {
            self.fault(
                line,
                format!("fact {fact}"),
                "it stands in an earlier question that is always asked, or twice in one question".into(),
                "Ask each fact once, or give the earlier question a \"when\"".into(),
            );
            return;
        }
        entry.question = number;
    }

    fn range(
        &mut self,
        line: usize,
        question: &toml::Spanned<String>,
        written: &NumberWritten,
    ) -> Option<NumberRange> {
        let place = format!("question {}", question.get_ref());
        let mut number = |name: &str, text: &str| {
            let number = Decimal::from_str(text).ok();
            if number.is_none() {
                self.fault(
                    line,
                    place.clone(),
                    format!("{name} \"{text}\" is not a number"),
                    "Write it as in \"38.0\"".into(),
                );
            }
            number
        };
        let (min, max, step) = (
            number("min", &written.min)?,
            number("max", &written.max)?,
            number("step", &written.step)?,
        );
        if min >= max || step <= Decimal::ZERO {
            self.fault(
                line,
                place.clone(),
                "min is not below max, or step is not above 0".into(),
                "Mend the range".into(),
            );
        }
        if !UNITS.contains(&written.unit.as_str()) {
            self.fault(
                line,
                place,
                format!("the unit \"{}\" is not known", written.unit),
                format!("Use one of: {}", UNITS.join(", ")),
            );
        }
        Some(NumberRange {
            min,
            max,
            step,
            unit: written.unit.clone(),
            cannot_check: written.cannot_check,
        })
    }

    pub(crate) fn questions(&mut self, questions: Vec<QuestionWritten>) -> Vec<Question> {
        let names: Vec<_> = questions
            .iter()
            .map(|question| (self.line(&question.id), question.id.get_ref().clone()))
            .collect();
        self.unique(
            "question",
            names.iter().map(|(line, name)| (*line, name.as_str())),
        );
        questions
            .into_iter()
            .map(|question| self.question(question))
            .collect()
    }

    fn question(&mut self, written: QuestionWritten) -> Question {
        let line = self.line(&written.id);
        let id = written.id.into_inner();
        let place = format!("question {id}");
        let (when, clauses) = self.condition_optional(line, &place, written.when.as_ref());
        let mut lines = Vec::new();
        for line_written in written.lines {
            let fact = FactId::new(&line_written.fact);
            let place = format!("question {id}, fact {fact}");
            let (when, clauses) = self.condition_optional(line, &place, line_written.when.as_ref());
            let fact_number = self.fact_numbers.get(&fact).copied().unwrap_or_default();
            lines.push(Line {
                fact,
                when,
                detail: line_written.detail,
                fact_number,
                clauses,
            });
        }
        let number = lines
            .first()
            .and_then(|line| self.conditions.facts.get(&line.fact).cloned().flatten());
        let question = Question {
            id,
            style: written.style,
            lines,
            when,
            number,
            private: written.private,
            line,
            clauses,
        };
        self.lint_style(&question, written.number.is_some());
        question
    }

    fn lint_style(&mut self, question: &Question, has_number: bool) {
        let several = matches!(question.style, Style::OneTap | Style::Tick);
        let wants_number = matches!(question.style, Style::Number | Style::Choice);
        let what = match (question.lines.len(), several) {
            (0, _) => Some("it asks nothing"),
            (1, true) => Some("it is a list of one line"),
            (2.., false) => Some("its style asks one fact, but it has several lines"),
            _ if wants_number && !has_number => Some("it asks a number without a range"),
            _ if !wants_number && has_number => Some("it has a range, but asks no number"),
            _ => None,
        };
        if let Some(what) = what {
            self.fault(
                question.line,
                format!("question {}", question.id),
                what.into(),
                "Change its style or its lines".into(),
            );
        }
    }

    pub(crate) fn gate(&mut self, written: GateWritten) -> Gate {
        let names: Vec<_> = written
            .buttons
            .iter()
            .map(|button| (self.line(&button.id), button.id.get_ref().clone()))
            .collect();
        self.unique(
            "gate button",
            names.iter().map(|(line, name)| (*line, name.as_str())),
        );
        let mut never_answers = Vec::new();
        for fact in written.never_answers {
            let line = self.line(&fact);
            never_answers.push(self.known_fact(line, "gate", fact.get_ref()));
        }
        let never: BTreeSet<_> = never_answers.iter().cloned().collect();
        let mut buttons = Vec::new();
        for button in written.buttons {
            let line = self.line(&button.id);
            let id = button.id.into_inner();
            let place = format!("gate button {id}");
            let sets: Vec<_> = button
                .sets
                .iter()
                .map(|fact| self.known_fact(line, &place, fact))
                .collect();
            let none_answers: Vec<_> = button
                .none_answers
                .iter()
                .map(|fact| self.known_fact(line, &place, fact))
                .collect();
            for fact in &none_answers {
                if !sets.contains(fact) {
                    self.fault(
                        line,
                        place.clone(),
                        format!(
                            "\"none of these\" answers {fact}, whose question does not stand on the button"
                        ),
                        "Take it out of none-answers: a fact nobody was asked stays open".into(),
                    );
                }
                if never.contains(fact) {
                    self.fault(
                        line,
                        place.clone(),
                        format!("\"none of these\" answers {fact}, which the gate must never answer"),
                        "Take it out of none-answers".into(),
                    );
                }
            }
            buttons.push(GateButton {
                id,
                sets,
                none_answers,
            });
        }
        Gate {
            buttons,
            never_answers,
        }
    }
}
