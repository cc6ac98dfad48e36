//! A row of the ranked list: a slot that shows whoever is at its place. It is built once; what
//! changes is the text of its nodes and attributes of its shapes.

use hongbang_domain::roster::{Range, RosterRow};
use hongbang_domain::shortlist::State;
use leptos::prelude::*;

use super::cells;
use crate::components::live::value;
use crate::locales::L10n;
use crate::pages::shortlist::say;
use crate::state::builder::Builder;
use crate::state::builder::moves::Moved;
use crate::state::language::use_l10n;
use crate::state::toast::use_toast;

/// The authenticity below which a creator needs a look.
const ODD_BELOW: f64 = 70.0;

/// A slot.
#[derive(Clone, Copy)]
pub struct Slot {
    /// The page.
    pub builder: Builder,
    /// Its place in the ranking, from 0.
    pub place: Memo<usize>,
    /// Who is there, where the answer says.
    pub row: Memo<Option<RosterRow>>,
}

/// The id of a slot's element.
pub fn id(slot: usize) -> String {
    format!("ranked-{slot}")
}

impl Slot {
    /// Words about who is there.
    pub fn words(
        self,
        words: fn(L10n, &RosterRow) -> String,
    ) -> impl Fn() -> String + Clone + Send {
        let l = use_l10n();
        move || {
            self.row.with(|row| {
                let row = row.as_ref();
                row.map_or_else(String::new, |row| words(l, row))
            })
        }
    }

    /// How far one is with who is there.
    fn stands(self) -> Memo<Option<State>> {
        Memo::new(move |_| {
            let id = self.row.with(|row| row.as_ref().map(|row| row.id))?;
            self.builder
                .standing
                .with(|standing| standing.get(&id).copied())
        })
    }

    /// How who is there has moved.
    pub fn moved(self) -> Memo<Option<Moved>> {
        Memo::new(move |_| {
            let id = self.row.with(|row| row.as_ref().map(|row| row.id))?;
            let place = self.place.get();
            let before = self.builder.before.get()?;
            before.moved(id, place)
        })
    }
}

/// Whether somebody needs a look.
pub fn is_odd(row: &RosterRow) -> bool {
    let authenticity = row.figures.get(Range::Authenticity.place());
    let authenticity = authenticity.copied().flatten();
    authenticity.is_some_and(|score| score < ODD_BELOW)
}

/// The row of a slot.
pub fn row(builder: Builder, slot: usize, first: Memo<usize>) -> AnyView {
    let l = use_l10n();
    let toast = use_toast();
    let place = Memo::new(move |_| first.get() + slot);
    let seen = Memo::new(move |_| {
        let (first, behind) = builder.seen.get();
        (first..behind).contains(&place.get())
    });
    let slot_of = Slot {
        builder,
        place,
        row: Memo::new(move |_| {
            let place = place.get();
            if seen.get() {
                builder.row(place)
            } else {
                builder.settled_row(place)
            }
        }),
    };
    let stands = slot_of.stands();
    let state = value(move || {
        let listed = place.get() < builder.listed();
        match (listed, slot_of.row.with(Option::is_some)) {
            (false, _) => Some("beyond"),
            (true, false) => Some("waits"),
            (true, true) => None,
        }
    });
    let here = Memo::new(move |_| builder.active.get() == place.get());
    let on = value(move || Some(if here.get() { "true" } else { "false" }));
    let on_list = value(move || match stands.get() {
        Some(State::Passed) => Some("passed"),
        Some(_) => Some("on"),
        None => None,
    });
    let name = slot_of.words(|_, row| row.name.clone());
    let toggle = move |_| {
        builder.active.set(place.get_untracked());
        if let Some(row) = slot_of.row.get_untracked() {
            say(l, toast, builder.toggle(&row), &row.name);
        }
    };
    let label = move || {
        let name = name();
        match stands.get() {
            Some(_) => (l.builder().remove)(&name),
            None => (l.builder().add)(&name),
        }
    };
    let mark = move || match stands.get() {
        Some(State::Passed) => "×",
        Some(_) => "✓",
        None => "+",
    };
    view! {
        <div
            id=id(slot)
            class="ranked-row"
            role="row"
            aria-rowindex=move || (place.get() + 2).to_string()
            aria-selected=on
            data-state=state
            data-list=on_list
            on:click=move |_| {
                builder.active.set(place.get_untracked());
                builder.explained.set(true);
            }
        >
            {cells::cells(slot_of)}
            <span class="ranked-mark" role="gridcell">
                <button
                    type="button"
                    tabindex="-1"
                    aria-label=label
                    on:click=move |event| {
                        event.stop_propagation();
                        toggle(event);
                    }
                >
                    <span aria-hidden="true">{mark}</span>
                </button>
            </span>
        </div>
    }
    .into_any()
}
