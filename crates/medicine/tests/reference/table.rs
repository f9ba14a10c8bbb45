//! Sections 3 and 5 to 8 of the medicines reference. The class of a row is written as the members that the reference names for it.

use medicine::Severity;
use std::collections::{BTreeMap, BTreeSet};

pub(super) type Pair = (String, String);

pub(super) fn pair(a: &str, b: &str) -> Pair {
    let (a, b) = if a < b { (a, b) } else { (b, a) };
    (a.to_owned(), b.to_owned())
}

pub(super) fn names(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').map(str::trim)
}

fn every(rows: &[(&str, &str)]) -> BTreeSet<Pair> {
    let mut out = BTreeSet::new();
    for (left, right) in rows {
        for a in names(left) {
            out.extend(names(right).filter(|b| *b != a).map(|b| pair(a, b)));
        }
    }
    out
}

const MAOI: &str = "phenelzine, tranylcypromine, selegiline";
const SSRI: &str = "sertraline, fluoxetine, paroxetine, citalopram, escitalopram, fluvoxamine";
const SNRI: &str = "duloxetine, venlafaxine, desvenlafaxine";
const QT: &str = "amiodarone, sotalol, haloperidol, methadone, citalopram, escitalopram, ondansetron, azithromycin, clarithromycin, erythromycin, moxifloxacin";
const CYP3A4: &str =
    "clarithromycin, erythromycin, amiodarone, verapamil, diltiazem, fluconazole, voriconazole";
const OPIOIDS: &str = "codeine, morphine, oxycodone, hydrocodone, hydromorphone, tramadol, tapentadol, methadone, buprenorphine, fentanyl";
const NSAIDS: &str =
    "aspirin, ibuprofen, naproxen, ketorolac, diclofenac, celecoxib, meloxicam, indomethacin, etodolac";
const ANTICOAGULANTS: &str = "warfarin, apixaban, rivaroxaban, dabigatran, enoxaparin";
const STEROIDS: &str = "prednisone, dexamethasone, methylprednisolone, budesonide, fluticasone";
const IRONS: &str = "ferrous sulfate, ferrous gluconate, ferrous fumarate, polysaccharide iron complex";
const CALCIUM: &str = "calcium carbonate, calcium citrate";
const ZINC: &str = "zinc sulfate, zinc gluconate";
const ANTACIDS: &str = "aluminum hydroxide, magnesium oxide, calcium carbonate";
const QUINOLONES: &str = "ciprofloxacin, levofloxacin, moxifloxacin";
const TETRACYCLINES: &str = "doxycycline, minocycline, tetracycline";
const BETA: &str = "metoprolol, atenolol, propranolol, carvedilol, sotalol";
const ACE: &str = "lisinopril, enalapril";
const PPI: &str = "omeprazole, esomeprazole, pantoprazole, lansoprazole";
const STATINS: &str = "atorvastatin, simvastatin, rosuvastatin, pravastatin";
const SALICYLATES: &str = "aspirin, bismuth subsalicylate";
const BENZODIAZEPINES: &str = "alprazolam, clonazepam, diazepam, lorazepam, temazepam";

/// Section 6, but for row 21, whose members are still to be checked on their labels.
pub(super) fn panel_stops() -> BTreeSet<Pair> {
    every(&[
        ("amphetamine, methylphenidate, atomoxetine, pseudoephedrine", MAOI),
        (SSRI, MAOI),
        (SNRI, MAOI),
        (
            "methadone, tapentadol, fentanyl, tramadol, dextromethorphan",
            MAOI,
        ),
        ("amitriptyline, doxepin, nortriptyline", MAOI),
        ("ramelteon", "fluvoxamine, amiodarone, ciprofloxacin"),
        ("simvastatin", CYP3A4),
        ("tizanidine", "ciprofloxacin, fluvoxamine, amiodarone"),
        ("sumatriptan", "phenelzine, tranylcypromine"),
    ])
}

/// Section 3, check 6, and the boxed warning of section 5.
pub(super) fn boxed_stops() -> BTreeSet<Pair> {
    every(&[
        (OPIOIDS, BENZODIAZEPINES),
        (OPIOIDS, "zolpidem, zaleplon, eszopiclone"),
        (OPIOIDS, "gabapentin, pregabalin"),
        (OPIOIDS, "alcohol"),
    ])
}

/// Section 5, and of section 6 what is not confirmed.
pub(super) fn asks() -> BTreeSet<Pair> {
    every(&[
        (QT, QT),
        ("red yeast", CYP3A4),
        (SSRI, NSAIDS),
        ("ibuprofen", ANTICOAGULANTS),
        ("ibuprofen", STEROIDS),
        ("ibuprofen", "aspirin"),
        ("acetaminophen", "warfarin"),
        (SSRI, "tramadol, methadone, linezolid"),
        (SNRI, "tramadol, methadone, linezolid"),
        ("folic acid", "phenytoin, trimethoprim"),
        ("St. John's wort", SSRI),
        (
            "St. John's wort",
            "levonorgestrel, ethinyl estradiol, warfarin, digoxin, oxycodone",
        ),
        (
            "St. John's wort",
            "cyclosporine, tacrolimus, sirolimus, mycophenolate mofetil",
        ),
    ])
}

/// Section 5: disputed.
pub(super) fn knows() -> BTreeSet<Pair> {
    every(&[("ondansetron", SSRI)])
}

/// Section 3, check 2.
pub(super) fn of_one_kind() -> BTreeSet<Pair> {
    every(&[(NSAIDS, NSAIDS), (OPIOIDS, OPIOIDS), (SSRI, SSRI)])
}

/// Section 8, and row 27 of section 7: the pairs, and the longest hours where any are given.
pub(super) fn spaced() -> BTreeMap<Pair, Option<u32>> {
    let rows: &[(&str, &str, Option<u32>)] = &[
        (ZINC, QUINOLONES, None),
        (IRONS, QUINOLONES, Some(2)),
        (IRONS, ZINC, Some(2)),
        (IRONS, CALCIUM, Some(2)),
        (IRONS, "alendronic acid", Some(2)),
        (IRONS, "levodopa", Some(2)),
        (IRONS, ANTACIDS, Some(2)),
        (IRONS, TETRACYCLINES, Some(3)),
        (IRONS, "levothyroxine", Some(4)),
        ("levothyroxine", CALCIUM, Some(4)),
        ("levothyroxine", ANTACIDS, Some(4)),
        ("ciprofloxacin", IRONS, Some(6)),
        ("ciprofloxacin", CALCIUM, Some(6)),
        ("ciprofloxacin", ZINC, Some(6)),
        ("ciprofloxacin", ANTACIDS, Some(6)),
    ];
    let mut out = BTreeMap::new();
    for (left, right, hours) in rows {
        for pair in every(&[(*left, *right)]) {
            let longest = out.get(&pair).copied().flatten();
            out.insert(pair, (*hours).max(longest));
        }
    }
    out
}

/// Section 8: unconfirmed, the interval is to be taken from the label.
pub(super) fn spaced_by_the_label() -> BTreeSet<Pair> {
    every(&[("alendronic acid", CALCIUM), ("mycophenolate mofetil", IRONS)])
}

/// Section 7; rows 2, 21 and 32 have no member.
pub(super) fn never_interrupt() -> BTreeSet<Pair> {
    every(&[
        (ACE, SALICYLATES),
        (BETA, SSRI),
        (IRONS, PPI),
        ("hydrochlorothiazide", ACE),
        ("levothyroxine", CALCIUM),
        ("levothyroxine", STATINS),
        ("hydrochlorothiazide", NSAIDS),
        (BETA, "levothyroxine"),
        ("tacrolimus, sirolimus", STEROIDS),
        (ANTACIDS, STEROIDS),
        ("alendronic acid", CALCIUM),
        ("cyanocobalamin", "omeprazole"),
        ("folic acid", "methotrexate"),
        ("glipizide", ACE),
        (IRONS, "levothyroxine"),
        (ANTICOAGULANTS, STEROIDS),
        (ANTICOAGULANTS, "acetaminophen"),
        (ANTACIDS, IRONS),
        (ANTICOAGULANTS, PPI),
        (BETA, CALCIUM),
        (ACE, "losartan, valsartan"),
        (ANTICOAGULANTS, STATINS),
        ("omeprazole", BENZODIAZEPINES),
        (ANTICOAGULANTS, "vitamin E"),
        (ZINC, QUINOLONES),
        (NSAIDS, BETA),
        ("clopidogrel", SALICYLATES),
        ("levonorgestrel, ethinyl estradiol", STEROIDS),
        (BETA, "amlodipine"),
        (ACE, NSAIDS),
    ])
}

/// Section 3.1: family, what a member means for another, the family that is asked about, members.
pub(super) const FAMILIES: &[(&str, Severity, Option<&str>, &str)] = &[
    (
        "penicillins",
        Severity::Stop,
        Some("cephalosporins"),
        "amoxicillin, dicloxacillin, penicillin V",
    ),
    (
        "cephalosporins",
        Severity::Stop,
        Some("penicillins"),
        "cephalexin, cefadroxil, cefuroxime, cefdinir",
    ),
    (
        "sulfonamide antibiotics",
        Severity::Stop,
        None,
        "sulfamethoxazole",
    ),
    (
        "NSAIDs and aspirin",
        Severity::Ask,
        None,
        "aspirin, ibuprofen, naproxen, ketorolac, diclofenac, celecoxib, meloxicam, indomethacin, etodolac, bismuth subsalicylate, willow bark",
    ),
    ("opioids", Severity::Ask, None, OPIOIDS),
    (
        "macrolides",
        Severity::Stop,
        None,
        "azithromycin, clarithromycin, erythromycin",
    ),
    ("tetracyclines", Severity::Stop, None, TETRACYCLINES),
    ("quinolones", Severity::Stop, None, QUINOLONES),
];

/// An ingredient, the most in 24 hours, the least hours between doses, the most doses, and whether the source was read.
pub(super) type Limit = (&'static str, &'static str, Option<u32>, Option<u32>, bool);

/// Section 5.
pub(super) const LIMITS: &[Limit] = &[
    ("acetaminophen", "4000 mg", None, None, true),
    ("acetaminophen", "4000 mg", Some(4), Some(4), true),
    ("aspirin", "4000 mg", None, None, false),
    ("diphenhydramine", "300 mg", None, None, false),
    ("ibuprofen", "1200 mg", None, None, true),
    ("loperamide", "8 mg", None, None, false),
    ("naproxen", "660 mg", None, None, false),
    ("pseudoephedrine", "240 mg", None, None, false),
];

/// Section 5, "near a harvest".
pub(super) const NEAR_A_HARVEST: &[&str] = &[NSAIDS, "vitamin E, ginkgo, garlic, omega-3 fatty acids"];
