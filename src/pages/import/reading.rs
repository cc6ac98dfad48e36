//! While a sheet is opened, and while it is read.

use leptos::prelude::*;

use super::steps::heading;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::import;
use crate::state::import::flow::{Flow, Stage};
use crate::state::language::use_l10n;

/// So many steps of the bar are said to a screen reader.
const SAID: f64 = 10.0;

/// The name of what is read.
pub fn name(l: L10n, flow: RwSignal<Flow>) -> String {
    let name = flow.with_untracked(|flow| flow.name.clone());
    if name.is_empty() {
        l.import().pasted.to_owned()
    } else {
        name
    }
}

/// It is being opened.
#[component]
pub fn Opening(
    /// Where it is.
    flow: RwSignal<Flow>,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <section class="panel import-waits">
            <p class="quiet import-name">{name(l, flow)}</p>
            {heading(l.import().opening.into_any())}
            <div class="skeletons skeletons-lines" aria-hidden="true">
                {(0..5).map(|_| view! { <div class="skeleton"></div> }).collect_view()}
            </div>
            <p class="import-ways">
                <button type="button" class="button" on:click=move |_| import::cancel()>
                    {l.import().cancel}
                </button>
            </p>
        </section>
    }
}

/// It is being read.
#[component]
pub fn Reading(
    /// Where it is.
    flow: RwSignal<Flow>,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().report;
    let at = Memo::new(move |_| {
        flow.with(|flow| match flow.stage {
            Stage::Reading { rows, share } => (rows, share),
            _ => (0, 0.0),
        })
    });
    // Not every step of the bar is said: a tenth is news.
    let said = Memo::new(move |_| (at.get().1 * SAID).floor() / SAID);
    view! {
        <section class="panel import-waits">
            <p class="quiet import-name">{name(l, flow)}</p>
            {heading(words.reading.into_any())}
            <progress
                class="import-progress"
                aria-label=words.reading
                max="1"
                value=move || format!("{:.3}", at.get().1)
            ></progress>
            <p class="import-rows">
                {live(move || {
                    let (rows, share) = at.get();
                    let rows = (words.rows_so_far)(&l.integer(rows.into()));
                    view! {
                        <span>{rows}</span>
                        <span class="quiet">{l.percent(share)}</span>
                    }
                        .into_any()
                })}
            </p>
            <p class="sr-only" role="status">
                {live(move || l.percent(said.get()).into_any())}
            </p>
            <p class="import-ways">
                <button type="button" class="button" on:click=move |_| import::cancel()>
                    {words.stop}
                </button>
            </p>
        </section>
    }
}
