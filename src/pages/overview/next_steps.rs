//! How far it is to the next tier and to a brand partner's badge.

use chrono::TimeDelta;
use hongbang_domain::eligibility::Rule;
use hongbang_domain::tier::Preset;
use hongbang_domain::window::Selection;
use leptos::prelude::*;

use crate::components::live::live;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::meta::use_meta;
use crate::state::overview::steps::{Way, When, to_next_tier, to_partner, when};
use crate::state::preferences::preferences;
use crate::state::record::Record;

/// The next steps of a creator.
#[component]
pub fn NextSteps(
    /// Its record.
    record: Record,
) -> impl IntoView {
    let l = use_l10n();
    let kol = record.profile.kol.clone();
    let growth = record.figures(Selection::default()).follower_growth;
    let more_than = use_meta(|meta| meta.partner_more_than);
    let chosen = preferences();
    let partner = record.profile.partner;
    view! {
        <section class="panel next-steps" aria-label=l.overview().next_steps>
            <h2>{l.overview().next_steps}</h2>
            {live(move || {
                let words = l.overview();
                let Some(followers) = kol.followers else {
                    return view! { <p class="quiet">{l.record().followers_unknown}</p> }.into_any();
                };
                let (scheme, name) = chosen.with(|chosen| {
                    let own = !chosen.bounds.is_empty();
                    (chosen.scheme(), if own { None } else { Some(chosen.scheme) })
                });
                let rule = more_than().map_or_else(Rule::default, |more_than| Rule { more_than });
                let limit = l.integer(rule.more_than);
                let badge = match to_partner(rule, Some(followers)) {
                    Some(way) => step(l, (words.to_badge)(&limit), way, when(way.missing, growth), kol.data_at),
                    None if partner => {
                        view! { <p class="step-done"><span class="partner">{words.is_partner}</span></p> }.into_any()
                    }
                    None => {
                        view! { <p class="step-done"><span class="eligible">{(words.badge_reached)(&limit)}</span></p> }
                            .into_any()
                    }
                };
                let next = to_next_tier(&scheme, followers);
                let projected = next.map(|(_, way)| when(way.missing, growth));
                let tier = match next {
                    Some((tier, way)) => {
                        let title = (words.to_tier)(l.tier(tier));
                        step(l, title, way, when(way.missing, growth), kol.data_at)
                    }
                    None => view! { <p class="step-done">{words.highest_tier}</p> }.into_any(),
                };
                // Said once, whatever is extrapolated above.
                let line = matches!(projected, Some(When::In { .. } | When::Far { .. }))
                    .then(|| view! { <p class="quiet">{words.extrapolated}</p> });
                let scheme = (words.by_scheme)(scheme_name(l, name));
                view! {
                    <p class="step-now">
                        <span class="figure-value">{l.integer(followers)}</span>
                        <span class="quiet">{l.record().followers}</span>
                        {growth.map(|growth| {
                            let days = (l.record().over_days)(growth.days);
                            view! { <span class="quiet">{l.signed(growth.gained)} " · " {days}</span> }
                        })}
                    </p>
                    {tier}
                    {badge}
                    {line}
                    <p class="quiet">
                        {scheme} " "
                        <a class="text-link" href="/settings#for-brands">
                            {words.scheme_settings}
                        </a>
                    </p>
                }
                    .into_any()
            })}
        </section>
    }
}

/// A scheme's name; `None` for one's own.
fn scheme_name(l: L10n, preset: Option<Preset>) -> &'static str {
    match preset {
        None => l.overview().own_scheme,
        Some(preset) => (l.brand_settings().preset)(preset).0,
    }
}

/// One way, with its bar and when it may end.
fn step(
    l: L10n,
    title: String,
    way: Way,
    when: When,
    data_at: chrono::DateTime<chrono::Utc>,
) -> AnyView {
    let words = l.overview();
    let count = |n: u64| l.integer(n);
    let rate = |rate: f64| l.signed((rate.round() as i64).max(1));
    let missing = (words.missing)(&count(way.missing), &count(way.goal));
    let time = match when {
        When::In { days, rate: daily } => {
            let days = i64::try_from(days).unwrap_or(i64::MAX);
            let span = TimeDelta::try_days(days).unwrap_or_default();
            let date = data_at.checked_add_signed(span).unwrap_or(data_at);
            (words.about_when)(&l.date(date), &rate(daily))
        }
        When::Far { rate: daily } => (words.far)(&rate(daily)),
        When::Standing => words.not_growing.to_owned(),
        When::Unknown => words.growth_unknown.to_owned(),
    };
    let width = format!("{}%", (way.done * 1000.0).round() / 10.0);
    view! {
        <div class="step">
            <p class="step-title">
                <strong>{title}</strong>
                <span>{missing}</span>
            </p>
            <p class="step-bar" aria-hidden="true">
                <i style:inline-size=width></i>
            </p>
            <p class="quiet">{time}</p>
        </div>
    }
    .into_any()
}
