//! Putting creators on a list from wherever they are shown: for brands.

mod new;
mod rows;

use hongbang_api::shortlists::MAX_SHORTLISTS;
use hongbang_domain::account::Role;
use leptos::html;
use leptos::prelude::*;

use crate::components::dialog;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::state::adding::{self, Whom};
use crate::state::effect::effect;
use crate::state::language::use_l10n;
use crate::state::lists;
use crate::state::session::use_account;
use new::New;
use rows::rows;

/// The button that asks for a list; nothing for those who have none.
#[component]
pub fn AddButton(
    /// Who is to be put on it.
    whom: Whom,
    /// The style of the button.
    class: &'static str,
    /// Its words.
    #[prop(into)]
    words: String,
) -> impl IntoView {
    let l = use_l10n();
    let account = use_account();
    let brand = Memo::new(move |_| account.with(|me| me.is_some_and(|me| me.role == Role::Brand)));
    // One creator is named to who cannot see beside whom the button stands.
    let label = match &*whom {
        [(_, known)] => Some((l.lists().adding.add_one)(&known.name)),
        _ => None,
    };
    live(move || {
        if !brand.get() {
            return ().into_any();
        }
        let whom = whom.clone();
        view! {
            <button
                type="button"
                class=class
                aria-label=label.clone()
                aria-haspopup="dialog"
                on:click=move |_| adding::ask(Some(whom.clone()))
            >
                {words.clone()}
            </button>
        }
        .into_any()
    })
}

/// The dialog, where somebody is to be put on a list. A page has one.
#[component]
pub fn AddToList() -> impl IntoView {
    let asked = adding::asked();
    on_cleanup(|| adding::ask(None));
    live(move || match asked.get() {
        Some(whom) => view! { <Sheet whom=whom /> }.into_any(),
        None => ().into_any(),
    })
}

#[component]
fn Sheet(
    /// Who is to be put on it.
    whom: Whom,
) -> impl IntoView {
    let l = use_l10n();
    let words = l.lists();
    let node = NodeRef::<html::Dialog>::new();
    effect(move || {
        if node.get().is_some() {
            dialog::open(node);
        }
    });
    let names: Vec<_> = whom.iter().map(|(_, known)| known.name.clone()).collect();
    let whom = StoredValue::new(whom);
    let all = lists::all();
    // Said in the dialog: what is said behind it is not heard.
    let said = RwSignal::new(String::new());
    view! {
        <dialog
            class="dialog add-list"
            node_ref=node
            aria-labelledby="add-list-title"
            on:close=|_| adding::ask(None)
        >
            <div class="add-list-body">
                <header class="add-list-head">
                    <div>
                        <h2 id="add-list-title">{words.adding.which}</h2>
                        <p class="quiet name">{names.join(", ")}</p>
                    </div>
                    <button
                        type="button"
                        class="pill pill-icon"
                        aria-label=l.directory().close
                        on:click=move |_| dialog::close(node)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                {live(move || {
                    let rows = all.with(|all| rows(l, &all.items, whom, said));
                    if rows.is_empty() {
                        view! { <p class="quiet">{words.adding.no_lists}</p> }.into_any()
                    } else {
                        view! { <ul class="add-list-rows">{rows}</ul> }.into_any()
                    }
                })}
                {live(move || {
                    let full = all.with(|all| all.items.len() >= MAX_SHORTLISTS);
                    if full { ().into_any() } else { view! { <New whom=whom said=said /> }.into_any() }
                })}
                <div class="dialog-actions">
                    <p class="quiet add-list-said" role="status">
                        {live(move || said.get().into_any())}
                    </p>
                    <button type="button" class="button" on:click=move |_| dialog::close(node)>
                        {words.adding.done}
                    </button>
                </div>
            </div>
        </dialog>
    }
}
