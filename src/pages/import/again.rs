//! What another reading changes, before it takes the place of a collection.

use hongbang_domain::id::CollectionId;
use hongbang_sheets::field::{Field, Shape};
use leptos::prelude::*;

use crate::components::live::{live, value};
use crate::locales::L10n;
use crate::state::collections::{self, Shelf};
use crate::state::import;
use crate::state::import::flow::{Compared, Flow, Stage};
use crate::state::language::use_l10n;
use hongbang_sheets::difference::{Changed, Difference, Named};

/// So many of each kind are named.
const FEW: usize = 100;

/// What is different, and the button that takes it over.
#[component]
pub fn Again(
    /// Where it is.
    flow: RwSignal<Flow>,
    /// The collection.
    id: CollectionId,
    /// The ways back.
    leave: AnyView,
) -> impl IntoView {
    let l = use_l10n();
    let words = &l.import().report;
    let compared = Memo::new(move |_| {
        flow.with(|flow| match &flow.stage {
            Stage::Read(read) | Stage::Keeping(read) => read.difference.clone(),
            _ => Compared::Pending,
        })
    });
    let keeping = Memo::new(move |_| flow.with(|flow| matches!(flow.stage, Stage::Keeping(_))));
    let name = collections::shelf().with_untracked(|shelf| match shelf {
        Shelf::Here(heads) => heads.iter().find(|head| head.id == id).cloned(),
        Shelf::Loading | Shelf::Failed(_) => None,
    });
    let name = name.map(|head| head.name).unwrap_or_default();
    view! {
        <h3>{words.difference}</h3>
        <div class="import-difference" role="status">
            {live(move || match compared.get() {
                Compared::Pending => view! { <p class="quiet">{words.comparing}</p> }.into_any(),
                Compared::Failed => view! { <p class="look">{words.no_comparison}</p> }.into_any(),
                Compared::Here(found) => difference(l, &found),
            })}
        </div>
        <p class="quiet">{(words.take_over_hint)(&name)}</p>
        <p class="import-ways">
            <button
                type="button"
                class="button button-primary"
                aria-disabled=value(move || keeping.get().then_some("true"))
                on:click=move |_| {
                    if !keeping.get_untracked() {
                        import::take_over();
                    }
                }
            >
                {live(move || {
                    if keeping.get() { words.keeping } else { words.take_over }.into_any()
                })}
            </button>
            {leave}
        </p>
    }
}

fn difference(l: L10n, found: &Difference) -> AnyView {
    let words = &l.import().report;
    let count = |count: usize| l.integer(count as u64);
    if found.added.is_empty() && found.gone.is_empty() && found.changed.is_empty() {
        return view! { <p>{words.same}</p> }.into_any();
    }
    let said = (words.changes)(
        &count(found.added.len()),
        &count(found.gone.len()),
        &count(found.changed.len()),
        &l.integer(found.same.into()),
    );
    view! {
        <p class="strong">{said}</p>
        {changes(l, &found.changed)}
        {names(l, words.added, &found.added)}
        {names(l, words.gone, &found.gone)}
    }
    .into_any()
}

fn rest(l: L10n, all: usize) -> Option<String> {
    let rest = all.checked_sub(FEW).filter(|rest| *rest > 0)?;
    Some((l.import().report.more)(&l.integer(rest as u64)))
}

fn names(l: L10n, title: &'static str, who: &[Named]) -> AnyView {
    if who.is_empty() {
        return ().into_any();
    }
    let rest = rest(l, who.len());
    let names = who.iter().take(FEW);
    let names = names.map(|who| view! { <li>{who.name.clone()}</li> });
    view! {
        <details class="import-changes">
            <summary>{format!("{title} {}", l.integer(who.len() as u64))}</summary>
            <ul class="tags">{names.collect_view()}</ul>
            {rest.map(|rest| view! { <p class="quiet">{rest}</p> })}
        </details>
    }
    .into_any()
}

fn changes(l: L10n, all: &[Changed]) -> AnyView {
    if all.is_empty() {
        return ().into_any();
    }
    let words = &l.import().report;
    let rest = rest(l, all.len());
    let rows = all.iter().take(FEW).map(|changed| {
        let cells = changed.fields.iter().map(|(field, was, now)| {
            view! {
                <li>
                    <span class="quiet">{l.field(*field)}</span>
                    <span>
                        <span class="sr-only">{words.was} " "</span>
                        <s>{said(l, *field, was.as_deref())}</s>
                    </span>
                    <span aria-hidden="true">"→"</span>
                    <span>
                        <span class="sr-only">{words.now} " "</span>
                        <strong>{said(l, *field, now.as_deref())}</strong>
                    </span>
                </li>
            }
        });
        view! {
            <li>
                <span class="name">{changed.who.name.clone()}</span>
                <ul>{cells.collect_view()}</ul>
            </li>
        }
    });
    view! {
        <details class="import-changes" open=true>
            <summary>{format!("{} {}", words.changed, l.integer(all.len() as u64))}</summary>
            <ul class="import-changed">{rows.collect_view()}</ul>
            {rest.map(|rest| view! { <p class="quiet">{rest}</p> })}
        </details>
    }
    .into_any()
}

/// So much of a long text is shown.
const SHORT: usize = 40;

/// A value in words.
pub fn said(l: L10n, field: Field, said: Option<&str>) -> String {
    let Some(said) = said else {
        return l.import().kept.unknown.to_owned();
    };
    let number = said.parse::<f64>().ok().filter(|number| *number >= 0.0);
    let number = number.map(|number| l.integer(number.round() as u64));
    match (field.shape(), number) {
        (Shape::Count, Some(number)) => number,
        (Shape::Money, Some(number)) => format!("¥{number}"),
        _ if said.chars().count() > SHORT => said.chars().take(SHORT).chain(['…']).collect(),
        _ => said.to_owned(),
    }
}
