//! The words themselves, beside the English, those of an emergency first.

use words::{Language, Line, Weight};

use crate::voice::Voice;

/// The words of one weight.
pub(super) struct GroupView {
    pub(super) id: &'static str,
    pub(super) title: String,
    pub(super) lines: Vec<LineView>,
}

/// One text.
pub(super) struct LineView {
    pub(super) id: &'static str,
    pub(super) english: String,
    pub(super) own: Option<String>,
}

pub(super) fn groups(t: &Voice, language: Language) -> Vec<GroupView> {
    let lines: Vec<Line> = language.lines().collect();
    let all = [
        ("emergency", Weight::Emergency),
        ("danger", Weight::Danger),
        ("other", Weight::Other),
    ];
    let group = |(id, weight): (&'static str, Weight)| GroupView {
        id,
        title: t.word(&format!("languages-group-{id}")),
        lines: lines
            .iter()
            .filter(|line| line.weight == weight)
            .map(|line| LineView {
                id: line.id,
                english: readable(line.english),
                own: line.own.map(readable),
            })
            .collect(),
    };
    all.map(group).into()
}

/// A text of a file as somebody reads it: what keeps a line together is a space, and the name of an argument stays whole in a sentence
/// that runs from right to left.
fn readable(text: &str) -> String {
    let text = text.replace("{\"\\u00A0\"}", "\u{a0}");
    let mut shown = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("{ $") {
        shown.push_str(before);
        rest = match after.split_once(" }") {
            Some((name, after))
                if name
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') =>
            {
                shown.push_str(&format!("\u{2068}{{{name}}}\u{2069}"));
                after
            }
            _ => {
                shown.push_str("{ $");
                after
            }
        };
    }
    shown.push_str(rest);
    shown
}

#[cfg(test)]
mod tests {
    use super::readable;

    #[test]
    fn arguments_stay_whole_and_spaces_are_spaces() {
        assert_eq!(
            readable("Call{\"\\u00A0\"}{ $number } now"),
            "Call\u{a0}\u{2068}{number}\u{2069} now"
        );
        assert_eq!(
            readable("{ $count -> [one] 1 *[other] { $count } }"),
            "{ $count -> [one] 1 *[other] \u{2068}{count}\u{2069} }"
        );
        assert_eq!(readable("No argument"), "No argument");
    }
}
