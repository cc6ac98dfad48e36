//! What is written below a note: what was there, what one adds, what one takes away again.

use hongbang_api::notes::{Comment, PageQuery};
use hongbang_domain::note::NoteId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::draft::Draft;
use super::effect::effect;
use super::engaged::Engaged;
use super::feeds::List;
use super::marks::{Marks, use_marks};
use super::meant::Meant;
use super::pager::Phase;
use super::random;
use super::session::{Account, use_account};
use super::storage;
use crate::client::{self, Failure};

/// Below a note: what was there, what was written since, what was deleted since.
#[derive(Clone, Copy)]
pub struct Thread {
    note: NoteId,
    /// The comments that were there, a page at a time.
    pub list: List<Comment>,
    /// One's own of this visit, the latest last.
    pub posted: RwSignal<Vec<Comment>>,
    /// Those deleted in this visit.
    pub gone: RwSignal<Vec<u64>>,
    /// What is being written; kept in this tab until it has arrived.
    pub draft: RwSignal<Draft>,
    engaged: Engaged,
    account: Account,
    marks: Marks,
}

impl Thread {
    /// What is written below a note, as long as the calling view is shown.
    #[must_use]
    pub fn new(note: NoteId, engaged: Engaged) -> Self {
        let stored = storage::get_in_tab(&key(note));
        let thread = Self {
            note,
            list: List::new(),
            posted: RwSignal::new(Vec::new()),
            gone: RwSignal::new(Vec::new()),
            draft: RwSignal::new(Draft::of(stored.as_deref())),
            engaged,
            account: use_account(),
            marks: use_marks(),
        };
        effect(move || match thread.draft.with(Draft::to_stored) {
            Some(text) => storage::set_in_tab(&key(note), &text),
            None => drop(storage::take_in_tab(&key(note))),
        });
        thread
    }

    /// Asks for the next page of those that were there.
    pub fn load(self) {
        let note = self.note;
        self.list.load(|cursor| {
            let query = PageQuery {
                cursor,
                ..PageQuery::default()
            };
            Box::pin(async move { client::note_comments(note, &query).await })
        });
    }

    /// Sends what is written; asks to sign in where nobody is. A write goes on when its page
    /// is left.
    pub fn send(self) {
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
    #[must_use]
    pub fn is_posted(self, id: u64) -> bool {
        let mine = |posted: &Vec<Comment>| posted.iter().any(|comment| comment.id == id);
        self.posted.with_untracked(mine)
    }

    /// Whether it was deleted in this visit; reactive.
    #[must_use]
    pub fn is_gone(self, id: u64) -> bool {
        self.gone.with(|gone| gone.contains(&id))
    }

    /// Deletes one of one's own.
    ///
    /// # Errors
    /// Whatever the server says, but that it is gone already: gone is gone.
    pub async fn delete(self, comment: u64) -> Result<(), Failure> {
        match client::delete_comment(self.note, comment).await {
            Ok(()) | Err(Failure::NotFound) => {}
            Err(failure) => return Err(failure),
        }
        self.engaged.commented(-1);
        self.gone.try_update(|gone| gone.push(comment));
        Ok(())
    }

    /// Whether nothing is left, or nothing was there; reactive.
    #[must_use]
    pub fn is_empty(self) -> bool {
        let gone = |comments: &[Comment]| comments.iter().all(|comment| self.is_gone(comment.id));
        let nothing_there = self
            .list
            .pager
            .with(|pager| pager.phase() == Phase::Done && gone(pager.items()));
        nothing_there && self.posted.with(|posted| gone(posted))
    }
}

fn key(note: NoteId) -> String {
    ["hongbang.draft.", &note.to_string()].concat()
}
