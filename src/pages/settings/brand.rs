//! How tiers are drawn and what the platform takes: a brand's own settings, in this browser.

use hongbang_domain::tier::{Preset, Scheme, Tier};
use leptos::prelude::*;

use crate::components::live::{live_words, value};
use crate::components::tier_badge;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::own_tiers::{Trouble, read, read_fee, write_fee};
use crate::state::preferences::{change, preferences};

/// What is typed into the fields of bounds, the highest tier first.
type Fields = RwSignal<Vec<(Tier, String)>>;

/// The settings for brands. They need no account.
#[component]
pub fn BrandSettings() -> impl IntoView {
    let l = use_l10n();
    let words = l.brand_settings();
    let chosen = preferences();
    let fee_chosen = chosen.clone();
    let own = Memo::new(move |_| chosen.with(|chosen| !chosen.bounds.is_empty()));
    let chosen = preferences();
    let scheme = Memo::new(move |_| chosen.with(|chosen| chosen.scheme));
    let fields: Fields = RwSignal::new(typed());
    let trouble = RwSignal::new(None::<Trouble>);
    let fee = RwSignal::new(fee_chosen.with_untracked(|chosen| write_fee(chosen.fee())));
    let fee_wrong = RwSignal::new(false);
    let said = RwSignal::new("");

    let presets = Preset::ALL.iter().map(|&preset| {
        let (name, source) = (words.preset)(preset);
        let choose = move |_| {
            change(|chosen| {
                chosen.scheme = preset;
                chosen.bounds.clear();
            });
            fields.set(typed());
            trouble.set(None);
            said.set(words.kept);
        };
        let checked = move || !own.get() && scheme.get() == preset;
        view! {
            <label class="choice">
                <input type="radio" name="scheme" prop:checked=checked on:change=choose />
                <span>{name}</span>
                <span class="quiet bounds">{bounds(l, &Scheme::preset(preset))}</span>
                <span class="quiet">{words.source} ": " {source}</span>
            </label>
        }
    });
    let presets = presets.collect_view();
    let choose_own = move |_| {
        change(|chosen| chosen.bounds = chosen.scheme().bounds().to_vec());
        fields.set(typed());
        said.set(words.kept);
    };
    let keep_fee = move |_| {
        let read = read_fee(&fee.read_untracked());
        fee_wrong.set(read.is_none());
        if let Some(read) = read {
            change(|chosen| chosen.fee = Some(read.get()));
            said.set(words.kept);
        } else {
            said.set("");
        }
    };
    let reset = move |_| {
        change(|chosen| {
            chosen.scheme = Preset::default();
            chosen.bounds.clear();
            chosen.fee = None;
        });
        fields.set(typed());
        fee.set(preferences().with_untracked(|chosen| write_fee(chosen.fee())));
        trouble.set(None);
        fee_wrong.set(false);
        said.set(words.is_reset);
    };
    view! {
        <section class="panel form brand-settings" id="for-brands" aria-label=words.title>
            <h2>{words.title}</h2>
            <p class="quiet">{words.hint}</p>
            <div class="choices" role="radiogroup" aria-label=words.scheme>
                <p class="choices-head" aria-hidden="true">
                    {words.scheme}
                </p>
                {presets}
                <label class="choice">
                    <input
                        type="radio"
                        name="scheme"
                        prop:checked=move || own.get()
                        on:change=choose_own
                    />
                    <span>{words.own}</span>
                    <span class="quiet">{words.own_hint}</span>
                </label>
            </div>
            {move || own.get().then(|| view! { <OwnBounds fields=fields trouble=trouble said=said /> })}
            <div class="field field-short">
                <label for="fee">{words.fee}</label>
                <p class="field-hint" id="fee-hint">
                    {words.fee_hint}
                </p>
                <div class="field-input">
                    <input
                        id="fee"
                        inputmode="decimal"
                        autocomplete="off"
                        aria-describedby="fee-hint fee-error"
                        aria-invalid=value(move || fee_wrong.get().then_some("true"))
                        prop:value=move || fee.get()
                        on:input=move |event| fee.set(event_target_value(&event))
                        on:change=keep_fee
                    />
                    <span aria-hidden="true">"%"</span>
                </div>
                <p class="field-error" id="fee-error" role="alert">
                    {live_words(move || if fee_wrong.get() { words.fee_trouble } else { "" })}
                </p>
            </div>
            <div class="form-end">
                <button type="button" class="button" on:click=reset>
                    {words.reset}
                </button>
                <span class="quiet" role="status">
                    {live_words(move || said.get())}
                </span>
            </div>
        </section>
    }
}

/// Bounds of one's own, one field a tier.
#[component]
fn OwnBounds(
    /// What is typed.
    fields: Fields,
    /// What is wrong with it.
    trouble: RwSignal<Option<Trouble>>,
    /// What became of it.
    said: RwSignal<&'static str>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.brand_settings();
    let keep = move |_| {
        let typed = fields.get_untracked();
        match read(typed.iter().map(|(tier, text)| (*tier, text.as_str()))) {
            Ok(bounds) => {
                change(|chosen| chosen.bounds = bounds);
                trouble.set(None);
                said.set(words.kept);
            }
            Err(found) => {
                trouble.set(Some(found));
                said.set(words.not_kept);
            }
        }
    };
    let inputs = Tier::ALL.iter().rev().map(|&tier| {
        let id = format!("bound-{}", tier_badge::slug(tier));
        let text = move || {
            let of = |fields: &Vec<(Tier, String)>| {
                let mut fields = fields.iter();
                fields
                    .find(|(other, _)| *other == tier)
                    .map(|(_, text)| text.clone())
            };
            fields.with(of).unwrap_or_default()
        };
        let write = move |event| {
            let text = event_target_value(&event);
            fields.update(|fields| {
                fields.retain(|(other, _)| *other != tier);
                fields.push((tier, text));
                fields.sort_by_key(|(tier, _)| std::cmp::Reverse(*tier));
            });
        };
        let wrong = move || trouble.get().and_then(Trouble::tier) == Some(tier);
        let invalid = value(move || wrong().then_some("true"));
        view! {
            <div class="field">
                <label for=id.clone()>{l.tier(tier)}</label>
                <div class="field-input">
                    <input
                        id=id
                        autocomplete="off"
                        aria-describedby="bounds-error"
                        aria-invalid=invalid
                        prop:value=text
                        on:input=write
                        on:change=keep
                    />
                </div>
            </div>
        }
    });
    let error = move || match trouble.get() {
        None => "",
        Some(Trouble::Empty) => words.empty,
        Some(Trouble::NotANumber(_)) => words.not_a_number,
        Some(Trouble::Zero(_)) => words.zero,
        Some(Trouble::NotFalling(_)) => words.not_falling,
    };
    let named = move || {
        let tier = trouble.get().and_then(Trouble::tier);
        tier.map_or("", |tier| l.tier(tier))
    };
    view! {
        <div class="own-bounds">
            {inputs.collect_view()}
            <p class="field-error" id="bounds-error" role="alert">
                <strong>{live_words(named)}</strong>
                " "
                {live_words(error)}
            </p>
        </div>
    }
}

/// The fields for the bounds that are in force.
fn typed() -> Vec<(Tier, String)> {
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let bounds = scheme.bounds().iter();
    bounds
        .map(|(tier, bound)| (*tier, bound.to_string()))
        .collect()
}

/// A scheme's bounds, written out; each stays on a line.
fn bounds(l: L10n, scheme: &Scheme) -> AnyView {
    let bounds = scheme.bounds().iter().map(|&(tier, bound)| {
        let words = (l.brand_settings().from)(l.tier(tier), &l.compact(bound));
        view! { <span>{words}</span> }
    });
    bounds.collect_view().into_any()
}
