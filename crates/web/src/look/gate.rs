//! The seven pictures of the danger signs, drawn for Marrowline on a 48 grid with a 2.4 px line.
//!
//! The same bust each time, in ink; the place or the sign in red ink. The words beside a picture carry the meaning.

use askama::filters::HtmlSafe;
use std::fmt;

/// One danger sign of the gate; the order is the protocol's, not this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "each name is the id of a button of the gate")]
pub enum Sign {
    Chest,
    UpperPain,
    Breath,
    WeakSide,
    MixedUp,
    HeadSight,
    SweatDizzy,
}

const HEAD: &str = r#"<circle cx="24" cy="13" r="8.4"/>"#;
const SHOULDERS: &str = r#"<path d="M7 43v-4a11.6 11.6 0 0 1 11.6-11.6h10.8A11.6 11.6 0 0 1 41 39v4"/>"#;

impl Sign {
    /// Every sign, for the gallery and the tests.
    pub const ALL: [Sign; 7] = [
        Sign::Chest,
        Sign::UpperPain,
        Sign::Breath,
        Sign::WeakSide,
        Sign::MixedUp,
        Sign::HeadSight,
        Sign::SweatDizzy,
    ];

    /// The id of the button in the protocol.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Sign::Chest => "chest",
            Sign::UpperPain => "upper-pain",
            Sign::Breath => "breath",
            Sign::WeakSide => "weak-side",
            Sign::MixedUp => "mixed-up",
            Sign::HeadSight => "head-sight",
            Sign::SweatDizzy => "sweat-dizzy",
        }
    }

    /// The picture for a button id of the protocol, if one is drawn.
    #[must_use]
    pub fn of(id: &str) -> Option<Sign> {
        Sign::ALL.into_iter().find(|sign| sign.id() == id)
    }

    const fn bust(self) -> (&'static str, &'static str) {
        match self {
            Sign::Breath => ("", ""),
            Sign::WeakSide => (
                r#"<path d="M24 4.6a8.4 8.4 0 0 0 0 16.8"/>"#,
                r#"<path d="M7 43v-4a11.6 11.6 0 0 1 11.6-11.6H24"/>"#,
            ),
            _ => (HEAD, SHOULDERS),
        }
    }

    const fn moved(self) -> &'static str {
        match self {
            Sign::MixedUp => r#" transform="translate(-7 2)""#,
            Sign::SweatDizzy => r#" transform="translate(-2 2)""#,
            Sign::HeadSight => r#" transform="translate(0 2.6)""#,
            _ => "",
        }
    }

    const fn mark(self) -> &'static str {
        match self {
            Sign::Chest => {
                r#"<circle class="dot" cx="24" cy="36.8" r="4.4"/><path d="M18.3 31.2a8.4 8.4 0 0 0-2.6 6M29.7 31.2a8.4 8.4 0 0 1 2.6 6"/>"#
            }
            Sign::UpperPain => {
                r#"<circle class="dot" cx="29.3" cy="18.4" r="3.1"/><circle class="dot" cx="11.2" cy="39.2" r="3.3"/><circle class="dot" cx="30" cy="40.2" r="3.3"/>"#
            }
            Sign::Breath => {
                r#"<path class="ink" d="M24 3.6V20"/><path d="M24 17v4.6M24 17c-1 4-3.4 5.6-7.4 10.4C12.4 32.4 9 38 9.4 42.6c.5 2.8 8.4 1 11-2.6.8-1.1.7-2.6.7-4V26"/><path d="M24 17c1 4 3.4 5.6 7.4 10.4C35.6 32.4 39 38 38.6 42.6c-.5 2.8-8.4 1-11-2.6-.8-1.1-.7-2.6-.7-4V26"/>"#
            }
            Sign::WeakSide => {
                r#"<path class="dot" d="M24 3.4a9.6 9.6 0 0 1 0 19.2zM23 26.2h6.4A12.8 12.8 0 0 1 42.2 39v3.6q0 1.6-1.6 1.6H24.6q-1.6 0-1.6-1.6z"/>"#
            }
            Sign::MixedUp => {
                r#"<path d="M30.4 2.8h11.2a3.6 3.6 0 0 1 3.6 3.6v7.2a3.6 3.6 0 0 1-3.6 3.6h-5.8l-5 4.4v-4.5a3.6 3.6 0 0 1-3.4-3.5V6.4a3.6 3.6 0 0 1 3-3.6z"/><path d="M31.4 11.2c1.6-3 3.2-3 4.8-1s3.2 2 4.8-1"/>"#
            }
            Sign::HeadSight => {
                r#"<path d="M24 1.4v3.2M9.8 4.6l3.4 3.2M38.2 4.6l-3.4 3.2"/><path d="m18.6 13.7 3.6 3.6m0-3.6-3.6 3.6M25.8 13.7l3.6 3.6m0-3.6-3.6 3.6"/>"#
            }
            Sign::SweatDizzy => {
                r#"<path d="M10.4 6.4c3-4 7.6-5.2 13-4"/><path class="dot" d="M36.2 4.6c2.8 4 4.6 6 4.6 8.2a4.6 4.6 0 0 1-9.2 0c0-2.2 1.8-4.2 4.6-8.2zM41 16.8c2 2.9 3.3 4.4 3.3 6a3.3 3.3 0 0 1-6.6 0c0-1.6 1.3-3.1 3.3-6z"/>"#
            }
        }
    }
}

impl fmt::Display for Sign {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (head, shoulders) = self.bust();
        write!(
            f,
            r#"<svg class="sign" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false"><g class="ink"{}>{head}{shoulders}</g><g class="hurt">{}</g></svg>"#,
            self.moved(),
            self.mark()
        )
    }
}

impl HtmlSafe for Sign {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_is_found_by_its_button_id_and_looks_like_no_other() {
        for sign in Sign::ALL {
            assert_eq!(Sign::of(sign.id()), Some(sign));
            assert_eq!(
                Sign::ALL
                    .iter()
                    .filter(|other| other.mark() == sign.mark())
                    .count(),
                1
            );
        }
        assert_eq!(Sign::of("no-such-sign"), None);
    }
}
