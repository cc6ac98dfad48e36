//! Who may become a brand partner.

use serde::{Deserialize, Serialize};

/// The rule: *more than* so many followers. Source: the product brief; the platform has moved
/// the number before (it was 5,000 in May 2019), so it is a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// A creator needs more followers than this; exactly as many are too few.
    pub more_than: u64,
}

/// What the rule says about a creator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Eligibility {
    /// Enough followers.
    Eligible,
    /// Too few followers.
    TooFew {
        /// How many more it takes; at least 1.
        missing: u64,
    },
    /// Nobody knows how many followers there are.
    Unknown,
}

/// What an applicant lacks to become a brand partner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Missing {
    /// The account has not shown yet which creator it is.
    Profile,
    /// Nobody knows how many followers there are.
    FollowerCount,
    /// So many followers.
    Followers {
        /// How many more it takes; at least 1.
        count: u64,
    },
}

impl Default for Rule {
    fn default() -> Self {
        Self { more_than: 1_000 }
    }
}

impl Rule {
    /// Whether a creator with so many followers may become a brand partner.
    #[must_use]
    pub fn check(self, followers: Option<u64>) -> Eligibility {
        match followers {
            None => Eligibility::Unknown,
            Some(followers) if followers > self.more_than => Eligibility::Eligible,
            Some(followers) => Eligibility::TooFew {
                missing: (self.more_than - followers).saturating_add(1),
            },
        }
    }
}

impl Rule {
    /// What an applicant lacks; `None` where it becomes a partner. `followers` are those of
    /// the creator that the applicant has shown to be, if it has.
    #[must_use]
    pub fn missing(self, followers: Option<Option<u64>>) -> Option<Missing> {
        match followers.map(|followers| self.check(followers)) {
            None => Some(Missing::Profile),
            Some(Eligibility::Unknown) => Some(Missing::FollowerCount),
            Some(Eligibility::TooFew { missing }) => Some(Missing::Followers { count: missing }),
            Some(Eligibility::Eligible) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Eligibility::{Eligible, TooFew, Unknown};
    use super::*;

    #[test]
    fn exactly_a_thousand_are_not_enough() {
        let table = [
            (None, Unknown),
            (Some(0), TooFew { missing: 1_001 }),
            (Some(999), TooFew { missing: 2 }),
            (Some(1_000), TooFew { missing: 1 }),
            (Some(1_001), Eligible),
            (Some(u64::MAX), Eligible),
        ];
        for (followers, expected) in table {
            assert_eq!(Rule::default().check(followers), expected, "{followers:?}");
        }
    }

    #[test]
    fn an_applicant_is_told_what_is_missing() {
        let rule = Rule::default();
        for (followers, missing) in [
            (None, Some(Missing::Profile)),
            (Some(None), Some(Missing::FollowerCount)),
            (Some(Some(1_000)), Some(Missing::Followers { count: 1 })),
            (Some(Some(1_001)), None),
        ] {
            assert_eq!(rule.missing(followers), missing, "{followers:?}");
        }
    }

    #[test]
    fn the_threshold_is_a_setting() {
        let rule = Rule { more_than: 5_000 };
        assert_eq!(rule.check(Some(5_000)), TooFew { missing: 1 });
        assert_eq!(rule.check(Some(5_001)), Eligible);
        assert_eq!(Rule { more_than: 0 }.check(Some(0)), TooFew { missing: 1 });
        let nobody = Rule {
            more_than: u64::MAX,
        };
        assert_eq!(nobody.check(Some(0)), TooFew { missing: u64::MAX });
        assert_eq!(nobody.check(Some(u64::MAX)), TooFew { missing: 1 });
    }

    proptest! {
        #[test]
        fn whoever_gains_what_is_missing_is_eligible(more_than in 0..u64::MAX, followers: u64) {
            let rule = Rule { more_than };
            if let TooFew { missing } = rule.check(Some(followers)) {
                prop_assert_eq!(rule.check(Some(followers + missing)), Eligible);
                prop_assert_ne!(rule.check(Some(followers + missing - 1)), Eligible);
            }
        }
    }
}
