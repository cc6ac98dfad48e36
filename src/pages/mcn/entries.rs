//! The creators of one standing: what they come to together, in an order, and one by one.

use hongbang_api::kols::KolSort;
use hongbang_api::mcn::{Roster, RosterEntry};
use hongbang_domain::kol::KolId;
use hongbang_domain::representation::Standing;
use leptos::prelude::*;

use super::row::{Entry, sort_name};
use crate::locales::L10n;
use crate::state::overview::roster::{SORTS, by, sums};
use crate::state::preferences::preferences;

/// Those whom one represents, in an order.
pub fn represented(l: L10n, roster: &Roster, sort: KolSort, end: Callback<KolId>) -> AnyView {
    let mut entries = of(roster, Standing::Accepted);
    entries.sort_by(|one, other| by(sort, &one.card, &other.card));
    let title = (l.studio().represented)(entries.len());
    if entries.is_empty() {
        return view! {
            <section class="panel roster">
                <h2>{title}</h2>
                <p>{l.studio().no_roster}</p>
                <p>
                    <a class="button" href="/kols">
                        {l.studio().claim_directory}
                    </a>
                </p>
            </section>
        }
        .into_any();
    }
    view! {
        <section class="panel roster">
            <h2>{title}</h2>
            {summary(l, &entries)}
            {(entries.len() > 1).then(|| orders(l, sort))}
            {rows(entries, end)}
        </section>
    }
    .into_any()
}

/// Those whom one has invited; nobody misses an empty list of them.
pub fn invited(l: L10n, roster: &Roster, end: Callback<KolId>) -> Option<AnyView> {
    let entries = of(roster, Standing::Invited);
    (!entries.is_empty()).then(|| {
        view! {
            <section class="panel roster">
                <h2>{(l.studio().invited)(entries.len())}</h2>
                {rows(entries, end)}
            </section>
        }
        .into_any()
    })
}

fn of(roster: &Roster, standing: Standing) -> Vec<RosterEntry> {
    let entries = roster.items.iter();
    entries
        .filter(|entry| entry.standing == standing)
        .cloned()
        .collect()
}

fn rows(entries: Vec<RosterEntry>, end: Callback<KolId>) -> AnyView {
    let rows = entries
        .into_iter()
        .map(|entry| view! { <Entry entry=entry end=end /> });
    view! { <ul>{rows.collect_view()}</ul> }.into_any()
}

/// What adds up.
fn summary(l: L10n, entries: &[RosterEntry]) -> AnyView {
    let words = l.overview();
    let scheme = preferences().with(|chosen| chosen.scheme());
    let sums = sums(entries.iter().map(|entry| &entry.card), &scheme);
    let tiers = sums.tiers.iter().map(|&(tier, count)| {
        let name = l.tier(tier);
        (words.tier_count)(name, count)
    });
    let tiers: Vec<_> = tiers.collect();
    let unknown = (sums.unknown > 0).then(|| (words.unknown_followers)(sums.unknown));
    view! {
        <dl class="roster-sums" aria-label=words.summary>
            <div>
                <dt>{words.creators}</dt>
                <dd>{l.integer(sums.creators as u64)}</dd>
                <dd class="figure-note">{tiers.join(" · ")}</dd>
            </div>
            <div>
                <dt>{l.record().followers}</dt>
                <dd>{l.figure(sums.followers as f64)}</dd>
                <dd class="figure-note">{unknown}</dd>
            </div>
            <div>
                <dt>{words.notes_30}</dt>
                <dd>{l.integer(sums.notes)}</dd>
            </div>
        </dl>
        <p class="quiet roster-hint">{words.sum_hint}</p>
    }
    .into_any()
}

/// The orders, as links.
fn orders(l: L10n, sort: KolSort) -> AnyView {
    let links = SORTS.iter().map(|&to| {
        let href = if to == KolSort::default() {
            "/mcn".to_owned()
        } else {
            ["/mcn?sort=", to.slug()].concat()
        };
        view! {
            <a
                class="chip"
                href=href
                data-noscroll=""
                aria-current=if to == sort { "true" } else { "false" }
            >
                {sort_name(l, to)}
            </a>
        }
    });
    view! {
        <nav class="chips roster-orders" aria-label=l.overview().sort>
            {links.collect_view()}
        </nav>
    }
    .into_any()
}
