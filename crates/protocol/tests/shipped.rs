//! The protocol that ships.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use protocol::{MARROW_HARVEST, Protocol, check};

#[test]
fn the_shipped_protocol_keeps_every_promise() {
    let protocol = Protocol::parse(MARROW_HARVEST).unwrap_or_else(|faults| panic!("{faults}"));
    let report = check(&protocol);
    println!("{report}");
    assert!(report.holds(), "{report}");
    assert_eq!(report.signs_covered, report.signs_total);
    assert_eq!(report.signs_total, 26);
    assert!(report.states_checked > 10_000);
}
