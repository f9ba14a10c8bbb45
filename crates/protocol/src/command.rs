//! The adapters behind `marrowline protocol check` ([`check_text`]) and `marrowline protocol decide` ([`decide_line`]: one line of JSON
//! in, one line of JSON out).
//!
//! In: `{"id", "role", "day", "sites", "anaesthesia", "modes", "answers", "rest"}`. `role` and `day` must be there; sites or anaesthesia
//! left out are unknown, which follows the stricter rules; `rest` is `"unanswered"` unless it says `"no"`.
//! Out: `{"id", "level", "finished", "routes", "rules", "items", "shortcuts"}`, and after these what a result must show, as word ids and
//! data: `"lines"` of the leaflet, `"why"`, `"say"` for the call, `"meanwhile"`, `"by_when"` (the team's clock), `"would_change"` (the signs of
//! every higher level), `"facts"` (for each rule the answers that made it true), `"provisional"`, `"protocol"` and `"version"`.

mod once;

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::answer::{Answer, Answers, FactId};
use crate::case::{Anaesthesia, Case, Mode, Role, Site};
use crate::decision::{Decision, ItemId, RuleId, ShortcutId};
use crate::level::{Clock, Level, Route};
use crate::protocol::Protocol;
use crate::proving::check;
use crate::report::Report;
use once::Once;

/// What is wrong with a line: the field, what, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{field}: {what}. {remedy}.")]
pub struct LineFault {
    /// The field, such as `answers.temp_c`; `line` when the line is no JSON object.
    pub field: String,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

fn fault(field: &str, what: impl Into<String>, remedy: impl Into<String>) -> LineFault {
    LineFault {
        field: field.to_owned(),
        what: what.into(),
        remedy: remedy.into(),
    }
}

/// A line that was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// What the sender calls it; echoed as it came.
    pub id: Value,
    /// Whose check it is.
    pub case: Case,
    /// The answers, with the rest filled in if the line says so.
    pub answers: Answers,
}

#[derive(Serialize)]
struct Reply<'a> {
    id: &'a Value,
    level: &'static str,
    finished: bool,
    routes: &'a BTreeSet<Route>,
    rules: Vec<&'a RuleId>,
    items: &'a BTreeSet<ItemId>,
    shortcuts: &'a [ShortcutId],
    lines: BTreeSet<u16>,
    why: Vec<&'a str>,
    say: Vec<&'a str>,
    meanwhile: Vec<&'a str>,
    by_when: Option<Clock>,
    would_change: Vec<Above<'a>>,
    facts: BTreeMap<&'a RuleId, &'a BTreeSet<FactId>>,
    provisional: bool,
    protocol: &'a str,
    version: &'a str,
}

/// The signs of a higher level.
#[derive(Serialize)]
struct Above<'a> {
    level: Level,
    signs: &'a [String],
}

impl<'a> Reply<'a> {
    fn of(protocol: &'a Protocol, id: &'a Value, decision: &'a Decision) -> Reply<'a> {
        let fired = &decision.fired;
        let rules: Vec<&RuleId> = fired.iter().map(|fired| &fired.rule).collect();
        let cited = protocol.rules().iter().filter(|rule| rules.contains(&&rule.id));
        let level = decision.level;
        let of_level = level.map_or(&[][..], |level| protocol.meanwhile(level));
        let meanwhile = fired.iter().flat_map(|fired| &fired.meanwhile).chain(of_level);
        Reply {
            id,
            level: level.map_or("none", Level::name),
            finished: decision.finished,
            routes: &decision.routes,
            items: &decision.items,
            shortcuts: &decision.shortcuts,
            lines: cited.flat_map(|rule| rule.lines.iter().copied()).collect(),
            why: once_each(fired.iter().map(|fired| fired.why.as_str())),
            say: once_each(fired.iter().filter_map(|fired| fired.say.as_deref())),
            meanwhile: once_each(meanwhile.map(String::as_str)),
            by_when: level.map(|level| protocol.clock(level)),
            would_change: above(protocol, level),
            facts: fired.iter().map(|fired| (&fired.rule, &fired.facts)).collect(),
            provisional: decision.provisional.is_some(),
            protocol: protocol.id(),
            version: protocol.version(),
            rules,
        }
    }
}

/// The most urgent list first. The slow Yellow has the words of Yellow, so Yellow is not above it.
fn above(protocol: &Protocol, level: Option<Level>) -> Vec<Above<'_>> {
    let shown = level.map(|level| {
        if level == Level::YellowRoutine {
            Level::Yellow
        } else {
            level
        }
    });
    let higher = [Level::Red, Level::Orange, Level::Yellow]
        .into_iter()
        .filter(|above| Some(*above) > shown);
    let lists = higher.map(|level| Above {
        level,
        signs: protocol.safety_net(level),
    });
    lists.collect()
}

fn once_each<'a>(words: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = BTreeSet::new();
    words.filter(|word| seen.insert(*word)).collect()
}

/// The answer of `marrowline protocol check` for the text of a file. A file that cannot be read is a report as well: each fault is a
/// failure, so that `--json` always prints the same shape. The caller sets [`Report::seconds`] and exits 1 unless [`Report::holds`].
#[must_use]
pub fn check_text(text: &str) -> Report {
    match Protocol::parse(text) {
        Ok(protocol) => check(&protocol),
        Err(faults) => Report::of_faults(&faults),
    }
}

/// Decides one line.
///
/// # Errors
/// The first field that cannot be understood.
pub fn decide_line(protocol: &Protocol, line: &str) -> Result<String, LineFault> {
    let request = read_line(protocol, line)?;
    let decision = protocol.decide(&request.case, &request.answers);
    let reply = Reply::of(protocol, &request.id, &decision);
    serde_json::to_string(&reply).map_err(|error| fault("line", error.to_string(), "Report this as a fault"))
}

/// Reads one line.
///
/// # Errors
/// The first field that cannot be understood.
pub fn read_line(protocol: &Protocol, line: &str) -> Result<Request, LineFault> {
    const FIELDS: [&str; 8] = [
        "id",
        "role",
        "day",
        "sites",
        "anaesthesia",
        "modes",
        "answers",
        "rest",
    ];
    let fields = object(line)?;
    if let Some(stray) = fields.keys().find(|name| !FIELDS.contains(&name.as_str())) {
        return Err(fault(
            stray,
            "this field is not known",
            format!("Use {}", FIELDS.join(", ")),
        ));
    }
    let case = read_case(&fields)?;
    let mut answers = read_answers(protocol, fields.get("answers"))?;
    match fields.get("rest").map(Value::as_str) {
        None | Some(Some("unanswered")) => {}
        Some(Some("no")) => fill_with_no(protocol, &mut answers),
        Some(_) => return Err(fault("rest", "it is not known", "Use \"no\" or \"unanswered\"")),
    }
    Ok(Request {
        id: fields.get("id").cloned().unwrap_or(Value::Null),
        case,
        answers,
    })
}

/// What the sender calls a line, even one that is refused for something else; null when that can not be told.
#[must_use]
pub fn id_of(line: &str) -> Value {
    let mut fields: Map<String, Value> = serde_json::from_str(line).unwrap_or_default();
    fields.remove("id").unwrap_or_default()
}

fn object(line: &str) -> Result<Map<String, Value>, LineFault> {
    let alone = "Send one object on one line";
    match serde_json::from_str(line) {
        Ok(Once(Value::Object(fields))) => Ok(fields),
        Ok(Once(_)) => Err(fault("line", "it is not a JSON object", alone)),
        Err(error) if error.is_data() => Err(fault("line", error.to_string(), "Name each field once")),
        Err(error) => Err(fault("line", format!("it is not a JSON object ({error})"), alone)),
    }
}

fn read_case(fields: &Map<String, Value>) -> Result<Case, LineFault> {
    let role: Role = required(
        fields,
        "role",
        "Use related-donor, unrelated-donor or autologous-patient",
    )?;
    let day: i32 = required(fields, "day", "Give whole days since the harvest, such as 3")?;
    let sites = match fields.get("sites") {
        Some(Value::String(one)) => BTreeSet::from([name("sites", &Value::String(one.clone()), SITES)?]),
        Some(list) => names(list, "sites", SITES)?,
        None => BTreeSet::from([Site::Unknown]),
    };
    let anaesthesia = match fields.get("anaesthesia") {
        Some(value) => name("anaesthesia", value, "Use general, spinal or unknown")?,
        None => Anaesthesia::Unknown,
    };
    let modes: BTreeSet<Mode> = match fields.get("modes") {
        Some(list) => names(
            list,
            "modes",
            "Use anticoagulant, immunosuppressed, low-platelets, minor or pregnant",
        )?,
        None => BTreeSet::new(),
    };
    Ok(Case {
        role,
        day,
        sites,
        anaesthesia,
        modes,
    })
}

const SITES: &str = "Use left-hip, right-hip, sternum or unknown";

/// Answers every fact that has no answer with no.
pub fn fill_with_no(protocol: &Protocol, answers: &mut Answers) {
    for fact in protocol.facts() {
        if answers.get(fact).is_none() {
            answers.set(fact.clone(), Answer::No);
        }
    }
}

fn read_answers(protocol: &Protocol, value: Option<&Value>) -> Result<Answers, LineFault> {
    let mut answers = Answers::new();
    let Some(value) = value else { return Ok(answers) };
    let Value::Object(given) = value else {
        return Err(fault(
            "answers",
            "it is not an object",
            "Send {\"fact\": answer, …}",
        ));
    };
    for (fact, value) in given {
        let field = format!("answers.{fact}");
        let answer = Answer::deserialize(value).map_err(|_| {
            fault(
                &field,
                format!("{value} is no answer"),
                "Use \"yes\", \"no\", \"unsure\", \"cannot-check\" or a number",
            )
        })?;
        let fact = FactId::new(fact);
        protocol
            .vet(&fact, answer)
            .map_err(|refusal| fault(&field, refusal.what, refusal.remedy))?;
        answers.set(fact, answer);
    }
    Ok(answers)
}

fn required<T: DeserializeOwned>(
    fields: &Map<String, Value>,
    field: &str,
    remedy: &str,
) -> Result<T, LineFault> {
    let value = fields
        .get(field)
        .ok_or_else(|| fault(field, "it is missing", remedy))?;
    name(field, value, remedy)
}

fn name<T: DeserializeOwned>(field: &str, value: &Value, remedy: &str) -> Result<T, LineFault> {
    T::deserialize(value).map_err(|_| fault(field, format!("{value} is not known"), remedy))
}

fn names<T: DeserializeOwned + Ord>(
    list: &Value,
    field: &str,
    remedy: &str,
) -> Result<BTreeSet<T>, LineFault> {
    let Value::Array(list) = list else {
        return Err(fault(field, format!("{list} is not a list"), remedy));
    };
    list.iter().map(|value| name(field, value, remedy)).collect()
}
