//! The JSON of the commands that others build on: `medicines directions`, `medicines find`, `medicines check`.

use crate::amount::Amount;
use crate::directions::{Also, DayOfWeek, DayTime, Directions, Dose, Every, Span, SpanUnit, Step, TimeUnit};
use crate::dose::CentreLimits;
use crate::entry::{Allergies, Allergy, Author, AuthorRole, Entry, EntryId, Kind, Supply};
use crate::finding::{Check, DailyTotal, NotCheckedAllergy, Severity, TotalState, WhyUnknown};
use crate::formulary::{Formulary, SourceStatus};
use crate::message::Message;
use crate::{CheckInput, check, entry_strength};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Number, Value, json};
use uuid::Uuid;

/// What `medicines directions` prints for one line: the first step at the top, further steps under `then`.
pub fn directions(line: &str) -> Value {
    let read = Directions::parse(line);
    let mut steps = read.steps.iter();
    let mut out = step(steps.next().unwrap_or(&Step::default()));
    out.insert("then".to_owned(), steps.map(|s| Value::Object(step(s))).collect());
    let most = read
        .max_amount_24h
        .map(|m| (m.value, m.unit.map(|u| u.word(m.value))));
    let most = most.or_else(|| read.max_times_24h.map(|t| (Decimal::from(t), Some("times"))));
    out.insert(
        "max_per_24h".to_owned(),
        json!(most.map(|(count, unit)| json!({"count": number(count), "unit": unit}))),
    );
    out.insert("max_times_per_24h".to_owned(), json!(read.max_times_24h));
    out.insert("min_gap_minutes".to_owned(), json!(read.min_gap_minutes));
    out.insert("plain".to_owned(), json!(read.text()));
    out.insert("not_understood".to_owned(), json!(read.not_understood));
    Value::Object(out)
}

fn step(step: &Step) -> Map<String, Value> {
    let mut out = Map::new();
    let mut put = |name: &str, value: Value| out.insert(name.to_owned(), value);
    put("verb", json!(step.verb.map(|v| v.text())));
    put("dose", json!(step.dose.map(dose)));
    put("each", json!(step.each.map(amount)));
    put("same", json!(step.same.map(amount)));
    put("route", json!(step.route.map(|r| r.text())));
    put("every", json!(step.every.map(every)));
    put("times_per_day", json!(step.times_per_day.map(|t| t.high)));
    if let Some(range) = step.times_per_day.filter(|t| t.low != t.high) {
        put("times_per_day_low", json!(range.low));
    }
    put(
        "weekdays",
        step.weekdays
            .iter()
            .map(|d: &DayOfWeek| json!(d.text().to_lowercase()))
            .collect(),
    );
    put("times", step.times.iter().map(time).collect());
    put("also", step.also.iter().map(also).collect());
    put("food", json!(step.food.map(|f| f.text())));
    put("as_needed", json!(step.as_needed));
    put("for", json!(step.reason.as_ref().map(|r| r.as_str())));
    put("duration", json!(step.duration.map(span)));
    out
}

/// An exact decimal as a JSON number: its digits are short enough to survive.
fn number(value: Decimal) -> Value {
    serde_json::from_str::<Number>(&value.normalize().to_string())
        .map_or_else(|_| json!(value.to_string()), Value::Number)
}

fn dose(dose: Dose) -> Value {
    let unit = dose.unit.map(|u| u.word(Decimal::ONE));
    json!({"low": number(dose.low), "high": number(dose.high), "unit": unit})
}

fn amount(amount: Amount) -> Value {
    json!({"value": number(amount.value), "unit": amount.unit.word(Decimal::ONE)})
}

fn every(every: Every) -> Value {
    let unit = match every.unit {
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
    };
    if every.low == every.high {
        json!({"count": every.low, "unit": unit})
    } else {
        json!({"count": every.low, "count_high": every.high, "unit": unit})
    }
}

fn time(time: &DayTime) -> Value {
    match time {
        DayTime::Clock(clock) => json!(format!("{:02}:{:02}", clock.hour(), clock.minute())),
        DayTime::Named(named) => {
            let words = named.text();
            json!(
                words
                    .strip_prefix("in the ")
                    .or_else(|| words.strip_prefix("at "))
                    .unwrap_or(words)
            )
        }
    }
}

fn also(also: &Also) -> Value {
    json!({"dose": dose(also.dose), "times": also.times.iter().map(time).collect::<Value>()})
}

fn span(span: Span) -> Value {
    let unit = match span.unit {
        SpanUnit::Day => "day",
        SpanUnit::Week => "week",
        SpanUnit::Dose => "dose",
    };
    json!({"count": span.count, "unit": unit})
}

/// What `medicines check` reads. A field it does not know is a mistake: a list that is misspelt would be a list without findings.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckRequest {
    /// Years; not needed yet.
    #[serde(default)]
    pub age: Option<u8>,
    /// Kilograms; not needed yet.
    #[serde(default)]
    pub weight_kg: Option<f32>,
    /// Days since the harvest, negative before it.
    #[serde(default)]
    pub harvest_days_ago: Option<i32>,
    /// Recorded allergies; an empty list is "none known", a missing one is "not asked".
    #[serde(default)]
    pub allergies: Option<Vec<AllergyLine>>,
    /// The list; it may be empty and must be there.
    pub medicines: Vec<MedicineLine>,
}

/// An allergy as a word or as an object.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum AllergyLine {
    /// The substance alone.
    Substance(String),
    /// With the reaction.
    Full {
        /// The substance or family.
        substance: String,
        /// What happened.
        #[serde(default)]
        reaction: String,
    },
}

/// One line of the list.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MedicineLine {
    /// The name, perhaps with the strength.
    pub name: String,
    /// The strength.
    #[serde(default)]
    pub strength: String,
    /// The directions.
    #[serde(default)]
    pub directions: String,
    /// Why.
    #[serde(default)]
    pub why: String,
    /// "over-the-counter" or "prescribed"; nobody said, when it is missing.
    #[serde(default)]
    pub supply: Option<Supply>,
}

/// What `medicines check` prints. `why` is a word id with arguments; the program puts it into words.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReply {
    /// What was found, the most serious first.
    pub findings: Vec<FindingLine>,
    /// Names no check could look at.
    pub not_checked: Vec<String>,
    /// Allergies no check could look at, with names they are like.
    pub not_checked_allergies: Vec<NotCheckedAllergy>,
    /// Allergies to what is no medicine.
    pub care_allergies: Vec<String>,
    /// What the list gives of each ingredient that has a limit.
    pub totals: Vec<TotalLine>,
}

/// What the list gives of one ingredient, with names in place of ids.
#[derive(Clone, Debug, Serialize)]
pub struct TotalLine {
    /// The ingredient.
    pub ingredient: String,
    /// The most that can be told.
    pub most: Amount,
    /// The limit.
    pub limit: Amount,
    /// Within, over, or not known.
    pub state: TotalState,
    /// Name and reason of each medicine whose part is not known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<(String, WhyUnknown)>,
}

/// One finding with names in place of ids.
#[derive(Clone, Debug, Serialize)]
pub struct FindingLine {
    /// Which check.
    pub check: Check,
    /// How serious.
    pub severity: Severity,
    /// The names as written.
    pub medicines: Vec<String>,
    /// Why.
    pub why: Message,
    /// Where it comes from.
    pub source: String,
    /// How far the source was checked.
    pub status: SourceStatus,
    /// Whether anyone reviewed the fact.
    pub reviewed: bool,
}

/// The lines of a request as entries, numbered in their order.
pub fn entries(request: &CheckRequest, formulary: &Formulary) -> Vec<Entry> {
    let lines = request.medicines.iter().zip(1u128..);
    lines.map(|(m, n)| entry(m, n, formulary)).collect()
}

/// Runs every check on a list that came as JSON.
pub fn check(request: &CheckRequest, formulary: &Formulary) -> CheckReply {
    let entries = entries(request, formulary);
    let allergies = allergies(request.allergies.as_deref());
    let input = CheckInput {
        entries: &entries,
        allergies: &allergies,
        formulary,
        centre: &CentreLimits::new(),
        harvest_days_ago: request.harvest_days_ago,
        bleeding_days: None,
    };
    let checkup = check::run(&input);
    let name = |id: &EntryId| entries.iter().find(|e| e.id == *id).map(|e| e.name.clone());
    let findings = checkup.findings.into_iter().map(|f| FindingLine {
        check: f.check,
        severity: f.severity,
        medicines: f.medicines.iter().filter_map(name).collect(),
        why: f.why,
        reviewed: !f.source.reviewed_by.is_empty(),
        status: f.source.status,
        source: f.source.source,
    });
    CheckReply {
        findings: findings.collect(),
        not_checked: checkup.not_checked.iter().filter_map(name).collect(),
        not_checked_allergies: checkup.not_checked_allergies,
        care_allergies: checkup.care_allergies,
        totals: checkup.totals.into_iter().map(|t| total(t, &name)).collect(),
    }
}

fn total(total: DailyTotal, name: &impl Fn(&EntryId) -> Option<String>) -> TotalLine {
    let unknown = total
        .unknown
        .iter()
        .filter_map(|u| Some((name(&u.entry)?, u.why)));
    TotalLine {
        unknown: unknown.collect(),
        ingredient: total.ingredient,
        most: total.most,
        limit: total.limit,
        state: total.state,
    }
}

fn allergies(lines: Option<&[AllergyLine]>) -> Allergies {
    let allergy = |line: &AllergyLine| {
        let (substance, reaction) = match line {
            AllergyLine::Substance(substance) => (substance.clone(), String::new()),
            AllergyLine::Full { substance, reaction } => (substance.clone(), reaction.clone()),
        };
        Allergy {
            substance,
            reaction,
            severity: crate::AllergySeverity::Unknown,
            source: String::new(),
        }
    };
    match lines {
        None => Allergies::NotAsked,
        Some([]) => Allergies::NoneKnown,
        Some(lines) => Allergies::Known(lines.iter().map(allergy).collect()),
    }
}

fn entry(line: &MedicineLine, n: u128, formulary: &Formulary) -> Entry {
    let directions = Directions::parse(&line.directions);
    let ingredients = formulary.recognize(&line.name, &line.strength);
    Entry {
        id: EntryId(Uuid::from_u128(n)),
        kind: Kind::Medicine,
        name: line.name.clone(),
        ingredients: entry_strength::filled(ingredients, &directions),
        strength: line.strength.clone(),
        form: String::new(),
        directions,
        how: String::new(),
        why: line.why.clone(),
        max_24h: None,
        min_gap_minutes: None,
        prescriber: String::new(),
        supply: line.supply,
        start_on: None,
        stop_on: None,
        added_by: Author {
            role: AuthorRole::Person,
            name: String::new(),
        },
        checked: None,
    }
}
