//! A choice among a few, as a pill: the browser's own list, which any finger and any reader
//! knows.

use leptos::prelude::*;

use crate::components::live::{Value, value};

/// The choices, the first of which leaves nothing out.
#[component]
pub fn PillSelect(
    /// What it is about, for a screen reader.
    label: &'static str,
    /// Names and words of the choices.
    choices: Vec<(&'static str, String)>,
    /// The name of the present one; of none: the first.
    #[prop(into)]
    chosen: Signal<&'static str>,
    /// Takes the name of another.
    on_choose: Callback<String>,
) -> impl IntoView {
    let first = choices.first().map_or("", |(name, _)| *name);
    let set: Value = value(move || (chosen.get() != first).then_some("true"));
    let options = choices
        .into_iter()
        .map(|(name, words)| {
            view! {
                <option value=name selected=chosen.get_untracked() == name>
                    {words}
                </option>
            }
        })
        .collect_view();
    view! {
        <select
            class="pill-select"
            aria-label=label
            data-set=set
            prop:value=move || chosen.get()
            on:change=move |event| on_choose.run(event_target_value(&event))
        >
            {options}
        </select>
    }
}
