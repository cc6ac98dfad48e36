//! `/kols/compare`: up to ten creators side by side, worked out here from their records.

mod cell;
mod columns;
mod export;
mod facts;
mod overlap;
mod table;

use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::Known;
use hongbang_domain::window::{Deals, Kinds, Selection, Window};
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::components::add_to_list::{AddButton, AddToList};
use crate::components::export::export_button;
use crate::components::live::live;
use crate::components::notice::notice;
use crate::components::switch::{Way, switch};
use crate::locales::L10n;
use crate::state::compared::{Compared, href};
use crate::state::comparison::Terms;
use crate::state::language::use_l10n;
use crate::state::listed::item::{of_kol, of_name};
use crate::state::picks::{self, MOST, Pick};
use crate::state::preferences::preferences;
use crate::state::selection;
use crate::state::site::Page;
use crate::state::title::use_title;
use columns::{Column, Columns};
use overlap::Overlaps;
use table::Table;

/// The page.
#[component]
pub fn Compare() -> impl IntoView {
    let l = use_l10n();
    let location = use_location();
    let (path, search, query) = (location.pathname, location.search, location.query);
    // While the page is being left, another page's parameters are none of ours.
    let ours = move || Page::of(&path.read()) == Page::Compare;
    let compared = Memo::new(move |before: Option<&Compared>| match before {
        Some(before) if !ours() => before.clone(),
        _ => search.with(|query| Compared::of(query)),
    });
    let ids = Memo::new(move |_| compared.with(|compared| compared.ids.clone()));
    let chosen = Memo::new(move |before: Option<&Selection>| match before {
        Some(before) if !ours() => *before,
        _ => query.with(|query| selection::from_query(|key| query.get_str(key))),
    });
    let preferred = preferences();
    let terms = Memo::new(move |_| {
        let chosen = chosen.get();
        preferred.with(|preferred| Terms {
            chosen,
            fee: preferred.fee(),
            target: preferred.target.clone(),
        })
    });
    let columns = Columns::load(ids);
    use_title(move || l.compare().title.to_owned());
    view! {
        <div class="page page-wide compare">
            <AddToList />
            {live(move || {
                let count = ids.with(Vec::len);
                if count == 0 {
                    return nobody(l, compared);
                }
                view! {
                    <header class="page-head compare-head">
                        <h1>{(l.compare().title_n)(count)}</h1>
                        <p class="quiet" role="status">{progress(l, columns)}</p>
                        {deeds(l, columns, terms)}
                    </header>
                }
                    .into_any()
            })}
            {live(move || compared.with(|compared| said(l, compared)))}
            {live(move || {
                let some = ids.with(|ids| !ids.is_empty());
                some.then(|| {
                        view! {
                            <div class="controls compare-controls">{selectors(l, ids, chosen)}</div>
                            <Table columns=columns terms=terms ids=ids />
                            <Overlaps columns=columns />
                        }
                    })
                    .into_any()
            })}
        </div>
    }
}

/// How many have arrived, until all have.
fn progress(l: L10n, columns: Columns) -> AnyView {
    live(move || {
        let (here, all) = columns.arrived();
        (here < all)
            .then(|| (l.compare().loading)(here, all))
            .into_any()
    })
}

/// What can be done with a comparison as a whole.
fn deeds(l: L10n, columns: Columns, terms: Memo<Terms>) -> AnyView {
    view! {
        <div class="compare-deeds">
            <a
                class="button"
                href="/kols"
                on:click=move |_| {
                    picks::change(|picks| picks.replace(columns.picks()));
                }
            >
                {l.compare().change}
            </a>
            <button
                class="button"
                on:click=|_| {
                    // Fails only where the browser cannot print.
                    let _ = window().print();
                }
            >
                {l.compare().print}
            </button>
            {export_button("button", move || export::offers(l, columns, terms))}
            {live(move || {
                let whom: Vec<_> = columns.get().iter().map(whom).collect();
                let words = (l.lists().adding.add_n)(whom.len());
                view! { <AddButton whom=whom class="button" words=words /> }.into_any()
            })}
        </div>
    }
    .into_any()
}

/// A creator, to be put on a list with what is known of it.
fn whom(column: &Column) -> (KolId, Known) {
    let known = column.record().map(|record| {
        let profile = &record.profile;
        of_kol(&profile.kol, &profile.withheld)
    });
    (column.id, known.unwrap_or_else(|| of_name(&column.name())))
}

/// What the address asks for and cannot be shown.
fn said(l: L10n, compared: &Compared) -> AnyView {
    let bad = (!compared.bad.is_empty()).then(|| (l.compare().bad)(&compared.bad.join(" · ")));
    let doubled = compared.doubled.len();
    let doubled = (doubled > 0).then(|| (l.compare().doubled)(doubled));
    let surplus = compared.surplus;
    let surplus = (surplus > 0).then(|| (l.compare().surplus)(MOST, surplus));
    let alone = (compared.ids.len() == 1).then(|| l.compare().alone.to_owned());
    let all: Vec<String> = [bad, doubled, surplus, alone]
        .into_iter()
        .flatten()
        .collect();
    if all.is_empty() {
        return ().into_any();
    }
    let all = all.into_iter().map(|words| view! { <li>{words}</li> });
    view! {
        <ul class="compare-said" role="status">
            {all.collect_view()}
        </ul>
    }
    .into_any()
}

fn nobody(l: L10n, compared: Memo<Compared>) -> AnyView {
    compared.track();
    let picked: Vec<KolId> =
        picks::picks().with(|picks| picks.all().iter().map(|pick: &Pick| pick.id).collect());
    let picked = (!picked.is_empty()).then(|| {
        view! {
            <a class="button button-primary" href=href(&picked, Selection::default())>
                {(l.compare().compare_picked)(picked.len())}
            </a>
        }
    });
    let ways = view! {
        {picked}
        <a class="button" href="/kols">
            {l.compare().to_directory}
        </a>
    };
    view! {
        <h1 class="sr-only">{l.compare().title}</h1>
        {notice(l.compare().nobody.to_owned(), l.compare().nobody_hint.to_owned(), ways.into_any())}
    }
    .into_any()
}

/// The window, the deals and the kinds, as links.
fn selectors(l: L10n, ids: Memo<Vec<KolId>>, chosen: Memo<Selection>) -> AnyView {
    let way = move |words, to: fn(Selection) -> Selection| Way {
        words,
        hint: String::new(),
        href: Signal::derive(move || ids.with(|ids| href(ids, to(chosen.get())))),
        current: Signal::derive(move || to(chosen.get()) == chosen.get()),
    };
    let windows = vec![
        way(l.record().days_30, |s| Selection {
            window: Window::Days30,
            ..s
        }),
        way(l.record().days_90, |s| Selection {
            window: Window::Days90,
            ..s
        }),
    ];
    let deals = vec![
        way(l.all, |s| Selection {
            deals: Deals::All,
            ..s
        }),
        way(l.record().daily, |s| Selection {
            deals: Deals::Daily,
            ..s
        }),
        way(l.record().cooperation, |s| Selection {
            deals: Deals::Cooperation,
            ..s
        }),
    ];
    let kinds = vec![
        way(l.all, |s| Selection {
            kinds: Kinds::All,
            ..s
        }),
        way(l.record().picture, |s| Selection {
            kinds: Kinds::Picture,
            ..s
        }),
        way(l.video, |s| Selection {
            kinds: Kinds::Video,
            ..s
        }),
    ];
    view! {
        {switch(l.record().window, windows)} {switch(l.record().deals, deals)}
        {switch(l.record().kind, kinds)}
    }
    .into_any()
}
