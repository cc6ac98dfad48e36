//! Who a creator's followers are, as labelled bars, and how far they are whom a brand wants.

use hongbang_domain::audience::{Audience, Target, genders};
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use super::grid::cell;
use super::sheet::{Of, Sheet};
use super::target::{TargetForm, fit_view};
use crate::components::live::live;
use crate::components::missing::not_shared;
use crate::locales::L10n;
use crate::state::figures::Name;
use crate::state::language::use_l10n;
use crate::state::portrait::{Drawn, bar, drawn};
use crate::state::preferences::preferences;
use crate::state::record::Missing;

/// The section.
#[component]
pub fn Portrait(
    /// The creator.
    of: Of,
    /// Opens a figure.
    sheet: Sheet,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.portrait();
    let (audience, missing) = of.record.with_value(|record| {
        let profile = &record.profile;
        let missing = Missing::of(Field::Audience, &profile.withheld);
        (profile.kol.audience.clone(), missing)
    });
    let chosen = preferences();
    let target = Memo::new(move |_| chosen.with(|chosen| chosen.target.clone()));
    let body = match audience {
        None => match missing {
            Missing::Unknown => view! { <p class="quiet">{words.unknown}</p> }.into_any(),
            Missing::NotShared => not_shared(l, words.not_shared),
        },
        Some(audience) => {
            let shown = audience.clone();
            view! {
                {live(move || target.with(|target| bars(l, &shown, target)))}
                <div class="match">
                    {live(move || target.with(|target| fit_view(l, &audience, target)))}
                    <TargetForm target=target />
                </div>
            }
            .into_any()
        }
    };
    let active = live(move || {
        let figures = of.account();
        cell(
            l,
            &figures,
            Name::ActiveFollowers,
            &of.peers.get(),
            sheet,
            false,
        )
    });
    view! {
        <section class="panel portrait" id="audience">
            <h2>{words.title}</h2>
            {body}
            <div class="portrait-foot">
                <dl>{active}</dl>
                <p class="quiet">{words.no_more}</p>
            </div>
        </section>
    }
}

/// A part of a distribution: its name, and its share.
type Named = (String, f64);

/// The distributions of an audience as bars; what `target` wants is told apart.
pub fn bars(l: L10n, audience: &Audience, target: &Target) -> AnyView {
    let words = l.portrait();
    let named = |names: &[&'static str], shares: &[f64]| -> Vec<Named> {
        let names = names.iter().map(|name| (*name).to_owned());
        names.zip(shares.iter().copied()).collect()
    };
    let gender = audience.female.and_then(genders);
    let gender = gender.map(|shares| named(&words.genders, &shares));
    let ages = audience.ages.map(|shares| named(&words.ages, &shares));
    let tiers = audience.city_tiers;
    let tiers = tiers.map(|shares| named(&words.city_tiers, &shares));
    let cities = audience.cities.iter().filter_map(|city| {
        let name = l.city(city.city)?;
        Some((name.to_owned(), city.share))
    });
    let cities: Vec<Named> = cities.collect();
    let interests = audience.interests.iter();
    let named_interests: Vec<Named> = interests
        .clone()
        .map(|each| (l.category(each.interest).to_owned(), each.share))
        .collect();
    let wanted: Vec<bool> = interests
        .map(|each| target.interests.contains(&each.interest))
        .collect();
    let listed = |parts: Vec<Named>| Some(parts).filter(|parts| !parts.is_empty());
    view! {
        <div class="portrait-columns">
            <div>
                {group(l, words.gender, gender, &[], target.female)}
                {group(l, words.age, ages, &target.ages, None)}
            </div>
            <div>
                {group(l, words.city_tier, tiers, &target.city_tiers, None)}
                {group(l, words.cities, listed(cities), &[], None)}
            </div>
            <div>{group(l, words.interests, listed(named_interests), &wanted, None)}</div>
        </div>
    }
    .into_any()
}

/// A distribution: its parts as bars, those that are wanted told apart; `tick` is the share of
/// the first part that is wanted.
fn group(
    l: L10n,
    title: &'static str,
    parts: Option<Vec<Named>>,
    wanted: &[bool],
    tick: Option<f64>,
) -> AnyView {
    let words = l.portrait();
    let parts = parts.unwrap_or_default();
    let shares: Vec<f64> = parts.iter().map(|(_, share)| *share).collect();
    let Some(drawn) = drawn(&shares, wanted) else {
        return view! {
            <h3>{title}</h3>
            <p class="quiet">{words.part_unknown}</p>
        }
        .into_any();
    };
    let rows = drawn.rows.iter().zip(parts).map(|(row, (name, share))| {
        let tick = tick.filter(|_| row.at == 0);
        view! {
            <li class:is-unwanted=row.wanted == Some(false)>
                <span class="bar-name">
                    {name}
                    {(row.wanted == Some(true)).then(|| view! { <span class="sr-only">" " {words.wanted}</span> })}
                </span>
                {one_bar(share, &drawn, tick)}
                <span class="num">{l.percent(share)}</span>
            </li>
        }
    });
    let rows = rows.collect_view();
    let note = drawn
        .listed
        .map(|sum| view! { <p class="quiet">{(words.listed)(&l.percent(sum))}</p> });
    view! {
        <h3>{title}</h3>
        <ul class="bars">{rows}</ul>
        {note}
    }
    .into_any()
}

fn one_bar(share: f64, drawn: &Drawn, tick: Option<f64>) -> AnyView {
    let place = |share: f64| format!("{:.1}%", bar(share, drawn) * 100.0);
    let tick = tick.map(|tick| view! { <b style:inset-inline-start=place(tick)></b> });
    view! {
        <span class="share-bar" aria-hidden="true">
            <i style:inline-size=place(share)></i>
            {tick}
        </span>
    }
    .into_any()
}
