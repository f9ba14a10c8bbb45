//! The door of every line of the route table: who came, may they, is the form ours.
//!
//! The order matters. A request from a foreign page is refused before anything is read; what our own page sent is read
//! before the sign-in is looked at, so that a form of an ended session is given back and not lost.

use axum::body::to_bytes;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use care::actor::StaffRole;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use crate::answer::see_other;
use crate::app::App;
use crate::cookie::Cookie;
use crate::form::{Posted, TOKEN_FIELD};
use crate::route::{Access, BodyKind, Route, Side, WhenStale};
use crate::session;
use crate::trouble::{Kind, Trouble};
use crate::visitor::{FormKey, FormProof, Inside, Visitor, Who};
use crate::voice::{Voice, asked_language, own_language, person_languages, team_languages};

/// The rule of one line, with what is needed to keep it.
#[derive(Clone)]
pub(crate) struct Door {
    app: App,
    access: Access,
    stale: Option<WhenStale>,
    side: Side,
    body_bytes_max: usize,
    body: BodyKind,
}

/// Lines that a script of our own page sent, as they came; [`crate::pages::offline`] reads them one by one.
#[derive(Clone, Debug)]
pub(crate) struct SentLines(pub(crate) axum::body::Bytes);

/// The media type of [`SentLines`]. It is no type that a form can send, so another origin would have to ask first.
const LINES: &str = "application/x-ndjson";

impl Door {
    pub(crate) fn of(app: &App, line: &Route) -> Door {
        Door {
            app: app.clone(),
            access: line.access,
            stale: line.stale,
            side: line.side(),
            body_bytes_max: line.body_bytes_max.unwrap_or(app.site().sizes.body_bytes_max),
            body: line.body,
        }
    }
}

/// Keeps the rule, then calls the handler with a time limit.
pub(crate) async fn guard(State(door): State<Door>, request: Request, next: Next) -> Response {
    let (request, cookie) = match door.admit(request).await {
        Ok(admitted) => admitted,
        Err(turned) => return turned.into_response(),
    };
    let limit = Duration::from_secs(door.app.site().sizes.page_seconds_max);
    let mut response = match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Trouble::plain(Kind::Slow).into_response(),
    };
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// Why a request does not reach its handler.
enum Turned {
    /// With a page that says why.
    Away(Trouble),
    /// To a page that serves what was wanted.
    Aside(String),
}

impl From<Trouble> for Turned {
    fn from(trouble: Trouble) -> Turned {
        Turned::Away(trouble)
    }
}

impl IntoResponse for Turned {
    fn into_response(self) -> Response {
        match self {
            Turned::Away(trouble) => trouble.into_response(),
            Turned::Aside(path) => see_other(&path),
        }
    }
}

impl Door {
    async fn admit(&self, request: Request) -> Result<(Request, Option<HeaderValue>), Turned> {
        let (mut parts, body) = request.into_parts();
        let changes = !matches!(parts.method, Method::GET | Method::HEAD);
        let origin = origin(&parts.headers, &self.app.site().public_url);
        if changes && origin == Origin::Foreign {
            return Err(Trouble::plain(Kind::Forged).into());
        }
        let address = address(&parts.extensions, &parts.headers, &self.app.site().proxies);
        let (visitor, cookie) = self.visitor(&parts.headers, parts.uri.path(), address).await?;
        if changes {
            let body = to_bytes(body, self.body_bytes_max)
                .await
                .map_err(|_| Trouble::plain(Kind::TooLarge))?;
            if self.body == BodyKind::Lines {
                self.check_access(&visitor)?;
                if origin != Origin::Ours || media_type(&parts.headers) != LINES {
                    return Err(Trouble::plain(Kind::Forged).into());
                }
                parts.extensions.insert(SentLines(body));
                parts.extensions.insert(visitor);
                return Ok((Request::from_parts(parts, axum::body::Body::empty()), cookie));
            }
            let posted = read_form(&parts.headers, parts.uri.path(), &body)?;
            self.check_access(&visitor)
                .map_err(|trouble| self.lead_or_give_back(trouble, &visitor, &posted, origin))?;
            self.check_proof(&visitor, &posted, origin)?;
            parts.extensions.insert(posted);
            parts.extensions.insert(visitor);
            return Ok((Request::from_parts(parts, axum::body::Body::empty()), cookie));
        }
        self.check_access(&visitor)?;
        parts.extensions.insert(visitor);
        Ok((Request::from_parts(parts, body), cookie))
    }

    /// What becomes of a form whose session has ended: its line may lead on; else it is given back.
    fn lead_or_give_back(
        &self,
        trouble: Trouble,
        visitor: &Visitor,
        posted: &Posted,
        origin: Origin,
    ) -> Turned {
        match self.stale.and_then(|lead| lead(visitor, posted)) {
            Some(path) => Turned::Aside(path),
            None => give_back(trouble, posted, origin).into(),
        }
    }

    /// Whether our own page sent the form, in this session. A line may lead on from a page that went stale.
    fn check_proof(&self, visitor: &Visitor, posted: &Posted, origin: Origin) -> Result<(), Turned> {
        let proof = visitor.key().check(posted.text(TOKEN_FIELD));
        if proof == FormProof::Ours {
            return Ok(());
        }
        if let Some(path) = self.stale.and_then(|lead| lead(visitor, posted)) {
            return Err(Turned::Aside(path));
        }
        let stale = Trouble::plain(Kind::Stale);
        Err(match (proof, origin) {
            (FormProof::Earlier, Origin::Ours) => {
                stale.keeping(posted.clone(), Some(visitor.form_token())).into()
            }
            (FormProof::Foreign, Origin::Ours) => stale.keeping(posted.clone(), None).into(),
            _ => Trouble::plain(Kind::Forged).into(),
        })
    }

    /// Makes the visitor of this request, and the form cookie of a stranger who has none.
    async fn visitor(
        &self,
        headers: &HeaderMap,
        path: &str,
        address: IpAddr,
    ) -> Result<(Visitor, Option<HeaderValue>), Trouble> {
        let (app, now) = (&self.app, self.app.now());
        let https = app.site().is_https();
        let centre = app.centre()?;
        let session = match Cookie::of(self.side).read(headers, https) {
            Some(secret) => session::find(app, &centre, self.side, &secret, session::Use::of(path, headers))
                .await?
                .map(|who| (who, secret)),
            None => None,
        };
        let mut fresh = None;
        let (who, secret) = match session {
            Some(known) => known,
            None => match Cookie::Form.read(headers, https) {
                Some(secret) => (Who::Stranger, secret),
                None => {
                    let secret = app.token();
                    fresh = Some(Cookie::Form.set(&secret, None, https));
                    (Who::Stranger, secret)
                }
            },
        };
        let asked = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok());
        let own = match &who {
            Who::Person(known) | Who::Locked(known) => Some(app.own(*known)?),
            Who::Stranger | Who::Staff(_) => None,
        };
        let zone = own
            .as_ref()
            .map_or_else(|| centre.zone().clone(), |record| record.zone(&centre));
        let voice = match self.side {
            Side::Team => Voice::team(asked_language(asked, &team_languages()), zone),
            Side::Person => {
                let among = person_languages(app.site().mode, &centre);
                let details = own.as_ref().and_then(|record| record.details.as_ref());
                Voice::person(own_language(details, asked, &among), zone)
            }
        }
        .at(&centre)
        .read_at(&centre, app.site().mode);
        let visitor = Visitor::new(Inside {
            key: FormKey::new(&secret, &who),
            request: app.chance().uuid(),
            forms: AtomicU32::new(0),
            address,
            path: path.to_owned(),
            protocol: app.protocol(&centre)?,
            who,
            centre,
            voice,
            now,
        });
        Ok((visitor, fresh))
    }

    fn check_access(&self, visitor: &Visitor) -> Result<(), Trouble> {
        let needs = |fits: bool| {
            if fits {
                Ok(())
            } else {
                Err(Trouble::plain(Kind::SignIn))
            }
        };
        match self.access {
            Access::Open => Ok(()),
            Access::Person => match visitor.who() {
                Who::Locked(_) => Err(Trouble::plain(Kind::Locked)),
                _ => needs(visitor.person().is_some()),
            },
            Access::StaffAny => needs(visitor.staff().is_some()),
            Access::Staff(roles) => match visitor.staff() {
                None => needs(false),
                Some(staff) if roles.contains(&staff.role) => Ok(()),
                Some(staff) => {
                    tracing::warn!(role = %staff.role, path = visitor.path(), "refused: not for this role");
                    Err(Trouble::not_allowed())
                }
            },
            Access::SetUp => {
                let mut staff = visitor.centre().staff.values();
                if staff.any(|staff| staff.role == StaffRole::Administrator) {
                    Err(Trouble::not_found())
                } else {
                    Ok(())
                }
            }
        }
    }
}

/// A form of an ended session is shown, so that it can be sent again after signing in; its old token goes with it,
/// so that it is offered again to the same person only.
fn give_back(trouble: Trouble, posted: &Posted, origin: Origin) -> Trouble {
    if !matches!(trouble.kind(), Kind::SignIn | Kind::Locked) || origin != Origin::Ours {
        return trouble;
    }
    let token = posted.text(TOKEN_FIELD).to_owned();
    trouble.keeping(posted.clone(), Some(token))
}

/// Where an unsafe request was made, as far as the browser says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Origin {
    Ours,
    Foreign,
    Unsaid,
}

fn origin(headers: &HeaderMap, public_url: &str) -> Origin {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match text("sec-fetch-site") {
        Some("same-origin") => return Origin::Ours,
        Some("none") | None => {}
        Some(_) => return Origin::Foreign,
    }
    let Some(origin) = text("origin") else {
        return Origin::Unsaid;
    };
    // A site reached by another name than its public one (127.0.0.1 for localhost) still agrees with itself.
    let here =
        text("host").is_some_and(|host| origin.split_once("://").is_some_and(|(_, named)| named == host));
    if origin == public_url || here {
        Origin::Ours
    } else {
        Origin::Foreign
    }
}

fn media_type(headers: &HeaderMap) -> String {
    let named = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or("");
    named.split(';').next().unwrap_or("").trim().to_ascii_lowercase()
}

fn read_form(headers: &HeaderMap, path: &str, body: &[u8]) -> Result<Posted, Trouble> {
    if body.is_empty() || media_type(headers) == "application/x-www-form-urlencoded" {
        Ok(Posted::parse(path, body))
    } else {
        Err(Trouble::plain(Kind::NotAForm))
    }
}

fn address(extensions: &axum::http::Extensions, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let peer = extensions
        .get::<ConnectInfo<SocketAddr>>()
        .map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |ConnectInfo(peer)| peer.ip());
    if !proxies.contains(&peer) {
        return peer;
    }
    headers
        .get_all("x-forwarded-for")
        .iter()
        .next_back()
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.rsplit(',').next()?.trim().parse().ok())
        .unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs
            .iter()
            .map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap()))
            .collect()
    }

    #[test]
    fn a_foreign_page_is_told_from_our_own() {
        for (pairs, expected) in [
            (vec![("sec-fetch-site", "same-origin")], Origin::Ours),
            (
                vec![
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "https://care.example.org"),
                ],
                Origin::Foreign,
            ),
            (vec![("sec-fetch-site", "same-site")], Origin::Foreign),
            (vec![("origin", "https://care.example.org")], Origin::Ours),
            (
                vec![
                    ("origin", "https://evil.example.org"),
                    ("host", "care.example.org"),
                ],
                Origin::Foreign,
            ),
            (
                vec![("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")],
                Origin::Ours,
            ),
            (
                vec![("origin", "null"), ("host", "care.example.org")],
                Origin::Foreign,
            ),
            (vec![("sec-fetch-site", "none")], Origin::Unsaid),
            (vec![], Origin::Unsaid),
        ] {
            assert_eq!(
                origin(&headers(&pairs), "https://care.example.org"),
                expected,
                "{pairs:?}"
            );
        }
    }

    #[test]
    fn only_a_known_proxy_may_say_where_a_visitor_is() {
        let mut extensions = axum::http::Extensions::new();
        extensions.insert(ConnectInfo(SocketAddr::from(([10, 0, 0, 1], 9))));
        let forwarded = headers(&[("x-forwarded-for", "203.0.113.9, 198.51.100.7")]);
        let proxy = IpAddr::from([10, 0, 0, 1]);
        assert_eq!(address(&extensions, &forwarded, &[]), proxy);
        assert_eq!(
            address(&extensions, &forwarded, &[proxy]),
            IpAddr::from([198, 51, 100, 7])
        );
        assert_eq!(
            address(&extensions, &headers(&[("x-forwarded-for", "junk")]), &[proxy]),
            proxy
        );
    }
}
