//! The Lucide icons in use, drawn inline.
//!
//! An icon always stands beside a word, so it is hidden from assistive technology. The files in `lucide/` are kept
//! as published (ISC licence beside them) and read at compile time; only those on a page are sent with it.

use askama::filters::HtmlSafe;
use std::fmt;

macro_rules! icons {
    ($($name:ident = $file:literal),+ $(,)?) => {
        /// One icon: 24 px, 2 px line, round ends, in the colour of the text beside it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each name is the published name of the picture")]
        pub enum Icon { $($name),+ }

        impl Icon {
            /// Every icon, for the gallery and the tests.
            pub const ALL: &[Icon] = &[$(Icon::$name),+];

            const fn file(self) -> &'static str {
                match self { $(Icon::$name => include_str!(concat!("lucide/", $file, ".svg"))),+ }
            }
        }
    };
}

icons! {
    AlarmClock = "alarm-clock",
    Armchair = "armchair",
    ArrowLeft = "arrow-left",
    ArrowRight = "arrow-right",
    Ban = "ban",
    Bed = "bed",
    Calendar = "calendar",
    Check = "check",
    ChevronDown = "chevron-down",
    ChevronRight = "chevron-right",
    CircleCheck = "circle-check",
    ClipboardCheck = "clipboard-check",
    Clock4 = "clock-4",
    CloudCheck = "cloud-check",
    DoorOpen = "door-open",
    Droplet = "droplet",
    Ear = "ear",
    Ellipsis = "ellipsis",
    Equal = "equal",
    FileText = "file-text",
    GitCompare = "git-compare",
    Hand = "hand",
    HeartHandshake = "heart-handshake",
    Hourglass = "hourglass",
    IdCard = "id-card",
    Languages = "languages",
    LifeBuoy = "life-buoy",
    MapPin = "map-pin",
    MessageCircleQuestionMark = "message-circle-question-mark",
    MessageSquare = "message-square",
    MessageSquareQuote = "message-square-quote",
    Milk = "milk",
    Phone = "phone",
    Pill = "pill",
    PillBottle = "pill-bottle",
    Plus = "plus",
    Printer = "printer",
    RotateCcw = "rotate-ccw",
    Scissors = "scissors",
    Search = "search",
    Settings = "settings",
    Signature = "signature",
    Sun = "sun",
    Thermometer = "thermometer",
    TrendingUp = "trending-up",
    TriangleAlert = "triangle-alert",
    UserRound = "user-round",
    Users = "users",
    Volume2 = "volume-2",
    WifiOff = "wifi-off",
}

impl Icon {
    /// Pictures that point along the line of reading turn round in right-to-left text; all others stay.
    const fn mirrors(self) -> bool {
        matches!(self, Icon::ArrowLeft | Icon::ArrowRight | Icon::ChevronRight)
    }

    fn strokes(self) -> &'static str {
        let Some((_, inside)) = self.file().split_once("\n>\n") else {
            return "";
        };
        inside.trim_end().strip_suffix("</svg>").unwrap_or(inside)
    }
}

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = if self.mirrors() { "i flip" } else { "i" };
        write!(
            f,
            r#"<svg class="{class}" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">"#
        )?;
        for line in self.strokes().lines() {
            f.write_str(line.trim())?;
        }
        f.write_str("</svg>")
    }
}

impl HtmlSafe for Icon {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_draws_something_and_names_nothing() {
        for icon in Icon::ALL {
            let drawn = icon.to_string();
            assert!(icon.strokes().contains('<'), "{icon:?} has no strokes");
            assert!(
                drawn.contains(r#"aria-hidden="true""#) && drawn.ends_with("</svg>"),
                "{icon:?}"
            );
            assert_eq!(drawn.matches("<svg").count(), 1, "{icon:?}");
        }
    }
}
