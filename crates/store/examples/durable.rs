//! Durable appends per second with one and with many writers, beside the bare flush of the same disk.
//!
//! `cargo run --release -p store --example durable -- FOLDER [SECONDS]` prints one line of JSON.

use care::projection::{Folded, Projected, Unreadable};
use care::stream::{CentreId, CommandKey, Draft, Stored, StreamId, StreamKind, StreamRef};
use std::fs::File;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use store::{Clock, Opening, SiteKey, Store, SystemChance, SystemClock};

type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Counts its events.
#[derive(Clone)]
struct Count(u64);

impl Folded for Count {
    const KIND: StreamKind = StreamKind::Person;

    fn empty(_: StreamId) -> Self {
        Count(0)
    }

    fn apply(&mut self, _: &Stored) -> Result<(), Unreadable> {
        self.0 += 1;
        Ok(())
    }

    fn projected(&self) -> Projected {
        Projected::default()
    }
}

#[tokio::main(worker_threads = 2)]
async fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("which folder?")?);
    let seconds = arguments.next().map_or(Ok(3), |text| text.parse())?;
    let time = Duration::from_secs(seconds);
    std::fs::create_dir_all(&folder)?;
    let appended = flushes(&folder, time, Where::Appended)?;
    let in_place = flushes(&folder, time, Where::InPlace)?;
    let key_file = folder.join("site.key");
    let key = match SiteKey::read(&key_file) {
        Ok(key) => key,
        Err(_) => SiteKey::create(&key_file, &SystemChance)?,
    };
    let store = Store::open(Opening::new(folder.join("data"), key))?;
    let one = appends(&store, 1, time).await?;
    let many = appends(&store, 64, time).await?;
    let report = serde_json::json!({
        "seconds_each": seconds,
        "payload_bytes": PAYLOAD,
        "fdatasync_per_s": { "appended_4k": appended, "in_place_4k": in_place },
        "appends_per_s": { "writers_1": one.rate, "writers_64": many.rate },
        "latency_ms": {
            "writers_1": { "p50": one.p50_ms, "p99": one.p99_ms },
            "writers_64": { "p50": many.p50_ms, "p99": many.p99_ms },
        },
        "ratio": { "writers_1_to_fdatasync": one.rate / in_place, "writers_64_to_fdatasync": many.rate / in_place },
    });
    writeln!(std::io::stdout(), "{report}")?;
    Ok(())
}

const PAYLOAD: usize = 400;

enum Where {
    Appended,
    InPlace,
}

/// Writes of 4 KB per second, each flushed.
fn flushes(folder: &Path, time: Duration, place: Where) -> Result<f64, Failure> {
    let path = folder.join("flush");
    let mut file = File::create(&path)?;
    let block = [7; 4096];
    file.write_all(&block)?;
    file.sync_all()?;
    let clock = SystemClock::start();
    let mut count = 0_u32;
    while clock.monotonic() < time {
        if let Where::InPlace = place {
            file.seek(SeekFrom::Start(0))?;
        }
        file.write_all(&block)?;
        file.sync_data()?;
        count += 1;
    }
    let rate = f64::from(count) / clock.monotonic().as_secs_f64();
    std::fs::remove_file(path)?;
    Ok(rate)
}

struct Figures {
    rate: f64,
    p50_ms: f64,
    p99_ms: f64,
}

/// Each writer appends to a record of its own, one event after the other.
async fn appends(store: &Store, writers: u32, time: Duration) -> Result<Figures, Failure> {
    let clock = SystemClock::start();
    let until = store.clock().monotonic() + time;
    let tasks: Vec<_> = (0..writers)
        .map(|_| tokio::spawn(append_until(store.clone(), until)))
        .collect();
    let mut latencies = Vec::new();
    for task in tasks {
        latencies.extend(task.await??);
    }
    let elapsed = clock.monotonic();
    latencies.sort_unstable();
    let at = |percent: usize| {
        let index = latencies.len() * percent / 100;
        latencies
            .get(index)
            .map_or(0.0, |latency| latency.as_secs_f64() * 1000.0)
    };
    let count = u32::try_from(latencies.len())?;
    Ok(Figures {
        rate: f64::from(count) / elapsed.as_secs_f64(),
        p50_ms: at(50),
        p99_ms: at(99),
    })
}

async fn append_until(store: Store, until: Duration) -> Result<Vec<Duration>, Failure> {
    let centre = CentreId::parse("bench").ok_or("a name that is no centre")?;
    let stream = StreamRef {
        centre,
        kind: StreamKind::Person,
        id: store.chance().stream_id(),
    };
    let mut latencies = Vec::new();
    while store.clock().monotonic() < until {
        let started = store.clock().monotonic();
        let id = store.chance().event_id();
        let decide = |_: &Count| {
            Ok::<_, Failure>(vec![Draft {
                id,
                kind: "Counted".to_owned(),
                payload: vec![b'x'; PAYLOAD],
            }])
        };
        let command = CommandKey { id, digest: [0; 32] };
        store
            .change(&stream, command, decide)
            .await
            .map_err(|error| error.to_string())?;
        latencies.push(store.clock().monotonic() - started);
    }
    Ok(latencies)
}
