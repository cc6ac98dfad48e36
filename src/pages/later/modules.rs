//! The modules' code and their style sheets: what each is made of, and how it is fetched.

use leptos::prelude::*;

use super::{Creators, Find, Listed, Read};
use crate::client::Failure;
use crate::components::why::{HelpDialog, WhyDialog};
use crate::pages::compare::Compare;
use crate::pages::import::open_import;
use crate::pages::kit::KitPage;
use crate::pages::kol::KolPage;
use crate::pages::kols::Kols;
use crate::pages::login::Login;
use crate::pages::mcn::{McnPage, RepresentedPage};
use crate::pages::nearby::Nearby;
use crate::pages::note::NoteView;
use crate::pages::search::Search;
use crate::pages::settings::Settings;
use crate::pages::shared::SharedPage;
use crate::pages::shortlist::ShortlistPage;
use crate::pages::shortlists::{CompareLists, Shortlists};
use crate::pages::studio::{ExportPage, SharingPage, Studio};
use crate::state::site::{Desk, Import, Lists};
use crate::state::stylesheets;

/// What a module brings: a page of its own, to be built where it is shown.
pub type Open<T> = fn(T) -> AnyView;

#[cfg(hongbang_split)]
impl From<leptos::wasm_split::SplitLoaderError> for Failure {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self::Unreachable
    }
}

/// The style sheets of each module's pages.
mod styles {
    pub const READ: &[&str] = &["common", "forms", "note", "thread", "launch", "kol"];
    pub const FIND: &[&str] = &["common", "forms", "note", "search", "nearby"];
    pub const KOL: &[&str] = &[
        "common",
        "forms",
        "kol_card",
        "directory",
        "picks",
        "export",
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
        "list_parts",
        "search",
        "roster",
        "overview",
    ];
    pub const LISTS: &[&str] = &[
        "common",
        "forms",
        "kol_card",
        "directory",
        "picks",
        "export",
        "list_parts",
        "lists",
        "lists_compare",
        "share",
        "shared",
        "kol",
        "profile",
        "portrait",
        "studio",
        "basket",
        "basket_item",
        "builder",
        "explained",
        "ranges",
        "ranked",
        "weights",
        "brief",
        "list_print",
    ];
    pub const IMPORT: &[&str] = &[
        "common",
        "forms",
        "portrait",
        "export",
        "list_parts",
        "import",
        "shelf",
        "mapping",
        "imported",
        "own_kols",
    ];
    pub const DESK: &[&str] = &[
        "common", "forms", "kol_card", "launch", "kol", "profile", "days", "portrait", "studio",
        "sharing", "roster", "overview", "calendar", "sides", "kit",
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

/// The pages of those who have an account.
pub async fn desk() -> Result<Open<Desk>, Failure> {
    with(styles::DESK, fetch_desk()).await
}

/// What readers open from a feed.
pub async fn read() -> Result<Open<Read>, Failure> {
    with(styles::READ, fetch_read()).await
}

/// What readers find.
pub async fn find() -> Result<Open<Find>, Failure> {
    with(styles::FIND, fetch_find()).await
}

/// Creators.
pub async fn kol() -> Result<Open<Creators>, Failure> {
    with(styles::KOL, fetch_kol()).await
}

/// Shortlists.
pub async fn lists() -> Result<Open<Listed>, Failure> {
    with(styles::LISTS, fetch_lists()).await
}

/// One's own spreadsheets.
pub async fn import() -> Result<Open<Import>, Failure> {
    with(styles::IMPORT, fetch_import()).await
}

#[cfg(not(hongbang_split))]
async fn fetch_import() -> Result<Open<Import>, Failure> {
    Ok(open_import)
}

#[cfg(not(hongbang_split))]
async fn fetch_lists() -> Result<Open<Listed>, Failure> {
    Ok(open_lists)
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
#[leptos::wasm_split::wasm_split(lists, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_lists() -> Result<Open<Listed>, Failure> {
    Ok(open_lists)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(import, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_import() -> Result<Open<Import>, Failure> {
    Ok(open_import)
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
        Desk::Studio => view! { <Studio /> }.into_any(),
        Desk::Export => view! { <ExportPage /> }.into_any(),
        Desk::Sharing => view! { <SharingPage /> }.into_any(),
        Desk::Mcn => view! { <McnPage /> }.into_any(),
        Desk::Represented(id) => view! { <RepresentedPage id=id /> }.into_any(),
    }
}

fn open_lists(listed: Listed) -> AnyView {
    match listed {
        Listed::Own(Lists::All) => view! { <Shortlists /> }.into_any(),
        Listed::Own(Lists::Compare) => view! { <CompareLists /> }.into_any(),
        Listed::Own(Lists::One(id)) => view! { <ShortlistPage id=id /> }.into_any(),
        Listed::Shared => view! { <SharedPage /> }.into_any(),
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
