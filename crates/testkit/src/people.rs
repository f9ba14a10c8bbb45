//! Made-up people and settings, for tests to start from.

use care::centre::{Numbers, Settings};
use care::device::DeviceId;
use care::enrolment::{Details, Harvest};
use care::hours::Hours;
use care::stream::StreamId;
use jiff::civil::{date, time};
use protocol::{Anaesthesia, Role, Site};
use store::Token;

/// A person who is enrolled and has a device: two days after her harvest, by [`crate::FakeClock`]'s first day.
#[derive(Clone, Debug)]
pub struct Ana {
    /// Her record.
    pub id: StreamId,
    /// Her device.
    pub device: DeviceId,
    /// The secret of the link that bound it.
    pub link: Token,
}

/// Who she is.
#[must_use]
pub fn details(given: &str, family: &str) -> Details {
    Details {
        given: given.to_owned(),
        family: family.to_owned(),
        birth_on: date(1992, 5, 2),
        record_number: None,
        phone: "+1 555 010 0199".to_owned(),
        second_phone: None,
        address: Some("12 Elm Street".to_owned()),
        language: "en".to_owned(),
        interpreter: None,
        zone: None,
        helper: None,
        modes: std::collections::BTreeSet::new(),
    }
}

/// An unrelated donor's harvest from both hips, two days before [`crate::FakeClock`]'s first day.
#[must_use]
pub fn harvest() -> Harvest {
    Harvest {
        role: Role::UnrelatedDonor,
        harvested_on: date(2026, 11, 15),
        sites: [Site::LeftHip, Site::RightHip].into(),
        anaesthesia: Anaesthesia::General,
    }
}

/// A centre in New York, open on weekdays from 8 to 5.
#[must_use]
pub fn settings() -> Settings {
    Settings {
        name: "Riverside Transplant Center".to_owned(),
        zone: "America/New_York".to_owned(),
        numbers: Numbers {
            emergency: "911".to_owned(),
            crisis: "988".to_owned(),
            poison: "+1 555 010 0122".to_owned(),
            day: "+1 555 010 0140".to_owned(),
            night: "+1 555 010 0141".to_owned(),
        },
        hours: Hours::weekdays(time(8, 0, 0, 0), time(17, 0, 0, 0)),
        fahrenheit: true,
        silent_after_hours: 24,
        retry_minutes: 30,
        link_days: 14,
    }
}
