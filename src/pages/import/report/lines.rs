//! What is said of single rows.

use hongbang_sheets::mapping::Mapping;
use hongbang_sheets::report::{Doubt, Merge, Refusal, Report};
use leptos::prelude::*;

use super::lines;
use crate::locales::L10n;

fn name(l: L10n, name: &str) -> String {
    if name.trim().is_empty() {
        l.import().report.no_name.to_owned()
    } else {
        name.to_owned()
    }
}

/// The doubts.
pub fn doubts(l: L10n, report: &Report, mapping: &Mapping) -> AnyView {
    let mapping = mapping.clone();
    lines(
        l,
        "import-doubts",
        &report.doubted,
        report.doubts,
        move |one| doubt(l, one, &mapping),
    )
}

/// A doubt: where, what stands there, why, and what became of it.
pub fn doubt(l: L10n, doubt: &Doubt, mapping: &Mapping) -> AnyView {
    let words = &l.import().report;
    let column = mapping.columns.get(usize::from(doubt.column));
    let column = column.map_or_else(|| l.field(doubt.field).to_owned(), |it| it.header.clone());
    let became = if doubt.taken {
        words.was_taken
    } else {
        words.was_left
    };
    view! {
        <li>
            <span class="import-who">
                <strong>{name(l, &doubt.name)}</strong>
                <span class="quiet">{(words.at_line)(doubt.line)}</span>
            </span>
            <span class="import-cell">
                <span class="quiet">{column}</span>
                <code>{doubt.cell.clone()}</code>
            </span>
            <span class="import-said">{(words.doubt)(&doubt.why, l)}</span>
            <span class="import-became" data-taken=doubt.taken.then_some("true")>
                {became}
            </span>
        </li>
    }
    .into_any()
}

/// The rows that were put together.
pub fn merges(l: L10n, report: &Report) -> AnyView {
    lines(
        l,
        "import-merges",
        &report.merges,
        report.merged,
        move |one| merge(l, one),
    )
}

fn merge(l: L10n, merge: &Merge) -> AnyView {
    let words = &l.import().report;
    let differ = merge.differ.iter().map(|(field, earlier, later)| {
        view! { <li>{(words.differ)(l.field(*field), earlier, later)}</li> }
    });
    let differ = differ.collect_view();
    let alike = merge.differ.is_empty().then_some(words.alike);
    view! {
        <li>
            <span class="import-who">
                <strong>{name(l, &merge.name)}</strong>
                <span class="quiet">
                    {(words.merge)(merge.line, merge.into, l.field(merge.by))}
                </span>
            </span>
            <span class="import-said">
                {alike} <ul>{differ}</ul>
            </span>
        </li>
    }
    .into_any()
}

/// The rows that were not taken.
pub fn refusals(l: L10n, report: &Report) -> AnyView {
    let all = report.refused;
    lines(l, "import-refusals", &report.refusals, all, move |one| {
        refusal(l, one)
    })
}

fn refusal(l: L10n, refusal: &Refusal) -> AnyView {
    let words = &l.import().report;
    view! {
        <li>
            <span class="import-who">
                <strong>{name(l, &refusal.name)}</strong>
                <span class="quiet">{(words.at_line)(refusal.line)}</span>
            </span>
            <span class="import-said">{(words.refusal)(&refusal.why)}</span>
        </li>
    }
    .into_any()
}

/// What is about persons.
pub fn personals(l: L10n, report: &Report) -> AnyView {
    let words = &l.import().report;
    let columns = report.personal.iter().map(|(header, what)| {
        let what = (l.import().mapping.personal)(*what);
        view! { <li>{(words.dropped)(header, what)}</li> }
    });
    let cells = (report.personal_cells > 0).then(|| {
        let cells = l.integer(report.personal_cells.into());
        view! { <li>{(words.emptied)(&cells)}</li> }
    });
    view! {
        <ul class="import-dropped-list">
            {columns.collect_view()} {cells}
        </ul>
    }
    .into_any()
}
