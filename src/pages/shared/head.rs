//! Whose list it is, what it looks for, and what it comes to.

use hongbang_api::shortlists::SharedShortlist;
use hongbang_domain::shortlist::Brief;
use leptos::prelude::*;

use crate::components::tier_badge;
use crate::locales::L10n;
use crate::state::listed::shared::{Sum, Sums};
use crate::state::listed::target::{Part, parts};

/// The head.
pub fn head(l: L10n, list: &SharedShortlist, sums: &Sums, title: String) -> AnyView {
    let words = l.shared();
    view! {
        <header class="shared-head">
            <p class="shared-kind">{words.kind} " · " {(words.by)(&list.by)}</p>
            <h1 id="shared-title">{title}</h1>
            <p class="quiet">
                {(words.as_of)(&l.date(list.updated_at))} " · "
                {(words.until)(&l.date(list.expires_at))}
            </p>
        </header>
        {brief(l, &list.brief)}
        {totals(l, sums)}
    }
    .into_any()
}

/// What is looked for; nothing where the brief says nothing.
fn brief(l: L10n, brief: &Brief) -> AnyView {
    let words = l.shared();
    let target = target(l, brief);
    let (start, end) = (
        brief.start.map(|day| l.whole_day(day)),
        brief.end.map(|day| l.whole_day(day)),
    );
    let dates = (words.between)(start.as_deref(), end.as_deref());
    let budget = brief.budget.map(|yuan| yuan_of(l, yuan as f64));
    let facts = [
        (words.target, target),
        (words.keywords, brief.keywords.join(words.and)),
        (words.dates, dates),
        (words.budget, budget.unwrap_or_default()),
    ];
    let facts: Vec<_> = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                </div>
            }
        })
        .collect();
    let own = brief.words.trim().to_owned();
    if facts.is_empty() && own.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="shared-part" aria-labelledby="shared-brief">
            <h2 id="shared-brief">{words.brief}</h2>
            {(!own.is_empty()).then(|| view! { <p class="shared-words">{own}</p> })}
            {(!facts.is_empty()).then(|| view! { <dl class="shared-brief">{facts}</dl> })}
        </section>
    }
    .into_any()
}

/// A target in words.
fn target(l: L10n, brief: &Brief) -> String {
    let words = l.shared();
    let portrait = l.portrait();
    let named = |at: &[usize], names: &[&'static str]| {
        let named: Vec<_> = at.iter().filter_map(|at| names.get(*at).copied()).collect();
        named.join(words.and)
    };
    let parts = parts(&brief.target).into_iter().map(|part| match part {
        Part::Women(share) => (words.women)(&l.percent(share)),
        Part::Ages(at) => (words.aged)(&named(&at, &portrait.ages)),
        Part::Cities(at) => (words.living)(&named(&at, &portrait.city_tiers)),
        Part::Interests(interests) => {
            let named: Vec<_> = interests.iter().map(|one| l.category(*one)).collect();
            (words.liking)(&named.join(words.and))
        }
    });
    parts.collect::<Vec<_>>().join(" · ")
}

/// Yuan of any size: `¥68,420`.
pub fn yuan_of(l: L10n, yuan: f64) -> String {
    // Larger ones than a count can be are no money.
    let yuan = yuan.clamp(0.0, u64::MAX as f64).round() as u64;
    ["¥", &l.integer(yuan)].concat()
}

fn totals(l: L10n, sums: &Sums) -> AnyView {
    let words = l.shared();
    if sums.creators == 0 {
        return ().into_any();
    }
    let of = |sum: Sum, all: usize| (sum.known < all).then(|| (words.known_of)(sum.known, all));
    let some = |sum: Sum| (sum.known > 0).then_some(sum.of);
    let gone = (sums.gone > 0).then(|| (words.gone)(sums.gone));
    let own = (sums.own > 0).then(|| (words.own_of)(sums.own));
    let apart: Vec<_> = [gone, own].into_iter().flatten().collect();
    let apart = (!apart.is_empty()).then(|| apart.join(words.and));
    let there = sums.there();
    let prices = some(sums.prices).map(|yuan| {
        figure(
            words.prices,
            Some(yuan_of(l, yuan)),
            of(sums.prices, sums.creators),
            None,
        )
    });
    view! {
        <section class="shared-part" aria-label=l.lists().totals>
            <dl class="shared-figures">
                {figure(words.creators, Some(l.integer(sums.creators as u64)), apart, None)}
                {figure(
                    words.followers,
                    some(sums.followers).map(|count| l.figure(count)),
                    of(sums.followers, there),
                    None,
                )}
                {figure(
                    words.interactions,
                    some(sums.interactions).map(|count| l.figure(count)),
                    of(sums.interactions, there),
                    Some(words.interactions_hint),
                )}
                {prices}
            </dl>
            {mix(l, sums)}
            {sums
                .data
                .map(|(first, last)| {
                    let said = (words.data_between)(&l.date(first), &l.date(last));
                    view! { <p class="quiet">{said}</p> }
                })}
        </section>
    }
    .into_any()
}

fn figure(
    name: &'static str,
    value: Option<String>,
    note: Option<String>,
    hint: Option<&'static str>,
) -> AnyView {
    view! {
        <div>
            <dt title=hint>{name}</dt>
            <dd>{value.unwrap_or_else(|| "—".to_owned())}</dd>
            {note.map(|note| view! { <dd class="quiet">{note}</dd> })}
        </div>
    }
    .into_any()
}

/// How many of each tier, as a bar and in words.
fn mix(l: L10n, sums: &Sums) -> AnyView {
    let there = sums.there();
    if there == 0 {
        return ().into_any();
    }
    let parts = sums.tiers.iter().map(|(tier, count)| {
        let slug = tier.map_or("none", tier_badge::slug);
        let width = format!("{:.2}%", *count as f64 / there as f64 * 100.0);
        view! { <i class=format!("mix-part mix-{slug}") style:inline-size=width></i> }
    });
    let names = sums.tiers.iter().map(|(tier, count)| {
        let slug = tier.map_or("none", tier_badge::slug);
        let name = tier.map_or(l.no_tier, |tier| l.tier(tier));
        view! {
            <li class=format!("mix-name mix-{slug}")>
                {name} " " <strong>{l.integer(*count as u64)}</strong>
            </li>
        }
    });
    view! {
        <div class="mix">
            <span class="mix-bar" aria-hidden="true">
                {parts.collect_view()}
            </span>
            <ul class="mix-names" aria-label=l.shared().tiers>
                {names.collect_view()}
            </ul>
        </div>
    }
    .into_any()
}
