//! `/team/protocol/print`: one table of every sign and what the rules make of it, with the lines for two signatures.

use askama::Template;
use axum::extract::State;
use care::enrolment::Place;
use care::view::protocol::{self as view, Effect, RuleRow};
use std::collections::BTreeMap;

use super::read::level_word;
use super::{changes, proof, version};
use crate::answer::{Answer, page};
use crate::app::App;
use crate::frame;
use crate::look::Shell;
use crate::visitor::Visitor;
use crate::voice::Voice;

pub(super) async fn show(State(app): State<App>, visitor: Visitor) -> Answer {
    let centre = app.centre()?;
    let version = version::in_hand(&app, &centre)?;
    let report = proof::report_of(&version.protocol).await?;
    let t = visitor.voice().clone();
    let place = Place {
        centre: &centre,
        protocol: &version.protocol,
    };
    let view = view::read(&place);
    let title = t.word("review-print-title");
    page(&PaperPage {
        shell: frame::paper(&app, &visitor, &title),
        version: changes::named(&t, &version),
        hash: version.protocol.hash().to_owned(),
        words: t.name(
            "review-print-words",
            "hash",
            &version::words_of(&version.protocol),
        ),
        proof: proof::ProofView::of(&t, &report),
        signs: signs(&t, &view.rules),
        title,
        t,
    })
}

/// One sign: what it is, and which rules give which level for it.
struct SignRow {
    item: String,
    words: String,
    levels: Vec<LevelRules>,
}

struct LevelRules {
    level: String,
    rules: String,
}

/// Rules by the item they cite, the items in the order of the file, the most urgent level first, what only explains last.
fn signs(t: &Voice, rules: &[RuleRow]) -> Vec<SignRow> {
    let mut order: Vec<(&str, String)> = Vec::new();
    let mut by_item: BTreeMap<&str, BTreeMap<_, Vec<&str>>> = BTreeMap::new();
    for row in rules.iter().filter(|row| row.effect != Effect::Off) {
        for (item, words) in &row.items {
            if !by_item.contains_key(item.as_str()) {
                let words = words.as_ref().map(|words| t.say(words)).unwrap_or_default();
                order.push((item, words));
            }
            by_item
                .entry(item)
                .or_default()
                .entry((row.effect == Effect::Decides).then_some(row.level))
                .or_default()
                .push(&row.rule);
        }
    }
    order
        .into_iter()
        .map(|(item, words)| SignRow {
            item: item.to_owned(),
            words,
            levels: by_item
                .get(item)
                .into_iter()
                .flatten()
                .rev()
                .map(|(level, rules)| LevelRules {
                    level: level.map_or_else(|| t.word("review-explains"), |level| level_word(t, level)),
                    rules: rules.join(", "),
                })
                .collect(),
        })
        .collect()
}

#[derive(Template)]
#[template(path = "protocol/paper.html")]
struct PaperPage {
    shell: Shell,
    t: Voice,
    title: String,
    version: String,
    hash: String,
    words: String,
    proof: proof::ProofView,
    signs: Vec<SignRow>,
}
