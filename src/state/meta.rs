//! What the server holds, asked once: whether the data is made up, which categories occur.

use hongbang_api::meta::Meta;
use leptos::prelude::*;

use crate::client;

/// The server's word about itself; `None` until it is there, or where it could not be had:
/// what it decorates stands without it.
#[must_use]
pub fn use_meta() -> LocalResource<Option<Meta>> {
    expect_context()
}

/// Makes the server's word known to everything below the caller.
pub fn provide() {
    provide_context(LocalResource::new(|| async { client::meta().await.ok() }));
}
