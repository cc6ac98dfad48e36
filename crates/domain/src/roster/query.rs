//! What is asked of the roster.

use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::kol::KolId;
use crate::note::NoteKind;
use crate::place::{CityId, CityTier};
use crate::roster::Language;
use crate::score::Weights;
use crate::tier::Tier;

/// A figure that has a slider and a histogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Range {
    /// Followers.
    Followers,
    /// The quote for the asked kind of note, whole yuan before the fee.
    Quote,
    /// Yuan per interaction, with the fee, for the asked kind of note.
    Cpe,
    /// Yuan per thousand impressions, with the fee, for the asked kind of note.
    Cpm,
    /// Interactions per read, 0–1.
    ErByReads,
    /// Interactions per follower, 0–1.
    ErByFollowers,
    /// Followers gained per follower in 30 days.
    Growth,
    /// Median reads.
    Reads,
    /// Median interactions.
    Interactions,
    /// The authenticity score, 0–100.
    Authenticity,
    /// How far the audience is the target, 0–1; unknown for all where there is no target.
    AudienceFit,
    /// Invitations answered within 48 hours, 0–1.
    Response,
}

/// How many ranges there are.
pub const RANGES: usize = 12;

impl Range {
    /// Every range, in the order in which they are shown.
    pub const ALL: &'static [Self; RANGES] = &[
        Self::Followers,
        Self::Quote,
        Self::Cpe,
        Self::Cpm,
        Self::ErByReads,
        Self::ErByFollowers,
        Self::Growth,
        Self::Reads,
        Self::Interactions,
        Self::Authenticity,
        Self::AudienceFit,
        Self::Response,
    ];

    /// The place in [`Self::ALL`].
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}

/// Bounds of a range, both inclusive. A bound that is not finite is none; a minimum above the
/// maximum passes nobody, and the screen says so.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Bounds {
    /// At least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// At most.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// Whether creators pass of whom the figure is unknown. The rule is explicit: no, unless
    /// the brand says so; and a range without any bound passes everyone.
    pub unknown: bool,
}

impl Bounds {
    /// The least that passes.
    #[must_use]
    pub fn min(&self) -> Option<f64> {
        self.min.filter(|bound| bound.is_finite())
    }

    /// The most that passes.
    #[must_use]
    pub fn max(&self) -> Option<f64> {
        self.max.filter(|bound| bound.is_finite())
    }

    /// Whether nothing is asked.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.min().is_none() && self.max().is_none()
    }

    /// Whether nothing can pass.
    #[must_use]
    pub fn is_crossed(&self) -> bool {
        self.min()
            .zip(self.max())
            .is_some_and(|(min, max)| min > max)
    }
}

/// A tier, or none (fewer followers than any tier asks for, or an unknown number).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct TierChoice(pub Option<Tier>);

/// How several categories are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Match {
    /// One of them is enough.
    #[default]
    Any,
    /// All of them.
    All,
}

/// Which creators pass. An empty list asks nothing; filters are ANDed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Filter {
    /// Tiers, of which one.
    pub tiers: Vec<TierChoice>,
    /// Categories.
    pub categories: Vec<Category>,
    /// How several categories are meant.
    pub categories_match: Match,
    /// Cities, of which one.
    pub cities: Vec<CityId>,
    /// Tiers of the creator's own city, of which one.
    pub city_tiers: Vec<CityTier>,
    /// Agencies by name, of which one; `null` is who has none.
    pub mcns: Vec<Option<String>>,
    /// Languages, of which one.
    pub languages: Vec<Language>,
    /// Ranges; the last of several for one range counts.
    pub ranges: Vec<(Range, Bounds)>,
    /// What is in the name, or in a note of the last 90 days; see [`super::Ask::Keyword`].
    pub keyword: String,
    /// Creators that are left out: those of other lists.
    pub without: Vec<KolId>,
    /// Only creators of the viewer's own sheets.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

impl Filter {
    /// The bounds of a range.
    #[must_use]
    pub fn bounds(&self, range: Range) -> Bounds {
        let mut ranges = self.ranges.iter().rev();
        let found = ranges.find(|(other, _)| *other == range);
        found.map(|(_, bounds)| *bounds).unwrap_or_default()
    }

    /// Sets the bounds of a range; open ones are taken away.
    pub fn set_bounds(&mut self, range: Range, bounds: Bounds) {
        self.ranges.retain(|(other, _)| *other != range);
        if !bounds.is_open() || bounds.unknown {
            self.ranges.push((range, bounds));
        }
    }

    /// How many filters ask something.
    #[must_use]
    pub fn active(&self) -> usize {
        let sets = [
            !self.tiers.is_empty(),
            !self.categories.is_empty(),
            !self.cities.is_empty(),
            !self.city_tiers.is_empty(),
            !self.mcns.is_empty(),
            !self.languages.is_empty(),
            !self.keyword.trim().is_empty(),
            !self.without.is_empty(),
            self.own,
        ];
        let ranges = Range::ALL
            .iter()
            .filter(|range| !self.bounds(**range).is_open());
        sets.iter().filter(|set| **set).count() + ranges.count()
    }
}

/// One question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Query {
    /// Who passes.
    pub filter: Filter,
    /// What counts.
    pub weights: Weights,
    /// The kind of note that quotes and costs are of.
    pub kind: NoteKind,
    /// How many of the best are ranked.
    pub top: u32,
    /// From which rank on (from 0) rows are given in full, and how many.
    pub rows: (u32, u32),
}
