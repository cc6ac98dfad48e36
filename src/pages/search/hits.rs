//! What was found: ranked, filtered and put in order here, from one answer.

use hongbang_domain::place::CityId;
use hongbang_domain::search::{Ranked, Reading};
use leptos::prelude::*;

use super::controls::Controls;
use crate::components::account_menu::login_href;
use crate::components::city_pick::CityPick;
use crate::components::combobox::Combo;
use crate::components::feed::Feed;
use crate::components::live::live;
use crate::components::notice::{deed, notice};
use crate::components::states::awaited;
use crate::state::asked::Asked;
use crate::state::effect::effect;
use crate::state::here;
use crate::state::item::Cards;
use crate::state::kept_results::{self, Kept};
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::measure::measured;
use crate::state::seen_notes::SeenNotes;
use crate::state::session::use_account;

/// How often what is shown has changed, and what it is.
type Shown = (u32, Vec<Ranked>);

/// What was found for some words.
#[component]
pub fn Hits(
    /// What is asked for.
    asked: Memo<Asked>,
    /// The words of it.
    words: String,
    /// The field of the search.
    combo: Combo,
    /// Another number: the same is asked for again.
    again: RwSignal<u32>,
) -> impl IntoView {
    let account = use_account();
    let started = again.get_untracked();
    // Said in one place, which is there before there is anything to say.
    let said = RwSignal::new(String::new());
    let city = RwSignal::new(here::city());
    let loaded = Loaded::new(move || {
        let anew = again.get_untracked() != started;
        kept_results::search(account, words.clone(), anew)
    });
    effect(move || {
        if again.get() != started {
            loaded.refresh();
        }
    });
    view! {
        <Controls asked=asked />
        <p class="search-said quiet" role="status">
            {live(move || said.get().into_any())}
        </p>
        {awaited(
            loaded,
            "cards",
            move |kept| {
                view! { <Found asked=asked kept=kept.clone() city=city said=said combo=combo /> }
                    .into_any()
            },
        )}
    }
}

/// What is to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Scene {
    Notes,
    /// There is nothing.
    Nothing,
    /// There is something, but nothing is left of it.
    NothingLeft,
    /// It is not known which city is meant.
    NoCity,
}

/// The notes that were found.
#[component]
fn Found(
    /// What is asked for.
    asked: Memo<Asked>,
    /// What was found.
    kept: Kept,
    /// The searcher's city.
    city: RwSignal<Option<CityId>>,
    /// Where it is said how many there are.
    said: RwSignal<String>,
    /// The field of the search.
    combo: Combo,
) -> impl IntoView {
    let l = use_l10n();
    let Kept {
        words,
        results,
        scroll,
    } = kept;
    let place = StoredValue::new(scroll);
    let left = words.clone();
    on_cleanup(move || {
        kept_results::leave(&left, place.get_value());
        said.try_set(String::new());
    });
    let results = StoredValue::new(results);
    let shown = Memo::new(move |before: Option<&Shown>| {
        let edition = before.map_or(0, |(edition, _)| edition + 1);
        let (asked, city) = (asked.get(), city.get());
        // What was opened meanwhile counts with the next choice, not under one's eyes.
        let seen = SeenNotes::load();
        let ranked =
            results.with_value(|results| measured("rank", || results.ranked(&asked, city, &seen)));
        (edition, ranked)
    });
    let scene = Memo::new(move |_| {
        let filtered = asked.with(Asked::is_filtered);
        if results.with_value(|results| results.is_empty()) {
            Scene::Nothing
        } else if asked.with(|asked| asked.place.is_some()) && city.get().is_none() {
            Scene::NoCity
        } else if shown.with(|(_, ranked)| !ranked.is_empty()) {
            Scene::Notes
        } else if filtered {
            Scene::NothingLeft
        } else {
            Scene::Nothing
        }
    });
    let newest = l.date(results.with_value(|results| results.newest()));
    let looked_for = words.clone();
    effect(move || {
        let count = shown.with(|(_, ranked)| ranked.len() as u64);
        let (filtered, timed) = asked.with(|asked| (asked.is_filtered(), asked.within.is_some()));
        let mut text = match scene.get() {
            Scene::NoCity => String::new(),
            _ => (l.find().found)(&l.integer(count), &looked_for, filtered),
        };
        if timed {
            text = [&*text, " · ", &(l.find().time_from)(&newest)].concat();
        }
        said.set(text);
    });
    live(move || match scene.get() {
        Scene::Notes => {
            let cards = Cards {
                count: Signal::derive(move || shown.with(|(_, ranked)| ranked.len())),
                edition: Signal::derive(move || shown.with(|(edition, _)| *edition)),
                at: Callback::new(move |index: usize| {
                    let ranked = shown.with_untracked(|(_, ranked)| ranked.get(index).copied())?;
                    results.with_value(|results| results.item(&ranked))
                }),
            };
            view! { <Feed cards=cards label=l.find().notes place=place busy=Signal::derive(|| false) /> }
                .into_any()
        }
        Scene::Nothing => {
            let deed = deed(l.find().other_words, move || combo.rewrite());
            let title = (l.find().none_found)(&words);
            notice(title, l.find().none_found_hint.to_owned(), deed)
        }
        Scene::NothingLeft => nothing_left(asked),
        Scene::NoCity => {
            let on_city = Callback::new(move |chosen| {
                here::remember(chosen);
                city.set(Some(chosen));
            });
            let pick = view! { <CityPick combo=Combo::new() on_city=on_city /> };
            notice(
                l.find().which_city.to_owned(),
                l.find().which_city_hint.to_owned(),
                pick.into_any(),
            )
        }
    })
}

/// Filters that leave nothing, and the way out.
fn nothing_left(asked: Memo<Asked>) -> AnyView {
    let l = use_l10n();
    let out = use_account().is_out();
    let asked = asked.get();
    let drop = view! {
        <a class="button" href=asked.unfiltered().href() prop:replace=true data-noscroll="">
            {l.find().drop_filters}
        </a>
    };
    let (hint, sign_in) = if out && asked.reading == Some(Reading::Followed) {
        let here = asked.href();
        let (path, query) = here.split_once('?').unwrap_or((&*here, ""));
        let href = login_href(path, query);
        let sign_in = view! { <a class="button" href=href>{l.account.sign_in}</a> };
        (l.find().followed_hint, Some(sign_in))
    } else {
        (l.find().none_left_hint, None)
    };
    let deeds = view! {
        {sign_in}
        {drop}
    };
    notice(
        l.find().none_left.to_owned(),
        hint.to_owned(),
        deeds.into_any(),
    )
}
