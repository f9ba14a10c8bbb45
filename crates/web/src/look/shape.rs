//! The shapes that carry meaning without colour: the mark, the six level shapes and the knots of the thread.

use askama::filters::HtmlSafe;
use std::fmt;

/// What a level tag, a lane or a knot stands for. Always shown with its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Octagon with "!".
    Red,
    /// Diamond with an arrow.
    Orange,
    /// Circle with a phone and a dark edge.
    Yellow,
    /// Shield with a tick.
    Green,
    /// Dashed circle with three dots: nothing heard.
    Silent,
    /// Clock ring: on the calendar.
    Planned,
}

impl Level {
    /// Every shape, for the gallery and the tests.
    pub const ALL: [Level; 6] = [
        Level::Red,
        Level::Orange,
        Level::Yellow,
        Level::Green,
        Level::Silent,
        Level::Planned,
    ];

    /// The class that gives colours to this level: `<section class="head {{ level.class() }}">`.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Level::Red => "red",
            Level::Orange => "orange",
            Level::Yellow => "yellow",
            Level::Green => "green",
            Level::Silent => "silent",
            Level::Planned => "planned",
        }
    }

    const fn strokes(self) -> &'static str {
        match self {
            Level::Red => {
                r#"<path class="fill" d="M9 1.5h10l7.5 7.5v10L19 26.5H9L1.5 19V9z"/><path class="on" d="M14 7.4v8"/><circle class="dot" cx="14" cy="20.4" r="1.9"/>"#
            }
            Level::Orange => {
                r#"<path class="fill" d="M14 .8 27.2 14 14 27.2.8 14z"/><path class="on" d="M8.4 14h11M15 9.6l4.4 4.4-4.4 4.4"/>"#
            }
            Level::Yellow => {
                r#"<circle class="fill edge" cx="14" cy="14" r="12.6"/><path class="on thin" transform="translate(6.2 6.2) scale(.65)" d="M13.832 16.568a1 1 0 0 0 1.213-.303l.355-.465A2 2 0 0 1 17 15h3a2 2 0 0 1 2 2v3a2 2 0 0 1-2 2A18 18 0 0 1 2 4a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v3a2 2 0 0 1-.8 1.6l-.468.351a1 1 0 0 0-.292 1.233 14 14 0 0 0 6.392 6.384"/>"#
            }
            Level::Green => {
                r#"<path class="fill" d="M14 1.2c3.2 2.3 6.8 3.4 10.8 3.6v8.4c0 6.4-4.4 11-10.8 13.6C7.6 24.2 3.2 19.6 3.2 13.2V4.8C7.2 4.6 10.8 3.5 14 1.2z"/><path class="on" d="m9 13.8 3.6 3.6 6.6-6.8"/>"#
            }
            Level::Silent => {
                r#"<circle class="ring dashed" cx="14" cy="14" r="11.8"/><circle class="dot" cx="8.8" cy="14" r="1.6"/><circle class="dot" cx="14" cy="14" r="1.6"/><circle class="dot" cx="19.2" cy="14" r="1.6"/>"#
            }
            Level::Planned => {
                r#"<circle class="ring" cx="14" cy="14" r="11.6"/><path class="hands" d="M14 7.6V14l4 2.4"/>"#
            }
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            r#"<svg class="lv {}" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">{}</svg>"#,
            self.class(),
            self.strokes()
        )
    }
}

impl HtmlSafe for Level {}

/// Where one thing stands on the thread. The words beside it say the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Knot {
    /// It happened: filled, with a tick.
    Done,
    /// It is happening or next: ring with a halo.
    Now,
    /// Not yet: small hollow ring.
    Later,
    /// It happened and needs no tick: a dot in the nurse's history.
    Past,
    /// A check result: its level shape.
    Level(Level),
}

impl Knot {
    /// The class of the list item; `done` and `past` draw the line below them as gone.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Knot::Done => "done",
            Knot::Now => "now",
            Knot::Later => "later",
            Knot::Past => "past",
            Knot::Level(_) => "level",
        }
    }
}

impl fmt::Display for Knot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let strokes = match self {
            Knot::Done => {
                r#"<circle class="full" cx="14" cy="14" r="14"/><path class="tick" d="m8.4 14.2 3.8 3.8 7.2-7.6"/>"#
            }
            Knot::Now => {
                r#"<circle class="halo" cx="14" cy="14" r="19"/><circle class="open" cx="14" cy="14" r="12"/>"#
            }
            Knot::Later => r#"<circle class="hollow" cx="14" cy="14" r="8.75"/>"#,
            Knot::Past => r#"<circle class="full" cx="14" cy="14" r="6.5"/>"#,
            Knot::Level(level) => return level.fmt(f),
        };
        write!(
            f,
            r#"<svg class="knot {}" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true" focusable="false">{strokes}</svg>"#,
            self.class()
        )
    }
}

impl HtmlSafe for Knot {}

/// The mark: a ring on a line. The name always stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark;

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            r#"<svg class="logo" viewBox="0 0 26 26" width="26" height="26" aria-hidden="true" focusable="false"><path d="M13 1.2v4M13 20.8v4"/><circle cx="13" cy="13" r="7.2"/><circle class="dot" cx="13" cy="13" r="1.7"/></svg>"#,
        )
    }
}

impl HtmlSafe for Mark {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_levels_share_a_shape() {
        for (i, one) in Level::ALL.iter().enumerate() {
            for other in &Level::ALL[i + 1..] {
                assert_ne!(
                    one.strokes(),
                    other.strokes(),
                    "{one:?} and {other:?} differ by colour alone"
                );
            }
        }
    }
}
