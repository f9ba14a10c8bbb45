//! The protocol that ships.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use protocol::Protocol;

#[test]
fn the_shipped_protocol_reads_without_a_fault() {
    let text = include_str!("../../../content/protocols/marrow-harvest.toml");
    match Protocol::parse(text) {
        Ok(protocol) => println!(
            "{} facts {} rules",
            protocol.facts().len(),
            protocol.rules().len()
        ),
        Err(faults) => panic!("{faults}"),
    }
}
