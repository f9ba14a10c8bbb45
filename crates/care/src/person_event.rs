//! Everything that can happen to a person, and how the record takes it.

use crate::alert::{AlertRaised, AlertRead, AlertTaken};
use crate::call::CallLogged;
use crate::check::{CheckAnswered, CheckReported, EmergencyCallSaid};
use crate::device::{
    DeviceBound, DeviceKeyRegistered, DeviceLinkIssued, DeviceLinkTried, DeviceRevoked, PinChanged,
};
use crate::dose::{DoseTaken, DoseUndone};
use crate::enrolment::{DetailsChanged, HarvestChanged, HarvestRecorded, PersonEnrolled};
use crate::event::{Happened, events};
use crate::follow_up::FollowUpPlanned;
use crate::medicine_list::{AllergiesRecorded, MedicineAdded, MedicineListIssued};
use crate::note::CheckNoted;
use crate::person::PersonRecord;
use crate::question::QuestionAsked;
use crate::visit::{VisitCancelled, VisitKept, VisitPlanned};

events! {
    /// What happens to a person.
    PersonEvent {
        /// A nurse enrolled somebody at the bedside, or a file did.
        PersonEnrolled(PersonEnrolled),
        /// Name, contact, language, helper or circumstances changed.
        DetailsChanged(DetailsChanged),
        /// Marrow was taken, or is going to be.
        HarvestRecorded(HarvestRecorded),
        /// The record of a harvest was corrected.
        HarvestChanged(HarvestChanged),
        /// The contacts of the follow-up were planned, or planned anew.
        FollowUpPlanned(FollowUpPlanned),
        /// A link for a device was made.
        DeviceLinkIssued(DeviceLinkIssued),
        /// Somebody opened a link with a birth date that is not the person's.
        DeviceLinkTried(DeviceLinkTried),
        /// A device was bound.
        DeviceBound(DeviceBound),
        /// A device made a key with which it signs what it keeps.
        DeviceKeyRegistered(DeviceKeyRegistered),
        /// A device was revoked.
        DeviceRevoked(DeviceRevoked),
        /// The lock of the person's screens was set or taken off.
        PinChanged(PinChanged),
        /// Allergies were asked about.
        AllergiesRecorded(AllergiesRecorded),
        /// A medicine list was issued; the one before is void.
        MedicineListIssued(MedicineListIssued),
        /// The person added a medicine at home.
        MedicineAdded(MedicineAdded),
        /// A dose was taken.
        DoseTaken(DoseTaken),
        /// A dose was logged by mistake.
        DoseUndone(DoseUndone),
        /// The person wrote a question, or says that a medicine does not work.
        QuestionAsked(QuestionAsked),
        /// One screen of a self-check was answered.
        CheckAnswered(CheckAnswered),
        /// Somebody wrote in a self-check what is wrong.
        CheckNoted(CheckNoted),
        /// A self-check has nothing left to ask.
        CheckReported(CheckReported),
        /// The person says that the emergency number was called.
        EmergencyCallSaid(EmergencyCallSaid),
        /// An item was raised for the team, or raised further.
        AlertRaised(AlertRaised),
        /// Somebody took an item.
        AlertTaken(AlertTaken),
        /// Somebody of the team read an item.
        AlertRead(AlertRead),
        /// A call was made, with its outcome and what comes next.
        CallLogged(CallLogged),
        /// A visit was planned, or moved.
        VisitPlanned(VisitPlanned),
        /// A visit was called off.
        VisitCancelled(VisitCancelled),
        /// A visit took place.
        VisitKept(VisitKept),
    }
}

impl PersonRecord {
    /// Takes one event into the record.
    pub(crate) fn take(&mut self, happened: Happened<PersonEvent>) {
        let Happened {
            who,
            happened_at: at,
            learned_at,
            what,
            ..
        } = happened;
        match what {
            PersonEvent::PersonEnrolled(event) => self.details = Some(event.details),
            PersonEvent::DetailsChanged(event) => self.details = Some(event.details),
            PersonEvent::HarvestRecorded(event) => self.harvests.push(event.harvest),
            PersonEvent::HarvestChanged(event) => self.harvest_changed(event),
            PersonEvent::FollowUpPlanned(event) => self.contacts_planned(event),
            PersonEvent::DeviceLinkIssued(event) => self.devices.issued(event, &who, at),
            PersonEvent::DeviceLinkTried(event) => self.devices.tried(&event),
            PersonEvent::DeviceBound(event) => self.devices.bound(event, at),
            PersonEvent::DeviceKeyRegistered(event) => self.devices.key_registered(event),
            PersonEvent::DeviceRevoked(event) => self.devices.revoked(&event, at),
            PersonEvent::PinChanged(event) => self.devices.pin = event.hash,
            PersonEvent::AllergiesRecorded(event) => self.allergies_recorded(event, who, at),
            PersonEvent::MedicineListIssued(event) => self.list_issued(event, who, at),
            PersonEvent::MedicineAdded(event) => self.added_at_home.push(event.entry),
            PersonEvent::DoseTaken(event) => self.dose_taken(event, who, learned_at),
            PersonEvent::DoseUndone(event) => self.dose_undone(&event),
            PersonEvent::QuestionAsked(event) => self.asked(event, at),
            PersonEvent::CheckAnswered(event) => self.check_answered(event, who, at, learned_at),
            PersonEvent::CheckNoted(event) => self.check_noted(event, who, at, learned_at),
            PersonEvent::CheckReported(event) => self.check_reported(event, at),
            PersonEvent::EmergencyCallSaid(event) => self.emergency_call_said(&event, at),
            PersonEvent::AlertRaised(event) => self.alert_raised(event, at),
            PersonEvent::AlertTaken(event) => self.alert_taken(&event, who),
            PersonEvent::AlertRead(event) => self.alert_read(&event, who, at),
            PersonEvent::CallLogged(event) => self.call_logged(event, who, at),
            PersonEvent::VisitPlanned(event) => self.visit_planned(event),
            PersonEvent::VisitCancelled(event) => self.visit_cancelled(&event, at),
            PersonEvent::VisitKept(event) => self.visit_kept(event, at),
        }
    }
}
