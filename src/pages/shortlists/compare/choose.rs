//! Which two lists: a choice each, an exchange, and printing.

use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::live::live;
use crate::locales::L10n;
use crate::pages::shortlists::line::title_of;
use crate::pages::shortlists::lines::lines;
use crate::state::language::use_l10n;
use crate::state::listed::asked::{Asked, Line};
use crate::state::listed::pair::Chosen;
use crate::state::lists;

/// The head of the page.
#[component]
pub fn Choose(
    /// Which two.
    chosen: Memo<Chosen>,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let navigate = use_navigate();
    let go = Callback::new(move |to: Chosen| {
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&to.href(), options);
    });
    let lines = lines(lists::all());
    // Titles and who is there, in one order whatever is chosen.
    let known = Memo::new(move |_| {
        let lines = lines.get();
        let order = Asked::default().choose(&lines);
        let named = order.into_iter().filter_map(|id| {
            let line = lines.iter().find(|line: &&Line| line.id == id)?;
            Some((id, line.title.clone()))
        });
        named.collect::<Vec<_>>()
    });
    view! {
        <header class="page-head pair-head">
            <p>
                <a class="quiet-link" href="/shortlists">
                    "‹ "
                    {words.all_lists}
                </a>
            </p>
            <h1>{words.two}</h1>
            <div class="pair-choose">
                {live(move || {
                    let Chosen { a, b } = chosen.get();
                    let known = known.get();
                    let to_a = Callback::new(move |a| go.run(Chosen { a, b }));
                    let to_b = Callback::new(move |b| go.run(Chosen { a, b }));
                    view! {
                        {select(l, words.first, &known, a, to_a)}
                        <button
                            type="button"
                            class="button"
                            disabled=a.is_none() && b.is_none()
                            on:click=move |_| go.run(Chosen { a: b, b: a })
                        >
                            <span aria-hidden="true">"⇄ "</span>
                            {words.exchange}
                        </button>
                        {select(l, words.second, &known, b, to_b)}
                    }
                        .into_any()
                })}
                <button
                    type="button"
                    class="button pair-print"
                    on:click=|_| {
                        // A browser that cannot print shows that itself.
                        let _ = window().print();
                    }
                >
                    {words.print}
                </button>
            </div>
        </header>
    }
}

fn select(
    l: L10n,
    label: &'static str,
    known: &[(ShortlistId, String)],
    chosen: Option<ShortlistId>,
    choose: Callback<Option<ShortlistId>>,
) -> AnyView {
    let options = known.iter().map(|(id, title)| {
        view! {
            <option value=id.to_string() selected=chosen == Some(*id)>
                {title_of(l, title)}
            </option>
        }
    });
    let options = options.collect_view();
    view! {
        <select
            class="pill-select pair-select"
            aria-label=label
            on:change=move |event| choose.run(event_target_value(&event).parse().ok())
        >
            <option value="" selected=chosen.is_none()>
                {l.lists().choose_list}
            </option>
            {options}
        </select>
    }
    .into_any()
}
