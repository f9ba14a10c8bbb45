//! Where a statement of the protocol comes from and how far it was checked.

use serde::{Deserialize, Serialize};

/// How far the source of a rule, a contact or a reading was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceStatus {
    /// Stated in the leaflet.
    Leaflet,
    /// Stated in a public source that was read.
    SourceRead,
    /// Our judgement.
    Proposed,
    /// A clinician has to confirm it before release.
    Unconfirmed,
}

/// Whether a clinician has reviewed the whole file. Publishing in a centre is an event of that centre, not a word in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// No clinician has reviewed it: a banner stands on every screen.
    Unreviewed,
    /// Reviewed by the people the file names.
    Reviewed,
}

/// A named decision about a place where the leaflet can be read in more than one way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Reading {
    /// Name of the decision.
    pub id: String,
    /// What is unclear.
    pub about: String,
    /// What we decided.
    pub decision: String,
    /// Where that comes from.
    pub source: String,
    /// How far that source was checked.
    pub status: SourceStatus,
}
