//! Medicines: names, directions, the list, "can I take one now?", and the checks of a list.
//!
//! It may not: know anything clinical (every limit, gap, class and interaction is data in `content/formulary`, with its source), look
//! at a clock, a database or the environment, write the sentences of a page (it returns word ids; only the directions themselves are
//! printed, because they must read back to what they were), guess (words that are not understood are kept and shown), or correct a
//! name silently.
//!
//! The one walk through it: [`EntryForm::read`] turns what somebody typed into an [`Entry`], matching its name in the [`Formulary`]
//! and reading its [`Directions`] → [`check::run`] says what stands out on a list → [`DoseBook::can_take`] answers "can I take one
//! now?" → [`DayPlan::of`] lays out a day and [`propose_day`] puts it
//! on one line → [`card`] makes the wallet card.

mod amount;
pub mod card;
pub mod check;
pub mod command;
mod day_plan;
pub mod directions;
mod dose;
mod entry;
mod entry_form;
mod entry_strength;
mod find;
mod finding;
mod formulary;
mod message;
mod numeral;

pub use amount::{Amount, Strength, Unit};
pub use check::CheckInput;
pub use day_plan::{
    Change, Clash, DayInput, DayOnALine, DayPlan, DayTimes, OpenPair, PlannedDose, Proposed, Slot, TimedDose,
    WhyOpen, propose_day,
};
pub use directions::Directions;
pub use dose::{
    AskWhy, CentreLimits, DoseAnswer, DoseBook, DoseCount, DoseId, DoseTaken, LimitFrom, Meter, MeterPart,
    Verdict,
};
pub use entry::{
    Allergies, Allergy, AllergySeverity, Author, AuthorRole, Checked, Component, DayLimit, DoNotTake, Entry,
    EntryForm, EntryId, FIELD_CHARS_MAX, Field, Ingredients, Kind, NewEntry, Problem, Refusal, Supply,
};
pub use find::{CANDIDATES_MAX, Candidate, Match};
pub use finding::{
    Check, Checkup, DailyTotal, Finding, NotCheckedAllergy, Severity, TotalState, Unknown, WhyUnknown,
};
pub use formulary::{
    Basis, Cite, Class, Family, FoodRow, Formulary, Ingredient, Interaction, Know, LabelLimit, LimitKind,
    NeverInterrupt, Problems, RowCheck, Rows, Says, Side, SourceStatus, Spacing, StopsBy, Tag, Tagged,
};
pub use message::{Arg, MESSAGE_IDS, Message};
pub use numeral::western_digits;
