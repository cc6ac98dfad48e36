//! One list as this tab has it: what is shown, what the browser's store was last seen to hold,
//! and the steps back and forth.

use std::sync::Arc;

use hongbang_domain::roster::RosterRow;
use hongbang_domain::shortlist::{Document, Edit, Refused, View};

/// A list in this tab.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Replica {
    document: Arc<Document>,
    stored: Arc<Document>,
    rev: u64,
    unwritten: bool,
    undo: Vec<Edit>,
    redo: Vec<Edit>,
}

/// What is to be written, and over what.
#[derive(Debug, Clone, PartialEq)]
pub struct Writing {
    /// The revision that this tab knows, 0 where it knows none.
    pub rev: u64,
    /// What that was.
    pub stored: Arc<Document>,
    /// What it shall be.
    pub document: Arc<Document>,
}

impl Replica {
    /// A list as the store has it.
    #[must_use]
    pub fn new(document: Arc<Document>, rev: u64) -> Self {
        Self {
            stored: Arc::clone(&document),
            document,
            rev,
            ..Self::default()
        }
    }

    /// What is shown.
    #[must_use]
    pub const fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// Whether there are a step back and one forth.
    #[must_use]
    pub fn steps(&self) -> (bool, bool) {
        (!self.undo.is_empty(), !self.redo.is_empty())
    }

    /// Makes a change; whether it changed anything.
    ///
    /// # Errors
    ///
    /// If the list would be beyond its limits.
    pub fn edit(&mut self, edit: &Edit, at: i64) -> Result<bool, Refused> {
        let back = Arc::make_mut(&mut self.document).apply(edit, at)?;
        if back.is_nothing() {
            return Ok(false);
        }
        self.undo.push(back);
        self.redo.clear();
        self.unwritten = true;
        Ok(true)
    }

    /// Changes by what the list was last looked for; whether that is another.
    pub fn look(&mut self, view: View, at: i64) -> bool {
        let changed = self.document.view.value != view;
        if changed {
            Arc::make_mut(&mut self.document).look(view, at);
            self.unwritten = true;
        }
        changed
    }

    /// Takes over what the roster knows; whether that changed anything. Written with the next
    /// change: it alone is none.
    pub fn refresh(&mut self, rows: &[RosterRow]) -> bool {
        let mut document = Document::clone(&self.document);
        let changed = document.refresh(rows);
        if changed {
            self.document = Arc::new(document);
        }
        changed
    }

    /// Takes the last change back; whether there was one. What others have made void since is
    /// passed over.
    pub fn undo(&mut self, at: i64) -> bool {
        let back = Self::step(&mut self.document, &mut self.undo, at);
        self.unwritten |= back.is_some();
        let done = back.is_some();
        self.redo.extend(back);
        done
    }

    /// Makes again what was taken back last; whether there was anything.
    pub fn redo(&mut self, at: i64) -> bool {
        let back = Self::step(&mut self.document, &mut self.redo, at);
        self.unwritten |= back.is_some();
        let done = back.is_some();
        self.undo.extend(back);
        done
    }

    fn step(document: &mut Arc<Document>, steps: &mut Vec<Edit>, at: i64) -> Option<Edit> {
        while let Some(edit) = steps.pop() {
            match Arc::make_mut(document).apply(&edit, at) {
                Ok(back) if back.is_nothing() => {}
                Ok(back) => return Some(back),
                // There is no room for it now; there may be later.
                Err(_) => {
                    steps.push(edit);
                    return None;
                }
            }
        }
        None
    }

    /// What is to be written, if anything is.
    #[must_use]
    pub fn writing(&self) -> Option<Writing> {
        self.unwritten.then(|| Writing {
            rev: self.rev,
            stored: Arc::clone(&self.stored),
            document: Arc::clone(&self.document),
        })
    }

    /// What was sent is written as `rev`: as it was, or merged with what another tab wrote.
    pub fn written(&mut self, sent: &Arc<Document>, rev: u64, merged: Option<Arc<Document>>) {
        let now = merged.unwrap_or_else(|| Arc::clone(sent));
        if Arc::ptr_eq(&self.document, sent) {
            self.document = Arc::clone(&now);
            self.unwritten = false;
        } else {
            // One went on meanwhile, from what was sent.
            self.document = Arc::new(Document::merge(sent, &self.document, &now));
        }
        self.stored = now;
        self.rev = rev;
    }

    /// Another tab, or the server, made this of the list; whether that is news.
    pub fn absorb(&mut self, theirs: &Arc<Document>, rev: u64) -> bool {
        if rev <= self.rev {
            return false;
        }
        self.document = Arc::new(Document::merge(&self.stored, &self.document, theirs));
        self.stored = Arc::clone(theirs);
        self.rev = rev;
        true
    }
}

#[cfg(test)]
mod tests {
    use hongbang_domain::kol::KolId;
    use hongbang_domain::shortlist::{Item, Known};

    use super::*;

    fn id(id: u64) -> KolId {
        KolId::try_from(id).unwrap()
    }

    fn add(kol: u64) -> Edit {
        Edit::Add(vec![Item::new(id(kol), Known::default(), 1)])
    }

    fn note(kol: u64, text: &str) -> Edit {
        let text = text.to_owned();
        Edit::Note { id: id(kol), text }
    }

    fn noted(replica: &Replica, kol: u64) -> String {
        let item = replica.document().item(id(kol));
        item.map(|item| item.note.value.clone()).unwrap_or_default()
    }

    /// Writes as a store without other tabs does.
    fn write(replica: &mut Replica) {
        if let Some(writing) = replica.writing() {
            replica.written(&writing.document, writing.rev + 1, None);
        }
    }

    #[test]
    fn steps_go_back_and_forth_without_end() {
        let mut replica = Replica::default();
        for kol in 1..=300 {
            replica.edit(&add(kol), 10).unwrap();
        }
        for _ in 0..300 {
            assert!(replica.undo(20));
        }
        assert!(!replica.undo(20));
        assert!(replica.document().items.is_empty());
        for _ in 0..300 {
            assert!(replica.redo(30));
        }
        assert_eq!(replica.document().items.len(), 300);
        assert_eq!(replica.steps(), (true, false));
        replica.undo(40);
        replica.edit(&note(1, "a new way"), 50).unwrap();
        assert_eq!(
            replica.steps(),
            (true, false),
            "there is no way forth from it"
        );
    }

    #[test]
    fn what_changes_nothing_is_no_step() {
        let mut replica = Replica::default();
        assert_eq!(replica.edit(&note(9, "who?"), 1), Ok(false));
        replica.edit(&add(1), 1).unwrap();
        write(&mut replica);
        assert_eq!(replica.edit(&add(1), 2), Ok(false));
        assert_eq!(replica.writing(), None);
        let long = Edit::Title("x".repeat(10_000));
        assert_eq!(replica.edit(&long, 3), Err(Refused::TitleTooLong));
        assert_eq!(replica.writing(), None);
    }

    #[test]
    fn a_change_made_while_one_is_written_stays_and_is_written_next() {
        let mut replica = Replica::default();
        replica.edit(&add(1), 1).unwrap();
        let first = replica.writing().unwrap();
        replica.edit(&note(1, "meanwhile"), 2).unwrap();
        // Another tab had added someone: the store merged.
        let mut theirs = Document::default();
        theirs.apply(&add(2), 1).unwrap();
        let merged = Document::merge(&Document::default(), &first.document, &theirs);
        replica.written(&first.document, 2, Some(Arc::new(merged)));
        assert_eq!(replica.document().items.len(), 2);
        assert_eq!(noted(&replica, 1), "meanwhile");
        let next = replica.writing().unwrap();
        assert_eq!(next.rev, 2);
        replica.written(&next.document, 3, None);
        assert_eq!(replica.writing(), None);
    }

    #[test]
    fn another_tab_is_absorbed_and_undo_touches_only_ones_own() {
        let mut replica = Replica::default();
        replica.edit(&add(1), 1).unwrap();
        replica.edit(&note(1, "mine"), 2).unwrap();
        write(&mut replica);
        let mut theirs = Document::clone(replica.document());
        theirs.apply(&add(2), 3).unwrap();
        theirs
            .apply(
                &Edit::Pin {
                    ids: vec![id(1)],
                    pinned: true,
                },
                3,
            )
            .unwrap();
        assert!(replica.absorb(&Arc::new(theirs.clone()), 2));
        assert!(
            !replica.absorb(&Arc::new(Document::default()), 2),
            "that is old news"
        );
        assert!(replica.undo(4));
        assert_eq!(noted(&replica, 1), "");
        assert_eq!(replica.document().items.len(), 2);
        assert!(replica.document().item(id(1)).unwrap().pinned.value);
    }

    #[test]
    fn a_step_that_others_made_void_is_passed_over() {
        let mut replica = Replica::default();
        replica.edit(&add(1), 1).unwrap();
        replica.edit(&add(2), 2).unwrap();
        write(&mut replica);
        let mut theirs = Document::clone(replica.document());
        theirs.apply(&Edit::Remove(vec![id(2)]), 3).unwrap();
        replica.absorb(&Arc::new(theirs), 2);
        assert!(replica.undo(4), "the one before it");
        assert!(replica.document().items.is_empty());
    }
}
