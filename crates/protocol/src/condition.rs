//! Conditions of rules and questions: positive only, so that "worse" can never lower a level.

use std::fmt;
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

/// As it stands in a protocol file.
impl fmt::Display for Atom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Atom::Fact(fact) => write!(f, "{fact}"),
            Atom::AtLeast(facts, threshold) => {
                let names: Vec<_> = facts.iter().map(FactId::as_str).collect();
                write!(f, "{} >= {threshold}", names.join(" + "))
            }
            Atom::CannotCheck(fact) => write!(f, "{fact} cannot-check"),
            Atom::Role(role) => write!(f, "role:{}", role.name()),
            Atom::Site(site) => write!(f, "site:{}", site.name()),
            Atom::Anaesthesia(kind) => write!(f, "anaesthesia:{}", kind.name()),
            Atom::Mode(mode) => write!(f, "mode:{}", mode.name()),
            Atom::DayUpTo(day) => write!(f, "day <= {day}"),
        }
    }
}

impl Atom {
    /// The facts it reads; none for an atom about the case.
    #[must_use]
    pub fn facts(&self) -> &[FactId] {
        match self {
            Atom::Fact(fact) | Atom::CannotCheck(fact) => std::slice::from_ref(fact),
            Atom::AtLeast(facts, _) => facts,
            Atom::Role(_) | Atom::Site(_) | Atom::Anaesthesia(_) | Atom::Mode(_) | Atom::DayUpTo(_) => &[],
        }
    }
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
