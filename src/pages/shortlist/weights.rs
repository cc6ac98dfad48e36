//! What counts, and how much: a slider and a field for every feature, and presets.

use hongbang_domain::audience::Target;
use hongbang_domain::score::{Feature, MAX_WEIGHT, Preset, Weights};
use leptos::prelude::*;

use crate::components::live::live;
use crate::state::builder::Builder;
use crate::state::language::use_l10n;

/// What counts.
#[component]
pub fn WeightsPanel(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let none = Memo::new(move |_| builder.weights.with(|weights| weights.sum() == 0));
    view! {
        <section class="weights" aria-label=l.builder().weights>
            <header class="filters-head">
                <h2>{l.builder().weights}</h2>
                <Presets builder=builder />
            </header>
            {Feature::ALL.iter().map(|feature| weight(builder, *feature)).collect_view()}
            <p class="quiet" role="status">
                {live(move || none.get().then_some(l.builder().all_zero).into_any())}
            </p>
        </section>
    }
}

fn slug(preset: Preset) -> &'static str {
    match preset {
        Preset::Awareness => "awareness",
        Preset::Conversion => "conversion",
        Preset::Seeding => "seeding",
        Preset::Launch => "launch",
    }
}

/// Weights for a purpose.
#[component]
fn Presets(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let chosen = Memo::new(move |_| builder.weights.with(Weights::preset));
    view! {
        <select
            class="presets"
            aria-label=l.builder().presets
            prop:value=move || chosen.get().map_or("", slug)
            on:change=move |event| {
                let name = event_target_value(&event);
                let preset = Preset::ALL.iter().find(|preset| slug(**preset) == name);
                if let Some(preset) = preset {
                    builder.weigh_all(preset.weights());
                }
            }
        >
            <option value="" disabled=true selected=chosen.get_untracked().is_none()>
                {l.builder().own_weights}
            </option>
            {Preset::ALL
                .iter()
                .map(|preset| {
                    view! {
                        <option
                            value=slug(*preset)
                            selected=chosen.get_untracked() == Some(*preset)
                        >
                            {(l.builder().preset)(*preset)}
                        </option>
                    }
                })
                .collect_view()}
        </select>
    }
}

fn weight(builder: Builder, feature: Feature) -> AnyView {
    let l = use_l10n();
    let name = (l.builder().feature)(feature);
    let own = Memo::new(move |_| builder.weights.with(|weights| weights.of(feature)));
    let set = move |text: String| {
        let weight: f64 = text.trim().parse().unwrap_or_default();
        // A number that is none is 0, one that is too large the largest.
        builder.weigh(feature, weight.clamp(0.0, f64::from(MAX_WEIGHT)) as u8);
    };
    let value = move || own.get().to_string();
    view! {
        <div class=format!("weight part-{}", feature.place())>
            <span class="weight-name">
                <i class="part-mark" aria-hidden="true"></i>
                {name}
            </span>
            <input
                class="weight-slide"
                type="range"
                min="0"
                max=MAX_WEIGHT.to_string()
                aria-label=(l.builder().weight_of)(name)
                style:--set=move || format!("{}%", own.get())
                prop:value=value
                on:input=move |event| set(event_target_value(&event))
            />
            <input
                class="weight-field"
                type="number"
                inputmode="numeric"
                min="0"
                max=MAX_WEIGHT.to_string()
                aria-label=(l.builder().weight_number)(name)
                prop:value=value
                on:change=move |event| set(event_target_value(&event))
            />
            {idle(builder, feature, own)}
        </div>
    }
    .into_any()
}

/// Why a weight does nothing, where the brief does not say what it would need.
fn idle(builder: Builder, feature: Feature, own: Memo<u8>) -> AnyView {
    let l = use_l10n();
    let document = builder.list.document();
    let why = Memo::new(move |_| {
        let counts = own.get() > 0;
        document.with(|document| {
            let brief = &document.brief.value;
            match feature {
                Feature::Audience if counts && Target::is_empty(&brief.target) => {
                    Some(l.builder().no_target)
                }
                Feature::Relevance if counts && brief.keywords.is_empty() => {
                    Some(l.builder().no_keywords)
                }
                _ => None,
            }
        })
    });
    live(move || {
        why.get()
            .map(|why| view! { <p class="weight-idle">{why}</p> })
            .into_any()
    })
}
