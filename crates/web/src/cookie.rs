//! The three cookies of the site. Each holds a secret of 256 bits and nothing else.

use axum::http::{HeaderMap, HeaderValue, header};
use store::Token;

use crate::route::Side;

/// Which cookie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cookie {
    /// The session of a person. `Lax`, because they come from the link on the sheet.
    Person,
    /// The session of a member of staff. `Strict`: nothing outside leads into the team's pages.
    Team,
    /// What a stranger's forms are bound to.
    Form,
}

impl Cookie {
    pub(crate) fn of(side: Side) -> Cookie {
        match side {
            Side::Person => Cookie::Person,
            Side::Team => Cookie::Team,
        }
    }

    fn name(self, https: bool) -> &'static str {
        match (self, https) {
            (Cookie::Person, true) => "__Host-marrowline",
            (Cookie::Person, false) => "marrowline",
            (Cookie::Team, true) => "__Host-marrowline-team",
            (Cookie::Team, false) => "marrowline-team",
            (Cookie::Form, true) => "__Host-marrowline-form",
            (Cookie::Form, false) => "marrowline-form",
        }
    }

    fn same_site(self) -> &'static str {
        match self {
            Cookie::Team => "Strict",
            Cookie::Person | Cookie::Form => "Lax",
        }
    }

    /// The secret that the browser sent, if it is one.
    pub(crate) fn read(self, headers: &HeaderMap, https: bool) -> Option<Token> {
        let name = self.name(https);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(key, value)| (key == name).then(|| Token::parse(value)).flatten())
    }

    /// Sets it. Without an age it ends with the browser.
    pub(crate) fn set(self, secret: &Token, age_seconds: Option<i64>, https: bool) -> HeaderValue {
        self.line(secret.reveal(), age_seconds, https)
    }

    /// Takes it away.
    pub(crate) fn clear(self, https: bool) -> HeaderValue {
        self.line("", Some(0), https)
    }

    fn line(self, value: &str, age_seconds: Option<i64>, https: bool) -> HeaderValue {
        let age = age_seconds
            .map(|seconds| format!("; Max-Age={seconds}"))
            .unwrap_or_default();
        let secure = if https { "; Secure" } else { "" };
        let line = format!(
            "{}={value}; Path=/{age}; HttpOnly; SameSite={}{secure}",
            self.name(https),
            self.same_site()
        );
        HeaderValue::from_str(&line).unwrap_or(HeaderValue::from_static(""))
    }
}
