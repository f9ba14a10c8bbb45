//! One story, played step by step through the decisions that the pages call.

mod enrolment;
mod routine;

use care::actor::Actor;
use care::alert::{self, ItemId, Mark};
use care::call::{self, CallSheet, NextContact};
use care::centre::CentreRecord;
use care::check::{self, CheckId};
use care::dose::{self, Again};
use care::enrolment::Place;
use care::event::Act;
use care::follow_up::PlannedContact;
use care::medicine_list::{self, ListDraft};
use care::person::PersonRecord;
use care::question::{self, QuestionId};
use care::refusal::Refusal;
use care::stream::Draft;
use care::stream::StreamRef;
use care::visit::{self, VisitId, VisitPlan};
use jiff::civil::{Date, Time};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use medicine::{Author, AuthorRole, Checked, DoNotTake, DoseId, Entry, EntryId, Formulary, NewEntry};
use protocol::{Answer, Answers, Channel, Protocol, Step as Asking};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use web::App;

use super::making::{key, member};
use super::script::{Deed, Person, Script, Step};
use super::{id, person_id};
use crate::answer::Misuse;

/// What every story is played on.
pub(super) struct Scene {
    pub(super) app: App,
    pub(super) script: Arc<Script>,
    pub(super) centre: Arc<CentreRecord>,
    pub(super) protocol: Arc<Protocol>,
    pub(super) now: Timestamp,
}

impl Scene {
    /// Plays the story of one person, from the enrolment to now.
    pub(super) async fn play(self, number: usize) -> Result<(), Misuse> {
        let Some(person) = self.script.person.get(number) else {
            return Ok(());
        };
        let story = Story::of(&self, person)?;
        story.enrol().await?;
        let routine = story.routine()?;
        let told = person
            .story
            .iter()
            .map(|step| Ok((story.time(step)?, &step.deed)));
        let mut deeds = told.collect::<Result<Vec<_>, Misuse>>()?;
        deeds.extend(routine.iter().map(|(at, deed)| (*at, deed)));
        deeds.sort_by_key(|(at, _)| *at);
        for (at, deed) in deeds {
            if at <= self.now {
                story.step(at, deed).await?;
            }
        }
        Ok(())
    }
}

/// One story.
struct Story<'a> {
    scene: &'a Scene,
    person: &'a Person,
    stream: StreamRef,
    harvested_on: Date,
    commands: AtomicU32,
}

impl<'a> Story<'a> {
    fn of(scene: &'a Scene, person: &'a Person) -> Result<Story<'a>, Misuse> {
        let today = scene.centre.zone().to_datetime(scene.now).date();
        let harvested_on = today.checked_sub(person.day.days()).map_err(Misuse::of)?;
        Ok(Story {
            scene,
            person,
            stream: scene.app.person_ref(person_id(&person.record)),
            harvested_on,
            commands: AtomicU32::new(0),
        })
    }

    fn place(&self) -> Place<'_> {
        Place {
            centre: &self.scene.centre,
            protocol: &self.scene.protocol,
        }
    }

    /// An id that follows from the person and a name.
    fn id(&self, name: &str) -> uuid::Uuid {
        id(&format!("{}:{name}", self.person.record))
    }

    fn record(&self) -> Result<Arc<PersonRecord>, Misuse> {
        Ok(self.scene.app.store().load::<PersonRecord>(&self.stream)?.record)
    }

    /// The instant of a time on a day since the harvest.
    fn on(&self, day: i32, at: Time) -> Result<Timestamp, Misuse> {
        let date = self.harvested_on.checked_add(day.days()).map_err(Misuse::of)?;
        let local = self
            .scene
            .centre
            .zone()
            .to_ambiguous_timestamp(date.to_datetime(at));
        local.compatible().map_err(Misuse::of)
    }

    fn time(&self, step: &Step) -> Result<Timestamp, Misuse> {
        match (step.ago, step.day, step.at) {
            (Some(minutes), None, None) => Ok(later(self.scene.now, -minutes)),
            (None, Some(day), Some(at)) => self.on(day, at),
            _ => Err(self.wrong("a step needs either ago, or day and at")),
        }
    }

    fn wrong(&self, what: impl std::fmt::Display) -> Misuse {
        Misuse(format!("the demo's story of {}: {what}", self.person.record))
    }

    async fn change(
        &self,
        at: Timestamp,
        who: Actor,
        decide: impl Fn(&PersonRecord, &Act) -> Result<Vec<Draft>, Refusal> + Send + Sync,
    ) -> Result<(), Misuse> {
        let number = self.commands.fetch_add(1, Ordering::Relaxed);
        let key = key(&format!("{}:command:{number}", self.person.record));
        let act = Act::now(key, who, at);
        let store = self.scene.app.store();
        let changed = store
            .change(&self.stream, key, |record: &PersonRecord| decide(record, &act))
            .await;
        changed.map(drop).map_err(|why| self.wrong(why))
    }

    async fn add(&self, at: Timestamp, entry: &str) -> Result<(), Misuse> {
        let entry = self.entry(entry, at, None)?;
        let question = QuestionId(self.id(&format!("added:{}", entry.name)));
        self.change(at, Actor::Person, |record, act| {
            medicine_list::add_at_home(
                record,
                entry.clone(),
                question,
                Formulary::embedded(),
                &self.place(),
                act,
            )
        })
        .await
    }

    async fn step(&self, at: Timestamp, deed: &Deed) -> Result<(), Misuse> {
        match deed {
            Deed::List {
                by,
                entries,
                reason,
                do_not_take,
            } => self.list(at, by, entries, reason, do_not_take).await,
            Deed::Add { entry } => self.add(at, entry).await,
            Deed::Dose { entry } => {
                let dose = DoseId(self.id(&format!("dose:{entry}:{at}")));
                let entry = self.entry_id(entry);
                let amount = self.record()?.entry(entry).and_then(usual_amount);
                self.change(at, Actor::Person, |record, act| {
                    dose::take(record, dose, entry, amount, at, Again::Ask, act)
                })
                .await
            }
            Deed::Check {
                gate,
                yes,
                numbers,
                stops_after,
                helped,
            } => {
                let who = if *helped { Actor::Companion } else { Actor::Person };
                let said = Said { yes, numbers };
                self.check(at, who, gate.as_deref(), &said, stops_after.unwrap_or(usize::MAX))
                    .await
            }
            Deed::Ask { kind, text, about } => {
                let question = QuestionId(self.id(&format!("question:{at}")));
                self.change(at, Actor::Person, |record, act| {
                    question::ask(
                        record,
                        question,
                        *kind,
                        about.as_deref(),
                        text,
                        &self.place(),
                        act,
                    )
                })
                .await
            }
            Deed::Take { by } => self.take(at, by).await,
            Deed::Call { .. } => self.call(at, deed).await,
            Deed::Visit { .. } => self.visit(at, deed).await,
        }
    }

    fn entry_id(&self, name: &str) -> EntryId {
        EntryId(self.id(&format!("entry:{name}")))
    }

    /// A line of a list by its name in the script; `by` checked it.
    fn entry(&self, name: &str, at: Timestamp, by: Option<&str>) -> Result<Entry, Misuse> {
        let form = self
            .scene
            .script
            .entries
            .get(name)
            .ok_or_else(|| self.wrong(format_args!("no entry {name}")))?;
        let author = |role, name: &str| Author {
            role,
            name: name.to_owned(),
        };
        let new = NewEntry {
            id: self.entry_id(name),
            added_by: match by {
                Some(by) => author(AuthorRole::Team, by),
                None => author(AuthorRole::Person, &self.person.given),
            },
            start_on: Some(self.scene.centre.zone().to_datetime(at).date()),
            checked: by.map(|by| Checked {
                by: by.to_owned(),
                at,
            }),
            formulary: Formulary::embedded(),
        };
        form.read(new)
            .map_err(|refusals| self.wrong(format_args!("entry {name}: {refusals:?}")))
    }

    async fn list(
        &self,
        at: Timestamp,
        by: &str,
        entries: &[String],
        reason: &str,
        do_not_take: &[[String; 2]],
    ) -> Result<(), Misuse> {
        let staff = member(by)?;
        let entries: Vec<Entry> = entries
            .iter()
            .map(|name| self.entry(name, at, Some(&staff.name)))
            .collect::<Result<_, _>>()?;
        let do_not_take: Vec<DoNotTake> = do_not_take
            .iter()
            .map(|[name, reason]| DoNotTake {
                name: name.clone(),
                reason: reason.clone(),
                said_by: staff.name.clone(),
            })
            .collect();
        self.change(at, Actor::Staff(staff), |record, act| {
            let draft = ListDraft {
                seen: record.list().map_or(0, |list| list.number),
                entries: entries.clone(),
                do_not_take: do_not_take.clone(),
                reason: reason.to_owned(),
            };
            medicine_list::issue(record, draft, act)
        })
        .await
    }

    /// Answers screen after screen, as the pages ask.
    async fn check(
        &self,
        at: Timestamp,
        who: Actor,
        gate: Option<&str>,
        said: &Said<'_>,
        screens: usize,
    ) -> Result<(), Misuse> {
        let check = CheckId(self.id(&format!("check:{at}")));
        let protocol = &self.scene.protocol;
        let mut screen = "gate".to_owned();
        let mut answers = check::gate_answers(protocol, gate).map_err(|why| self.wrong(why))?;
        for number in 0..screens.min(SCREENS_MAX) {
            let given = answers.clone();
            let name = screen.clone();
            self.change(at, who.clone(), |record, act| {
                check::answer(record, check, &name, given.clone(), &self.place(), act)
            })
            .await?;
            let record = self.record()?;
            let Some(known) = record.checks.get(&check) else {
                return Err(self.wrong(format_args!("screen {number} of a check was not recorded")));
            };
            match protocol.next(&known.case, &known.answers) {
                Asking::Finished => return Ok(()),
                Asking::Ask(question) => {
                    screen.clone_from(&question.id);
                    answers = protocol
                        .open_lines(question, &known.case, &known.answers)
                        .into_iter()
                        .map(|line| (line.fact.clone(), said.answer(line.fact.as_str())))
                        .collect::<Answers>();
                }
            }
        }
        Ok(())
    }

    /// Whoever takes an item has read it first.
    async fn take(&self, at: Timestamp, by: &str) -> Result<(), Misuse> {
        self.change(later(at, -1), Actor::Staff(member(by)?), alert::read_all)
            .await?;
        let items: Vec<ItemId> = self
            .record()?
            .open_alerts()
            .iter()
            .map(|alert| alert.item.clone())
            .collect();
        for item in items {
            self.change(at, Actor::Staff(member(by)?), |record, act| {
                alert::take(record, &item, act)
            })
            .await?;
        }
        Ok(())
    }

    async fn call(&self, at: Timestamp, deed: &Deed) -> Result<(), Misuse> {
        let Deed::Call {
            by,
            outcome,
            note,
            next_hours,
            next,
        } = deed
        else {
            return Ok(());
        };
        let record = self.record()?;
        let sheet = CallSheet {
            items: Mark::each(&record, open_items(&record, at)),
            outcome: Some(*outcome),
            note: note.clone(),
            said_back: outcome.is_reached().then_some(true),
            next: Some(NextContact {
                at: later(at, next_hours * 60),
                channel: *next,
            }),
        };
        self.change(at, Actor::Staff(member(by)?), |record, act| {
            call::log(record, sheet.clone(), &self.scene.centre, act)
        })
        .await
    }

    async fn visit(&self, at: Timestamp, deed: &Deed) -> Result<(), Misuse> {
        let Deed::Visit {
            by,
            on_day,
            at_time,
            place,
            purpose,
            content,
        } = deed
        else {
            return Ok(());
        };
        let plan = VisitPlan {
            at: self.on(*on_day, *at_time)?,
            place: place.clone(),
            purpose: purpose.clone(),
            content: content.clone(),
        };
        let visit = VisitId(self.id(&format!("visit:{on_day}:{at_time}")));
        self.change(at, Actor::Staff(member(by)?), |record, act| {
            visit::plan(record, visit, plan.clone(), act)
        })
        .await
    }
}

/// No check asks more screens than this.
const SCREENS_MAX: usize = 64;

/// What somebody says in a check; no to everything else.
struct Said<'a> {
    yes: &'a [String],
    numbers: &'a BTreeMap<String, Answer>,
}

impl Said<'_> {
    fn answer(&self, fact: &str) -> Answer {
        match self.numbers.get(fact) {
            Some(answer) => *answer,
            None if self.yes.iter().any(|yes| yes == fact) => Answer::Yes,
            None => Answer::No,
        }
    }
}

/// Every raised item, every contact of the team's own that is due, and every silence.
fn open_items(record: &PersonRecord, at: Timestamp) -> Vec<ItemId> {
    let alerts = record.open_alerts().into_iter().map(|alert| alert.item.clone());
    let is_due = |contact: &&PlannedContact| match contact.channel {
        Channel::App => contact.silent_at.is_some_and(|silent| silent <= at),
        _ => contact.opens_at <= at,
    };
    let contacts = record.contacts.iter().filter(|contact| contact.done_at.is_none());
    let due = contacts
        .filter(is_due)
        .map(|contact| ItemId::of_contact(&contact.id));
    alerts.chain(due).collect()
}

/// One dose, when the directions say how much.
fn usual_amount(entry: &Entry) -> Option<medicine::Amount> {
    let dose = entry.directions.steps.first()?.dose?;
    Some(medicine::Amount {
        value: dose.low,
        unit: dose.unit?,
    })
}

fn later(from: Timestamp, minutes: i64) -> Timestamp {
    from.saturating_add(SignedDuration::from_mins(minutes))
        .unwrap_or(from)
}
