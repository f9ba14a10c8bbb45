use crate::desk::{centre, drafts, person};
use crate::tally::{Happened, Tally};
use care::stream::{CommandKey, EventId};
use std::collections::{HashMap, HashSet};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use store::{Opening, SiteKey, Store, SystemChance};
use uuid::Uuid;

const ROUNDS: u128 = 20;
const WRITERS: u128 = 32;

fn id(round: u128, writer: u128, n: u128) -> EventId {
    EventId(Uuid::from_u128((round << 64) | (writer << 32) | n))
}

/// Runs the target until it has printed `receipts`, kills it, and gives all that it printed, by writer.
fn run_and_kill(folder: &Path, round: u128, receipts: usize) -> HashMap<u128, u128> {
    let mut target = Command::new(env!("CARGO_BIN_EXE_store-kill-target"))
        .args([folder.to_str().unwrap(), &round.to_string()])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut printed = HashMap::new();
    let mut lines = BufReader::new(target.stdout.take().unwrap());
    let mut seen = 0;
    loop {
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        // A line that was cut is a receipt that nobody got.
        let Some(line) = line.strip_suffix('\n') else {
            break;
        };
        let (writer, n) = line.split_once(' ').unwrap();
        printed.insert(writer.parse().unwrap(), n.parse().unwrap());
        seen += 1;
        if seen == receipts {
            target.kill().unwrap();
        }
    }
    target.wait().unwrap();
    assert!(seen >= receipts, "it ended by itself after {seen} receipts");
    printed
}

#[tokio::test]
async fn killed_in_the_middle_of_many_appends_it_loses_none_that_got_a_receipt_and_doubles_none() {
    let folder = tempfile::tempdir().unwrap();
    let key = SiteKey::create(&folder.path().join("site.key"), &SystemChance).unwrap();
    let mut printed = HashMap::new();
    for round in 0..ROUNDS {
        let receipts = 20 + usize::try_from(round * 37 % 80).unwrap();
        for (writer, last) in run_and_kill(folder.path(), round, receipts) {
            printed.insert((round, writer), last);
        }
        let store = Store::open(Opening::new(folder.path().join("data"), key.clone())).unwrap();
        resend_what_was_in_flight(&store, round, &printed).await;
    }
    let store = Store::open(Opening::new(folder.path().join("data"), key)).unwrap();
    let report = store.verify(None).unwrap();
    assert_eq!(report.problems, []);
    let mut stored = HashSet::new();
    for stream in 0..WRITERS / 2 {
        for event in store.history(&person(stream)).unwrap() {
            assert!(stored.insert(event.id), "stored twice: {}", event.id);
        }
    }
    let mut expected = HashSet::new();
    for round in 0..ROUNDS {
        for writer in 0..WRITERS {
            let sent = printed.get(&(round, writer)).map_or(0, |last| last + 1);
            expected.extend((0..=sent).map(|n| id(round, writer, n)));
        }
    }
    assert_eq!(
        stored, expected,
        "each that was sent is there once, and nothing else"
    );
    assert_eq!(report.events, expected.len() as u64);
    assert_eq!(store.people(&centre(), 0, 1).total, 0);
}

/// Each writer had one command without a receipt: whether it was stored or not, sending it again makes it so.
async fn resend_what_was_in_flight(store: &Store, round: u128, printed: &HashMap<(u128, u128), u128>) {
    for writer in 0..WRITERS {
        let n = printed.get(&(round, writer)).map_or(0, |last| last + 1);
        let key = CommandKey {
            id: id(round, writer, n),
            digest: [0; 32],
        };
        let decide = |_: &Tally| Ok::<_, ()>(drafts(key, &[Happened::Counted]));
        store.change(&person(writer / 2), key, decide).await.unwrap();
    }
}
