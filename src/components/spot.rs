//! A spot: what it is, where, and whether it is open.

use chrono::DateTime;
use hongbang_domain::spot::{Openness, Spot};
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::state::language::use_l10n;

/// A spot, and whether it is open at this moment.
#[component]
pub fn SpotLine(
    /// The spot.
    spot: Spot,
    /// Its city, where the table of cities has it.
    city: Option<&'static str>,
) -> impl IntoView {
    let l = use_l10n();
    let now = DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default();
    let kind = spot.kind.map(|kind| l.spot_kind(kind));
    let about: Vec<_> = [kind, city].into_iter().flatten().collect();
    let open = matches!(spot.status(now), Openness::Open { .. } | Openness::Always);
    let class = if open { "spot-open" } else { "spot-closed" };
    let status = l.openness(&spot, now);
    view! {
        <div class="spot">
            {Icon::Pin.view()}
            <p class="spot-what">
                <strong>{spot.name}</strong>
                <span class="quiet">{about.join(" · ")}</span>
            </p>
            <p class="spot-when quiet">
                {status.map(|words| view! { <span class=class>{words}</span> })}
            </p>
        </div>
    }
}
