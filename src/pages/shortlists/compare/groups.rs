//! Who is on which of two lists, and moving someone from one to the other.

use std::sync::Arc;

use hongbang_domain::shortlist::{Document, Edit, Item};
use leptos::prelude::*;

use super::row::{both_row, one_row};
use crate::components::called::called;
use crate::components::live::live;
use crate::locales::L10n;
use crate::pages::shortlists::line::title_of;
use crate::pages::shortlists::worth::now;
use crate::state::language::use_l10n;
use crate::state::listed::pair::{Pair, bring};
use crate::state::lists::Opened;
use crate::state::sending::focus;
use crate::state::toast::use_toast;

/// How many of a group are shown at first.
const FIRST: usize = 60;

/// What is done with someone who is on one list only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// It is on the other list as well.
    Copy,
    /// It is on the other list instead.
    Shift,
}

/// The three groups.
#[component]
pub fn Groups(
    /// The first list.
    a: Opened,
    /// The second.
    b: Opened,
) -> impl IntoView {
    let l = use_l10n();
    let (in_a, in_b) = (a.document(), b.document());
    let pair = Memo::new(move |_| Pair::of(&in_a.get(), &in_b.get()));
    let title = |of: Signal<Arc<Document>>| {
        Memo::new(move |_| of.with(|document| title_of(l, &document.title.value)))
    };
    let (title_a, title_b) = (title(in_a), title(in_b));
    let to_b = deed(l, a, b, title_b, "pair-a");
    let to_a = deed(l, b, a, title_a, "pair-b");
    let whole = [(); 3].map(|()| RwSignal::new(false));
    let [whole_a, whole_both, whole_b] = whole;
    view! {
        <div class="pair-groups">
            {live(move || {
                let title = (l.lists().only_in)(&title_a.get());
                let to = title_b.get();
                pair.with(|pair| one(l, "pair-a", title, &pair.only_a, &to, to_b, whole_a))
            })}
            {live(move || pair.with(|pair| shared(l, pair, &title_a.get(), &title_b.get(), whole_both)))}
            {live(move || {
                let title = (l.lists().only_in)(&title_b.get());
                let to = title_a.get();
                pair.with(|pair| one(l, "pair-b", title, &pair.only_b, &to, to_a, whole_b))
            })}
        </div>
    }
}

/// Copies or moves from one list to the other. It is taken off only where it has arrived. The
/// button goes with its row: the focus goes to the heading of its group.
fn deed(
    l: L10n,
    from: Opened,
    to: Opened,
    title: Memo<String>,
    group: &'static str,
) -> Callback<(Item, Deed)> {
    let toast = use_toast();
    Callback::new(move |(item, deed): (Item, Deed)| {
        let words = l.lists();
        let name = called(l, &item);
        let id = item.id;
        if to.edit(bring(&item, now())).is_err() {
            toast.say(words.refused.to_owned());
            return;
        }
        let title = title.get_untracked();
        toast.say(match deed {
            Deed::Copy => (words.copied)(&name, &title),
            Deed::Shift => match from.edit(Edit::Remove(vec![id])) {
                Ok(()) => (words.shifted)(&name, &title),
                Err(_) => (words.copied)(&name, &title),
            },
        });
        request_animation_frame(move || focus(group));
    })
}

fn one(
    l: L10n,
    id: &'static str,
    title: String,
    items: &[Item],
    to: &str,
    deed: Callback<(Item, Deed)>,
    whole: RwSignal<bool>,
) -> AnyView {
    let most = if whole.get() { items.len() } else { FIRST };
    let rows = items.iter().take(most);
    let rows = rows.map(|item| one_row(l, item, to, deed)).collect_view();
    group(l, id, title, items.len(), None, rows.into_any(), whole)
}

fn shared(l: L10n, pair: &Pair, a: &str, b: &str, whole: RwSignal<bool>) -> AnyView {
    let words = l.lists();
    let most = if whole.get() { pair.both.len() } else { FIRST };
    let rows = pair.both.iter().take(most);
    let rows = rows.map(|both| both_row(l, both, a, b)).collect_view();
    let count = pair.both.len();
    let said = (count > 0).then(|| (words.differing)(pair.differing()));
    let title = words.in_both.to_owned();
    group(l, "pair-both", title, count, said, rows.into_any(), whole)
}

fn group(
    l: L10n,
    id: &'static str,
    title: String,
    count: usize,
    said: Option<String>,
    rows: AnyView,
    whole: RwSignal<bool>,
) -> AnyView {
    let words = l.lists();
    let more = count > FIRST && !whole.get();
    let hint = title.clone();
    view! {
        <section class="panel pair-group" aria-labelledby=id>
            <header>
                <h2 id=id class="name" tabindex="-1" title=hint>
                    {title}
                </h2>
                <span class="quiet">{l.integer(count as u64)}</span>
            </header>
            {said.map(|said| view! { <p class="quiet">{said}</p> })}
            {match count {
                0 => view! { <p class="quiet">{words.none_there}</p> }.into_any(),
                _ => view! { <ul class="pair-items">{rows}</ul> }.into_any(),
            }}
            {more
                .then(|| {
                    view! {
                        <button
                            type="button"
                            class="button button-small"
                            on:click=move |_| whole.set(true)
                        >
                            {(words.show_all)(count)}
                        </button>
                    }
                })}
        </section>
    }
    .into_any()
}
