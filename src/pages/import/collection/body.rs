//! What is in a collection: creators, notes, and what became of the rows.

use std::sync::Arc;

use hongbang_domain::id::CollectionId;
use hongbang_sheets::creator::SheetNote;
use hongbang_sheets::field::Rows;
use leptos::prelude::*;

use super::blocked;
use super::table::Table;
use crate::components::live::{live, value};
use crate::components::states::Skeleton;
use crate::locales::L10n;
use crate::pages::import::notes::{notes, statistics};
use crate::pages::import::report::{figures, parts};
use crate::state::collections::index::{Line, lines};
use crate::state::collections::{self, Head, Record, Why};
use crate::state::language::use_l10n;
use crate::state::loaded::spawn;

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tab {
    Creators,
    Notes,
    Report,
}

/// What is read of the database; `None` until it is.
type Read<T> = RwSignal<Option<Result<Arc<T>, Why>>>;

/// The body.
#[component]
pub fn Body(
    /// Which.
    id: CollectionId,
    /// What is known of it.
    head: Memo<Option<Head>>,
) -> impl IntoView {
    let l = use_l10n();
    let Some(first) = head.get_untracked() else {
        return ().into_any();
    };
    let tabs = tabs(&first);
    let chosen = RwSignal::new(tabs.first().copied().unwrap_or(Tab::Report));
    let choices = tabs.into_iter().map(|tab| {
        let words = &l.import().kept;
        let name = match tab {
            Tab::Creators => words.creators,
            Tab::Notes => words.notes,
            Tab::Report => words.report,
        };
        let pressed = value(move || Some(if chosen.get() == tab { "true" } else { "false" }));
        view! {
            <button
                type="button"
                class="segment"
                aria-pressed=pressed
                on:click=move |_| chosen.set(tab)
            >
                {name}
            </button>
        }
    });
    let choices = choices.collect_view();
    view! {
        <div class="segmented import-parts" role="group" aria-label=first.name.clone()>
            {choices}
        </div>
        {live(move || match chosen.get() {
            Tab::Creators => view! { <Creators id=id /> }.into_any(),
            Tab::Notes => view! { <Notes id=id whose=first.whose.clone() named=first.creators /> }.into_any(),
            Tab::Report => view! { <Report id=id /> }.into_any(),
        })}
    }
    .into_any()
}

fn tabs(head: &Head) -> Vec<Tab> {
    match (head.rows, head.creators) {
        (Rows::Creators, _) => vec![Tab::Creators, Tab::Report],
        (Rows::Notes, 0) => vec![Tab::Notes, Tab::Report],
        (Rows::Notes, _) => vec![Tab::Creators, Tab::Notes, Tab::Report],
    }
}

/// What is read, or that it is on its way, or that it cannot be.
fn read<T: Send + Sync + 'static>(
    l: L10n,
    of: Read<T>,
    view: impl Fn(&Arc<T>) -> AnyView + Send + 'static,
) -> AnyView {
    live(move || {
        of.with(|of| match of {
            None => view! { <Skeleton kind="lines" count=8 /> }.into_any(),
            Some(Err(why)) => blocked(l, *why),
            Some(Ok(value)) => view(value),
        })
    })
}

#[component]
fn Creators(
    /// Which.
    id: CollectionId,
) -> impl IntoView {
    let l = use_l10n();
    let all: Read<Vec<Line>> = RwSignal::new(None);
    spawn(Box::pin(async move {
        let columns = collections::columns(id).await;
        all.set(Some(columns.map(|columns| Arc::new(lines(columns)))));
    }));
    read(l, all, |all| {
        view! { <Table all=Arc::clone(all) /> }.into_any()
    })
}

#[component]
fn Notes(
    /// Which.
    id: CollectionId,
    /// Whose they are, where they name nobody.
    whose: Option<String>,
    /// How many authors they name.
    named: u32,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().kept;
    let all: Read<Vec<SheetNote>> = RwSignal::new(None);
    spawn(Box::pin(async move {
        let notes = collections::notes(id, None).await;
        all.set(Some(notes.map(Arc::new)));
    }));
    let title = (named == 0).then(|| {
        let title = whose.map(|whose| (words.notes_of)(&whose));
        title.unwrap_or_else(|| words.notes_of_nobody.to_owned())
    });
    read(l, all, move |all| {
        let of_one = title.clone().map(|title| {
            view! {
                <h2>{title}</h2>
                {statistics(l, all)}
            }
        });
        view! {
            <section class="panel import-kept-notes">
                {of_one} {notes(l, Vec::clone(all))}
            </section>
        }
        .into_any()
    })
}

#[component]
fn Report(
    /// Which.
    id: CollectionId,
) -> impl IntoView {
    let l = use_l10n();
    let record: Read<Option<Record>> = RwSignal::new(None);
    spawn(Box::pin(async move {
        let read = collections::record(id).await;
        record.set(Some(read.map(Arc::new)));
    }));
    read(l, record, move |record| {
        let Some(Record {
            head,
            mapping,
            report,
        }) = &**record
        else {
            return ().into_any();
        };
        view! {
            <section class="import-result">
                {figures(l, report, head.joined)} {parts(l, report, mapping)}
            </section>
        }
        .into_any()
    })
}
