//! Pages that the first screen does not pay for: their code is fetched when one is opened.
//!
//! In a release build (`cfg(hongbang_split)`, see `xtask::split`) each function marked below is a
//! module of its own; in all other builds the pages are part of the app, and the same code runs.

mod modules;
mod styles;

use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::Failure;
use crate::components::states::{FailureView, awaited};
use crate::state::item::Item;
use crate::state::loaded::{Loaded, Request};
use crate::state::site::{Desk, Import, Lists};

/// Creators.
#[derive(Clone, Copy)]
pub enum Creators {
    /// `/kols`
    All,
    /// `/kols/compare`
    Compare,
    /// `/kols/{id}`
    One(KolId),
    /// `/kols/{id}/kit`
    Kit(KolId),
}

/// What readers open from a feed.
#[derive(Clone, Copy)]
pub enum Read {
    /// `/notes/{id}`
    Note(NoteId),
    /// Why a note is where it is.
    Why(RwSignal<Option<Item>>),
    /// The keys.
    Help(RwSignal<bool>),
}

/// What readers find.
#[derive(Clone, Copy)]
pub enum Find {
    /// `/search`
    Search(Signal<String>),
    /// `/nearby`
    Nearby(Signal<String>),
}

/// Shortlists.
#[derive(Clone, Copy)]
pub enum Listed {
    /// All of them, or one.
    Own(Lists),
    /// `/s/{token}`
    Shared,
}

/// A page of a later module.
#[derive(Clone, Copy)]
pub enum Later {
    /// Of those who have an account.
    Desk(Desk),
    /// What readers open from a feed.
    Read(Read),
    /// What readers find.
    Find(Find),
    /// Creators.
    Creators(Creators),
    /// Shortlists.
    Listed(Listed),
    /// One's own spreadsheets.
    Import(Import),
}

/// A page of those who have an account, once its code is there.
pub fn desk(page: Desk) -> AnyView {
    shown("lines", modules::desk, Later::Desk(page))
}

/// A note, once its code is there.
pub fn note(id: Option<NoteId>) -> AnyView {
    match id {
        Some(id) => shown("note", modules::read, Later::Read(Read::Note(id))),
        None => nothing(),
    }
}

/// Why a note is where it is, once its code is there.
pub fn why(asked: RwSignal<Option<Item>>) -> AnyView {
    shown("none", modules::read, Later::Read(Read::Why(asked)))
}

/// The keys, once the code is there.
pub fn help(open: RwSignal<bool>) -> AnyView {
    shown("none", modules::read, Later::Read(Read::Help(open)))
}

/// The search, once its code is there.
pub fn search(query: Signal<String>) -> AnyView {
    shown("cards", modules::find, Later::Find(Find::Search(query)))
}

/// What is nearby, once its code is there.
pub fn nearby(query: Signal<String>) -> AnyView {
    shown("cards", modules::find, Later::Find(Find::Nearby(query)))
}

/// Fetches the code of a note before one is opened.
pub fn prefetch_note() {
    spawn_local(async {
        // Where it fails, opening a note tries again and says so.
        let _ = modules::read().await;
    });
}

/// A creator's page, once its code is there.
pub fn kol(id: Option<KolId>) -> AnyView {
    match id {
        Some(id) => shown("kol", modules::kol, Later::Creators(Creators::One(id))),
        None => nothing(),
    }
}

/// A creator's media kit, once its code is there.
pub fn kit(id: Option<KolId>) -> AnyView {
    match id {
        Some(id) => shown("kol", modules::kol, Later::Creators(Creators::Kit(id))),
        None => nothing(),
    }
}

/// What no id leads to.
fn nothing() -> AnyView {
    let on_retry = Callback::new(|()| {});
    view! { <FailureView failure=Failure::NotFound on_retry=on_retry /> }.into_any()
}

/// The directory of creators, once its code is there.
pub fn kols() -> AnyView {
    shown("kols", modules::kol, Later::Creators(Creators::All))
}

/// Creators side by side, once the code is there.
pub fn compare() -> AnyView {
    shown("kol", modules::kol, Later::Creators(Creators::Compare))
}

/// A page of shortlists, once its code is there.
pub fn lists(page: Lists) -> AnyView {
    shown("lines", modules::lists, Later::Listed(Listed::Own(page)))
}

/// A page of one's own spreadsheets, once its code is there.
pub fn import(page: Import) -> AnyView {
    shown("lines", modules::import, Later::Import(page))
}

/// A shared shortlist, once the code is there.
pub fn shared() -> AnyView {
    shown("lines", modules::lists, Later::Listed(Listed::Shared))
}

fn shown(skeleton: &'static str, fetch: fn() -> Request<modules::Open>, page: Later) -> AnyView {
    awaited(Loaded::new(fetch), skeleton, move |open| open(page)).into_any()
}
