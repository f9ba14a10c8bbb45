//! The demo: a centre, its staff, and made-up people whose stories end now.
//!
//! What happened to whom stands in `demo/people.toml`; every event is made by the same decisions that the pages call, with the time of
//! the story in place of the time of the clock.

mod making;
mod script;
mod story;

use care::actor::{Staff, StaffId, StaffRole};
use care::device::DeviceId;
use care::person::PersonRecord;
use care::stream::StreamId;
use std::path::Path;
use uuid::Uuid;
use web::{App, DemoLink, DemoWho};

use crate::answer::Misuse;
pub(crate) use making::make;

/// A way in, for somebody who looks around.
#[derive(Debug)]
pub(crate) struct Door {
    /// Nurse, coordinator, …
    pub(crate) role: String,
    /// Who one becomes.
    pub(crate) name: String,
    /// The link.
    pub(crate) link: DemoLink,
}

/// The person whose phone has a door of its own.
const PHONE_OF: &str = "40118204";

/// The file that marks a folder as one of made-up data, which may be thrown away.
const MARK: &str = "made-up-people.txt";

/// Marks a folder as that of a demo. A folder that holds anything else is refused: a demo has no business in it.
pub(crate) fn claim(data: &Path) -> Result<(), Misuse> {
    let failed = |why: std::io::Error| Misuse(format!("{} can not be used: {why}", data.display()));
    std::fs::create_dir_all(data).map_err(failed)?;
    let mark = data.join(MARK);
    if mark.exists() {
        return Ok(());
    }
    if std::fs::read_dir(data).map_err(failed)?.next().is_some() {
        return Err(Misuse(format!(
            "{} holds files that are no demo; give an empty folder with --data",
            data.display()
        )));
    }
    std::fs::write(
        &mark,
        "Everybody in this folder is made up. `marrowline demo --fresh` throws it away.\n",
    )
    .map_err(failed)
}

/// Throws made-up data away, unless a demo runs on them.
pub(crate) fn throw_away(data: &Path) -> Result<(), Misuse> {
    let failed = |why: std::io::Error| Misuse(format!("{} can not be thrown away: {why}", data.display()));
    if !data.exists() {
        return Ok(());
    }
    claim(data)?;
    if let Ok(held) = std::fs::File::open(data.join("in-use"))
        && held.try_lock().is_err()
    {
        return Err(Misuse(format!(
            "a demo runs on {}; stop it first",
            data.display()
        )));
    }
    std::fs::remove_dir_all(data).map_err(failed)
}

/// An id that follows from a name, so that the next start finds the same.
pub(crate) fn id(name: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("marrowline:demo:{name}").as_bytes())
}

/// The person with a record number.
pub(crate) fn person_id(record_number: &str) -> StreamId {
    StreamId(id(&format!("person:{record_number}")))
}

/// Their phone.
pub(crate) fn device_id(record_number: &str) -> DeviceId {
    DeviceId(id(&format!("device:{record_number}")))
}

/// A member of staff by the name in the script.
pub(crate) fn staff(name: &str, full_name: &str, role: StaffRole) -> Staff {
    Staff {
        id: StaffId(id(&format!("staff:{name}"))),
        name: full_name.to_owned(),
        role,
    }
}

/// One door for each member of staff, and one for the phone.
pub(crate) fn doors(app: &App) -> Result<Vec<Door>, Misuse> {
    let broken = |_| Misuse::of("the demo's records can not be read; start with --fresh");
    let centre = app.centre().map_err(broken)?;
    let mut staff: Vec<&Staff> = centre.staff.values().collect();
    staff.sort_by(|a, b| (a.role, &a.name).cmp(&(b.role, &b.name)));
    let mut doors: Vec<Door> = staff
        .into_iter()
        .map(|staff| Door {
            role: staff.role.as_str().to_owned(),
            name: staff.name.clone(),
            link: DemoLink {
                token: app.token(),
                who: DemoWho::Staff(staff.id),
            },
        })
        .collect();
    let (person, device) = (person_id(PHONE_OF), device_id(PHONE_OF));
    let record = app.store().load::<PersonRecord>(&app.person_ref(person))?.record;
    if record.devices.is_bound(device) {
        doors.push(Door {
            role: "person".to_owned(),
            name: record.name(),
            link: DemoLink {
                token: app.token(),
                who: DemoWho::Person(person, device),
            },
        });
    }
    Ok(doors)
}
