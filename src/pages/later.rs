//! Pages that the first screen does not pay for: their code is fetched when one is opened.
//!
//! In a release build (`cfg(hongbang_split)`, see `xtask::split`) each function marked below is a
//! module of its own; in all other builds the pages are part of the app, and the same code runs.

use leptos::prelude::*;

use crate::client::Failure;
use crate::components::states::awaited;
use crate::pages::kol::KolPage;
use crate::pages::login::Login;
use crate::pages::mcn::McnPage;
use crate::pages::settings::Settings;
use crate::pages::shortlists::Shortlists;
use crate::pages::studio::{SharingPage, Studio};
use crate::state::loaded::{Loaded, Request};

/// A page of those who have an account.
#[derive(Debug, Clone, Copy)]
pub enum Desk {
    /// `/login`
    Login,
    /// `/settings`
    Settings,
    /// `/shortlists`
    Shortlists,
    /// `/studio`
    Studio,
    /// `/studio/sharing`
    Sharing,
    /// `/mcn`
    Mcn,
}

/// What a module brings: a page of its own, to be built where it is shown.
type Open<T> = fn(T) -> AnyView;

#[cfg(hongbang_split)]
impl From<leptos::wasm_split::SplitLoaderError> for Failure {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self::Unreachable
    }
}

/// A page of those who have an account, once its code is there.
pub fn desk(page: Desk) -> impl IntoView {
    shown("lines", || Box::pin(fetch_desk()), page)
}

/// A creator's page, once its code is there.
pub fn kol() -> impl IntoView {
    shown("kol", || Box::pin(fetch_kol()), ())
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
async fn fetch_kol() -> Result<Open<()>, Failure> {
    Ok(open_kol)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_desk() -> Result<Open<Desk>, Failure> {
    Ok(open_desk)
}

#[cfg(hongbang_split)]
#[leptos::wasm_split::wasm_split(kol, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetch_kol() -> Result<Open<()>, Failure> {
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
    }
}

fn open_kol((): ()) -> AnyView {
    view! { <KolPage /> }.into_any()
}
