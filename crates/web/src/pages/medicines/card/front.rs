//! The front of the card: who it is, whom to call, what must not be given.

use care::PersonRecord;
use care::centre::Settings;
use care::enrolment::{Details, Harvest, HelperContact};
use medicine::Allergies;
use protocol::{Role, Site};

use super::super::said;
use crate::pages::check::unbroken;
use crate::voice::Voice;

/// The front of the card.
pub(super) struct Front {
    pub(super) name: String,
    pub(super) born: String,
    pub(super) harvest: String,
    pub(super) team: String,
    pub(super) contact: Option<String>,
    pub(super) allergy: String,
    pub(super) do_not_give: Option<String>,
}

impl Front {
    /// As it is printed: a number is not broken over two lines. The code holds the plain signs.
    pub(super) fn on_paper(self) -> Front {
        Front {
            team: unbroken_number(&self.team),
            contact: self.contact.map(|contact| unbroken_number(&contact)),
            ..self
        }
    }
}

/// Hyphens and spaces between digits hold a number together.
fn unbroken_number(text: &str) -> String {
    let mut kept = String::new();
    let mut signs = text.chars().peekable();
    let mut before = ' ';
    while let Some(sign) = signs.next() {
        let inside = (before.is_ascii_digit() || before == ')')
            && signs.peek().is_some_and(|next| next.is_ascii_digit());
        match sign {
            '-' | ' ' if inside => kept.push_str(&unbroken(&sign.to_string())),
            sign => kept.push(sign),
        }
        before = sign;
    }
    kept
}

pub(super) fn front(
    t: &Voice,
    details: &Details,
    harvest: Option<&Harvest>,
    settings: &Settings,
    record: &PersonRecord,
) -> Front {
    let night = t.speaker().phone(&settings.numbers.night);
    let none = Allergies::NotAsked;
    let allergies = record.allergies.as_ref().map_or(&none, |known| &known.allergies);
    let names: Vec<&str> = record
        .list()
        .iter()
        .flat_map(|list| &list.do_not_take)
        .map(|row| row.name.as_str())
        .collect();
    Front {
        name: details.name(),
        born: t.speaker().date_year(details.birth_on),
        harvest: harvest
            .map(|harvest| harvest_line(t, harvest))
            .unwrap_or_default(),
        team: format!("{night}, {}", settings.name),
        contact: details.helper.as_ref().map(|helper| contact_line(t, helper)),
        allergy: t.with(
            "medicines-card-allergy",
            &[("text", allergy_short(t, allergies).into())],
        ),
        do_not_give: (!names.is_empty()).then(|| {
            t.with(
                "medicines-card-do-not-give",
                &[("names", names.join(", ").into())],
            )
        }),
    }
}

/// On the card an unasked allergy is said in three words, because the reader is in a hurry.
fn allergy_short(t: &Voice, allergies: &Allergies) -> String {
    match allergies {
        Allergies::NotAsked => t.word("medicines-card-allergy-not-asked"),
        known => said::allergies(t, known),
    }
}

fn contact_line(t: &Voice, helper: &HelperContact) -> String {
    let phone = t.speaker().phone(&helper.phone);
    if helper.relation.is_empty() {
        format!("{}, {phone}", helper.name)
    } else {
        format!("{} ({}), {phone}", helper.name, helper.relation)
    }
}

/// "17 November 2026, both hips. Donor."
fn harvest_line(t: &Voice, harvest: &Harvest) -> String {
    let has = |site| harvest.sites.contains(&site);
    let mut places = Vec::new();
    match (has(Site::LeftHip), has(Site::RightHip)) {
        (true, true) => places.push(t.word("medicines-card-both-hips")),
        (true, false) => places.push(t.word("medicines-card-left-hip")),
        (false, true) => places.push(t.word("medicines-card-right-hip")),
        (false, false) => {}
    }
    if has(Site::Sternum) {
        places.push(t.word("medicines-card-sternum"));
    }
    let role = t.word(match harvest.role {
        Role::RelatedDonor | Role::UnrelatedDonor => "medicines-card-donor",
        Role::AutologousPatient => "medicines-card-patient",
    });
    let date = t.speaker().date_year(harvest.harvested_on);
    let place = t.speaker().list(&places);
    if place.is_empty() {
        format!("{date}. {role}")
    } else {
        format!("{date}, {place}. {role}")
    }
}
