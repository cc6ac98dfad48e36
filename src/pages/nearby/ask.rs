//! Asks where the reader is: for the position, at a press of a button, or for a city.

use hongbang_domain::place::{CityId, nearest};
use leptos::prelude::*;

use crate::components::city_pick::CityPick;
use crate::components::combobox::Combo;
use crate::components::icon::Icon;
use crate::components::live::{live, value};
use crate::state::here::{Here, Position};
use crate::state::language::use_l10n;
use crate::state::position::{self, Trouble};

/// The question, where nothing is known yet.
#[component]
pub fn Ask(
    /// Takes a city.
    on_city: Callback<CityId>,
    /// Takes a position and its city.
    on_position: Callback<(Position, CityId)>,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <section class="panel nearby-ask">
            <h1>{l.find().ask}</h1>
            <p>{l.find().ask_hint}</p>
            <Locate on_position=on_position />
            <CityPick combo=Combo::new() on_city=on_city />
            <p class="quiet nearby-private">{Icon::Lock.view()} {l.find().private}</p>
        </section>
    }
}

/// How finding the position stands.
#[derive(Clone, PartialEq)]
enum Stand {
    Idle,
    Asked,
    Failed(Trouble),
    /// Too far from every city: the nearest, and how far that is, km.
    Far(CityId, f64),
}

/// The button that asks for the position, and what came of it.
#[component]
pub fn Locate(
    /// Takes a position and its city.
    on_position: Callback<(Position, CityId)>,
) -> impl IntoView {
    let l = use_l10n();
    let stand = RwSignal::new(Stand::Idle);
    let found = Callback::new(move |answer: Result<Position, Trouble>| {
        let (latitude, longitude) = match answer {
            Ok(position) => position,
            Err(trouble) => return stand.set(Stand::Failed(trouble)),
        };
        match Here::around((latitude, longitude)) {
            Some(here) => {
                stand.set(Stand::Idle);
                on_position.run(((latitude, longitude), here.city));
            }
            None => stand.set(match nearest(latitude, longitude) {
                Some((city, km)) => Stand::Far(city.id, km),
                None => Stand::Failed(Trouble::Unavailable),
            }),
        }
    });
    let asked = move || stand.get() == Stand::Asked;
    view! {
        <button
            class="button button-primary locate"
            aria-disabled=value(move || asked().then_some("true"))
            on:click=move |_| {
                if stand.get_untracked() != Stand::Asked {
                    stand.set(Stand::Asked);
                    position::find(found);
                }
            }
        >
            {Icon::Locate.view()}
            {live(move || {
                let words = if asked() { l.find().finding } else { l.find().use_position };
                words.into_any()
            })}
        </button>
        <p class="form-alert locate-trouble" role="alert">
            {live(move || match stand.get() {
                Stand::Idle | Stand::Asked => ().into_any(),
                Stand::Failed(Trouble::Denied) => l.find().denied.into_any(),
                Stand::Failed(Trouble::Unavailable) => l.find().unavailable.into_any(),
                Stand::Failed(Trouble::TimedOut) => l.find().timed_out.into_any(),
                Stand::Far(city, km) => {
                    (l.find().far)(&l.city_name(city), &l.distance(km)).into_any()
                }
            })}
        </p>
    }
}
