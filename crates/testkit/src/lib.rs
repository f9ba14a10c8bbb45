//! A whole site in a temporary folder, with a fake clock and seeded chance, and visitors who read its pages.
//!
//! For tests only. A page test is ten lines:
//!
//! ```
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! use testkit::TestSite;
//!
//! let site = TestSite::demo().await;
//! let mut stranger = site.stranger();
//! let page = stranger.get("/sign-in").await;
//! assert_eq!(page.status(), 200);
//! assert!(page.has_text("Sign in"));
//! # });
//! ```

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test whose ground gives way should say so at once"
)]

mod browser;
mod chance;
mod clock;
mod page;
mod people;
mod site;

pub use browser::Browser;
pub use chance::SeededChance;
pub use clock::FakeClock;
pub use page::Page;
pub use people::{Ana, details, harvest, settings};
pub use site::{TestSite, staff};
