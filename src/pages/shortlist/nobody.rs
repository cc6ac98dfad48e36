//! Nobody passes: which filter to loosen.

use hongbang_domain::roster::Filter;
use leptos::prelude::*;

use crate::components::live::live;
use crate::locales::L10n;
use crate::state::builder::Builder;
use crate::state::builder::loosen::{Asked, Looser, looser};
use crate::state::language::use_l10n;

/// So many filters are named.
const MOST: usize = 4;

/// What one can do about it.
#[component]
pub fn Nobody(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let found = Memo::new(move |_| {
        let filter = builder.filter.get();
        let found = builder.with_answer(|answer| looser(&filter, answer));
        let mut found = found.unwrap_or_default();
        found.truncate(MOST);
        found
    });
    view! {
        <div class="ranked-instead notice">
            <p class="notice-title">{l.builder().nobody}</p>
            {live(move || {
                let found = found.get();
                if builder.filter.with(|filter| filter.active() == 0) {
                    return l.builder().nobody_at_all.into_any();
                }
                let hint = if found.is_empty() {
                    l.builder().nobody_alone
                } else {
                    l.builder().nobody_hint
                };
                view! {
                    <p>{hint}</p>
                    <ul class="loosen">
                        {found.into_iter().map(|looser| way(builder, looser)).collect_view()}
                    </ul>
                    <button
                        type="button"
                        class="button"
                        on:click=move |_| builder.filter.set(Filter::default())
                    >
                        {l.builder().reset_all}
                    </button>
                }
                .into_any()
            })}
        </div>
    }
}

/// What a filter is called.
pub fn name(l: L10n, asked: Asked) -> &'static str {
    let words = l.builder();
    match asked {
        Asked::Tiers => l.record().tier,
        Asked::Categories => l.categories,
        Asked::Cities => words.cities,
        Asked::CityTiers => l.portrait().city_tier,
        Asked::Mcns => words.mcn,
        Asked::Languages => words.languages,
        Asked::Range(range) => (words.range)(range),
        Asked::Keyword => words.keyword,
        Asked::Without => words.without,
        Asked::Own => l.sheets().only,
    }
}

fn way(builder: Builder, looser: Looser) -> AnyView {
    let l = use_l10n();
    let Looser {
        asked,
        passing,
        at_least,
    } = looser;
    let name = name(l, asked);
    let count = passing.map(|count| (l.builder().would_pass)(&l.integer(count.into()), at_least));
    view! {
        <li>
            <button
                type="button"
                class="button button-small"
                on:click=move |_| builder.filter.update(|filter| asked.take(filter))
            >
                {(l.builder().without_filter)(name)}
            </button>
            <span class="quiet">{count}</span>
        </li>
    }
    .into_any()
}
