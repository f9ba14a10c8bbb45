//! Sessions: who is signed in. A plain table; the token is stored as a hash, what it stands for is sealed.

use crate::Store;
use crate::chance::TokenHash;
use crate::clock::{from_ms, to_millisecond};
use crate::engine::{Connection, Row, Value};
use crate::error::StoreError;
use care::stream::CentreId;
use jiff::{SignedDuration, Timestamp};

/// How far `seen_at` may lie behind, so that not every page costs a write.
const SEEN_EVERY: SignedDuration = SignedDuration::from_secs(60);

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Where it holds.
    pub centre: CentreId,
    /// Hash of the cookie's token.
    pub token: TokenHash,
    /// Whose it is, by one name for all of that subject's sessions, for example `staff:` and an id; never shown.
    pub subject: String,
    /// JSON of what the session knows; sealed.
    pub body: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to about a minute.
    pub seen_at: Timestamp,
    /// When it ends whatever happens. An idle limit is the caller's, by `seen_at`.
    pub expires_at: Timestamp,
}

impl Store {
    /// Begins a session.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn open_session(&self, session: Session) -> Result<(), StoreError> {
        const SQL: &str =
            "INSERT INTO session (centre_id, token_hash, subject_hash, sealed, created_at, seen_at,
            expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let clear = serde_json::json!([session.subject, session.body]).to_string();
        let key = self.inner.keys.table("session", &session.centre);
        let sealed = key.seal(self.chance(), &[&session.token.0], clear.as_bytes());
        let subject = self.subject_hash(&session.centre, &session.subject);
        let write = move |connection: &Connection| {
            let values = [
                Value::Text(session.centre.as_str()),
                Value::Bytes(&session.token.0),
                Value::Bytes(&subject),
                Value::Bytes(&sealed),
                Value::Int(session.created_at.as_millisecond()),
                Value::Int(session.seen_at.as_millisecond()),
                Value::Int(session.expires_at.as_millisecond()),
            ];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    /// The session of a token, unless it has expired.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn session(&self, centre: &CentreId, token: TokenHash) -> Result<Option<Session>, StoreError> {
        const SQL: &str = "SELECT token_hash, sealed, created_at, seen_at, expires_at FROM session
            WHERE centre_id = $1 AND token_hash = $2 AND expires_at > $3";
        let now = self.now().as_millisecond();
        let values = [
            Value::Text(centre.as_str()),
            Value::Bytes(&token.0),
            Value::Int(now),
        ];
        self.inner
            .readers
            .read(|connection| connection.first(SQL, &values, |row| self.read_session(centre, row)))
    }

    /// The sessions of a subject that have not expired, so that they can be seen and ended.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn sessions_of(&self, centre: &CentreId, subject: &str) -> Result<Vec<Session>, StoreError> {
        const SQL: &str = "SELECT token_hash, sealed, created_at, seen_at, expires_at FROM session
            WHERE centre_id = $1 AND subject_hash = $2 AND expires_at > $3 ORDER BY created_at";
        let (hash, now) = (self.subject_hash(centre, subject), self.now().as_millisecond());
        let values = [Value::Text(centre.as_str()), Value::Bytes(&hash), Value::Int(now)];
        self.inner
            .readers
            .read(|connection| connection.all(SQL, &values, |row| self.read_session(centre, row)))
    }

    /// Notes that a session was used. Writes at most once a minute for each session.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn touch_session(&self, session: &Session) -> Result<(), StoreError> {
        const SQL: &str = "UPDATE session SET seen_at = $3 WHERE centre_id = $1 AND token_hash = $2";
        let now = to_millisecond(self.now());
        if now.duration_since(session.seen_at).abs() < SEEN_EVERY {
            return Ok(());
        }
        let (centre, token) = (session.centre.clone(), session.token);
        let write = move |connection: &Connection| {
            let values = [
                Value::Text(centre.as_str()),
                Value::Bytes(&token.0),
                Value::Int(now.as_millisecond()),
            ];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    /// Ends a session.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn close_session(&self, centre: &CentreId, token: TokenHash) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM session WHERE centre_id = $1 AND token_hash = $2";
        let centre = centre.clone();
        let write = move |connection: &Connection| {
            let values = [Value::Text(centre.as_str()), Value::Bytes(&token.0)];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    /// Ends all sessions of a subject and says how many there were.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn close_sessions_of(&self, centre: &CentreId, subject: &str) -> Result<usize, StoreError> {
        const SQL: &str = "DELETE FROM session WHERE centre_id = $1 AND subject_hash = $2";
        let (hash, centre) = (self.subject_hash(centre, subject), centre.clone());
        let write = move |connection: &Connection| {
            let values = [Value::Text(centre.as_str()), Value::Bytes(&hash)];
            connection.execute(SQL, &values).map_err(StoreError::from)
        };
        self.inner.writer.run(write, |_| ()).await
    }

    /// Removes what has expired, of all centres; a job calls it now and then.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn forget_expired_sessions(&self) -> Result<usize, StoreError> {
        const SQL: &str = "DELETE FROM session WHERE expires_at <= $1";
        let now = self.now().as_millisecond();
        let write = move |connection: &Connection| {
            connection
                .execute(SQL, &[Value::Int(now)])
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |_| ()).await
    }

    fn read_session(&self, centre: &CentreId, row: &Row<'_>) -> Result<Session, StoreError> {
        let broken = || StoreError::SealBroken { table: "session" };
        let token = row.hash(0)?;
        let key = self.inner.keys.table("session", centre);
        let clear = key.open(&[&token], &row.bytes(1)?).map_err(|_| broken())?;
        let (subject, body) = serde_json::from_slice(&clear).map_err(|_| broken())?;
        Ok(Session {
            centre: centre.clone(),
            token: TokenHash(token),
            subject,
            body,
            created_at: from_ms(row.int(2)?),
            seen_at: from_ms(row.int(3)?),
            expires_at: from_ms(row.int(4)?),
        })
    }

    fn subject_hash(&self, centre: &CentreId, subject: &str) -> [u8; 32] {
        self.inner
            .keys
            .hash(&[b"subject", centre.as_str().as_bytes(), subject.as_bytes()])
    }
}
