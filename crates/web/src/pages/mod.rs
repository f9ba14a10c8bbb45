//! One file per noun. Each exports its lines of the route table; [`routes`] joins them.

pub mod centre;
pub mod check;
pub mod demo;
pub mod front;
pub mod health;
pub mod help;
pub mod languages;
pub mod leaflet;
pub mod link;
pub mod live;
pub mod me;
pub mod medicines;
pub mod offline;
pub mod pin;
pub mod protocol;
pub mod questions;
pub mod set_up;
pub mod settings;
pub mod sign_in;
pub mod staff;
pub mod team;
pub mod today;
pub mod visits;

use crate::route::Route;

/// Every line of every page.
pub(crate) fn routes() -> Vec<Route> {
    [
        centre::routes(),
        check::routes(),
        demo::routes(),
        front::routes(),
        health::routes(),
        help::routes(),
        languages::routes(),
        leaflet::routes(),
        link::routes(),
        live::routes(),
        me::routes(),
        medicines::routes(),
        offline::routes(),
        pin::routes(),
        protocol::routes(),
        questions::routes(),
        set_up::routes(),
        settings::routes(),
        sign_in::routes(),
        staff::routes(),
        team::routes(),
        today::routes(),
        visits::routes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
