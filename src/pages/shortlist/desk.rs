//! The page of an opened list: three columns, or on a phone one of them at a time.

use hongbang_domain::note::NoteKind;
use hongbang_domain::shortlist::ShortlistId;
use leptos::prelude::*;

use super::basket::Basket;
use super::explained::ExplainedSheet;
use super::filters::Filters;
use super::head::Head;
use super::help::Help;
use super::own::Alone;
use super::ranked::RankedList;
use super::weights::WeightsPanel;
use crate::components::live::{live, value};
use crate::state::builder::{Builder, Pane};
use crate::state::language::use_l10n;
use crate::state::lists::Opened;
use crate::state::title::use_title;

/// The page.
#[component]
pub fn Desk(
    /// Which list.
    id: ShortlistId,
    /// It, opened.
    list: Opened,
    /// Whether an admin has verified the brand.
    verified: bool,
) -> impl IntoView {
    let l = use_l10n();
    let builder = Builder::new(list);
    let document = list.document();
    use_title(move || {
        let title = document.with(|document| document.title.value.clone());
        if title.is_empty() {
            l.untitled.to_owned()
        } else {
            title
        }
    });
    let pane = value(move || {
        Some(match builder.pane.get() {
            Pane::Asked => "asked",
            Pane::Ranked => "ranked",
            Pane::List => "list",
        })
    });
    view! {
        <div class="builder" data-pane=pane>
            <Panes builder=builder />
            <section class="builder-asked" aria-label=l.builder().filters>
                <Filters builder=builder id=id />
                <WeightsPanel builder=builder />
            </section>
            <section class="builder-ranked" aria-label=l.builder().ranked>
                <Head builder=builder id=id />
                <Fresh builder=builder verified=verified />
                <Alone builder=builder />
                <RankedList builder=builder />
                <ExplainedSheet builder=builder />
            </section>
            <section class="builder-list" aria-label=l.builder().list>
                <Basket list=list roster=builder.roster note_for=builder.note_for />
            </section>
            <Help />
        </div>
    }
}

/// Which column a phone shows.
#[component]
fn Panes(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    let count = move || builder.standing.with(|standing| standing.len());
    let buttons = Pane::ALL.iter().zip(l.builder().panes).map(|(pane, words)| {
        let pane = *pane;
        let current = value(move || Some(if builder.pane.get() == pane { "true" } else { "false" }));
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=current
                on:click=move |_| builder.pane.set(pane)
            >
                {words}
                {(pane == Pane::List)
                    .then(|| view! { <span class="panes-count">{move || count().to_string()}</span> })}
            </button>
        }
    });
    view! {
        <div class="panes segmented" role="group" aria-label=l.builder().panes_label>
            {buttons.collect_view()}
        </div>
    }
}

/// What the figures are of, and what an unverified brand does not see.
#[component]
fn Fresh(
    /// The page.
    builder: Builder,
    /// Whether an admin has verified the brand.
    verified: bool,
) -> impl IntoView {
    let l = use_l10n();
    let day = Memo::new(move |_| builder.data_day());
    view! {
        <p class="builder-fresh quiet">
            {live(move || {
                let day = day.get().map(|day| (l.record().data_until)(&l.whole_day(day)));
                let kind = match builder.kind.get() {
                    NoteKind::Picture => l.record().picture,
                    NoteKind::Video => l.video,
                };
                let words = [day, Some((l.builder().costs_of)(kind))];
                words.into_iter().flatten().collect::<Vec<_>>().join(" · ").into_any()
            })}
            {(!verified).then(|| view! { " · " {l.builder().unverified} })}
        </p>
    }
}
