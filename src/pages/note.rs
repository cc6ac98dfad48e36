//! `/notes/{id}`: one note, as a page of its own or over the feed that it was opened from.

mod comments;
mod first_day;

use hongbang_api::notes::NoteDetail;
use hongbang_domain::note::{Note, NoteId};
use hongbang_domain::reader::Deed;
use hongbang_domain::sharing::Field;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client;
use crate::components::actions::Actions;
use crate::components::cover::{Cover, shown_ratio};
use crate::components::gallery::Gallery;
use crate::components::live::live;
use crate::components::note_parts::{AuthorCard, Origin, Performance, Products, Topics};
use crate::components::rich_text::{RichText, plain};
use crate::components::spot::SpotLine;
use crate::components::states::awaited;
use crate::state::effect::effect;
use crate::state::engaged::Engaged;
use crate::state::language::use_l10n;
use crate::state::loaded::Loaded;
use crate::state::record::Missing;
use crate::state::share::{self, Shared};
use crate::state::title::use_title;
use crate::state::toast::use_toast;
use crate::state::{events, seen_notes};
use comments::Comments;
use first_day::FirstDay;

/// Everything one sees of a note. It is told to the server as a read when it is shown.
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
        <div class="note-view">
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
        mine,
        withheld,
    } = detail;
    let id = note.id;
    let engaged = Engaged::new(&note, mine.unwrap_or_default());
    effect(move || {
        events::did(id, Deed::Read);
        seen_notes::opened(id);
    });

    let title = Some(plain(&note.title)).filter(|title| !title.trim().is_empty());
    let title = title.unwrap_or_else(|| l.untitled.to_owned());
    let missing = Missing::of(Field::Notes, &withheld);
    let city = note.city.and_then(|city| l.city(city));
    let spot = note.spot.clone();
    let comment_box = NodeRef::<html::Textarea>::new();
    let on_comment = Callback::new(move |()| {
        if let Some(node) = comment_box.get_untracked() {
            let _ = node.focus();
        }
    });
    let on_share = share_with(engaged, id, title.clone());
    view! {
        <article class="note">
            <div class="note-media">{media(&note)}</div>
            <div class="note-pane">
                <div class="note-text">
                    <AuthorCard author=author follow=engaged.follow />
                    <h1>{title}</h1>
                    {(note.sponsored == Some(true))
                        .then(|| view! { <p class="note-sponsored">{l.sponsored}</p> })}
                    <p class="note-body">
                        <RichText text=note.body.clone() />
                    </p>
                    <Topics note=note.clone() />
                    <Products products=note.products.clone() />
                    {spot.map(|spot| view! { <SpotLine spot=spot city=city /> })}
                    <Origin note=note.clone() />
                    {live(move || {
                        view! { <Performance counts=engaged.counts() missing=missing /> }.into_any()
                    })}
                    <FirstDay note=note.clone() />
                    <Comments id=id engaged=engaged node=comment_box />
                </div>
                <Actions engaged=engaged on_comment=on_comment on_share=on_share />
            </div>
        </article>
    }
}

/// Its pictures; without one, the cover made of its words.
fn media(note: &Note) -> AnyView {
    if !note.pictures.is_empty() {
        return view! { <Gallery pictures=note.pictures.clone() /> }.into_any();
    }
    view! {
        <div class="note-cover" style=("--ratio", shown_ratio(note.cover_ratio).to_string())>
            <Cover
                id=note.id
                title=note.title.clone()
                body=note.body.clone()
                category=note.category
                kind=note.kind
                sponsored=note.sponsored
            />
        </div>
    }
    .into_any()
}

/// Passes a note on, and says so; only what went out counts as a share.
fn share_with(engaged: Engaged, id: NoteId, title: String) -> Callback<()> {
    let l = use_l10n();
    let toast = use_toast();
    Callback::new(move |()| {
        let title = title.clone();
        let address = share::address(&["/notes/", &id.to_string()].concat());
        // Goes on where the page is left: the device's own window may take its time.
        spawn_local(async move {
            match share::share(&title, &address).await {
                Shared::Passed => {}
                Shared::Copied => toast.say(l.note_page().link_copied.to_owned()),
                Shared::Cancelled => return,
                Shared::Impossible => {
                    toast.say((l.note_page().link_by_hand)(&address));
                    return;
                }
            }
            engaged.shared();
            events::did(id, Deed::Share);
        });
    })
}
