//! What a list adds up to.

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use crate::kol::KolId;
use crate::note::NoteKind;
use crate::price::{Fee, cost};
use crate::roster::TierChoice;
use crate::shortlist::expected::Expected;
use crate::shortlist::flags::{Flag, flags, price};
use crate::shortlist::{Document, Item, State};
use crate::tier::{Scheme, Tier};

/// By what a list is added up.
#[derive(Debug, Clone, Copy)]
pub struct TotalsBy<'a> {
    /// The kind of note that quotes are of.
    pub kind: NoteKind,
    /// The platform's fee.
    pub fee: Fee,
    /// What tiers are read from.
    pub scheme: &'a Scheme,
    /// Today, in days since 1970-01-01 in China's calendar.
    pub today: i32,
    /// Who is in the roster; `None` where that is not known.
    pub there: Option<&'a BTreeSet<KolId>>,
}

impl TotalsBy<'_> {
    /// What should make one look twice at an item.
    #[must_use]
    pub fn flags(&self, item: &Item) -> Vec<Flag> {
        let there = self.there.is_none_or(|there| there.contains(&item.id));
        flags(item, self.kind, self.today, there)
    }

    /// The tier of an item's creator.
    #[must_use]
    pub fn tier(&self, item: &Item) -> TierChoice {
        let tier = item
            .known
            .followers
            .and_then(|count| self.scheme.tier(count));
        TierChoice(tier)
    }

    /// What an item costs, in yuan with the fee; `None` where no price is known.
    #[must_use]
    pub fn cost(&self, item: &Item) -> Option<f64> {
        cost(price(item, self.kind)?, self.fee)
    }
}

/// What a list adds up to: one note by each creator that counts (all but those passed).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Totals {
    /// All creators, those passed as well.
    pub items: usize,
    /// Creators by state, in the order of `State::ALL`.
    pub states: [usize; 4],
    /// Creators that count.
    pub counting: usize,
    /// What those cost whose price is known, in yuan with the fee.
    pub cost: f64,
    /// How many of those that count have no known price: `cost` is without them.
    pub unpriced: usize,
    /// The brief's budget, whole yuan.
    pub budget: Option<u64>,
    /// What is left of it, less than 0 where more was spent.
    pub left: Option<f64>,
    /// Those that count, by tier, the largest first; then those without one. Every tier of the
    /// scheme is there.
    pub mix: Vec<Mixed>,
    /// Reads of one note by each that counts.
    pub reads: Expected,
    /// Interactions.
    pub interactions: Expected,
    /// The day up to which all data is complete, in days since 1970-01-01: the oldest of them.
    pub oldest: Option<i32>,
    /// Creators that count and have a flag, in the list's order, with theirs.
    pub flagged: Vec<(KolId, Vec<Flag>)>,
}

/// A tier's part of a list.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mixed {
    /// The tier.
    pub tier: TierChoice,
    /// Creators.
    pub heads: usize,
    /// Of all that count, 0–1; `None` where nobody does.
    pub head_share: Option<f64>,
    /// What those cost whose price is known, in yuan with the fee.
    pub cost: f64,
    /// Of the list's cost, 0–1; `None` where it has none.
    pub cost_share: Option<f64>,
    /// How many have no known price.
    pub unpriced: usize,
}

impl Totals {
    /// What a list adds up to.
    #[must_use]
    pub fn of(document: &Document, by: &TotalsBy) -> Self {
        let budget = document.brief.value.budget;
        Self::over(&document.in_order(), budget, by)
    }

    /// What some items add up to.
    #[must_use]
    pub fn over(items: &[&Item], budget: Option<u64>, by: &TotalsBy) -> Self {
        let counting: Vec<&Item> = items
            .iter()
            .copied()
            .filter(|item| item.standing.value.state.counts())
            .collect();
        let known = |figure: fn(&Item) -> Option<f64>| {
            Expected::of(
                counting
                    .iter()
                    .map(|item| (figure(item), item.known.spread)),
            )
        };
        let costs = || counting.iter().map(|item| by.cost(item));
        let cost: f64 = costs().flatten().sum();
        let known_here = counting.iter().filter(|item| !item.known.is_elsewhere());
        let flagged = counting.iter().map(|item| (item.id, by.flags(item)));
        Self {
            items: items.len(),
            states: states(items),
            counting: counting.len(),
            cost,
            unpriced: costs().filter(Option::is_none).count(),
            budget,
            left: budget.map(|budget| budget as f64 - cost),
            mix: mix(&counting, cost, by),
            reads: known(|item| item.known.reads),
            interactions: known(|item| item.known.interactions),
            oldest: known_here.map(|item| item.known.day).min(),
            flagged: flagged.filter(|(_, flags)| !flags.is_empty()).collect(),
        }
    }

    /// Creators in a state.
    #[must_use]
    pub fn in_state(&self, state: State) -> usize {
        let place = State::ALL.iter().position(|other| *other == state);
        place
            .and_then(|place| self.states.get(place))
            .copied()
            .unwrap_or_default()
    }

    /// How the mix stands beside a pyramid: top, mid, the rest, each its share and that of the
    /// pyramid, 0–1. `None` where there is nothing to share out.
    #[must_use]
    pub fn beside(&self, pyramid: Pyramid) -> Option<[(f64, f64); 3]> {
        let mut shares = [0.0; 3];
        for mixed in &self.mix {
            let share = match pyramid.basis() {
                Basis::Budget => mixed.cost_share?,
                Basis::Heads => mixed.head_share?,
            };
            let place = match mixed.tier.0 {
                Some(Tier::Mega | Tier::Top) => 0,
                Some(Tier::Mid) => 1,
                Some(Tier::Micro | Tier::Nano) | None => 2,
            };
            if let Some(sum) = shares.get_mut(place) {
                *sum += share;
            }
        }
        let [top, mid, rest] = pyramid.shares();
        let [has_top, has_mid, has_rest] = shares;
        Some([(has_top, top), (has_mid, mid), (has_rest, rest)])
    }
}

fn states(items: &[&Item]) -> [usize; 4] {
    let mut states = [0; 4];
    for (count, state) in states.iter_mut().zip(State::ALL) {
        let there = items.iter().map(|item| item.standing.value.state);
        *count = there.filter(|other| other == state).count();
    }
    states
}

fn mix(counting: &[&Item], cost: f64, by: &TotalsBy) -> Vec<Mixed> {
    let tiers = by.scheme.bounds().iter().map(|(tier, _)| Some(*tier));
    let tiers = tiers.chain([None]).map(TierChoice);
    tiers
        .map(|tier| {
            let of_tier = || counting.iter().filter(|item| by.tier(item) == tier);
            let costs = || of_tier().map(|item| by.cost(item));
            let (heads, spent): (usize, f64) = (of_tier().count(), costs().flatten().sum());
            let all = counting.len();
            Mixed {
                tier,
                heads,
                head_share: (all > 0).then(|| heads as f64 / all as f64),
                cost: spent,
                cost_share: (cost > 0.0).then(|| spent / cost),
                unpriced: costs().filter(Option::is_none).count(),
            }
        })
        .collect()
}

/// What a pyramid shares out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// Money.
    Budget,
    /// Creators.
    Heads,
}

/// Mixes that the field names. Which of money and heads they mean is part of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Pyramid {
    /// 1 : 3 : 6 by budget. Folklore (practitioners' blogs); its 60 % are "micro, nano and ads".
    #[default]
    Budget,
    /// A launch: 10 : 60 : 30 by heads (a data vendor).
    Launch,
    /// Daily upkeep: no top, 70 : 30 by heads (a data vendor).
    Daily,
}

impl Pyramid {
    /// Every pyramid.
    pub const ALL: &'static [Self] = &[Self::Budget, Self::Launch, Self::Daily];

    /// What it shares out.
    #[must_use]
    pub const fn basis(self) -> Basis {
        match self {
            Self::Budget => Basis::Budget,
            Self::Launch | Self::Daily => Basis::Heads,
        }
    }

    /// The shares of top (and mega), mid, and the rest, 0–1.
    #[must_use]
    pub const fn shares(self) -> [f64; 3] {
        match self {
            Self::Budget => [0.1, 0.3, 0.6],
            Self::Launch => [0.1, 0.6, 0.3],
            Self::Daily => [0.0, 0.7, 0.3],
        }
    }
}

/// Two lists beside each other.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Beside {
    /// Who is only on the first, in its order.
    pub only_one: Vec<KolId>,
    /// Who is on both, in the first's order.
    pub both: Vec<KolId>,
    /// Who is only on the second, in its order.
    pub only_other: Vec<KolId>,
    /// What the first adds up to: those on it alone, those on both, all.
    pub one: [Totals; 3],
    /// What the second adds up to, by its own states and prices.
    pub other: [Totals; 3],
}

impl Beside {
    /// Compares two lists.
    #[must_use]
    pub fn of(one: &Document, other: &Document, by: &TotalsBy) -> Self {
        let (only_one, both, totals_of_one) = parts(one, other, by);
        let (only_other, _, totals_of_other) = parts(other, one, by);
        Self {
            only_one,
            both,
            only_other,
            one: totals_of_one,
            other: totals_of_other,
        }
    }
}

fn parts(of: &Document, than: &Document, by: &TotalsBy) -> (Vec<KolId>, Vec<KolId>, [Totals; 3]) {
    let all = of.in_order();
    let there = |item: &&Item| than.item(item.id).is_some();
    let (both, only): (Vec<&Item>, Vec<&Item>) = all.iter().copied().partition(there);
    let ids = |items: &[&Item]| items.iter().map(|item| item.id).collect();
    let totals = [
        Totals::over(&only, None, by),
        Totals::over(&both, None, by),
        Totals::over(&all, of.brief.value.budget, by),
    ];
    (ids(&only), ids(&both), totals)
}
