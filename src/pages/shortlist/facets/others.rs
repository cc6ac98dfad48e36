//! Where creators are, what they write in, who represents them.

use hongbang_domain::place::{CityId, CityTier};
use hongbang_domain::roster::Language;
use hongbang_domain::text::fold;
use leptos::prelude::*;

use super::{FEW, Facet, count_of};
use crate::pages::shortlist::choices::{Choices, search};
use crate::state::builder::Builder;
use crate::state::cities::matching;
use crate::state::language::use_l10n;

/// So many that a search finds.
const FOUND: usize = 12;

/// Cities, their tiers, languages, agencies.
pub fn others(builder: Builder) -> AnyView {
    view! {
        {cities(builder)}
        {city_tiers(builder)}
        {languages(builder)}
        {mcns(builder)}
    }
    .into_any()
}

fn cities(builder: Builder) -> AnyView {
    let l = use_l10n();
    let text = RwSignal::new(String::new());
    let facet = Facet::<CityId> {
        values: StoredValue::new(Vec::new()),
        asked: |filter| &filter.cities,
        to_ask: |filter| &mut filter.cities,
        count: |facets, city| count_of(&facets.cities, city),
        words: |l, city| l.city_name(*city),
    };
    let shown = Memo::new(move |_| {
        let text = text.get();
        let asked = builder.filter.with(|filter| filter.cities.clone());
        let found: Vec<CityId> = if text.trim().is_empty() {
            let listed = builder.with_settled(|answer| answer.facets.cities.clone());
            let listed = listed.unwrap_or_default();
            listed.iter().take(FEW).map(|(city, _)| *city).collect()
        } else {
            matching(&text)
                .iter()
                .take(FOUND)
                .map(|city| city.id)
                .collect()
        };
        let others = found.iter().filter(|city| !asked.contains(city));
        let shown = asked.iter().chain(others);
        shown.map(|city| facet.number(city)).collect::<Vec<_>>()
    });
    let options = facet.options(builder, shown.into());
    let before = search(l.builder().city_search, text);
    view! { <Choices name=l.builder().cities options=options before=Some(before) /> }.into_any()
}

fn city_tiers(builder: Builder) -> AnyView {
    let l = use_l10n();
    let facet = Facet {
        values: StoredValue::new(CityTier::ALL.to_vec()),
        asked: |filter| &filter.city_tiers,
        to_ask: |filter| &mut filter.city_tiers,
        count: |facets, tier| {
            let place = CityTier::ALL.iter().position(|other| other == tier)?;
            facets.city_tiers.get(place).copied()
        },
        words: |l, tier| {
            let place = CityTier::ALL.iter().position(|other| other == tier);
            let words = place.and_then(|place| l.portrait().city_tiers.get(place));
            words.copied().unwrap_or_default().to_owned()
        },
    };
    let shown = Signal::derive(|| (0..CityTier::ALL.len()).collect());
    let options = facet.options(builder, shown);
    view! { <Choices name=l.portrait().city_tier options=options /> }.into_any()
}

fn languages(builder: Builder) -> AnyView {
    let l = use_l10n();
    let facet = Facet {
        values: StoredValue::new(Language::ALL.to_vec()),
        asked: |filter| &filter.languages,
        to_ask: |filter| &mut filter.languages,
        count: |facets, language| count_of(&facets.languages, &Some(*language)),
        words: |l, language| (l.builder().language)(*language).to_owned(),
    };
    let shown = Signal::derive(|| (0..Language::ALL.len()).collect());
    let options = facet.options(builder, shown);
    view! { <Choices name=l.builder().languages options=options /> }.into_any()
}

fn mcns(builder: Builder) -> AnyView {
    let l = use_l10n();
    let text = RwSignal::new(String::new());
    let facet = Facet::<Option<String>> {
        values: StoredValue::new(Vec::new()),
        asked: |filter| &filter.mcns,
        to_ask: |filter| &mut filter.mcns,
        count: |facets, name| count_of(&facets.mcns, name),
        words: |l, name| {
            let name = name.clone();
            name.unwrap_or_else(|| l.builder().no_mcn.to_owned())
        },
    };
    let shown = Memo::new(move |_| {
        let text = fold(text.get().trim());
        let asked = builder.filter.with(|filter| filter.mcns.clone());
        let listed = builder.with_settled(|answer| answer.facets.mcns.clone());
        let listed = listed.unwrap_or_default();
        let names = listed.iter().map(|(name, _)| name);
        let found = names.filter(|name| {
            let words = name.as_deref().unwrap_or(l.builder().no_mcn);
            !asked.contains(name) && (text.is_empty() || fold(words).contains(&text))
        });
        let most = if text.is_empty() { FEW } else { FOUND };
        let shown = asked.iter().chain(found.take(most));
        shown.map(|name| facet.number(name)).collect::<Vec<_>>()
    });
    let options = facet.options(builder, shown.into());
    let before = search(l.builder().mcn_search, text);
    view! { <Choices name=l.builder().mcn options=options before=Some(before) /> }.into_any()
}
