//! The team's screens: who needs a call, one person, and what is done for them.

mod allergies;
mod call;
mod details;
mod enrol;
pub(super) mod field;
mod identity;
mod link_sheet;
mod list;
mod meanwhile;
mod one_person;
mod people;
mod person;
mod said;
mod same;
mod screen;
mod spoken;
mod visits;
mod worklist;

use care::actor::StaffRole;
use care::stream::StreamId;

use crate::route::{Access, Route};

/// Who may open a care record. An administrator may not.
const READ: Access = Access::Staff(&[
    StaffRole::Nurse,
    StaffRole::Coordinator,
    StaffRole::Physician,
    StaffRole::ClinicalOwner,
]);
/// Who calls, takes and closes.
const CALL_ROLES: &[StaffRole] = &[StaffRole::Nurse, StaffRole::Physician];
const CALL: Access = Access::Staff(CALL_ROLES);
/// Who enrols, links phones, plans visits and corrects details.
const PLAN: Access = Access::Staff(&[StaffRole::Nurse, StaffRole::Coordinator, StaffRole::Physician]);

/// The lines of these pages.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/team", Access::StaffAny, worklist::list),
        Route::get("/team/people", READ, people::list),
        Route::get("/team/people/new", PLAN, enrol::form),
        Route::post("/team/people/new", PLAN, enrol::enrol),
        Route::get("/team/people/{id}", READ, person::show),
        Route::post("/team/people/{id}/call", CALL, call::log),
        Route::post("/team/people/{id}/take", CALL, call::take),
        Route::get("/team/people/{id}/screen", READ, screen::show),
        Route::get("/team/people/{id}/link", PLAN, link_sheet::show),
        Route::post("/team/people/{id}/link", PLAN, link_sheet::issue),
        Route::post("/team/people/{id}/link/withdraw", PLAN, link_sheet::withdraw),
        Route::get("/team/people/{id}/visits", PLAN, visits::show),
        Route::post("/team/people/{id}/visits", PLAN, visits::change),
        Route::get("/team/people/{id}/list", CALL, list::show),
        Route::post("/team/people/{id}/list", CALL, list::change),
        Route::get("/team/people/{id}/card", READ, list::card),
        Route::get("/team/people/{id}/allergies", CALL, allergies::show),
        Route::post("/team/people/{id}/allergies", CALL, allergies::change),
        Route::get("/team/people/{id}/details", PLAN, details::show),
        Route::post("/team/people/{id}/details", PLAN, details::change),
        Route::post("/team/people/{id}/harvest", PLAN, details::change_harvest),
    ]
}

/// Where a person's page is.
fn person_path(id: StreamId) -> String {
    format!("/team/people/{id}")
}
