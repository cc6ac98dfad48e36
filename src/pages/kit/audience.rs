//! Who the followers are, as bars with their figures.

use hongbang_domain::audience::Audience;
use leptos::prelude::*;

use crate::locales::L10n;

/// Bars of a list that goes on.
const MOST: usize = 5;

/// One distribution.
struct Group {
    title: &'static str,
    bars: Vec<(String, f64)>,
}

/// The distributions that are known; nothing where none is.
pub fn audience(l: L10n, audience: &Audience) -> Option<AnyView> {
    let words = l.kit();
    let share = |share: f64| (share.is_finite() && share >= 0.0).then_some(share.min(1.0));
    let bands = |shares: &[f64], name: fn(usize) -> &'static str| -> Vec<(String, f64)> {
        let bars = shares.iter().enumerate();
        bars.filter_map(|(band, &of)| Some((name(band).to_owned(), share(of)?)))
            .collect()
    };
    let women = audience.female.and_then(share);
    let cities = audience.cities.iter();
    let cities =
        cities.filter_map(|city| Some((l.city(city.city)?.to_owned(), share(city.share)?)));
    let interests = audience.interests.iter();
    let interests =
        interests.filter_map(|one| Some((l.category(one.interest).to_owned(), share(one.share)?)));
    let groups = [
        Group {
            title: words.gender,
            bars: women.map_or_else(Vec::new, |women| {
                vec![
                    (words.women.to_owned(), women),
                    (words.men.to_owned(), 1.0 - women),
                ]
            }),
        },
        Group {
            title: words.ages,
            bars: audience
                .ages
                .map_or_else(Vec::new, |ages| bands(&ages, words.age)),
        },
        Group {
            title: words.city_tiers,
            bars: audience
                .city_tiers
                .map_or_else(Vec::new, |tiers| bands(&tiers, words.city_tier)),
        },
        Group {
            title: words.cities,
            bars: cities.take(MOST).collect(),
        },
        Group {
            title: words.interests,
            bars: interests.take(MOST).collect(),
        },
    ];
    let known: Vec<_> = groups
        .into_iter()
        .filter(|group| !group.bars.is_empty())
        .map(|group| bars(l, group))
        .collect();
    (!known.is_empty()).then(|| {
        view! {
            <section class="kit-part">
                <h2>{words.audience}</h2>
                <div class="kit-audience">{known}</div>
            </section>
        }
        .into_any()
    })
}

/// The bars of a distribution, the longest as wide as there is room.
fn bars(l: L10n, group: Group) -> AnyView {
    let most = group
        .bars
        .iter()
        .map(|(_, share)| *share)
        .fold(0.0, f64::max);
    let rows = group.bars.into_iter().map(|(name, share)| {
        let width = if most > 0.0 {
            share / most * 100.0
        } else {
            0.0
        };
        let width = format!("{}%", width.round());
        view! {
            <div>
                <dt>{name}</dt>
                <dd>
                    <span class="kit-bar" aria-hidden="true">
                        <i style:inline-size=width></i>
                    </span>
                    <span>{l.percent(share)}</span>
                </dd>
            </div>
        }
    });
    view! {
        <div class="kit-group">
            <h3>{group.title}</h3>
            <dl>{rows.collect_view()}</dl>
        </div>
    }
    .into_any()
}
