//! Text → structure.

use super::Directions;

pub(super) fn read(text: &str) -> Directions {
    Directions {
        not_understood: vec![text.to_owned()],
        ..Directions::default()
    }
}

pub(super) fn reason(text: &str) -> Option<String> {
    Some(text.to_owned())
}
