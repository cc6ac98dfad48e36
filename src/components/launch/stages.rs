//! How far a note came in the pools that practitioners speak of. Whose figures these are is said
//! beside them.

use hongbang_domain::launch::{Condition, Met, Next, Reached, Stage};
use leptos::prelude::*;

use crate::locales::L10n;

/// The pool it reached, and what the next one asks for.
pub fn stages(l: L10n, reached: &Reached) -> AnyView {
    let words = l.launch();
    let sentence = (words.reached)(
        (words.stage)(reached.stage),
        &bounds(l, reached.stage),
        &l.integer(reached.impressions),
    );
    let bars = Stage::ALL
        .iter()
        .map(|&stage| view! { <i class:on=stage <= reached.stage></i> });
    view! {
        <div class="stages">
            <h3>{words.stages}</h3>
            <p class="stage-bars" aria-hidden="true">
                {bars.collect_view()}
            </p>
            <p>{sentence}</p>
            {match &reached.next {
                Some(next) => next_one(l, next),
                None => view! { <p>{words.last}</p> }.into_any(),
            }}
            <p class="quiet">{words.folklore}</p>
        </div>
    }
    .into_any()
}

/// A pool's impressions. Whatever is below the first one is on its way through it.
fn bounds(l: L10n, stage: Stage) -> String {
    let (from, to) = stage.bounds();
    match stage {
        Stage::Initial => ["< ", &l.compact(to)].concat(),
        _ => [&l.compact(from), "–", &l.compact(to)].concat(),
    }
}

fn next_one(l: L10n, next: &Next) -> AnyView {
    let words = l.launch();
    let (name, bounds) = ((words.stage)(next.stage), bounds(l, next.stage));
    if next.conditions.is_empty() {
        return view! { <p>{(words.next_unnamed)(name, &bounds)}</p> }.into_any();
    }
    let rows = next.conditions.iter().map(|condition| asked(l, condition));
    view! {
        <p>{(words.next)(name, &bounds)}</p>
        <ul class="conditions">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn asked(l: L10n, condition: &Condition) -> AnyView {
    let words = l.launch();
    let (class, sign) = match condition.met {
        Met::Yes => ("is-met", "✓"),
        Met::No => ("", "✕"),
        Met::Unknown => ("", "?"),
    };
    let figures = match condition.needed {
        Some(needed) => {
            let value = condition.value.map(|value| l.percent(value));
            (words.asked)(value.as_deref(), &l.percent(needed))
        }
        None => words.review.to_owned(),
    };
    view! {
        <li class=class>
            <b aria-hidden="true">{sign}</b>
            <span class="sr-only">{(words.met)(condition.met)}" "</span>
            <span>{(words.test)(condition.test)}</span>
            <span class="quiet">{figures}</span>
        </li>
    }
    .into_any()
}
