//! What is worked out once for settings: tiers, fits, and every percentile that a score weighs.

use super::figures::{known, share};
use super::fit::Wanted;
use super::percentiles::{key, percentiles};
use super::table::{Table, UNKNOWN_16, UNKNOWN_GROWTH, bytes};
use crate::kol::KolId;
use crate::note::NoteKind;
use crate::price::{self, Fee};
use crate::roster::{Origin, Settings, TierChoice};
use crate::score::{Feature, Percentiles};
use crate::tier::{Scheme, Tier};

/// The code of a creator without a tier; the tiers' own are their places in `Tier::ALL`.
pub(super) const NO_TIER: u8 = Tier::ALL.len() as u8;

/// Column by column what was prepared.
#[derive(Debug)]
pub(super) struct Prepared {
    settings: Settings,
    pub fee: Fee,
    pub kind: NoteKind,
    pub scheme: Scheme,
    pub tier: Vec<u8>,
    /// NaN where unknown; empty where there is no target.
    pub fit: Vec<f32>,
    pub percentiles: Vec<Percentiles>,
    /// A bit for every known feature.
    pub known: Vec<u8>,
    // The percentile of cost for the kind that is not in `percentiles`; -1 where unknown.
    other_cost: Vec<i16>,
    // Empty where there are no keywords; NaN where it is unknown.
    relevance: Vec<f32>,
}

/// What a row is ranked by, where it is known.
type Key<'a> = &'a dyn Fn(usize) -> Option<u32>;

/// What a change of settings touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Touched {
    pub tiers: bool,
    pub fit: bool,
    pub costs: bool,
    pub scores: bool,
}

impl Default for Prepared {
    fn default() -> Self {
        let settings = Settings::default();
        Self {
            fee: Fee::new(settings.fee).unwrap_or_default(),
            settings,
            kind: NoteKind::Picture,
            scheme: Scheme::default(),
            tier: Vec::new(),
            fit: Vec::new(),
            percentiles: Vec::new(),
            known: Vec::new(),
            other_cost: Vec::new(),
            relevance: Vec::new(),
        }
    }
}

impl Prepared {
    /// Prepares all anew: the table is here.
    pub fn begin(&mut self, table: &Table) {
        self.percentiles = vec![Percentiles::default(); table.len()];
        self.known = vec![0; table.len()];
        self.other_cost = vec![-1; table.len()];
        self.sort_tiers(table);
        self.match_target(table);
        self.rank_all(table);
    }

    /// Takes other settings, and prepares again what depends on what changed.
    pub fn set(&mut self, table: &Table, settings: &Settings) -> Touched {
        let old = std::mem::replace(&mut self.settings, settings.clone());
        self.fee = Fee::new(settings.fee).unwrap_or_default();
        let mut touched = Touched {
            tiers: old.bounds != settings.bounds,
            fit: old.target != settings.target,
            costs: old.fee.to_bits() != settings.fee.to_bits(),
            scores: false,
        };
        if touched.tiers {
            let scheme = Scheme::custom(&settings.bounds).unwrap_or_default();
            touched.tiers = scheme != self.scheme;
            self.scheme = scheme;
        }
        if touched.tiers {
            self.sort_tiers(table);
        }
        if touched.fit {
            self.match_target(table);
        }
        touched.scores = touched.tiers || touched.fit || old.today != settings.today;
        if touched.tiers {
            self.rank_all(table);
        } else {
            if touched.fit {
                self.rank_fit();
            }
            if old.today != settings.today {
                self.rank_reliability(table);
            }
        }
        touched
    }

    /// Takes how much notes speak of the keywords. A share that is not one is 0.
    pub fn set_relevance(&mut self, table: &Table, known: bool, shares: &[(KolId, f32)]) {
        self.relevance = Vec::new();
        if known {
            // The server has no notes of who is in the viewer's sheets alone.
            let silent = |origin: &Origin| match origin {
                Origin::Server | Origin::Both => 0.0,
                Origin::Own => f32::NAN,
            };
            self.relevance = table.origin.iter().map(silent).collect();
            for (id, share) in shares {
                let row = table.row(*id);
                let place = row.and_then(|row| self.relevance.get_mut(row));
                if let Some(place) = place {
                    *place = if (0.0..=1.0).contains(share) {
                        *share
                    } else {
                        0.0
                    };
                }
            }
        }
        self.rank_relevance();
    }

    /// Turns to the costs of another kind of note.
    pub fn set_kind(&mut self, kind: NoteKind) -> bool {
        let other = kind != self.kind;
        if other {
            self.kind = kind;
            let place = Feature::Cost.place();
            let rows = self.percentiles.iter_mut().zip(&mut self.known);
            for ((percentiles, known), other) in rows.zip(&mut self.other_cost) {
                let mine = if *known >> place & 1 == 1 {
                    percentiles[place]
                } else {
                    -1
                };
                set(percentiles, known, Feature::Cost, *other);
                *other = mine;
            }
        }
        other
    }

    /// A row's percentiles and what is known of them, for a kind of note.
    pub fn of(&self, row: usize, kind: NoteKind) -> (Percentiles, u8) {
        let mut percentiles = self.percentiles.get(row).copied().unwrap_or_default();
        let mut known = self.known.get(row).copied().unwrap_or_default();
        if kind != self.kind {
            let other = self.other_cost.get(row).copied().unwrap_or(-1);
            set(&mut percentiles, &mut known, Feature::Cost, other);
        }
        (percentiles, known)
    }

    pub fn tier(&self, row: usize) -> TierChoice {
        let tier = self.tier.get(row).copied().unwrap_or(NO_TIER);
        TierChoice(Tier::ALL.get(usize::from(tier)).copied())
    }

    pub fn bytes(&self) -> usize {
        bytes(&self.tier)
            + bytes(&self.fit)
            + bytes(&self.percentiles)
            + bytes(&self.known)
            + bytes(&self.other_cost)
            + bytes(&self.relevance)
    }

    fn sort_tiers(&mut self, table: &Table) {
        let bounds = self.scheme.bounds();
        let tier = |row| {
            let followers = u64::from(known(&table.followers, row)?);
            let (tier, _) = bounds.iter().find(|(_, bound)| followers >= *bound)?;
            Some(*tier as u8)
        };
        let rows = 0..table.len();
        self.tier = rows.map(|row| tier(row).unwrap_or(NO_TIER)).collect();
    }

    fn match_target(&mut self, table: &Table) {
        let wanted = Wanted::of(&self.settings.target);
        self.fit = match wanted {
            Some(wanted) => table.audience.iter().map(|a| wanted.fit(a)).collect(),
            None => Vec::new(),
        };
    }

    fn rank_all(&mut self, table: &Table) {
        let count = |column: &[u32], row| known(column, row);
        self.rank(
            Feature::Reach,
            &|row| count(&table.reads, row),
            Some(&|row| count(&table.impressions, row)),
        );
        self.rank(
            Feature::Engagement,
            &|row| count(&table.er_by_reads, row),
            Some(&|row| count(&table.er_by_followers, row)),
        );
        self.rank(Feature::Growth, &|row| growth_key(table, row), None);
        let authentic = |row| share(&table.authenticity, row).map(|score| score as u32);
        self.rank(Feature::Authenticity, &authentic, None);
        self.rank_fit();
        self.rank_costs(table);
        self.rank_relevance();
        self.rank_reliability(table);
    }

    /// Percentiles of a figure; where it is unknown, of the one that stands in, among all who
    /// know that one.
    fn rank(&mut self, feature: Feature, main: Key, stand_in: Option<Key>) {
        let first = percentiles(&self.tier, main);
        let second = stand_in.map(|stand_in| percentiles(&self.tier, stand_in));
        let rows = self.percentiles.iter_mut().zip(&mut self.known).zip(first);
        for (row, ((percentiles, known), mut percentile)) in rows.enumerate() {
            if percentile < 0
                && let Some(second) = &second
            {
                percentile = second.get(row).copied().unwrap_or(-1);
            }
            set(percentiles, known, feature, percentile);
        }
    }

    fn rank_fit(&mut self) {
        let fit = std::mem::take(&mut self.fit);
        let of = |row: usize| {
            fit.get(row)
                .filter(|fit| !fit.is_nan())
                .map(|fit| key(*fit))
        };
        self.rank(Feature::Audience, &of, None);
        self.fit = fit;
    }

    /// The fee scales all costs alike: it does not change who is dearer.
    fn rank_costs(&mut self, table: &Table) {
        let less = |kind| {
            move |row| {
                let quote = f64::from(table.quote(row, kind)?);
                let interactions = f64::from(known(&table.interactions, row)?);
                Some(!key(price::cpe(quote, interactions)? as f32))
            }
        };
        let other = match self.kind {
            NoteKind::Picture => NoteKind::Video,
            NoteKind::Video => NoteKind::Picture,
        };
        self.rank(Feature::Cost, &less(self.kind), None);
        self.other_cost = percentiles(&self.tier, &less(other));
    }

    fn rank_relevance(&mut self) {
        let relevance = std::mem::take(&mut self.relevance);
        let of = |row: usize| {
            let known = relevance.get(row).filter(|share| !share.is_nan());
            known.map(|share| key(*share))
        };
        self.rank(Feature::Relevance, &of, None);
        // Whoever never speaks of it gains nothing from being in large company.
        let rows = self.percentiles.iter_mut().zip(&relevance);
        for (percentiles, _) in rows.filter(|(_, share)| **share == 0.0) {
            percentiles[Feature::Relevance.place()] = 0;
        }
        self.relevance = relevance;
    }

    fn rank_reliability(&mut self, table: &Table) {
        // The sum of the percentiles that are known, and how many.
        let mut sums = vec![(0_u32, 0_u32); table.len()];
        let mut add = |key: Key| {
            for ((sum, n), percentile) in sums.iter_mut().zip(percentiles(&self.tier, key)) {
                if let Ok(percentile) = u32::try_from(percentile) {
                    *sum += percentile;
                    *n += 1;
                }
            }
        };
        let response = |row| share(&table.response, row).map(|share| share as u32);
        add(&response);
        let steady = |row: usize| {
            let spread = table.spread.get(row).copied()?;
            (spread != UNKNOWN_16).then_some(!u32::from(spread))
        };
        add(&steady);
        let today = i64::from(self.settings.today);
        let fresh = |row: usize| {
            let age = (today - i64::from(*table.day.get(row)?)).max(0);
            Some(!(age as u32))
        };
        add(&fresh);
        // By six, so that the mean of one, two or three is a whole number.
        let mean = |row: usize| {
            let (sum, n) = sums.get(row).copied()?;
            (sum * 6).checked_div(n)
        };
        self.rank(Feature::Reliability, &mean, None);
    }
}

/// Sets a percentile; -1 is unknown.
fn set(percentiles: &mut Percentiles, known: &mut u8, feature: Feature, percentile: i16) {
    let place = feature.place();
    percentiles[place] = percentile.max(0);
    *known = *known & !(1 << place) | u8::from(percentile >= 0) << place;
}

/// Sorts as growth does, which may be negative.
fn growth_key(table: &Table, row: usize) -> Option<u32> {
    let growth = table.growth.get(row).copied()?;
    (growth != UNKNOWN_GROWTH).then_some(growth as u32 ^ 1 << 31)
}
