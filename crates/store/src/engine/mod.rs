//! The driver: the only module that knows which database there is.
//!
//! Three kinds of value (BIGINT, TEXT, BYTEA), SQL text with `$n`, and errors by what the caller must do about them.

pub(crate) mod statement;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{OpenFlags, ToSql, ffi};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::path::Path;
use std::time::Duration;

/// A parameter.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    Int(i64),
    Text(&'a str),
    Bytes(&'a [u8]),
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Value::Int(n) => ValueRef::Integer(n),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl From<i64> for Value<'_> {
    fn from(n: i64) -> Self {
        Value::Int(n)
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

impl<'a> From<&'a [u8]> for Value<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Value::Bytes(bytes)
    }
}

/// What went wrong, by what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum EngineError {
    /// Nothing was written; writing works again when there is room.
    #[error("the disk is full")]
    Full,
    /// Someone else holds the database.
    #[error("the database is busy")]
    Busy,
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

impl From<rusqlite::Error> for EngineError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ffi::ErrorCode::DiskFull) => EngineError::Full,
            Some(ffi::ErrorCode::DatabaseBusy | ffi::ErrorCode::DatabaseLocked) => EngineError::Busy,
            _ => EngineError::Other(error.to_string()),
        }
    }
}

/// One row of an answer; columns count from 0.
pub(crate) struct Row<'a>(&'a rusqlite::Row<'a>);

impl Row<'_> {
    pub(crate) fn int(&self, column: usize) -> Result<i64, EngineError> {
        Ok(self.0.get(column)?)
    }

    pub(crate) fn text(&self, column: usize) -> Result<String, EngineError> {
        Ok(self.0.get(column)?)
    }

    pub(crate) fn bytes(&self, column: usize) -> Result<Vec<u8>, EngineError> {
        Ok(self.0.get(column)?)
    }

    pub(crate) fn hash(&self, column: usize) -> Result<[u8; 32], EngineError> {
        Ok(self.0.get(column)?)
    }

    pub(crate) fn is_null(&self, column: usize) -> Result<bool, EngineError> {
        Ok(self.0.get_ref(column)? == ValueRef::Null)
    }
}

/// Who opens a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    Write,
    Read,
}

/// A connection, used by one thread at a time.
pub(crate) struct Connection {
    inner: rusqlite::Connection,
    statements: RefCell<HashMap<&'static str, String>>,
    full: Cell<bool>,
    #[cfg(test)]
    pub(crate) fail_commit: Cell<bool>,
}

impl Connection {
    pub(crate) fn open(file: &Path, access: Access) -> Result<Connection, EngineError> {
        let flags = match access {
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE,
            Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        let inner = rusqlite::Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        inner.busy_timeout(Duration::from_secs(5))?;
        inner.set_prepared_statement_cache_capacity(128);
        if access == Access::Write {
            inner.execute_batch("PRAGMA foreign_keys = ON; PRAGMA journal_size_limit = 67108864;")?;
        }
        Ok(Connection {
            inner,
            statements: RefCell::default(),
            full: Cell::new(false),
            #[cfg(test)]
            fail_commit: Cell::new(false),
        })
    }

    /// Asks for WAL and FULL and says what it got, because a file system may refuse either.
    pub(crate) fn durability(&self) -> Result<(String, i64), EngineError> {
        let mode: String = self
            .inner
            .query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
        self.inner.execute_batch("PRAGMA synchronous = FULL")?;
        let synchronous = self.inner.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
        Ok((mode, synchronous))
    }

    /// Runs a statement and says how many rows it changed.
    pub(crate) fn execute(&self, sql: &'static str, values: &[Value<'_>]) -> Result<usize, EngineError> {
        let changed = self.prepared(sql, |statement| {
            statement.execute(rusqlite::params_from_iter(values))
        });
        changed.map_err(|error| self.note(error))
    }

    /// Gives `each` every row of the answer.
    pub(crate) fn each<E: From<EngineError>>(
        &self,
        sql: &'static str,
        values: &[Value<'_>],
        mut each: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        self.prepared(sql, |statement| {
            let mut rows = statement.query(rusqlite::params_from_iter(values))?;
            while let Some(row) = rows.next()? {
                if let Err(error) = each(&Row(row)) {
                    return Ok(Err(error));
                }
            }
            Ok(Ok(()))
        })
        .map_err(|error| self.note(error))?
    }

    /// All rows of the answer.
    pub(crate) fn all<T, E: From<EngineError>>(
        &self,
        sql: &'static str,
        values: &[Value<'_>],
        mut read: impl FnMut(&Row<'_>) -> Result<T, E>,
    ) -> Result<Vec<T>, E> {
        let mut out = Vec::new();
        self.each(sql, values, |row| -> Result<(), E> {
            out.push(read(row)?);
            Ok(())
        })?;
        Ok(out)
    }

    /// The first row of the answer, if there is one.
    pub(crate) fn first<T, E: From<EngineError>>(
        &self,
        sql: &'static str,
        values: &[Value<'_>],
        read: impl FnMut(&Row<'_>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        Ok(self.all(sql, values, read)?.into_iter().next())
    }

    /// Runs text with several statements and no parameters.
    pub(crate) fn batch(&self, sql: &str) -> Result<(), EngineError> {
        self.inner.execute_batch(sql).map_err(|error| self.note(error))
    }

    /// Makes what was written since `BEGIN` durable.
    pub(crate) fn commit(&self) -> Result<(), EngineError> {
        #[cfg(test)]
        if self.fail_commit.take() {
            return Err(EngineError::Other("the test made this commit fail".to_owned()));
        }
        self.batch("COMMIT")
    }

    /// Why SQLite has rolled back by itself.
    pub(crate) fn why_rolled_back(&self) -> EngineError {
        if self.full.get() {
            return EngineError::Full;
        }
        EngineError::Other("the transaction was rolled back".to_owned())
    }

    /// True after an error on which SQLite has rolled the whole transaction back by itself.
    pub(crate) fn outside_transaction(&self) -> bool {
        self.inner.is_autocommit()
    }

    /// Whether the disk was found full since the last time this was asked.
    pub(crate) fn take_full(&self) -> bool {
        self.full.take()
    }

    fn prepared<T>(
        &self,
        sql: &'static str,
        run: impl FnOnce(&mut rusqlite::CachedStatement<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<T> {
        let mut statements = self.statements.borrow_mut();
        let text = statements.entry(sql).or_insert_with(|| statement::numbered(sql));
        let mut statement = self.inner.prepare_cached(text)?;
        drop(statements);
        run(&mut statement)
    }

    fn note(&self, error: rusqlite::Error) -> EngineError {
        let error = EngineError::from(error);
        if error == EngineError::Full {
            self.full.set(true);
        }
        error
    }
}

/// Counts are never negative in the database nor larger than it can hold.
pub(crate) fn int(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

pub(crate) fn count(n: i64) -> u64 {
    u64::try_from(n).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_arrive_at_their_numbers_whatever_their_order_in_the_text() {
        let folder = tempfile::tempdir().unwrap();
        let connection = Connection::open(&folder.path().join("db"), Access::Write).unwrap();
        let read: Option<(String, i64)> = connection
            .first("SELECT $2, $1", &[Value::Int(7), Value::Text("two")], |row| {
                Ok::<_, EngineError>((row.text(0)?, row.int(1)?))
            })
            .unwrap();
        assert_eq!(read, Some(("two".to_owned(), 7)));
    }
}
