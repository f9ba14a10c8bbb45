//! A made-up person who answers a whole check so that one rule is true: what they would see is what the rule shows.
//!
//! Every step is the one that a real person takes (enrolment, then each screen in the order of the protocol), decided and folded as
//! always. Nothing of it is stored.

use crate::actor::Actor;
use crate::check::{self, CheckId};
use crate::enrolment::{self, Details, Harvest, Place};
use crate::event::Act;
use crate::person::PersonRecord;
use crate::projection::Folded as _;
use crate::stream::{CommandKey, Draft, EventId, Stored, StreamId};
use jiff::civil::date;
use jiff::{Timestamp, ToSpan as _};
use protocol::{Answer, Answers, Atom, Case, Condition, FactId, Protocol, Question, RuleId, Step, Style};
use rust_decimal::Decimal;
use uuid::Uuid;

/// No check has more screens.
const SCREENS_MAX: usize = 100;
/// A question has no more ways that lead to it.
const WAYS_MAX: usize = 8;

/// A check that was answered for the sake of one rule.
#[derive(Clone, Debug)]
pub struct Rehearsal {
    /// The made-up person.
    pub record: PersonRecord,
    /// Their one check.
    pub check: CheckId,
    /// The screen that asks what makes the rule true; none when nothing that was asked does.
    pub screen: Option<String>,
}

/// Answers a check so that a rule is true.
///
/// None for a rule that is off or unknown, or one that no whole check reaches.
#[must_use]
pub fn of_rule(rule: &RuleId, place: &Place<'_>, now: Timestamp) -> Option<Rehearsal> {
    let (case, wanted) = place.protocol.example(rule)?;
    (0..WAYS_MAX).find_map(|way| {
        let mut wanted = wanted.clone();
        open_the_way(place.protocol, &mut wanted, way);
        play(rule, &case, &wanted, place, now)
    })
}

fn play(
    rule: &RuleId,
    case: &Case,
    wanted: &Answers,
    place: &Place<'_>,
    now: Timestamp,
) -> Option<Rehearsal> {
    let mut stage = Stage::new(place, now);
    stage.enrol(case)?;
    let check = CheckId(stage.id());
    let mut screen = None;
    for _ in 0..SCREENS_MAX {
        let known = stage.record.checks.get(&check);
        let said = known.map(|known| known.answers.clone()).unwrap_or_default();
        let asked = known.map_or_else(
            || stage.record.case(place.centre, now),
            |known| known.case.clone(),
        );
        let Step::Ask(question) = place.protocol.next(&asked, &said) else {
            break;
        };
        if screen.is_none() && question.facts().any(|fact| wanted.get(fact).is_some()) {
            screen = Some(question.id.clone());
        }
        let answers = answers(place.protocol, question, &asked, &said, wanted);
        let id = question.id.clone();
        stage.step(|record, act| check::answer(record, check, &id, answers, place, act))?;
        let known = stage.record.checks.get(&check)?;
        if known.reported_at.is_some() {
            break;
        }
    }
    let known = stage.record.checks.get(&check)?;
    // What does not come true in a whole check is not shown: another screen would say something else about the rule.
    known.decision.fired.iter().find(|fired| fired.rule == *rule)?;
    Some(Rehearsal {
        record: stage.record,
        check,
        screen,
    })
}

/// Some questions are asked only after another was answered so: those that lead to what is wanted are answered so, too.
///
/// Where one of several is enough, `way` says which.
fn open_the_way(protocol: &Protocol, wanted: &mut Answers, way: usize) {
    for _ in 0..SCREENS_MAX {
        let asked = |question: &&Question| question.facts().any(|fact| wanted.get(fact).is_some());
        let mut atoms = Vec::new();
        for question in protocol.questions().iter().filter(asked) {
            let lines = question
                .lines
                .iter()
                .filter(|line| wanted.get(&line.fact).is_some());
            let conditions = question
                .when
                .iter()
                .chain(lines.filter_map(|line| line.when.as_ref()));
            conditions.for_each(|condition| least(condition, way, &mut atoms));
        }
        let before = wanted.iter().count();
        for atom in atoms {
            let (fact, answer) = match atom {
                Atom::Fact(fact) => (fact, Answer::Yes),
                Atom::CannotCheck(fact) => (fact, Answer::CannotCheck),
                Atom::AtLeast(facts, from) => match facts.first() {
                    Some(fact) => (fact.clone(), Answer::Number(from)),
                    None => continue,
                },
                _ => continue,
            };
            if wanted.get(&fact).is_none() {
                wanted.set(fact, answer);
            }
        }
        if wanted.iter().count() == before {
            return;
        }
    }
}

/// Atoms that make a condition true.
fn least(condition: &Condition, way: usize, atoms: &mut Vec<Atom>) {
    match condition {
        Condition::Is(atom) => atoms.push(atom.clone()),
        Condition::All(parts) => parts.iter().for_each(|part| least(part, way, atoms)),
        Condition::Any(parts) => {
            let at = way.checked_rem(parts.len()).unwrap_or(0);
            parts
                .iter()
                .skip(at)
                .take(1)
                .for_each(|part| least(part, way, atoms));
        }
        Condition::AtLeast(count, parts) => {
            parts.iter().take(*count).for_each(|part| least(part, way, atoms))
        }
        Condition::Named(_, inner) => least(inner, way, atoms),
    }
}

/// What the example says, and no, or the lowest that says nothing, to the rest.
fn answers(
    protocol: &Protocol,
    question: &Question,
    case: &Case,
    said: &Answers,
    wanted: &Answers,
) -> Answers {
    let lines = protocol.open_lines(question, case, said);
    let mut facts: Vec<&FactId> = lines.iter().map(|line| &line.fact).collect();
    if question.style == Style::OneTap
        && let Some(tapped) = facts
            .iter()
            .copied()
            .find(|fact| wanted.get(fact) == Some(Answer::Yes))
    {
        facts = vec![tapped];
    }
    let plain = |fact: &FactId| match protocol.range(fact) {
        Some(range) if range.unit == "celsius" => Answer::Number(Decimal::from(37)),
        Some(range) => Answer::Number(range.min),
        None => Answer::No,
    };
    let answer = |fact: &FactId| (fact.clone(), wanted.get(fact).unwrap_or_else(|| plain(fact)));
    facts.into_iter().map(answer).collect()
}

/// A record that only this rehearsal sees.
struct Stage<'a> {
    record: PersonRecord,
    place: &'a Place<'a>,
    now: Timestamp,
    steps: u64,
}

impl<'a> Stage<'a> {
    fn new(place: &'a Place<'a>, now: Timestamp) -> Stage<'a> {
        Stage {
            record: PersonRecord::empty(StreamId(Uuid::nil())),
            place,
            now,
            steps: 0,
        }
    }

    /// An id that follows from the step, so that the same rule gives the same screens.
    fn id(&mut self) -> Uuid {
        self.steps += 1;
        Uuid::from_u128(u128::from(self.steps))
    }

    fn enrol(&mut self, case: &Case) -> Option<()> {
        let today = self.place.centre.zone().to_datetime(self.now).date();
        let details = Details {
            given: "–".to_owned(),
            family: String::new(),
            birth_on: date(1990, 1, 1),
            record_number: None,
            phone: "000".to_owned(),
            second_phone: None,
            address: None,
            language: "en".to_owned(),
            interpreter: None,
            zone: None,
            helper: None,
            modes: case.modes.clone(),
        };
        let harvest = Harvest {
            role: case.role,
            harvested_on: today.checked_sub(i64::from(case.day).days()).ok()?,
            sites: case.sites.clone(),
            anaesthesia: case.anaesthesia,
        };
        let place = self.place;
        self.step(|record, act| enrolment::enrol(record, details, harvest, place, act))
    }

    fn step(
        &mut self,
        decide: impl FnOnce(&PersonRecord, &Act) -> Result<Vec<Draft>, crate::refusal::Refusal>,
    ) -> Option<()> {
        let key = CommandKey {
            id: EventId(self.id()),
            digest: [0; 32],
        };
        let act = Act::now(key, Actor::Program, self.now);
        for draft in decide(&self.record, &act).ok()? {
            let stored = Stored {
                seq: self.steps,
                id: draft.id,
                kind: draft.kind,
                payload: draft.payload,
                stored_at: self.now,
                clock_suspect: false,
            };
            self.record.apply(&stored).ok()?;
        }
        Some(())
    }
}
