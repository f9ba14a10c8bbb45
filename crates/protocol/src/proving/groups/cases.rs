//! Every distinct truth that a case can have.

use std::collections::{BTreeMap, BTreeSet};

use crate::bits::Bits;
use crate::case::{Anaesthesia, Case, Mode, Role, Site};
use crate::condition::Atom;
use crate::protocol::Protocol;

/// The distinct truths of cases: roles, sets of modes, sites, kinds of anaesthesia, and days on both sides of every limit.
pub(crate) struct CaseTruths {
    /// The atoms about the case.
    pub(crate) atoms: Bits,
    /// Each distinct truth once.
    pub(crate) truths: Vec<Bits>,
}

impl CaseTruths {
    pub(crate) fn of(protocol: &Protocol) -> CaseTruths {
        let about_case = |(_, atom): &(usize, &Atom)| atom.facts().is_empty();
        let numbered = protocol.atoms.iter().enumerate();
        let truths: BTreeSet<Bits> = all_cases(protocol)
            .iter()
            .map(|case| protocol.case_truth(case))
            .collect();
        CaseTruths {
            atoms: numbered.filter(about_case).map(|(number, _)| number).collect(),
            truths: truths.into_iter().collect(),
        }
    }

    /// The kinds of case that these rules can tell apart (a truth that stands for each), and the kind of every case truth.
    pub(crate) fn kinds(&self, protocol: &Protocol, rules: &[usize]) -> (Vec<Bits>, Vec<usize>) {
        let clauses: Vec<Vec<(Bits, Bits)>> = rules
            .iter()
            .filter_map(|&number| protocol.rules.get(number))
            .map(|rule| rule.clauses.iter().map(|clause| self.split(clause)).collect())
            .filter(|clauses: &Vec<(Bits, Bits)>| clauses.iter().any(|(of_case, _)| !of_case.is_empty()))
            .collect();
        let mut numbers = BTreeMap::new();
        let mut kinds = Vec::new();
        let mut kind_of_case = Vec::new();
        for truth in &self.truths {
            let told: Vec<BTreeSet<Bits>> = clauses.iter().map(|rule| remaining(rule, truth)).collect();
            let kind = *numbers.entry(told).or_insert_with(|| {
                kinds.push(*truth);
                kinds.len() - 1
            });
            kind_of_case.push(kind);
        }
        (kinds, kind_of_case)
    }

    /// Every pair of case truths of which the second holds all of the first and more.
    pub(crate) fn nested(&self) -> Vec<(usize, usize)> {
        let numbered = || self.truths.iter().enumerate();
        numbered()
            .flat_map(|(less, low)| {
                let above = numbered().filter(move |(more, high)| less != *more && low.within(high));
                above.map(move |(more, _)| (less, more))
            })
            .collect()
    }

    /// The part of a clause that is about the case, and the rest.
    fn split(&self, clause: &Bits) -> (Bits, Bits) {
        let of_facts = clause.iter().filter(|&number| !self.atoms.contains(number));
        (clause.common(&self.atoms), of_facts.collect())
    }
}

/// What of a rule's clauses is left to the answers once the case is known.
fn remaining(clauses: &[(Bits, Bits)], truth: &Bits) -> BTreeSet<Bits> {
    let open = clauses.iter().filter(|(of_case, _)| of_case.within(truth));
    open.map(|(_, of_facts)| *of_facts).collect()
}

fn all_cases(protocol: &Protocol) -> Vec<Case> {
    let mut days = BTreeSet::from([protocol.last_day() + 1]);
    days.extend(protocol.atoms.iter().filter_map(|atom| match atom {
        Atom::DayUpTo(day) => Some(*day),
        _ => None,
    }));
    let sites = [
        BTreeSet::from([Site::LeftHip]),
        BTreeSet::from([Site::RightHip]),
        BTreeSet::from([Site::LeftHip, Site::RightHip]),
        BTreeSet::from([Site::Sternum]),
        BTreeSet::from([Site::Unknown]),
    ];
    let mut cases = Vec::new();
    for role in Role::ALL {
        for chosen in 0..1_u32 << Mode::ALL.len() {
            let modes = Mode::ALL.iter().enumerate();
            let modes: BTreeSet<Mode> = modes
                .filter(|(number, _)| chosen >> number & 1 == 1)
                .map(|(_, mode)| *mode)
                .collect();
            for sites in &sites {
                for anaesthesia in [Anaesthesia::General, Anaesthesia::Spinal, Anaesthesia::Unknown] {
                    cases.extend(days.iter().map(|&day| Case {
                        role,
                        day,
                        sites: sites.clone(),
                        anaesthesia,
                        modes: modes.clone(),
                    }));
                }
            }
        }
    }
    cases
}

/// Every case as it is recorded, with the same case where the site, or the anaesthesia, is not.
pub(crate) fn with_unknown(protocol: &Protocol) -> Vec<(Case, Case)> {
    let mut pairs = Vec::new();
    for case in all_cases(protocol) {
        let nobody_wrote_the_site = Case {
            sites: BTreeSet::from([Site::Unknown]),
            ..case.clone()
        };
        let nobody_wrote_the_anaesthesia = Case {
            anaesthesia: Anaesthesia::Unknown,
            ..case.clone()
        };
        pairs.push((case.clone(), nobody_wrote_the_site));
        pairs.push((case, nobody_wrote_the_anaesthesia));
    }
    pairs
}
