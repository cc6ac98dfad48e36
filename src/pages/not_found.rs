//! An address that leads nowhere.

use leptos::prelude::*;

use crate::components::states::Empty;
use crate::state::language::use_l10n;
use crate::state::title::use_title;

/// The page for every other path.
#[component]
pub fn NotFound() -> impl IntoView {
    let l = use_l10n();
    use_title(move || l.not_found.to_owned());
    view! {
        <div class="page">
            <h1 class="sr-only">{l.not_found}</h1>
            <Empty title=l.not_found hint=l.not_found_hint action=Some(("/explore".to_owned(), l.to_explore)) />
        </div>
    }
}
