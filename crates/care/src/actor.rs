//! Who did something, and what a member of staff may be.

use crate::stream::uuid_id;
use serde::{Deserialize, Serialize};
use std::fmt;

uuid_id!(
    /// One member of staff.
    StaffId
);

/// What a member of staff may do. The route table says which page takes which role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StaffRole {
    /// Calls, reads, issues lists.
    Nurse,
    /// Enrols, plans visits.
    Coordinator,
    /// As a nurse, and rules on levels.
    Physician,
    /// Owns the protocol: signs and publishes.
    ClinicalOwner,
    /// Staff, settings, numbers; no care record.
    Administrator,
}

impl StaffRole {
    /// Every role.
    pub const ALL: [StaffRole; 5] = [
        StaffRole::Nurse,
        StaffRole::Coordinator,
        StaffRole::Physician,
        StaffRole::ClinicalOwner,
        StaffRole::Administrator,
    ];

    /// The stored word; `role-WORD` is its name on the screen.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            StaffRole::Nurse => "nurse",
            StaffRole::Coordinator => "coordinator",
            StaffRole::Physician => "physician",
            StaffRole::ClinicalOwner => "clinical-owner",
            StaffRole::Administrator => "administrator",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(text: &str) -> Option<StaffRole> {
        StaffRole::ALL.into_iter().find(|role| role.as_str() == text)
    }
}

/// A member of staff as an event names them: the name as it was at that time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// Who.
    pub id: StaffId,
    /// Full name.
    pub name: String,
    /// In which role they acted.
    pub role: StaffRole,
}

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The person whose record it is.
    Person,
    /// Somebody beside the person, on the person's device.
    Companion,
    /// A member of staff.
    Staff(Staff),
    /// A file read in by `marrowline import`.
    Import {
        /// Where the rows came from, for example the file's name.
        source: String,
    },
    /// The program itself: set-up, made-up people of the demo.
    Program,
}

impl Actor {
    /// The member of staff, when it was one.
    #[must_use]
    pub fn staff(&self) -> Option<&Staff> {
        match self {
            Actor::Staff(staff) => Some(staff),
            _ => None,
        }
    }
}

impl fmt::Display for StaffRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
