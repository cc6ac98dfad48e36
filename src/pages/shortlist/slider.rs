//! A slider with two thumbs, and the histogram above it.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use super::bound::Bound;
use super::range::{Ranged, written};
use crate::state::builder::bars::{self, paths};
use crate::state::builder::scale::{NOTCHES, unit};
use crate::state::language::use_l10n;

/// The histogram, and the slider's track under it: attributes of three shapes change, and
/// nothing is laid out anew.
pub fn columns(ranged: Ranged) -> AnyView {
    let drawn = Memo::new(move |_| {
        let bounds = ranged.bounds.get();
        ranged.histogram.with(|histogram| {
            let histogram = histogram.as_ref();
            histogram.map(|histogram| paths(&histogram.edges, &histogram.bins, bounds))
        })
    });
    let path = move |which: usize| {
        drawn.with(|drawn| {
            let path = drawn.as_ref().and_then(|drawn| drawn.get(which));
            path.cloned().unwrap_or_default()
        })
    };
    let along = |notch: u32| f64::from(notch) * bars::WIDTH / f64::from(NOTCHES);
    view! {
        <svg
            class="range-columns"
            viewBox=format!("0 0 {} {}", bars::WIDTH, bars::HEIGHT + 8.0)
            preserveAspectRatio="none"
            aria-hidden="true"
        >
            <path class="range-out" d=move || path(1) />
            <path class="range-in" d=move || path(0) />
            <path class="range-track" d=format!("M0 {}h{}", bars::HEIGHT + 4.0, bars::WIDTH) />
            <path
                class="range-span"
                d=move || {
                    let (min, max) = ranged.at.get();
                    format!("M{} {}H{}", along(min), bars::HEIGHT + 4.0, along(max.max(min)))
                }
            />
        </svg>
    }
    .into_any()
}

/// A thumb: a slider of its own, for keys and readers, of which only the thumb is to be seen.
pub fn thumb(ranged: Ranged, end: Bound) -> AnyView {
    let l = use_l10n();
    let label = end.label(l, ranged.range);
    let at = move || {
        let (min, max) = ranged.at.get();
        end.of(min, max)
    };
    let said = move || {
        let bounds = ranged.bounds.get();
        match end.of(bounds.min(), bounds.max()) {
            Some(value) => written(l, unit(ranged.range), value),
            None => l.builder().any.to_owned(),
        }
    };
    view! {
        <input
            class="range-thumb"
            type="range"
            min="0"
            max=NOTCHES.to_string()
            aria-label=label
            aria-valuetext=said
            prop:value=move || at().to_string()
            on:input=move |event| {
                let target = event.target().and_then(|target| target.dyn_into().ok());
                let Some(input) = target.map(|target: HtmlInputElement| target) else { return };
                let wanted = input.value().parse().unwrap_or_default();
                let notch = ranged.slide(end, wanted);
                // Held back by the other thumb: the browser has moved it already.
                if notch != wanted {
                    input.set_value(&notch.to_string());
                }
            }
        />
    }
    .into_any()
}
