//! Which figures there are, how each is written, and by which metric its peers are compared.

use hongbang_domain::peers::Metric;

/// A figure that a creator's page shows and opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Name {
    /// Median reads.
    Reads,
    /// Median interactions.
    Interactions,
    /// Median interactions per read.
    ErByReads,
    /// What an interaction costs.
    Cpe,
    /// Share of viral notes.
    ViralRate,
    /// Followers gained.
    Growth,
    /// Median impressions.
    Impressions,
    /// Median likes.
    Likes,
    /// Median collects.
    Collects,
    /// Median comments.
    Comments,
    /// Median shares.
    Shares,
    /// Median reads per impression.
    ReadRate,
    /// Median interactions per follower.
    ErByFollowers,
    /// Median reads per follower.
    Reach,
    /// Median share of plays that reached the end.
    Completion,
    /// Median share of reads longer than three seconds.
    ThreeSeconds,
    /// Cooperation notes' interactions per daily ones'.
    Ppp,
    /// Share of cooperation notes.
    CooperationShare,
    /// What a thousand impressions cost.
    Cpm,
    /// What a read costs.
    Cpr,
    /// What a note would cost by the rule of thumb.
    FairPrice,
    /// Share of active followers.
    ActiveFollowers,
}

/// The figures that matter first.
pub const KEY: [Name; 6] = [
    Name::Reads,
    Name::Interactions,
    Name::ErByReads,
    Name::Cpe,
    Name::ViralRate,
    Name::Growth,
];

/// The figures after them.
pub const MORE: [Name; 12] = [
    Name::Impressions,
    Name::Likes,
    Name::Collects,
    Name::Comments,
    Name::Shares,
    Name::ReadRate,
    Name::ErByFollowers,
    Name::Reach,
    Name::Completion,
    Name::ThreeSeconds,
    Name::Ppp,
    Name::CooperationShare,
];

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A count.
    Count,
    /// A share, 0–1 and more.
    Share,
    /// A ratio around 1.
    Ratio,
    /// Yuan, with its cents where they matter.
    Yuan,
    /// A count with its sign.
    Signed,
}

impl Name {
    /// The metric by which peers are compared; `None` where they are not.
    #[must_use]
    pub const fn metric(self) -> Option<Metric> {
        Some(match self {
            Self::Reads => Metric::Reads,
            Self::Interactions => Metric::Interactions,
            Self::ErByReads => Metric::ErByReads,
            Self::Cpe => Metric::Cpe,
            Self::ViralRate => Metric::ViralRate,
            Self::Growth => Metric::Growth,
            Self::Impressions => Metric::Impressions,
            Self::Likes => Metric::Likes,
            Self::Collects => Metric::Collects,
            Self::Comments => Metric::Comments,
            Self::Shares => Metric::Shares,
            Self::ReadRate => Metric::ReadRate,
            Self::ErByFollowers => Metric::ErByFollowers,
            Self::Reach => Metric::ReadsPerFollower,
            Self::Completion => Metric::CompletionRate,
            Self::ThreeSeconds => Metric::ThreeSecondRate,
            Self::Cpm => Metric::Cpm,
            Self::Cpr => Metric::Cpr,
            Self::ActiveFollowers => Metric::ActiveFollowers,
            Self::Ppp | Self::CooperationShare | Self::FairPrice => return None,
        })
    }

    /// How its value is written.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Self::Growth => Unit::Signed,
            Self::Ppp => Unit::Ratio,
            Self::Cpm | Self::Cpr | Self::Cpe | Self::FairPrice => Unit::Yuan,
            Self::ErByReads
            | Self::ViralRate
            | Self::ReadRate
            | Self::ErByFollowers
            | Self::Reach
            | Self::Completion
            | Self::ThreeSeconds
            | Self::CooperationShare
            | Self::ActiveFollowers => Unit::Share,
            _ => Unit::Count,
        }
    }

    /// How the peers' values are written: growth is compared as a share.
    #[must_use]
    pub const fn peer_unit(self) -> Unit {
        match self {
            Self::Growth => Unit::Share,
            other => other.unit(),
        }
    }
}
