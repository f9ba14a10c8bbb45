//! What stands after the `?` of an address. One that can not be read is no address of ours, and gets the page that says so.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::trouble::Trouble;

/// The fields of a query; a name that comes twice is refused, because nobody can say which one is meant.
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequestParts<S> for Query<T> {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Query<T>, Trouble> {
        axum::extract::Query::try_from_uri(&parts.uri)
            .map(|axum::extract::Query(read)| Query(read))
            .map_err(|_| Trouble::not_found())
    }
}
