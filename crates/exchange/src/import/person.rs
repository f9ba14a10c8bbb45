//! One person with a harvest and allergies.

use super::field::{Reading, Row};
use super::{Origin, Problem, RowFault};
use care::enrolment::{Details, Harvest, HelperContact};
use medicine::{Allergies, Allergy, western_digits};
use protocol::{Anaesthesia, Mode, Role, Site};

/// The names of the fields, as columns of CSV and keys of JSON.
pub(super) const FIELDS: [&str; 19] = [
    "record_number",
    "given",
    "family",
    "birth_on",
    "phone",
    "second_phone",
    "address",
    "language",
    "interpreter",
    "zone",
    "helper_name",
    "helper_relation",
    "helper_phone",
    "modes",
    "role",
    "harvested_on",
    "sites",
    "anaesthesia",
    "allergies",
];

/// Those without which a row says too little.
pub(super) const REQUIRED: [&str; 7] = [
    "record_number",
    "given",
    "birth_on",
    "phone",
    "role",
    "harvested_on",
    "sites",
];

/// A person as a file names them. Whether the dates are possible, `care` decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonRow {
    /// Where the row stands.
    pub origin: Origin,
    /// By which the record is known.
    pub record_number: String,
    /// Who they are.
    pub details: Details,
    /// Their harvest.
    pub harvest: Harvest,
    /// What the file says about allergies; none when it says nothing.
    pub allergies: Option<Allergies>,
}

pub(super) fn read(row: &Row) -> Result<PersonRow, Vec<RowFault>> {
    let mut cells = Reading::of(row);
    let record_number = cells.required("record_number");
    let given = cells.required("given");
    let birth_on = cells.date("birth_on");
    let phone = western_digits(&cells.required("phone"));
    let helper = helper(&mut cells);
    let modes = cells.words(
        "modes",
        "anticoagulant, immunosuppressed, low-platelets, minor or pregnant",
        |word| Mode::ALL.into_iter().find(|mode| mode.name() == word),
    );
    let role = cells.word(
        "role",
        "related-donor, unrelated-donor or autologous-patient",
        |word| Role::ALL.into_iter().find(|role| role.name() == word),
    );
    let harvested_on = cells.date("harvested_on");
    cells.required("sites");
    let sites = cells.words("sites", "left-hip, right-hip, sternum or unknown", |word| {
        let sites = [Site::LeftHip, Site::RightHip, Site::Sternum, Site::Unknown];
        sites.into_iter().find(|site| site.name() == word)
    });
    let anaesthesia = cells.words("anaesthesia", "general, spinal or unknown", |word| {
        let kinds = [Anaesthesia::General, Anaesthesia::Spinal, Anaesthesia::Unknown];
        kinds.into_iter().find(|kind| kind.name() == word)
    });
    let details = birth_on.map(|birth_on| Details {
        given,
        family: cells.optional("family").unwrap_or_default(),
        birth_on,
        record_number: Some(record_number.clone()),
        phone,
        second_phone: cells.optional("second_phone").map(|phone| western_digits(&phone)),
        address: cells.optional("address"),
        interpreter: cells.optional("interpreter"),
        language: cells.optional("language").unwrap_or_else(|| "en".to_owned()),
        zone: cells.optional("zone"),
        helper,
        modes,
    });
    let allergies = allergies(row, &mut cells);
    match (details, role, harvested_on) {
        (Some(details), Some(role), Some(harvested_on)) if cells.faults.is_empty() => Ok(PersonRow {
            origin: row.origin(),
            record_number,
            details,
            harvest: Harvest {
                role,
                harvested_on,
                sites,
                // Not written down counts as not known, which follows the stricter rules.
                anaesthesia: anaesthesia.into_iter().next().unwrap_or(Anaesthesia::Unknown),
            },
            allergies,
        }),
        _ => Err(cells.faults),
    }
}

fn helper(cells: &mut Reading<'_>) -> Option<HelperContact> {
    let fields = ["helper_name", "helper_relation", "helper_phone"];
    let [name, relation, phone] = fields.map(|field| cells.optional(field));
    if name.is_none() && relation.is_none() && phone.is_none() {
        return None;
    }
    for (field, value) in [("helper_name", &name), ("helper_phone", &phone)] {
        if value.is_none() {
            cells.note(field, Problem::Missing);
        }
    }
    Some(HelperContact {
        name: name?,
        relation: relation.unwrap_or_default(),
        phone: western_digits(&phone?),
    })
}

/// `none known`, or substances, each with what happened after a colon: `penicillins: rash`.
fn allergies(row: &Row, cells: &mut Reading<'_>) -> Option<Allergies> {
    let parts = row.parts("allergies");
    let none_known = |text: &str| ["none known", "none-known"].contains(&text.to_lowercase().as_str());
    if parts.len() > 1 && parts.iter().any(|text| none_known(text)) {
        let reason = "none known stands beside an allergy; write the allergies, or none known alone";
        cells.note("allergies", Problem::Refused(reason.to_owned()));
    }
    match parts.as_slice() {
        [] => None,
        [one] if none_known(one) => Some(Allergies::NoneKnown),
        several => Some(Allergies::Known(
            several
                .iter()
                .map(|text| {
                    let (substance, reaction) = text.split_once(':').unwrap_or((text, ""));
                    Allergy {
                        substance: substance.trim().to_owned(),
                        reaction: reaction.trim().to_owned(),
                        severity: medicine::AllergySeverity::default(),
                        source: String::new(),
                    }
                })
                .collect(),
        )),
    }
}
