//! What goes wrong at the edge, and the one page that says so.
//!
//! A handler returns a [`Trouble`]; the outermost layer turns it into the page, or into problem details (RFC 9457) for a
//! client that asked for JSON. Every trouble says what happened and what to do, and gives back what was typed.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use care::message::Message;
use care::refusal::Refusal;

use crate::form::Posted;

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// No such page, or not this visitor's.
    NotFound,
    /// The page exists, the method does not.
    MethodNotAllowed,
    /// Larger than the page takes.
    TooLarge,
    /// Not a form.
    NotAForm,
    /// It came from a page that is not ours.
    Forged,
    /// Our own page, but of an earlier sign-in; what was typed can be sent again.
    Stale,
    /// Nobody is signed in, or no longer.
    SignIn,
    /// The device's PIN has to be typed first.
    Locked,
    /// Signed in, but this is not for their role.
    NotAllowed,
    /// The decision says no; the reason is in its own words.
    Refused,
    /// The same form was sent before with other words in it.
    Conflict,
    /// Too many tries.
    TooMany,
    /// Every place is taken for the moment.
    Busy,
    /// It took too long.
    Slow,
    /// The disk is full.
    Full,
    /// Our fault.
    Broken,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Kind; 16] = [
        Kind::NotFound,
        Kind::MethodNotAllowed,
        Kind::TooLarge,
        Kind::NotAForm,
        Kind::Forged,
        Kind::Stale,
        Kind::SignIn,
        Kind::Locked,
        Kind::NotAllowed,
        Kind::Refused,
        Kind::Conflict,
        Kind::TooMany,
        Kind::Busy,
        Kind::Slow,
        Kind::Full,
        Kind::Broken,
    ];

    /// Its name in problem details.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::NotFound => "not-found",
            Kind::MethodNotAllowed => "method-not-allowed",
            Kind::TooLarge => "too-large",
            Kind::NotAForm => "not-a-form",
            Kind::Forged => "forged",
            Kind::Stale => "stale",
            Kind::SignIn => "sign-in",
            Kind::Locked => "locked",
            Kind::NotAllowed => "not-allowed",
            Kind::Refused => "refused",
            Kind::Conflict => "conflict",
            Kind::TooMany => "too-many",
            Kind::Busy => "busy",
            Kind::Slow => "slow",
            Kind::Full => "full",
            Kind::Broken => "broken",
        }
    }

    /// Its words: this with `-title` and `-text`.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Kind::NotFound => "errors-page-404",
            Kind::MethodNotAllowed => "errors-page-405",
            Kind::TooLarge => "errors-page-413",
            Kind::NotAForm => "errors-page-400",
            Kind::Forged => "errors-page-403-form",
            Kind::Stale => "site-trouble-stale",
            Kind::SignIn => "errors-page-401",
            Kind::Locked => "site-trouble-locked",
            Kind::NotAllowed => "errors-page-403",
            Kind::Refused => "errors-page-422",
            Kind::Conflict => "errors-page-409",
            Kind::TooMany => "errors-page-429",
            Kind::Busy => "errors-page-503",
            Kind::Slow => "site-trouble-slow",
            Kind::Full => "site-trouble-full",
            Kind::Broken => "errors-page-500",
        }
    }

    /// Its status.
    #[must_use]
    pub fn status(self) -> StatusCode {
        match self {
            Kind::NotFound => StatusCode::NOT_FOUND,
            Kind::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Kind::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Kind::NotAForm => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Kind::Forged | Kind::NotAllowed => StatusCode::FORBIDDEN,
            Kind::Stale | Kind::Conflict => StatusCode::CONFLICT,
            Kind::SignIn | Kind::Locked => StatusCode::UNAUTHORIZED,
            Kind::Refused => StatusCode::UNPROCESSABLE_ENTITY,
            Kind::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Kind::Busy | Kind::Slow => StatusCode::SERVICE_UNAVAILABLE,
            Kind::Full => StatusCode::INSUFFICIENT_STORAGE,
            Kind::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// What went wrong, with what the page needs to say so.
#[derive(Clone, Debug)]
pub struct Trouble {
    kind: Kind,
    retry_seconds: Option<u32>,
    reasons: Vec<Message>,
    kept: Option<Box<Kept>>,
}

/// A form that was not taken.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    pub(crate) posted: Posted,
    /// The token with which it may be sent again; none when it is only shown, so that it can be copied.
    pub(crate) token: Option<String>,
}

impl Trouble {
    fn of(kind: Kind) -> Trouble {
        Trouble {
            kind,
            retry_seconds: None,
            reasons: Vec::new(),
            kept: None,
        }
    }

    /// No such page, or one of somebody else: the two look the same.
    #[must_use]
    pub fn not_found() -> Trouble {
        Trouble::of(Kind::NotFound)
    }

    /// Not for this role.
    #[must_use]
    pub fn not_allowed() -> Trouble {
        Trouble::of(Kind::NotAllowed)
    }

    /// Every place is taken; try again after some seconds.
    #[must_use]
    pub fn busy(retry_seconds: u32) -> Trouble {
        Trouble {
            retry_seconds: Some(retry_seconds),
            ..Trouble::of(Kind::Busy)
        }
    }

    /// Too many tries; the next one counts after some seconds.
    #[must_use]
    pub fn too_many(retry_seconds: u32) -> Trouble {
        Trouble {
            retry_seconds: Some(retry_seconds),
            ..Trouble::of(Kind::TooMany)
        }
    }

    /// Our fault: the cause goes to the log, never to the visitor.
    #[must_use]
    pub fn broken(cause: impl std::fmt::Display) -> Trouble {
        tracing::error!(%cause, "a page could not be made");
        Trouble::of(Kind::Broken)
    }

    /// A trouble of any kind, without more to say.
    #[must_use]
    pub fn plain(kind: Kind) -> Trouble {
        Trouble::of(kind)
    }

    /// The same trouble, giving back what was typed.
    #[must_use]
    pub(crate) fn keeping(self, posted: Posted, token: Option<String>) -> Trouble {
        Trouble {
            kept: Some(Box::new(Kept { posted, token })),
            ..self
        }
    }

    /// Its kind.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Its status.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        self.kind.status()
    }

    /// Seconds after which trying again makes sense.
    #[must_use]
    pub fn retry_seconds(&self) -> Option<u32> {
        self.retry_seconds
    }

    pub(crate) fn reasons(&self) -> &[Message] {
        &self.reasons
    }

    pub(crate) fn kept(&self) -> Option<&Kept> {
        self.kept.as_deref()
    }
}

/// A refusal that no form on the page can show.
impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Trouble {
        Trouble {
            reasons: refusal.faults.into_iter().map(|fault| fault.message).collect(),
            ..Trouble::of(Kind::Refused)
        }
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        if let Some(seconds) = self.retry_seconds {
            response.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Whether a client would rather read JSON than a page.
pub(crate) fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    let place = |kind: &str| accept.find(kind);
    match (
        place("application/json").or_else(|| place("application/problem+json")),
        place("text/html"),
    ) {
        (Some(json), Some(html)) => json < html,
        (json, None) => json.is_some(),
        (None, Some(_)) => false,
    }
}

/// Problem details of a trouble: no reason is given that the page would not give.
pub(crate) fn problem(trouble: &Trouble, title: &str, detail: &str) -> Response {
    let status = trouble.status();
    let mut body = serde_json::json!({
        "type": "about:blank",
        "title": title,
        "status": status.as_u16(),
        "detail": detail,
        "code": trouble.kind().name(),
    });
    if let (Some(seconds), Some(body)) = (trouble.retry_seconds(), body.as_object_mut()) {
        body.insert("retry_after_seconds".to_owned(), seconds.into());
    }
    (
        status,
        [(header::CONTENT_TYPE, "application/problem+json")],
        body.to_string(),
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_sent_to_those_who_ask_for_it_first() {
        let wants = |accept: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT, accept.parse().unwrap());
            wants_json(&headers)
        };
        assert!(wants("application/json"));
        assert!(wants("application/problem+json, */*"));
        assert!(!wants("text/html,application/xhtml+xml,application/json;q=0.9"));
        assert!(!wants("*/*"));
        assert!(!wants_json(&HeaderMap::new()));
    }
}
