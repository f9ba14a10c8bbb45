//! What a recorded allergy is to: ingredients, families, something that is no medicine, or a name nobody knows.

use crate::Formulary;
use crate::entry::Allergy;
use crate::finding::NotCheckedAllergy;
use crate::formulary::Family;

/// A recorded allergy, read.
pub(super) struct AllergyTo<'a> {
    pub(super) allergy: &'a Allergy,
    /// What happened, in lower case, also what stood in brackets behind the name.
    pub(super) reaction: String,
    /// Ingredients by name.
    pub(super) ingredients: Vec<String>,
    /// Families that were named, or that an ingredient belongs to.
    pub(super) families: Vec<&'a Family>,
    /// Substances that are no medicine.
    pub(super) care: Vec<String>,
    /// Names that match nothing.
    pub(super) unknown: Vec<NotCheckedAllergy>,
}

/// Words behind a name that name no substance of their own.
const NAMES_NOTHING: [&str; 9] = [
    "drug",
    "drugs",
    "medicine",
    "medicines",
    "medication",
    "medications",
    "antibiotic",
    "antibiotics",
    "allergy",
];

pub(super) fn read<'a>(formulary: &'a Formulary, allergy: &'a Allergy) -> AllergyTo<'a> {
    let (substance, in_brackets) = without_brackets(&allergy.substance);
    let mut to = AllergyTo {
        allergy,
        reaction: format!("{} {in_brackets}", allergy.reaction).to_lowercase(),
        ingredients: Vec::new(),
        families: Vec::new(),
        care: Vec::new(),
        unknown: Vec::new(),
    };
    if !to.recognize(formulary, &substance) {
        for part in parts(&substance) {
            if !to.recognize(formulary, part) {
                to.unknown.push(NotCheckedAllergy {
                    substance: part.to_owned(),
                    like: formulary.allergies_like(shortened(part).unwrap_or(part)),
                });
            }
        }
    }
    to
}

impl<'a> AllergyTo<'a> {
    /// Takes a name over when it is known, exactly; also without a word behind it that names nothing.
    fn recognize(&mut self, formulary: &'a Formulary, text: &str) -> bool {
        self.exactly(formulary, text) || shortened(text).is_some_and(|text| self.exactly(formulary, text))
    }

    fn exactly(&mut self, formulary: &'a Formulary, text: &str) -> bool {
        let rows = formulary.rows();
        let name = crate::find::normal(text);
        let care = rows.family.iter().flat_map(|f| &f.care);
        let care = care.filter(|c| c.eq_ignore_ascii_case(&name)).count() > 0;
        let family = rows.family(&name).filter(|f| f.care.is_empty());
        let found = formulary.recognize(&name, "");
        let ingredients = found.components().iter().map(|c| c.ingredient.clone());
        let ingredients: Vec<String> = ingredients.collect();
        let own = ingredients.iter().filter_map(|i| formulary.ingredient(i));
        let of_ingredients = own.flat_map(|i| i.allergy_families.iter().filter_map(|f| rows.family(f)));
        let known = care || family.is_some() || !ingredients.is_empty();
        self.families.extend(family.into_iter().chain(of_ingredients));
        self.ingredients.extend(ingredients);
        self.care.extend(care.then_some(name));
        known
    }
}

/// "penicillin (rash)" → "penicillin", "rash".
fn without_brackets(text: &str) -> (String, String) {
    match (text.find('('), text.rfind(')')) {
        (Some(open), Some(close)) if open < close => (
            format!("{} {}", &text[..open], &text[close + 1..]),
            text[open + 1..close].to_owned(),
        ),
        _ => (text.to_owned(), String::new()),
    }
}

/// Several names in one row.
fn parts(text: &str) -> Vec<&str> {
    let split = text.split([',', ';', '/', '+', '&']);
    let split = split.flat_map(|t| t.split(" and ")).flat_map(|t| t.split(" or "));
    let named: Vec<&str> = split.map(str::trim).filter(|t| !t.is_empty()).collect();
    // A row without a name is still an allergy that nobody checked.
    if named.is_empty() {
        vec![text.trim()]
    } else {
        named
    }
}

fn shortened(text: &str) -> Option<&str> {
    let (front, last) = text.trim().rsplit_once(char::is_whitespace)?;
    let names_nothing = NAMES_NOTHING.contains(&last.to_lowercase().as_str());
    names_nothing.then(|| front.trim())
}
