//! A column: its header, the first values before and after, what it is, and why.

use hongbang_sheets::mapping::{Proposed, Reason, Target};
use hongbang_sheets::protocol::Seen;
use leptos::prelude::*;

use super::field::{fields, units};
use super::seen::{cell, doubt, shape};
use super::{Desk, slug};
use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::state::import;
use crate::state::import::columns::Standing;

/// So many values are shown.
const FEW: usize = 3;

/// The row.
pub fn column(l: L10n, desk: Desk, at: usize) -> AnyView {
    let found = desk.sheet_now(|sheet| {
        let proposal = &sheet.opened.proposal;
        let cells = proposal.sample.iter().filter_map(|row| row.cells.get(at));
        let column = proposal.columns.get(at)?;
        let by = match column.reason {
            Reason::Taken { by } => proposal.columns.get(by).map(|other| other.header.clone()),
            _ => None,
        };
        Some((
            column.clone(),
            cells.take(FEW).cloned().collect::<Vec<String>>(),
            by.unwrap_or_default(),
            sheet.mapping.rows,
        ))
    });
    let Some((proposed, cells, by, rows)) = found.flatten() else {
        return ().into_any();
    };
    let words = &l.import().mapping;
    let header = proposed.header.clone();
    let now = Memo::new(move |_| {
        let now = desk.sheet(|sheet| sheet.mapping.columns.get(at).map(|column| column.target));
        now.flatten().unwrap_or(Target::Ignore)
    });
    let standing = Memo::new(move |_| {
        desk.standings
            .with(|standings| standings.get(at).copied())
            .unwrap_or(Standing::Ignored)
    });
    let seen = Memo::new(move |_| {
        desk.sheet(|sheet| {
            let rows = sheet.preview.as_ref().map(|(_, rows)| rows.iter());
            let column = rows.into_iter().flatten().filter_map(|row| row.get(at));
            column.take(FEW).cloned().collect::<Vec<Seen>>()
        })
        .unwrap_or_default()
    });
    let is = match proposed.target {
        Target::Personal { what } => {
            let dropped = (words.dropped)((words.personal)(what));
            view! { <p class="import-dropped">{dropped}</p> }.into_any()
        }
        target => {
            let set = move |target| import::set(at, target);
            view! {
                {fields(l, &header, rows, target, now, set)}
                {units(l, header.clone(), now, set)}
            }
            .into_any()
        }
    };
    view! {
        <li class="import-column" data-standing=value(move || Some(slug(standing.get())))>
            <h3 class="import-header">{header}</h3>
            {before(l, &proposed, cells)}
            <div class="import-is">{is}</div>
            <div class="import-after">
                <span class="sr-only">{words.after} ": "</span>
                {live(move || after(l, &seen.get(), now.get()))}
            </div>
            <div class="import-why quiet">
                {live(move || why(l, &proposed, &by, now.get(), standing.get(), &seen.get()))}
            </div>
        </li>
    }
    .into_any()
}

fn before(l: L10n, proposed: &Proposed, cells: Vec<String>) -> AnyView {
    let words = &l.import().mapping;
    let said = |cell: &String| !cell.trim().is_empty();
    let values = if matches!(proposed.target, Target::Personal { .. }) {
        view! { <span class="import-unknown" aria-hidden="true">"•••"</span> }.into_any()
    } else if cells.iter().any(said) {
        let cells = cells.into_iter().map(|cell| {
            let cell = if cell.trim().is_empty() {
                view! { <span class="import-unknown">"—"</span> }.into_any()
            } else {
                cell.into_any()
            };
            view! { <li>{cell}</li> }
        });
        view! { <ul class="import-values">{cells.collect_view()}</ul> }.into_any()
    } else {
        view! { <span class="import-unknown">{words.no_values}</span> }.into_any()
    };
    view! {
        <div class="import-before">
            <span class="sr-only">{words.before} ": "</span>
            {values}
        </div>
    }
    .into_any()
}

fn after(l: L10n, seen: &[Seen], now: Target) -> AnyView {
    let shape = shape(now);
    match now {
        Target::Personal { .. } | Target::Ignore => {
            view! { <span class="import-unknown">{l.import().mapping.left}</span> }.into_any()
        }
        Target::Read { .. } | Target::Keep => {
            let cells = seen
                .iter()
                .map(|seen| view! { <li>{cell(l, seen, shape)}</li> });
            view! { <ul class="import-values">{cells.collect_view()}</ul> }.into_any()
        }
    }
}

fn why(
    l: L10n,
    proposed: &Proposed,
    by: &str,
    now: Target,
    standing: Standing,
    seen: &[Seen],
) -> AnyView {
    let words = &l.import().mapping;
    let said = if now == proposed.target {
        let reason = (words.reason)(&proposed.reason, by);
        let unit = proposed.unit_reason.map(words.unit_reason);
        let sure = match now {
            Target::Read { .. } => Some((words.sure)(proposed.confidence)),
            _ => None,
        };
        let parts = [sure, Some(&*reason), unit];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    } else if now == Target::Keep {
        [words.by_you, words.keep_hint].join(" · ")
    } else {
        words.by_you.to_owned()
    };
    let check = match standing {
        Standing::Check(check) => {
            let said = (words.check)(check).to_owned();
            let doubt = doubt(l, seen);
            Some(doubt.map_or(said.clone(), |doubt| format!("{said} {doubt}")))
        }
        Standing::Personal | Standing::Fine | Standing::Ignored => None,
    };
    view! {
        <span>{said}</span>
        {check.map(|check| view! { <span class="look">{check}</span> })}
    }
    .into_any()
}
