//! The table: a column for each creator, a row for each figure.

use hongbang_domain::kol::KolId;
use hongbang_domain::window::{Deals, Kinds, Selection, Window};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use super::cell::cell;
use super::columns::{Column, Columns};
use super::facts;
use crate::client::Failure;
use crate::components::avatar::Avatar;
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::compared::href;
use crate::state::comparison::{Row, Section, Terms, What, rows};
use crate::state::focus;
use crate::state::language::use_l10n;
use crate::state::picks;

/// The region that the table scrolls in.
const REGION: &str = "compare-region";

/// The table, and what its marks mean.
#[component]
pub fn Table(
    /// The creators.
    columns: Columns,
    /// What the comparison goes by.
    terms: Memo<Terms>,
    /// Who is compared.
    ids: Memo<Vec<KolId>>,
) -> impl IntoView {
    let l = use_l10n();
    let navigate = use_navigate();
    let take_out = Callback::new(move |id: KolId| {
        let chosen = terms.with_untracked(|terms| terms.chosen);
        let rest: Vec<KolId> = ids
            .get_untracked()
            .into_iter()
            .filter(|other| *other != id)
            .collect();
        picks::change(|picks| picks.remove(id));
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(&href(&rest, chosen), options);
        // The button is gone with its column.
        request_animation_frame(|| match document().get_element_by_id(REGION) {
            Some(region) => focus::to(&region),
            None => focus::to_page(),
        });
    });
    view! {
        <div id=REGION class="compare-region" tabindex="0" role="region" aria-label=l.compare().table>
            {live(move || {
                let columns_now = columns.get();
                terms.with(|terms| table(l, &columns_now, terms, columns, take_out))
            })}
        </div>
        <ul class="compare-legend quiet" aria-label=l.compare().legend>
            <li>
                <span class="row-mark row-best" aria-hidden="true"></span>
                {l.compare().best_legend}
            </li>
            <li>
                <span class="row-mark row-apart" aria-hidden="true"></span>
                {l.compare().outlier_legend}
            </li>
            <li>{l.directory().not_shared_key}</li>
            <li>{move || (l.compare().fee_legend)(&l.percent(terms.with(|terms| terms.fee.get())))}</li>
        </ul>
        <details class="compare-made">
            <summary>{l.compare().made}</summary>
            {live(move || terms.with(|terms| made(l, terms)))}
        </details>
    }
}

/// How each row is made, in a sentence: a finger finds no hints.
fn made(l: L10n, terms: &Terms) -> AnyView {
    let rows = rows(&[], terms)
        .into_iter()
        .flat_map(|(_, rows)| rows)
        .map(|row| {
            view! {
                <div>
                    <dt>{(l.compare().what)(row.what)}</dt>
                    <dd>{(l.compare().formula)(row.what)}</dd>
                </div>
            }
        });
    view! { <dl>{rows.collect_view()}</dl> }.into_any()
}

fn table(
    l: L10n,
    columns: &[Column],
    terms: &Terms,
    all: Columns,
    take_out: Callback<KolId>,
) -> AnyView {
    let records: Vec<_> = columns.iter().map(Column::record).collect();
    let width = columns.len() + 1;
    let heads = columns
        .iter()
        .map(|column| head(l, column, all, take_out))
        .collect_view();
    let who = facts::who(l, columns);
    let sections = rows(&records, terms).into_iter().map(|(section, rows)| {
        let more = (section == Section::Audience).then(|| facts::audience(l, columns));
        let rows = rows.iter().map(|row| line(l, row)).collect_view();
        group(
            (l.compare().section)(section),
            width,
            (rows, more).into_any(),
        )
    });
    view! {
        <table class="compare-table">
            <thead>
                <tr>
                    <td class="sticky">{selected(l, terms.chosen)}</td>
                    {heads}
                </tr>
            </thead>
            {group(l.compare().who, width, who)}
            {sections.collect_view()}
        </table>
    }
    .into_any()
}

/// The notes that the figures are of, in the corner: a print has no switches.
fn selected(l: L10n, chosen: Selection) -> AnyView {
    let window = match chosen.window {
        Window::Days30 => l.record().days_30,
        Window::Days90 => l.record().days_90,
    };
    let deals = match chosen.deals {
        Deals::All => None,
        Deals::Daily => Some(l.record().daily),
        Deals::Cooperation => Some(l.record().cooperation),
    };
    let kinds = match chosen.kinds {
        Kinds::All => None,
        Kinds::Picture => Some(l.record().picture),
        Kinds::Video => Some(l.video),
    };
    let words: Vec<_> = [Some(window), deals, kinds].into_iter().flatten().collect();
    view! { <span class="quiet">{words.join(" · ")}</span> }.into_any()
}

fn group(words: &'static str, width: usize, rows: AnyView) -> AnyView {
    view! {
        <tbody>
            <tr class="compare-group">
                <th scope="rowgroup" colspan=width>
                    <span>{words}</span>
                </th>
            </tr>
            {rows}
        </tbody>
    }
    .into_any()
}

fn head(l: L10n, column: &Column, all: Columns, take_out: Callback<KolId>) -> AnyView {
    let id = column.id;
    let name = column.name();
    let state = match &column.answer {
        None => view! { <span class="skeleton compare-waits" aria-hidden="true"></span> <span class="sr-only">{l.loading}</span> }
            .into_any(),
        Some(Ok(_)) => ().into_any(),
        Some(Err(Failure::NotFound)) => view! { <span class="compare-gone">{l.compare().gone}</span> }.into_any(),
        Some(Err(failure)) => {
            let (words, _) = l.failure(*failure);
            view! {
                <span class="compare-gone">{words}</span>
                <button class="button button-small" on:click=move |_| all.retry(id)>
                    {l.retry}
                </button>
            }
            .into_any()
        }
    };
    let link = match column.record() {
        Some(_) => {
            view! { <a class="name" href=format!("/kols/{id}")>{name.clone()}</a> }.into_any()
        }
        None => view! { <span class="name">{name.clone()}</span> }.into_any(),
    };
    view! {
        <th scope="col">
            <span class="compare-who">
                <Avatar id=id name=name.clone() />
                {link}
                <button
                    class="compare-out"
                    aria-label=(l.compare().take_out)(&name)
                    title=(l.compare().take_out)(&name)
                    on:click=move |_| take_out.run(id)
                >
                    {Icon::Close.view()}
                </button>
            </span>
            {state}
        </th>
    }
    .into_any()
}

fn line(l: L10n, row: &Row) -> AnyView {
    let cells = row.cells.iter().enumerate().map(|(at, value)| {
        let best = row.marks.best.contains(&at);
        let apart = row.marks.outliers.contains(&at);
        match value {
            None => view! { <td></td> }.into_any(),
            Some(value) => cell(l, row.unit, value, best, apart),
        }
    });
    let sub = matches!(row.what, What::FitBy(_));
    view! {
        <tr>
            <th scope="row" class="sticky" class:compare-sub=sub title=(l.compare().formula)(row.what)>
                {(l.compare().what)(row.what)}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}
