//! A creator's notes, one line each.

use hongbang_api::kols::KolNote;
use hongbang_domain::note::NoteKind;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use crate::components::missing::not_shared;
use crate::components::rich_text::plain;
use crate::locales::L10n;
use crate::state::language::use_l10n;
use crate::state::record::Missing;

/// The notes behind a creator's figures.
#[component]
pub fn NoteTable(
    /// The notes, in the order to show.
    notes: Vec<KolNote>,
) -> impl IntoView {
    let l = use_l10n();
    if notes.is_empty() {
        return view! { <p class="quiet">{l.record().no_notes_in_window}</p> }.into_any();
    }
    let mut withheld = notes.iter().map(|note| &note.withheld);
    let withheld = withheld.any(|withheld| withheld.contains(&Field::Notes));
    view! {
        {withheld.then(|| not_shared(l, l.studio().notes_not_shared))}
        <div class="table-scroll" tabindex="0" role="region" aria-label=l.notes>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{l.note}</th>
                        <th scope="col" class="num">{l.record().reads}</th>
                        <th scope="col" class="num">{l.record().interactions}</th>
                        <th scope="col" class="num">{l.record().er_by_reads}</th>
                        <th scope="col" class="num">{l.likes}</th>
                        <th scope="col" class="num">{l.record().collects}</th>
                        <th scope="col" class="num">{l.record().comments}</th>
                        <th scope="col">{l.record().published}</th>
                        <th scope="col">{l.record().kind}</th>
                    </tr>
                </thead>
                <tbody>{notes.into_iter().map(|note| row(l, note)).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(l: L10n, note: KolNote) -> impl IntoView {
    let counts = note.published.counts;
    let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
    let missing = Missing::of(Field::Notes, &note.withheld);
    let figure =
        |value: Option<u64>| value.map_or_else(|| "—".to_owned(), |value| l.compact(value));
    let private = |value: Option<String>| value.map_or_else(|| missing.cell(l), IntoAny::into_any);
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/notes/{}", note.id)>{title.unwrap_or_else(|| l.untitled.to_owned())}</a>
            </th>
            <td class="num">{private(counts.reads.map(|reads| l.compact(reads)))}</td>
            <td class="num">{figure(counts.interactions())}</td>
            <td class="num">{private(counts.er_by_reads().map(|share| l.percent(share)))}</td>
            <td class="num">{figure(counts.likes)}</td>
            <td class="num">{figure(counts.collects)}</td>
            <td class="num">{figure(counts.comments)}</td>
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
}
