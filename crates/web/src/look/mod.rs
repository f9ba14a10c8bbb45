//! How a page looks: drawings, page frames and the small shapes that the shared templates read.
//!
//! Nothing here knows a person, a rule or a language. Words come in already said, in the language of the page; out
//! come HTML-safe drawings and the data that `templates/layout` and `templates/parts` show. The guide to class and
//! macro names is `templates/README.md`.

pub mod chart;
#[cfg(test)]
mod contrast;
pub mod figure;
pub mod form;
pub mod gate;
pub mod icon;
pub mod part;
pub mod shape;
pub mod shell;

pub use icon::Icon;
pub use shape::{Knot, Level, Mark};
pub use shell::Shell;

use askama::filters::HtmlSafe;
use std::fmt::{self, Write as _};

/// A finished piece of HTML that templates write as it is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Markup(String);

impl Markup {
    /// What is safe as HTML already, kept for a part that shows it.
    #[must_use]
    pub fn of(safe: &impl HtmlSafe) -> Markup {
        Markup(safe.to_string())
    }
}

impl fmt::Display for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl HtmlSafe for Markup {}

/// Writes `words` so that they are safe as text and inside a quoted attribute.
struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for c in self.0.chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

/// Opens a picture that is read out as `label`.
fn open_picture(class: &str, width: f32, height: f32, label: &str) -> String {
    format!(
        r#"<svg class="{class}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{}" focusable="false">"#,
        Escaped(label)
    )
}

/// Opens a drawing that only repeats the words beside it.
fn open_drawing(class: &str, width: f32, height: f32) -> String {
    format!(
        r#"<svg class="{class}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" aria-hidden="true" focusable="false">"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_cannot_leave_its_attribute() {
        let drawn = open_picture("chart", 1.0, 1.0, r#""><script>'&"#);
        assert!(
            drawn.contains(r#"aria-label="&quot;&gt;&lt;script&gt;&#39;&amp;""#),
            "{drawn}"
        );
    }
}
