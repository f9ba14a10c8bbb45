//! An answer of the site, read as a test reads it.

use axum::http::{HeaderMap, StatusCode};

/// One answer.
#[derive(Debug)]
pub struct Page {
    /// Its status.
    pub code: StatusCode,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body as it was sent.
    pub body: Vec<u8>,
}

impl Page {
    /// Its status as a number.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.code.as_u16()
    }

    /// A header as text; empty when it is not there.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or("")
    }

    /// Where it leads; empty when it leads nowhere.
    #[must_use]
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// Every cookie line.
    pub fn cookies(&self) -> impl Iterator<Item = &str> {
        self.headers
            .get_all("set-cookie")
            .iter()
            .filter_map(|value| value.to_str().ok())
    }

    /// The body as text.
    #[must_use]
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The words of the page: tags taken out, space made plain, the common escapes read.
    #[must_use]
    pub fn text(&self) -> String {
        let mut words = String::new();
        let mut inside_tag = false;
        for c in self.html().chars() {
            match c {
                '<' => {
                    inside_tag = true;
                    words.push(' ');
                }
                '>' => inside_tag = false,
                c if !inside_tag => words.push(c),
                _ => {}
            }
        }
        let plain = unescaped(&words);
        plain.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Whether the words are on the page.
    #[must_use]
    pub fn has_text(&self, words: &str) -> bool {
        self.text()
            .contains(&words.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// The value of the first input of a name; in a form, when one is named by its action.
    #[must_use]
    pub fn input(&self, name: &str) -> Option<String> {
        input_in(&self.html(), name)
    }

    /// The part of the page that is the form with this action, if there is one.
    #[must_use]
    pub fn form(&self, action: &str) -> Option<String> {
        let html = self.html();
        let mut rest = html.as_str();
        while let Some(start) = rest.find("<form") {
            let from = &rest[start..];
            let end = from.find("</form>").unwrap_or(from.len());
            let form = &from[..end];
            let tag = form.split('>').next().unwrap_or("");
            let here = attribute(tag, "action").is_some_and(|found| unescaped(found) == action);
            if here || (attribute(tag, "action").is_none() && action.is_empty()) {
                return Some(form.to_owned());
            }
            rest = &from[end..];
        }
        None
    }

    /// Every address that the page loads or leads to.
    #[must_use]
    pub fn addresses(&self) -> Vec<String> {
        let html = self.html();
        ["href=\"", "src=\""]
            .iter()
            .flat_map(|mark| html.split(mark).skip(1))
            .filter_map(|rest| rest.split('"').next())
            .map(unescaped)
            .collect()
    }
}

/// The value of the first input of a name inside a piece of HTML.
pub(crate) fn input_in(html: &str, name: &str) -> Option<String> {
    html.split("<input")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
        .find(|tag| attribute(tag, "name") == Some(name))
        .map(|tag| unescaped(attribute(tag, "value").unwrap_or("")))
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next()
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(html: &str) -> Page {
        Page {
            code: StatusCode::OK,
            headers: HeaderMap::new(),
            body: html.as_bytes().to_vec(),
        }
    }

    #[test]
    fn words_are_read_without_tags_and_escapes() {
        let page = page("<p>Call <b>Jan&#39;s</b>\n line &amp; wait</p>");
        assert!(page.has_text("Call Jan's line & wait"));
    }

    #[test]
    fn an_input_is_found_in_the_form_it_belongs_to() {
        let page = page(
            r#"<form action="/a"><input name="_form" value="1"></form><form action="/b"><input name="_form" value="2"></form>"#,
        );
        assert_eq!(page.input("_form").as_deref(), Some("1"));
        assert_eq!(
            page.form("/b")
                .and_then(|form| input_in(&form, "_form"))
                .as_deref(),
            Some("2")
        );
        assert_eq!(page.form("/c"), None);
    }
}
