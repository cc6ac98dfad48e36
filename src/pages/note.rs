//! `/notes/{id}`: one note.

use hongbang_api::notes::{Comment, NoteDetail, PageQuery};
use hongbang_domain::kol::Source;
use hongbang_domain::note::NoteId;
use hongbang_domain::sharing::Field;
use leptos::prelude::*;

use crate::client;
use crate::components::comments::CommentView;
use crate::components::cover::{Cover, shown_ratio};
use crate::components::more::More;
use crate::components::note_parts::{AuthorCard, Extras, Performance};
use crate::components::rich_text::{RichText, plain};
use crate::components::rows::Rows;
use crate::components::states::awaited;
use crate::state::feeds::List;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::pager::Pager;
use crate::state::record::Missing;
use crate::state::title::use_title;

/// The page of a note.
#[component]
pub fn NoteView(
    /// The note.
    id: NoteId,
) -> impl IntoView {
    let l = use_l10n();
    let note = Loaded::new(move || Box::pin(client::note(id)));
    use_title(move || {
        let title = note
            .with(|note| note.map(|detail| plain(&detail.note.title)).ok())
            .flatten();
        title
            .filter(|title| !title.is_empty())
            .unwrap_or_else(|| l.note.to_owned())
    });
    view! {
        <div class="page">
            {awaited(
                note,
                "note",
                |detail| view! { <Detail detail=detail.clone() /> }.into_any(),
            )}
        </div>
    }
}

/// A note, whole.
#[component]
fn Detail(
    /// The note and its author.
    detail: NoteDetail,
) -> impl IntoView {
    let l = use_l10n();
    let NoteDetail {
        note,
        author,
        withheld,
        ..
    } = detail;
    let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
    view! {
        <article class="note">
            <div
                class="note-cover"
                style=("--ratio", shown_ratio(note.cover_ratio).to_string())
            >
                <Cover
                    id=note.id
                    title=note.title.clone()
                    body=note.body.clone()
                    category=note.category
                    kind=note.kind
                    sponsored=note.sponsored
                />
            </div>
            <div class="note-text">
                <AuthorCard author=author />
                <h1>{title.unwrap_or_else(|| l.untitled.to_owned())}</h1>
                <p class="note-body">
                    <RichText text=note.body.clone() />
                </p>
                <Extras note=note.clone() />
                <Performance counts=note.counts missing=Missing::of(Field::Notes, &withheld) />
                <p class="quiet">
                    {(l.data_until)(&l.date(note.data_at))} " · "
                    {match note.source {
                        Source::Demo => l.source_demo,
                        Source::Crawler => l.source_crawler,
                    }}
                </p>
                <Comments id=note.id />
            </div>
        </article>
    }
}

/// What readers wrote.
#[component]
fn Comments(
    /// The note.
    id: NoteId,
) -> impl IntoView {
    let l = use_l10n();
    let list = List::<Comment>::new();
    let load = Callback::new(move |()| {
        list.load(|cursor| {
            Box::pin(async move {
                client::note_comments(
                    id,
                    &PageQuery {
                        cursor,
                        ..PageQuery::default()
                    },
                )
                .await
            })
        });
    });
    view! {
        <section class="comments">
            <h2>{l.comments}</h2>
            <ul>
                <Rows
                    count=Signal::derive(move || list.pager.with(|pager| pager.items().len()))
                    row=Callback::new(move |index: usize| {
                        let comment = list.pager.with_untracked(|pager| pager.items().get(index).cloned());
                        comment.map(|comment| view! { <CommentView comment=comment /> }).into_any()
                    })
                />
            </ul>
            {move || {
                let empty = list.pager.with(Pager::is_empty);
                empty.then(|| view! { <p class="quiet">{l.no_comments}</p> })
            }}
            <More list=list load=load skeleton="lines" />
        </section>
    }
}
