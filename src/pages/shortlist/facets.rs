//! The facets: tiers, categories, and what else is chosen from a list.

mod others;

use std::cmp::Reverse;

use hongbang_domain::category::Category;
use hongbang_domain::roster::{Facets, Filter, Match, TierChoice};
use hongbang_domain::tier::{Scheme, Tier};
use leptos::prelude::*;

use super::choices::{Choices, Options, more};
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::builder::Builder;
use crate::state::language::use_l10n;
use crate::state::preferences::preferences;

pub use others::others;

/// So many categories, cities and agencies are shown at first.
const FEW: usize = 6;

/// What can be chosen for a facet.
struct Facet<T: 'static> {
    /// Values by the numbers that [`Options`] go by: a value gets one when it is first seen.
    values: StoredValue<Vec<T>>,
    /// Those that the filter asks for.
    asked: fn(&Filter) -> &Vec<T>,
    /// The same, to be changed.
    to_ask: fn(&mut Filter) -> &mut Vec<T>,
    /// How many would pass with a value.
    count: fn(&Facets, &T) -> Option<u32>,
    /// What it is called.
    words: fn(L10n, &T) -> String,
}

impl<T> Clone for Facet<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Facet<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Facet<T> {
    /// The number of a value.
    fn number(self, value: &T) -> usize {
        let number = self.values.try_update_value(|values| {
            let known = values.iter().position(|other| other == value);
            known.unwrap_or_else(|| {
                values.push(value.clone());
                values.len() - 1
            })
        });
        number.unwrap_or_default()
    }

    fn at(self, number: usize) -> Option<T> {
        self.values.with_value(|values| values.get(number).cloned())
    }

    fn options(self, builder: Builder, shown: Signal<Vec<usize>>) -> Options {
        let l = use_l10n();
        Options {
            shown,
            words: Callback::new(move |number| {
                let value = self.at(number);
                value.map_or_else(String::new, |value| (self.words)(l, &value))
            }),
            count: Callback::new(move |number| {
                let value = self.at(number)?;
                let count = builder.with_settled(|answer| (self.count)(&answer.facets, &value));
                count.flatten()
            }),
            chosen: Callback::new(move |number| {
                builder.filter.with(|filter| {
                    let asked = (self.asked)(filter);
                    self.at(number).is_some_and(|value| asked.contains(&value))
                })
            }),
            choose: Callback::new(move |(number, on)| {
                let Some(value) = self.at(number) else { return };
                builder.filter.update(|filter| {
                    let asked = (self.to_ask)(filter);
                    asked.retain(|other| *other != value);
                    if on {
                        asked.push(value);
                    }
                });
            }),
        }
    }
}

fn count_of<T: PartialEq>(counts: &[(T, u32)], value: &T) -> Option<u32> {
    let mut counts = counts.iter();
    let found = counts.find(|(other, _)| other == value);
    found.map(|(_, count)| *count)
}

/// Tiers, the largest first.
pub fn tiers(builder: Builder) -> AnyView {
    let l = use_l10n();
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let mut tiers: Vec<Option<Tier>> = scheme
        .bounds()
        .iter()
        .map(|(tier, _)| Some(*tier))
        .collect();
    tiers.sort_unstable_by_key(|tier| Reverse(*tier));
    tiers.push(None);
    let count = tiers.len();
    let facet = Facet {
        values: StoredValue::new(tiers.into_iter().map(TierChoice).collect()),
        asked: |filter| &filter.tiers,
        to_ask: |filter| &mut filter.tiers,
        count: |facets, tier| count_of(&facets.tiers, tier),
        words: |l, tier| match tier.0 {
            Some(tier) => tier_words(l, tier),
            None => l.no_tier.to_owned(),
        },
    };
    let options = facet.options(builder, Signal::derive(move || (0..count).collect()));
    view! { <Choices name=l.record().tier options=options /> }.into_any()
}

/// A tier and its bounds: `Mid 80k–300k`.
fn tier_words(l: L10n, tier: Tier) -> String {
    let scheme: Scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let bounds = scheme.bounds();
    let from = bounds.iter().find(|(other, _)| *other == tier);
    let from = from.map_or(0, |(_, from)| *from);
    let above = bounds.iter().map(|(_, bound)| *bound);
    let next = above.filter(|bound| *bound > from).min();
    let next = next.map(|next| l.compact(next));
    (l.builder().tier_from)(l.tier(tier), &l.compact(from), next.as_deref())
}

/// Categories, those of the most creators first.
pub fn categories(builder: Builder) -> AnyView {
    let l = use_l10n();
    let facet = Facet {
        values: StoredValue::new(Category::ALL.to_vec()),
        asked: |filter| &filter.categories,
        to_ask: |filter| &mut filter.categories,
        count: |facets, category| count_of(&facets.categories, category),
        words: |l, category| l.category(*category).to_owned(),
    };
    let all = RwSignal::new(false);
    // The order of the first answer stays: nothing moves under the hand.
    let order = Memo::new(move |before: Option<&Vec<usize>>| {
        if let Some(before) = before.filter(|before| !before.is_empty()) {
            return before.clone();
        }
        let counts = builder.with_settled(|answer| answer.facets.categories.clone());
        let mut counts = counts.unwrap_or_default();
        // Where nobody passes there is no order yet.
        if counts.iter().all(|(_, count)| *count == 0) {
            return Vec::new();
        }
        counts.sort_by_key(|(_, count)| Reverse(*count));
        let categories = counts.iter().map(|(category, _)| facet.number(category));
        categories.collect()
    });
    let shown = Signal::derive(move || {
        let all = all.get();
        let mut order = order.get();
        if order.is_empty() {
            order = (0..Category::ALL.len()).collect();
        }
        let order = order.into_iter().enumerate();
        builder.filter.with(|filter| {
            let shown = order.filter(|(place, number)| {
                let asked = facet.at(*number);
                all || *place < FEW || asked.is_some_and(|one| filter.categories.contains(&one))
            });
            shown.map(|(_, number)| number).collect()
        })
    });
    let options = facet.options(builder, shown);
    let after = view! { {more(all)} {matching(builder)} }.into_any();
    view! { <Choices name=l.categories options=options after=Some(after) /> }.into_any()
}

/// Whether all of several categories are meant.
fn matching(builder: Builder) -> AnyView {
    let l = use_l10n();
    let several = Memo::new(move |_| builder.filter.with(|filter| filter.categories.len() > 1));
    live(move || {
        if !several.get() {
            return ().into_any();
        }
        view! {
            <label class="asked-box asked-match">
                <input
                    type="checkbox"
                    prop:checked=move || {
                        builder.filter.with(|filter| filter.categories_match == Match::All)
                    }
                    on:change=move |event| {
                        let all = event_target_checked(&event);
                        builder
                            .filter
                            .update(|filter| {
                                filter.categories_match = if all { Match::All } else { Match::Any };
                            });
                    }
                />
                <span>{l.builder().all_of_them}</span>
            </label>
        }
        .into_any()
    })
}
