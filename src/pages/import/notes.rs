//! The notes of a sheet: a line each, and what they come to.

use chrono::{DateTime, Utc};
use hongbang_domain::note::NoteKind;
use hongbang_domain::window::{Figure, Published, Selection, Statistics};
use hongbang_sheets::creator::SheetNote;
use leptos::prelude::*;

use crate::locales::L10n;

/// So many notes are listed.
const FEW: usize = 100;

/// The notes, the latest first.
pub fn notes(l: L10n, mut notes: Vec<SheetNote>) -> AnyView {
    let words = &l.import().kept;
    if notes.is_empty() {
        return ().into_any();
    }
    notes.sort_by_key(|note| (std::cmp::Reverse(note.published.published_at), note.line));
    let all = notes.len();
    let heads = [
        l.record().reads,
        l.record().interactions,
        l.likes,
        l.record().collects,
        l.record().comments,
    ];
    let heads = heads.map(|words| view! { <th scope="col" class="num">{words}</th> });
    let rows = notes.into_iter().take(FEW).map(|note| row(l, note));
    let cut = (all > FEW).then(|| {
        let (shown, all) = (l.integer(FEW as u64), l.integer(all as u64));
        view! { <p class="quiet">{(words.latest)(&shown, &all)}</p> }
    });
    view! {
        <div class="table-scroll import-notes" tabindex="0" role="region" aria-label=words.notes>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{l.note}</th>
                        <th scope="col">{l.record().published}</th>
                        <th scope="col">{l.record().kind}</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {cut}
    }
    .into_any()
}

fn row(l: L10n, note: SheetNote) -> AnyView {
    let words = &l.import().kept;
    let counts = note.published.counts;
    let title = note.title.trim();
    let title = if title.is_empty() {
        words.untitled.to_owned()
    } else {
        title.to_owned()
    };
    let title = match note.url {
        Some(url) => view! {
            <a href=url target="_blank" rel="noopener noreferrer">
                {title}
            </a>
        }
        .into_any(),
        None => title.into_any(),
    };
    let interactions = counts.interactions().or(note.interactions);
    let figures = [
        counts.reads,
        interactions,
        counts.likes,
        counts.collects,
        counts.comments,
    ];
    let figures = figures.map(|figure| {
        let said = figure.map_or_else(|| words.unknown.to_owned(), |count| l.compact(count));
        view! { <td class="num">{said}</td> }
    });
    view! {
        <tr>
            <th scope="row" class="import-note">
                {title}
            </th>
            <td>{l.date(note.published.published_at)}</td>
            <td>
                {match note.published.kind {
                    NoteKind::Picture => l.record().picture,
                    NoteKind::Video => l.video,
                }}
                {(note.published.sponsored == Some(true))
                    .then(|| view! { <span class="mark-inline">{words.sponsored}</span> })}
            </td>
            {figures}
        </tr>
    }
    .into_any()
}

/// What the notes of one account come to, in the 30 days up to the latest of them: the sheet says
/// nothing of when it was made.
pub fn statistics(l: L10n, notes: &[SheetNote]) -> AnyView {
    let words = &l.import().kept;
    let Some(data_at) = latest(notes) else {
        return ().into_any();
    };
    let published: Vec<Published> = notes.iter().map(|note| note.published).collect();
    let found = Statistics::of(&published, &[], None, data_at, Selection::default());
    let count = |figure: Option<Figure>| figure.map(|it| (l.figure(it.value), it.n));
    let share = |figure: Option<Figure>| figure.map(|it| (l.percent(it.value), it.n));
    let figures = [
        (words.reads, count(found.reads)),
        (words.interactions, count(found.interactions)),
        (words.impressions, count(found.impressions)),
        (words.er_by_reads, share(found.er_by_reads)),
        (words.viral, share(found.viral_rate)),
    ];
    let figures = figures.map(|(name, figure)| {
        let (said, n) = match figure {
            Some((said, n)) => (said, (words.resting_on)(n)),
            None => (words.unknown.to_owned(), String::new()),
        };
        view! {
            <div>
                <dt>{name}</dt>
                <dd>{said}</dd>
                <dd class="quiet">{n}</dd>
            </div>
        }
    });
    let window = (words.window)(&l.date(data_at));
    let n = (words.in_window)(&l.integer(found.notes as u64));
    view! {
        <p class="quiet">{window} " · " {n}</p>
        <dl class="import-figures">{figures}</dl>
    }
    .into_any()
}

fn latest(notes: &[SheetNote]) -> Option<DateTime<Utc>> {
    notes.iter().map(|note| note.published.published_at).max()
}
