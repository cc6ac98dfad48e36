//! `/kols`: the directory of creators. What is asked for, in which order and how it is shown is
//! all in the address.

mod asked;
mod bar;
mod export;
mod look;
mod picked;
mod table;

use hongbang_api::kols::{KolCard as Card, KolsQuery};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::components::add_to_list::AddToList;
use crate::components::kol_card::KolCard;
use crate::components::live::live;
use crate::components::more::More;
use crate::components::notice::notice;
use crate::components::rows::Rows;
use crate::state::directory::{Filters, Layout};
use crate::state::effect::effect;
use crate::state::feeds::{self, List};
use crate::state::language::use_l10n;
use crate::state::pager::{Pager, Phase};
use crate::state::preferences::preferences;
use crate::state::scroll;
use crate::state::site::Page;
use crate::state::title::use_title;
use asked::Asked;
use bar::Bar;
use look::Look;
use picked::Picked;
use table::Table;

/// Goes to other filters; `true` where they take the place of the present ones in the history.
type Go = Callback<(Filters, bool)>;

/// The directory.
#[component]
pub fn Kols() -> impl IntoView {
    let l = use_l10n();
    let location = use_location();
    let (path, search) = (location.pathname, location.search);
    let navigate = use_navigate();
    let filters = Memo::new(move |before: Option<&Filters>| match before {
        // The page is being left: another page's parameters are none of ours.
        Some(before) if Page::of(&path.read()) != Page::Kols => before.clone(),
        _ => search.with(|query| Filters::of(query)),
    });
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let drawn = scheme.clone();
    let query = Memo::new(move |_| filters.with(|filters| filters.query(&drawn)));
    let go = Callback::new(move |(to, replace): (Filters, bool)| {
        let options = NavigateOptions {
            replace,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&to.href(), options);
    });
    let looked = RwSignal::new(None::<Card>);
    let shown = RwSignal::new((0, false));
    use_title(move || l.kols.to_owned());

    view! {
        <div class="page page-wide directory">
            <header class="page-head">
                <h1>{l.kols}</h1>
                <p class="quiet">{l.directory().hint}</p>
                <a class="quiet-link" href="/import">
                    {l.directory().import}
                </a>
            </header>
            <Bar filters=filters scheme=scheme.clone() go=go />
            <Asked filters=filters scheme=scheme shown=shown />
            {live(move || {
                view! { <Directory query=query.get() filters=filters shown=shown looked=looked /> }.into_any()
            })}
            <Look looked=looked />
            <Picked />
            <AddToList />
        </div>
    }
}

/// The creators that answer a query.
#[component]
fn Directory(
    /// Who is in it.
    query: KolsQuery,
    /// What is asked for.
    filters: Memo<Filters>,
    /// Takes how many are shown, and whether they are all.
    shown: RwSignal<(usize, bool)>,
    /// Takes who is looked at.
    looked: RwSignal<Option<Card>>,
) -> impl IntoView {
    let list = feeds::kols(&query);
    let load = Callback::new(move |()| feeds::load_kols(list, query.clone()));
    scroll::keep(list.scroll, Signal::derive(|| true));
    let state = Memo::new(move |_| {
        list.pager
            .with(|pager| (pager.items().len(), pager.phase() == Phase::Done))
    });
    effect(move || shown.set(state.get()));
    let layout = Memo::new(move |_| filters.with(|filters| filters.layout));
    let look = Callback::new(move |card| looked.set(Some(card)));
    view! {
        {live(move || match layout.get() {
            Layout::Cards => cards(list, filters, look),
            Layout::Table => view! { <Table list=list filters=filters on_look=look /> }.into_any(),
        })}
        {live(move || {
            let empty = list.pager.with(Pager::is_empty);
            empty.then(|| nobody(filters)).into_any()
        })}
        {live(move || {
            let skeleton = match layout.get() {
                Layout::Cards => "kols",
                Layout::Table => "lines",
            };
            view! { <More list=list load=load skeleton=skeleton /> }.into_any()
        })}
    }
    .into_any()
}

fn cards(list: List<Card>, filters: Memo<Filters>, look: Callback<Card>) -> AnyView {
    let row = Callback::new(move |index: usize| {
        let card = list
            .pager
            .with_untracked(|pager| pager.items().get(index).cloned());
        card.map(|card| view! { <li><KolCard card=card filters=filters on_look=look /></li> })
            .into_any()
    });
    view! {
        <ul class="kol-grid">
            <Rows count=count(list) row=row />
        </ul>
    }
    .into_any()
}

/// How many creators of a list are here.
fn count(list: List<Card>) -> Signal<usize> {
    Signal::derive(move || list.pager.with(|pager| pager.items().len()))
}

/// Nobody is as asked for; the way out is to ask for less.
fn nobody(filters: Memo<Filters>) -> AnyView {
    let l = use_l10n();
    let all = view! {
        <a class="button" href=filters.with(|filters| filters.cleared().href()) data-noscroll="">
            {l.record().all_kols}
        </a>
    };
    let (title, hint) = (l.record().no_kols, l.directory().nobody_hint);
    notice(title.to_owned(), hint.to_owned(), all.into_any())
}
