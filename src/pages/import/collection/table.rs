//! The creators of a collection: a table of which only the rows around what is seen are in the
//! page, so that a hundred thousand are not slower than ten.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::components::live::{live, value};
use crate::components::rows::RowsAt;
use crate::components::tier_badge::badge;
use crate::locales::L10n;
use crate::state::builder::window::{ROW, Window};
use crate::state::collections::index::{Asked, Line, Sort, choose};
use crate::state::language::use_l10n;
use crate::state::preferences::preferences;
use crate::state::viewport::use_height;

/// The columns that are figures.
const FIGURES: [Sort; 5] = [
    Sort::Followers,
    Sort::PictureQuote,
    Sort::VideoQuote,
    Sort::Reads,
    Sort::Interactions,
];

/// The table.
#[component]
pub fn Table(
    /// All creators.
    all: Arc<Vec<Line>>,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().kept;
    let asked = RwSignal::new(Asked::default());
    let lines = Arc::clone(&all);
    let places = Memo::new(move |_| asked.with(|asked| choose(&lines, asked)));
    let count = Memo::new(move |_| places.with(Vec::len));
    let whole = all.len();
    let node = NodeRef::<html::Div>::new();
    let (top, height) = (RwSignal::new(0.0), RwSignal::new(0.0));
    use_height(node, move |px| height.set(px));
    let window = Memo::new(move |_| Window::around(top.get(), height.get()));
    let first = Memo::new(move |_| window.get().first);
    let slots = Memo::new(move |_| window.get().count);
    let ask = move |to: Asked| {
        asked.set(to);
        // Others stand first: from the top.
        if let Some(node) = node.get_untracked() {
            node.set_scroll_top(0);
        }
    };
    let row = Callback::new(move |slot: usize| {
        let all = Arc::clone(&all);
        let place = Memo::new(move |_| first.get() + slot);
        let line = Memo::new(move |_| {
            let at = places.with(|places| places.get(place.get()).copied())?;
            all.get(at as usize).cloned()
        });
        row(l, place, line)
    });
    let sort = move |of: Sort| head(l, asked, of, ask);
    view! {
        <div class="import-table-bar">
            <input
                type="search"
                class="import-search"
                aria-label=words.search
                placeholder=words.search
                on:input=move |event| {
                    let words = event_target_value(&event);
                    ask(Asked { words, ..asked.get_untracked() });
                }
            />
            <span class="quiet" role="status">
                {live(move || {
                    let (shown, all) = (l.integer(count.get() as u64), l.integer(whole as u64));
                    if count.get() == whole {
                        (words.count)(&all)
                    } else {
                        (words.count_of)(&shown, &all)
                    }
                        .into_any()
                })}
            </span>
        </div>
        <div
            class="panel import-table"
            role="table"
            tabindex="0"
            node_ref=node
            aria-label=words.creators
            aria-rowcount=move || (count.get() + 1).to_string()
            on:scroll=move |_| {
                if let Some(node) = node.get_untracked() {
                    top.set(f64::from(node.scroll_top()));
                }
            }
        >
            <div class="import-table-heads" role="row" aria-rowindex="1">
                {sort(Sort::Name)} <span role="columnheader">{words.tier}</span>
                {FIGURES.map(sort)}
            </div>
            <div
                class="import-table-all"
                role="rowgroup"
                style:block-size=move || format!("{}px", count.get() as f64 * ROW)
            >
                <div
                    role="presentation"
                    style:transform=move || format!("translateY({}px)", first.get() as f64 * ROW)
                >
                    <RowsAt rows=Signal::derive(move || (0..slots.get()).collect()) row=row />
                </div>
            </div>
        </div>
        {live(move || {
            if count.get() == 0 {
                view! { <p class="quiet import-none">{words.nobody}</p> }.into_any()
            } else {
                ().into_any()
            }
        })}
    }
}

fn head(
    l: L10n,
    asked: RwSignal<Asked>,
    of: Sort,
    ask: impl Fn(Asked) + Copy + 'static,
) -> AnyView {
    let words = &l.import().kept;
    let name = (words.head)(of);
    let sorted = value(move || {
        asked.with(|asked| match (asked.sort == of, asked.ascending) {
            (true, true) => Some("ascending"),
            (true, false) => Some("descending"),
            (false, _) => None,
        })
    });
    view! {
        <span role="columnheader" class:num=of != Sort::Name aria-sort=sorted>
            <button
                type="button"
                class="import-sort"
                title=(words.sort_by)(name)
                on:click=move |_| ask(asked.with_untracked(|asked| asked.sorted(of)))
            >
                {name}
            </button>
        </span>
    }
    .into_any()
}

/// A slot, which shows whoever is at its place.
fn row(l: L10n, place: Memo<usize>, line: Memo<Option<Line>>) -> AnyView {
    let scheme = preferences().with_untracked(|chosen| chosen.scheme());
    let beyond = value(move || line.with(Option::is_none).then_some("true"));
    view! {
        <div
            class="import-table-row"
            role="row"
            aria-rowindex=move || (place.get() + 2).to_string()
            data-beyond=beyond
        >
            {live(move || {
                line.with(|line| {
                    let Some(line) = line else {
                        return ().into_any();
                    };
                    view! {
                        <span role="cell" class="import-table-who">
                            <a href=format!("/import/creators/{}", line.id)>{line.name.clone()}</a>
                            <span class="quiet">{facts(l, line)}</span>
                        </span>
                        <span role="cell">{badge(l, &scheme, line.followers)}</span>
                        {FIGURES.map(|of| figure(l, line, of))}
                    }
                        .into_any()
                })
            })}
        </div>
    }
    .into_any()
}

fn facts(l: L10n, line: &Line) -> String {
    let category = line
        .category
        .map(|category| l.category(category).to_owned());
    let city = line.city.and_then(|city| l.city(city)).map(str::to_owned);
    let all = [category, city].into_iter().flatten();
    all.collect::<Vec<_>>().join(" · ")
}

fn figure(l: L10n, line: &Line, of: Sort) -> AnyView {
    let yuan = |value: Option<u32>| value.map(|yuan| l.yuan(yuan));
    let count = |value: Option<u32>| value.map(|count| l.compact(count.into()));
    let said = match of {
        Sort::Name => None,
        Sort::Followers => line.followers.map(|count| l.compact(count)),
        Sort::PictureQuote => yuan(line.picture_quote),
        Sort::VideoQuote => yuan(line.video_quote),
        Sort::Reads => count(line.reads),
        Sort::Interactions => count(line.interactions),
    };
    let name = (l.import().kept.head)(of);
    match said {
        Some(said) => view! {
            <span role="cell" class="num" data-name=name>
                {said}
            </span>
        }
        .into_any(),
        None => view! {
            <span role="cell" class="num import-unknown" data-name=name>
                {l.import().kept.unknown}
            </span>
        }
        .into_any(),
    }
}
