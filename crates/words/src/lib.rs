//! Message ids and typed arguments → the sentences, dates, times and numbers that one reader sees.
//!
//! It may not read a clock, decide anything, or know what a message is for. All words live in `content/words/LANGUAGE/*.ftl` and are
//! built into the program; a new language is a new folder there and nothing else.
//!
//! The one walk: [`Language::parse`] → [`Speaker`] (how one reader is spoken to) → [`Speaker::say`] with an id and [`Arg`]s. Inside,
//! each argument becomes text in the reader's own way (`amount.rs`, `moment.rs`), then Fluent puts it into the sentence.
//!
//! An id that is missing shows as `⟦id⟧`, an argument as `⟦name⟧` inside its sentence: visible on the page, and found by tests with
//! [`Language::missing`].

mod amount;
mod language;
mod lines;
mod moment;
mod phone;
mod speaker;

pub use language::{Direction, Language};
pub use lines::{Line, Weight};
pub use phone::dial;
pub use speaker::{Arg, Clock, DateOrder, Speaker, TemperatureUnit};
