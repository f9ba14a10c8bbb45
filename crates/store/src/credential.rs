//! Sign-in names of staff: found by a keyed hash, the rest sealed.

use crate::Store;
use crate::engine::{Connection, Value};
use crate::error::StoreError;
use care::stream::CentreId;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who signs in with a name, and how.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credential {
    /// The id of the staff member.
    pub staff: String,
    /// The hash of the password, as a PHC string.
    pub password: String,
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Credential({})", self.staff)
    }
}

impl Store {
    /// Sets who signs in with `name`; replaces what was there. Case and outer spaces do not matter.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn put_credential(
        &self,
        centre: &CentreId,
        name: &str,
        credential: &Credential,
    ) -> Result<(), StoreError> {
        const SQL: &str = "INSERT INTO credential (centre_id, name_hash, sealed) VALUES ($1, $2, $3)
            ON CONFLICT (centre_id, name_hash) DO UPDATE SET sealed = excluded.sealed";
        let hash = self.name_hash(centre, name);
        let clear = serde_json::json!(credential).to_string();
        let key = self.inner.keys.table("credential", centre);
        let sealed = key.seal(self.chance(), &[&hash], clear.as_bytes());
        let centre = centre.clone();
        let write = move |connection: &Connection| {
            let values = [
                Value::Text(centre.as_str()),
                Value::Bytes(&hash),
                Value::Bytes(&sealed),
            ];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    /// Who signs in with `name`.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn credential(&self, centre: &CentreId, name: &str) -> Result<Option<Credential>, StoreError> {
        const SQL: &str = "SELECT sealed FROM credential WHERE centre_id = $1 AND name_hash = $2";
        let broken = || StoreError::SealBroken { table: "credential" };
        let hash = self.name_hash(centre, name);
        let key = self.inner.keys.table("credential", centre);
        self.inner.readers.read(|connection| {
            connection.first(SQL, &[Value::Text(centre.as_str()), Value::Bytes(&hash)], |row| {
                let clear = key.open(&[&hash], &row.bytes(0)?).map_err(|_| broken())?;
                serde_json::from_slice(&clear).map_err(|_| broken())
            })
        })
    }

    /// Nobody signs in with `name` any more.
    ///
    /// # Errors
    /// [`StoreError`].
    pub async fn remove_credential(&self, centre: &CentreId, name: &str) -> Result<(), StoreError> {
        const SQL: &str = "DELETE FROM credential WHERE centre_id = $1 AND name_hash = $2";
        let (hash, centre) = (self.name_hash(centre, name), centre.clone());
        let write = move |connection: &Connection| {
            let values = [Value::Text(centre.as_str()), Value::Bytes(&hash)];
            connection
                .execute(SQL, &values)
                .map(drop)
                .map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await
    }

    fn name_hash(&self, centre: &CentreId, name: &str) -> [u8; 32] {
        let name = name.trim().to_lowercase();
        self.inner
            .keys
            .hash(&[b"sign-in-name", centre.as_str().as_bytes(), name.as_bytes()])
    }
}
