//! The document's title, which a screen reader says and a tab shows.

use leptos::prelude::*;

use crate::state::effect::effect;
use crate::state::language::use_l10n;

/// Sets the title of the page, followed by the product's name, whenever `text` changes. Where
/// the calling view goes and nothing has taken its place, as a note over its feed, the title is
/// what it was.
pub fn use_title(text: impl Fn() -> String + 'static) {
    let product = use_l10n().product;
    let before = document().title();
    let set = StoredValue::new(String::new());
    effect(move || {
        let text = text();
        let title = if text.is_empty() {
            product.to_owned()
        } else {
            format!("{text} · {product}")
        };
        document().set_title(&title);
        set.set_value(title);
    });
    on_cleanup(move || {
        if set
            .try_get_value()
            .is_some_and(|set| set == document().title())
        {
            document().set_title(&before);
        }
    });
}
