//! The way to the page's parts, within reach while one reads on.

use leptos::prelude::*;

use crate::state::language::use_l10n;

/// The links. To the browser they are the page's own: `rel="external"` keeps the router, which
/// would read them as another page, out of it.
#[component]
pub fn Nav() -> impl IntoView {
    let l = use_l10n();
    let links = [
        ("#figures", l.profile().part_figures),
        ("#days", l.profile().days),
        ("#price", l.profile().price),
        ("#authenticity", l.assessed().title),
        ("#audience", l.portrait().title),
        ("#notes", l.profile().part_notes),
        ("#topics", l.profile().topics),
    ]
    .map(|(href, words)| {
        view! {
            <a href=href rel="external">
                {words}
            </a>
        }
    });
    view! {
        <nav class="kol-nav" aria-label=l.profile().parts>
            {links.collect_view()}
        </nav>
    }
}
