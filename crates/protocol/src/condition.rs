//! Conditions of rules and questions: positive only, so that "worse" can never lower a level.

use std::sync::Arc;

use rust_decimal::Decimal;

use crate::answer::FactId;
use crate::case::{Anaesthesia, Mode, Role, Site};

/// One thing a condition may look at.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Atom {
    /// The fact is answered yes or unsure.
    Fact(FactId),
    /// The sum of the number facts is at least so much; unsure counts as the highest value.
    AtLeast(Vec<FactId>, Decimal),
    /// The fact was answered "I can not check".
    CannotCheck(FactId),
    /// The person has this role.
    Role(Role),
    /// A needle went in here, or the sites are not recorded.
    Site(Site),
    /// This anaesthesia was given, or it is not recorded.
    Anaesthesia(Anaesthesia),
    /// The circumstance is on the record.
    Mode(Mode),
    /// At most so many days since the harvest.
    DayUpTo(i32),
}

/// A condition: atoms joined by all, any and at-least. There is no way to say "not".
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// One atom.
    Is(Atom),
    /// All of them.
    All(Vec<Condition>),
    /// Any of them.
    Any(Vec<Condition>),
    /// At least so many of them.
    AtLeast(usize, Vec<Condition>),
    /// A condition the file names once and uses in several places.
    Named(Arc<str>, Arc<Condition>),
}
