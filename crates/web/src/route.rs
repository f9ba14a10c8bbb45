//! The route table as data: every line says who may use it.
//!
//! The page of one noun exports its lines (`pages/check.rs` has `pub fn routes() -> Vec<Route>`), [`table`] joins them, and
//! one test walks them all as stranger, other kind of visitor, wrong role and with a forged form.

use axum::Router;
use axum::handler::Handler;
use axum::http::Method;
use axum::routing::{MethodFilter, MethodRouter, on};
use care::actor::StaffRole;
use std::sync::OnceLock;

use crate::app::App;
use crate::form::Posted;
use crate::guard;
use crate::pages;
use crate::visitor::Visitor;

/// Who may use a line of the table. There is no default: a line without a rule does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Everyone, signed in or not.
    Open,
    /// The person whose device it is; they reach their own record and no other.
    Person,
    /// Every member of staff.
    StaffAny,
    /// Staff with one of these roles.
    Staff(&'static [StaffRole]),
    /// Whoever holds the set-up link, as long as the centre has no administrator.
    SetUp,
}

/// One line of the table.
pub struct Route {
    /// Method.
    pub method: Method,
    /// Path, with `{name}` for parts that vary.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    /// Largest body in bytes; `None` for the site's size.
    pub body_bytes_max: Option<usize>,
    /// What its body is.
    pub body: BodyKind,
    /// Where a form of an earlier session leads, when it is not to be sent again by hand.
    pub(crate) stale: Option<WhenStale>,
    serve: MethodRouter<App>,
}

/// What the body of a command is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyKind {
    /// A form of our own page, with its token.
    Form,
    /// Lines of JSON that a script of our own page sends. The browser says where they come from; no other origin may send them.
    Lines,
}

/// Leads on from a form whose proof is not of this session. It may change nothing; none shows what was typed.
pub(crate) type WhenStale = fn(&Visitor, &Posted) -> Option<String>;

impl Route {
    /// A page. It changes nothing.
    pub fn get<H, T>(path: &'static str, access: Access, handler: H) -> Route
    where
        H: Handler<T, App>,
        T: 'static,
    {
        Route::new(Method::GET, MethodFilter::GET, path, access, handler)
    }

    /// A command. The form token, the origin and the size were looked at before the handler is called.
    pub fn post<H, T>(path: &'static str, access: Access, handler: H) -> Route
    where
        H: Handler<T, App>,
        T: 'static,
    {
        Route::new(Method::POST, MethodFilter::POST, path, access, handler)
    }

    /// The same line, taking larger bodies.
    #[must_use]
    pub fn taking(self, bytes_max: usize) -> Route {
        Route {
            body_bytes_max: Some(bytes_max),
            ..self
        }
    }

    /// The same line, taking lines of JSON in place of a form.
    #[must_use]
    pub fn taking_lines(self) -> Route {
        Route {
            body: BodyKind::Lines,
            ..self
        }
    }

    /// The same line, leading on by itself when its page went stale.
    pub(crate) fn when_stale(self, lead: WhenStale) -> Route {
        Route {
            stale: Some(lead),
            ..self
        }
    }

    fn new<H, T>(
        method: Method,
        filter: MethodFilter,
        path: &'static str,
        access: Access,
        handler: H,
    ) -> Route
    where
        H: Handler<T, App>,
        T: 'static,
    {
        Route {
            method,
            path,
            access,
            body_bytes_max: None,
            body: BodyKind::Form,
            stale: None,
            serve: on(filter, handler),
        }
    }

    /// Which of the two sign-ins this line looks at.
    pub(crate) fn side(&self) -> Side {
        match self.access {
            Access::Person => Side::Person,
            Access::StaffAny | Access::Staff(_) | Access::SetUp => Side::Team,
            Access::Open if self.path.starts_with("/team") => Side::Team,
            Access::Open => Side::Person,
        }
    }
}

/// A browser may be signed in as a person and as staff at once; the two never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Person,
    Team,
}

/// Every line of the site.
#[must_use]
pub fn table() -> Vec<Route> {
    pages::routes()
}

/// The lines as a router, each behind its rule.
pub(crate) fn routed(app: &App, lines: Vec<Route>) -> Router<App> {
    lines.into_iter().fold(Router::new(), |router, line| {
        let door = guard::Door::of(app, &line);
        let guarded = line
            .serve
            .route_layer(axum::middleware::from_fn_with_state(door, guard::guard));
        router.route(line.path, guarded)
    })
}

/// Whether a page exists at a path for staff in a role, or (without a role) for a person: no control leads nowhere.
pub(crate) fn is_page_for(path: &str, role: Option<StaffRole>) -> bool {
    static LINES: OnceLock<Vec<(Method, &'static str, Access)>> = OnceLock::new();
    let lines = LINES.get_or_init(|| {
        table()
            .into_iter()
            .map(|line| (line.method, line.path, line.access))
            .collect()
    });
    lines.iter().any(|(method, line, access)| {
        method == Method::GET
            && *line == path
            && match access {
                Access::Open => true,
                Access::Person => role.is_none(),
                Access::StaffAny => role.is_some(),
                Access::Staff(roles) => role.is_some_and(|role| roles.contains(&role)),
                Access::SetUp => false,
            }
    })
}
