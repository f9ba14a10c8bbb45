//! The catalogue of the leaflet: which signs exist, on which lines, and how low each may end. It is content, kept apart from every
//! protocol, so that a protocol cannot lose a sign or a floor and still call itself complete.

use serde::Deserialize;

use crate::decision::ItemId;
use crate::level::Level;

const TEXT: &str = include_str!("../../../content/protocols/leaflet-catalogue.toml");

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
