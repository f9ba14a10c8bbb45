//! What the program tells the pages about this installation. Nothing here is read from the environment.

use care::actor::StaffId;
use care::device::DeviceId;
use care::stream::{CentreId, StreamId, StreamKind, StreamRef};
use protocol::Protocol;
use std::net::IpAddr;
use std::sync::Arc;
use store::Token;
use uuid::Uuid;

/// The configuration of one running site.
#[derive(Clone, Debug)]
pub struct Site {
    /// The centre whose people and staff this site serves.
    pub centre: CentreId,
    /// Where browsers reach it, without a slash at the end, for example `http://localhost:8080`.
    pub public_url: String,
    /// Whether it serves made-up people or real ones.
    pub mode: Mode,
    /// The protocol that ships with the program: draft 1 of every centre.
    pub draft: Arc<Protocol>,
    /// Reverse proxies whose `X-Forwarded-For` names the visitor; from anyone else the header is ignored.
    pub proxies: Vec<IpAddr>,
    /// Links that sign in as a role. They exist in [`Mode::Demo`] only.
    pub demo_links: Vec<DemoLink>,
    /// Bounds on what visitors may send or hold open.
    pub sizes: Sizes,
}

/// A link that signs in as somebody made up: `/demo/as/TOKEN`.
#[derive(Clone, Debug)]
pub struct DemoLink {
    /// The secret in the link.
    pub token: Token,
    /// Who one becomes.
    pub who: DemoWho,
}

/// Who a demo link makes of its visitor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemoWho {
    /// A member of staff.
    Staff(StaffId),
    /// A person; the device is one that their record has bound.
    Person(StreamId, DeviceId),
}

impl DemoLink {
    /// The path of the link.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/demo/as/{}", self.token.reveal())
    }
}

/// The stream of a centre: its id follows from its name, so that every part of the program finds it.
#[must_use]
pub fn centre_ref(centre: &CentreId) -> StreamRef {
    StreamRef {
        centre: centre.clone(),
        kind: StreamKind::Centre,
        id: StreamId(Uuid::new_v5(
            &Uuid::NAMESPACE_URL,
            format!("marrowline:centre:{centre}").as_bytes(),
        )),
    }
}

/// What the site is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Made-up people; links that sign in as a role exist.
    Demo,
    /// Real people.
    Serve,
}

/// Bounds on what visitors may send or hold open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    /// Largest form, in bytes; a route may state another.
    pub body_bytes_max: usize,
    /// Longest time a page may take, in seconds.
    pub page_seconds_max: u64,
    /// Open live connections of the team's screens.
    pub live_connections_max: usize,
    /// Sign-ins that may wait for their password to be checked.
    pub password_queue_max: usize,
}

impl Default for Sizes {
    fn default() -> Sizes {
        Sizes {
            body_bytes_max: 64 * 1024,
            page_seconds_max: 15,
            live_connections_max: 256,
            password_queue_max: 32,
        }
    }
}

/// The public URL can not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the public URL {url:?} is refused: {why}")]
pub struct BadPublicUrl {
    url: String,
    why: &'static str,
}

impl Site {
    /// Whether the public URL is https; cookies are then `Secure` and named `__Host-`.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_url.starts_with("https://")
    }

    /// The full address of a path of this site.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("{}{path}", self.public_url)
    }

    /// Refuses plain http anywhere but on this machine, and an address with a path.
    ///
    /// # Errors
    /// [`BadPublicUrl`] says what is wrong with it.
    pub fn check_public_url(url: &str) -> Result<(), BadPublicUrl> {
        let bad = |why| {
            Err(BadPublicUrl {
                url: url.to_owned(),
                why,
            })
        };
        let Some((scheme, rest)) = url.split_once("://") else {
            return bad("it must begin with https:// (or http:// on this machine)");
        };
        if rest.is_empty() || rest.contains(['/', '?', '#', '@']) {
            return bad("it must be a scheme, a name and perhaps a port, with nothing after it");
        }
        let host = rest.rsplit_once(':').map_or(rest, |(host, _)| host);
        match scheme {
            "https" => Ok(()),
            "http" if ["localhost", "127.0.0.1", "[::1]"].contains(&host) => Ok(()),
            "http" => bad("plain http is only for localhost; put TLS in front and use https://"),
            _ => bad("it must begin with https:// (or http:// on this machine)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_http_is_refused_anywhere_but_on_this_machine() {
        for fine in [
            "https://care.example.org",
            "http://localhost:8080",
            "http://127.0.0.1:1",
            "http://[::1]:80",
        ] {
            assert_eq!(Site::check_public_url(fine), Ok(()), "{fine}");
        }
        for refused in [
            "http://care.example.org",
            "care.example.org",
            "ftp://localhost",
            "https://a/b",
            "https://u@a",
            "http://localhost.evil.example",
        ] {
            assert!(Site::check_public_url(refused).is_err(), "{refused}");
        }
    }
}
