//! Connections that only read, used on the calling thread: a read takes less time than waking another thread.

use crate::engine::{Access, Connection};
use crate::error::StoreError;
use std::path::PathBuf;
use std::sync::Mutex;

/// Idle connections that are kept; more are opened when more threads read at once.
const KEPT: usize = 16;

pub(crate) struct Readers {
    file: PathBuf,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(crate) fn new(file: PathBuf) -> Readers {
        Readers {
            file,
            idle: Mutex::default(),
        }
    }

    /// Reads with a connection of its own; each statement sees what was committed when it began.
    pub(crate) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let idle = crate::lock(&self.idle).pop();
        let connection = match idle {
            Some(connection) => connection,
            None => Connection::open(&self.file, Access::Read)?,
        };
        let result = read(&connection);
        if connection.outside_transaction() {
            let mut idle = crate::lock(&self.idle);
            if idle.len() < KEPT {
                idle.push(connection);
            }
        }
        result
    }

    /// Reads everything as it was at one instant.
    pub(crate) fn snapshot<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.read(|connection| {
            connection.batch("BEGIN")?;
            let result = read(connection);
            connection.batch("COMMIT")?;
            result
        })
    }
}
