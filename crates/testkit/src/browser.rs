//! A visitor with a cookie jar, as a browser is: it sends forms with the token found on the page before.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, header};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use tower::ServiceExt as _;

use crate::page::{Page, input_in};

/// Largest answer that a test reads.
const ANSWER_BYTES_MAX: usize = 16 * 1024 * 1024;

/// One visitor.
#[derive(Clone)]
pub struct Browser {
    router: Router,
    origin: String,
    cookies: BTreeMap<String, String>,
    headers: Vec<(String, String)>,
    last: Option<String>,
}

impl Browser {
    pub(crate) fn new(router: Router, origin: &str) -> Browser {
        Browser {
            router,
            origin: origin.to_owned(),
            cookies: BTreeMap::new(),
            headers: Vec::new(),
            last: None,
        }
    }

    /// Sends this header with every request.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Browser {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Takes a cookie line as if the site had sent it.
    pub fn take_cookie(&mut self, line: &str) {
        let mut parts = line.split(';');
        let Some((name, value)) = parts.next().and_then(|pair| pair.trim().split_once('=')) else {
            return;
        };
        if parts.any(|part| part.trim().eq_ignore_ascii_case("max-age=0")) {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    /// The cookies it holds, by name.
    #[must_use]
    pub fn cookies(&self) -> &BTreeMap<String, String> {
        &self.cookies
    }

    /// Asks for a page. The page is remembered: the next form is sent from it.
    pub async fn get(&mut self, path: &str) -> Page {
        let page = self.send(Method::GET, path, Body::empty(), &[]).await;
        self.last = Some(page.html());
        page
    }

    /// Sends a form as the page before would: with its token, its command, what it was made on, and the headers that browsers send.
    ///
    /// The hidden fields are those of the form with this action on the page before, or else the first of the page.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        let last = self.last.clone().unwrap_or_default();
        let form = Page {
            code: axum::http::StatusCode::OK,
            headers: axum::http::HeaderMap::new(),
            body: last.clone().into_bytes(),
        }
        .form(path)
        .unwrap_or(last);
        let hidden: Vec<(&str, String)> = ["_form", "_command", "seen"]
            .into_iter()
            .filter(|name| !fields.iter().any(|(given, _)| given == name))
            .filter_map(|name| Some((name, input_in(&form, name)?)))
            .collect();
        let all = fields
            .iter()
            .map(|(name, value)| (*name, *value))
            .chain(hidden.iter().map(|(name, value)| (*name, value.as_str())));
        let body = encoded(all);
        self.post_body(path, body.into_bytes()).await
    }

    /// Sends bytes as a form, from our own page.
    pub async fn post_body(&mut self, path: &str, body: Vec<u8>) -> Page {
        let origin = self.origin.clone();
        let own = [("origin", origin.as_str()), ("sec-fetch-site", "same-origin")];
        self.post_from(path, body, &own).await
    }

    /// Sends bytes as a form, with these headers and no other sign of where it came from.
    pub async fn post_from(&mut self, path: &str, body: Vec<u8>, headers: &[(&str, &str)]) -> Page {
        let form = ("content-type", "application/x-www-form-urlencoded");
        let headers: Vec<_> = std::iter::once(form).chain(headers.iter().copied()).collect();
        let page = self.send(Method::POST, path, Body::from(body), &headers).await;
        if !page.code.is_redirection() {
            self.last = Some(page.html());
        }
        page
    }

    /// Sends any request.
    pub async fn send(&mut self, method: Method, path: &str, body: Body, headers: &[(&str, &str)]) -> Page {
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, host(&self.origin));
        let own = self
            .headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        for (name, value) in own.chain(headers.iter().copied()) {
            request = request.header(name, value);
        }
        if !self.cookies.is_empty() {
            let line: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(header::COOKIE, line.join("; "));
        }
        let request = request.body(body).expect("a request that can be sent");
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("a router always answers");
        let (parts, body) = response.into_parts();
        let page = Page {
            code: parts.status,
            headers: parts.headers,
            body: to_bytes(body, ANSWER_BYTES_MAX)
                .await
                .expect("an answer that ends")
                .to_vec(),
        };
        let lines: Vec<String> = page.cookies().map(str::to_owned).collect();
        for line in lines {
            self.take_cookie(&line);
        }
        page
    }

    /// The same cookies and the same page before, at another site.
    #[must_use]
    pub fn moved_to(self, other: Browser) -> Browser {
        Browser {
            router: other.router,
            ..self
        }
    }

    /// Opens a stream; it is open as long as the body is held.
    pub async fn open_stream(&mut self, path: &str) -> Body {
        let line: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::builder()
            .uri(path)
            .header(header::COOKIE, line.join("; "));
        let request = request.body(Body::empty()).expect("a request that can be sent");
        self.router
            .clone()
            .oneshot(request)
            .await
            .expect("a router always answers")
            .into_body()
    }

    /// Opens a stream, reads its first event, and closes it.
    pub async fn first_event(&mut self, path: &str) -> String {
        use futures_util::Stream as _;
        let mut body = self.open_stream(path).await.into_data_stream();
        let next = std::future::poll_fn(|context| std::pin::Pin::new(&mut body).poll_next(context));
        let bytes = next.await.expect("an event").expect("bytes of an event");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

fn host(origin: &str) -> &str {
    origin.split_once("://").map_or(origin, |(_, host)| host)
}

/// Fields as a browser writes them.
pub(crate) fn encoded<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut body = String::new();
    for (name, value) in fields {
        if !body.is_empty() {
            body.push('&');
        }
        escape(&mut body, name);
        body.push('=');
        escape(&mut body, value);
    }
    body
}

fn escape(body: &mut String, text: &str) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.*".contains(&byte) {
            body.push(char::from(byte));
        } else {
            // Writing to a string never fails.
            let _ = write!(body, "%{byte:02X}");
        }
    }
}
