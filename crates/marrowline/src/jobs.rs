//! What the site does by itself.

use std::time::Duration;
use store::Store;

/// A checkpoint is taken this often.
const CHECKPOINT: Duration = Duration::from_secs(3600);

/// Runs until the runtime ends. A job that fails or panics is logged and comes again; nothing else stops.
pub(crate) fn start(store: &Store) {
    let store = store.clone();
    tokio::spawn(async move {
        let mut hours = tokio::time::interval(CHECKPOINT);
        loop {
            hours.tick().await;
            let once = tokio::spawn(hourly(store.clone()));
            if let Err(error) = once.await {
                tracing::error!(%error, "an hourly job broke off; it comes again");
            }
        }
    });
}

async fn hourly(store: Store) {
    if let Err(error) = store.checkpoint().await {
        tracing::error!(%error, "no checkpoint was taken");
    }
    match store.forget_expired_sessions().await {
        Ok(count) => tracing::debug!(count, "expired sessions were forgotten"),
        Err(error) => tracing::error!(%error, "expired sessions were not forgotten"),
    }
}
