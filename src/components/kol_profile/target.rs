//! Whom a brand wants to reach: a small form, kept in this browser, and how far an audience is
//! that.

use hongbang_domain::audience::{Aspect, AspectFit, Audience, Target};
use leptos::prelude::*;

use crate::components::target_fields::TargetFields;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::portrait::{Row, matched, parts};
use crate::state::preferences::change;

/// The match, with each aspect's part, what is as wanted and what is not.
pub fn fit_view(l: L10n, audience: &Audience, target: &Target) -> AnyView {
    let words = l.portrait();
    let Some(matched) = matched(audience, target) else {
        return view! { <p class="quiet">{words.no_target}</p> }.into_any();
    };
    let score = match matched.score {
        Some(score) => view! { <strong>{l.figure(score)}</strong> }.into_any(),
        None => view! { <span class="quiet">{words.fit_unknown}</span> }.into_any(),
    };
    let aspects = matched.fit.aspects.iter();
    let aspects = aspects.map(|aspect| row(l, audience, target, aspect));
    view! {
        <div class="fit">
            <p class="fit-score">
                <span>{words.fit}</span>
                {score}
            </p>
            <ul class="fit-aspects">{aspects.collect_view()}</ul>
            <p class="quiet">{words.measure}</p>
        </div>
    }
    .into_any()
}

fn row(l: L10n, audience: &Audience, target: &Target, aspect: &AspectFit) -> AnyView {
    let words = l.portrait();
    let (share, said) = match aspect.fit {
        None => ("—".to_owned(), words.part_unknown.to_owned()),
        Some(fit) => (l.percent(fit), said(l, audience, target, aspect.aspect)),
    };
    view! {
        <li>
            <span class="fit-name">{(words.aspect)(aspect.aspect)}</span>
            <span class="num">{share}</span>
            <span class="quiet">{said}</span>
        </li>
    }
    .into_any()
}

/// What matches, and what does not.
fn said(l: L10n, audience: &Audience, target: &Target, aspect: Aspect) -> String {
    let words = l.portrait();
    if aspect == Aspect::Gender {
        let share = |share: Option<f64>| share.map_or_else(String::new, |share| l.percent(share));
        return (words.women_beside)(&share(audience.female), &share(target.female));
    }
    let name = |row: &Row| -> String {
        let name = match aspect {
            Aspect::Age => words.ages.get(row.at).copied(),
            Aspect::CityTier => words.city_tiers.get(row.at).copied(),
            Aspect::Interest => audience
                .interests
                .get(row.at)
                .map(|interest| l.category(interest.interest)),
            Aspect::Gender => None,
        };
        (words.part)(name.unwrap_or_default(), &l.percent(row.share))
    };
    let list = |rows: &[Row]| {
        if rows.is_empty() {
            return words.none.to_owned();
        }
        let rows: Vec<_> = rows.iter().map(name).collect();
        rows.join(words.and)
    };
    let (inside, outside) = parts(audience, target, aspect);
    (words.matching)(&list(&inside), &list(&outside))
}

/// The form. A choice is kept as it is made.
#[component]
pub fn TargetForm(
    /// What is wanted now.
    target: Memo<Target>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.portrait();
    let on_change = Callback::new(|target: Target| change(|chosen| chosen.target = target));
    let summary = move || {
        let none = target.with(Target::is_empty);
        if none {
            words.set_target
        } else {
            words.change_target
        }
    };
    view! {
        <details class="target">
            <summary>{summary}</summary>
            <p class="field-hint">{words.target_hint}</p>
            <TargetFields target=target on_change=on_change />
        </details>
    }
}
