//! `/nearby`: places close to the reader, and the notes about them.
//!
//! Where the reader is stays in the page: the server is told a city and a coarse cell.

mod around;
mod ask;
mod further;
mod places;

use hongbang_domain::place::CityId;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::city_pick::CityPick;
use crate::components::combobox::Combo;
use crate::components::feed_tabs::FeedTabs;
use crate::components::icon::Icon;
use crate::components::live::{live, value};
use crate::components::segmented::{Choice, Segmented};
use crate::state::effect::effect;
use crate::state::focus;
use crate::state::here::{self, Here, Position};
use crate::state::language::use_l10n;
use crate::state::places::Which;
use crate::state::reading::Feed;
use crate::state::title::use_title;
use around::Around;
use ask::{Ask, Locate};

/// The page.
#[component]
pub fn Nearby(
    /// The page's parameters.
    query: Signal<String>,
) -> impl IntoView {
    let l = use_l10n();
    let navigate = use_navigate();
    let position = RwSignal::new(here::position());
    let remembered = RwSignal::new(here::city());
    let which = Memo::new(move |_| query.with(|query| Which::of(query)));
    let here =
        Memo::new(move |_| query.with(|query| Here::of(query, position.get(), remembered.get())));
    use_title(move || match here.get() {
        Some(here) => [&*l.city_name(here.city), " · ", l.read.nearby].concat(),
        None => l.read.nearby.to_owned(),
    });
    let choosing = RwSignal::new(false);
    // Elsewhere, what was chosen here may not occur; the field that had the focus goes.
    let go = Callback::new(move |city: Option<CityId>| {
        let city = city.map(|city| city.to_string());
        choosing.set(false);
        focus::to_page();
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&Which::default().href(city.as_deref()), options);
    });
    let on_city = Callback::new(move |city: CityId| {
        here::remember(city);
        go.run(Some(city));
        remembered.set(Some(city));
    });
    let on_position = Callback::new(move |(found, city): (Position, CityId)| {
        here::keep(Some(found));
        here::remember(city);
        go.run(None);
        position.set(Some(found));
        remembered.set(Some(city));
    });
    view! {
        <div class="page page-wide nearby">
            <FeedTabs current=Feed::Nearby />
            {live(move || match here.get() {
                None => view! { <Ask on_city=on_city on_position=on_position /> }.into_any(),
                Some(here) => {
                    view! {
                        <Head here=here which=which choosing=choosing on_city=on_city on_position=on_position />
                        <Around here=here which=which choosing=choosing />
                    }
                        .into_any()
                }
            })}
        </div>
    }
}

/// Where one looks, and how to look elsewhere.
#[component]
fn Head(
    /// Where one looks.
    here: Here,
    /// Which places are looked at.
    which: Memo<Which>,
    /// Whether another city is being chosen.
    choosing: RwSignal<bool>,
    /// Takes a city.
    on_city: Callback<CityId>,
    /// Takes a position and its city.
    on_position: Callback<(Position, CityId)>,
) -> impl IntoView {
    let l = use_l10n();
    let city = l.city_name(here.city);
    let locate = match here.from {
        None => view! { <Locate on_position=on_position /> }.into_any(),
        Some(_) => live(move || {
            let which = which.get();
            let choices = vec![
                Choice {
                    words: l.find().around_you,
                    href: which.href(None),
                    current: here.cell.is_some(),
                },
                Choice {
                    words: l.find().whole_city,
                    href: which.href(Some(&here.city.to_string())),
                    current: here.cell.is_none(),
                },
            ];
            view! { <Segmented label=l.find().area choices=choices /> }.into_any()
        }),
    };
    let combo = Combo::new();
    effect(move || {
        if choosing.get() {
            combo.focus();
        }
    });
    view! {
        <header class="nearby-head">
            <h1>{Icon::Pin.view()} {city}</h1>
            {locate}
            <button
                class="button"
                aria-expanded=value(move || Some(if choosing.get() { "true" } else { "false" }))
                on:click=move |_| choosing.update(|choosing| *choosing = !*choosing)
            >
                {l.find().change_city}
            </button>
            {live(move || {
                choosing.get().then(|| view! { <CityPick combo=combo on_city=on_city /> }).into_any()
            })}
            <p class="quiet nearby-private">{Icon::Lock.view()} {l.find().private}</p>
        </header>
    }
}
