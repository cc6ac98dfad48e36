//! A few choices side by side, as links: the choice is in the URL, so Back undoes it.

use leptos::prelude::*;

/// One choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its words.
    pub words: &'static str,
    /// The URL that makes it.
    pub href: String,
    /// Whether it is the present one.
    pub current: bool,
}

/// A group of choices.
#[component]
pub fn Segmented(
    /// What is chosen, for a screen reader.
    label: &'static str,
    /// The choices.
    choices: Vec<Choice>,
) -> impl IntoView {
    view! {
        <div class="segmented" role="group" aria-label=label>
            {choices
                .into_iter()
                .map(|choice| {
                    view! {
                        <a
                            class="segment"
                            href=choice.href
                            data-noscroll=""
                            aria-current=if choice.current { "true" } else { "false" }
                        >
                            {choice.words}
                        </a>
                    }
                })
                .collect_view()}
        </div>
    }
}
