//! How every story begins.

use care::actor::Actor;
use care::device;
use care::enrolment::{self, Details, Harvest, HelperContact};
use care::medicine_list;
use jiff::civil::time;
use medicine::{Allergies, Allergy};

use super::super::device_id;
use super::super::making::member;
use super::{Story, later};
use crate::answer::Misuse;

impl Story<'_> {
    /// Enrolled on the day of the harvest, or this morning when it is still to come; the phone is bound at once.
    pub(super) async fn enrol(&self) -> Result<(), Misuse> {
        let morning = self.on(self.person.day.min(0), time(8, 40, 0, 0))?;
        let at = morning.min(later(self.scene.now, -120));
        let (details, harvest) = (self.details(), self.harvest());
        let lena = Actor::Staff(member("lena")?);
        self.change(at, lena.clone(), |record, act| {
            enrolment::enrol(record, details.clone(), harvest.clone(), &self.place(), act)
        })
        .await?;
        if let Some(allergies) = self.allergies() {
            self.change(at, lena.clone(), |record, act| {
                medicine_list::record_allergies(record, allergies.clone(), act)
            })
            .await?;
        }
        let secret = self.scene.app.token();
        self.change(at, lena, |record, act| {
            device::issue_link(record, &self.scene.centre, secret.reveal(), act)
        })
        .await?;
        let digest = self
            .record()?
            .devices
            .links
            .last()
            .map(|link| link.digest.clone());
        let (digest, phone) = (digest.unwrap_or_default(), device_id(&self.person.record));
        self.change(later(at, 3), Actor::Person, |record, act| {
            device::bind(record, &digest, self.person.born, phone, "Android", act)
        })
        .await
    }

    fn details(&self) -> Details {
        let person = self.person;
        Details {
            given: person.given.clone(),
            family: person.family.clone(),
            birth_on: person.born,
            record_number: Some(person.record.clone()),
            phone: person.phone.clone(),
            second_phone: None,
            address: person.address.clone(),
            language: "en".to_owned(),
            interpreter: None,
            zone: None,
            helper: person
                .helper
                .clone()
                .map(|[name, relation, phone]| HelperContact {
                    name,
                    relation,
                    phone,
                }),
            modes: person.modes.clone(),
        }
    }

    fn harvest(&self) -> Harvest {
        Harvest {
            role: self.person.role,
            harvested_on: self.harvested_on,
            sites: self.person.sites.clone(),
            anaesthesia: self.person.anaesthesia,
        }
    }

    fn allergies(&self) -> Option<Allergies> {
        let known = self.person.allergies.as_ref()?;
        if known.is_empty() {
            return Some(Allergies::NoneKnown);
        }
        let known = known.iter().map(|[substance, reaction]| Allergy {
            substance: substance.clone(),
            reaction: reaction.clone(),
            severity: medicine::AllergySeverity::default(),
            source: String::new(),
        });
        Some(Allergies::Known(known.collect()))
    }
}
