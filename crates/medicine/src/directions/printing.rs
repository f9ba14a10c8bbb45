//! Structure → text.

use super::Directions;

pub(super) fn print(directions: &Directions) -> String {
    directions.not_understood.join(" ")
}
