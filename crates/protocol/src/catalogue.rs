//! The catalogue of the leaflet: which signs exist, on which lines, and how low each may end. It is content, kept apart from every
//! protocol, so that a protocol cannot lose a sign or a floor and still call itself complete.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::answer::FactId;
use crate::decision::{ItemId, ShortcutId};
use crate::document::Written;
use crate::level::{Clock, Level, Route};

pub(crate) const TEXT: &str = include_str!("../../../content/protocols/leaflet-catalogue.toml");

/// The whole catalogue.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Catalogue {
    /// The leaflet's signs.
    #[serde(rename = "sign")]
    pub signs: Vec<CatalogueSign>,
    /// The rules we added, which the leaflet does not have.
    pub added: Vec<ItemId>,
    /// Other things a rule may cite: the special modes.
    pub other: Vec<ItemId>,
    /// The leaflet lines that some rule must cite.
    pub lines: Vec<u16>,
    /// Lines that open a group of signs, with the signs whose rules all cite them.
    #[serde(rename = "group")]
    pub groups: Vec<CatalogueGroup>,
    /// Facts that "none of these" on the gate may never answer.
    pub never_by_gate: Vec<FactId>,
    /// Facts that must stand on a button of the gate.
    pub on_the_gate: Vec<FactId>,
    /// Items whose facts are asked in private only.
    pub private: Vec<ItemId>,
    /// Whoever cannot check the first fact is asked the second.
    pub after_cannot_check: BTreeMap<FactId, FactId>,
    /// The slowest clock that a level may have.
    pub longest: BTreeMap<Level, Clock>,
    /// Separations that a protocol must name.
    pub shortcuts: Vec<ShortcutId>,
    /// For each separation, the facts that must be answered no, at least.
    pub separated_by: BTreeMap<ShortcutId, Vec<FactId>>,
    /// Facts that hold a level while their separating questions are open.
    #[serde(rename = "opener")]
    pub openers: Vec<CatalogueOpener>,
    pub(crate) conditions: BTreeMap<String, Written>,
    #[serde(rename = "least")]
    pub(crate) least_levels: Vec<LeastLevel>,
}

/// A fact that is no sign yet, and the level it holds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CatalogueOpener {
    /// The fact.
    pub fact: FactId,
    /// The level it holds while its separating questions are open.
    pub floor: Level,
    /// The facts that must separate its meanings, at least.
    pub separated_by: Vec<FactId>,
}

/// A row of the catalogue: whenever the condition holds, a rule that cites the item gives at least this level.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct LeastLevel {
    pub(crate) item: ItemId,
    pub(crate) level: Level,
    pub(crate) when: Written,
    #[serde(default)]
    pub(crate) route: Option<Route>,
}

/// One sign of the leaflet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CatalogueSign {
    /// Its name.
    pub item: ItemId,
    /// The lines that state it.
    pub lines: Vec<u16>,
    /// The lowest level it may ever end at.
    pub floor: Level,
}

/// A line that opens a group of signs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct CatalogueGroup {
    /// The line.
    pub line: u16,
    /// The signs under it.
    pub items: Vec<ItemId>,
}

impl Catalogue {
    /// The catalogue this program was built with.
    ///
    /// # Errors
    /// What is wrong with the file `content/protocols/leaflet-catalogue.toml`.
    pub fn embedded() -> Result<Catalogue, String> {
        toml::from_str(TEXT).map_err(|fault| fault.to_string())
    }

    /// The sign with this name.
    #[must_use]
    pub fn sign(&self, item: &ItemId) -> Option<&CatalogueSign> {
        self.signs.iter().find(|sign| sign.item == *item)
    }

    /// Whether a rule may cite this item.
    #[must_use]
    pub fn knows(&self, item: &ItemId) -> bool {
        self.sign(item).is_some() || self.added.contains(item) || self.other.contains(item)
    }
}
