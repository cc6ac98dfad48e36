//! A page that no search engine is to keep.

use leptos::prelude::*;

/// Says so as long as the calling view is shown. Where the head cannot be written to, the
/// server's own word is what there is.
pub fn noindex() {
    let document = document();
    let Some(head) = document.head() else { return };
    let Ok(meta) = document.create_element("meta") else {
        return;
    };
    let _ = meta.set_attribute("name", "robots");
    let _ = meta.set_attribute("content", "noindex, nofollow");
    let _ = head.append_child(&meta);
    let meta = StoredValue::new_local(meta);
    on_cleanup(move || {
        let _ = meta.try_with_value(|meta| meta.remove());
    });
}
