//! A creator's notes, one line each.

mod spark;

use hongbang_api::kols::{EvidenceNote, KolEvidence, KolNote};
use hongbang_domain::launch::{Launch, Metric, cumulative};
use hongbang_domain::note::NoteKind;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use crate::components::missing::not_shared;
use crate::components::rich_text::plain;
use crate::locales::L10n;
use crate::state::first_day;
use crate::state::kol_parts::Part;
use crate::state::language::use_l10n;
use crate::state::record::Missing;
use spark::{HEIGHT, WIDTH, spark};

/// The notes behind a creator's figures.
#[component]
pub fn NoteTable(
    /// The notes, in the order to show.
    notes: Vec<KolNote>,
    /// Their first hours.
    evidence: Part<KolEvidence>,
) -> impl IntoView {
    let l = use_l10n();
    if notes.is_empty() {
        return view! { <p class="quiet">{l.record().no_notes_in_window}</p> }.into_any();
    }
    let mut withheld = notes.iter().map(|note| &note.withheld);
    let withheld = withheld.any(|withheld| withheld.contains(&Field::Notes));
    let looked = evidence.here();
    let kept = looked.is_some_and(|looked| !looked.withheld.is_empty());
    let rows = notes.into_iter().map(|note| {
        let mut looked = looked.iter().flat_map(|looked| &looked.notes);
        let looked = looked.find(|other| other.id == note.id);
        row(l, note, looked)
    });
    let heads = [
        l.record().reads,
        l.record().interactions,
        l.record().er_by_reads,
        l.likes,
        l.record().collects,
        l.record().comments,
    ]
    .map(|words| view! { <th scope="col" class="num">{words}</th> });
    view! {
        {withheld.then(|| not_shared(l, l.studio().notes_not_shared))}
        {kept.then(|| not_shared(l, l.profile().launches_not_shared))}
        <div class="table-scroll" tabindex="0" role="region" aria-label=l.notes>
            <table class="notes-table">
                <thead>
                    <tr>
                        <th scope="col">{l.note}</th>
                        {heads.collect_view()}
                        <th scope="col">{l.profile().first_day}</th>
                        <th scope="col">{l.record().published}</th>
                        <th scope="col">{l.record().kind}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(l: L10n, note: KolNote, looked: Option<&EvidenceNote>) -> AnyView {
    let counts = note.published.counts;
    let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
    let title = title.unwrap_or_else(|| l.untitled.to_owned());
    let missing = Missing::of(Field::Notes, &note.withheld);
    let figure =
        |value: Option<u64>| value.map_or_else(|| "—".to_owned(), |value| l.compact(value));
    let private = |value: Option<String>| value.map_or_else(|| missing.cell(l), IntoAny::into_any);
    let launch = looked.and_then(|looked| looked.launch.as_ref());
    let launch = launch.and_then(|launch| first_hours(l, &note, &title, launch));
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/notes/{}", note.id)>{title}</a>
            </th>
            <td class="num">{private(counts.reads.map(|reads| l.compact(reads)))}</td>
            <td class="num">{figure(counts.interactions())}</td>
            <td class="num">{private(counts.er_by_reads().map(|share| l.percent(share)))}</td>
            <td class="num">{figure(counts.likes)}</td>
            <td class="num">{figure(counts.collects)}</td>
            <td class="num">{figure(counts.comments)}</td>
            <td>{launch.unwrap_or_else(|| "—".into_any())}</td>
            <td>{l.date(note.published.published_at)}</td>
            <td>
                {match note.published.kind {
                    NoteKind::Picture => l.record().picture,
                    NoteKind::Video => l.video,
                }}
                {(note.published.sponsored == Some(true))
                    .then(|| view! { <span class="mark-inline">{l.sponsored}</span> })}
            </td>
        </tr>
    }
    .into_any()
}

/// A note's first 24 hours as a small line; it leads to them.
fn first_hours(l: L10n, note: &KolNote, title: &str, launch: &Launch) -> Option<AnyView> {
    let (metric, curve) = [Metric::Reads, Metric::Interactions]
        .into_iter()
        .find_map(|metric| Some((metric, cumulative(launch, metric)?)))?;
    let total = l.compact(curve.last().copied()?);
    let label = match metric {
        Metric::Reads => (l.profile().first_day_of)(title, &total),
        _ => (l.profile().first_day_by)(title, &total),
    };
    let view = view! {
        <a
            class="spark-link"
            href=format!("/notes/{}#first-day", note.id)
            aria-label=label.clone()
            title=label
            // They are unfolded there.
            on:click=move |_| first_day::remember(true)
        >
            <svg class="spark" width=WIDTH height=HEIGHT aria-hidden="true">
                <path d=spark(&curve) />
            </svg>
            <span class="num">{total}</span>
        </a>
    };
    Some(view.into_any())
}
