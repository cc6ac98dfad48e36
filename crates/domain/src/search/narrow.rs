//! What a searcher chooses: which candidates, in which order.

#[cfg(test)]
mod tests;

use chrono::{DateTime, TimeDelta, Utc};

use super::rank::sort;
use super::{Candidate, Ranked};
use crate::note::NoteKind;
use crate::place::{City, CityId};

/// The order of what was found, as the platform's own search offers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Order {
    /// By rank (综合).
    #[default]
    Best,
    /// Newest first (最新).
    Newest,
    /// Most likes first (最多点赞).
    MostLiked,
    /// Most comments first (最多评论).
    MostCommented,
    /// Most collects first (最多收藏).
    MostCollected,
}

/// What is left out of what was found; `None` leaves out nothing. All must hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Filter {
    /// Only pictures, or only videos (图文, 视频).
    pub kind: Option<NoteKind>,
    /// Only notes that are new enough.
    pub within: Option<Within>,
    /// Only what the searcher has or has not to do with.
    pub reading: Option<Reading>,
    /// Only notes about a place.
    pub near: Option<Near>,
}

/// How old a note may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Within {
    /// 一天内
    Day,
    /// 一周内
    Week,
    /// 半年内: 183 days.
    HalfYear,
}

/// What a searcher has to do with a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reading {
    /// Opened before (已看过).
    Seen,
    /// Not opened yet (未看过).
    Unseen,
    /// By an author whom the searcher follows (已关注).
    Followed,
}

/// Which place a note is about. It takes a city: who has none cannot ask for this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Near {
    /// The city itself (同城).
    City(CityId),
    /// It, and cities whose centre is at most [`AROUND_KM`] away (附近).
    Around(CityId),
}

/// How far away is nearby, in kilometres from centre to centre: neighbouring cities of one
/// conurbation, an hour by train. Our own choice; places are no finer than cities here.
pub const AROUND_KM: f64 = 100.0;

macro_rules! slugs {
    ($name:ident: $($variant:ident $slug:literal),*) => {
        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The stable name in URLs.
            #[must_use]
            pub const fn slug(self) -> &'static str {
                match self { $(Self::$variant => $slug,)* }
            }

            /// The one with this name.
            #[must_use]
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.slug() == slug)
            }
        }
    };
}

slugs!(Order: Best "best", Newest "newest", MostLiked "most_liked",
    MostCommented "most_commented", MostCollected "most_collected");
slugs!(Within: Day "day", Week "week", HalfYear "half_year");
slugs!(Reading: Seen "seen", Unseen "unseen", Followed "followed");

impl Within {
    /// The greatest age.
    #[must_use]
    pub const fn age(self) -> TimeDelta {
        match self {
            Self::Day => TimeDelta::days(1),
            Self::Week => TimeDelta::days(7),
            Self::HalfYear => TimeDelta::days(183),
        }
    }
}

impl Filter {
    /// Whether a note is left in.
    #[must_use]
    pub fn holds(&self, note: &Candidate<'_>, now: DateTime<Utc>) -> bool {
        let kind = self.kind.is_none_or(|kind| kind == note.kind);
        let within = self
            .within
            .is_none_or(|within| now - note.published_at <= within.age());
        let reading = self.reading.is_none_or(|reading| match reading {
            Reading::Seen => note.seen,
            Reading::Unseen => !note.seen,
            Reading::Followed => note.followed,
        });
        kind && within && reading && self.near.is_none_or(|near| near.holds(note.city))
    }
}

impl Near {
    /// Whether a note about this city is near; one about no known city is not.
    fn holds(self, city: Option<CityId>) -> bool {
        let Some(city) = city else { return false };
        match self {
            Self::City(here) => city == here,
            Self::Around(here) => {
                let near = |(here, city): (&City, &City)| here.distance_km(city) <= AROUND_KM;
                city == here || here.city().zip(city.city()).is_some_and(near)
            }
        }
    }
}

/// The candidates that a filter leaves. Before ranking: what answers a query well is asked of
/// what the searcher wants to see.
#[must_use]
pub fn narrow<'a>(
    mut candidates: Vec<Candidate<'a>>,
    filter: &Filter,
    now: DateTime<Utc>,
) -> Vec<Candidate<'a>> {
    candidates.retain(|candidate| filter.holds(candidate, now));
    candidates
}

/// What [`super::rank`] made of `candidates`, in another order. Unknown counts come last; ties
/// go by score, then by id.
#[must_use]
pub fn order(mut ranked: Vec<Ranked>, candidates: &[Candidate<'_>], by: Order) -> Vec<Ranked> {
    // One number for each order, so that there is one comparison; `None` is the least.
    let key = |ranked: &Ranked| -> Option<i64> {
        let candidate = candidates.get(ranked.index)?;
        let count = match by {
            Order::Best => return None,
            Order::Newest => return Some(candidate.published_at.timestamp_millis()),
            Order::MostLiked => candidate.counts.likes,
            Order::MostCommented => candidate.counts.comments,
            Order::MostCollected => candidate.counts.collects,
        };
        count.map(|count| i64::try_from(count).unwrap_or(i64::MAX))
    };
    sort(&mut ranked, &|a, b| {
        key(b).cmp(&key(a)).then(b.score.total_cmp(&a.score))
    });
    ranked
}
