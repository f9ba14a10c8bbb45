//! Whether the process lives, and whether it can do its work: readiness goes through the writer.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::app::App;
use crate::route::{Access, Route};

/// The lines of this page.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/health/live", Access::Open, live),
        Route::get("/health/ready", Access::Open, ready),
    ]
}

async fn live() -> &'static str {
    "live\n"
}

/// 200 `ready`, 200 `ready: …` (the light turns yellow), or 503.
async fn ready(State(app): State<App>) -> Response {
    match app.store().ready().await {
        Ok(ready) if ready.clock_suspect => "ready: clock suspect\n".into_response(),
        Ok(ready) if ready.reserve_used => "ready: disk was full\n".into_response(),
        Ok(_) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, "not ready\n").into_response()
        }
    }
}
