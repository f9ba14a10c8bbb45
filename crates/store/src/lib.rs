//! The event store: what happened, kept so that it is never lost, never changed and never read by a stranger.
//!
//! **What it is for.** Streams of sealed events on SQLite, the rows that are searched across streams, and the few plain
//! tables (sessions, sign-in names, attempts, noted reads) that are no events.
//!
//! **What it may not do.** It knows nothing clinical: a payload is bytes, and what the bytes mean is said by the
//! [`care::Folded`] record it is given. It sends nothing anywhere.
//!
//! **The one walk through it.** [`Store::change`] loads a record ([`record`]), lets `decide` say what happened, folds
//! and seals the new events on the caller's thread ([`append`]), and gives them to the one writing thread ([`writer`]),
//! which puts many writes into one commit and answers when they are durable. Readers use connections of their own
//! ([`readers`]). All SQL passes through one driver ([`engine`]).
//!
//! **The rules it keeps.** An answer means durable. A commit whose fate is unknown ends the process. The same command
//! sent again gives the same receipt. The clock is read in [`clock`] only, chance in [`chance`] only.

mod append;
mod ballast;
mod chain;
pub mod chance;
mod checkpoint;
pub mod clock;
mod credential;
mod engine;
mod error;
mod held;
mod limit;
mod people;
mod read_audit;
mod readers;
mod ready;
mod rebuild;
mod record;
mod rows;
mod schema;
mod seal;
mod session;
mod site_key;
mod transaction;
mod verify;
mod worklist;
mod writer;

pub use append::{DRAFTS_MAX, PAYLOAD_MAX, Receipt};
pub use chance::{Chance, SystemChance, Token, TokenHash};
pub use checkpoint::{Checkpoint, ReadsHead};
pub use clock::{Clock, SystemClock};
pub use credential::Credential;
pub use error::{AppendError, ChangeError, OpenError, StoreError};
pub use held::{Held, Reason};
pub use limit::{AddressLimit, Try};
pub use people::{IndexLine, PEOPLE_MAX, PeoplePage};
pub use read_audit::{NotedRead, ReadNote};
pub use ready::Ready;
pub use rebuild::{Kinds, RebuildReport};
pub use record::Loaded;
pub use session::Session;
pub use site_key::{SiteKey, SiteKeyError};
pub use verify::{Problem, VerifyReport};
pub use worklist::WorklistLine;
pub use writer::{QUEUE, Stop, abort};

use crate::ballast::Ballast;
use crate::clock::{ClockWatch, Moment};
use crate::engine::{Access, Connection};
use crate::people::{IndexChange, People};
use crate::readers::Readers;
use crate::record::Records;
use crate::schema::Standing;
use crate::seal::Keys;
use crate::writer::Writer;
use jiff::Timestamp;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicI64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};
use tokio::sync::watch;

/// What a store is opened with.
#[derive(Clone)]
pub struct Opening {
    /// Where the database is; made when it does not exist.
    pub folder: PathBuf,
    /// The key that belongs to it.
    pub site_key: SiteKey,
    /// Tells the time.
    pub clock: Arc<dyn Clock>,
    /// Gives ids, keys and tokens.
    pub chance: Arc<dyn Chance>,
    /// Called when going on would be a lie.
    pub stop: Stop,
}

impl Opening {
    /// With the clock and the generator of the machine.
    pub fn new(folder: impl Into<PathBuf>, site_key: SiteKey) -> Opening {
        Opening {
            folder: folder.into(),
            site_key,
            clock: Arc::new(SystemClock::start()),
            chance: Arc::new(SystemChance),
            stop: abort(),
        }
    }
}

/// The open store. Cloning gives another handle to the same.
#[derive(Clone)]
pub struct Store {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) writer: Writer,
    pub(crate) readers: Readers,
    pub(crate) records: Records,
    pub(crate) people: Arc<RwLock<People>>,
    pub(crate) keys: Arc<Keys>,
    pub(crate) position: Arc<AtomicI64>,
    changes: watch::Sender<u64>,
    clock: Arc<dyn Clock>,
    clock_watch: ClockWatch,
    pub(crate) chance: Arc<dyn Chance>,
    pub(crate) ballast: Ballast,
    pub(crate) folder: PathBuf,
    /// Held as long as the store is open. Dropped last: the database is closed by then.
    _in_use: Option<fs::File>,
}

/// What the two ways to open a store make differently.
struct Parts {
    writer: Writer,
    ballast: Ballast,
    people: People,
    standing: Standing,
    in_use: Option<fs::File>,
}

/// The database within the data folder.
const DATABASE: &str = "marrowline.db";

impl Store {
    /// Opens the store, makes or upgrades its tables, and checks what could make it lie later.
    ///
    /// # Errors
    /// [`OpenError`], one sentence on what is wrong and what to do.
    pub fn open(opening: Opening) -> Result<Store, OpenError> {
        let Opening {
            folder,
            site_key,
            clock,
            chance,
            stop,
        } = opening;
        let failed = |why| OpenError::Folder {
            path: folder.clone(),
            why,
        };
        make_private(&folder).map_err(failed)?;
        let in_use = claim(&folder)?;
        check_room(&folder)?;
        let keys = Keys::new(site_key);
        let connection = Connection::open(&folder.join(DATABASE), Access::Write)?;
        schema::check_durability(&connection)?;
        let standing = schema::prepare(&connection, &keys)?;
        let people = People::read(&connection, &keys)?;
        let ballast = Ballast::hold(&folder).map_err(failed)?;
        let writer = Writer::start(connection, ballast.clone(), stop).map_err(failed)?;
        let parts = Parts {
            writer,
            ballast,
            people,
            standing,
            in_use: Some(in_use),
        };
        Ok(Store::of(parts, (folder, keys, clock, chance)))
    }

    /// Opens an existing store beside a process that may have it open; every write is refused.
    ///
    /// What is read is current, but for the person index, which is as it was now.
    ///
    /// # Errors
    /// [`OpenError`].
    pub fn open_to_read(opening: Opening) -> Result<Store, OpenError> {
        let Opening {
            folder,
            site_key,
            clock,
            chance,
            ..
        } = opening;
        let keys = Keys::new(site_key);
        let connection = Connection::open(&folder.join(DATABASE), Access::Read)?;
        let standing = schema::check_as_it_is(&connection, &keys)?;
        let people = People::read(&connection, &keys)?;
        let ballast = Ballast::none(&folder);
        let parts = Parts {
            writer: Writer::none(),
            ballast,
            people,
            standing,
            in_use: None,
        };
        Ok(Store::of(parts, (folder, keys, clock, chance)))
    }

    fn of(parts: Parts, with: (PathBuf, Keys, Arc<dyn Clock>, Arc<dyn Chance>)) -> Store {
        let (folder, keys, clock, chance) = with;
        let inner = Inner {
            writer: parts.writer,
            readers: Readers::new(folder.join(DATABASE)),
            records: Records::default(),
            people: Arc::new(RwLock::new(parts.people)),
            keys: Arc::new(keys),
            position: Arc::new(AtomicI64::new(parts.standing.position)),
            changes: watch::Sender::new(0),
            clock_watch: ClockWatch::start(&*clock, parts.standing.newest),
            clock,
            chance,
            ballast: parts.ballast,
            folder,
            _in_use: parts.in_use,
        };
        Store {
            inner: Arc::new(inner),
        }
    }

    /// The wall clock.
    pub fn now(&self) -> Timestamp {
        self.inner.clock.now()
    }

    /// The clock the store was opened with.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.inner.clock
    }

    /// The generator the store was opened with.
    pub fn chance(&self) -> &dyn Chance {
        &*self.inner.chance
    }

    /// Counts the commits that brought events, for pages that follow what happens. Sessions and noted reads do not
    /// count, or a page would wake itself.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.inner.changes.subscribe()
    }

    /// Whether the wall clock has contradicted itself since a person last confirmed it.
    pub fn clock_suspect(&self) -> bool {
        self.moment().suspect
    }

    /// An administrator has looked at the time and found it right.
    pub fn confirm_clock(&self) {
        self.inner.clock_watch.confirm(&*self.inner.clock);
    }

    pub(crate) fn moment(&self) -> Moment {
        self.inner.clock_watch.moment(&*self.inner.clock)
    }
}

impl Inner {
    /// What the writing thread needs after a commit, without holding the store open.
    pub(crate) fn noticed(&self) -> Noticed {
        Noticed {
            people: Arc::clone(&self.people),
            changes: self.changes.clone(),
        }
    }
}

/// Tells the person index and the live pages about a commit.
pub(crate) struct Noticed {
    people: Arc<RwLock<People>>,
    changes: watch::Sender<u64>,
}

impl Noticed {
    pub(crate) fn committed(&self, change: IndexChange) {
        self.people
            .write()
            .unwrap_or_else(PoisonError::into_inner)
            .learn(change);
        self.changes.send_modify(|commits| *commits += 1);
    }
}

fn make_private(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Free room below which nothing is started, in MB.
const ROOM_MB: u64 = 32;

fn check_room(folder: &Path) -> Result<(), OpenError> {
    let path = folder.to_owned();
    let (free, _) = Ballast::room(folder).map_err(|why| OpenError::Folder {
        path: path.clone(),
        why,
    })?;
    let free_mb = free / (1024 * 1024);
    if free_mb < ROOM_MB {
        Err(OpenError::NoRoom {
            path,
            free_mb,
            needed_mb: ROOM_MB,
        })
    } else {
        Ok(())
    }
}

/// Two processes would not see each other's changes; the lock ends with the process, however it ends.
fn claim(folder: &Path) -> Result<fs::File, OpenError> {
    let failed = |why| OpenError::Folder {
        path: folder.to_owned(),
        why,
    };
    let file = fs::File::create(folder.join("in-use")).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(OpenError::InUse(folder.to_owned())),
        Err(fs::TryLockError::Error(why)) => Err(failed(why)),
    }
}

/// What a lock guards is replaced in one step or rebuilt from the database, so a panic elsewhere leaves it sound.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn read<T>(lock: &RwLock<T>) -> RwLockReadGuard<'_, T> {
    lock.read().unwrap_or_else(PoisonError::into_inner)
}
