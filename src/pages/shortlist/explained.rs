//! Why a creator is where it is, in words and in figures: a sheet at the foot of the ranked list,
//! which follows the row that the keyboard is on.

use chrono::{Days, NaiveDate};
use hongbang_domain::roster::{Origin, RosterRow};
use hongbang_domain::score::{Feature, Weights};
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use super::own;
use super::ranked::{facts, keeps};
use crate::components::icon::Icon;
use crate::components::live::live;
use crate::locales::L10n;
use crate::state::builder::Builder;
use crate::state::builder::told::{Explained, Told, explained};
use crate::state::language::use_l10n;

/// The sheet, while it is open.
#[component]
pub fn ExplainedSheet(
    /// The page.
    builder: Builder,
) -> impl IntoView {
    let l = use_l10n();
    // While who is there is being asked for, whoever was stays: nothing jumps.
    let row = Memo::new(move |before: Option<&Option<RosterRow>>| {
        let open = builder.explained.get() && builder.listed() > 0;
        let now = open.then(|| builder.row(builder.active.get()));
        now.and_then(|now| now.or_else(|| before.cloned().flatten()))
    });
    live(move || {
        let Some(row) = row.get() else {
            return ().into_any();
        };
        let weights = builder.weights.get();
        view! {
            <aside class="explained" aria-label=(l.builder().why)(&row.name)>
                <header class="explained-head">
                    <h2 class="name">{row.name.clone()}</h2>
                    <span class="quiet">{facts(l, &row)}</span>
                    <a class="button button-small" href=own::page(&row)>
                        {l.directory().open_profile}
                    </a>
                    <button
                        type="button"
                        class="pill pill-icon"
                        aria-label=l.directory().close
                        on:click=move |_| builder.explained.set(false)
                    >
                        {Icon::Close.view()}
                    </button>
                </header>
                {body(l, &row, &weights)}
            </aside>
        }
        .into_any()
    })
}

fn body(l: L10n, row: &RosterRow, weights: &Weights) -> AnyView {
    let Explained { known, unknown } = explained(row, weights);
    let lines = known.iter().map(|told| line(l, told));
    let missing = unknown.iter().map(|feature| missing(l, row, *feature));
    view! {
        <p class="explained-words">{words(l, row, &known, &unknown)}</p>
        <table class="explained-table">
            <thead>
                <tr>
                    <th scope="col">{l.builder().part}</th>
                    <th scope="col">{l.builder().among_peers}</th>
                    <th scope="col" class="num">{l.builder().weight}</th>
                    <th scope="col" class="num">{l.builder().adds}</th>
                </tr>
            </thead>
            <tbody>{lines.collect_view()} {missing.collect_view()}</tbody>
        </table>
        <p class="quiet">{rests_on(l, row)}</p>
    }
    .into_any()
}

/// `Engagement is in the top 12% of its tier and adds 23 of 88; …; audience is unknown, so the
/// confidence is 80%.`
fn words(l: L10n, row: &RosterRow, known: &[Told], unknown: &[Feature]) -> String {
    let words = l.builder();
    let Some(score) = row.score else {
        return words.no_score.to_owned();
    };
    let score = score.round().to_string();
    // Two are enough for a sentence; the table has them all.
    let told = known.iter().take(2).map(|told| {
        let name = (words.feature)(told.feature);
        let place = (words.peer_place)(f64::from(told.percentile));
        (words.told)(name, &place, &told.part.round().to_string(), &score)
    });
    let mut told: Vec<String> = told.collect();
    if !unknown.is_empty() {
        let names: Vec<_> = unknown
            .iter()
            .map(|feature| (words.feature)(*feature))
            .collect();
        let confidence = format!("{:.0}%", row.confidence * 100.0);
        told.push((words.unknown_so)(&names.join(words.and), &confidence));
    }
    capitalised(&[&told.join(words.then), words.stop].concat())
}

/// With a capital at its head, where the language has any.
fn capitalised(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn line(l: L10n, told: &Told) -> AnyView {
    let percent = f64::from(told.percentile) * 100.0;
    let at = told.feature.place();
    view! {
        <tr class=format!("part-{at}")>
            <th scope="row">
                <i class="part-mark" aria-hidden="true"></i>
                {(l.builder().feature)(told.feature)}
            </th>
            <td>
                <svg class="peer-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                    <path class="peer-all" d="M0 0h100v6H0Z" />
                    <path class="peer-half" d="M25 0h50v6H25Z" />
                    <path class="part-fill" d=format!("M0 1h{percent:.1}v4H0Z") />
                </svg>
                {(l.builder().peer_place)(f64::from(told.percentile))}
            </td>
            <td class="num">{told.weight.to_string()}</td>
            <td class="num">{format!("{:.1}", told.part)}</td>
        </tr>
    }
    .into_any()
}

/// A feature that counts and is not known, and why.
fn missing(l: L10n, row: &RosterRow, feature: Feature) -> AnyView {
    let words = l.builder();
    let field = match feature {
        Feature::Audience => Some(Field::Audience),
        Feature::Cost => Some(Field::Quotes),
        Feature::Reach | Feature::Engagement | Feature::Growth | Feature::Reliability => {
            Some(Field::Statistics)
        }
        Feature::Authenticity | Feature::Relevance => None,
    };
    let why = match field {
        Some(field) if keeps(row, field) => l.not_shared,
        _ => (words.unknown_why)(feature),
    };
    view! {
        <tr class="explained-missing">
            <th scope="row">{(words.feature)(feature)}</th>
            <td colspan="3">{why}</td>
        </tr>
    }
    .into_any()
}

fn rests_on(l: L10n, row: &RosterRow) -> String {
    let notes = (l.directory().medians_of)(row.notes as usize);
    let days = u64::try_from(row.day).unwrap_or_default();
    let day = NaiveDate::default().checked_add_days(Days::new(days));
    let day = day.map(|day| (l.record().data_until)(&l.whole_day(day)));
    // Of a sheet's creator no number of notes is often said, and then it is none.
    let notes = (row.origin != Origin::Own || row.notes > 0).then_some(notes);
    let own = own::said(l, row.origin).map(str::to_owned);
    [notes, day, own]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}
