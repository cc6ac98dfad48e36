//! A note's comments.

use hongbang_api::notes::Comment;
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::components::rich_text::RichText;
use crate::state::language::use_l10n;

/// One comment. Its author may delete it.
#[component]
pub fn CommentView(
    /// The comment.
    comment: Comment,
    /// Asks before it is deleted.
    on_delete: Callback<u64>,
) -> impl IntoView {
    let l = use_l10n();
    let Comment { id, mine, .. } = comment;
    view! {
        <li class="comment">
            <p class="comment-head">
                <span class="name">{comment.nickname}</span>
                {mine.then(|| view! { <span class="mark-inline">{l.note_page().yours}</span> })}
                <span class="comment-when">{l.ago(comment.published_at)}</span>
            </p>
            <p class="comment-text">
                <RichText text=comment.text />
            </p>
            {comment
                .likes
                .filter(|likes| *likes > 0)
                .map(|likes| {
                    view! {
                        <span class="comment-likes">
                            {Icon::Heart.view()} <span class="sr-only">{l.likes}" "</span>
                            {l.compact(likes)}
                        </span>
                    }
                })}
            {mine
                .then(|| {
                    view! {
                        <button class="comment-delete" on:click=move |_| on_delete.run(id)>
                            {l.note_page().delete}
                        </button>
                    }
                })}
        </li>
    }
}
