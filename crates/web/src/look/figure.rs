//! Drawings of the thread that stand beside words: the bend, the question thread, dose counts and match rungs.
//!
//! All are hidden from assistive technology, because the words beside them say the same.

use super::{Markup, open_drawing};
use std::fmt::Write as _;

/// The curve from the day ring down to the margin, where the thread goes on. Stretches with the sentence beside it.
#[must_use]
pub fn bend() -> Markup {
    Markup(
        concat!(
            r#"<svg class="bend" viewBox="0 0 64 116" preserveAspectRatio="none" aria-hidden="true" focusable="false">"#,
            r#"<path vector-effect="non-scaling-stroke" d="M62 0C62 56 14 46 14 116"/></svg>"#
        )
        .to_owned(),
    )
}

/// Most knots a question thread or a dose count draws; the words carry the number beyond that.
const KNOTS_MAX: u8 = 12;

/// "Question 3 of about 9": `now` counts from 1.
#[must_use]
pub fn step_thread(now: u8, about: u8) -> Markup {
    let about = about.clamp(2, KNOTS_MAX);
    let now = now.clamp(1, about);
    let x = |knot: u8| 3.0 + f32::from(knot - 1) * 94.0 / f32::from(about - 1);
    let mut svg =
        String::from(r#"<svg class="steps" width="100%" height="22" aria-hidden="true" focusable="false">"#);
    let _ = write!(
        svg,
        r#"<line class="rest" x1="3%" x2="97%" y1="11" y2="11"/><line class="gone" x1="3%" x2="{:.2}%" y1="11" y2="11"/>"#,
        x(now)
    );
    for knot in 1..=about {
        let (class, r) = match knot.cmp(&now) {
            std::cmp::Ordering::Less => ("full", 5.0),
            std::cmp::Ordering::Equal => ("open", 8.0),
            std::cmp::Ordering::Greater => ("hollow", 4.5),
        };
        let _ = write!(
            svg,
            r#"<circle class="{class}" cx="{:.2}%" cy="11" r="{r}"/>"#,
            x(knot)
        );
    }
    svg.push_str("</svg>");
    Markup(svg)
}

/// "1 of 3 in 24 hours": `taken` filled knots of `most`.
#[must_use]
pub fn dose_knots(taken: u8, most: u8) -> Markup {
    let most = most.clamp(1, KNOTS_MAX);
    let width = 24.0 * f32::from(most) - 8.0;
    let mut svg = open_drawing("doses", width, 16.0);
    let _ = write!(svg, r#"<path class="rest" d="M8 8H{}"/>"#, width - 8.0);
    for knot in 0..most {
        let class = if knot < taken { "full" } else { "hollow" };
        let _ = write!(
            svg,
            r#"<circle class="{class}" cx="{}" cy="8" r="6"/>"#,
            8.0 + 24.0 * f32::from(knot)
        );
    }
    svg.push_str("</svg>");
    Markup(svg)
}

/// One side of a match rung: does this allele of the recipient meet one of the donor?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// Joined knots.
    Joined,
    /// Hollow knots, dotted line.
    Apart,
}

/// Two alleles a side, read out as `label`.
#[must_use]
pub fn match_rungs(rungs: [Rung; 2], label: &str) -> Markup {
    let mut svg = super::open_picture("rungs", 40.0, 24.0, label);
    for (rung, y) in rungs.into_iter().zip([6, 18]) {
        let class = match rung {
            Rung::Joined => "joined",
            Rung::Apart => "apart",
        };
        let _ = write!(
            svg,
            r#"<g class="{class}"><path d="M10 {y}H30"/><circle cx="5" cy="{y}" r="4.5"/><circle cx="35" cy="{y}" r="4.5"/></g>"#
        );
    }
    svg.push_str("</svg>");
    Markup(svg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dose_count_fills_as_many_knots_as_were_taken() {
        let drawn = dose_knots(1, 3).to_string();
        assert_eq!(drawn.matches("full").count(), 1);
        assert_eq!(drawn.matches("hollow").count(), 2);
    }

    #[test]
    fn a_question_thread_always_shows_exactly_one_now() {
        for now in 0..20 {
            for about in 0..20 {
                assert_eq!(
                    step_thread(now, about).to_string().matches("open").count(),
                    1,
                    "{now} of {about}"
                );
            }
        }
    }
}
