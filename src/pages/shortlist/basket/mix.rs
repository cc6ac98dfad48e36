//! The mix: cost by tier as one bar of the budget, and its shares beside a pyramid.

use hongbang_domain::shortlist::totals::{Mixed, Pyramid, Totals};
use leptos::prelude::*;

use super::column::{Column, yuan};
use crate::components::live::live;
use crate::components::tier_badge;
use crate::locales::L10n;
use crate::state::language::use_l10n;

/// A tier's name and its colour.
fn tier(l: L10n, mixed: &Mixed) -> (&'static str, &'static str) {
    match mixed.tier.0 {
        Some(tier) => (l.tier(tier), tier_badge::slug(tier)),
        None => (l.no_tier, "none"),
    }
}

/// The bar, with its words under it.
pub fn bar(l: L10n, totals: &Totals) -> AnyView {
    let words = l.basket();
    if totals.counting == 0 {
        return ().into_any();
    }
    // What is not spent is the rest of the bar; what is spent beyond takes all of it.
    let whole = totals
        .budget
        .map_or(0.0, |budget| budget as f64)
        .max(totals.cost);
    let parts = totals
        .mix
        .iter()
        .filter(|mixed| mixed.cost > 0.0 && whole > 0.0);
    let parts = parts.map(|mixed| {
        let (name, slug) = tier(l, mixed);
        let said = (words.mix_part)(name, mixed.heads, &yuan(l, mixed.cost));
        view! {
            <i
                class=format!("spend-{slug}")
                style:inline-size=format!("{:.2}%", mixed.cost / whole * 100.0)
                title=said
            ></i>
        }
    });
    let parts = parts.collect_view();
    let named = totals
        .mix
        .iter()
        .filter(|mixed| mixed.heads > 0)
        .map(|mixed| {
            let (name, slug) = tier(l, mixed);
            let cost = yuan(l, mixed.cost);
            let title = (words.mix_part)(name, mixed.heads, &cost);
            view! {
                <li class=format!("spend-{slug}") title=title>
                    {name}
                    " "
                    {l.integer(mixed.heads as u64)}
                    <span class="sr-only">" " {cost}</span>
                </li>
            }
        });
    let named = named.collect_view();
    let left = totals.left.map(|left| {
        let over = left < -0.5;
        let said = if over {
            (words.over)(&yuan(l, -left))
        } else {
            (words.left)(&yuan(l, left))
        };
        view! { <li class="spend-left" class:look=over>{said}</li> }
    });
    let over = totals.left.is_some_and(|left| left < -0.5);
    view! {
        <div class="spend" class:is-over=over aria-hidden="true">
            {parts}
        </div>
        <ul class="spend-names" aria-label=words.mix>
            {named}
            {left}
        </ul>
    }
    .into_any()
}

/// The shares beside a pyramid that is chosen here.
#[component]
pub fn Beside(
    /// The column.
    column: Column,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.basket();
    let pyramid = RwSignal::new(Pyramid::default());
    let choose = move |event| {
        let chosen: String = event_target_value(&event);
        let at = chosen.parse::<usize>().ok();
        if let Some(chosen) = at.and_then(|at| Pyramid::ALL.get(at)) {
            pyramid.set(*chosen);
        }
    };
    let options = Pyramid::ALL.iter().enumerate().map(|(at, pyramid)| {
        view! { <option value=at.to_string()>{(words.pyramid_name)(*pyramid)}</option> }
    });
    view! {
        <div class="pyramid">
            <label>
                <span class="sr-only">{words.pyramid}</span>
                <select on:change=choose>{options.collect_view()}</select>
            </label>
            {live(move || steps(l, column, pyramid.get()))}
        </div>
    }
}

fn steps(l: L10n, column: Column, pyramid: Pyramid) -> AnyView {
    let words = l.basket();
    let Some(shares) = column.totals.with(|totals| totals.beside(pyramid)) else {
        return view! { <p class="quiet">{words.no_mix}</p> }.into_any();
    };
    let steps = words
        .steps
        .iter()
        .zip(shares)
        .map(|(name, (share, target))| {
            let (has, wants) = (l.percent(share), l.percent(target));
            let whole = |text: &str| text.replace(".0%", "%");
            view! {
                <li>
                    <span>{*name}</span>
                    <span class="pyramid-bar" aria-hidden="true">
                        <i style:inline-size=format!("{:.1}%", share * 100.0)></i>
                        <b style:inset-inline-start=format!("{:.1}%", target * 100.0)></b>
                    </span>
                    <span class="num">
                        <span aria-hidden="true">{whole(&has)}</span>
                        <span class="sr-only">{(words.step)(&whole(&has), &whole(&wants))}</span>
                    </span>
                </li>
            }
        });
    view! {
        <ul class="pyramid-steps" title=(words.pyramid_source)(pyramid)>
            {steps.collect_view()}
        </ul>
    }
    .into_any()
}
