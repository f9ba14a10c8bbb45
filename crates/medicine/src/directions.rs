//! How a medicine is to be taken, as a structure: read from text and printed back to the same structure.
//!
//! Nothing is guessed. Words that are not understood are kept and shown, and directions that have any are not used in arithmetic.
//! There is no default frequency: directions that do not say when are asked about.

mod printing;
mod reading;
mod when;
mod words;

pub(crate) use printing::dose_text;

use crate::amount::{Amount, Unit};
use jiff::civil::{Time, Weekday};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Directions for one medicine.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Directions {
    /// What to do, one step after the other ("then"); mostly one.
    pub steps: Vec<Step>,
    /// No more than so many times in any 24 hours.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_times_24h: Option<u32>,
    /// No more than this amount in any 24 hours; without a unit, that of the dose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_amount_24h: Option<Maximum>,
    /// Doses at least so many minutes apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_gap_minutes: Option<u32>,
    /// What was not understood, in the words of whoever wrote it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_understood: Vec<String>,
}

/// The most in 24 hours, as an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Maximum {
    /// How many.
    pub value: Decimal,
    /// Of what; `None` when nobody said, read as both the unit of the dose and the number of doses, whichever is less.
    pub unit: Option<Unit>,
}

/// One step of the directions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Step {
    /// Take, apply, inhale …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verb: Option<Verb>,
    /// How much at a time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dose: Option<Dose>,
    /// How much one of what is counted holds ("2 tablets of 500 mg").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub each: Option<Amount>,
    /// The same amount in another unit ("10 mg (2 mL)").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub same: Option<Amount>,
    /// Where it goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub route: Option<Route>,
    /// Every so many hours, days or weeks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<Every>,
    /// So many times a day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub times_per_day: Option<Times>,
    /// On these days of the week; empty is every day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub weekdays: Vec<DayOfWeek>,
    /// At these times of the day.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<DayTime>,
    /// Other amounts at other times of the same day ("and 2 at bedtime").
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
    /// With or without food.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub food: Option<Food>,
    /// Only if needed.
    pub as_needed: bool,
    /// What it is for, as written after "for".
    #[serde(rename = "for", skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// For how long.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration: Option<Span>,
}

/// How much at a time; `low == high` unless a range was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dose {
    /// The least.
    pub low: Decimal,
    /// The most.
    pub high: Decimal,
    /// Of what; `None` when only a number was written.
    pub unit: Option<Unit>,
}

/// Another amount at other times of the same day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Also {
    /// How much then.
    pub dose: Dose,
    /// When.
    pub times: Vec<DayTime>,
}

/// Every so many hours, days or weeks; `low == high` unless a range was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Every {
    /// The shortest.
    pub low: u32,
    /// The longest.
    pub high: u32,
    /// Of what.
    pub unit: TimeUnit,
}

/// So many times a day; `low == high` unless a range was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// The fewest.
    pub low: u32,
    /// The most.
    pub high: u32,
}

/// A length of time in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TimeUnit {
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
}

/// For how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: SpanUnit,
}

/// What a duration is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpanUnit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Doses.
    Dose,
}

macro_rules! worded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum $name { $($(#[$vdoc])* $variant),+ }

        impl $name {
            /// Every value.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The words it is printed as.
            pub fn text(self) -> &'static str {
                match self { $($name::$variant => $text),+ }
            }
        }
    };
}

worded!(
    /// What is done with it.
    Verb {
        /// Take.
        Take = "take",
        /// Give.
        Give = "give",
        /// Use.
        Use = "use",
        /// Apply.
        Apply = "apply",
        /// Inhale.
        Inhale = "inhale",
        /// Inject.
        Inject = "inject",
        /// Place.
        Place = "place",
        /// Put.
        Put = "put",
        /// Instill.
        Instill = "instill",
        /// Insert.
        Insert = "insert",
        /// Chew.
        Chew = "chew",
        /// Dissolve.
        Dissolve = "dissolve",
        /// Swallow.
        Swallow = "swallow",
        /// Drink.
        Drink = "drink",
    }
);

worded!(
    /// Where it goes.
    Route {
        /// By mouth.
        Mouth = "by mouth",
        /// Under the tongue.
        UnderTongue = "under the tongue",
        /// On the skin.
        Skin = "on the skin",
        /// Inhaled.
        Inhaled = "inhaled",
        /// In each eye.
        EachEye = "in each eye",
        /// In the left eye.
        LeftEye = "in the left eye",
        /// In the right eye.
        RightEye = "in the right eye",
        /// In each ear.
        EachEar = "in each ear",
        /// In the left ear.
        LeftEar = "in the left ear",
        /// In the right ear.
        RightEar = "in the right ear",
        /// In each nostril.
        EachNostril = "in each nostril",
        /// In the rectum.
        Rectum = "in the rectum",
        /// In the vagina.
        Vagina = "in the vagina",
        /// Under the skin.
        UnderSkin = "under the skin",
        /// Into a muscle.
        Muscle = "into a muscle",
        /// Into a vein.
        Vein = "into a vein",
    }
);

worded!(
    /// With or without food.
    Food {
        /// With food.
        WithFood = "with food",
        /// On an empty stomach.
        EmptyStomach = "on an empty stomach",
    }
);

worded!(
    /// A day of the week.
    DayOfWeek {
        /// Monday.
        Monday = "Monday",
        /// Tuesday.
        Tuesday = "Tuesday",
        /// Wednesday.
        Wednesday = "Wednesday",
        /// Thursday.
        Thursday = "Thursday",
        /// Friday.
        Friday = "Friday",
        /// Saturday.
        Saturday = "Saturday",
        /// Sunday.
        Sunday = "Sunday",
    }
);

worded!(
    /// A time of day that is named rather than read off a clock.
    NamedTime {
        /// In the morning.
        Morning = "in the morning",
        /// At noon.
        Noon = "at noon",
        /// In the afternoon.
        Afternoon = "in the afternoon",
        /// In the evening.
        Evening = "in the evening",
        /// At night.
        Night = "at night",
        /// At bedtime.
        Bedtime = "at bedtime",
        /// With each meal.
        WithMeals = "with meals",
        /// Before each meal.
        BeforeMeals = "before meals",
        /// After each meal.
        AfterMeals = "after meals",
        /// With breakfast.
        WithBreakfast = "with breakfast",
        /// With lunch.
        WithLunch = "with lunch",
        /// With dinner.
        WithDinner = "with dinner",
        /// Before breakfast.
        BeforeBreakfast = "before breakfast",
        /// Before lunch.
        BeforeLunch = "before lunch",
        /// Before dinner.
        BeforeDinner = "before dinner",
        /// After breakfast.
        AfterBreakfast = "after breakfast",
        /// After lunch.
        AfterLunch = "after lunch",
        /// After dinner.
        AfterDinner = "after dinner",
    }
);

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayTime {
    /// A time on the clock.
    Clock(Time),
    /// A named time.
    Named(NamedTime),
}

/// What a medicine is for: plain words that cannot be mistaken for directions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Reason(String);

impl Reason {
    /// Takes words that directions could not be read into.
    pub fn parse(text: &str) -> Option<Reason> {
        reading::reason(text).map(Reason)
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Reason {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Reason, Self::Error> {
        Reason::parse(&text).ok_or("a reason must be plain words that do not read as directions")
    }
}

impl From<Reason> for String {
    fn from(reason: Reason) -> String {
        reason.0
    }
}

impl DayOfWeek {
    /// The day as the calendar knows it.
    pub fn weekday(self) -> Weekday {
        match self {
            DayOfWeek::Monday => Weekday::Monday,
            DayOfWeek::Tuesday => Weekday::Tuesday,
            DayOfWeek::Wednesday => Weekday::Wednesday,
            DayOfWeek::Thursday => Weekday::Thursday,
            DayOfWeek::Friday => Weekday::Friday,
            DayOfWeek::Saturday => Weekday::Saturday,
            DayOfWeek::Sunday => Weekday::Sunday,
        }
    }
}

impl Dose {
    /// The most at a time, when the unit is known.
    pub fn largest(self) -> Option<Amount> {
        Some(Amount {
            value: self.high,
            unit: self.unit?,
        })
    }

    /// The least at a time, when the unit is known.
    pub fn smallest(self) -> Option<Amount> {
        Some(Amount {
            value: self.low,
            unit: self.unit?,
        })
    }
}

impl Directions {
    /// Reads directions; never fails, because what is not understood is kept.
    pub fn parse(text: &str) -> Directions {
        reading::read(text)
    }

    /// The text of these directions: plain English that reads back to the same structure.
    pub fn text(&self) -> String {
        printing::print(self)
    }

    /// Whether every word was understood, so that the directions may be used in arithmetic.
    pub fn is_understood(&self) -> bool {
        self.not_understood.is_empty()
    }

    /// Whether the directions say how much, in every step.
    pub fn says_amount(&self) -> bool {
        !self.steps.is_empty() && self.steps.iter().all(|s| s.dose.is_some())
    }

    /// Whether the directions say when, in every step: there is no default.
    pub fn says_when(&self) -> bool {
        !self.steps.is_empty() && self.steps.iter().all(Step::says_when)
    }

    /// Whether it is only taken if needed.
    pub fn as_needed(&self) -> bool {
        !self.steps.is_empty() && self.steps.iter().all(|s| s.as_needed)
    }
}

impl Step {
    /// Whether it says when.
    pub fn says_when(&self) -> bool {
        self.as_needed
            || self.every.is_some()
            || self.times_per_day.is_some()
            || !self.weekdays.is_empty()
            || !self.times.is_empty()
            || self.duration.is_some_and(|d| {
                d == Span {
                    count: 1,
                    unit: SpanUnit::Dose,
                }
            })
    }
}
