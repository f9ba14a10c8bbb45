//! The shape of a protocol file, exactly as it is written. What it means is decided in `reading`.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, de};
use toml::Spanned;

use crate::contact::Contact;
use crate::level::{Clock, Level, Route};
use crate::provenance::{Reading, SourceStatus, Status};
use crate::question::Style;

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct Document {
    pub(crate) id: String,
    pub(crate) version: String,
    pub(crate) title: String,
    pub(crate) status: Status,
    pub(crate) settings: BTreeMap<String, i64>,
    pub(crate) clocks: BTreeMap<Level, Clock>,
    pub(crate) meanwhile: BTreeMap<Level, Vec<String>>,
    pub(crate) safety_net: BTreeMap<Level, Vec<String>>,
    pub(crate) conditions: BTreeMap<Spanned<String>, Written>,
    pub(crate) gate: GateWritten,
    #[serde(rename = "question")]
    pub(crate) questions: Vec<QuestionWritten>,
    #[serde(rename = "sign")]
    pub(crate) signs: Vec<SignWritten>,
    #[serde(rename = "rule")]
    pub(crate) rules: Vec<RuleWritten>,
    #[serde(rename = "opener", default)]
    pub(crate) openers: Vec<OpenerWritten>,
    #[serde(rename = "shortcut", default)]
    pub(crate) shortcuts: Vec<ShortcutWritten>,
    #[serde(rename = "reading", default)]
    pub(crate) readings: Vec<Reading>,
    #[serde(rename = "contact", default)]
    pub(crate) contacts: Vec<Contact>,
    #[serde(default)]
    pub(crate) line_hashes: BTreeMap<Spanned<String>, String>,
    #[serde(rename = "raise", default)]
    pub(crate) raises: Vec<RaiseWritten>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct GateWritten {
    pub(crate) never_answers: Vec<Spanned<String>>,
    #[serde(rename = "button")]
    pub(crate) buttons: Vec<ButtonWritten>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct ButtonWritten {
    pub(crate) id: Spanned<String>,
    pub(crate) sets: Vec<String>,
    pub(crate) none_answers: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct QuestionWritten {
    pub(crate) id: Spanned<String>,
    pub(crate) style: Style,
    pub(crate) lines: Vec<LineWritten>,
    #[serde(default)]
    pub(crate) when: Option<Written>,
    #[serde(default)]
    pub(crate) number: Option<NumberWritten>,
    #[serde(default)]
    pub(crate) private: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct LineWritten {
    pub(crate) fact: String,
    #[serde(default)]
    pub(crate) when: Option<Written>,
    #[serde(default)]
    pub(crate) detail: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct NumberWritten {
    pub(crate) min: String,
    pub(crate) max: String,
    pub(crate) step: String,
    pub(crate) unit: String,
    #[serde(default)]
    pub(crate) cannot_check: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct SignWritten {
    pub(crate) item: Spanned<String>,
    pub(crate) lines: Vec<u16>,
    pub(crate) floor: Level,
    pub(crate) when: Written,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct RuleWritten {
    pub(crate) id: Spanned<String>,
    pub(crate) level: Level,
    pub(crate) when: Written,
    pub(crate) items: Vec<String>,
    #[serde(default)]
    pub(crate) lines: Vec<u16>,
    /// Word id of the reason; `why-ID` unless several rules share one.
    #[serde(default)]
    pub(crate) why: Option<String>,
    #[serde(default)]
    pub(crate) say: Option<String>,
    #[serde(default)]
    pub(crate) meanwhile: Vec<String>,
    pub(crate) source: String,
    pub(crate) status: SourceStatus,
    #[serde(default)]
    pub(crate) route: Option<Route>,
    #[serde(default)]
    pub(crate) explaining: bool,
    #[serde(default = "yes")]
    pub(crate) enabled: bool,
    #[serde(default)]
    pub(crate) centre_choice: bool,
}

fn yes() -> bool {
    true
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct OpenerWritten {
    pub(crate) fact: Spanned<String>,
    pub(crate) floor: Level,
    pub(crate) separated_by: Vec<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct ShortcutWritten {
    pub(crate) id: Spanned<String>,
    pub(crate) opener: String,
    pub(crate) separated_by: Vec<String>,
    #[serde(default)]
    pub(crate) off_when: Option<Written>,
    pub(crate) instead_of: Vec<String>,
    pub(crate) source: String,
    pub(crate) status: SourceStatus,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct RaiseWritten {
    pub(crate) rule: Spanned<String>,
    pub(crate) level: Level,
    pub(crate) reason: String,
}

/// A condition as written: one atom as text, or a table with `all`, `any`, or `at-least` and `of`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Atom(String),
    All(Vec<Written>),
    Any(Vec<Written>),
    AtLeast(usize, Vec<Written>),
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WrittenVisitor)
    }
}

struct WrittenVisitor;

impl<'de> de::Visitor<'de> for WrittenVisitor {
    type Value = Written;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a fact, or a table with \"all\", \"any\", or \"at-least\" and \"of\"")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Written, E> {
        Ok(Written::Atom(text.to_owned()))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Written, A::Error> {
        let (mut found, mut least, mut of) = (Vec::new(), None, None);
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "all" => found.push(Written::All(map.next_value()?)),
                "any" => found.push(Written::Any(map.next_value()?)),
                "at-least" => least = Some(map.next_value()?),
                "of" => of = Some(map.next_value()?),
                other => {
                    return Err(de::Error::custom(format!(
                        "\"{other}\" is not part of a condition: only all, any, and at-least with of are, \
                         because a condition can never say not"
                    )));
                }
            }
        }
        if let (Some(least), Some(of)) = (least, of) {
            found.push(Written::AtLeast(least, of));
        }
        match (found.pop(), found.is_empty()) {
            (Some(one), true) => Ok(one),
            _ => Err(de::Error::custom(
                "a condition table has exactly one of all, any, or at-least together with of",
            )),
        }
    }
}
