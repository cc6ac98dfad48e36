//! What one asks of the directory of creators, as the address has it.

mod parts;

use hongbang_api::kols::{KolSort, KolsQuery};
use hongbang_domain::category::Category;
use hongbang_domain::place::CityId;
use hongbang_domain::text::QUERY_CHARS;
use hongbang_domain::tier::{Scheme, Tier};

use crate::components::tier_badge::slug;
pub use parts::Part;

/// Which creators, in which order, and how they are shown.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filters {
    /// What is looked for in names, bios and tags, without white space around it.
    pub words: String,
    /// Only those of a tier.
    pub tier: Option<Tier>,
    /// Only those of a category.
    pub category: Option<Category>,
    /// Only those of a city.
    pub city: Option<CityId>,
    /// Only those with a tag.
    pub tag: Option<String>,
    /// Only those with a quote of at least so many yuan.
    pub min_quote: Option<u32>,
    /// Only those with a quote of at most so many yuan.
    pub max_quote: Option<u32>,
    /// What they are ordered by.
    pub sort: KolSort,
    /// The least first.
    pub ascending: bool,
    /// How they are shown.
    pub layout: Layout,
}

/// How creators are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// A card each.
    #[default]
    Cards,
    /// A line each.
    Table,
}

impl Filters {
    /// What a query string asks for; what it says that makes no sense is not asked for. A range
    /// that is the wrong way round is turned, and a quote of 0 is no bound.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let pairs: Vec<(String, String)> =
            serde_urlencoded::from_str(query.trim_start_matches('?')).unwrap_or_default();
        let mut filters = Self::default();
        for (key, value) in pairs {
            let value = value.trim();
            match &*key {
                "q" => filters.words = short(value),
                "tier" => filters.tier = tier(value),
                "category" => filters.category = value.parse().ok(),
                "city" => filters.city = city(value),
                "tag" => filters.tag = Some(short(value)).filter(|tag| !tag.is_empty()),
                "min" => filters.min_quote = yuan(value),
                "max" => filters.max_quote = yuan(value),
                "sort" => filters.sort = KolSort::from_slug(value).unwrap_or_default(),
                "order" => filters.ascending = value == "asc",
                "view" if value == "table" => filters.layout = Layout::Table,
                _ => {}
            }
        }
        filters.with_quotes(filters.min_quote, filters.max_quote)
    }

    /// The address that asks for it.
    #[must_use]
    pub fn href(&self) -> String {
        let number = |value: Option<u32>| value.map(|value| value.to_string());
        let sort = (self.sort != KolSort::default()).then(|| self.sort.slug());
        let pairs = [
            (
                "q",
                Some(self.words.clone()).filter(|words| !words.is_empty()),
            ),
            ("tier", self.tier.map(|tier| slug(tier).to_owned())),
            (
                "category",
                self.category.map(|category| category.slug().to_owned()),
            ),
            ("city", self.city.map(|city| city.to_string())),
            ("tag", self.tag.clone()),
            ("min", number(self.min_quote)),
            ("max", number(self.max_quote)),
            ("sort", sort.map(str::to_owned)),
            ("order", self.ascending.then(|| "asc".to_owned())),
            (
                "view",
                (self.layout == Layout::Table).then(|| "table".to_owned()),
            ),
        ];
        let pairs: Vec<(&str, String)> = pairs
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect();
        match serde_urlencoded::to_string(pairs) {
            Ok(query) if !query.is_empty() => format!("/kols?{query}"),
            _ => "/kols".to_owned(),
        }
    }

    /// What the server is asked, where tiers are drawn by a scheme. A tier that the scheme does
    /// not name leaves nobody out.
    #[must_use]
    pub fn query(&self, scheme: &Scheme) -> KolsQuery {
        let (min_followers, below_followers) =
            self.tier.map_or((None, None), |tier| span(scheme, tier));
        KolsQuery {
            category: self.category,
            min_followers,
            below_followers,
            q: Some(self.words.clone()).filter(|words| !words.is_empty()),
            city: self.city,
            tag: self.tag.clone(),
            min_quote: self.min_quote,
            max_quote: self.max_quote,
            sort: Some(self.sort).filter(|sort| *sort != KolSort::default()),
            ascending: Some(self.ascending).filter(|ascending| *ascending),
            cursor: None,
            limit: None,
        }
    }

    /// Within other quotes.
    #[must_use]
    pub fn with_quotes(&self, min: Option<u32>, max: Option<u32>) -> Self {
        let turned = min.zip(max).is_some_and(|(min, max)| min > max);
        let (min_quote, max_quote) = if turned { (max, min) } else { (min, max) };
        Self {
            min_quote,
            max_quote,
            ..self.clone()
        }
    }

    /// Ordered by something else, the most first; where it is that already, the other way round.
    #[must_use]
    pub fn sorted(&self, sort: KolSort) -> Self {
        Self {
            sort,
            ascending: self.sort == sort && !self.ascending,
            ..self.clone()
        }
    }
}

/// The followers that a tier of a scheme spans; no bounds for one that it does not name.
#[must_use]
pub fn span(scheme: &Scheme, tier: Tier) -> (Option<u64>, Option<u64>) {
    let bounds = scheme.bounds();
    match bounds.iter().position(|(named, _)| *named == tier) {
        Some(at) => (
            Some(bounds[at].1),
            at.checked_sub(1).map(|above| bounds[above].1),
        ),
        None => (None, None),
    }
}

/// A quote that somebody wrote, in yuan; `None` for 0 and for what is no whole number.
#[must_use]
pub fn yuan(text: &str) -> Option<u32> {
    let digits = text.trim().replace([',', ' '], "");
    digits.parse().ok().filter(|yuan| *yuan > 0)
}

fn tier(text: &str) -> Option<Tier> {
    Tier::ALL.iter().copied().find(|tier| slug(*tier) == text)
}

fn city(text: &str) -> Option<CityId> {
    let id = CityId(text.parse().ok()?);
    id.city().map(|city| city.id)
}

/// No longer than the server reads.
fn short(text: &str) -> String {
    text.chars().take(QUERY_CHARS).collect()
}

#[cfg(test)]
mod tests {
    use hongbang_domain::tier::Preset;

    use super::*;

    fn everything() -> Filters {
        Filters {
            words: "面霜 & co".to_owned(),
            tier: Some(Tier::Mid),
            category: Some(Category::Food),
            city: Some(CityId(1_796_236)),
            tag: Some("#敏感肌+".to_owned()),
            min_quote: Some(500),
            max_quote: Some(9_000),
            sort: KolSort::ErByReads,
            ascending: true,
            layout: Layout::Table,
        }
    }

    #[test]
    fn an_address_and_what_it_asks_for_are_the_same() {
        let mut all = vec![everything(), everything().cleared(), Filters::default()];
        all.extend(Part::ALL.iter().map(|part| everything().without(*part)));
        all.extend(KolSort::ALL.iter().map(|sort| everything().sorted(*sort)));
        for filters in all {
            let href = filters.href();
            assert_eq!(
                Filters::of(href.strip_prefix("/kols").unwrap()),
                filters,
                "{href}"
            );
        }
    }

    #[test]
    fn only_what_is_chosen_is_in_the_address() {
        assert_eq!(Filters::default().href(), "/kols");
        let filters = Filters::of("?sort=followers&order=desc&view=cards&tier=micro&category=food");
        assert_eq!(filters.href(), "/kols?tier=micro&category=food");
    }

    #[test]
    fn nonsense_asks_for_nothing() {
        let query = "?q=%20&tier=giant&category=x&city=1&tag=&min=-3&max=1e3&sort=age&order=up&view=map&x=y";
        assert_eq!(Filters::of(query), Filters::default());
        assert_eq!(Filters::of("?min=0&max=0"), Filters::default());
        let long = Filters::of(&format!("?q={0}&tag={0}", "a".repeat(5_000)));
        assert_eq!(long.words.len(), QUERY_CHARS);
        assert_eq!(long.tag.unwrap().len(), QUERY_CHARS);
    }

    #[test]
    fn a_range_that_is_the_wrong_way_round_is_turned() {
        let filters = Filters::of("?min=900&max=100");
        assert_eq!(
            (filters.min_quote, filters.max_quote),
            (Some(100), Some(900))
        );
        assert_eq!(yuan(" 1,200 "), Some(1_200));
        assert_eq!(yuan("99999999999"), None);
    }

    #[test]
    fn a_tier_spans_from_its_bound_to_the_next_in_the_chosen_scheme() {
        let brief = Scheme::default();
        assert_eq!(span(&brief, Tier::Nano), (Some(1_000), Some(20_000)));
        assert_eq!(span(&brief, Tier::Top), (Some(300_000), None));
        assert_eq!(span(&brief, Tier::Mega), (None, None));
        let vendor = Scheme::preset(Preset::Xinhong);
        assert_eq!(span(&vendor, Tier::Mid), (Some(50_000), Some(500_000)));
        let query = everything().query(&vendor);
        assert_eq!(query.min_followers, Some(50_000));
        assert_eq!(query.below_followers, Some(500_000));
    }

    #[test]
    fn a_tier_that_the_scheme_does_not_name_leaves_nobody_out() {
        let filters = Filters::of("?tier=nano");
        let vendor = Scheme::preset(Preset::Xinhong);
        assert_eq!(filters.query(&vendor), KolsQuery::default());
        assert!(filters.parts(&vendor).is_empty());
        assert_eq!(filters.parts(&Scheme::default()), [Part::Tier]);
    }

    #[test]
    fn the_server_is_told_what_is_not_usual_only() {
        assert_eq!(
            Filters::default().query(&Scheme::default()),
            KolsQuery::default()
        );
        let query = everything().query(&Scheme::default());
        assert_eq!(query.sort, Some(KolSort::ErByReads));
        assert_eq!(query.ascending, Some(true));
        assert_eq!(query.tag.as_deref(), Some("#敏感肌+"));
    }

    #[test]
    fn each_thing_is_taken_back_by_itself_and_all_at_once() {
        let scheme = Scheme::default();
        let all = everything();
        assert_eq!(all.parts(&scheme), Part::ALL);
        for part in Part::ALL {
            let rest = all.without(*part).parts(&scheme);
            assert_eq!(rest.len(), Part::ALL.len() - 1);
            assert!(!rest.contains(part));
        }
        let cleared = all.cleared();
        assert!(cleared.parts(&scheme).is_empty());
        assert_eq!((cleared.sort, cleared.layout), (all.sort, all.layout));
    }

    #[test]
    fn an_order_starts_with_the_most_and_is_then_turned() {
        let by_reads = Filters::default().sorted(KolSort::Reads);
        assert_eq!((by_reads.sort, by_reads.ascending), (KolSort::Reads, false));
        let turned = by_reads.sorted(KolSort::Reads);
        assert!(turned.ascending);
        assert!(!turned.sorted(KolSort::Growth).ascending);
        assert!(!turned.sorted(KolSort::Reads).ascending);
    }
}
