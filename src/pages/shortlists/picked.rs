//! The lists that are chosen to be compared, at the foot of the page.

use leptos::prelude::*;

use super::all::Shared;
use super::line::title_of;
use crate::components::live::live;
use crate::state::focus;
use crate::state::language::use_l10n;
use crate::state::listed::pair::Chosen;
use crate::state::lists::All;

/// The bar; nothing where none is chosen.
#[component]
pub fn Picked(
    /// All lists.
    all: Signal<All>,
    /// What the rows of the page share.
    shared: Shared,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let chosen = shared.chosen;
    live(move || {
        let ids = chosen.get();
        if ids.is_empty() {
            return ().into_any();
        }
        let titles = all.with(|all| {
            let title = |id| {
                let list = all.items.iter().find(|list| list.id == id)?;
                Some(title_of(l, &list.title))
            };
            let titles: Vec<_> = ids.iter().filter_map(|id| title(*id)).collect();
            titles.join(" · ")
        });
        let pair = Chosen {
            a: ids.first().copied(),
            b: ids.get(1).copied(),
        };
        let go = match pair.two() {
            Some(_) => view! {
                <a class="button button-primary" href=pair.href()>
                    {words.compare}
                </a>
            }
            .into_any(),
            None => view! { <span class="quiet">{words.choose_other}</span> }.into_any(),
        };
        view! {
            <section class="lists-picked" aria-label=words.chosen>
                <span class="name strong" role="status">
                    {titles}
                </span>
                <button
                    type="button"
                    class="button"
                    on:click=move |_| {
                        chosen.set(Vec::new());
                        focus::to_page();
                    }
                >
                    {words.clear}
                </button>
                {go}
            </section>
        }
        .into_any()
    })
}
