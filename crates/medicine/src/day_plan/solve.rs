//! A day solved exactly: every dose gets one of the times of a grid, so that no two that are kept apart come too near, at the least cost.
//!
//! Depth first, the dose with the fewest times left first, its cheapest time first; a branch that can not become cheaper than what is known
//! is left. The same input always gives the same times.

/// Minutes of a day.
pub(super) const DAY: u16 = 1_440;

/// The most times of a grid: one bit each.
pub(super) const GRID_MOST: usize = 128;

/// The most places that are looked at before it is given up.
const LOOKED_AT_MOST: u32 = 400_000;

/// Which times of the grid are left.
pub(super) type Times = u128;

/// One dose: what each time of the grid costs, and which may be taken.
#[derive(Clone, Debug)]
pub(super) struct Dose {
    pub(super) cost: Vec<u64>,
    pub(super) may: Times,
}

/// Two doses that are kept apart: from the first to the next second at least `before`, from the second to the next first at least `after`,
/// over midnight too, because tomorrow is like today.
#[derive(Clone, Copy, Debug)]
pub(super) struct Apart {
    pub(super) first: usize,
    pub(super) second: usize,
    pub(super) before: u16,
    pub(super) after: u16,
}

impl Apart {
    /// Whether two times of the day are far enough from one another.
    pub(super) fn fits(self, first: u16, second: u16) -> bool {
        let to = |from: u16, to: u16| (to + DAY - from) % DAY;
        to(first, second) >= self.before && to(second, first) >= self.after
    }
}

/// What a search gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Solved {
    /// The place on the grid of each dose.
    Times(Vec<usize>),
    /// There is no way.
    None,
    /// It was given up.
    TooMany,
}

/// Finds the cheapest times. Doses that no rule joins, also through others, do not touch one another and are solved on their own.
pub(super) fn solve(doses: &[Dose], apart: &[Apart], grid: &[u16]) -> Solved {
    if grid.len() > GRID_MOST {
        return Solved::TooMany;
    }
    let mut times = vec![0; doses.len()];
    for group in groups(doses.len(), apart) {
        let place = |dose: usize| group.iter().position(|member| *member == dose);
        let own: Vec<Dose> = group
            .iter()
            .filter_map(|dose| doses.get(*dose).cloned())
            .collect();
        let rules = apart.iter().filter_map(|rule| {
            Some(Apart {
                first: place(rule.first)?,
                second: place(rule.second)?,
                ..*rule
            })
        });
        let rules: Vec<Apart> = rules.collect();
        match solve_group(&own, &rules, grid) {
            Solved::Times(found) => {
                for (dose, at) in group.iter().zip(found) {
                    if let Some(time) = times.get_mut(*dose) {
                        *time = at;
                    }
                }
            }
            other => return other,
        }
    }
    Solved::Times(times)
}

/// The doses that rules join, directly or through others, in the order of the first of each group.
fn groups(doses: usize, apart: &[Apart]) -> Vec<Vec<usize>> {
    let mut group: Vec<usize> = (0..doses).collect();
    for rule in apart {
        let (Some(a), Some(b)) = (group.get(rule.first).copied(), group.get(rule.second).copied()) else {
            continue;
        };
        for of in group.iter_mut().filter(|of| **of == a.max(b)) {
            *of = a.min(b);
        }
    }
    let members = |name: usize| -> Vec<usize> {
        let of = group.iter().enumerate().filter(|(_, of)| **of == name);
        of.map(|(dose, _)| dose).collect()
    };
    (0..doses).map(members).filter(|g| !g.is_empty()).collect()
}

fn solve_group(doses: &[Dose], apart: &[Apart], grid: &[u16]) -> Solved {
    let mut search = Search {
        near: near(doses.len(), apart, grid),
        order: doses.iter().map(|d| cheapest_first(d, grid.len())).collect(),
        doses,
        chosen: vec![None; doses.len()],
        best: None,
        looked_at: 0,
    };
    let left: Vec<Times> = doses.iter().map(|d| d.may).collect();
    search.down(&left, 0);
    match (search.looked_at > LOOKED_AT_MOST, search.best) {
        (true, _) => Solved::TooMany,
        (false, Some((_, times))) => Solved::Times(times),
        (false, None) => Solved::None,
    }
}

/// For each dose, the doses kept apart from it, and for each of its times what that leaves of theirs.
type Near = Vec<Vec<(usize, Vec<Times>)>>;

fn near(doses: usize, apart: &[Apart], grid: &[u16]) -> Near {
    let mut near: Near = vec![Vec::new(); doses];
    let leaves = |fits: &dyn Fn(u16, u16) -> bool| -> Vec<Times> {
        let of = |own: &u16| {
            let kept = grid.iter().enumerate().filter(|(_, other)| fits(*own, **other));
            kept.fold(0, |times, (at, _)| times | bit(at))
        };
        grid.iter().map(of).collect()
    };
    for rule in apart {
        let second = leaves(&|own, other| rule.fits(own, other));
        let first = leaves(&|own, other| rule.fits(other, own));
        if let Some(of) = near.get_mut(rule.first) {
            of.push((rule.second, second));
        }
        if let Some(of) = near.get_mut(rule.second) {
            of.push((rule.first, first));
        }
    }
    near
}

fn bit(at: usize) -> Times {
    1 << at
}

fn cheapest_first(dose: &Dose, grid: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..grid).collect();
    order.sort_by_key(|at| dose.cost.get(*at).copied().unwrap_or(u64::MAX));
    order
}

struct Search<'d> {
    doses: &'d [Dose],
    near: Near,
    order: Vec<Vec<usize>>,
    chosen: Vec<Option<usize>>,
    best: Option<(u64, Vec<usize>)>,
    looked_at: u32,
}

impl Search<'_> {
    fn down(&mut self, left: &[Times], cost: u64) {
        self.looked_at += 1;
        if self.looked_at > LOOKED_AT_MOST {
            return;
        }
        let Some(rest) = self.least(left) else {
            return;
        };
        if self.best.as_ref().is_some_and(|(best, _)| cost + rest >= *best) {
            return;
        }
        let Some(dose) = self.next(left) else {
            self.best = Some((cost, self.chosen.iter().flatten().copied().collect()));
            return;
        };
        let order = self.order.get(dose).cloned().unwrap_or_default();
        let own = left.get(dose).copied().unwrap_or(0);
        let others = rest - self.cheapest(dose, own).unwrap_or(0);
        for at in order {
            let least = cost + self.cost(dose, at) + others;
            if self.best.as_ref().is_some_and(|(best, _)| least >= *best) {
                // Every later time costs as much or more.
                return;
            }
            if own & bit(at) != 0 {
                let after = self.leaves(left, dose, at);
                self.set(dose, Some(at));
                self.down(&after, cost + self.cost(dose, at));
                self.set(dose, None);
            }
        }
    }

    /// The least that the doses without a time will cost; nothing when one has no time left.
    fn least(&self, left: &[Times]) -> Option<u64> {
        let open = left.iter().enumerate().filter(|(dose, _)| self.is_open(*dose));
        let mut sum = 0;
        for (dose, times) in open {
            sum += self.cheapest(dose, *times)?;
        }
        Some(sum)
    }

    /// What the cheapest of some times costs.
    fn cheapest(&self, dose: usize, times: Times) -> Option<u64> {
        let order = self.order.get(dose)?;
        let first = order.iter().find(|at| times & bit(**at) != 0)?;
        Some(self.cost(dose, *first))
    }

    /// The dose with the fewest times left.
    fn next(&self, left: &[Times]) -> Option<usize> {
        let open = (0..left.len()).filter(|dose| self.is_open(*dose));
        open.min_by_key(|dose| left.get(*dose).map(|times| times.count_ones()))
    }

    fn leaves(&self, left: &[Times], dose: usize, at: usize) -> Vec<Times> {
        let mut after = left.to_vec();
        for (other, times) in self.near.get(dose).into_iter().flatten() {
            if let (Some(of), Some(kept)) = (after.get_mut(*other), times.get(at)) {
                *of &= kept;
            }
        }
        after
    }

    fn is_open(&self, dose: usize) -> bool {
        self.chosen.get(dose).is_some_and(Option::is_none)
    }

    fn set(&mut self, dose: usize, at: Option<usize>) {
        if let Some(chosen) = self.chosen.get_mut(dose) {
            *chosen = at;
        }
    }

    fn cost(&self, dose: usize, at: usize) -> u64 {
        let cost = self.doses.get(dose).and_then(|d| d.cost.get(at));
        cost.copied().unwrap_or(0)
    }
}
