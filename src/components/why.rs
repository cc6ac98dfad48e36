//! Why a note is where it is, in plain words and with its figures; and which keys do what.

use hongbang_domain::feed::{Placed, Signal as Part};
use hongbang_domain::search::Parts;
use leptos::html;
use leptos::prelude::*;

use crate::locales::L10n;
use crate::state::effect::effect;
use crate::state::item::{Item, Why};
use crate::state::language::use_l10n;

/// Why a note is where it is.
#[component]
pub fn WhyDialog(
    /// The note; without one the dialog is closed.
    asked: RwSignal<Option<Item>>,
) -> impl IntoView {
    let l = use_l10n();
    let why = asked.with_untracked(|item| item.as_ref().and_then(|item| item.why.clone()));
    let body = match why {
        Some(Why::Explore(placed)) => explore(l, &placed),
        Some(Why::Search(parts)) => search(l, &parts),
        None => ().into_any(),
    };
    sheet(l.read.why, body, Callback::new(move |()| asked.set(None)))
}

/// A part of a score: its name, what it rests on, how much it brings.
type Row = (&'static str, String, String, Option<f64>);

fn explore(l: L10n, placed: &Placed) -> AnyView {
    let row = |part: &Part| {
        let words = (l.why().signal)(part.what, part.value.map(|value| l.percent(value)));
        let points = l.figure(part.points * 100.0);
        (
            (l.why().signal_name)(part.what),
            words,
            points,
            Some(part.points),
        )
    };
    let rows: Vec<Row> = placed.signals.iter().map(row).collect();
    let sum = (l.why().score)(&l.figure(placed.score * 100.0));
    let place = (l.why().placement)(placed.reason, placed.by_score);
    view! {
        <p>{sum}</p>
        {table(l, rows)}
        <p>{place}</p>
        <p class="quiet">{l.why().explore_source}</p>
    }
    .into_any()
}

fn search(l: L10n, parts: &Parts) -> AnyView {
    let times = |factor: f64| ["×", &l.figure((factor * 100.0).round() / 100.0)].concat();
    let ces = parts.ces.map(|points| l.figure(points));
    let mut rows: Vec<Row> = vec![
        (
            l.why().relevance,
            (l.why().relevance_words)(parts.terms_found, parts.terms, parts.places),
            l.figure((parts.relevance * 10.0).round() / 10.0),
            None,
        ),
        (
            l.why().engagement,
            (l.why().engagement_words)(ces),
            times(parts.engagement),
            None,
        ),
        (
            l.why().freshness,
            (l.why().age_words)(parts.age_days),
            times(parts.freshness),
            None,
        ),
    ];
    if parts.same_city {
        rows.push((
            l.why().same_city,
            l.why().same_city_words.to_owned(),
            times(parts.city),
            None,
        ));
    }
    view! {
        {table(l, rows)}
        <p class="quiet">{l.why().search_source}</p>
    }
    .into_any()
}

fn table(l: L10n, rows: Vec<Row>) -> AnyView {
    let rows = rows
        .into_iter()
        .map(|(name, words, figure, share)| {
            view! {
                <tr>
                    <th scope="row">
                        <strong>{name}</strong>
                        <span class="quiet">{words}</span>
                        {share
                            .map(|share| {
                                let width = format!("{:.1}%", (share * 100.0).clamp(0.0, 100.0));
                                view! {
                                    <span class="why-bar" aria-hidden="true">
                                        <i style:width=width></i>
                                    </span>
                                }
                            })}
                    </th>
                    <td class="num">{figure}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="why" aria-label=l.why().parts>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The keys of a feed.
#[component]
pub fn HelpDialog(
    /// Closes it.
    open: RwSignal<bool>,
) -> impl IntoView {
    let l = use_l10n();
    let keys = l
        .read
        .keys
        .iter()
        .map(|(keys, what)| {
            let keys = keys
                .iter()
                .map(|key| view! { <kbd>{*key}</kbd> })
                .collect_view();
            view! {
                <div>
                    <dt>{keys}</dt>
                    <dd>{*what}</dd>
                </div>
            }
        })
        .collect_view();
    let body = view! { <dl class="keys">{keys}</dl> }.into_any();
    sheet(
        l.read.keys_title,
        body,
        Callback::new(move |()| open.set(false)),
    )
}

/// A dialog to read, open at once.
fn sheet(title: &'static str, body: AnyView, close: Callback<()>) -> AnyView {
    let l = use_l10n();
    let dialog = NodeRef::<html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get() {
            // Fails only where it is open already.
            let _ = dialog.show_modal();
        }
    });
    view! {
        <dialog class="dialog sheet" node_ref=dialog aria-label=title on:close=move |_| close.run(())>
            <h2>{title}</h2>
            {body}
            <div class="dialog-actions">
                <button
                    class="button"
                    on:click=move |_| {
                        if let Some(dialog) = dialog.get_untracked() {
                            dialog.close();
                        }
                    }
                >
                    {l.read.close}
                </button>
            </div>
        </dialog>
    }
    .into_any()
}
