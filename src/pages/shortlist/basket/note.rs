//! What one thinks of a creator: kept when one leaves the field, and with Ctrl+Enter.

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Edit, NOTE_CHARS};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::column::Column;
use crate::state::effect::effect;
use crate::state::language::use_l10n;

/// The field.
pub fn note(column: Column, id: KolId) -> AnyView {
    let l = use_l10n();
    let words = l.basket();
    let node = NodeRef::<html::Textarea>::new();
    let kept = Memo::new(move |_| {
        column
            .of(id, |item| item.note.value.clone())
            .unwrap_or_default()
    });
    let draft = RwSignal::new(kept.get_untracked());
    let base = StoredValue::new(kept.get_untracked());
    // What comes from elsewhere does not go over what is being written here: that is kept next,
    // and the other stays in the history.
    effect(move || {
        let kept = kept.get();
        if draft.with_untracked(|draft| base.with_value(|base| draft == base)) {
            draft.set(kept.clone());
        }
        base.set_value(kept);
    });
    let keep = move || {
        let (Some(text), Some(base)) = (draft.try_get_untracked(), base.try_get_value()) else {
            return;
        };
        let text = text.trim_end().to_owned();
        if text != base.trim_end() {
            let _ = column.list.edit(Edit::Note { id, text });
        }
    };
    // Also where the panel goes while one writes, and where the page does.
    let leaving = window_event_listener_untyped("pagehide", move |_| keep());
    on_cleanup(move || {
        leaving.remove();
        keep();
    });
    effect(move || {
        if column.note_for.get() == Some(id)
            && let Some(node) = node.get()
        {
            column.note_for.set(None);
            request_animation_frame(move || {
                // Scrolls there, too.
                let _ = node.focus();
            });
        }
    });
    let keys = move |event: KeyboardEvent| {
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            keep();
        }
    };
    view! {
        <label class="item-field">
            <span>{words.note}</span>
            <textarea
                rows="3"
                maxlength=NOTE_CHARS.to_string()
                placeholder=words.note_hint
                node_ref=node
                prop:value=move || draft.get()
                on:input=move |event| draft.set(event_target_value(&event))
                on:blur=move |_| keep()
                on:keydown=keys
            ></textarea>
        </label>
    }
    .into_any()
}
