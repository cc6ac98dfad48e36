//! A creator's tier: bars that read without colour, and its name.

use hongbang_domain::tier::{Scheme, Tier};
use leptos::prelude::*;

use crate::locales::L10n;
use crate::state::language::use_l10n;

/// The bars and the name of the tier that `followers` reach in the default scheme; for
/// fewer followers "no tier", for an unknown number nothing.
#[component]
pub fn TierBadge(
    /// The creator's followers.
    followers: Option<u64>,
) -> impl IntoView {
    badge(use_l10n(), &Scheme::default(), followers)
}

/// The same in any scheme.
pub fn badge(l: L10n, scheme: &Scheme, followers: Option<u64>) -> AnyView {
    let Some(followers) = followers else {
        return ().into_any();
    };
    match scheme.tier(followers) {
        Some(tier) => {
            let bars = scheme.bounds().len();
            let filled = scheme.rank(tier);
            view! {
                <span class=format!("tier tier-{}", slug(tier))>
                    <span class="tier-bars" aria-hidden="true">
                        {(1..=bars).map(|bar| view! { <i class:on=bar <= filled></i> }).collect_view()}
                    </span>
                    {l.tier(tier)}
                </span>
            }
            .into_any()
        }
        None => view! { <span class="tier tier-none">{l.no_tier}</span> }.into_any(),
    }
}

/// A tier's name in style sheets and URLs.
#[must_use]
pub const fn slug(tier: Tier) -> &'static str {
    match tier {
        Tier::Mega => "mega",
        Tier::Top => "top",
        Tier::Mid => "mid",
        Tier::Micro => "micro",
        Tier::Nano => "nano",
    }
}
