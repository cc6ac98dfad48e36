//! A figure with what makes it readable: its name, its n, and what it is of.

use hongbang_domain::window::Figure as Value;
use leptos::prelude::*;

use crate::state::language::use_l10n;

/// One figure of a creator's statistics. Unknown is a dash with its reason, never 0.
#[component]
pub fn Figure(
    /// Its name.
    label: &'static str,
    /// The value, where it is known.
    value: Option<Value>,
    /// How the value is written.
    format: Callback<f64, String>,
    /// How the figure is made, in a sentence.
    formula: &'static str,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <div class="figure">
            <dt title=formula>{label}</dt>
            {match value {
                Some(value) => {
                    view! {
                        <dd class="figure-value">{format.run(value.value)}</dd>
                        <dd class="figure-note">{(l.n_of)(value.n)}</dd>
                    }
                        .into_any()
                }
                None => {
                    view! {
                        <dd class="figure-value figure-unknown">"—"</dd>
                        <dd class="figure-note">{l.unknown}</dd>
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
