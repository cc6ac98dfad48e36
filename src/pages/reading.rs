//! Everything that readers read: the feeds, and a note over one of them or by itself.
//!
//! One page for all of them, so that a feed stays as it is while a note lies over it.

use hongbang_domain::note::NoteId;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use web_sys::Element;

use crate::components::icon::Icon;
use crate::components::live::live;
use crate::pages::explore::{Explore, Posts};
use crate::pages::later;
use crate::state::effect::effect;
use crate::state::feed_keys::is_for_the_page;
use crate::state::focus;
use crate::state::item::AskedWhy;
use crate::state::language::use_l10n;
use crate::state::reading::{Feed, Place};

/// What readers read.
#[component]
pub fn Reading() -> impl IntoView {
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let place = Memo::new(move |_| Place::of(&path.read(), decode));
    // The feed below, with its own parameters: both stay while a note lies over them.
    let feed = Memo::new(move |before: Option<&Option<Feed>>| match place.get() {
        Place::Feed(feed) => Some(feed),
        Place::Note(_) => before.cloned().flatten(),
        Place::Nowhere => None,
    });
    let query = Memo::new(move |before: Option<&String>| match place.get() {
        Place::Feed(_) => search.get(),
        _ => before.cloned().unwrap_or_default(),
    });
    let over = Memo::new(move |_| match place.get() {
        Place::Note(id) if feed.with(Option::is_some) => Some(id),
        _ => None,
    });
    let asked = RwSignal::new(None);
    provide_context(AskedWhy(asked));
    let help = RwSignal::new(false);
    shortcuts(help);
    prefetch();

    view! {
        {live(move || match feed.get() {
            Some(feed) => shown(feed, query.into()),
            None => {
                live(move || match place.get() {
                    Place::Note(id) => view! { <div class="page page-note">{later::note(id)}</div> }.into_any(),
                    // The app goes elsewhere.
                    Place::Feed(_) | Place::Nowhere => ().into_any(),
                })
            }
        })}
        {live(move || over.get().map(|id| view! { <Over id=id /> }).into_any())}
        {live(move || asked.with(Option::is_some).then(|| later::why(asked)).into_any())}
        {live(move || help.get().then(|| later::help(help)).into_any())}
    }
}

fn shown(feed: Feed, query: Signal<String>) -> AnyView {
    match feed {
        Feed::Explore => view! { <Explore query=query /> }.into_any(),
        Feed::Search => later::search(query),
        Feed::Nearby => later::nearby(query),
        feed => view! { <Posts feed=feed /> }.into_any(),
    }
}

fn decode(text: &str) -> Option<String> {
    js_sys::decode_uri_component(text).ok().map(String::from)
}

/// Fetches the code of a note as soon as somebody moves: before a card is opened, and after all
/// that the first screen needs.
fn prefetch() {
    let begun = StoredValue::new(false);
    let moves = window_event_listener(ev::pointermove, move |_| {
        if !begun.get_value() {
            begun.set_value(true);
            later::prefetch_note();
        }
    });
    on_cleanup(move || moves.remove());
}

/// `/` goes to the search, `?` shows the keys.
fn shortcuts(help: RwSignal<bool>) {
    let navigate = use_navigate();
    let handle = window_event_listener(ev::keydown, move |event| {
        if event.ctrl_key() || !is_for_the_page(&event) {
            return;
        }
        match &*event.key() {
            "/" => match document().get_element_by_id("search-field") {
                // What is being looked for stays.
                Some(field) => focus::to(&field),
                None => navigate("/search", NavigateOptions::default()),
            },
            "?" => help.set(true),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// A note over the feed that it was opened from. Back closes it, and so does everything else.
#[component]
fn Over(
    /// The note.
    id: Option<NoteId>,
) -> impl IntoView {
    let l = use_l10n();
    let dialog = NodeRef::<html::Dialog>::new();
    // The dialog goes with the address, and is never closed by hand: the focus has to be given
    // back to where it came from as well.
    let opener = StoredValue::new_local(document().active_element());
    effect(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only where it is open already.
            let _ = dialog.show_modal();
        }
    });
    on_cleanup(move || {
        let opener = opener.try_get_value().flatten();
        request_animation_frame(move || {
            if let Some(opener) = opener.filter(|opener| opener.is_connected()) {
                focus::to(&opener);
            }
        });
    });
    let back = || {
        if let Ok(history) = window().history() {
            let _ = history.back();
        }
    };
    view! {
        <dialog
            class="over"
            node_ref=dialog
            aria-label=l.note
            on:cancel=move |event: ev::Event| {
                event.prevent_default();
                back();
            }
            on:click=move |event| {
                // The dialog itself is hit only beside what is in it.
                let hit = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if hit.is_some_and(|hit| hit.matches(".over") == Ok(true)) {
                    back();
                }
            }
        >
            <div class="over-body">
                <button class="over-close pill pill-icon" aria-label=l.read.close on:click=move |_| back()>
                    {Icon::Close.view()}
                </button>
                {later::note(id)}
            </div>
        </dialog>
    }
}
