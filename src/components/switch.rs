//! A few choices side by side, as links, like [`Segmented`](super::segmented); these stay while
//! what they choose changes, and so does the focus on them.

use leptos::prelude::*;

use crate::components::live::value;

/// One way to go.
pub struct Way {
    /// Its words.
    pub words: &'static str,
    /// What to know about it; empty where there is nothing.
    pub hint: String,
    /// The address that goes it.
    pub href: Signal<String>,
    /// Whether it is the present one.
    pub current: Signal<bool>,
}

/// The choices.
pub fn switch(label: &'static str, ways: Vec<Way>) -> AnyView {
    let ways = ways.into_iter().map(|way| {
        let Way {
            words,
            hint,
            href,
            current,
        } = way;
        let current = value(move || Some(if current.get() { "true" } else { "false" }));
        view! {
            <a
                class="segment"
                href=move || href.get()
                title=Some(hint).filter(|hint| !hint.is_empty())
                data-noscroll=""
                aria-current=current
            >
                {words}
            </a>
        }
    });
    view! {
        <div class="segmented" role="group" aria-label=label>
            {ways.collect_view()}
        </div>
    }
    .into_any()
}
