//! Sends the choices of a [`Saving`], one request at a time, until nothing waits.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::loaded::Request;
use super::saving::Saving;
use crate::client::Failure;

/// Makes a choice. It is sent on where the page is left: what waits must still be sent. `failed`
/// is told why the last choice was not saved, if it was not.
pub fn choose<T: Copy + PartialEq + Send + Sync + 'static>(
    queue: ArcRwSignal<Saving<T>>,
    choice: T,
    request: impl Fn(T) -> Request<()> + 'static,
    failed: impl Fn(Failure) + 'static,
) {
    let mut next = queue.try_update(|saving| saving.choose(choice)).flatten();
    if next.is_none() {
        return;
    }
    spawn_local(async move {
        while let Some(choice) = next {
            let answer = request(choice).await;
            next = queue.try_update(|saving| saving.finish(answer)).flatten();
            if next.is_none()
                && let Err(failure) = answer
            {
                failed(failure);
            }
        }
    });
}
