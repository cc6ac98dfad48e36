//! The language of the interface: the stored choice, else the browser's.

use leptos::prelude::*;

use crate::locales::{L10n, Lang};
use crate::state::effect::effect;
use crate::state::storage;

const KEY: &str = "hongbang.lang";

/// The choice of language.
#[derive(Clone, Copy)]
pub struct Language {
    lang: RwSignal<Lang>,
    /// The choice was just made, and the view is about to be built anew.
    toggled: StoredValue<bool>,
}

impl Language {
    /// The words of the chosen language; reactive.
    #[must_use]
    pub fn l10n(self) -> L10n {
        L10n {
            lang: self.lang.get(),
        }
    }

    /// Changes to the other language, and remembers it.
    pub fn toggle(self) {
        self.toggled.set_value(true);
        self.lang.update(|lang| *lang = lang.other());
        storage::set(KEY, self.lang.get_untracked().tag());
    }

    /// Whether the button that made the choice should have the focus back; true once.
    pub fn take_focus(self) -> bool {
        let toggled = self.toggled.get_value();
        self.toggled.set_value(false);
        toggled
    }
}

/// Makes the language known to everything below the caller.
pub fn provide() -> Language {
    let tag = storage::get(KEY).or_else(|| window().navigator().language());
    let language = Language {
        lang: RwSignal::new(Lang::from_tag(tag.as_deref().unwrap_or("zh"))),
        toggled: StoredValue::new(false),
    };
    effect(move || {
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("lang", language.lang.get().tag());
        }
    });
    provide_context(language);
    language
}

/// The choice of language.
#[must_use]
pub fn use_language() -> Language {
    expect_context()
}

/// The words and formats of the language in which the calling view is built.
#[must_use]
pub fn use_l10n() -> L10n {
    expect_context()
}
