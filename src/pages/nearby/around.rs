//! The places around, and the notes about them.

use std::time::Duration;

use chrono::{DateTime, Utc};
use hongbang_api::notes::{Feed as Start, NotesQuery};
use hongbang_domain::spot::Spot;
use leptos::prelude::*;

use super::further::{Further, load, none, none_left};
use super::places::{Chips, Places};
use crate::components::feed::Feed;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::state::feeds;
use crate::state::here::{Here, Position};
use crate::state::item::Cards;
use crate::state::item::{Item, Piece};
use crate::state::language::use_l10n;
use crate::state::pager::{Pager, Phase};
use crate::state::places::{Place, Which, arranged, is_same, km, places};

/// How often it is looked whether a place has opened or closed.
const MINUTE: Duration = Duration::from_secs(60);

/// The notes that are shown.
#[derive(Clone, PartialEq)]
struct Shown {
    /// Another number: another choice.
    edition: u32,
    which: Which,
    place: Option<Spot>,
    /// Positions in the list.
    notes: Vec<usize>,
}

/// The places around, and the notes about them.
#[component]
pub fn Around(
    /// Where one looks.
    here: Here,
    /// Which places are looked at.
    which: Memo<Which>,
    /// Whether another city is being chosen.
    choosing: RwSignal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let query = NotesQuery {
        feed: Some(Start::Nearby),
        city: Some(here.city),
        cell: here.cell,
        ..NotesQuery::default()
    };
    let list = feeds::notes(&query);
    let load = Callback::new(move |()| load(list, query.clone()));
    let now = RwSignal::new(this_moment());
    if let Ok(timer) = set_interval_with_handle(move || now.set(this_moment()), MINUTE) {
        on_cleanup(move || timer.clear());
    }
    let count = Memo::new(move |_| list.pager.with(|pager| pager.items().len()));
    let all = Memo::new(move |_| {
        count.track();
        list.pager
            .with_untracked(|pager| places(pager.items(), here.from, now.get_untracked()))
    });
    let looked_at = Memo::new(move |_| {
        let (which, now) = (which.get(), now.get_untracked());
        let held = |place: &&Place| which.holds(&place.spot, now);
        all.with(|all| all.iter().filter(held).cloned().collect::<Vec<_>>())
    });
    let chosen = RwSignal::new(None::<Spot>);
    let shown = Memo::new(move |before: Option<&Shown>| {
        count.track();
        let (which, place, now) = (which.get(), chosen.get(), now.get_untracked());
        let same = |before: &&Shown| before.which == which && before.place == place;
        let edition = match before {
            None => 0,
            Some(before) => before.edition + u32::from(!same(&before)),
        };
        let kept = |spot: &Spot| {
            let chosen = place.as_ref().is_none_or(|place| is_same(place, spot));
            chosen && which.holds(spot, now)
        };
        let notes = list
            .pager
            .with_untracked(|pager| arranged(pager.items(), here.from, kept));
        Shown {
            edition,
            which,
            place,
            notes,
        }
    });
    let cards = Cards {
        count: Signal::derive(move || shown.with(|shown| shown.notes.len())),
        edition: Signal::derive(move || shown.with(|shown| shown.edition)),
        at: Callback::new(move |index: usize| {
            let index = shown.with_untracked(|shown| shown.notes.get(index).copied())?;
            let item = list
                .pager
                .with_untracked(|pager| pager.items().get(index).cloned())?;
            Some(with_line(l, item, here.from, now.get_untracked()))
        }),
    };
    // With a choice, what is loaded may hold little of it: loading on is up to the reader.
    let held = Memo::new(move |_| {
        let all = shown.with(|shown| shown.which == Which::default() && shown.place.is_none());
        !all && count.get() > 0
    });
    let nothing = Memo::new(move |_| list.pager.with(Pager::is_empty));
    let failed = Memo::new(move |_| {
        list.pager
            .with(|pager| matches!(pager.phase(), Phase::Failed(_)))
    });
    let busy = move || list.pager.with(|pager| pager.phase() == Phase::Loading);
    let order = match here.from {
        Some(_) => l.find().nearest_first,
        None => l.find().newest_first,
    };
    let city = here.cell.is_none().then(|| here.city.to_string());
    let all_again = Which::default().href(city.as_deref());
    view! {
        {live(move || {
            if nothing.get() {
                return none(here, choosing);
            }
            let (city, all_again) = (city.clone(), all_again.clone());
            view! {
                <Chips places=all which=which city=city />
                <div class="nearby-grid">
                    <section class="nearby-places" aria-labelledby="nearby-places">
                        <h2 id="nearby-places">
                            {l.find().places}
                            {live(move || counted(looked_at.with(Vec::len)))}
                        </h2>
                        {live(move || {
                            if count.get() > 0 {
                                view! { <Places places=looked_at chosen=chosen now=now /> }.into_any()
                            } else if failed.get() {
                                ().into_any()
                            } else {
                                view! { <Skeleton kind="places" count=8 /> }.into_any()
                            }
                        })}
                    </section>
                    <section class="nearby-notes" aria-labelledby="nearby-notes">
                        <div class="nearby-notes-head">
                            <h2 id="nearby-notes">
                                {l.find().notes}
                                {live(move || counted(shown.with(|shown| shown.notes.len())))}
                            </h2>
                            {live(move || only(l, chosen))}
                            <p class="quiet">{order}</p>
                        </div>
                        <Feed
                            cards=cards
                            label=l.find().notes
                            place=list.scroll
                            busy=Signal::derive(busy)
                        />
                        {live(move || {
                            let left = count.get() > 0 && shown.with(|shown| shown.notes.is_empty());
                            left.then(|| none_left(&all_again, chosen)).into_any()
                        })}
                        <Further list=list load=load held=held />
                    </section>
                </div>
            }
                .into_any()
        })}
        <p class="sr-only" role="status">
            {live(move || {
                let (places, notes) = (looked_at.with(Vec::len), cards.count.get());
                (count.get() > 0).then(|| (l.find().loaded)(places, notes)).into_any()
            })}
        </p>
    }
}

fn this_moment() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
}

/// A count beside a heading; nothing before anything is there.
fn counted(count: usize) -> AnyView {
    (count > 0)
        .then(|| view! { <span class="count">{count}</span> })
        .into_any()
}

/// The place whose notes alone are shown, and the way back to all.
fn only(l: L10n, chosen: RwSignal<Option<Spot>>) -> AnyView {
    chosen
        .get()
        .map(|spot| {
            let label = (l.find().not_only)(&spot.name);
            view! {
                <button
                    class="chip nearby-only"
                    aria-label=label
                    on:click=move |_| chosen.set(None)
                >
                    <span class="name">{spot.name}</span>
                    {Icon::Close.view()}
                </button>
            }
        })
        .into_any()
}

/// A note with how far away it is, whether that is open, and where.
fn with_line(l: L10n, item: Item, from: Option<Position>, now: DateTime<Utc>) -> Item {
    let Some(spot) = &item.card.spot else {
        return item;
    };
    let words = [
        km(spot, from).map(|km| l.distance(km)),
        l.openness(spot, now),
        Some(spot.name.clone()),
    ];
    let words: Vec<String> = words.into_iter().flatten().collect();
    let line = Piece {
        text: words.join(" · "),
        marked: false,
    };
    Item {
        line: vec![line],
        ..item
    }
}
