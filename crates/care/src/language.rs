//! In which languages a centre speaks to people: who read the words of one, who stands for that, and whether the words are still those.
//!
//! The words themselves are not here. Whoever shows them names them by one hash, and a name stands under that hash and no other.
//!
//! A language whose words changed stays offered, and every page in it says since when nobody has read them. To take it away with an
//! update would put somebody who reads no English before an English page, perhaps in an emergency; most words are still those that were
//! read, and one person may take the language away at any time.

use crate::actor::{Staff, StaffRole};
use crate::centre::{CentreEvent, CentreRecord, may_sign};
use crate::event::Act;
use crate::refusal::Refusal;
use crate::stream::Draft;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Somebody who reads a language has read all its words and puts their name under them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageRead {
    /// Its tag, such as `es`.
    pub language: String,
    /// The hash of its words.
    pub hash: String,
}

/// A second person confirmed that reading: people may be spoken to in the language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageOffered {
    /// Its tag.
    pub language: String,
    /// The hash of the words that were read.
    pub hash: String,
    /// Who read them.
    pub reader: Staff,
}

/// Nobody is spoken to in the language any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LanguageWithdrawn {
    /// Its tag.
    pub language: String,
}

/// The languages of a centre, beside English.
#[derive(Clone, Debug, Default)]
pub struct Languages {
    /// By tag: who has read the words and waits for a second person.
    readings: BTreeMap<String, Vec<Reading>>,
    offered: BTreeMap<String, Offered>,
}

/// One person's name under the words of a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The hash of the words.
    pub hash: String,
    /// Who read them.
    pub by: Staff,
    /// When.
    pub at: Timestamp,
}

/// A language that people are spoken to in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The hash of the words that were read.
    pub hash: String,
    /// Who read them.
    pub reader: Staff,
    /// Who confirmed it.
    pub confirmed_by: Staff,
    /// When.
    pub at: Timestamp,
}

impl Languages {
    /// The language, when it is offered.
    #[must_use]
    pub fn offered(&self, language: &str) -> Option<&Offered> {
        self.offered.get(language)
    }

    /// The newest reading of exactly these words that waits for a second person.
    #[must_use]
    pub fn waiting(&self, language: &str, hash: &str) -> Option<&Reading> {
        let readings = self.readings.get(language)?;
        readings.iter().rev().find(|reading| reading.hash == hash)
    }

    pub(crate) fn read(&mut self, read: LanguageRead, by: Option<&Staff>, at: Timestamp) {
        let reading = by.map(|by| Reading {
            hash: read.hash,
            by: by.clone(),
            at,
        });
        self.readings.entry(read.language).or_default().extend(reading);
    }

    pub(crate) fn offer(&mut self, event: LanguageOffered, confirmed_by: Option<&Staff>, at: Timestamp) {
        let Some(confirmed_by) = confirmed_by.cloned() else {
            return;
        };
        self.readings.remove(&event.language);
        let offered = Offered {
            hash: event.hash,
            reader: event.reader,
            confirmed_by,
            at,
        };
        self.offered.insert(event.language, offered);
    }

    pub(crate) fn withdraw(&mut self, event: &LanguageWithdrawn) {
        self.readings.remove(&event.language);
        self.offered.remove(&event.language);
    }
}

/// Puts a name under the words of a language.
///
/// # Errors
/// The reader is not one who works with people, has done it already, or these words are offered already.
pub fn read(centre: &CentreRecord, language: &str, hash: &str, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let reader = act
        .who
        .staff()
        .ok_or_else(|| Refusal::of("", "refused-staff-only"))?;
    if !may_read(reader.role) {
        return Err(Refusal::of("", "refused-language-role"));
    }
    if is_offered(centre, language, hash) {
        return Err(Refusal::of("", "refused-language-offered"));
    }
    if centre.languages.waiting(language, hash).is_some() {
        return Err(Refusal::of("", "refused-language-read"));
    }
    let read = LanguageRead {
        language: language.to_owned(),
        hash: hash.to_owned(),
    };
    act.drafts(None, vec![CentreEvent::from(read)])
}

/// Confirms that somebody read the words of a language, which offers it to people.
///
/// # Errors
/// Nobody has read exactly these words, or the one who confirms is the one who read them or may not sign.
pub fn offer(centre: &CentreRecord, language: &str, hash: &str, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let confirmer = act
        .who
        .staff()
        .ok_or_else(|| Refusal::of("", "refused-staff-only"))?;
    if !may_sign(confirmer.role) {
        return Err(Refusal::of("", "refused-may-not-sign"));
    }
    if is_offered(centre, language, hash) {
        return Err(Refusal::of("", "refused-language-offered"));
    }
    let waiting = centre.languages.waiting(language, hash);
    let reading = waiting.ok_or_else(|| Refusal::of("", "refused-language-unread"))?;
    if reading.by.id == confirmer.id {
        return Err(Refusal::of("", "refused-language-same"));
    }
    let offered = LanguageOffered {
        language: language.to_owned(),
        hash: hash.to_owned(),
        reader: reading.by.clone(),
    };
    act.drafts(None, vec![CentreEvent::from(offered)])
}

/// Takes a language away, or a reading that waits. One person is enough: it can not wait for a second.
///
/// # Errors
/// The one who does it may not, or there is nothing to take away.
pub fn withdraw(centre: &CentreRecord, language: &str, act: &Act) -> Result<Vec<Draft>, Refusal> {
    let who = act
        .who
        .staff()
        .ok_or_else(|| Refusal::of("", "refused-staff-only"))?;
    if !may_withdraw(who.role) {
        return Err(Refusal::of("", "refused-may-not-sign"));
    }
    let languages = &centre.languages;
    if languages.offered(language).is_none() && !languages.readings.contains_key(language) {
        return Err(Refusal::of("", "refused-language-unread"));
    }
    let withdrawn = LanguageWithdrawn {
        language: language.to_owned(),
    };
    act.drafts(None, vec![CentreEvent::from(withdrawn)])
}

fn is_offered(centre: &CentreRecord, language: &str, hash: &str) -> bool {
    let offered = centre.languages.offered(language);
    offered.is_some_and(|offered| offered.hash == hash)
}

/// Who may say that they have read the words: whoever works with people. A nurse who speaks the language is often the only one.
#[must_use]
pub fn may_read(role: StaffRole) -> bool {
    role != StaffRole::Administrator
}

/// Who may take a language away.
#[must_use]
pub fn may_withdraw(role: StaffRole) -> bool {
    may_sign(role) || role == StaffRole::Administrator
}
