//! Pages that the first screen does not pay for: their code is fetched when one is opened.
//!
//! In a release build (`cfg(hongbang_split)`, see `xtask::split`) each function marked below is a
//! module of its own; in all other builds the pages are part of the app, and the same code runs.

use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::client::Failure;
use crate::components::states::{FailureView, awaited};
use crate::components::why::{HelpDialog, WhyDialog};
use crate::pages::compare::Compare;
use crate::pages::kit::KitPage;
use crate::pages::kol::KolPage;
use crate::pages::kols::Kols;
use crate::pages::login::Login;
use crate::pages::mcn::{McnPage, RepresentedPage};
use crate::pages::nearby::Nearby;
use crate::pages::note::NoteView;
use crate::pages::search::Search;
use crate::pages::settings::Settings;
use crate::pages::shortlists::Shortlists;
use crate::pages::studio::{SharingPage, Studio};
use crate::state::item::Item;
use crate::state::loaded::{Loaded, Request};
use crate::state::site::Desk;
use crate::state::stylesheets;

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

/// What a module brings: a page of its own, to be built where it is shown.
type Open<T> = fn(T) -> AnyView;

#[cfg(hongbang_split)]
impl From<leptos::wasm_split::SplitLoaderError> for Failure {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self::Unreachable
    }
}

/// The style sheets of each module's pages.
mod styles {
    pub const READ: &[&str] = &["common", "forms", "note", "thread", "launch"];
    pub const FIND: &[&str] = &["common", "forms", "note", "search", "nearby"];
    pub const KOL: &[&str] = &[
        "common",
        "forms",
        "kol_card",
        "directory",
        "picks",
        "look",
        "compare",
        "compare_print",
        "overlap",
        "launch",
        "kol",
        "profile",
        "days",
        "portrait",
        "studio",
        "kit",
    ];
    pub const DESK: &[&str] = &[
        "common", "forms", "kol_card", "launch", "kol", "profile", "days", "portrait", "studio",
        "sharing", "roster", "overview", "calendar", "sides",
    ];
}

/// A module's code and its style sheets, together.
async fn with<T>(
    styles: &'static [&'static str],
    code: impl Future<Output = Result<Open<T>, Failure>> + 'static,
) -> Result<Open<T>, Failure> {
    let applied = stylesheets::load(styles);
    let open = code.await?;
    applied.await?;
    Ok(open)
}

/// A page of those who have an account, once its code is there.
pub fn desk(page: Desk) -> AnyView {
    shown("lines", || Box::pin(with(styles::DESK, fetch_desk())), page)
}

/// A note, once its code is there.
pub fn note(id: Option<NoteId>) -> AnyView {
    match id {
        Some(id) => shown(
            "note",
            || Box::pin(with(styles::READ, fetch_read())),
            Read::Note(id),
        ),
        None => nothing(),
    }
}

/// Why a note is where it is, once its code is there.
pub fn why(asked: RwSignal<Option<Item>>) -> AnyView {
    shown(
        "none",
        || Box::pin(with(styles::READ, fetch_read())),
        Read::Why(asked),
    )
}

/// The keys, once the code is there.
pub fn help(open: RwSignal<bool>) -> AnyView {
    shown(
        "none",
        || Box::pin(with(styles::READ, fetch_read())),
        Read::Help(open),
    )
}

/// The search, once its code is there.
pub fn search(query: Signal<String>) -> AnyView {
    shown(
        "cards",
        || Box::pin(with(styles::FIND, fetch_find())),
        Find::Search(query),
    )
}

/// What is nearby, once its code is there.
pub fn nearby(query: Signal<String>) -> AnyView {
    shown(
        "cards",
        || Box::pin(with(styles::FIND, fetch_find())),
        Find::Nearby(query),
    )
}

/// Fetches the code of a note before one is opened.
pub fn prefetch_note() {
    spawn_local(async {
        // Where it fails, opening a note tries again and says so.
        let _ = with(styles::READ, fetch_read()).await;
    });
}

/// A creator's page, once its code is there.
pub fn kol(id: Option<KolId>) -> AnyView {
    match id {
        Some(id) => shown(
            "kol",
            || Box::pin(with(styles::KOL, fetch_kol())),
            Creators::One(id),
        ),
        None => nothing(),
    }
}

/// A creator's media kit, once its code is there.
pub fn kit(id: Option<KolId>) -> AnyView {
    match id {
        Some(id) => shown(
            "kol",
            || Box::pin(with(styles::KOL, fetch_kol())),
            Creators::Kit(id),
        ),
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
    shown(
        "kols",
        || Box::pin(with(styles::KOL, fetch_kol())),
        Creators::All,
    )
}

/// Creators side by side, once the code is there.
pub fn compare() -> AnyView {
    shown(
        "kol",
        || Box::pin(with(styles::KOL, fetch_kol())),
        Creators::Compare,
    )
}

fn shown<T: Copy + Send + Sync + 'static>(
    skeleton: &'static str,
    fetch: impl Fn() -> Request<Open<T>> + 'static,
    page: T,
) -> AnyView {
    awaited(Loaded::new(fetch), skeleton, move |open| open(page)).into_any()
}

#[cfg(not(hongbang_split))]
async fn fetch_desk() -> Result<Open<Desk>, Failure> {
    Ok(open_desk)
}

#[cfg(not(hongbang_split))]
async fn fetch_kol() -> Result<Open<Creators>, Failure> {
    Ok(open_kol)
}

#[cfg(not(hongbang_split))]
async fn fetch_read() -> Result<Open<Read>, Failure> {
    Ok(open_read)
}

#[cfg(not(hongbang_split))]
async fn fetch_find() -> Result<Open<Find>, Failure> {
    Ok(open_find)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(read, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_read() -> Result<Open<Read>, Failure> {
    Ok(open_read)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(find, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_find() -> Result<Open<Find>, Failure> {
    Ok(open_find)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_desk() -> Result<Open<Desk>, Failure> {
    Ok(open_desk)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(kol, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_kol() -> Result<Open<Creators>, Failure> {
    Ok(open_kol)
}

fn open_desk(page: Desk) -> AnyView {
    match page {
        Desk::Login => view! { <Login /> }.into_any(),
        Desk::Settings => view! { <Settings /> }.into_any(),
        Desk::Shortlists => view! { <Shortlists /> }.into_any(),
        Desk::Studio => view! { <Studio /> }.into_any(),
        Desk::Sharing => view! { <SharingPage /> }.into_any(),
        Desk::Mcn => view! { <McnPage /> }.into_any(),
        Desk::Represented(id) => view! { <RepresentedPage id=id /> }.into_any(),
    }
}

fn open_read(read: Read) -> AnyView {
    match read {
        Read::Note(id) => view! { <NoteView id=id /> }.into_any(),
        Read::Why(asked) => view! { <WhyDialog asked=asked /> }.into_any(),
        Read::Help(open) => view! { <HelpDialog open=open /> }.into_any(),
    }
}

fn open_find(find: Find) -> AnyView {
    match find {
        Find::Search(query) => view! { <Search query=query /> }.into_any(),
        Find::Nearby(query) => view! { <Nearby query=query /> }.into_any(),
    }
}

fn open_kol(creators: Creators) -> AnyView {
    match creators {
        Creators::All => view! { <Kols /> }.into_any(),
        Creators::Compare => view! { <Compare /> }.into_any(),
        Creators::One(id) => view! { <KolPage id=id /> }.into_any(),
        Creators::Kit(id) => view! { <KitPage id=id /> }.into_any(),
    }
}
