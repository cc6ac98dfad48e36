//! A list among all: what it is called, how far it is, what it costs, where it is kept.

use std::sync::Arc;

use hongbang_domain::shortlist::totals::Totals;
use hongbang_domain::shortlist::{Document, ShortlistId, TITLE_CHARS};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::all::Shared;
use super::bars::states;
use super::worth::worth;
use crate::components::live::live;
use crate::locales::L10n;
use crate::pages::shared::yuan_of;
use crate::state::language::use_l10n;
use crate::state::lists::{self, Listed, Saved};
use crate::state::toast::use_toast;
use crate::state::{focus, leaving};

/// A list's row.
#[component]
pub fn Row(
    /// Which.
    id: ShortlistId,
    /// The list; `None` only where it never was there.
    list: Memo<Option<Arc<Listed>>>,
    /// What the rows of the page share.
    shared: Shared,
) -> impl IntoView {
    let l = use_l10n();
    // What has the focus stays while the list is saved or renamed; only words change.
    let title = Memo::new(move |_| {
        list.with(|list| title_of(l, list.as_ref().map_or("", |list| &list.title)))
    });
    view! {
        <li class="lists-row panel">
            {choose(l, id, title, shared)} <div class="lists-what">
                <h2>
                    <a href=format!("/shortlists/{id}")>{move || title.get()}</a>
                </h2>
                {live(move || {
                    list.with(|list| {
                        let document = list.as_ref().and_then(|list| list.document.as_ref());
                        document.map(|document| looks_for(l, document)).into_any()
                    })
                })}
                {live(move || list.with(|list| list.as_ref().map(|list| kept(l, list)).into_any()))}
            </div>
            {live(move || list.with(|list| list.as_ref().map(|list| body(l, list)).into_any()))}
            {deeds(l, id, title, shared)}
        </li>
    }
}

/// A list's title, for people.
pub fn title_of(l: L10n, title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        l.lists().untitled.to_owned()
    } else {
        title.to_owned()
    }
}

fn choose(l: L10n, id: ShortlistId, title: Memo<String>, shared: Shared) -> AnyView {
    let words = l.lists();
    let toast = use_toast();
    let chosen = shared.chosen;
    view! {
        <label class="pick-box" title=words.compare>
            <input
                type="checkbox"
                aria-label=move || title.with(|title| (words.choose)(title))
                prop:checked=move || chosen.with(|chosen| chosen.contains(&id))
                on:change=move |event| {
                    let had = chosen.with_untracked(|chosen| chosen.contains(&id));
                    if had {
                        chosen.update(|chosen| chosen.retain(|other| *other != id));
                    } else if chosen.with_untracked(Vec::len) < 2 {
                        chosen.update(|chosen| chosen.push(id));
                    } else {
                        event_target::<web_sys::HtmlInputElement>(&event).set_checked(false);
                        toast.say(words.two_at_most.to_owned());
                    }
                }
            />
        </label>
    }
    .into_any()
}

/// What the list is for, and the first of its keywords.
fn looks_for(l: L10n, document: &Document) -> AnyView {
    /// More do not fit.
    const FEW: usize = 3;
    let preset = document.view.value.weights.preset();
    let preset = preset.map(|preset| (l.lists().preset)(preset).0.to_owned());
    let keywords = document.brief.value.keywords.iter().take(FEW).cloned();
    let tags = preset.into_iter().chain(keywords);
    let tags = tags.map(|tag| view! { <li>{tag}</li> });
    view! { <ul class="tags">{tags.collect_view()}</ul> }.into_any()
}

fn body(l: L10n, list: &Listed) -> AnyView {
    let words = l.lists();
    match &list.document {
        Some(document) => {
            let of = worth(document);
            view! {
                <div class="lists-who">
                    {(of.items > 0).then(|| view! { <span>{(words.creators)(&l.integer(of.items as u64))}</span> })}
                    {states(l, &of.states)}
                </div>
                {cost(l, &of)}
            }
            .into_any()
        }
        None => view! {
            <div class="lists-who">
                <span>{(words.creators)(&l.integer(list.items as u64))}</span>
                <span class="quiet">{words.not_here}</span>
            </div>
            <div class="lists-cost"></div>
        }
        .into_any(),
    }
}

fn cost(l: L10n, of: &Totals) -> AnyView {
    let words = l.lists();
    let priced = of.counting > of.unpriced;
    if !priced && of.budget.is_none() {
        let said = if of.counting == 0 { "" } else { words.no_cost };
        return view! { <div class="lists-cost quiet">{said}</div> }.into_any();
    }
    let budget = of.budget.map(|budget| yuan_of(l, budget as f64));
    let said = (words.cost_of)(&yuan_of(l, of.cost), budget.as_deref());
    let over = of.left.filter(|left| *left < 0.0);
    let part = of.budget.filter(|budget| *budget > 0).map(|budget| {
        let part = (of.cost / budget as f64).clamp(0.0, 1.0) * 100.0;
        view! {
            <span class="cost-bar" class:is-over=over.is_some() aria-hidden="true">
                <i style:inline-size=format!("{part:.2}%")></i>
            </span>
        }
    });
    let notes = [
        over.map(|left| (words.over)(&yuan_of(l, -left))),
        (of.unpriced > 0).then(|| (words.unpriced)(of.unpriced)),
    ];
    let notes: Vec<_> = notes.into_iter().flatten().collect();
    let class = if over.is_some() { "look" } else { "quiet" };
    view! {
        <div class="lists-cost">
            <span>{said}</span>
            {part}
            {(!notes.is_empty()).then(|| view! { <span class=class>{notes.join(" · ")}</span> })}
        </div>
    }
    .into_any()
}

/// When it was changed, and where it is kept.
fn kept(l: L10n, list: &Listed) -> AnyView {
    let words = l.lists();
    let (slug, said) = match (&list.saved, &list.document) {
        (Saved::Synced, None) => ("server", words.on_server),
        (Saved::Synced, Some(_)) => ("synced", words.synced),
        (Saved::Syncing, _) => ("syncing", words.syncing),
        (Saved::Offline { .. }, _) => ("offline", words.offline),
        (Saved::OnlyHere, _) => ("here", words.only_here),
        (Saved::InMemory(_), _) => ("memory", words.in_memory),
    };
    let at = chrono::DateTime::from_timestamp_millis(list.updated_at);
    let at = at.map(|at| view! { <time datetime=l.iso(at)>{l.ago(at)}</time> });
    view! {
        <p class="lists-kept quiet">
            {at} <span class=format!("kept kept-{slug}")>{said}</span>
        </p>
    }
    .into_any()
}

fn deeds(l: L10n, id: ShortlistId, title: Memo<String>, shared: Shared) -> AnyView {
    let words = l.lists();
    let toast = use_toast();
    let of = move |deed: &'static str| move || title.with(|title| (words.deed_of)(deed, title));
    let duplicate = move |_| {
        let copy = title.with_untracked(|title| {
            let copy = (words.copy_of)(title);
            copy.chars().take(TITLE_CHARS).collect::<String>()
        });
        spawn_local(async move {
            toast.say(match lists::duplicate(id, copy.clone()).await {
                Some(_) => (words.duplicated)(&copy),
                None => words.not_duplicated.to_owned(),
            });
        });
    };
    let delete = move |_| {
        shared
            .chosen
            .update(|chosen| chosen.retain(|other| *other != id));
        leaving::delete(id);
        // The button goes with its row; what can be done about it comes at the foot.
        request_animation_frame(|| {
            let undo = document()
                .query_selector(".lists-undo button")
                .ok()
                .flatten();
            match undo {
                Some(undo) => focus::to(&undo),
                None => focus::to_page(),
            }
        });
    };
    view! {
        <p class="lists-deeds">
            <button
                type="button"
                class="button button-small"
                aria-label=of(words.duplicate)
                on:click=duplicate
            >
                {words.duplicate}
            </button>
            <button
                type="button"
                class="button button-small"
                aria-label=of(words.rename)
                aria-haspopup="dialog"
                on:click=move |_| shared.renamed.set(Some((id, title.get_untracked())))
            >
                {words.rename}
            </button>
            <button
                type="button"
                class="button button-small"
                aria-label=of(words.delete)
                on:click=delete
            >
                {words.delete}
            </button>
        </p>
    }
    .into_any()
}
