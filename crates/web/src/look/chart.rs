//! Pictures of numbers: the pain line of seven days and the meter of one ingredient.
//!
//! Each is one image with a spoken label that holds all its values; the page shows the same numbers in words.

use super::{Markup, open_picture};
use std::fmt::Write as _;

/// Pain from 0 (top) to 10 (bottom), one slot a day, the last slot today. A missing day stays a gap.
#[must_use]
pub fn sparkline(days: &[Option<u8>], label: &str) -> Markup {
    const WIDTH: f32 = 96.0;
    let x = |slot: usize| 6.0 + slot_share(slot, days.len()) * (WIDTH - 12.0);
    let y = |pain: u8| 4.0 + f32::from(pain.min(10)) * 2.0;
    let mut svg = open_picture("spark", WIDTH, 28.0, label);
    svg.push_str(r#"<path class="edge" d="M4 2H92M4 26H92"/>"#);
    let mut line = String::new();
    let mut joined = false;
    for (slot, day) in days.iter().enumerate() {
        if let Some(pain) = day {
            let _ = write!(
                line,
                "{}{:.1} {:.1}",
                if joined { 'L' } else { 'M' },
                x(slot),
                y(*pain)
            );
            let _ = write!(
                svg,
                r#"<circle class="full" cx="{:.1}" cy="{:.1}" r="1.8"/>"#,
                x(slot),
                y(*pain)
            );
        }
        joined = day.is_some();
    }
    if line.contains('L') {
        let _ = write!(svg, r#"<path class="own" d="{line}"/>"#);
    }
    if let Some((slot, pain)) = days
        .iter()
        .enumerate()
        .rev()
        .find_map(|(slot, day)| day.map(|pain| (slot, pain)))
    {
        let _ = write!(
            svg,
            r#"<circle class="open" cx="{:.1}" cy="{:.1}" r="4"/>"#,
            x(slot),
            y(pain)
        );
    }
    svg.push_str("</svg>");
    Markup(svg)
}

/// How far along the week a slot lies, from 0 to 1; a lone slot is today.
fn slot_share(slot: usize, slots: usize) -> f32 {
    let last = u8::try_from(slots.saturating_sub(1)).unwrap_or(u8::MAX);
    let slot = u8::try_from(slot).unwrap_or(u8::MAX);
    if last == 0 {
        1.0
    } else {
        f32::from(slot) / f32::from(last)
    }
}

/// Where the limit stands on every meter, so that the words above and below it can stand still.
const LIMIT_AT: f32 = 87.5;

/// The sum of one ingredient: solid parts taken, hatched `next` if taken now, a line at `limit`.
///
/// All amounts are in the same unit; what passes the end of the bar is cut there. A limit of nothing draws an empty
/// bar, because a share of it has no meaning. The hatch is a set of short lines rather than a pattern, so that two
/// meters on a page never share an id.
#[must_use]
pub fn meter(taken: &[f32], next: f32, limit: f32, label: &str) -> Markup {
    let share = |amount: f32| {
        if limit > 0.0 {
            (amount / limit * LIMIT_AT).clamp(0.0, 100.0)
        } else {
            0.0
        }
    };
    let mut svg = format!(
        r#"<svg class="meter" width="100%" height="36" role="img" aria-label="{}" focusable="false">"#,
        super::Escaped(label)
    );
    svg.push_str(r#"<rect class="well" x="0" y="6" width="100%" height="24" rx="12"/>"#);
    svg.push_str(r#"<svg class="bar" x="0" y="6" width="100%" height="24">"#);
    let mut sum = 0.0;
    for (part, amount) in taken.iter().enumerate() {
        let start = share(sum);
        sum += amount;
        let tone = if part % 2 == 0 { "a" } else { "b" };
        let _ = write!(
            svg,
            r#"<rect class="taken {tone}" x="{start:.2}%" y="0" width="{:.2}%" height="24"/>"#,
            share(sum) - start
        );
    }
    hatch(&mut svg, share(sum), share(sum + next));
    let _ = write!(
        svg,
        r#"</svg><rect class="rim" x="1" y="7" width="99.4%" height="22" rx="11"/><line class="limit" x1="{LIMIT_AT}%" x2="{LIMIT_AT}%" y1="0" y2="36"/></svg>"#
    );
    Markup(svg)
}

/// Slanted lines across one part of the bar, clipped to it by a nested drawing.
fn hatch(svg: &mut String, start: f32, end: f32) {
    if end <= start {
        return;
    }
    let _ = write!(
        svg,
        r#"<svg class="next" x="{start:.2}%" y="0" width="{:.2}%" height="24"><path d=""#,
        end - start
    );
    for line in 0_u16..60 {
        let _ = write!(svg, "M{} 24l16-24", i32::from(line) * 8 - 16);
    }
    svg.push_str(r#""/></svg>"#);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_day_is_never_joined_over() {
        let drawn = sparkline(&[Some(5), Some(4), None, Some(3), Some(2)], "Pain").to_string();
        let path = drawn
            .split(r#"class="own" d=""#)
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        assert_eq!(path.matches('M').count(), 2, "{path}");
        assert_eq!(path.matches('L').count(), 2, "{path}");
    }

    #[test]
    fn less_pain_stands_higher() {
        let height = |pain| {
            let drawn = sparkline(&[Some(pain)], "Pain").to_string();
            let cy = drawn
                .split(r#"class="open" cx=""#)
                .nth(1)
                .unwrap()
                .split(r#"cy=""#)
                .nth(1)
                .unwrap();
            cy.split('"').next().unwrap().parse::<f32>().unwrap()
        };
        assert!(height(0) < height(10));
    }

    #[test]
    fn a_meter_never_runs_past_its_end() {
        let drawn = meter(&[9000.0], 9000.0, 3000.0, "over").to_string();
        assert!(
            drawn.contains(r#"width="100.00%""#) && !drawn.contains(r#"class="next""#),
            "{drawn}"
        );
        assert!(!meter(&[1.0], 1.0, 0.0, "no limit").to_string().contains("NaN"));
    }
}
