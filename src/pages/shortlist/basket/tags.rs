//! The team's own words for a creator.

use std::collections::BTreeSet;

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::Edit;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::column::Column;
use crate::components::live::{live, live_words, value};
use crate::state::basket::tags::{WordTrouble, in_use, read_tags};
use crate::state::language::use_l10n;

/// So many tags in use are offered.
const OFFERED: usize = 30;

/// The tags of an item, and a field to add others.
pub fn tags(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let tags = Memo::new(move |_| column.of(id, |item| item.tags.clone()).unwrap_or_default());
    let chips = live(move || {
        let chips = tags.get().into_iter().map(|tag| {
            let (label, off) = ((words.remove_tag)(&tag), tag.clone());
            let remove = move |_| {
                column.edit(Edit::Tag {
                    ids: vec![id],
                    add: Vec::new(),
                    remove: vec![off.clone()],
                });
            };
            view! {
                <li>
                    <span class="name">{tag}</span>
                    <button type="button" aria-label=label on:click=remove>
                        "×"
                    </button>
                </li>
            }
        });
        view! { <ul class="item-tags">{chips.collect_view()}</ul> }.into_any()
    });
    let add = Callback::new(move |text: String| {
        let add = tags.with_untracked(|have| read_tags(&text, have))?;
        column.edit(Edit::Tag {
            ids: vec![id],
            add,
            remove: Vec::new(),
        });
        Ok(())
    });
    view! {
        <div class="item-field">
            <span>{words.tags}</span>
            {chips}
            {field(column, add, format!("tags-{id}"))}
        </div>
    }
    .into_any()
}

/// A field that adds a word with Enter, and offers those in use.
pub fn field(
    column: Column,
    add: Callback<String, Result<(), WordTrouble>>,
    list: String,
) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let text = RwSignal::new(String::new());
    let trouble = RwSignal::new(None::<WordTrouble>);
    let focused = RwSignal::new(false);
    let take = move || {
        let typed = text.get_untracked();
        if typed.trim().is_empty() {
            trouble.set(None);
            return;
        }
        match add.run(typed) {
            Ok(()) => {
                text.set(String::new());
                trouble.set(None);
            }
            Err(why) => trouble.set(Some(why)),
        }
    };
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            take();
        }
    };
    let offered = live(move || {
        // The list is looked through only where one is about to type.
        let tags: Vec<String> = if focused.get() {
            column.document.with(|document| in_use(&document.items))
        } else {
            Vec::new()
        };
        let options = tags.into_iter().take(OFFERED);
        let options = options.map(|tag| view! { <option value=tag></option> });
        options.collect_view().into_any()
    });
    view! {
        <input
            type="text"
            autocomplete="off"
            aria-label=words.add_tag
            placeholder=words.add_tag
            list=list.clone()
            aria-invalid=value(move || trouble.get().map(|_| "true"))
            prop:value=move || text.get()
            on:input=move |event| text.set(event_target_value(&event))
            on:keydown=keys
            on:focus=move |_| focused.set(true)
            on:change=move |_| take()
        />
        <datalist id=list>{offered}</datalist>
        <span class="field-error" role="alert">
            {live_words(move || trouble.get().map_or("", words.word_trouble))}
        </span>
    }
    .into_any()
}

/// Tags as they are put on several: what some have already is no trouble.
pub fn read_for_many(text: &str) -> Result<Vec<String>, WordTrouble> {
    read_tags(text, &BTreeSet::new())
}
