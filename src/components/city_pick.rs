//! One of China's cities, by a few letters of its name.

use hongbang_domain::place::{City, CityId};
use leptos::prelude::*;

use crate::components::combobox::{Combo, Combobox};
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::components::offers::Offer;
use crate::locales::Lang;
use crate::state::cities::matching;
use crate::state::language::use_l10n;

/// The field.
#[component]
pub fn CityPick(
    /// The field itself.
    combo: Combo,
    /// Takes a city.
    on_city: Callback<CityId>,
    /// What stands in the empty field, where there is little room.
    #[prop(optional)]
    placeholder: Option<&'static str>,
) -> impl IntoView {
    let l = use_l10n();
    let found = Memo::new(move |_| {
        combo.text.with(|text| {
            let cities = matching(text);
            cities.iter().map(|city| city.id).collect::<Vec<_>>()
        })
    });
    let offer = move |city: &City| {
        let (words, hint) = match l.lang {
            Lang::Zh => (city.zh, city.en),
            Lang::En => (city.en, city.zh),
        };
        Offer {
            icon: Icon::Pin,
            words: words.to_owned(),
            hint: hint.to_owned(),
        }
    };
    let offers = Signal::derive(move || {
        found.with(|found| {
            let cities = found.iter().filter_map(|id| id.city());
            cities.map(offer).collect()
        })
    });
    let on_take = Callback::new(move |which: Option<usize>| {
        // What is written stands for the first city that it may mean, but nothing for none.
        let written = combo.text.with_untracked(|text| !text.trim().is_empty());
        let which = which.or(written.then_some(0));
        let city = which.and_then(|index| found.with_untracked(|found| found.get(index).copied()));
        if let Some(city) = city {
            combo.open.set(false);
            on_city.run(city);
        }
    });
    view! {
        <div class="city-pick">
            <label class="city-label" for="city-field">{l.find().choose_city}</label>
            <Combobox
                combo=combo
                id="city-field"
                label=l.find().choose_city
                placeholder=placeholder.unwrap_or(l.find().city_placeholder)
                offers=offers
                count=l.find().cities_count
                on_take=on_take
            />
            <p class="field-hint" role="status">
                {live(move || {
                    found.with(Vec::is_empty).then_some(l.find().no_city).into_any()
                })}
            </p>
        </div>
    }
}
