//! As whom one looks at oneself: a switch whose choice is in the address.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::live::live;
use crate::components::segmented::{Choice, Segmented};
use crate::locales::L10n;
use crate::state::overview::seen_as::{SeenAs, address};
use crate::state::selection;

/// What the address says.
pub fn seen_as() -> Memo<SeenAs> {
    let query = use_location().query;
    Memo::new(move |_| SeenAs::from_query(query.read().get_str("as")))
}

/// The switch of the page at a path; the selection stays.
pub fn switch(l: L10n, path: &'static str, seen_as: Memo<SeenAs>) -> AnyView {
    let words = l.overview();
    let query = use_location().query;
    let choices = move || {
        let query = query.read();
        let chosen = selection::from_query(|key| query.get_str(key));
        let choices = SeenAs::ALL.iter().map(|&to| Choice {
            words: match to {
                SeenAs::Me => words.as_me,
                SeenAs::Brand => words.as_brand,
                SeenAs::Everyone => words.as_everyone,
            },
            href: address(path, chosen, to.to_query()),
            current: to == seen_as.get(),
        });
        let choices: Vec<_> = choices.collect();
        view! { <Segmented label=words.seen_as choices=choices /> }.into_any()
    };
    view! {
        <div class="studio-bar">
            <div class="seen-as">
                <span class="quiet" aria-hidden="true">
                    {words.seen_as}
                </span>
                {live(choices)}
            </div>
        </div>
    }
    .into_any()
}
