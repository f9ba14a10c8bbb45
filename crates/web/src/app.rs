//! What every handler is given: the store, the site, and the few things that are held in memory.

use axum::Router;
use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::Response;
use care::centre::CentreRecord;
use care::stream::{CentreId, StreamId, StreamKind, StreamRef};
use jiff::Timestamp;
use protocol::{PHRASES, Phrases, Protocol};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use store::{AddressLimit, Chance, Store, Token, TokenHash};
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;

use crate::answer::Answer;
use crate::assets;
use crate::door::{ADDRESS_BURST, ADDRESS_EVERY};
use crate::finish;
use crate::password::PasswordDesk;
use crate::route::{self, Route};
use crate::site::{self, DemoLink, Mode, Site};
use crate::trouble::{Kind, Trouble};

/// One running site. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Parts>);

struct Parts {
    store: Store,
    site: Site,
    addresses: AddressLimit,
    passwords: PasswordDesk,
    live: Arc<Semaphore>,
    set_up: Mutex<Option<TokenHash>>,
    protocol: Mutex<Option<Arc<Protocol>>>,
    phrases: Mutex<BTreeMap<&'static str, Listening>>,
}

/// The phrases of one language for the protocol with this hash; none when they do not fit it.
struct Listening {
    hash: String,
    phrases: Option<Arc<Phrases>>,
}

impl App {
    /// Puts a site together. Its clock and its chance are those that the store was opened with.
    #[must_use]
    pub fn new(store: Store, site: Site) -> App {
        App(Arc::new(Parts {
            addresses: AddressLimit::new(ADDRESS_BURST, ADDRESS_EVERY),
            passwords: PasswordDesk::new(site.sizes.password_queue_max),
            live: Arc::new(Semaphore::new(site.sizes.live_connections_max)),
            set_up: Mutex::new(None),
            protocol: Mutex::new(None),
            phrases: Mutex::new(BTreeMap::new()),
            store,
            site,
        }))
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// The configuration.
    #[must_use]
    pub fn site(&self) -> &Site {
        &self.0.site
    }

    /// The centre that this site serves.
    #[must_use]
    pub fn centre_id(&self) -> &CentreId {
        &self.0.site.centre
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.0.store.now()
    }

    /// Ids and bytes that nobody can guess.
    #[must_use]
    pub fn chance(&self) -> &dyn Chance {
        self.0.store.chance()
    }

    /// A new secret.
    #[must_use]
    pub fn token(&self) -> Token {
        self.0.store.chance().token()
    }

    /// The stream of a person of this centre. Whether it exists, loading it says.
    #[must_use]
    pub fn person_ref(&self, id: StreamId) -> StreamRef {
        StreamRef {
            centre: self.centre_id().clone(),
            kind: StreamKind::Person,
            id,
        }
    }

    /// The stream of the centre itself.
    #[must_use]
    pub fn centre_ref(&self) -> StreamRef {
        site::centre_ref(self.centre_id())
    }

    /// The centre as it is now.
    ///
    /// # Errors
    /// The store gave no answer.
    pub fn centre(&self) -> Answer<Arc<CentreRecord>> {
        Ok(self.store().load::<CentreRecord>(&self.centre_ref())?.record)
    }

    /// The protocol in force, or the draft that ships with the program as long as none is published.
    ///
    /// # Errors
    /// The published text can not be read by this version.
    pub fn protocol(&self, centre: &CentreRecord) -> Answer<Arc<Protocol>> {
        let Some(published) = centre.in_force() else {
            return Ok(Arc::clone(&self.0.site.draft));
        };
        let mut kept = self.0.protocol.lock().unwrap_or_else(PoisonError::into_inner);
        match kept.as_ref().filter(|protocol| protocol.hash() == published.hash) {
            Some(protocol) => Ok(Arc::clone(protocol)),
            None => {
                let protocol = Arc::new(Protocol::parse(&published.text).map_err(Trouble::broken)?);
                *kept = Some(Arc::clone(&protocol));
                Ok(protocol)
            }
        }
    }

    /// What people say for the facts of a protocol in a language; none when there are no phrases, or they do not fit the protocol:
    /// then the words are kept and not searched.
    #[must_use]
    pub fn phrases(&self, protocol: &Protocol, language: &str) -> Option<Arc<Phrases>> {
        let (code, text) = PHRASES.into_iter().find(|(code, _)| *code == language)?;
        let mut kept = self.0.phrases.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kept.get(code).filter(|known| known.hash == protocol.hash());
        if let Some(known) = known {
            return known.phrases.clone();
        }
        let phrases = Phrases::parse(code, text, protocol)
            .inspect_err(|faults| tracing::error!(%faults, "the phrases do not fit the protocol"))
            .ok()
            .map(Arc::new);
        let hash = protocol.hash().to_owned();
        let listening = Listening {
            hash,
            phrases: phrases.clone(),
        };
        kept.insert(code, listening);
        phrases
    }

    /// Where passwords are hashed.
    #[must_use]
    pub fn passwords(&self) -> &PasswordDesk {
        &self.0.passwords
    }

    pub(crate) fn addresses(&self) -> &AddressLimit {
        &self.0.addresses
    }

    pub(crate) fn live(&self) -> &Arc<Semaphore> {
        &self.0.live
    }

    pub(crate) fn set_up(&self) -> MutexGuard<'_, Option<TokenHash>> {
        self.0.set_up.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn demo_links(&self) -> &[DemoLink] {
        match self.0.site.mode {
            Mode::Demo => &self.0.site.demo_links,
            Mode::Serve => &[],
        }
    }
}

/// The whole site.
pub fn router(app: App) -> Router {
    router_of(app, route::table())
}

/// A site of these lines, as every line is served: guarded, limited, its troubles told.
pub fn router_of(app: App, lines: Vec<Route>) -> Router {
    route::routed(&app, lines)
        .route("/assets/{*name}", axum::routing::get(assets::serve))
        .fallback(|| async { Trouble::not_found() })
        .method_not_allowed_fallback(|| async { Trouble::plain(Kind::MethodNotAllowed) })
        .layer(CatchPanicLayer::custom(|_: Box<dyn std::any::Any + Send>| {
            let trouble = Trouble::broken("a handler panicked");
            axum::response::IntoResponse::into_response(trouble).map(axum::body::Body::from)
        }))
        .layer(middleware::from_fn_with_state(app.clone(), finish_layer))
        .with_state(app)
}

async fn finish_layer(
    axum::extract::State(app): axum::extract::State<App>,
    request: Request,
    next: Next,
) -> Response {
    finish::finish(&app, request, next).await
}
