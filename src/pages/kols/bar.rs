//! What one can ask of the directory. On a phone, all but the words and the order folds away.

mod city;
mod quotes;
mod words;

use hongbang_api::kols::KolSort;
use hongbang_domain::category::Category;
use hongbang_domain::tier::Scheme;
use leptos::prelude::*;

use super::Go;
use crate::components::live::{live, value};
use crate::components::pill_select::PillSelect;
use crate::components::switch::{Way, switch};
use crate::locales::L10n;
use crate::state::directory::{Filters, Layout, Part, span};
use crate::state::language::use_l10n;
use city::City;
use quotes::Quotes;
use words::Words;

/// The bar. It stays while what it asks for changes, and so does the focus in it.
#[component]
pub fn Bar(
    /// What is asked for.
    filters: Memo<Filters>,
    /// How tiers are drawn.
    scheme: Scheme,
    /// Asks for something else.
    go: Go,
) -> impl IntoView {
    let l = use_l10n();
    let unfolded = RwSignal::new(false);
    let drawn = scheme.clone();
    let set = Memo::new(move |_| {
        let parts = filters.with(|filters| filters.parts(&drawn));
        parts.iter().filter(|part| **part != Part::Words).count()
    });
    view! {
        <div class="directory-bar">
            <Words filters=filters go=go />
            <button
                type="button"
                class="button directory-fold"
                aria-expanded=value(move || Some(if unfolded.get() { "true" } else { "false" }))
                aria-controls="directory-more"
                on:click=move |_| unfolded.update(|unfolded| *unfolded = !*unfolded)
            >
                {live(move || match set.get() {
                    0 => l.directory().filters.into_any(),
                    n => (l.directory().filters_set)(n).into_any(),
                })}
            </button>
            <div
                id="directory-more"
                class="directory-more"
                role="group"
                aria-label=l.directory().filters
                data-open=value(move || unfolded.get().then_some("true"))
            >
                {tiers(l, filters, &scheme)}
                {category(l, filters, go)}
                <City filters=filters go=go />
                <Quotes filters=filters go=go />
            </div>
            <div class="directory-order">{order(l, filters, go)} {layout(l, filters)}</div>
        </div>
    }
}

fn tiers(l: L10n, filters: Memo<Filters>, scheme: &Scheme) -> AnyView {
    let way = |words, hint, tier| Way {
        words,
        hint,
        href: Signal::derive(move || {
            filters.with(|filters| {
                Filters {
                    tier,
                    ..filters.clone()
                }
                .href()
            })
        }),
        current: Signal::derive(move || filters.with(|filters| filters.tier == tier)),
    };
    let mut ways = vec![way(l.all, String::new(), None)];
    ways.extend(scheme.bounds().iter().map(|(tier, _)| {
        let (from, below) = span(scheme, *tier);
        let (from, below) = (from.map(|n| l.compact(n)), below.map(|n| l.compact(n)));
        let hint = (l.directory().quotes_between)(from.as_deref(), below.as_deref());
        way(l.tier(*tier), hint, Some(*tier))
    }));
    switch(l.record().tier, ways)
}

fn category(l: L10n, filters: Memo<Filters>, go: Go) -> AnyView {
    let names = Category::ALL
        .iter()
        .map(|category| (category.slug(), l.category(*category).to_owned()));
    let all = ("", l.record().all_categories.to_owned());
    let chosen = move || filters.with(|filters| filters.category.map_or("", Category::slug));
    let choose = Callback::new(move |slug: String| {
        let category = slug.parse().ok();
        go.run((
            Filters {
                category,
                ..filters.get_untracked()
            },
            false,
        ));
    });
    view! {
        <PillSelect
            label=l.record().category_label
            choices=[all].into_iter().chain(names).collect()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
    }
    .into_any()
}

fn order(l: L10n, filters: Memo<Filters>, go: Go) -> AnyView {
    let sorts = KolSort::ALL
        .iter()
        .map(|sort| (sort.slug(), (l.directory().sorts)(*sort).to_owned()));
    let chosen = move || filters.with(|filters| filters.sort.slug());
    let choose = Callback::new(move |slug: String| {
        let sort = KolSort::from_slug(&slug).unwrap_or_default();
        go.run((
            Filters {
                sort,
                ..filters.get_untracked()
            },
            false,
        ));
    });
    let ascending = Memo::new(move |_| filters.with(|filters| filters.ascending));
    let words = move || {
        if ascending.get() {
            l.directory().least_first
        } else {
            l.directory().most_first
        }
    };
    view! {
        <PillSelect
            label=l.directory().sort
            choices=sorts.collect()
            chosen=Signal::derive(chosen)
            on_choose=choose
        />
        <button
            type="button"
            class="pill pill-icon"
            aria-label=words
            title=words
            on:click=move |_| {
                let filters = filters.get_untracked();
                let ascending = !filters.ascending;
                go.run((Filters { ascending, ..filters }, false));
            }
        >
            {live(move || if ascending.get() { "↑".into_any() } else { "↓".into_any() })}
        </button>
    }
    .into_any()
}

fn layout(l: L10n, filters: Memo<Filters>) -> AnyView {
    let way = |words, layout| Way {
        words,
        hint: String::new(),
        href: Signal::derive(move || {
            filters.with(|filters| {
                Filters {
                    layout,
                    ..filters.clone()
                }
                .href()
            })
        }),
        current: Signal::derive(move || filters.with(|filters| filters.layout == layout)),
    };
    let ways = vec![
        way(l.directory().cards, Layout::Cards),
        way(l.directory().table, Layout::Table),
    ];
    switch(l.directory().layout, ways)
}
