//! The site: pages, signing in, live updates, assets.
//!
//! **What it is for.** Turns requests into commands and records into pages. Every handler is the same four lines: load,
//! decide, append, view; then a redirect or a page.
//!
//! **What it may not do.** Decide anything clinical, read a clock, the environment or a generator other than those it was
//! given, or write a word that a person reads: words come from `words`, drawings from [`look`].
//!
//! **The one walk through it.** [`router`] puts every line of the [`route`] table behind its guard. The guard
//! (`guard.rs`) finds out who came, refuses foreign forms and wrong roles, and hands a [`Visitor`] and the [`Posted`]
//! form to the handler in `pages/NOUN.rs`. The handler returns an [`Answer`]: a page, a redirect, or a
//! [`Trouble`](trouble::Trouble), which the outermost layer (`finish.rs`) turns into its page and dresses in headers.

pub mod answer;
mod app;
pub mod assets;
mod cookie;
pub mod credential;
mod door;
mod finish;
pub mod form;
pub mod frame;
mod guard;
pub mod headers;
pub mod look;
pub mod pages;
pub mod password;
mod query;
mod records;
pub mod route;
pub mod session;
pub mod site;
pub mod trouble;
pub mod visitor;
pub mod voice;

pub use answer::Answer;
pub use app::{App, router, router_of};
pub use form::Posted;
pub use pages::set_up::new_link as new_set_up_link;
pub use site::{DemoLink, DemoWho, Mode, Site, Sizes};
pub use visitor::{PersonVisitor, StaffVisitor, Visitor, Who};
pub use voice::Voice;
