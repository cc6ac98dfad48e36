//! What readers wrote below a note, and what one writes oneself.

use hongbang_api::notes::Comment;
use hongbang_domain::note::NoteId;
use leptos::html;
use leptos::prelude::*;

use crate::client::Failure;
use crate::components::comment_form::CommentForm;
use crate::components::comments::CommentView;
use crate::components::dialog::{self, Dialog};
use crate::components::live::live;
use crate::components::more::More;
use crate::components::problem::Problem;
use crate::components::rows::Rows;
use crate::state::action::Action;
use crate::state::effect::effect;
use crate::state::engaged::Engaged;
use crate::state::language::use_l10n;
use crate::state::pager::Pager;
use crate::state::thread::Thread;

/// What readers wrote.
#[component]
pub fn Comments(
    /// The note.
    id: NoteId,
    /// Its counts, with what the reader does to them.
    engaged: Engaged,
    /// The box that one writes in.
    node: NodeRef<html::Textarea>,
) -> impl IntoView {
    let l = use_l10n();
    let thread = Thread::new(id, engaged);
    let load = Callback::new(move |()| thread.load());
    let asked = RwSignal::new(None);
    let on_delete = Callback::new(move |comment: u64| asked.set(Some(comment)));
    let row = move |comment: Comment| {
        let id = comment.id;
        if !comment.mine {
            return view! { <CommentView comment=comment on_delete=on_delete /> }.into_any();
        }
        live(move || {
            (!thread.is_gone(id))
                .then(|| view! { <CommentView comment=comment.clone() on_delete=on_delete /> })
                .into_any()
        })
    };
    let heading = NodeRef::<html::H2>::new();
    view! {
        <section class="comments">
            <h2 tabindex="-1" node_ref=heading>
                {l.record().comments}
                {live(move || {
                    let count = engaged.counts().comments;
                    count
                        .map(|count| view! { <span class="quiet">" " {l.compact(count)}</span> })
                        .into_any()
                })}
            </h2>
            <CommentForm
                draft=thread.draft
                node=node
                on_send=Callback::new(move |()| thread.send())
            />
            <ul>
                {live(move || {
                    let posted = thread.posted.get();
                    posted.into_iter().rev().map(row).collect_view().into_any()
                })}
                <Rows
                    count=Signal::derive(move || {
                        thread.list.pager.with(|pager| pager.items().len())
                    })
                    row=Callback::new(move |index: usize| {
                        let at = |pager: &Pager<Comment>| pager.items().get(index).cloned();
                        let comment = thread.list.pager.with_untracked(at);
                        comment.filter(|comment| !thread.is_posted(comment.id)).map(row).into_any()
                    })
                />
            </ul>
            {live(move || {
                thread.is_empty().then(|| view! { <p class="quiet">{l.record().no_comments}</p> }).into_any()
            })}
            <More list=thread.list load=load skeleton="lines" />
            <Delete thread=thread asked=asked heading=heading />
        </section>
    }
}

/// Asks before a comment is deleted, and says so where it could not be.
#[component]
fn Delete(
    /// Where it is.
    thread: Thread,
    /// Which one.
    asked: RwSignal<Option<u64>>,
    /// Where the focus goes once its button is gone.
    heading: NodeRef<html::H2>,
) -> impl IntoView {
    let l = use_l10n();
    let node = NodeRef::<html::Dialog>::new();
    let action = Action::new();
    effect(move || {
        if asked.with(Option::is_some) {
            action.clear();
            dialog::open(node);
            return;
        }
        dialog::close(node);
        // Its button is gone, and the focus with it.
        if thread.gone.with_untracked(|gone| !gone.is_empty())
            && let Some(heading) = heading.get_untracked()
        {
            let _ = heading.focus();
        }
    });
    let confirm = Callback::new(move |()| {
        let Some(comment) = asked.get_untracked() else {
            return;
        };
        action.run(Box::pin(async move {
            thread.delete(comment).await?;
            asked.try_set(None);
            Ok(())
        }));
    });
    let problem = view! { <Problem action=action instead=(Failure::NotFound, "") /> };
    view! {
        // A note may lie in a dialog that closes where it is clicked beside what is in it.
        <div on:click=|event| event.stop_propagation()>
            <Dialog
                node=node
                title=l.note_page().delete_title
                text=l.note_page().delete_text
                confirm=l.note_page().delete
                on_confirm=confirm
                body=Some(problem.into_any())
            />
        </div>
    }
}
