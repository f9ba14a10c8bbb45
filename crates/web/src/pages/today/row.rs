//! One row of the plan: what a step of the day says on the thread.

use care::enrolment::HelperContact;
use care::view::today::{CallTime, State, Step, What};
use jiff::Timestamp;
use medicine::{DoseCount, Entry, Slot, Verdict};
use words::Arg;

use crate::look::part::{Link, ThreadRow, When};
use crate::look::{Icon, Knot};
use crate::pages::check::{moment, shape, tel};
use crate::pages::medicines::said;
use crate::voice::Voice;

/// What every row is said with.
pub(super) struct Speech<'a> {
    pub(super) t: &'a Voice,
    pub(super) helper: Option<&'a HelperContact>,
    pub(super) emergency: &'a str,
    pub(super) now: Timestamp,
}

impl Speech<'_> {
    pub(super) fn row(&self, step: &Step<'_>) -> ThreadRow {
        let mut row = match &step.what {
            What::Dose { entry, dose, slot } => {
                let name = name(entry);
                let title = match dose {
                    Some(dose) => {
                        let amount = said::dose(self.t, *dose);
                        self.t.with(
                            "today-plan-due",
                            &[("name", name.into()), ("amount", amount.into())],
                        )
                    }
                    None => name,
                };
                let mut row = bare(title);
                row.when = slot.map(|slot| When::words(self.t.word(slot_word(slot))));
                row.more = (dose.is_none() && slot.is_none() && step.state == State::Later)
                    .then(|| entry.directions.text());
                row
            }
            What::IfNeeded {
                entry,
                verdict,
                count,
                last_at,
            } => {
                let mut row = bare(self.t.name("today-plan-if-needed", "name", &name(entry)));
                let (when, how) = self.allowed(verdict);
                let last = last_at.map(|at| self.last(at, *count));
                let lines: Vec<String> = how.into_iter().chain(last).collect();
                row.when = Some(when);
                row.more = (!lines.is_empty()).then(|| lines.join(" "));
                row
            }
            What::Call { name, time } => self.call(name.as_deref(), *time),
            What::Visit(visit) => {
                let mut row = bare(self.t.name("today-plan-visit", "what", &visit.plan.purpose));
                row.when = Some(self.at(visit.plan.at));
                row.more = Some(visit.plan.place.clone());
                row
            }
            What::CheckDone { check, level } => self.check_done(&check.to_string(), *level),
            What::CheckDue => {
                let mut row = bare(self.t.word("today-plan-check"));
                row.when = Some(When::words(self.t.word("today-plan-now")));
                row.act = Some(Link {
                    icon: Icon::ClipboardCheck,
                    words: self.t.word("today-card-check-go"),
                    href: "/check".to_owned(),
                });
                row
            }
        };
        self.place(step, &mut row);
        row
    }

    /// Where it stands: the knot, and the same in words.
    fn place(&self, step: &Step<'_>, row: &mut ThreadRow) {
        match step.state {
            State::Done(at) => {
                row.when = Some(self.at(at));
                if matches!(row.knot, Knot::Later) {
                    row.knot = Knot::Done;
                }
                if matches!(step.what, What::Dose { .. }) {
                    row.more = Some(self.t.word("today-plan-taken"));
                }
            }
            State::Now => {
                row.knot = Knot::Now;
                let slot = row.when.take().map(|when| when.words);
                row.more = slot.map(|slot| self.t.name("today-plan-for", "slot", &slot));
                row.when = Some(When::words(self.t.word("today-plan-now")));
            }
            State::Later => {}
        }
        if step.sleepy {
            row.note = Some(self.t.word("today-plan-sleepy"));
            row.more = None;
            row.act = self.helper.map(|helper| Link {
                icon: Icon::Phone,
                words: self.t.name("today-plan-call-helper", "name", &helper.name),
                href: tel(&helper.phone),
            });
        }
    }

    fn at(&self, at: Timestamp) -> When {
        When::at(self.moment(at), at.to_string())
    }

    /// Just after midnight the doses of the evening still stand here: "yesterday, 9:03 pm" fits beside a name.
    fn moment(&self, at: Timestamp) -> String {
        let speaker = self.t.speaker();
        let date = |at: Timestamp| speaker.zone.to_datetime(at).date();
        if date(self.now).yesterday().is_ok_and(|day| day == date(at)) {
            return self.t.name("today-plan-yesterday", "time", &speaker.time(at));
        }
        moment(self.t, at, self.now)
    }

    /// Whether one may be taken: a word beside the name, and under it what does not fit there.
    fn allowed(&self, verdict: &Verdict) -> (When, Option<String>) {
        match verdict {
            Verdict::Yes { .. } => (When::words(self.t.word("today-plan-allowed")), None),
            Verdict::Wait { until } | Verdict::NoMoreToday { until } => {
                let speaker = self.t.speaker();
                let date = |at: Timestamp| speaker.zone.to_datetime(at).date();
                let time = moment(self.t, *until, self.now);
                if date(*until) == date(self.now) {
                    let words = self.t.name("app-from", "time", &time);
                    return (When::at(words, until.to_string()), None);
                }
                (
                    When::words(self.t.word("today-plan-not-today")),
                    Some(self.t.name("today-plan-from", "time", &time)),
                )
            }
            Verdict::AskYourNurse { .. } => (
                When::words(self.t.word("today-plan-ask")),
                Some(self.t.word("today-plan-ask-nurse")),
            ),
        }
    }

    fn last(&self, at: Timestamp, count: DoseCount) -> String {
        let time = self.moment(at);
        match count.of {
            Some(of) => self.t.with(
                "today-plan-last",
                &[
                    ("time", time.into()),
                    ("taken", Arg::Count(count.taken.into())),
                    ("most", Arg::Count(of.into())),
                ],
            ),
            None => self.t.name("today-plan-last-alone", "time", &time),
        }
    }

    fn call(&self, name: Option<&str>, time: CallTime) -> ThreadRow {
        let made = time == CallTime::Made;
        let mut row = bare(match (made, name) {
            (true, _) => self.t.word("today-plan-called"),
            (false, Some(name)) => self.t.name("today-plan-call", "name", name),
            (false, None) => self.t.word("today-plan-call-nurse"),
        });
        row.when = match time {
            CallTime::At(at) => Some(self.at(at)),
            CallTime::By(at) => {
                let by = self.t.name("app-by", "time", &moment(self.t, at, self.now));
                Some(When::at(by, at.to_string()))
            }
            CallTime::Made => None,
        };
        row.more = (!made).then(|| self.t.word("today-plan-call-lead"));
        row
    }

    fn check_done(&self, check: &str, level: Option<protocol::Level>) -> ThreadRow {
        let said = level.map(|level| {
            self.t
                .name(&format!("level-{level}"), "emergency", self.emergency)
        });
        let mut row = bare(match &said {
            Some(said) => self.t.name("today-plan-check-done", "level", said),
            None => self.t.word("today-plan-check"),
        });
        row.knot = level.map_or(Knot::Later, |level| Knot::Level(shape(level)));
        row.act = Some(Link {
            icon: Icon::FileText,
            words: self.t.word("today-plan-check-see"),
            href: format!("/check/{check}"),
        });
        row
    }
}

fn bare(title: String) -> ThreadRow {
    ThreadRow {
        knot: Knot::Later,
        title,
        when: None,
        note: None,
        more: None,
        act: None,
    }
}

/// A strength stays on one line.
fn name(entry: &Entry) -> String {
    let kept = entry.strength.replace(' ', "\u{a0}");
    said::name(entry).replace(&entry.strength, &kept)
}

fn slot_word(slot: Slot) -> &'static str {
    match slot {
        Slot::Morning => "today-plan-morning",
        Slot::Noon => "today-plan-noon",
        Slot::Evening => "today-plan-evening",
        Slot::Bedtime => "today-plan-bedtime",
    }
}
