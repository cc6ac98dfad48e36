//! Waiting.

use js_sys::Promise;
use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

/// Waits so many milliseconds.
pub async fn sleep(wait: u32) {
    let wait = i32::try_from(wait).unwrap_or(i32::MAX);
    let promise = Promise::new(&mut |done, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&done, wait);
    });
    let _ = JsFuture::from(promise).await;
}
