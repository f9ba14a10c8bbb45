use super::*;
use crate::engine::{Access, Value, count};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use tempfile::TempDir;

struct Desk {
    writer: Arc<Writer>,
    ballast: Ballast,
    stops: Arc<AtomicUsize>,
    _folder: TempDir,
}

fn desk(pragma: &str) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let connection = Connection::open(&folder.path().join("db"), Access::Write).unwrap();
    connection.durability().unwrap();
    connection
        .batch("CREATE TABLE note (id BIGINT PRIMARY KEY, body BYTEA NOT NULL)")
        .unwrap();
    connection.batch(pragma).unwrap();
    let ballast = Ballast::hold(folder.path()).unwrap();
    let stops = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&stops);
    let stop: Stop = Arc::new(move |_| {
        seen.fetch_add(1, Ordering::SeqCst);
    });
    let writer = Arc::new(Writer::start(connection, ballast.clone(), stop).unwrap());
    Desk {
        writer,
        ballast,
        stops,
        _folder: folder,
    }
}

fn write_note(connection: &Connection, id: i64, body: &[u8]) -> Result<(), StoreError> {
    const SQL: &str = "INSERT INTO note (id, body) VALUES ($1, $2)";
    connection
        .execute(SQL, &[Value::Int(id), Value::Bytes(body)])
        .map(drop)
        .map_err(StoreError::from)
}

impl Desk {
    async fn note(&self, id: i64, body: &'static [u8]) -> Result<(), StoreError> {
        self.writer
            .run(move |connection| write_note(connection, id, body), |()| ())
            .await
    }

    async fn notes(&self) -> u64 {
        let read = |connection: &Connection| {
            connection.first("SELECT COUNT(*) FROM note", &[], |row| {
                Ok::<_, StoreError>(row.int(0)?)
            })
        };
        count(self.writer.run(read, |_| ()).await.unwrap().unwrap())
    }

    /// Holds the writing thread until the sender is dropped; returns when it is held.
    async fn held(&self) -> mpsc::Sender<()> {
        let (release, gate) = mpsc::channel();
        let (reached, held) = oneshot::channel();
        let writer = Arc::clone(&self.writer);
        tokio::spawn(async move {
            let wait = move |_: &Connection| {
                reached.send(()).unwrap();
                gate.recv().unwrap_err();
                Ok::<_, StoreError>(())
            };
            writer.run(wait, |()| ()).await
        });
        held.await.unwrap();
        release
    }
}

/// Lets every task that was spawned run until it waits.
async fn all_are_queued() {
    for _ in 0..=QUEUE {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_full_queue_answers_busy_and_what_waits_is_still_written() {
    let desk = desk("");
    let gate = desk.held().await;
    let waiting: Vec<_> = (0..QUEUE as i64)
        .map(|id| {
            let writer = Arc::clone(&desk.writer);
            tokio::spawn(async move { writer.run(move |c| write_note(c, id, b"x"), |()| ()).await })
        })
        .collect();
    all_are_queued().await;
    assert_eq!(desk.note(-1, b"one too many").await, Err(StoreError::Busy));
    drop(gate);
    for write in waiting {
        write.await.unwrap().unwrap();
    }
    assert_eq!(desk.notes().await, QUEUE as u64);
}

#[tokio::test]
async fn a_write_that_fails_takes_none_of_its_neighbours_with_it() {
    let desk = desk("");
    let gate = desk.held().await;
    let writes: Vec<_> = [1, 2, 2, 3]
        .map(|id| {
            let writer = Arc::clone(&desk.writer);
            tokio::spawn(async move {
                writer
                    .run(move |c| write_note(c, id, b"x"), |()| ())
                    .await
                    .is_ok()
            })
        })
        .into();
    all_are_queued().await;
    drop(gate);
    let mut kept = Vec::new();
    for write in writes {
        kept.push(write.await.unwrap());
    }
    assert_eq!(kept, [true, true, false, true]);
    assert_eq!(desk.notes().await, 3);
}

#[tokio::test]
async fn a_full_disk_is_an_answer_and_the_writer_lives_on() {
    static BODY: [u8; 4000] = [7; 4000];
    let desk = desk("PRAGMA max_page_count = 40");
    let mut kept = 0;
    let full = loop {
        match desk.note(kept, &BODY).await {
            Ok(()) => kept += 1,
            Err(error) => break error,
        }
        assert!(kept < 100, "the disk must become full");
    };
    assert_eq!(full, StoreError::Full);
    assert_eq!(desk.notes().await, count(kept));
    assert!(!desk.ballast.is_held(), "the reserve is given away");
    desk.writer
        .run(
            |connection| Ok::<_, StoreError>(connection.batch("PRAGMA max_page_count = 400")?),
            |()| (),
        )
        .await
        .unwrap();
    desk.note(kept, &BODY).await.unwrap();
    assert_eq!(desk.stops.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_commit_whose_fate_is_unknown_stops_the_process_and_answers_nobody() {
    let desk = desk("");
    let write = |connection: &Connection| {
        connection.fail_commit.set(true);
        write_note(connection, 1, b"x")
    };
    assert_eq!(desk.writer.run(write, |()| ()).await, Err(StoreError::Stopped));
    assert_eq!(desk.stops.load(Ordering::SeqCst), 1);
    assert_eq!(desk.note(2, b"x").await, Err(StoreError::Stopped));
}

#[tokio::test]
async fn the_end_of_the_writing_thread_stops_the_process() {
    let desk = desk("");
    let write = |_: &Connection| -> Result<(), StoreError> { panic!("a fault of the program") };
    assert_eq!(desk.writer.run(write, |()| ()).await, Err(StoreError::Stopped));
    let Desk { writer, stops, .. } = desk;
    drop(writer);
    assert_eq!(stops.load(Ordering::SeqCst), 1);
}
