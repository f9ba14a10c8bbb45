//! `GET /team/live`: tells an open worklist that something changed. It carries a number, never a name.

use axum::extract::State;
use axum::response::IntoResponse;
use axum::response::sse::{Event, Sse};
use futures_util::stream::{self, Stream};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, watch};

use crate::answer::Answer;
use crate::app::App;
use crate::route::{Access, Route};
use crate::trouble::Trouble;

/// The path.
pub const PATH: &str = "/team/live";

/// A connection ends after this long and the browser makes a new one, which is looked at like any request: a session that
/// ended meanwhile gets no more news.
const CONNECTION_SECONDS: u64 = 5 * 60;
/// Without a change the same number is sent again this often, so that both ends notice when the other is gone.
const QUIET_SECONDS: u64 = 20;

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get(PATH, Access::StaffAny, news)]
}

async fn news(State(app): State<App>) -> Answer {
    let place = Arc::clone(app.live())
        .try_acquire_owned()
        .map_err(|_| Trouble::busy(30))?;
    Ok(Sse::new(changes(app.store().changes(), place)).into_response())
}

struct Listening {
    changes: watch::Receiver<u64>,
    ends: tokio::time::Instant,
    first: bool,
    _place: OwnedSemaphorePermit,
}

/// The change counter now, again whenever it moved, and now and then when it did not. Changes that come faster than they are read become one.
fn changes(
    changes: watch::Receiver<u64>,
    place: OwnedSemaphorePermit,
) -> impl Stream<Item = Result<Event, Infallible>> + Send {
    let listening = Listening {
        changes,
        ends: tokio::time::Instant::now() + Duration::from_secs(CONNECTION_SECONDS),
        first: true,
        _place: place,
    };
    stream::unfold(listening, |mut listening| async move {
        if listening.first {
            listening.first = false;
        } else if tokio::time::Instant::now() >= listening.ends {
            return None;
        } else {
            let quiet = Duration::from_secs(QUIET_SECONDS);
            if let Ok(Err(_)) = tokio::time::timeout(quiet, listening.changes.changed()).await {
                return None;
            }
        }
        let count = *listening.changes.borrow_and_update();
        Some((
            Ok(Event::default().event("change").data(count.to_string())),
            listening,
        ))
    })
}
