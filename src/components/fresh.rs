//! Notes that came since the feed was loaded wait at its head until the reader wants them.

use std::time::Duration;

use hongbang_api::notes::NotesQuery;
use leptos::prelude::*;

use crate::components::live::live;
use crate::state::feeds::{self, List};
use crate::state::item::Item;
use crate::state::language::use_l10n;

/// How often the server is asked.
const EVERY: Duration = Duration::from_secs(60);

/// Says how many new notes wait, and shows them.
#[component]
pub fn Fresh(
    /// The feed.
    list: List<Item>,
    /// What is in it.
    query: NotesQuery,
) -> impl IntoView {
    let l = use_l10n();
    let waiting = RwSignal::new(0_usize);
    let ask = move || {
        if !document().hidden() {
            feeds::count_fresh(list, query.clone(), waiting);
        }
    };
    if let Ok(timer) = set_interval_with_handle(ask, EVERY) {
        on_cleanup(move || timer.clear());
    }
    let show = move |_| {
        waiting.set(0);
        list.restart();
        window().scroll_to_with_x_and_y(0.0, 0.0);
    };
    view! {
        <div class="fresh" role="status">
            {live(move || {
                let count = waiting.get();
                (count > 0)
                    .then(|| {
                        view! {
                            <button class="button button-primary fresh-button" on:click=show>
                                {(l.read.new_notes)(count)}
                            </button>
                        }
                    })
                    .into_any()
            })}
        </div>
    }
}
