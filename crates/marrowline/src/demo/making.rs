//! Setting the centre up and playing every story.

use care::actor::{Actor, Staff, StaffRole};
use care::centre::{self, CentreRecord, Numbers, Settings};
use care::event::Act;
use care::hours::Hours;
use care::refusal::Refusal;
use care::stream::{CommandKey, Draft, EventId};
use jiff::Timestamp;
use jiff::civil::time;
use std::sync::Arc;
use tokio::task::JoinSet;
use web::App;

use super::script::Script;
use super::story;
use super::{id, staff};
use crate::answer::Misuse;

const SCRIPT: &str = include_str!("people.toml");

/// Everybody who works at the demo's centre, by the name that the script uses.
fn team() -> [(&'static str, Staff); 5] {
    [
        ("ana", "Ana Ruiz", StaffRole::Nurse),
        ("ben", "Ben Cho", StaffRole::Nurse),
        ("lena", "Lena Kim", StaffRole::Coordinator),
        ("mei", "Dr Mei Lin", StaffRole::ClinicalOwner),
        ("sam", "Sam Ode", StaffRole::Administrator),
    ]
    .map(|(name, full_name, role)| (name, staff(name, full_name, role)))
}

/// A member of staff by the name in the script.
pub(super) fn member(name: &str) -> Result<Staff, Misuse> {
    team()
        .into_iter()
        .find(|(known, _)| *known == name)
        .map(|(_, staff)| staff)
        .ok_or_else(|| Misuse(format!("the demo's script names {name}, who is not on the staff")))
}

/// Makes the demo, unless it was made before. The last thing made is the confirmation of the numbers: a start that broke off before it
/// is taken up again, and what was made already stays as it is.
pub(crate) async fn make(app: &App) -> Result<(), Misuse> {
    let broken = |_| Misuse::of("the demo's center can not be read; start with --fresh");
    if app.centre().map_err(broken)?.numbers_confirmed.is_some() {
        return Ok(());
    }
    let now = app.now();
    let settings = settings();
    change(app, "settings", Actor::Program, now, |_, act| {
        centre::change_settings(settings.clone(), act)
    })
    .await?;
    for (name, staff) in team() {
        change(app, name, Actor::Program, now, |_, act| {
            centre::add_staff(staff.clone(), act)
        })
        .await?;
    }
    play(app, now).await?;
    let confirms = Actor::Staff(member("sam")?);
    let numbers = settings.numbers.clone();
    change(app, "numbers", confirms, now, |record, act| {
        centre::confirm_numbers(record, numbers.clone(), act)
    })
    .await
}

async fn play(app: &App, now: Timestamp) -> Result<(), Misuse> {
    let script: Arc<Script> = Arc::new(
        toml::from_str(SCRIPT).map_err(|why| Misuse(format!("the demo's script can not be read: {why}")))?,
    );
    let broken = |_| Misuse::of("the demo's center can not be read; start with --fresh");
    let centre = app.centre().map_err(broken)?;
    let protocol = app.protocol(&centre).map_err(broken)?;
    let mut stories = JoinSet::new();
    for number in 0..script.person.len() {
        let scene = story::Scene {
            app: app.clone(),
            script: Arc::clone(&script),
            centre: Arc::clone(&centre),
            protocol: Arc::clone(&protocol),
            now,
        };
        stories.spawn(async move { scene.play(number).await });
    }
    while let Some(played) = stories.join_next().await {
        played.map_err(Misuse::of)??;
    }
    Ok(())
}

/// A change of the centre; its key follows from its name.
async fn change(
    app: &App,
    name: &str,
    who: Actor,
    now: Timestamp,
    decide: impl Fn(&CentreRecord, &Act) -> Result<Vec<Draft>, Refusal> + Send + Sync,
) -> Result<(), Misuse> {
    let key = key(&format!("centre:{name}"));
    let act = Act::now(key, who, now);
    let changed = app
        .store()
        .change(&app.centre_ref(), key, |record: &CentreRecord| {
            decide(record, &act)
        })
        .await;
    changed
        .map(drop)
        .map_err(|why| Misuse(format!("the demo's center, {name}: {why}")))
}

/// A key that follows from a name, so that what was made before a start broke off is not made twice.
pub(super) fn key(name: &str) -> CommandKey {
    CommandKey {
        id: EventId(id(name)),
        digest: [0; 32],
    }
}

/// A centre in Minnesota that is open every day, so that the worklist is alive whenever somebody looks.
fn settings() -> Settings {
    let hours = (time(7, 0, 0, 0), time(21, 0, 0, 0));
    Settings {
        name: "Riverside Transplant Center".to_owned(),
        zone: "America/Chicago".to_owned(),
        numbers: Numbers {
            emergency: "911".to_owned(),
            crisis: "988".to_owned(),
            poison: "(612) 555-0122".to_owned(),
            day: "(612) 555-0140".to_owned(),
            night: "(612) 555-0199".to_owned(),
        },
        hours: Hours {
            week: (1..=7).map(|day| (day, hours)).collect(),
            ..Hours::default()
        },
        fahrenheit: true,
        silent_after_hours: 24,
        retry_minutes: 30,
        link_days: 14,
    }
}
