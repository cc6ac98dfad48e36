//! `/kols`: the directory of creators, by tier and category.

use hongbang_api::kols::KolsQuery;
use hongbang_domain::category::Category;
use hongbang_domain::tier::Scheme;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::components::kol_card::KolCard;
use crate::components::more::More;
use crate::components::rows::Rows;
use crate::components::segmented::{Choice, Segmented};
use crate::components::states::Empty;
use crate::components::tier_badge::{name, slug};
use crate::state::feeds;
use crate::state::language::use_l10n;
use crate::state::pager::Pager;
use crate::state::scroll;
use crate::state::title::use_title;

/// The directory.
#[component]
pub fn Kols() -> impl IntoView {
    let l = use_l10n();
    let params = use_location().query;
    let tier = Signal::derive(move || {
        params
            .read()
            .get_str("tier")
            .map(str::to_owned)
            .unwrap_or_default()
    });
    let category = Signal::derive(move || {
        params
            .read()
            .get_str("category")
            .and_then(|slug| slug.parse().ok())
    });
    let query = Memo::new(move |_| {
        let (min_followers, below_followers) = range(&tier.get());
        KolsQuery {
            category: category.get(),
            min_followers,
            below_followers,
            ..KolsQuery::default()
        }
    });
    use_title(move || l.kols.to_owned());

    view! {
        <div class="page page-wide">
            <header class="page-head">
                <h1>{l.kols}</h1>
                <p class="quiet">{l.record().kols_hint}</p>
            </header>
            <div class="controls">
                {move || {
                    let chosen = tier.get();
                    let category = category.get();
                    let all = Choice { words: l.all, href: href("", category), current: chosen.is_empty() };
                    let tiers = Scheme::default().bounds().to_vec();
                    let choices = tiers
                        .into_iter()
                        .map(|(tier, _)| Choice {
                            words: name(l, tier),
                            href: href(slug(tier), category),
                            current: chosen == slug(tier),
                        });
                    view! { <Segmented label=l.record().tier choices=[all].into_iter().chain(choices).collect() /> }
                }}
                <CategorySelect tier=tier category=category />
            </div>
            {move || view! { <Directory query=query.get() /> }}
        </div>
    }
}

/// The followers that a tier of the default scheme spans; no bounds for an unknown tier.
fn range(tier: &str) -> (Option<u64>, Option<u64>) {
    let scheme = Scheme::default();
    let bounds = scheme.bounds();
    match bounds.iter().position(|(bound, _)| slug(*bound) == tier) {
        Some(at) => (
            Some(bounds[at].1),
            at.checked_sub(1).map(|above| bounds[above].1),
        ),
        None => (None, None),
    }
}

fn href(tier: &str, category: Option<Category>) -> String {
    let tier = Some(tier)
        .filter(|tier| !tier.is_empty())
        .map(|tier| format!("tier={tier}"));
    let category = category.map(|category| format!("category={category}"));
    let query: Vec<_> = [tier, category].into_iter().flatten().collect();
    if query.is_empty() {
        "/kols".to_owned()
    } else {
        format!("/kols?{}", query.join("&"))
    }
}

#[component]
fn CategorySelect(
    /// The chosen tier, which stays.
    tier: Signal<String>,
    /// The chosen category.
    category: Signal<Option<Category>>,
) -> impl IntoView {
    let l = use_l10n();
    let navigate = use_navigate();
    view! {
        <label class="select">
            <span class="sr-only">{l.record().category_label}</span>
            <select
                prop:value=move || category.get().map_or("", Category::slug)
                on:change=move |event| {
                    let category = event_target_value(&event).parse().ok();
                    let options = NavigateOptions { scroll: false, ..NavigateOptions::default() };
                    navigate(&href(&tier.get_untracked(), category), options);
                }
            >
                <option value="">{l.record().all_categories}</option>
                {Category::ALL
                    .iter()
                    .map(|category| {
                        view! { <option value=category.slug()>{l.category(*category)}</option> }
                    })
                    .collect_view()}
            </select>
        </label>
    }
}

/// The creators that answer a query.
#[component]
fn Directory(
    /// Who is in it.
    query: KolsQuery,
) -> impl IntoView {
    let l = use_l10n();
    let list = feeds::kols(&query);
    let load = Callback::new(move |()| feeds::load_kols(list, query.clone()));
    scroll::keep(list.scroll, Signal::derive(|| true));
    view! {
        <ul class="kol-grid">
            <Rows
                count=Signal::derive(move || list.pager.with(|pager| pager.items().len()))
                row=Callback::new(move |index: usize| {
                    let card = list.pager.with_untracked(|pager| pager.items().get(index).cloned());
                    card.map(|card| view! { <li><KolCard card=card /></li> }).into_any()
                })
            />
        </ul>
        {move || {
            let action = Some(("/kols".to_owned(), l.record().all_kols));
            let empty = list.pager.with(Pager::is_empty);
            empty.then(|| view! { <Empty title=l.record().no_kols hint=l.record().no_kols_hint action=action /> })
        }}
        <More list=list load=load skeleton="kols" />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tier_spans_from_its_bound_to_the_next() {
        assert_eq!(range("nano"), (Some(1_000), Some(20_000)));
        assert_eq!(range("top"), (Some(300_000), None));
        assert_eq!(range(""), (None, None));
        assert_eq!(range("nonsense"), (None, None));
    }

    #[test]
    fn the_query_holds_only_what_is_chosen() {
        assert_eq!(href("", None), "/kols");
        assert_eq!(
            href("mid", Some(Category::Food)),
            "/kols?tier=mid&category=food"
        );
    }
}
