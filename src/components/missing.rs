//! What stands where a value is not: a dash with its reason, or that it is not shared.

use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::locales::L10n;
use crate::state::record::Missing;

impl Missing {
    /// What stands in the place of the value, and what to know about it.
    #[must_use]
    pub fn words(self, l: L10n) -> (&'static str, &'static str) {
        match self {
            Self::Unknown => ("—", l.record().unknown),
            Self::NotShared => (l.not_shared, l.not_shared_hint),
        }
    }

    /// The style of these words.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Unknown => "figure-unknown",
            Self::NotShared => "figure-unknown not-shared",
        }
    }

    /// What stands in a cell of a table: a dot is enough where a line above says why, and a
    /// screen reader is told in words.
    #[must_use]
    pub fn cell(self, l: L10n) -> AnyView {
        match self {
            Self::Unknown => "—".into_any(),
            Self::NotShared => view! {
                <span class="figure-unknown" title=l.not_shared aria-hidden="true">"·"</span>
                <span class="sr-only">{l.not_shared}</span>
            }
            .into_any(),
        }
    }
}

/// A line that says what is not shared.
pub fn not_shared(l: L10n, words: &'static str) -> AnyView {
    view! {
        <p class="quiet not-shared-line" title=l.not_shared_hint>
            {Icon::Lock.view()}
            {words}
        </p>
    }
    .into_any()
}
