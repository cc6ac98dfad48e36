//! Tiers: which class of creator a follower count belongs to.
//!
//! The field does not agree on the bounds, so a tier is only ever said together with the
//! [`Scheme`] it was read from.

#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A class of creators by followers, the smallest first in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Nano, the long tail (素人 / 长尾).
    Nano,
    /// Micro (初级 / 尾部).
    Micro,
    /// Mid (腰部).
    Mid,
    /// Top (头部).
    Top,
    /// Mega; only in schemes that part the top once more.
    Mega,
}

impl Tier {
    /// Every tier, the smallest first.
    pub const ALL: &'static [Self] = &[Self::Nano, Self::Micro, Self::Mid, Self::Top, Self::Mega];
}

/// The schemes in use.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Preset {
    /// Top ≥ 300,000 · mid ≥ 80,000 · micro ≥ 20,000 · nano ≥ 1,000.
    /// Source: the product brief; figures of 2019.
    #[default]
    #[serde(rename = "brief_2019")]
    Brief2019,
    /// Top ≥ 500,000 · mid ≥ 50,000 · micro ≥ 5,000; names no nano and no mega.
    /// Source: 新红 Xinhong, a data vendor.
    #[serde(rename = "xinhong")]
    Xinhong,
    /// Top ≥ 500,000 · mid ≥ 50,000 · micro ≥ 10,000; names no nano and no mega.
    /// Source: agencies' blogs: folklore, but what many quotes are written in.
    #[serde(rename = "agency")]
    Agency,
    /// Mega ≥ 1,000,000 · top ≥ 100,000 · mid ≥ 20,000 · micro ≥ 5,000 · nano ≥ 1,000.
    /// Source: HypeAuditor, a data vendor; its "macro" is our top.
    #[serde(rename = "hype_auditor")]
    HypeAuditor,
}

impl Preset {
    /// Every preset, the default first.
    pub const ALL: &'static [Self] = &[
        Self::Brief2019,
        Self::Xinhong,
        Self::Agency,
        Self::HypeAuditor,
    ];

    /// The stable name in JSON and URLs.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Brief2019 => "brief_2019",
            Self::Xinhong => "xinhong",
            Self::Agency => "agency",
            Self::HypeAuditor => "hype_auditor",
        }
    }

    const fn bounds(self) -> &'static [(Tier, u64)] {
        use Tier::{Mega, Micro, Mid, Nano, Top};
        match self {
            Self::Brief2019 => &[
                (Top, 300_000),
                (Mid, 80_000),
                (Micro, 20_000),
                (Nano, 1_000),
            ],
            Self::Xinhong => &[(Top, 500_000), (Mid, 50_000), (Micro, 5_000)],
            Self::Agency => &[(Top, 500_000), (Mid, 50_000), (Micro, 10_000)],
            Self::HypeAuditor => &[
                (Mega, 1_000_000),
                (Top, 100_000),
                (Mid, 20_000),
                (Micro, 5_000),
                (Nano, 1_000),
            ],
        }
    }
}

impl fmt::Display for Preset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// A name that is no preset's slug.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no tier scheme is called '{0}'")]
pub struct UnknownPreset(pub String);

impl FromStr for Preset {
    type Err = UnknownPreset;

    fn from_str(slug: &str) -> Result<Self, UnknownPreset> {
        Self::ALL
            .iter()
            .copied()
            .find(|preset| preset.slug() == slug)
            .ok_or_else(|| UnknownPreset(slug.to_owned()))
    }
}

/// Lower bounds that part creators into tiers. A bound belongs to its tier; whoever is below
/// the lowest has no tier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scheme {
    // Highest first, tiers and bounds strictly falling, none 0, at least one.
    bounds: Cow<'static, [(Tier, u64)]>,
}

/// Bounds that make no scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidScheme {
    /// No bound at all.
    #[error("a scheme needs at least one bound")]
    Empty,
    /// A bound of 0: it would give a tier to those without followers.
    #[error("the bound of a tier is at least 1 follower")]
    Zero(Tier),
    /// A tier named twice.
    #[error("a tier has one bound")]
    Repeated(Tier),
    /// A tier whose bound is not below that of the next higher one.
    #[error("a tier starts below the next higher one")]
    NotFalling(Tier),
}

/// What is missing to the next higher tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextTier {
    /// The next higher tier of the scheme.
    pub tier: Tier,
    /// Followers missing to its bound; at least 1.
    pub missing: u64,
}

impl Default for Scheme {
    /// [`Preset::Brief2019`].
    fn default() -> Self {
        Self::preset(Preset::default())
    }
}

impl Scheme {
    /// A scheme that is in use.
    #[must_use]
    pub const fn preset(preset: Preset) -> Self {
        Self {
            bounds: Cow::Borrowed(preset.bounds()),
        }
    }

    /// A scheme of one's own, from lower bounds in any order. It need not name every tier.
    ///
    /// # Errors
    ///
    /// If there is no bound, one is 0, a tier comes twice, or a tier does not start below the
    /// next higher one. The lower tier of a pair is the one named.
    pub fn custom(bounds: &[(Tier, u64)]) -> Result<Self, InvalidScheme> {
        let mut bounds = bounds.to_vec();
        bounds.sort_unstable_by(|a, b| b.cmp(a));
        if bounds.is_empty() {
            return Err(InvalidScheme::Empty);
        }
        if let Some(&(tier, _)) = bounds.iter().find(|(_, bound)| *bound == 0) {
            return Err(InvalidScheme::Zero(tier));
        }
        for (&(upper, upper_bound), &(lower, lower_bound)) in
            bounds.iter().zip(bounds.iter().skip(1))
        {
            if upper == lower {
                return Err(InvalidScheme::Repeated(lower));
            }
            if upper_bound <= lower_bound {
                return Err(InvalidScheme::NotFalling(lower));
            }
        }
        Ok(Self {
            bounds: Cow::Owned(bounds),
        })
    }

    /// The lower bounds, the highest tier first.
    #[must_use]
    pub fn bounds(&self) -> &[(Tier, u64)] {
        &self.bounds
    }

    /// The tier of so many followers; `None` below the lowest bound.
    #[must_use]
    pub fn tier(&self, followers: u64) -> Option<Tier> {
        self.bounds
            .iter()
            .find(|(_, bound)| followers >= *bound)
            .map(|(tier, _)| *tier)
    }

    /// Where a tier stands in this scheme: 1 for its lowest tier, `bounds().len()` for its
    /// highest, 0 for a tier that it does not name.
    #[must_use]
    pub fn rank(&self, tier: Tier) -> usize {
        self.bounds
            .iter()
            .rev()
            .position(|(named, _)| *named == tier)
            .map_or(0, |index| index + 1)
    }

    /// The next higher tier and what is missing to it; `None` in the highest.
    #[must_use]
    pub fn next(&self, followers: u64) -> Option<NextTier> {
        self.bounds
            .iter()
            .rev()
            .find(|(_, bound)| followers < *bound)
            .map(|&(tier, bound)| NextTier {
                tier,
                missing: bound - followers,
            })
    }
}
