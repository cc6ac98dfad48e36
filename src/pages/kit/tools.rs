//! What one can do with a kit, and what its creator is told about it. None of it is printed.

use hongbang_domain::kol::KolId;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::components::live::live_words;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::loaded::spawn;
use crate::state::share::{self, Shared};

/// Copies the link, passes it on, prints.
#[component]
pub fn Tools(
    /// Whose kit.
    id: KolId,
    /// The creator's name.
    name: String,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.kit();
    let said = RwSignal::new("");
    let address = share::address(&format!("/kols/{id}/kit"));
    let to_copy = address.clone();
    let copy = move |_| {
        let address = to_copy.clone();
        spawn(Box::pin(async move {
            let copied = share::copy(&address).await;
            said.set(if copied {
                words.copied
            } else {
                words.cannot_copy
            });
        }));
    };
    let title = (words.title_of)(&name);
    let pass_on = move |_| {
        let (title, address) = (title.clone(), address.clone());
        spawn(Box::pin(async move {
            said.set(match share::share(&title, &address).await {
                Shared::Passed | Shared::Cancelled => "",
                Shared::Copied => words.copied,
                Shared::Impossible => words.cannot_copy,
            });
        }));
    };
    let print = move |_| {
        // A browser that cannot print shows that itself.
        let _ = window().print();
    };
    view! {
        <div class="kit-tools">
            <a class="quiet-link" href=format!("/kols/{id}")>
                "‹ "
                {words.to_page}
            </a>
            <span class="quiet" role="status">
                {live_words(move || said.get())}
            </span>
            <button class="button" on:click=copy>
                {words.copy}
            </button>
            {share::has_own_way()
                .then(|| {
                    view! {
                        <button class="button" on:click=pass_on>
                            {words.share}
                        </button>
                    }
                })}
            <button class="button button-primary" on:click=print>
                {words.print}
            </button>
        </div>
    }
}

/// What the creator keeps that would stand here.
pub fn for_owner(l: L10n, kept: &[Field]) -> AnyView {
    let words = l.kit();
    view! {
        <aside class="kit-owner" aria-label=words.for_owner>
            <p>
                <strong>{words.for_owner}</strong> " " <span>{words.for_owner_hint}</span>
            </p>
            {if kept.is_empty() {
                view! { <p>{words.all_shared}</p> }.into_any()
            } else {
                view! {
                    <p>{words.would_show}</p>
                    {would_show(l, kept)}
                }
                    .into_any()
            }}
            <a class="text-link" href="/studio/sharing">
                {words.to_sharing}
            </a>
        </aside>
    }
    .into_any()
}

/// What fields hold that a kit would show.
pub fn would_show(l: L10n, kept: &[Field]) -> AnyView {
    let words = l.kit();
    let items = kept.iter().filter_map(|field| {
        let what = match field {
            Field::Statistics => words.would_statistics,
            Field::Notes => words.would_notes,
            Field::Audience => words.would_audience,
            Field::Quotes => words.would_quotes,
            Field::Launches => return None,
        };
        Some(view! { <li>{Icon::Lock.view()} {what}</li> })
    });
    let items: Vec<_> = items.collect();
    view! { <ul class="kit-kept">{items}</ul> }.into_any()
}
