//! Reading a spreadsheet, from the file to the collection: what is at what step, and what is asked
//! of the worker next.
//!
//! Living as long as the app, and not with a view: who looks at another page on the way, or changes
//! the language, finds everything where it was.

pub mod columns;
pub mod flow;
mod group;
mod moves;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use hongbang_domain::id::CollectionId;
use hongbang_sheets::field::Rows;
use hongbang_sheets::mapping::{Mapping, Target};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client;
use crate::state::clerk::{Clerk, Given, Trouble};
use crate::state::collections;
use flow::{Flow, Resume};

pub use moves::{keep, kept_name, take_over};

struct Desk {
    flow: ArcRwSignal<Flow>,
    clerk: RefCell<Option<Rc<Clerk>>>,
    given: RefCell<Option<Given>>,
    /// What was kept last.
    kept: RefCell<String>,
    /// A preview is asked for once the one before it is there.
    previewing: Cell<bool>,
}

thread_local! {
    static DESK: Desk = Desk {
        flow: ArcRwSignal::new(Flow::default()),
        clerk: RefCell::default(),
        given: RefCell::default(),
        kept: RefCell::default(),
        previewing: Cell::new(false),
    };
}

/// Where it is; for a view.
#[must_use]
pub fn flow() -> RwSignal<Flow> {
    RwSignal::from(signal())
}

fn signal() -> ArcRwSignal<Flow> {
    DESK.with(|desk| desk.flow.clone())
}

/// Changes where it is.
fn change<T>(change: impl FnOnce(&mut Flow) -> T) -> T {
    let flow = signal();
    change(&mut flow.write())
}

fn clerk() -> Option<Rc<Clerk>> {
    DESK.with(|desk| desk.clerk.borrow().clone())
}

/// Takes a file or the clipboard's text. `again` where it is to take the place of a collection.
pub fn take(given: Given, again: Option<CollectionId>) {
    let (name, size) = match &given {
        Given::File(file) => (file.name(), Some(file.size())),
        Given::Text(_) => (String::new(), None),
    };
    take_as(given, name, size, again);
}

/// Takes text under a name.
pub fn take_text(name: String, text: String, again: Option<CollectionId>) {
    take_as(Given::Text(text), name, None, again);
}

fn take_as(given: Given, name: String, size: Option<f64>, again: Option<CollectionId>) {
    DESK.with(|desk| {
        desk.clerk.take();
        desk.given.replace(Some(given));
        desk.previewing.set(false);
    });
    if let Some(ticket) = change(|flow| flow.begin(name, size, again)) {
        open(ticket, None);
    }
}

/// Opens what was given, again where that failed or was stopped.
fn open(ticket: u32, resume: Option<Resume>) {
    let Some(given) = DESK.with(|desk| desk.given.borrow().clone()) else {
        return;
    };
    spawn_local(async move {
        let opened = async {
            let clerk = Rc::new(Clerk::start()?);
            DESK.with(|desk| desk.clerk.replace(Some(Rc::clone(&clerk))));
            let mut remembered = collections::mappings().await;
            let Some(resume) = resume else {
                return clerk.open(&given, remembered).await;
            };
            // What the user had chosen is what is proposed.
            remembered.retain(|one| one.fingerprint != resume.mapping.fingerprint);
            remembered.push(resume.mapping);
            let mut opened = clerk.open(&given, remembered.clone()).await?;
            if resume.sheet != opened.sheet {
                opened = clerk.sheet(resume.sheet, remembered).await?;
            }
            if resume.header_line != opened.proposal.header_line
                || resume.rows != opened.proposal.rows
            {
                let line = Some(resume.header_line);
                opened = clerk.propose(line, Some(resume.rows)).await?;
            }
            Ok(opened)
        };
        let opened = opened.await;
        if change(|flow| flow.opened(ticket, opened)) {
            preview();
        }
    });
}

/// Tries again what failed.
pub fn retry() {
    if let Some((ticket, resume)) = change(Flow::retry) {
        DESK.with(|desk| {
            desk.clerk.take();
            desk.previewing.set(false);
        });
        open(ticket, resume);
    }
}

/// Turns to another sheet of the workbook.
pub fn turn_to(sheet: usize) {
    understand(move |clerk| async move {
        let remembered = collections::mappings().await;
        clerk.sheet(sheet, remembered).await
    });
}

/// The header is on another line; `None` looks for it.
pub fn header_at(line: Option<u64>) {
    let rows = signal().with_untracked(|flow| flow.sheet.as_ref().map(|sheet| sheet.mapping.rows));
    understand(move |clerk| async move { clerk.propose(line, rows).await });
}

/// The rows are something else.
pub fn rows_are(rows: Rows) {
    let line = signal().with_untracked(|flow| {
        let sheet = flow.sheet.as_ref();
        sheet.map(|sheet| sheet.opened.proposal.header_line)
    });
    understand(move |clerk| async move { clerk.propose(line, Some(rows)).await });
}

fn understand<F>(ask: impl FnOnce(Rc<Clerk>) -> F + 'static)
where
    F: Future<Output = Result<crate::state::clerk::Opened, Trouble>>,
{
    let (Some(clerk), Some(ticket)) = (clerk(), change(Flow::turn)) else {
        return;
    };
    spawn_local(async move {
        let opened = ask(clerk).await;
        if change(|flow| flow.turned(ticket, opened)) {
            preview();
        }
    });
}

/// A column is to become something else.
pub fn set(column: usize, target: Target) {
    change(|flow| flow.set(column, target));
    preview();
}

/// A whole mapping, of a file for instance; whether it is of this header.
#[must_use]
pub fn use_mapping(mapping: &Mapping) -> bool {
    let used = change(|flow| flow.use_mapping(mapping));
    preview();
    used
}

/// Has the first rows read as they are mapped now. The latest mapping wins.
fn preview() {
    let wanted = || signal().with_untracked(Flow::previews);
    let (Some(clerk), Some(_)) = (clerk(), wanted()) else {
        return;
    };
    if DESK.with(|desk| desk.previewing.replace(true)) {
        return;
    }
    spawn_local(async move {
        while let Some((ticket, mapping)) = wanted() {
            let rows = clerk.preview(mapping.clone()).await;
            if !change(|flow| flow.previewed(ticket, &mapping, rows)) {
                break;
            }
        }
        DESK.with(|desk| desk.previewing.set(false));
    });
}

/// Reads all of it.
pub fn read() {
    let (Some(clerk), Some((ticket, mapping))) = (clerk(), change(Flow::read_all)) else {
        return;
    };
    spawn_local(async move {
        // Without the server nobody is joined, and the rest is read all the same.
        let numbers = client::kol_numbers().await.ok();
        let joined = numbers.is_some();
        let now = js_sys::Date::now();
        let heard = move |rows, share| {
            change(|flow| flow.progress(ticket, rows, share));
        };
        let read = clerk.read(mapping, now, numbers, heard).await;
        change(|flow| flow.read(ticket, read, joined));
        moves::compare();
    });
}

/// Stops whatever is going on: reading goes back to the mapping, all else to the start.
pub fn cancel() {
    DESK.with(|desk| {
        desk.clerk.take();
        desk.previewing.set(false);
    });
    match change(Flow::cancel) {
        Some((ticket, resume)) => open(ticket, Some(resume)),
        None => DESK.with(|desk| drop(desk.given.take())),
    }
}

/// Back to the mapping, from what was read.
pub fn back() {
    change(Flow::back);
}
