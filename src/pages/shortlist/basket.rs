//! The list itself: what it adds up to, who is on it, and the brief.

mod bar;
mod brief;
mod brief_fields;
mod chips;
mod column;
mod drag;
mod follow;
mod gone;
mod history;
mod items;
mod keywords;
mod mix;
mod note;
mod panel;
mod price;
mod print;
mod row;
mod said;
mod standing;
mod tags;
mod totals;

use hongbang_domain::kol::KolId;
use leptos::prelude::*;

use crate::components::live::live;
use crate::state::language::use_l10n;
use crate::state::lists::Opened;
use crate::state::roster::RosterHandle;
use bar::Bar;
use brief::BriefLine;
pub use brief::parts as brief_parts;
use chips::Chips;
use column::Column;
pub use column::today;
use items::Items;
use print::Printed;
pub use said::flag_words;
use totals::TotalsHead;

/// The list.
#[component]
pub fn Basket(
    /// The list.
    list: Opened,
    /// The roster.
    roster: RosterHandle,
    /// Whose note is to be written.
    note_for: RwSignal<Option<KolId>>,
) -> impl IntoView {
    let l = use_l10n();
    let column = Column::new(list);
    follow::roster(column, roster);
    follow::note(column, note_for);
    let none = Memo::new(move |_| column.order.with(|order| order.is_empty()));
    view! {
        <div class="basket">
            <TotalsHead column=column />
            <BriefLine column=column />
            {live(move || {
                if none.get() {
                    return view! {
                        <div class="basket-empty">
                            <p class="strong">{l.basket().empty}</p>
                            <p class="quiet">{l.basket().empty_hint}</p>
                        </div>
                    }
                        .into_any();
                }
                view! {
                    <Chips column=column />
                    <Items column=column />
                    <Bar column=column roster=roster />
                }
                    .into_any()
            })}
            {gone(column)}
            <p class="sr-only" role="status">
                {live(move || column.said.get().into_any())}
            </p>
        </div>
        <Printed column=column />
    }
}

/// What was just taken off, and a way back, for some seconds.
fn gone(column: Column) -> AnyView {
    let l = use_l10n();
    let back = move |_| {
        if column.gone.with_untracked(Option::is_some) {
            column.list.undo();
            column.gone.set(None);
            column.said.set(l.basket().undone.to_owned());
        }
    };
    live(move || match column.gone.get() {
        Some(gone) => view! {
            <div class="basket-gone" role="status">
                <span class="name">{gone.words}</span>
                <button type="button" on:click=back>
                    {l.basket().undo}
                </button>
            </div>
        }
        .into_any(),
        None => ().into_any(),
    })
}
