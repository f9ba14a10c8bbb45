//! The catalogue of the leaflet as tables a clinician can read, one row a line: what, who, what is answered yes (everything else no),
//! the level, and the item the result must cite. Written from the catalogue, not from the protocol file.

/// One row of a table.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    pub(crate) what: &'static str,
    pub(crate) who: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) level: &'static str,
    /// Empty when the result cites nothing in particular.
    pub(crate) cites: &'static str,
}

pub(crate) const SIGNS: &str = include_str!("signs.txt");
pub(crate) const COLLISIONS: &str = include_str!("collisions.txt");
pub(crate) const ADDED: &str = include_str!("added.txt");
pub(crate) const MODES: &str = include_str!("modes.txt");

/// The rows of one table.
pub(crate) fn read(table: &'static str) -> Vec<Row> {
    let lines = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(row).collect()
}

fn row(line: &'static str) -> Row {
    let cells: Vec<_> = line.split('|').map(str::trim).collect();
    let [what, who, answers, level, cites] = cells.as_slice() else {
        panic!("not five cells: {line}");
    };
    Row {
        what,
        who,
        answers,
        level,
        cites,
    }
}

impl Row {
    /// What is wrong with a decision, judged by this row.
    pub(crate) fn judge(&self, protocol: &protocol::Protocol) -> Option<String> {
        let decision = crate::people::decide_rest_no(protocol, self.who, self.answers);
        let level = crate::people::level_name(&decision);
        let cites = self.cites.is_empty() || decision.items.iter().any(|item| item.as_str() == self.cites);
        let right = level == self.level && cites && decision.finished;
        (!right).then(|| {
            format!(
                "{} [{}] [{}]: {level}, citing {:?}",
                self.what, self.who, self.answers, decision.items
            )
        })
    }
}
