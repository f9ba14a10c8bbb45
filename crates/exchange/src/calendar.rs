//! Visits as an iCalendar file (RFC 5545), which any calendar on a phone reads.
//!
//! A visit keeps its UID for ever and counts its SEQUENCE up when it moves, so a calendar replaces the old entry instead of adding a
//! second one; a visit that was called off is sent once more as CANCELLED.

use care::visit::Visit;
use icalendar::{Calendar, Component as _, Event, EventLike as _, Property};
use jiff::Timestamp;

/// The media type of the file.
pub const MEDIA_TYPE: &str = "text/calendar; charset=utf-8";

/// What the calendar says besides the visits.
#[derive(Clone, Copy, Debug)]
pub struct Heading<'a> {
    /// The name of the calendar, in the reader's words.
    pub name: &'a str,
    /// Who invites: the name of the centre.
    pub centre: &'a str,
    /// A number to call about a visit.
    pub phone: &'a str,
    /// When the file was made.
    pub made_at: Timestamp,
}

/// The calendar of some visits: one visit for a single download, all of them for a whole calendar.
///
/// Begins are UTC instants, so that a phone in another zone shows its own right time. No end is written: nobody has said how long a
/// visit takes.
#[must_use]
pub fn of<'a>(visits: impl IntoIterator<Item = &'a Visit>, heading: &Heading<'_>) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//Marrowline//Visits//EN"));
    calendar.append_property(Property::new("CALSCALE", "GREGORIAN"));
    calendar.append_property(Property::new("METHOD", "PUBLISH"));
    calendar.name(heading.name);
    for visit in visits {
        calendar.push(event(visit, heading));
    }
    calendar.to_string()
}

fn event(visit: &Visit, heading: &Heading<'_>) -> Event {
    let status = if visit.cancelled_at.is_some() {
        "CANCELLED"
    } else {
        "CONFIRMED"
    };
    let mut event = Event::new();
    event
        .uid(&format!("visit-{}@marrowline", visit.id))
        .add_property("DTSTAMP", utc(heading.made_at))
        .add_property("DTSTART", utc(visit.plan.at))
        .add_property("SEQUENCE", visit.sequence.to_string())
        .add_property("STATUS", status)
        .summary(&visit.plan.purpose)
        .location(&visit.plan.place)
        .description(&format!("{}\n{}", heading.centre, heading.phone));
    event.done()
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use care::visit::{VisitId, VisitPlan};
    use uuid::Uuid;

    fn visit(sequence: u32) -> Visit {
        Visit {
            id: VisitId(Uuid::from_u128(7)),
            plan: VisitPlan {
                at: "2026-11-24T15:30:00Z".parse().unwrap(),
                place: "Riverside, door B; 2nd floor".to_owned(),
                purpose: "Blood count, and a look at the harvest site".to_owned(),
                content: Vec::new(),
            },
            sequence,
            cancelled_at: None,
            kept: None,
        }
    }

    fn file(visit: &Visit) -> String {
        let heading = Heading {
            name: "My visits",
            centre: "Riverside Transplant Center",
            phone: "+1 555 010 0140",
            made_at: "2026-11-20T10:00:00Z".parse().unwrap(),
        };
        of([visit], &heading).replace("\r\n ", "")
    }

    fn value<'a>(file: &'a str, name: &str) -> &'a str {
        file.split("\r\n")
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
            .unwrap()
    }

    #[test]
    fn a_visit_that_moves_keeps_its_uid_and_counts_its_sequence_up() {
        let (first, moved) = (file(&visit(0)), file(&visit(1)));
        assert_eq!(value(&first, "UID"), value(&moved, "UID"));
        assert_eq!((value(&first, "SEQUENCE"), value(&moved, "SEQUENCE")), ("0", "1"));
        assert_eq!(value(&first, "DTSTART"), "20261124T153000Z");
    }

    #[test]
    fn a_visit_that_was_called_off_is_cancelled_in_the_calendar() {
        let called_off = Visit {
            cancelled_at: Some("2026-11-21T10:00:00Z".parse().unwrap()),
            ..visit(1)
        };
        assert_eq!(value(&file(&called_off), "STATUS"), "CANCELLED");
        assert_eq!(value(&file(&visit(0)), "STATUS"), "CONFIRMED");
    }

    #[test]
    fn commas_semicolons_and_lines_are_escaped_and_no_line_is_longer_than_the_format_allows() {
        let heading = Heading {
            name: "My visits",
            centre: "Riverside",
            phone: "1",
            made_at: "2026-11-20T10:00:00Z".parse().unwrap(),
        };
        let mut long = visit(0);
        long.plan.purpose = "é".repeat(200);
        let text = of([&long], &heading);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert_eq!(value(&unfolded, "LOCATION"), r"Riverside\, door B\; 2nd floor");
        assert_eq!(value(&unfolded, "DESCRIPTION"), r"Riverside\n1");
    }

    #[test]
    fn every_property_that_the_format_requires_is_there_once() {
        let text = file(&visit(0));
        for name in [
            "VERSION:", "PRODID:", "METHOD:", "UID:", "DTSTAMP:", "DTSTART:", "SUMMARY:",
        ] {
            let count = text.split("\r\n").filter(|line| line.starts_with(name)).count();
            assert_eq!(count, 1, "{name}");
        }
    }
}
