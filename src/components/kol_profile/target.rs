//! Whom a brand wants to reach: a small form, kept in this browser, and how far an audience is
//! that.

use hongbang_domain::audience::{Aspect, AspectFit, Audience, Target};
use hongbang_domain::category::Category;
use leptos::prelude::*;

use crate::components::live::live;
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
    let women = move || {
        let female = target.with(|target| target.female);
        female.map_or_else(String::new, |share| ((share * 100.0).round()).to_string())
    };
    let set_women = move |event| {
        let text: String = event_target_value(&event);
        let share = text.trim().parse::<f64>().ok().map(|share| share / 100.0);
        let share = share.map(|share| share.clamp(0.0, 1.0));
        change(|chosen| chosen.target.female = share);
    };
    let ages = words.ages.iter().enumerate().map(|(at, name)| {
        let on = Box::new(move || target.with(|target| target.ages.get(at) == Some(&true)));
        check(name, on, move |on| {
            change(|chosen| {
                if let Some(age) = chosen.target.ages.get_mut(at) {
                    *age = on;
                }
            });
        })
    });
    let tiers = words.city_tiers.iter().enumerate().map(|(at, name)| {
        let on = Box::new(move || target.with(|target| target.city_tiers.get(at) == Some(&true)));
        check(name, on, move |on| {
            change(|chosen| {
                if let Some(tier) = chosen.target.city_tiers.get_mut(at) {
                    *tier = on;
                }
            });
        })
    });
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
            <div class="target-form">
                <label class="target-women">
                    <span>{words.women_share}</span>
                    <input
                        type="number"
                        min="0"
                        max="100"
                        inputmode="numeric"
                        prop:value=women
                        on:change=set_women
                    />
                </label>
                <fieldset>
                    <legend>{words.age}</legend>
                    {ages.collect_view()}
                </fieldset>
                <fieldset>
                    <legend>{words.city_tier}</legend>
                    {tiers.collect_view()}
                </fieldset>
                <fieldset>
                    <legend>{words.interests}</legend>
                    {interests(l, target)}
                </fieldset>
                <button
                    type="button"
                    class="button button-small"
                    on:click=move |_| change(|chosen| chosen.target = Target::default())
                >
                    {words.clear}
                </button>
            </div>
        </details>
    }
}

/// Whether a choice is made.
type On = Box<dyn Fn() -> bool + Send>;

fn check(name: &'static str, on: On, set: impl Fn(bool) + 'static) -> AnyView {
    let set: Box<dyn Fn(bool)> = Box::new(set);
    view! {
        <label class="check">
            <input
                type="checkbox"
                prop:checked=on
                on:change=move |event| set(event_target_checked(&event))
            />
            <span>{name}</span>
        </label>
    }
    .into_any()
}

/// The interests that are wanted, and a list to add others from.
fn interests(l: L10n, target: Memo<Target>) -> AnyView {
    let words = l.portrait();
    let wanted = Memo::new(move |_| target.with(|target| target.interests.clone()));
    let chips = live(move || {
        let chips = wanted.get().into_iter().map(|interest| {
            let name = l.category(interest);
            let remove = move |_| {
                change(|chosen| chosen.target.interests.retain(|other| *other != interest));
            };
            view! {
                <button
                    type="button"
                    class="check is-on"
                    aria-label=(words.remove)(name)
                    on:click=remove
                >
                    {name}
                    " ×"
                </button>
            }
        });
        chips.collect_view().into_any()
    });
    let add = move |event| {
        let slug: String = event_target_value(&event);
        let Ok(interest) = slug.parse::<Category>() else {
            return;
        };
        change(|chosen| {
            if !chosen.target.interests.contains(&interest) {
                chosen.target.interests.push(interest);
            }
        });
    };
    let options = Category::ALL
        .iter()
        .map(|category| view! { <option value=category.slug()>{l.category(*category)}</option> })
        .collect_view();
    view! {
        {chips}
        <select
            class="pill-select"
            aria-label=words.add_interest
            // Back to its first words after each choice.
            prop:value=move || wanted.with(|_| "")
            on:change=add
        >
            <option value="">{words.add_interest}</option>
            {options}
        </select>
    }
    .into_any()
}
