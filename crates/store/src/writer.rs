//! The one thread that writes, many small writes to one commit.
//!
//! Waiting writes run inside one transaction, each in a savepoint of its own, and are answered after the commit. One
//! flush of the disk thus serves any number of them.
//!
//! **Stop rather than lie.** A commit whose fate is unknown ends the process, and so does the end of this thread. A
//! full disk is an ordinary answer and the thread lives on.

use crate::ballast::Ballast;
use crate::engine::{Connection, EngineError};
use crate::error::StoreError;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::JoinHandle;
use tokio::sync::oneshot;

/// Writes that may wait; the next is answered [`StoreError::Busy`].
pub const QUEUE: usize = 1024;

/// Writes that share one commit at most, so that a flood does not delay its first answer.
const BATCH: usize = 256;

/// What is done when going on would be a lie. The default writes the reason and aborts the process.
pub type Stop = Arc<dyn Fn(&str) + Send + Sync>;

/// The default [`Stop`].
pub fn abort() -> Stop {
    Arc::new(|why| {
        tracing::error!(why, "stopping rather than lying about what is saved");
        std::process::abort();
    })
}

/// How the transaction ended, for one write in it.
enum Fate {
    Stored,
    Lost(StoreError),
}

type Answer = Box<dyn FnOnce(Fate) + Send>;

enum Step<'a> {
    Run(&'a Connection),
    Refuse(StoreError),
}

/// Runs and gives the answer to be sent later with whether its writes are kept; refused, it answers at once.
type Job = Box<dyn FnOnce(Step<'_>) -> Option<(Keep, Answer)> + Send>;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Keep {
    Yes,
    No,
}

/// The way to the writing thread. Dropping it waits for the writes that are queued.
pub(crate) struct Writer {
    queue: Option<SyncSender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    pub(crate) fn start(connection: Connection, ballast: Ballast, stop: Stop) -> std::io::Result<Writer> {
        let (queue, jobs) = sync_channel(QUEUE);
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || {
                let mut ending = Ending {
                    stop: stop.clone(),
                    orderly: false,
                };
                Loop {
                    connection,
                    ballast,
                    stop,
                }
                .run(&jobs);
                ending.orderly = true;
            })?;
        Ok(Writer {
            queue: Some(queue),
            thread: Some(thread),
        })
    }

    /// Refuses every write.
    pub(crate) fn none() -> Writer {
        Writer {
            queue: None,
            thread: None,
        }
    }

    /// Runs `work` in the next transaction and answers when it is durable. `after` runs on the writing thread after
    /// the commit, in the order of the commits, whether or not anyone still waits for the answer.
    pub(crate) async fn run<T, E>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, E> + Send + 'static,
        after: impl FnOnce(&T) + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |step| match step {
            Step::Refuse(error) => {
                // Nobody waits any more when the receiver is gone; that is not the writer's concern.
                drop(reply.send(Err(error.into())));
                None
            }
            Step::Run(connection) => {
                let result = work(connection);
                let keep = if result.is_ok() { Keep::Yes } else { Keep::No };
                let answer: Answer = Box::new(move |fate| {
                    let result = match (result, fate) {
                        (Ok(value), Fate::Stored) => {
                            after(&value);
                            Ok(value)
                        }
                        (Ok(_), Fate::Lost(error)) => Err(error.into()),
                        (Err(error), _) => Err(error),
                    };
                    drop(reply.send(result));
                });
                Some((keep, answer))
            }
        });
        let queue = self.queue.as_ref().ok_or(StoreError::ReadOnly)?;
        queue.try_send(job).map_err(|error| match error {
            TrySendError::Full(_) => StoreError::Busy,
            TrySendError::Disconnected(_) => StoreError::Stopped,
        })?;
        answer.await.map_err(|_| StoreError::Stopped)?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take() {
            // A thread that panicked has called `stop` already.
            drop(thread.join());
        }
    }
}

/// Calls `stop` when the thread ends in any way but the orderly one.
struct Ending {
    stop: Stop,
    orderly: bool,
}

impl Drop for Ending {
    fn drop(&mut self) {
        if !self.orderly {
            (self.stop)("the writing thread has ended");
        }
    }
}

struct Loop {
    connection: Connection,
    ballast: Ballast,
    stop: Stop,
}

impl Loop {
    fn run(&mut self, jobs: &Receiver<Job>) {
        while let Ok(first) = jobs.recv() {
            let mut batch = VecDeque::from([first]);
            while batch.len() < BATCH {
                match jobs.try_recv() {
                    Ok(job) => batch.push_back(job),
                    Err(_) => break,
                }
            }
            while !batch.is_empty() {
                if !self.transaction(&mut batch) {
                    return;
                }
            }
        }
    }

    /// Commits as much of the batch as one transaction holds; false when the process is to end.
    fn transaction(&mut self, batch: &mut VecDeque<Job>) -> bool {
        if let Err(error) = self.connection.batch("BEGIN IMMEDIATE") {
            for job in batch.drain(..) {
                job(Step::Refuse(error.clone().into()));
            }
            return self.make_room();
        }
        let mut answers = Vec::with_capacity(batch.len());
        while let Some(job) = batch.pop_front() {
            match self.savepoint(job) {
                Ok(answer) => answers.extend(answer),
                Err((error, answer)) => {
                    answers.extend(answer);
                    return self.lost(answers, &error);
                }
            }
        }
        match self.connection.commit() {
            Ok(()) => {
                for answer in answers {
                    answer(Fate::Stored);
                }
                true
            }
            // Without its last frame the log has no commit, so a full disk has a known fate once it is rolled back.
            Err(error @ (EngineError::Full | EngineError::Busy)) if self.rolled_back() => {
                self.lost(answers, &error)
            }
            Err(error) => {
                (self.stop)(&format!("the fate of a commit is unknown: {error}"));
                false
            }
        }
    }

    /// Runs one write. An error means that the whole transaction is gone.
    fn savepoint(&self, job: Job) -> Result<Option<Answer>, (EngineError, Option<Answer>)> {
        if let Err(error) = self.connection.execute("SAVEPOINT write", &[]) {
            job(Step::Refuse(error.clone().into()));
            return Err((error, None));
        }
        let Some((keep, answer)) = job(Step::Run(&self.connection)) else {
            return Ok(None);
        };
        if self.connection.outside_transaction() {
            return Err((self.connection.why_rolled_back(), Some(answer)));
        }
        let closed = match keep {
            Keep::Yes => self.connection.execute("RELEASE write", &[]),
            Keep::No => self
                .connection
                .execute("ROLLBACK TO write", &[])
                .and_then(|_| self.connection.execute("RELEASE write", &[])),
        };
        match closed {
            Ok(_) => Ok(Some(answer)),
            Err(error) => Err((error, Some(answer))),
        }
    }

    fn lost(&mut self, answers: Vec<Answer>, error: &EngineError) -> bool {
        if !self.rolled_back() {
            (self.stop)(&format!("a transaction can not be rolled back: {error}"));
            return false;
        }
        for answer in answers {
            answer(Fate::Lost(error.clone().into()));
        }
        self.make_room()
    }

    fn rolled_back(&self) -> bool {
        self.connection.outside_transaction() || self.connection.batch("ROLLBACK").is_ok()
    }

    fn make_room(&mut self) -> bool {
        if self.connection.take_full() {
            self.ballast.release();
        }
        true
    }
}

#[cfg(test)]
mod tests;
