//! The leaflet's own lines, compared with what a protocol cites: a line that changed under a rule is found before anybody signs.
//!
//! The text of the leaflet is no part of a protocol. A file may store one hash for each line that it cites (`[line-hashes]`), and a
//! centre that holds the text compares the two.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::protocol::Protocol;

/// What the comparison found, by line number as `cat -n` counts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineReport {
    /// Every line that a rule, a sign or a reading of the leaflet cites.
    pub cited: BTreeSet<u16>,
    /// Cited lines that are as they were when the protocol was written.
    pub same: BTreeSet<u16>,
    /// Cited lines whose text is another now.
    pub changed: BTreeSet<u16>,
    /// Cited lines that the text does not have, or has empty.
    pub absent: BTreeSet<u16>,
    /// Cited lines for which the protocol stores no hash.
    pub unhashed: BTreeSet<u16>,
    /// The hash of each cited line of this text, for the protocol file.
    pub hashes: BTreeMap<u16, String>,
}

impl LineReport {
    /// Whether every cited line is there and as it was.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.same.len() == self.cited.len()
    }
}

impl fmt::Display for LineReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "leaflet lines: {} cited, {} as they were",
            self.cited.len(),
            self.same.len()
        )?;
        for (lines, what) in [
            (&self.changed, "changed since the protocol was written"),
            (&self.absent, "not in this text"),
            (&self.unhashed, "without a hash in the protocol"),
        ] {
            if !lines.is_empty() {
                let numbers: Vec<String> = lines.iter().map(ToString::to_string).collect();
                writeln!(f, "  {what}: {}", numbers.join(", "))?;
            }
        }
        if !self.unhashed.is_empty() && self.changed.is_empty() {
            writeln!(f, "\nWith this text the protocol would say:\n\n[line-hashes]")?;
            for (line, hash) in &self.hashes {
                writeln!(f, "{line} = \"{hash}\"")?;
            }
        }
        Ok(())
    }
}

/// SHA-256 of a line, in hexadecimal. Space at its ends does not count, and any run of space within is one.
#[must_use]
pub fn line_hash(line: &str) -> String {
    let plain: Vec<&str> = line.split_whitespace().collect();
    let digest = Sha256::digest(plain.join(" ").as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Protocol {
    /// Every leaflet line that a rule or a sign cites.
    #[must_use]
    pub fn cited_lines(&self) -> BTreeSet<u16> {
        let rules = self.rules.iter().flat_map(|rule| &rule.lines);
        let signs = self.signs.iter().flat_map(|sign| &sign.lines);
        rules.chain(signs).copied().collect()
    }

    /// Compares the lines that are cited with the leaflet's text.
    #[must_use]
    pub fn compare_lines(&self, leaflet: &str) -> LineReport {
        let mut report = LineReport {
            cited: self.cited_lines(),
            ..LineReport::default()
        };
        let lines: Vec<&str> = leaflet.lines().collect();
        for number in report.cited.clone() {
            let at = usize::from(number).checked_sub(1);
            let text = at
                .and_then(|at| lines.get(at))
                .filter(|line| !line.trim().is_empty());
            let now = text.map(|line| line_hash(line));
            let found = match (&now, self.line_hashes.get(&number)) {
                (None, _) => &mut report.absent,
                (Some(_), None) => &mut report.unhashed,
                (Some(now), Some(stored)) if now == stored => &mut report.same,
                (Some(_), Some(_)) => &mut report.changed,
            };
            found.insert(number);
            report.hashes.extend(now.map(|hash| (number, hash)));
        }
        report
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::MARROW_HARVEST;

    /// A leaflet of nobody's words: each line says its own number.
    fn leaflet() -> String {
        (1..=70)
            .map(|number| format!("Line number {number}.\n"))
            .collect()
    }

    fn with_hashes(leaflet: &str) -> Protocol {
        let shipped = Protocol::parse(MARROW_HARVEST).unwrap();
        let mut text = format!("{MARROW_HARVEST}\n[line-hashes]\n");
        for (line, hash) in shipped.compare_lines(leaflet).hashes {
            text.push_str(&format!("{line} = \"{hash}\"\n"));
        }
        Protocol::parse(&text).unwrap()
    }

    #[test]
    fn a_changed_line_is_found_and_spaces_change_nothing() {
        let protocol = with_hashes(&leaflet());
        assert!(protocol.compare_lines(&leaflet()).holds());
        let spaced = leaflet().replace("number ", "number \t ");
        assert!(protocol.compare_lines(&spaced).holds());
        let changed = leaflet().replace("number 38.", "number 38, or so.");
        let report = protocol.compare_lines(&changed);
        assert!(!report.holds());
        assert_eq!(report.changed, [38].into());
        assert!(
            report
                .to_string()
                .contains("changed since the protocol was written: 38")
        );
    }

    #[test]
    fn a_line_that_is_not_there_is_named() {
        let protocol = with_hashes(&leaflet());
        let cut: String = leaflet()
            .lines()
            .take(59)
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!(protocol.compare_lines(&cut).absent, [60].into());
    }

    #[test]
    fn the_shipped_file_stores_no_hash_and_says_so() {
        let shipped = Protocol::parse(MARROW_HARVEST).unwrap();
        let report = shipped.compare_lines(&leaflet());
        assert!(!report.holds());
        assert_eq!(report.unhashed, report.cited);
        assert!((34..=42).chain(45..=60).all(|line| report.cited.contains(&line)));
        assert!(report.to_string().contains("[line-hashes]"));
    }

    #[test]
    fn a_hash_that_is_none_or_of_a_line_that_nothing_cites_is_refused() {
        for wrong in ["38 = \"abc\"", "7 = \"0\"", "first = \"0\""] {
            let text = format!("{MARROW_HARVEST}\n[line-hashes]\n{wrong}\n");
            let faults = Protocol::parse(&text).unwrap_err();
            assert!(faults.to_string().contains("line-hashes"), "{faults}");
        }
    }
}
