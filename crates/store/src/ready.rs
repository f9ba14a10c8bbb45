//! Readiness: whether a write would be kept right now.

use crate::Store;
use crate::engine::Connection;
use crate::error::StoreError;
use crate::schema::write_fact;
use serde::Serialize;

/// How the store stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Ready {
    /// The wall clock has contradicted itself: yellow, and reminders pause.
    pub clock_suspect: bool,
    /// The disk was full once since the start and the reserve is used up: yellow.
    pub reserve_used: bool,
}

impl Store {
    /// Makes a small durable write through the writing thread, as any other write would go.
    ///
    /// # Errors
    /// [`StoreError`]: the same a write would be answered with now. Not ready.
    pub async fn ready(&self) -> Result<Ready, StoreError> {
        let moment = self.moment();
        let text = moment.at.to_string();
        let write = move |connection: &Connection| {
            write_fact(connection, "ready_at", &text).map_err(StoreError::from)
        };
        self.inner.writer.run(write, |()| ()).await?;
        Ok(Ready {
            clock_suspect: moment.suspect,
            reserve_used: !self.inner.ballast.is_held(),
        })
    }
}
