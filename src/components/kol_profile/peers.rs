//! Who a creator's peers are, and where a figure stands among them, drawn and in words.

use hongbang_api::kols::KolPeers;
use hongbang_domain::peers::Bucket;
use leptos::prelude::*;

use super::words::written;
use crate::locales::L10n;
use crate::state::figures::{Figures, Name, Unit};
use crate::state::kol_parts::Part;
use crate::state::standing::Beside;

/// The circle that was taken.
pub fn who(l: L10n, bucket: Bucket) -> String {
    let words = l.profile();
    let tier = bucket.tier.map(|tier| l.tier(tier));
    let category = bucket.category.map(|category| l.category(category));
    match (tier, category) {
        (Some(tier), Some(category)) => (words.both)(tier, category),
        (Some(tier), None) => (words.tier_alone)(tier),
        (None, Some(category)) => (words.category_alone)(category),
        (None, None) => words.everyone.to_owned(),
    }
}

/// Where a figure stands, as far as it and its peers are known.
pub fn beside(figures: &Figures, name: Name, peers: &Part<KolPeers>) -> Option<Beside> {
    // What the page does not say has no place either.
    figures.get(name).ok()?;
    let peers = &peers.here()?.peers;
    Beside::of(
        peers,
        figures.selection,
        name.metric()?,
        figures.compared(name)?,
    )
}

/// A percentile without the ends, where a mark would stand half outside.
fn within(percentile: f64) -> f64 {
    percentile.clamp(0.5, 99.5)
}

/// The place among the peers, the middle half of them shaded. Decoration: words stand below it.
pub fn strip(beside: Option<&Beside>) -> AnyView {
    let own = beside.map(|beside| {
        let x = format!("{:.1}%", within(beside.percentile));
        view! { <line class="strip-own" x1=x.clone() x2=x y1="0" y2="12" /> }
    });
    let middle = beside.map(|_| {
        view! { <rect class="strip-middle" x="25%" width="50%" y="4" height="4" /> }
    });
    view! {
        <svg class="strip" height="12" aria-hidden="true">
            <rect class="strip-all" width="100%" y="4" height="4" rx="2" />
            {middle}
            {own}
        </svg>
    }
    .into_any()
}

/// The same with the values at the quarters, to read.
pub fn scale(l: L10n, unit: Unit, value: f64, beside: &Beside) -> AnyView {
    let words = l.profile();
    let write = |value: f64| written(l, unit, value);
    let quarters = [beside.p25, beside.median, beside.p75].map(write);
    let [p25, median, p75] = &quarters;
    let said = (words.strip)(&write(value), p25, median, p75);
    let at = within(beside.percentile);
    let anchor = match at {
        ..15.0 => "start",
        85.0.. => "end",
        _ => "middle",
    };
    let x = format!("{at:.1}%");
    let names = words
        .quartiles
        .iter()
        .zip(["25%", "50%", "75%"])
        .zip(&quarters);
    let names = names.map(|((name, x), value)| {
        view! {
            <text class="axis" x=x y="46" text-anchor="middle">
                {*name}
            </text>
            <text class="label" x=x y="62" text-anchor="middle">
                {value.clone()}
            </text>
        }
    });
    view! {
        <svg class="strip scale" height="68" role="img" aria-label=said>
            <rect class="strip-all" width="100%" y="24" height="6" rx="3" />
            <rect class="strip-middle" x="25%" width="50%" y="24" height="6" />
            <line class="strip-median" x1="50%" x2="50%" y1="24" y2="30" />
            <line class="strip-own" x1=x.clone() x2=x.clone() y1="18" y2="36" />
            <text class="label" x=x y="12" text-anchor=anchor>
                {write(value)}
            </text>
            {names.collect_view()}
        </svg>
    }
    .into_any()
}
