//! A note's comments.

use hongbang_api::notes::Comment;
use leptos::prelude::*;

use crate::components::icon::Icon;
use crate::components::rich_text::RichText;
use crate::state::language::use_l10n;

/// One comment.
#[component]
pub fn CommentView(
    /// The comment.
    comment: Comment,
) -> impl IntoView {
    let l = use_l10n();
    view! {
        <li class="comment">
            <p class="comment-head">
                <span class="name">{comment.nickname}</span>
                <span class="quiet">{l.ago(comment.published_at)}</span>
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
        </li>
    }
}
