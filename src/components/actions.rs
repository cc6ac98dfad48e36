//! What a reader does with a note: likes it, collects it, comments on it, passes it on.

use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::components::live::{Value, live, live_words, value};
use crate::state::engaged::Engaged;
use crate::state::language::use_l10n;
use crate::state::marks::Toggle;

/// The bar at the foot of a note.
#[component]
pub fn Actions(
    /// The note's counts, with what the reader does to them.
    engaged: Engaged,
    /// Goes to where one writes.
    on_comment: Callback<()>,
    /// Passes it on.
    on_share: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.note_page();
    view! {
        <div class="actions" role="group" aria-label=words.actions>
            {toggle(words.like, Icon::Heart, engaged.like, move || engaged.counts().likes)}
            {toggle(words.collect, Icon::Star, engaged.collect, move || engaged.counts().collects)}
            <button class="action" on:click=move |_| on_comment.run(())>
                {Icon::Comment.view()}
                {count(words.comment, move || engaged.counts().comments)}
            </button>
            <button class="action" on:click=move |_| on_share.run(())>
                {Icon::Share.view()}
                {count(words.share, move || engaged.counts().shares)}
            </button>
        </div>
    }
}

/// A button that is on or off, with how many have it on.
fn toggle(
    words: &'static str,
    icon: Icon,
    toggle: Toggle,
    counted: impl Fn() -> Option<u64> + Send + 'static,
) -> AnyView {
    view! {
        <button class="action" aria-pressed=pressed(toggle) on:click=move |_| toggle.press()>
            {icon.view()}
            {count(words, counted)}
        </button>
    }
    .into_any()
}

fn pressed(toggle: Toggle) -> Value {
    value(move || Some(if toggle.is_on() { "true" } else { "false" }))
}

/// What a button does, and how often it was done. The words give way to the figure, and stay
/// where nobody knows it.
fn count(words: &'static str, counted: impl Fn() -> Option<u64> + Send + 'static) -> AnyView {
    let l = use_l10n();
    live(move || match counted() {
        Some(count) => view! {
            <span class="sr-only">{words}" "</span>
            <span>{l.compact(count)}</span>
        }
        .into_any(),
        None => view! { <span>{words}</span> }.into_any(),
    })
}

/// Follows the author, or no longer.
#[component]
pub fn FollowButton(
    /// The reader's following.
    follow: Toggle,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <button class="button follow" aria-pressed=pressed(follow) on:click=move |_| follow.press()>
            {live_words(move || if follow.is_on() { l.note_page().following } else { l.note_page().follow })}
        </button>
    }
}
