//! Rows that are words: who the creators are, and whom they reach.

use hongbang_api::kols::KolProfile;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use super::columns::Column;
use crate::components::kol_head::Eligibility;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::comparison::top;
use crate::state::preferences::preferences;
use crate::state::record::{Missing, Record};

/// How many shares of a distribution are named.
const TOP: usize = 2;

/// Who they are.
pub fn who(l: L10n, columns: &[Column]) -> AnyView {
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let tier = |record: &Record| match record.profile.kol.followers {
        Some(followers) => badge(l, &scheme, Some(followers)),
        None => Missing::Unknown.cell(l),
    };
    view! {
        {row(columns, l.record().tier, tier)}
        {row(columns, l.compare().eligibility, |record| eligibility(l, &record.profile))}
        {row(columns, l.directory().city, |record| {
            let kol = &record.profile.kol;
            words(l, l.place(kol.city, kol.region.as_deref()))
        })}
        {row(columns, l.compare().categories, |record| {
            let categories = record.profile.kol.categories.iter();
            let categories: Vec<_> = categories.map(|category| l.category(*category)).collect();
            words(l, Some(categories.join(" / ")))
        })}
        {row(columns, l.compare().agency, |record| {
            let profile = &record.profile;
            let agency = profile.represented_by.clone().or_else(|| profile.kol.mcn.clone());
            words(l, Some(agency.unwrap_or_else(|| l.compare().no_agency.to_owned())))
        })}
        {row(columns, l.compare().data, |record| words(l, Some(l.date(record.profile.kol.data_at))))}
    }
    .into_any()
}

/// Whom they reach: the strongest of each kind.
pub fn audience(l: L10n, columns: &[Column]) -> AnyView {
    view! {
        {row(columns, l.compare().top_ages, |record| {
            let ages = record.profile.kol.audience.as_ref().and_then(|audience| audience.ages);
            shares(l, record, ages.map(|ages| named(top(ages, TOP), &l.compare().ages)))
        })}
        {row(columns, l.compare().top_tiers, |record| {
            let tiers = record.profile.kol.audience.as_ref().and_then(|audience| audience.city_tiers);
            shares(l, record, tiers.map(|tiers| named(top(tiers, TOP), &l.compare().city_tiers)))
        })}
        {row(columns, l.compare().top_interests, |record| {
            let audience = record.profile.kol.audience.as_ref();
            let interests = audience.map(|audience| {
                let listed = audience.interests.iter().take(TOP);
                listed.map(|listed| (l.category(listed.interest), listed.share)).collect()
            });
            shares(l, record, interests)
        })}
    }
    .into_any()
}

fn named(top: Vec<(usize, f64)>, names: &[&'static str]) -> Vec<(&'static str, f64)> {
    let names = top
        .into_iter()
        .filter_map(|(at, share)| Some((*names.get(at)?, share)));
    names.collect()
}

fn shares(l: L10n, record: &Record, shares: Option<Vec<(&'static str, f64)>>) -> AnyView {
    let shares = shares.filter(|shares| !shares.is_empty());
    let Some(shares) = shares else {
        return Missing::of(Field::Audience, &record.profile.withheld).cell(l);
    };
    let shares = shares.into_iter().map(|(name, share)| {
        view! {
            <span class="compare-share">
                <span>{name}</span>
                " "
                <span class="compare-value">{l.percent(share)}</span>
            </span>
        }
    });
    shares.collect_view().into_any()
}

fn eligibility(l: L10n, profile: &KolProfile) -> AnyView {
    if profile.partner {
        let (words, hint) = (l.studio().partner, l.studio().partner_hint);
        return view! { <span class="partner" title=hint>{words}</span> }.into_any();
    }
    view! { <Eligibility followers=profile.kol.followers /> }.into_any()
}

fn words(l: L10n, words: Option<String>) -> AnyView {
    match words.filter(|words| !words.is_empty()) {
        Some(words) => words.into_any(),
        None => Missing::Unknown.cell(l),
    }
}

fn row(columns: &[Column], label: &'static str, cell: impl Fn(&Record) -> AnyView) -> AnyView {
    let cells = columns.iter().map(|column| {
        let cell = column.record().map(&cell);
        view! { <td class="compare-fact">{cell}</td> }
    });
    view! {
        <tr>
            <th scope="row" class="sticky">
                {label}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
