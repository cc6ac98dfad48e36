//! A note's pictures side by side: swiped, stepped through with buttons or with arrow keys.

use hongbang_domain::note::Picture;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::components::cover::{media, shown_ratio};
use crate::components::icon::Icon;
use crate::components::live::{live, value};
use crate::state::language::use_l10n;

/// The pictures, in the author's order; one at least.
#[component]
pub fn Gallery(
    /// The pictures.
    pictures: Vec<Picture>,
) -> impl IntoView {
    let l = use_l10n();
    let count = pictures.len();
    // The first one sets the shape; the others are fitted into it, whole.
    let ratio = pictures.first().map_or(1.0, ratio);
    let strip = NodeRef::<html::Ul>::new();
    let at = RwSignal::new(0_usize);
    let scrolled = move |_| {
        if let Some(strip) = strip.get_untracked() {
            let width = f64::from(strip.client_width()).max(1.0);
            let now = (f64::from(strip.scroll_left()) / width).round() as usize;
            if at.get_untracked() != now {
                at.set(now);
            }
        }
    };
    let go = move |to: usize| {
        if let Some(strip) = strip.get_untracked()
            && to < count
        {
            let left = f64::from(strip.client_width()) * to as f64;
            strip.scroll_to_with_x_and_y(left, 0.0);
        }
    };
    let step = move |on: bool| {
        let at = at.get_untracked();
        go(if on { at + 1 } else { at.saturating_sub(1) });
    };
    let keyed = move |event: KeyboardEvent| {
        match &*event.key() {
            "ArrowRight" => step(true),
            "ArrowLeft" => step(false),
            _ => return,
        }
        event.prevent_default();
    };
    let items = pictures.into_iter().enumerate().map(|(index, picture)| {
        let loading = if index == 0 { "eager" } else { "lazy" };
        view! {
            <li>
                <img
                    src=media(&picture.path)
                    width=picture.width
                    height=picture.height
                    alt=(l.note_page().picture_of)(index + 1, count)
                    loading=loading
                    decoding="async"
                />
            </li>
        }
    });
    let button = move |on: bool| {
        let (class, words, icon) = if on {
            ("gallery-next", l.note_page().next, Icon::Next)
        } else {
            ("gallery-previous", l.note_page().previous, Icon::Previous)
        };
        // Not `disabled`: that would take the focus away at the end.
        let end = move || {
            let at = at.get();
            (if on { at + 1 >= count } else { at == 0 }).then_some("true")
        };
        view! {
            <button
                class=format!("pill pill-icon {class}")
                aria-label=words
                aria-disabled=value(end)
                on:click=move |_| step(on)
            >
                {icon.view()}
            </button>
        }
    };
    // A single picture is nothing to walk through.
    let reach = if count > 1 { "0" } else { "-1" };
    view! {
        <div
            class="gallery"
            role="group"
            aria-label=l.note_page().pictures
            style=("--ratio", shown_ratio(ratio).to_string())
            on:keydown=keyed
        >
            <ul
                class="gallery-strip"
                tabindex=reach
                aria-label=l.note_page().pictures
                node_ref=strip
                on:scroll=scrolled
            >
                {items.collect_view()}
            </ul>
            {(count > 1)
                .then(|| {
                    view! {
                        {button(false)}
                        {button(true)}
                        <p class="gallery-dots" aria-hidden="true">
                            {(0..count)
                                .map(|index| {
                                    view! { <i class:on=move || at.get() == index></i> }
                                })
                                .collect_view()}
                        </p>
                        <p class="sr-only" role="status">
                            {live(move || (l.note_page().picture_of)(at.get() + 1, count).into_any())}
                        </p>
                    }
                })}
        </div>
    }
}

fn ratio(picture: &Picture) -> f64 {
    f64::from(picture.width) / f64::from(picture.height.max(1))
}
