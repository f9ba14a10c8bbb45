//! The catalogue of the leaflet as tables a clinician can read, one row a line: what, who, what is answered yes (everything else no),
//! the level, and the item the result must cite. Written from the catalogue, not from the protocol file.
#![allow(dead_code)]

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
pub(crate) const ASKED: &str = include_str!("asked.txt");
pub(crate) const SILENT: &str = include_str!("silent.txt");

/// What is wrong with the screens that somebody is shown, judged by the table of what is asked; a screen after `-` must not be shown.
pub(crate) fn judge_asking(protocol: &protocol::Protocol) -> Option<String> {
    four_cells(ASKED).find_map(|[what, who, answers, wanted]| {
        let shown = crate::people::shown(protocol, who, answers);
        let is_shown = |screen: &str| shown.iter().any(|shown| shown == screen);
        let wrong = wanted
            .split_whitespace()
            .find(|screen| match screen.strip_prefix('-') {
                Some(unwanted) => is_shown(unwanted),
                None => !is_shown(screen),
            });
        wrong.map(|screen| format!("{what}: {screen}"))
    })
}

/// What a result cites although it must not, judged by the table of what is not cited.
pub(crate) fn judge_silence(protocol: &protocol::Protocol) -> Option<String> {
    four_cells(SILENT).find_map(|[what, who, answers, unwanted]| {
        let decision = crate::people::decide_rest_no(protocol, who, answers);
        let cited = |item: &&str| decision.items.iter().any(|cited| cited.as_str() == *item);
        let wrong = unwanted.split_whitespace().find(cited);
        wrong.map(|item| format!("{what}: cites {item}"))
    })
}

fn four_cells(table: &'static str) -> impl Iterator<Item = [&'static str; 4]> {
    let lines = table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| {
        let cells: Vec<_> = line.split('|').map(str::trim).collect();
        cells
            .try_into()
            .unwrap_or_else(|_| panic!("not four cells: {line}"))
    })
}

/// The facts of the tables that no question of this protocol asks.
pub(crate) fn unasked_fact(protocol: &protocol::Protocol) -> Option<String> {
    let rows = [SIGNS, COLLISIONS, ADDED, MODES].into_iter().flat_map(read);
    let of_rows = rows.map(|row| row.answers);
    let of_others = [ASKED, SILENT]
        .into_iter()
        .flat_map(four_cells)
        .map(|[_, _, answers, _]| answers);
    of_rows.chain(of_others).find_map(|line| {
        let answers = crate::people::answers(line);
        let unknown = answers.iter().find(|(fact, _)| !protocol.facts().contains(fact));
        unknown.map(|(fact, _)| format!("{line}: no question asks {fact}"))
    })
}

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
