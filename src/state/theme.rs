//! Light, dark, or as the system says. `index.html` applies the stored choice before the
//! first paint; this module changes it.

use leptos::prelude::*;

use crate::state::effect::effect;
use crate::state::storage;

/// The key that the inline script of `index.html` reads too.
const KEY: &str = "hongbang.theme";

/// A choice of theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    const fn name(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    fn from_name(name: Option<&str>) -> Self {
        match name {
            Some("light") => Self::Light,
            Some("dark") => Self::Dark,
            _ => Self::System,
        }
    }

    /// What the button goes on to.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::System => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::System,
        }
    }
}

/// Makes the theme known to everything below the caller.
pub fn provide() {
    let theme = RwSignal::new(Theme::from_name(storage::get(KEY).as_deref()));
    effect(move || {
        let Some(root) = document().document_element() else {
            return;
        };
        match theme.get().name() {
            Some(name) => {
                let _ = root.set_attribute("data-theme", name);
                storage::set(KEY, name);
            }
            None => {
                let _ = root.remove_attribute("data-theme");
                storage::remove(KEY);
            }
        }
    });
    provide_context(theme);
}

/// The chosen theme.
#[must_use]
pub fn use_theme() -> RwSignal<Theme> {
    expect_context()
}
