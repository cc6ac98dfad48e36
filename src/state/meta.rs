//! What the server holds, asked once: whether the data is made up, which categories occur.

use hongbang_api::meta::Meta;
use leptos::prelude::*;

use crate::client;
use crate::state::loaded::Loaded;

/// The server's word about itself; `None` until it is there, or where it could not be had:
/// what it decorates stands without it.
pub fn use_meta<V>(view: impl Fn(&Meta) -> V) -> impl Fn() -> Option<V> {
    let meta = expect_context::<Loaded<Meta>>();
    move || meta.with(|meta| meta.ok().map(&view)).flatten()
}

/// Makes the server's word known to everything below the caller.
pub fn provide() {
    provide_context(Loaded::new(|| Box::pin(client::meta())));
}
