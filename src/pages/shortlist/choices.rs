//! Some of several: checkboxes with how many would pass with each at the right.

use leptos::prelude::*;

use crate::components::live::live;
use crate::components::rows::RowsAt;
use crate::state::language::use_l10n;

/// What there is to choose, by numbers that mean something to whoever asks.
#[derive(Clone, Copy)]
pub struct Options {
    /// What is shown, in its order; reactive.
    pub shown: Signal<Vec<usize>>,
    /// What an option is called.
    pub words: Callback<usize, String>,
    /// How many would pass with it, where that is known; reactive.
    pub count: Callback<usize, Option<u32>>,
    /// Whether it is chosen; reactive.
    pub chosen: Callback<usize, bool>,
    /// Chooses it, or does not any more.
    pub choose: Callback<(usize, bool)>,
}

/// A group of checkboxes.
#[component]
pub fn Choices(
    /// What is chosen.
    name: &'static str,
    /// What there is to choose.
    options: Options,
    /// What stands before the boxes.
    #[prop(optional_no_strip)]
    before: Option<AnyView>,
    /// What stands behind them.
    #[prop(optional_no_strip)]
    after: Option<AnyView>,
) -> impl IntoView {
    let row = Callback::new(move |option: usize| box_of(option, options));
    view! {
        <fieldset class="asked-group">
            <legend>{name}</legend>
            {before}
            <div class="asked-boxes">
                <RowsAt rows=options.shown row=row />
            </div>
            {after}
        </fieldset>
    }
}

fn box_of(option: usize, options: Options) -> AnyView {
    let l = use_l10n();
    let words = options.words.run(option);
    view! {
        <label class="asked-box">
            <input
                type="checkbox"
                prop:checked=move || options.chosen.run(option)
                on:change=move |event| options.choose.run((option, event_target_checked(&event)))
            />
            <span class="name" title=words.clone()>{words.clone()}</span>
            <span class="asked-count">
                {live(move || {
                    let count = options.count.run(option);
                    count.map(|count| l.integer(u64::from(count))).into_any()
                })}
            </span>
        </label>
    }
    .into_any()
}

/// Shows more of a group, or fewer again.
pub fn more(more: RwSignal<bool>) -> AnyView {
    let l = use_l10n();
    view! {
        <button
            type="button"
            class="asked-more"
            aria-expanded=move || if more.get() { "true" } else { "false" }
            on:click=move |_| more.update(|more| *more = !*more)
        >
            {live(move || if more.get() { l.builder().fewer } else { l.builder().more }.into_any())}
        </button>
    }
    .into_any()
}

/// A field that looks through a group.
pub fn search(label: &'static str, text: RwSignal<String>) -> AnyView {
    view! {
        <input
            class="asked-search"
            type="search"
            aria-label=label
            placeholder=label
            autocomplete="off"
            spellcheck="false"
            prop:value=text
            on:input=move |event| text.set(event_target_value(&event))
        />
    }
    .into_any()
}
