//! The city that creators are looked for in.

use hongbang_domain::place::CityId;
use leptos::prelude::*;

use super::super::Go;
use crate::components::city_pick::CityPick;
use crate::components::combobox::Combo;
use crate::components::live::value;
use crate::state::directory::Filters;
use crate::state::effect::effect;
use crate::state::language::use_l10n;

/// The field. It holds the city's name; emptied, it asks for any.
#[component]
pub fn City(
    /// What is asked for.
    filters: Memo<Filters>,
    /// Asks for something else.
    go: Go,
) -> impl IntoView {
    let l = use_l10n();
    let combo = Combo::new();
    let city = Memo::new(move |_| filters.with(|filters| filters.city));
    let name = move |city: Option<CityId>| city.map(|city| l.city_name(city)).unwrap_or_default();
    effect(move || combo.text.set(name(city.get())));
    let ask = move |city| {
        let filters = filters.get_untracked();
        if filters.city != city {
            go.run((Filters { city, ..filters }, false));
        }
    };
    // Emptied, it asks at once; left with something else in it, it goes back to what is asked for.
    effect(move || {
        let (open, empty) = (combo.open.get(), combo.text.with(String::is_empty));
        if open {
            if empty {
                ask(None);
            }
            return;
        }
        request_animation_frame(move || {
            let closed = combo.open.try_get_untracked() == Some(false);
            let Some(asked) = city.try_get_untracked().filter(|_| closed) else {
                return;
            };
            let asked = name(asked);
            if combo.text.with_untracked(|text| *text != asked) {
                combo.text.set(asked);
            }
        });
    });
    let on_city = Callback::new(move |city: CityId| {
        combo.text.set(name(Some(city)));
        ask(Some(city));
    });
    view! {
        <div class="directory-city" data-set=value(move || city.get().map(|_| "true"))>
            <CityPick combo=combo on_city=on_city placeholder=l.directory().any_city />
        </div>
    }
}
