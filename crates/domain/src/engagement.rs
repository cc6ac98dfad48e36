//! What readers did with a note, and every rate that needs no peers.
//!
//! A rate is `None` where one of its counts is unknown or its denominator is 0; it is never
//! NaN, infinite or negative. It may exceed 1: people interact without reading.

use serde::{Deserialize, Serialize};

/// Counts of one note over its life. `None` is unknown, and unknown is not 0.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// Times shown in a list (曝光).
    pub impressions: Option<u64>,
    /// Times opened (阅读); plays, for a video.
    pub reads: Option<u64>,
    /// Likes (点赞).
    pub likes: Option<u64>,
    /// Collects, favourites (收藏).
    pub collects: Option<u64>,
    /// Comments (评论).
    pub comments: Option<u64>,
    /// Shares, reposts (分享). Not an interaction, by the field's convention.
    pub shares: Option<u64>,
    /// Followers gained from the note (涨粉).
    pub follows: Option<u64>,
    /// Share of plays that reached the end, 0–1. Video notes only.
    pub completion_rate: Option<f64>,
    /// Share of reads longer than three seconds, 0–1. Picture notes only.
    pub three_second_rate: Option<f64>,
}

/// The weights of the community engagement score (CES): points per interaction.
///
/// Folklore: the platform has never published them (practitioners' blogs). Hence
/// a setting, and always shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct CesWeights {
    /// Points per like.
    pub likes: f64,
    /// Points per collect.
    pub collects: f64,
    /// Points per comment.
    pub comments: f64,
    /// Points per share.
    pub shares: f64,
    /// Points per follower gained.
    pub follows: f64,
}

impl Default for CesWeights {
    /// `1·likes + 1·collects + 4·comments + 4·shares + 8·follows`.
    fn default() -> Self {
        Self {
            likes: 1.0,
            collects: 1.0,
            comments: 4.0,
            shares: 4.0,
            follows: 8.0,
        }
    }
}

impl CesWeights {
    /// The default without follows, which only the account itself sees: for notes read from
    /// outside. Its scores compare among themselves, not with the default's.
    pub const PUBLIC: Self = Self {
        likes: 1.0,
        collects: 1.0,
        comments: 4.0,
        shares: 4.0,
        follows: 0.0,
    };
}

impl Counts {
    /// Likes, collects and comments together (互动量); shares are not counted (the
    /// vendors' convention). `None` unless all three are known.
    #[must_use]
    pub fn interactions(&self) -> Option<u64> {
        Some(
            self.likes?
                .saturating_add(self.collects?)
                .saturating_add(self.comments?),
        )
    }

    /// The community engagement score, in points.
    ///
    /// `None` where a count with a weight is unknown: follows, too, weigh in by default, so
    /// a note whose follows nobody knows has no default score, rather than one that looks low
    /// beside others. A weight of 0 drops its count from the question; see
    /// [`CesWeights::PUBLIC`]. `None` as well where weights are negative or not finite.
    #[must_use]
    pub fn ces(&self, weights: &CesWeights) -> Option<f64> {
        let terms = [
            (weights.likes, self.likes),
            (weights.collects, self.collects),
            (weights.comments, self.comments),
            (weights.shares, self.shares),
            (weights.follows, self.follows),
        ];
        let mut score = 0.0;
        for (weight, count) in terms {
            if weight < 0.0 {
                return None;
            }
            if weight != 0.0 {
                score += weight * count? as f64;
            }
        }
        score.is_finite().then_some(score)
    }

    /// Interactions per read (阅读互动率). 3–5 % is the market's, 5–8 % good, from 8 % a hit
    /// (practitioners' blogs).
    #[must_use]
    pub fn er_by_reads(&self) -> Option<f64> {
        ratio(self.interactions()?, self.reads?)
    }

    /// Interactions per follower of the author (粉丝互动率).
    #[must_use]
    pub fn er_by_followers(&self, followers: u64) -> Option<f64> {
        ratio(self.interactions()?, followers)
    }

    /// Interactions per impression (曝光互动率).
    #[must_use]
    pub fn er_by_impressions(&self) -> Option<f64> {
        ratio(self.interactions()?, self.impressions?)
    }

    /// Reads per impression (点击率, CTR). About 10 % (trade press).
    #[must_use]
    pub fn read_rate(&self) -> Option<f64> {
        ratio(self.reads?, self.impressions?)
    }

    /// Comments per read (评论率).
    #[must_use]
    pub fn comment_rate(&self) -> Option<f64> {
        ratio(self.comments?, self.reads?)
    }

    /// Comments per like. Far from what peers have, it needs a look.
    #[must_use]
    pub fn comments_per_like(&self) -> Option<f64> {
        ratio(self.comments?, self.likes?)
    }

    /// Collects per like. Far from what peers have, it needs a look.
    #[must_use]
    pub fn collects_per_like(&self) -> Option<f64> {
        ratio(self.collects?, self.likes?)
    }

    /// How viral the note is; `None` where it is not, or its interactions are unknown.
    #[must_use]
    pub fn viral(&self) -> Option<Viral> {
        Viral::of(self.interactions()?)
    }
}

fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole != 0).then(|| part as f64 / whole as f64)
}

/// The classes of viral notes (爆文), by interactions (trade press).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Viral {
    /// From 1,000 interactions (小爆文).
    Small,
    /// From 10,000 interactions (大爆文).
    Big,
    /// From 100,000 interactions (超级爆文).
    Super,
}

impl Viral {
    /// The class of so many interactions; `None` below 1,000.
    #[must_use]
    pub const fn of(interactions: u64) -> Option<Self> {
        match interactions {
            0..1_000 => None,
            1_000..10_000 => Some(Self::Small),
            10_000..100_000 => Some(Self::Big),
            100_000.. => Some(Self::Super),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn note() -> Counts {
        Counts {
            impressions: Some(10_000),
            reads: Some(1_000),
            likes: Some(40),
            collects: Some(20),
            comments: Some(10),
            shares: Some(5),
            follows: Some(2),
            ..Counts::default()
        }
    }

    #[test]
    fn every_formula_on_one_note() {
        let note = note();
        assert_eq!(note.interactions(), Some(70));
        assert_eq!(
            note.ces(&CesWeights::default()),
            Some(40.0 + 20.0 + 40.0 + 20.0 + 16.0)
        );
        assert_eq!(note.er_by_reads(), Some(0.07));
        assert_eq!(note.er_by_followers(7_000), Some(0.01));
        assert_eq!(note.er_by_impressions(), Some(0.007));
        assert_eq!(note.read_rate(), Some(0.1));
        assert_eq!(note.comment_rate(), Some(0.01));
        assert_eq!(note.comments_per_like(), Some(0.25));
        assert_eq!(note.collects_per_like(), Some(0.5));
    }

    #[test]
    fn an_unknown_count_is_not_zero() {
        assert_eq!(
            Counts {
                likes: None,
                ..note()
            }
            .interactions(),
            None
        );
        assert_eq!(
            Counts {
                comments: None,
                ..note()
            }
            .er_by_reads(),
            None
        );
        assert_eq!(
            Counts {
                shares: None,
                ..note()
            }
            .interactions(),
            Some(70)
        );
        assert_eq!(
            Counts {
                reads: None,
                ..note()
            }
            .er_by_reads(),
            None
        );
        assert_eq!(
            Counts {
                shares: None,
                ..note()
            }
            .ces(&CesWeights::default()),
            None
        );
    }

    #[test]
    fn a_score_without_follows_is_another_score() {
        let seen_from_outside = Counts {
            follows: None,
            ..note()
        };
        assert_eq!(seen_from_outside.ces(&CesWeights::default()), None);
        assert_eq!(seen_from_outside.ces(&CesWeights::PUBLIC), Some(120.0));
        assert_eq!(note().ces(&CesWeights::PUBLIC), Some(120.0));
    }

    #[test]
    fn nothing_is_divided_by_zero() {
        let unseen = Counts {
            impressions: Some(0),
            reads: Some(0),
            likes: Some(0),
            ..note()
        };
        assert_eq!(unseen.er_by_reads(), None);
        assert_eq!(unseen.er_by_followers(0), None);
        assert_eq!(unseen.read_rate(), None);
        assert_eq!(unseen.comments_per_like(), None);
        assert_eq!(unseen.collects_per_like(), None);
    }

    #[test]
    fn weights_that_make_no_sense_make_no_score() {
        for likes in [f64::NAN, f64::INFINITY, -1.0] {
            assert_eq!(
                note().ces(&CesWeights {
                    likes,
                    ..CesWeights::default()
                }),
                None
            );
        }
    }

    #[test]
    fn the_bounds_of_virality() {
        let table = [
            (0, None),
            (999, None),
            (1_000, Some(Viral::Small)),
            (9_999, Some(Viral::Small)),
            (10_000, Some(Viral::Big)),
            (99_999, Some(Viral::Big)),
            (100_000, Some(Viral::Super)),
            (u64::MAX, Some(Viral::Super)),
        ];
        for (interactions, expected) in table {
            assert_eq!(Viral::of(interactions), expected, "{interactions}");
        }
    }

    #[test]
    fn interactions_saturate() {
        let huge = Counts {
            likes: Some(u64::MAX),
            ..note()
        };
        assert_eq!(huge.interactions(), Some(u64::MAX));
        assert_eq!(huge.viral(), Some(Viral::Super));
    }

    fn count() -> impl Strategy<Value = Option<u64>> {
        prop_oneof![
            Just(None),
            Just(Some(0)),
            Just(Some(u64::MAX)),
            any::<u64>().prop_map(Some)
        ]
    }

    proptest! {
        #[test]
        fn rates_are_finite_and_not_negative(
            (impressions, reads, likes, collects) in (count(), count(), count(), count()),
            (comments, shares, follows) in (count(), count(), count()),
            followers: u64,
            weights in proptest::array::uniform5(any::<f64>()),
        ) {
            let counts = Counts {
                impressions, reads, likes, collects, comments, shares, follows,
                ..Counts::default()
            };
            let [w0, w1, w2, w3, w4] = weights;
            let weights =
                CesWeights { likes: w0, collects: w1, comments: w2, shares: w3, follows: w4 };
            let rates = [
                counts.er_by_reads(),
                counts.er_by_followers(followers),
                counts.er_by_impressions(),
                counts.read_rate(),
                counts.comment_rate(),
                counts.comments_per_like(),
                counts.collects_per_like(),
                counts.ces(&CesWeights::default()),
                counts.ces(&weights),
            ];
            for rate in rates.into_iter().flatten() {
                prop_assert!(rate.is_finite() && rate >= 0.0);
            }
        }
    }
}
