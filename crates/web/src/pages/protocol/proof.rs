//! The proof of a protocol: made once for each text, away from the threads that serve pages.

use protocol::{Protocol, Report};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::OnceCell;

use crate::answer::Answer;
use crate::trouble::Trouble;
use crate::voice::Voice;

type Proved = BTreeMap<String, Arc<OnceCell<Arc<Report>>>>;

/// A site has one draft; tests have a few.
const KEPT_MAX: usize = 8;

/// What the proof found. A report follows from the bytes alone, so it is kept by their hash and never goes stale.
pub(super) async fn report_of(protocol: &Arc<Protocol>) -> Answer<Arc<Report>> {
    static PROVED: Mutex<Proved> = Mutex::new(BTreeMap::new());
    let cell = {
        let mut proved = PROVED.lock().unwrap_or_else(PoisonError::into_inner);
        if proved.len() >= KEPT_MAX && !proved.contains_key(protocol.hash()) {
            proved.clear();
        }
        Arc::clone(proved.entry(protocol.hash().to_owned()).or_default())
    };
    let made = cell.get_or_try_init(|| async {
        let protocol = Arc::clone(protocol);
        tokio::task::spawn_blocking(move || Arc::new(protocol::check(&protocol)))
            .await
            .map_err(Trouble::broken)
    });
    made.await.map(Arc::clone)
}

/// One promise.
pub(super) struct PromiseView {
    pub(super) words: String,
    pub(super) looked_at: String,
    pub(super) note: Option<String>,
    pub(super) holds: bool,
    /// What breaks it, each with the place in the file.
    pub(super) broken: Vec<String>,
}

/// All of them.
pub(super) struct ProofView {
    pub(super) signs: String,
    pub(super) states: String,
    pub(super) holds: bool,
    pub(super) promises: Vec<PromiseView>,
}

impl ProofView {
    pub(super) fn of(t: &Voice, report: &Report) -> ProofView {
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        ProofView {
            signs: t.with(
                "team-protocol-proof-signs-covered",
                &[
                    ("covered", count(report.signs_covered).into()),
                    ("total", count(report.signs_total).into()),
                ],
            ),
            states: t.with(
                "team-protocol-proof-states",
                &[("states", count(report.states_checked).into())],
            ),
            holds: report.holds(),
            promises: report
                .proofs
                .iter()
                .map(|proof| promise(t, report, proof))
                .collect(),
        }
    }
}

fn promise(t: &Voice, report: &Report, proof: &protocol::Proof) -> PromiseView {
    let looked_at = i64::try_from(proof.looked_at).unwrap_or(i64::MAX);
    let broken = report
        .failures
        .iter()
        .filter(|failure| failure.proof == proof.name);
    PromiseView {
        words: promise_words(t, proof.name),
        looked_at: t.with("team-protocol-looked-at", &[("count", looked_at.into())]),
        note: proof.note.clone(),
        holds: proof.holds,
        broken: broken
            .map(|failure| format!("{}: {}", failure.place, failure.counterexample))
            .collect(),
    }
}

/// The words of a promise; its own name where nobody wrote any.
fn promise_words(t: &Voice, name: &str) -> String {
    let slug: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let id = format!("team-protocol-promise-{}", slug.join("-"));
    if t.speaker().language.has(&id) {
        t.word(&id)
    } else {
        name.to_owned()
    }
}
