//! A list's make-up as bars: by state, by tier. What a bar shows, words beside it say.

use hongbang_domain::shortlist::State;
use hongbang_domain::shortlist::totals::Mixed;
use leptos::prelude::*;

use crate::components::tier_badge;
use crate::locales::L10n;

/// A state's name in style sheets.
#[must_use]
pub const fn slug(state: State) -> &'static str {
    match state {
        State::ToReview => "to-review",
        State::Shortlisted => "shortlisted",
        State::Contacted => "contacted",
        State::Passed => "passed",
    }
}

/// How many are in each state, in the order of [`State::ALL`].
pub fn states(l: L10n, counts: &[usize; 4]) -> AnyView {
    let all: usize = counts.iter().sum();
    if all == 0 {
        return view! { <span class="quiet">{l.lists().nobody}</span> }.into_any();
    }
    let some = || {
        let states = State::ALL.iter().copied().zip(counts.iter().copied());
        states.filter(|(_, count)| *count > 0)
    };
    let parts = some().map(|(state, count)| {
        let class = format!("state-part state-{}", slug(state));
        view! { <i class=class style:inline-size=share(count, all)></i> }
    });
    let names = some().map(|(state, count)| {
        let words = (l.lists().in_state)((l.shared().state)(state), count);
        view! { <li class=format!("state-name state-{}", slug(state))>{words}</li> }
    });
    view! {
        <div class="state-bar">
            <span class="state-parts" aria-hidden="true">
                {parts.collect_view()}
            </span>
            <ul class="state-names">{names.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// How many are of each tier. Only what occurs.
pub fn mix(l: L10n, mix: &[Mixed]) -> AnyView {
    let all: usize = mix.iter().map(|part| part.heads).sum();
    if all == 0 {
        return view! { <span class="quiet">{l.lists().nobody}</span> }.into_any();
    }
    let some = || {
        mix.iter().filter(|part| part.heads > 0).map(|part| {
            let slug = part.tier.0.map_or("none", tier_badge::slug);
            let name = part.tier.0.map_or(l.no_tier, |tier| l.tier(tier));
            (slug, name, part.heads)
        })
    };
    let parts = some().map(|(slug, _, heads)| {
        view! { <i class=format!("mix-part mix-{slug}") style:inline-size=share(heads, all)></i> }
    });
    let names = some().map(|(slug, name, heads)| {
        view! {
            <li class=format!("mix-name mix-{slug}")>
                {name} " " <strong>{l.integer(heads as u64)}</strong>
            </li>
        }
    });
    view! {
        <div class="mix">
            <span class="mix-bar" aria-hidden="true">
                {parts.collect_view()}
            </span>
            <ul class="mix-names">{names.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// A part of a bar, as a width.
pub fn share(part: usize, all: usize) -> String {
    format!("{:.2}%", part as f64 / all.max(1) as f64 * 100.0)
}
