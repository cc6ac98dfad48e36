//! Those that are picked to compare, at the foot of the page.

use leptos::prelude::*;

use super::export;
use crate::components::add_to_list::AddButton;
use crate::components::avatar::Avatar;
use crate::components::export::export_button;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::compared::href;
use crate::state::effect::effect;
use crate::state::feeds::known_kol;
use crate::state::focus;
use crate::state::language::use_l10n;
use crate::state::listed::item::{of_card, of_name};
use crate::state::picks::{self, MOST, Pick, Picks};

/// The bar; nothing where nobody is picked.
#[component]
pub fn Picked() -> impl IntoView {
    let l = use_l10n();
    let picked = picks::picks();
    let said = RwSignal::new(String::new());
    let mut before = None::<Picks>;
    let told = picked.clone();
    effect(move || {
        let now = told.get();
        if let Some(before) = before.replace(now.clone()) {
            said.set(change(l, &before, &now));
        }
    });
    view! {
        <p class="sr-only" role="status">
            {live(move || said.get().into_any())}
        </p>
        {live(move || {
            let picks = picked.get();
            if picks.all().is_empty() { ().into_any() } else { bar(l, picks.all()) }
        })}
    }
}

/// What has happened, in words for who cannot see it.
fn change(l: L10n, before: &Picks, now: &Picks) -> String {
    let count = now.all().len();
    let added = now.all().iter().find(|pick| !before.has(pick.id));
    let gone = before.all().iter().find(|pick| !now.has(pick.id));
    match (added, gone) {
        (Some(pick), _) => (l.directory().added)(&pick.name, count),
        (None, Some(_)) if count == 0 => l.directory().cleared.to_owned(),
        (None, Some(pick)) => (l.directory().taken_out)(&pick.name, count),
        (None, None) => String::new(),
    }
}

fn bar(l: L10n, picks: &[Pick]) -> AnyView {
    let ids: Vec<_> = picks.iter().map(|pick| pick.id).collect();
    let compare = href(&ids, Default::default());
    let names = picks.iter().map(|pick| name(l, pick)).collect_view();
    let known = |pick: &Pick| match known_kol(pick.id) {
        Some(card) => of_card(&card),
        None => of_name(&pick.name),
    };
    let whom = picks.iter().map(|pick| (pick.id, known(pick))).collect();
    view! {
        <section class="pick-bar" aria-label=l.directory().picks>
            <ul class="pick-names">{names}</ul>
            <span class="quiet pick-count">{(l.directory().of_most)(picks.len(), MOST)}</span>
            <button
                class="button pick-clear"
                on:click=move |_| {
                    picks::change(|picks| picks.replace(Vec::new()));
                    focus::to_page();
                }
            >
                {l.directory().clear}
            </button>
            {export_button("button", move || export::offers(l, ids.clone()))}
            <AddButton whom=whom class="button" words=(l.lists().adding.add_n)(picks.len()) />
            <a class="button button-primary" href=compare>
                {(l.directory().compare_n)(picks.len())}
            </a>
        </section>
    }
    .into_any()
}

fn name(l: L10n, pick: &Pick) -> AnyView {
    let id = pick.id;
    let words = (l.directory().unpick)(&pick.name);
    view! {
        <li>
            <button
                class="pick-name"
                aria-label=words.clone()
                title=words
                on:click=move |_| {
                    picks::change(|picks| picks.remove(id));
                    refocus();
                }
            >
                <Avatar id=id name=pick.name.clone() />
                <span class="name">{pick.name.clone()}</span>
                {Icon::Close.view()}
            </button>
        </li>
    }
    .into_any()
}

/// The button is gone with its creator: the focus goes to the bar's first, or to the page.
fn refocus() {
    request_animation_frame(|| {
        let first = document().query_selector(".pick-bar button").ok().flatten();
        match first {
            Some(button) => focus::to(&button),
            None => focus::to_page(),
        }
    });
}
