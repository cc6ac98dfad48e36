//! Nobody passes: which filter to loosen. The facet counts and the histograms know how many
//! would pass without each. Pure.

use hongbang_domain::roster::{Answer, Filter, Range};

/// A filter that can be taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Tiers.
    Tiers,
    /// Categories.
    Categories,
    /// Cities.
    Cities,
    /// Tiers of the creator's city.
    CityTiers,
    /// Agencies.
    Mcns,
    /// Languages.
    Languages,
    /// A range.
    Range(Range),
    /// The keyword.
    Keyword,
    /// Creators of other lists.
    Without,
    /// Creators of one's own sheets alone.
    Own,
}

/// How many would pass without a filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looser {
    /// Which filter.
    pub asked: Asked,
    /// How many would pass; `None` where the answer does not tell.
    pub passing: Option<u32>,
    /// Whether it may be more: creators have several categories, and the list of cities is cut.
    pub at_least: bool,
}

impl Asked {
    /// Takes the filter away.
    pub fn take(self, filter: &mut Filter) {
        match self {
            Self::Tiers => filter.tiers.clear(),
            Self::Categories => filter.categories.clear(),
            Self::Cities => filter.cities.clear(),
            Self::CityTiers => filter.city_tiers.clear(),
            Self::Mcns => filter.mcns.clear(),
            Self::Languages => filter.languages.clear(),
            Self::Range(range) => filter.ranges.retain(|(other, _)| *other != range),
            Self::Keyword => filter.keyword.clear(),
            Self::Without => filter.without.clear(),
            Self::Own => filter.own = false,
        }
    }
}

/// The filters that are set and without which somebody would pass, those first that keep most
/// out; those last of which that is not known.
#[must_use]
pub fn looser(filter: &Filter, answer: &Answer) -> Vec<Looser> {
    let facets = &answer.facets;
    let sum = |counts: &mut dyn Iterator<Item = u32>| Some(counts.sum::<u32>());
    let mut found = Vec::new();
    let mut add = |set: bool, asked, passing, at_least| {
        if set {
            found.push(Looser {
                asked,
                passing,
                at_least,
            });
        }
    };
    add(
        !filter.tiers.is_empty(),
        Asked::Tiers,
        sum(&mut facets.tiers.iter().map(|(_, count)| *count)),
        false,
    );
    add(
        !filter.categories.is_empty(),
        Asked::Categories,
        facets.categories.iter().map(|(_, count)| *count).max(),
        true,
    );
    add(
        !filter.cities.is_empty(),
        Asked::Cities,
        sum(&mut facets.cities.iter().map(|(_, count)| *count)),
        true,
    );
    add(
        !filter.city_tiers.is_empty(),
        Asked::CityTiers,
        sum(&mut facets.city_tiers.iter().copied()),
        false,
    );
    add(
        !filter.mcns.is_empty(),
        Asked::Mcns,
        sum(&mut facets.mcns.iter().map(|(_, count)| *count)),
        true,
    );
    add(
        !filter.languages.is_empty(),
        Asked::Languages,
        sum(&mut facets.languages.iter().map(|(_, count)| *count)),
        false,
    );
    for histogram in &answer.histograms {
        let mut counts = histogram.bins.iter().copied().chain([histogram.unknown]);
        add(
            !filter.bounds(histogram.range).is_open(),
            Asked::Range(histogram.range),
            sum(&mut counts),
            false,
        );
    }
    add(
        !filter.keyword.trim().is_empty(),
        Asked::Keyword,
        None,
        false,
    );
    add(!filter.without.is_empty(), Asked::Without, None, false);
    add(filter.own, Asked::Own, None, false);
    found.retain(|looser| looser.passing != Some(0));
    // Stable: those of the same number stay in the order of the panel.
    found.sort_by_key(|looser| std::cmp::Reverse(looser.passing));
    found
}

#[cfg(test)]
mod tests {
    use hongbang_domain::category::Category;
    use hongbang_domain::roster::{Bounds, Facets, Histogram, TierChoice};
    use hongbang_domain::tier::Tier;

    use super::*;

    fn answer() -> Answer {
        Answer {
            creators: 100,
            passing: 0,
            facets: Facets {
                tiers: vec![(TierChoice(Some(Tier::Top)), 0), (TierChoice(None), 7)],
                categories: vec![(Category::Makeup, 3), (Category::Food, 12)],
                ..Facets::default()
            },
            histograms: vec![Histogram {
                range: Range::Quote,
                extent: None,
                edges: Vec::new(),
                bins: vec![20, 1],
                unknown: 9,
            }],
            ranked: Vec::new(),
            rows: Vec::new(),
        }
    }

    #[test]
    fn the_filter_that_keeps_most_out_comes_first() {
        let mut filter = Filter {
            tiers: vec![TierChoice(Some(Tier::Top))],
            categories: vec![Category::Makeup],
            keyword: "x".to_owned(),
            ..Filter::default()
        };
        let bounds = Bounds {
            min: Some(9e9),
            ..Bounds::default()
        };
        filter.set_bounds(Range::Quote, bounds);
        let found = looser(&filter, &answer());
        let told: Vec<_> = found
            .iter()
            .map(|looser| (looser.asked, looser.passing, looser.at_least))
            .collect();
        assert_eq!(
            told,
            [
                (Asked::Range(Range::Quote), Some(30), false),
                (Asked::Categories, Some(12), true),
                (Asked::Tiers, Some(7), false),
                (Asked::Keyword, None, false),
            ]
        );
        for looser in found {
            looser.asked.take(&mut filter);
        }
        assert_eq!(filter, Filter::default());
    }

    #[test]
    fn what_would_not_help_is_not_named() {
        let filter = Filter {
            languages: vec![hongbang_domain::roster::Language::Zh],
            ..Filter::default()
        };
        assert!(looser(&filter, &answer()).is_empty());
    }

    #[test]
    fn without_filters_there_is_nothing_to_loosen() {
        assert!(looser(&Filter::default(), &answer()).is_empty());
    }
}
