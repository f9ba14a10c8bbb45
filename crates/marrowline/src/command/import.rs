//! `marrowline import`.

use care::actor::Actor;
use care::centre::CentreRecord;
use care::enrolment::{self, Harvest, Place as CarePlace};
use care::event::Act;
use care::medicine_list::{self, ListDraft};
use care::person::PersonRecord;
use care::refusal::Refusal;
use care::stream::{Draft, StreamId, StreamRef};
use clap::Args;
use exchange::import::{
    self as reading, Batch, Brought, ListRow, Origin, PersonRow, Problem, RowFault, command_key,
};
use jiff::tz::TimeZone;
use protocol::Protocol;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::path::PathBuf;
use std::sync::Arc;
use store::{AppendError, ChangeError};
use uuid::Uuid;
use web::{App, Mode, Voice};
use words::Language;

use crate::answer::{Answer, Done, Misuse};
use crate::installation::Place;
use crate::say;

#[derive(Args, Debug)]
pub(super) struct Import {
    /// CSV or JSON files; examples/import shows what they hold
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    #[command(flatten)]
    place: Place,
    /// Say what would happen and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Print one JSON object
    #[arg(long)]
    json: bool,
}

impl Import {
    /// Exit 1 when a row was left out; the other rows are in.
    pub(super) async fn run(self) -> Done {
        let mut batch = Batch::default();
        for file in &self.files {
            let bytes = std::fs::read(file).map_err(|why| say::unreadable(file, &why))?;
            let name = file.file_name().unwrap_or(file.as_os_str()).to_string_lossy();
            batch.extend(reading::read(&name, &bytes));
        }
        let mut importing = Importing::begin(self.place.open()?, self.dry_run)?;
        importing.report.left_out = std::mem::take(&mut batch.faults);
        for row in &batch.people {
            importing.person(row).await?;
        }
        for row in &batch.lists {
            importing.list(row).await?;
        }
        importing.report.say(self.json, self.dry_run)
    }
}

/// What came of it.
#[derive(Default)]
struct Report {
    enrolled: u64,
    changed: u64,
    lists: u64,
    unchanged: u64,
    left_out: Vec<RowFault>,
}

impl Report {
    fn say(&self, json: bool, dry_run: bool) -> Done {
        if json {
            let faults: Vec<_> = self.left_out.iter().map(fault_json).collect();
            say::json(&json!({
                "dry_run": dry_run,
                "enrolled": self.enrolled,
                "changed": self.changed,
                "lists_issued": self.lists,
                "unchanged": self.unchanged,
                "left_out": faults,
            }))?;
        } else {
            let would = if dry_run { "would be " } else { "" };
            say::line(format_args!(
                "{would}enrolled {}, changed {}, lists issued {}, unchanged {}, faults {}",
                self.enrolled,
                self.changed,
                self.lists,
                self.unchanged,
                self.left_out.len()
            ));
            for fault in &self.left_out {
                say::line(fault);
            }
        }
        Ok(Answer::when(self.left_out.is_empty()))
    }
}

fn fault_json(fault: &RowFault) -> serde_json::Value {
    json!({
        "file": fault.origin.file,
        "line": fault.origin.line,
        "field": fault.field,
        "reason": fault.problem.to_string(),
    })
}

/// Episodes are further apart than any correction of a date.
const CORRECTION_DAYS_MAX: i32 = 60;

struct Importing {
    app: App,
    centre: Arc<CentreRecord>,
    protocol: Arc<Protocol>,
    voice: Voice,
    dry_run: bool,
    /// Record numbers that a dry run would have enrolled.
    would_enrol: Vec<String>,
    report: Report,
}

/// One part of a row, on its way into a record.
struct Part<'a> {
    name: &'static str,
    record_number: &'a str,
    origin: &'a Origin,
}

impl Importing {
    fn begin(app: App, dry_run: bool) -> Result<Importing, Misuse> {
        let broken = |_| Misuse::of("the center's own record can not be read; run verify");
        let centre = app.centre().map_err(broken)?;
        let protocol = app.protocol(&centre).map_err(broken)?;
        let voice = Voice::team(Language::english(), TimeZone::UTC);
        Ok(Importing {
            app,
            centre,
            protocol,
            voice,
            dry_run,
            would_enrol: Vec::new(),
            report: Report::default(),
        })
    }

    /// The record of a number, and whether it exists.
    fn find(&self, record_number: &str) -> Result<Option<StreamRef>, Misuse> {
        let found = self
            .app
            .store()
            .find(self.app.centre_id(), "record-number", record_number)?;
        Ok(found.map(|id| self.app.person_ref(id)))
    }

    async fn person(&mut self, row: &PersonRow) -> Result<(), Misuse> {
        let number = row.record_number.as_str();
        let part = |name| Part {
            name,
            record_number: number,
            origin: &row.origin,
        };
        let Some(stream) = self.find(number)? else {
            return self.enrol(row).await;
        };
        let brought = Brought::of(&self.app.store().history(&stream)?);
        let record = self.app.store().load::<PersonRecord>(&stream)?.record;
        if self.is_somebody_else(row, &record) || self.undoes_a_page(row, &record, &brought) {
            return Ok(());
        }
        let mut changed = false;
        if brought.details.as_ref() != Some(&row.details) {
            let details = row.details.clone();
            changed |= self
                .change(&stream, part("person"), &row.details, |record, place, act| {
                    enrolment::change_details(record, details.clone(), place, act)
                })
                .await?;
        }
        if brought.harvest.as_ref() != Some(&row.harvest) {
            if !is_correction(&record, &row.harvest) {
                self.refuse(
                    &row.origin,
                    "harvested_on",
                    "this is another harvest, not a correction; record it on the person's page",
                );
                return Ok(());
            }
            changed |= self
                .change(&stream, part("harvest"), &row.harvest, |record, place, act| {
                    enrolment::change_harvest(record, row.harvest.clone(), place, act)
                })
                .await?;
        }
        changed |= self.allergies(&stream, row, &brought).await?;
        if changed {
            self.report.changed += 1;
        } else {
            self.report.unchanged += 1;
        }
        Ok(())
    }

    /// A number that stands for somebody born on another day is a mistake in the file, whatever else fits: nobody's record goes to another
    /// person's phone.
    fn is_somebody_else(&mut self, row: &PersonRow, record: &PersonRecord) -> bool {
        let Some(known) = record.details.as_ref() else {
            return false;
        };
        let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
        let field = if known.birth_on != row.details.birth_on {
            "birth_on"
        } else if !same(&known.given, &row.details.given) && !same(&known.family, &row.details.family) {
            "family"
        } else {
            return false;
        };
        self.refuse(
            &row.origin,
            field,
            "this record number belongs to somebody else here; correct the number, or the person on their page",
        );
        true
    }

    /// What somebody typed on a page since the last import stays: a file does not take a sign, a site or an allergy back.
    fn undoes_a_page(&mut self, row: &PersonRow, record: &PersonRecord, brought: &Brought) -> bool {
        let harvest = record.harvest();
        let allergies = record.allergies.as_ref().map(|known| &known.allergies);
        let undone = [
            (
                "sites",
                harvest.is_some()
                    && harvest != brought.harvest.as_ref()
                    && harvest != Some(&row.harvest)
                    && brought.harvest.as_ref() != Some(&row.harvest),
            ),
            (
                "modes",
                record.details.as_ref().is_some_and(|known| {
                    let before = brought.details.as_ref().map(|details| &details.modes);
                    before != Some(&known.modes)
                        && known.modes != row.details.modes
                        && before != Some(&row.details.modes)
                }),
            ),
            (
                "allergies",
                row.allergies.is_some()
                    && allergies.is_some()
                    && allergies != brought.allergies.as_ref()
                    && allergies != row.allergies.as_ref()
                    && brought.allergies != row.allergies,
            ),
        ];
        for (field, _) in undone.iter().filter(|(_, undone)| *undone) {
            self.refuse(
                &row.origin,
                field,
                "the page says something else than this file and the last one; the page stays, correct it there",
            );
        }
        undone.iter().any(|(_, undone)| *undone)
    }

    async fn enrol(&mut self, row: &PersonRow) -> Result<(), Misuse> {
        if self.app.site().mode == Mode::Serve && !self.centre.may_enrol() {
            self.refuse(
                &row.origin,
                "",
                "nobody can be enrolled before a protocol is published and the numbers are confirmed",
            );
            return Ok(());
        }
        let name = format!(
            "marrowline:import:{}:{:?}",
            self.app.centre_id(),
            row.record_number
        );
        let stream = self
            .app
            .person_ref(StreamId(Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes())));
        let part = Part {
            name: "person",
            record_number: &row.record_number,
            origin: &row.origin,
        };
        let content = (&row.details, &row.harvest);
        let enrolled = self
            .change(&stream, part, &content, |record, place, act| {
                enrolment::enrol(record, row.details.clone(), row.harvest.clone(), place, act)
            })
            .await?;
        if enrolled {
            self.report.enrolled += 1;
            self.would_enrol.push(row.record_number.clone());
            if !self.dry_run {
                self.allergies(&stream, row, &Brought::default()).await?;
            }
        }
        Ok(())
    }

    async fn allergies(
        &mut self,
        stream: &StreamRef,
        row: &PersonRow,
        brought: &Brought,
    ) -> Result<bool, Misuse> {
        let Some(allergies) = row
            .allergies
            .as_ref()
            .filter(|new| brought.allergies.as_ref() != Some(*new))
        else {
            return Ok(false);
        };
        let part = Part {
            name: "allergies",
            record_number: &row.record_number,
            origin: &row.origin,
        };
        self.change(stream, part, allergies, |record, _, act| {
            medicine_list::record_allergies(record, allergies.clone(), act)
        })
        .await
    }

    async fn list(&mut self, row: &ListRow) -> Result<(), Misuse> {
        let Some(stream) = self.find(&row.record_number)? else {
            if self.would_enrol.contains(&row.record_number) {
                self.report.lists += 1;
            } else {
                self.refuse(
                    &row.origin,
                    "record_number",
                    "nobody has this record number; import the person first",
                );
            }
            return Ok(());
        };
        let brought = Brought::of(&self.app.store().history(&stream)?).list;
        let same =
            brought.is_some_and(|list| list.entries == row.entries && list.do_not_take == row.do_not_take);
        if same {
            self.report.unchanged += 1;
            return Ok(());
        }
        let part = Part {
            name: "list",
            record_number: &row.record_number,
            origin: &row.origin,
        };
        let content = (&row.entries, &row.do_not_take);
        let issued = self
            .change(&stream, part, &content, |record, _, act| {
                let draft = ListDraft {
                    seen: record.list().map_or(0, |list| list.number),
                    entries: row.entries.clone(),
                    do_not_take: row.do_not_take.clone(),
                    reason: row.reason.clone(),
                };
                medicine_list::issue(record, draft, act)
            })
            .await?;
        self.report.lists += u64::from(issued);
        Ok(())
    }

    /// Decides and appends one part; in a dry run, only decides. Whether anything was or would be recorded.
    async fn change(
        &mut self,
        stream: &StreamRef,
        part: Part<'_>,
        content: &impl Serialize,
        decide: impl Fn(&PersonRecord, &CarePlace<'_>, &Act) -> Result<Vec<Draft>, Refusal> + Send + Sync,
    ) -> Result<bool, Misuse> {
        let digest: [u8; 32] = Sha256::digest(serde_json::to_vec(content)?).into();
        let loaded = self.app.store().load::<PersonRecord>(stream)?;
        let who = Actor::Import {
            source: part.origin.file.clone(),
        };
        let key = command_key(part.record_number, part.name, digest, loaded.version);
        let act = Act::now(key, who, self.app.now());
        let place = CarePlace {
            centre: &self.centre,
            protocol: &self.protocol,
        };
        let decided = decide(&loaded.record, &place, &act);
        let outcome = match (decided, self.dry_run) {
            (Ok(drafts), true) => Ok(!drafts.is_empty()),
            (Err(refusal), true) => Err(ChangeError::Refused(refusal)),
            (_, false) => {
                let store = self.app.store();
                let changed = store
                    .change(stream, key, |record| decide(record, &place, &act))
                    .await;
                changed.map(|receipt| !receipt.events.is_empty())
            }
        };
        match outcome {
            Ok(recorded) => Ok(recorded),
            Err(ChangeError::Refused(refusal)) => {
                for fault in refusal.faults {
                    let reason = self.voice.say(&fault.message);
                    self.refuse(part.origin, &fault.field, &reason);
                }
                Ok(false)
            }
            Err(ChangeError::Append(AppendError::Taken { .. })) => {
                self.refuse(
                    part.origin,
                    "record_number",
                    "this record number belongs to another record already",
                );
                Ok(false)
            }
            Err(ChangeError::Append(error)) => Err(Misuse::of(error)),
        }
    }

    fn refuse(&mut self, origin: &Origin, field: &str, reason: &str) {
        self.report.left_out.push(RowFault {
            origin: origin.clone(),
            field: field.to_owned(),
            problem: Problem::Refused(reason.to_owned()),
        });
    }
}

/// A second harvest is no correction of the first.
fn is_correction(record: &PersonRecord, harvest: &Harvest) -> bool {
    record
        .harvest()
        .is_none_or(|old| (harvest.harvested_on - old.harvested_on).get_days().abs() <= CORRECTION_DAYS_MAX)
}
