//! One event as one line.

use super::{Kind, Past, Told, written};
use crate::actor::Actor;
use crate::call::CallLogged;
use crate::check::{CheckId, CheckRecord};
use crate::enrolment::{Details, Harvest, HelperContact};
use crate::message::{Arg, Message};
use crate::note::CheckNoted;
use crate::person::PersonRecord;
use crate::person_event::PersonEvent;
use crate::worklist::{shown_level, team_reason, told};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use medicine::Allergies;
use protocol::{Answer, FactId};

impl Past<'_> {
    /// What the event says; none for events that another line tells.
    pub(super) fn told(
        &mut self,
        seq: u64,
        who: &Actor,
        what: PersonEvent,
        record: &PersonRecord,
    ) -> Option<Told> {
        let told = match what {
            PersonEvent::CheckAnswered(event) => return self.check(event.check, seq, record),
            PersonEvent::CheckReported(event) => return self.check(event.check, seq, record),
            PersonEvent::CheckNoted(event) => noted(&event),
            // The check or the question says it.
            PersonEvent::AlertRaised(_) | PersonEvent::FollowUpPlanned(_) => return None,
            PersonEvent::AlertTaken(_) => plain(Kind::Call, "team-event-alert-taken", who),
            PersonEvent::AlertRead(_) => plain(Kind::Call, "team-event-read", who),
            PersonEvent::EmergencyCallSaid(_) => new(Kind::Check, "team-event-called-emergency"),
            PersonEvent::QuestionAsked(event) => {
                let asked = record.question(event.question)?;
                Told::new(Kind::Check, asked.why())
            }
            PersonEvent::CallLogged(event) => self.call(who, event),
            other => self.stay(who, other)?,
        };
        Some(told)
    }

    /// Events of enrolment and home: who they are, devices, medicines, visits.
    fn stay(&mut self, who: &Actor, what: PersonEvent) -> Option<Told> {
        let told = match what {
            PersonEvent::PersonEnrolled(event) => {
                self.details = Some(event.details);
                plain(Kind::Other, "team-event-enrolled", who)
            }
            PersonEvent::DetailsChanged(event) => {
                let fields = changed_fields(self.details.as_ref(), &event.details);
                self.details = Some(event.details);
                Told::new(
                    Kind::Other,
                    Message::new("team-event-details-changed").with("fields", list(fields)),
                )
                .source(Some(by(who)))
            }
            PersonEvent::HarvestRecorded(event) => {
                let title = Message::new("team-event-harvest-recorded")
                    .with("sites", list(sites(&event.harvest)))
                    .with("date", Arg::Date(event.harvest.harvested_on));
                self.harvest = Some(event.harvest);
                Told::new(Kind::Other, title)
            }
            PersonEvent::HarvestChanged(event) => {
                let fields = changed_harvest(self.harvest.as_ref(), &event.harvest);
                self.harvest = Some(event.harvest);
                Told::new(
                    Kind::Other,
                    Message::new("team-event-harvest-corrected").with("fields", list(fields)),
                )
                .source(Some(by(who)))
            }
            PersonEvent::DeviceLinkIssued(event) => {
                let until = Arg::Message(Box::new(moment(event.expires_at, self.zone)));
                Told::new(
                    Kind::Other,
                    Message::new("team-event-link-made").with("time", until),
                )
                .source(Some(by(who)))
            }
            PersonEvent::DeviceLinkTried(_) => new(Kind::Other, "team-event-link-failed"),
            PersonEvent::DeviceBound(event) => new(Kind::Other, "team-event-link-used").said(written(
                "team-event-phone",
                "label",
                &event.label,
            )),
            PersonEvent::DeviceRevoked(_) => {
                new(Kind::Other, "team-event-device-withdrawn").source(Some(by(who)))
            }
            PersonEvent::PinChanged(event) if event.hash.is_some() => new(Kind::Other, "team-event-pin-set"),
            PersonEvent::PinChanged(_) => new(Kind::Other, "team-event-pin-off"),
            other => return self.medicine(who, other),
        };
        Some(told)
    }

    fn medicine(&mut self, who: &Actor, what: PersonEvent) -> Option<Told> {
        let told = match what {
            PersonEvent::AllergiesRecorded(event) => {
                let known = allergies(&event.allergies);
                Told::new(
                    Kind::List,
                    Message::new("team-event-allergies-recorded").with("allergies", known),
                )
                .source(Some(by(who)))
            }
            PersonEvent::MedicineListIssued(event) => {
                let entries = event.entries.iter();
                self.medicines
                    .extend(entries.map(|entry| (entry.id, entry.name.clone())));
                let number = Arg::Count(i64::from(event.number));
                Told::new(
                    Kind::List,
                    Message::new("team-event-list-issued").with("number", number),
                )
                .said(written("team-event-reason", "reason", &event.reason))
                .source(Some(by(who)))
            }
            PersonEvent::MedicineAdded(event) => {
                self.medicines.insert(event.entry.id, event.entry.name.clone());
                named(
                    Kind::List,
                    "team-event-medicine-added",
                    "medicine",
                    &event.entry.name,
                )
            }
            PersonEvent::DoseTaken(event) => {
                let name = self.medicines.get(&event.dose.entry).cloned().unwrap_or_default();
                self.doses.insert(event.dose.id, name.clone());
                match event.dose.amount {
                    None => named(Kind::Dose, "team-event-dose", "medicine", &name),
                    Some(amount) => {
                        let title = Message::new("team-event-dose-taken").with("medicine", Arg::Text(name));
                        Told::new(Kind::Dose, title.with("amount", Arg::Text(amount.to_string())))
                    }
                }
            }
            PersonEvent::DoseUndone(event) => {
                let name = self.doses.get(&event.dose).cloned().unwrap_or_default();
                named(Kind::Dose, "team-event-dose-undone", "medicine", &name)
            }
            other => return self.visit(who, other),
        };
        Some(told)
    }

    fn visit(&mut self, who: &Actor, what: PersonEvent) -> Option<Told> {
        let title = |id: &'static str| Message::new(id);
        let told = match what {
            PersonEvent::VisitPlanned(event) => {
                let when = Arg::Message(Box::new(moment(event.plan.at, self.zone)));
                let title = if self.visits.insert(event.visit) {
                    title("team-event-visit-booked").with("what", Arg::Text(event.plan.purpose.clone()))
                } else {
                    title("team-event-visit-moved")
                };
                Told::new(Kind::Other, title.with("when", when)).said(written(
                    "team-event-place",
                    "place",
                    &event.plan.place,
                ))
            }
            PersonEvent::VisitCancelled(_) => new(Kind::Other, "team-event-visit-called-off"),
            PersonEvent::VisitKept(event) => new(Kind::Other, "team-event-visit-kept").said(written(
                "team-event-note",
                "text",
                &event.note,
            )),
            _ => return None,
        };
        Some(told.source(Some(by(who))))
    }

    fn check(&self, id: CheckId, seq: u64, record: &PersonRecord) -> Option<Told> {
        if self.checks.get(&id) != Some(&seq) {
            return None;
        }
        let check = record.checks.get(&id)?;
        let level = shown_level(&check.decision).max(check.acted_on().settled());
        let title = match (check.reported_at, level) {
            (Some(_), Some(level)) => {
                Message::new("team-event-check-finished").with("level", level_word(level))
            }
            (_, Some(level)) => Message::new("team-event-check-stopped").with("level", level_word(level)),
            (_, None) => Message::new("team-event-check-open"),
        };
        let mut said: Vec<Message> = Vec::new();
        let top = check
            .acted_on()
            .fired
            .iter()
            .filter(|fired| Some(fired.level) == level);
        let changed = check.higher.as_ref().map(|_| Message::new("team-why-changed"));
        let reasons = top.map(|fired| team_reason(fired, check)).chain(changed);
        for message in reasons.chain(answers(check)) {
            if !said.contains(&message) {
                said.push(message);
            }
        }
        Some(Told {
            kind: Kind::Check,
            level,
            title,
            said,
            source: check_source(check),
        })
    }

    fn call(&self, who: &Actor, event: CallLogged) -> Told {
        let outcome = Message::new(format!("team-outcome-{}", event.outcome.as_str()));
        let next = Arg::Message(Box::new(moment(event.next.at, self.zone)));
        let title = Message::new("team-event-call-logged")
            .with("name", actor(who))
            .with("outcome", Arg::Message(Box::new(outcome)));
        let said_back = event.said_back.map(|yes| {
            Message::new(if yes {
                "team-event-said-back"
            } else {
                "team-event-not-said-back"
            })
        });
        Told::new(Kind::Call, title)
            .said(written("team-event-note", "text", &event.note))
            .said(said_back)
            .source(Some(Message::new("team-event-call-next").with("next", next)))
    }
}

/// What somebody wrote in a check, whole, and what was heard in it.
fn noted(event: &CheckNoted) -> Told {
    let heard = event.heard.iter().map(|heard| {
        Message::new(format!("team-event-heard-{}", heard.said.name()))
            .with("fact", message_of(Message::new(format!("told-{}", heard.fact))))
    });
    let heard: Vec<Message> = heard.collect();
    let said = match (&event.phrases, heard.is_empty()) {
        (None, _) => Message::new("team-event-not-searched"),
        (Some(_), true) => Message::new("team-event-heard-nothing"),
        (Some(_), false) => Message::new("team-event-heard").with("facts", list(heard)),
    };
    let title = Message::new("team-event-wrote").with("text", Arg::Text(event.text.clone()));
    let version = event
        .phrases
        .clone()
        .map(|version| Message::new("team-event-phrases").with("version", Arg::Text(version)));
    let cut = event.cut.then(|| Message::new("team-event-heard-cut"));
    Told::new(Kind::Check, title)
        .said(Some(said))
        .said(cut)
        .source(version)
}

/// Rules, version and who answered.
fn check_source(check: &CheckRecord) -> Vec<Message> {
    let mut source = Vec::new();
    let rules: Vec<_> = check
        .acted_on()
        .fired
        .iter()
        .map(|fired| fired.rule.to_string())
        .collect();
    let version = Arg::Text(check.protocol.version.clone());
    source.push(if rules.is_empty() {
        Message::new("team-event-check-version").with("version", version)
    } else {
        Message::new("team-event-check-rule")
            .with("rule", Arg::Text(rules.join(", ")))
            .with("version", version)
    });
    if check.protocol.unreviewed {
        source.push(Message::new("team-event-unreviewed"));
    }
    if check.by == Actor::Companion {
        source.push(Message::new("team-event-by-companion"));
    }
    source
}

/// What was answered, in the words the team is told; how many were answered no.
fn answers(check: &CheckRecord) -> Vec<Message> {
    let mut said: Vec<_> = told(check)
        .into_iter()
        .map(|(fact, answer)| answer_message(&fact, answer))
        .collect();
    let no = check
        .answers
        .iter()
        .filter(|(_, answer)| *answer == Answer::No)
        .count();
    if no > 0 {
        said.push(
            Message::new("team-event-answered-no").with("count", Arg::Count(i64::try_from(no).unwrap_or(0))),
        );
    }
    said
}

/// One answer in the team's words.
fn answer_message(fact: &FactId, answer: Answer) -> Message {
    let told = Message::new(format!("told-{fact}"));
    match answer {
        Answer::Number(number) if fact.as_str() == "temp_c" => told.with("temperature", Arg::Celsius(number)),
        Answer::Number(number) => told.with("score", Arg::Number(number)),
        Answer::CannotCheck => Message::new("team-event-temperature-not-checked"),
        Answer::Unsure if matches!(fact.as_str(), "temp_c" | "pain_score") => {
            Message::new(format!("team-event-unsure-{}", fact.as_str().replace('_', "-")))
        }
        Answer::Unsure => Message::new("team-event-unsure").with("fact", Arg::Message(Box::new(told))),
        Answer::Yes | Answer::No => told,
    }
}

fn changed_fields(old: Option<&Details>, new: &Details) -> Vec<Message> {
    let Some(old) = old else { return Vec::new() };
    let helper = |details: &Details| -> Option<HelperContact> { details.helper.clone() };
    let fields = [
        (old.name() != new.name(), "person-field-name"),
        (old.birth_on != new.birth_on, "person-field-birth-date"),
        (
            old.record_number != new.record_number,
            "person-field-record-number",
        ),
        (
            old.phone != new.phone || old.second_phone != new.second_phone,
            "person-field-phone",
        ),
        (old.address != new.address, "person-field-address"),
        (
            (&old.language, &old.interpreter) != (&new.language, &new.interpreter),
            "person-field-language",
        ),
        (old.zone != new.zone, "person-field-zone"),
        (helper(old) != helper(new), "person-field-helper"),
        (old.modes != new.modes, "person-field-modes"),
    ];
    words(&fields)
}

fn changed_harvest(old: Option<&Harvest>, new: &Harvest) -> Vec<Message> {
    let Some(old) = old else { return Vec::new() };
    let fields = [
        (old.harvested_on != new.harvested_on, "person-field-harvest"),
        (old.role != new.role, "person-field-role"),
        (old.sites != new.sites, "person-field-sites"),
        (old.anaesthesia != new.anaesthesia, "person-field-anaesthesia"),
    ];
    words(&fields)
}

fn words(fields: &[(bool, &'static str)]) -> Vec<Message> {
    fields
        .iter()
        .filter(|(changed, _)| *changed)
        .map(|(_, word)| Message::new(*word))
        .collect()
}

fn sites(harvest: &Harvest) -> Vec<Message> {
    harvest
        .sites
        .iter()
        .map(|site| Message::new(format!("person-site-{}", site.name())))
        .collect()
}

fn allergies(allergies: &Allergies) -> Arg {
    match allergies {
        Allergies::NotAsked => message("person-allergy-not-asked"),
        Allergies::NoneKnown => message("person-allergy-none"),
        Allergies::Known(known) => {
            let names: Vec<_> = known.iter().map(|allergy| allergy.substance.as_str()).collect();
            Arg::Text(names.join(", "))
        }
    }
}

fn message_of(message: Message) -> Arg {
    Arg::Message(Box::new(message))
}

fn message(id: &'static str) -> Arg {
    Arg::Message(Box::new(Message::new(id)))
}

fn level_word(level: protocol::Level) -> Arg {
    Arg::Message(Box::new(Message::new(format!("level-{}-team", level.name()))))
}

/// Date and time of day at the centre.
pub(super) fn moment(at: Timestamp, zone: &TimeZone) -> Message {
    Message::new("format-moment")
        .with("date", Arg::Date(zone.to_datetime(at).date()))
        .with("time", Arg::Time(at))
}

fn list(items: Vec<Message>) -> Arg {
    Arg::List(items)
}

fn new(kind: Kind, id: &'static str) -> Told {
    Told::new(kind, Message::new(id))
}

fn named(kind: Kind, id: &'static str, argument: &'static str, value: &str) -> Told {
    Told::new(kind, Message::new(id).with(argument, Arg::Text(value.to_owned())))
}

/// A line that says who did it.
fn plain(kind: Kind, id: &'static str, who: &Actor) -> Told {
    Told::new(kind, Message::new(id).with("name", actor(who)))
}

fn by(who: &Actor) -> Message {
    Message::new("team-event-by").with("name", actor(who))
}

/// Who did something, as the team reads it.
fn actor(who: &Actor) -> Arg {
    match who {
        Actor::Person => message("team-who-person"),
        Actor::Companion => message("team-who-companion"),
        Actor::Staff(staff) => Arg::Text(staff.name.clone()),
        Actor::Import { source } => {
            let file = Message::new("team-who-import").with("source", Arg::Text(source.clone()));
            Arg::Message(Box::new(file))
        }
        Actor::Program => message("team-who-program"),
    }
}
