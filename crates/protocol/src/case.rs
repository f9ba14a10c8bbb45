//! Whose check it is: the few things about a person and the harvest that change a rule.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Why this person's marrow was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Gave marrow to a relative.
    RelatedDonor,
    /// Gave marrow to a stranger.
    UnrelatedDonor,
    /// Gets the own marrow back; a special mode of its own.
    AutologousPatient,
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 3] = [Role::RelatedDonor, Role::UnrelatedDonor, Role::AutologousPatient];

    /// The name used in protocol files, events and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Role::RelatedDonor => "related-donor",
            Role::UnrelatedDonor => "unrelated-donor",
            Role::AutologousPatient => "autologous-patient",
        }
    }
}

/// Where a needle went in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Site {
    /// Back of the left hip bone.
    LeftHip,
    /// Back of the right hip bone.
    RightHip,
    /// Breastbone: no reassurance about pain.
    Sternum,
    /// Not recorded: follows the breastbone rules.
    Unknown,
}

impl Site {
    /// The name used in protocol files, events and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Site::LeftHip => "left-hip",
            Site::RightHip => "right-hip",
            Site::Sternum => "sternum",
            Site::Unknown => "unknown",
        }
    }
}

/// The anaesthesia of the harvest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anaesthesia {
    /// Asleep.
    General,
    /// Spinal (or epidural).
    Spinal,
    /// Not recorded: follows the spinal rules.
    Unknown,
}

impl Anaesthesia {
    /// The name used in protocol files, events and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Anaesthesia::General => "general",
            Anaesthesia::Spinal => "spinal",
            Anaesthesia::Unknown => "unknown",
        }
    }
}

/// A circumstance that may only raise a level. Autologous is not listed: it comes from the role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// Takes a blood thinner or a platelet blocker.
    Anticoagulant,
    /// Weak defences.
    Immunosuppressed,
    /// Platelets under the protocol's limit.
    LowPlatelets,
    /// Under 18.
    Minor,
    /// Pregnant.
    Pregnant,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Mode; 5] = [
        Mode::Anticoagulant,
        Mode::Immunosuppressed,
        Mode::LowPlatelets,
        Mode::Minor,
        Mode::Pregnant,
    ];

    /// The name used in protocol files, events and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Mode::Anticoagulant => "anticoagulant",
            Mode::Immunosuppressed => "immunosuppressed",
            Mode::LowPlatelets => "low-platelets",
            Mode::Minor => "minor",
            Mode::Pregnant => "pregnant",
        }
    }
}

/// Everything about a person that a decision may look at besides the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// Why the marrow was taken.
    pub role: Role,
    /// Civil days since the harvest; 0 is the day of the harvest.
    pub day: i32,
    /// Where the needle went in. Empty means not recorded and counts as [`Site::Unknown`].
    pub sites: BTreeSet<Site>,
    /// The anaesthesia.
    pub anaesthesia: Anaesthesia,
    /// Circumstances that may raise a level.
    #[serde(default)]
    pub modes: BTreeSet<Mode>,
}
