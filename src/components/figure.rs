//! A figure with what makes it readable: its name, its n, and what it is of.

use hongbang_domain::window::Figure as Value;
use leptos::prelude::*;

use crate::state::language::use_l10n;
use crate::state::record::Missing;

/// One figure of a creator's statistics.
#[component]
pub fn Figure(
    /// Its name.
    label: &'static str,
    /// The value, where it is known.
    value: Option<Value>,
    /// Why it is not there, where it is not.
    missing: Missing,
    /// How the value is written.
    format: Callback<f64, String>,
    /// How the figure is made, in a sentence.
    formula: &'static str,
) -> impl IntoView {
    let l = use_l10n();
    let value = value.map(|value| (format.run(value.value), (l.record().n_of)(value.n)));
    view! { <Cell label=label formula=formula value=value missing=missing /> }
}

/// A cell among the figures. Unknown is a dash with its reason, never 0; what is not shared
/// says so.
#[component]
pub fn Cell(
    /// Its name.
    label: &'static str,
    /// How the figure is made, in a sentence.
    formula: &'static str,
    /// The value, and what it is of, written out.
    value: Option<(String, String)>,
    /// Why it is not there, where it is not.
    missing: Missing,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <div class="figure">
            <dt title=formula>{label}</dt>
            {match value {
                Some((value, of)) => {
                    view! {
                        <dd class="figure-value">{value}</dd>
                        <dd class="figure-note">{of}</dd>
                    }
                        .into_any()
                }
                None => {
                    let (words, hint) = missing.words(l);
                    view! {
                        <dd class=format!("figure-value {}", missing.class()) title=hint>
                            {words}
                        </dd>
                        {(missing == Missing::Unknown)
                            .then(|| view! { <dd class="figure-note">{hint}</dd> })}
                    }
                        .into_any()
                }
            }}
        </div>
    }
}
