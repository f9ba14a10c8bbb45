//! What a handler gives back, and how what the store says becomes a page.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use care::refusal::Refusal;
use store::{AppendError, ChangeError, StoreError};

use crate::trouble::{Kind, Trouble};

/// What every handler gives back.
pub type Answer<T = Response> = Result<T, Trouble>;

/// A page.
///
/// # Errors
/// The template could not be written.
pub fn page(template: &impl Template) -> Answer {
    page_as(StatusCode::OK, template)
}

/// A form that was not taken, filled in as it was sent (422).
///
/// # Errors
/// The template could not be written.
pub fn page_refused(template: &impl Template) -> Answer {
    page_as(StatusCode::UNPROCESSABLE_ENTITY, template)
}

/// A page with another status.
///
/// # Errors
/// The template could not be written.
pub fn page_as(status: StatusCode, template: &impl Template) -> Answer {
    let html = template.render().map_err(Trouble::broken)?;
    Ok((status, Html(html)).into_response())
}

/// Where to go after a command; the browser asks for it with GET, so that reloading sends nothing again.
#[must_use]
pub fn see_other(path: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let place = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, place);
    response
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        match error {
            StoreError::Busy => Trouble::busy(2),
            StoreError::Stopped => Trouble::busy(10),
            StoreError::Full => Trouble::plain(Kind::Full),
            StoreError::Erased(_) | StoreError::WrongKind(_) => Trouble::not_found(),
            broken => Trouble::broken(broken),
        }
    }
}

impl From<AppendError> for Trouble {
    fn from(error: AppendError) -> Trouble {
        match error {
            AppendError::Store(error) => error.into(),
            AppendError::Conflict | AppendError::Taken { .. } => Trouble::plain(Kind::Conflict),
            AppendError::Stale { .. } => Trouble::busy(1),
            broken => Trouble::broken(broken),
        }
    }
}

impl From<ChangeError<Refusal>> for Trouble {
    fn from(error: ChangeError<Refusal>) -> Trouble {
        match error {
            ChangeError::Refused(refusal) => refusal.into(),
            ChangeError::Append(error) => error.into(),
        }
    }
}

/// The two ways a change can go wrong on a page with a form: shown on the form, or on a page of its own.
///
///
/// # Errors
/// What the form can not show.
pub fn refused<T>(changed: Result<T, ChangeError<Refusal>>) -> Answer<Result<T, Refusal>> {
    match changed {
        Ok(done) => Ok(Ok(done)),
        Err(ChangeError::Refused(refusal)) => Ok(Err(refusal)),
        Err(ChangeError::Append(error)) => Err(error.into()),
    }
}
