//! Tables, and what is checked before anything is served.

use crate::clock::from_ms;
use crate::engine::{Connection, EngineError, Value};
use crate::error::OpenError;
use crate::seal::Keys;
use jiff::Timestamp;

/// Raised with every change of the tables; each step up has its statements in [`STEPS`].
pub(crate) const VERSION: i64 = 1;

/// What brings a database from version `n` to `n + 1`.
const STEPS: [&str; 1] = [TABLES];

const TABLES: &str = "
CREATE TABLE stream (
  centre_id TEXT NOT NULL, stream_id TEXT NOT NULL, kind TEXT NOT NULL,
  version BIGINT NOT NULL, head BYTEA NOT NULL, wrapped_key BYTEA, erased_at BIGINT,
  last_position BIGINT NOT NULL, last_at BIGINT NOT NULL,
  PRIMARY KEY (centre_id, stream_id)) WITHOUT ROWID;
CREATE TABLE event (
  centre_id TEXT NOT NULL, stream_id TEXT NOT NULL, seq BIGINT NOT NULL, event_id TEXT NOT NULL,
  position BIGINT NOT NULL, kind TEXT NOT NULL, sealed BYTEA NOT NULL, hash BYTEA NOT NULL,
  stored_at BIGINT NOT NULL, monotonic_ms BIGINT NOT NULL, clock_suspect BIGINT NOT NULL,
  PRIMARY KEY (centre_id, stream_id, seq),
  UNIQUE (centre_id, stream_id, event_id)) WITHOUT ROWID;
CREATE TABLE command (
  centre_id TEXT NOT NULL, stream_id TEXT NOT NULL, command_id TEXT NOT NULL, digest BYTEA NOT NULL,
  first_seq BIGINT NOT NULL, last_seq BIGINT NOT NULL, stored_at BIGINT NOT NULL,
  PRIMARY KEY (centre_id, stream_id, command_id)) WITHOUT ROWID;
CREATE TABLE held (
  centre_id TEXT NOT NULL, stream_id TEXT NOT NULL, command_id TEXT NOT NULL, digest BYTEA NOT NULL,
  reason TEXT NOT NULL, sealed BYTEA NOT NULL, held_at BIGINT NOT NULL, settled_at BIGINT,
  PRIMARY KEY (centre_id, stream_id, command_id, digest)) WITHOUT ROWID;
CREATE TABLE worklist (
  centre_id TEXT NOT NULL, stream_id TEXT NOT NULL, item TEXT NOT NULL, lane TEXT NOT NULL, rank BIGINT NOT NULL,
  opens_at BIGINT NOT NULL, due_at BIGINT NOT NULL, sealed BYTEA NOT NULL,
  PRIMARY KEY (centre_id, stream_id, item)) WITHOUT ROWID;
CREATE INDEX worklist_opens ON worklist (centre_id, opens_at);
CREATE TABLE person_index (
  centre_id TEXT NOT NULL, stream_id TEXT NOT NULL, sealed BYTEA NOT NULL,
  PRIMARY KEY (centre_id, stream_id)) WITHOUT ROWID;
CREATE TABLE lookup (
  centre_id TEXT NOT NULL, kind TEXT NOT NULL, hash BYTEA NOT NULL, stream_id TEXT NOT NULL,
  PRIMARY KEY (centre_id, kind, hash)) WITHOUT ROWID;
CREATE INDEX lookup_stream ON lookup (centre_id, stream_id);
CREATE TABLE session (
  centre_id TEXT NOT NULL, token_hash BYTEA NOT NULL, subject_hash BYTEA NOT NULL, sealed BYTEA NOT NULL,
  created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
  PRIMARY KEY (centre_id, token_hash)) WITHOUT ROWID;
CREATE INDEX session_subject ON session (centre_id, subject_hash);
CREATE TABLE credential (
  centre_id TEXT NOT NULL, name_hash BYTEA NOT NULL, sealed BYTEA NOT NULL,
  PRIMARY KEY (centre_id, name_hash)) WITHOUT ROWID;
CREATE TABLE attempt (
  centre_id TEXT NOT NULL, key_hash BYTEA NOT NULL, since BIGINT NOT NULL, taken BIGINT NOT NULL,
  PRIMARY KEY (centre_id, key_hash)) WITHOUT ROWID;
CREATE TABLE read_audit (
  centre_id TEXT NOT NULL, seq BIGINT NOT NULL, read_at BIGINT NOT NULL, whom_hash BYTEA NOT NULL,
  sealed BYTEA NOT NULL, hash BYTEA NOT NULL,
  PRIMARY KEY (centre_id, seq)) WITHOUT ROWID;
CREATE INDEX read_audit_whom ON read_audit (centre_id, whom_hash);
CREATE TABLE checkpoint (position BIGINT NOT NULL, taken_at BIGINT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (taken_at, position)) WITHOUT ROWID;
CREATE TABLE fact (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TRIGGER event_keeps BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER event_stays BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER read_keeps BEFORE UPDATE ON read_audit BEGIN SELECT RAISE(ABORT, 'a noted read is never changed'); END;
CREATE TRIGGER read_stays BEFORE DELETE ON read_audit BEGIN SELECT RAISE(ABORT, 'a noted read is never deleted'); END;
CREATE TRIGGER checkpoint_keeps BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
";

/// What the database says about itself when it is opened.
pub(crate) struct Standing {
    /// The position of the newest event.
    pub(crate) position: i64,
    /// When the newest event was stored.
    pub(crate) newest: Option<Timestamp>,
}

/// Refuses a connection that could lose an acknowledged write.
pub(crate) fn check_durability(connection: &Connection) -> Result<(), OpenError> {
    let (mode, synchronous) = connection.durability()?;
    refuse_less(&mode, synchronous)
}

fn refuse_less(mode: &str, synchronous: i64) -> Result<(), OpenError> {
    if mode != "wal" {
        return Err(OpenError::NotDurable(format!("journal_mode is {mode}, not wal")));
    }
    if synchronous < 2 {
        return Err(OpenError::NotDurable(format!(
            "synchronous is {synchronous}, less than FULL"
        )));
    }
    Ok(())
}

/// Makes or upgrades the tables, and refuses a database of a newer program or another key.
pub(crate) fn prepare(connection: &Connection, keys: &Keys) -> Result<Standing, OpenError> {
    connection.batch("BEGIN IMMEDIATE")?;
    let prepared = upgrade(connection).and_then(|()| check_key(connection, keys));
    connection.batch(if prepared.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
    prepared?;
    standing(connection)
}

/// Refuses a database that this program can not read as it is.
pub(crate) fn check_as_it_is(connection: &Connection, keys: &Keys) -> Result<Standing, OpenError> {
    let found = schema_version(connection)?;
    if found < VERSION {
        return Err(OpenError::Older {
            found,
            known: VERSION,
        });
    }
    if found > VERSION {
        return Err(OpenError::Newer {
            found,
            known: VERSION,
        });
    }
    if fact(connection, "site_key_fingerprint")?.is_none_or(|theirs| theirs != keys.fingerprint()) {
        return Err(OpenError::WrongKey);
    }
    standing(connection)
}

fn standing(connection: &Connection) -> Result<Standing, OpenError> {
    const NEWEST: &str = "SELECT last_position, last_at FROM stream ORDER BY last_position DESC LIMIT 1";
    let newest = connection.first(NEWEST, &[], |row| {
        Ok::<_, EngineError>(Standing {
            position: row.int(0)?,
            newest: Some(from_ms(row.int(1)?)),
        })
    })?;
    Ok(newest.unwrap_or(Standing {
        position: 0,
        newest: None,
    }))
}

fn upgrade(connection: &Connection) -> Result<(), OpenError> {
    let empty = connection
        .first("SELECT 1 FROM sqlite_schema WHERE name = 'fact'", &[], |_| {
            Ok::<_, EngineError>(())
        })?
        .is_none();
    let found = if empty { 0 } else { schema_version(connection)? };
    if found > VERSION {
        return Err(OpenError::Newer {
            found,
            known: VERSION,
        });
    }
    let done = usize::try_from(found).map_err(|_| OpenError::NotOurs)?;
    for step in STEPS.iter().skip(done) {
        connection.batch(step)?;
    }
    write_fact(connection, "schema_version", &VERSION.to_string())?;
    Ok(())
}

fn schema_version(connection: &Connection) -> Result<i64, OpenError> {
    fact(connection, "schema_version")?
        .and_then(|text| text.parse().ok())
        .ok_or(OpenError::NotOurs)
}

fn check_key(connection: &Connection, keys: &Keys) -> Result<(), OpenError> {
    let ours = keys.fingerprint();
    match fact(connection, "site_key_fingerprint")? {
        None => Ok(write_fact(connection, "site_key_fingerprint", &ours)?),
        Some(theirs) if theirs == ours => Ok(()),
        Some(_) => Err(OpenError::WrongKey),
    }
}

pub(crate) fn fact(connection: &Connection, name: &str) -> Result<Option<String>, EngineError> {
    connection.first("SELECT value FROM fact WHERE name = $1", &[name.into()], |row| {
        row.text(0)
    })
}

pub(crate) fn write_fact(connection: &Connection, name: &str, value: &str) -> Result<(), EngineError> {
    const SQL: &str = "INSERT INTO fact (name, value) VALUES ($1, $2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    connection
        .execute(SQL, &[Value::Text(name), Value::Text(value)])
        .map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_than_wal_and_full_is_refused() {
        assert!(refuse_less("wal", 2).is_ok());
        assert!(refuse_less("wal", 3).is_ok());
        assert!(matches!(refuse_less("wal", 1), Err(OpenError::NotDurable(_))));
        assert!(matches!(refuse_less("delete", 2), Err(OpenError::NotDurable(_))));
    }
}
