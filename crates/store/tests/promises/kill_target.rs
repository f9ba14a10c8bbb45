//! Appends from many tasks and prints each receipt, until it is killed. Started by the kill test.

mod tally;

use care::stream::{CentreId, CommandKey, Draft, EventId, StreamId, StreamKind, StreamRef};
use std::io::Write;
use std::path::Path;
use store::{Opening, SiteKey, Store};
use tally::{Happened, Tally};
use uuid::Uuid;

const WRITERS: u128 = 32;

/// Arguments: the folder, and the number of the round.
#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().ok_or("which folder?")?;
    let round: u128 = arguments.next().ok_or("which round?")?.parse()?;
    let key = SiteKey::read(&Path::new(&folder).join("site.key"))?;
    let store = Store::open(Opening::new(Path::new(&folder).join("data"), key))?;
    let writers: Vec<_> = (0..WRITERS)
        .map(|writer| tokio::spawn(append_for_ever(store.clone(), round, writer)))
        .collect();
    for writer in writers {
        writer.await??;
    }
    Ok(())
}

async fn append_for_ever(store: Store, round: u128, writer: u128) -> Result<(), String> {
    let centre = CentreId::parse("riverside").ok_or("a name that is no centre")?;
    // Two writers share each stream, so that they race.
    let stream = StreamRef {
        centre,
        kind: StreamKind::Person,
        id: StreamId(Uuid::from_u128(writer / 2)),
    };
    for n in 0_u128.. {
        let id = EventId(Uuid::from_u128((round << 64) | (writer << 32) | n));
        let payload = serde_json::to_vec(&Happened::Counted).map_err(|error| error.to_string())?;
        let decide = |_: &Tally| {
            Ok::<_, String>(vec![Draft {
                id,
                kind: "Happened".to_owned(),
                payload: payload.clone(),
            }])
        };
        store
            .change(&stream, CommandKey { id, digest: [0; 32] }, decide)
            .await
            .map_err(|error| error.to_string())?;
        let mut out = std::io::stdout().lock();
        writeln!(out, "{writer} {n}")
            .and_then(|()| out.flush())
            .map_err(|error| error.to_string())?;
    }
    Ok(())
}
