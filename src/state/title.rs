//! The document's title, which a screen reader says and a tab shows.

use leptos::prelude::*;

use crate::state::effect::effect;
use crate::state::language::use_l10n;

/// Sets the title of the page, followed by the product's name, whenever `text` changes.
pub fn use_title(text: impl Fn() -> String + 'static) {
    let product = use_l10n().product;
    effect(move || {
        let text = text();
        let title = if text.is_empty() {
            product.to_owned()
        } else {
            format!("{text} · {product}")
        };
        document().set_title(&title);
    });
}
