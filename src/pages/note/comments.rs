//! What readers wrote below a note, and what one writes oneself.

use hongbang_api::notes::{Comment, PageQuery};
use hongbang_domain::note::NoteId;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::{self, Failure};
use crate::components::comment_form::CommentForm;
use crate::components::comments::CommentView;
use crate::components::dialog::{self, Dialog};
use crate::components::live::live;
use crate::components::more::More;
use crate::components::problem::Problem;
use crate::components::rows::Rows;
use crate::state::action::Action;
use crate::state::draft::Draft;
use crate::state::effect::effect;
use crate::state::engaged::Engaged;
use crate::state::feeds::List;
use crate::state::language::use_l10n;
use crate::state::marks::{Marks, use_marks};
use crate::state::meant::Meant;
use crate::state::pager::Pager;
use crate::state::random;
use crate::state::session::{Account, use_account};
use crate::state::storage;

/// Below a note: what was there, what was written since, what was deleted since.
#[derive(Clone, Copy)]
struct Thread {
    note: NoteId,
    list: List<Comment>,
    /// One's own of this visit, the latest last.
    posted: RwSignal<Vec<Comment>>,
    gone: RwSignal<Vec<u64>>,
    draft: RwSignal<Draft>,
    engaged: Engaged,
    account: Account,
    marks: Marks,
}

impl Thread {
    fn new(note: NoteId, engaged: Engaged) -> Self {
        let stored = storage::get_in_tab(&key(note));
        Self {
            note,
            list: List::new(),
            posted: RwSignal::new(Vec::new()),
            gone: RwSignal::new(Vec::new()),
            draft: RwSignal::new(Draft::of(stored.as_deref())),
            engaged,
            account: use_account(),
            marks: use_marks(),
        }
    }

    /// Sends what is written; asks to sign in where nobody is. A write goes on when its page
    /// is left.
    fn send(self) {
        if self.account.is_out() {
            self.marks.ask(Meant::Comment(self.note));
            return;
        }
        let start = |draft: &mut Draft| draft.start(random::id());
        let Some(new) = self.draft.try_update(start).flatten() else {
            return;
        };
        let kept = key(self.note);
        spawn_local(async move {
            let answer = client::write_comment(self.note, &new).await;
            match &answer {
                Ok(comment) => {
                    // Here as well as by the draft itself, whose view may be gone by now.
                    drop(storage::take_in_tab(&kept));
                    self.posted
                        .try_update(|posted| posted.push(comment.clone()));
                    self.engaged.commented(1);
                }
                Err(Failure::SignedOut) => {
                    // The session has ended elsewhere: the whole page has to know.
                    self.account.refresh();
                    self.marks.asked().try_set(Some(Meant::Comment(self.note)));
                }
                Err(_) => {}
            }
            self.draft
                .try_update(|draft| draft.finish(answer.map(|_| ())));
        });
    }

    /// Whether it was written in this visit, and stands at the top already.
    fn is_posted(self, id: u64) -> bool {
        let mine = |posted: &Vec<Comment>| posted.iter().any(|comment| comment.id == id);
        self.posted.with_untracked(mine)
    }

    fn is_gone(self, id: u64) -> bool {
        self.gone.with(|gone| gone.contains(&id))
    }

    fn is_empty(self) -> bool {
        self.list.pager.with(Pager::is_empty)
            && self
                .posted
                .with(|posted| posted.iter().all(|comment| self.is_gone(comment.id)))
    }
}

fn key(note: NoteId) -> String {
    ["hongbang.draft.", &note.to_string()].concat()
}

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
    effect(move || match thread.draft.with(Draft::to_stored) {
        Some(text) => storage::set_in_tab(&key(id), &text),
        None => drop(storage::take_in_tab(&key(id))),
    });
    let load = Callback::new(move |()| {
        thread.list.load(|cursor| {
            let query = PageQuery {
                cursor,
                ..PageQuery::default()
            };
            Box::pin(async move { client::note_comments(id, &query).await })
        });
    });
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
    effect(move || match asked.get() {
        Some(_) => {
            action.clear();
            dialog::open(node);
        }
        None => dialog::close(node),
    });
    effect(move || {
        if thread.gone.with(|gone| !gone.is_empty())
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
            match client::delete_comment(thread.note, comment).await {
                // Gone is gone, whoever did it.
                Ok(()) | Err(Failure::NotFound) => {}
                Err(failure) => return Err(failure),
            }
            asked.try_set(None);
            thread.engaged.commented(-1);
            thread.gone.try_update(|gone| gone.push(comment));
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
