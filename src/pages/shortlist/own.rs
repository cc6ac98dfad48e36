//! One's own creators among the ranked: asking for them alone, marking them, and that there are no
//! others.

use hongbang_domain::roster::{Origin, RosterRow};
use leptos::prelude::*;

use super::ranked::Slot;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::builder::Builder;
use crate::state::language::use_l10n;

/// Whether only they pass. Not there for whoever has none.
pub fn only_own(builder: Builder) -> AnyView {
    let l = use_l10n();
    let own = move || builder.with_settled(|answer| answer.facets.own);
    let asked = Memo::new(move |_| builder.filter.with(|filter| filter.own));
    // Other filters may leave none of them: the box stays where it is then.
    let there = Memo::new(move |before: Option<&bool>| {
        let own = own().is_some_and(|count| count > 0);
        own || asked.get() || before == Some(&true)
    });
    live(move || {
        if !there.get() {
            return ().into_any();
        }
        view! {
            <label class="asked-box">
                <input
                    type="checkbox"
                    prop:checked=move || asked.get()
                    on:change=move |event| {
                        let own = event_target_checked(&event);
                        builder.filter.update(|filter| filter.own = own);
                    }
                />
                <span>{l.sheets().only}</span>
                <span class="asked-count">
                    {live(move || own().map(|count| l.integer(count.into())).into_any())}
                </span>
            </label>
        }
        .into_any()
    })
}

/// That a creator is in one's own sheets.
pub fn mark(slot: Slot) -> AnyView {
    let l = use_l10n();
    let origin = Memo::new(move |_| {
        slot.row
            .with(|row| row.as_ref().map_or(Origin::Server, |row| row.origin))
    });
    let title = move || said(l, origin.get()).unwrap_or_default();
    view! {
        <span class="ranked-own" hidden=move || origin.get() == Origin::Server title=title>
            {l.sheets().mark}
        </span>
    }
    .into_any()
}

/// Where what is known of a creator comes from, where that is worth saying.
pub fn said(l: L10n, origin: Origin) -> Option<&'static str> {
    match origin {
        Origin::Server => None,
        Origin::Both => Some(l.sheets().from_both),
        Origin::Own => Some(l.sheets().from_them),
    }
}

/// The page of a creator.
pub fn page(row: &RosterRow) -> String {
    crate::state::kol_link::page(row.id, row.origin == Origin::Own)
}

/// That the server's creators could not be had, and the way to try again.
#[component]
pub fn Alone(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let alone = builder.roster.alone();
    let alone = Memo::new(move |_| alone.get().is_some());
    live(move || {
        if !alone.get() {
            return ().into_any();
        }
        view! {
            <p class="builder-alone" role="status">
                {l.sheets().nobody_else}
                " "
                <button type="button" class="asked-more" on:click=move |_| builder.roster.reload()>
                    {l.retry}
                </button>
            </p>
        }
        .into_any()
    })
}
