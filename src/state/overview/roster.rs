//! An MCN's creators in one view: what can be added up, and in which order they stand.

use hongbang_api::kols::{KolCard, KolSort};
use hongbang_domain::tier::{Scheme, Tier};

/// The orders that a roster offers, the default first.
pub const SORTS: &[KolSort] = &[
    KolSort::Followers,
    KolSort::Growth,
    KolSort::Reads,
    KolSort::Interactions,
    KolSort::ErByReads,
    KolSort::PictureQuote,
];

/// What can be said of all of them together. Medians and rates are not among it: they do not
/// add up.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sums {
    /// The creators.
    pub creators: usize,
    /// Their followers, of those that are known; people who follow several count several times.
    pub followers: u64,
    /// Creators whose followers are not known.
    pub unknown: usize,
    /// Notes of the last 30 days.
    pub notes: u64,
    /// How many there are of each tier, the highest first; those without a tier are left out.
    pub tiers: Vec<(Tier, usize)>,
}

/// Adds up.
#[must_use]
pub fn sums<'a>(cards: impl IntoIterator<Item = &'a KolCard>, scheme: &Scheme) -> Sums {
    let mut sums = Sums::default();
    let mut tiers: Vec<(Tier, usize)> =
        scheme.bounds().iter().map(|(tier, _)| (*tier, 0)).collect();
    for card in cards {
        sums.creators += 1;
        sums.notes += u64::from(card.figures.notes);
        let Some(followers) = card.followers else {
            sums.unknown += 1;
            continue;
        };
        sums.followers = sums.followers.saturating_add(followers);
        let tier = scheme.tier(followers);
        if let Some((_, count)) = tiers.iter_mut().find(|(named, _)| Some(*named) == tier) {
            *count += 1;
        }
    }
    tiers.retain(|(_, count)| *count > 0);
    Sums { tiers, ..sums }
}

/// The order in an address; of an unknown one, the default.
#[must_use]
pub fn sort_of(slug: Option<&str>) -> KolSort {
    let sort = slug.and_then(KolSort::from_slug);
    sort.filter(|sort| SORTS.contains(sort)).unwrap_or_default()
}

/// What an order looks at.
#[must_use]
pub fn value(card: &KolCard, sort: KolSort) -> Option<f64> {
    let figures = &card.figures;
    match sort {
        KolSort::Followers => card.followers.map(|followers| followers as f64),
        KolSort::Reads => figures.reads,
        KolSort::Interactions => figures.interactions,
        KolSort::ErByReads => figures.er_by_reads,
        KolSort::ErByFollowers => figures.er_by_followers,
        KolSort::Growth => figures.growth,
        KolSort::PictureQuote => card.picture_quote.map(f64::from),
        KolSort::VideoQuote => card.video_quote.map(f64::from),
    }
}

/// Compares two creators: the most first, what is unknown last, ties by id.
#[must_use]
pub fn by(sort: KolSort, one: &KolCard, other: &KolCard) -> std::cmp::Ordering {
    let known = |card| value(card, sort).unwrap_or(f64::NEG_INFINITY);
    f64::total_cmp(&known(other), &known(one)).then(one.id.cmp(&other.id))
}

#[cfg(test)]
mod tests {
    use hongbang_api::kols::KeyFigures;
    use hongbang_domain::kol::{KolId, Source};

    use super::*;

    fn card(id: u64, followers: Option<u64>, reads: Option<f64>) -> KolCard {
        KolCard {
            id: KolId::try_from(id).unwrap(),
            source: Source::Demo,
            nickname: String::new(),
            followers,
            likes_and_collects: None,
            categories: Vec::new(),
            tags: Vec::new(),
            city: None,
            region: None,
            mcn: None,
            picture_quote: None,
            video_quote: None,
            figures: KeyFigures {
                notes: 10,
                reads,
                ..KeyFigures::default()
            },
            data_at: "2026-06-30T16:00:00Z".parse().unwrap(),
            withheld: Vec::new(),
        }
    }

    #[test]
    fn counts_add_up_and_unknown_is_said() {
        let cards = [
            card(1, Some(90_000), None),
            card(2, Some(85_000), None),
            card(3, Some(500), None),
            card(4, None, None),
        ];
        let sums = sums(&cards, &Scheme::default());
        assert_eq!((sums.creators, sums.unknown), (4, 1));
        assert_eq!((sums.followers, sums.notes), (175_500, 40));
        assert_eq!(sums.tiers, [(Tier::Mid, 2)]);
    }

    #[test]
    fn the_most_come_first_and_the_unknown_last() {
        let mut cards = [
            card(4, Some(1), None),
            card(1, Some(9), Some(5.0)),
            card(3, Some(2), Some(7.0)),
            card(2, Some(9), None),
        ];
        let mut ids = |sort| {
            cards.sort_by(|one, other| by(sort, one, other));
            cards.iter().map(|card| card.id.get()).collect::<Vec<_>>()
        };
        assert_eq!(ids(KolSort::Followers), [1, 2, 3, 4]);
        assert_eq!(ids(KolSort::Reads), [3, 1, 2, 4]);
    }

    #[test]
    fn an_order_that_is_not_offered_is_the_default() {
        for &sort in SORTS {
            assert_eq!(sort_of(Some(sort.slug())), sort);
        }
        for slug in [None, Some("video_quote"), Some("name")] {
            assert_eq!(sort_of(slug), KolSort::Followers);
        }
    }
}
