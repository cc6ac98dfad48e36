//! The modules' code and their style sheets: what each is made of, and how it is fetched.

use leptos::prelude::*;

use super::{Creators, Find, Later, Listed, Read, styles};
use crate::client::Failure;
use crate::components::why::{HelpDialog, WhyDialog};
use crate::pages::compare::Compare;
use crate::pages::import::import_page;
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
use crate::state::loaded::Request;
use crate::state::site::{Desk, Lists};
use crate::state::stylesheets;

/// What a module brings: pages of its own, to be built where they are shown. Of other modules'
/// pages nothing is.
pub type Open = fn(Later) -> AnyView;

#[cfg(hongbang_split)]
impl From<leptos::wasm_split::SplitLoaderError> for Failure {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self::Unreachable
    }
}

/// A module's code and its style sheets, together.
fn with(
    styles: &'static [&'static str],
    code: impl Future<Output = Result<Open, Failure>> + 'static,
) -> Request<Open> {
    // One type, whatever the code is: each more would be a kilobyte of the first screen.
    let code: Request<Open> = Box::pin(code);
    Box::pin(async move {
        let applied = stylesheets::load(styles);
        let open = code.await?;
        applied.await?;
        Ok(open)
    })
}

/// The pages of those who have an account.
pub fn desk() -> Request<Open> {
    with(styles::DESK, fetch_desk())
}

/// What readers open from a feed.
pub fn read() -> Request<Open> {
    with(styles::READ, fetch_read())
}

/// What readers find.
pub fn find() -> Request<Open> {
    with(styles::FIND, fetch_find())
}

/// Creators.
pub fn kol() -> Request<Open> {
    with(styles::KOL, fetch_kol())
}

/// Shortlists.
pub fn lists() -> Request<Open> {
    with(styles::LISTS, fetch_lists())
}

/// One's own spreadsheets.
pub fn import() -> Request<Open> {
    with(styles::IMPORT, fetch_import())
}

#[cfg(not(hongbang_split))]
async fn fetch_import() -> Result<Open, Failure> {
    Ok(open_import)
}

#[cfg(not(hongbang_split))]
async fn fetch_lists() -> Result<Open, Failure> {
    Ok(open_lists)
}

#[cfg(not(hongbang_split))]
async fn fetch_desk() -> Result<Open, Failure> {
    Ok(open_desk)
}

#[cfg(not(hongbang_split))]
async fn fetch_kol() -> Result<Open, Failure> {
    Ok(open_kol)
}

#[cfg(not(hongbang_split))]
async fn fetch_read() -> Result<Open, Failure> {
    Ok(open_read)
}

#[cfg(not(hongbang_split))]
async fn fetch_find() -> Result<Open, Failure> {
    Ok(open_find)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(read, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_read() -> Result<Open, Failure> {
    Ok(open_read)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(find, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_find() -> Result<Open, Failure> {
    Ok(open_find)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(lists, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_lists() -> Result<Open, Failure> {
    Ok(open_lists)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(import, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_import() -> Result<Open, Failure> {
    Ok(open_import)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_desk() -> Result<Open, Failure> {
    Ok(open_desk)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(kol, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_kol() -> Result<Open, Failure> {
    Ok(open_kol)
}

fn open_desk(page: Later) -> AnyView {
    let Later::Desk(page) = page else {
        return ().into_any();
    };
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

fn open_lists(page: Later) -> AnyView {
    let Later::Listed(listed) = page else {
        return ().into_any();
    };
    match listed {
        Listed::Own(Lists::All) => view! { <Shortlists /> }.into_any(),
        Listed::Own(Lists::Compare) => view! { <CompareLists /> }.into_any(),
        Listed::Own(Lists::One(id)) => view! { <ShortlistPage id=id /> }.into_any(),
        Listed::Shared => view! { <SharedPage /> }.into_any(),
    }
}

fn open_read(page: Later) -> AnyView {
    let Later::Read(read) = page else {
        return ().into_any();
    };
    match read {
        Read::Note(id) => view! { <NoteView id=id /> }.into_any(),
        Read::Why(asked) => view! { <WhyDialog asked=asked /> }.into_any(),
        Read::Help(open) => view! { <HelpDialog open=open /> }.into_any(),
    }
}

fn open_find(page: Later) -> AnyView {
    let Later::Find(find) = page else {
        return ().into_any();
    };
    match find {
        Find::Search(query) => view! { <Search query=query /> }.into_any(),
        Find::Nearby(query) => view! { <Nearby query=query /> }.into_any(),
    }
}

fn open_kol(page: Later) -> AnyView {
    let Later::Creators(creators) = page else {
        return ().into_any();
    };
    match creators {
        Creators::All => view! { <Kols /> }.into_any(),
        Creators::Compare => view! { <Compare /> }.into_any(),
        Creators::One(id) => view! { <KolPage id=id /> }.into_any(),
        Creators::Kit(id) => view! { <KitPage id=id /> }.into_any(),
    }
}

fn open_import(page: Later) -> AnyView {
    match page {
        Later::Import(page) => import_page(page),
        _ => ().into_any(),
    }
}
