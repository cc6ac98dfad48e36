//! Something to know in place of content, and what one can do about it.

use leptos::prelude::*;

/// A title, a hint, and what one can do.
pub fn notice(title: String, hint: String, deeds: AnyView) -> AnyView {
    view! {
        <div class="notice">
            <p class="notice-title">{title}</p>
            <p>{hint}</p>
            {deeds}
        </div>
    }
    .into_any()
}

/// A button that does something about it.
pub fn deed(words: &'static str, on_press: impl Fn() + 'static) -> AnyView {
    let on_press: Box<dyn Fn()> = Box::new(on_press);
    view! {
        <button class="button" on:click=move |_| on_press()>
            {words}
        </button>
    }
    .into_any()
}
