//! The places: a row to swipe on a phone, a column beside the notes on a desk.

use chrono::{DateTime, Utc};
use hongbang_domain::spot::{Openness, Spot, SpotKind};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::components::live::{live, value};
use crate::state::language::use_l10n;
use crate::state::places::{Place, Which, is_same};

/// How many places are listed at first: more than anybody swipes through.
const FIRST: usize = 30;

/// Which places are looked at: by kind, and whether they are open.
#[component]
pub fn Chips(
    /// The places that there are.
    places: Memo<Vec<Place>>,
    /// Which are looked at.
    which: Memo<Which>,
    /// The city, where the address names it.
    city: Option<String>,
) -> impl IntoView {
    let l = use_l10n();
    let navigate = use_navigate();
    let kinds = Memo::new(move |_| {
        places.with(|places| {
            let occurs =
                |kind: &SpotKind| places.iter().any(|place| place.spot.kind == Some(*kind));
            SpotKind::ALL
                .iter()
                .copied()
                .filter(occurs)
                .collect::<Vec<_>>()
        })
    });
    let change = Callback::new(move |next: Which| {
        let options = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&next.href(city.as_deref()), options);
    });
    let chip = move |words: &'static str, on: fn(Which, Option<SpotKind>) -> bool, kind| {
        let pressed = value(move || {
            Some(if on(which.get(), kind) {
                "true"
            } else {
                "false"
            })
        });
        let open = words == l.find().open_now;
        view! {
            <button
                class="chip"
                aria-pressed=pressed
                on:click=move |_| {
                    let now = which.get_untracked();
                    change
                        .run(
                            if open {
                                Which { open: !now.open, ..now }
                            } else {
                                Which { kind, ..now }
                            },
                        );
                }
            >
                {words}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="chips-room">
            <div class="chips" role="group" aria-label=l.find().which_places>
                {chip(l.find().open_now, |which, _| which.open, None)}
                {chip(l.find().any_kind, |which, kind| which.kind == kind, None)}
                {live(move || {
                    let kinds = kinds.get().into_iter();
                    kinds
                        .map(|kind| {
                            chip(l.spot_kind(kind), |which, kind| which.kind == kind, Some(kind))
                        })
                        .collect_view()
                        .into_any()
                })}
            </div>
        </div>
    }
}

/// The places, nearest first.
#[component]
pub fn Places(
    /// Those that are looked at.
    places: Memo<Vec<Place>>,
    /// The one whose notes are shown.
    chosen: RwSignal<Option<Spot>>,
    /// Now; moves on by the minute.
    now: RwSignal<DateTime<Utc>>,
) -> impl IntoView {
    let l = use_l10n();
    let all = RwSignal::new(false);
    live(move || {
        let (count, rows) = places.with(|places| {
            let most = if all.get() { places.len() } else { FIRST };
            let rows = places.iter().take(most);
            let rows: Vec<_> = rows.map(|place| row(place.clone(), chosen, now)).collect();
            (places.len(), rows)
        });
        let more = (rows.len() < count).then(|| {
            view! {
                <li class="places-more">
                    <button class="button" on:click=move |_| all.set(true)>
                        {(l.find().all_places)(count)}
                    </button>
                </li>
            }
        });
        view! {
            <ul class="places" role="list">
                {rows.into_iter().map(|row| view! { <li>{row}</li> }).collect_view()}
                {more}
            </ul>
        }
        .into_any()
    })
}

/// A place; pressed, its notes alone are shown.
fn row(place: Place, chosen: RwSignal<Option<Spot>>, now: RwSignal<DateTime<Utc>>) -> AnyView {
    let l = use_l10n();
    let Place { spot, notes, km } = place;
    let facts = [
        spot.kind.map(|kind| l.spot_kind(kind).to_owned()),
        km.map(|km| l.distance(km)),
        Some((l.find().notes_count)(&notes.to_string())),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let name = spot.name.clone();
    let (this, pressed, hours) = (spot.clone(), spot.clone(), spot);
    let is_chosen = move |spot: &Spot| {
        chosen.with(|chosen| chosen.as_ref().is_some_and(|chosen| is_same(chosen, spot)))
    };
    let pressed = value(move || Some(if is_chosen(&pressed) { "true" } else { "false" }));
    view! {
        <button
            class="place"
            aria-pressed=pressed
            on:click=move |_| {
                let already = untrack(|| is_chosen(&this));
                chosen.set((!already).then(|| this.clone()));
            }
        >
            <span class="place-name name">{name}</span>
            <span class="place-facts name">{facts.join(" · ")}</span>
            {live(move || {
                let now = now.get();
                let class = match hours.status(now) {
                    Openness::Open { .. } | Openness::Always => "place-hours name is-open",
                    Openness::Over => "place-hours name is-over",
                    _ => "place-hours name",
                };
                let words = l.openness(&hours, now).unwrap_or_default();
                view! { <span class=class>{words}</span> }.into_any()
            })}
        </button>
    }
    .into_any()
}
