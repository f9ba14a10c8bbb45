//! Readiness: whether a write would be kept right now.

use crate::Store;
use crate::ballast::Ballast;
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
    /// How much of the disk is free: yellow below 20.
    pub free_percent: u64,
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
        let (free, all) =
            Ballast::room(&self.inner.folder).map_err(|why| StoreError::Engine(why.to_string()))?;
        Ok(Ready {
            clock_suspect: moment.suspect,
            reserve_used: !self.inner.ballast.is_held(),
            free_percent: free.saturating_mul(100).checked_div(all).unwrap_or(0),
        })
    }
}
