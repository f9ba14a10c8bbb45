//! The shape of a file of phrases, exactly as it is written. What it means is decided in `phrases`.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::provenance::{SourceStatus, Status};

/// Words or phrases, each with its place in the file.
pub(super) type Written = Vec<Spanned<String>>;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct Document {
    pub(super) language: String,
    pub(super) version: String,
    pub(super) protocol: Spanned<String>,
    pub(super) status: Status,
    pub(super) source: String,
    pub(super) source_status: SourceStatus,
    pub(super) reading: ReadingWritten,
    pub(super) negation: ScopeWritten,
    pub(super) past: ScopeWritten,
    pub(super) other_person: ScopeWritten,
    pub(super) same: BTreeMap<Spanned<String>, Written>,
    #[serde(rename = "fact")]
    pub(super) facts: Vec<FactWritten>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ReadingWritten {
    pub(super) gap: usize,
    pub(super) joins: Written,
    pub(super) fillers: Written,
    pub(super) skips: Written,
    pub(super) listed: Vec<Written>,
    pub(super) blocks: Written,
}

/// Cues, and how far they reach. A list that is left out is empty.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct ScopeWritten {
    pub(super) reach: usize,
    pub(super) cues: Written,
    #[serde(default)]
    pub(super) agreeing: Written,
    #[serde(default)]
    pub(super) idle: Written,
    #[serde(default)]
    pub(super) after: Written,
    #[serde(default)]
    pub(super) ends: Written,
    #[serde(default)]
    pub(super) goes_on: Written,
    #[serde(default)]
    pub(super) carries: Written,
    #[serde(default)]
    pub(super) first_person: Written,
    #[serde(default)]
    pub(super) lifted_by: Written,
    #[serde(default)]
    pub(super) after_lifted_by: Written,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(super) struct FactWritten {
    pub(super) fact: Spanned<String>,
    #[serde(default)]
    pub(super) also: Written,
    pub(super) says: Written,
}
