//! More notes of a place, and what is said where there are none.

use hongbang_api::Page;
use hongbang_api::notes::NotesQuery;
use hongbang_domain::spot::Spot;
use leptos::prelude::*;

use crate::client;
use crate::components::live::live;
use crate::components::more::More;
use crate::components::notice::{deed, notice};
use crate::components::states::{FailureView, Skeleton};
use crate::state::feeds::List;
use crate::state::here::Here;
use crate::state::item::Item;
use crate::state::language::use_l10n;
use crate::state::pager::{Pager, Phase};
use crate::state::places::{BATCH, Which};

/// Loads the next page of the notes around.
pub fn load(list: List<Item>, query: NotesQuery) {
    list.load(|cursor| {
        Box::pin(async move {
            let query = NotesQuery {
                cursor,
                limit: u32::try_from(BATCH).ok(),
                ..query
            };
            let Page { items, next } = client::notes(&query).await?;
            let items = items.into_iter().map(Item::plain).collect();
            Ok(Page { items, next })
        })
    });
}

/// The end of the list: loads it further as one nears it, or where it is `held`, when asked to.
#[component]
pub fn Further(
    /// The list.
    list: List<Item>,
    /// Asks for the next page.
    load: Callback<()>,
    /// Whether it waits to be asked.
    held: Memo<bool>,
) -> impl IntoView {
    live(move || {
        if held.get() {
            view! { <OnDemand list=list load=load /> }.into_any()
        } else {
            view! { <More list=list load=load skeleton="cards" /> }.into_any()
        }
    })
}

/// The end of a list that is loaded further when asked to.
#[component]
fn OnDemand(
    /// The list.
    list: List<Item>,
    /// Asks for the next page.
    load: Callback<()>,
) -> impl IntoView {
    let l = use_l10n();
    let phase = Memo::new(move |_| list.pager.with(Pager::phase));
    // A request belongs to this view, not to the press that made it.
    let owner = StoredValue::new(Owner::current().unwrap_or_default());
    let ask = move || owner.with_value(|owner| owner.with(|| load.run(())));
    let on_retry = Callback::new(move |()| {
        list.pager.update(Pager::retry);
        ask();
    });
    live(move || match phase.get() {
        Phase::Ready => {
            view! { <p class="list-end">{deed(l.find().load_more, ask)}</p> }.into_any()
        }
        Phase::Loading => view! { <Skeleton kind="cards" count=4 /> }.into_any(),
        Phase::Failed(failure) => {
            view! { <FailureView failure=failure on_retry=on_retry /> }.into_any()
        }
        Phase::Done => view! { <p class="list-end">{l.list_end}</p> }.into_any(),
    })
}

/// There are no notes where one looks.
pub fn none(here: Here, choosing: RwSignal<bool>) -> AnyView {
    let l = use_l10n();
    if here.cell.is_some() {
        let href = Which::default().href(Some(&here.city.to_string()));
        let deed = view! {
            <a class="button" href=href>
                {l.find().whole_city}
            </a>
        };
        let hint = l.find().none_around_hint.to_owned();
        return notice(l.find().none_around.to_owned(), hint, deed.into_any());
    }
    let deed = deed(l.find().change_city, move || choosing.set(true));
    let title = (l.find().none_here)(&l.city_name(here.city));
    notice(title, l.find().none_here_hint.to_owned(), deed)
}

/// There are notes, but none of what is chosen.
pub fn none_left(all: &str, chosen: RwSignal<Option<Spot>>) -> AnyView {
    let l = use_l10n();
    let deed = view! {
        <a
            class="button"
            href=all.to_owned()
            prop:replace=true
            data-noscroll=""
            on:click=move |_| chosen.set(None)
        >
            {l.find().drop_filters}
        </a>
    };
    let hint = l.find().none_left_hint.to_owned();
    notice(l.find().none_left.to_owned(), hint, deed.into_any())
}
