//! The promises by number: the safety invariants of the leaflet's catalogue, sections 10 and 10a, and two demands on asking and on rules.

/// One promise by its number and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Invariant {
    pub(crate) number: &'static str,
    pub(crate) name: &'static str,
}

const fn invariant(number: &'static str, name: &'static str) -> Invariant {
    Invariant { number, name }
}

/// All that a protocol file can keep or break, in the order they are printed.
pub(crate) const INVARIANTS: [Invariant; 18] = [
    invariant("1", "floor"),
    invariant("2", "a worse answer never lowers"),
    invariant("3", "positive conditions only"),
    invariant("4", "not sure counts as yes"),
    invariant("5", "unanswered is unfinished"),
    invariant("6", "emergency first"),
    invariant("7", "stopping at Red equals finishing"),
    invariant("8", "counting signs is a centre's choice"),
    invariant("9", "separations are named"),
    invariant("10", "a centre only raises"),
    invariant("10a", "gate, routes, temperature, who"),
    invariant("11", "what every result shows"),
    invariant("12", "two readings agree"),
    invariant("13", "boundaries"),
    invariant("14", "every line and item is covered"),
    invariant("16", "private answers"),
    invariant("asked", "every question is reachable"),
    invariant("alone", "every rule decides alone somewhere"),
];

/// What no protocol file can keep or break, and who keeps it.
pub(crate) const ELSEWHERE: [(&str, &str); 4] = [
    (
        "10",
        "a clinician who lowers one person's level by hand: the record keeps the reason",
    ),
    (
        "12",
        "the engine of the page: its own tests compare it with this one",
    ),
    ("15", "free text: a protocol file has none"),
    (
        "16",
        "who answered, and whose answers a helper sees: the record labels each answer",
    ),
];
